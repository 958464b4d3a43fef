import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { judge } from '../../src/results/judgement.js';
import type { DoubtRule, Outcome } from '../../src/results/judgement.js';
import type { Results, ResultsInput } from '../../src/results/types.js';
import { contest } from '../contest.js';
import { corrections2024 } from '../fixtures/corrections-2024.js';
import { sirekap20240215 } from '../fixtures/sirekap-2024-02-15.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import { sirekapSeries } from '../fixtures/sirekap-series.js';

const now = Date.parse('2024-12-01T00:00:00+07:00');
const outcome = (before: Results | undefined, results: Results): Outcome => judge(before, results, now).outcome;
const rules = (before: Results | undefined, results: Results): readonly string[] => [
  ...new Set(judge(before, results, now).reasons.map(({ rule }) => rule)),
];

const sirekap = ({ votes, regions, progress, updated }: typeof sirekap20240307): Results =>
  contest(Object.values(votes), {
    updated,
    progress,
    regions: regions.map((region) => ({
      ...region,
      votes: Object.fromEntries(Object.values(region.votes).map((count, index) => ['abc'[index] ?? '', count])),
    })),
  });

describe('the recorded count of 2024', () => {
  test('holds no step, and has a correction wherever votes fall', () => {
    const found: Record<Outcome, number> = { follows: 0, corrects: 0, implausible: 0, refused: 0 };
    let before: Results | undefined;
    let falls = 0;
    for (const { votes, updated, percent } of sirekapSeries()) {
      const results = contest(Object.values(votes), { updated, ...(percent && { progress: { percent } }) });
      found[outcome(before, results)] += 1;
      falls += Number(
        before?.candidates.some(({ votes: last = 0n }, index) => last > (results.candidates[index]?.votes ?? 0n)) ??
          false,
      );
      before = results;
    }
    assert.equal(falls, 335, 'the number of falls that test/fixtures gives for the recording');
    assert.deepEqual(found, { follows: 676 - falls, corrects: falls, implausible: 0, refused: 0 });
  });

  test('lets its corrections with stations pass, and three weeks in one step', () => {
    for (const { before, after } of [corrections2024.onePairFalls, corrections2024.allPairsFall]) {
      const state = ({ votes, ...rest }: { votes: Readonly<Record<string, number>> }): Results =>
        contest(Object.values(votes), rest);
      assert.equal(outcome(state(before), state(after)), 'corrects');
    }
    assert.deepEqual(rules(undefined, sirekap(sirekap20240215)), []);
    assert.deepEqual(rules(sirekap(sirekap20240215), sirekap(sirekap20240307)), []);
  });
});

const good = contest([24_000_000, 56_000_000, 16_000_000], {
  updated: '2024-02-20T12:00:00+07:00',
  progress: { counted: 592_000, total: 823_236 },
  registeredVoters: 204_421_612,
});

/** A state one hour after `good`, with these votes and other fields. */
const later = (votes: readonly number[], rest: Partial<ResultsInput> = {}): Results =>
  contest(votes, {
    updated: '2024-02-20T13:00:00+07:00',
    progress: { counted: 592_500, total: 823_236 },
    registeredVoters: 204_421_612,
    ...rest,
  });

