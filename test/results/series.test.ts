import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { falls, parseSeries, withState } from '../../src/results/series.js';
import type { Series } from '../../src/results/series.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { sirekapSeriesFile } from '../fixtures/sirekap-series.js';
import { trendCases } from '../cases/trend.js';

const candidates = [
  { id: 'a', number: 1, name: 'Melati' },
  { id: 'b', number: 2, name: 'Cendana' },
];
const at = (hour: number, a: unknown, b: unknown, rest: object = {}): object => ({
  updated: `2024-02-14T${String(hour).padStart(2, '0')}:00:00+07:00`,
  counted: hour,
  total: 24,
  votes: { a, b },
  ...rest,
});
const told = (points: unknown): readonly string[] =>
  parseSeries({ candidates, points }).faults.map(
    ({ path, message, fatal }) => `${path}: ${message}${fatal ? '!' : ''}`,
  );
const votesOf = (series: Series | undefined): unknown =>
  series?.points.map((point) => point.candidates.map(({ votes }) => votes));

/** The rows of the recording, with its own columns of what fell. */
const recording = readFileSync(sirekapSeriesFile, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(','));
const sirekap = trendCases.find(({ name }) => name === 'trend-2024')!.series;

describe('the recorded count of 2024', () => {
  const { series, results, faults } = parseSeries(sirekap);

  test('is read completely and exactly', () => {
    assert.deepEqual(faults, []);
    assert.equal(series?.points.length, 676);
    series.points.forEach(({ updated, progress, candidates: pairs }, index) => {
      const [, time, first, second, third, percent = ''] = recording[index]!;
      assert.equal(updated, time);
      assert.deepEqual(
        pairs.map(({ votes }) => String(votes)),
        [first, second, third],
      );
      const { units, scale } = progress?.percent ?? {};
      assert.equal(units === undefined ? '' : String(Number(units) / 10 ** scale!), percent);
    });
    assert.equal(results?.updated, '2024-04-03T00:06:10+07:00');
    assert.equal(results.candidates[1]?.votes, 75375349n);
    assert.equal(results.progress?.percent?.units, 7882n);
  });

  test('fell where the recording says, by the same numbers', () => {
    // The last columns say whether each pair’s votes fell. Doubles hold these differences exactly.
    const expected = recording.flatMap((row, point) =>
      [2, 3, 4].flatMap((column) =>
        Number(row[column + 4])
          ? [`${point} ${column - 2} ${Number(recording[point - 1]![column]) - Number(row[column])}`]
          : [],
      ),
    );
    assert.ok(expected.length > 800);
    const found = falls(series!);
    assert.deepEqual(
      found.map(({ point, candidate, by }) => `${point} ${candidate} ${by}`),
      expected,
    );
    assert.equal(new Set(found.map(({ point }) => point)).size, 335);
  });
});

