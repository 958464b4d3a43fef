// The ledger: what it proves of a recorded night, and what it notices.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs, { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { storyOf } from '../../src/cli/ledger-story.js';
import { openOutput } from '../../src/cli/mirror-output.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { dpr2024 } from '../cases/parliament.js';
import { sirekapSeries } from '../fixtures/sirekap-series.js';
import { runHere, temporaryFolder } from './command-line.js';

const state = (votes: Readonly<Record<string, number>>, updated: string): Results =>
  parse({ updated, candidates: Object.entries(votes).map(([id, figure]) => ({ id, name: id, votes: figure })) })
    .results ?? assert.fail();

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** A short night: two states out, one held and rejected. */
async function night(): Promise<{ out: string; at: (minute: number) => string }> {
  const out = join(temporaryFolder(), 'feed.json');
  const start = Date.parse('2024-02-20T12:00:00+07:00');
  let clock = start;
  const output = openOutput(out, () => undefined, { clock: () => clock });
  const minutes: readonly (readonly [number, number, number])[] = [
    [0, 100_000, 50_000],
    [1, 100_500, 50_100],
    [2, 0, 0],
  ];
  for (const [minute, a, b] of minutes) {
    clock = start + minute * 60_000;
    output.accept(state({ A: a, B: b }, new Date(clock).toISOString()));
  }
  await runHere(['mirror', 'reject', out, '--by', 'Sari']);
  return { out, at: (minute) => new Date(start + minute * 60_000).toISOString() };
}

test('a house that was held is told with its districts', () => {
  const out = join(temporaryFolder(), 'feed.json');
  mkdirSync(`${out}.states`);
  writeFileSync(join(`${out}.states`, 'a.held.json'), JSON.stringify(dpr2024()));
  const [chapter] = storyOf(out, [{ time: '2024-02-20T05:00:00.000Z', act: 'held', state: '', name: 'a', before: '' }]);
  assert.equal(chapter?.results?.districts?.length, 84);
});

test('the recorded count can be restored from it, state by state, byte for byte', async () => {
  const out = join(temporaryFolder(), 'feed.json');
  let clock = 0;
  const output = openOutput(out, () => undefined, { clock: () => clock });
  const published: (readonly [string, string])[] = [];
  let last = '';
  for (const { votes, updated } of sirekapSeries()) {
    clock = Date.parse(updated);
    output.accept(state(votes, updated));
    const text = readFileSync(out, 'utf8');
    assert.equal(
      parse(text).results?.updated,
      parse({ updated, candidates: [{ name: 'A', votes: 1 }] }).results?.updated,
      'nothing is held',
    );
    if (text !== last) published.push([new Date(clock).toISOString(), text]);
    last = text;
  }
  assert.ok(published.length >= 600, String(published.length));
  assert.deepEqual(await runHere(['ledger', out, '--quiet']), { code: 0, stdout: '', stderr: '' });
  for (const [time, text] of published) assert.equal((await runHere(['ledger', out, '--at', time])).stdout, text, time);
});

test('lists what happened, and what changed between two publications', async () => {
  const { out, at } = await night();
  const { code, stdout, stderr } = await runHere(['ledger', out]);
  assert.deepEqual([code, stderr], [0, '']);
  const lines = stdout.trimEnd().split('\n');
  assert.equal(lines.length, 4);
  assert.match(lines[0] ?? '', /^2024-02-20T05:00:00\.000Z published \d+ figures of 2024-02-20T05:00:00Z$/);
  assert.match(lines[2] ?? '', /^2024-02-20T05:02:00\.000Z held candidates: expected about 150600 votes, got 0$/);
  assert.match(lines[3] ?? '', / rejected by Sari figures of 2024-02-20T05:02:00Z$/);
  const changed = await runHere(['ledger', out, '--from', at(0), '--to', at(1)]);
  assert.deepEqual(changed.stdout.split('\n').slice(0, 2), [
    'A: 100,000 → 100,500 votes (+500)',
    'B: 50,000 → 50,100 votes (+100)',
  ]);
});

