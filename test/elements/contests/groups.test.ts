// A list of contests by province, island and level, and what an update or another order moves in it.
import { expect } from '@open-wc/testing';
import type { ElectionContests } from '../../../src/elements/contests/election-contests.js';
import { nightContests } from '../../cases/night.js';
import { shadow, textOf } from '../seen.js';
import { briefs, caseNamed, contestsOf, drawn, find, names, opener, order, rows, status } from './contests.js';

const selects = (element: Element): readonly HTMLSelectElement[] => [...shadow(element).querySelectorAll('select')];
const optionsOf = (select: HTMLSelectElement): readonly string[] => [...select.options].map(textOf);
/** The headings above rows. */
const heads = (element: Element): readonly string[] =>
  [...shadow(element).querySelectorAll('.group:not([hidden])')].map(textOf);

async function show(element: ElectionContests, part: string): Promise<void> {
  const [select] = selects(element);
  select!.value = part;
  select!.dispatchEvent(new Event('change', { bubbles: true }));
  await element.rowsComplete;
}

/** The rows that were taken out of the list or put into it while `action` ran, by their names. */
async function movedRows(element: ElectionContests, action: () => unknown): Promise<readonly string[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(shadow(element).querySelector('.board > table')!, { childList: true });
  await action();
  await drawn(element);
  records.push(...observer.takeRecords());
  observer.disconnect();
  const moved = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
  return [...new Set(moved.flatMap((node) => (node instanceof HTMLElement ? textOf(opener(node)) : [])))];
}

interface Contest {
  id: string;
  progress: object;
  candidates: { votes: number }[];
}

describe('fifteen contests of 2024', () => {
  it('stand by province, a regency under its governor, the others with their province', async () => {
    const element = await contestsOf(caseNamed('pilkada'));
    expect(names(element).slice(8, 12)).to.deep.equal(['Bangka', 'Kepulauan Riau', 'Bintan', 'Ciamis']);
    expect(heads(element)).to.deep.equal([]);
    const [bangka, , bintan] = rows(element).slice(8);
    expect(textOf(bangka!.querySelector('.beside')!)).to.equal('Babel');
    expect(bangka!.querySelector('.beside')!.getClientRects()).to.have.length(1);
    // Its province stands above it.
    expect(bintan!.classList.contains('under')).to.equal(true);
    expect(bintan!.querySelector('.beside')!.getClientRects()).to.have.length(0);
    const left = (row: Element | undefined): number => opener(row!).getBoundingClientRect().left;
    expect(left(bintan)).to.be.greaterThan(left(bangka));
  });

  it('stand by island with a heading for each, which says how many there are', async () => {
    const element = await contestsOf(caseNamed('pilkada'));
    expect(optionsOf(selects(element).at(-1)!).slice(0, 4)).to.deep.equal([
      ...['Per provinsi', 'Per pulau', 'Per jenis', 'Urutan awal'],
    ]);
    await order(element, 'island');
    expect(heads(element)).to.deep.equal([
      ...['Sumatera 11 pemilihan', 'Jawa 1 pemilihan', 'Kalimantan 1 pemilihan', 'Sulawesi 1 pemilihan'],
      'Papua 1 pemilihan',
    ]);
    await order(element, 'level');
    expect(heads(element)).to.deep.equal(['Gubernur 11 pemilihan', 'Bupati 3 pemilihan', 'Wali kota 1 pemilihan']);
    expect(names(element).slice(-4)).to.deep.equal(['Bangka', 'Bintan', 'Ciamis', 'Kota Tarakan']);
    // Where a governor's contest does not head them, regencies name their province.
    expect(briefs(element).at(-2)).to.match(/^Ciamis Jabar /);
  });

  it('are shown in part: by level, island or province, and with words that are typed', async () => {
    const element = await contestsOf(caseNamed('pilkada'));
    await show(element, 'level:regent');
    expect(names(element)).to.deep.equal(['Bangka', 'Bintan', 'Ciamis']);
    expect(status(element)).to.equal('3 dari 15 pemilihan');
    await find(element, 'jabar');
    expect(names(element)).to.deep.equal(['Ciamis']);
    await show(element, 'island:4');
    expect(status(element)).to.contain('0 dari 15 pemilihan Tidak ada yang cocok.');
    await find(element, '');
    expect(names(element)).to.deep.equal(['Gorontalo']);
    await show(element, 'province:21');
    expect(names(element)).to.deep.equal(['Kepulauan Riau', 'Bintan']);
    await show(element, '');
    expect(rows(element)).to.have.length(15);
  });

  it('say what to do where a part has none any more', async () => {
    const element = await contestsOf(caseNamed('pilkada'));
    await show(element, 'level:mayor');
    const { contests } = caseNamed('pilkada');
    element.contests = {
      ...(contests as object),
      contests: (contests as { contests: Contest[] }).contests.filter(({ id }) => id !== '6571'),
    };
    await drawn(element);
    expect(status(element)).to.equal('0 dari 14 pemilihan Tidak ada di bagian ini. Pilih “Semua”.');
  });

  it('pass the audit in every order, in both languages', async () => {
    for (const locale of ['id', 'en']) {
      const element = await contestsOf(caseNamed('pilkada'), { locale });
      for (const sort of ['province', 'island', 'level']) {
        await order(element, sort);
        await expect(element).to.be.accessible();
      }
      expect(heads(element)[0]).to.equal(locale === 'id' ? 'Gubernur 11 pemilihan' : 'Governor 11 contests');
    }
  });
});

