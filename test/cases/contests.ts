import type { ResultsInput } from '../../src/results/types.js';
import { governors2024 } from '../fixtures/governors-2024.js';
import { singleCandidate2024 } from '../fixtures/single-candidate-2024.js';
import { contestOf } from './counting.js';
import type { DashboardCase } from './dashboard-case.js';
import { drawing } from './night.js';
import { syntheticCandidates } from './synthetic.js';

/** A results object with the id that identifies it in later states. */
type ContestInput = Partial<ResultsInput> & { readonly id: string };

/** A feed of many contests, as `contests` and `src` take it. */
export interface ContestsInput extends Omit<Partial<ResultsInput>, 'candidates'> {
  readonly contests: readonly unknown[];
}

/** The ten provinces in KPU's provisional count of 28 November 2024. */
export const governors: ContestsInput = {
  version: 1,
  heading: 'Pemilihan Gubernur 2024',
  subheading: 'Sepuluh provinsi',
  kind: 'preliminary',
  source: { name: governors2024.source },
  contests: governors2024.contests.map(({ code, name, updated, progress, candidates }): ContestInput => ({
    id: code,
    subheading: name,
    rule: 'plurality',
    updated,
    progress,
    candidates,
  })),
};

/** Five of the contests with a single pair. */
export const emptyBoxes: ContestsInput = {
  version: 1,
  heading: 'Calon tunggal melawan kolom kosong',
  kind: 'preliminary',
  source: { name: singleCandidate2024.source },
  contests: singleCandidate2024.contests.map(({ code, name, updated, progress, candidates }): ContestInput => ({
    id: code,
    subheading: name,
    rule: 'single-candidate',
    updated,
    progress,
    candidates: candidates.map((candidate) =>
      candidate.emptyBox === true ? { ...candidate, name: 'Kolom kosong' } : candidate,
    ),
  })),
};

/** These fifteen contests of 2024 in one feed. Their ids are KPU's codes of the places. */
export const pilkada: ContestsInput = {
  version: 1,
  heading: 'Pilkada serentak 2024',
  kind: 'preliminary',
  source: { name: governors2024.source },
  contests: [...governors.contests, ...emptyBoxes.contests],
};

/** Made-up contests, as many as were held on 27 November 2024. */
export function syntheticContests(count = 545): ContestsInput {
  const draw = drawing(2024);
  return {
    version: 1,
    heading: 'Data uji: 545 pemilihan',
    kind: 'preliminary',
    test: true,
    updated: '2024-11-27T20:00:00+07:00',
    source: { name: 'Simulasi redaksi' },
    contests: Array.from({ length: count }, (_, index): ContestInput => {
      const total = 200 + draw(3000);
      return {
        id: `u${String(index + 1)}`,
        subheading: `Daerah uji ${String(index + 1)}`,
        rule: 'plurality',
        progress: { counted: draw(total + 1), total },
        candidates: syntheticCandidates(Array.from({ length: 2 + draw(4) }, () => 1000 + draw(90_000))),
      };
    }),
  };
}

const made = (id: string, votes: readonly number[], rest: Partial<ResultsInput> = {}): ContestInput => ({
  id,
  subheading: `Daerah uji ${id}`,
  rule: 'plurality',
  progress: { counted: 400, total: 400 },
  candidates: syntheticCandidates(votes),
  ...rest,
});

const simulated: Omit<ContestsInput, 'contests'> = {
  version: 1,
  heading: 'Data uji',
  test: true,
  kind: 'official',
  updated: '2024-12-05T20:00:00+07:00',
  source: { name: 'Simulasi redaksi' },
};

const bangka = contestOf(singleCandidate2024.contests, '1901');

/** Contests with every verdict that is possible in a Pilkada. */
export const decided: ContestsInput = {
  ...simulated,
  contests: [
    made('A', [40_000, 52_000, 8_000]),
    made('B', [40_000, 52_000, 8_000], { status: 'elected' }),
    made('C', [45_000, 40_000, 15_000], { rule: 'majority-runoff' }),
    made('D', [51_000, 40_000, 9_000], { rule: 'majority-runoff' }),
    made('E', [40_000, 40_000, 20_000]),
    {
      id: 'F',
      subheading: 'Daerah uji F: kolom kosong menang',
      rule: 'single-candidate',
      progress: bangka.progress,
      candidates: bangka.candidates.map(({ id, number, votes, emptyBox }) =>
        emptyBox === true
          ? { id, number, name: 'Kolom kosong', votes, emptyBox }
          : { id, number, name: 'Melati & Kenanga', votes },
      ),
    },
    made('G', [60_000, 40_000], { status: 'annulled', statusDate: '2025-02-24' }),
    made('H', [60_000, 40_000], { status: 'revote', revote: { stations: 12, of: 400, date: '2025-03-22' } }),
  ],
};

/** An official count that goes on. Of some contests the votes that are still out cannot change who is first; of others nearly so. */
export const certain: ContestsInput = {
  ...simulated,
  contests: [
    // 100.000 voters, a reserve of 2.500 ballots and one for each station: 2.900 votes may come.
    made('A', [40_000, 53_000, 7_000], { registeredVoters: 100_000, progress: { counted: 390, total: 400 } }),
    made('B', [50_000, 30_000, 10_000], {
      rule: 'majority-runoff',
      registeredVoters: 100_000,
      progress: { counted: 360, total: 400 },
    }),
    made('C', [56_000, 30_000, 8_000], {
      rule: 'majority-runoff',
      registeredVoters: 100_000,
      progress: { counted: 370, total: 400 },
    }),
    // A lead of 2.900 votes is reached by as many.
    made('D', [51_450, 48_550], { registeredVoters: 100_000, progress: { counted: 395, total: 400 } }),
    made('E', [51_451, 48_549], { registeredVoters: 100_000, progress: { counted: 395, total: 400 } }),
    made('F', [40_000, 35_000, 5_000], { registeredVoters: 100_000, progress: { counted: 300, total: 400 } }),
    made('G', [60_000, 20_000], { progress: { counted: 300, total: 400 } }),
    made('H', [53_000, 47_000], { registeredVoters: 100_000 }),
  ],
};

