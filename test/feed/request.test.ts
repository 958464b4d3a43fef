// One request to real servers on 127.0.0.1, with every fault that a network can have.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, test } from 'node:test';
import FakeTimers from '@sinonjs/fake-timers';
import type { Clock } from '@sinonjs/fake-timers';
import { FeedError, request } from '../../src/feed/request.js';
import { settled } from './page.js';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endings.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`;
}

/** Long timers move only when the test moves them. Node's fetch needs its own short timers, which run on. */
function stopLongTimers(): { readonly clock: Clock; readonly delays: readonly number[] } {
  const clock = FakeTimers.createClock();
  const { setTimeout, clearTimeout } = globalThis;
  endings.push(() => Object.assign(globalThis, { setTimeout, clearTimeout }));
  const stopped = new Set<unknown>();
  const delays: number[] = [];
  Object.assign(globalThis, {
    setTimeout(callback: () => void, delay: number, ...args: unknown[]) {
      if (delay < 10_000) return setTimeout(callback, delay, ...args);
      const timer = clock.setTimeout(callback, delay, ...args);
      stopped.add(timer);
      delays.push(delay);
      return timer;
    },
    clearTimeout(timer: number) {
      (stopped.has(timer) ? clock : { clearTimeout }).clearTimeout(timer);
    },
  });
  return { clock, delays };
}

/** A server that gives the same answer to every request. */
const answering = (status: number, headers: Record<string, string>, body: string | Buffer = ''): Promise<string> =>
  serve((_, response) => response.writeHead(status, headers).end(body));

const ask = (url: string, signal?: AbortSignal): ReturnType<typeof request> => request(url, 'no-cache', signal);

async function failure(asking: Promise<unknown>): Promise<FeedError> {
  const error: unknown = await asking.then(
    () => assert.fail('an answer came'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof FeedError, String(error));
  return error;
}

const text = '{"chart":{"100025":31374310,"100026":75357899,"100027":21374165,"persen":78.11}}';

test('a good answer has its text, byte for byte, and the time by the server’s clock', async () => {
  const date = 'Wed, 20 Mar 2024 15:19:00 GMT';
  const url = await answering(200, { Date: date, Age: '25' }, text);
  assert.deepEqual(await ask(url), { text, serverTime: Date.UTC(2024, 2, 20, 15, 19, 25) });
});

test('without Age the time is Date; without a valid Date it is unknown', async () => {
  const date = 'Wed, 20 Mar 2024 15:19:00 GMT';
  assert.equal((await ask(await answering(200, { Date: date }, text))).serverTime, Date.UTC(2024, 2, 20, 15, 19));
  assert.equal((await ask(await answering(200, { Date: 'today' }, text))).serverTime, undefined);
  const undated = await serve((_, response) => {
    response.sendDate = false;
    response.end(text);
  });
  assert.equal((await ask(undated)).serverTime, undefined);
});

test('a byte order mark is removed; letters that packets split are whole; broken bytes lose nothing else', async () => {
  const name = Buffer.from('\uFEFF{"nama":"Ganjar – Mahfud’s"}');
  const url = await serve((_, response) => {
    const sendByte = (index: number): void => {
      if (index >= name.length) response.end();
      else response.write(name.subarray(index, index + 1), () => setImmediate(sendByte, index + 1));
    };
    sendByte(0);
  });
  assert.equal((await ask(url)).text, '{"nama":"Ganjar – Mahfud’s"}');
  const broken = await answering(200, {}, Buffer.from([0x7b, 0xe2, 0x80, 0x7d]));
  assert.equal((await ask(broken)).text, '{\uFFFD}');
});

test('the request sends nothing about the reader, and no header that needs a preflight', async () => {
  let headers: NodeJS.Dict<string | string[]> = {};
  const url = await serve((message, response) => {
    headers = message.headers;
    response.writeHead(200, { 'Set-Cookie': 'reader=1' }).end(text);
  });
  const { fetch } = globalThis;
  endings.push(() => (globalThis.fetch = fetch));
  const credentials: unknown[] = [];
  globalThis.fetch = (address, init) => {
    credentials.push(init?.credentials);
    return fetch(address, init);
  };
  await ask(url);
  await ask(url);
  assert.deepEqual(credentials, ['omit', 'omit']); // Node has no cookies to leave out
  for (const name of ['cookie', 'authorization', 'if-none-match', 'if-modified-since']) {
    assert.equal(headers[name], undefined, name);
  }
});

test('any content is passed on to the formats: HTML, another type, an empty body', async () => {
  const html = '<!doctype html><title>Masuk</title>';
  assert.equal((await ask(await answering(200, { 'Content-Type': 'text/html' }, html))).text, html);
  assert.equal((await ask(await answering(200, { 'Content-Type': 'image/png' }, text))).text, text);
  assert.equal((await ask(await answering(200, {}))).text, '');
  assert.equal((await ask(await answering(204, {}))).text, '');
});

test('a status other than success is reported', async () => {
  for (const status of [304, 400, 404, 429, 500, 503]) {
    const { message, retryAfter } = await failure(ask(await answering(status, {}, text)));
    assert.deepEqual([message, retryAfter], [`expected an answer, got HTTP ${status}`, undefined]);
  }
});

const retryAfters: [after: string, ms: number | undefined][] = [
  ['30', 30_000],
  ['Wed, 20 Mar 2024 15:20:30 GMT', 90_000], // by the server's clock, which is years off ours
  ['3600', 3_600_000],
  ['86400', 3_600_000],
  ['0', undefined],
  ['-30', undefined],
  ['Wed, 20 Mar 2024 15:18:00 GMT', undefined],
  ['soon', undefined],
  ['', undefined],
];
for (const [after, ms] of retryAfters) {
  test(`Retry-After: ${after} is ${ms ?? 'no time'} ms`, async () => {
    const url = await answering(503, { Date: 'Wed, 20 Mar 2024 15:19:00 GMT', 'Retry-After': after });
    assert.equal((await failure(ask(url))).retryAfter, ms);
  });
}

test('a date in Retry-After without a Date header is compared with the reader’s clock', async () => {
  const clock = FakeTimers.install({ now: Date.UTC(2024, 2, 20, 15, 19), toFake: ['Date'] });
  endings.push(() => clock.uninstall());
  const url = await serve((_, response) => {
    response.sendDate = false;
    response.writeHead(503, { 'Retry-After': 'Wed, 20 Mar 2024 15:19:20 GMT' }).end();
  });
  assert.equal((await failure(ask(url))).retryAfter, 20_000);
});

test('no network, no such host, or no server is reported', async () => {
  const url = await answering(200, {}, text);
  await endings.pop()?.();
  assert.match((await failure(ask(url))).message, /^expected an answer, got Error: connect ECONNREFUSED/);
  assert.match(
    (await failure(ask('http://no-such-host.invalid/'))).message,
    /^expected an answer, got Error: getaddrinfo/,
  );
});

test('a body that ends early, compressed or not, is not an answer', async () => {
  const cut = (headers: Record<string, string | number>): RequestListener => {
    return (_, response) => {
      response.writeHead(200, headers);
      response.write(text.slice(0, 40), () => response.socket?.destroy());
    };
  };
  for (const headers of [{ 'Content-Length': text.length }, {}]) {
    assert.match((await failure(ask(await serve(cut(headers))))).message, /^expected an answer, got \w*Error/);
  }
  const notPacked = await answering(200, { 'Content-Encoding': 'gzip' }, text);
  assert.match((await failure(ask(notPacked))).message, /^expected an answer, got /);
});

test('a server that accepts and sends nothing is given up after 10 s', async () => {
  const { clock } = stopLongTimers();
  let arrive: (socket: Socket) => void;
  const arrived = new Promise<Socket>((resolve) => (arrive = resolve));
  const url = await serve(({ socket }) => arrive(socket));
  let isOver = false;
  const asking = failure(ask(url)).finally(() => (isOver = true));
  const closed = once(await arrived, 'close');
  clock.tick(9_999);
  await settled();
  assert.equal(isOver, false);
  clock.tick(1);
  assert.equal((await asking).message, 'expected an answer, got nothing within 10 s');
  await closed;
  assert.equal(clock.countTimers(), 0);
});

test('a body that stalls or trickles is given up after 20 s', async () => {
  const { clock, delays } = stopLongTimers();
  let begin: (response: ServerResponse) => void;
  const begun = new Promise<ServerResponse>((resolve) => (begin = resolve));
  const url = await serve((_, response) => response.write('{', () => begin(response)));
  let isOver = false;
  const asking = failure(ask(url)).finally(() => (isOver = true));
  const response = await begun;
  const closed = once(response, 'close');
  // The time for the whole body starts with the headers, so these must arrive before the clock moves.
  for (let turns = 0; !delays.includes(20_000) && turns < 10_000; turns += 1) await settled();
  for (let second = 1; second < 20; second += 1) {
    clock.tick(1000);
    response.write(' ');
    await settled();
  }
  assert.equal(isOver, false);
  clock.tick(1000);
  assert.equal((await asking).message, 'expected an answer, got a part within 20 s');
  await closed;
});

test('of 20 MB, little more than 2 are read', async () => {
  let sent = 0;
  let close: () => void;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const chunk = Buffer.alloc(2 ** 16, ' ');
  const url = await serve((_, response) => {
    const send = (): void => {
      while (sent < 20e6 && !response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', send);
      }
      response.end();
    };
    response.once('close', close);
    send();
  });
  assert.equal((await failure(ask(url))).message, 'expected at most 2 MB');
  await closed;
  assert.ok(sent < 12e6, `${sent} bytes were sent: the system's buffers hold some, the rest must never leave`);
});

