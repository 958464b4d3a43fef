import type { ResultsInput } from '../../src/results/types.js';
import type { DashboardCase } from './dashboard-case.js';
import { dpr2019 } from '../fixtures/dpr-2019.js';
import { ballot2024, districts2024 } from '../fixtures/districts-2024.js';
import { parliament2024 } from './official.js';
import { dpr2024WithSeats } from './parliament.js';
import { simulation } from './synthetic.js';

const tag = 'election-seats';

/** A day before the election whose parties are recognised by their numbers. */
const updated = '2023-01-15T10:00:00+07:00';

/** A made-up parliament, with seats and votes for each party. */
const house = (
  contest: string,
  parties: readonly (readonly [seats: number | undefined, votes: number])[],
  rest: Partial<ResultsInput> = {},
): ResultsInput => ({
  ...simulation(
    contest,
    parties.map(([, votes]) => votes),
    { heading: 'Hasil Pemilihan Dewan', updated, ...rest },
  ),
  seats: Object.fromEntries(
    parties.flatMap(([seats], index) => (seats === undefined ? [] : [[String(index + 1), seats]])),
  ),
});

/** The votes of a made-up district, from which the seats are worked out. */
const district = (votes: readonly number[], rest: Partial<ResultsInput> = {}): ResultsInput =>
  simulation('Daerah pemilihan', votes, { heading: 'Hasil Pemilihan DPRD', kind: 'official', updated, ...rest });

/** A district of 2024 as a feed gives it, with the parties that are not qualified marked. */
const district2024 = (code: string): ResultsInput => {
  const found = districts2024.find((one) => one.code === code);
  if (!found) throw new Error(`no district has the code "${code}"`);
  return {
    version: 1,
    heading: 'Hasil Pemilu DPR 2024',
    subheading: `Dapil ${found.name}`,
    kind: 'official',
    electionDate: '2024-02-14',
    updated: '2024-07-28',
    source: { name: 'KPU' },
    threshold: 4,
    candidates: ballot2024.map(({ number, name, qualified }, index) => ({
      number,
      name,
      votes: found.votes[index] ?? 0,
      ...(!qualified && { qualified }),
    })),
  };
};

/** The number of seats of the largest parliament that is drawn. */
const thousand = [118, 97, 61, 14, 143, 88, 9, 75, 132, 41, 55, 3, 135, 28, 1, 0].map(
  (seats) => [seats, seats * 10_007 + 500] as const,
);

