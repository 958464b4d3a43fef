// The report on WCAG 2.2 names tests that exist, and docs/accessibility.md is what the table of criteria makes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { criteria } from './criteria.js';
import { document, report } from './report.js';

const root = new URL('../../', import.meta.url);

test('has each of the 55 criteria of levels A and AA once, in their order', () => {
  const places = criteria.map(({ number }) => number.split('.').map(Number));
  const weights = places.map(([first = 0, second = 0, third = 0]) => first * 10_000 + second * 100 + third);
  assert.equal(criteria.length, 55);
  assert.deepEqual(
    weights,
    [...new Set(weights)].sort((a, b) => a - b),
  );
  assert.deepEqual(
    ['A', 'AA'].map((level) => criteria.filter((one) => one.level === level).length),
    [31, 24],
  );
});

test('names only tests that exist', () => {
  const named = criteria.flatMap(({ tests = [] }) => tests);
  const missing = named.filter(([file, title]) => !readFileSync(new URL(file, root), 'utf8').includes(title));
  assert.deepEqual(missing, []);
  assert.ok(named.length > 50);
});

test('is the document', async () => {
  assert.equal(readFileSync(document, 'utf8'), await report(), 'npm run accessibility writes it');
});
