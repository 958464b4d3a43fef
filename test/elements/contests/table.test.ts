// The same contests as a table, which readers choose: votes, and what came since the last state.
import { expect } from '@open-wc/testing';
import type { ElectionContests } from '../../../src/elements/contests/election-contests.js';
import { pilkada } from '../../cases/contests.js';
import { nightContests } from '../../cases/night.js';
import { parts, shadow, textOf } from '../seen.js';
import { warningsIn } from '../warnings.js';
import { caseNamed, cases, contestsOf, drawn, find, names, opener, order, rows, status } from './contests.js';

async function look(element: ElectionContests, view: string): Promise<void> {
  const button = parts(element, 'button').find((one) => textOf(one) === view);
  button!.click();
  await drawn(element);
}
const lines = (element: Element): readonly HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>('.figures .entry:not([hidden])'),
];
const cells = (line: Element | undefined): readonly string[] => [...line!.querySelectorAll('th, td')].map(textOf);
const withSwitch = { controls: 'chart data' };

interface Contest {
  id: string;
  updated: string;
  candidates: { votes: number }[];
}

it('has who is first and second, with votes, shares, the lead and the stations', async () => {
  const element = await contestsOf(caseNamed('governors'), withSwitch, 960);
  expect(parts(element, 'button').slice(0, 2).map(textOf)).to.deep.equal(['Daftar', 'Tabel']);
  await look(element, 'Tabel');
  expect(cells(lines(element)[0])).to.deep.equal([
    ...['Aceh', '2 Muzakir Manaf', '1.440.904', '53,0%', '1 Bustami Hamzah', '1.277.249', '47,0%', '6,0', '97,12% TPS'],
    '',
  ]);
  expect(shadow(element).querySelectorAll('.shelf')).to.have.length(0);
  await expect(element).to.be.accessible();
  await look(element, 'Daftar');
  expect(names(element)).to.have.length(10);
});

it('has what votes gained since the last state, with sign and grouped digits, as the opened row has', async () => {
  const element = await contestsOf(caseNamed('governors'), withSwitch, 960);
  const next = structuredClone(caseNamed('governors').contests) as { contests: Contest[] };
  next.contests[0]!.candidates[1]!.votes += 181_030;
  next.contests[0]!.candidates[0]!.votes -= 5_000;
  next.contests[0]!.updated = '2024-11-28T11:00:00+07:00';
  element.contests = next;
  await drawn(element);
  opener(rows(element)[0]!).click();
  await element.updateComplete;
  expect(textOf(rows(element)[0]!.querySelector('.whole')!))
    .to.contain('+181.030')
    .and.to.contain('▼ 5.000');
  await look(element, 'Tabel');
  const [, , first, , , second] = cells(lines(element)[0]);
  expect([first, second]).to.deep.equal(['1.621.934 +181.030', '1.272.249 ▼ 5.000']);
  // Nothing came in the next row.
  expect(cells(lines(element)[1])[2]).to.match(/^[\d.]+$/);
});

it('is searched, ordered and grouped as the list is', async () => {
  const element = await contestsOf({ contests: pilkada }, withSwitch, 960);
  await look(element, 'Tabel');
  await order(element, 'level');
  expect([...shadow(element).querySelectorAll('.figures .group:not([hidden])')].map(textOf)).to.deep.equal([
    ...['Gubernur 11 pemilihan', 'Bupati 3 pemilihan', 'Wali kota 1 pemilihan'],
  ]);
  await find(element, 'kepri');
  expect(lines(element).map((line) => cells(line)[0])).to.deep.equal(['Kepulauan Riau', 'Bintan Kepri']);
  expect(status(element)).to.equal('2 dari 15 pemilihan');
});

it('names nobody whom the list does not name, and says why', async () => {
  const element = await contestsOf(caseNamed('undecided'), withSwitch, 960);
  await look(element, 'Tabel');
  expect(cells(lines(element)[6])).to.deep.equal([
    ...['Daerah uji G', '', '', '', '', '', '', '', ''],
    'Hitung cepat tayang mulai 27 November 2099, 15.00 WIB',
  ]);
  expect(lines(element).map((line) => line.querySelectorAll('td.ahead').length > 0)).to.deep.equal([
    ...[false, false, true, false, false, false, false],
  ]);
  expect(lines(element)[6]!.textContent).not.to.match(/30\.?000|29\.?000/);
});

for (const width of [280, 360, 640, 960]) {
  it(`scrolls within its card, with the places in sight, in ${String(width)} px`, async () => {
    for (const named of cases.filter(({ name }) => name !== 'contests-545' && name !== 'contests-none')) {
      await warningsIn(async () => {
        const element = await contestsOf(named, withSwitch, width);
        await look(element, 'Tabel');
        const root = parts(element, 'root')[0]!.getBoundingClientRect();
        const scroller = shadow(element).querySelector('.scroll')!;
        expect(scroller.getBoundingClientRect().right, named.name).to.be.at.most(root.right);
        const place = lines(element)[0]!.querySelector('th')!;
        scroller.scrollLeft = 1000;
        expect(place.getBoundingClientRect().left, named.name).to.be.closeTo(scroller.getBoundingClientRect().left, 1);
        // Digits never break.
        for (const votes of scroller.querySelectorAll('[part="votes"]'))
          expect(votes.getClientRects().length, named.name).to.be.at.most(1);
        element.parentElement!.remove();
      });
    }
  });
}

it('has all rows of a night of 545', async () => {
  const element = await contestsOf({ contests: nightContests() }, withSwitch, 960);
  await look(element, 'Tabel');
  expect(lines(element)).to.have.length(545);
});
