import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/results/parse.js';
import { sainteLague } from '../../src/results/apportionment.js';
import { belowThreshold, houseOf } from '../../src/results/seats.js';
import type { House } from '../../src/results/seats.js';
import { exactShares } from '../../src/results/shares.js';
import type { Decimal, Results } from '../../src/results/types.js';
import { parliament2024 } from '../cases/official.js';
import { ballot2024, districts2024 } from '../fixtures/districts-2024.js';
import type { District } from '../fixtures/districts-2024.js';
import { pileg2024 } from '../fixtures/pileg-2024.js';

const resultsOf = (input: unknown): Results => {
  const { results } = parse(input);
  assert.ok(results);
  return results;
};

/** What the method gives, without the order of its seats. */
function divided(
  ...given: Parameters<typeof sainteLague>
): Pick<ReturnType<typeof sainteLague>, 'seats' | 'open' | 'tied'> {
  const { seats, open, tied } = sainteLague(...given);
  return { seats, open, tied };
}

/**
 * The law read out: a list of every quotient of every party by 1, 3, 5, … , as fractions over one common denominator, the
 * highest first, cut at the number of seats. Slow, and sharing nothing with the code.
 */
function byList(votes: readonly bigint[], seats: number): { won: number[]; open: number; tied: number[] } {
  const divisors = Array.from({ length: seats }, (_, index) => BigInt(2 * index + 1));
  const common = divisors.reduce((product, divisor) => product * divisor, 1n);
  const quotients = votes
    .flatMap((count, party) => divisors.map((divisor) => ({ party, value: (count * common) / divisor })))
    .filter(({ value }) => value > 0n)
    .sort((a, b) => (a.value > b.value ? -1 : a.value < b.value ? 1 : 0));
  const first = quotients.slice(0, seats);
  const last = first.at(-1)?.value;
  const cut = quotients[seats]?.value;
  // Where the list is cut between two equal values, all of these are undecided.
  const sure = cut === last ? first.filter(({ value }) => value !== last) : first;
  return {
    won: votes.map((_, party) => sure.filter((quotient) => quotient.party === party).length),
    open: seats - sure.length,
    tied:
      cut === undefined || cut !== last
        ? []
        : votes.flatMap((_, party) => (quotients.some((q) => q.party === party && q.value === last) ? [party] : [])),
  };
}

