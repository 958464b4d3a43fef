import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, test } from 'node:test';
import { install, type Clock } from '@sinonjs/fake-timers';
import { parseHouse } from '../../src/results/districts.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { createReplay, faultNames } from '../../src/cli/replay-server.js';
import { readRecording } from '../../src/cli/recording.js';
import { openPage, type Page, type Reply } from '../feed/page.js';
import { kawalPemilu2024 } from '../fixtures/kawalpemilu-2024.js';
import { kawalPemiluProvinces } from '../fixtures/kawalpemilu-made-after-code.js';
import { districtFile, partiesByDistrict, partyFile } from '../fixtures/kpu-parties-made-after-code.js';
import { presidentialCandidates, presidentialFeed, presidentialRegions } from '../fixtures/kpu-feeds.js';
import { sirekapSeries } from '../fixtures/sirekap-series.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import { put, runHere, serve, seriesText, temporaryFolder, type Outcome } from './command-line.js';

interface Line {
  readonly time: string;
  readonly level: string;
  readonly event: string;
  readonly updated?: string;
  readonly message: string;
}

const linesOf = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** A results file of `minute` minutes past eight. */
const feedAt = (minute: number): string =>
  JSON.stringify({
    updated: `2024-02-14T08:${String(minute).padStart(2, '0')}:00+07:00`,
    candidates: [{ name: 'A', votes: minute }],
  });

const feed = 'https://kpu.example/feed.json';
let page: Page | undefined;
afterEach(() => page?.close());

/** A mirror that runs in a folder of its own, on a network and a clock that the test moves. */
function mirrored(
  reply: (url: string) => Reply,
  ...options: readonly string[]
): {
  readonly out: string;
  readonly page: Page;
  readonly lines: () => readonly Line[];
  readonly events: () => readonly string[];
  readonly end: () => Promise<Outcome>;
} {
  const out = join(temporaryFolder(), 'feed.json');
  const opened = openPage();
  page = opened;
  page.reply = reply;
  page.random = 0.5;
  const ending = new AbortController();
  let printed = '';
  const outcome = runHere(['mirror', feed, '--out', out, ...options], '', ending.signal, (text) => (printed += text));
  const lines = (): readonly Line[] => linesOf(printed);
  return {
    out,
    page: opened,
    lines,
    events: () => lines().map(({ event }) => event),
    end: () => {
      ending.abort();
      return outcome;
    },
  };
}

test('polls every minute, writes what is new, and ends in order', async () => {
  let minute = 0;
  const { out, page: clock, lines, end } = mirrored(() => feedAt(minute));
  await clock.pass(0);
  await clock.pass(60);
  minute = 7;
  await clock.pass(60);
  const { code, stdout } = await end();
  assert.deepEqual([code, stdout], [0, '']);
  assert.deepEqual(
    lines().map(({ time, level, event, updated }) => [time, level, event, updated]),
    [
      ['2024-02-14T08:00:00.000Z', 'info', 'started', undefined],
      ['2024-02-14T08:00:00.000Z', 'info', 'written', '2024-02-14T08:00:00+07:00'],
      ['2024-02-14T08:01:00.000Z', 'info', 'unchanged', '2024-02-14T08:00:00+07:00'],
      ['2024-02-14T08:02:00.000Z', 'info', 'written', '2024-02-14T08:07:00+07:00'],
      ['2024-02-14T08:02:00.000Z', 'info', 'stopped', undefined],
    ],
  );
  assert.deepEqual(
    clock.asked.map(({ url, cache, at }) => [url, cache, at]),
    [0, 60_000, 120_000].map((at) => [feed, 'no-cache', at]),
  );
  assert.deepEqual(clock.leftovers(), { timers: 0, listeners: 0, requests: 0 });
  assert.equal((JSON.parse(readFileSync(out, 'utf8')) as { updated: string }).updated, '2024-02-14T08:07:00+07:00');
});

