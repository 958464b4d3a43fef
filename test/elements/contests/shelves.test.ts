// What stands above the list on a night: the closest, those with a new leader, with the empty box ahead, not counted, decided.
import { expect, fixture } from '@open-wc/testing';
import type { ElectionContests } from '../../../src/elements/contests/election-contests.js';
import { certain, decided, pilkada } from '../../cases/contests.js';
import { nightContests } from '../../cases/night.js';
import { eachNight } from '../feed/each-night.js';
import { answer } from '../feed/night.js';
import type { Night } from '../feed/night.js';
import { shadow, textOf } from '../seen.js';
import { contestsOf, names, opener, rows, status } from './contests.js';

/** The headings of the shelves, with what they say beside it. */
const headings = (element: Element): readonly string[] =>
  [...shadow(element).querySelectorAll('.shelf > .shelf-name')].map(textOf);
const shelf = (element: Element, heading: string): HTMLElement =>
  [...shadow(element).querySelectorAll<HTMLElement>('.shelf')].find((one) => textOf(one).startsWith(heading))!;
const rowsOn = (element: Element, heading: string): readonly string[] =>
  [...shelf(element, heading).querySelectorAll('.brief .opener')].map(textOf);
const openShelf = async (element: ElectionContests, heading: string): Promise<void> => {
  shelf(element, heading).querySelector<HTMLElement>('.shelf-name > .opener')!.click();
  await element.updateComplete;
};

const newLeader = 'Peringkat pertama berganti, satu jam terakhir';

describe('a live night', () => {
  let night: Night;
  eachNight('2024-11-27T20:00:00+07:00', (opened) => ({ night } = opened));

  const contest = (id: string, votes: readonly number[], time = '20:00'): object => ({
    id,
    subheading: `Kota ${id}`,
    rule: 'plurality',
    updated: `2024-11-27T${time}:00+07:00`,
    progress: { counted: 60, total: 100 },
    candidates: votes.map((figure, index) => ({
      number: index + 1,
      name: ['DR. MELATI - KENANGA', 'CENDANA - MERANTI'][index],
      votes: figure,
    })),
  });
  const feed = (...contests: readonly object[]): string =>
    JSON.stringify({
      version: 1,
      heading: 'Pilkada',
      kind: 'preliminary',
      contests: [...contests, ...Array.from({ length: 8 }, (_, index) => contest(`X${String(index)}`, [90, 10]))],
    });

  it('has a shelf for contests with a new leader, for an hour', async () => {
    night.reply = () => answer(feed(contest('A', [51, 49]), contest('B', [60, 40])));
    const element = await fixture<ElectionContests>(
      '<election-contests src="/p.json" refresh="30"></election-contests>',
    );
    await night.settle();
    expect(headings(element)).to.deep.equal(['Paling ketat']);
    night.reply = () => answer(feed(contest('A', [51, 52], '20:01'), contest('B', [61, 40], '20:01')));
    await night.poll();
    expect(headings(element)).to.deep.equal(['Paling ketat', newLeader]);
    expect(rowsOn(element, newLeader)).to.deep.equal(['Kota A']);
    // The former one with the name that readers know.
    expect(textOf(shelf(element, newLeader).querySelector('.said')!)).to.equal('Peringkat pertama sebelumnya: Melati');
    expect(textOf(rows(element)[0]!)).not.to.contain('Sebelumnya');
    await night.pass(3500);
    expect(rowsOn(element, newLeader)).to.deep.equal(['Kota A']);
    await night.pass(200);
    expect(headings(element)).to.deep.equal(['Paling ketat']);
  });

  it('says it for no longer where the page sets the contests itself', async () => {
    const element = await fixture<ElectionContests>('<election-contests></election-contests>');
    element.contests = feed(contest('A', [51, 49]));
    await night.settle();
    element.contests = feed(contest('A', [51, 52], '20:01'));
    await night.settle();
    expect(rowsOn(element, newLeader)).to.deep.equal(['Kota A']);
    await night.pass(3720);
    expect(headings(element)).to.deep.equal(['Paling ketat']);
  });
});

