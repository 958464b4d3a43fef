// What the desk controls: figures that stay closed until their hour, a notice, and a hold.
import { expect, fixture } from '@open-wc/testing';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import { read, shadow, texts } from '../seen.js';
import { answer, openNight } from './night.js';
import type { Night } from './night.js';
import { figuresAt, first, ours, second, third } from './recorded.js';
import { figuresOf, live, watch } from './watch.js';
import type { Watch } from './watch.js';

/** A quick count (synthetic) in which every figure differs from all other texts of the widget. */
const quickCount = (more: object = {}): string =>
  JSON.stringify({
    version: 1,
    heading: 'Hitung cepat',
    kind: 'quick-count',
    updated: '2024-02-14T14:31:00+07:00',
    pollster: 'Lembaga Simulasi',
    sample: '61,73',
    margin: '0,97',
    progress: { counted: 8642, total: 9753 },
    invalidVotes: 76543,
    registeredVoters: 8765432,
    candidates: [
      { id: 'a', number: 1, name: 'Pasangan Simulasi A', share: '27,31' },
      { id: 'b', number: 2, name: 'Pasangan Simulasi B', share: '52,18' },
      { id: 'c', number: 3, name: 'Pasangan Simulasi C', share: '20,51' },
    ],
    regions: [{ code: '11', name: 'Aceh', votes: { a: 4321 } }],
    ...more,
  });
const figures = /27,31|52,18|20,51|61,73|0,97|8\.?642|9\.?753|76\.?543|8\.?765\.?432|4\.?321|88,6/;
const embargo = '2024-02-14T15:00:00+07:00';
const opens = (time: string): string => `Hitung cepat tayang mulai ${time}`;

let night: Night;
let seen: Watch;
beforeEach(() => (seen = watch()));
afterEach(async () => {
  const left = await night.end();
  seen.end();
  expect(left).to.deep.equal({ timers: 0, requests: 0 });
});

/** Everything that the widget has put into the page: text, attributes, and announcements. */
const everything = (element: Element): string =>
  shadow(element).innerHTML + (document.querySelector('[aria-live]')?.textContent ?? '');

const expectNoFigure = (element: Element): unknown =>
  expect(figures.exec(everything(element))?.[0], 'a figure').to.equal(undefined);

function expectClosed(element: ElectionResults, time = '15.00 WIB'): void {
  expect(texts(element, 'notice')).to.deep.equal([opens(time)]);
  expectNoFigure(element);
  expect(element.current).to.equal(undefined);
  expect(seen.changes).to.deep.equal([]);
}

function expectOpen(element: Element): void {
  expect(texts(element, 'share')).to.deep.equal(['27,31%', '52,18%', '20,51%']);
  expect(read(element)).to.contain('Lembaga Simulasi').and.to.contain('61,73%').and.to.contain('±0,97');
  expect(texts(element, 'notice')).to.deep.equal([]);
  expect(seen.changes).to.have.length(1);
}

async function quick(attributes = 'refresh="30"', more: object = { embargo }): Promise<ElectionResults> {
  night.reply = () => answer(quickCount(more));
  return live(night, attributes);
}

