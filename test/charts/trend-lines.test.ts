import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { labelPlaces, nearest, pathThrough, thinned, trendPicture } from '../../src/charts/trend-lines-geometry.js';
import type { Spot } from '../../src/charts/trend-lines-geometry.js';
import { exactShares } from '../../src/results/shares.js';
import { parseSeries } from '../../src/results/series.js';
import { trendCases } from '../cases/trend.js';

/** The points of an SVG path of straight lines, run by run. */
const runsOf = (path: string): readonly (readonly Spot[])[] =>
  path
    .split('M')
    .slice(1)
    .map((run) =>
      run
        .replace('Z', '')
        .split('L')
        .map((spot) => spot.split(',').map(Number) as unknown as Spot),
    );

/** The lowest and the highest point of each column of pixels. */
const extremes = (spots: readonly Spot[]): ReadonlyMap<number, string> => {
  const columns = new Map<number, number[]>();
  for (const [x, y] of spots) columns.set(Math.floor(x), [...(columns.get(Math.floor(x)) ?? []), y]);
  return new Map([...columns].map(([column, ys]) => [column, `${Math.min(...ys)} ${Math.max(...ys)}`]));
};

/** A candidate's fields for drawing, except the shares. */
const curve = { sign: '1', name: '', share: '', color: '#1b7f5c', ink: '#fff', isFaint: false };
const scale = { from: 0, to: 60, steps: [0, 20, 40, 60] };
const course = { xs: [], starts: [0], lines: [], marks: [], ticks: [], axis: '', scale, gap: undefined, pins: [] };

const walk = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1000 })), {
    minLength: 1,
    maxLength: 800,
  })
  .map((steps) => {
    let x = 0;
    return steps.map(([step, y]): Spot => [(x += step / 1000), y]);
  });

describe('a line with more points than pixels', () => {
  test('keeps the extremes and the ends of every column, in at most four points', () => {
    fc.assert(
      fc.property(walk, (spots) => {
        const kept = thinned(spots);
        assert.deepEqual(extremes(kept), extremes(spots));
        assert.deepEqual([kept[0], kept.at(-1)], [spots[0], spots.at(-1)]);
        assert.ok(kept.every((spot) => spots.includes(spot)));
        assert.ok(kept.length <= 4 * extremes(spots).size);
        for (const column of extremes(spots).keys()) {
          const [of, all] = [kept, spots].map((list) => list.filter(([x]) => Math.floor(x) === column));
          assert.deepEqual([of![0], of!.at(-1)], [all![0], all!.at(-1)]);
        }
      }),
    );
  });

  test('goes back where the count did', () => {
    const spots: readonly Spot[] = [
      [10, 1],
      [20, 2],
      [10.5, 3],
      [20, 4],
    ];
    assert.deepEqual(thinned(spots), spots);
  });

  test('loses no peak of the 676 snapshots of 2024', () => {
    const { series } = parseSeries(trendCases[0]!.series);
    const times = series!.points.map(({ updated }) => Date.parse(updated!));
    const xs = times.map((time) => ((time - times[0]!) / (times.at(-1)! - times[0]!)) * 100);
    const lines = [0, 1, 2].map((pair) => ({
      ...curve,
      percents: series!.points.map(({ candidates }) => {
        const { numerator, denominator } = exactShares(candidates)[pair]!;
        return Number(numerator) / Number(denominator);
      }),
    }));
    const paths = trendPicture({ ...course, xs, lines }).strokes.filter(({ part }) => part === 'line');
    lines.forEach(({ percents }, pair) => {
      const drawn = runsOf(paths[pair]!.d).flat();
      const ys = percents.map((percent) => Math.round((1 - percent / 60) * 10_000) / 10);
      const all = xs.map((x, index): Spot => [x * 10, ys[index]!]);
      assert.ok(drawn.length < 676);
      assert.equal(Math.min(...drawn.map(([, y]) => y)), Math.min(...ys));
      assert.equal(Math.max(...drawn.map(([, y]) => y)), Math.max(...ys));
      // x is rounded to a tenth of a unit after its column is known. Points that this moves to the next column are left out.
      const steady = all.filter(([x]) => Math.floor(x) === Math.floor(Math.round(x * 10) / 10));
      if (steady.length === all.length) assert.deepEqual(extremes(drawn), extremes(all));
      assert.deepEqual([...extremes(drawn).keys()].length >= 0.9 * extremes(all).size, true);
    });
  });
});

describe('a path', () => {
  test('has a gap where there are no data', () => {
    const spots: readonly Spot[] = [
      [0, 5],
      [10, 6],
      [20, 7],
      [30, 8],
      [40, 9],
    ];
    assert.deepEqual(runsOf(pathThrough(spots, [0, 2, 4])), [
      [
        [0, 5],
        [10, 6],
      ],
      [
        [20, 7],
        [30, 8],
      ],
      [[40, 9]],
    ]);
    assert.equal(pathThrough([], [0]), '');
  });
});

