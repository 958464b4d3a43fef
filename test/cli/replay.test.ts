import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { once } from 'node:events';
import { request } from 'node:http';
import { test } from 'node:test';
import { readRecording } from '../../src/cli/recording.js';
import { createReplay, faultNames, type FaultName, type ReplayOptions } from '../../src/cli/replay-server.js';
import { sirekapSeries } from '../fixtures/sirekap-series.js';
import { runHere, serve, seriesFile, seriesText } from './command-line.js';

const recording = readRecording(seriesText);
const points = sirekapSeries();
const start = Date.parse(points[0]!.updated);
const hour = 3_600_000;

/** A replay on a free port, whose clock stands until it is moved. */
async function replayAt(options: ReplayOptions = {}): Promise<{
  readonly url: string;
  readonly pass: (ms: number) => void;
  readonly replay: ReturnType<typeof createReplay>;
}> {
  let now = 1_000_000;
  const replay = createReplay(recording, { clock: () => now, ...options });
  const { url } = await serve(replay.listener);
  return { url, replay, pass: (ms) => (now += ms) };
}

/** The recorded state that is the newest after this time, worked out from the file itself. */
const indexAfter = (ms: number): number =>
  points.reduce((found, { updated }, index) => (Date.parse(updated) <= start + ms ? index : found), 0);

