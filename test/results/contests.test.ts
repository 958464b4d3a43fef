import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/results/parse.js';
import { allOf, followContests, openContests, parseContests } from '../../src/results/contests.js';
import { foremost } from '../../src/results/foremost.js';
import type { ContestState } from '../../src/results/contests.js';
import { decided, governors, syntheticContests, undecided } from '../cases/contests.js';
import { contest } from '../contest.js';

const noon = Date.parse('2024-11-27T12:00:00+07:00');

/** A feed of contests, each with two candidates who have these votes. */
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

/** The states after these inputs, each read after the one before. */
function after(inputs: readonly unknown[], isFed = true, now: number | undefined = noon): readonly ContestState[] {
  return inputs.reduce<readonly ContestState[]>((states, input) => {
    const { contests = [] } = parseContests(input);
    return openContests(followContests(states, contests, isFed ? now : undefined).states, now);
  }, []);
}

const votesOf = ({ shown }: ContestState): readonly (bigint | undefined)[] | undefined =>
  shown?.results.candidates.map(({ votes }) => votes);

describe('a feed of contests', () => {
  test('is read as each contest is read by itself', () => {
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

  test('reports the path of a fault, and loses only that contest', () => {
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

  test('reports ids that are missing or appear twice', () => {
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

  test('reads times without a zone in the zone of the page, the feed or the contest', () => {
    const input = feed({ a: [1, 2] }, { updated: '2024-11-27T16:00' }, { embargo: '2024-11-27T15:00' });
    const { metadata, contests = [] } = parseContests(input, { timeZone: 'WIT' });
    assert.deepEqual(
      [metadata.updated, contests[0]?.results?.updated, contests[0]?.results?.embargo],
      ['2024-11-27T16:00:00+09:00', '2024-11-27T16:00:00+09:00', '2024-11-27T15:00:00+09:00'],
    );
  });

  test('takes numbers as ids, nothing else, and no spaces around them', () => {
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
      'an embargo that is not a time',
      { ...governors, embargo: 'noon' },
      'fatal embargo: expected an ISO 8601 time, got "noon"',
    ],
  ] as const) {
    test(`loses every contest where it is ${what}`, () => {
      assert.deepEqual(toldOf(input), [told]);
      assert.equal(parseContests(input).contests, undefined);
    });
  }

  test('gives fields that hold for all contests, unless a contest gives its own', () => {
    const all = feed({ a: [1, 2] }, { kind: 'quick-count', updated: '2024-11-27T16:00:00+07:00', heading: 'Pilkada' });
    const own = feed({ a: [1, 2] }, { kind: 'quick-count' }, { kind: 'official', heading: 'Sendiri' });
    assert.equal(parseContests(all).contests?.[0]?.results?.kind, 'quick-count');
    assert.equal(parseContests(all).contests?.[0]?.results?.updated, '2024-11-27T16:00:00+07:00');
    assert.equal(parseContests(all).contests?.[0]?.results?.heading, 'Pilkada');
    assert.equal(parseContests(own).contests?.[0]?.results?.kind, 'official');
    assert.equal(parseContests(own).contests?.[0]?.results?.heading, 'Sendiri');
  });

  test('as a test, on hold or under embargo makes each contest so, whatever the contest says', () => {
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

  test('never throws, and has every contest at most once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ contests: fc.array(fc.anything()) })), (input) => {
        const { contests = [] } = parseContests(input);
        assert.equal(new Set(contests.map(({ id }) => id)).size, contests.length);
      }),
    );
  });
});

describe('from one state to the next', () => {
  test('keeps the same object for a contest that does not change', () => {
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

  test('never replaces a newer state of a contest with an older one; the other contests go on', () => {
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
    // What a page’s author sets always counts.
    assert.deepEqual(after([newer, older], false).map(votesOf), [
      [9n, 9n],
      [5n, 6n],
    ]);
  });

  test('marks falling votes as corrections of that contest', () => {
    const states = after([feed({ a: [10, 20], b: [3, 4] }), feed({ a: [10, 15], b: [3, 4] })]);
    assert.deepEqual(
      states.map(({ shown }) => shown?.corrections.map(({ candidate, by }) => [candidate.id, by])),
      [[['2', 5n]], []],
    );
  });

  test('keeps the last good state of a contest that cannot be read, until it can be read again', () => {
    const good = feed({ a: [10, 20], b: [3, 4] });
    const bad = { ...good, contests: [{ id: 'a', candidates: 'none' }, good.contests[1]] };
    const [state] = after([good, bad]);
    assert.deepEqual([votesOf(state!), state!.stale], [[10n, 20n], true]);
    const [again] = after([good, bad, bad, feed({ a: [11, 20], b: [3, 4] })]);
    assert.deepEqual([votesOf(again!), again!.stale], [[11n, 20n], false]);
    const [never] = after([bad]);
    assert.deepEqual([never?.shown, never?.stale], [undefined, true]);
    const held = { ...feed({ a: [11, 20] }), hold: true };
    assert.deepEqual(votesOf(after([bad, held])[0]!), [11n, 20n], 'the hold keeps the first state');
  });

  test('keeps a contest that is missing or incomplete in the feed, and reports it', () => {
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
      'the other contest had no state before',
    );
    const torn = structuredClone(both);
    torn.contests[1]!.candidates.pop();
    assert.deepEqual(after([both, torn]).map(votesOf), [
      [10n, 20n],
      [3n, 4n],
    ]);
  });

  test('changes a contest on hold when the hold ends', () => {
    const held = (a: number) => feed({ a: [a, 20] }, { hold: true });
    assert.deepEqual(after([feed({ a: [1, 20] }), held(2), held(3)]).map(votesOf), [[2n, 20n]]);
    assert.deepEqual(after([held(2), held(3), feed({ a: [4, 20] })]).map(votesOf), [[4n, 20n]]);
    // What a page’s author sets counts as the desk’s own.
    assert.deepEqual(after([held(2), held(3)], false).map(votesOf), [[3n, 20n]]);
  });

  test('opens each contest at its own time, and keeps it closed where the time is unknown', () => {
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
    // Only the third gives no time.
    const { states } = followContests([], parseContests(input).contests ?? [], noon);
    assert.deepEqual(
      openContests(states, undefined).map(({ shown }) => Boolean(shown)),
      [false, false, true],
    );
  });

  test('lists a contest under embargo before it has figures', () => {
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

describe('what the contests have in common', () => {
  const said = (rest: object, ...contests: readonly object[]) => {
    const input = { ...rest, contests: contests.map((one, id) => ({ ...feed({ [id]: [1, 2] }).contests[0], ...one })) };
    return allOf(parseContests(input).metadata, after([input]));
  };
  const [early, late] = ['2024-11-27T10:00:00+07:00', '2024-11-27T11:00:00+08:00'];

  test('is what each of them says', () => {
    assert.equal(said({}, { kind: 'official' }, { kind: 'official' }).kind, 'official');
    assert.equal(said({}, { kind: 'official' }, { kind: 'preliminary' }).kind, undefined);
    assert.deepEqual(
      [said({}, { test: true }, { test: true }), said({}, { test: true }, {}), said({ test: true }, {}, {})].map(
        ({ test: isTest }) => isTest,
      ),
      [true, false, true],
    );
  });

  test('has the time of the feed, else that of the newest state that is shown', () => {
    // 11.00 WITA is 10.00 WIB. Of equal times, the first is taken.
    const noonWITA = '2024-11-27T12:00:00+08:00';
    assert.equal(said({}, { updated: early }, { updated: noonWITA }, { updated: late }).updated, noonWITA);
    assert.equal(said({}, { updated: early }, {}).updated, early);
    assert.equal(said({}, {}, {}).updated, undefined);
    assert.equal(said({ updated: early }, { updated: noonWITA }).updated, early);
    const closed = { updated: noonWITA, embargo: '2024-11-27T15:00:00+07:00' };
    assert.equal(said({}, closed, { updated: early }).updated, early, 'no time of a contest under embargo');
    assert.equal(said({ embargo: closed.embargo }, closed).embargo, undefined, 'each contest has its own embargo');
  });
});

describe('the candidates named in a row', () => {
  const ids = (votes: readonly number[], rest = {}) => {
    const { candidates, lead } = foremost(contest(votes, rest));
    return [candidates.map(({ id }) => id).join(''), lead && Number(lead.numerator) / Number(lead.denominator)];
  };
  const progress = (counted: number) => ({ progress: { counted, total: 1000 } });

  test('are the leader, from half of the stations on', () => {
    assert.deepEqual(ids([10, 30, 20], progress(500)), ['b', 100 / 6]);
    assert.deepEqual(ids([10, 30, 20], progress(499)), ['bc', undefined]);
    assert.deepEqual(ids([10, 30, 20]), ['bc', undefined]);
  });

  test('are those who are tied, at any time', () => {
    assert.deepEqual(ids([30, 30, 20], progress(10)), ['ab', 0]);
    assert.deepEqual(ids([30, 30, 20], { status: 'annulled' }), ['ab', undefined], 'an annulled result has no tie');
  });

  test('are the only candidate, without a lead, and nobody if there is none', () => {
    assert.deepEqual(ids([5]), ['a', undefined]);
    assert.deepEqual(ids([5], { kind: 'official', rule: 'plurality' }), ['a', undefined]);
    assert.deepEqual(ids([5], { kind: 'official', rule: 'plurality', status: 'elected' }), ['a', undefined]);
    assert.deepEqual(foremost({ ...contest([5]), candidates: [] }), { candidates: [] });
  });

  test('are nobody without a vote', () => {
    assert.deepEqual(ids([0, 0, 0], progress(0)), ['', undefined]);
    assert.deepEqual(ids([0, 0, 0], progress(10)), ['', undefined]);
  });

  test('are all who share a place', () => {
    assert.deepEqual(ids([30, 20, 20, 10], progress(10)), ['abc', undefined]);
  });

  test('are those whom the verdict names', () => {
    const official = { kind: 'official', ...progress(1000) } as const;
    assert.deepEqual(ids([10, 30, 20], { ...official, rule: 'plurality' }), ['b', 100 / 6]);
    assert.deepEqual(ids([10, 30, 20], { ...official, rule: 'majority-runoff' }), ['bc', 100 / 6]);
    assert.deepEqual(ids([30, 30, 20], { ...official, rule: 'plurality' }), ['ab', 0]);
    assert.deepEqual(ids([10, 30, 20], { ...official, rule: 'plurality', status: 'annulled' }), ['bc', undefined]);
    assert.deepEqual(ids([10, 30, 20], official), ['bc', undefined]);
  });

  test('include the first where the second place is tied, and both where no pair passed or nobody may be declared', () => {
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

  test('are those worked out by hand in the named cases', () => {
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
    assert.deepEqual(told(undecided), ['12', '12', '1', '', '123', '12', '12']);
  });

  test('never have fewer votes than others, nor fewer than half of the stations, in 545 generated contests', () => {
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
