import type { ResultsInput } from '../../src/results/types.js';
import type { Case } from './case.js';
import { official2024 } from './official.js';
import { simulation } from './synthetic.js';

const presidential = (votes: readonly number[]): ResultsInput =>
  simulation('Pemilu Presiden', votes, { kind: 'official', rule: 'presidential', progress: { percent: 100 } });

export const rounding: readonly Case[] = [
  {
    name: 'rounding-100-01',
    title: 'Two decimals, each share rounded on its own: 24,95 + 58,59 + 16,47 is 100,01',
    attributes: { decimals: '2' },
    results: official2024,
  },
  {
    name: 'largest-remainder',
    title: 'The same, made to add up to 100 by the largest remainder',
    attributes: { decimals: '2', rounding: 'largest-remainder' },
    results: official2024,
  },
  {
    name: 'no-decimals',
    title: 'The same without decimals',
    attributes: { decimals: '0' },
    results: official2024,
  },
  {
    name: 'near-half',
    title: '49,96% beside the 50% line (synthetic)',
    results: presidential([3_004_000, 4_996_000, 2_000_000]),
  },
  {
    name: 'near-half-above',
    title: '50,04% beside the 50% line (synthetic)',
    results: presidential([2_996_000, 5_004_000, 2_000_000]),
  },
  {
    name: 'under-half-by-a-vote',
    title: 'One vote short of half of 100 million: <50% (synthetic)',
    results: presidential([30_000_001, 49_999_999, 20_000_000]),
  },
  {
    name: 'over-half-by-a-vote',
    title: 'One vote over half of 100 million: >50% (synthetic)',
    results: presidential([29_999_999, 50_000_001, 20_000_000]),
  },
  {
    name: 'exactly-half',
    title: 'Exactly half prints as 50,0% and is not more than half (synthetic)',
    results: presidential([3_000_000, 5_000_000, 2_000_000]),
  },
  {
    name: 'tiny-share',
    title: 'One vote among ten million is <0,1%, not 0,0% (synthetic)',
    results: presidential([4_100_000, 5_899_999, 1]),
  },
  {
    name: 'beyond-2-53',
    title: 'Counts above 2^53 as digit strings stay exact (synthetic)',
    results: simulation('Bilangan Besar', ['9007199254740993', '12345678901234567890', '1000000000000000003'], {
      invalidVotes: '9007199254740995',
      registeredVoters: '99999999999999999999',
    }),
  },
];
