import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { followContests, openContests, parseContests } from '../../src/results/contests.js';
import type { ContestState } from '../../src/results/contests.js';
import { isTurned, shelvesOf } from '../../src/view/contest-shelves.js';
import { decided } from '../cases/contests.js';

const clock = (time: string): number => Date.parse(`2024-11-27T${time}:00+07:00`);

/** A contest of two pairs: whose votes they are, the stations of 100 that are counted, and the time of the figures. */
const contest = (id: string, votes: readonly number[], counted: number, time: string, more: object = {}): object => ({
  id,
  subheading: `Kota ${id}`,
  rule: 'plurality',
  kind: 'preliminary',
  updated: `2024-11-27T${time}:00+07:00`,
  progress: { counted, total: 100 },
  candidates: votes.map((figure, index) => ({
    id: `${id}${String(index + 1)}`,
    number: index + 1,
    name: ['Melati', 'Cendana', 'Rajawali'][index],
    votes: figure,
  })),
  ...more,
});

/** Contests of which nothing is to be said, so that the list is long enough for shelves. */
const others = (time: string): readonly object[] =>
  Array.from({ length: 8 }, (_, index) => contest(`X${String(index)}`, [60, 40], 80, time));

/** What a page has after these answers, each at a time of its own. */
function seen(...answers: readonly (readonly [at: string, ...contests: readonly object[]])[]): readonly ContestState[] {
  let states: readonly ContestState[] = [];
  let last = -Infinity;
  for (const [at, ...contests] of answers) {
    const { contests: read = [] } = parseContests({ version: 1, contests: [...contests, ...others('18:00')] });
    states = openContests(followContests(states, read, clock(at)).states, clock(at), last);
    last = clock(at);
  }
  return states;
}
const turnedAt = (states: readonly ContestState[], time: string): readonly string[] =>
  shelvesOf(states, clock(time)).turned.map(
    ({ id, led }) => `${id}: ${led?.turn?.from.name ?? ''} → ${led?.by.name ?? ''}`,
  );

