import { corrections2024 } from '../fixtures/corrections-2024.js';
import { governors2024 } from '../fixtures/governors-2024.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { sirekap20240215 } from '../fixtures/sirekap-2024-02-15.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import type { ProgressInput, RegionInput, ResultsInput } from '../../src/results/types.js';
import type { Case } from './case.js';
import { simulation } from './synthetic.js';

interface State {
  readonly updated: string;
  readonly votes: Readonly<Record<string, number>>;
  readonly progress?: ProgressInput;
  readonly regions?: readonly RegionInput[];
}

/** A state of KPU's provisional count of the presidential election of 2024. */
export const sirekap = ({ updated, votes, progress, regions }: State, place?: string): ResultsInput => ({
  version: 1,
  heading: 'Hitung Suara Sirekap',
  subheading: place === undefined ? 'Pemilu Presiden 2024' : `Pemilu Presiden 2024 di ${place}`,
  kind: 'preliminary',
  rule: 'presidential',
  updated,
  source: { name: 'KPU, Sirekap', url: 'https://pemilu2024.kpu.go.id' },
  candidates: pilpres2024.candidates.map(({ id, number, name, color }) => ({
    id,
    number,
    name,
    color,
    votes: votes[id] ?? 0,
  })),
  ...(progress === undefined ? {} : { progress }),
  ...(regions === undefined ? {} : { regions }),
});

/** One contest of a fixture by its region code. */
export const contestOf = <Contest extends { readonly code: string }>(
  contests: readonly Contest[],
  code: string,
): Contest => {
  const contest = contests.find((candidate) => candidate.code === code);
  if (contest === undefined) throw new Error(`no contest with the code ${code}`);
  return contest;
};

const aceh = contestOf(sirekap20240307.regions, '11');
const gorontalo = contestOf(governors2024.contests, '75');

export const counting: readonly Case[] = [
  {
    name: 'preliminary',
    title: 'Provisional count of 7 March 2024 at 78,11% of the stations',
    results: sirekap(sirekap20240307),
  },
  {
    name: 'preliminary-41',
    title: 'Provisional count of 15 February 2024 at 41,01%: no leader below half, and one region has no figures yet',
    results: sirekap(sirekap20240215),
  },
  {
    name: 'preliminary-30',
    title: 'Provisional count at 30% of the stations: no leader below half (synthetic)',
    results: simulation('Pemilu Presiden', [9_412_873, 15_204_116, 6_398_540], {
      heading: 'Hitung Suara Sementara',
      kind: 'preliminary',
      rule: 'presidential',
      progress: { counted: 240_000, total: 800_000 },
    }),
  },
  {
    name: 'percent-progress',
    title: 'A source that prints progress as a percentage: Aceh, 7 March 2024, 78,81%',
    results: sirekap({ updated: sirekap20240307.updated, votes: aceh.votes, progress: { percent: '78.81' } }, 'Aceh'),
  },
  {
    name: 'update',
    title: 'An update in which all votes rise: from 15 February to 7 March 2024',
    previous: sirekap(sirekap20240215),
    results: sirekap(sirekap20240307),
  },
  {
    name: 'correction',
    title: 'A correction: pair 3 falls by 138.898 to 14.695.696 while the others rise, 17 February 2024',
    previous: sirekap(corrections2024.onePairFalls.before),
    results: sirekap(corrections2024.onePairFalls.after),
  },
  {
    name: 'correction-of-all',
    title: 'A correction of every pair, with the number of stations, 6 March 2024',
    previous: sirekap(corrections2024.allPairsFall.before),
    results: sirekap(corrections2024.allPairsFall.after),
  },
  {
    name: 'governor-counting',
    title: 'Governor of Gorontalo 2024: provisional, so without a verdict; names of 73 characters; time in WITA',
    attributes: { 'time-zone': 'WITA' },
    results: {
      version: 1,
      heading: 'Hitung Suara Sirekap',
      subheading: 'Pemilihan Gubernur Gorontalo 2024',
      kind: 'preliminary',
      rule: 'plurality',
      updated: gorontalo.updated,
      source: { name: governors2024.source },
      candidates: gorontalo.candidates,
      progress: gorontalo.progress,
    } satisfies ResultsInput,
  },
  {
    name: 'out-of-reach',
    title: 'An official count in which the second pair cannot reach the first any more (synthetic)',
    results: simulation('Pemilihan Gubernur', [251_234, 190_000], {
      kind: 'official',
      rule: 'plurality',
      progress: { counted: 905, total: 1000 },
      invalidVotes: 9656,
      registeredVoters: 480_000,
    }),
  },
  {
    name: 'out-of-reach-preliminary',
    title: 'A provisional count out of reach, also if it is corrected as much as it was before (synthetic)',
    previous: simulation('Pemilihan Bupati', [120_411, 88_310, 61_507], {
      heading: 'Hitung Suara Sementara',
      kind: 'preliminary',
      rule: 'plurality',
      progress: { counted: 911, total: 1000 },
      invalidVotes: 5120,
      registeredVoters: 291_000,
      updated: '2024-01-15T09:30:00+07:00',
    }),
    results: simulation('Pemilihan Bupati', [124_902, 90_077, 61_390], {
      heading: 'Hitung Suara Sementara',
      kind: 'preliminary',
      rule: 'plurality',
      progress: { counted: 934, total: 1000 },
      invalidVotes: 5233,
      registeredVoters: 291_000,
    }),
  },
  {
    name: 'majority-out-of-reach',
    title: 'An official count in which nobody can pass 50% any more (synthetic)',
    results: simulation('Pemilu Presiden', [41_204_310, 62_731_052, 54_115_278], {
      kind: 'official',
      rule: 'presidential',
      electionDate: '2024-02-14',
      updated: '2024-02-20T10:00:00+07:00',
      progress: { counted: 776_000, total: 800_000 },
      invalidVotes: 4_012_774,
      registeredVoters: 188_400_000,
    }),
  },
  {
    name: 'no-votes',
    title: 'Before the first station: no votes at all (synthetic)',
    results: simulation('Pemilu Presiden', [0, 0, 0], {
      heading: 'Hitung Suara Sementara',
      kind: 'preliminary',
      rule: 'presidential',
      progress: { counted: 0, total: 800_000 },
    }),
  },
  {
    name: 'almost-complete',
    title: 'One station short of all: never printed as 100% (synthetic)',
    results: simulation('Pemilu Presiden', [41_204_310, 88_731_052, 30_115_278], {
      heading: 'Hitung Suara Sementara',
      kind: 'preliminary',
      rule: 'presidential',
      progress: { counted: 799_999, total: 800_000 },
    }),
  },
];
