import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/results/parse.js';
import type { RegionInput, ResultsInput } from '../../src/results/types.js';
import { needsMajority, verdict } from '../../src/results/verdict.js';
import { contest } from '../contest.js';
import { governors2024 } from '../fixtures/governors-2024.js';
import { pastElections } from '../fixtures/past-elections.js';
import { pilpres2019 } from '../fixtures/pilpres-2019.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { overseas as overseasCode, provinceNames } from '../fixtures/provinces.js';
import { singleCandidate2024 } from '../fixtures/single-candidate-2024.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';

const complete = { kind: 'official', progress: { counted: 5, total: 5 } } as const;

/** The verdict in one line: `wins: a (majority)`. */
function decided(votes: readonly (number | bigint)[], rest: Partial<ResultsInput>): string {
  const found = verdict(contest(votes, { ...complete, ...rest }));
  return found ? `${found.outcome}: ${found.candidates.map(({ id }) => id).join(', ')} (${found.reason})` : 'none';
}
const groundOf = (votes: readonly number[], rest: Partial<ResultsInput>): string =>
  verdict(contest(votes, { ...complete, ...rest }))?.ground ?? '';

const presidential = (votes: readonly number[], rest: Partial<ResultsInput> = {}): string =>
  decided(votes, { rule: 'presidential', ...rest });

/** The 38 provinces of 2024 with these votes of a, b and c, in the order of their codes; the last row for all that are left. */
const provinces = (...rows: readonly (readonly number[])[]): readonly RegionInput[] =>
  Object.entries(provinceNames)
    .filter(([code]) => code !== overseasCode)
    .map(([code, name], index) => ({
      code,
      name,
      votes: Object.fromEntries(
        (rows[index] ?? rows.at(-1) ?? []).map((votes, at) => [String.fromCharCode(97 + at), votes]),
      ),
    }));
const times = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);
const nation = (regions: readonly RegionInput[]): number[] =>
  ['a', 'b', 'c'].map((id) =>
    regions.reduce((sum, { votes }) => sum + ((votes as Record<string, number>)[id] ?? 0), 0),
  );
const in2024 = { electionDate: '2024-02-14' } as const;
const inProvinces = (regions: readonly RegionInput[], rest: Partial<ResultsInput> = {}): string =>
  presidential(nation(regions), { regions, ...in2024, ...rest });
const overseas = (votes: Readonly<Record<string, number>>): RegionInput => ({
  code: overseasCode,
  name: 'Luar Negeri',
  votes,
});

