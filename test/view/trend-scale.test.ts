import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { shareScale, stationScale } from '../../src/view/trend-scale.js';

const percent = fc.double({ min: 0, max: 100, noNaN: true });

describe('the axis of shares', () => {
  test('has every figure within it, room at both ends, and two to eight labels', () => {
    fc.assert(
      fc.property(fc.array(percent, { minLength: 1 }), (percents) => {
        const { from, to, steps } = shareScale(percents);
        const [least, most] = [Math.min(...percents), Math.max(...percents)];
        assert.ok(from >= 0 && to <= 100 && from < to);
        assert.ok(from === 0 ? from <= least : from < least);
        assert.ok(to === 100 ? to >= most : to > most);
        assert.ok(steps.length >= 1 && steps.length <= 8, steps.join());
        assert.ok(steps.every((step) => step >= from && step <= to));
      }),
    );
  });

  test('of the count of 2024 is that of the sketch: 10 to 65', () => {
    assert.deepEqual(shareScale([16.5, 24.5, 58.9, 50]), { from: 10, to: 65, steps: [10, 20, 30, 40, 50, 60] });
    assert.deepEqual(shareScale([]), { from: 0, to: 100, steps: [0, 20, 40, 60, 80, 100] });
  });
});

describe('the axis of stations', () => {
  test('has every point within whole percents', () => {
    fc.assert(
      fc.property(fc.array(percent, { minLength: 1 }), (places) => {
        const { from, to, steps } = stationScale(places);
        assert.ok(Number.isInteger(from) && Number.isInteger(to) && from < to && to <= 100 && from >= 0);
        assert.ok(from <= Math.min(...places) && to >= Math.max(...places));
        assert.ok(to - from <= Math.max(...places) - Math.min(...places) + 2);
        assert.ok(steps[0] === from && steps.at(-1)! <= to && steps.length <= 6);
      }),
    );
  });

  test('of the count of 2024 begins at 66 and ends at 79', () => {
    assert.deepEqual(stationScale([66.61, 78.82]), { from: 66, to: 79, steps: [66, 70, 74, 78] });
    assert.deepEqual(stationScale([100]), { from: 99, to: 100, steps: [99, 100] });
  });
});
