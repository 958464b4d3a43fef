// Several pollsters side by side: each has its own figures, and no figure is shown that nobody published.
import { expect, fixture } from '@open-wc/testing';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import { outside, overlaps, part, parts, read, seenTexts, shadow, textOf, texts } from '../seen.js';
import { settled } from '../widget.js';
import { answer, openNight } from './night.js';
import type { Night } from './night.js';
import { live, watch } from './watch.js';
import type { Watch } from './watch.js';

/** Synthetic: votes in the sample, from which shares are worked out, or published shares. */
const pollsters: readonly {
  pollster: string;
  votes?: readonly number[];
  shares?: readonly string[];
  sample: string;
}[] = [
  { pollster: 'Simulasi Satu', votes: [24_951, 58_549, 16_500], sample: '98,50' },
  { pollster: 'Simulasi Dua', votes: [2_506, 5_755, 1_739], sample: '91,05' },
  { pollster: 'Simulasi Tiga', shares: ['25,31', '57,90', '16,79'], sample: '87,6' },
  { pollster: 'Lembaga Survei Simulasi Empat dengan Nama Panjang', votes: [331, 777, 225], sample: '100' },
];
const names = ['Pasangan Simulasi A', 'Pasangan Simulasi B', 'Pasangan Simulasi C'];

/** The order of the candidates differs in each count. Candidates are recognised by id. */
const counts = pollsters.map(({ pollster, votes, shares, sample }, at) => ({
  pollster,
  kind: 'quick-count',
  sample,
  margin: '1,0',
  candidates: [0, 1, 2]
    .map((index) => (index + at) % 3)
    .map((index) => ({
      id: `${'abc'[index]}`,
      number: index + 1,
      name: names[index],
      ...(votes ? { votes: votes[index] } : { share: shares?.[index] }),
    })),
}));
const feed = (more: object = {}): string =>
  JSON.stringify({
    version: 1,
    heading: 'Hitung cepat',
    kind: 'quick-count',
    updated: '2024-02-14T17:00:00+07:00',
    counts,
    ...more,
  });

/** Exact, as numerator and denominator. */
type Fraction = readonly [bigint, bigint];
const fractions: readonly (readonly Fraction[])[] = pollsters.map(({ votes, shares }) =>
  [0, 1, 2].map((index) =>
    votes
      ? [BigInt(votes[index] ?? 0), BigInt(votes.reduce((sum, count) => sum + count, 0))]
      : [BigInt(shares?.[index]?.replace(',', '') ?? 0), 10_000n],
  ),
);
const isLess = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;

/** Rounded half up to one decimal; a published share has its own digits. */
const printed = (at: number, index: number): string => {
  const { shares } = pollsters[at] ?? {};
  if (shares) return `${shares[index] ?? ''}%`;
  const [votes, all] = fractions[at]![index]!;
  const tenths = (votes * 2000n + all) / (all * 2n);
  return `${tenths / 10n},${tenths % 10n}%`;
};
const rangeOf = (index: number): string => {
  const order = pollsters
    .map((_, at) => at)
    .sort((a, b) => (isLess(fractions[a]![index]!, fractions[b]![index]!) ? -1 : 1));
  return `${printed(order[0]!, index).replace('%', '')}–${printed(order.at(-1)!, index)}`;
};

const cellsOf = (row: Element): readonly string[] => [...row.children].map(textOf);

let night: Night;
let seen: Watch;
beforeEach(() => {
  night = openNight('2024-02-14T17:10:00+07:00');
  night.reply = () => answer(feed());
  seen = watch();
});
afterEach(async () => {
  await night.end();
  seen.end();
});

it('are one table: a row for each pollster with its shares, then the range', async () => {
  const element = await live(night, 'refresh="30" chart="table"');
  const [table, ...more] = parts(element, 'table');
  expect(more).to.deep.equal([]);
  const rows = [...table!.querySelectorAll('tbody tr')].map(cellsOf);
  expect(rows).to.have.length(4);
  for (const [at, [name, ...shares]] of rows.entries()) {
    expect(name).to.contain(pollsters[at]!.pollster).and.to.contain('±1,0');
    expect(shares).to.deep.equal([0, 1, 2].map((index) => printed(at, index)));
  }
  expect(cellsOf(table!.querySelector('tfoot tr')!)).to.deep.equal(['Rentang', ...[0, 1, 2].map(rangeOf)]);
  expect(seen.warnings).to.deep.equal([]);
});

