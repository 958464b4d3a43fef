// A doubt about the time of figures: nobody leads, nobody wins, and nobody is said to have the most votes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBeforeTheVote, isDoubtful } from '../../src/results/doubtful.js';
import { foremost } from '../../src/results/foremost.js';
import { leader } from '../../src/results/ranking.js';
import type { Results, ResultsInput } from '../../src/results/types.js';
import { verdict } from '../../src/results/verdict.js';
import { standings } from '../../src/view/standings.js';
import { contest } from '../contest.js';

const at = (updated: string, rest: Partial<ResultsInput> = {}): Results =>
  contest([60, 40], { electionDate: '2024-11-27', updated, rule: 'plurality', ...rest });
const official = { kind: 'official', status: 'determined' } as const;
const counting = { kind: 'preliminary', progress: { counted: 8, total: 10 } } as const;

const answer = (results: Results): string =>
  standings(
    { results, corrections: [], jumps: [] },
    { locale: 'id', timeZone: 'WIB', order: 'ballot', decimals: 1, rounding: 'half-up', threshold: undefined },
    { now: Date.parse('2026-01-01') },
  ).answer;

test('a time is before the vote until the day begins in the east', () => {
  assert.equal(isBeforeTheVote(at('2024-11-26T23:59:59+09:00')), true);
  assert.equal(isBeforeTheVote(at('2024-11-27T00:00:00+09:00')), false);
  assert.equal(isBeforeTheVote(at('2024-11-26', { test: true })), false, 'a rehearsal that says so');
  assert.equal(isBeforeTheVote(contest([0, 0], { electionDate: '2024-11-27', updated: '2024-11-26' })), false);
  assert.equal(isBeforeTheVote(contest([1, 0], { updated: '2024-11-26' })), false);
  assert.equal(isBeforeTheVote(contest([1, 0], { electionDate: '2024-11-27' })), false);
});

test('of figures before the vote nothing is concluded', () => {
  assert.equal(verdict(at('2024-12-05', official))?.outcome, 'wins');
  assert.equal(leader(at('2024-12-05', counting))?.id, 'a');
  assert.match(answer(at('2024-12-05', official)), /^Pasangan 1 memenuhi syarat menang/);
  for (const rest of [official, counting, {}]) {
    const results = at('2023-12-05T10:00:00+07:00', rest);
    assert.equal(isDoubtful(results), true);
    assert.equal(verdict(results), undefined);
    assert.equal(leader(results), undefined);
    assert.deepEqual(foremost(results), { candidates: [] });
    assert.match(answer(results), /belum ada kesimpulan$/);
  }
});

test('a time in the future may be a wrong clock of the reader, and silences nothing', () => {
  assert.equal(verdict(at('2092-12-05', official))?.outcome, 'wins');
});
