import { pilpres2019 } from '../fixtures/pilpres-2019.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { provinceNames } from '../fixtures/provinces.js';
import { regencyVotes, syntheticRegencies } from '../fixtures/regions-regencies.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import type { RegionInput, ResultsInput } from '../../src/results/types.js';
import type { DashboardCase } from './dashboard-case.js';
import { official2024 } from './official.js';
import { simulation } from './synthetic.js';

const tag = 'election-regions';

/** The presidential result of 2024 with its 38 provinces and overseas. */
export const provinces2024: ResultsInput = {
  ...official2024,
  ...pilpres2024.acts.elected,
  regions: pilpres2024.regions,
};

/** The count of 2024 after three weeks, at 78,11% of the stations. One province has 0,07% of its stations. */
export const midCount2024: ResultsInput = {
  version: 1,
  heading: 'Hitungan Sementara Sirekap',
  subheading: 'Pemilu Presiden 2024',
  kind: 'preliminary',
  rule: 'presidential',
  updated: sirekap20240307.updated,
  source: { name: 'KPU' },
  candidates: pilpres2024.candidates.map(({ id, number, name, color }) => ({
    id,
    number,
    name,
    color,
    votes: sirekap20240307.votes[id as keyof typeof sirekap20240307.votes],
  })),
  progress: sirekap20240307.progress,
  regions: sirekap20240307.regions,
};

/** Made-up votes in every province; `own` gives those of some provinces. */
const synthetic = (
  own: Readonly<Record<string, RegionInput['votes']>>,
  rest: Partial<ResultsInput> = {},
): ResultsInput =>
  simulation(
    'Pemilihan per provinsi',
    [0, 0, 0].map(() => 1),
    {
      kind: 'preliminary',
      regions: Object.entries(provinceNames).map(([code, name], index) => ({
        code,
        name,
        votes: own[code] ?? { '1': 1000 + 37 * index, '2': 1600 - 11 * index, '3': 300 },
      })),
      ...rest,
    },
  );

/** A result whose total is the sum of its regions. */
const addedUp = (results: ResultsInput): ResultsInput => ({
  ...results,
  candidates: results.candidates.map((candidate) => ({
    ...candidate,
    votes: (results.regions ?? []).reduce((sum, { votes }) => {
      const figures = (votes ?? {}) as Readonly<Record<string, number>>;
      return sum + (figures[candidate.id ?? ''] ?? 0);
    }, 0),
  })),
});

const regencies = syntheticRegencies(514);

export const regencies514: ResultsInput = simulation(
  'Pemilihan per kabupaten dan kota',
  ['1', '2', '3'].map((id) => regencyVotes(regencies, id)),
  { kind: 'preliminary', regions: regencies },
);

/** Three made-up pairs in 2024, and two of them in 2019 under other ballot numbers, by province. */
const later = addedUp(
  synthetic({}, { kind: 'official', electionDate: '2024-02-14', updated: '2024-02-20T10:00:00+07:00' }),
);
const earlier = addedUp({
  ...simulation('Pemilihan per provinsi 2019', [1, 1, 1], { kind: 'official', electionDate: '2019-04-17' }),
  candidates: ['Cendana & Meranti', 'Melati & Kenanga', 'Anggrek & Teratai'].map((name, index) => ({
    id: String(index + 1),
    number: index + 1,
    name,
    votes: 1,
  })),
  regions: Object.entries(provinceNames).flatMap(([code, name], index) =>
    // These provinces were founded in 2022.
    '93 94 95 96'.includes(code)
      ? []
      : [{ code, name, votes: { '1': 1500 - 9 * index, '2': 1100 + 13 * index, '3': 250 + 7 * index } }],
  ),
});

