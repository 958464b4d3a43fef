import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { hareLargestRemainder } from '../../src/results/apportionment.js';
import { votesToNext } from '../../src/results/division.js';
import { openFigures, parseHouse } from '../../src/results/districts.js';
import { houseOf } from '../../src/results/seats.js';
import type { House } from '../../src/results/seats.js';
import { dpr2024 } from '../cases/parliament.js';
import { closest2024, dapil2024, otherwise2024, parties1050, qualified } from '../fixtures/dapil-2024.js';
import { pileg2024 } from '../fixtures/pileg-2024.js';

function houseFrom(input: unknown): { house: House; faults: readonly string[] } {
  const { results, faults: read } = parseHouse(input);
  assert.ok(results);
  const { house, faults } = houseOf(results);
  assert.ok(house);
  return { house, faults: [...read, ...faults].map(({ path, message }) => `${path}: ${message}`) };
}

const numberOf = (name: string): string => String(parties1050.find((party) => party.name === name)?.number);
const won = ({ seats }: House): Readonly<Record<string, number>> =>
  Object.fromEntries(
    parties1050.flatMap(({ name, number }) => (seats.get(String(number)) ? [[name, seats.get(String(number))!]] : [])),
  );

describe('the DPR of 2024 from its districts', () => {
  const { house, faults } = houseFrom(dpr2024());

  test('has in each of 84 districts the seats that the KPU published', () => {
    assert.deepEqual(faults, []);
    assert.equal(house.districts.length, 84);
    house.districts.forEach(({ division }, index) => {
      const { name, won: published } = dapil2024[index]!;
      assert.deepEqual(
        qualified.map((party) => division.seats.get(numberOf(party))),
        published,
        name,
      );
      assert.deepEqual([division.open, division.tied], [0, []]);
    });
  });

  test('has the 580 seats that the KPU published, and ten parties under the threshold', () => {
    const published = Object.fromEntries(
      pileg2024.parties.flatMap(({ abbreviation, seats }) => (seats ? [[abbreviation, seats]] : [])),
    );
    assert.deepEqual(won(house), published);
    assert.deepEqual([house.total, house.majority, house.below?.size, house.isDistrict], [580, 291, 10, false]);
  });

  test('gives the last seat in Jawa Timur I for the quotient 130.189', () => {
    const { division } = house.districts.find(({ district }) => district.name === 'Jawa Timur I')!;
    const last = division.order.at(-1)!;
    assert.deepEqual(
      [division.order.length, last.candidate.name, last.quotient.numerator / last.quotient.denominator],
      [10, 'Demokrat', 130189n],
    );
  });

  test('lacks so many votes for one seat more as another program found', () => {
    const lacking = house.districts.flatMap(({ district, parties, division }) => {
      const next = parties.find(({ id }) => id === division.next?.candidate.id);
      const lacks = next && votesToNext(division, next, district.votes.get(next.id)!);
      return next
        ? [[district.name.toUpperCase(), Number(lacks), division.order.at(-1)!.candidate.name, next.name] as const]
        : [];
    });
    assert.deepEqual(lacking.sort((a, b) => a[1] - b[1]).slice(0, closest2024.length), closest2024);
  });

  test('changes a seat by exactly the votes that it lacks, and by no fewer', () => {
    for (const [name, lacks, , next] of closest2024) {
      const index = dapil2024.findIndex((one) => one.name.toUpperCase() === name);
      const seatsWith = (more: number): number => {
        const input = structuredClone(dpr2024()) as unknown as { districts: { votes: Record<string, number> }[] };
        input.districts[index]!.votes[numberOf(next)]! += more;
        return houseFrom(input).house.districts[index]!.division.seats.get(numberOf(next)) ?? 0;
      };
      assert.equal(seatsWith(lacks), seatsWith(0) + 1, name);
      assert.equal(seatsWith(lacks - 1), seatsWith(0), name);
    }
  });

  test('measures the threshold on the national votes, and says which figures do not add up', () => {
    const { results } = parseHouse(dpr2024());
    assert.deepEqual(
      openFigures(results!).map(({ candidate, surplus }) => [candidate.name, surplus]),
      [
        ['Golkar', 4000n],
        ['Ummat', -1n],
      ],
    );
    // PPP has 5,878,708 of 151,793,293: 3.87%. Where the national votes give it 4%, it takes seats, whatever the sums.
    const raised = {
      ...dpr2024(),
      parties: parties1050.map(({ number, name, votes }) => ({
        number,
        name,
        votes: name === 'PPP' ? 6_400_000 : votes,
      })),
    };
    assert.equal(houseFrom(raised).house.below?.has('17'), false);
  });

  test('has other seats without a threshold, and by the largest remainder, as another program found', () => {
    assert.deepEqual(won(houseFrom({ ...dpr2024(), threshold: undefined }).house), {
      ...otherwise2024.withoutThreshold,
    });
    assert.deepEqual(won(houseFrom({ ...dpr2024(), method: 'hare' }).house), { ...otherwise2024.hare });
  });

  test('has no threshold unless it is given one', () => {
    assert.equal(houseFrom({ ...dpr2024(), threshold: undefined }).house.threshold, undefined);
  });
});

