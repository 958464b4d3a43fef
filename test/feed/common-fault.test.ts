// After a fault that all share, clients must not come back together, nor load a source more than usual while it is in trouble.
// Simulated: 10,000 real pollers, every request of theirs, in seconds of a fake clock.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowd } from './crowd.js';
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