describe('a change of leader', () => {
  test('is told for an hour from the last time at which the source still said otherwise', () => {
    const states = seen(['19:00', contest('A', [60, 40], 60, '18:50')], ['19:30', contest('A', [60, 70], 70, '19:25')]);
    // It came between 19.00, when the page was told otherwise, and 19.30.
    assert.deepEqual(turnedAt(states, '19:30'), ['A: Melati → Cendana']);
    assert.deepEqual(turnedAt(states, '20:00'), ['A: Melati → Cendana']);
    assert.deepEqual(turnedAt(states, '20:01'), []);
  });

  test('that may be older is not told', () => {
    // The page slept for two hours: nobody knows when the lead changed.
    const slept = seen(['18:00', contest('A', [60, 40], 60, '18:00')], ['20:00', contest('A', [60, 70], 70, '19:59')]);
    assert.deepEqual(turnedAt(slept, '20:00'), []);
  });

  test('is known from the source’s own time, where the page has seen nothing since', () => {
    const states = seen(
      ['18:00', contest('A', [60, 40], 60, '17:30')],
      ['18:10', contest('B', [60, 40], 60, '18:05'), contest('A', [60, 40], 60, '17:30')],
      ['18:20', contest('A', [60, 70], 70, '18:15'), contest('B', [40, 60], 60, '18:16')],
    );
    assert.deepEqual(turnedAt(states, '19:10'), ['A: Melati → Cendana', 'B: Melati → Cendana']);
    // A time ahead of the clock says nothing.
    const ahead = seen(['18:00', contest('A', [60, 40], 60, '23:00')], ['18:20', contest('A', [60, 70], 70, '23:01')]);
    assert.deepEqual(turnedAt(ahead, '19:00'), ['A: Melati → Cendana']);
    assert.deepEqual(turnedAt(ahead, '19:01'), []);
  });

  test('needs somebody who may be called the leader, before and after', () => {
    // Under half of the stations nobody leads; a tie is nobody's lead, and what comes of it is.
    assert.deepEqual(
      turnedAt(
        seen(['19:00', contest('A', [60, 40], 49, '19:00')], ['19:10', contest('A', [60, 70], 60, '19:10')]),
        '19:10',
      ),
      [],
    );
    const tie = [
      ['19:00', contest('A', [60, 40], 60, '19:00')],
      ['19:10', contest('A', [60, 60], 61, '19:10')],
    ] as const;
    assert.deepEqual(turnedAt(seen(...tie), '19:10'), []);
    assert.deepEqual(turnedAt(seen(...tie, ['19:20', contest('A', [60, 70], 62, '19:20')]), '19:20'), [
      'A: Melati → Cendana',
    ]);
    assert.deepEqual(turnedAt(seen(...tie, ['19:20', contest('A', [70, 60], 62, '19:20')]), '19:20'), []);
    // The empty box leads nobody.
    const box = (votes: readonly number[]): object =>
      contest('A', votes, 60, '19:00', {
        rule: 'single-candidate',
        candidates: votes.map((figure, index) => ({
          id: String(index),
          name: index ? 'Kolom kosong' : 'Melati',
          emptyBox: index === 1,
          votes: figure,
        })),
      });
    assert.deepEqual(turnedAt(seen(['19:00', box([60, 40])], ['19:10', box([60, 70])]), '19:10'), []);
  });

  test('is none where another contest takes the place, and none while figures are under embargo', () => {
    const other = contest('A', [60, 70], 70, '19:10', { subheading: 'Kota lain' });
    assert.deepEqual(turnedAt(seen(['19:00', contest('A', [60, 40], 60, '19:00')], ['19:10', other]), '19:10'), []);
    const closed = contest('A', [60, 70], 70, '19:10', { embargo: '2024-11-27T22:00:00+07:00' });
    const states = seen(['19:00', contest('A', [60, 40], 60, '19:00')], ['19:10', closed]);
    assert.deepEqual(turnedAt(states, '19:10'), []);
    assert.equal(
      states.some((state) => isTurned(state, clock('19:10'))),
      false,
    );
  });

  test('back to the first is another one', () => {
    const states = seen(
      ['19:00', contest('A', [60, 40], 60, '19:00')],
      ['19:10', contest('A', [60, 70], 61, '19:10')],
      ['19:20', contest('A', [90, 70], 62, '19:20')],
    );
    assert.deepEqual(turnedAt(states, '20:10'), ['A: Cendana → Melati']);
    assert.deepEqual(turnedAt(states, '20:11'), []);
  });
});

describe('a contest that is not counted yet', () => {
  const uncounted = (...contests: readonly object[]): readonly string[] =>
    shelvesOf(seen(['19:00', ...contests]), clock('19:00')).uncounted.map(({ id }) => id);

  test('has no vote and no station', () => {
    assert.deepEqual(
      uncounted(
        contest('A', [0, 0], 0, '19:00'),
        contest('B', [0, 1], 0, '19:00'),
        contest('C', [0, 0], 1, '19:00'),
        contest('D', [0, 0], 0, '19:00', { progress: undefined }),
        contest('E', [0, 0], 0, '19:00', { progress: { percent: 0 } }),
        contest('F', [0, 0], 0, '19:00', { progress: { percent: '0.5' } }),
      ),
      ['A', 'D', 'E'],
    );
  });

  test('is not one whose figures nobody sees', () => {
    const embargo = '2024-11-27T22:00:00+07:00';
    assert.deepEqual(uncounted(contest('A', [0, 0], 0, '19:00', { embargo }), contest('B', [-1, 0], 0, '19:00')), []);
  });

  test('is no shelf where it is all of them', () => {
    const all = Array.from({ length: 9 }, (_, index) => contest(String(index), [0, 0], 0, '19:00'));
    const { contests = [] } = parseContests({ version: 1, contests: all });
    assert.deepEqual(shelvesOf(openContests(followContests([], contests).states, 0), 0).uncounted, []);
  });
});

