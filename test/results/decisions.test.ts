import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/results/parse.js';
import { leader } from '../../src/results/ranking.js';
import type { Candidate, Results, ResultsInput } from '../../src/results/types.js';
import { verdict } from '../../src/results/verdict.js';
import { indonesian } from '../../src/text/messages/indonesian.js';
import { verdictWords } from '../../src/text/verdict-words.js';
import { overseas, provinceNames } from '../fixtures/provinces.js';
import { provincesOf, slowLeader, slowVerdict } from './slow-verdict.js';
import type { Decision, Situation } from './slow-verdict.js';

const codeOf = new Map(Object.entries(provinceNames).map(([code, name]) => [name, code]));
const nameOf = ({ name }: Candidate): string => name;

/** The results that a feed would bring for the situation. */
function resultsOf({ day, isRevoteCounted, regions, rows, stations, ...frame }: Situation): Results {
  const idOf = (index: number): string => String.fromCharCode(97 + index);
  const input: ResultsInput = {
    ...(JSON.parse(JSON.stringify(frame)) as object),
    electionDate: day,
    ...(isRevoteCounted === undefined ? {} : { revote: { counted: isRevoteCounted } }),
    ...(stations && { progress: { counted: stations[0], total: stations[1] } }),
    candidates: rows.map(({ name, votes, isBox }, index) => ({
      id: idOf(index),
      number: index + 1,
      name,
      votes,
      ...(isBox && { emptyBox: true }),
    })),
    regions: regions.map(({ name, votes }) => ({
      code: codeOf.get(name) ?? assert.fail(name),
      name,
      votes: Object.fromEntries(votes.flatMap((figure, index) => (figure === null ? [] : [[idOf(index), figure]]))),
    })),
  };
  return parse(input).results ?? assert.fail();
}

/** The verdict of src/ in the terms of the slow verdict. */
function decided(situation: Situation): Decision | undefined {
  const results = resultsOf(situation);
  const found = verdict(results);
  if (!found) return undefined;
  const { outcome, reason, candidates, spread, provinces } = found;
  return {
    outcome,
    reason,
    named: candidates.map(nameOf),
    ...(spread && { spread: [spread.met, spread.of] as const }),
    ...(provinces && { given: [provinces.given, provinces.of] as const }),
    headline: verdictWords(found, results, nameOf, indonesian).headline,
  };
}
/** Checks that src/ and the slow verdict agree, and returns their verdict. */
function agree(situation: Situation): Decision | undefined {
  const expected = slowVerdict(situation);
  assert.deepEqual(decided(situation), expected, JSON.stringify(situation));
  assert.equal(leader(resultsOf(situation))?.name, slowLeader(situation), JSON.stringify(situation));
  return expected;
}

const usual: Situation = {
  rule: 'plurality',
  round: 1,
  kind: 'official',
  status: undefined,
  day: '2024-11-27',
  stations: [8, 8],
  rows: [],
  regions: [],
};

/** The rows for `40 30 30`: pairs 1, 2, 3 with these votes. For `40 box 60` the empty box has 60. */
const rowsOf = (votes: string): Situation['rows'] =>
  votes
    .replace(/box /g, 'box')
    .split(' ')
    .map((figure, index) => ({
      name: figure.startsWith('box') ? 'Kolom kosong' : `Pasangan ${String(index + 1)}`,
      votes: Number(figure.replace('box', '')),
      isBox: figure.startsWith('box'),
    }));

/** The regions for `20: 95 5 0; 18: 19 50 31; overseas: 90 5 5`: the first 20 provinces of that day have these votes each, and so on. */
function regionsOf(day: string, text: string): Situation['regions'] {
  const names = [...provincesOf(day)];
  return text.split('; ').flatMap((part) => {
    const [many = '', figures = ''] = part.split(': ');
    const votes = figures.split(' ').map((figure) => (figure === '-' ? null : Number(figure)));
    return (many === 'overseas' ? ['Luar Negeri'] : names.splice(0, Number(many))).map((name) => ({ name, votes }));
  });
}
const nationOf = (regions: Situation['regions']): Situation['rows'] =>
  rowsOf(
    (regions[0]?.votes ?? []).map((_, at) => regions.reduce((sum, { votes }) => sum + (votes[at] ?? 0), 0)).join(' '),
  );