const cases: readonly (readonly [string, Results, Results, readonly DoubtRule[]])[] = [
  ['all votes are gone', good, later([0, 0, 0]), ['votes-gone']],
  [
    'all stations are gone',
    good,
    later([24_100_000, 56_100_000, 16_010_000], { progress: { counted: 0, total: 823_236 } }),
    ['stations-gone', 'votes-above-stations'],
  ],
  [
    'a twelfth of the stations is gone',
    good,
    later([24_000_000, 56_000_000, 16_000_000], { progress: { counted: 530_000, total: 823_236 } }),
    ['stations-lost'],
  ],
  [
    'half of all stations disappear',
    good,
    later([24_000_000, 56_000_000, 16_000_000], { progress: { counted: 300_000, total: 400_000 } }),
    ['stations-changed'],
  ],
  [
    'there are twice as many stations',
    good,
    later([24_000_000, 56_000_000, 16_000_000], { progress: { counted: 1_200_000, total: 1_646_472 } }),
    ['stations-changed', 'stations-without-votes'],
  ],
  ['one pair falls by a quarter', good, later([24_000_000, 56_000_000, 12_000_000]), ['pair-fell']],
  [
    'the leader falls by a tenth, which is more than a twentieth of all',
    good,
    later([24_000_000, 50_000_000, 16_000_000]),
    ['pair-fell', 'votes-fell'],
  ],
  ['all fall by six in a hundred', good, later([22_500_000, 52_600_000, 15_000_000]), ['votes-fell']],
  ['one pair gains far too many votes', good, later([30_000_000, 56_040_000, 16_010_000]), ['pair-leapt']],
  ['two pairs exchange their figures', good, later([56_030_000, 24_010_000, 16_010_000]), ['exchanged']],
  [
    'everything is counted twice',
    good,
    later([48_000_000, 112_000_000, 32_000_000]),
    ['multiplied', 'votes-without-stations'],
  ],
  [
    'votes with one digit too many',
    good,
    later([240_000_000, 560_000_000, 160_000_000], { registeredVoters: '' }),
    ['multiplied', 'votes-without-stations', 'votes-above-stations'],
  ],
  [
    'votes come without new stations',
    good,
    later([26_000_000, 61_000_000, 17_000_000], { progress: { counted: 592_000, total: 823_236 } }),
    ['votes-without-stations'],
  ],
  [
    'more votes than the new stations can hold',
    good,
    later([27_000_000, 63_000_000, 18_000_000]),
    ['votes-without-stations'],
  ],
  [
    'a third of all stations comes without votes',
    good,
    later([24_000_100, 56_000_100, 16_000_100], { progress: { counted: 800_000, total: 823_236 } }),
    ['stations-without-votes'],
  ],
  [
    'more votes than registered voters',
    good,
    later([24_500_000, 56_500_000, 16_300_000], { registeredVoters: 97_000_000 }),
    ['votes-above-registered'],
  ],
  [
    'more stations counted than there are',
    good,
    later([24_010_000, 56_010_000, 16_010_000], { progress: { counted: 592_500, total: 592_000 } }),
    ['counted-above-stations'],
  ],
  [
    'real figures become test figures',
    good,
    later([24_010_000, 56_010_000, 16_010_000], { test: true }),
    ['test-mixed'],
  ],
  [
    'test figures become real ones',
    contest([1, 2, 3], { test: true }),
    later([24_010_000, 56_010_000, 16_010_000]),
    ['test-mixed'],
  ],
  [
    'the total is not the sum',
    good,
    later([24_010_000, 56_010_000, 16_010_000], { validVotes: 110_000_000 }),
    ['total-differs'],
  ],
  [
    'the pair is elected before all stations are counted',
    good,
    later([24_010_000, 56_010_000, 16_010_000], { status: 'elected', kind: 'official' }),
    ['winner-contradicted'],
  ],
  [
    'the pair is elected although the votes ask for a second round',
    contest([40, 35, 25], {
      kind: 'official',
      rule: 'majority-runoff',
      electionDate: '2024-11-27',
      updated: '2024-12-08',
    }),
    contest([40, 35, 25], {
      kind: 'official',
      rule: 'majority-runoff',
      electionDate: '2024-11-27',
      updated: '2024-12-09',
      status: 'elected',
    }),
    ['winner-contradicted'],
  ],
  [
    'figures change after the result was determined',
    contest([8_203_290, 6_762_224], { kind: 'official', status: 'determined', updated: '2017-08-11' }),
    contest([8_219_879, 6_819_036], { kind: 'official', updated: '2017-08-15' }),
    ['after-final'],
  ],
  [
    'votes before the day of the vote',
    contest([0, 0], { electionDate: '2024-11-27' }),
    contest([5000, 6000], { electionDate: '2024-11-27', updated: '2024-11-26T10:00:00+07:00' }),
    ['before-the-vote'],
  ],
];

