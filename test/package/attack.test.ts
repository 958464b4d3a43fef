// The short form of `npm run attack`: some of its texts, and its hosts without frames, the same in every run.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as attacks from '../attack/attacks.js';
import type { Outcome } from '../attack/attacks.js';
import { naughty } from '../attack/naughty.js';
import { payloads } from '../attack/payloads.js';
import { randomOf } from '../attack/random.js';
import { openRange } from '../attack/range.js';
import type { Range } from '../attack/range.js';
import { dashboardSubject, widgetSubject } from '../attack/subjects.js';
import { texts } from '../attack/texts.js';
import { visitHosts } from '../attack/visit.js';

const seed = 1;
let range: Range;
const widget = widgetSubject();
const dashboard = dashboardSubject();

before(async () => {
  range = await openRange();
});
after(() => range.close());

function assertHolds({ tried, faults }: Outcome, least: number): void {
  assert.deepEqual(faults, []);
  assert.ok(tried >= least, `${String(tried)} tried`);
}

test('there are at least as many attacks as docs/security.md promises', () => {
  assert.ok(payloads('hit()').length >= 200);
  assert.ok(naughty.length >= 500);
  assert.ok(widget.ways.length >= 12);
  assert.ok(dashboard.ways.length >= 29);
  for (const way of [...widget.ways, ...dashboard.ways]) assert.ok(way.fields.length >= 8, way.name);
});

test('a script with a hole is found', async () => assertHolds(await attacks.onHoles(range, widget), 12));

test('texts in all fields at once stay texts', async () =>
  assertHolds(await attacks.everyText(range, widget, randomOf(seed).shuffled(texts).slice(0, 30)), 360));

test('texts in each field by itself stay texts', async () =>
  assertHolds(await attacks.oneByOne(range, widget, randomOf(seed), 600), 600));

test('under a strict policy nothing has to be blocked', async () =>
  assertHolds(await attacks.underPolicy(range, widget, randomOf(seed).shuffled(texts).slice(-12)), 140));

test('prototypes do not change, and candidates may have the names of their members', async () =>
  assertHolds(await attacks.onPrototypes(range, widget), 100));

test('broken feeds break nothing', async () => assertHolds(await attacks.brokenFeeds(range, widget, seed, 100), 100));

test('exports of harmful texts are as harmless as those of words', async () =>
  assertHolds(await attacks.onExits(range, widget, randomOf(seed).shuffled(texts).slice(0, 15)), 200));

test('what readers save or copy is harmless too, under a strict policy', async () =>
  assertHolds(await attacks.onToolbar(range, widget, randomOf(seed).shuffled(texts).slice(0, 6)), 6));

test('the figures are visible and right on hostile pages', async () =>
  assertHolds(await visitHosts(range.browser, widget.script, false), 40));

test('a dashboard with a hole is found', async () => assertHolds(await attacks.onHoles(range, dashboard), 36));

test('texts in each field of the dashboard by itself stay texts', async () =>
  assertHolds(await attacks.oneByOne(range, dashboard, randomOf(seed), 150), 150));

test('under a strict policy nothing of the dashboard has to be blocked', async () =>
  assertHolds(await attacks.underPolicy(range, dashboard, randomOf(seed).shuffled(texts).slice(-4)), 104));

test('regions, parties, points and contests may have the names of prototypes’ members', async () =>
  assertHolds(await attacks.onPrototypes(range, dashboard, 3), 100));

test('broken recorded counts and contests break nothing', async () =>
  assertHolds(await attacks.brokenFeeds(range, dashboard, seed, 40), 40));

test('what readers save or copy of the dashboard is harmless', async () =>
  assertHolds(await attacks.onToolbar(range, dashboard, randomOf(seed).shuffled(texts).slice(0, 1)), 1));
