// What makes a state implausible by itself: each limit, from both sides, and what the desk is told.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { doubtsAbout } from '../../src/results/state-doubts.js';
import type { Results } from '../../src/results/types.js';
import { contest } from '../contest.js';

const told = (results: Results): readonly string[] =>
  doubtsAbout(results).map(({ rule, path, expected, got }) => `${rule} | ${path} | ${expected} | ${got}`);
const region = (
  code: string,
  ...votes: readonly number[]
): { code: string; name: string; votes: Record<string, number> } => ({
  code,
  name: `Wilayah ${code}`,
  votes: Object.fromEntries(votes.map((count, index): [string, number] => ['abc'.charAt(index), count])),
});

test('votes and invalid votes together are at most the registered voters', () => {
  const cast = (registeredVoters?: number): readonly string[] =>
    told({
      ...contest([60, 40], { invalidVotes: 5 }),
      ...(registeredVoters !== undefined && { registeredVoters: BigInt(registeredVoters) }),
    });
  assert.deepEqual(cast(105), []);
  assert.deepEqual(cast(), []);
  assert.deepEqual(cast(104), ['votes-above-registered | candidates | at most 104 votes | 105']);
});

test('a station has at most 800 votes, except in a quick count', () => {
  const progress = { counted: 2, total: 10 };
  assert.deepEqual(told(contest([1000, 600], { progress })), []);
  assert.deepEqual(told(contest([1000, 601], { progress })), [
    'votes-above-stations | candidates | at most 1600 votes | 1601',
  ]);
  assert.deepEqual(told(contest([1000, 601], { progress, kind: 'quick-count' })), []);
});

describe('regions', () => {
  const national = (votes: readonly number[], rows: Parameters<typeof region>[]): readonly string[] =>
    told(contest(votes, { regions: rows.map((row) => region(...row)) }));

  test('may differ from the nation by one vote in a hundred, in either direction', () => {
    assert.deepEqual(
      national(
        [1000, 500],
        [
          ['1', 700, 300],
          ['2', 310, 200],
        ],
      ),
      [],
    );
    assert.deepEqual(
      national(
        [1000, 500],
        [
          ['1', 700, 300],
          ['2', 290, 200],
        ],
      ),
      [],
    );
    assert.deepEqual(
      national(
        [1000, 500],
        [
          ['1', 700, 300],
          ['2', 311, 200],
        ],
      ),
      ['regions-differ | candidates.a.votes | 1011, as the regions have | 1000'],
    );
    assert.deepEqual(
      national(
        [1000, 500],
        [
          ['1', 700, 300],
          ['2', 289, 200],
        ],
      ),
      ['regions-differ | candidates.a.votes | 989, as the regions have | 1000'],
    );
    assert.deepEqual(
      national(
        [1000, 500],
        [
          ['1', 700, 300],
          ['2', 300, 200],
        ],
      ),
      [],
    );
  });

  test('two with the same figures are a copy from 10,000 votes on, three from 100 on', () => {
    const alike = (count: number, ...votes: readonly number[]): readonly string[] =>
      national(
        votes.map((figure) => figure * count),
        Array.from({ length: count }, (_, index) => [String(index + 1), ...votes] as const),
      );
    assert.deepEqual(alike(2, 6000, 3999), []);
    assert.deepEqual(alike(2, 6000, 4000), [
      'regions-alike | regions.2.votes | other figures than 1 | the same in 1, 2',
    ]);
    assert.deepEqual(alike(3, 60, 39), []);
    assert.deepEqual(alike(3, 60, 40), [
      'regions-alike | regions.2.votes | other figures than 1 | the same in 1, 2, 3',
    ]);
    assert.deepEqual(alike(2, 60, 40), []);
    // All for one pair, as with the noken.
    assert.deepEqual(alike(3, 20_000, 0), []);
    assert.deepEqual(alike(1, 20_000, 10), []);
  });

  test('are the same whatever the order of their candidates', () => {
    const { regions, ...results } = contest([12_000, 8000], {
      regions: [region('1', 6000, 4000), region('2', 6000, 4000)],
    });
    const turned = regions.map((one, index) => (index ? { ...one, votes: new Map([...one.votes].reverse()) } : one));
    assert.equal(told({ ...results, regions: turned }).length, 1);
    // The same two figures for other pairs are no copy.
    assert.deepEqual(
      national(
        [10_000, 10_000],
        [
          ['1', 6000, 4000],
          ['2', 4000, 6000],
        ],
      ),
      [],
    );
  });
});