test('2 MB are accepted, and one byte more is not', async () => {
  assert.equal((await ask(await answering(200, {}, Buffer.alloc(2e6, ' ')))).text.length, 2e6);
  const more = await answering(200, {}, Buffer.alloc(2e6 + 1, ' '));
  assert.equal((await failure(ask(more))).message, 'expected at most 2 MB');
});

test('redirects are followed only to http(s), and not in circles', async () => {
  const to = (location: string): Promise<string> => answering(302, { Location: location });
  assert.equal((await ask(await to(await answering(200, {}, text)))).text, text);
  for (const place of ['data:application/json,{}', 'file:///etc/hostname', '/feed.json']) {
    assert.match((await failure(ask(await to(place)))).message, /^expected an answer, got \w*Error/, place);
  }
});

test('an answer from an address that is not http(s) is refused', async () => {
  const { fetch } = globalThis;
  endings.push(() => (globalThis.fetch = fetch));
  const from = (url: string): void => {
    const response = new Response(text);
    Object.defineProperty(response, 'url', { value: url });
    globalThis.fetch = () => Promise.resolve(response);
  };
  from('file:///feed.json');
  assert.equal(
    (await failure(ask('https://kpu.example/'))).message,
    'expected an http(s) address, got "file:///feed.json"',
  );
  from('');
  assert.equal((await ask('https://kpu.example/')).text, text);
});

