import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { firstDelay, listen, pollDelay, retryDelay } from '../../src/feed/poller.js';
import type { FeedListener, Subscription } from '../../src/feed/poller.js';
import { FeedError } from '../../src/feed/request.js';
import { openPage, settled, silence } from './page.js';
import type { Page } from './page.js';

let page: Page;
let subscriptions: Subscription[];

beforeEach(() => {
  page = openPage();
  subscriptions = [];
});
afterEach(async () => {
  for (const subscription of subscriptions) subscription.stop();
  await settled();
  const left = page.leftovers();
  page.close();
  assert.deepEqual(left, { timers: 0, listeners: 0, requests: 0 }, 'after the last listener nothing goes on');
});

/** Listens, and records what it gets. */
function hear(url = 'feed.json', refresh = 30): Subscription & { readonly heard: string[] } {
  const heard: string[] = [];
  const subscription = listen(url, refresh, (news) => heard.push(news instanceof FeedError ? news.message : news.text));
  subscriptions.push(subscription);
  return { ...subscription, heard };
}

const times = (): number[] => page.asked.map(({ at }) => at / 1000);

test('an address is requested once for any number of listeners, also if they write it differently', async () => {
  const all = ['feed.json', './feed.json', '/pemilu/feed.json', 'https://news.example/pemilu/feed.json'].map((url) =>
    hear(url),
  );
  await page.pass(0);
  assert.deepEqual(
    page.asked.map(({ url }) => url),
    ['https://news.example/pemilu/feed.json'],
  );
  for (const { heard } of all) assert.deepEqual(heard, ['{}']);
  await page.pass(30);
  assert.equal(page.asked.length, 2);
});

test('two addresses are two pollers', async () => {
  hear('a.json');
  hear('b.json');
  await page.pass(0);
  assert.equal(page.asked.length, 2);
});

test('no listener is called before listen has returned', () => {
  page.goOffline();
  for (const url of ['feed.json', 'file:///feed.json', 'feed.json']) assert.deepEqual(hear(url).heard, []);
});

test('after a random first delay it polls every 30 s, and always asks the server whether the state is new', async () => {
  hear();
  await page.pass(75);
  assert.deepEqual(times(), [0, 15, 45, 75]);
  for (const { cache } of page.asked) assert.equal(cache, 'no-cache');
});

test('polls vary by ± 10%', async () => {
  page.random = 0;
  hear();
  await page.pass(60);
  page.random = 0.999_999;
  await page.pass(60);
  assert.deepEqual(
    times().map((time) => Math.round(time)),
    [0, 30, 57, 84, 117],
  );
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
      const delay = pollDelay(30, random);
      assert.ok(delay >= 27_000 && delay <= 33_000);
      const first = firstDelay(30, random);
      assert.ok(first > 0 && first <= 30_000);
    }),
  );
});

test('a refresh of 0 requests once, and retries until it has an answer', async () => {
  page.reply = () => 500;
  const { heard } = hear('feed.json', 0);
  await page.pass(0.4);
  page.reply = () => '1';
  await page.pass(86_400);
  assert.deepEqual(heard, ['expected an answer, got HTTP 500', '1']);
  assert.deepEqual(times(), [0, 0.5]);
});

for (const refresh of [1, 2, 4, 4.9, 5]) {
  test(`${refresh} s counts as 5`, async () => {
    hear('feed.json', refresh);
    await page.pass(10);
    assert.deepEqual(times(), [0, 2.5, 7.5]);
  });
}

test('a refresh that is no number, or more than a timer can wait, requests once', async () => {
  for (const refresh of [NaN, -1, Infinity, 1e9]) hear(`${refresh}.json`, refresh);
  await page.pass(86_400);
  assert.equal(page.asked.length, 4);
});

test('the shortest refresh counts, while its listener listens', async () => {
  hear('feed.json', 0);
  hear('feed.json', 60);
  await page.pass(10);
  const fast = hear('feed.json', 20);
  await page.pass(40); // asked at 30, 50
  fast.stop();
  await page.pass(100); // the timer of 70 was set already; then 130
  assert.deepEqual(times(), [0, 30, 50, 70, 130]);
});

test('a later listener does not delay the next poll', async () => {
  hear();
  for (let seconds = 0; seconds < 60; seconds += 5) {
    await page.pass(5);
    hear();
  }
  assert.deepEqual(times(), [0, 15, 45]);
});

