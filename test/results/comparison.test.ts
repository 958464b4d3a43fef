import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compare } from '../../src/results/comparison.js';
import type { Comparison } from '../../src/results/comparison.js';
import { parse } from '../../src/results/parse.js';
import type { Results, ResultsInput } from '../../src/results/types.js';
import { comparedSources } from '../../src/view/compared-sources.js';
import { kawalPemilu2024, kawalPemiluRows } from '../fixtures/kawalpemilu-2024.js';
import { sirekap20240317 } from '../fixtures/sirekap-2024-03-17.js';
import { kawal2024, kpu2024 } from '../fixtures/two-sources-2024.js';

const read = (input: unknown): Results => {
  const { results, faults } = parse(input);
  assert.deepEqual(faults, []);
  assert(results);
  return results;
};

const compared = (a: unknown, b: unknown): Comparison => {
  const { comparison, faults } = comparedSources(read(a), read(b));
  assert.deepEqual(faults, []);
  assert(comparison);
  return comparison;
};

const refused = (a: unknown, b: unknown): readonly string[] => {
  const { comparison, faults } = comparedSources(read(a), read(b));
  assert.equal(comparison, undefined);
  return faults.map(({ path, message }) => `${path}: ${message}`);
};

type Row = readonly [code: string, name: string, ...votes: number[]];

/** A made-up count of the pairs Satu and Dua. */
const count = (rows: readonly Row[], rest: Partial<ResultsInput> = {}): ResultsInput => ({
  version: 1,
  candidates: [
    { number: 1, name: 'Satu & Wakil', votes: 1 },
    { number: 2, name: 'Dua & Wakilnya', votes: 1 },
  ],
  regions: rows.map(([code, name, ...votes]) => ({
    code,
    name,
    votes: Object.fromEntries(votes.map((figure, index) => [String(index + 1), figure])),
  })),
  ...rest,
});

const namesOf = (regions: readonly { readonly name: string }[]): readonly string[] => regions.map(({ name }) => name);

describe('two sources of 2024', () => {
  const comparison = compared(kpu2024, kawal2024);

  test('every province has the difference of the published figures, the largest first', () => {
    const expected = sirekap20240317.regions
      .map(({ code, votes }) => {
        const other = kawalPemiluRows.find((region) => region.code === code)?.votes ?? [];
        return [
          code,
          ...[1, 2, 3].map((number) => (other[number - 1] ?? NaN) - (votes[100024 + number] ?? NaN)),
        ] as const;
      })
      .sort(([, ...one], [, ...other]) => Math.max(...other.map(Math.abs)) - Math.max(...one.map(Math.abs)));
    assert.equal(expected.length, 39);
    assert.deepEqual(
      comparison.places.map(({ code, figures }) => [code, ...figures.map(({ votes }) => Number(votes))]),
      expected,
    );
    assert.equal(comparison.places[0]?.name, 'Jawa Barat');
    assert.equal(comparison.differing, 39);
  });

  test('the sums are those that each source publishes, and never between them', () => {
    assert.deepEqual(
      comparison.sum.figures.map(({ a, b }) => [Number(a), Number(b)]),
      [1, 2, 3].map((number) => [
        sirekap20240317.votes[String(100024 + number) as keyof typeof sirekap20240317.votes],
        kawalPemilu2024.national.votes[number - 1],
      ]),
    );
  });

  test('a source agrees with itself', () => {
    const { differing, places } = compared(kpu2024, kpu2024);
    assert.equal(differing, 0);
    assert.deepEqual(
      places.map(({ code, largest }) => [code, largest]),
      sirekap20240317.regions.map(({ code }) => [code, undefined]),
    );
  });

  test('the other way round, each difference has the other sign', () => {
    const back = compared(kawal2024, kpu2024);
    assert.deepEqual(
      back.places.map(({ code, figures }) => [code, ...figures.map(({ votes = 0n }) => -votes)]),
      comparison.places.map(({ code, figures }) => [code, ...figures.map(({ votes }) => votes)]),
    );
  });
});

