import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { provinceSet } from '../../src/results/provinces.js';
import type { RegionInput, ResultsInput } from '../../src/results/types.js';
import { contest } from '../contest.js';
import { pilpres2019 } from '../fixtures/pilpres-2019.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { overseas, provinceNames } from '../fixtures/provinces.js';

/** The provinces of today without some, and overseas; `renamed` gives other codes or other names. */
const regions = (without: readonly string[] = [], recoded: Readonly<Record<string, string>> = {}): RegionInput[] =>
  Object.entries(provinceNames)
    .filter(([code]) => !without.includes(code))
    .map(([code, name]) => ({ code: recoded[code] ?? code, name, votes: { a: 1 } }));

const setOf = (rows: readonly RegionInput[], rest: Partial<ResultsInput> = {}): string => {
  const { provinces, of, isComplete } = provinceSet(contest([1], { regions: rows, ...rest }));
  return `${String(provinces.length)} of ${String(of)}${isComplete ? ', complete' : ''}`;
};

const papua2022 = ['93', '94', '95', '96'];
/** BPS's codes in Papua, by the Home Ministry's. Source: github:razanfawwaz/pilkada-scrap for the latter, BPS's list for the former. */
const bps = { '91': '94', '92': '91', '93': '95', '94': '96', '95': '97', '96': '92' };

describe('the set of provinces at an election', () => {
  // The number of provinces in KPU’s published results of each year.
  for (const [day, count, without] of [
    ['2004-07-05', 32, [...papua2022, '65', '76']],
    ['2004-09-20', 32, [...papua2022, '65', '76']],
    ['2009-07-08', 33, [...papua2022, '65']],
    ['2014-07-09', 33, [...papua2022, '65']],
    ['2019-04-17', 34, papua2022],
    ['2024-02-14', 38, []],
  ] as const) {
    test(`${day}: has ${String(count)} provinces, in either system of codes; one fewer or one more is incomplete`, () => {
      const whole = `${String(count)} of ${String(count)}, complete`;
      const on = { updated: day };
      assert.equal(setOf(regions(without), on), whole);
      assert.equal(setOf(regions(without, bps), on), whole);
      assert.equal(setOf(regions([...without, overseas]), on), whole, 'overseas is not a province');
      for (const code of ['11', '91'])
        assert.equal(setOf(regions([...without, code]), on), `${String(count - 1)} of ${String(count)}`);
      for (const code of without)
        assert.ok(!setOf(regions(without.filter((one) => one !== code)), on).endsWith('complete'), code);
    });
  }
});

test('the published results of 2019 and 2024 are complete, by the day of the vote', () => {
  // 34 and 38 provinces, and overseas: Keputusan KPU 987/2019 and 360/2024.
  const on = (
    { candidates, regions: rows }: typeof pilpres2019 | typeof pilpres2024,
    day: Partial<ResultsInput>,
  ): string => setOf(rows, { ...day, candidates: candidates.map(({ id, name, votes }) => ({ id, name, votes })) });
  assert.equal(on(pilpres2019, { updated: pilpres2019.updated }), '34 of 34, complete');
  assert.equal(on(pilpres2024, { electionDate: '2024-02-14' }), '38 of 38, complete');
  assert.equal(on(pilpres2019, { electionDate: '2019-04-17', updated: '2024-06-01' }), '34 of 34, complete');
  assert.equal(on(pilpres2019, { updated: '2024-06-01' }), '34 of 38');
});

describe('a list is incomplete if it has', () => {
  const on = { updated: '2024-03-20T22:19:00+07:00' };

  test('one region for the whole nation, or regions that are not provinces', () => {
    assert.equal(setOf([{ code: '00', name: 'Indonesia', votes: { a: 1 } }], on), '0 of 38');
    assert.equal(setOf([{ code: 'Indonesia', votes: { a: 1 } }]), '0 of undefined');
    assert.equal(setOf([], on), '0 of 38');
    assert.equal(setOf([...regions(), { code: '00', name: 'Indonesia', votes: { a: 1 } }], on), '38 of 38');
  });

  test('no region, at a time before the first election of a president', () => {
    assert.equal(setOf([], { electionDate: '1999-06-07' }), '0 of undefined');
  });

  test('36 provinces, whether or not they add up to the nation', () => {
    assert.equal(setOf(regions(['11', '12']), on), '36 of 38');
    assert.equal(setOf(regions(['94', '95']), on), '36 of 38');
  });

  test('the 38 of today at an earlier election, or the 34 of 2019 at a later one', () => {
    assert.equal(setOf(regions(), { updated: '2019-05-21' }), '34 of 34');
    assert.equal(setOf(regions(papua2022), on), '34 of 38');
  });

  test('codes of both systems', () => {
    assert.equal(setOf(regions([], { '96': '97' }), on), '37 of 38');
  });

  test('provinces in Papua without names, since their codes may be the Home Ministry’s or BPS’s', () => {
    const unnamed = regions().map(({ code, votes }): RegionInput => ({ code: code ?? '', votes: votes ?? {} }));
    assert.equal(setOf(unnamed, on), '32 of 38');
  });
});

describe('without the day of the vote', () => {
  test('only a list with all provinces of all years is complete, since a shorter one may be a part of it', () => {
    assert.equal(setOf(regions()), '38 of 38, complete');
    assert.equal(setOf(regions([], bps)), '38 of 38, complete');
    assert.equal(setOf(regions(['11'])), '37 of undefined');
    assert.equal(setOf(regions(papua2022)), '34 of undefined');
  });

  test('no set is known; nor is one for a day before the first direct election', () => {
    assert.equal(setOf(regions(), { updated: '1999-06-07' }), '0 of undefined');
  });
});