describe('a quick count before its hour', () => {
  it('shows when it opens, and no figure anywhere', async () => {
    night = openNight('2024-02-14T14:32:00+07:00');
    const element = await quick();
    expectClosed(element);
    expect(seen.warnings).to.deep.equal([]);
    for (const chart of ['stacked', 'donut', 'table'] as const) {
      element.chart = chart;
      await element.updateComplete;
      expectClosed(element);
    }
  });

  it('names the day if it is another one', async () => {
    night = openNight('2024-02-13T09:00:00+07:00');
    expectClosed(await quick('', { embargo, updated: undefined }), '14 Februari 2024, 15.00 WIB');
  });

  it('shows the hour in the zone of the page', async () => {
    night = openNight('2024-02-14T14:32:00+07:00');
    expectClosed(await quick('time-zone="WIT"'), '17.00 WIT');
  });

  for (const refresh of ['30', '0']) {
    it(`opens by itself, with refresh="${refresh}"`, async () => {
      night = openNight('2024-02-14T14:32:00+07:00');
      const element = await quick(`refresh="${refresh}"`);
      await night.pass(27 * 60 + 59);
      expectClosed(element);
      await night.pass(2);
      expectOpen(element);
    });
  }

  it('stays closed while new states come, and in an outage', async () => {
    night = openNight('2024-02-14T14:32:00+07:00');
    const element = await quick();
    night.reply = () => answer(quickCount({ embargo, updated: '2024-02-14T14:35:00+07:00', sample: '61,74' }));
    await night.poll();
    expectClosed(element);
    night.reply = () => answer('', {}, 500);
    await night.poll();
    expectNoFigure(element);
    expect(element.current).to.equal(undefined);
    night.reply = () => answer(quickCount({ embargo }));
    await night.pass(30 * 60);
    expect(element.current).not.to.equal(undefined);
  });

  it('hides figures that were open if the desk closes them', async () => {
    night = openNight('2024-02-14T14:32:00+07:00');
    const element = await quick('refresh="30"', {});
    expect(texts(element, 'share')).to.have.length(3);
    seen.clear();
    night.reply = () => answer(quickCount({ embargo, updated: '2024-02-14T14:33:00+07:00' }));
    await night.poll();
    expectClosed(element);
  });
});

describe('the hour', () => {
  for (const [what, ahead] of [
    ['a day behind', 86_400_000],
    ['a day ahead', -86_400_000],
    ['20 minutes ahead', -1_200_000],
  ] as const) {
    it(`is the server's if the reader's clock is ${what}`, async () => {
      night = openNight(new Date(Date.parse('2024-02-14T14:32:00+07:00') - ahead).toISOString());
      night.serverAhead = ahead;
      const element = await quick();
      expectClosed(element);
      await night.pass(27 * 60 + 50);
      expectClosed(element);
      await night.pass(70);
      expectOpen(element);
    });
  }

  it('is unknown without the time of the server, and everything stays closed', async () => {
    night = openNight('2024-02-14T16:00:00+07:00');
    night.serverAhead = undefined;
    const element = await quick();
    await night.pass(3600);
    expect(texts(element, 'notice')[0]).to.match(/^Hitung cepat tayang mulai/);
    expectNoFigure(element);
    night.serverAhead = 0;
    await night.poll();
    await night.pass(60);
    expectOpen(element);
  });

  it("is right with a response from an edge's cache too", async () => {
    night = openNight('2024-02-14T15:05:00+07:00');
    night.reply = () =>
      answer(quickCount({ embargo }), { date: new Date('2024-02-14T14:50:00+07:00').toUTCString(), age: '900' });
    expectOpen(await live(night));
  });
});

describe('embargoes of the page and of the feed', () => {
  const at = (hour: number): string => `2024-02-14T${hour}:00:00+07:00`;
  for (const [page, feed, hour] of [
    [at(15), undefined, 15],
    [at(16), at(15), 16],
    [at(15), at(16), 16],
  ] as const) {
    it(`the later one counts: ${page} and ${String(feed)}`, async () => {
      night = openNight('2024-02-14T14:32:00+07:00');
      const element = await quick(`embargo="${page}" refresh="30"`, { embargo: feed });
      expectClosed(element, `${hour}.00 WIB`);
      await night.pass((hour - 14) * 3600 - 33 * 60);
      expectClosed(element, `${hour}.00 WIB`);
      await night.pass(120);
      expectOpen(element);
    });
  }

  it('it holds for children, which wait for the time of the server', async () => {
    night = openNight('2024-02-14T16:00:00+07:00');
    let give: (response: Response) => void = () => undefined;
    night.reply = () => new Promise((resolve) => (give = resolve));
    const box = await fixture<HTMLElement>(`<div>
      <election-results src="/feed.json" kind="quick-count" embargo="${embargo}">
        <candidate-pair number="1" share="27,31">Pasangan A</candidate-pair>
        <candidate-pair number="2" share="52,18">Pasangan B</candidate-pair>
      </election-results></div>`);
    const element = box.querySelector<ElectionResults>('election-results')!;
    await night.settle();
    expectNoFigure(element);
    give(answer(quickCount()));
    await night.settle();
    expectOpen(element);
  });

  for (const unreadable of ['besok', '2024-02-14 jam 15', '2024-02-30T15:00:00+07:00']) {
    it(`one that cannot be read stays closed: ${unreadable}`, async () => {
      night = openNight('2024-02-14T16:00:00+07:00');
      const inFeed = await quick('refresh="30"', { embargo: unreadable });
      await night.pass(3600);
      expectNoFigure(inFeed);
      expect(seen.errors.map(({ path }) => path)).to.deep.equal(['embargo']);
      const onTag = await quick(`embargo="${unreadable}"`, {});
      expectNoFigure(onTag);
      expect(seen.changes).to.deep.equal([]);
      expect([inFeed.current, onTag.current]).to.deep.equal([undefined, undefined]);
    });
  }

  it('one of several pollsters’ counts closes them all', async () => {
    night = openNight('2024-02-14T14:32:00+07:00');
    const one = JSON.parse(quickCount({ embargo: undefined })) as object;
    const other = JSON.parse(quickCount({ embargo, pollster: 'Lembaga Lain' })) as object;
    night.reply = () => answer(JSON.stringify({ version: 1, kind: 'quick-count', counts: [one, other] }));
    const element = await live(night);
    expectClosed(element);
    await night.pass(28 * 60 + 1);
    expect(read(element)).to.contain('Lembaga Lain').and.to.contain('52,18%');
  });
});

