import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { ReactiveController } from 'lit';
import { FeedController } from '../../src/feed/feed-controller.js';
import { listen } from '../../src/feed/poller.js';
import { openPage, opened, settled } from './page.js';
import type { Page } from './page.js';

let page: Page;
/** The answer of each address. */
let files: Record<string, string | number>;
let feed: FeedController;
let updates: number;
let controllers: ReactiveController[];

beforeEach(() => {
  page = openPage();
  files = { 'feed.json': '1', 'candidates.json': 'c', 'regions.json': 'r' };
  page.reply = (url) => files[url.slice(url.lastIndexOf('/') + 1)] ?? 404;
  updates = 0;
  controllers = [];
  feed = new FeedController({
    addController: (controller) => controllers.push(controller),
    removeController() {},
    requestUpdate: () => (updates += 1),
    updateComplete: Promise.resolve(true),
  });
});
afterEach(async () => {
  feed.hostDisconnected();
  await settled();
  const left = page.leftovers();
  page.close();
  assert.deepEqual(left, { timers: 0, listeners: 0, requests: 0 });
});

const addresses = { src: 'feed.json', candidatesSrc: null, regionsSrc: null, refresh: 30 };
const all = { src: 'feed.json', candidatesSrc: 'candidates.json', regionsSrc: 'regions.json', refresh: 30 };
const asked = (name: string): number => page.asked.filter(({ url }) => url.endsWith(`/${name}`)).length;
const shown = (): string =>
  Object.values(feed.files ?? {})
    .join(' ')
    .trim();

test('it is a controller of its host, and sends its requests when the host is connected', async () => {
  assert.deepEqual(controllers, [feed]);
  feed.follow(addresses);
  await page.pass(60);
  assert.equal(page.asked.length, 0);
  feed.hostConnected();
  await page.pass(0);
  assert.deepEqual(feed.files?.feed, '1');
  assert.equal(updates, 1);
});

test('if it is connected first, it sends its requests when it has addresses', async () => {
  feed.hostConnected();
  feed.follow(undefined);
  await page.pass(60);
  assert.equal(page.asked.length, 0);
  feed.follow(addresses);
  await page.pass(0);
  assert.equal(shown(), '1');
});

test('an unchanged state is the same object and updates nothing; a new state is a new object', async () => {
  feed.hostConnected();
  feed.follow(addresses);
  await page.pass(60);
  const first = feed.files;
  assert.equal(asked('feed.json'), 3);
  assert.equal(updates, 1);
  files['feed.json'] = '2';
  await page.pass(30);
  assert.notEqual(feed.files, first);
  assert.equal(shown(), '2');
  assert.equal(updates, 2);
});

test('an empty answer counts as an answer', async () => {
  files['feed.json'] = '';
  feed.hostConnected();
  feed.follow(addresses);
  await page.pass(0);
  assert.equal(feed.files?.feed, '');
});

test('setting the same addresses again changes nothing', async () => {
  feed.hostConnected();
  feed.follow(all);
  await page.pass(1);
  let draws = 0;
  Math.random = () => (draws += 1);
  for (let count = 0; count < 10; count += 1) feed.follow({ ...all });
  assert.equal(draws, 0, 'nobody listens again; otherwise the time of the next poll would be random again');
  await page.pass(10);
  assert.equal(page.asked.length, 3);
});

test('it asks for the mapping once, and never beside a key, since nobody has signed it', async () => {
  files['map.json'] = 'm';
  feed.hostConnected();
  feed.follow({ ...addresses, mapSrc: 'map.json' });
  await page.pass(60);
  assert.deepEqual([shown(), asked('map.json'), asked('feed.json')], ['1   m', 1, 3]);
  feed.follow({ ...addresses, mapSrc: 'map.json', feedKey: 'key' });
  await page.pass(60);
  assert.equal(asked('map.json'), 1);
});