it('are seen pair by pair: the range, and beneath it each pollster at the same scale, with its margin', async () => {
  const element = await live(night);
  const [table, ...more] = parts(element, 'table');
  expect(more).to.deep.equal([]);
  const groups = [...table!.querySelectorAll('tbody')];
  expect(groups.map((group) => cellsOf(group.rows[0]!).join(' '))).to.deep.equal(
    names.map((name, index) => `${String(index + 1)} ${name} ${rangeOf(index)}`),
  );
  for (const [index, group] of groups.entries()) {
    const rows = [...group.querySelectorAll('[part="row"]')];
    expect(rows.map((row) => cellsOf(row).slice(0, 2).join(' '))).to.deep.equal(
      pollsters.map(({ pollster }, at) => `${pollster} ${printed(at, index)} ±1,0`),
    );
    // The ends of the axis, and where the dot stands between them, say the share that is printed.
    const [from = 0, to = 0] = [...group.querySelectorAll('.axis text')].map((text) => parseInt(text.textContent));
    expect(to - from).to.equal(12);
    rows.forEach((row, at) => {
      const track = row.querySelector('[part="track"]')!.getBoundingClientRect();
      const dot = row.querySelector('circle')!.getBoundingClientRect();
      const share = from + ((dot.left + dot.width / 2 - track.left) / track.width) * (to - from);
      expect(share).to.be.closeTo(Number(printed(at, index).replace('%', '').replace(',', '.')), 0.15);
    });
  }
  expect(textOf(part(element, 'root')))
    .to.contain('12 poin')
    .and.to.contain('Sampel masuk 91,05%');
});

it('have only figures that a pollster published', async () => {
  const element = await live(night, 'refresh="30" chart="table"');
  const published = new Set(
    pollsters.flatMap((_, at) => [0, 1, 2].map((index) => printed(at, index).replace('%', ''))),
  );
  const table = part(element, 'table');
  const shares = [...table.querySelectorAll('td')].flatMap((cell) => textOf(cell).match(/\d+,\d+/g) ?? []);
  expect(shares.filter((share) => !published.has(share))).to.deep.equal([]);
  expect(shares.length).to.equal(12 + 6);
  for (const index of [0, 1, 2]) {
    const mean = fractions.reduce((sum, row) => sum + Number(row[index]![0]) / Number(row[index]![1]), 0) / 4;
    const text = `${(mean * 100).toFixed(1).replace('.', ',')}%`;
    if (!published.has(text.replace('%', ''))) expect(read(element)).not.to.contain(text);
  }
});

it('have no rows of pairs, no leader and no verdict', async () => {
  night.reply = () => answer(feed({ rule: 'presidential' }));
  const element = await live(night);
  expect(parts(element, 'votes')).to.deep.equal([]);
  expect(parts(element, 'verdict')).to.deep.equal([]);
  expect(read(element)).not.to.contain('Unggul');
});

it('follow the feed, and one that cannot be read does not affect the others', async () => {
  const element = await live(night);
  const [one, two, three] = counts;
  night.reply = () =>
    answer(
      feed({
        updated: '2024-02-14T17:05:00+07:00',
        counts: [one, { ...two, candidates: [{ name: 'Melati' }] }, three],
      }),
    );
  await night.poll();
  const shown = texts(element, 'row').map((text) => /^\D+(?= \d)/.exec(text)?.[0]);
  expect([...new Set(shown)]).to.deep.equal(['Simulasi Satu', 'Simulasi Tiga']);
  expect(texts(element, 'notice')).to.deep.equal(['Sebagian keterangan dari sumber tidak terbaca.']);
  expect(seen.errors).to.deep.equal([]);
});

for (const width of [280, 360, 640, 960]) {
  it(`stay within ${width} px, and over no other text`, async () => {
    const element = await live(night);
    element.parentElement!.style.width = `${width}px`;
    await night.settle();
    const box = part(element, 'root').getBoundingClientRect();
    expect(box.width).to.be.closeTo(width, 1);
    const texts_ = seenTexts(element);
    expect(outside(texts_, box)).to.deep.equal([]);
    expect(overlaps(texts_)).to.deep.equal([]);
    for (const found of shadow(element).querySelectorAll('figure, table, .live')) {
      expect(found.scrollWidth, found.className).to.be.at.most(found.clientWidth + 1);
    }
  });
}

for (const theme of ['light', 'dark']) {
  for (const width of [280, 640]) {
    it(`pass the audit in ${theme} at ${width} px`, async function () {
      this.timeout(60_000);
      night.stopClock();
      const box =
        await fixture<HTMLElement>(`<div style="background: Canvas; color-scheme: ${theme}; width: ${width}px">
        <election-results theme="${theme}"></election-results></div>`);
      const element = box.querySelector<ElectionResults>('election-results')!;
      element.results = JSON.parse(feed()) as NonNullable<ElectionResults['results']>;
      await settled(element);
      expect(parts(element, 'row')).to.have.length(4 * 3);
      await expect(box).to.be.accessible();
    });
  }
}
