import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { knownParties, parties } from '../../src/results/parties.js';
import type { Candidate } from '../../src/results/types.js';
import { contrast, surfaces } from '../contrast.js';
import { pileg2024 } from '../fixtures/pileg-2024.js';

const candidate = (name: string, number?: number, rest: Partial<Candidate> = {}): Candidate => ({
  id: name,
  name,
  parties: [],
  emptyBox: false,
  ...(number === undefined ? {} : { number }),
  ...rest,
});
/** The party's number in 2024, for each candidate. */
const known = (year: string, ...candidates: readonly Candidate[]): readonly (number | undefined)[] => {
  const found = knownParties(candidates, year);
  return candidates.map(({ id }) => found.get(id)?.number);
};

test('the table has the 18 national parties of 2024', () => {
  assert.deepEqual(
    parties.map(({ number }) => number),
    pileg2024.parties.map(({ number }) => number),
  );
});

test("each colour has a contrast of 3:1 with its own surface, except Golkar's yellow on white", () => {
  const [light = '', dark = ''] = surfaces;
  for (const { number, paint } of parties) {
    for (const color of [paint.light, paint.dark]) assert.match(color, /^#[\da-f]{6}$/);
    if (number !== 4) assert.ok(contrast(paint.light, light) >= 3, `${paint.light} on ${light}`);
    assert.ok(contrast(paint.dark, dark) >= 3, `${paint.dark} on ${dark}`);
  }
});

describe('a party is recognised', () => {
  test('by its name and by its abbreviation, in any year', () => {
    for (const { number, name, abbreviation } of pileg2024.parties) {
      for (const year of ['2009', '2024', '2029', '']) {
        assert.deepEqual(known(year, candidate(name), candidate(abbreviation)), [number, number], name);
        assert.deepEqual(known(year, candidate(`${name} (${abbreviation})`)), [number]);
        assert.deepEqual(known(year, candidate(`${abbreviation} - ${name.toUpperCase()}`)), [number]);
      }
    }
  });

  for (const [number, ...names] of [
    [3, 'PDIP', 'PDI-P', 'PDI P', 'P.D.I.P.', 'PDI Perjuangan', 'Partai PDI-Perjuangan', 'pdi  perjuangan'],
    [4, 'Golkar', 'GOLKAR', 'Partai Golkar', 'Partai Golongan Karya'],
    [5, 'NasDem', 'Nasdem', 'Partai Nasional Demokrat', 'Partai NasDem (Nasional Demokrat)'],
    [8, 'PKS', 'Partai Keadilan Sejahtera', 'PARTAI KEADILAN SEJAHTERA (PKS)'],
    [10, 'Partai Hanura', 'Hanura'],
    [14, 'Demokrat', 'Partai Demokrat'],
    [24, 'Ummat', 'Partai Umat'],
  ] as const) {
    test(names.join(', '), () => {
      for (const name of names) assert.deepEqual(known('', candidate(name)), [number], name);
    });
  }

  test('by its short name', () => {
    assert.deepEqual(known('', candidate('Partai X', undefined, { shortName: 'PSI' })), [15]);
  });

  test('by its ballot number, only in 2024', () => {
    assert.deepEqual(known('2024', candidate('Banteng', 3), candidate('Partai Aceh', 21)), [3, undefined]);
    assert.deepEqual(
      known('2024', candidate('Banteng', 3), candidate('PKB')),
      [3, 1],
      'next to a party without a number',
    );
    for (const year of ['2019', '2029', '']) assert.deepEqual(known(year, candidate('Banteng', 3)), [undefined]);
  });

  test('not by its number if a name shows that the numbers are of another election', () => {
    assert.deepEqual(known('2024', candidate('PKB', 1), candidate('Gerindra', 2), candidate('Partai A', 3)), [1, 2, 3]);
    // The ballot of 2019: PDI-P was 3, Golkar 4, Berkarya 7, Perindo 9.
    assert.deepEqual(known('2024', candidate('PDI-P', 3), candidate('Perindo', 9), candidate('Berkarya', 7)), [
      3,
      16,
      undefined,
    ]);
  });
});

test('but not a name that is only similar', () => {
  for (const name of [
    'Partai Demokrasi Indonesia',
    'Partai Demokrat Baru',
    'Partai Buruh Sosial Demokrat',
    'Partai Perserikatan Pembangunan',
    'Partai',
    'Golkar Partai',
    '',
    'Panca',
    'Melati & Kenanga',
  ]) {
    assert.deepEqual(known('', candidate(name)), [undefined], name);
  }
});