test('an answer that fails or cannot be read leaves the file as it is, is reported, and is requested again with growing waits', async () => {
  const faults: readonly (readonly [Reply, string, RegExp])[] = [
    [500, 'unreachable', /^expected an answer, got HTTP 500$/],
    [new TypeError('fetch failed'), 'unreachable', /fetch failed/],
    ['<!doctype html><h1>Maintenance</h1>', 'unreadable', /^expected JSON, got "<!doctype html>/],
    ['', 'unreadable', /^expected JSON/],
    ['{"candidates": [{"name": "A", "vo', 'unreadable', /^expected JSON/],
    [
      '{"candidates": [{"name": "A", "votes": -4}]}',
      'unreadable',
      /^candidates\[0\]\.votes: expected a whole number, got -4$/,
    ],
    ['{"chart": null, "ts": "2024-02-17 02:15:01"}', 'unreadable', /^candidates: /],
  ];
  let reply: Reply = feedAt(1);
  const { out, page: clock, lines, events, end } = mirrored(() => reply, '--every', '3600');
  await clock.pass(0);
  const good = readFileSync(out, 'utf8');
  let minute = 1;
  for (const [fault, event, message] of faults) {
    reply = fault;
    await clock.pass(3600);
    const line = lines().at(-1) ?? assert.fail();
    assert.deepEqual([line.level, line.event], ['warn', event]);
    assert.match(line.message, message);
    assert.equal(
      (JSON.parse(readFileSync(out, 'utf8')) as { candidates: { votes: number }[] }).candidates[0]?.votes,
      minute,
    );
    const { length } = clock.asked;
    // Half of 1 s, the patience of a first failure.
    await clock.pass(0.4);
    assert.equal(clock.asked.length, length);
    reply = feedAt((minute += 1));
    await clock.pass(0.1);
    assert.equal(clock.asked.length, length + 1);
    assert.equal(clock.asked.at(-1)?.cache, event === 'unreadable' ? 'reload' : 'no-cache');
    assert.equal(events().at(-1), 'written');
  }
  assert.notEqual(readFileSync(out, 'utf8'), good);
  await end();
});

test('polls a source in trouble less and less often, and obeys Retry-After', async () => {
  let reply: () => Reply = () => 503;
  const { page: clock, end } = mirrored(() => reply());
  await clock.pass(0);
  for (let count = 0; count < 12; count += 1) await clock.pass(150);
  const gaps = clock.asked.slice(1).map(({ at }, index) => at - (clock.asked[index]?.at ?? 0));
  assert.deepEqual(gaps.slice(0, 10), [500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 150_000]);

  reply = () => new Response('', { status: 503, headers: { 'Retry-After': '600' } });
  await clock.pass(150);
  const { length } = clock.asked;
  await clock.pass(599);
  assert.equal(clock.asked.length, length);
  await clock.pass(301);
  assert.equal(clock.asked.length, length + 1);
  await end();
});

test('KPU’s other files are requested once, and again after a state that could not be read', async () => {
  let candidates = '<html>';
  const replies = (url: string): Reply =>
    url === feed
      ? JSON.stringify(presidentialFeed(sirekap20240307))
      : url.endsWith('paslon.json')
        ? candidates
        : JSON.stringify(presidentialRegions);
  const {
    out,
    page: clock,
    lines,
    end,
  } = mirrored(
    replies,
    '--from',
    'kpu',
    '--candidates',
    'https://kpu.example/paslon.json',
    '--regions',
    'https://kpu.example/wilayah.json',
  );
  await clock.pass(0);
  assert.equal(lines().at(-1)?.event, 'unreadable');
  assert.ok(!existsSync(out));
  candidates = JSON.stringify(presidentialCandidates);
  await clock.pass(1);
  assert.equal(lines().at(-1)?.event, 'written');
  await clock.pass(120);
  const counts = new Map<string, number>();
  for (const { url } of clock.asked) counts.set(url, (counts.get(url) ?? 0) + 1);
  assert.deepEqual(Object.fromEntries(counts), {
    [feed]: 4,
    'https://kpu.example/paslon.json': 2,
    'https://kpu.example/wilayah.json': 2,
  });
  const { results, faults } = parse(readFileSync(out, 'utf8'));
  assert.deepEqual(faults, []);
  assert.deepEqual(
    Object.fromEntries(results?.candidates.map(({ id, votes }) => [id, Number(votes)]) ?? []),
    sirekap20240307.votes,
  );
  await end();
});

test('the desk’s files take effect within a second, also while the source does not answer', async () => {
  let reply: () => Reply = () => feedAt(1);
  const { out, page: clock, end } = mirrored(() => reply());
  await clock.pass(0);
  reply = () => 503;
  await clock.pass(600);
  put(dirname(out), 'feed.json.hold', 'Angka diperiksa');
  await clock.pass(1);
  const held = JSON.parse(readFileSync(out, 'utf8')) as { hold?: boolean; notice?: string };
  assert.deepEqual([held.hold, held.notice], [true, 'Angka diperiksa']);
  rmSync(`${out}.hold`);
  await clock.pass(1);
  assert.ok(!readFileSync(out, 'utf8').includes('hold'));
  await end();
});

test('a signal ends an open request', async () => {
  const { page: clock, events, end } = mirrored(() => new Promise<never>(() => undefined));
  await clock.pass(1);
  assert.equal((await end()).code, 0);
  assert.deepEqual(events(), ['started', 'stopped']);
  assert.deepEqual(clock.leftovers(), { timers: 0, listeners: 0, requests: 0 });
});

test('--once polls once, and its exit code says whether that succeeded', async () => {
  const codes: (number | null)[] = [];
  for (const reply of [feedAt(1), 500, '<html>']) {
    const { page: clock, end } = mirrored(() => reply, '--once');
    await clock.pass(0);
    codes.push((await end()).code);
    assert.equal(clock.asked.length, 1);
    clock.close();
  }
  assert.deepEqual(codes, [0, 1, 1]);
});

/** What a mirror publishes of these files in one poll. */
async function publishedOf(files: Readonly<Record<string, unknown>>, ...options: readonly string[]): Promise<Results> {
  const others = Object.keys(files).flatMap((role) =>
    role === 'feed' ? [] : [`--${role}`, `https://kpu.example/${role}.json`],
  );
  const mirror = mirrored(
    (url) => JSON.stringify(files[/(\w+)\.json$/.exec(url)?.[1] ?? '']),
    '--once',
    ...others,
    ...options,
  );
  await mirror.page.pass(0);
  assert.equal((await mirror.end()).code, 0);
  assert.ok(mirror.events().includes('written'));
  mirror.page.close();
  const { results, faults } = parseHouse(readFileSync(mirror.out, 'utf8'));
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
}

test('KawalPemilu’s provinces, by their content or by name', async () => {
  for (const options of [[], ['--from', 'kawalpemilu']]) {
    const { kind, candidates, regions } = await publishedOf({ feed: kawalPemiluProvinces() }, ...options);
    assert.equal(kind, 'preliminary');
    assert.deepEqual(
      candidates.map(({ votes }) => Number(votes)),
      kawalPemilu2024.national.votes,
    );
    assert.equal(regions.length, 39);
  }
});

test('any other JSON by a mapping', async () => {
  const map = { candidates: { each: 'rows', name: '[0]', votes: '[1]' }, updated: 't' };
  const { candidates, updated } = await publishedOf(
    { feed: { rows: [['A', 5]], t: '2024-02-17 16:00' }, map },
    '--from',
    'map',
  );
  assert.deepEqual([candidates[0]?.votes, updated], [5n, '2024-02-17T16:00:00+07:00']);
});

test('a house, with its districts', async () => {
  const files = { feed: partiesByDistrict(), candidates: partyFile, regions: districtFile(true) };
  const { districts, candidates } = await publishedOf(files);
  assert.equal(candidates.length, 18);
  assert.equal(districts?.length, 84);
  assert.equal(
    districts.reduce((sum, { seats }) => sum + seats, 0),
    580,
  );
});

test('wrong usage, and a folder that does not exist', async () => {
  for (const args of [
    [],
    [feed],
    ['feed.json', '--out', 'x'],
    [feed, '--out', 'x', '--candidates', 'paslon.json'],
    [feed, '--out', 'x', '--every', '4'],
    [feed, '--out', 'x', '--from', 'xml'],
    [feed, feed, '--out', 'x'],
  ]) {
    assert.equal((await runHere(['mirror', ...args])).code, 2, args.join(' '));
  }
  const folder = join(temporaryFolder(), 'none');
  assert.deepEqual(await runHere(['mirror', feed, '--out', join(folder, 'feed.json')]), {
    code: 1,
    stdout: '',
    stderr: `${folder}: no such folder\n`,
  });
});

test('the recorded count with a third of the polls faulty: every state written is a real one, and none is older', async () => {
  const recording = readRecording(seriesText);
  const lastIndex = recording.states.length - 1;
  const { listener, control } = createReplay(recording, { clock: () => 0, faults: faultNames, seed: 4 });
  const { setTimeout } = globalThis; // the real one
  const wire = { index: 0, isAsking: false, isStalled: false };
  const { url } = await serve((request, response) => {
    listener(request, response);
    // A torn answer ends by itself once its half is on the way; a stalled one never.
    setTimeout(() => (wire.isStalled = !response.writableEnded && !response.destroyed), 10);
  });
  const out = join(temporaryFolder(), 'feed.json');
  const known = new Map(sirekapSeries().map(({ updated, votes }) => [updated, votes]));

  // The wire is real and the clock is not: it moves on where the mirror waits, and where the source lets it wait.
  const clock: Clock = install({ now: Date.parse('2024-04-04'), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const ending = new AbortController();
  let printed = '';
  const realFetch = globalThis.fetch;
  globalThis.fetch = (...args) => {
    Object.assign(wire, { isAsking: true, isStalled: false });
    control({ index: (wire.index = Math.min(wire.index + 2, lastIndex)) });
    return realFetch(...args);
  };
  try {
    const outcome = runHere(
      ['mirror', `${url}/feed.json`, '--candidates', `${url}/candidates.json`, '--out', out, '--every', '60'],
      '',
      ending.signal,
      (text) => {
        printed += text;
        if (/"event":"(?:written|unchanged|older|unreadable|unreachable)"/.test(text)) wire.isAsking = false;
      },
    );
    let last = '';
    let text = '';
    const written = new Set<string>();
    while (wire.index < lastIndex || wire.isAsking) {
      await new Promise(setImmediate);
      if (!wire.isAsking || wire.isStalled) clock.tick(wire.isAsking ? 20_000 : 1000);
      const found = existsSync(out) ? readFileSync(out, 'utf8') : '';
      if (found === text) continue;
      text = found;
      const { results, faults } = parse(text);
      assert.deepEqual(faults, []);
      const { updated = '', candidates = [] } = results ?? {};
      const votes = known.get(updated) ?? assert.fail(`never recorded: ${updated}`);
      assert.deepEqual(
        Object.fromEntries(candidates.map((candidate) => [candidate.id, Number(candidate.votes)])),
        votes,
      );
      assert.ok(updated >= last, `${updated} after ${last}`);
      last = updated;
      written.add(updated);
    }
    ending.abort();
    assert.equal((await outcome).code, 0);
    const events = linesOf(printed).map(({ event }) => event);
    const count = (name: string): number => events.filter((event) => event === name).length;
    assert.ok(written.size > 150, `${String(written.size)} states written`);
    for (const name of ['older', 'unreadable', 'unreachable', 'corrected'])
      assert.ok(count(name) > 5, `${name}: ${String(count(name))}`);
    // What was refused as older was kept all the same.
    assert.ok(readdirSync(`${out}.states`).length > written.size);
  } finally {
    globalThis.fetch = realFetch;
    clock.uninstall();
  }
});
