import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RegionInput, ResultsInput } from '../../src/results/types.js';
import { needsMajority, verdict } from '../../src/results/verdict.js';
import { contest } from '../contest.js';
import { governors2024 } from '../fixtures/governors-2024.js';
import { pilpres2019 } from '../fixtures/pilpres-2019.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { singleCandidate2024 } from '../fixtures/single-candidate-2024.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';

/** The verdict in one line: `wins: a (majority)`. */
function decided(votes: readonly (number | bigint)[], rest: Partial<ResultsInput>): string {
  const found = verdict(contest(votes, { kind: 'official', ...rest }));
  return found ? `${found.outcome}: ${found.candidates.map(({ id }) => id).join(', ')} (${found.reason})` : 'none';
}
const groundOf = (votes: readonly number[], rest: Partial<ResultsInput>): string =>
  verdict(contest(votes, { kind: 'official', ...rest }))?.ground ?? '';

const presidential = (votes: readonly number[], rest: Partial<ResultsInput> = {}): string =>
  decided(votes, { rule: 'presidential', ...rest });

/** Provinces with these votes of a, b and c each. */
const provinces = (...rows: readonly (readonly number[])[]): readonly RegionInput[] =>
  rows.map((row, index) => ({
    code: String(index + 11),
    votes: Object.fromEntries(row.map((votes, at) => [String.fromCharCode(97 + at), votes])),
  }));
const times = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);
const nation = (regions: readonly RegionInput[]): number[] =>
  ['a', 'b', 'c'].map((id) =>
    regions.reduce((sum, { votes }) => sum + ((votes as Record<string, number>)[id] ?? 0), 0),
  );
const inProvinces = (regions: readonly RegionInput[], rest: Partial<ResultsInput> = {}): string =>
  presidential(nation(regions), { regions, ...rest });
const overseas = (votes: Readonly<Record<string, number>>): RegionInput => ({ code: '99', name: 'Luar Negeri', votes });

describe('as it was', () => {
  const candidates = (
    rows: readonly { id: string; number: number; name: string; votes: number }[],
  ): Partial<ResultsInput> => ({
    candidates: rows.map(({ id, number, name, votes }) => ({ id, number, name, votes })),
  });

  test('2024: one round, 38 of 38 provinces', () => {
    const { regions } = pilpres2024;
    const found = verdict(
      contest([], { kind: 'official', rule: 'presidential', ...candidates(pilpres2024.candidates), regions }),
    );
    assert.equal(found?.outcome, 'wins');
    assert.equal(found.reason, 'majority');
    assert.deepEqual(
      found.candidates.map(({ id }) => id),
      ['100026'],
    );
    assert.deepEqual(found.spread, { met: 38, of: 38 });
    assert.match(found.ground, /6A\(3\).*416/);
  });

  test('2024 without provinces, or with one too few: nobody is declared', () => {
    const rest = { rule: 'presidential', ...candidates(pilpres2024.candidates) } as const;
    assert.equal(decided([], rest), 'open: 100026 (regions-missing)');
    assert.equal(decided([], { ...rest, regions: pilpres2024.regions.slice(1) }), 'open: 100026 (regions-incomplete)');
    assert.equal(
      decided([], { ...rest, regions: pilpres2024.regions.slice(0, -1) }),
      'open: 100026 (regions-incomplete)',
      'without overseas',
    );
  });

  test('2019: more votes of two pairs, whatever the province data', () => {
    const rest = { rule: 'presidential', ...candidates(pilpres2019.candidates) } as const;
    assert.equal(decided([], rest), 'wins: 01 (most-votes)');
    assert.equal(decided([], { ...rest, regions: pilpres2019.regions }), 'wins: 01 (most-votes)');
    assert.equal(groundOf([], rest), 'MK 50/PUU-XII/2014');
  });

  test('Bangka 2024: the empty box won, so the election is held again', () => {
    const { candidates: rows, official } =
      singleCandidate2024.contests.find(({ name }) => name === 'Bangka') ?? assert.fail();
    assert.ok(official);
    const votes = [official.pairVotes, official.emptyBoxVotes];
    const rest: Partial<ResultsInput> = {
      rule: 'single-candidate',
      candidates: rows.map((row, index) => ({ ...row, votes: votes[index] ?? 0 })),
    };
    assert.equal(decided([], rest), 'new-election: 1000515 (no-majority)');
    assert.match(groundOf([], rest), /54D\(3\).*126\/PUU-XXII\/2024/);
  });

  test('provisional counts of 2024: no verdict, whatever they show', () => {
    for (const { name, progress, candidates: rows } of singleCandidate2024.contests) {
      assert.equal(
        decided([], { kind: 'preliminary', rule: 'single-candidate', progress, candidates: rows }),
        'none',
        name,
      );
    }
    for (const { name, progress, candidates: rows } of governors2024.contests) {
      assert.equal(decided([], { kind: 'preliminary', rule: 'plurality', progress, candidates: rows }), 'none', name);
    }
    const { votes, progress, regions } = sirekap20240307;
    const pairs = Object.entries(votes).map(([id, figure]) => ({ id, name: id, votes: figure }));
    assert.equal(
      decided([], { kind: 'preliminary', rule: 'presidential', candidates: pairs, progress, regions }),
      'none',
    );
  });
});

