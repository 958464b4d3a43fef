// docs/security.md promises a test for each limit. These tests check that each exists, and that its page names what it tests.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { packageJson, read, root } from '../package/built.js';

const page = read('docs/security.md');
const rows = page.split('\n').filter((line) => line.startsWith('|') && !/^\| (?:at worst|-)/.test(line));
const named = [...new Set(Array.from(page.matchAll(/`((?:test|bench)\/[\w./-]+)`/g), ([, file = '']) => file))];

test('every file that the page names exists', () => {
  assert.ok(named.length >= 20, named.join());
  assert.deepEqual(
    named.filter((file) => !existsSync(root + file)),
    [],
  );
});

test('every limit names a test that runs, or says that there is none', () => {
  assert.ok(rows.length >= 20);
  for (const row of rows) {
    const [, , limit = '', shown = ''] = row.split('|').map((cell) => cell.trim());
    if (shown === '–') assert.match(limit, /^none/, row);
    else assert.match(shown, /^`test\/[\w./-]+\.test\.ts`(?:, `test\/[\w./-]+\.test\.ts`)*$/, row);
  }
});

test('the commands that it names exist', () => {
  const { scripts } = packageJson as unknown as { readonly scripts: Readonly<Record<string, string>> };
  for (const text of [page, read('SECURITY.md'), read('scripts/attack.mjs')]) {
    for (const [, name = ''] of text.matchAll(/npm run ([a-z:]+)/g)) assert.ok(scripts[name], name);
  }
});
