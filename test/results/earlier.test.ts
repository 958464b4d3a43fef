import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { incomparable, isAddress, parseEarlier, sameCandidates } from '../../src/results/earlier.js';
import { parse } from '../../src/results/parse.js';
import type { CandidateInput, Results, ResultsInput } from '../../src/results/types.js';

const stateOf = (rest: Partial<ResultsInput> & Pick<ResultsInput, 'candidates'>): Results => {
  const { results, faults } = parse({ version: 1, ...rest });
  assert.deepEqual(faults, []);
  return results!;
};

const pairsOf = (
  now: readonly CandidateInput[],
  before: readonly CandidateInput[],
): Readonly<Record<string, string>> => {
  const same = sameCandidates(stateOf({ candidates: now }), stateOf({ candidates: before }));
  return Object.fromEntries([...same].map(([id, { id: other }]) => [id, other]));
};

const votes = 10;

describe('the same candidates', () => {
  test('are known by their ids', () => {
    assert.deepEqual(pairsOf([{ id: 'x-7', name: 'Melati', votes }], [{ id: 'x-7', name: 'MELATI, S.H.', votes }]), {
      'x-7': 'x-7',
    });
  });

  test('are never known by a ballot number, nor by an id that may be one', () => {
    assert.deepEqual(pairsOf([{ number: 1, name: 'Melati', votes }], [{ number: 1, name: 'Cendana', votes }]), {});
    assert.deepEqual(pairsOf([{ id: '24', name: 'Melati', votes }], [{ id: '24', name: 'Cendana', votes }]), {});
  });

  test('are known by their names, whatever their numbers and their case', () => {
    assert.deepEqual(
      pairsOf([{ number: 1, name: 'Melati & Kenanga', votes }], [{ number: 2, name: 'MELATI  &  KENANGA', votes }]),
      { 1: '2' },
    );
  });

  test('are parties under any of their names', () => {
    assert.deepEqual(
      pairsOf(
        [
          { number: 1, name: 'PKB', votes },
          { number: 3, name: 'Partai Demokrasi Indonesia Perjuangan', votes },
          { number: 24, name: 'Partai Ummat', votes },
        ],
        [
          { number: 2, name: 'Partai Kebangkitan Bangsa (PKB)', votes },
          { number: 4, name: 'PDI-P', votes },
        ],
      ),
      { 1: '2', 3: '4' },
    );
  });

  test('are not two persons of one party', () => {
    assert.deepEqual(
      pairsOf([{ number: 1, name: 'Melati (PKB)', votes }], [{ number: 2, name: 'Cendana (PKB)', votes }]),
      {},
    );
  });

  test('are not two parties to which a source gave one id', () => {
    assert.deepEqual(pairsOf([{ id: '100001', name: 'PKB', votes }], [{ id: '100001', name: 'Gerindra', votes }]), {});
  });

  test('are nobody where two have the name', () => {
    assert.deepEqual(
      pairsOf(
        [{ number: 1, name: 'Melati', votes }],
        [
          { number: 1, name: 'Melati', votes },
          { number: 2, name: 'melati', votes },
        ],
      ),
      {},
    );
  });

  test('are never an empty box', () => {
    const box = { number: 2, name: 'Kolom kosong', votes };
    assert.deepEqual(pairsOf([{ number: 1, name: 'A', votes }, box], [{ number: 1, name: 'B', votes }, box]), {});
  });
});

