// The two methods by hand: what each seat was given for, who would take one more, and what equal figures leave open.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hareLargestRemainder, sainteLague } from '../../src/results/apportionment.js';

const ratio = (numerator: bigint, denominator = 1n) => ({ numerator, denominator });

describe('Sainte-Laguë', () => {
  test('gives each seat to the highest quotient, and tells who would take one more', () => {
    assert.deepEqual(sainteLague([100n, 80n, 30n], 3), {
      seats: [2, 1, 0],
      open: 0,
      tied: [],
      awards: [
        { party: 0, quotient: ratio(100n) },
        { party: 1, quotient: ratio(80n) },
        { party: 0, quotient: ratio(100n, 3n) },
      ],
      next: [{ party: 2, quotient: ratio(30n) }],
    });
  });

  test('names nobody for one seat more where equal quotients come next', () => {
    // After the first seat the quotients are 30, 30 and 30.
    const { seats, open, next } = sainteLague([90n, 30n, 30n], 1);
    assert.deepEqual([seats, open, next], [[1, 0, 0], 0, []]);
  });

  test('leaves a seat open between equal quotients', () => {
    assert.deepEqual(sainteLague([50n, 50n], 1), { seats: [0, 0], open: 1, tied: [0, 1], awards: [], next: [] });
  });

  test('gives nothing where nobody has a vote', () => {
    assert.deepEqual(sainteLague([0n, 0n], 2), { seats: [0, 0], open: 2, tied: [], awards: [], next: [] });
  });
});

describe('Hare, with the largest remainders', () => {
  test('gives a seat for each quota, then by the largest remainder, and tells which is which', () => {
    // A quota is 100 / 4 = 25. What remains is 6, 4 and 15.
    assert.deepEqual(hareLargestRemainder([56n, 29n, 15n], 4), {
      seats: [2, 1, 1],
      open: 0,
      tied: [],
      awards: [
        { party: 0, quotient: ratio(100n, 4n) },
        { party: 0, quotient: ratio(100n, 4n) },
        { party: 1, quotient: ratio(100n, 4n) },
        { party: 2, quotient: ratio(60n, 4n), isRest: true },
      ],
      next: [{ party: 0, quotient: ratio(24n, 4n), isRest: true }],
    });
  });

  test('names nobody for one seat more where the next remainders are equal, or where nothing remains', () => {
    // What remains is 5, 5 and 15.
    const equal = hareLargestRemainder([55n, 30n, 15n], 4);
    assert.deepEqual([equal.seats, equal.open, equal.next], [[2, 1, 1], 0, []]);
    const exact = hareLargestRemainder([50n, 50n], 2);
    assert.deepEqual([exact.seats, exact.open, exact.tied, exact.next], [[1, 1], 0, [], []]);
  });

  test('leaves a seat open between equal remainders', () => {
    // A quota is 20. What remains is 10, 10 and 0.
    const { seats, open, tied, awards, next } = hareLargestRemainder([50n, 30n, 20n], 5);
    assert.deepEqual([seats, open, tied, awards.length, next], [[2, 1, 1], 1, [0, 1], 4, []]);
  });

  test('gives nobody two seats by remainders', () => {
    // A quota is 12.5. What remains is 11, 11, 11, 11 and 6, for four seats.
    assert.deepEqual(hareLargestRemainder([11n, 11n, 11n, 11n, 6n], 4).seats, [1, 1, 1, 1, 0]);
  });

  test('gives nothing where nobody has a vote', () => {
    assert.deepEqual(hareLargestRemainder([0n, 0n], 2), { seats: [0, 0], open: 2, tied: [], awards: [], next: [] });
  });
});
