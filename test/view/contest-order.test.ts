import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { followContests, openContests, parseContests } from '../../src/results/contests.js';
import type { ContestState } from '../../src/results/contests.js';
import { grouped, partsOf, sortsFor, varietyOf } from '../../src/view/contest-order.js';
import type { Grouping } from '../../src/view/contest-order.js';
import { shelvesOf } from '../../src/view/contest-shelves.js';
import { placesOf } from '../../src/view/contest-places.js';
import { governors, pilkada, syntheticContests } from '../cases/contests.js';
import { nightContests } from '../cases/night.js';

const pairs = [
  { number: 1, name: 'Melati', votes: 6 },
  { number: 2, name: 'Kenanga', votes: 5 },
];
const contest = (id: string, subheading: string, more: object = {}): object => ({
  id,
  subheading,
  candidates: pairs,
  ...more,
});
const statesOf = (...contests: readonly object[]): readonly ContestState[] =>
  openContests(followContests([], parseContests({ version: 1, contests }).contests ?? []).states, 0);
/** The province, the island and the level of each contest. */
const told = (...contests: readonly object[]): readonly (readonly unknown[])[] =>
  [...placesOf(statesOf(...contests)).values()].map(({ province, island, level }) => [province, island, level]);
const nowhere = [undefined, undefined, undefined];

describe('the place of a contest', () => {
  test('is known by codes that the names confirm', () => {
    assert.deepEqual(
      told(
        contest('32', 'JAWA BARAT'),
        contest('3207', 'Ciamis'),
        contest('32.73', 'Bandung'),
        contest('7601', 'Mamuju'),
      ),
      [
        ['32', 1, 'governor'],
        ['32', 1, 'regent'],
        ['32', 1, 'mayor'],
        ['76', 4, 'regent'],
      ],
    );
    // The prefix of a name confirms the second half of a code.
    assert.deepEqual(told(contest('1901', 'KAB. BANGKA'), contest('6571', 'KOTA TARAKAN')), [
      ['19', 0, 'regent'],
      ['65', 3, 'mayor'],
    ]);
  });

  test('is not read from ids that only count', () => {
    assert.deepEqual(told(contest('1101', 'Daerah A'), contest('1102', 'Daerah B')), [nowhere, nowhere]);
    // 11 would be Aceh, and the name says something else.
    assert.deepEqual(told(contest('11', 'Bali'), contest('1101', 'Kab. A')), [
      nowhere,
      [undefined, undefined, 'regent'],
    ]);
    // As a code, 1171 would be a city's.
    assert.deepEqual(told(contest('1171', 'Kab. A'), contest('1101', 'Kab. B')), [
      [undefined, undefined, 'regent'],
      [undefined, undefined, 'regent'],
    ]);
  });

  test('is what the feed says, whatever the id', () => {
    assert.deepEqual(
      told(
        contest('a', 'Bangka', { province: 'Babel', level: 'regent' }),
        contest('b', 'Cimahi', { province: 32, level: 'mayor' }),
        contest('c', 'Suatu tempat', { province: 'Atlantis' }),
      ),
      [['19', 0, 'regent'], ['32', 1, 'mayor'], nowhere],
    );
  });

  test('in Papua is known where a governor shows whose codes they are, and else no more than the island', () => {
    assert.deepEqual(told(contest('92', 'Papua Barat'), contest('9101', 'Kab. A')), [
      ['92', 5, 'governor'],
      ['91', 5, 'regent'],
    ]);
    // BPS gives 91 to Papua Barat, and 94 to Papua.
    assert.deepEqual(told(contest('91', 'Papua Barat'), contest('9401', 'Kab. A')), [
      ['92', 5, 'governor'],
      ['91', 5, 'regent'],
    ]);
    // BPS has no 93.
    assert.deepEqual(told(contest('11', 'Aceh'), contest('9101', 'Kab. A'), contest('9301', 'Kab. B')), [
      ['11', 0, 'governor'],
      [undefined, 5, 'regent'],
      ['93', 5, 'regent'],
    ]);
  });

  test('has the level that a title tells, unless it tells several', () => {
    const level = (heading: string, subheading: string): unknown => told(contest('x', subheading, { heading }))[0]?.[2];
    assert.equal(level('Pemilihan Wali Kota 2024', 'Bandung'), 'mayor');
    assert.equal(level('Pemilihan Bupati dan Wakil Bupati', 'Ciamis'), 'regent');
    assert.equal(level('Pilkada: gubernur, bupati, wali kota', 'Ciamis'), undefined);
    assert.equal(level('Pilkada', 'Kab. Kotabaru'), 'regent');
    assert.equal(level('Pilkada', 'Kotawaringin Barat'), undefined);
  });

  test('is a fault of its path where it cannot be read, and of nothing else', () => {
    const { contests, faults } = parseContests({
      version: 1,
      contests: [contest('a', 'A', { province: ['32'], level: 'king' })],
    });
    assert.deepEqual(
      faults.map(({ path, message, fatal }) => [path, message, fatal]),
      [
        ['contests[0].province', 'expected code or name of a province, got ["32"]', false],
        ['contests[0].level', 'expected governor, regent, mayor, got "king"', false],
      ],
    );
    assert.deepEqual([contests?.[0]?.place, contests?.[0]?.incomplete], [{}, false]);
    assert.equal(contests?.[0]?.results?.candidates.length, 2);
  });
});