describe('altered files are named', () => {
  const revisionOf = (out: string, line: number): string =>
    /"revision":(\d+)/.exec(readFileSync(`${out}.ledger`, 'utf8').split('\n')[line] ?? '')?.[1] ?? assert.fail();
  const alterations: readonly (readonly [string, (out: string) => void, RegExp])[] = [
    [
      'a publication',
      (out) => writeFileSync(`${out}.published/${revisionOf(out, 0)}.json`, '{}'),
      /line 1: revision \d+ was altered/,
    ],
    [
      'a publication that is gone',
      (out) => rmSync(`${out}.published/${revisionOf(out, 1)}.json`),
      /line 2: revision \d+ is gone/,
    ],
    [
      'the file that readers get',
      (out) => writeFileSync(out, readFileSync(out, 'utf8').replace('100500', '900500')),
      /feed\.json: is not the last publication/,
    ],
    [
      'a line',
      (out) => writeFileSync(`${out}.ledger`, readFileSync(`${out}.ledger`, 'utf8').replace('T05:01', 'T05:09')),
      /line 3: does not go on from line 2/,
    ],
    [
      'a line that is gone',
      (out) => writeFileSync(`${out}.ledger`, readFileSync(`${out}.ledger`, 'utf8').replace(/^.*\n/, '')),
      /line 1: does not go on/,
    ],
    [
      'two lines exchanged',
      (out) => writeFileSync(`${out}.ledger`, readFileSync(`${out}.ledger`, 'utf8').replace(/^(.*\n)(.*\n)/, '$2$1')),
      /line 1: does not go on/,
    ],
    [
      'a line that is none',
      (out) => writeFileSync(`${out}.ledger`, readFileSync(`${out}.ledger`, 'utf8').replace(/^/, 'x')),
      /line 1: expected an entry/,
    ],
  ];
  for (const [name, alter, words] of alterations) {
    test(name, async () => {
      const { out } = await night();
      assert.equal((await runHere(['ledger', out, '--quiet'])).code, 0);
      alter(out);
      const { code, stderr } = await runHere(['ledger', out, '--quiet']);
      assert.equal(code, 1);
      assert.match(stderr, words);
    });
  }

  test('an incomplete last line is reported and is no fault', async () => {
    const { out } = await night();
    writeFileSync(`${out}.ledger`, `${readFileSync(`${out}.ledger`, 'utf8')}{"time"`);
    const { code, stderr } = await runHere(['ledger', out, '--quiet']);
    assert.equal(code, 0);
    assert.match(stderr, /the last line broke off/);
  });
});

describe('a page and a feed of it', () => {
  /** The end of every element closes the one that was opened last. */
  function assertNested(markup: string, isVoid: RegExp): void {
    const open: string[] = [];
    for (const [, slash, name = '', end] of markup.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gi)) {
      if (slash) assert.equal(open.pop(), name);
      else if (!end && !isVoid.test(name)) open.push(name);
    }
    assert.deepEqual(open, []);
  }

  test('have every publication with its picture, the held states with their reasons, and who decided', async () => {
    const { out } = await night();
    const [html, atom] = [`${out}.html`, `${out}.atom`];
    const { code, stderr } = await runHere(['ledger', out, '--quiet', '--html', html, '--atom', atom]);
    assert.equal(code, 0, stderr);
    const page = readFileSync(html, 'utf8');
    assertNested(page, /^(?:meta|link|rect|path|circle|line)$/);
    assert.equal(page.match(/<section/g)?.length, 4);
    assert.equal(page.match(/<svg/g)?.length, 3, 'two that were published, and the one that was held');
    assert.ok(page.includes('100.500'), 'as readers saw it');
    assert.ok(page.includes('A: 100,000 → 100,500 votes (+500)'));
    assert.ok(page.includes('why: candidates: expected about 150600 votes, got 0'));
    assert.ok(page.includes('Rejected by Sari'));
    const feed = readFileSync(atom, 'utf8');
    assertNested(feed.replace(/<\?.*?\?>/, ''), /^$/);
    assert.equal(feed.match(/<entry>/g)?.length, 4);
    assert.match(
      feed,
      /<entry>\s*<id>ni:\/\/\/sha-256;[\w-]{43}<\/id>\s*<title>Rejected by Sari/,
      'the newest is first',
    );
    assert.equal(new Set(feed.match(/<id>.*?<\/id>/g)).size, 5);
  });

  test('are not made from altered files', async () => {
    const { out } = await night();
    writeFileSync(out, '{}');
    assert.equal((await runHere(['ledger', out, '--quiet', '--html', `${out}.html`])).code, 1);
    assert.ok(!existsSync(`${out}.html`));
  });
});

