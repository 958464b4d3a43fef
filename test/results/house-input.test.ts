// What a house may be given as, and what becomes of the rest: parties without votes, faults beside the districts, nothing at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { divideDistricts, openFigures, parseHouse } from '../../src/results/districts.js';
import { parse } from '../../src/results/parse.js';

const parties = [
  { id: 'a', number: 1, name: 'A', votes: 70 },
  { id: 'b', number: 2, name: 'B', votes: 30 },
];
const bare = parties.map(({ id, number, name }) => ({ id, number, name }));
const districts = [
  { name: 'Utara', seats: 2, votes: { a: 40, b: 10 } },
  { name: 'Selatan', seats: 1, votes: { a: 30, b: 20 } },
];
const votesOf = (input: unknown): readonly (bigint | undefined)[] | undefined =>
  parseHouse(input).results?.candidates.map(({ votes }) => votes);
const faultsOf = (input: unknown): readonly string[] => parseHouse(input).faults.map(({ path }) => path);

test('without districts and method it is any results object', () => {
  for (const input of [null, 'no JSON', { candidates: parties }, { candidates: bare }, { parties }, []])
    assert.deepEqual(parseHouse(input), parse(input), JSON.stringify(input));
});

test('a method without districts is no fault', () => {
  const { results, faults } = parseHouse({ method: 'hare', parties });
  assert.deepEqual(faults, []);
  assert.deepEqual([results?.method, results?.districts, results?.isSummed], ['hare', undefined, undefined]);
});

test('votes are summed over the districts only where no party has any', () => {
  assert.deepEqual(votesOf({ parties: bare, districts }), [70n, 30n]);
  assert.equal(parseHouse({ parties: bare, districts }).results?.isSummed, true);
  // One has votes: the others' are missing, and not sums.
  const [first, second] = [parties[0], bare[1]];
  assert.deepEqual(
    votesOf({ parties: [first, second], districts }),
    parse({ candidates: [first, second] }).results?.candidates.map(({ votes }) => votes),
  );
  // Shares are figures too.
  const shares = bare.map((party, index) => ({ ...party, share: ['70', '30'][index] }));
  assert.equal(parseHouse({ parties: shares, districts }).results?.isSummed, undefined);
  // A house that was read before says that its votes are sums: they are summed again.
  const wrong = parties.map((party) => ({ ...party, votes: 1 }));
  assert.deepEqual(votesOf({ isSummed: true, parties: wrong, districts }), [70n, 30n]);
  assert.deepEqual(votesOf({ isSummed: false, parties: wrong, districts }), [1n, 1n]);
});

test('without parties nothing is summed, and their fault is that of any results object', () => {
  const { results, faults } = parseHouse({ districts, parties: 3 });
  assert.equal(results, undefined);
  assert.deepEqual(faults, parse({ candidates: 3 }).faults);
  assert.equal(parseHouse({ districts, candidates: [] }).results?.isSummed, undefined);
  assert.deepEqual(
    faultsOf({ districts }),
    parse({}).faults.map(({ path }) => path),
  );
});

test('faults beside the districts are told with them, and neither takes the figures away', () => {
  const { results, faults } = parseHouse({ heading: 7, parties, districts: 'all' });
  assert.deepEqual(
    faults.map(({ path, fatal }) => [path, fatal]),
    [
      ['heading', false],
      ['districts', false],
    ],
  );
  assert.deepEqual(
    results?.candidates.map(({ votes }) => votes),
    [70n, 30n],
  );
  assert.equal(results.districts, undefined);
  assert.deepEqual(faultsOf({ parties, districts: [] }), ['districts']);
  assert.deepEqual(faultsOf({ parties, districts: null, method: 'hare' }), []);
});

test('one district that cannot be read takes all of them, and says where it is wrong', () => {
  for (const [change, path] of [
    [{ seats: 0 }, 'districts[1].seats'],
    [{ seats: undefined }, 'districts[1].seats'],
    [{ name: undefined }, 'districts[1]'],
  ] as const) {
    const input = { parties, districts: [districts[0], { ...districts[1], ...change }] };
    assert.equal(parseHouse(input).results?.districts, undefined);
    assert.ok(
      faultsOf(input).some((found) => found.startsWith(path)),
      `${path}: ${faultsOf(input).join()}`,
    );
  }
});

test('a party that does not qualify, or is under the threshold, takes no part in any district', () => {
  const { results } = parseHouse({ parties: [{ ...parties[0], qualified: false }, parties[1]], districts });
  assert.ok(results);
  const told: string[] = [];
  const divided = divideDistricts(results, new Set(), 'sainte-lague', (path) => told.push(path));
  assert.deepEqual(
    divided.map(({ parties: part }) => part.map(({ id }) => id)),
    [['b'], ['b']],
  );
  assert.deepEqual(
    divided.map(({ division }) => division.seats.get('b')),
    [2, 1],
  );
  const below = divideDistricts(parseHouse({ parties, districts }).results!, new Set(['b']), 'hare', () => undefined);
  assert.deepEqual(
    below.map(({ parties: part }) => part.map(({ id }) => id)),
    [['a'], ['a']],
  );
  assert.deepEqual(told, []);
  assert.deepEqual(
    divideDistricts(parse({ candidates: parties }).results!, new Set(), 'hare', () => undefined),
    [],
  );
});

test('only a house with districts and national votes of its own can disagree with itself', () => {
  assert.deepEqual(openFigures(parse({ candidates: parties }).results!), []);
  assert.deepEqual(openFigures({ ...parse({ candidates: parties }).results!, districts: [] }), []);
  assert.deepEqual(openFigures(parseHouse({ parties: bare, districts }).results!), []);
  const other = parseHouse({ parties: [parties[0], { ...parties[1], votes: 28 }], districts }).results!;
  assert.deepEqual(
    openFigures(other).map(({ candidate, surplus }) => [candidate.id, surplus]),
    [['b', 2n]],
  );
});
