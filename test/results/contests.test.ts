import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/results/parse.js';
import { allOf, followContests, foremost, openContests, parseContests } from '../../src/results/contests.js';
import type { ContestState } from '../../src/results/contests.js';
import { decided, governors, syntheticContests, undecided } from '../cases/contests.js';
import { contest } from '../contest.js';

const noon = Date.parse('2024-11-27T12:00:00+07:00');

/** A feed of contests that each have two candidates with these votes. */
const feed = (contests: Readonly<Record<string, readonly [number, number]>>, rest: object = {}, each: object = {}) => ({
  version: 1,
  ...rest,
  contests: Object.entries(contests).map(([id, [a, b]]) => ({
    id,
    subheading: id,
    candidates: [
      { id: '1', number: 1, name: 'Melati', votes: a },
      { id: '2', number: 2, name: 'Kenanga', votes: b },
    ],
    ...each,
  })),
});

const toldOf = (input: unknown): readonly string[] =>
  parseContests(input).faults.map(({ path, message, fatal }) => `${fatal ? 'fatal ' : ''}${path}: ${message}`);

/** The states that these inputs leave, one after the other. */
function after(inputs: readonly unknown[], isFed = true, now: number | undefined = noon): readonly ContestState[] {
  return inputs.reduce<readonly ContestState[]>((states, input) => {
    const { contests = [] } = parseContests(input);
    return openContests(followContests(states, contests, isFed ? now : undefined).states, now);
  }, []);
}

const votesOf = ({ shown }: ContestState): readonly (bigint | undefined)[] | undefined =>
  shown?.results.candidates.map(({ votes }) => votes);

