import { singleCandidate2024 } from '../fixtures/single-candidate-2024.js';
import type { ResultsInput } from '../../src/results/types.js';
import type { Case } from './case.js';
import { contestOf } from './counting.js';
import { simulation } from './synthetic.js';

const bangka = contestOf(singleCandidate2024.contests, '1901');
const ciamis = contestOf(singleCandidate2024.contests, '3207');
const tarakan = contestOf(singleCandidate2024.contests, '6571');

const provisional = (contest: typeof ciamis, subheading: string, pair: string): ResultsInput => ({
  version: 1,
  heading: 'Hitung Suara Sirekap',
  subheading,
  kind: 'preliminary',
  rule: 'single-candidate',
  updated: contest.updated,
  source: { name: singleCandidate2024.source },
  candidates: contest.candidates.map((candidate) => ({
    ...candidate,
    name: candidate.emptyBox === true ? 'Kolom kosong' : pair,
  })),
  progress: contest.progress,
});

/** A made-up official result of a single pair against the empty box. */
const againstBox = (pair: number, box: number): ResultsInput => {
  const results = simulation('Pemilihan Bupati, calon tunggal', [pair, box], {
    kind: 'official',
    rule: 'single-candidate',
    progress: { counted: 400, total: 400 },
  });
  return {
    ...results,
    candidates: results.candidates.map((candidate, index) =>
      index === 0 ? candidate : { ...candidate, name: 'Kolom kosong', emptyBox: true },
    ),
  };
};

export const singleCandidate: readonly Case[] = [
  {
    name: 'empty-box-wins',
    title: 'Bangka 2024: the pair did not pass the empty box, so the election is held again',
    results: {
      version: 1,
      heading: 'Hasil Rekapitulasi KPU',
      subheading: 'Pemilihan Bupati Bangka 2024',
      kind: 'official',
      rule: 'single-candidate',
      electionDate: '2024-11-27',
      source: { name: 'KPU, dikutip newsurban.id dan sumsel.suara.com' },
      candidates: [
        { id: '1000514', number: 1, name: 'Mulkan & Ramadian', votes: bangka.official?.pairVotes ?? 0 },
        { id: '1000515', number: 2, name: 'Kolom kosong', votes: bangka.official?.emptyBoxVotes ?? 0, emptyBox: true },
      ],
      progress: bangka.progress,
      invalidVotes: bangka.official?.invalidVotes ?? 0,
      registeredVoters: bangka.official?.registeredVoters ?? 0,
    } satisfies ResultsInput,
  },
  {
    name: 'empty-box-loses',
    title: 'The single pair has more than half of the valid votes (synthetic)',
    results: againstBox(81_406, 52_133),
  },
  {
    name: 'empty-box-tie',
    title: 'The single pair has exactly half, which is not enough (synthetic)',
    results: againstBox(60_000, 60_000),
  },
  {
    name: 'empty-box-counting',
    title: 'Ciamis 2024: provisional, and the empty box is ballot number 1',
    results: provisional(ciamis, 'Pemilihan Bupati Ciamis 2024', 'Herdiat & Yana'),
  },
  {
    name: 'empty-box-all-stations',
    title: 'Tarakan 2024: every station is in, but the count is provisional and gives no verdict',
    results: provisional(tarakan, 'Pemilihan Wali Kota Tarakan 2024', 'Khairul & Ibnu Saud'),
  },
];