describe('only what both have', () => {
  test('regions of one source are told and nowhere in the sums', () => {
    const { only, places, sum } = compared(
      count([
        ['11', 'Aceh', 10, 20],
        ['12', 'Sumatera Utara', 1000, 2000],
      ]),
      count([
        ['11', 'Aceh', 11, 20],
        ['13', 'Sumatera Barat', 5000, 7000],
      ]),
    );
    assert.deepEqual(only.map(namesOf), [['Sumatera Utara'], ['Sumatera Barat']]);
    assert.deepEqual(namesOf(places), ['Aceh']);
    assert.deepEqual(
      sum.figures.map(({ a, b }) => [a, b]),
      [
        [10n, 11n],
        [20n, 20n],
      ],
    );
  });

  test('a region without a figure for one candidate is not compared, and not taken for 0', () => {
    const { incomplete, places, sum } = compared(
      count([
        ['11', 'Aceh', 10],
        ['12', 'Sumatera Utara', 3, 4],
      ]),
      count([
        ['11', 'Aceh', 10, 20],
        ['12', 'Sumatera Utara', 3, 4],
      ]),
    );
    assert.deepEqual(namesOf(incomplete), ['Aceh']);
    assert.deepEqual(namesOf(places), ['Sumatera Utara']);
    assert.deepEqual(sum.figures[1]?.b, 4n);
  });

  test('codes of BPS and of the Home Ministry are one province, by their names', () => {
    const { places, only, doubtful } = compared(
      count([['94', 'Papua Tengah', 10, 20]]),
      count([['96', 'Papua Tengah', 10, 20]]),
    );
    assert.deepEqual([places.length, only.flat().length, doubtful.length], [1, 0, 0]);
  });

  test('a code of Papua without a name may be two provinces: not compared', () => {
    const { doubtful, places } = compared(
      { ...count([]), regions: [{ code: '94', votes: { 1: 10, 2: 20 } }] },
      count([['94', 'Papua Tengah', 10, 20]]),
    );
    assert.deepEqual([places.length, doubtful.length], [0, 1]);
  });

  test('one code with two names is not compared', () => {
    const { doubtful, places } = compared(count([['7', 'Dapil Timur', 1, 2]]), count([['7', 'Wilayah Barat', 1, 2]]));
    assert.deepEqual([places.length, namesOf(doubtful)], [0, ['Dapil Timur']]);
  });

  test('dots in codes, and names in place of codes, are the same place', () => {
    assert.equal(
      compared(count([['32.73', 'Kota Bandung', 1, 2]]), count([['3273', 'KOTA BANDUNG', 1, 2]])).places.length,
      1,
    );
    assert.equal(
      compared(count([['3273', 'Kota Bandung', 1, 2]]), {
        ...count([]),
        regions: [{ name: 'Kota Bandung', votes: { 1: 1, 2: 2 } }],
      }).places.length,
      1,
    );
  });

  test('without regions in one source, the nation is all that both have', () => {
    const { isNation, places } = compared(kpu2024, { ...kawal2024, regions: undefined });
    assert.equal(isNation, true);
    assert.deepEqual(
      places.map(({ figures }) => figures.map(({ votes }) => Number(votes))),
      [[33865412 - 31393240, 79079305 - 75370583, 22313597 - 21373658]],
    );
  });

  test('votes of a quick count are a sample: points are compared', () => {
    const quick = count([['11', 'Aceh', 30, 70]], { kind: 'quick-count' });
    const { measure, places, differing } = compared(count([['11', 'Aceh', 300_000, 700_000]]), quick);
    assert.equal(measure, 'points');
    assert.equal(differing, 0);
    assert.equal(places[0]?.largest, undefined);
    const shares = {
      version: 1,
      kind: 'quick-count',
      candidates: [
        { number: 1, name: 'Satu & Wakil', share: '41,25' },
        { number: 2, name: 'Dua & Wakilnya', share: '58,75' },
      ],
    };
    const national = compared(
      {
        ...count([]),
        candidates: [
          { number: 1, name: 'Satu & Wakil', votes: 40 },
          { number: 2, name: 'Dua & Wakilnya', votes: 60 },
        ],
      },
      shares,
    );
    assert.deepEqual(
      national.sum.figures.map(({ points }) => points && Number(points.numerator) / Number(points.denominator)),
      [1.25, -1.25],
    );
  });
});