/** The verdict as `wins: 2 (most-votes)`, with pairs by their numbers and the empty box by its name. */
const inShort = (found: Decision | undefined): string =>
  found
    ? [
        `${found.outcome}: ${found.named.join(', ').replace(/Pasangan /g, '')} (${found.reason})`,
        ...(found.spread ? [`20% in ${found.spread.join(' of ')}`] : []),
        ...(found.given ? [`has ${found.given.join(' of ')}`] : []),
      ].join('; ')
    : 'none';
/** The headline with pairs by their numbers. */
const short = (found: Decision | undefined): string => (found?.headline ?? '').replace(/Pasangan (?=\d)/g, '');

type Law = readonly [
  rule: Situation['rule'],
  round: 1 | 2,
  day: string,
  votes: string,
  verdict: string,
  headline: string,
];

/** Verdicts on an official count that is complete, and on which nobody has acted since. */
const laws: readonly Law[] = [
  // Two pairs: more votes suffice at every election of a president. A tie has a second round.
  ['presidential', 1, '2014-07-09', '51 49', 'wins: 1 (most-votes)', '1 memenuhi syarat menang satu putaran'],
  ['presidential', 1, '2019-04-17', '49 51', 'wins: 2 (most-votes)', '2 memenuhi syarat menang satu putaran'],
  ['presidential', 1, '2024-02-14', '50 50', 'second-round: 1, 2 (first-tied)', 'Putaran kedua: 1 dan 2'],
  // Three or more pairs: half is not enough, and more than half needs the spread too.
  ['presidential', 1, '2004-07-05', '20 50 30', 'second-round: 2, 3 (no-majority)', 'Putaran kedua: 2 dan 3'],
  ['presidential', 1, '2024-02-14', '50 30 20', 'second-round: 1, 2 (no-majority)', 'Putaran kedua: 1 dan 2'],
  ['presidential', 1, '2024-02-14', '51 30 19', 'open: 1 (regions-missing)', ''],
  ['presidential', 1, '2024-02-14', '40 20 40', 'second-round: 1, 3 (first-tied)', 'Putaran kedua: 1 dan 3'],
  ['presidential', 1, '2024-02-14', '30 30 30', 'tied: 1, 2, 3 (first-tied)', 'Suara sama: 1, 2, dan 3'],
  ['presidential', 1, '2024-02-14', '30 40 30', 'tied: 1, 3 (second-tied)', '2 ke putaran kedua melawan 1 atau 3'],
  [
    'presidential',
    1,
    '2024-02-14',
    '20 40 20 20',
    'tied: 1, 3, 4 (second-tied)',
    '2 ke putaran kedua melawan 1, 3, atau 4',
  ],
  ['presidential', 1, '2024-02-14', '0 0 0', 'none', ''],
  ['presidential', 1, '2024-02-14', '7', 'none', ''],
  ['presidential', 2, '2004-09-20', '39 61', 'wins: 2 (most-votes)', '2 memenuhi syarat menang di putaran kedua'],
  ['presidential', 2, '2024-06-26', '50 50', 'tied: 1, 2 (first-tied)', 'Suara sama: 1 dan 2'],
  // The governor of Jakarta.
  ['majority-runoff', 1, '2024-11-27', '39 10 51', 'wins: 3 (majority)', '3 memenuhi syarat menang satu putaran'],
  ['majority-runoff', 1, '2024-11-27', '40 10 50', 'second-round: 3, 1 (no-majority)', 'Putaran kedua: 3 dan 1'],
  ['majority-runoff', 1, '2017-02-15', '17 43 40', 'second-round: 2, 3 (no-majority)', 'Putaran kedua: 2 dan 3'],
  ['majority-runoff', 1, '2024-11-27', '40 40 20', 'second-round: 1, 2 (first-tied)', 'Putaran kedua: 1 dan 2'],
  ['majority-runoff', 1, '2024-11-27', '50 50', 'second-round: 1, 2 (first-tied)', 'Putaran kedua: 1 dan 2'],
  ['majority-runoff', 1, '2024-11-27', '30 30 30', 'tied: 1, 2, 3 (first-tied)', 'Suara sama: 1, 2, dan 3'],
  ['majority-runoff', 1, '2024-11-27', '40 30 30', 'tied: 2, 3 (second-tied)', '1 ke putaran kedua melawan 2 atau 3'],
  ['majority-runoff', 2, '2017-04-19', '42 58', 'wins: 2 (most-votes)', '2 memenuhi syarat menang di putaran kedua'],
  ['majority-runoff', 2, '2017-04-19', '50 50', 'tied: 1, 2 (first-tied)', 'Suara sama: 1 dan 2'],
  ['majority-runoff', 1, '2007-08-08', '58 42', 'open: 1 (law-unknown)', ''],
  // Every other Pilkada: most votes win, however few, and there is no second round.
  ['plurality', 1, '2024-11-27', '30 36 34', 'wins: 2 (most-votes)', '2 memenuhi syarat menang'],
  ['plurality', 1, '2024-11-27', '40 30 30', 'wins: 1 (most-votes)', '1 memenuhi syarat menang'],
  ['plurality', 1, '2024-11-27', '40 20 40', 'tied: 1, 3 (first-tied)', 'Suara sama: 1 dan 3'],
  ['plurality', 1, '2015-12-09', '51 49', 'wins: 1 (most-votes)', '1 memenuhi syarat menang'],
  ['plurality', 1, '2015-12-08', '51 49', 'open: 1 (law-unknown)', ''],
  ['plurality', 1, '2010-06-30', '40 40 20', 'open:  (law-unknown)', ''],
  // A single pair: half is not enough, and an empty box is never elected, whatever rule the tag names.
  ['single-candidate', 1, '2024-11-27', '51 box 50', 'wins: 1 (majority)', '1 memenuhi syarat menang'],
  ['single-candidate', 1, '2024-11-27', 'box 50 51', 'wins: 2 (majority)', '2 memenuhi syarat menang'],
  [
    'single-candidate',
    1,
    '2024-11-27',
    '50 box 50',
    'new-election: 1 (no-majority)',
    '1 tidak meraih lebih dari 50%: pemilihan diulang',
  ],
  [
    'single-candidate',
    1,
    '2018-06-27',
    '43 box 57',
    'new-election: 1 (no-majority)',
    '1 tidak meraih lebih dari 50%: pemilihan diulang',
  ],
  [
    'plurality',
    1,
    '2024-11-27',
    '43 box 57',
    'new-election: 1 (no-majority)',
    '1 tidak meraih lebih dari 50%: pemilihan diulang',
  ],
  [
    'majority-runoff',
    1,
    '2024-11-27',
    '43 box 57',
    'new-election: 1 (no-majority)',
    '1 tidak meraih lebih dari 50%: pemilihan diulang',
  ],
  [
    'presidential',
    2,
    '2024-02-14',
    'box 57 43',
    'new-election: 2 (no-majority)',
    '2 tidak meraih lebih dari 50%: pemilihan diulang',
  ],
  ['single-candidate', 1, '2024-11-27', '60 40', 'none', ''],
  ['single-candidate', 1, '2024-11-27', '60 20 box 20', 'none', ''],
  ['single-candidate', 1, '2024-11-27', '60 box 20 box 20', 'none', ''],
];

