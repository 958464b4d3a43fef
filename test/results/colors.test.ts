import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { colorOf, emptyBoxColor, inkOn, isFaint, palette } from '../../src/results/colors.js';
import type { Candidate } from '../../src/results/types.js';
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
  // Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB.
  const sight = {
    protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
    deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
    tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  };
  const apply = (m: readonly number[], v: readonly number[]): number[] =>
    [0, 3, 6].map((row) => v.reduce((sum, value, column) => sum + value * (m[row + column] ?? 0), 0));
  const linear = (color: string): number[] =>
    [1, 3, 5]
      .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const lab = (rgb: readonly number[]): number[] => {
    const xyz = apply(
      [0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505],
      rgb.map((c) => Math.min(1, Math.max(0, c))),
    );
    const [x = 0, y = 0, z = 0] = [0.9505, 1, 1.089]
      .map((white, at) => (xyz[at] ?? 0) / white)
      .map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116));
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  for (const [name, matrix] of Object.entries(sight)) {
    palette.forEach((color, index) => {
      const next = palette[(index + 1) % palette.length] ?? '';
      const [a, b] = [color, next].map((one) => lab(apply(matrix, linear(one)))) as [number[], number[]];
      const distance = Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
      assert.ok(distance > 20, `${color} and ${next} under ${name}: ${distance.toFixed(1)}`);
    });
  }
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
