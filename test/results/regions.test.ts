import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/results/parse.js';
import { provinceSet } from '../../src/results/provinces.js';
import { fifths, isFifth, needsSpread, regionResults, regionStanding, sortRegions } from '../../src/results/regions.js';
import type { RegionStanding } from '../../src/results/regions.js';
import type { Results, ResultsInput } from '../../src/results/types.js';
import { verdict } from '../../src/results/verdict.js';
import { midCount2024, provinces2024 } from '../cases/regions.js';
import { spreadOver } from '../cases/synthetic.js';
import { contest } from '../contest.js';

const read = (input: ResultsInput): Results => {
  const { results, faults } = parse(input);
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
};

/** A region in which pairs a, b, c … have these votes. */
const standing = (votes: readonly (number | bigint)[], percent?: string): RegionStanding => {
  const all = contest(votes.map(() => 1));
  return regionStanding(all.candidates, {
    code: '11',
    name: 'Aceh',
    votes: new Map(votes.map((figure, index) => [String.fromCharCode(97 + index), BigInt(figure)])),
    ...(percent && { progress: { percent: { units: BigInt(percent.replace('.', '')), scale: 2 } } }),
  });
};

describe('the lead in a region', () => {
  test('is the difference of the first two in points of all votes, and its step is that of the exact figure', () => {
    const votes = fc.bigInt({ min: 0n, max: 10n ** 20n });
    fc.assert(
      fc.property(fc.array(votes, { minLength: 2, maxLength: 6 }), (figures) => {
        const { foremost, lead, strength } = standing(figures);
        const [first = 0n, second = 0n] = [...figures].sort((a, b) => (a < b ? 1 : -1));
        if (first === second || !first) {
          assert.deepEqual([lead, strength], [undefined, 0]);
          assert.equal(foremost.length, first ? figures.filter((figure) => figure === first).length : 0);
          return;
        }
        const total = figures.reduce((sum, figure) => sum + figure, 0n);
        assert.deepEqual(foremost, [String.fromCharCode(97 + figures.indexOf(first))]);
        assert.equal(lead && (lead.numerator * total) / lead.denominator, (first - second) * 100n);
        const at = (points: bigint): boolean => (first - second) * 100n >= points * total;
        assert.equal(strength, at(30n) ? 4 : at(15n) ? 3 : at(5n) ? 2 : 1);
      }),
    );
  });

  for (const [votes, strength] of [
    [[52_499_999n, 47_500_001n], 1],
    [[525n, 475n], 2],
    [[575n, 425n], 3],
    [[64_999_999n, 35_000_001n], 3],
    [[65n, 35n], 4],
    [[1n, 0n], 4],
    [[500n, 500n], 0],
    [[0n, 0n], 0],
  ] as const) {
    test(`of ${votes.join(' to ')} has the strength ${String(strength)}`, () => {
      assert.equal(standing(votes).strength, strength);
    });
  }

  test('of a single candidate is the whole', () => {
    assert.deepEqual([standing([7]).strength, standing([0]).strength], [4, 0]);
  });
});

test('a region where a candidate has no figure has no result', () => {
  const { candidates } = contest([5, 5, 5]);
  const partial = regionStanding(candidates, {
    code: '16',
    name: 'Sumatera Selatan',
    votes: new Map([
      ['a', 9n],
      ['b', 1n],
    ]),
  });
  assert.deepEqual([partial.candidates, partial.foremost, partial.total, partial.strength], [[], [], 0n, 0]);
  assert.deepEqual(regionResults(contest([5, 5, 5]), partial).candidates, []);
  const province = { ...partial, isProvince: true };
  assert.equal(isFifth(candidates[0]!, province), false, '9 of 10, but not of all');
});

describe('the results of a region', () => {
  const {
    regions: [aceh],
    ...nation
  } = contest([5, 3], {
    kind: 'official',
    round: 2,
    test: true,
    rule: 'presidential',
    status: 'revote',
    revote: { stations: 3, of: 9 },
    hold: true,
    registeredVoters: 20,
    regions: [{ code: '11', name: 'Aceh', votes: { a: 1, b: 2 }, progress: { counted: 1, total: 4 } }],
  });
  const given = (results: Omit<Results, 'regions'>, region = aceh!): Partial<Results> =>
    Object.fromEntries(
      Object.entries(regionResults({ ...results, regions: [] }, regionStanding(results.candidates, region))).filter(
        ([, value]) => value !== undefined,
      ),
    );

  test('have the kind of the count and the status, and leave out fields of the nation', () => {
    const { candidates, ...rest } = given(nation);
    assert.deepEqual(rest, {
      version: 1,
      kind: 'official',
      round: 2,
      test: true,
      hold: false,
      heading: 'Aceh',
      status: 'revote',
      revote: { counted: false, stations: 3n, of: 9n },
      progress: { counted: 1n, total: 4n },
      regions: [],
      counts: [],
    });
    assert.deepEqual(
      candidates?.map(({ id, votes }) => [id, votes]),
      [
        ['a', 1n],
        ['b', 2n],
      ],
    );
  });

  test('have no field that the nation does not have', () => {
    const bare = contest([5, 3]);
    assert.deepEqual(Object.keys(given(bare, { code: '11', name: 'Aceh', votes: new Map() })).sort(), [
      ...['candidates', 'counts', 'heading', 'hold', 'regions', 'round', 'test', 'version'],
    ]);
    assert.equal('status' in regionResults(bare, standing([1])), false);
  });
});