describe('a notice from the desk', () => {
  it('is shown with the next poll, and disappears with it', async () => {
    night = openNight('2024-02-19T09:20:00+07:00');
    night.reply = () => answer(ours(first));
    const element = await live(night);
    const notice = 'Angka Papua sedang diperiksa <b>redaksi</b>.';
    night.reply = () => answer(ours(first, { notice }));
    await night.poll();
    expect(texts(element, 'notice')).to.deep.equal([notice]);
    night.reply = () => answer(ours(first, { notice, noticeUpdated: '2024-02-19T09:15:00+07:00' }));
    await night.poll();
    expect(texts(element, 'notice')).to.deep.equal([`Redaksi, 09.15 WIB: ${notice}`]);
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
    night.reply = () => answer(ours(second));
    await night.poll();
    expect(texts(element, 'notice')).to.deep.equal([]);
  });
});

describe('a hold by the desk', () => {
  const halted = (time: string): string => `Redaksi menghentikan sementara pembaruan sejak ${time}.`;

  it('keeps the figures that it comes with, until the desk ends it', async () => {
    night = openNight('2024-02-19T10:20:00+07:00');
    night.reply = () => answer(ours(first));
    const element = await live(night);
    night.reply = () => answer(ours(second, { hold: true }));
    await night.poll();
    const told = halted('19 Februari 2024, 09.10 WIB');
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    expect(texts(element, 'notice')).to.deep.equal([told]);
    seen.clear();
    // Whatever changes in the feed.
    night.reply = () => answer(ours(third, { hold: true }));
    for (let count = 0; count < 3; count += 1) await night.poll();
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    expect(texts(element, 'notice')).to.deep.equal([told]);
    expect(seen.changes).to.deep.equal([]);
    expect(seen.warnings).to.deep.equal([]);
    night.reply = () => answer(ours(third));
    await night.poll();
    expect(figuresOf(element)).to.deep.equal(figuresAt(third));
    expect(texts(element, 'notice')).to.deep.equal([]);
  });

  it('can be explained meanwhile', async () => {
    night = openNight('2024-02-19T10:20:00+07:00');
    night.reply = () => answer(ours(first, { hold: true }));
    const element = await live(night);
    night.reply = () => answer(ours(first, { hold: true, notice: 'Menunggu klarifikasi KPU.' }));
    await night.poll();
    expect(texts(element, 'notice')).to.deep.equal([
      'Menunggu klarifikasi KPU.',
      halted('19 Februari 2024, 08.10 WIB'),
    ]);
  });

  it('stays through an outage', async () => {
    night = openNight('2024-02-19T10:20:00+07:00');
    night.reply = () => answer(ours(first, { hold: true }));
    const element = await live(night);
    night.reply = () => answer('{');
    await night.poll();
    expect(texts(element, 'notice')).to.contain(halted('19 Februari 2024, 08.10 WIB'));
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
  });
});