test('the total of the source may differ by one vote in a hundred, in either direction', () => {
  const total = (validVotes: number): readonly string[] =>
    told({ ...contest([600, 400]), validVotes: BigInt(validVotes) });
  assert.deepEqual(total(1010), []);
  assert.deepEqual(total(990), []);
  assert.deepEqual(total(1011), ['total-differs | validVotes | 1000, the sum | 1011']);
  assert.deepEqual(total(989), ['total-differs | validVotes | 1000, the sum | 989']);
});

test('shares are at most 100, and one in the last place for each', () => {
  const shares = (...units: readonly (readonly [bigint, number])[]): readonly string[] => {
    const results = contest(units.map(() => 0));
    const candidates = results.candidates.map((candidate, index) => ({
      ...candidate,
      share: { units: units[index]![0], scale: units[index]![1] },
    }));
    return told({ ...results, candidates });
  };
  // 60,1 and 40 (in tenths and in ones): 100,1 is within two tenths, 100,3 is not.
  assert.deepEqual(shares([601n, 1], [40n, 0]), []);
  assert.deepEqual(shares([602n, 1], [40n, 0]), []);
  assert.deepEqual(shares([603n, 1], [40n, 0]), ['shares-above-all | candidates | shares of 100 in all | 100.3']);
});

test('no vote is counted before the day of the vote, which begins in the east', () => {
  const at = (updated: string, rest: object = {}, votes: readonly number[] = [6, 4]): readonly string[] =>
    told({ ...contest(votes, { electionDate: '2024-02-14', updated }), ...rest });
  const doubt = (updated: string): string =>
    `before-the-vote | updated | 2024-02-14 or later, the day of the vote | ${updated}`;
  assert.deepEqual(at('2024-02-14T00:00:00+09:00'), []);
  assert.deepEqual(at('2024-02-13T23:59:59+09:00'), [doubt('2024-02-13T23:59:59+09:00')]);
  assert.deepEqual(at('2024-02-13T23:59:59+09:00', { test: true }), [], 'figures of a test are made before');
  assert.deepEqual(at('2024-02-13T23:59:59+09:00', {}, [0, 0]), [], 'an empty file is made before');
  assert.deepEqual(told(contest([6, 4], { electionDate: '2024-02-14' })), []);
  assert.deepEqual(told(contest([6, 4], { updated: '2024-02-13T23:59:59+09:00' })), []);
});

test('an elected pair is not contradicted by the votes', () => {
  const status = (votes: readonly number[], rest: object): readonly string[] =>
    told({ ...contest(votes, { kind: 'official', electionDate: '2024-11-27' }), ...rest });
  const pilkada = { rule: 'plurality', status: 'elected' };
  assert.deepEqual(status([60, 40], pilkada), []);
  assert.deepEqual(status([50, 50], pilkada), ['winner-contradicted | status | tied, as the votes say | elected']);
  assert.deepEqual(status([50, 50], { ...pilkada, status: 'determined' }), []);
  const single = {
    ...contest([40, 60], { kind: 'official', electionDate: '2024-11-27' }),
    rule: 'single-candidate' as const,
  };
  const emptyBox = single.candidates.map((one, index) => (index ? { ...one, emptyBox: true, number: undefined } : one));
  assert.deepEqual(told({ ...single, status: 'elected', candidates: emptyBox } as Results), [
    'winner-contradicted | status | new-election, as the votes say | elected',
  ]);
  for (const act of ['elected', 'determined'])
    assert.deepEqual(status([60, 40], { ...pilkada, status: act, progress: { counted: 9n, total: 10n } }), [
      `winner-contradicted | status | no such act before every station is in | ${act}`,
    ]);
});
