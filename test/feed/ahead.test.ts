// A feed's first request, which starts before the part of the script that follows feeds has loaded.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { askAhead } from '../../src/feed/ahead.js';
import { listen } from '../../src/feed/poller.js';
import type { Answer, FeedError } from '../../src/feed/request.js';
import { openPage, silence } from './page.js';
import type { Page } from './page.js';

let page: Page;
let heard: (Answer | FeedError)[];

beforeEach(() => {
  page = openPage();
  heard = [];
});
afterEach(async () => {
  await page.pass(60);
  assert.deepEqual(page.leftovers(), { timers: 0, listeners: 0, requests: 0 });
  page.close();
});

/** Follows the feed, and returns a function that stops it. */
function follow(url = 'feed.json'): () => void {
  const subscription = listen(url, 30, (news) => heard.push(news));
  return () => subscription.stop();
}

const texts = (): readonly unknown[] => heard.map((news) => ('text' in news ? news.text : news.message));

test('a listener of the address gets its answer, without another request', async () => {
  askAhead('feed.json');
  askAhead('/pemilu/feed.json');
  await page.pass(2);
  assert.deepEqual(
    page.asked.map(({ url, cache }) => [url, cache]),
    [['https://news.example/pemilu/feed.json', 'no-cache']],
  );
  const stop = follow();
  await page.pass(0);
  assert.deepEqual(texts(), ['{}']);
  assert.equal(page.asked.length, 1);
  // The poller sends the next request itself.
  await page.pass(31);
  assert.equal(page.asked.length, 2);
  stop();
});

test('a listener may come before the answer; the request ends when the listener stops', async () => {
  page.reply = () => silence;
  askAhead('feed.json');
  const stop = follow();
  await page.pass(1);
  assert.equal(page.asked.length, 1);
  stop();
  assert.ok(page.asked[0]?.signal.aborted);
});

test('a failure is reported to the listener, and to nobody before', async () => {
  page.reply = () => new TypeError('no network');
  askAhead('feed.json');
  await page.pass(1);
  const stop = follow();
  await page.pass(0);
  assert.deepEqual(texts(), ['expected an answer, got TypeError: no network']);
  stop();
});

test('a request without a listener for 10 s is ended, and sent again for a later one', async () => {
  page.reply = () => silence;
  askAhead('feed.json');
  await page.pass(11);
  assert.ok(page.asked[0]?.signal.aborted);
  page.reply = () => '{"new":1}';
  const stop = follow();
  await page.pass(0);
  assert.deepEqual(texts(), ['{"new":1}']);
  stop();
});

test('nothing is requested while the page is hidden, nor from an address that is not http(s)', () => {
  askAhead('data:application/json,{}');
  askAhead('javascript:alert(1)');
  page.hide();
  askAhead('feed.json');
  assert.deepEqual(page.asked, []);
});

test('the answer of one address is not given to a listener of another', async () => {
  askAhead('other.json');
  const stop = follow();
  await page.pass(0);
  assert.deepEqual(
    page.asked.map(({ url }) => url.split('/').at(-1)),
    ['other.json', 'feed.json'],
  );
  stop();
});
