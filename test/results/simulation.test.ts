import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDecimal } from '../../src/results/decimals.js';
import { parseHouse } from '../../src/results/districts.js';
import { houseOf } from '../../src/results/seats.js';
import { isSamePercentage, simulated } from '../../src/results/simulation.js';
import type { Trial } from '../../src/results/simulation.js';
import { dpr2024, dpr2024WithSeats } from '../cases/parliament.js';
import { parliament2024 } from '../cases/official.js';
import { parties1050 } from '../fixtures/dapil-2024.js';

const real: Trial = { threshold: parseDecimal('4'), method: 'sainte-lague' };

/** The seats of the DPR of 2024 under another rule, by the names of the parties. */
function seatsUnder(trial: Trial): Readonly<Record<string, number>> {
  const { results } = parseHouse(dpr2024WithSeats(parliament2024('abbreviation')));
  const other = simulated(results!, trial, real);
  const { house, faults } = houseOf(other);
  assert.deepEqual(faults, []);
  assert.equal(house?.total, 580);
  return Object.fromEntries(
    parties1050.flatMap(({ number, name }) => {
      const seats = house.seats.get(String(number)) ?? 0;
      return seats ? [[name, seats]] : [];
    }),
  );
}

describe('the DPR of 2024 under another rule', () => {
  // Both are of the file of the figures, which another program calculated.
  test('without a threshold has eleven parties', () => {
    assert.deepEqual(seatsUnder({ ...real, threshold: undefined }), {
      PKB: 66,
      Gerindra: 86,
      'PDI-P': 103,
      Golkar: 100,
      NasDem: 65,
      PKS: 51,
      PAN: 48,
      Demokrat: 43,
      PSI: 5,
      Perindo: 1,
      PPP: 12,
    });
  });

  test('by the quota of Hare has other seats for the same parties', () => {
    assert.deepEqual(seatsUnder({ ...real, method: 'hare' }), {
      PKB: 69,
      Gerindra: 87,
      'PDI-P': 111,
      Golkar: 102,
      NasDem: 68,
      PKS: 53,
      PAN: 47,
      Demokrat: 43,
    });
  });

  test('under the same rule has the seats that the KPU published', () => {
    const { seats = {} } = parliament2024('abbreviation');
    assert.deepEqual(
      Object.values(seatsUnder(real)),
      Object.values(seats as Readonly<Record<string, number>>).filter(Boolean),
    );
  });

  test('with a threshold of 7,3% leaves out Demokrat and PAN, whose shares are 7,43 and 7,24', () => {
    const names = Object.keys(seatsUnder({ ...real, threshold: parseDecimal('7,3') }));
    assert.deepEqual(names, ['PKB', 'Gerindra', 'PDI-P', 'Golkar', 'NasDem', 'PKS', 'Demokrat']);
  });
});

describe('a simulation', () => {
  test('takes none of what the real rule gave: no seats, no kind of count, and no marks where the threshold is another', () => {
    const { parties = [], ...rest } = dpr2024();
    const marked = parties.map((party) => ({ ...party, qualified: Number(party.votes) >= 6_071_732 }));
    const { results } = parseHouse({ ...rest, candidates: marked, seats: { 1: 580 } });
    const same = simulated(results!, { ...real, method: 'hare' }, real);
    assert.deepEqual([same.seats, same.kind, same.method], [undefined, undefined, 'hare']);
    assert.equal(same.candidates.filter(({ qualified }) => qualified === false).length, 10);
    const other = simulated(results!, { ...real, threshold: parseDecimal('3') }, real);
    assert.deepEqual(
      other.candidates.map(({ qualified }) => qualified),
      other.candidates.map(() => undefined),
    );
    // What was given stays as it was.
    assert.equal(results!.seats?.get('1'), 580);
  });

  test('compares percentages by their value', () => {
    const of = (text: string) => parseDecimal(text);
    assert.equal(isSamePercentage(of('4'), of('4,00')), true);
    assert.equal(isSamePercentage(of('4,00'), of('4')), true);
    assert.equal(isSamePercentage(of('4'), of('4,01')), false);
    assert.equal(isSamePercentage(of('4'), of('40')), false);
    assert.equal(isSamePercentage(of('4'), undefined), false);
    assert.equal(isSamePercentage(undefined, of('4')), false);
    assert.equal(isSamePercentage(undefined, undefined), true);
  });
});