export const seats: readonly DashboardCase[] = [
  {
    name: 'seats-dpr-2024',
    title: 'Parliament 2024: 580 seats, eight of 18 parties above the threshold of 4%',
    tag,
    attributes: { threshold: '4' },
    results: parliament2024('abbreviation'),
  },
  {
    name: 'seats-long-names',
    title: 'The same with full names and the most seats first, without a threshold',
    tag,
    attributes: { arrange: 'seats' },
    results: parliament2024('name'),
  },
  {
    name: 'seats-one',
    title: 'A house of one seat (synthetic)',
    tag,
    results: house('Satu kursi', [
      [1, 7_310],
      [0, 2_244],
    ]),
  },
  {
    name: 'seats-thousand',
    title: 'A house of 1,000 seats, 16 parties (synthetic)',
    tag,
    results: house('Seribu kursi', thousand),
  },
  {
    name: 'seats-hung',
    title: 'Two halves of a house: nobody has the majority (synthetic)',
    tag,
    results: house('Dewan terbelah', [
      [25, 410_222],
      [25, 398_110],
    ]),
  },
  {
    name: 'seats-faint-colors',
    title: 'Colours that are too near to the ground, or to each other (synthetic)',
    tag,
    results: {
      ...house('Warna pucat', [
        [21, 200_400],
        [17, 160_100],
        [15, 140_900],
        [12, 115_300],
      ]),
      candidates: simulation('', [200_400, 160_100, 140_900, 115_300]).candidates.map((candidate, index) => ({
        ...candidate,
        color: ['#ffffff', '#fff3a0', '#c8352b', '#c83a2f'][index] as string,
      })),
    },
  },
  {
    name: 'seats-unknown-party',
    title: 'Seats of an id that no candidate has, and a party without a figure (synthetic)',
    tag,
    results: {
      ...house('Data tidak cocok', [
        [21, 200_400],
        [17, 160_100],
        [undefined, 140_900],
      ]),
      seats: { '1': 21, '2': 17, '9': 6 },
    },
  },
  {
    name: 'seats-too-many',
    title: 'More seats than are drawn: the table alone (synthetic)',
    tag,
    results: house('Terlalu banyak', [
      [900, 900_000],
      [600, 600_000],
    ]),
  },
  {
    name: 'seats-district',
    title: 'Ten seats of a district, worked out by Sainte-Laguë from its votes (synthetic)',
    tag,
    attributes: { seats: '10' },
    results: district([182_400, 121_300, 96_100, 60_800, 33_500, 12_100]),
  },
  {
    name: 'seats-district-tie',
    title: 'The last of three seats stays open: equal quotients (synthetic)',
    tag,
    attributes: { seats: '3' },
    results: district([90_000, 50_000, 30_000]),
  },
  {
    name: 'seats-district-threshold',
    title: 'Eight seats of Nusa Tenggara Barat II, 2024: two parties under the national threshold would take one each',
    tag,
    attributes: { seats: '8' },
    results: district2024('5202'),
  },
  {
    name: 'seats-district-threshold-unknown',
    title: 'A threshold beside the votes of a district, which do not tell who is under it (synthetic)',
    tag,
    attributes: { seats: '10', threshold: '4' },
    results: district([182_400, 121_300, 96_100, 60_800, 33_500, 12_100]),
  },
  {
    name: 'seats-district-preliminary',
    title: 'Seats worked out while the count goes on, and told as such (synthetic)',
    tag,
    attributes: { seats: '8' },
    results: district([82_400, 61_300, 46_100, 20_800], {
      kind: 'preliminary',
      progress: { counted: 612, total: 1_004 },
    }),
  },
  {
    name: 'seats-dapil-2024',
    title:
      'Parliament 2024 from its 84 districts: each can be opened with its quotients, and what does not add up is told',
    tag,
    results: dpr2024WithSeats(parliament2024('abbreviation')),
  },
  {
    name: 'seats-coalitions',
    title: 'Two coalitions that the desk adds up, and parties for readers to add up (synthetic)',
    tag,
    attributes: { controls: 'coalitions' },
    results: {
      ...house('Dewan dengan koalisi', [
        [58, 580_400],
        [47, 471_100],
        [39, 388_900],
        [31, 312_300],
        [25, 250_800],
        [0, 61_200],
      ]),
      coalitions: [
        { name: 'Poros Satu', parties: [1, 4, 5] },
        { name: 'Poros Dua', parties: [2, 3, 6] },
      ],
    },
  },
  {
    name: 'seats-change',
    title: 'Parliament 2024 and the seats gained and lost since 2019, of which only the seats are given',
    tag,
    attributes: {
      threshold: '4',
      previous: JSON.stringify({
        subheading: 'Pemilu DPR 2019',
        electionDate: dpr2019.electionDate,
        candidates: dpr2019.parties.map(({ name }) => ({ name })),
        seats: Object.fromEntries(dpr2019.parties.map(({ name, seats: won }) => [name, won])),
      }),
    },
    results: parliament2024('abbreviation'),
  },
  {
    name: 'seats-what-if',
    title: 'A house of three districts whose threshold and method a desk may change (synthetic)',
    tag,
    attributes: { controls: 'chart data image coalitions what-if' },
    results: {
      ...simulation('Dewan dari tiga dapil', [412_000, 318_000, 151_000, 37_000], {
        heading: 'Hasil Pemilihan Dewan',
        updated,
      }),
      threshold: 5,
      districts: [
        { code: '1', name: 'Dapil Utara', seats: 9, votes: { 1: 190_000, 2: 96_000, 3: 41_000, 4: 17_000 } },
        { code: '2', name: 'Dapil Tengah', seats: 8, votes: { 1: 122_000, 2: 101_000, 3: 70_000, 4: 8_000 } },
        { code: '3', name: 'Dapil Selatan', seats: 8, votes: { 1: 100_000, 2: 121_000, 3: 40_000, 4: 12_000 } },
      ],
    },
  },
  {
    name: 'seats-none',
    title: 'Results without seats',
    tag,
    results: simulation('Tanpa kursi', [82_400, 61_300]),
  },
];