test('a region has less than half of its stations by the exact figure, and only where the stations are known', () => {
  assert.deepEqual(
    ['49.99', '50.00', undefined].map((percent) => standing([2, 1], percent).isUnderHalf),
    [true, false, false],
  );
});

/** The standing of each region, and whether it counts as a province. */
const provincesOf = (results: Results): readonly RegionStanding[] => {
  const { provinces } = provinceSet(results);
  return results.regions.map((region) => regionStanding(results.candidates, region, provinces.includes(region)));
};

describe('the spread over provinces that the law requires', () => {
  test('is what the verdict counts', () => {
    const results = read(provinces2024);
    const met = fifths(results.candidates[1]!, provincesOf(results));
    assert.deepEqual([met, { met, of: 38 }], [38, verdict(results)?.spread]);
  });

  for (const reached of [1, 19, 20, 38]) {
    test(`is ${String(reached)} with exactly 20% in the last province, and never counts overseas`, () => {
      const { votes, regions } = spreadOver(reached);
      const ids = { a: '1', b: '2', c: '3' };
      const results = contest(votes, {
        kind: 'official',
        rule: 'presidential',
        regions: regions.map((region) => ({
          ...region,
          votes: Object.fromEntries(
            Object.entries(ids).map(([id, key]) => [id, (region.votes as Record<string, number>)[key] ?? 0]),
          ),
        })),
      });
      const standings = provincesOf(results);
      assert.equal(fifths(results.candidates[0]!, standings), reached);
      assert.equal(isFifth(results.candidates[0]!, standings.at(-1)!), false);
    });
  }

  test('counts only regions that are marked as provinces', () => {
    const { candidates } = contest([1, 1]);
    const region = {
      code: '11',
      name: 'Aceh',
      votes: new Map([
        ['a', 9n],
        ['b', 1n],
      ]),
    };
    assert.equal(isFifth(candidates[0]!, regionStanding(candidates, region)), false);
    assert.equal(isFifth(candidates[0]!, regionStanding(candidates, region, true)), true);
    assert.equal(isFifth(candidates[1]!, regionStanding(candidates, region, true)), false);
  });

  test('is required in the first round, with more than two pairs', () => {
    const asked = (votes: readonly number[], rest: Partial<ResultsInput>): boolean => needsSpread(contest(votes, rest));
    assert.deepEqual(
      [
        asked([1, 2, 3], { rule: 'presidential' }),
        asked([1, 2], { rule: 'presidential' }),
        asked([1, 2], { rule: 'presidential', round: 2 }),
        asked([1, 2, 3], { rule: 'majority-runoff' }),
      ],
      [true, false, false, false],
    );
  });
});

describe('sorting', () => {
  const results = read(midCount2024);
  const standings = [
    ...results.regions.map((region) => regionStanding(results.candidates, region)),
    regionStanding(results.candidates, { code: '98', name: 'Aaa', votes: new Map() }),
  ];
  const share = ({ region: { votes } }: RegionStanding): number => {
    const figures = [...votes.values()].map(Number);
    return figures[1]! / figures.reduce((sum, figure) => sum + figure, 0);
  };
  const keys = {
    lead: ({ lead }: RegionStanding) => Number(lead?.numerator) / Number(lead?.denominator),
    votes: ({ total }: RegionStanding) => Number(total),
    progress: ({ region }: RegionStanding) => Number(region.progress?.percent?.units),
  };

  for (const isDescending of [true, false]) {
    for (const [key, figure] of [...Object.entries(keys), ['share', share]] as const) {
      test(`by ${key}, ${isDescending ? 'from the most' : 'from the least'}, has those without a figure last`, () => {
        const sorted = sortRegions(
          standings,
          key === 'share' ? `#${results.candidates[1]!.id}` : (key as keyof typeof keys),
          isDescending,
        );
        assert.equal(sorted.length, standings.length);
        assert.equal(sorted.at(-1)?.region.code, '98');
        const figures = sorted.slice(0, -1).map(figure);
        assert.deepEqual(
          figures,
          [...figures].sort((a, b) => (isDescending ? b - a : a - b)),
        );
      });
    }
  }

  test('keeps the order of equals, and of those without a figure, in both directions', () => {
    const { candidates } = contest([1, 1]);
    const row = (code: string, votes: readonly number[], name = 'Kota'): RegionStanding =>
      regionStanding(candidates, {
        code,
        name,
        votes: new Map(votes.map((figure, index) => [index ? 'b' : 'a', BigInt(figure)])),
      });
    const rows = [row('1', []), row('2', [3, 1]), row('3', []), row('4', [6, 2]), row('5', []), row('6', [3, 1])];
    const sorted = (...how: readonly ['lead' | 'name', boolean]): string =>
      sortRegions(rows, ...how)
        .map(({ region }) => region.code)
        .join('');
    for (const isDescending of [true, false]) {
      assert.equal(sorted('lead', isDescending), '246135');
      assert.equal(sorted('name', isDescending), '123456');
    }
  });

  test('works by name, and by leader', () => {
    assert.equal(sortRegions(standings, 'name', false)[0]?.region.name, 'Aaa');
    const first = sortRegions(standings, 'foremost', false).slice(0, 3);
    assert.deepEqual(
      first.map(({ region }) => region.name),
      ['Aceh', 'Sumatera Barat', 'Sumatera Utara'],
    );
  });
});