it('contests without a vote are behind a heading that says how many, and open from it', async () => {
  const element = await contestsOf({ contests: nightContests(3) });
  const counted = new Set(
    nightContests(3)
      .contests.filter((one) => (one as { progress: { counted: number } }).progress.counted === 0)
      .map((one) => (one as { subheading: string }).subheading),
  );
  expect(counted.size).to.be.above(1);
  const heading = `Belum dihitung ${String(counted.size)} dari 43 pemilihan`;
  expect(headings(element)).to.include(heading);
  expect(rowsOn(element, 'Belum dihitung')).to.have.length(0);
  await openShelf(element, 'Belum dihitung');
  expect(new Set(rowsOn(element, 'Belum dihitung'))).to.deep.equal(counted);
  expect(shelf(element, 'Belum dihitung').querySelector('.opener')!.getAttribute('aria-expanded')).to.equal('true');
  await expect(element).to.be.accessible();
  await openShelf(element, 'Belum dihitung');
  expect(rowsOn(element, 'Belum dihitung')).to.have.length(0);
});

it('a shelf of hundreds has forty rows and says how many more there are', async () => {
  const { contests } = nightContests();
  const before = contests.map((one, index) =>
    index < 500
      ? {
          ...(one as object),
          progress: { counted: 0, total: 100 },
          candidates: (one as { candidates: object[] }).candidates.map((candidate) => ({ ...candidate, votes: 0 })),
        }
      : one,
  );
  const element = await contestsOf({ contests: { ...nightContests(), contests: before } });
  await openShelf(element, 'Belum dihitung');
  expect(rowsOn(element, 'Belum dihitung')).to.have.length(40);
  expect(textOf(shelf(element, 'Belum dihitung'))).to.match(/dan 4\d\d pemilihan lain$/);
});

it('decided contests are found by the choice of a part, too', async () => {
  const element = await contestsOf({ contests: decided });
  expect(headings(element)).to.deep.equal([
    'Paling ketat',
    'Kolom kosong unggul',
    'Sudah jelas hasilnya 5 dari 8 pemilihan',
  ]);
  const many = await contestsOf({
    contests: {
      ...pilkada,
      contests: [
        ...pilkada.contests,
        ...decided.contests.map((one) => ({ ...(one as object), kind: 'official', test: true })),
      ],
    },
  });
  const [select] = shadow(many).querySelectorAll('select');
  expect([...select!.options].map(textOf).slice(0, 5)).to.deep.equal([
    'Semua',
    'Peringkat pertama berganti, satu jam terakhir (0)',
    'Kolom kosong unggul (2)',
    'Belum dihitung (0)',
    'Sudah jelas hasilnya (5)',
  ]);
  select!.value = 'shelf:decided';
  select!.dispatchEvent(new Event('change', { bubbles: true }));
  await many.rowsComplete;
  expect(status(many)).to.equal('5 dari 23 pemilihan');
  expect(names(many)[0]).to.equal('Daerah uji A');
  expect(opener(rows(many)[0]!).getAttribute('aria-expanded')).to.equal('false');
});

it('a lead that no vote can reach any more is decided, and the row says why', async () => {
  const element = await contestsOf({ contests: certain });
  const heading = 'Sudah jelas hasilnya';
  expect(headings(element)).to.deep.equal(['Paling ketat', `${heading} 4 dari 8 pemilihan`]);
  await openShelf(element, heading);
  expect(rowsOn(element, heading)).to.deep.equal(['A', 'C', 'E', 'H'].map((id) => `Daerah uji ${id}`));
  const said = [...shelf(element, heading).querySelectorAll('.contest')].map((row) => {
    const told = row.querySelector('.said');
    return told ? textOf(told) : '';
  });
  const rest = (votes: string): string => `, yang belum masuk paling banyak ${votes}. Penetapan tetap oleh KPU.`;
  expect(said).to.deep.equal([
    `Tidak terkejar lagi: selisih 13.000 suara${rest('2.900')}`,
    `Tetap di atas 50%: unggul 18.000 suara atas gabungan calon lain${rest('8.900')}`,
    `Tidak terkejar lagi: selisih 2.902 suara${rest('2.900')}`,
    // Its count is complete.
    'Memenuhi syarat menang',
  ]);
  await expect(element).to.be.accessible();
  // The sentence stays within its row, however narrow.
  for (const width of [360, 280]) {
    element.parentElement!.style.width = `${String(width)}px`;
    for (const told of shelf(element, heading).querySelectorAll('.said'))
      expect(told.getBoundingClientRect().right).to.be.at.most(told.parentElement!.getBoundingClientRect().right + 0.5);
  }
});