test('the schema takes the house of 2024, and refuses a district without seats or with votes that are none', () => {
  const schema = JSON.parse(readFileSync(new URL('../../results.schema.json', import.meta.url), 'utf8')) as object;
  const valid = new Ajv2020({ allowUnionTypes: true, strictTypes: false, strictRequired: false }).compile(schema);
  assert.equal(valid(JSON.parse(JSON.stringify(dpr2024()))), true);
  for (const change of [
    { seats: undefined },
    { seats: -1 },
    { votes: { '1': -1 } },
    { code: undefined, name: undefined },
  ]) {
    const { districts = [], ...house } = dpr2024();
    assert.equal(valid(JSON.parse(JSON.stringify({ ...house, districts: [{ ...districts[0], ...change }] }))), false);
  }
  assert.equal(valid(JSON.parse(JSON.stringify({ ...dpr2024(), method: 'dhondt' }))), false);
});

describe('what does not fit', () => {
  const small = {
    version: 1,
    electionDate: '2024-02-14',
    parties: [
      { number: 1, name: 'A', votes: 250 },
      { number: 2, name: 'B', votes: 150 },
    ],
    districts: [
      { code: '1', name: 'Satu', seats: 2, votes: { '1': 150, '2': 110 } },
      { code: '2', name: 'Dua', seats: 1, votes: { '1': 100, '2': 40 } },
    ],
  };
  const withDistrict = (change: object): unknown => ({
    ...small,
    districts: [small.districts[0], { ...small.districts[1], ...change }],
  });
  const told = (input: unknown): readonly string[] => {
    const { results, faults } = parseHouse(input);
    return [...faults, ...(results ? houseOf(results).faults : [])].map(({ path, message }) => `${path}: ${message}`);
  };

  for (const [what, input, fault] of [
    [
      'two districts of one code',
      withDistrict({ code: '1' }),
      'districts[1].code: expected a code of its own, got "1"',
    ],
    [
      'a party that is not in the list',
      withDistrict({ votes: { '1': 1, '2': 1, '9': 5 } }),
      'districts[1].votes.9: expected the id of a candidate, got "9"',
    ],
    ['no seats', withDistrict({ seats: undefined }), 'districts[1].seats: expected a whole number, got nothing'],
    [
      'votes that are none',
      withDistrict({ votes: { '1': -1, '2': 1 } }),
      'districts[1].votes.1: expected a whole number, got -1',
    ],
    ['no list', { ...small, districts: {} }, 'districts: expected a list of districts, got an object'],
    ['a method that is not known', { ...small, method: 'dhondt' }, 'method: expected sainte-lague, hare, got "dhondt"'],
  ] as const) {
    test(`${what} is told with its path`, () => {
      assert.deepEqual(told(input), [fault]);
    });
  }

  test('a district that cannot be read leaves none: the seats of the others are not the house', () => {
    const { results } = parseHouse(withDistrict({ code: '1' }));
    assert.deepEqual([results?.districts, houseOf(results!).house], [undefined, undefined]);
  });

  test('a party without a figure in a district leaves the seats of that district open', () => {
    const { house, faults } = houseFrom(withDistrict({ votes: { '1': 100 } }));
    assert.deepEqual(faults, [
      'districts[1].votes: expected votes of each party, and 0 where it does not stand, got none for 2',
    ]);
    assert.deepEqual(
      [house.total, [...house.seats]],
      [
        3,
        [
          ['1', 1],
          ['2', 1],
        ].map(([id, seats]) => [id, seats]),
      ],
    );
  });

  test('districts that do not add up to the seats that are given are not shown, and a party with other seats is told', () => {
    const first = houseFrom({ ...small, seats: { '1': 3, '2': 1 } });
    assert.deepEqual(first.faults, ['districts: expected 4 seats in all, as `seats` has, got 3']);
    assert.deepEqual(first.house.districts, []);
    const second = houseFrom({ ...small, seats: { '1': 1, '2': 2 } });
    assert.deepEqual(second.faults, ['seats.1: expected 2, as the districts give, got 1']);
    assert.deepEqual([second.house.seats.get('1'), second.house.doDistrictsAgree], [1, false]);
  });

  test('a DPRD has no threshold by law, and one that is given is not applied', () => {
    const { house, faults } = houseFrom({ ...small, heading: 'DPRD Kota Uji', threshold: 50 });
    assert.deepEqual(faults, ['threshold: expected none for a DPRD (UU 7/2017 Pasal 415(3)), got one']);
    assert.deepEqual([house.below, house.seats.get('2')], [undefined, 1]);
  });

  test('an election before 2019 needs a method', () => {
    const old = { ...small, electionDate: '2014-04-09' };
    assert.match(told(old)[0]!, /^method: expected a method, since the election is before 2019/);
    assert.equal(houseFrom({ ...old, method: 'hare' }).house.total, 3);
  });

  test('parties without votes have those of their districts, which then decide on the threshold', () => {
    const { results } = parseHouse({
      ...small,
      threshold: 40,
      parties: [
        { number: 1, name: 'A' },
        { number: 2, name: 'B' },
      ],
    });
    assert.deepEqual([results?.isSummed, results?.candidates.map(({ votes }) => votes)], [true, [250n, 150n]]);
    assert.deepEqual(houseOf(results!).house?.seats.get('2'), 0);
  });
});

