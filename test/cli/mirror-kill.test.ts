// A mirror that is killed at any moment leaves whole files, plain and signed, and none that is older than what was there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { readRecording } from '../../src/cli/recording.js';
import { createReplay, faultNames } from '../../src/cli/replay-server.js';
import { isSignedBy, payloadOf, readKey, signedName } from '../../src/cli/signing.js';
import { parse } from '../../src/results/parse.js';
import { sirekapSeries } from '../fixtures/sirekap-series.js';
import { buildCommandLine, root, runHere, serve, seriesText, start, temporaryFolder } from './command-line.js';

const recording = readRecording(seriesText);
const recorded = new Map(sirekapSeries().map(({ updated, votes }) => [updated, votes]));
const built = temporaryFolder();
const pem = join(built, 'KEY.pem');
let main: string;
before(async () => {
  main = await buildCommandLine(built);
  assert.equal((await runHere(['keygen', pem])).code, 0);
});

/** The time of a published file, which must be a recorded state to the last vote; empty where there is none yet. */
const timeOf = (file: string): string => (existsSync(file) ? timeIn(readFileSync(file, 'utf8')) : '');

function timeIn(text: string): string {
  const { results, faults } = parse(text);
  assert.deepEqual(faults, []);
  const { updated = '', candidates = [] } = results ?? {};
  assert.deepEqual(Object.fromEntries(candidates.map(({ id, votes }) => [id, Number(votes)])), recorded.get(updated));
  return updated;
}

/** The time of the state in the signed file, which must be whole, and of the mirror's key; empty where there is none yet. */
function signedTimeOf(out: string): string {
  const file = signedName(out);
  if (!existsSync(file)) return '';
  const text = readFileSync(file, 'utf8');
  assert.ok(isSignedBy(text, readKey(pem)), text);
  return timeIn(payloadOf(text) ?? '');
}

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

const leftovers = (out: string): readonly string[] =>
  [...namesIn(dirname(out)), ...namesIn(`${out}.states`), ...namesIn(`${out}.published`)].filter((name) =>
    name.endsWith('.tmp'),
  );

/** The start, and what came of each poll. */
const countEvents = (log: string): number =>
  log.match(/"event":"(?:started|written|unchanged|older|un\w+)"/g)?.length ?? 0;

function checkKept(out: string): void {
  for (const name of namesIn(`${out}.states`)) if (name.endsWith('.json')) timeOf(join(`${out}.states`, name));
}

/** The command that mirrors a replay into a file. */
const mirroring = (url: string, out: string): readonly string[] => [
  ...['mirror', `${url}/feed.json`, '--candidates', `${url}/candidates.json`],
  ...['--out', out],
];

for (const [what, signing] of [
  ['a file', () => []],
  ['a file and its signed one', () => ['--sign', pem]],
] as const) {
  test(`killed at each step of writing ${what}, it leaves whole files`, async () => {
    const replay = createReplay(recording, { clock: () => 0 });
    const { url } = await serve(replay.listener);
    const out = join(temporaryFolder(), 'feed.json');
    const args = [...mirroring(url, out), '--once', ...signing()];

    let last = '';
    let lastSigned = '';
    let kills = 0;
    let hadLeftovers = 0;
    let isThrough = false;
    for (let step = 1; !isThrough; step += 1) {
      // Each run has a state to write, so that all take the same steps.
      replay.control({ index: step });
      const { code, stderr } = await start(['--import', `${root}test/cli/crash-at.mjs`, main, ...args], {
        CRASH_AT: String(step),
      }).outcome;
      isThrough = code !== null;
      if (isThrough) assert.equal(code, 0, stderr);
      else kills += 1;
      const time = timeOf(out);
      assert.ok(time >= last, `${time} after ${last}`);
      last = time;
      const signed = signedTimeOf(out);
      // It is written after the plain one, so that it may be one state behind.
      assert.ok(signed >= lastSigned && signed <= time, `${signed} after ${lastSigned}, beside ${time}`);
      lastSigned = signed;
      hadLeftovers += leftovers(out).length;
      checkKept(out);
    }
    assert.ok(kills >= 12, `${String(kills)} kills`);
    assert.ok(hadLeftovers > 0, 'half-written files were left');
    assert.deepEqual(leftovers(out), []);
    assert.equal(last, sirekapSeries()[kills + 1]?.updated);
    assert.equal(lastSigned, signing().length ? last : '');
    if (lastSigned) assert.equal(payloadOf(readFileSync(signedName(out), 'utf8')), readFileSync(out, 'utf8'));
  });
}

test('killed at any moment, 18 times, with a source that fails at every third poll, while a reader polls both files', async () => {
  const replay = createReplay(recording, { clock: () => 0, faults: ['old', ...faultNames] });
  let index = 0;
  const { url } = await serve((request, response) => {
    replay.control({ index: (index += 1) });
    replay.listener(request, response);
  });
  const out = join(temporaryFolder(), 'feed.json');
  const args = [...mirroring(url, out), '--every', '5', '--sign', pem];

  let text = '';
  let last = '';
  let signedText = '';
  let lastSigned = '';
  const seen = new Set<string>();
  const readSigned = (): void => {
    const found = existsSync(signedName(out)) ? readFileSync(signedName(out), 'utf8') : '';
    if (found === signedText) return;
    signedText = found;
    const time = signedTimeOf(out);
    assert.ok(time >= lastSigned, `${time} after ${lastSigned}`);
    lastSigned = time;
  };
  const read = (): void => {
    readSigned();
    const found = existsSync(out) ? readFileSync(out, 'utf8') : '';
    if (found === text) return;
    text = found;
    const time = timeOf(out);
    assert.ok(time >= last, `${time} after ${last}`);
    last = time;
    seen.add(time);
  };
  for (let kill = 0; kill < 18; kill += 1) {
    const mirror = start(['--import', `${root}test/cli/hurry.mjs`, main, ...args]);
    // After nothing, its start or several polls, and a little later: from before it has begun to in among its writes.
    const events = kill % 6;
    const later = (kill * 7) % 17;
    let killAt = events === 0 ? performance.now() + 10 * later : Infinity;
    const run = { isOver: false };
    void mirror.outcome.then(() => (run.isOver = true));
    while (!run.isOver) {
      read();
      if (killAt === Infinity && countEvents(mirror.stderr()) >= events) killAt = performance.now() + later;
      if (performance.now() > killAt) mirror.child.kill('SIGKILL');
      await new Promise(setImmediate);
    }
    assert.equal((await mirror.outcome).code, null, mirror.stderr());
    read();
  }
  assert.ok(seen.size >= 10, `${String(seen.size)} states read`);

  // The next start clears up, and SIGTERM ends it in order.
  const mirror = start(['--import', `${root}test/cli/hurry.mjs`, main, ...args]);
  while (!/"event":"(?:written|unchanged)"/.test(mirror.stderr())) await new Promise(setImmediate);
  mirror.child.kill('SIGTERM');
  const { code, stderr } = await mirror.outcome;
  assert.equal(code, 0, stderr);
  assert.match(stderr, /"event":"stopped","message":"by a signal"\}\n$/);
  assert.deepEqual(leftovers(out), []);
  read();
  checkKept(out);
  assert.equal(payloadOf(signedText), text);
  assert.equal((await runHere(['ledger', out, '--quiet'])).code, 0);
});
