import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { follow, inconsistencies } from '../../src/results/checks.js';
import type { Shown } from '../../src/results/checks.js';
import type { Results, ResultsInput } from '../../src/results/types.js';
import { contest } from '../contest.js';
import { corrections2024 } from '../fixtures/corrections-2024.js';
import { pilpres2019 } from '../fixtures/pilpres-2019.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';

const now = Date.parse('2024-03-20T22:30:00+07:00');
const found = (votes: readonly (number | bigint)[], rest: Partial<ResultsInput>): readonly string[] =>
  inconsistencies(contest(votes, rest), now);

describe('figures that cannot all be true are told', () => {
  test('more votes than voters, invalid ones included', () => {
    assert.deepEqual(found([60, 40], { registeredVoters: 100 }), []);
    assert.deepEqual(found([60, 41], { registeredVoters: 100 }), ['votes-above-registered']);
    assert.deepEqual(found([60, 40], { registeredVoters: 100, invalidVotes: 1 }), ['votes-above-registered']);
    assert.deepEqual(found([60, 40], { registeredVoters: 0 }), ['votes-above-registered']);
  });

  test('more stations in than there are', () => {
    assert.deepEqual(found([1], { progress: { counted: 5, total: 5 } }), []);
    assert.deepEqual(found([1], { progress: { counted: 6, total: 5 } }), ['counted-above-stations']);
  });

  test('regions that do not add up to the nation', () => {
    const regions = [
      { code: '11', votes: { a: 5, b: 1 } },
      { code: '99', votes: { a: 2, b: 1 } },
    ];
    assert.deepEqual(found([7, 2], { regions }), []);
    assert.deepEqual(found([7, 3], { regions }), ['regions-differ']);
    const national = (rows: typeof pilpres2019 | typeof pilpres2024): Partial<ResultsInput> => ({
      candidates: rows.candidates.map(({ id, name, votes }) => ({ id, name, votes })),
      regions: rows.regions,
    });
    assert.deepEqual(found([], national(pilpres2024)), []);
    assert.deepEqual(found([], national(pilpres2019)), [], 'two cells of one pair are missing: its sum says nothing');
    const short = { ...pilpres2019, regions: pilpres2019.regions.slice(1) };
    assert.deepEqual(found([], national(short)), ['regions-differ'], 'the other pair’s does');
    assert.deepEqual(
      found([5, 1], {
        regions: [
          { code: '11', votes: { a: 5, b: 1 } },
          { code: '95', votes: {} },
        ],
      }),
      [],
      'no figures yet',
    );
  });

  test('a time more than an hour ahead of the reader’s clock', () => {
    assert.deepEqual(found([1], { updated: '2024-03-20T23:30:00+07:00' }), []);
    assert.deepEqual(found([1], { updated: '2024-03-20T23:30:01+07:00' }), ['updated-in-future']);
    assert.deepEqual(found([1], { updated: '2024-03-20T16:31:00Z' }), ['updated-in-future']);
  });

  test('all of them at once', () => {
    const rest = {
      registeredVoters: 1,
      progress: { counted: 2, total: 1 },
      regions: [{ code: '11', votes: { a: 1 } }],
      updated: '2030-01-01',
    };
    assert.equal(found([9], rest).length, 4);
  });
});

/** The states of a count, one after the other, and what is said to be corrected after each: `c −138898`. */
const corrected = (...states: readonly Results[]): readonly string[] => {
  let shown: Shown | undefined;
  return states.map((state) => {
    shown = follow(shown, state);
    assert.equal(shown.results, state);
    return shown.corrections.map(({ candidate, by }) => `${candidate.id} −${String(by)}`).join(', ');
  });
};

describe('votes that fall are told as a correction', () => {
  test('as Sirekap did on 17 February and 6 March 2024', () => {
    const state = ({ votes, updated }: { votes: Readonly<Record<string, number>>; updated: string }): Results =>
      contest(Object.values(votes), { updated });
    const { onePairFalls: one, allPairsFall: all } = corrections2024;
    assert.deepEqual(corrected(state(one.before), state(one.after)), ['', 'c −138898']);
    assert.deepEqual(corrected(state(all.before), state(all.after)), ['', 'a −85, b −117, c −17']);
    const [correction] = follow(follow(undefined, state(one.before)), state(one.after)).corrections;
    assert.equal(correction?.updated, one.after.updated);
  });

  test('until the next state with other votes', () => {
    const [high, low, later] = [contest([10, 9]), contest([10, 7]), contest([11, 7])];
    const lowAgain = contest([10, 7], { updated: '2024-02-15', progress: { counted: 1, total: 2 } });
    assert.deepEqual(corrected(high, low, lowAgain, low, later), ['', 'b −2', 'b −2', 'b −2', '']);
    assert.deepEqual(corrected(high, low, contest([9, 7])), ['', 'b −2', 'a −1']);
  });

  test('and not where votes rise, or nothing changes', () => {
    assert.deepEqual(corrected(contest([1, 1]), contest([2, 1]), contest([2, 1])), ['', '', '']);
  });

  test('by the last digit of large counts', () => {
    assert.deepEqual(corrected(contest([10n ** 18n]), contest([10n ** 18n - 1n])), ['', 'a −1']);
  });

  test('and not of another contest, round, pollster or kind of count', () => {
    const before = contest([10, 9], { heading: 'A', kind: 'preliminary' });
    for (const rest of [
      { heading: 'B', kind: 'preliminary' },
      { heading: 'A', subheading: 'x', kind: 'preliminary' },
      { heading: 'A', kind: 'official' },
      { heading: 'A', kind: 'preliminary', round: 2 },
      { heading: 'A', kind: 'preliminary', pollster: 'x' },
    ] as const) {
      assert.deepEqual(corrected(before, contest([1, 1], rest)), ['', ''], JSON.stringify(rest));
    }
    assert.deepEqual(corrected(contest([10, 9]), contest([1, 1, 1])), ['', ''], 'other candidates');
    assert.deepEqual(corrected(before, contest([1, 9], { heading: 'A', kind: 'preliminary' })), ['', 'a −9']);
  });

  test('and never because a feed sends the candidates in another order', () => {
    const rows = [
      { number: 1, name: 'A', votes: 10 },
      { number: 2, name: 'B', votes: 5 },
    ];
    const named = rows.map(({ name, votes }) => ({ name, votes }));
    for (const candidates of [rows, named]) {
      assert.deepEqual(corrected(contest([], { candidates }), contest([], { candidates: [...candidates].reverse() })), [
        '',
        '',
      ]);
      const [first, second] = candidates as [object, object];
      const fallen = contest([], {
        candidates: [
          { ...second, name: 'B', votes: 3 },
          { ...first, name: 'A', votes: 10 },
        ],
      });
      assert.match(corrected(contest([], { candidates }), fallen).join(), /^,(?:2|B) −2$/);
    }
  });

  test('and not for shares alone', () => {
    const shares = (share: number): Results => contest([], { candidates: [{ name: 'A', share }] });
    assert.deepEqual(corrected(shares(60), shares(50)), ['', '']);
  });
});