describe('a feed of contests', () => {
  test('is read as each contest is read alone', () => {
    const { contests = [], faults } = parseContests(JSON.stringify(governors));
    assert.deepEqual(faults, []);
    assert.equal(contests.length, 10);
    for (const [index, given] of governors.contests.entries()) {
      const { id, ...own } = given as { id: string };
      const { heading, kind, source } = governors;
      assert.equal(contests.at(index)?.id, id);
      assert.deepEqual(
        contests[index]?.results,
        parse({ heading, kind, source, ...own, test: false, hold: false }).results,
      );
    }
  });

  test('tells where a fault is, and loses the contest alone', () => {
    const input = { ...governors, contests: [...governors.contests] };
    const broken = structuredClone(input.contests[7]) as { candidates: { votes: unknown }[] };
    broken.candidates[1]!.votes = '1,5';
    input.contests[7] = broken;
    assert.deepEqual(toldOf(input), ['contests[7].candidates[1].votes: expected a whole number, got "1,5"']);
    const { contests = [] } = parseContests(input);
    assert.deepEqual(
      contests.map(({ results }) => results !== undefined),
      [true, true, true, true, true, true, true, false, true, true],
    );
    assert.equal(contests[7]?.metadata.subheading, 'Lampung');
  });

  test('tells of ids that are missing or come twice: nobody knows which is right', () => {
    const { contests } = feed({ a: [1, 2], b: [3, 4] });
    const input = {
      version: 1,
      contests: [...contests, { ...contests[0], candidates: contests[1]!.candidates }, { ...contests[0], id: '' }],
    };
    assert.deepEqual(toldOf(input), [
      'contests[2].id: expected an id of its own, got "a"',
      'contests[3].id: expected an id of its own, got ""',
    ]);
    const read = parseContests(input).contests ?? [];
    assert.deepEqual(
      read.map(({ id, results }) => [id, Boolean(results)]),
      [
        ['a', false],
        ['b', true],
        ['contests[3]', false],
      ],
    );
  });

  test('reads times without a zone in that of the page, its own and those of each contest', () => {
    const input = feed({ a: [1, 2] }, { updated: '2024-11-27T16:00' }, { embargo: '2024-11-27T15:00' });
    const { metadata, contests = [] } = parseContests(input, { timeZone: 'WIT' });
    assert.deepEqual(
      [metadata.updated, contests[0]?.results?.updated, contests[0]?.results?.embargo],
      ['2024-11-27T16:00:00+09:00', '2024-11-27T16:00:00+09:00', '2024-11-27T15:00:00+09:00'],
    );
  });

  test('takes numbers for ids, but no other thing, and no spaces around them', () => {
    const { contests } = feed({ ' a ': [1, 2] });
    assert.equal(parseContests({ contests }).contests?.[0]?.id, 'a');
    const ids = [7, 1.5, {}, null].map((id) => ({ ...contests[0], id }));
    assert.deepEqual(
      parseContests({ contests: ids }).contests?.map(({ id, results }) => [id, Boolean(results)]),
      [
        ['7', true],
        ['contests[1]', false],
        ['contests[2]', false],
        ['contests[3]', false],
      ],
    );
  });

  for (const [what, input, told] of [
    ['no JSON', '{', 'fatal : expected JSON, got "{"'],
    ['a list', [], 'fatal : expected an object, got an empty list'],
    [
      'a single contest',
      { candidates: [{ name: 'A', votes: 1 }] },
      'fatal contests: expected a list of contests, got nothing',
    ],
    ['no contests', { contests: [] }, 'fatal contests: expected a list of contests, got []'],
    [
      'a long text',
      { contests: 'x'.repeat(10_000) },
      `fatal contests: expected a list of contests, got "${'x'.repeat(59)}`,
    ],
    ['another version', { ...governors, version: 2 }, 'fatal version: expected 1, got 2'],
    [
      'a lock that is no time',
      { ...governors, embargo: 'noon' },
      'fatal embargo: expected an ISO 8601 time, got "noon"',
    ],
  ] as const) {
    test(`costs every contest where it is ${what}`, () => {
      assert.deepEqual(toldOf(input), [told]);
      assert.equal(parseContests(input).contests, undefined);
    });
  }

  test('says once what holds for all, and a contest says otherwise', () => {
    const all = feed({ a: [1, 2] }, { kind: 'quick-count', updated: '2024-11-27T16:00:00+07:00', heading: 'Pilkada' });
    const own = feed({ a: [1, 2] }, { kind: 'quick-count' }, { kind: 'official', heading: 'Sendiri' });
    assert.equal(parseContests(all).contests?.[0]?.results?.kind, 'quick-count');
    assert.equal(parseContests(all).contests?.[0]?.results?.updated, '2024-11-27T16:00:00+07:00');
    assert.equal(parseContests(all).contests?.[0]?.results?.heading, 'Pilkada');
    assert.equal(parseContests(own).contests?.[0]?.results?.kind, 'official');
    assert.equal(parseContests(own).contests?.[0]?.results?.heading, 'Sendiri');
  });

  test('that is made up, frozen or closed is so for each, whatever the contest says', () => {
    const lock = '2024-11-27T15:00:00+07:00';
    const results = (rest: object, each: object) =>
      parseContests(feed({ a: [1, 2] }, rest, each)).contests?.[0]?.results;
    assert.equal(results({ test: true }, { test: false })?.test, true);
    assert.equal(results({ hold: true }, { hold: false })?.hold, true);
    assert.equal(results({ embargo: lock }, { embargo: '2024-11-27T08:00:00Z' })?.embargo, lock);
    assert.equal(results({ embargo: lock }, { embargo: '2024-11-27T07:59:00Z' })?.embargo, lock);
    assert.equal(results({ embargo: lock }, { embargo: '2024-11-27T17:00:00+09:00' })?.embargo, lock);
    assert.equal(results({ embargo: lock }, { embargo: '2024-11-27T16:00' })?.embargo, '2024-11-27T16:00:00+07:00');
    assert.equal(results({}, { embargo: 'noon' }), undefined);
  });

  test('never throws, and gives every contest at most once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ contests: fc.array(fc.anything()) })), (input) => {
        const { contests = [] } = parseContests(input);
        assert.equal(new Set(contests.map(({ id }) => id)).size, contests.length);
      }),
    );
  });
});

