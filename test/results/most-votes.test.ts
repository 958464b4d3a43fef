import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { mostVotes } from '../../src/results/most-votes.js';
import { parse } from '../../src/results/parse.js';
import { leader } from '../../src/results/ranking.js';
import type { Results, ResultsInput } from '../../src/results/types.js';
import { verdict } from '../../src/results/verdict.js';

const contest = (votes: readonly number[], rest: Partial<ResultsInput> = {}): Results => {
  const { results, faults } = parse({
    version: 1,
    kind: 'official',
    office: 'dpd',
    candidates: votes.map((count, index) => ({ number: index + 1, name: `Calon ${index + 1}`, votes: count })),
    ...rest,
  });
  assert.deepEqual(faults, []);
  return results!;
};
const found = (votes: readonly number[], rest?: Partial<ResultsInput>): unknown => {
  const most = mostVotes(contest(votes, rest));
  const numbers = (list: readonly { readonly number?: number }[]): readonly unknown[] =>
    list.map(({ number }) => number);
  return most && [numbers(most.candidates), numbers(most.tied), most.left];
};

describe('the DPD', () => {
  test('has the four with the most votes, the most first', () => {
    assert.deepEqual(found([10, 60, 30, 50, 20, 40]), [[2, 4, 6, 3], [], 0]);
  });

  test('does not choose among those who are level for the fourth place', () => {
    assert.deepEqual(found([10, 60, 30, 50, 30, 40]), [[2, 4, 6], [3, 5], 1]);
    assert.deepEqual(found([60, 50, 40, 40, 40, 1]), [[1, 2], [3, 4, 5], 2]);
    assert.deepEqual(found([5, 5, 5, 5, 5]), [[], [1, 2, 3, 4, 5], 4]);
  });

  test('has four who are level among themselves', () => {
    assert.deepEqual(found([5, 5, 5, 5, 4]), [[1, 2, 3, 4], [], 0]);
  });

  test('names nobody without a vote', () => {
    assert.deepEqual(found([7, 0, 3, 0, 0]), [[1, 3], [], 0]);
    assert.equal(found([0, 0, 0]), undefined);
  });

  test('names nobody before half of the stations, in a quick count, and in a result that does not stand', () => {
    const votes = [9, 8, 7, 6, 5];
    assert.equal(found(votes, { kind: 'preliminary' }), undefined);
    assert.equal(found(votes, { kind: 'preliminary', progress: { counted: 49, total: 100 } }), undefined);
    assert.deepEqual(found(votes, { kind: 'preliminary', progress: { counted: 50, total: 100 } }), [
      [1, 2, 3, 4],
      [],
      0,
    ]);
    assert.equal(found(votes, { kind: 'quick-count', progress: { percent: 100 } }), undefined);
    assert.equal(found(votes, { status: 'annulled' }), undefined);
    const total = [40, 30, 20, 10, 100].map((count, index) => ({ name: `Baris ${index}`, votes: count }));
    assert.equal(found([], { candidates: total }), undefined);
  });

  test('is as a slow count has it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 2, maxLength: 9 }), (votes) => {
        const results = contest(votes);
        const most = mostVotes(results);
        if (!most) return;
        const above = (count: number): number => votes.filter((other) => other > count).length;
        const level = (count: number): number => votes.filter((other) => other === count).length;
        const isIn = (count: number): boolean => count > 0 && above(count) + level(count) <= 4;
        const isTied = (count: number): boolean => count > 0 && above(count) < 4 && !isIn(count);
        const ids = (test: (count: number) => boolean): ReadonlySet<string> =>
          new Set(votes.flatMap((count, index) => (test(count) ? [String(index + 1)] : [])));
        assert.deepEqual(new Set(most.candidates.map(({ id }) => id)), ids(isIn));
        assert.deepEqual(new Set(most.tied.map(({ id }) => id)), ids(isTied));
      }),
    );
  });
});

describe('candidates of one party', () => {
  test('have one with the most votes, or those who are level', () => {
    assert.deepEqual(found([10, 60, 30], { office: 'caleg' }), [[2], [], 0]);
    assert.deepEqual(found([60, 60, 30], { office: 'caleg' }), [[], [1, 2], 1]);
  });
});

test('where places or a party matter there is neither a leader nor a verdict', () => {
  const rest = { kind: 'preliminary', progress: { counted: 90, total: 100 } } as const;
  assert.equal(leader(contest([60, 30], rest)), undefined);
  assert.equal(leader(contest([60, 30], { ...rest, office: null as never }))?.number, 1);
  assert.equal(verdict(contest([60, 30], { rule: 'plurality', electionDate: '2024-11-27' })), undefined);
});

test('other contests have no such places', () => {
  assert.equal(found([60, 30], { office: null as never }), undefined);
  assert.match(parse({ office: 'dprd', candidates: [{ name: 'A', votes: 1 }] }).faults[0]!.message, /dpd, caleg/);
});
