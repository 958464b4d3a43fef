// ARCHITECTURE.md is true: the files that it names exist, and the linter allows exactly the imports that it lists.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { layers } from '../../build/import-direction.mjs';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('ARCHITECTURE.md', root), 'utf8');
const isThere = (path: string): boolean => existsSync(new URL(path, root));

test('files and folders in the text exist', () => {
  const named = [...page.matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name).filter((name) => /[/.]/.test(name));
  assert.ok(named.length > 40, String(named.length));
  assert.deepEqual(
    named.filter((name) => !isThere(name) && !isThere(`src/${name}`)),
    [],
  );
});

test('files and folders in the picture exist', () => {
  const [, picture = ''] = /```\n([^]*?)```/.exec(page) ?? [];
  const folders = Object.keys(layers).join('|');
  const named = [...picture.matchAll(new RegExp(`\\b(?:${folders})/[\\w-]*`, 'g'))].map(([name]) => name);
  assert.ok(named.length > 14, named.join(' '));
  assert.deepEqual(
    named.filter((name) => !isThere(`src/${name}`) && !isThere(`src/${name}.ts`)),
    [],
  );
  const drawn = new Set(named.map((name) => name.split('/')[0]));
  assert.deepEqual(
    Object.keys(layers).filter((name) => !drawn.has(name)),
    // The folders of attributes, of the frame and of the page for codes are not a step of the data's way.
    ['attributes', 'embed', 'verify'],
  );
});

test('the table has every folder of src/, with the imports that the linter allows', () => {
  const folders = readdirSync(new URL('src', root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const above: string[] = [];
  const rows = [...page.matchAll(/^\| `(\w+)\/` +\|[^|]*\| (.*?) +\|$/gm)].map(([, name = '', imports = '']) => {
    const [, but] = /all of the above(?: but `(\w+)`)?/.exec(imports) ?? [];
    const allowed = imports.startsWith('all')
      ? above.filter((folder) => folder !== but)
      : [...imports.matchAll(/`(\w+)`/g)].map(([, folder = '']) => folder);
    above.push(name);
    return [name, allowed.sort()] as const;
  });
  assert.deepEqual(rows.map(([name]) => name).sort(), folders.sort());
  assert.deepEqual(
    Object.fromEntries(rows),
    Object.fromEntries(
      Object.entries(layers).map(([name, { folders: allowed } = { folders: [] }]) => [name, [...allowed].sort()]),
    ),
  );
});
