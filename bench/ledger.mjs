// Measures how long `election-results ledger` takes to verify ten thousand publications.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { official } from './static-first.mjs';

const publications = 10_000;

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** A results file of 39 regions, as a mirror keeps it. */
const state = {
  ...official,
  regions: Array.from({ length: 39 }, (_, index) => ({
    code: String(index),
    name: `Provinsi ${index}`,
    votes: { 1: 1_000_000 + index, 2: 2_000_000 + index, 3: 700_000 + index },
    progress: { counted: 20_000 + index, total: 21_000 },
  })),
};

/** Writes a ledger, and the files that it names. */
function writeLedger(out) {
  mkdirSync(`${out}.published`);
  const lines = [];
  let [before, text] = ['', ''];
  for (let revision = 1; revision <= publications; revision += 1) {
    text = JSON.stringify({ revision, ...state });
    writeFileSync(join(`${out}.published`, `${revision}.json`), text);
    const time = new Date(revision * 60_000).toISOString();
    const line = JSON.stringify({ time, act: 'published', state: sha256(text), revision, before });
    before = sha256(line);
    lines.push(`${line}\n`);
  }
  writeFileSync(`${out}.ledger`, lines.join(''));
  writeFileSync(out, text);
}

/**
 * The milliseconds of each round, and those that reading and hashing the same files takes by itself.
 * @param run the command line (src/cli/run.ts)
 * @param inRounds calls a function in each round
 */
export async function verifyLedger(run, inRounds) {
  const folder = mkdtempSync(join(tmpdir(), 'election-results-'));
  const out = join(folder, 'feed.json');
  const times = { hash: [], ledger: [] };
  try {
    writeLedger(out);
    await inRounds(async () => {
      let start = performance.now();
      for (let revision = 1; revision <= publications; revision += 1)
        sha256(readFileSync(join(`${out}.published`, `${revision}.json`)));
      times.hash.push(performance.now() - start);
      start = performance.now();
      let said = '';
      const stream = { write: (text) => (said += text) };
      const terminal = { stdin: [], stdout: stream, stderr: stream };
      const code = await run(['ledger', out, '--quiet'], terminal, '');
      times.ledger.push(performance.now() - start);
      if (code !== 0) throw new Error(said);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return times;
}