type Spread = readonly [day: string, provinces: string, verdict: string, headline: string];

const wins = '1 memenuhi syarat menang satu putaran';
const again = 'Putaran kedua: 1 dan 2';

/** Contests of three pairs in which the spread over the provinces of that election decides. */
const spreads: readonly Spread[] = [
  // "Lebih dari setengah": 20 of 38, 18 of 34, 17 of 33, 17 of 32.
  ['2024-02-14', '20: 95 5 0; 18: 19 50 31', 'wins: 1 (majority); 20% in 20 of 38', wins],
  ['2024-02-14', '19: 95 5 0; 19: 19 50 31', 'second-round: 1, 2 (no-spread); 20% in 19 of 38', again],
  ['2019-04-17', '18: 95 5 0; 16: 19 50 31', 'wins: 1 (majority); 20% in 18 of 34', wins],
  ['2019-04-17', '17: 95 5 0; 17: 19 50 31', 'second-round: 1, 2 (no-spread); 20% in 17 of 34', again],
  ['2014-07-09', '17: 95 5 0; 16: 19 50 31', 'wins: 1 (majority); 20% in 17 of 33', wins],
  ['2009-07-08', '17: 95 5 0; 16: 19 50 31', 'wins: 1 (majority); 20% in 17 of 33', wins],
  ['2009-07-08', '16: 97 3 0; 17: 19 50 31', 'second-round: 1, 2 (no-spread); 20% in 16 of 33', again],
  ['2004-07-05', '17: 95 5 0; 15: 19 50 31', 'wins: 1 (majority); 20% in 17 of 32', wins],
  ['2004-07-05', '16: 95 5 0; 16: 19 50 31', 'second-round: 1, 2 (no-spread); 20% in 16 of 32', again],
  // "Sedikitnya 20%": exactly a fifth is enough; a province without votes counts for nobody.
  ['2024-02-14', '19: 95 5 0; 18: 19 50 31; 1: 20 50 30', 'wins: 1 (majority); 20% in 20 of 38', wins],
  ['2024-02-14', '19: 95 5 0; 18: 19 50 31; 1: 0 0 0', 'second-round: 1, 2 (no-spread); 20% in 19 of 38', again],
  // Overseas counts for the nation, but not as a province.
  [
    '2024-02-14',
    '19: 95 5 0; 19: 19 50 31; overseas: 90 5 5',
    'second-round: 1, 2 (no-spread); 20% in 19 of 38',
    again,
  ],
  ['2024-02-14', 'overseas: 90 5 5', 'open: 1 (regions-missing)', ''],
  // Half of the nation is not more than half, whatever the provinces say.
  ['2024-02-14', '38: 50 30 20', 'second-round: 1, 2 (no-majority)', again],
  // Provinces of another election do not count for this one.
  ['2024-02-14', '37: 60 30 10', 'open: 1 (regions-incomplete); has 37 of 38', ''],
  ['2024-02-14', '1: 60 30 10', 'open: 1 (regions-incomplete); has 1 of 38', ''],
  ['2024-02-14', '37: 60 30 10; overseas: 60 30 10', 'open: 1 (regions-incomplete); has 37 of 38', ''],
  // A missing figure is not 0.
  ['2024-02-14', '37: 60 30 10; 1: 60 30 -', 'open: 1 (regions-differ)', ''],
  // Without the spread, a tie for the second place matters again.
  [
    '2024-02-14',
    '19: 100 0 0; 19: 10 45 45',
    'tied: 2, 3 (second-tied); 20% in 19 of 38',
    '1 ke putaran kedua melawan 2 atau 3',
  ],
  ['2024-02-14', '38: 60 20 20', 'wins: 1 (majority); 20% in 38 of 38', wins],
];