describe('no verdict', () => {
  for (const rule of ['presidential', 'majority-runoff', 'plurality', 'single-candidate'] as const) {
    const boxes = {
      candidates: [
        { id: 'a', name: 'A', votes: 70 },
        { id: 'b', name: '', emptyBox: true, votes: 30 },
      ],
    };
    const given = (rest: Partial<ResultsInput>): string => decided([], { rule, ...boxes, ...rest });

    test(`${rule}: only for what is official, complete and not annulled`, () => {
      assert.match(given({}), /^wins: a/);
      assert.match(given({ progress: { counted: 5, total: 5 } }), /^wins: a/);
      assert.match(given({ status: 'disputed' }), /^wins: a/);
      assert.equal(given({ kind: 'preliminary' }), 'none');
      assert.equal(given({ kind: 'quick-count' }), 'none');
      assert.equal(given({ status: 'annulled' }), 'none');
      assert.equal(given({ progress: { counted: 4, total: 5 } }), 'none');
      assert.equal(given({ progress: { percent: '99,99' } }), 'none');
    });

    test(`${rule}: not without votes, nor from shares that a source rounded`, () => {
      assert.equal(given({ candidates: boxes.candidates.map((candidate) => ({ ...candidate, votes: 0 })) }), 'none');
      assert.equal(
        given({
          candidates: [
            { id: 'a', name: 'A', share: 70 },
            { id: 'b', name: '', emptyBox: true, share: 30 },
          ],
        }),
        'none',
      );
      assert.equal(given({ candidates: boxes.candidates.slice(0, 1) }), 'none');
    });
  }

  test('where the source names no rule or no kind', () => {
    assert.equal(decided([70, 30], {}), 'none');
    assert.equal(verdict(contest([70, 30], { rule: 'plurality' })), undefined);
  });
});

