import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sirekap2024Points } from '../fixtures/sirekap-2024-points.js';
import { sirekapSeries } from '../fixtures/sirekap-series.js';
import { trendCases } from './trend.js';

test('the snapshots for browsers equal the recording', () => {
  assert.deepEqual(sirekap2024Points, sirekapSeries());
});

test('cases have unique names that say what they show, and contain only values that JSON has', () => {
  assert.equal(new Set(trendCases.map(({ name }) => name)).size, trendCases.length);
  for (const shown of trendCases) {
    assert.match(shown.name, /^trend-[a-z\d-]+$/);
    assert.equal(JSON.stringify(JSON.parse(JSON.stringify(shown))), JSON.stringify(shown));
  }
});