describe('from one state to the next', () => {
  test('what does not change stays the same object', () => {
    const first = after([feed({ a: [1, 2], b: [3, 4] })]);
    const next = openContests(
      followContests(first, parseContests(feed({ a: [1, 2], b: [3, 5] })).contests ?? [], noon).states,
      noon,
    );
    assert.equal(next[0], first[0]);
    assert.notEqual(next[1], first[1]);
    assert.deepEqual(next.map(votesOf), [
      [1n, 2n],
      [3n, 5n],
    ]);
  });

  test('an older contest never replaces a newer one, and the others go on', () => {
    const at = (hour: number) => ({ updated: `2024-11-27T${String(hour).padStart(2, '0')}:00:00+07:00` });
    const newer = feed({ a: [10, 20], b: [3, 4] }, {}, at(11));
    const older = {
      ...newer,
      contests: [{ ...feed({ a: [9, 9] }, {}, at(10)).contests[0] }, feed({ b: [5, 6] }, {}, at(12)).contests[0]],
    };
    const states = after([newer, older]);
    assert.deepEqual(states.map(votesOf), [
      [10n, 20n],
      [5n, 6n],
    ]);
    assert.deepEqual(
      states.map(({ stale }) => stale),
      [true, false],
    );
    const { faults } = followContests(after([newer]), parseContests(older).contests ?? [], noon);
    assert.deepEqual(
      faults.map(({ path, message, fatal }) => `${fatal ? 'fatal ' : ''}${path}: ${message}`),
      ['contests[0].updated: expected 2024-11-27T11:00:00+07:00 or later, got 2024-11-27T10:00:00+07:00'],
    );
    // What a page's author sets always counts.
    assert.deepEqual(after([newer, older], false).map(votesOf), [
      [9n, 9n],
      [5n, 6n],
    ]);
  });

  test('falling votes are corrections of that contest', () => {
    const states = after([feed({ a: [10, 20], b: [3, 4] }), feed({ a: [10, 15], b: [3, 4] })]);
    assert.deepEqual(
      states.map(({ shown }) => shown?.corrections.map(({ candidate, by }) => [candidate.id, by])),
      [[['2', 5n]], []],
    );
  });

  test('what cannot be read keeps the last that could, and comes back', () => {
    const good = feed({ a: [10, 20], b: [3, 4] });
    const bad = { ...good, contests: [{ id: 'a', candidates: 'none' }, good.contests[1]] };
    const [state] = after([good, bad]);
    assert.deepEqual([votesOf(state!), state!.stale], [[10n, 20n], true]);
    const [again] = after([good, bad, bad, feed({ a: [11, 20], b: [3, 4] })]);
    assert.deepEqual([votesOf(again!), again!.stale], [[11n, 20n], false]);
    const [never] = after([bad]);
    assert.deepEqual([never?.shown, never?.stale], [undefined, true]);
    const held = { ...feed({ a: [11, 20] }), hold: true };
    assert.deepEqual(votesOf(after([bad, held])[0]!), [11n, 20n], 'frozen as it first came');
  });

  test('a contest that a feed loses stays, and is told; a torn one too', () => {
    const both = feed({ a: [10, 20], b: [3, 4] });
    const { faults, states } = followContests(after([both]), parseContests(feed({ a: [11, 20] })).contests ?? [], noon);
    assert.deepEqual(
      states.map(({ id, stale }) => [id, stale]),
      [
        ['a', false],
        ['b', true],
      ],
    );
    assert.deepEqual(
      faults.map(({ path, message, fatal }) => `${fatal ? 'fatal ' : ''}${path}: ${message}`),
      ['contests: expected "b" as before, got nothing'],
    );
    assert.deepEqual(
      after([both, feed({ a: [11, 20] })], false).map(({ id }) => id),
      ['a'],
    );
    const unread = { contests: [{ id: 'b', candidates: 'none' }] };
    assert.deepEqual(
      after([unread, feed({ a: [11, 20] })]).map(({ id }) => id),
      ['a'],
      'of the other nothing was known',
    );
    const torn = structuredClone(both);
    torn.contests[1]!.candidates.pop();
    assert.deepEqual(after([both, torn]).map(votesOf), [
      [10n, 20n],
      [3n, 4n],
    ]);
  });

  test('what the desk has frozen moves once it lets go', () => {
    const held = (a: number) => feed({ a: [a, 20] }, { hold: true });
    assert.deepEqual(after([feed({ a: [1, 20] }), held(2), held(3)]).map(votesOf), [[2n, 20n]]);
    assert.deepEqual(after([held(2), held(3), feed({ a: [4, 20] })]).map(votesOf), [[4n, 20n]]);
    // A page's author is the desk.
    assert.deepEqual(after([held(2), held(3)], false).map(votesOf), [[3n, 20n]]);
  });

  test('closed contests open at their own time, and stay closed where it is not known', () => {
    const input = {
      contests: [
        feed({ a: [1, 2] }, {}, { embargo: '2024-11-27T12:00:00+07:00' }).contests[0],
        feed({ b: [1, 2] }, {}, { embargo: '2024-11-27T12:00:01+07:00' }).contests[0],
        feed({ c: [1, 2] }).contests[0],
      ],
    };
    const shownAt = (now: number | undefined) =>
      openContests(followContests([], parseContests(input).contests ?? [], now).states, now).map(({ shown }) =>
        Boolean(shown),
      );
    assert.deepEqual(shownAt(noon), [true, false, true]);
    assert.deepEqual(shownAt(noon + 1000), [true, true, true]);
    // Only the third says nothing of a time.
    const { states } = followContests([], parseContests(input).contests ?? [], noon);
    assert.deepEqual(
      openContests(states, undefined).map(({ shown }) => Boolean(shown)),
      [false, false, true],
    );
  });

  test('a lock may be listed before there are figures behind it', () => {
    const input = {
      contests: [{ id: 'a', subheading: 'A', kind: 'quick-count', embargo: '2024-11-27T15:00:00+07:00' }],
    };
    assert.deepEqual(toldOf(input), []);
    assert.equal(after([input])[0]?.closedUntil, '2024-11-27T15:00:00+07:00');
    const [locked] = input.contests;
    assert.deepEqual(toldOf({ contests: [{ ...locked, candidates: [] }] }), []);
    const none = 'contests[0].candidates: expected a list of candidates, got';
    assert.deepEqual(toldOf({ contests: [{ ...locked, candidates: 'none' }] }), [`${none} "none"`]);
    assert.deepEqual(toldOf({ contests: [{ ...locked, candidates: [{ name: 'Jumlah', votes: 3 }] }] }), [
      'contests[0].candidates: expected candidates, got totals alone',
    ]);
    assert.deepEqual(toldOf({ contests: [{ id: 'a' }] }), [`${none} nothing`]);
    assert.deepEqual(toldOf({ contests: [{ ...locked, electionDate: 'x' }] }), [
      'contests[0].electionDate: expected an ISO 8601 day, got "x"',
    ]);
    assert.deepEqual(toldOf({ contests: [{ id: 'a', electionDate: 'x' }] }).length, 2);
  });
});

