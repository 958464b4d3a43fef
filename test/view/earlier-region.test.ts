import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../src/results/parse.js';
import type { RegionInput, Results } from '../../src/results/types.js';
import { candidatesIn } from '../../src/view/earlier-region.js';

const stateOf = (electionDate: string, regions: readonly RegionInput[]): Results => {
  const candidates = [{ number: 1, name: 'A', votes: 10 }];
  const { results, faults } = parse({ ...(electionDate && { electionDate }), candidates, regions });
  assert.deepEqual(faults, []);
  return results!;
};
const region = (code: string, name: string): RegionInput => ({ code, name, votes: { 1: 7 } });

/** True where the first region of the one is found in the other. */
const isFound = (date: string, one: RegionInput, dateBefore: string, ...before: readonly RegionInput[]): boolean => {
  const results = stateOf(date, [one]);
  return candidatesIn(results.regions[0]!, results, stateOf(dateBefore, before)).length > 0;
};

test('a province is the same by its name, whichever code a source has', () => {
  assert.ok(
    isFound('2024-02-14', region('31', 'DKI Jakarta'), '2019-04-17', region('31', 'DAERAH KHUSUS IBUKOTA JAKARTA')),
  );
  assert.ok(!isFound('2024-02-14', region('31', 'DKI Jakarta'), '2019-04-17', region('32', 'Jawa Barat')));
});

test('a province is the same until it is divided', () => {
  const papua = region('91', 'Papua');
  const kaltim = region('64', 'Kalimantan Timur');
  // Papua Selatan, Papua Tengah and Papua Pegunungan voted as provinces for the first time in 2024.
  assert.ok(!isFound('2024-02-14', papua, '2019-04-17', papua));
  assert.ok(isFound('2019-04-17', papua, '2014-07-09', region('94', 'Papua')));
  // Kalimantan Utara was counted within Kalimantan Timur until 2014.
  assert.ok(!isFound('2019-04-17', kaltim, '2014-07-09', kaltim));
  assert.ok(isFound('2024-02-14', kaltim, '2019-04-17', kaltim));
  assert.ok(!isFound('', papua, '2019-04-17', papua));
});

test('another region is the same by code and name, and only where it is the only one', () => {
  assert.ok(isFound('', region('3201', 'Bogor'), '', region('3201', 'BOGOR')));
  assert.ok(!isFound('', region('3201', 'Bogor'), '', region('3201', 'Kota Bogor')));
  assert.ok(!isFound('', region('3201', 'Bogor'), '', region('3271', 'Bogor')));
});
