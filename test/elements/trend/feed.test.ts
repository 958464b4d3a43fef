// A recorded count that comes through a feed.
import { expect, fixture } from '@open-wc/testing';
import type { ElectionTrend } from '../../../src/elements/trend/election-trend.js';
import { answer, openNight, silence } from '../feed/night.js';
import type { Night } from '../feed/night.js';
import { watch } from '../feed/watch.js';
import type { Watch } from '../feed/watch.js';
import { parts, read, shadow } from '../seen.js';
import { caseNamed, slider, spoken } from './trend.js';

let night: Night;
let seen: Watch;
beforeEach(() => {
  night = openNight('2024-02-14T18:30:00+07:00');
  seen = watch();
});
afterEach(async () => {
  const left = await night.end();
  seen.end();
  expect(left).to.deep.equal({ timers: 0, requests: 0 });
});

const candidates = [
  { id: 'a', number: 1, name: 'Melati' },
  { id: 'b', number: 2, name: 'Cendana' },
  { id: 'c', number: 3, name: 'Rajawali' },
];
const point = (hour: number, ...votes: readonly unknown[]): object => ({
  updated: `2024-02-14T${String(hour)}:00:00+07:00`,
  counted: hour,
  total: 24,
  votes: { a: votes[0], b: votes[1], c: votes[2] },
});
const first = [point(15, 10, 20, 10), point(16, 20, 40, 20), point(17, 30, 50, 20)];
const series = (points: readonly object[], rest: object = {}): string =>
  JSON.stringify({ candidates, points, ...rest });

const titles = 'heading="Jalannya hitungan" subheading="Pemilu"';
async function live(attributes = `refresh="30" ${titles}`, content = '', width = 640): Promise<ElectionTrend> {
  const box = await fixture<HTMLElement>(
    `<div style="width: ${width}px; font-family: Arial, 'Liberation Sans', sans-serif">
      <election-trend src="/series.json" ${attributes}>${content}</election-trend>
    </div>`,
  );
  await night.settle();
  return box.firstElementChild as ElectionTrend;
}
const count = (element: Element): string | null => slider(element).getAttribute('aria-valuemax');

it('is drawn completely, in one request, and then updated', async () => {
  night.reply = () => answer(series(first));
  const element = await live();
  expect(count(element)).to.equal('3');
  expect(spoken(element)).to.contain('Cendana 50,0%');
  night.reply = () => answer(series([...first, point(18, 60, 90, 50)]));
  await night.poll();
  expect(count(element)).to.equal('4');
  expect(spoken(element)).to.contain('75,00% TPS').and.to.contain('Cendana 45,0%');
  expect(night.asked).to.have.length(2);
  expect(seen.warnings).to.deep.equal([]);
});

/** With names that take one line at any width. */
const count2024 = caseNamed('trend-2024').series as { readonly candidates: readonly object[] };
const recorded2024 = {
  ...count2024,
  candidates: count2024.candidates.map((candidate, index) => ({ ...candidate, name: candidates[index]?.name })),
};
for (const [what, recorded, opened] of [
  ['a short one', series(first), '2024-02-14T18:30:00+07:00'],
  ['the count of 2024, with its corrections and gaps', JSON.stringify(recorded2024), '2024-04-03T01:00:00+07:00'],
] as const) {
  for (const width of [280, 360, 640, 960]) {
    it(`moves nothing when it comes, ${what}, at ${width} px`, async () => {
      await night.end();
      night = openNight(opened);
      night.reply = silence;
      const element = await live(`refresh="30" ${titles}`, '', width);
      expect(read(element)).to.contain('Memuat hasil…');
      expect(shadow(element).querySelector('[role="slider"]')).to.equal(null);
      const { height } = element.getBoundingClientRect();
      element.remove();
      night.reply = () => answer(recorded);
      const other = await live(`refresh="30" ${titles}`, '', width);
      expect(parts(other, 'line')).to.have.length(3);
      expect(other.getBoundingClientRect().height).to.be.closeTo(height, 1);
    });
  }
}