/** The lines of a list: headings with their number in brackets, and names; those under something begin with a space. */
function lines(
  input: unknown,
  by: Grouping,
  isListed: (state: ContestState) => boolean = () => true,
): readonly string[] {
  const states = openContests(followContests([], parseContests(input).contests ?? []).states, 0);
  return grouped(states, placesOf(states), by, isListed, 'id').flatMap((line) =>
    !line.isListed
      ? []
      : line.state
        ? `${line.isUnder ? ' ' : ''}${line.state.metadata.subheading ?? ''}`
        : `[${line.heading ?? ''} ${String(line.held?.length)}]`,
  );
}

describe('contests in groups', () => {
  test('by province have the regencies under their governor, and no heading for one that is alone', () => {
    assert.deepEqual(lines(pilkada, 'province'), [
      ...['Aceh', 'Sumatera Utara', 'Sumatera Barat', 'Riau', 'Jambi', 'Sumatera Selatan', 'Bengkulu', 'Lampung'],
      ...['Bangka', 'Kepulauan Riau', ' Bintan', 'Ciamis', 'Kota Tarakan', 'Gorontalo', 'Papua Barat'],
    ]);
  });

  test('have a heading where several are listed without their governor', () => {
    const night = nightContests(3);
    const isLocal = ({ id }: ContestState): boolean => id.length > 2;
    const heads = lines(night, 'province', isLocal).filter((line) => line.startsWith('['));
    assert.deepEqual(heads, ['[Aceh 13]', '[Sumatera Utara 14]', '[Sumatera Barat 13]']);
    assert.deepEqual(
      lines(nightContests(), 'province').filter((line) => line.startsWith('[')),
      ['[DI Yogyakarta 13]'],
    );
  });

  test('by island and by level have a heading each, the governors of a group first within their province', () => {
    const counts = (by: Grouping): readonly string[] =>
      lines(nightContests(), by).filter((line) => line.startsWith('['));
    assert.deepEqual(counts('level'), ['[Gubernur 37]', '[Bupati 415]', '[Wali kota 93]']);
    assert.deepEqual(
      counts('island').map((line) => line.replace(/ \d+\]$/, '')),
      ['[Sumatera', '[Jawa', '[Bali, Nusa Tenggara, Maluku', '[Kalimantan', '[Sulawesi', '[Papua'],
    );
    const all = counts('island').map((line) => Number(/\d+/.exec(line)));
    assert.equal(
      all.reduce((sum, count) => sum + count, 0),
      545,
    );
    assert.deepEqual(lines(pilkada, 'island').slice(-8), [
      ...['[Jawa 1]', 'Ciamis', '[Kalimantan 1]', 'Kota Tarakan'],
      ...['[Sulawesi 1]', 'Gorontalo', '[Papua 1]', 'Papua Barat'],
    ]);
  });

  test('have those of unknown places last', () => {
    const input = {
      version: 1,
      contests: [
        contest('a', 'Entah'),
        contest('b', 'Bandung', { province: '32', level: 'mayor' }),
        contest('c', 'Ciamis', { province: '32', level: 'regent' }),
      ],
    };
    assert.deepEqual(lines(input, 'province'), ['[Jawa Barat 2]', ' Bandung', ' Ciamis', 'Entah']);
    assert.deepEqual(lines(input, 'level'), [
      '[Bupati 1]',
      'Ciamis',
      '[Wali kota 1]',
      'Bandung',
      '[Lainnya 1]',
      'Entah',
    ]);
  });
});

test('readers are offered the orders and parts that make a difference', () => {
  const offered = (input: unknown) => {
    const states = openContests(followContests([], parseContests(input).contests ?? []).states, 0);
    const places = placesOf(states);
    const variety = varietyOf(places);
    return { sorts: sortsFor(variety), parts: partsOf(places, shelvesOf(states, 0), variety, 'id') };
  };
  const usual = ['name', 'lead', 'progress'];
  assert.deepEqual(offered(syntheticContests(20)).sorts, ['source', ...usual]);
  assert.deepEqual(
    offered(syntheticContests(20)).parts?.map(({ label }) => label),
    ['Keadaan'],
  );
  assert.equal(offered(governors).parts, undefined);
  // Each governor is alone in a province: their own order says as much.
  assert.deepEqual(offered(governors).sorts, ['source', 'island', ...usual]);
  const { sorts, parts = [] } = offered(nightContests());
  assert.deepEqual(sorts, ['province', 'island', 'level', 'source', ...usual]);
  assert.deepEqual(
    parts.map(({ label, parts: own }) => [label, own.length]),
    [
      ['Keadaan', 4],
      ['Per jenis', 3],
      ['Sumatera', 11],
      ['Jawa', 7],
      ['Bali, Nusa Tenggara, Maluku', 6],
      ['Kalimantan', 6],
      ['Sulawesi', 7],
      ['Papua', 7],
    ],
  );
  assert.deepEqual(parts[3]?.parts.slice(0, 2), [
    ['island:1', 'Seluruh Jawa'],
    ['province:31', 'DKI Jakarta'],
  ]);
});