describe('a series', () => {
  test('is sorted by time, and points out of order are reported', () => {
    const points = [at(1, 10, 20), at(3, 30, 60), at(2, 20, 40)];
    assert.deepEqual(votesOf(parseSeries({ candidates, points }).series), [
      [10n, 20n],
      [20n, 40n],
      [30n, 60n],
    ]);
    assert.deepEqual(told(points), ['points[2].updated: expected points in the order of their times']);
    assert.equal(parseSeries({ candidates, points }).results?.candidates[0]?.votes, 30n);
  });

  test('keeps its order where a point has no time', () => {
    const points = [at(3, 30, 60), at(1, 10, 20, { updated: undefined }), at(2, 20, 40)];
    assert.deepEqual(votesOf(parseSeries({ candidates, points }).series), [
      [30n, 60n],
      [10n, 20n],
      [20n, 40n],
    ]);
    assert.deepEqual(told(points), []);
    const last = [at(3, 30, 60), at(2, 20, 40), at(4, 40, 80, { updated: undefined })];
    assert.deepEqual(votesOf(parseSeries({ candidates, points: last }).series), [
      [30n, 60n],
      [20n, 40n],
      [40n, 80n],
    ]);
    assert.deepEqual(told(last), ['points[1].updated: expected points in the order of their times']);
  });

  test('drops a point that appears twice, but not one with the same figures at another time', () => {
    const points = [at(1, 10, 20), at(1, 10, 20), at(2, 10, 20)];
    assert.equal(parseSeries({ candidates, points }).series?.points.length, 2);
    assert.deepEqual(told(points), ['points[1]: expected a point of its own']);
  });

  test('loses only the points with faults, which are reported with their paths', () => {
    const points = [
      at(1, 10, 20),
      at(2, 1.5, 20),
      at(3, 10, 20, { votes: { a: 1, b: 2, z: 3 } }),
      at(4, 10, undefined),
      at(5, 10, 20, { votes: undefined }),
      'five',
      null,
      at(6, -1, 20),
      at(7, 40, 50),
    ];
    assert.deepEqual([...told(points)].sort(), [
      'points[1].votes.a: expected a whole number, got 1.5',
      'points[2].votes.z: expected the id of a candidate, got "z"',
      'points[3].votes.b: expected a whole number, got nothing',
      'points[4].votes.a: expected a whole number, got nothing',
      'points[5]: expected an object, got "five"',
      'points[6]: expected an object, got nothing',
      'points[7].votes.a: expected a whole number, got -1',
    ]);
    const { series } = parseSeries({ candidates, points });
    assert.deepEqual(votesOf(series), [
      [10n, 20n],
      [40n, 50n],
    ]);
    assert.equal(series?.unread, 7);
  });

  test('reports a path by the point’s index in the input, and faults within a point’s count with that count’s path', () => {
    const points = Array.from({ length: 13 }, (_, hour) => at(hour, hour === 12 ? 'x' : hour, 20));
    const counts = [{ candidates: [{ name: 'A', votes: 1 }], regions: ['Aceh'] }];
    assert.deepEqual(
      parseSeries({ candidates, points, counts })
        .faults.map(({ path }) => path)
        .sort(),
      ['counts[0].regions[0]', 'points[12].votes.a'],
    );
  });

  test('keeps the figures of a point whose time or stations cannot be read', () => {
    const points = [at(1, 10, 20), at(2, 20, 40, { updated: 'kemarin' }), at(3, 30, 60, { counted: 'x' })];
    assert.deepEqual(told(points), [
      'points[2].counted: expected a whole number, got "x"',
      'points[1].updated: expected an ISO 8601 time, got "kemarin"',
    ]);
    assert.equal(parseSeries({ candidates, points }).series?.points.length, 3);
  });

  test('keeps digits that a double cannot hold, and ids that are ballot numbers', () => {
    const points = [{ updated: '2024-02-14T20:00Z', votes: { 1: '90071992547409931', 2: '3' } }];
    assert.deepEqual(votesOf(parseSeries(JSON.stringify({ candidates, points })).series), [[90071992547409931n, 3n]]);
  });

  test('is refused if its candidates or all of its points cannot be read', () => {
    for (const input of [
      '{',
      7,
      null,
      [],
      {},
      { candidates, points: {} },
      { candidates },
      { points: [at(1, 1, 1)] },
      { candidates: [{ id: 'a' }], points: [at(1, 1, 1)] },
      { candidates: [candidates[0], candidates[0]], points: [at(1, 1, 1)] },
      { candidates, points: [at(1, 'x', 1)] },
      { candidates, points: [at(1, 1, 1)], embargo: 'later' },
    ]) {
      const { series, results, faults } = parseSeries(input);
      assert.equal(series ?? results, undefined, JSON.stringify(input));
      assert.ok(faults.some(({ fatal }) => fatal));
      assert.ok(!parseSeries(input).isEmpty);
    }
  });

  test('with faults in 10,000 points reports as many as a developer can read', () => {
    const points = Array.from({ length: 10_000 }, (_, hour) => at(hour % 24, 1.5, 2));
    const all = told(points);
    assert.equal(all.length, 21);
    assert.equal(all[0], 'points: expected a point with the votes of every candidate!');
    assert.equal(all[20], 'points: expected no faults beside these, got 9981');
    assert.equal(told([...points, at(1, 1, 2)]).length, 21);
  });

  test('needs points: an object without them is a results object', () => {
    const { results, series } = parseSeries({ candidates: candidates.map((one) => ({ ...one, votes: 7 })) });
    assert.deepEqual([results?.candidates[0]?.votes, series], [7n, undefined]);
  });

  test('with an empty list of points has no fault, since nothing has been counted yet', () => {
    const parsed = parseSeries({ candidates, points: [], heading: 'Hasil' });
    assert.deepEqual([parsed.series, parsed.results, parsed.faults, parsed.isEmpty], [undefined, undefined, [], true]);
    assert.equal(parsed.metadata.heading, 'Hasil');
  });

  test('has the fields of the contest', () => {
    const { results } = parseSeries({
      candidates,
      points: [at(1, 1, 2)],
      kind: 'preliminary',
      rule: 'presidential',
      test: true,
    });
    assert.deepEqual(
      [results?.kind, results?.rule, results?.test, results?.regions],
      ['preliminary', 'presidential', true, []],
    );
  });

  test('never throws', () => {
    const value = fc.anything({ maxDepth: 3, withBigInt: true });
    fc.assert(
      fc.property(
        value,
        fc.array(
          fc.oneof(value, fc.record({ updated: value, votes: value, counted: value, total: value, percent: value })),
        ),
        (any, points) => {
          parseSeries(any);
          const { series } = parseSeries({ candidates, points });
          for (const point of series?.points ?? []) {
            for (const { votes } of point.candidates) assert.equal(typeof votes, 'bigint');
          }
        },
      ),
    );
  });

  test('is the same for points in any order', () => {
    const points = Array.from({ length: 8 }, (_, hour) => at(hour + 1, 10 * hour, 7 * hour));
    const expected = votesOf(parseSeries({ candidates, points }).series);
    fc.assert(
      fc.property(fc.shuffledSubarray(points, { minLength: 8 }), (shuffled) => {
        assert.deepEqual(votesOf(parseSeries({ candidates, points: shuffled }).series), expected);
      }),
    );
  });
});