test('a later listener gets the newest answer at once, and then the failure', async () => {
  page.reply = () => '1';
  hear();
  await page.pass(10);
  const second = hear();
  assert.deepEqual(second.heard, []);
  await page.pass(0);
  assert.deepEqual(second.heard, ['1']);
  page.reply = () => 503;
  await page.pass(25);
  const third = hear();
  await page.pass(0);
  assert.deepEqual(third.heard, ['1', 'expected an answer, got HTTP 503']);
  assert.equal(page.asked.length, 2);
});

test('a later listener gets the age of the answer', async () => {
  const cames: number[] = [];
  const listener: FeedListener = (_, came) => cames.push(came);
  await page.pass(60);
  const begun = performance.now();
  for (let hours = 0; hours < 3; hours += 1) {
    subscriptions.push(listen('feed.json', 0, listener));
    await page.pass(3600);
  }
  assert.deepEqual(cames, [begun, begun, begun]);
});

test('a listener who has stopped gets nothing more, not even an answer that is loading', async () => {
  const first = hear();
  const second = hear();
  await page.pass(0);
  const third = hear();
  third.stop();
  second.stop();
  second.stop();
  await page.pass(30);
  assert.deepEqual([first.heard.length, second.heard.length, third.heard.length], [2, 1, 0]);
  second.unreadable();
  await page.pass(30);
  assert.deepEqual(times(), [0, 15, 45]);
  for (const { cache } of page.asked) assert.equal(cache, 'no-cache');
  first.stop();
  first.unreadable();
  assert.deepEqual(page.leftovers(), { timers: 0, listeners: 0, requests: 0 });
});

test('a listener who stops another one during an answer keeps it from that answer', async () => {
  const heard: string[] = [];
  const later: Subscription[] = [];
  const stopLater = (): void => later.forEach((subscription) => subscription.stop());
  subscriptions.push(listen('feed.json', 30, () => (heard.push('first'), stopLater())));
  later.push(listen('feed.json', 30, () => heard.push('second')));
  await page.pass(0);
  assert.deepEqual(heard, ['first']);
});

test('the last listener to stop ends the request that is loading', async () => {
  page.reply = () => silence;
  const first = hear();
  const second = hear();
  await page.pass(1);
  first.stop();
  assert.equal(page.leftovers().requests, 1);
  second.stop();
  assert.ok(page.asked[0]?.signal.aborted);
  second.unreadable();
  await settled();
  assert.deepEqual(page.leftovers(), { timers: 0, listeners: 0, requests: 0 });
});

test('a listener who comes after the last has stopped starts a new poller', async () => {
  hear().stop();
  const { heard } = hear();
  await page.pass(0);
  assert.deepEqual(heard, ['{}']);
  assert.equal(page.asked.length, 2);
});

test('a hidden page does not poll, and polls at once when it is shown', async () => {
  hear();
  await page.pass(10);
  page.hide();
  await page.pass(300);
  assert.deepEqual(times(), [0]);
  page.show();
  await page.pass(60);
  assert.deepEqual(times(), [0, 310, 325, 355]);
});

test('a page that is hidden for a moment polls at the planned time', async () => {
  hear();
  await page.pass(5);
  page.hide();
  await page.pass(5);
  page.show();
  await page.pass(10);
  assert.deepEqual(times(), [0, 15]);
});

test('a page that is opened hidden polls when it is first shown', async () => {
  page.hide();
  hear('feed.json', 0);
  await page.pass(60);
  assert.deepEqual(times(), []);
  page.show();
  await page.pass(0);
  assert.deepEqual(times(), [60]);
});

test('a poll that was missed while the machine slept is made up for', async () => {
  const { heard } = hear();
  await page.pass(1);
  page.clock.setSystemTime(Date.now() + 3_600_000);
  page.show();
  await page.pass(0);
  assert.equal(heard.length, 2);
});

test('a reader’s clock that is set back does not stop it', async () => {
  const { heard } = hear();
  await page.pass(1);
  page.clock.setSystemTime(Date.now() - 86_400_000);
  await page.pass(29);
  assert.equal(heard.length, 2);
  page.hide();
  page.clock.setSystemTime(Date.now() - 86_400_000);
  await page.pass(30);
  page.show();
  await page.pass(0);
  assert.equal(heard.length, 3);
});

