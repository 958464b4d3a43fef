import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { donutSlices } from '../../src/charts/donut-geometry.js';
import { stackedSegments } from '../../src/charts/stacked-geometry.js';

/** Shares of 1 to 30 candidates that add up to 100. */
const shares = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 })
  .filter((votes) => votes.some(Boolean))
  .map((votes) => {
    const total = votes.reduce((sum, count) => sum + count, 0);
    return votes.map((count) => (count / total) * 100);
  });

const rowsOf = (percents: readonly number[]): { percent: number; sign: string }[] =>
  percents.map((percent, index) => ({ percent, sign: String(index + 1) }));

describe('a stacked bar', () => {
  test('has the length of its shares, one after the other, from 0 to 100', () => {
    fc.assert(
      fc.property(shares, (percents) => {
        let end = 0;
        stackedSegments(rowsOf(percents)).forEach(({ start, width }, index) => {
          assert.ok(Math.abs(start - end) < 1e-9);
          assert.ok(Math.abs(width - percents[index]!) < 1e-9);
          end = start + width;
        });
        assert.ok(Math.abs(end - 100) < 1e-9);
      }),
    );
  });

  test('ends at 100 where a source rounded its shares up', () => {
    const last = stackedSegments(rowsOf([50.1, 50])).at(-1)!;
    assert.ok(Math.abs(last.start + last.width - 100) < 1e-9);
  });

  test('has numbers below it only where they do not fit in it, and none too near to another', () => {
    fc.assert(
      fc.property(shares, (percents) => {
        const segments = stackedSegments(rowsOf(percents));
        const below = segments.filter(({ number }) => number === 'below');
        for (const { width, share } of below) {
          assert.ok(width > 0 && width < 13);
          assert.equal(share, 'none');
        }
        below.slice(1).forEach(({ start, width }, index) => {
          const before = below[index]!;
          assert.ok(start + width / 2 - (before.start + before.width / 2) >= 7 - 1e-9);
        });
        for (const { width, number } of segments) if (width > 14) assert.equal(number, 'inside');
      }),
    );
  });

  test('shows a share in every card, only in wide cards, or not at all, as there is room', () => {
    assert.deepEqual(
      stackedSegments(rowsOf([50, 25, 10, 10, 5])).map(({ share }) => share),
      ['any', 'wide', 'none', 'none', 'none'],
    );
  });
});

describe('a donut', () => {
  test('makes one full turn, clockwise from 12 o’clock', () => {
    const [first, second] = donutSlices([25, 75]);
    // The first arc begins straight up at the outer radius, and the last ends where the first begins.
    assert.match(first!.path, /^M0,-88A88,88,0,0,1,88,0/);
    assert.match(second!.path, /^M88,0A88,88,0,1,1,0,-88/);
  });

  test('is a whole ring for one candidate', () => {
    assert.equal(donutSlices([100])[0]!.path.match(/A/g)!.length, 4);
  });

  test('has each number in its arc or outside, and no two too near outside', () => {
    fc.assert(
      fc.property(shares, (percents) => {
        const outside = donutSlices(percents).flatMap(({ label }) => (label?.outside ? [label] : []));
        for (const { x, y } of outside) assert.ok(Math.hypot(x, y) > 88);
        outside.forEach((a, index) => {
          for (const b of outside.slice(index + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 14);
        });
      }),
    );
  });
});
