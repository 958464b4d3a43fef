import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isComplete } from '../../src/results/completeness.js';
import type { ResultsInput } from '../../src/results/types.js';
import { contest } from '../contest.js';

const complete = (rest: Partial<ResultsInput>): boolean | undefined => isComplete(contest([1], rest));
const all = { progress: { counted: 5, total: 5 } };
const part = { progress: { counted: 4, total: 5 } };

test('a count is complete when every station is in, or when the KPU has acted on an official one', () => {
  assert.equal(complete(all), true);
  assert.equal(complete(part), false);
  assert.equal(complete({ progress: { percent: 100 } }), true);
  assert.equal(complete({ progress: { percent: '99,99' } }), false);
  for (const status of ['determined', 'elected', 'disputed', 'annulled', 'revote'] as const) {
    assert.equal(complete({ kind: 'official', status }), true);
    assert.equal(complete({ kind: 'preliminary', status }), undefined);
    assert.equal(complete({ kind: 'official', status, ...part }), false, 'missing stations count for more');
  }
});

test('the name of its kind does not say that it is complete', () => {
  for (const kind of ['official', 'preliminary', 'quick-count'] as const) assert.equal(complete({ kind }), undefined);
});