describe('Sainte-Laguë', () => {
  test('a district of seven seats, worked by hand', () => {
    // A 112.000: 112.000 37.333 22.400 16.000 12.444
    // B  61.000:  61.000 20.333 12.200
    // C  36.500:  36.500 12.166
    // D  12.100:  12.100
    // In order: A 112.000, B 61.000, A 37.333, C 36.500, A 22.400, B 20.333, A 16.000; the eighth would be A 12.444.
    const { seats, open, tied } = sainteLague([112_000n, 61_000n, 36_500n, 12_100n], 7);
    assert.deepEqual(seats, [4, 2, 1, 0]);
    assert.deepEqual([open, tied], [0, []]);
    assert.deepEqual(divided([112_000n, 61_000n, 36_500n, 12_100n], 8).seats, [5, 2, 1, 0]);
  });

  test('leaves a seat open that equal quotients compete for, whatever the order of the list', () => {
    // 90.000 / 3 = 30.000 / 1: three seats go by 90.000 and 50.000, and one of two by 30.000.
    assert.deepEqual(divided([90_000n, 50_000n, 30_000n], 3), { seats: [1, 1, 0], open: 1, tied: [0, 2] });
    assert.deepEqual(divided([30_000n, 50_000n, 90_000n], 3), { seats: [0, 1, 1], open: 1, tied: [0, 2] });
    // With a seat for each of the equal ones there is nothing to decide.
    assert.deepEqual(divided([90_000n, 50_000n, 30_000n], 4), { seats: [2, 1, 1], open: 0, tied: [] });
    assert.deepEqual(divided([5n, 5n, 5n], 2), { seats: [0, 0, 0], open: 2, tied: [0, 1, 2] });
  });

  test('compares beyond the digits of a double', () => {
    const most = 9_007_199_254_740_993n;
    assert.deepEqual(divided([most - 1n, most], 1), { seats: [0, 1], open: 0, tied: [] });
    assert.deepEqual(divided([3n * most, most, most - 1n], 2), { seats: [1, 0, 0], open: 1, tied: [0, 1] });
  });

  test('gives nobody a seat for no votes', () => {
    assert.deepEqual(divided([0n, 7n, 0n], 5), { seats: [0, 5, 0], open: 0, tied: [] });
    assert.deepEqual(divided([0n, 0n], 5), { seats: [0, 0], open: 5, tied: [] });
    assert.deepEqual(divided([], 5), { seats: [], open: 5, tied: [] });
  });

  const district = fc.tuple(
    fc.array(fc.oneof(fc.bigInt(0n, 30n), fc.bigInt(0n, 10n ** 20n)), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 24 }),
  );

  test('is what the list of all quotients comes to', () => {
    fc.assert(
      fc.property(district, ([votes, seats]) => {
        const { won, open, tied } = byList(votes, seats);
        if (votes.some(Boolean)) assert.deepEqual(divided(votes, seats), { seats: won, open, tied });
      }),
      { numRuns: 2000 },
    );
  });

  test('has every seat once, none less in a larger house, the same in any order, and no more for fewer votes', () => {
    fc.assert(
      fc.property(district, fc.nat(), ([votes, seats], turn) => {
        const found = sainteLague(votes, seats);
        assert.equal(
          found.seats.reduce((sum, count) => sum + count, found.open),
          seats,
        );
        if (votes.some(Boolean)) assert.ok(found.open < Math.max(2, found.tied.length));

        sainteLague(votes, seats + 1).seats.forEach((count, index) => assert.ok(count >= found.seats[index]!));

        const by = turn % votes.length;
        const turned = sainteLague([...votes.slice(by), ...votes.slice(0, by)], seats);
        assert.deepEqual(
          [...turned.seats.slice(votes.length - by), ...turned.seats.slice(0, votes.length - by)],
          found.seats,
        );

        votes.forEach((own, index) =>
          votes.forEach((other, at) => {
            if (own > other) assert.ok(found.seats[index]! >= found.seats[at]!);
            if (own === other) assert.equal(found.seats[index], found.seats[at]);
          }),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('no seat would fit another party better: the last quotient won is at least the next of any other', () => {
    fc.assert(
      fc.property(district, ([votes, seats]) => {
        const found = sainteLague(votes, seats);
        for (const [index, count] of found.seats.entries()) {
          if (!count) continue;
          for (const [other, held] of found.seats.entries()) {
            assert.ok(votes[index]! * BigInt(2 * held + 1) >= votes[other]! * BigInt(2 * count - 1));
          }
        }
      }),
    );
  });
});

describe('a house', () => {
  const district = (seats: unknown, votes: readonly unknown[] = [500, 300, 200]): Results =>
    resultsOf({
      candidates: votes.map((count, index) => ({
        id: 'abc'[index],
        number: index + 1,
        name: `Partai ${index + 1}`,
        votes: count,
      })),
      seats,
    });
  const told = (results: Results, seats?: number, threshold?: Decimal): readonly string[] =>
    houseOf(results, seats, threshold).faults.map(
      ({ path, message, fatal }) => `${path}: ${message}${fatal ? '!' : ''}`,
    );
  const house = (results: Results, seats?: number): House => {
    const { house: found } = houseOf(results, seats);
    assert.ok(found);
    return found;
  };

  test('is the DPR of 2024: 580 seats of 18 parties, more than half from 291 on', () => {
    const found = house(resultsOf(parliament2024('name')));
    assert.deepEqual([found.total, found.majority, found.isWorkedOut], [580, 291, false]);
    for (const { number, seats } of pileg2024.parties) assert.equal(found.seats.get(String(number)), seats);
    assert.deepEqual(told(resultsOf(parliament2024('name'))), []);
  });

  test('has its majority above the half, odd or even', () => {
    for (const [seats, majority] of [
      [20, 11],
      [21, 11],
      [580, 291],
      [711, 356],
      [1000, 501],
    ]) {
      assert.equal(house(district({ a: seats, b: 0, c: 0 })).majority, majority);
    }
  });

  test('knows parties by their id, else by their number', () => {
    assert.deepEqual(
      house(district({ 1: 3, b: 2, 3: 1 })).seats,
      new Map([
        ['a', 3],
        ['b', 2],
        ['c', 1],
      ]),
    );
    assert.deepEqual(told(district({ 1: 3, b: 2, 3: 1 })), []);
  });

  test('keeps seats of an id that nobody has, so that the majority stays that of the source', () => {
    const results = district({ a: 15, b: 13, c: 1, x: 2 });
    assert.deepEqual(told(results), ['seats.x: expected the id of a candidate, got "x"']);
    const { total, majority } = house(results);
    assert.deepEqual([total, majority], [31, 16]);
  });

  test('takes a second figure of the same party for nobody’s', () => {
    const results = district({ a: 5, 1: 4, b: 0, c: 0 });
    assert.deepEqual(told(results), ['seats.1: expected the id of a candidate, got "1"']);
    assert.equal(house(results).seats.get('a'), 5);
    assert.equal(house(results).total, 9);
  });

  test('tells of parties without a figure, and of no majority then', () => {
    const results = district({ a: 5, b: 3 });
    assert.deepEqual(told(results), ['seats: expected an entry for each candidate, got none for c']);
    const { seats, total, majority } = house(results);
    assert.deepEqual([seats.has('c'), total, majority], [false, 8, undefined]);
  });

  test('tells of too many, and knows no majority of none', () => {
    assert.equal(house(district({ a: 0, b: 0, c: 0 })).majority, undefined);
    assert.deepEqual(told(district({ a: 500, b: 500, c: 1 })), ['seats: expected at most 1000 seats in all, got 1001']);
    assert.deepEqual(told(district({ a: 500, b: 500, c: 0 })), []);
    assert.deepEqual(told(district(undefined), 1001), ['seats: expected at most 1000 seats in all, got 1001']);
    assert.equal(houseOf(district(undefined), 1001).house, undefined);
    assert.equal(house(district(undefined), 1000).total, 1000);
    assert.deepEqual(houseOf(district(undefined)), { faults: [] });
    assert.equal(houseOf(district({})).house, undefined);
  });

  test('is worked out from votes where the results carry no seats', () => {
    const found = house(district(undefined), 10);
    assert.deepEqual([...found.seats.values()], [5, 3, 2]);
    assert.deepEqual([found.isWorkedOut, found.total], [true, 10]);
    assert.equal(house(district({ a: 1, b: 1, c: 1 }), 10).isWorkedOut, false);
    assert.deepEqual(houseOf(district(undefined, [0, 0, 0]), 10), { faults: [] });
    const byShare = resultsOf({
      candidates: [
        { name: 'A', share: 60 },
        { name: 'B', share: 40 },
      ],
    });
    assert.deepEqual(told(byShare, 10), ['seats: expected votes to divide, got shares alone']);
    const { candidates, ...rest } = district(undefined);
    const part = candidates.map((party) => (party.id === 'b' ? { ...byShare.candidates[0]!, id: 'b' } : party));
    assert.deepEqual(told({ ...rest, candidates: part }, 10), ['seats: expected votes to divide, got shares alone']);
  });

  test('has no majority where it is a district, which holds 12 seats at most', () => {
    assert.equal(house(district(undefined), 10).majority, undefined);
    assert.deepEqual(
      [house(district(undefined), 40).majority, house(district(undefined), 40).isDistrict],
      [undefined, true],
    );
    for (const [last, isDistrict, majority] of [
      [1, true, undefined],
      [2, false, 7],
    ] as const) {
      const found = house(district({ a: 8, b: 3, c: last }));
      assert.deepEqual([found.isDistrict, found.majority], [isDistrict, majority]);
    }
  });

  test('is not worked out for an election that had another method', () => {
    const results = { ...district(undefined), electionDate: '2014-04-09' };
    assert.equal(houseOf(results, 10).house, undefined);
    assert.deepEqual(told(results, 10), [
      'seats: expected an election from 2019 on, or seats that are given, got 2014-04-09',
    ]);
    assert.ok(houseOf({ ...results, electionDate: '2019-04-17' }, 10).house);
  });

  test('names those whose quotients are equal', () => {
    const found = house(district(undefined, [300, 300, 10]), 1);
    assert.deepEqual(
      [found.tied.map(({ id }) => id), [...found.seats.values()], found.total],
      [['a', 'b'], [0, 0, 0], 1],
    );
  });
});

/** A district as a feed gives it; `marks` says which parties are qualified, where it does. */
const feedOf = (
  { votes }: Pick<District, 'votes'>,
  marks: (party: (typeof ballot2024)[number]) => { readonly qualified?: boolean } = () => ({}),
): Results =>
  resultsOf({
    version: 1,
    electionDate: '2024-02-14',
    candidates: ballot2024.map((party, index) => ({
      number: party.number,
      name: party.name,
      votes: votes[index],
      ...marks(party),
    })),
  });
const onlyOut = ({ qualified }: { readonly qualified: boolean }): { readonly qualified?: boolean } =>
  qualified ? {} : { qualified };
const wonIn = (results: Results, seats: number): Readonly<Record<string, number>> => {
  const { house } = houseOf(results, seats);
  return Object.fromEntries(
    results.candidates.flatMap(({ id, name }) => {
      const count = house?.seats.get(id);
      return count ? [[name, count]] : [];
    }),
  );
};

describe('four districts of 2024 in which the threshold decides a seat', () => {
  for (const district of districts2024) {
    const { name, seats, votes, won, withoutThreshold } = district;

    test(`${name}: has the published seats where the feed says who is not qualified`, () => {
      assert.deepEqual(wonIn(feedOf(district, onlyOut), seats), won);
      assert.deepEqual(
        wonIn(
          feedOf(district, ({ qualified }) => ({ qualified })),
          seats,
        ),
        won,
      );
    });

    test(`${name}: has others where it does not`, () => {
      const others = Object.entries({ ...won, ...withoutThreshold }).filter(([, count]) => count);
      assert.deepEqual(Object.entries(wonIn(feedOf(district), seats)).sort(), others.sort());
      assert.notDeepEqual(wonIn(feedOf(district), seats), won);
    });

    test(`${name}: keeps every vote in the shares`, () => {
      const all = votes.reduce((sum, count) => sum + count, 0);
      assert.deepEqual(
        exactShares(feedOf(district, onlyOut).candidates).map((share) => share?.denominator),
        votes.map(() => BigInt(all)),
      );
    });

    test(`${name}: does not depend on the figures that are open in the source`, () => {
      const changed = votes.map((count, index) => {
        const party = ballot2024[index]?.name;
        return party === 'Golkar' ? count - 4000 : party === 'Ummat' ? count + 1 : count;
      });
      assert.deepEqual(wonIn(feedOf({ votes: changed }, onlyOut), seats), won);
    });
  }

  test('add up to the seats that the districts have', () => {
    for (const { seats, won } of districts2024) {
      assert.equal(
        Object.values(won).reduce((sum, count) => sum + count, 0),
        seats,
      );
    }
  });
});

describe('a threshold', () => {
  const below = (votes: readonly number[], percent: bigint): readonly string[] => {
    const { candidates } = resultsOf({ candidates: votes.map((count, index) => ({ name: `${index}`, votes: count })) });
    return [...belowThreshold(candidates, { units: percent, scale: 0 })].map(({ id }) => id);
  };

  test('is met by exactly that share, and not by what only prints as it', () => {
    assert.deepEqual(below([96_000, 4_000], 4n), []);
    assert.deepEqual(below([96_001, 3_999], 4n), ['1']);
    assert.deepEqual(below([9_600_000_001, 399_999_999], 4n), ['1']);
    assert.deepEqual(below([0, 0], 4n), []);
  });

  test('parts the parties of 2024 as KPU did', () => {
    const results = resultsOf(parliament2024('name'));
    const without = pileg2024.parties.flatMap(({ number, seats }) => (seats ? [] : [String(number)]));
    assert.deepEqual(
      [...belowThreshold(results.candidates, { units: 4n, scale: 0 })].map(({ id }) => id),
      without,
    );
  });

  const four: Decimal = { units: 4n, scale: 0 };
  const [first] = districts2024;
  const found = (results: Results, seats = 0): readonly [readonly string[] | undefined, readonly string[]] => {
    const { house, faults } = houseOf(results, seats, four);
    return [house?.below && [...house.below], faults.map(({ path, message }) => `${path}: ${message}`)];
  };

  test('beside the votes of a district is not applied, and that is told', () => {
    const message = 'threshold: expected `qualified: false` or national votes, got the votes of a district';
    assert.deepEqual(found(feedOf(first!), first!.seats), [undefined, [message]]);
    assert.deepEqual(wonIn({ ...feedOf(first!), threshold: four }, first!.seats), wonIn(feedOf(first!), first!.seats));
    // The same where the feed gives the seats of the district.
    assert.deepEqual(found({ ...feedOf(first!), seats: new Map(ballot2024.map(({ number }) => [`${number}`, 0])) }), [
      undefined,
      [message],
    ]);
  });

  test('is known by the marks of the parties, in a district and in a house', () => {
    const out = ballot2024.filter(({ qualified }) => !qualified).map(({ number }) => String(number));
    assert.deepEqual(found(feedOf(first!, onlyOut), first!.seats), [out, []]);
    assert.deepEqual(
      found(
        feedOf(first!, () => ({ qualified: true })),
        first!.seats,
      ),
      [[], []],
    );
    const { candidates, ...house } = resultsOf(parliament2024('abbreviation'));
    const marked = candidates.map((party) => (party.id === '24' ? { ...party, qualified: false } : party));
    assert.deepEqual(found({ ...house, candidates: marked }), [['24'], []]);
    // A mark of one that is qualified says nothing of the others.
    const praised = candidates.map((party) => (party.id === '1' ? { ...party, qualified: true } : party));
    assert.deepEqual(found({ ...house, candidates: praised }), found({ ...house, candidates }));
    assert.equal(found({ ...house, candidates: praised })[0]?.length, 10);
  });

  test('is the share of national votes of a house', () => {
    const [below] = found(resultsOf(parliament2024('abbreviation')));
    assert.deepEqual(
      below,
      pileg2024.parties.flatMap(({ number, seats }) => (seats ? [] : [String(number)])),
    );
    assert.deepEqual([...(houseOf(resultsOf(parliament2024('abbreviation'))).house?.below ?? ['none'])], []);
  });

  test('is not measured on votes that a row of totals is among', () => {
    const { candidates, ...house } = resultsOf(parliament2024('abbreviation'));
    const total = { id: 'x', name: 'Suara partai', parties: [], emptyBox: false, votes: 151_796_631n };
    const [below, faults] = found({ ...house, candidates: [...candidates, total] });
    assert.equal(below, undefined);
    assert.ok(faults.includes('threshold: expected votes of parties, got a row that equals the sum of all others'));
  });

  test('is not that of a DPRD, where parties under it hold seats', () => {
    const results = resultsOf({
      candidates: [
        { id: 'a', name: 'A', votes: 97 },
        { id: 'b', name: 'B', votes: 3 },
      ],
      seats: { a: 19, b: 1 },
    });
    assert.deepEqual(found(results), [undefined, ['threshold: expected no seat for a party under it, got 1 for b']]);
  });

  test('that a party has not passed leaves it no seat: one that the source gives is shown, and told', () => {
    const results = resultsOf({
      candidates: [
        { id: 'a', name: 'A', votes: 97 },
        { id: 'b', name: 'B', votes: 3, qualified: false },
      ],
      seats: { a: 19, b: 1 },
    });
    const { house, faults } = houseOf(results);
    assert.equal(house?.seats.get('b'), 1);
    assert.deepEqual(
      faults.map(({ path, message }) => `${path}: ${message}`),
      ['seats.b: expected none for a party that is not qualified, got 1'],
    );
  });

  test('leaves seats open where nobody is qualified', () => {
    const nobody = feedOf(first!, () => ({ qualified: false }));
    const { house } = houseOf(nobody, first!.seats);
    assert.deepEqual([house?.total, [...(house?.seats.values() ?? [])].some(Boolean)], [first!.seats, false]);
  });
});
