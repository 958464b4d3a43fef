import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeWhole } from '../../src/cli/whole-file.js';

const folder = mkdtempSync(join(tmpdir(), 'whole-file-'));
after(() => {
  rmSync(folder, { recursive: true });
});

test('states of one size, written at once, have seconds of their own: a web server tells them apart by that', () => {
  const file = join(folder, 'feed.json');
  const seconds = ['{"a":1}', '{"a":2}', '{"a":3}'].map((text) => {
    writeWhole(file, text);
    assert.equal(readFileSync(file, 'utf8'), text);
    return Math.floor(statSync(file).mtimeMs / 1000);
  });
  const [first = 0] = seconds;
  assert.deepEqual(seconds, [first, first + 1, first + 2]);
  assert.ok(Math.abs(first - Date.now() / 1000) < 60);
  assert.deepEqual(readdirSync(folder), ['feed.json'], 'and leave nothing beside');
});