test('being offline is reported and stops requests, until the page is online again', async () => {
  const { heard } = hear();
  await page.pass(1);
  page.goOffline();
  await page.pass(600);
  assert.equal(page.asked.length, 1);
  assert.deepEqual([...new Set(heard)], ['{}', 'expected an answer, got no connection']);
  page.goOnline();
  await page.pass(0);
  assert.deepEqual(times(), [0, 601]);
  assert.equal(heard.at(-1), '{}');
  await page.pass(30);
  assert.equal(page.asked.length, 3);
});

test('being online again causes no request before the planned time, if no poll was missed', async () => {
  hear();
  await page.pass(5);
  page.goOffline();
  await page.pass(5);
  page.goOnline();
  await page.pass(4);
  assert.deepEqual(times(), [0]);
});

test('without any answer yet it retries after 1, 2, 4 … s, and after 5 minutes at most', async () => {
  page.random = 0.999_999_999;
  page.reply = () => new TypeError('Failed to fetch');
  hear();
  await page.pass(1500);
  const waits = times().map((time, index, all) => Math.round(time - (all[index - 1] ?? 0)));
  assert.deepEqual(waits, [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
});

test('with an answer it never retries sooner than the next poll was planned', async () => {
  hear();
  page.reply = () => '1';
  await page.pass(10);
  page.random = 0.999_999_999;
  page.reply = () => 500;
  await page.pass(1005);
  const waits = times().map((time, index, all) => Math.round(time - (all[index - 1] ?? 0)));
  assert.deepEqual(waits, [0, 15, 33, 33, 33, 33, 33, 33, 64, 128, 256, 300]);
});

test('after a failure the next good answer restores the usual pace', async () => {
  const { heard } = hear();
  await page.pass(0);
  page.reply = () => 500;
  await page.pass(300);
  page.reply = () => '2';
  await page.pass(300);
  const first = heard.indexOf('2');
  assert.ok(first > 0);
  const good = times().slice(first);
  assert.ok(good.length > 3);
  good.slice(1).forEach((time, index) => assert.equal(Math.round((time - (good[index] ?? 0)) * 1000), 30_000));
});

test('a second outage has the same first delays as the first', async () => {
  page.random = 0.999_999_999;
  hear('feed.json', 5);
  const waits = async (): Promise<number[]> => {
    page.reply = () => 503;
    const begun = page.asked.length;
    await page.pass(130);
    page.reply = () => '{}';
    await page.pass(310);
    return times()
      .slice(begun)
      .map((time, index, all) => Math.round(time - (all[index - 1] ?? time)))
      .slice(1, 6);
  };
  await page.pass(0);
  const first = await waits();
  assert.deepEqual(first, [5, 5, 5, 8, 16]);
  assert.deepEqual(await waits(), first);
});

test('when the reader shows the page again, or is online again, it retries at once', async () => {
  page.random = 0.999_999_999;
  hear();
  page.reply = () => new TypeError('Failed to fetch');
  await page.pass(700);
  const before = page.asked.length;
  page.hide();
  page.show();
  await page.pass(0);
  assert.equal(page.asked.length, before + 1);
  page.goOffline();
  page.goOnline();
  await page.pass(0);
  assert.equal(page.asked.length, before + 2);
});

test('Retry-After is obeyed, whatever the reader does, and clients are spread after it', async () => {
  for (const random of [0, 0.999_999]) {
    page.random = random;
    page.reply = () => Promise.resolve(new Response('', { status: 503, headers: { 'Retry-After': '120' } }));
    const subscription = hear(`${random}.json`);
    const begun = page.asked.length;
    await page.pass(100);
    page.hide();
    page.show();
    page.goOffline();
    page.goOnline();
    hear(`${random}.json`, 5).stop();
    await page.pass(19.9);
    assert.equal(page.asked.length, begun);
    await page.pass(random * 120 + 0.2);
    assert.equal(page.asked.length, begun + 1);
    subscription.stop();
  }
});

test('an address that is not http(s) fails once and for good', async () => {
  const { heard } = hear('file:///home/desk/feed.json');
  await page.pass(86_400);
  page.hide();
  page.show();
  page.goOnline();
  await page.pass(86_400);
  assert.deepEqual(heard, ['expected an http(s) address, got "file:///home/desk/feed.json"']);
  assert.equal(page.asked.length, 0);
  assert.equal(page.leftovers().timers, 0);
});

test('an address that cannot be parsed does no harm', async () => {
  page.reply = () => new TypeError('Failed to parse URL');
  const { heard } = hear('http://[');
  await page.pass(0);
  assert.deepEqual(heard, ['expected an answer, got TypeError: Failed to parse URL']);
});

test('a text that could not be read is requested without caches, until another text comes', async () => {
  page.reply = () => '{"chart"';
  const feed = hear();
  const other = hear();
  await page.pass(0);
  feed.unreadable();
  other.unreadable();
  feed.unreadable();
  await page.pass(60); // the same torn text, twice
  page.reply = () => '{}';
  await page.pass(90);
  assert.deepEqual(
    page.asked.slice(0, 6).map(({ cache }) => cache),
    ['no-cache', 'reload', 'reload', 'reload', 'no-cache', 'no-cache'],
  );
});

test('a text that stays unreadable is requested ever more rarely, whether it changes or not', async () => {
  page.random = 0.999_999_999;
  for (const url of ['same.json', 'changing.json']) {
    let count = 0;
    const begun = page.asked.length;
    page.reply = () => (url === 'same.json' ? '<html>' : `<html>${(count += 1)}`);
    const subscription: Subscription = listen(url, 30, () => queueMicrotask(() => subscription.unreadable()));
    subscriptions.push(subscription);
    await page.pass(1000);
    const waits = times()
      .slice(begun)
      .map((time, index, all) => Math.round(time - (all[index - 1] ?? time)));
    assert.deepEqual(waits, [0, 33, 33, 33, 33, 33, 33, 64, 128, 256, 300], url);
    subscription.stop();
  }
});

test('a file with a refresh of 0 is requested again if it could not be read, but not forever', async () => {
  page.random = 0.999_999_999;
  page.reply = () => '{"1000';
  const file = hear('candidates.json', 0);
  await page.pass(0);
  file.unreadable();
  await page.pass(86_400); // the same again
  file.unreadable();
  page.reply = () => '{}';
  await page.pass(86_400);
  assert.deepEqual(file.heard, ['{"1000', '{"1000', '{}']);
  assert.deepEqual(times().map(Math.round), [0, 1, 86_402]);
  assert.deepEqual(
    page.asked.map(({ cache }) => cache),
    ['no-cache', 'reload', 'reload'],
  );
});

test('only one request is ever loading, so a slow old answer cannot replace a newer one', async () => {
  let answer: (response: Response) => void = () => {};
  const feed = hear('feed.json', 5);
  await page.pass(0);
  page.reply = () => new Promise<Response>((resolve) => (answer = resolve));
  await page.pass(2.5);
  feed.unreadable(); // told late
  page.hide();
  page.show();
  page.goOnline();
  hear('feed.json', 5);
  await page.pass(9);
  assert.deepEqual(times(), [0, 2.5]);
  answer(new Response('2'));
  await page.pass(0);
  assert.equal(feed.heard.at(-1), '2');
  page.reply = () => '3';
  await page.pass(5);
  assert.deepEqual(times(), [0, 2.5, 16.5]);
  assert.deepEqual(feed.heard, ['{}', '2', '3']);
});

test('a retry that was made earlier is not followed by the planned one', async () => {
  page.random = 0.999_999_999;
  page.reply = () => 503;
  hear();
  await page.pass(15.5); // the next is 16 s away
  const before = page.asked.length;
  await page.pass(14);
  page.reply = () => silence;
  page.hide();
  page.show();
  await page.pass(9);
  assert.equal(page.asked.length, before + 1);
});

test('the same function may listen twice', async () => {
  let calls = 0;
  const listener = (): void => void (calls += 1);
  const once = listen('feed.json', 30, listener);
  subscriptions.push(listen('feed.json', 30, listener));
  await page.pass(0);
  assert.equal(calls, 2);
  once.stop();
  await page.pass(30);
  assert.equal(calls, 3);
});

test('retry delays double up to 5 minutes, and are random below that', () => {
  const most = [1, 2, 3, 4, 5, 9, 10, 11, 2000].map((failures) => retryDelay(failures, undefined, 1) / 1000);
  assert.deepEqual(most, [1, 2, 4, 8, 16, 256, 300, 300, 300]);
  assert.equal(retryDelay(9, undefined, 0), 0);
  assert.equal(retryDelay(9, undefined, 0.5), 128_000);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.option(fc.integer({ min: 1, max: 3_600_000 }), { nil: undefined }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (failures, retryAfter, random) => {
        const delay = retryDelay(failures, retryAfter, random);
        assert.ok(delay >= (retryAfter ?? 0));
        assert.ok(delay <= (retryAfter ?? 0) + Math.max(300_000, retryAfter ?? 0));
      },
    ),
  );
});