export const regions: readonly DashboardCase[] = [
  {
    name: 'regions-official',
    title: 'Presidential election 2024 by province: the tile map',
    tag,
    results: provinces2024,
  },
  {
    name: 'regions-table',
    title: 'The same as a table: 20% or more in 38 of 38 provinces',
    tag,
    attributes: { view: 'table' },
    results: provinces2024,
  },
  {
    name: 'regions-one',
    title: 'One province of it: Aceh',
    tag,
    attributes: { region: '11' },
    results: provinces2024,
  },
  {
    name: 'regions-mid-count',
    title: 'The count at 78,11%: hatched where under half of the stations are in',
    tag,
    results: midCount2024,
  },
  {
    name: 'regions-mid-count-table',
    title: 'The same as a table',
    tag,
    attributes: { view: 'table' },
    results: midCount2024,
  },
  {
    name: 'regions-two-pairs-partial',
    title: 'Presidential election 2019: no Papua of today, and two provinces of which the source has one pair alone',
    tag,
    results: {
      version: 1,
      heading: 'Hasil Rekapitulasi KPU',
      subheading: 'Pemilu Presiden 2019',
      kind: 'official',
      rule: 'presidential',
      updated: pilpres2019.updated,
      source: { name: 'KPU' },
      candidates: pilpres2019.candidates.map(({ id, number, name, votes }) => ({ id, number, name, votes })),
      regions: pilpres2019.regions,
    } satisfies ResultsInput,
  },
  {
    name: 'regions-ties',
    title: 'Ties in Aceh and Bali, no vote in Papua, and leads on both sides of each step (synthetic)',
    tag,
    results: addedUp(
      synthetic({
        '11': { '1': 500, '2': 500, '3': 100 },
        '51': { '1': 700, '2': 700, '3': 700 },
        '91': { '1': 0, '2': 0, '3': 0 },
        '31': { '1': 5249, '2': 4751, '3': 0 },
        '32': { '1': 5250, '2': 4750, '3': 0 },
        '33': { '1': 57499, '2': 42501, '3': 0 },
        '34': { '1': 5750, '2': 4250, '3': 0 },
        '35': { '1': 64999, '2': 35001, '3': 0 },
        '36': { '1': 6500, '2': 3500, '3': 0 },
      }),
    ),
  },
  {
    name: 'regions-nothing-counted',
    title: 'Nothing counted yet anywhere (synthetic)',
    tag,
    results: synthetic(
      {},
      {
        candidates: [1, 2, 3].map((number) => ({
          id: String(number),
          number,
          name: `Pasangan ${String(number)}`,
          votes: 0,
        })),
        regions: Object.entries(provinceNames).map(([code, name]) => ({
          code,
          name,
          progress: { counted: 0, total: 1000 },
        })),
      },
    ),
  },
  {
    name: 'regions-missing-and-renamed',
    title: "Two provinces and overseas missing, and BPS's codes in Papua, read by their names (synthetic)",
    tag,
    results: addedUp(
      synthetic(
        {},
        {
          regions: Object.entries(provinceNames)
            .filter(([code]) => !['12', '53', '99'].includes(code))
            .map(([code, name], index) => ({
              code: { '91': '94', '92': '91', '93': '95', '94': '96', '95': '97', '96': '92' }[code] ?? code,
              name: name.toUpperCase(),
              votes: { '1': 1000 + 37 * index, '2': 1600 - 11 * index, '3': 300 },
            })),
        },
      ),
    ),
  },
  {
    name: 'regions-unknown-codes',
    title: 'Two codes that are no province: a table (synthetic)',
    tag,
    results: addedUp(
      synthetic(
        {},
        {
          regions: [...Object.entries(provinceNames).slice(0, 5), ['97', 'Papua Rekaan'], ['1A', 'Wilayah Rekaan']].map(
            ([code = '', name = ''], index) => ({
              code,
              name,
              votes: { '1': 1000 + 37 * index, '2': 1600 - 11 * index, '3': 300 },
            }),
          ),
        },
      ),
    ),
  },
  {
    name: 'regions-none',
    title: 'Results without regions',
    tag,
    results: official2024,
  },
  {
    name: 'regions-change',
    title:
      'A province and its change since 2019, beside a nation with two of the same three pairs; Papua is another province since then (synthetic)',
    tag,
    attributes: { region: '31', previous: JSON.stringify(earlier) },
    results: later,
  },
  {
    name: 'regions-change-table',
    title: 'The same in the table: no change in provinces that have been divided (synthetic)',
    tag,
    attributes: { view: 'table', region: '82', previous: JSON.stringify(earlier) },
    results: later,
  },
  {
    name: 'regions-regencies',
    title: '514 regencies and cities: a table with a filter (synthetic)',
    tag,
    results: regencies514,
  },
];