test('it waits for the candidates until they come or fail, takes them later then, and requests them once', async () => {
  files['candidates.json'] = 503;
  feed.hostConnected();
  feed.follow({ ...all, regionsSrc: undefined });
  assert.equal(feed.files, undefined);
  await page.pass(0);
  assert.equal(shown(), '1');
  assert.deepEqual(feed.failure, { path: 'candidates-src', message: 'expected an answer, got HTTP 503' });
  files['candidates.json'] = 'c';
  await page.pass(1);
  assert.equal(shown(), '1 c');
  assert.equal(feed.failure, undefined);
  const before = asked('candidates.json');
  await page.pass(300);
  assert.equal(asked('candidates.json'), before);
});

test('it waits for the names of the regions until they come or fail, and takes them later then', async () => {
  files['regions.json'] = 503;
  feed.hostConnected();
  feed.follow(all);
  await page.pass(0);
  assert.equal(shown(), '1 c');
  assert.deepEqual(feed.failure, { path: 'regions-src', message: 'expected an answer, got HTTP 503' });
  files['regions.json'] = 'r';
  await page.pass(1);
  assert.equal(shown(), '1 c r');
  assert.equal(feed.failure, undefined);
});

test('the feed waits while the regions are loading', async () => {
  page.reply = (url) => (url.endsWith('regions.json') ? new Promise<Response>(() => {}) : '1');
  feed.hostConnected();
  feed.follow(all);
  await page.pass(9);
  assert.equal(feed.files, undefined);
  await page.pass(1);
  assert.equal(shown(), '1 1');
});

test('a failure lasts until the next answer, and is reported once, with the last good files', async () => {
  feed.hostConnected();
  feed.follow(addresses);
  await page.pass(0);
  files['feed.json'] = 503;
  await page.pass(200);
  assert.ok(asked('feed.json') > 3);
  assert.equal(updates, 2);
  assert.equal(shown(), '1');
  const { failure } = feed;
  assert.deepEqual(failure, { path: 'src', message: 'expected an answer, got HTTP 503' });
  files['feed.json'] = 404;
  await page.pass(300);
  assert.equal(updates, 3);
  assert.notEqual(feed.failure, failure);
  files['feed.json'] = '1';
  await page.pass(300);
  assert.equal(feed.failure, undefined);
  assert.equal(shown(), '1');
  assert.equal(updates, 4);
});

test('a failure of the feed is reported before failures of the other files', async () => {
  files = {};
  feed.hostConnected();
  feed.follow(all);
  await page.pass(0);
  assert.equal(feed.failure?.path, 'src');
});

test('with another address, the files before are dropped at once', async () => {
  page.reply = (url) => {
    const text = files[url.slice(url.lastIndexOf('/') + 1)];
    return Promise.resolve(
      new Response(String(text), { status: text ? 200 : 404, headers: { Date: new Date().toUTCString() } }),
    );
  };
  feed.hostConnected();
  for (const change of [{ src: 'other.json' }, { candidatesSrc: 'other.json' }, { regionsSrc: null }]) {
    delete files['other.json'];
    feed.follow(all);
    await page.pass(0);
    assert.equal(shown(), '1 c r');
    feed.follow({ ...all, ...change });
    assert.equal(feed.files, undefined);
    assert.equal(feed.serverNow, undefined);
    await page.pass(0);
    const failed = 'src' in change ? 'src' : 'candidatesSrc' in change ? 'candidates-src' : undefined;
    assert.equal(feed.failure?.path, failed);
    const rest = { src: '', 'candidates-src': '1  r', none: '1 c' }[failed ?? 'none'];
    assert.equal(shown(), rest, 'nothing of the former address is shown for this one');
    files['other.json'] = 'o';
    await page.pass(1);
    assert.ok(feed.files);
    feed.follow(undefined);
    assert.equal(feed.files, undefined);
  }
});

test('a failure of an address that is no longer followed is dropped', async () => {
  delete files['candidates.json'];
  feed.hostConnected();
  feed.follow({ ...all, regionsSrc: null });
  await page.pass(0);
  assert.equal(feed.failure?.path, 'candidates-src');
  feed.follow(addresses);
  assert.equal(feed.failure, undefined);
  await page.pass(0);
  assert.equal(feed.failure, undefined);
  assert.equal(shown(), '1');
});

