import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from '../../bench/rivals/charts/words.js';
import { crowd, official, officialShares, stateAt } from '../../bench/rivals/result.mjs';

const shareTexts = (result: typeof official): readonly string[] => rowsOf(result).map(({ shareText }) => shareText);

test('every contender gets the published figures', () => {
  assert.deepEqual(
    shareTexts(official),
    officialShares.map((share) => `${share}%`),
  );
  assert.deepEqual(
    rowsOf(official).map(({ votesText }) => votesText),
    ['40.971.906 suara', '96.214.691 suara', '27.040.878 suara'],
  );
});

test('updates contain no correction and cause no notice', () => {
  let before = official;
  for (let step = 1; step <= 504; step += 1) {
    const state = stateAt(step);
    state.candidates.forEach(({ votes }, index) =>
      assert.ok(votes >= (before.candidates[index]?.votes ?? 0), `step ${step}`),
    );
    const sum = shareTexts(state).reduce((tenths, text) => tenths + Number(text.replace(/\D/g, '')), 0);
    assert.equal(sum, 1000, `step ${step}`);
    before = state;
  }
});

test('a crowd has candidates of different votes and names', () => {
  const { candidates } = crowd(100);
  assert.equal(new Set(candidates.map(({ name }) => name)).size, 100);
  assert.equal(new Set(candidates.map(({ votes }) => votes)).size, 100);
});
