import assert from 'node:assert/strict';
import { parse } from '../src/results/parse.js';
import type { Results, ResultsInput } from '../src/results/types.js';

/** A contest of Pasangan 1, 2, 3 …, with the ids a, b, c … and these votes. */
export function contest(votes: readonly (number | bigint)[], rest: Partial<ResultsInput> = {}): Results {
  const candidates = votes.map((figure, index) => ({
    id: String.fromCharCode(97 + index),
    number: index + 1,
    name: `Pasangan ${String(index + 1)}`,
    votes: figure,
  }));
  const { results, faults } = parse({ candidates, ...rest });
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
}
