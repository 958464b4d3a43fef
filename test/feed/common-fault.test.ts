// After a fault that all clients share, they must not come back at the same time, nor load a server more than usual during the fault.
// The same holds for readers whom a push notice brought to the page. The tests simulate 10,000 real pollers with all their requests, in seconds of a fake clock.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowd, herd } from './crowd.js';
import type { Scenario } from './crowd.js';
import { opened } from './page.js';

const clients = 10_000;

/** The same time for all clients, a minute after the fault begins. */
const sameMoment = new Date(opened + 120_000).toUTCString();

// A fault shorter than `refresh` reaches only some clients, and these retry soon. That is the hardest case to spread.
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
    assert.ok(all >= 2 * clients, 'every client has come back and polled again');
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

/** The busiest second, as a multiple of the mean. */
const peak = (counts: readonly number[]): number =>
  Math.max(...counts) / (counts.reduce((sum, count) => sum + count, 0) / counts.length);

test('2,000 readers who open the page in the same second do not poll at the same time later', async () => {
  const counts = await herd(2000, 30, 120);
  assert.ok(peak(counts) <= 2, `busiest second ${peak(counts).toFixed(2)} times the mean`);
});

test('nor do they if nobody gets figures for the first 20 s', async () => {
  // The first answers may come together, since readers without figures should not wait longer. The polls after that are spread.
  const counts = await herd(2000, 30, 150, 20);
  const spread = counts.slice(30);
  assert.equal(spread.length, 120);
  assert.ok(peak(spread) <= 2, `busiest second ${peak(spread).toFixed(2)} times the mean`);
});
