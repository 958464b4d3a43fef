import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstFaults } from '../../src/results/faults.js';
import type { Fault } from '../../src/results/faults.js';

const faults = (count: number, fatal = false): readonly Fault[] =>
  Array.from({ length: count }, (_, index) => ({ path: `points[${index}]`, message: 'expected a point', fatal }));

test('a developer reads at most twenty faults, the fatal ones first, and how many more there are', () => {
  assert.deepEqual(firstFaults(faults(20), 'points'), faults(20));
  assert.deepEqual(firstFaults(faults(23), 'points'), [
    ...faults(20),
    { path: 'points', message: 'expected no faults beside these, got 3', fatal: false },
  ]);
  const [fatal] = faults(1, true);
  assert.deepEqual(firstFaults([...faults(30), fatal!], 'points').slice(0, 2), [fatal, faults(1)[0]]);
});