describe('a step that is held', () => {
  for (const [name, before, after, expected] of cases) {
    test(name, () => {
      assert.deepEqual(rules(undefined, before), [], 'the state before has no doubts');
      assert.equal(outcome(before, after), 'implausible');
      assert.deepEqual(rules(before, after), expected);
    });
  }

  test('has reasons as data', () => {
    assert.deepEqual(judge(good, later([0, 0, 0]), now).reasons, [
      { rule: 'votes-gone', path: 'candidates', expected: 'about 96000000 votes', got: '0' },
    ]);
    assert.deepEqual(judge(good, later([30_000_000, 56_040_000, 16_010_000]), now).reasons, [
      { rule: 'pair-leapt', path: 'candidates.a.votes', expected: 'about 24000000', got: '30000000' },
    ]);
  });

  test('is one where regions do not add up to the nation, or copy each other’s figures', () => {
    const state = sirekap(sirekap20240307);
    const [first, second, ...others] = state.regions;
    assert.ok(first && second);
    const swollen = { ...first, votes: new Map([...first.votes].map(([id, count]) => [id, count * 3n])) };
    assert.deepEqual(rules(state, { ...state, regions: [swollen, second, ...others] }), ['regions-differ']);
    const copied = rules(state, { ...state, regions: [first, { ...second, votes: first.votes }, ...others] });
    assert.ok(copied.includes('regions-alike'), copied.join());
    // 22 districts with 360 valid votes each, as in Berlin 2021, are invented. Villages that all vote for one pair (noken) are not.
    const estimates = Array.from({ length: 22 }, (_, index) => ({
      code: `p${String(index)}`,
      votes: { a: 200, b: 160 },
    }));
    assert.deepEqual(rules(undefined, contest([4400, 3520], { regions: estimates })), ['regions-alike']);
    const noken = Array.from({ length: 22 }, (_, index) => ({ code: `p${String(index)}`, votes: { a: 360, b: 0 } }));
    assert.deepEqual(rules(undefined, contest([7920, 0], { regions: noken })), []);
  });

  test('is one where a row without a ballot number has become the total', () => {
    const state = contest([10, 20, 4], {});
    const total = contest([10, 20, 30], {});
    const bare = (results: Results): Results => ({
      ...results,
      candidates: results.candidates.map(({ number, ...rest }, index) =>
        index < 2 && number ? { ...rest, number } : rest,
      ),
    });
    assert.deepEqual(rules(bare(state), bare(total)), ['row-of-totals']);
  });

  test('is one where shares jump, are exchanged or are more than 100%', () => {
    const shares = (...list: readonly number[]): Results =>
      contest(list, {
        kind: 'quick-count',
        candidates: list.map((share, index) => ({ id: 'abc'[index] ?? '', name: `P${String(index)}`, share })),
      });
    assert.deepEqual(rules(shares(25, 58.6, 16.4), shares(24.9, 58.8, 16.3)), []);
    assert.deepEqual(rules(shares(25, 58.6, 16.4), shares(58.5, 25.1, 16.4)), ['exchanged']);
    assert.deepEqual(rules(shares(25, 58.6, 16.4), shares(46, 37.6, 16.4)), ['share-leapt']);
    assert.deepEqual(rules(shares(25, 58.6, 16.4), shares(25, 58.6, 62.9)), ['share-leapt', 'shares-above-all']);
    assert.deepEqual(rules(shares(25, 58.6, 16.4), shares(0, 0, 0)), ['votes-gone']);
    assert.deepEqual(rules(undefined, shares(58.99, 32.96, 23.74)), ['shares-above-all']);
  });

  test('may be in one of several pollsters’ counts', () => {
    const count = (pollster: string, ...votes: readonly number[]): ResultsInput => ({
      pollster,
      kind: 'quick-count',
      candidates: votes.map((figure, index) => ({ name: `P${String(index)}`, votes: figure })),
    });
    const both = (...counts: readonly ResultsInput[]): Results => contest([], { counts });
    const before = both(count('A', 9000, 8000), count('B', 9100, 8100));
    assert.deepEqual(rules(before, both(count('B', 9150, 8150), count('A', 9050, 8060))), []);
    assert.deepEqual(
      judge(before, both(count('A', 9000, 8000), count('B', 0, 0)), now).reasons[0]?.path,
      'counts[1].candidates',
    );
  });

  test('is held only once: a doubt that the state before already had is no reason', () => {
    const over = later([24_500_000, 56_500_000, 16_300_000], { registeredVoters: 97_000_000 });
    const on = contest([24_600_000, 56_600_000, 16_400_000], {
      updated: '2024-02-20T14:00:00+07:00',
      registeredVoters: 97_000_000,
      progress: { counted: 593_500, total: 823_236 },
    });
    assert.equal(outcome(over, on), 'follows');
  });
});

