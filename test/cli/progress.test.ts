import assert from 'node:assert/strict';
import { test } from 'node:test';
import { install } from '@sinonjs/fake-timers';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { progressOn } from '../../src/cli/progress.js';
import { run } from '../../src/cli/run.js';

test('a log gets a line now and then during a long run, and none in a short one', () => {
  const clock = install({ toFake: ['Date'] });
  try {
    const lines: string[] = [];
    const progress = progressOn({ write: (content) => lines.push(String(content)) }, 500);
    for (let done = 1; done <= 500; done++) {
      clock.setSystemTime(clock.now + 29);
      progress.advance();
    }
    progress.end();
    // 500 × 29 ms are 14.5 s.
    assert.deepEqual(lines, ['173 of 500\n', '346 of 500\n']);

    const short: string[] = [];
    const other = progressOn({ write: (content) => short.push(String(content)) }, 100);
    for (let done = 0; done < 100; done++) other.advance();
    other.end();
    assert.deepEqual(short, []);
  } finally {
    clock.uninstall();
  }
});

test('validate and render of a folder draw a bar on stderr, and never in what a pipe takes from stdout', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'progress-'));
  try {
    for (const name of ['a', 'b', 'c'])
      writeFileSync(join(folder, `${name}.json`), '{ "candidates": [{ "name": "A & B", "votes": 1 }] }');
    const printed = async (...args: readonly string[]): Promise<{ stdout: string; stderr: string }> => {
      const out = { stdout: '', stderr: '' };
      const stream = (name: keyof typeof out, isTTY: boolean) => ({
        isTTY,
        write: (content: string | Uint8Array) => (out[name] += String(content)),
      });
      const stdin = (async function* () {})();
      const ended = () => new AbortController().signal;
      await run(args, { stdin, stdout: stream('stdout', false), stderr: stream('stderr', true), ended }, '1.2.3');
      return out;
    };
    const bar = `\r\u001b[K[${'#'.repeat(30)}] 3/3`;
    const checked = await printed('validate', folder);
    assert.equal(checked.stdout, ['a', 'b', 'c'].map((name) => `${join(folder, name)}.json: no fault\n`).join(''));
    assert.ok(checked.stderr.includes(bar), checked.stderr);
    const made = await printed('render', folder, '--to', 'svg', '--out', join(folder, 'out'));
    assert.equal(made.stdout, '');
    assert.ok(made.stderr.includes(bar), made.stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