test('addresses that are not http(s) are never requested', async () => {
  for (const url of ['file:///feed.json', 'data:application/json,{}', 'javascript:1', 'feed.json', '//x/y', '']) {
    const { message, retryAfter } = await failure(ask(url));
    assert.equal(message, `expected an http(s) address, got "${url}"`);
    assert.equal(retryAfter, Infinity);
  }
});

test('its caller can end it before or while it waits, and nothing stays behind', async () => {
  const { clock } = stopLongTimers();
  let arrive: (socket: Socket) => void;
  const arrived = new Promise<Socket>((resolve) => (arrive = resolve));
  const url = await serve(({ socket }) => arrive(socket));
  await failure(ask(url, AbortSignal.abort()));
  const caller = new AbortController();
  const asking = failure(ask(url, caller.signal));
  const closed = once(await arrived, 'close');
  caller.abort();
  await asking;
  await closed;
  assert.equal(clock.countTimers(), 0);
});

test('in a browser without streams, the whole text is measured', async () => {
  const { fetch } = globalThis;
  endings.push(() => (globalThis.fetch = fetch));
  const withText = (whole: string): void => {
    const response = { ok: true, url: '', headers: new Headers(), text: () => Promise.resolve(whole) };
    globalThis.fetch = () => Promise.resolve(response as Response);
  };
  withText(text);
  assert.equal((await ask('https://kpu.example/')).text, text);
  withText(' '.repeat(2e6 + 1));
  assert.equal((await failure(ask('https://kpu.example/'))).message, 'expected at most 2 MB');
});
