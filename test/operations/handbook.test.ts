// Every line of "A night, step by step", as it stands, in one folder.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from '../../src/results/parse.js';
import { runHere, temporaryFolder } from '../cli/command-line.js';
import type { Outcome } from '../cli/command-line.js';
import { page } from './documented.js';

const section = page.slice(page.indexOf('## A night, step by step'), page.indexOf('## The desk\n'));
const lines = [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.trim().split('\n'));

const folder = temporaryFolder();
const ending = new AbortController();
after(() => ending.abort());

/** Where the page says port 8031, a free one. */
let source = '';

const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);

/** A word of the page as a path here, or as the address of the source. */
const here = (word: string): string =>
  /^(?:KEY|latihan|malam)\./.test(word) ? join(folder, word) : word.replace('http://127.0.0.1:8031', source);

async function command(args: readonly string[]): Promise<Outcome> {
  if (args[0] !== 'replay') return runHere(args.map(here));
  const port = args.indexOf('--port') + 1;
  assert.ok(port > 0);
  await new Promise<void>((resolve) => {
    void runHere(
      args.map((word, index) => (index === port ? '0' : word)),
      '',
      ending.signal,
      (text) => {
        source ||= /http:\/\/[^/]+/.exec(text)?.[0] ?? '';
        if (source) resolve();
      },
    );
  });
  return { code: 0, stdout: '', stderr: '' };
}

async function run(line: string): Promise<Outcome> {
  const [name, ...rest] = wordsOf(line.replace(/ &$/, ''));
  const done = { code: 0, stdout: '', stderr: '' };
  switch (name) {
    case 'election-results':
      return command(rest);
    case 'curl':
      await fetch(here(rest[2] ?? ''), { method: 'POST', body: rest[1] ?? '' });
      return done;
    case 'echo':
      assert.equal(rest[1], '>');
      writeFileSync(here(rest[2] ?? ''), rest[0] ?? '');
      return done;
    case 'rm':
      for (const file of rest) rmSync(here(file));
      return done;
    default:
      return assert.fail(line);
  }
}

test('each line of the night does what the page says', async () => {
  assert.ok(lines.length >= 13, String(lines.length));
  const said = new Map<string, string>();
  for (const line of lines) {
    const [asked = '', expected = '0'] = line.split(/ +# (\d): .*$/);
    const { code, stdout, stderr } = await run(asked);
    assert.equal(code, Number(expected), `${line}\n${stderr}`);
    said.set(asked, stdout);
  }
  const of = (part: string): string => [...said].find(([line]) => line.includes(part))?.[1] ?? assert.fail(part);
  assert.match(of('mirror status'), /why: candidates: expected about \d+ votes, got 0/);
  assert.match(of('mirror reject'), /rejected by Sari/);
  assert.match(of('rollback'), /rolled-back by Sari/);
  const { results } = parse(readFileSync(join(folder, 'latihan.json'), 'utf8'));
  assert.ok(
    results?.candidates.every(({ votes = 0n }) => votes > 0n),
    'the zeros never went out',
  );
  assert.match(readFileSync(join(folder, 'malam.html'), 'utf8'), /Rejected by Sari[\s\S]*Rolled back by Sari/);
  assert.ok(existsSync(join(folder, 'malam.atom')));
});
