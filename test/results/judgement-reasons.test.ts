// What a judgement says: the place, what was expected and what came instead. The desk and the ledger print these.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../src/results/judgement.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { contest } from '../contest.js';

const now = Date.parse('2024-12-01T00:00:00+07:00');

test('a refused state names what was expected and what came', () => {
  const later = contest([1, 2], { revision: 7 });
  assert.deepEqual(judge(later, contest([1, 2], { revision: 12 }), now), { outcome: 'follows', reasons: [] });
  assert.deepEqual(judge(contest([1, 2], { revision: 12 }), later, now), {
    outcome: 'refused',
    reasons: [{ rule: 'refused', path: 'revision', expected: '12 or later', got: '7' }],
  });
  const three = contest([1, 2, 3]);
  const two: Results = { ...three, candidates: three.candidates.slice(0, 2) };
  assert.deepEqual(judge(three, two, now), {
    outcome: 'refused',
    reasons: [{ rule: 'refused', path: 'candidates', expected: 'c as before', got: 'nothing' }],
  });
});

test('a correction names the candidate, the votes before and the votes now', () => {
  assert.deepEqual(judge(contest([400, 600]), contest([401, 597]), now), {
    outcome: 'corrects',
    reasons: [{ rule: 'corrected', path: 'candidates.b.votes', expected: 'at least 600', got: '597' }],
  });
});

const quick = (
  ...counts: readonly (readonly [pollster: string, shares: readonly string[], updated: string])[]
): Results => {
  const { results, faults } = parse({
    kind: 'quick-count',
    counts: counts.map(([pollster, shares, updated]) => ({
      pollster,
      updated,
      candidates: shares.map((share, index) => ({ id: 'ab'[index], number: index + 1, name: 'AB'[index], share })),
    })),
  });
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
};
const [early, late] = ['2024-02-14T16:00:00+07:00', '2024-02-14T17:00:00+07:00'];

test('each pollster is compared with its own state before, and its place in the list is named', () => {
  const before = quick(['Indikator', ['60', '40'], late], ['LSI', ['55', '45'], early]);
  assert.equal(before.counts.length, 2);
  // The order of the list changes, and nobody goes back in time.
  const swapped = quick(['LSI', ['55', '45'], early], ['Indikator', ['60', '40'], late]);
  assert.deepEqual(judge(before, swapped, now), { outcome: 'follows', reasons: [] });
  const older = quick(['Charta', ['50', '50'], early], ['Indikator', ['60', '40'], early]);
  assert.deepEqual(judge(before, older, now), {
    outcome: 'implausible',
    reasons: [
      {
        rule: 'refused',
        path: 'counts[1].updated',
        expected: `${before.counts[0]?.updated ?? ''} or later`,
        got: older.counts[1]?.updated ?? '',
      },
    ],
  });
  // The first state of all has nothing before it.
  assert.deepEqual(judge(undefined, before, now), { outcome: 'follows', reasons: [] });
});