describe('a contest that is decided', () => {
  const ids = (input: unknown): readonly string[] => {
    const { contests = [] } = parseContests(input);
    return shelvesOf(openContests(followContests([], contests).states, clock('19:00')), clock('19:00')).decided.map(
      ({ id }) => id,
    );
  };

  test('is so by the KPU’s act, or by a complete official count without a tie', () => {
    // A wins, B is elected, C and F need another vote, D has more than half; E is level, G annulled, H votes again.
    assert.deepEqual(ids(decided), ['A', 'B', 'C', 'D', 'F']);
  });

  test('is not so by any preliminary figure, nor while a court may change it', () => {
    const official = { kind: 'official', progress: { counted: 100, total: 100 } };
    const all = [
      contest('preliminary', [99, 1], 100, '19:00'),
      contest('incomplete', [99, 1], 99, '19:00', { kind: 'official' }),
      contest('complete', [99, 1], 100, '19:00', official),
      contest('disputed', [99, 1], 100, '19:00', { ...official, status: 'disputed' }),
      contest('determined', [99, 1], 100, '19:00', { ...official, rule: undefined, status: 'determined' }),
      contest('annulled', [99, 1], 100, '19:00', { ...official, status: 'annulled' }),
    ];
    assert.deepEqual(ids({ version: 1, contests: [...all, ...others('19:00')] }), ['complete', 'determined']);
  });

  test('is so where no vote that is still out changes who wins', () => {
    // 204 ballots, of which 160 came: 44 may come.
    const going = (id: string, votes: readonly number[], more: object = {}): object =>
      contest(id, votes, 80, '19:00', { kind: 'official', registeredVoters: 200, extraBallots: 4, ...more });
    const all = [
      going('level with what is out', [102, 58]),
      going('beyond it', [103, 57]),
      going('without a rule', [103, 57], { rule: undefined }),
      going('a president', [103, 57], { rule: 'presidential' }),
      going('a majority of two', [103, 57], { rule: 'majority-runoff' }),
      going('a majority', [103, 30, 27], { rule: 'majority-runoff' }),
      going('no majority', [77, 75, 46], { rule: 'majority-runoff' }),
      going('of unknown size', [103, 57], { registeredVoters: undefined }),
      going('incomplete', [103, 57], { invalidVotes: -1 }),
      going('preliminary', [103, 57], { kind: 'preliminary' }),
      going('quick', [103, 57], { kind: 'quick-count', sample: 80, margin: 1 }),
      going('held', [103, 57], { hold: true }),
    ];
    assert.deepEqual(ids({ version: 1, contests: [...all, ...others('19:00')] }), [
      'beyond it',
      'a majority of two',
      'a majority',
    ]);
  });

  test('is so for a preliminary count once its largest correction is known, and smaller than what is left of the lead', () => {
    const at = (time: string, votes: readonly number[], counted: number): object =>
      contest('A', votes, counted, time, { registeredVoters: 200, extraBallots: 4 });
    const decidedAt = (states: readonly ContestState[]): readonly string[] =>
      shelvesOf(states, clock('19:30')).decided.map(({ id }) => id);
    const steps = [
      ['19:00', at('19:00', [100, 57], 78)],
      // One vote was taken back.
      ['19:10', at('19:10', [101, 56], 79)],
    ] as const;
    assert.deepEqual(decidedAt(seen(steps[0])), []);
    assert.deepEqual(decidedAt(seen(...steps)), []);
    assert.deepEqual(decidedAt(seen(...steps, ['19:20', at('19:20', [103, 57], 80)])), ['A']);
    assert.deepEqual(decidedAt(seen(...steps, ['19:20', at('19:20', [102, 57], 80)])), []);
  });
});