describe('the lead', () => {
  const lines = [
    { ...curve, percents: [20, 30] },
    { ...curve, color: '#2f6fd0', percents: [50, 40] },
  ];
  const drawn = trendPicture({
    ...course,
    xs: [0, 100],
    lines,
    gap: { first: 1, second: 0, label: 'selisih 10,0 poin' },
  });

  test('is the area between the two lines in front, in the colour of the first', () => {
    const area = drawn.strokes.find(({ part }) => part === 'area')!;
    assert.equal(area.paint, '#2f6fd0');
    // 50% and 40% above, 30% and 20% on the way back, on a scale to 60%.
    assert.equal(area.d, 'M0,166.7L1000,333.3L1000,500L0,666.7Z');
    assert.ok(!trendPicture({ ...course, xs: [0, 100], lines }).strokes.some(({ part }) => part === 'area'));
  });

  test('is named where there is room between the lines', () => {
    const named = (second: number): boolean =>
      trendPicture({
        ...course,
        xs: [100],
        lines: [
          { ...curve, percents: [50] },
          { ...curve, percents: [second] },
        ],
        gap: { first: 0, second: 1, label: 'selisih' },
      }).texts.some(({ text }) => text === 'selisih');
    assert.deepEqual([named(20), named(45)], [true, false]);
  });

  test('has the words about a point in its middle, on the side with more room', () => {
    for (const [point, x, isLeft] of [
      [0, 0, false],
      [1, 1000, true],
    ] as const) {
      const at = drawn.readout(point);
      assert.deepEqual([at.x, at.isLeft], [x, isLeft]);
      assert.ok(Math.abs(at.y - 416.7) < 0.1);
    }
  });
});

test('dots lead across a time without data, and letters on the axis never meet', () => {
  const { strokes, pins } = trendPicture({
    ...course,
    xs: [0, 10, 90, 100],
    starts: [0, 2],
    lines: [{ ...curve, percents: [10, 20, 30, 40] }],
    pins: [
      { letter: 'a', percent: 0, isBefore: true },
      { letter: 'b', percent: 50, isBefore: false },
      { letter: 'c', percent: 51, isBefore: false },
    ],
  });
  assert.equal(strokes.find(({ part }) => part === 'bridge')!.d, 'M100,666.7L900,500');
  assert.deepEqual(
    pins.map(({ text }) => text),
    ['‹a', 'b', 'c'],
  );
  assert.ok(pins[2]!.x - pins[1]!.x >= 120 - 0.1);
});

describe('labels', () => {
  const wanted = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 13 });

  test('never touch, stay in the plot, and keep the order of their lines', () => {
    fc.assert(
      fc.property(wanted, (ys) => {
        const places = labelPlaces(ys, 0.08, 1);
        assert.equal(places.length, ys.length);
        const sorted = [...places].sort((a, b) => a - b);
        sorted.forEach((place, index) => {
          assert.ok(place >= -1e-9 && place <= 1 + 1e-9);
          if (index) assert.ok(place - sorted[index - 1]! >= 0.08 - 1e-9);
        });
        for (const [a, y] of ys.entries()) {
          for (const [b, other] of ys.entries()) if (y < other) assert.ok(places[a]! < places[b]!);
        }
      }),
    );
  });

  test('are at their lines where there is room, and near their middle where there is none', () => {
    assert.deepEqual(labelPlaces([0.5, 0.1, 0.9], 0.08, 1), [0.5, 0.1, 0.9]);
    const [first = 0, second = 0] = labelPlaces([0.5, 0.5], 0.08, 1);
    assert.ok(Math.abs(first - 0.46) < 1e-9 && Math.abs(second - 0.54) < 1e-9);
  });

  test('without room are left out, the lowest shares first', () => {
    const percents = Array.from({ length: 18 }, (_, index) => index + 1);
    const lines = percents.map((percent) => ({ ...curve, share: `${percent}%`, percents: [percent] }));
    const { chips, texts } = trendPicture({ ...course, xs: [50], lines });
    assert.equal(chips.length, 13);
    assert.deepEqual(
      texts.filter(({ dx }) => dx === 2.5).map(({ text }) => text),
      percents
        .slice(5)
        .reverse()
        .map((percent) => `${percent}%`),
    );
  });
});

describe('dots', () => {
  const dots = (xs: readonly number[], starts: readonly number[] = [0]): string =>
    trendPicture({ ...course, xs, starts, lines: [{ ...curve, percents: xs.map(() => 0) }] }).strokes.at(-1)!.d;

  test('mark points that no line joins to another', () => {
    assert.equal(dots([0, 50, 100]), '');
    assert.equal(dots([70]), 'M700,1000h0');
    assert.equal(dots([0, 10, 20, 30], [0, 1, 3]), 'M0,1000h0M300,1000h0');
    assert.equal(dots([]), '');
  });
});

test('only a colour with too little contrast has an outline', () => {
  const drawn = (isFaint: boolean): readonly string[] =>
    trendPicture({ ...course, xs: [0, 9], lines: [{ ...curve, isFaint, percents: [1, 1] }] })
      .strokes.filter(({ d, width }) => d && width > 1.5)
      .map(({ paint, width }) => `${paint} ${width}`);
  assert.deepEqual(drawn(false), ['#1b7f5c 2']);
  assert.deepEqual(drawn(true), ['muted 4.5', '#1b7f5c 2']);
});

test('the nearest point is the one that is read out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (xs, x) => {
        const found = Math.abs(xs[nearest(xs, x)]! - x);
        for (const other of xs) assert.ok(found <= Math.abs(other - x));
      },
    ),
  );
  assert.equal(nearest([1, 5, 5, 9], 5.1), 2);
});
