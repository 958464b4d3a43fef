import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { emptyBoxColor, palette } from '../../src/results/colors.js';
import { leadColors } from '../../src/results/lead-colors.js';
import { seenBy } from '../color-sight.js';
import { contrast, surfaces } from '../contrast.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';

const steps = [1, 2, 3, 4];
const given = pilpres2024.candidates.map(({ color }) => color);
/** Beside them the colours at the ends: nothing is paler than white, nor darker than black. */
const colors = [...palette, ...given, emptyBoxColor, '#f5c400', '#000000', '#ffffff', '#1f2f6b', '#d3131f'];

describe('the four steps of a lead', () => {
  for (const [theme, surface] of [
    [0, surfaces[0]!],
    [1, surfaces[1]!],
  ] as const) {
    const name = theme ? 'dark' : 'light';

    test(`are told apart in ${name} by readers who do not tell colours apart: each is lighter or darker by 8 of 100`, () => {
      for (const color of colors) {
        const fills = steps.map((step) => seenBy(leadColors(color, step).fill[theme]));
        for (const sight of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
          fills.slice(1).forEach((fill, index) => {
            const apart = Math.abs(fill[sight][0]! - fills[index]![sight][0]!);
            assert.ok(
              apart >= 8,
              `${color} ${sight} ${String(index + 1)} and ${String(index + 2)}: ${apart.toFixed(1)}`,
            );
          });
        }
      }
    });

    test(`are further from the ${name} surface the larger the lead is, and have an outline of 3:1`, () => {
      for (const color of colors) {
        const ratios = steps.map((step) => contrast(leadColors(color, step).fill[theme], surface));
        assert.deepEqual(
          [...ratios].sort((a, b) => a - b),
          ratios,
          color,
        );
        for (const step of steps) assert.ok(contrast(leadColors(color, step).edge[theme], surface) >= 3, color);
      }
    });
  }

  test('can carry text, in any colour, by 4.5:1', () => {
    const channel = fc.integer({ min: 0, max: 255 }).map((byte) => byte.toString(16).padStart(2, '0'));
    const color = fc.tuple(channel, channel, channel).map((channels) => `#${channels.join('')}`);
    fc.assert(
      fc.property(fc.oneof(color, fc.constantFrom(...colors)), fc.constantFrom(...steps), (own, step) => {
        const { fill, ink } = leadColors(own, step);
        for (const theme of [0, 1] as const) {
          assert.ok(contrast(fill[theme], ink[theme]) >= 4.5, `${own} in step ${String(step)}: ${fill[theme]}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('are those of the sketch for the pairs of 2024, to a few levels of 256', () => {
    // The full colours of the design, the third step of the light theme.
    for (const color of given) {
      const [light] = leadColors(color, 3).fill;
      for (const at of [1, 3, 5]) {
        const [own, drawn] = [color, light].map((hex) => parseInt(hex.slice(at, at + 2), 16));
        assert.ok(Math.abs(own! - drawn!) <= 13, `${color} ${light}`);
      }
    }
  });
});
