import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hueColor, toned } from '../../src/results/hues.js';
import { contrast, surfaces } from '../contrast.js';

test('a hue is the colour that CSS computes for hsl(hue 60% lightness)', () => {
  // As computed by Chromium.
  for (const [hue, lightness, color] of [
    [0, 0.5, '#cc3333'],
    [60, 0.5, '#cccc33'],
    [120, 0.5, '#33cc33'],
    [180, 0.5, '#33cccc'],
    [240, 0.5, '#3333cc'],
    [300, 0.5, '#cc33cc'],
    [480, 0.5, '#33cc33'],
    [137.508, 0.2, '#145226'],
    [275.016, 0.8, '#d1adeb'],
    [0, 0, '#000000'],
    [200, 1, '#ffffff'],
  ] as const)
    assert.equal(hueColor(hue, lightness), color, `${hue} ${lightness}`);
});

test('a toned colour is the first, from the dark end or from the light end, with enough contrast to both surfaces', () => {
  const standsOut = (color: string): boolean => surfaces.every((surface) => contrast(color, surface) >= 3);
  for (let hue = 0; hue < 360; hue += 7) {
    const dark = Array.from({ length: 31 }, (_, step) => hueColor(hue, 0.2 + step * 0.02));
    assert.equal(toned(hue, false), dark.find(standsOut), `dark ${hue}`);
    assert.equal(toned(hue, true), [...dark].reverse().find(standsOut), `light ${hue}`);
  }
});
