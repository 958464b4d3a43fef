import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isComplete } from '../../src/results/completeness.js';
import { leader, rank } from '../../src/results/ranking.js';
import type { ResultsInput } from '../../src/results/types.js';
import { contest } from '../contest.js';
import { sirekap20240215 } from '../fixtures/sirekap-2024-02-15.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';

const ranking = (votes: readonly number[]): string =>
  rank(contest(votes).candidates)
    .map((group) => group.map(({ id }) => id).join('='))
    .join('>');

const ahead = (votes: readonly number[], rest: Partial<ResultsInput>): string | undefined =>
  leader(contest(votes, rest))?.id;

describe('ranking', () => {
  test('puts the most votes first and equal ones at the same place', () => {
    assert.equal(ranking([1, 3, 2]), 'b>c>a');
    assert.equal(ranking([2, 3, 2]), 'b>a=c');
    assert.equal(ranking([2, 2, 2]), 'a=b=c');
  });

  test('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.bigInt(0n, 10n ** 20n), { minLength: 1, maxLength: 26 }),
        fc.func(fc.integer()),
        (votes, key) => {
          const { candidates } = contest(votes);
          const shuffled = [...candidates].sort((a, b) => key(a.id) - key(b.id));
          assert.deepEqual(rank(shuffled), rank(candidates));
        },
      ),
    );
  });

  test('distinguishes votes that differ in the last of 20 digits', () => {
    assert.deepEqual(
      rank(contest([10n ** 19n, 10n ** 19n + 1n]).candidates).map(([first]) => first?.id),
      ['b', 'a'],
    );
  });

  test('ranks by the shares where there are only shares', () => {
    const { candidates } = contest([], {
      candidates: [
        { name: 'A', share: '9,5' },
        { name: 'B', share: 10.25 },
        { name: 'C', share: '9.50' },
      ],
    });
    assert.deepEqual(
      rank(candidates).map((group) => group.map(({ name }) => name)),
      [['B'], ['A', 'C']],
    );
  });
});

describe('a leader', () => {
  const counted = (part: number): Partial<ResultsInput> => ({
    kind: 'preliminary',
    progress: { counted: part, total: 100 },
  });

  test('is named from half of the stations on', () => {
    assert.equal(ahead([1, 3, 2], counted(50)), 'b');
    assert.equal(ahead([1, 3, 2], counted(49)), undefined);
    assert.equal(ahead([1, 3, 2], { progress: { percent: '49,99' } }), undefined);
    assert.equal(ahead([1, 3, 2], { progress: { percent: '50,00' } }), 'b');
    assert.equal(ahead([1, 3, 2], { kind: 'preliminary' }), undefined, 'the progress of the count is unknown');
    assert.equal(ahead([1, 3, 2], { kind: 'preliminary', sample: 100 }), undefined, 'only a quick count has a sample');
  });

  test('is not named at 41,01% of the count of 2024, but at 78,11%', () => {
    const at = ({ votes, progress }: typeof sirekap20240215 | typeof sirekap20240307): string | undefined =>
      ahead(Object.values(votes), { kind: 'preliminary', progress });
    assert.equal(at(sirekap20240215), undefined);
    assert.equal(at(sirekap20240307), 'b');
  });

  test('is not tied, not the only candidate, and not without votes', () => {
    assert.equal(ahead([3, 3, 2], counted(90)), undefined);
    assert.equal(ahead([3], counted(90)), undefined);
    assert.equal(ahead([0, 0], counted(90)), undefined);
  });

  test('is named in a quick count only beyond twice the margin of error', () => {
    const quick = (votes: readonly number[], rest: Partial<ResultsInput> = {}): string | undefined =>
      ahead(votes, { kind: 'quick-count', sample: 90, margin: 1, ...rest });
    assert.equal(quick([51, 49]), undefined, 'exactly 2 × 1');
    assert.equal(quick([5101, 4899]), 'a');
    assert.equal(quick([5099, 4901]), undefined);
    assert.equal(quick([51, 49], { margin: '0,99' }), 'a');
    assert.equal(ahead([90, 10], { kind: 'quick-count', sample: 90 }), undefined, 'no margin is given');
    assert.equal(quick([90, 10], { sample: 49.9 }), undefined, 'less than half of the sample is counted');
    assert.equal(quick([90, 10], { sample: 50 }), 'a');
  });

  test('is not named where the count is official and complete', () => {
    assert.equal(ahead([3, 2], { kind: 'official', progress: { counted: 9, total: 9 } }), undefined);
    assert.equal(ahead([3, 2], { kind: 'official', progress: { counted: 8, total: 9 } }), 'a');
  });

  test('is not named after an act of the KPU or a court; for other kinds only where the result does not stand', () => {
    const acted = (rest: Partial<ResultsInput>): string | undefined =>
      ahead([3, 2], { progress: { counted: 8, total: 9 }, ...rest });
    for (const status of ['determined', 'elected', 'disputed', 'annulled', 'revote'] as const)
      assert.equal(acted({ kind: 'official', status }), undefined, status);
    assert.equal(
      acted({ kind: 'preliminary', status: 'determined' }),
      'a',
      'that status is ignored for a provisional count',
    );
    for (const status of ['annulled', 'revote'] as const)
      assert.equal(acted({ kind: 'preliminary', status }), undefined, status);
  });

  test('is never the empty box', () => {
    const against = (pair: number, box: number): string | undefined =>
      ahead([], {
        ...counted(90),
        candidates: [
          { id: 'a', name: 'A', votes: pair },
          { id: 'b', name: '', votes: box, emptyBox: true },
        ],
      });
    assert.equal(against(60, 40), 'a');
    assert.equal(against(40, 60), undefined);
  });
});

test('a count is complete when every station is counted, and not if the stations are unknown', () => {
  assert.equal(
    isComplete(contest([1], { progress: { counted: '99999999999999999998', total: '99999999999999999999' } })),
    false,
  );
  assert.equal(isComplete(contest([1], { progress: { counted: 9, total: 9 } })), true);
  assert.equal(isComplete(contest([1], { progress: { percent: '99,99' } })), false);
  assert.equal(isComplete(contest([1], { progress: { percent: 100 } })), true);
  assert.equal(isComplete(contest([1])), undefined);
});
