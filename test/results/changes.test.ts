import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changes, serialize } from '../../src/results/changes.js';
import type { RegionInput, Results } from '../../src/results/types.js';
import { contest } from '../contest.js';

describe('changes are listed by their paths:', () => {
  const list = (before: Results | undefined, after: Results): readonly string[] =>
    changes(before, after).map(({ path, previous, current }) => `${path}: ${String(previous)} → ${String(current)}`);

  test('candidates by id and regions by code, in any order', () => {
    const regions = (a: number): readonly RegionInput[] => [{ code: '11', votes: { a, b: 1 } }];
    const before = contest([10, 20], { progress: { counted: 1, total: 9 }, regions: regions(1) });
    const after = contest([10, 21], { progress: { counted: 2, total: 9 }, regions: regions(2), notice: 'x' });
    const turned = { ...after, candidates: [...after.candidates].reverse() };
    assert.deepEqual([...list(before, turned)].sort(), [
      'candidates.b.votes: 20 → 21',
      'notice: undefined → x',
      'progress.counted: 1 → 2',
      'regions.11.votes.a: 1 → 2',
    ]);
  });

  test('none between two equal states, and every field the first time', () => {
    assert.deepEqual(list(contest([1, 2]), contest([1, 2])), []);
    assert.ok(list(undefined, contest([7])).includes('candidates.a.votes: undefined → 7'));
  });

  test('null and a missing field are no change; null and a text are one', () => {
    const [before, after] = [
      { ...contest([1]), notice: null, heading: undefined },
      { ...contest([1]), notice: 'x', kind: undefined },
    ] as unknown as readonly [Results, Results];
    assert.deepEqual(list(before, after), ['notice: null → x']);
  });

  test('a percentage is one change, not two', () => {
    const at = (percent: string): Results => contest([1], { progress: { percent } });
    assert.deepEqual(changes(at('78,1'), at('78,20')), [
      { path: 'progress.percent', previous: { units: 781n, scale: 1 }, current: { units: 7820n, scale: 2 } },
    ]);
  });
});

test('two states have the same text only if they are equal, to the last vote of a region', () => {
  const state = (a: string): Results => contest([1, 2], { regions: [{ code: '11', votes: { a, b: 1 } }] });
  assert.equal(serialize(state('9007199254740993')), serialize(state('9007199254740993')));
  assert.notEqual(serialize(state('9007199254740993')), serialize(state('9007199254740992')));
});