describe('a row that moves', () => {
  const night = nightContests(6);

  it('moves alone, whatever moves it', async () => {
    const element = await contestsOf({ contests: night });
    await order(element, 'lead');
    const closest = rows(element)[0]!;
    const last = names(element)[40]!;
    const changed = structuredClone(night) as unknown as { contests: (Contest & { subheading: string })[] };
    const contest = changed.contests.find(({ subheading }) => subheading === last)!;
    // A lead of one vote, with all stations counted.
    contest.progress = { counted: 400, total: 400 };
    contest.candidates.forEach((candidate, index) => (candidate.votes = index > 1 ? 0 : 50_000 + index));
    const moved = await movedRows(element, () => (element.contests = changed));
    expect(moved).to.deep.equal([last]);
    // Those whose first two are level come first.
    expect(names(element).indexOf(last)).to.be.below(5);
    // The others are the same elements as before.
    expect(rows(element).slice(0, 2)).to.contain(closest);
  });

  it('keeps its element in another order', async () => {
    const element = await contestsOf({ contests: night });
    const before = new Map(rows(element).map((row) => [textOf(opener(row)), row]));
    await order(element, 'name');
    for (const row of rows(element)) expect(before.get(textOf(opener(row)))).to.equal(row);
    await order(element, 'island');
    expect(rows(element).every((row) => before.get(textOf(opener(row))) === row)).to.equal(true);
  });
});

it('a night of 545 has every contest once in every order, with its head where it belongs', async () => {
  const element = await contestsOf({ contests: nightContests() });
  expect(rows(element)).to.have.length(545);
  expect(heads(element)).to.deep.equal(['DI Yogyakarta 13 pemilihan']);
  for (const sort of ['island', 'level', 'lead', 'province']) {
    await order(element, sort);
    expect(new Set(names(element)).size, sort).to.equal(545);
  }
  await show(element, 'level:mayor');
  expect(rows(element)).to.have.length(93);
  // No heading stands above nothing, and each is followed by a listed row.
  for (const group of shadow(element).querySelectorAll('.group:not([hidden])')) {
    let next = group.nextElementSibling;
    while (next?.matches('[hidden]')) next = next.nextElementSibling;
    expect(next?.matches('.contest'), textOf(group)).to.equal(true);
  }
});

for (const [width, most] of [
  [360, 76],
  [640, 56],
  [960, 56],
] as const) {
  it(`rows by province are at most ${String(most)} px high in ${String(width)} px`, async () => {
    const element = await contestsOf(caseNamed('pilkada'), {}, width);
    // A row with a third line says that the empty box is ahead.
    for (const row of rows(element).filter((one) => !one.querySelector('.said')))
      expect(row.getBoundingClientRect().height, textOf(row)).to.be.at.most(most);
  });
}
