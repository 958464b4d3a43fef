import type { ResultsInput } from '../../src/results/types.js';
import { dpr2019 } from '../fixtures/dpr-2019.js';
import type { Case } from './case.js';
import { parliament2024 } from './official.js';
import { simulation } from './synthetic.js';

/** The DPR of 2019 as a feed gives it. The ballot numbers of 2024 are others. */
export const parliament2019: ResultsInput = {
  version: 1,
  heading: 'Perolehan Suara Partai',
  subheading: 'Pemilu DPR 2019',
  kind: 'official',
  electionDate: dpr2019.electionDate,
  updated: dpr2019.updated,
  source: { name: 'KPU' },
  candidates: dpr2019.parties.map(({ number, name, votes }) => ({ id: String(number), number, name, votes })),
  seats: Object.fromEntries(dpr2019.parties.map(({ number, seats }) => [String(number), seats])),
};

/** The two pairs who stood before, one of them under another ballot number. */
const before: ResultsInput = {
  ...simulation('Pilgub 2018', [], { kind: 'official', electionDate: '2018-06-27', updated: '2018-07-09' }),
  candidates: [
    { number: 1, name: 'Anggrek & Teratai', votes: 812_090 },
    { number: 2, name: 'Melati & Kenanga', votes: 2_204_113 },
    { number: 3, name: 'Cendana & Meranti', votes: 1_761_554 },
  ],
  invalidVotes: 121_004,
  registeredVoters: 6_890_112,
};

const day = { electionDate: '2024-11-27', updated: '2024-12-05T10:00:00+07:00' };
const pair = { ...day, invalidVotes: 143_887, registeredVoters: 7_320_449 };
const votes = [2_410_772, 1_866_091, 640_118];

export const changes: readonly Case[] = [
  {
    name: 'change-parties',
    title: 'Parliament 2024 and the change since 2019: the same parties under other ballot numbers, four new ones',
    results: { ...parliament2024('abbreviation'), electionDate: '2024-02-14' },
    attributes: { previous: JSON.stringify(parliament2019) },
  },
  {
    name: 'change-pairs',
    title: 'Two of three pairs stood before: what they gained and lost, and the turnout (synthetic)',
    results: simulation('Pilgub 2024', votes, { kind: 'official', ...pair }),
    attributes: { previous: JSON.stringify(before) },
  },
  {
    name: 'change-table',
    title: 'The same in a table (synthetic)',
    results: simulation('Pilgub 2024', votes, { kind: 'official', ...day }),
    attributes: { previous: JSON.stringify(before), chart: 'table' },
  },
  {
    name: 'change-kinds',
    title: 'A quick count beside an official result: said, and nothing within the margin of error (synthetic)',
    results: simulation('Pilgub 2024', [492_100, 361_900, 146_000], {
      ...{ ...day, kind: 'quick-count', pollster: 'Lembaga Uji', sample: 98.5, margin: 1.2 },
    }),
    attributes: { previous: JSON.stringify(before) },
  },
];
