import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeChart } from '../../bench/rivals/size-chart.js';

const svg = sizeChart('Sizes', 'of pages', [
  { name: 'A & B', bytes: 25_000, isOurs: true },
  { name: 'Large', bytes: 100_000, isOurs: false },
]);

test('the bars are in proportion to the sizes', () => {
  const widths = [...svg.matchAll(/<rect [^>]*?width="([\d.]+)" height="8"/g)].map(([, width]) => Number(width));
  const [track, ours, , theirs] = widths;
  assert.equal(theirs, track);
  assert.equal(ours! * 4, track);
});

test('every size is written beside its name, and read out by screen readers', () => {
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);
  assert.deepEqual(texts, ['Sizes', 'of pages', 'A &#38; B', '25.0 kB', 'Large', '100.0 kB']);
  assert.ok(svg.includes('<desc>A &#38; B 25.0 kB, Large 100.0 kB</desc>'));
});