const control = (url: string, change: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/control`, {
    method: 'POST',
    body: JSON.stringify(change),
    headers: { 'Content-Type': 'application/json', ...headers },
  });

test('the position follows from the clock and the speed', async () => {
  const { url, pass } = await replayAt({ speed: 600 });
  let passed = 0;
  for (const step of [0, 5_000, 5_000, 60_000, 3_600_000, 1, 7_777]) {
    pass(step);
    passed += step;
    const body = await (await fetch(`${url}/feed.json`)).text();
    assert.equal(body, recording.states[indexAfter(passed * 600)]?.body, `after ${String(passed)} ms`);
  }
});

test('it stays at the last state', async () => {
  const { url, pass } = await replayAt();
  pass(1e12);
  const { index, of, now } = (await (await fetch(`${url}/status`)).json()) as Record<string, unknown>;
  assert.deepEqual([index, of, now], [675, 676, '2024-04-03T00:06:10+07:00']);
});

test('an unchanged state costs a 304, and every answer may be read by any page', async () => {
  const { url, pass } = await replayAt();
  const first = await fetch(`${url}/feed.json`);
  const etag = first.headers.get('etag') ?? assert.fail();
  assert.match(etag, /^"[^"]+"$/);
  assert.equal(first.headers.get('cache-control'), 'no-cache');
  assert.equal(first.headers.get('content-type'), 'application/json; charset=utf-8');
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
    const again = await fetch(`${url}/feed.json`, { headers: { 'If-None-Match': known } });
    assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
    assert.equal(again.headers.get('access-control-allow-origin'), '*');
  }
  pass(hour);
  const later = await fetch(`${url}/feed.json`, { headers: { 'If-None-Match': etag } });
  assert.equal(later.status, 200);
  for (const { headers } of [first, later, await fetch(`${url}/nothing`), await fetch(`${url}/status`)]) {
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('access-control-expose-headers'), 'Date, Age, Retry-After, ETag');
  }
});

test('Date tells the recorded time', async () => {
  const { url, pass } = await replayAt({ speed: 600 });
  pass(6_000);
  const { headers } = await fetch(`${url}/feed.json`);
  assert.equal(Date.parse(headers.get('date') ?? ''), start + hour);
});

test('the candidate file, HEAD, and what is not there', async () => {
  const { url } = await replayAt();
  const candidates = (await (await fetch(`${url}/candidates.json`)).json()) as Record<string, { nomor_urut: number }>;
  assert.deepEqual(
    Object.entries(candidates).map(([id, { nomor_urut: number }]) => [id, number]),
    [
      ['100025', 1],
      ['100026', 2],
      ['100027', 3],
    ],
  );
  const head = await fetch(`${url}/feed.json?x=1`, { method: 'HEAD' });
  assert.deepEqual([head.status, head.headers.get('content-length')], [200, String(recording.states[0]?.body.length)]);
  assert.equal((await fetch(`${url}/`)).status, 404);
  assert.equal((await fetch(`${url}/feed.json`, { method: 'DELETE' })).status, 405);
  assert.equal((await fetch(`${url}/control`)).status, 405);
});

test('pause, speed and position can be changed while it runs', async () => {
  const { url, pass } = await replayAt({ speed: 600 });
  pass(6_000);
  const status = async (): Promise<Record<string, unknown>> =>
    (await (await fetch(`${url}/status`)).json()) as Record<string, unknown>;
  const here = indexAfter(hour);
  assert.deepEqual(await (await control(url, { paused: true })).json(), {
    index: here,
    of: 676,
    ts: points[here]?.updated,
    now: '2024-02-17T03:15:01+07:00',
    speed: 600,
    paused: true,
    faults: [],
  });
  pass(hour);
  assert.equal((await status())['index'], here);
  await control(url, { paused: false, speed: 3600 });
  pass(1_000);
  assert.equal((await status())['index'], indexAfter(2 * hour));
  assert.equal((await status())['now'], '2024-02-17T04:15:01+07:00');
  await control(url, { index: 300 });
  assert.deepEqual([(await status())['index'], (await status())['ts']], [300, points[300]?.updated]);
});

test('a page of this machine may steer it after a preflight; nobody else may', async () => {
  const { url, replay } = await replayAt();
  const preflight = await fetch(`${url}/control`, { method: 'OPTIONS' });
  assert.equal(preflight.status, 204);
  assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /POST/);
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Content-Type/);
  assert.equal((await control(url, { speed: 1 }, { Origin: 'http://127.0.0.1:5173' })).status, 200);
  assert.equal((await control(url, { speed: 2 }, { Origin: 'http://localhost' })).status, 200);
  for (const Origin of ['https://evil.example', 'http://127.0.0.1.evil.example', 'null'])
    assert.equal((await control(url, { speed: 3 }, { Origin })).status, 403, Origin);
  assert.equal(replay.status().speed, 2);
});

test('what it is told must make sense', async () => {
  const { url, replay } = await replayAt();
  const before = replay.status();
  for (const change of [
    { speed: -1 },
    { speed: '600' },
    { paused: 1 },
    { index: 676 },
    { index: 1.5 },
    { faults: ['fire'] },
    { faults: 'old' },
    { haste: 1 },
    [],
    null,
    'pause',
    { paused: true, index: -1 },
  ]) {
    const response = await control(url, change);
    assert.equal(response.status, 400, JSON.stringify(change));
    assert.match(((await response.json()) as { error: string }).error, /expected/);
  }
  assert.deepEqual(replay.status(), before);
});

interface Got {
  readonly status?: number | undefined;
  readonly body: string;
  /** `open` where the server has nothing more to say and does not end. */
  readonly end: 'whole' | 'torn' | 'open';
  readonly retryAfter?: string | undefined;
}

/** One poll, byte by byte. `arrival` tells, once the server has it, whether an answer has begun and whether it is whole. */
function poll(url: string, arrival: () => Promise<{ began: boolean; ended: boolean }>): Promise<Got> {
  return new Promise((resolve) => {
    const got = { status: undefined as number | undefined, body: '', retryAfter: undefined as string | undefined };
    const done = (end: Got['end']): void => resolve({ ...got, end });
    const asked = request(url, { agent: false }).end();
    const leave = (): void => {
      done('open');
      asked.destroy();
    };
    asked.on('error', () => done('torn'));
    asked.on('response', (response) => {
      got.status = response.statusCode;
      got.retryAfter = response.headers['retry-after'];
      response.on('error', () => done('torn'));
      response.on('end', () => done('whole'));
      response.on('data', (chunk) => {
        got.body += String(chunk);
        response.emit('part');
      });
      void arrival().then(({ ended }) => {
        if (ended) return;
        if (got.body) leave();
        else response.once('part', leave);
      });
    });
    void arrival().then(({ began }) => {
      if (!began) leave();
    });
  });
}

test('one poll in three is faulty, each fault in its own way', async () => {
  for (const name of faultNames) {
    const { listener } = createReplay(recording, { clock: () => 0, index: 100, faults: [name] });
    let arrived: (state: { began: boolean; ended: boolean }) => void;
    const { url } = await serve((asked, response) => {
      listener(asked, response);
      // A torn answer ends by itself a little later; a stalled one never.
      arrived({ began: response.headersSent, ended: response.writableEnded || name === 'torn' });
    });
    const good = recording.states[100]!.body;
    const seen = new Set<string>();
    let faulty = 0;
    for (let count = 0; count < 60; count += 1) {
      const arrival = new Promise<{ began: boolean; ended: boolean }>((resolve) => (arrived = resolve));
      const answer = await poll(`${url}/feed.json`, () => arrival);
      const { status, body, end } = answer;
      if (body === good && end === 'whole') continue;
      faulty += 1;
      const kinds: Record<FaultName, () => string> = {
        stall: () => {
          assert.equal(end, 'open');
          assert.ok(body === '' || good.startsWith(body));
          return body ? 'in the body' : 'before the first byte';
        },
        old: () => {
          assert.deepEqual([status, end], [200, 'whole']);
          const index = recording.states.findIndex((state) => state.body === body);
          assert.ok(index >= 76 && index < 100, String(index));
          return 'old';
        },
        torn: () => {
          assert.equal(status, 200);
          assert.ok(body.length < good.length && good.startsWith(body));
          assert.throws(() => JSON.parse(body));
          assert.notEqual(end, 'open');
          return end;
        },
        '500': () => {
          assert.equal(answer.retryAfter, status === 503 ? '5' : undefined);
          return String(status);
        },
        html: () => {
          assert.equal(status, 200);
          assert.match(body, /^<!doctype html>/);
          return 'html';
        },
      };
      seen.add(kinds[name]());
    }
    assert.equal(faulty, 20, name);
    const every: Record<FaultName, readonly string[]> = {
      stall: ['before the first byte', 'in the body'],
      old: ['old'],
      torn: ['torn', 'whole'],
      '500': ['500', '503'],
      html: ['html'],
    };
    assert.deepEqual([...seen].sort(), [...every[name]].sort(), name);
  }
});

test('the same faults for the same seed, others for another', async () => {
  const codes = async (seed: number): Promise<string> => {
    const { url } = await replayAt({ faults: ['500', 'html'], seed });
    const found: string[] = [];
    for (let count = 0; count < 30; count += 1) {
      const response = await fetch(`${url}/feed.json`);
      found.push(`${String(response.status)} ${response.headers.get('content-type') ?? ''}`);
    }
    return found.join();
  };
  const first = await codes(1);
  assert.equal(await codes(1), first);
  assert.notEqual(await codes(2), first);
});

test('the command serves, tells where, and ends with the signal', async () => {
  const ending = new AbortController();
  let out = '';
  const running = runHere(
    ['replay', seriesFile, '--port', '0', '--speed', '60', '--from', '2024-02-20T12:00+07:00'],
    '',
    ending.signal,
    (text) => (out += text),
  );
  while (!out.includes('\n')) await new Promise(setImmediate);
  const [, url = ''] =
    /^(http:\/\/127\.0\.0\.1:\d+)\/feed\.json: 676 states from 2024-02-20T1[12]:\d\d:\d\d\+07:00 on, 60 × recorded time/.exec(
      out,
    ) ?? [];
  assert.notEqual(url, '', out);
  const { ts } = (await (await fetch(`${url}/feed.json`)).json()) as { ts: string };
  assert.ok(ts > '2024-02-20 10:00:00' && ts <= '2024-02-20 12:00:00', ts);
  ending.abort();
  assert.equal((await running).code, 0);
  await assert.rejects(fetch(url));
});

test('--once ends when the last state has been sent, and a hanging client does not keep it', async () => {
  let out = '';
  const running = runHere(
    ['replay', seriesFile, '--port', '0', '--from', '675', '--once'],
    '',
    undefined,
    (text) => (out += text),
  );
  while (!out.includes('\n')) await new Promise(setImmediate);
  const url = new URL(out.split(': ')[0]!);
  const idle = connect(Number(url.port), '127.0.0.1');
  await once(idle, 'connect');
  idle.on('error', () => undefined);
  assert.equal(await (await fetch(url)).text(), recording.states[675]?.body);
  assert.equal((await running).code, 0);
});

test('wrong usage, a file that is no recording, a port that is taken', async () => {
  const { url } = await replayAt();
  for (const args of [
    [],
    ['a', 'b'],
    [seriesFile, '--speed', 'fast'],
    [seriesFile, '--speed', '-1'],
    [seriesFile, '--faults', 'fire'],
    [seriesFile, '--from', '676'],
    [seriesFile, '--from', 'noon'],
    [seriesFile, '--port', '99999'],
  ])
    assert.equal((await runHere(['replay', ...args])).code, 2, args.join(' '));
  assert.deepEqual(await runHere(['replay', '-'], '{}'), {
    code: 1,
    stdout: '',
    stderr: 'stdin: expected a series or a table of snapshots\n',
  });
  const { port } = new URL(url);
  assert.deepEqual(await runHere(['replay', seriesFile, '--port', port]), {
    code: 1,
    stdout: '',
    stderr: `Port ${port} is taken: choose another one with --port\n`,
  });
});