describe('the series of states that a page has seen', () => {
  const state = (a: number, b: number, rest: object = {}): Results =>
    parse({
      heading: 'Hitung suara',
      updated: `2024-02-14T20:${String(a).padStart(2, '0')}:00+07:00`,
      candidates: candidates.map((candidate, index) => ({ ...candidate, votes: index ? b : a })),
      ...rest,
    }).results!;
  const seen = (...states: readonly Results[]): Series | undefined =>
    states.reduce<Series | undefined>((before, results) => withState(before, results), undefined);

  test('has a point for each state, but not for a repeated one', () => {
    assert.deepEqual(votesOf(seen(state(10, 20), state(10, 20), state(15, 25))), [
      [10n, 20n],
      [15n, 25n],
    ]);
  });

  test('has no new point where only words have changed', () => {
    assert.equal(seen(state(10, 20), state(10, 20, { notice: 'Sebentar' }))?.points.length, 1);
  });

  test('follows its candidates by id', () => {
    const turned = { ...state(15, 25), candidates: [...state(15, 25).candidates].reverse() };
    assert.deepEqual(votesOf(seen(state(10, 20), turned)), [
      [10n, 20n],
      [15n, 25n],
    ]);
  });

  test('loses what the desk has taken back', () => {
    const back = { ...state(15, 25), rolledBack: true };
    assert.deepEqual(votesOf(seen(state(10, 20), state(15, 25), state(40, 60), back)), [
      [10n, 20n],
      [15n, 25n],
    ]);
  });

  test('loses exactly the points after the state to which the desk went back', () => {
    const back = { ...state(10, 19), rolledBack: true };
    assert.deepEqual(votesOf(seen(state(5, 10), state(10, 20), state(15, 25), back)), [
      [5n, 10n],
      [10n, 20n],
      [10n, 19n],
    ]);
  });

  test('starts again with another contest, even with the same ballot numbers', () => {
    assert.deepEqual(votesOf(seen(state(10, 20), state(11, 21, { heading: 'Pemilihan Gubernur' }))), [[11n, 21n]]);
    const three = [...candidates, { id: 'c', name: 'Meranti' }].map((candidate) => ({ ...candidate, votes: 5 }));
    assert.deepEqual(votesOf(seen(state(10, 20), state(11, 21, { candidates: three }))), [[5n, 5n, 5n]]);
  });
});
