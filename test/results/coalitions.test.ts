import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainResults } from '../../src/formats/results-json.js';
import { parseHouse } from '../../src/results/districts.js';
import { parse } from '../../src/results/parse.js';

const house = (coalitions: unknown): ReturnType<typeof parseHouse> =>
  parseHouse({
    version: 1,
    candidates: [
      { id: 'a', number: 7, name: 'Partai A', votes: 60 },
      { id: 'b', number: 8, name: 'Partai B', votes: 30 },
      { number: 3, name: 'Partai C', votes: 10 },
    ],
    seats: { a: 6, b: 3, 3: 1 },
    coalitions,
  });

describe('coalitions of a desk', () => {
  test('name their parties by id or by ballot number, in the order of the desk', () => {
    const { results, faults } = house([
      { name: ' Poros   satu ', parties: [3, 'a'] },
      { name: 'Poros dua', parties: ['8'] },
    ]);
    assert.deepEqual(faults, []);
    assert.deepEqual(results?.coalitions, [
      { name: 'Poros satu', parties: ['3', 'a'] },
      { name: 'Poros dua', parties: ['b'] },
    ]);
    // Written and read again they are the same.
    assert.deepEqual(parseHouse(plainResults(results)).results, results);
  });

  test('are read of a house without districts too, and by no other element', () => {
    assert.equal(parse({ candidates: [{ name: 'A', votes: 1 }], coalitions: [] }).results?.coalitions, undefined);
    assert.equal(house(undefined).results?.coalitions, undefined);
    assert.equal(house(null).results?.coalitions, undefined);
  });

  for (const [what, given, path] of [
    ['no list', { name: 'Poros', parties: ['a'] }, 'coalitions: expected a list, got an object'],
    ['no object', ['Poros'], 'coalitions[0]: expected an object, got "Poros"'],
    ['no name', [{ parties: ['a'] }], 'coalitions[0].name: expected text, got nothing'],
    ['no parties', [{ name: 'Poros' }], 'coalitions[0].parties: expected a list, got nothing'],
    [
      'an empty list',
      [{ name: 'Poros', parties: [] }],
      'coalitions[0].parties: expected at least one party, got an empty list',
    ],
    [
      'an unknown party',
      [{ name: 'Poros', parties: ['a', 9] }],
      'coalitions[0].parties[1]: expected the id of a party, got 9',
    ],
    [
      'a party twice',
      [{ name: 'Poros', parties: ['a', 7] }],
      'coalitions[0].parties[1]: expected a party of no other coalition, got 7',
    ],
  ] as const) {
    test(`with ${what} are told with the path, and nothing else is lost`, () => {
      const { results, faults } = house(given);
      assert.deepEqual(
        faults.map(({ path: at, message, fatal }) => (fatal ? 'fatal' : `${at}: ${message}`)),
        [path],
      );
      assert.deepEqual(results?.coalitions ?? [], []);
      assert.equal(results?.candidates.length, 3);
    });
  }

  test('keep the first of two with one party, and a coalition with a fault takes no party away', () => {
    const { results, faults } = house([
      { name: 'Salah', parties: ['a', 'x'] },
      { name: 'Satu', parties: ['a'] },
      { name: 'Dua', parties: ['b', 'a'] },
      { name: 'Tiga', parties: ['b'] },
    ]);
    assert.deepEqual(
      results?.coalitions?.map(({ name }) => name),
      ['Satu', 'Tiga'],
    );
    assert.deepEqual(
      faults.map(({ path }) => path),
      ['coalitions[0].parties[1]', 'coalitions[2].parties[1]'],
    );
  });
});
