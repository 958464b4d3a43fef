import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayOfVote, groundOf, isInForce } from '../../src/results/law.js';
import type { Clause } from '../../src/results/law.js';
import type { ResultsInput, Rule } from '../../src/results/types.js';
import { contest } from '../contest.js';

const on = (electionDate?: string, rest: Partial<ResultsInput> = {}) =>
  contest([1], { ...(electionDate && { electionDate }), ...rest });
const ground = (rule: Rule, clause: Clause, electionDate?: string): string => groundOf(rule, clause, on(electionDate));

describe('the day of the vote', () => {
  test('is the one that the source names, else the day of the figures in their own zone', () => {
    assert.equal(dayOfVote(on('2024-02-14', { updated: '2024-03-20T22:19:00+07:00' })), '2024-02-14');
    assert.equal(dayOfVote(on(undefined, { updated: '2024-03-20T23:59:00+07:00' })), '2024-03-20');
    assert.equal(dayOfVote(on(undefined, { updated: '2024-03-20' })), '2024-03-20');
    assert.equal(dayOfVote(on()), undefined);
  });
});

describe('the ground', () => {
  test('for a president is the law at that election', () => {
    const days = ['2004-07-05', '2009-07-08', '2014-07-09', '2019-04-17', '2024-02-14'];
    assert.deepEqual(
      days.map((day) => ground('presidential', 'majority', day)),
      [
        'UUD 1945 Pasal 6A ayat (3)',
        'UUD 1945 Pasal 6A ayat (3); UU 42/2008 Pasal 159 ayat (1)',
        'UUD 1945 Pasal 6A ayat (3); UU 42/2008 Pasal 159 ayat (1)',
        'UUD 1945 Pasal 6A ayat (3); UU 7/2017 Pasal 416 ayat (1)',
        'UUD 1945 Pasal 6A ayat (3); UU 7/2017 Pasal 416 ayat (1)',
      ],
    );
    assert.deepEqual(
      days.map((day) => ground('presidential', 'runoff', day)),
      [
        'UUD 1945 Pasal 6A ayat (4)',
        'UUD 1945 Pasal 6A ayat (4); UU 42/2008 Pasal 159 ayat (2)',
        'UUD 1945 Pasal 6A ayat (4); UU 42/2008 Pasal 159 ayat (2)',
        'UUD 1945 Pasal 6A ayat (4); UU 7/2017 Pasal 416 ayat (2)',
        'UUD 1945 Pasal 6A ayat (4); UU 7/2017 Pasal 416 ayat (2)',
      ],
    );
    for (const day of days) assert.equal(ground('presidential', 'most-votes', day), 'UUD 1945 Pasal 6A ayat (4)');
  });

  test('for two pairs is the ruling of 2014, from that election on', () => {
    assert.equal(ground('presidential', 'two-pairs', '2009-07-08'), '');
    for (const day of ['2014-07-09', '2019-04-17', '2029-02-14'])
      assert.equal(ground('presidential', 'two-pairs', day), 'Putusan MK 50/PUU-XII/2014', day);
  });

  test('for a tie is cited where the article has been read', () => {
    const clauses = ['two-tied', 'first-tied', 'second-tied'] as const;
    assert.deepEqual(
      clauses.map((clause) => ground('presidential', clause, '2024-02-14')),
      ['UU 7/2017 Pasal 416 ayat (3)', 'UU 7/2017 Pasal 416 ayat (4)', 'UU 7/2017 Pasal 416 ayat (5)'],
    );
    for (const clause of clauses) assert.equal(ground('presidential', clause, '2009-07-08'), '');
    assert.equal(ground('plurality', 'first-tied', '2024-11-27'), 'UU 10/2016 Pasal 107 ayat (2), Pasal 109 ayat (2)');
  });

  test('for the governor of Jakarta is UU 29/2007, in 2024 too, since UU 2/2024 waits for a decree', () => {
    for (const day of ['2012-07-11', '2017-02-15', '2024-11-27']) {
      assert.equal(ground('majority-runoff', 'majority', day), 'UU 29/2007 Pasal 11 ayat (1)', day);
      assert.equal(ground('majority-runoff', 'runoff', day), 'UU 29/2007 Pasal 11 ayat (2)', day);
    }
  });

  test('for a Pilkada is UU 10/2016 from 2017 on; for 2015 no article has been read', () => {
    assert.equal(ground('plurality', 'most-votes', '2015-12-09'), '');
    assert.equal(ground('plurality', 'most-votes', '2017-02-14'), '');
    for (const day of ['2017-02-15', '2018-06-27', '2020-12-09', '2024-11-27'])
      assert.equal(ground('plurality', 'most-votes', day), 'UU 10/2016 Pasal 107 ayat (1), Pasal 109 ayat (1)', day);
  });

  test('for a single pair is the ruling of 2015, then Pasal 54D; a new election is within a year from 14 November 2024 on', () => {
    const of = (day: string): readonly string[] =>
      (['majority', 'repeat'] as const).map((clause) => ground('single-candidate', clause, day));
    assert.deepEqual(of('2015-12-09'), ['Putusan MK 100/PUU-XIII/2015', 'Putusan MK 100/PUU-XIII/2015']);
    const [passed, failed] = ['UU 10/2016 Pasal 54D ayat (1)', 'UU 10/2016 Pasal 54D ayat (3)'];
    assert.deepEqual(of('2018-06-27'), [passed, failed]);
    assert.deepEqual(of('2024-11-13'), [passed, failed]);
    assert.deepEqual(of('2024-11-14'), [passed, `${failed}; Putusan MK 126/PUU-XXII/2024`]);
    assert.deepEqual(of('2024-11-27'), [passed, `${failed}; Putusan MK 126/PUU-XXII/2024`]);
  });

  test('without a day is only the law that held at every vote', () => {
    assert.equal(ground('presidential', 'majority'), 'UUD 1945 Pasal 6A ayat (3)');
    assert.equal(ground('presidential', 'runoff'), 'UUD 1945 Pasal 6A ayat (4)');
    assert.equal(ground('presidential', 'two-pairs'), '');
    assert.equal(ground('presidential', 'second-tied'), '');
    assert.equal(ground('majority-runoff', 'majority'), 'UU 29/2007 Pasal 11 ayat (1)');
    for (const clause of ['most-votes', 'first-tied'] as const) assert.equal(ground('plurality', clause), '');
    for (const clause of ['majority', 'repeat'] as const) assert.equal(ground('single-candidate', clause), '');
  });

  test('is that of the source, if it names one, on any day', () => {
    const own = { ground: 'Keputusan KPU 360/2024' };
    assert.equal(groundOf('presidential', 'majority', on('2024-02-14', own)), own.ground);
    assert.equal(groundOf('plurality', 'first-tied', on(undefined, own)), own.ground);
  });
});

test('rules are in force from the first vote under them on, and for a count without a day', () => {
  const first: Readonly<Record<Rule, readonly [before: string, from: string]>> = {
    presidential: ['2004-07-04', '2004-07-05'],
    'majority-runoff': ['2012-07-10', '2012-07-11'],
    plurality: ['2015-12-08', '2015-12-09'],
    'single-candidate': ['2015-12-08', '2015-12-09'],
  };
  for (const [rule, [before, from]] of Object.entries(first) as [Rule, readonly [string, string]][]) {
    assert.equal(isInForce(rule, on(before)), false, before);
    assert.equal(isInForce(rule, on(from)), true, from);
    assert.equal(isInForce(rule, on()), true, rule);
  }
});