describe('what may be said of all contests', () => {
  const said = (rest: object, ...contests: readonly object[]) => {
    const input = { ...rest, contests: contests.map((one, id) => ({ ...feed({ [id]: [1, 2] }).contests[0], ...one })) };
    return allOf(parseContests(input).metadata, after([input]));
  };
  const [early, late] = ['2024-11-27T10:00:00+07:00', '2024-11-27T11:00:00+08:00'];

  test('is what they have in common', () => {
    assert.equal(said({}, { kind: 'official' }, { kind: 'official' }).kind, 'official');
    assert.equal(said({}, { kind: 'official' }, { kind: 'preliminary' }).kind, undefined);
    assert.deepEqual(
      [said({}, { test: true }, { test: true }), said({}, { test: true }, {}), said({ test: true }, {}, {})].map(
        ({ test: isTest }) => isTest,
      ),
      [true, false, true],
    );
  });

  test('is the time of the feed, else that of the newest state on show', () => {
    // 11.00 WITA is 10.00 WIB: of the same time the first counts.
    const noonWITA = '2024-11-27T12:00:00+08:00';
    assert.equal(said({}, { updated: early }, { updated: noonWITA }, { updated: late }).updated, noonWITA);
    assert.equal(said({}, { updated: early }, {}).updated, early);
    assert.equal(said({}, {}, {}).updated, undefined);
    assert.equal(said({ updated: early }, { updated: noonWITA }).updated, early);
    const closed = { updated: noonWITA, embargo: '2024-11-27T15:00:00+07:00' };
    assert.equal(said({}, closed, { updated: early }).updated, early, 'nothing of what is closed');
    assert.equal(said({ embargo: closed.embargo }, closed).embargo, undefined, 'each has its own lock');
  });
});

