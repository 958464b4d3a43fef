import { pileg2024 } from '../fixtures/pileg-2024.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { sirekap2024Points } from '../fixtures/sirekap-2024-points.js';
import type { DashboardCase } from './dashboard-case.js';
import { simulation, syntheticCandidates } from './synthetic.js';

const sirekap = {
  version: 1,
  heading: 'Hitung Suara Sirekap',
  subheading: 'Pemilu Presiden 2024',
  kind: 'preliminary',
  rule: 'presidential',
  source: { name: 'KPU, Sirekap', url: 'https://pemilu2024.kpu.go.id' },
  candidates: pilpres2024.candidates.map(({ id, number, name, color }) => ({ id, number, name, color })),
  points: sirekap2024Points,
};

const namesOf = (count: number): readonly object[] =>
  syntheticCandidates(Array<number>(count).fill(0)).map(({ id, number, name }) => ({ id, number, name }));

const synthetic = (rest: object): object => ({
  version: 1,
  heading: 'Hitung Suara Sementara',
  subheading: 'Simulasi Pemilu Presiden',
  kind: 'preliminary',
  rule: 'presidential',
  source: { name: 'Simulasi redaksi' },
  candidates: namesOf(3),
  ...rest,
});

/** A point of a made-up count with 800 stations. */
const point = (updated: string, counted: number, ...votes: readonly (number | string)[]): object => ({
  updated,
  counted,
  total: 800,
  votes: Object.fromEntries(votes.map((count, index) => [String(index + 1), count])),
});

const evening = (clock: string): string => `2024-01-15T${clock}:00+07:00`;

/** Whole votes for every party, different at each point, with a share that moves to the published one. */
const partyPoints = Array.from({ length: 40 }, (_, step) => ({
  updated: new Date(Date.parse(evening('15:00')) + step * 900_000).toISOString(),
  counted: 20 * (step + 1),
  total: 800,
  votes: Object.fromEntries(
    pileg2024.parties.map(({ number, votes }, index) => {
      const drift = 1 + ((((index * 7) % 5) - 2) * (39 - step)) / (39 * (8 + step));
      return [String(number), Math.round((votes / 40) * (step + 1) * drift)];
    }),
  ),
}));

export const trendCases: readonly DashboardCase[] = [
  {
    name: 'trend-2024',
    title: 'The provisional count of 2024 in 676 snapshots, against stations counted: it stopped at 78,82%',
    tag: 'election-trend',
    attributes: { controls: 'data image' },
    series: sirekap,
  },
  {
    name: 'trend-2024-time',
    title: 'The same against time: snapshots are missing for days, and the lines break off there',
    tag: 'election-trend',
    attributes: { x: 'time' },
    series: sirekap,
  },
  {
    name: 'trend-english',
    title: 'The same in English, in eastern time, with two decimals',
    tag: 'election-trend',
    attributes: { x: 'time', locale: 'en', 'time-zone': 'WIT', decimals: '2' },
    series: sirekap,
  },
  {
    name: 'trend-disorder',
    title: 'Points out of order, twice, of unknown candidates, without votes, and a gap of hours (synthetic)',
    tag: 'election-trend',
    series: synthetic({
      points: [
        point(evening('15:00'), 40, 3_100, 5_200, 1_700),
        point(evening('15:20'), 120, 9_900, 15_100, 5_000),
        point(evening('15:10'), 80, 6_400, 10_300, 3_300),
        point(evening('15:10'), 80, 6_400, 10_300, 3_300),
        point(evening('15:30'), 160, 12_800, 20_700, '6.5'),
        { ...point(evening('15:40'), 200), votes: { '1': 15_900, '2': 25_800, '3': 8_300, '9': 10 } },
        { updated: evening('15:50'), counted: 240, total: 800 },
        point('kemarin', 260, 20_900, 33_400, 10_700),
        point(evening('16:00'), 280, 22_600, 35_900, 11_500),
      ].filter((entry) => (entry as { updated: string }).updated !== 'kemarin'),
    }),
  },
  {
    name: 'trend-gap',
    title: 'Figures every ten minutes, then none for a night: the lines break off (synthetic)',
    tag: 'election-trend',
    attributes: { x: 'time' },
    series: synthetic({
      points: [
        point(evening('20:00'), 300, 24_000, 41_000, 15_000),
        point(evening('20:10'), 330, 26_800, 44_700, 16_500),
        point(evening('20:20'), 350, 28_500, 47_200, 17_300),
        point(evening('20:30'), 370, 30_400, 49_600, 18_000),
        point('2024-01-16T07:30:00+07:00', 520, 43_700, 66_900, 25_400),
        point('2024-01-16T07:40:00+07:00', 560, 47_300, 71_800, 27_300),
        point('2024-01-16T07:50:00+07:00', 600, 50_800, 76_900, 29_300),
      ],
    }),
  },
  {
    name: 'trend-corrections',
    title: 'Votes that the source took back, much and little (synthetic)',
    tag: 'election-trend',
    series: synthetic({
      points: [
        point(evening('15:00'), 100, 9_000, 12_000, 4_000),
        point(evening('15:10'), 200, 19_500, 22_500, 8_000),
        point(evening('15:20'), 300, 25_100, 36_400, 12_500),
        point(evening('15:30'), 400, 36_000, 31_900, 16_600),
        point(evening('15:40'), 500, 42_800, 56_600, 20_700),
        point(evening('15:50'), 600, 51_200, 68_100, 20_699),
        point(evening('16:00'), 700, 59_900, 79_800, 29_100),
      ],
    }),
  },
  {
    name: 'trend-complete',
    title:
      'A count that came to its end, without a line of 50%, and close to a tie: labels that would overlap (synthetic)',
    tag: 'election-trend',
    series: synthetic({
      rule: 'plurality',
      kind: 'official',
      points: [
        point(evening('15:00'), 100, 4_100, 4_000, 3_900),
        point(evening('16:00'), 400, 16_100, 16_300, 15_600),
        point(evening('17:00'), 800, 33_400, 33_300, 33_200),
      ],
    }),
  },
  {
    name: 'trend-parties',
    title: 'Eighteen parties on their way to the result of 2024, with a threshold (points between are synthetic)',
    tag: 'election-trend',
    attributes: { threshold: '4' },
    series: {
      version: 1,
      heading: 'Hitung Suara Sementara',
      subheading: 'Simulasi menuju hasil Pemilu DPR 2024',
      kind: 'preliminary',
      source: { name: 'Simulasi redaksi' },
      candidates: pileg2024.parties.map(({ number, abbreviation }) => ({
        id: String(number),
        number,
        name: abbreviation,
      })),
      points: partyPoints,
    },
  },
  {
    name: 'trend-one-point',
    title: 'A single point: what has been seen since the page was opened (synthetic)',
    tag: 'election-trend',
    results: simulation('Pemilu Presiden', [9_412_873, 15_204_116, 6_398_540], {
      heading: 'Hitung Suara Sementara',
      kind: 'preliminary',
      rule: 'presidential',
      progress: { counted: 240_000, total: 800_000 },
    }),
  },
  {
    name: 'trend-no-votes',
    title: 'Nothing counted yet: candidates without a point (synthetic)',
    tag: 'election-trend',
    series: synthetic({ points: [] }),
  },
];
