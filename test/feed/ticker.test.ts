import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { everyMinute } from '../../src/feed/ticker.js';
import { openPage, opened } from './page.js';
import type { Page } from './page.js';

let page: Page;
let stops: (() => void)[];

beforeEach(() => {
  page = openPage();
  stops = [];
});
afterEach(() => {
  for (const stop of stops) stop();
  const left = page.leftovers();
  page.close();
  assert.deepEqual(left, { timers: 0, listeners: 0, requests: 0 });
});

/** The times of its calls, in seconds since the page was opened. */
function hear(): number[] & { stop?: () => void } {
  const calls: number[] = [];
  const stop = everyMinute(() => calls.push((Date.now() - opened) / 1000));
  stops.push(stop);
  return Object.assign(calls, { stop });
}

test('each listener is called when a minute begins, and one timer serves all', async () => {
  await page.pass(20);
  const [first, second] = [hear(), hear()];
  await page.pass(25);
  const third = hear();
  assert.equal(page.leftovers().timers, 1);
  await page.pass(150);
  assert.deepEqual([...first], [60, 120, 180]);
  assert.deepEqual([...second], [60, 120, 180]);
  assert.deepEqual([...third], [60, 120, 180]);
});

test('no listener is called on a hidden page; all are called when it is shown again', async () => {
  const calls = hear();
  await page.pass(60);
  page.hide();
  await page.pass(600);
  assert.deepEqual([...calls], [60]);
  await page.pass(10);
  page.show();
  assert.deepEqual([...calls], [60, 670]);
  await page.pass(110);
  assert.deepEqual([...calls], [60, 670, 720, 780]);
});

test('on a page that is opened hidden, it starts when the page is shown', async () => {
  page.hide();
  const calls = hear();
  await page.pass(90);
  assert.deepEqual([...calls], []);
  page.show();
  await page.pass(30);
  assert.deepEqual([...calls], [90, 120]);
});

test('a listener who stops is not called; stopping twice does not affect the others', async () => {
  const [first, second] = [hear(), hear()];
  first.stop?.();
  first.stop?.();
  await page.pass(60);
  assert.deepEqual([first.length, second.length], [0, 1]);
  second.stop?.();
  first.stop?.();
  assert.deepEqual(page.leftovers(), { timers: 0, listeners: 0, requests: 0 });
  const again = hear();
  await page.pass(60);
  assert.deepEqual([...again], [120]);
});

test('a listener that throws does not stop the next calls', async () => {
  let calls = 0;
  stops.push(
    everyMinute(() => {
      calls += 1;
      throw new Error('in a listener');
    }),
  );
  await assert.rejects(page.pass(60), /in a listener/);
  await assert.rejects(page.pass(60), /in a listener/);
  assert.equal(calls, 2);
});