describe('a step that is refused', () => {
  test('has an earlier time, or an earlier revision', () => {
    assert.equal(outcome(later([24_010_000, 56_010_000, 16_010_000]), good), 'refused');
    const [old, young] = [
      contest([9, 9], { revision: 7, updated: '2024-02-20' }),
      contest([1, 9], { revision: 8, updated: '2024-02-19' }),
    ];
    assert.equal(outcome(old, young), 'corrects');
    assert.deepEqual(judge(young, old, now), {
      outcome: 'refused',
      reasons: [{ rule: 'refused', path: 'revision', expected: '8 or later', got: '7' }],
    });
  });

  test('lacks a pair, or is of another contest', () => {
    assert.deepEqual(rules(good, later([24_010_000, 56_010_000])), ['refused']);
    const other = contest([5, 6], {});
    const renamed: Results = { ...other, candidates: other.candidates.map((one) => ({ ...one, id: `x${one.id}` })) };
    assert.equal(outcome(other, renamed), 'refused');
    // A state without votes may be followed by one with other candidates.
    assert.equal(outcome(contest([0, 0], {}), renamed), 'follows');
  });
});

/** States of a count: each step brings some stations with up to 300 votes each, and now and then a small correction. */
const counts = fc
  .record({
    leanings: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 5 }),
    total: fc.integer({ min: 40, max: 20_000 }),
    first: fc.integer({ min: 1, max: 30 }),
    told: fc.constantFrom('counts', 'percent', 'nothing'),
    steps: fc.array(
      fc.record({
        part: fc.integer({ min: 0, max: 150 }),
        turnout: fc.integer({ min: 60, max: 250 }),
        drift: fc.integer({ min: -20, max: 20 }),
        corrected: fc.integer({ min: -9, max: 9 }),
      }),
      { minLength: 6, maxLength: 20 },
    ),
  })
  .map(({ leanings, total, first, told, steps }) => {
    let counted = 0;
    let votes = leanings.map(() => 0);
    return [{ part: 0, turnout: 200, drift: 0, corrected: 0 }, ...steps].map(
      ({ part, turnout, drift, corrected }, index) => {
        // A small step brings no more stations than are counted already.
        const most = index ? Math.min(Math.ceil((total * part) / 1000), Math.max(first, counted)) : first;
        const came = Math.min(total - counted, most);
        counted += came;
        const weights = leanings.map((leaning, place) => leaning * (1 + (place ? 0 : drift / 100)));
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        votes = votes.map((figure, place) =>
          Math.max(
            0,
            Math.round(
              figure * (1 + (place === index % leanings.length ? corrected / 1000 : 0)) +
                (came * turnout * (weights[place] ?? 0)) / all,
            ),
          ),
        );
        const percent = Math.round((counted / total) * 10_000) / 100;
        return contest(votes, {
          updated: new Date(Date.parse('2024-02-14T15:00:00+07:00') + index * 60_000).toISOString(),
          ...(told === 'counts' && { progress: { counted, total } }),
          ...(told === 'percent' && { progress: { percent } }),
        });
      },
    );
  });

