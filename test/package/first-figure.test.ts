// The lines of README.md, taken from its text, bring a figure to a page. The quick ways of bench/first-figure; npm run first-figure has all.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { root } from './built.js';

test('the script of one’s own site, and that of a CDN with its integrity', async () => {
  const args = ['bench/first-figure/run.mjs', 'module', 'cdn', '--built'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  assert.match(stdout, /^ok +module: [\d.]+ s/m);
  assert.match(stdout, /^ok +cdn: [\d.]+ s/m);
});