test('an answer of the former address that is still loading is ignored', async () => {
  let answer: (response: Response) => void = () => {};
  page.reply = (url) => (url.endsWith('slow.json') ? new Promise<Response>((resolve) => (answer = resolve)) : '1');
  feed.hostConnected();
  feed.follow({ ...addresses, src: 'slow.json' });
  await page.pass(1);
  feed.follow(addresses);
  await page.pass(1);
  answer(new Response('slow'));
  await page.pass(1);
  assert.equal(shown(), '1');
});

test('another refresh keeps the files and the poller', async () => {
  feed.hostConnected();
  feed.follow(addresses);
  await page.pass(1);
  const before = feed.files;
  feed.follow({ ...addresses, refresh: 5 });
  assert.equal(feed.files, before);
  await page.pass(5);
  assert.deepEqual(
    page.asked.map(({ at }) => at),
    [0, 6000],
  );
  assert.equal(feed.files, before);
  assert.equal(updates, 1);
});

test('while paused it requests nothing and keeps its files; after that it requests at once', async () => {
  feed.hostConnected();
  feed.follow(addresses);
  await page.pass(1);
  feed.isPaused = true;
  feed.isPaused = true;
  files['feed.json'] = '2';
  await page.pass(300);
  assert.equal(asked('feed.json'), 1);
  assert.equal(shown(), '1');
  feed.hostDisconnected();
  feed.hostConnected();
  await page.pass(60);
  assert.equal(asked('feed.json'), 1);
  feed.isPaused = false;
  assert.equal(feed.isPaused, false);
  await page.pass(0);
  assert.equal(asked('feed.json'), 2);
  assert.equal(shown(), '2');
});

test('out of the page it requests nothing and keeps its files; back in the page it requests again', async () => {
  feed.hostConnected();
  feed.follow(addresses);
  await page.pass(1);
  feed.hostDisconnected();
  assert.deepEqual(page.leftovers(), { timers: 0, listeners: 0, requests: 0 });
  await page.pass(300);
  assert.equal(shown(), '1');
  feed.hostConnected();
  await page.pass(0);
  assert.equal(asked('feed.json'), 2);
});

test('if the files cannot be read, each is requested again without caches', async () => {
  feed.hostConnected();
  feed.follow(all);
  await page.pass(0);
  feed.unreadable();
  feed.unreadable();
  files['feed.json'] = '2';
  await page.pass(33);
  assert.deepEqual(page.asked.map(({ cache }) => cache).slice(3), ['reload', 'reload', 'reload']);
  assert.equal(shown(), '2 c r');
});

test('the server’s time is right though the page’s clock is wrong by a day, and runs on between polls', async () => {
  const server = Date.UTC(2024, 1, 14, 7, 59, 30);
  page.clock.setSystemTime(opened + 86_400_000);
  page.reply = () => Promise.resolve(new Response('1', { headers: { Date: new Date(server).toUTCString() } }));
  feed.hostConnected();
  feed.follow({ ...addresses, refresh: 0 });
  assert.equal(feed.serverNow, undefined);
  await page.pass(0);
  assert.equal(feed.serverNow, server);
  await page.pass(45);
  page.clock.setSystemTime(opened);
  assert.equal(feed.serverNow, server + 45_000);
});

test('the server’s time is that of the feed, and has run on for a listener who comes later', async () => {
  const server = Date.UTC(2024, 1, 14, 8);
  page.reply = (url) => {
    const date = new Date(url.endsWith('feed.json') ? server : 0);
    return Promise.resolve(new Response('1', { headers: { Date: date.toUTCString() } }));
  };
  const other = listen('feed.json', 0, () => {});
  await page.pass(3600);
  feed.hostConnected();
  feed.follow({ ...all, refresh: 0 });
  await page.pass(0);
  assert.equal(asked('feed.json'), 1);
  assert.equal(feed.serverNow, server + 3_600_000);
  other.stop();
});

test('without a readable Date header the server’s time is unknown', async () => {
  feed.hostConnected();
  feed.follow(addresses);
  await page.pass(0);
  assert.equal(feed.serverNow, undefined);
});

test('on a server it does nothing', () => {
  page.close();
  try {
    feed.follow(addresses);
    assert.equal(feed.files, undefined);
    assert.equal(feed.failure, undefined);
  } finally {
    page = openPage();
  }
});