it('whose newest point is faulty loses only that point', async () => {
  night.reply = () => answer(series([...first, point(18, 60, 'x', 50)]));
  const element = await live();
  expect(count(element)).to.equal('3');
  expect(read(element)).to.contain('1 data tidak ditampilkan');
  expect(seen.warnings).to.deep.equal(['<election-trend> points[3].votes.b: expected a whole number, got "x"']);
  expect(seen.errors).to.deep.equal([]);
});

it('never goes back to an older one, nor loses a candidate', async () => {
  night.reply = () => answer(series(first));
  const element = await live();
  for (const [worse, path] of [
    [series(first.slice(0, 2)), 'updated'],
    [
      JSON.stringify({ candidates: candidates.slice(0, 2), points: [{ ...point(18), votes: { a: 40, b: 60 } }] }),
      'candidates',
    ],
    ['{"candidates": [', ''],
    ['{"candidates": [], "points": []}', 'candidates'],
  ] as const) {
    seen.clear();
    night.reply = () => answer(worse);
    await night.poll();
    expect(count(element), worse).to.equal('3');
    expect(spoken(element)).to.contain('Cendana 50,0%');
    expect(read(element)).to.contain('Gagal memuat data terbaru');
    expect(seen.warnings.join(), worse).to.contain(path);
    night.reply = () => answer(series(first));
    await night.poll();
    expect(read(element)).not.to.contain('Gagal memuat data terbaru');
  }
});

it('on hold by the desk does not change', async () => {
  night.reply = () => answer(series(first, { hold: true }));
  const element = await live();
  night.reply = () => answer(series([...first, point(18, 60, 90, 50)], { hold: true }));
  await night.poll();
  expect(count(element)).to.equal('3');
  night.reply = () => answer(series([...first, point(18, 60, 90, 50)]));
  await night.poll();
  expect(count(element)).to.equal('4');
});

it('is closed until its embargo ends, by the clock of the server', async () => {
  night.reply = () => answer(series(first, { embargo: '2024-02-14T19:00:00+07:00' }));
  const element = await live();
  expect(read(element)).to.contain('tayang mulai 19.00 WIB');
  expect(shadow(element).innerHTML).not.to.contain('50,0%');
  expect(
    parts(element, 'line')
      .map((line) => line.getAttribute('d'))
      .join(''),
  ).to.equal('');
  await night.pass(1900);
  expect(count(element)).to.equal('3');
});

it('gets names and colours from the page', async () => {
  night.reply = () => answer(series(first));
  const element = await live(
    'refresh="30"',
    '<candidate-pair candidate-id="b" color="#123456">Cendana Meranti</candidate-pair>',
  );
  expect(spoken(element)).to.contain('Cendana Meranti 50,0%');
  expect(parts(element, 'line')[1]!.getAttribute('stroke')).to.equal('#123456');
});

it('takes the place of the page’s series', async () => {
  night.reply = silence;
  const element = await live('refresh="30"');
  element.series = series(first.slice(0, 1));
  await element.updateComplete;
  expect(count(element)).to.equal('1');
  element.remove();
  night.reply = () => answer(series(first));
  const other = await live('refresh="30"');
  other.series = series(first.slice(0, 1));
  await other.updateComplete;
  expect(count(other)).to.equal('3');
});

it('with results only is the series of the states seen', async () => {
  const state = (votes: number, minute: number): string =>
    JSON.stringify({
      updated: `2024-02-14T18:${String(minute)}:00+07:00`,
      progress: { counted: minute, total: 60 },
      candidates: candidates.map((candidate) => ({ ...candidate, votes })),
    });
  night.reply = () => answer(state(10, 20));
  const element = await live();
  night.reply = () => answer(state(15, 30));
  await night.poll();
  expect(count(element)).to.equal('2');
  expect(read(element)).to.contain('Sejak halaman ini dibuka');
});