describe('the largest remainder', () => {
  /** The law read out: full quotas, then a list of remainders as fractions over one denominator. Slow, and sharing nothing with the code. */
  function byList(votes: readonly bigint[], seats: number): { seats: number[]; open: number } {
    const total = votes.reduce((sum, count) => sum + count, 0n);
    const size = BigInt(seats);
    if (!total) return { seats: votes.map(() => 0), open: seats };
    const given = votes.map((count) => (count * size) / total);
    let left = seats - Number(given.reduce((sum, count) => sum + count, 0n));
    const rests = votes.map((count, index) => ({ index, rest: count * size - given[index]! * total }));
    const list = rests.filter(({ rest }) => rest > 0n).sort((a, b) => (a.rest < b.rest ? 1 : a.rest > b.rest ? -1 : 0));
    while (left && list.length) {
      const level = list.filter(({ rest }) => rest === list[0]!.rest);
      if (level.length > left) break;
      for (const { index } of level) given[index]! += 1n;
      left -= level.length;
      list.splice(0, level.length);
    }
    return { seats: given.map(Number), open: left };
  }

  test('is what the law read out gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 0n, max: 2000n }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (votes, seats) => {
          const found = hareLargestRemainder(votes, seats);
          assert.deepEqual({ seats: found.seats, open: found.open }, byList(votes, seats));
          assert.equal(found.awards.length + found.open, seats);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('leaves a seat open for which remainders are equal, and names who is tied', () => {
    const { seats, open, tied } = hareLargestRemainder([50n, 50n], 3);
    assert.deepEqual([seats, open, tied], [[1, 1], 1, [0, 1]]);
  });
});
