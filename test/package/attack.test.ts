// The short form of `npm run attack`: a part of its texts, and its hosts without the frames, the same every time.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as attacks from '../attack/attacks.js';
import type { Outcome } from '../attack/attacks.js';
import { naughty } from '../attack/naughty.js';
import { payloads } from '../attack/payloads.js';
import { randomOf } from '../attack/random.js';
import { openRange, widgetScript } from '../attack/range.js';
import type { Range } from '../attack/range.js';
import { texts } from '../attack/texts.js';
import { visitHosts } from '../attack/visit.js';
import { ways } from '../attack/ways.js';

const seed = 1;
let range: Range;
let script: string;

before(async () => {
  range = await openRange();
  script = widgetScript();
});
after(() => range.close());

function assertHolds({ tried, faults }: Outcome, least: number): void {
  assert.deepEqual(faults, []);
  assert.ok(tried >= least, `${String(tried)} tried`);
}

test('there are as many attacks as are promised', () => {
  assert.ok(payloads('hit()').length >= 200);
  assert.ok(naughty.length >= 500);
  assert.ok(ways.length >= 12);
  for (const way of ways) assert.ok(way.fields.length >= 8, way.name);
});

test('a script with a hole is caught', async () => assertHolds(await attacks.onHoles(range, script), 12));

test('texts in all fields at once stay texts', async () =>
  assertHolds(await attacks.everyText(range, script, randomOf(seed).shuffled(texts).slice(0, 30)), 360));

test('texts in one field at a time stay texts', async () =>
  assertHolds(await attacks.oneByOne(range, script, randomOf(seed), 600), 600));

test('under a strict policy nothing has to be stopped', async () =>
  assertHolds(await attacks.underPolicy(range, script, randomOf(seed).shuffled(texts).slice(-12)), 140));

test('prototypes stay as they are, and candidates may be called like what they hold', async () =>
  assertHolds(await attacks.onPrototypes(range, script), 100));

test('broken feeds break nothing', async () => assertHolds(await attacks.brokenFeeds(range, script, seed, 100), 100));

test('what is made of texts for others is as harmless as what is made of words', async () =>
  assertHolds(await attacks.onExits(range, script, randomOf(seed).shuffled(texts).slice(0, 15)), 200));

test('what readers take along is too, under a strict policy', async () =>
  assertHolds(await attacks.onToolbar(range, script, randomOf(seed).shuffled(texts).slice(0, 6)), 6));

test('the figures are seen and right on hostile pages', async () =>
  assertHolds(await visitHosts(range.browser, script, false), 40));
