// After a fault that all share, clients must not come back together, nor load a source more than usual while it is in trouble.
// Nor must those whom a push notice brought together. Simulated: 10,000 real pollers, every request of theirs, in seconds of a fake clock.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowd, herd } from './crowd.js';
import type { Scenario } from './crowd.js';
import { opened } from './page.js';

const clients = 10_000;

/** All are told the same moment, a minute after the fault begins. */
const sameMoment = new Date(opened + 120_000).toUTCString();

// A fault shorter than `refresh` meets only some of them, and those early in their patience: the hardest to spread.
const scenarios: Readonly<Record<string, Scenario>> = {
  'no network for 25 s': { clients, refresh: 30, lasts: 25, fault: 'network' },
  'no network for 2 minutes': { clients, refresh: 30, lasts: 120, fault: 'network' },
  '503 with 30 s in Retry-After, for 25 s': { clients, refresh: 30, lasts: 25, fault: { 'Retry-After': '30' } },
  '503 with a date in Retry-After, for 25 s': { clients, refresh: 30, lasts: 25, fault: { 'Retry-After': sameMoment } },
};

for (const [name, scenario] of Object.entries(scenarios)) {
  test(`${name}: no second, during or after, gets twice the mean`, async () => {
    const { duringFault, afterFault } = await crowd(scenario);
    const all = afterFault.reduce((sum, count) => sum + count, 0);
    assert.ok(all >= 2 * clients, 'everybody has come back and polled again');
    const mean = all / afterFault.length;
    const usual = clients / scenario.refresh;
    const busiest = Math.max(...afterFault);
    assert.ok(busiest <= 2 * mean, `${busiest} requests in a second, ${mean} in the mean of those after the fault`);
    assert.ok(busiest <= 2 * usual, `${busiest} requests in a second, ${usual} in usual times`);
    const busiestBefore = Math.max(...duringFault);
    assert.ok(
      busiestBefore <= 2 * usual,
      `${busiestBefore} requests in a second of the fault, ${usual} in usual times`,
    );
  });
}

/** The busiest of some seconds, in times of their mean. */
const peak = (counts: readonly number[]): number =>
  Math.max(...counts) / (counts.reduce((sum, count) => sum + count, 0) / counts.length);

test('2,000 readers who open the page in the same second do not come back together', async () => {
  const counts = await herd(2000, 30, 120);
  assert.ok(peak(counts) <= 2, `busiest second ${peak(counts).toFixed(2)} times the mean`);
});

test('nor do they where nobody got figures for the first 20 s', async () => {
  // Coming back itself is quick: nobody without figures waits longer for it. Whoever has figures then is spread.
  const counts = await herd(2000, 30, 150, 20);
  const spread = counts.slice(30);
  assert.equal(spread.length, 120);
  assert.ok(peak(spread) <= 2, `busiest second ${peak(spread).toFixed(2)} times the mean`);
});