describe('in random counts', () => {
  test('no sequence of small correct steps is held', () => {
    fc.assert(
      fc.property(counts, (states) => {
        states.forEach((state, index) => {
          const judged = judge(states[index - 1], state, now);
          assert.ok(judged.outcome === 'follows' || judged.outcome === 'corrects', JSON.stringify(judged));
        });
      }),
      { numRuns: 3000 },
    );
  });

  const withVotes = (
    state: Results,
    change: (votes: bigint, index: number, all: readonly bigint[]) => bigint,
  ): Results => {
    const all = state.candidates.map(({ votes = 0n }) => votes);
    return {
      ...state,
      candidates: state.candidates.map((one, index) => ({ ...one, votes: change(one.votes ?? 0n, index, all) })),
    };
  };
  const sumOf = (all: readonly bigint[]): bigint => all.reduce((sum, figure) => sum + figure, 0n);
  /** Faults in the later state of a step. The result is undefined where a fault would change nothing. */
  const mutations: Readonly<Record<string, (state: Results, before: Results) => Results | undefined>> = {
    zeros: (state) => withVotes(state, () => 0n),
    'no stations': (state) =>
      state.progress?.total ? { ...state, progress: { counted: 0n, total: state.progress.total } } : undefined,
    'counted twice': (_state, before) => withVotes(before, (votes) => votes * 2n),
    'one digit too many': (_state, before) => withVotes(before, (votes) => votes * 10n),
    'one digit too few': (_state, before) => withVotes(before, (votes) => votes / 10n),
    'test figures': (state) => ({ ...state, test: true }),
    'a pair that gains far too many votes': (_state, before) =>
      withVotes(before, (votes, index, all) => (index === 1 ? votes + sumOf(all) / 8n : votes)),
    'a pair that has the sum of all votes': (_state, before) =>
      // A pair that already has nearly all votes hardly changes by it.
      withVotes(before, (votes, index, all) =>
        index === 0 ? (votes * 10n < sumOf(all) * 9n ? sumOf(all) : votes * 2n) : votes,
      ),
    'figures exchanged': (_state, before) => {
      const [a = 0n, b = 0n] = before.candidates.map(({ votes }) => votes);
      return a === b
        ? undefined
        : withVotes(before, (votes, index, all) => (index < 2 ? (all[1 - index] ?? votes) : votes));
    },
    'more votes than voters': (state) => ({
      ...state,
      registeredVoters: sumOf(state.candidates.map(({ votes = 0n }) => votes)) - 1n,
    }),
    'a fifth of the stations missing': (_state, before) =>
      before.progress?.total
        ? { ...before, progress: { ...before.progress, counted: before.progress.counted - before.progress.total / 5n } }
        : undefined,
    'regions alike': (state) => ({
      ...state,
      regions: ['11', '12'].map((code) => ({
        code,
        name: code,
        votes: new Map([
          ['a', 9000n],
          ['b', 7000n],
        ]),
      })),
    }),
    'regions that have more than the nation': (state) => ({
      ...state,
      regions: [
        {
          code: '11',
          name: '11',
          votes: new Map(state.candidates.map(({ id, votes = 0n }) => [id, votes + votes / 20n])),
        },
      ],
    }),
    'votes that come without stations': (_state, before) =>
      before.progress?.total ? withVotes(before, (votes) => votes + votes / 4n) : undefined,
    'a pair that is elected during the count': (state) =>
      state.progress?.total && state.progress.counted < state.progress.total
        ? { ...state, kind: 'official', status: 'elected' }
        : undefined,
  };

  for (const [name, mutate] of Object.entries(mutations)) {
    test(`every correct step with ${name} is held`, () => {
      let tried = 0;
      fc.assert(
        fc.property(counts, fc.nat(), (states, pick) => {
          const index = 1 + (pick % (states.length - 1));
          const [before, state] = [states[index - 1], states[index]];
          assert.ok(before && state);
          // In the first hour, few stations are counted and no alarm is given.
          if (
            sumOf(before.candidates.map(({ votes = 0n }) => votes)) < 100_000n ||
            (before.candidates[1]?.votes ?? 0n) < 1000n
          )
            return;
          if (
            name === 'a fifth of the stations missing' &&
            (before.progress?.counted ?? 0n) * 4n < (before.progress?.total ?? 0n)
          )
            return;
          const mutated = mutate(state, before);
          if (!mutated) return;
          tried += 1;
          assert.equal(
            outcome(before, { ...mutated, ...(state.updated && { updated: state.updated }) }),
            'implausible',
          );
        }),
        { numRuns: 1000 },
      );
      assert.ok(tried > 30, `${String(tried)} tried`);
    });
  }
});