type Act = readonly [status: Situation['status'] | 'revote counted', complete: string, half: string, less: string];

/** Headlines for a winner with 51 of 100 under some rule, by status and by the stations counted: all, half, less than half. */
const acts: readonly Act[] = [
  [undefined, '1 memenuhi syarat menang', 'unggul: 1', ''],
  ['determined', '1 memenuhi syarat menang', '', ''],
  ['disputed', '1 memenuhi syarat menang', '', ''],
  ['elected', '1 terpilih, ditetapkan KPU', 'Pasangan terpilih ditetapkan KPU', 'Pasangan terpilih ditetapkan KPU'],
  ['annulled', '', '', ''],
  ['revote', '', '', ''],
  ['revote counted', '1 memenuhi syarat menang', '', ''],
];

describe('the verdict by law', () => {
  for (const [rule, round, day, votes, expected, headline] of laws) {
    test(`${rule}, round ${String(round)}, ${day}: ${votes}`, () => {
      const found = agree({ ...usual, rule, round, day, rows: rowsOf(votes) });
      assert.equal(inShort(found), expected);
      assert.equal(short(found), headline);
    });
  }

  for (const [day, text, expected, headline] of spreads) {
    test(`presidential, ${day}: ${text}`, () => {
      const regions = regionsOf(day, text);
      const found = agree({ ...usual, rule: 'presidential', day, regions, rows: nationOf(regions) });
      assert.equal(inShort(found), expected);
      assert.equal(short(found), headline);
    });
  }

  test('presidential: is open where provinces do not add up to the nation', () => {
    const regions = regionsOf('2024-02-14', '38: 60 30 10');
    const rows = nationOf(regions);
    for (const index of [0, 1, 2]) {
      const other = rows.map((row, at) => (at === index ? { ...row, votes: row.votes + 1 } : row));
      const found = agree({ ...usual, rule: 'presidential', day: '2024-02-14', regions, rows: other });
      assert.equal(inShort(found), 'open: 1 (regions-differ)');
    }
  });

  const ways = [
    ['plurality', '51 49', 1, ''],
    ['majority-runoff', '51 30 19', 1, ' satu putaran'],
    ['presidential', '51 49', 2, ' di putaran kedua'],
    ['single-candidate', '51 box 49', 1, ''],
  ] as const;
  for (const [act, ...headlines] of acts) {
    for (const [rule, votes, round, suffix] of ways) {
      test(`${rule} after ${act ?? 'the count'}`, () => {
        const [status, counted] = (act ?? '').split(' ');
        const about = (stations: Situation['stations'], kind: Situation['kind']): string => {
          const situation: Situation = {
            ...usual,
            rule,
            round,
            kind,
            stations,
            rows: rowsOf(votes),
            status: (status || undefined) as Situation['status'],
            ...(counted && { isRevoteCounted: true }),
          };
          const ahead = slowLeader(situation)?.replace('Pasangan', 'unggul:');
          return [short(agree(situation)), ahead].filter(Boolean).join('; ');
        };
        const [complete, half, less] = headlines;
        const whole = complete.replace(/menang$/, `menang${suffix}`);
        assert.equal(about(undefined, 'official'), act ? whole : '');
        assert.equal(about([8, 8], 'official'), whole);
        assert.equal(about([9, 8], 'official'), whole);
        assert.equal(about([7, 8], 'official'), half);
        assert.equal(about([4, 8], 'official'), half);
        assert.equal(about([3, 8], 'official'), less);
        // Only an official count has a verdict.
        for (const kind of ['preliminary', 'quick-count', undefined] as const)
          assert.doesNotMatch(about([8, 8], kind), /menang|terpilih|Putaran/);
      });
    }
  }
});

