import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { colorOf, emptyBoxColor, inkOn, isFaint, palette } from '../../src/results/colors.js';
import type { Candidate } from '../../src/results/types.js';
import { difference, seenBy } from '../color-sight.js';
import { contrast, surfaces } from '../contrast.js';

test('contrasts are those that others measure', () => {
  // Measured with the WebAIM contrast checker.
  const cases = [
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffff00', 3.72],
    ['#123456', '#123456', 1],
  ] as const;
  for (const [a, b, expected] of cases) {
    assert.ok(Math.abs(contrast(a, b) - expected) < 0.01, `${a} on ${b}`);
    assert.equal(contrast(a, b), contrast(b, a));
  }
});

test('our colours for candidates need no outline in either theme', () => {
  for (const color of [...palette, emptyBoxColor]) {
    assert.match(color, /^#[\da-f]{6}$/);
    for (const surface of surfaces) assert.ok(contrast(color, surface) >= 3, `${color} on ${surface}`);
  }
});

test('a candidate has the colour of the source, else the grey of the empty box, else one by ballot number or position', () => {
  const color = (index: number, rest: Partial<Candidate> = {}): string =>
    colorOf({ id: 'a', name: 'A', parties: [], emptyBox: false, ...rest }, index);
  assert.equal(color(0, { color: '#123456', number: 2, emptyBox: true }), '#123456');
  assert.equal(color(0, { number: 2, emptyBox: true }), emptyBoxColor);
  assert.deepEqual(
    [1, 2, 7, 8].map((number) => color(4, { number })),
    [0, 1, 6, 0].map((at) => palette[at]),
  );
  assert.deepEqual(
    [0, 1, 6, 7].map((index) => color(index)),
    [0, 1, 6, 0].map((at) => palette[at]),
  );
});

test('neighbours in the palette differ for colour-blind readers', () => {
  palette.forEach((color, index) => {
    const next = palette[(index + 1) % palette.length] ?? '';
    const [a, b] = [seenBy(color), seenBy(next)];
    for (const sight of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
      const distance = difference(a[sight], b[sight]);
      assert.ok(distance > 20, `${color} and ${next} under ${sight}: ${distance.toFixed(1)}`);
    }
  });
});

test('text on any colour can be read', () => {
  // So near to the limit that the linear part of the sRGB curve for dark channels decides.
  for (const near of ['#0079d2', '#0072f0']) assert.ok(contrast(near, inkOn(near)) >= 4.5, near);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const color = `#${value.toString(16).padStart(6, '0')}`;
      assert.ok(contrast(color, inkOn(color)) >= 4.5);
    }),
    { numRuns: 2000 },
  );
});

test('a colour has an outline exactly if its contrast with one of the surfaces is too low', () => {
  assert.deepEqual(['#ffff00', '#101010', '#2f6fd0'].map(isFaint), [true, true, false]);
  for (const near of ['#00a6a5', '#0061cc'])
    assert.equal(isFaint(near), Math.min(...surfaces.map((surface) => contrast(near, surface))) < 3, near);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const color = `#${value.toString(16).padStart(6, '0')}`;
      const least = Math.min(...surfaces.map((surface) => contrast(color, surface)));
      assert.equal(isFaint(color), least < 3, `${color}: ${String(least)}`);
    }),
    { numRuns: 5000 },
  );
});
