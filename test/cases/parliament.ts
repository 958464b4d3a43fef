import type { HouseInput, ResultsInput } from '../../src/results/types.js';
import { dapil2024, parties1050 } from '../fixtures/dapil-2024.js';

/** The DPR of 2024 as a feed of its 84 districts. */
export const dpr2024 = (): HouseInput => ({
  version: 1,
  heading: 'Pemilu DPR 2024',
  subheading: '84 daerah pemilihan',
  kind: 'official',
  electionDate: '2024-02-14',
  updated: '2024-08-25',
  source: { name: 'KPU, Keputusan Nomor 1050 dan 1205 Tahun 2024' },
  threshold: 4,
  method: 'sainte-lague',
  parties: parties1050.map(({ number, name, votes }) => ({ number, name, votes })),
  districts: dapil2024.map(({ code, name, seats, votes }) => ({
    code,
    name,
    seats,
    votes: Object.fromEntries(parties1050.map(({ number }, index) => [String(number), votes[index] ?? 0])),
  })),
});

/** The same with the parties as candidates, and with the seats that the KPU published. */
export function dpr2024WithSeats({ seats }: ResultsInput): ResultsInput {
  const { parties = [], ...house } = dpr2024();
  return { ...house, candidates: parties, ...(seats && { seats }) };
}
