// Readings that are wrong on purpose. Each must lead to a sentence that is found untrue.
import type { Candidate, Results } from '../../src/results/types.js';

const withCandidates = (results: Results, change: (list: readonly Candidate[]) => readonly Candidate[]): Results => ({
  ...results,
  candidates: change(results.candidates),
});

const without = (results: Results, ...names: readonly (keyof Results)[]): Results =>
  Object.fromEntries(Object.entries(results).filter(([name]) => !names.includes(name as keyof Results))) as never;

const castOf = ({ candidates }: Results): bigint => candidates.reduce((sum, { votes = 0n }) => sum + votes, 0n);

const complete = { counted: 100n, total: 100n } as const;

export const misreadings: Readonly<Record<string, (results: Results) => Results>> = {
  'an empty box were a pair, and the most votes decided': (results) => ({
    ...withCandidates(results, (list) => list.map((one) => ({ ...one, emptyBox: false }))),
    ...(results.rule && { rule: results.rule === 'single-candidate' ? 'plurality' : results.rule }),
  }),
  'a row of totals were a candidate': (results) =>
    withCandidates(results, (list) => [
      ...list,
      { id: 't', name: 'Jumlah', votes: castOf(results), parties: [], emptyBox: false },
    ]),
  'what is official were complete': (results) => ({ ...without(results, 'progress'), status: 'determined' }),
  'every station were counted': (results) => ({ ...results, progress: complete }),
  'what is preliminary were official': (results) => ({ ...results, kind: 'official', progress: complete }),
  'the most votes always decided': (results) => ({ ...results, rule: 'plurality' }),
  'more than half always decided': (results) => ({ ...results, rule: 'majority-runoff', round: 1 }),
  'a second round were a first one': (results) => ({ ...results, round: 1 }),
  'the first row were left out': (results) => withCandidates(without(results, 'validVotes'), (list) => list.slice(1)),
  'the votes of two rows were exchanged': (results) =>
    withCandidates(results, (list) => {
      const [first, second, ...others] = list;
      return first && second
        ? [{ ...first, votes: second.votes ?? 0n }, { ...second, votes: first.votes ?? 0n }, ...others]
        : list;
    }),
  'those who voted were those who may vote': (results) => ({
    ...results,
    registeredVoters: castOf(results) + (results.invalidVotes ?? 0n),
  }),
  'a total that differs were forgotten': (results) => without(results, 'validVotes'),
};
