// Plausible editor input with its own truth: what a reader is told must be true of the contest, whatever was written of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawing } from '../cases/night.js';
import { slowLeader, slowVerdict } from '../results/slow-verdict.js';
import { conclusionsIn, sentencesOf, untrueIn } from './claims.js';
import { misreadings } from './misreadings.js';
import { drawTruth } from './truth.js';
import type { Truth } from './truth.js';
import { ways } from './ways.js';
import { write } from './writing.js';
import type { Writing } from './writing.js';

/** How many contests are written; FUZZ_RUNS=100000 at night. */
const runs = Number(process.env.FUZZ_RUNS ?? 2_000);

/** The contests of a seed, each with what an editor wrote of it. */
function* contests(seed: number, many: number): Generator<readonly [truth: Truth, writing: Writing]> {
  const draw = drawing(seed);
  for (let run = 0; run < many; run += 1) {
    const truth = drawTruth(draw);
    yield [truth, write(truth, draw)];
  }
}

test(`of ${String(runs)} contests nothing untrue is told, and what is stated plainly is concluded`, () => {
  const untrue: string[] = [];
  const withheld: string[] = [];
  let plain = 0;
  for (const [truth, writing] of contests(26, runs)) {
    const isDecided = Boolean(slowVerdict(truth)?.headline ?? slowLeader(truth));
    for (const [way, read] of Object.entries(ways)) {
      const results = read(writing);
      const sentences = results ? sentencesOf(results) : [];
      const told = JSON.stringify({ way, sentences, writing, truth });
      untrue.push(...untrueIn(sentences, truth).map((text) => `${text}: ${told}`));
      if (writing.flaws.length || !isDecided) continue;
      plain += 1;
      if (!conclusionsIn(sentences).length) withheld.push(told);
    }
  }
  assert.deepEqual(untrue.slice(0, 3), [], `${String(untrue.length)} untrue`);
  assert.ok(plain > runs, `${String(plain)} are stated plainly`);
  assert.ok(
    withheld.length * 100 < plain,
    `${String(withheld.length)} of ${String(plain)} withheld: ${withheld[0] ?? ''}`,
  );
});

test('all ways read the same of one writing', () => {
  for (const [, writing] of contests(27, 200)) {
    const [first, ...others] = Object.values(ways).map((read) => {
      const results = read(writing);
      return results && sentencesOf(results);
    });
    for (const other of others) assert.deepEqual(other, first, JSON.stringify(writing));
  }
});

for (const [what, misread] of Object.entries(misreadings))
  test(`it would be found if ${what}`, () => {
    const found = [...contests(28, 400)].some(([truth, writing]) => {
      const results = ways.json?.(writing);
      return results && untrueIn(sentencesOf(misread(results)), truth).length > 0;
    });
    assert.ok(found);
  });