test('a disk that is full during a write loses nothing: FILE stays, and the next write repairs the ledger', async () => {
  const out = join(temporaryFolder(), 'feed.json');
  const events: string[] = [];
  const output = openOutput(out, ({ event }) => events.push(event));
  output.accept(state({ A: 100_000, B: 50_000 }, '2024-02-20T12:00:00+07:00'));
  const before = readFileSync(out, 'utf8');
  const { writeFileSync: write } = fs;
  fs.writeFileSync = (file, content, options) => {
    if (typeof content !== 'string' || !content.includes('"act"')) return write(file, content, options);
    write(file, content.slice(0, 40));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  syncBuiltinESMExports();
  output.accept(state({ A: 100_100, B: 50_100 }, '2024-02-20T12:01:00+07:00'));
  fs.writeFileSync = write;
  syncBuiltinESMExports();
  assert.ok(events.includes('unwritable'), events.join());
  assert.equal(readFileSync(out, 'utf8'), before);
  assert.match((await runHere(['ledger', out, '--quiet'])).stderr, /the last line broke off/);
  output.accept(state({ A: 100_200, B: 50_200 }, '2024-02-20T12:02:00+07:00'));
  assert.ok(events.includes('mended'), events.join());
  assert.deepEqual(await runHere(['ledger', out, '--quiet']), { code: 0, stdout: '', stderr: '' });
  assert.ok(readFileSync(out, 'utf8').includes('100200'));
});

test('if the clock goes back, publications continue: the revision grows, and the ledger verifies', async () => {
  const out = join(temporaryFolder(), 'feed.json');
  let clock = Date.parse('2024-02-20T12:00:00+07:00');
  const output = openOutput(out, () => undefined, { clock: () => clock });
  output.accept(state({ A: 100_000, B: 50_000 }, '2024-02-20T12:00:00+07:00'));
  clock -= 86_400_000;
  output.accept(state({ A: 100_100, B: 50_100 }, '2024-02-20T12:01:00+07:00'));
  const { revision = 0 } = JSON.parse(readFileSync(out, 'utf8')) as { revision?: number };
  assert.equal(revision, Date.parse('2024-02-20T12:00:00+07:00') / 1000 + 1);
  assert.deepEqual(await runHere(['ledger', out, '--quiet']), { code: 0, stdout: '', stderr: '' });
});

test('wrong usage is reported', async () => {
  const { out } = await night();
  for (const [args, code] of [
    [[], 2],
    [[out, '--from', '1'], 2],
    [[out, '--at', 'kemarin'], 2],
    [[`${out}.x`], 1],
    [[out, '--at', '2024-01-01'], 1],
  ] as const)
    assert.equal((await runHere(['ledger', ...args])).code, code, args.join(' '));
});

test('ten thousand states are verified within 5 s (the report has the time)', async (t) => {
  const out = join(temporaryFolder(), 'feed.json');
  mkdirSync(`${out}.published`);
  const lines: string[] = [];
  let before = '';
  let text = '';
  for (let revision = 1; revision <= 10_000; revision += 1) {
    text = JSON.stringify({ revision, candidates: [{ name: 'A', votes: revision }], notice: 'x'.repeat(400) });
    writeFileSync(`${out}.published/${String(revision)}.json`, text);
    const line = JSON.stringify({
      time: new Date(revision * 60_000).toISOString(),
      act: 'published',
      state: sha256(text),
      revision,
      before,
    });
    before = sha256(line);
    lines.push(`${line}\n`);
  }
  writeFileSync(`${out}.ledger`, lines.join(''));
  writeFileSync(out, text);
  const start = performance.now();
  assert.equal((await runHere(['ledger', out, '--quiet'])).code, 0);
  const seconds = (performance.now() - start) / 1000;
  t.diagnostic(`${seconds.toFixed(2)} s`);
  assert.ok(seconds <= 5, `${seconds.toFixed(2)} s`);
});