/** States without a leader, one for every reason. */
export const undecided: ContestsInput = {
  ...simulated,
  kind: 'preliminary',
  contests: [
    made('A', [30_000, 30_000, 10_000], { progress: { counted: 300, total: 400 } }),
    made('B', [30_000, 29_000, 10_000], { progress: { counted: 199, total: 400 } }),
    made('C', [30_000, 29_000, 10_000], { progress: { counted: 200, total: 400 } }),
    made('D', [0, 0], { progress: { counted: 0, total: 400 } }),
    made('E', [30_000, 29_000, 29_000, 10_000, 400], { progress: { counted: 10, total: 400 } }),
    {
      id: 'F',
      subheading: 'Daerah uji F',
      kind: 'quick-count',
      pollster: 'Lembaga uji',
      sample: 90,
      margin: 1,
      candidates: [
        { id: '1', number: 1, name: 'Melati & Kenanga', share: '50.9' },
        { id: '2', number: 2, name: 'Cendana & Meranti', share: '49.1' },
      ],
    },
    made('G', [30_000, 29_000], { kind: 'quick-count', embargo: '2099-11-27T15:00:00+07:00' }),
  ],
};

/** Contests of every kind in one feed: the official figures of some are there, others are still counted, and of two there are quick counts. */
export const kindsMixed: ContestsInput = {
  version: 1,
  heading: 'Data uji',
  test: true,
  updated: '2024-12-05T20:00:00+07:00',
  source: { name: 'Simulasi redaksi' },
  contests: [
    made('A', [40_000, 52_000, 8_000], { kind: 'official', status: 'determined' }),
    made('B', [51_000, 49_000], { kind: 'official' }),
    made('C', [30_000, 29_000, 10_000], { kind: 'preliminary', progress: { counted: 300, total: 400 } }),
    made('D', [60_000, 20_000], { kind: 'preliminary', progress: { counted: 390, total: 400 } }),
    made('E', [0, 0], { kind: 'preliminary', progress: { counted: 0, total: 400 } }),
    made('F', [0, 0], { kind: 'preliminary', progress: { counted: 0, total: 400 } }),
    {
      id: 'G',
      subheading: 'Daerah uji G',
      kind: 'quick-count',
      pollster: 'Lembaga uji',
      sample: 90,
      margin: 1,
      candidates: [
        { id: '1', number: 1, name: 'Melati & Kenanga', share: '53.9' },
        { id: '2', number: 2, name: 'Cendana & Meranti', share: '46.1' },
      ],
    },
    made('H', [30_000, 29_000], { kind: 'quick-count', embargo: '2099-11-27T15:00:00+07:00' }),
    made('I', [20_000, 10_000], { progress: { counted: 300, total: 400 } }),
  ],
};

/** One contest of ten that cannot be read. */
export const oneFaulty: ContestsInput = {
  ...governors,
  contests: governors.contests.map((contest, index) =>
    index === 3
      ? { ...(contest as ContestInput), candidates: [{ id: '1000007', name: 'H. ABDUL WAHID', votes: '1,5' }] }
      : contest,
  ),
};

export const contests: readonly DashboardCase[] = [
  {
    name: 'contests-governors',
    title: "Ten governors' contests of 2024 at over 95% of the stations",
    tag: 'election-contests',
    contests: governors,
  },
  {
    name: 'contests-empty-box',
    title: 'Five contests of 2024 against the empty box, one of which it leads',
    tag: 'election-contests',
    contests: emptyBoxes,
  },
  {
    name: 'contests-pilkada',
    title: 'Fifteen contests of 2024 by province: regencies under their province',
    tag: 'election-contests',
    attributes: { controls: 'data image' },
    contests: pilkada,
  },
  {
    name: 'contests-decided',
    title: 'Every verdict side by side (synthetic)',
    tag: 'election-contests',
    attributes: { controls: 'data image' },
    contests: decided,
  },
  {
    name: 'contests-certain',
    title: 'Leads that no vote can reach any more, and one that is a vote short of that (synthetic)',
    tag: 'election-contests',
    contests: certain,
  },
  {
    name: 'contests-undecided',
    title: 'Ties, too few stations, no votes, too small a lead and an embargo: nobody leads but in one (synthetic)',
    tag: 'election-contests',
    contests: undecided,
  },
  {
    name: 'contests-kinds',
    title: 'Official, preliminary and quick counts side by side: each row has the sign of its kind (synthetic)',
    tag: 'election-contests',
    attributes: { controls: 'chart data image' },
    contests: kindsMixed,
  },
  {
    name: 'contests-one-faulty',
    title: 'One contest cannot be read: the others stand',
    tag: 'election-contests',
    contests: oneFaulty,
  },
  {
    name: 'contests-none',
    title: 'Nothing has been published yet',
    tag: 'election-contests',
    contests: { version: 1, heading: 'Pemilihan Gubernur 2024', contests: [] } satisfies ContestsInput,
  },
  {
    name: 'contests-545',
    title: '545 contests, as many as were held in 2024 (synthetic)',
    tag: 'election-contests',
    contests: syntheticContests(),
  },
];
