import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inconsistencies } from '../../src/results/checks.js';
import type { RegionInput, ResultsInput } from '../../src/results/types.js';
import { english } from '../../src/text/messages/english.js';
import { inconsistencyWords } from '../../src/text/inconsistencies.js';
import { indonesian } from '../../src/text/messages/indonesian.js';
import { contest } from '../contest.js';
import { pilpres2019 } from '../fixtures/pilpres-2019.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';

const now = Date.parse('2024-03-20T22:30:00+07:00');
const found = (votes: readonly (number | bigint)[], rest: Partial<ResultsInput>): readonly string[] =>
  inconsistencies(contest(votes, rest), now);

describe('figures that contradict each other are reported:', () => {
  test('more votes than registered voters, invalid votes included', () => {
    assert.deepEqual(found([60, 40], { registeredVoters: 100 }), []);
    assert.deepEqual(found([60, 41], { registeredVoters: 100 }), ['votes-above-registered']);
    assert.deepEqual(found([60, 40], { registeredVoters: 100, invalidVotes: 1 }), ['votes-above-registered']);
    assert.deepEqual(found([60, 40], { registeredVoters: 0 }), ['votes-above-registered']);
  });

  test('more stations counted than there are', () => {
    assert.deepEqual(found([1], { progress: { counted: 5, total: 5 } }), []);
    assert.deepEqual(found([1], { progress: { counted: 6, total: 5 } }), ['counted-above-stations']);
  });

  test('regions that do not add up to the nation', () => {
    const regions = [
      { code: '3201', votes: { a: 5, b: 1 } },
      { code: '3202', votes: { a: 2, b: 1 } },
    ];
    assert.deepEqual(found([7, 2], { regions }), []);
    assert.deepEqual(found([7, 3], { regions }), ['regions-differ']);
    const national = (rows: typeof pilpres2019 | typeof pilpres2024): Partial<ResultsInput> => ({
      candidates: rows.candidates.map(({ id, name, votes }) => ({ id, name, votes })),
      regions: rows.regions,
    });
    assert.deepEqual(found([], national(pilpres2024)), []);
    assert.deepEqual(
      found([], national(pilpres2019)),
      [],
      'two cells of one pair are missing, so its sum cannot be compared',
    );
    const wrong = {
      ...pilpres2019,
      regions: pilpres2019.regions.map((region) => ({ ...region, votes: { ...region.votes, '01': 1 } })),
    };
    assert.deepEqual(
      found([], { ...national(wrong), electionDate: '2019-04-17' }),
      ['regions-differ'],
      'the sum of the other pair can be compared',
    );
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

  describe('missing regions are reported, not a wrong sum:', () => {
    const nation: Partial<ResultsInput> = {
      electionDate: '2024-02-14',
      candidates: pilpres2024.candidates.map(({ id, name, votes }) => ({ id, name, votes })),
    };
    const { regions } = pilpres2024;
    const told = (rows: readonly RegionInput[], rest: Partial<ResultsInput> = {}): readonly string[] =>
      found([], { ...nation, regions: rows, ...rest });

    test('15 of 38 provinces', () => {
      assert.deepEqual(told(regions.slice(0, 15)), ['regions-incomplete']);
      assert.deepEqual(told([...regions.slice(0, 15), regions.at(-1)!]), ['regions-incomplete']);
      const named = contest([], { ...nation, regions: regions.slice(0, 15) });
      assert.deepEqual(inconsistencyWords(named, now, indonesian), ['Data provinsi belum lengkap (15 dari 38)']);
      assert.deepEqual(inconsistencyWords(named, now, english), ['Data of provinces incomplete (15 of 38)']);
    });

    test('15 provinces that have all votes of one candidate', () => {
      const [first, ...others] = pilpres2024.candidates.map(({ id, name, votes }) => ({ id, name, votes }));
      const rows = regions.slice(0, 15);
      const votes = rows.reduce((sum, region) => sum + ((region.votes as Record<string, number>)[first!.id] ?? 0), 0);
      assert.deepEqual(told(rows, { candidates: [{ ...first!, votes }, ...others] }), ['regions-incomplete']);
    });

    test('nothing for shares without votes, since regions have no sum of shares', () => {
      const candidates = pilpres2024.candidates.map(({ id, name, publishedShare: share }) => ({ id, name, share }));
      assert.deepEqual(told(regions.slice(0, 15), { candidates }), []);
    });

    test('fewer provinces than in any year, without a day of the vote', () => {
      const undated = { candidates: nation.candidates ?? [] };
      const named = contest([], { ...undated, regions: regions.slice(0, 15) });
      assert.deepEqual(inconsistencyWords(named, now, indonesian), ['Data provinsi belum lengkap']);
      assert.deepEqual(found([], { ...undated, regions: regions.slice(0, 34) }), ['regions-differ']);
    });

    test('overseas alone', () => {
      assert.deepEqual(told(regions.slice(0, -1)), ['overseas-missing']);
      assert.deepEqual(told(regions), []);
    });

    test('a wrong sum where the regions already have too many votes, or are not provinces', () => {
      const many = (region: RegionInput): RegionInput => ({
        ...region,
        votes: { '100025': 40971907, '100026': 0, '100027': 0 },
      });
      assert.deepEqual(told(regions.slice(0, 2).map(many)), ['regions-differ']);
      assert.deepEqual(told([{ code: '00', name: 'Indonesia', votes: { '100025': 1, '100026': 1, '100027': 1 } }]), [
        'regions-differ',
      ]);
    });

    test('nothing where few provinces have all votes of the nation', () => {
      assert.deepEqual(
        found([5, 1], { electionDate: '2024-02-14', regions: [{ code: '11', votes: { a: 5, b: 1 } }] }),
        [],
      );
    });
  });

  test('a time more than an hour ahead of the reader’s clock', () => {
    assert.deepEqual(found([1], { updated: '2024-03-20T23:30:00+07:00' }), []);
    assert.deepEqual(found([1], { updated: '2024-03-20T23:30:01+07:00' }), ['updated-in-future']);
    assert.deepEqual(found([1], { updated: '2024-03-20T16:31:00Z' }), ['updated-in-future']);
  });

  test('several of these at once', () => {
    const rest = {
      registeredVoters: 1,
      progress: { counted: 2, total: 1 },
      regions: [{ code: '11', votes: { a: 1 } }],
      updated: '2030-01-01',
    };
    assert.equal(found([9], rest).length, 4);
  });
});

/** The states of a count in turn, each with the corrections that are shown after it: `c −138898`. */