describe('an earlier contest', () => {
  const candidates = [{ name: 'PKB', votes }];
  const now = stateOf({ heading: 'Pemilu DPR 2024', electionDate: '2024-02-14', candidates });
  const why = (rest: Partial<ResultsInput>, results = now): string | undefined => {
    const fault = incomparable(
      results,
      stateOf({ candidates, electionDate: '2019-04-17', ...rest }),
      Date.parse('2024-02-14T10:00:00Z'),
    );
    return fault && `${fault.path}: ${fault.message}`;
  };

  test('may be compared where nothing says otherwise', () => {
    assert.equal(why({ heading: 'Pemilu DPR 2019', electionDate: '2019-04-17' }), undefined);
    assert.equal(why({}), undefined);
  });

  const day = (got: string): string => `previous.electionDate: expected a day before 2024-02-14, got "${got}"`;
  const refused: readonly (readonly [string, Partial<ResultsInput>, string])[] = [
    [
      'another office',
      { subheading: 'Pemilu Presiden 2019' },
      'previous.heading: expected a contest for DPR, got "president"',
    ],
    ['a DPRD', { heading: 'Pemilu DPRD DKI' }, 'previous.heading: expected a contest for DPR, got "DPRD"'],
    [
      'another place',
      { heading: 'Pemilu DPR 2019, Dapil Jawa Barat I' },
      'previous.heading: expected no place, as of this contest, got "barat dapil i jawa"',
    ],
    ['this election', { electionDate: '2024-02-14' }, day('2024-02-14')],
    ['a later election', { electionDate: '2029-02-14' }, day('2029-02-14')],
    ['another round', { round: 2 }, 'previous.round: expected 1, got 2'],
    ['an annulled result', { status: 'annulled' }, 'previous.status: expected a result that stands, got "annulled"'],
    ['test data', { test: true }, 'previous.test: expected real figures, as those of this contest, got boolean'],
    [
      'figures under embargo',
      { embargo: '2024-02-15T00:00:00+07:00' },
      'previous.embargo: expected figures that may be shown, got "2024-02-15T00:00:00+07:00"',
    ],
  ];
  for (const [what, rest, message] of refused)
    test(`is told where it is ${what}`, () => {
      assert.equal(why(rest), message);
    });

  test('is told where only one of the two is presidential', () => {
    const presidential = stateOf({ rule: 'presidential', candidates });
    assert.equal(why({ rule: 'plurality' }, presidential), 'previous.rule: expected presidential, got "plurality"');
    // A pair of the last election may stand alone in this one.
    assert.equal(why({ rule: 'single-candidate' }, stateOf({ rule: 'plurality', candidates })), undefined);
  });

  // Headings of this contest, and of an earlier one.
  for (const [heading, before, isSame] of [
    ['Pilgub Jawa Barat 2024', 'Pilgub Jawa Barat 2018', true],
    ['Hasil Rekapitulasi KPU Pemilihan Gubernur Jawa Barat', 'Pilgub Provinsi Jawa Barat 2018', true],
    ['Pilgub Jakarta 2024', 'Pemilihan Gubernur DKI Jakarta 2017', true],
    ['Pilwalkot Bogor 2024', 'Pemilihan Wali Kota Bogor 2018', true],
    ['Pilbup Bogor 2024', 'Pemilihan Bupati Kabupaten Bogor 2018', true],
    ['Pemilu Presiden 2024', 'Hasil Pilpres 2019', true],
    ['Pilgub Jawa Barat 2024', 'Pilgub Jawa Timur 2018', false],
    ['Pilkada Kota Bogor 2024', 'Pilkada Kabupaten Bogor 2018', false],
    ['Pilbup Bogor 2024', 'Pilwalkot Bogor 2018', false],
    ['DPRD Provinsi Jawa Barat 2024', 'DPRD Kota Bandung 2019', false],
    ['Pemilu DPR 2024, Dapil Jawa Barat I', 'Pemilu DPR 2019, Dapil Jawa Barat II', false],
    ['Pilgub Jawa Barat 2024', 'Pilgub 2018', false],
  ] as const)
    test(`${before} ${isSame ? 'is' : 'is not'} compared with ${heading}`, () => {
      const fault = why({ heading: before }, stateOf({ heading, candidates }));
      assert.equal(fault === undefined, isSame, fault);
      if (!isSame) assert.match(fault ?? '', /^previous\.heading: expected /);
    });

  test('has a day, a year in its headings, or the time of its figures', () => {
    const told = (earlier: Partial<ResultsInput>, results: Partial<ResultsInput> = {}): string | undefined =>
      incomparable(stateOf({ candidates, ...results }), stateOf({ candidates, ...earlier }), Date.parse('2024-12-01'))
        ?.message;
    assert.equal(told({}), 'expected a day before 2024-12-01, got nothing');
    assert.equal(told({ electionDate: '2018-06-27' }), undefined);
    assert.equal(told({ subheading: 'Pilgub 2018' }), undefined);
    assert.equal(told({ updated: '2018-07-09' }), undefined);
    assert.equal(told({ subheading: 'Pilgub 2024' }), 'expected a day before 2024-12-01, got "2024"');
    assert.equal(
      told({ subheading: 'Pilgub 2018' }, { subheading: 'Pilgub 2018' }),
      'expected a day before 2018, got "2018"',
    );
    assert.equal(told({ electionDate: '2024-02-14' }, { electionDate: '2024-06-26' }), undefined);
  });

  test('of a house may have seats alone', () => {
    const { results, faults } = parseEarlier({ candidates: [{ name: 'PDI-P' }], seats: { 'PDI-P': 128 } }, parse);
    assert.deepEqual(faults, []);
    assert.deepEqual([...results!.seats!], [['PDI-P', 128]]);
  });

  test('has faults with paths that begin with previous', () => {
    const { faults } = parseEarlier({ candidates: [{ name: 'PDI-P', votes: '1,5' }] }, parse);
    assert.deepEqual(
      faults.map(({ path, message }) => `${path}: ${message}`),
      ['previous.candidates[0].votes: expected a whole number, got "1,5"'],
    );
    assert.equal(parseEarlier('{', parse).faults[0]?.path, 'previous');
  });

  test('is an address where it is no JSON', () => {
    assert.ok(isAddress('/dpr-2019.json'));
    assert.ok(!isAddress(' {"version":1}'));
    assert.ok(!isAddress({}));
  });
});