describe('sources of different contests', () => {
  const one = count([['11', 'Aceh', 10, 20]]);

  test('another day, another round', () => {
    assert.deepEqual(
      refused({ ...kpu2024, electionDate: '2024-02-14' }, { ...kawal2024, electionDate: '2019-04-17' }),
      ['b.electionDate: expected "2024-02-14" as in a.electionDate, got "2019-04-17"'],
    );
    assert.deepEqual(refused(one, { ...one, round: 2 }), ['b.round: expected 1 as in a.round, got 2']);
  });

  test('other candidates, with the paths in both', () => {
    const [satu, dua] = one.candidates as [object, object];
    assert.deepEqual(refused(one, { ...one, candidates: [satu, { ...dua, name: 'Joko & Jusuf' }] }), [
      'b.candidates[1].name: expected "Dua & Wakilnya" as in a.candidates[1].name, got "Joko & Jusuf"',
    ]);
    assert.deepEqual(refused(one, { ...one, candidates: [satu, dua, { number: 3, name: 'Tiga', votes: 1 }] }), [
      'b.candidates[2]: expected a candidate of a, got "Tiga"',
    ]);
    assert.deepEqual(refused({ ...one, candidates: [satu, dua, { number: 3, name: 'Tiga', votes: 1 }] }, one), [
      'b.candidates: expected number 3 of a.candidates[2], got nothing',
    ]);
    assert.deepEqual(
      refused(one, { ...one, candidates: [satu, { number: 2, votes: 1, emptyBox: true }], rule: 'single-candidate' }),
      ['b.candidates[1].emptyBox: expected false as in a.candidates[1].emptyBox, got "true"'],
    );
  });

  test('the same candidates in other spellings, another order, and by number alone', () => {
    const other = {
      ...one,
      candidates: [
        { id: '2002', number: 2, name: 'Drs. H. DUA PERKASA, M.Si. - WAKILNYA', votes: 1 },
        { id: '2001', number: 1, name: 'Paslon 1', votes: 1 },
      ],
      regions: [{ code: '11', name: 'ACEH', votes: { 2001: 10, 2002: 21 } }],
    };
    assert.deepEqual(
      compared(one, other).places[0]?.figures.map(({ votes }) => votes),
      [0n, 1n],
    );
  });

  test('a party by its abbreviation', () => {
    const parties = (names: readonly string[]): ResultsInput => ({
      version: 1,
      candidates: names.map((name, index) => ({ number: index + 1, name, votes: 5 })),
    });
    assert.equal(
      compared(parties(['PKB', 'Gerindra']), parties(['Partai Kebangkitan Bangsa', 'GERINDRA'])).differing,
      0,
    );
    assert.equal(refused(parties(['PKB', 'PAN']), parties(['PAN', 'PKB'])).length, 2);
  });
});

test('finds every difference that was put in, and no other', () => {
  const region = fc.tuple(fc.nat(1000), fc.nat(1000), fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }));
  fc.assert(
    fc.property(fc.array(region, { minLength: 1, maxLength: 30 }), (rows) => {
      const made = (isOther: boolean): Results =>
        read(
          count(
            rows.map(([one, two, first, second], index) => [
              `r${index}`,
              `Wilayah ${index} timur`,
              one + 3 + (isOther ? first : 0),
              two + 3 + (isOther ? second : 0),
            ]),
          ),
        );
      const { comparison } = compare(made(false), made(true));
      const expected = rows.flatMap(([, , first, second], index) =>
        first || second ? [[`r${index}`, first, second] as const] : [],
      );
      const found = (comparison?.places ?? [])
        .slice(0, comparison?.differing)
        .map(({ code, figures }) => [code, ...figures.map(({ votes }) => Number(votes))]);
      assert.deepEqual(found.sort(), expected.map((one) => [...one]).sort());
      const sizes = (comparison?.places ?? []).map(({ largest }) => Math.abs(Number(largest?.votes ?? 0)));
      assert.deepEqual(
        sizes,
        [...sizes].sort((a, b) => b - a),
      );
    }),
  );
});
