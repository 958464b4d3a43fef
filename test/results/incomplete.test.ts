import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isIncomplete } from '../../src/results/incomplete.js';
import { parse } from '../../src/results/parse.js';

const told = (rest: object): readonly [incomplete: boolean, faults: number] => {
  const { faults } = parse({ candidates: [{ name: 'A', votes: 1 }], ...rest });
  return [isIncomplete(faults), faults.length];
};

test('readers are told of missing figures', () => {
  for (const rest of [
    { progress: 'x' },
    { progress: { counted: 'x', total: 9 } },
    { regions: ['Aceh'] },
    { counts: [{ candidates: 'x' }] },
    { invalidVotes: 'x' },
    { registeredVoters: 'x' },
    { updated: 'kemarin' },
  ])
    assert.deepEqual(told(rest), [true, 1], JSON.stringify(rest));
});

test('readers are not told of faults in details, nor where nothing can be shown', () => {
  for (const rest of [
    { candidates: [{ name: 'A', votes: 1, color: 'merah' }] },
    { source: { name: 'KPU', url: 'x' } },
    { revote: { counted: 'x' } },
    { seats: { updated: 'x' } },
    { statusDate: 'x', updated: '2024-03-20' },
    { candidates: [{ name: 'A', votes: 'x' }] },
  ])
    assert.deepEqual(told(rest), [false, 1], JSON.stringify(rest));
  assert.equal(isIncomplete([]), false);
  assert.equal(isIncomplete([{ path: 'updated', message: '', fatal: true }]), false);
});