describe('presidential', () => {
  test('more than half, not half', () => {
    assert.equal(presidential([50, 30, 20]), 'second-round: a, b (no-majority)');
    assert.equal(presidential([51, 30, 20]), 'open: a (regions-missing)');
    const big = 10n ** 20n;
    assert.equal(decided([big, big - 1n, 1n], { rule: 'presidential' }), 'second-round: a, b (no-majority)');
    assert.equal(decided([big + 1n, big - 1n, 1n], { rule: 'presidential' }), 'open: a (regions-missing)');
  });

  test('the first two go on, by votes and not by place', () => {
    assert.equal(presidential([20, 35, 45]), 'second-round: c, b (no-majority)');
    assert.match(groundOf([20, 35, 45], { rule: 'presidential' }), /6A\(4\).*416\(2\)/);
  });

  test('20% in more than half of the provinces: 20 of 38 do, 19 do not', () => {
    const strong = [95, 5, 0];
    const weak = [19, 50, 31];
    assert.equal(inProvinces(provinces(...times(20, strong), ...times(18, weak))), 'wins: a (majority)');
    assert.equal(inProvinces(provinces(...times(19, strong), ...times(19, weak))), 'second-round: a, b (no-spread)');
  });

  test('exactly 20% of a province counts, a vote less does not', () => {
    const rest = [...times(19, [9500, 500, 0]), ...times(18, [1900, 5000, 3100])];
    assert.equal(inProvinces(provinces(...rest, [2000, 5000, 3000])), 'wins: a (majority)');
    assert.equal(inProvinces(provinces(...rest, [1999, 5000, 3001])), 'second-round: a, b (no-spread)');
    assert.equal(inProvinces(provinces(...rest, [0, 0, 0])), 'second-round: a, b (no-spread)');
  });

  test('overseas is no province, but part of the nation', () => {
    const home = provinces(...times(19, [95, 5, 0]), ...times(19, [19, 50, 31]));
    assert.equal(inProvinces([...home, overseas({ a: 90, b: 5, c: 5 })]), 'second-round: a, b (no-spread)');
    assert.equal(inProvinces([overseas({ a: 90, b: 5, c: 5 })]), 'open: a (regions-missing)');
  });

  test('provinces that do not add up, or have gaps, declare nobody', () => {
    const regions = provinces([60, 20, 20], [60, 20, 20]);
    assert.equal(presidential([120, 40, 40], { regions }), 'wins: a (majority)');
    assert.equal(presidential([121, 40, 40], { regions }), 'open: a (regions-incomplete)');
    assert.equal(presidential([120, 40, 41], { regions }), 'open: a (regions-incomplete)', 'another pair');
    const gap = [...provinces([60, 20, 20]), { code: '12', votes: { a: 60, b: 20 } }];
    assert.equal(presidential([120, 40, 20], { regions: gap }), 'open: a (regions-incomplete)');
  });

  test('without a majority the provinces do not matter', () => {
    assert.equal(presidential([50, 30, 20], { regions: provinces([1, 2, 3]) }), 'second-round: a, b (no-majority)');
  });

  test('two pairs: more votes suffice, with a spread that would fail', () => {
    assert.equal(presidential([51, 49], { regions: provinces([51, 0], [0, 49]) }), 'wins: a (most-votes)');
    assert.equal(presidential([49, 51]), 'wins: b (most-votes)');
  });

  test('ties: two first go on, three first or two second leave it open', () => {
    assert.equal(presidential([40, 20, 40]), 'second-round: a, c (first-tied)');
    assert.equal(presidential([50, 50]), 'second-round: a, b (first-tied)');
    assert.equal(presidential([30, 30, 30, 10]), 'tied: a, b, c (first-tied)');
    assert.equal(presidential([40, 25, 25, 10]), 'tied: b, c (second-tied)');
    assert.equal(presidential([40, 20, 20, 20]), 'tied: b, c, d (second-tied)');
    const grounds = [
      [40, 20, 40],
      [30, 30, 30],
      [40, 30, 30],
    ].map((votes) => groundOf(votes, { rule: 'presidential' }));
    assert.deepEqual(grounds, ['UU 7/2017 Pasal 416(3)', 'UU 7/2017 Pasal 416(4)', 'UU 7/2017 Pasal 416(5)']);
  });

  test('a tie for the second place does not matter to one who wins, but to one without the spread', () => {
    assert.equal(inProvinces(provinces([60, 20, 20])), 'wins: a (majority)');
    const regions = provinces([100, 0, 0], [10, 45, 45]);
    assert.equal(inProvinces(regions), 'tied: b, c (second-tied)');
  });

  test('second round: most votes, whatever the spread', () => {
    assert.equal(presidential([49, 51], { round: 2 }), 'wins: b (most-votes)');
    assert.equal(presidential([50, 50], { round: 2 }), 'tied: a, b (first-tied)');
    assert.equal(groundOf([49, 51], { rule: 'presidential', round: 2 }), 'UUD 1945 Pasal 6A(4)');
  });
});

