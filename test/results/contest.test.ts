// The rule of a contest must agree with its headings, its round and its candidates. Otherwise it does not apply.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/results/parse.js';
import type { ResultsInput } from '../../src/results/types.js';

/** The rule that applies, and what is said of it. */
function applied(rest: Partial<ResultsInput>, votes: readonly number[] = [45, 40, 15]): readonly unknown[] {
  const { faults, results } = parse({
    candidates: votes.map((count, index) => ({ number: index + 1, name: `Pasangan ${index + 1}`, votes: count })),
    ...rest,
  });
  return [results?.rule, ...faults.map(({ path, message }) => `${path}: ${message}`)];
}

const rules = ['presidential', 'majority-runoff', 'plurality', 'single-candidate'] as const;

/** Headings as newsrooms write them, and the rules that they leave (UU 7/2017, UU 10/2016, UU 29/2007 for Jakarta). */
const headings: Readonly<Record<string, readonly (typeof rules)[number][]>> = {
  'Pemilu Presiden 2024': ['presidential'],
  'Hasil Pilpres 2024': ['presidential'],
  'Presidential election of 2024': ['presidential'],
  'Pilgub Jakarta 2024': ['majority-runoff', 'single-candidate'],
  'Pemilihan Gubernur dan Wakil Gubernur DKI Jakarta 2017': ['majority-runoff', 'single-candidate'],
  'Pilkada DKI 2017': ['majority-runoff', 'single-candidate'],
  'Pilkada Jakarta 2024': ['majority-runoff', 'single-candidate'],
  'Pilgub Jawa Barat 2024': ['plurality', 'single-candidate'],
  'PEMILIHAN GUBERNUR SUMATERA UTARA': ['plurality', 'single-candidate'],
  'Pilbup Bogor 2024': ['plurality', 'single-candidate'],
  'Pemilihan Bupati dan Wakil Bupati Ciamis': ['plurality', 'single-candidate'],
  'Pilwalkot Bogor 2024': ['plurality', 'single-candidate'],
  'Pemilihan Wali Kota Bandung': ['plurality', 'single-candidate'],
  'Walikota Malang': ['plurality', 'single-candidate'],
  // These name no office, or several: the rule stands as it is given.
  'Hasil Rekapitulasi KPU': rules,
  'Pilkada serentak 2024': rules,
  'Gubernur, bupati, dan wali kota': rules,
  'Mayoritas suara sah': rules,
};

describe('the rule', () => {
  for (const [heading, allowed] of Object.entries(headings))
    test(`agrees with "${heading}"`, () => {
      for (const rule of rules) {
        const said = allowed.includes(rule)
          ? [rule]
          : [undefined, `rule: expected ${allowed.join(' or ')}, as the headings say, got "${rule}"`];
        assert.deepEqual(applied({ heading, rule }), said);
        assert.deepEqual(applied({ heading: 'Hasil', subheading: heading, rule }), said);
      }
      assert.deepEqual(applied({ heading }), [undefined]);
    });

  test('is of two candidates in a second round', () => {
    for (const rule of ['presidential', 'majority-runoff'] as const) {
      assert.deepEqual(applied({ rule, round: 2 }, [55, 45]), [rule]);
      assert.deepEqual(applied({ rule, round: 2 }), [
        undefined,
        'round: expected 1 with more than two candidates, got 2',
      ]);
      assert.deepEqual(applied({ rule, round: 1 }), [rule]);
    }
    assert.deepEqual(applied({ round: 2 }), [undefined]);
  });
});