describe('who is told of first', () => {
  const ids = (votes: readonly number[], rest = {}) => {
    const { candidates, lead } = foremost(contest(votes, rest));
    return [candidates.map(({ id }) => id).join(''), lead && Number(lead.numerator) / Number(lead.denominator)];
  };
  const progress = (counted: number) => ({ progress: { counted, total: 1000 } });

  test('who leads, from half of the stations on', () => {
    assert.deepEqual(ids([10, 30, 20], progress(500)), ['b', 100 / 6]);
    assert.deepEqual(ids([10, 30, 20], progress(499)), ['bc', undefined]);
    assert.deepEqual(ids([10, 30, 20]), ['bc', undefined]);
  });

  test('those who are level, at any time', () => {
    assert.deepEqual(ids([30, 30, 20], progress(10)), ['ab', 0]);
    assert.deepEqual(ids([0, 0, 0], progress(0)), ['abc', undefined]);
    assert.deepEqual(
      ids([30, 30, 20], { status: 'annulled' }),
      ['ab', undefined],
      'without a word of their being level',
    );
  });

  test('who stands alone, without a lead on anybody, and nobody of nobody', () => {
    assert.deepEqual(ids([5]), ['a', undefined]);
    assert.deepEqual(ids([5], { kind: 'official', rule: 'plurality' }), ['a', undefined]);
    assert.deepEqual(ids([5], { kind: 'official', rule: 'plurality', status: 'elected' }), ['a', undefined]);
    assert.deepEqual(foremost({ ...contest([5]), candidates: [] }), { candidates: [] });
  });

  test('nobody is left out for a place that others share', () => {
    assert.deepEqual(ids([30, 20, 20, 10], progress(10)), ['abc', undefined]);
  });

  test('those of whom the verdict speaks', () => {
    const official = { kind: 'official', ...progress(1000) } as const;
    assert.deepEqual(ids([10, 30, 20], { ...official, rule: 'plurality' }), ['b', 100 / 6]);
    assert.deepEqual(ids([10, 30, 20], { ...official, rule: 'majority-runoff' }), ['bc', 100 / 6]);
    assert.deepEqual(ids([30, 30, 20], { ...official, rule: 'plurality' }), ['ab', 0]);
    assert.deepEqual(ids([10, 30, 20], { ...official, rule: 'plurality', status: 'annulled' }), ['bc', undefined]);
    assert.deepEqual(ids([10, 30, 20], official), ['bc', undefined]);
  });

  test('the first too, where the second place is tied; both, where no pair passed or nobody may be declared', () => {
    const official = { kind: 'official', ...progress(1000) } as const;
    assert.deepEqual(ids([40, 30, 30], { ...official, rule: 'majority-runoff' }), ['abc', 10]);
    assert.deepEqual(ids([51, 30, 19], { ...official, rule: 'presidential' }), ['ab', undefined]);
    assert.deepEqual(ids([51, 30, 19], { ...official, rule: 'plurality', electionDate: '2010-06-30' }), [
      'ab',
      undefined,
    ]);
    const candidates = [
      { id: 'a', name: 'A', votes: 40 },
      { id: 'b', name: '', votes: 60, emptyBox: true },
    ];
    assert.deepEqual(ids([], { ...official, candidates }), ['ba', undefined]);
  });

  test('in the named cases as worked out by hand', () => {
    const told = (input: unknown): readonly string[] =>
      (parseContests(input).contests ?? []).map(({ results }) =>
        results
          ? foremost(results)
              .candidates.map(({ number }) => number)
              .join('')
          : '',
      );
    assert.deepEqual(told(governors), ['2', '1', '1', '1', '2', '1', '1', '2', '1', '4']);
    assert.deepEqual(told(decided), ['2', '2', '12', '1', '12', '21', '12', '12']);
    assert.deepEqual(told(undecided), ['12', '12', '1', '12', '123', '12', '12']);
  });

  test('of 545 made-up contests no leader has fewer votes than another, nor fewer stations than half', () => {
    for (const given of syntheticContests().contests) {
      const { candidates, progress: of } = given as {
        candidates: { number: number; votes: number }[];
        progress: { counted: number; total: number };
      };
      const most = Math.max(...candidates.map(({ votes }) => votes));
      const [read] = parseContests({ ...syntheticContests(0), contests: [given] }).contests ?? [];
      const { candidates: told, lead } = foremost(read!.results!);
      assert.equal(Boolean(lead), of.counted * 2 >= of.total);
      if (lead)
        assert.deepEqual(
          told.map(({ number }) => number),
          candidates.filter(({ votes }) => votes === most).map(({ number }) => number),
        );
    }
  });
});