describe('majority-runoff (Jakarta)', () => {
  const jakarta = (votes: readonly number[], rest: Partial<ResultsInput> = {}): string =>
    decided(votes, { rule: 'majority-runoff', ...rest });

  test('more than half wins, half does not', () => {
    assert.equal(jakarta([5007, 3940, 1053]), 'wins: a (majority)');
    assert.equal(jakarta([50, 30, 20]), 'second-round: a, b (no-majority)');
    assert.equal(jakarta([43, 40, 17]), 'second-round: a, b (no-majority)');
    assert.equal(jakarta([51, 49]), 'wins: a (majority)');
  });

  test('ties', () => {
    assert.equal(jakarta([40, 40, 20]), 'second-round: a, b (first-tied)');
    assert.equal(jakarta([30, 30, 30]), 'tied: a, b, c (first-tied)');
    assert.equal(jakarta([40, 30, 30]), 'tied: b, c (second-tied)');
  });

  test('second round', () => {
    assert.equal(jakarta([42, 58], { round: 2 }), 'wins: b (most-votes)');
    assert.equal(jakarta([50, 50], { round: 2 }), 'tied: a, b (first-tied)');
  });

  test('the ground is that of the day', () => {
    const on = (updated?: string): string =>
      groundOf([60, 40], { rule: 'majority-runoff', ...(updated && { updated }) });
    assert.equal(on('2017-04-30T12:00:00+07:00'), 'UU 29/2007 Pasal 11');
    assert.equal(on('2024-04-24'), 'UU 29/2007 Pasal 11');
    assert.equal(on('2024-04-25'), 'UU 2/2024 Pasal 10');
    assert.equal(on('2024-12-08T15:00:00+07:00'), 'UU 2/2024 Pasal 10');
    assert.equal(on(), 'UU 2/2024 Pasal 10');
  });
});

describe('plurality', () => {
  test('most votes win, however few', () => {
    assert.equal(decided([30, 36, 34], { rule: 'plurality' }), 'wins: b (most-votes)');
    assert.equal(groundOf([30, 36], { rule: 'plurality' }), 'UU 10/2016 Pasal 107(1), 109(1)');
  });

  test('a tie for the first place names nobody, one behind it does not matter', () => {
    assert.equal(decided([40, 20, 40], { rule: 'plurality' }), 'tied: a, c (first-tied)');
    assert.equal(decided([40, 30, 30], { rule: 'plurality' }), 'wins: a (most-votes)');
  });
});

describe('single-candidate', () => {
  const against = (pair: number, box: number, boxFirst = false): string => {
    const rows = [
      { id: 'pair', number: 1, name: 'Pasangan', votes: pair },
      { id: 'box', number: 2, name: '', votes: box, emptyBox: true },
    ];
    return decided([], { rule: 'single-candidate', candidates: boxFirst ? rows.reverse() : rows });
  };

  test('more than half against the empty box, wherever it stands', () => {
    assert.equal(against(51, 50), 'wins: pair (majority)');
    assert.equal(against(51, 50, true), 'wins: pair (majority)');
    assert.equal(against(50, 51), 'new-election: box (no-majority)');
    assert.equal(against(50, 51, true), 'new-election: box (no-majority)');
  });

  test('exactly half names nobody', () => {
    assert.equal(against(50, 50), 'tied: pair, box (first-tied)');
  });

  test('says nothing of contests that are not one pair against a box', () => {
    assert.equal(decided([60, 40], { rule: 'single-candidate' }), 'none');
    assert.equal(
      decided([], {
        rule: 'single-candidate',
        candidates: [1, 2, 3].map((votes) => ({ id: String(votes), name: 'x', votes, emptyBox: votes === 1 })),
      }),
      'none',
    );
  });
});

test('50% is a line where the rule asks for a majority', () => {
  const line = (rule: NonNullable<ResultsInput['rule']>, round: 1 | 2): boolean =>
    needsMajority(contest([1, 2], { rule, round }));
  assert.deepEqual(
    (['presidential', 'majority-runoff', 'plurality', 'single-candidate'] as const).map((rule) => [
      line(rule, 1),
      line(rule, 2),
    ]),
    [
      [true, false],
      [true, false],
      [false, false],
      [true, true],
    ],
  );
  assert.equal(needsMajority(contest([1, 2])), false);
});
