import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { follow, haveSameFigures, isOlder, isSameCount, refusal } from '../../src/results/succession.js';
import type { Shown } from '../../src/results/succession.js';
import type { Results, ResultsInput } from '../../src/results/types.js';
import { contest } from '../contest.js';
import { corrections2024 } from '../fixtures/corrections-2024.js';

const now = Date.parse('2024-03-20T22:30:00+07:00');

const corrected = (...states: readonly Results[]): readonly string[] => {
  let shown: Shown | undefined;
  return states.map((state) => {
    shown = follow(shown, state);
    assert.equal(shown.results, state);
    return shown.corrections.map(({ candidate, by }) => `${candidate.id} −${String(by)}`).join(', ');
  });
};

describe('falling votes are a correction', () => {
  test('as Sirekap did on 17 February and 6 March 2024', () => {
    const state = ({ votes, updated }: { votes: Readonly<Record<string, number>>; updated: string }): Results =>
      contest(Object.values(votes), { updated });
    const { onePairFalls: one, allPairsFall: all } = corrections2024;
    assert.deepEqual(corrected(state(one.before), state(one.after)), ['', 'c −138898']);
    assert.deepEqual(corrected(state(all.before), state(all.after)), ['', 'a −85, b −117, c −17']);
    const [correction] = follow(follow(undefined, state(one.before)), state(one.after)).corrections;
    assert.equal(correction?.updated, one.after.updated);
  });

  test('until a state with other votes', () => {
    const [high, low, later] = [contest([10, 9]), contest([10, 7]), contest([11, 7])];
    const lowAgain = contest([10, 7], { updated: '2024-02-15', progress: { counted: 1, total: 2 } });
    assert.deepEqual(corrected(high, low, lowAgain, low, later), ['', 'b −2', 'b −2', 'b −2', '']);
    assert.deepEqual(corrected(high, low, contest([9, 7])), ['', 'b −2', 'a −1']);
  });

  test('but not where votes rise, or nothing changes', () => {
    assert.deepEqual(corrected(contest([1, 1]), contest([2, 1]), contest([2, 1])), ['', '', '']);
  });

  test('by the last digit of large counts', () => {
    assert.deepEqual(corrected(contest([10n ** 18n]), contest([10n ** 18n - 1n])), ['', 'a −1']);
  });

  test('but not if the contest, the round, the pollster or the kind of count is another', () => {
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

  test('but not if a feed only sends the candidates in another order', () => {
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

  test('but not for shares without votes', () => {
    const shares = (share: number): Results => contest([], { candidates: [{ name: 'A', share }] });
    assert.deepEqual(corrected(shares(60), shares(50)), ['', '']);
  });
});

/** The last of these states, as it is shown. */
const last = (...states: readonly Results[]): Shown =>
  states.reduce<Shown | undefined>((shown, state) => follow(shown, state), undefined) as Shown;

describe('unlikely steps are marked:', () => {
  const at = (counted: number, total: number, votes = 1): Results => contest([votes], { progress: { counted, total } });
  const jumps = (...states: readonly Results[]): readonly string[] => last(...states).jumps.map(({ figure }) => figure);

  test('votes that fall by more than a fifth', () => {
    const part = (from: number, to: number): string => {
      const { numerator, denominator } = last(contest([from]), contest([to])).corrections[0]?.part ?? {};
      return numerator === undefined ? '' : `${String(numerator)}/${String(denominator)}`;
    };
    assert.equal(part(1000, 800), '');
    assert.equal(part(1000, 799), '201/1000');
    assert.equal(part(5, 0), '5/5');
    const { before, after } = corrections2024.onePairFalls;
    const falls = last(contest(Object.values(before.votes)), contest(Object.values(after.votes)));
    assert.deepEqual(
      falls.corrections.map(({ part: lost }) => lost),
      [undefined],
      '138.898 of 14,8 million are less than a fifth',
    );
  });

  test('progress that falls by more than five points', () => {
    assert.deepEqual(jumps(at(500, 1000), at(450, 1000)), []);
    assert.deepEqual(jumps(at(500, 1000), at(449, 1000)), ['progress']);
    assert.deepEqual(jumps(at(500, 1000), at(900, 1000)), []);
    const percent = (text: string): Results => contest([1], { progress: { percent: text } });
    assert.deepEqual(jumps(percent('78,11'), percent('73,11')), []);
    assert.deepEqual(jumps(percent('78,11'), percent('73,10')), ['progress']);
    assert.deepEqual(jumps(contest([1]), at(1, 9)), [], 'nothing to compare with');
    assert.deepEqual(jumps(at(500, 1000), percent('45,0')), [], 'a percentage after a number of stations');
    assert.deepEqual(jumps(percent('50,0'), at(449, 1000)), ['progress']);
  });

  test('stations whose number halves, but not the 142 that were added in the count of 2024', () => {
    assert.deepEqual(jumps(at(10, 1000), at(10, 501)), []);
    assert.deepEqual(jumps(at(10, 1000), at(10, 500)), ['stations']);
    const { before, after } = corrections2024.allPairsFall;
    assert.deepEqual(
      jumps(contest([1], { progress: before.progress }), contest([1], { progress: after.progress })),
      [],
    );
  });

  test('until a state with other progress', () => {
    assert.deepEqual(jumps(at(500, 1000), at(400, 1000), at(400, 1000, 2)), ['progress']);
    assert.deepEqual(jumps(at(500, 1000), at(400, 1000), at(401, 1000)), []);
  });
});

describe('the time since which figures are unchanged', () => {
  const times = ['2024-03-05T20:00:00+07:00', '2024-03-05T21:00:00+07:00', '2024-03-05T22:00:00+07:00'];
  const [first, second, third] = times as [string, string, string];
  test('is that of the first state with these votes, though later states have later times', () => {
    const state = (updated: string, votes = 1): Results => contest([votes], { updated, progress: { percent: '78,1' } });
    assert.equal(last(state(first), state(second), state(third)).since, first);
    assert.equal(last(state(first), state(second, 2), state(third, 2)).since, second);
  });
  test('is that of the last state with other progress', () => {
    const state = (updated: string, percent: string): Results => contest([1], { updated, progress: { percent } });
    assert.equal(last(state(first, '78,1'), state(second, '78,2'), state(third, '78,2')).since, second);
  });
});

test('the state before is kept, to show what each pair has gained', () => {
  const [a, b, c] = [contest([1]), contest([2]), contest([2], { notice: 'x' })];
  assert.equal(last(a).previous, undefined);
  assert.equal(last(a, b).previous, a);
  assert.equal(last(a, b, c).previous, a);
  assert.equal(last(a, contest([2], { heading: 'another' })).previous, undefined);
});

test('an older state has an earlier time, in any zone, unless the later time is in the future', () => {
  const at = (updated?: string): Results => contest([1], updated ? { updated } : {});
  const older = (time?: string, shown?: string): boolean => isOlder(at(time), at(shown), now);
  assert.equal(older('2024-03-07T10:15:00+07:00', '2024-03-07T10:45:00+07:00'), true, 'as Sirekap did');
  assert.equal(older('2024-03-07T10:45:00+07:00', '2024-03-07T10:45:00+07:00'), false);
  assert.equal(older('2024-03-07T10:00:00+07:00', '2024-03-07T11:30:00+09:00'), false);
  assert.equal(older(undefined, '2024-03-07T10:45:00+07:00'), false);
  assert.equal(older('2024-03-07T10:45:00+07:00', undefined), false);
  assert.equal(older('2024-03-20T22:00:00+07:00', '2024-03-20T23:30:00+07:00'), true);
  assert.equal(
    older('2024-03-20T22:00:00+07:00', '2024-03-20T23:30:01+07:00'),
    false,
    'a time in the future does not lock out later states',
  );
});

test('two states are of the same count if they have the same candidates', () => {
  const { candidates, ...rest } = contest([1, 1]);
  const others = { ...rest, candidates: candidates.map((one) => ({ ...one, id: `${one.id}2` })) };
  assert.equal(isSameCount(contest([1, 1]), contest([2, 3])), true);
  assert.equal(isSameCount(contest([1, 1]), { ...rest, candidates: [...candidates].reverse() }), true);
  assert.equal(isSameCount(contest([1, 1]), others), false);
});

describe('a state is refused', () => {
  const at = (hour: string, votes: readonly number[], rest: Partial<ResultsInput> = {}): Results =>
    contest(votes, { updated: `2024-03-07T${hour}:00:00+07:00`, ...rest });

  test('if a later one is shown', () => {
    assert.deepEqual(refusal(at('10', [1, 2]), at('11', [1, 2]), now), {
      path: 'updated',
      message: 'expected 2024-03-07T11:00:00+07:00 or later, got 2024-03-07T10:00:00+07:00',
      fatal: true,
    });
    assert.equal(refusal(at('11', [1, 2]), at('11', [1, 2]), now), undefined);
  });

  test('if it lacks a candidate, since the other shares would be wrong', () => {
    const lost = { path: 'candidates', message: 'expected c as before, got nothing', fatal: true };
    assert.deepEqual(refusal(at('11', [1, 2]), at('10', [1, 2, 3]), now), lost);
    assert.equal(refusal(at('11', [1, 2, 3]), at('10', [1, 2]), now), undefined, 'a candidate may be added');
  });

  test('but not if it is a second round, another contest or the first state', () => {
    const before = at('10', [1, 2, 3]);
    assert.equal(refusal(at('11', [1, 2], { round: 2 }), before, now), undefined);
    const { candidates, ...rest } = at('11', [1, 2, 3]);
    const others = { ...rest, candidates: candidates.map((one) => (one.id === 'c' ? { ...one, id: 'd' } : one)) };
    assert.equal(refusal(others, before, now), undefined);
    assert.equal(refusal({ ...rest, candidates: [] }, before, now), undefined);
    assert.equal(refusal(undefined, before, now), undefined);
    assert.equal(refusal(before, undefined, now), undefined);
  });
});

test('figures are the same in any order, and differ if one differs', () => {
  const rows = [
    { name: 'A', votes: 1 },
    { name: 'B', votes: 2 },
  ];
  const of = (candidates: ResultsInput['candidates']): Results => contest([], { candidates });
  assert.equal(haveSameFigures(of(rows), of([...rows].reverse())), true);
  assert.equal(haveSameFigures(contest([1, 2]), contest([1, 3])), false);
  assert.equal(haveSameFigures(contest([1, 2]), contest([1])), false);
  assert.equal(haveSameFigures(of([{ name: 'A', share: 50 }]), of([{ name: 'A', share: 51 }])), false);
});

describe('revisions', () => {
  const state = (revision: number | undefined, hour: number, rest: Partial<ResultsInput> = {}): Results =>
    contest([10, 9], {
      updated: `2024-03-20T${String(hour)}:00:00+07:00`,
      ...(revision !== undefined && { revision }),
      ...rest,
    });

  test('decide which of two states is newer, whatever their times', () => {
    assert.equal(isOlder(state(8, 10), state(7, 12), now), false);
    assert.equal(isOlder(state(7, 12), state(8, 10), now), true);
    assert.equal(isOlder(state(0, 12), state(1, 10), now), true, '0 is one');
    assert.equal(isOlder(state(8, 10), state(8, 12), now), false);
  });

  test('do not decide where one state has none', () => {
    assert.equal(isOlder(state(8, 10), state(undefined, 12), now), true);
    assert.equal(isOlder(state(undefined, 10), state(1, 12), now), true);
  });

  test('mark a rollback, so that falling votes are not a correction by the source', () => {
    const shown = follow(undefined, state(7, 12, { candidates: [{ id: 'a', name: 'A', votes: 99 }] }));
    const back = state(8, 10, { candidates: [{ id: 'a', name: 'A', votes: 9 }], rolledBack: true });
    assert.deepEqual(follow(shown, back).corrections, []);
    assert.equal(follow(shown, { ...back, rolledBack: false }).corrections.length, 1);
  });
});