describe('the verdict on past elections', () => {
  const candidates = (
    rows: readonly { id: string; number: number; name: string; votes: number }[],
  ): Partial<ResultsInput> => ({
    candidates: rows.map(({ id, number, name, votes }) => ({ id, number, name, votes })),
  });
  const past = (name: keyof typeof pastElections, rest: Partial<ResultsInput> = {}): Partial<ResultsInput> => {
    const { electionDate, rule, round, candidates: rows, validVotes } = pastElections[name];
    assert.equal(
      rows.reduce((sum, { votes }) => sum + votes, 0),
      validVotes,
    );
    return { electionDate, rule, round, candidates: rows, ...rest };
  };

  test('2004: nobody had more than half, so 4 and 2 had a second round, and 4 was elected', () => {
    assert.equal(decided([], past('president-2004')), 'second-round: 4, 2 (no-majority)');
    assert.equal(groundOf([], past('president-2004')), 'UUD 1945 Pasal 6A ayat (4)');
    const second = past('president-2004-second-round');
    assert.equal(decided([], second), 'wins: 4 (most-votes)');
    assert.equal(groundOf([], second), 'UUD 1945 Pasal 6A ayat (4)');
    assert.equal(decided([], { ...second, status: 'elected' }), 'elected: 4 (most-votes)');
  });

  test('2009: without provinces nobody is declared until the KPU has elected', () => {
    assert.equal(decided([], past('president-2009')), 'open: 2 (regions-missing)');
    assert.equal(groundOf([], past('president-2009')), 'UUD 1945 Pasal 6A ayat (3); UU 42/2008 Pasal 159 ayat (1)');
    assert.equal(decided([], past('president-2009', { status: 'elected' })), 'elected: 2 (regions-missing)');
  });

  test('2019: with two pairs more votes win, whatever the province data', () => {
    const rest = {
      rule: 'presidential',
      updated: pilpres2019.updated,
      ...candidates(pilpres2019.candidates),
    } as const;
    assert.equal(decided([], rest), 'wins: 01 (most-votes)');
    assert.equal(decided([], { ...rest, regions: pilpres2019.regions }), 'wins: 01 (most-votes)');
    assert.equal(groundOf([], rest), 'Putusan MK 50/PUU-XII/2014');
    assert.equal(decided([], { ...rest, status: 'elected' }), 'elected: 01 (most-votes)');
  });

  test('2024: won in one round, in 38 of 38 provinces', () => {
    const { regions, updated } = pilpres2024;
    const input = { ...complete, rule: 'presidential', updated, regions } as const;
    const found = verdict(contest([], { ...input, ...candidates(pilpres2024.candidates) }));
    assert.equal(found?.outcome, 'wins');
    assert.equal(found.reason, 'majority');
    assert.deepEqual(
      found.candidates.map(({ id }) => id),
      ['100026'],
    );
    assert.deepEqual(found.spread, { met: 38, of: 38 });
    assert.equal(found.ground, 'UUD 1945 Pasal 6A ayat (3); UU 7/2017 Pasal 416 ayat (1)');
  });

  test('2024 without provinces, without one of them, or without overseas: nobody is declared', () => {
    const { regions, updated } = pilpres2024;
    const rest = { rule: 'presidential', updated, ...candidates(pilpres2024.candidates) } as const;
    assert.equal(decided([], rest), 'open: 100026 (regions-missing)');
    assert.equal(decided([], { ...rest, regions: regions.slice(1) }), 'open: 100026 (regions-incomplete)');
    assert.equal(decided([], { ...rest, regions: regions.slice(0, -1) }), 'open: 100026 (regions-differ)');
    const some = contest([], { ...complete, ...rest, regions: regions.slice(0, 15) });
    assert.deepEqual(verdict(some)?.provinces, { given: 15, of: 38 });
  });

  test('Jakarta 2024: 50,07% in one round, under the law of 2007', () => {
    assert.equal(decided([], past('jakarta-2024')), 'wins: 3 (majority)');
    assert.equal(groundOf([], past('jakarta-2024')), 'UU 29/2007 Pasal 11 ayat (1)');
  });

  test('Bangka 2024: the pair had no majority against the empty box, so there is a new election', () => {
    const { candidates: rows, official } =
      singleCandidate2024.contests.find(({ name }) => name === 'Bangka') ?? assert.fail();
    assert.ok(official);
    const votes = [official.pairVotes, official.emptyBoxVotes];
    const rest: Partial<ResultsInput> = {
      rule: 'single-candidate',
      electionDate: '2024-11-27',
      candidates: rows.map((row, index) => ({ ...row, votes: votes[index] ?? 0 })),
    };
    assert.equal(decided([], rest), 'new-election: 1000514 (no-majority)');
    assert.equal(groundOf([], rest), 'UU 10/2016 Pasal 54D ayat (3); Putusan MK 126/PUU-XXII/2024');
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
    const isBox = rule === 'single-candidate';
    const boxes = {
      candidates: [
        { id: 'a', name: 'A', votes: 70 },
        { id: 'b', name: 'B', emptyBox: isBox, votes: 30 },
      ],
    };
    const given = (rest: Partial<ResultsInput>): string => decided([], { rule, ...boxes, ...rest });
    const unsaid = (rest: Partial<ResultsInput>): string =>
      verdict(contest([], { kind: 'official', rule, ...boxes, ...rest })) ? 'some' : 'none';

    test(`${rule}: only for a count that is official, complete and not annulled`, () => {
      assert.match(given({}), /^wins: a/);
      // Unknown is not complete; but the KPU acts after the last station.
      assert.equal(unsaid({}), 'none');
      for (const status of ['determined', 'disputed'] as const) {
        assert.match(given({ status }), /^wins: a/);
        assert.equal(unsaid({ status }), 'some');
      }
      assert.equal(given({ kind: 'preliminary' }), 'none');
      assert.equal(given({ kind: 'quick-count' }), 'none');
      assert.equal(given({ status: 'annulled' }), 'none');
      assert.equal(given({ status: 'revote' }), 'none');
      assert.equal(given({ status: 'revote', revote: { stations: 3 } }), 'none');
      assert.match(given({ status: 'revote', revote: { counted: true } }), /^wins: a/);
      assert.equal(given({ progress: { counted: 4, total: 5 } }), 'none');
      assert.equal(given({ progress: { percent: '99,99' } }), 'none');
    });

    test(`${rule}: not without votes, nor from shares that a source has rounded`, () => {
      assert.equal(given({ candidates: boxes.candidates.map((candidate) => ({ ...candidate, votes: 0 })) }), 'none');
      assert.equal(
        given({
          candidates: [
            { id: 'a', name: 'A', share: 70 },
            { id: 'b', name: 'B', emptyBox: isBox, share: 30 },
          ],
        }),
        'none',
      );
      assert.equal(given({ candidates: boxes.candidates.slice(0, 1) }), 'none');
    });
  }

  test('where the source names no rule or no kind', () => {
    assert.equal(decided([70, 30], {}), 'none');
    assert.equal(verdict(contest([70, 30], { rule: 'plurality', progress: complete.progress })), undefined);
  });
});

describe('presidential', () => {
  test('needs more than half; exactly half is not enough', () => {
    assert.equal(presidential([50, 30, 20]), 'second-round: a, b (no-majority)');
    assert.equal(presidential([51, 30, 20]), 'open: a (regions-missing)');
    const big = 10n ** 20n;
    assert.equal(decided([big, big - 1n, 1n], { rule: 'presidential' }), 'second-round: a, b (no-majority)');
    assert.equal(decided([big + 1n, big - 1n, 1n], { rule: 'presidential' }), 'open: a (regions-missing)');
  });

  test('sends the first two to the second round, in the order of votes', () => {
    assert.equal(presidential([20, 35, 45]), 'second-round: c, b (no-majority)');
  });

  test('20% in more than half of the provinces: 20 of 38 do, 19 do not', () => {
    const strong = [95, 5, 0];
    const weak = [19, 50, 31];
    assert.equal(inProvinces(provinces(...times(20, strong), weak)), 'wins: a (majority)');
    assert.equal(inProvinces(provinces(...times(19, strong), weak)), 'second-round: a, b (no-spread)');
  });

  test('counts a province with exactly 20%, and not one with a vote less', () => {
    const rest = [...times(19, [9500, 500, 0]), ...times(18, [1900, 5000, 3100])];
    assert.equal(inProvinces(provinces(...rest, [2000, 5000, 3000])), 'wins: a (majority)');
    assert.equal(inProvinces(provinces(...rest, [1999, 5000, 3001])), 'second-round: a, b (no-spread)');
    assert.equal(inProvinces(provinces(...rest, [0, 0, 0])), 'second-round: a, b (no-spread)');
  });

  test('counts overseas for the nation, but not as a province', () => {
    const home = provinces(...times(19, [95, 5, 0]), [19, 50, 31]);
    assert.equal(inProvinces([...home, overseas({ a: 90, b: 5, c: 5 })]), 'second-round: a, b (no-spread)');
    assert.equal(inProvinces([overseas({ a: 90, b: 5, c: 5 })]), 'open: a (regions-missing)');
  });

  test('declares nobody where provinces do not add up or have gaps', () => {
    const regions = provinces([60, 20, 20]);
    const [a, b, c] = nation(regions) as [number, number, number];
    const of = (...votes: number[]): string => presidential(votes, { regions, ...in2024 });
    assert.equal(of(a, b, c), 'wins: a (majority)');
    assert.equal(of(a + 1, b, c), 'open: a (regions-differ)');
    assert.equal(of(a, b, c + 1), 'open: a (regions-differ)', 'with another pair’s votes');
    const gap = regions.map((region, index) => (index ? region : { ...region, votes: { a: 60, b: 20 } }));
    assert.equal(inProvinces(gap), 'open: a (regions-differ)');
  });

  test('declares nobody where the set of provinces is not that of the day', () => {
    const regions = provinces([60, 20, 20]);
    assert.equal(inProvinces(regions, { electionDate: '2019-04-17' }), 'open: a (regions-incomplete)');
    assert.equal(inProvinces(regions.slice(1)), 'open: a (regions-incomplete)');
    assert.equal(
      presidential([60, 20, 20], {
        ...in2024,
        regions: [{ code: 'ID', name: 'Indonesia', votes: { a: 60, b: 20, c: 20 } }],
      }),
      'open: a (regions-missing)',
    );
  });

  test('does not need the provinces without a majority', () => {
    assert.equal(presidential([50, 30, 20], { regions: provinces([1, 2, 3]) }), 'second-round: a, b (no-majority)');
  });

  test('with two pairs, more votes win without the spread', () => {
    const regions = provinces([51, 0], [0, 1]);
    assert.equal(presidential([51, 37], { regions, ...in2024 }), 'wins: a (most-votes)');
    assert.equal(presidential([49, 51]), 'wins: b (most-votes)');
  });

  test('with a tie, two first have a second round; three first, or two second, are left open', () => {
    assert.equal(presidential([40, 20, 40]), 'second-round: a, c (first-tied)');
    assert.equal(presidential([50, 50]), 'second-round: a, b (first-tied)');
    assert.equal(presidential([30, 30, 30, 10]), 'tied: a, b, c (first-tied)');
    assert.equal(presidential([40, 25, 25, 10]), 'tied: b, c (second-tied)');
    assert.equal(presidential([40, 20, 20, 20]), 'tied: b, c, d (second-tied)');
    const grounds = [
      [40, 20, 40],
      [30, 30, 30],
      [40, 30, 30],
    ].map((votes) => groundOf(votes, { rule: 'presidential', ...in2024 }));
    assert.deepEqual(grounds, [
      'UU 7/2017 Pasal 416 ayat (3)',
      'UU 7/2017 Pasal 416 ayat (4)',
      'UU 7/2017 Pasal 416 ayat (5)',
    ]);
  });

  test('names the first in a tie for the second place', () => {
    const firstOf = (votes: readonly number[]): string | undefined =>
      verdict(contest(votes, { ...complete, rule: 'presidential' }))?.first?.id;
    assert.equal(firstOf([30, 40, 30]), 'b');
    assert.equal(firstOf([40, 40, 20]), undefined);
    assert.equal(firstOf([30, 30, 30]), undefined);
    assert.equal(firstOf([40, 35, 25]), undefined);
  });

  test('ignores a tie for the second place where the first wins, but not where the spread is missing', () => {
    assert.equal(inProvinces(provinces([60, 20, 20])), 'wins: a (majority)');
    const regions = provinces(...times(19, [100, 0, 0]), [10, 45, 45]);
    assert.equal(inProvinces(regions), 'tied: b, c (second-tied)');
  });

  test('in the second round, most votes win, whatever the spread', () => {
    assert.equal(presidential([49, 51], { round: 2 }), 'wins: b (most-votes)');
    assert.equal(presidential([50, 50], { round: 2 }), 'tied: a, b (first-tied)');
    assert.equal(groundOf([49, 51], { rule: 'presidential', round: 2 }), 'UUD 1945 Pasal 6A ayat (4)');
    assert.equal(groundOf([50, 50], { rule: 'presidential', round: 2, ...in2024 }), '', 'no article is about that tie');
  });
});

describe('majority-runoff (Jakarta)', () => {
  const jakarta = (votes: readonly number[], rest: Partial<ResultsInput> = {}): string =>
    decided(votes, { rule: 'majority-runoff', ...rest });

  test('needs more than half; exactly half is not enough', () => {
    assert.equal(jakarta([5007, 3940, 1053]), 'wins: a (majority)');
    assert.equal(jakarta([50, 30, 20]), 'second-round: a, b (no-majority)');
    assert.equal(jakarta([43, 40, 17]), 'second-round: a, b (no-majority)');
    assert.equal(jakarta([51, 49]), 'wins: a (majority)');
  });

  test('names those who are tied', () => {
    assert.equal(jakarta([40, 40, 20]), 'second-round: a, b (first-tied)');
    assert.equal(jakarta([30, 30, 30]), 'tied: a, b, c (first-tied)');
    assert.equal(jakarta([40, 30, 30]), 'tied: b, c (second-tied)');
    assert.equal(groundOf([40, 40, 20], { rule: 'majority-runoff' }), 'UU 29/2007 Pasal 11 ayat (2)');
    for (const votes of [
      [30, 30, 30],
      [40, 30, 30],
    ])
      assert.equal(groundOf(votes, { rule: 'majority-runoff' }), '');
  });

  test('in the second round, most votes win', () => {
    assert.equal(jakarta([42, 58], { round: 2 }), 'wins: b (most-votes)');
    assert.equal(jakarta([50, 50], { round: 2 }), 'tied: a, b (first-tied)');
    assert.equal(groundOf([42, 58], { rule: 'majority-runoff', round: 2 }), 'UU 29/2007 Pasal 11');
    assert.equal(groundOf([50, 50], { rule: 'majority-runoff', round: 2 }), '');
  });
});

describe('plurality', () => {
  test('lets most votes win, however few', () => {
    assert.equal(decided([30, 36, 34], { rule: 'plurality' }), 'wins: b (most-votes)');
    assert.equal(
      groundOf([30, 36], { rule: 'plurality', electionDate: '2024-11-27' }),
      'UU 10/2016 Pasal 107 ayat (1), Pasal 109 ayat (1)',
    );
  });

  test('names nobody in a tie for the first place, and ignores a tie behind it', () => {
    assert.equal(decided([40, 20, 40], { rule: 'plurality' }), 'tied: a, c (first-tied)');
    assert.equal(
      groundOf([40, 20, 40], { rule: 'plurality', electionDate: '2024-11-27' }),
      'UU 10/2016 Pasal 107 ayat (2), Pasal 109 ayat (2)',
    );
    assert.equal(decided([40, 30, 30], { rule: 'plurality' }), 'wins: a (most-votes)');
  });

  test('has no verdict and no ground before December 2015, when other rules held', () => {
    for (const [rule, electionDate] of [
      ['plurality', '2010-06-30'],
      ['plurality', '2015-12-08'],
      ['majority-runoff', '2007-08-08'],
    ] as const) {
      assert.equal(decided([60, 30, 10], { rule, electionDate }), 'open: a (law-unknown)', electionDate);
      assert.equal(decided([30, 30, 10], { rule, electionDate }), 'open:  (law-unknown)', electionDate);
      assert.equal(groundOf([60, 30, 10], { rule, electionDate }), '');
      assert.equal(decided([60, 30, 10], { rule, electionDate, status: 'elected' }), 'elected: a (law-unknown)');
    }
    assert.equal(decided([60, 30, 10], { rule: 'plurality', electionDate: '2015-12-09' }), 'wins: a (most-votes)');
  });
});

describe('single-candidate', () => {
  const pair = (votes: number) => ({ id: 'pair', number: 1, name: 'Pasangan', votes });
  const box = (votes: number, name = '') => ({ id: 'box', number: 2, name, votes, emptyBox: true });
  const against = (ayes: number, noes: number, rest: Partial<ResultsInput> = {}): string =>
    decided([], { rule: 'single-candidate', candidates: [pair(ayes), box(noes)], ...rest });

  test('needs more than half against the empty box, in any order of the rows', () => {
    const boxFirst = (ayes: number, noes: number): string =>
      against(ayes, noes, { candidates: [box(noes), pair(ayes)] });
    for (const judged of [against, boxFirst]) {
      assert.equal(judged(51, 50), 'wins: pair (majority)');
      assert.equal(judged(50, 51), 'new-election: pair (no-majority)');
      assert.equal(judged(0, 51), 'new-election: pair (no-majority)');
    }
  });

  test('with exactly half, has a new election by Pasal 54D, and not a tie', () => {
    assert.equal(against(50, 50), 'new-election: pair (no-majority)');
    assert.equal(
      groundOf([], {
        rule: 'single-candidate',
        electionDate: '2018-06-27',
        candidates: [pair(50), box(50)],
      }),
      'UU 10/2016 Pasal 54D ayat (3)',
    );
  });

  test('never has the empty box elected, under any rule, status or round', () => {
    for (const rule of ['presidential', 'majority-runoff', 'plurality', 'single-candidate', undefined] as const)
      for (const status of [undefined, 'determined', 'elected', 'disputed', 'annulled', 'revote'] as const)
        for (const round of [1, 2] as const)
          for (const figures of [
            [pair(30), box(70)],
            [pair(50), box(50)],
            [pair(30), box(70, 'Tidak setuju')],
            [pair(30), { ...pair(5), id: 'other', number: 3 }, box(65)],
          ]) {
            const { results } = parse({ kind: 'official', rule, status, round, candidates: figures });
            const found = verdict(results ?? assert.fail());
            assert.ok(!found?.candidates.some(({ emptyBox }) => emptyBox), JSON.stringify([rule, status, round]));
            assert.notEqual(found?.outcome, 'wins');
            if (figures.length === 2 && found?.outcome === 'elected') assert.deepEqual(found.candidates, []);
          }
  });

  test('is no verdict for contests that are not one pair against an empty box', () => {
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

describe('elected', () => {
  const elected = (votes: readonly number[], rest: Partial<ResultsInput>): string =>
    decided(votes, { status: 'elected', ...rest });

  test('names the winner by these figures, also where only something else could not be checked', () => {
    assert.equal(elected([30, 36, 34], { rule: 'plurality' }), 'elected: b (most-votes)');
    assert.equal(elected([51, 30, 19], { rule: 'presidential' }), 'elected: a (regions-missing)');
    assert.equal(elected([51, 30, 19], { rule: 'majority-runoff' }), 'elected: a (majority)');
    assert.equal(elected([412_345], { rule: 'plurality' }), 'elected: a (most-votes)');
  });

  test('names nobody where these figures contradict', () => {
    assert.equal(elected([40, 35, 25], { rule: 'presidential' }), 'elected:  (no-majority)');
    assert.equal(elected([40, 35, 25], { rule: 'majority-runoff' }), 'elected:  (no-majority)');
    assert.equal(elected([40, 40, 25], { rule: 'plurality' }), 'elected:  (first-tied)');
    const narrow = provinces(...times(19, [95, 5, 0]), [19, 50, 31]);
    assert.equal(inProvinces(narrow, { status: 'elected' }), 'elected:  (no-spread)');
  });

  test('names nobody where the count is incomplete or has no votes', () => {
    const progress = { counted: 4, total: 5 };
    assert.equal(elected([60, 40], { rule: 'plurality', progress }), 'elected:  (count-incomplete)');
    assert.equal(elected([0, 0], { rule: 'plurality' }), 'elected:  (most-votes)');
  });

  test('goes by the shares of a source that prints no votes, unless they contradict', () => {
    const shares = (...printed: string[]): Partial<ResultsInput> => ({
      rule: 'presidential',
      candidates: printed.map((share, index) => ({ id: 'abc'.charAt(index), name: 'X', share })),
    });
    assert.equal(elected([], shares('24,95', '58,59', '16,47')), 'elected: b (most-votes)');
    assert.equal(elected([], shares('50,0', '30,0', '20,0')), 'elected: a (most-votes)');
    assert.equal(elected([], shares('49,9', '30,0', '20,1')), 'elected:  (most-votes)');
    assert.equal(elected([], shares('45', '45', '10')), 'elected:  (most-votes)');
  });

  test('needs a rule and an official count; for a list of parties nobody is named', () => {
    assert.equal(elected([60, 40], {}), 'none');
    assert.equal(elected([60, 40], { rule: 'plurality', kind: 'preliminary' }), 'none');
  });

  test("has the source's own ground", () => {
    assert.equal(groundOf([60, 40], { rule: 'plurality', status: 'elected', ground: 'Keputusan 1' }), 'Keputusan 1');
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
