// The trial of bench/first-figure does what README.md says, and stops where README.md no longer says it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sheetOf, stepsOf } from '../../bench/first-figure/readme.mjs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('each step is taken from README.md', () => {
  const { start, builder, module, tag, cdn, install, load, shares, reading } = stepsOf(readme);
  assert.deepEqual(
    [start, builder, install, load],
    ['npm start', '/builder.html', 'npm install election-results-element', "import 'election-results-element/define'"],
  );
  assert.match(module, /^<script type="module" src="\/election-results\/election-results\.js"><\/script>$/);
  assert.match(cdn, /^<script\s[^>]*@VERSION\/[^>]*integrity="sha384-…"[^>]*><\/script>$/);
  assert.equal(
    sheetOf(tag),
    `No\tNama\tSuara
1\tAnies & Muhaimin\t40971906
2\tPrabowo & Gibran\t96214691
3\tGanjar & Mahfud\t27040878`,
  );
  assert.deepEqual(shares, ['24,9%', '58,6%', '16,5%']);
  for (const [way, seconds] of Object.entries(reading))
    assert.ok(seconds > 20 && seconds < 240, `${way}: ${String(seconds)}`);
});

test('a step that README.md lacks is named', () => {
  assert.throws(() => stepsOf(readme.replace('Run `npm start`', 'Start it')), /the command before the builder/);
  assert.throws(() => stepsOf(readme.replace('Install from npm', 'npm')), /Install from npm|the command of npm/);
});
