// A feed's first request, begun before the part of the script that follows feeds is there.
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

/** Follows the feed until it is ended. */
function follow(url = 'feed.json'): () => void {
  const subscription = listen(url, 30, (news) => heard.push(news));
  return () => subscription.stop();
}

const texts = (): readonly unknown[] => heard.map((news) => ('text' in news ? news.text : news.message));

test('whoever follows the address then gets its answer, without another request', async () => {
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
  // The next poll is one of its own.
  await page.pass(31);
  assert.equal(page.asked.length, 2);
  stop();
});

test('it may be followed before it has answered, and is ended with the one who follows it', async () => {
  page.reply = () => silence;
  askAhead('feed.json');
  const stop = follow();
  await page.pass(1);
  assert.equal(page.asked.length, 1);
  stop();
  assert.ok(page.asked[0]?.signal.aborted);
});

test('that it failed is told to the one who follows it, and to nobody before', async () => {
  page.reply = () => new TypeError('no network');
  askAhead('feed.json');
  await page.pass(1);
  const stop = follow();
  await page.pass(0);
  assert.deepEqual(texts(), ['expected an answer, got TypeError: no network']);
  stop();
});

test('what nobody has followed for 10 s is let go of, and asked for anew', async () => {
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

test('nothing is asked while the page is hidden, nor what is no http(s) address', () => {
  askAhead('data:application/json,{}');
  askAhead('javascript:alert(1)');
  page.hide();
  askAhead('feed.json');
  assert.deepEqual(page.asked, []);
});

test('another address is no answer to this one', async () => {
  askAhead('other.json');
  const stop = follow();
  await page.pass(0);
  assert.deepEqual(
    page.asked.map(({ url }) => url.split('/').at(-1)),
    ['other.json', 'feed.json'],
  );
  stop();
});