describe('src/ and the slow verdict agree', () => {
  const rules = ['presidential', 'majority-runoff', 'plurality', 'single-candidate'] as const;

  /** All lists of this length with figures from 0 to 3. */
  const lists = (length: number): readonly (readonly number[])[] =>
    length === 0 ? [[]] : lists(length - 1).flatMap((list) => [0, 1, 2, 3].map((figure) => [...list, figure]));

  test('on every contest of up to four with up to three votes each, with and without an empty box', () => {
    const outcomes = new Set<string>();
    for (const votes of [1, 2, 3, 4].flatMap(lists)) {
      for (const box of [-1, ...votes.keys()]) {
        const rows = rowsOf(votes.map((figure, index) => `${index === box ? 'box ' : ''}${String(figure)}`).join(' '));
        for (const rule of rules) {
          for (const [round, day] of [
            [1, '2024-11-27'],
            [2, '2024-11-27'],
            [1, '2015-12-08'],
          ] as const)
            outcomes.add(agree({ ...usual, rule, round, day, rows })?.outcome ?? 'none');
        }
      }
    }
    assert.deepEqual([...outcomes].sort(), ['new-election', 'none', 'open', 'second-round', 'tied', 'wins']);
  });

  test('on every kind, every status and every part of the stations', () => {
    const statuses = [undefined, 'determined', 'elected', 'disputed', 'annulled', 'revote'] as const;
    for (const votes of ['51 49', '50 50', '50 30 20', '51 30 19', '40 30 30', '49 box 51', '50 box 50', '7', '0 0']) {
      for (const rule of rules) {
        for (const status of statuses) {
          for (const kind of ['official', 'preliminary', 'quick-count', undefined] as const) {
            for (const stations of [undefined, [0, 8], [3, 8], [4, 8], [7, 8], [8, 8], [9, 8]] as const) {
              const situation = { ...usual, rule, status, kind, stations, rows: rowsOf(votes) };
              for (const round of [1, 2] as const) agree({ ...situation, round });
              if (status === 'revote') agree({ ...situation, isRevoteCounted: true });
            }
          }
        }
      }
    }
  });

  test('on who leads in a quick count', () => {
    const leads = new Set<string | undefined>();
    for (const margin of [undefined, 0, 0.5, 1, 1.5, 2]) {
      for (const votes of ['51 49', '52 48', '53 47', '50 50', '40 38 22', '38 40 22', '52 box 48', 'box 60 40']) {
        for (const stations of [undefined, [3, 8], [4, 8], [8, 8]] as const) {
          const situation = { ...usual, kind: 'quick-count', stations, rows: rowsOf(votes) } as const;
          agree(margin === undefined ? situation : { ...situation, margin });
          leads.add(slowLeader({ ...situation, ...(margin !== undefined && { margin }) }));
        }
      }
    }
    assert.deepEqual([...leads].map(String).sort(), ['Pasangan 1', 'Pasangan 2', 'undefined']);
  });

  test('on the provinces of a presidential election', () => {
    const outcomes = new Map<string, number>();
    const province = fc.tuple(
      fc.nat({ max: 2 }),
      fc.integer({ min: 6, max: 9 }),
      fc.nat({ max: 4 }),
      fc.nat({ max: 2 }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('2004-07-05', '2009-07-08', '2014-07-09', '2019-04-17', '2024-02-14'),
        fc.constantFrom(undefined, 'elected' as const),
        fc.integer({ min: 2, max: 4 }),
        fc.nat({ max: 40 }),
        fc.integer({ min: 14, max: 22 }),
        fc.array(province, { minLength: 38, maxLength: 38 }),
        fc.option(province, { nil: undefined }),
        fc.constantFrom('', '', '', 'short', 'silent', 'more'),
        (day, status, pairs, lead, strong, provinces, abroad, fault) => {
          const figures = (votes: readonly number[], more = 0): number[] =>
            votes.slice(0, pairs).map((figure, index) => figure + (index === 0 ? more : 0));
          const home = provincesOf(day).map((name, index) => ({
            name,
            // In about half of the contests the first pair has a majority of the nation; in the others it has few votes.
            votes: figures(provinces[index] ?? assert.fail(), index < strong ? lead : 0),
          }));
          const whole = [...home, ...(abroad ? [{ name: provinceNames[overseas] ?? '', votes: figures(abroad) }] : [])];
          const rows = nationOf(whole).map((row, index) => ({
            ...row,
            votes: row.votes + (fault === 'more' && index === 1 ? 1 : 0),
          }));
          const regions =
            fault === 'short'
              ? whole.slice(1)
              : whole.map((region, at) =>
                  fault === 'silent' && at === 0 ? { ...region, votes: [null, ...region.votes.slice(1)] } : region,
                );
          const { outcome, reason } = agree({ ...usual, rule: 'presidential', status, day, regions, rows }) ?? {};
          const key = `${outcome ?? 'none'} ${reason ?? ''}`;
          outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
        },
      ),
      { numRuns: 2000 },
    );
    for (const key of ['wins majority', 'second-round no-spread', 'open regions-differ', 'elected majority'])
      assert.ok((outcomes.get(key) ?? 0) > 20, `${key}: ${JSON.stringify([...outcomes])}`);
  });
});
