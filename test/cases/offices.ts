import type { CountInput, ResultsInput } from '../../src/results/types.js';
import type { Case } from './case.js';
import { simulation, syntheticPerson } from './synthetic.js';

/** Made-up candidates who run alone. */
const alone = (contest: string, votes: readonly CountInput[], rest: Partial<ResultsInput>): ResultsInput =>
  simulation(contest, votes, {
    candidates: votes.map((count, index) => ({
      id: String(index + 1),
      number: index + 1,
      name: syntheticPerson(index + 1),
      votes: count,
    })),
    ...rest,
  });

/** Contests in which the most votes decide on several places, or among the candidates of one party. */
export const offices: readonly Case[] = [
  {
    name: 'dpd',
    title: 'DPD of a province: the four elected (synthetic)',
    results: alone('DPD Banten', [402_118, 377_940, 811_306, 290_557, 512_873, 144_092, 433_761], {
      kind: 'official',
      office: 'dpd',
      status: 'elected',
      statusDate: '2024-05-28',
    }),
  },
  {
    name: 'dpd-tie',
    title: 'DPD of a province: two with equal votes for the last place, so neither is named among the four (synthetic)',
    results: alone('DPD Banten', [402_118, 433_761, 811_306, 290_557, 512_873, 144_092, 402_118], {
      kind: 'preliminary',
      office: 'dpd',
      progress: { counted: 21_904, total: 30_120 },
    }),
  },
  {
    name: 'caleg',
    title: 'Candidates of one party in a district: the most votes within it (synthetic)',
    results: alone('DPR, satu partai di satu dapil', [61_204, 88_731, 12_055, 40_380], {
      kind: 'preliminary',
      office: 'caleg',
      progress: { counted: 8_115, total: 9_402 },
    }),
  },
];
