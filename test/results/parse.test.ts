import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readJSON } from '../../src/results/json.js';
import { parse } from '../../src/results/parse.js';
import type { Fault } from '../../src/results/faults.js';
import type { Candidate, Results } from '../../src/results/types.js';
import { resultsInputs } from './inputs.js';

type Fields = Record<string, unknown>;

const candidates = (): Fields[] => [
  { id: 'a', number: 1, name: 'Anies & Muhaimin', votes: 10 },
  { id: 'b', number: 2, name: 'Prabowo & Gibran', votes: 20 },
];
const input = (rest: Fields = {}): Fields => ({ version: 1, candidates: candidates(), ...rest });
/** The input with these fields in its second candidate; a field that is undefined is removed. */
const second = (fields: Fields): Fields => {
  const [first = {}, other = {}] = candidates();
  return input({
    candidates: [
      first,
      Object.fromEntries(Object.entries({ ...other, ...fields }).filter(([, value]) => value !== undefined)),
    ],
  });
};

function good(value: unknown, options?: Parameters<typeof parse>[1]): Results {
  const { results, faults } = parse(value, options);
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
}
const paths = (faults: readonly Fault[]): readonly string[] => faults.map(({ path }) => path);

/** Calls the check with the input as an object and as JSON. */
function each(value: unknown, check: (parsed: ReturnType<typeof parse>) => void): void {
  check(parse(value));
  check(parse(JSON.stringify(value)));
}
/** Checks that nothing can be shown, and that the fault has this path. */
const refused = (value: unknown, path: string, message?: RegExp): void => {
  each(value, ({ results, faults }) => {
    assert.equal(results, undefined);
    assert.deepEqual(paths(faults.filter(({ fatal }) => fatal)), [path]);
    if (message) assert.match(faults[0]?.message ?? '', message);
  });
};
/** Checks that one field is left out and reported, and that the figures stay. */
const leftOut = (value: unknown, path: string, look?: (results: Results) => unknown): void => {
  each(value, ({ results, faults }) => {
    assert.deepEqual([...new Set(paths(faults))], [path]);
    assert.ok(faults.every(({ fatal }) => !fatal));
    assert.ok(results);
    assert.deepEqual(
      results.candidates.map(({ votes }) => votes),
      [10n, 20n],
    );
    if (look) assert.equal(look(results), undefined);
  });
};
const last = ({ candidates: list }: Results): Candidate => list.at(-1) ?? assert.fail();

describe('an empty box', () => {
  const against = (box: object, rest: object = {}): ReturnType<typeof parse> =>
    parse({
      candidates: [
        { id: 'a', name: 'A', votes: 1 },
        { id: 'b', votes: 2, ...box },
      ],
      ...rest,
    });
  const isBox = (box: object): boolean => last(against(box).results ?? assert.fail()).emptyBox;

  test('is recognised by `emptyBox`, or by the words on the ballot', () => {
    for (const name of [
      'Kolom kosong',
      'KOLOM KOSONG - ',
      'kotak  kosong',
      '(Kotak Kosong)',
      'Kosong',
      'KOKO',
      'Koko (kolom kosong)',
      'Kolom (foto) kosong',
      'Kolom kosong tidak bergambar',
      'Kolom kosong yang tidak bergambar',
      'Kolom Tidak Bergambar',
      'Kolom tanpa gambar',
      'Foto kosong',
      '2. Kotak kosong',
      'Paslon 2: kolom kosong',
      'Lawan kotak kosong',
      'Tidak setuju',
      'Empty box',
      'Blank pair',
      'EMPTY COLUMN!',
    ])
      assert.ok(isBox({ name }), name);
    for (const name of [
      'Setuju',
      'Kolom',
      'Pasangan calon 2',
      'Kolom kosong & Kawan',
      'Pak Tidak Setuju',
      'Koko Sudarsono',
      'Gambar & Foto',
    ])
      assert.ok(!isBox({ name }), name);
    assert.ok(isBox({ emptyBox: true }));
    assert.ok(isBox({ emptyBox: true, name: 'Bumbung kosong' }), 'its label can be replaced');
  });

  test('makes the contest one of a single pair; another rule is reported', () => {
    for (const rule of ['presidential', 'majority-runoff', 'plurality'] as const) {
      const { results, faults } = against({ emptyBox: true }, { rule });
      assert.equal(results?.rule, 'single-candidate');
      assert.deepEqual(faults, [
        { path: 'rule', message: `expected "single-candidate" beside an empty box, got "${rule}"`, fatal: false },
      ]);
    }
    for (const rule of ['single-candidate', undefined]) {
      const { results, faults } = against({ name: 'Tidak setuju' }, { rule });
      assert.equal(results?.rule, 'single-candidate');
      assert.deepEqual(faults, []);
    }
  });
});

describe('parse reads', () => {
  test('the whole object of the README, as JSON and as an object', () => {
    const whole = input({
      heading: 'Hasil',
      subheading: 'Pemilu',
      kind: 'official',
      rule: 'presidential',
      updated: '2024-03-20T22:19:00+07:00',
      source: { name: 'KPU', url: 'https://kpu.go.id' },
      progress: { counted: 3, total: 4 },
      invalidVotes: 5,
      registeredVoters: '99',
      round: 2,
      status: 'elected',
      statusDate: '2024-04-24',
      electionDate: '2024-02-14',
      ground: 'Keputusan KPU 504/2024',
      revote: { stations: 94, of: '1240', date: '2025-02-24', votes: 45289, ground: 'Putusan MK' },
      turnout: '81,78',
      revision: 214,
      pollster: 'P',
      sample: 98.5,
      margin: '1,0',
      threshold: '4',
      embargo: '2024-02-14T15:00:00+07:00',
      test: true,
      notice: 'N',
      noticeUpdated: '2024-03-20 22:30',
      hold: true,
      seats: { a: 68 },
      regions: [
        { code: '11', name: 'Aceh', votes: { a: 1, b: '2' }, progress: { percent: '78,81' } },
        { code: '12', votes: { a: null } },
      ],
    });
    const expected: Results = {
      version: 1,
      heading: 'Hasil',
      subheading: 'Pemilu',
      kind: 'official',
      rule: 'presidential',
      updated: '2024-03-20T22:19:00+07:00',
      source: { name: 'KPU', url: 'https://kpu.go.id' },
      progress: { counted: 3n, total: 4n },
      invalidVotes: 5n,
      registeredVoters: 99n,
      round: 2,
      status: 'elected',
      statusDate: '2024-04-24',
      electionDate: '2024-02-14',
      ground: 'Keputusan KPU 504/2024',
      revote: {
        stations: 94n,
        of: 1240n,
        date: '2025-02-24',
        votes: 45289n,
        counted: false,
        ground: 'Putusan MK',
      },
      turnout: { units: 8178n, scale: 2 },
      revision: 214,
      pollster: 'P',
      sample: { units: 985n, scale: 1 },
      margin: { units: 10n, scale: 1 },
      threshold: { units: 4n, scale: 0 },
      embargo: '2024-02-14T15:00:00+07:00',
      test: true,
      notice: 'N',
      noticeUpdated: '2024-03-20T22:30:00+07:00',
      hold: true,
      seats: new Map([['a', 68]]),
      counts: [],
      candidates: [
        { id: 'a', number: 1, name: 'Anies & Muhaimin', votes: 10n, parties: [], emptyBox: false },
        { id: 'b', number: 2, name: 'Prabowo & Gibran', votes: 20n, parties: [], emptyBox: false },
      ],
      regions: [
        {
          code: '11',
          name: 'Aceh',
          votes: new Map([
            ['a', 1n],
            ['b', 2n],
          ]),
          progress: { percent: { units: 7881n, scale: 2 } },
        },
        { code: '12', name: '12', votes: new Map() },
      ],
    };
    assert.deepEqual(good(whole), expected);
    assert.deepEqual(good(JSON.stringify(whole)), expected);
  });

  test('a candidate’s id, else the number, else the name', () => {
    const ids = (list: readonly Fields[]): readonly string[] =>
      good({ candidates: list.map((fields) => ({ name: 'N', votes: 1, ...fields })) }).candidates.map(({ id }) => id);
    assert.deepEqual(ids([{ id: 'x', number: 7 }, { number: '02', name: 'M' }, { name: 'Siti' }]), ['x', '2', 'Siti']);
    assert.deepEqual(ids([{ id: 100025 }, { emptyBox: true, name: undefined }]), ['100025', 'empty-box']);
    assert.deepEqual(ids([{ number: 2 }, { name: 'M' }]), ['2', 'M'], 'the second is not confused with number 2');
  });

  test('regions by their names where they have no code', () => {
    const regions = [
      { name: ' Jawa  Barat ' },
      { code: null, name: 'Sumut' },
      { code: '', name: 'DIY' },
      { code: '51' },
    ];
    assert.deepEqual(
      good({ candidates: [{ name: 'A', votes: 1 }], regions }).regions.map(({ code, name }) => [code, name]),
      [
        ['Jawa Barat', 'Jawa Barat'],
        ['Sumut', 'Sumut'],
        ['DIY', 'DIY'],
        ['51', '51'],
      ],
    );
  });

  test('votes of regions by id, and by number where no candidate has that id', () => {
    const [region] = good({
      candidates: [
        { id: '2', number: 1, name: 'A', votes: 1 },
        { id: 'z', number: 3, name: 'B', votes: 1 },
      ],
      regions: [{ code: '11', votes: { 2: 5, 3: 6 } }],
    }).regions;
    assert.deepEqual(
      region?.votes,
      new Map([
        ['2', 5n],
        ['z', 6n],
      ]),
    );
  });

  test('counts beyond 2^53 to the last digit', () => {
    const digits = '900719925474099312345';
    assert.equal(last(good(second({ votes: digits }))).votes, BigInt(digits));
    assert.equal(last(good(JSON.stringify(second({ votes: digits })))).votes, BigInt(digits));
    assert.equal(last(good(second({ votes: BigInt(digits) }))).votes, BigInt(digits));
    assert.equal(last(good(second({ votes: Number.MAX_SAFE_INTEGER }))).votes, 9007199254740991n);
  });

  test('counts in groups of three, as attributes have them, only in strings', () => {
    const votes = (figure: unknown): unknown => last(good(second({ votes: figure }))).votes;
    for (const text of ['4.260.072', '4,260,072', '4260072', ' 4.260.072 ']) assert.equal(votes(text), 4260072n, text);
    assert.equal(votes('1.234'), 1234n);
    refused(second({ votes: 1.234 }), 'candidates[1].votes', /got 1\.234/);
    const { progress, invalidVotes, regions } = good(
      input({
        progress: { counted: '823.377', total: '823,378' },
        invalidVotes: '4.194.536',
        regions: [{ code: '11', votes: { a: '2.369.534', b: '787,024' } }],
      }),
    );
    assert.deepEqual(progress, { counted: 823377n, total: 823378n });
    assert.equal(invalidVotes, 4194536n);
    assert.deepEqual([...(regions[0]?.votes.values() ?? [])], [2369534n, 787024n]);
  });

  test('shares as they were printed', () => {
    const shares = [24.95, '58,590', '16.5'].map((share, at) => ({ name: String(at), share }));
    assert.deepEqual(
      good({ candidates: shares }).candidates.map(({ share }) => share),
      [
        { units: 2495n, scale: 2 },
        { units: 58590n, scale: 3 },
        { units: 165n, scale: 1 },
      ],
    );
    assert.deepEqual(good({ candidates: [{ name: 'A', share: 0.1 + 0.2 }] }).candidates[0]?.share, {
      units: 30000000000000004n,
      scale: 17,
    });
  });

  test('times with their zone, and adds the page’s zone where there is none', () => {
    const time = (updated: string, timeZone?: 'WITA'): string | undefined =>
      good(input({ updated }), timeZone && { timeZone }).updated;
    assert.equal(time('2024-03-20 22:19'), '2024-03-20T22:19:00+07:00');
    assert.equal(time('2024-03-20 22:19', 'WITA'), '2024-03-20T22:19:00+08:00');
    assert.equal(time('2024-03-20T15:19:00.123Z'), '2024-03-20T15:19:00Z');
    assert.equal(time('2024-03-20T22:19:05+0900'), '2024-03-20T22:19:05+09:00');
    assert.equal(time('2024-03-20T22:19+09'), '2024-03-20T22:19:00+09:00');
    assert.equal(time('2024-02-29'), '2024-02-29');
  });

  test('null and nothing as a missing field', () => {
    const names =
      'version heading subheading kind rule round status statusDate electionDate ground revote turnout revision rolledBack updated embargo source progress invalidVotes registeredVoters pollster sample margin threshold test notice hold regions seats counts';
    const nothing = Object.fromEntries(names.split(' ').map((name) => [name, null]));
    assert.deepEqual(good({ candidates: candidates(), ...nothing }), good(input()));
    assert.deepEqual(
      good(second({ color: null, photo: null, parties: null, emptyBox: null, share: null })),
      good(input()),
    );
    assert.deepEqual(
      good({ candidates: candidates(), ...Object.fromEntries(names.split(' ').map((name) => [name, ''])) }),
      good(input()),
      'an empty attribute is a missing field too',
    );
  });

  test('an object with unknown fields, and ignores them', () => {
    assert.deepEqual(good(input({ hello: [1], $schema: 'x' })), good(input()));
  });

  test('colours, and writes them in the one form that is drawn', () => {
    const color = (value: string): string | undefined => last(good(second({ color: value }))).color;
    assert.equal(color('#1B7F5C'), '#1b7f5c');
    assert.equal(color('#AbC'), '#aabbcc');
  });

  test('long addresses completely', () => {
    const long = `https://cdn.example/p.jpg?token=${'x'.repeat(2000)}`;
    assert.equal(last(good(second({ photo: long }))).photo, long);
    assert.equal(last(good(second({ photo: ' ../foto/1.jpg ' }))).photo, '../foto/1.jpg');
    assert.equal(last(good(second({ photo: '' }))).photo, undefined);
  });

  test('its own results, without a change', () => {
    fc.assert(
      fc.property(resultsInputs, fc.constantFrom('WIB', 'WIT'), (value, timeZone) => {
        const { results } = parse(value, { timeZone });
        if (results) assert.deepEqual(good(results), results);
      }),
      { numRuns: 500 },
    );
    const emoji = parse(second({ name: '😀'.repeat(400) }));
    assert.deepEqual(emoji.faults, []);
    const cut = parse(second({ name: 'x'.repeat(600) })).results ?? assert.fail();
    assert.deepEqual(parse(cut).results, cut);
  });
});

describe('parse refuses, since the figures would be wrong,', () => {
  test('values that are not results objects', () => {
    for (const value of [
      null,
      undefined,
      7,
      true,
      [],
      [input()],
      () => 1,
      Symbol('x'),
      10n,
      'null',
      '[]',
      '"x"',
      '7',
    ]) {
      const { results, faults } = parse(value);
      assert.equal(results, undefined);
      assert.deepEqual(paths(faults), ['']);
      assert.equal(faults[0]?.fatal, true);
    }
  });

  test('JSON that is cut off or missing', () => {
    for (const text of [
      '',
      ' ',
      '{',
      JSON.stringify(input()).slice(0, -3),
      '<!doctype html>',
      "{'version':1}",
      `${JSON.stringify(input())},`,
    ]) {
      const { results, faults } = parse(text);
      assert.equal(results, undefined);
      assert.deepEqual(paths(faults), ['']);
      assert.match(faults[0]?.message ?? '', /JSON/);
    }
  });

  test('an unknown version', () => {
    for (const version of [2, 0, '1', 1.5, true]) refused(input({ version }), 'version');
  });

  test('candidates that are not a list', () => {
    for (const value of [null, [], {}, 'x', 3]) refused(input({ candidates: value }), 'candidates');
    refused({ version: 1 }, 'candidates', /got nothing/);
    refused({ candidates: [] }, 'candidates', /^expected a list of candidates, got an empty list$/);
    for (const value of [null, 7, 'Anies', []])
      refused(input({ candidates: [candidates()[0], value] }), 'candidates[1]');
  });

  test('polls of which none can be read, and reports the path in each', () => {
    const poll = { pollster: 'Poltracking', candidates: [{ name: 'Anies', share: 5e-324 }] };
    const { results, faults } = parse({ candidates: [], counts: [poll] });
    assert.equal(results, undefined);
    assert.deepEqual(faults, [
      {
        path: 'counts[0].candidates[0].share',
        message: 'expected 0, or 0.000001 to 100, got 5e-324',
        fatal: false,
      },
      { path: 'counts', message: 'expected a count to show, got none', fatal: true },
    ]);
  });

  test('votes that are not whole numbers', () => {
    const bad = [
      -1,
      1.5,
      '1,5',
      '1.5',
      '-1',
      '',
      '1e3',
      1.234,
      '40.971.9',
      '40.971,906',
      '0040.971.906',
      '40 971 906',
      '40.971.906,00',
      '-',
      'x',
      true,
      [],
      [1],
      {},
      2 ** 53,
      1e300,
      '9'.repeat(31),
      '٣',
      null,
      undefined,
    ];
    for (const votes of bad) refused(second({ votes }), 'candidates[1].votes');
    for (const votes of [NaN, Infinity, -10n])
      assert.deepEqual(paths(parse(second({ votes })).faults), ['candidates[1].votes']);
    assert.deepEqual(parse(second({ votes: '1,5' })).faults, [
      { path: 'candidates[1].votes', message: 'expected a whole number, got "1,5"', fatal: true },
    ]);
    assert.match(
      parse('{"candidates":[{"name":"A","votes":9007199254740993}]}').faults[0]?.message ?? '',
      /digits as a string/,
    );
  });

  test('names that are missing or invisible', () => {
    for (const name of [null, undefined, '', '  ', '\u202e', '\u061c', 7, ['A'], {}])
      refused(second({ name }), 'candidates[1].name');
    assert.equal(
      last(good(second({ name: undefined, emptyBox: true }))).name,
      '',
      'the empty box has a label of its own',
    );
  });

  test('shares that are not percentages, or are given where others have votes', () => {
    const shares = (share: unknown): Fields => ({
      candidates: [
        { name: 'A', share: 50 },
        { name: 'B', share },
      ],
    });
    for (const share of [-1, 100.01, '101', '100,1', '1.234,5', '5%', '', 'x', true, [], {}, 1e-7])
      refused(shares(share), 'candidates[1].share');
    for (const share of [
      { units: 5n, scale: -1 },
      { units: -5n, scale: 0 },
      { units: 5n },
      { units: 5n, scale: 1.5 },
      { units: 5n, scale: 1e9 },
      { units: 5, scale: 1 },
      NaN,
    ]) {
      assert.deepEqual(paths(parse(shares(share)).faults), ['candidates[1].share']);
    }
    refused(second({ votes: undefined, share: 50 }), 'candidates[1].votes');
  });

  test('shares that look like fractions of 1, and says so', () => {
    const shares = (...figures: readonly unknown[]): Fields =>
      input({ candidates: figures.map((share, index) => ({ name: `Calon ${index}`, share })) });
    for (const fractions of [
      ['0,2495', '0,5859', '0,1646'],
      [0.25, 0.59, 0.16],
      [0.5, 0.5],
      ['0,35', '0,55', '0,15'],
    ])
      refused(shares(...fractions), 'candidates', /^expected percentages such as 24,95, got shares that add up to 1/);
    for (const percents of [[1], ['24,95', '58,59', '16,46'], [0, 0], [0.5, 99.5], [1, 1]]) good(shares(...percents));
  });

  test('ids and ballot numbers that appear twice', () => {
    refused(second({ id: 'a' }), 'candidates[1].id', /own/);
    refused(second({ number: 1 }), 'candidates[1].id', /own/);
    refused(second({ number: '01' }), 'candidates[1].id');
    refused(
      input({
        candidates: [
          { name: 'A', votes: 1 },
          { name: 'A', votes: 2 },
        ],
      }),
      'candidates[1].id',
    );
    refused(
      input({
        candidates: [
          { id: 7, name: 'A', votes: 1 },
          { id: '7', name: 'B', votes: 2 },
        ],
      }),
      'candidates[1].id',
    );
  });

  test('ids that are not valid, since regions and later states refer to candidates by them', () => {
    for (const id of [1.5, true, [], {}, ' ', 2 ** 53]) refused(second({ id }), 'candidates[1].id');
  });

  test('but keeps the fields other than the figures', () => {
    const { metadata: frame } = parse(input({ heading: 'Hasil', source: { name: 'KPU' }, candidates: [] }));
    assert.equal(frame.heading, 'Hasil');
    assert.equal(frame.source?.name, 'KPU');
    assert.equal(parse('{').metadata.heading, undefined);
  });

  test('and names the path of every fault, in the order of the input', () => {
    const bad = input({ candidates: [{ votes: -1, color: 'x' }, 3, { name: 'C', votes: 1 }], source: 'KPU' });
    each(bad, ({ faults }) => {
      assert.deepEqual(paths(faults), [
        'candidates[0].name',
        'candidates[0].votes',
        'candidates[0].color',
        'candidates[1]',
        'source',
      ]);
    });
  });
});

describe('parse keeps the figures, and leaves out', () => {
  test('colours that are not hex', () => {
    for (const color of ['red', ' ', '#12', '#12345', '#1234567', '#12345g', 'url(x)', '#fff;x', ' #fff', 7, []]) {
      leftOut(second({ color }), 'candidates[1].color', (results) => last(results).color);
    }
  });

  test('addresses that are not http(s)', () => {
    for (const url of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'ftp://x',
      'file:///x',
      'blob:https://x',
      'http://',
      7,
      [],
    ]) {
      leftOut(input({ source: { name: 'KPU', url } }), 'source.url', ({ source }) => source?.url);
      leftOut(second({ photo: url }), 'candidates[1].photo', (results) => last(results).photo);
    }
    leftOut(input({ source: { name: 'KPU', url: '/relative' } }), 'source.url', ({ source }) => source?.url);
    assert.equal(parse(input({ source: { name: 'KPU', url: 'javascript:x' } })).results?.source?.name, 'KPU');
  });

  test('parties that are not a list of names', () => {
    for (const parties of ['PKB', {}, 7])
      leftOut(second({ parties }), 'candidates[1].parties', (results) => last(results).parties[0]);
    leftOut(second({ parties: ['PKB', null] }), 'candidates[1].parties[1]', (results) => last(results).parties[1]);
    leftOut(second({ parties: [1] }), 'candidates[1].parties[0]', (results) => last(results).parties[0]);
  });

  test('sources without a name', () => {
    for (const [source, path] of [
      ['KPU', 'source'],
      [[], 'source'],
      [{}, 'source.name'],
      [{ name: ' ' }, 'source.name'],
      [{ name: 7 }, 'source.name'],
    ] as const) {
      leftOut(input({ source }), path, (results) => results.source);
    }
  });

  test('times that do not exist, such as 30 February', () => {
    const bad = [
      '2024-02-30',
      '2024-02-30T10:00:00+07:00',
      '2023-02-29',
      '2024-04-31',
      '2024-13-01',
      '2024-1-1',
      '20 Maret 2024',
      '2024-03-20T25:00:00Z',
      '2024-03-20T10:60Z',
      '2024-03-20T10:00+24:00',
      '10:00',
      ' ',
      'kemarin',
      1710948000000,
      {},
      [],
    ];
    for (const time of bad) {
      leftOut(input({ updated: time }), 'updated', ({ updated }) => updated);
      // An embargo that cannot be read keeps the figures closed.
      refused(input({ embargo: time }), 'embargo');
    }
  });

  test('progress that is not valid', () => {
    const bad = [
      [{ counted: 1, total: 0 }, 'progress.total'],
      [{ counted: 0, total: '0' }, 'progress.total'],
      [{ counted: -1, total: 5 }, 'progress.counted'],
      [{ counted: 1.5, total: 5 }, 'progress.counted'],
      [{ total: 5 }, 'progress.counted'],
      [{ counted: 5 }, 'progress.total'],
      [{ counted: 5, total: null }, 'progress.total'],
      [{ percent: 101 }, 'progress.percent'],
      [{ percent: 'x', counted: 1, total: 2 }, 'progress.percent'],
      [7, 'progress'],
      ['78%', 'progress'],
      [[], 'progress'],
    ] as const;
    for (const [progress, path] of bad) leftOut(input({ progress }), path, (results) => results.progress);
  });

  test('registered and invalid votes that are not counts', () => {
    for (const name of ['registeredVoters', 'invalidVotes'] as const) {
      for (const value of [-1, 1.5, '1.00', 'x', ' ', true, {}])
        leftOut(input({ [name]: value }), name, (results) => results[name]);
    }
  });

  test('choices that it does not know', () => {
    for (const [name, ...values] of [
      ['kind', 'Official', 'x', 1, ' '],
      ['rule', 'x', []],
      ['status', 'x', true],
    ] as const) {
      for (const value of values) leftOut(input({ [name]: value }), name, (results) => results[name]);
    }
    for (const round of [3, 0, '2', true])
      leftOut(input({ round }), 'round', (results) => (results.round === 1 ? undefined : results.round));
    leftOut(input({ kind: '__proto__' }), 'kind');
    leftOut(input({ rule: 'constructor' }), 'rule');
  });

  test('days and revisions that are not valid', () => {
    for (const name of ['statusDate', 'electionDate'] as const) {
      for (const value of ['2024-02-30', '2024-02-14T10:00', '14-02-2024', 20240214, true])
        leftOut(input({ [name]: value }), name, (results) => results[name]);
    }
    for (const value of [-1, 1.5, '1000000000000000', 'x', true])
      leftOut(input({ revision: value }), 'revision', (results) => results.revision);
    leftOut(input({ revote: 7 }), 'revote', (results) => results.revote);
    leftOut(input({ revote: { votes: 'x' } }), 'revote.votes', (results) => results.revote?.votes);
  });

  test('texts that are not text, and percentages that are not valid', () => {
    for (const name of ['heading', 'subheading', 'pollster', 'notice', 'ground'] as const) {
      for (const value of [7, true, [], {}, ' ']) leftOut(input({ [name]: value }), name, (results) => results[name]);
    }
    for (const name of ['sample', 'margin', 'threshold', 'turnout'] as const) {
      for (const value of [-1, 101, 'x', true, {}]) leftOut(input({ [name]: value }), name, (results) => results[name]);
    }
  });

  test('ballot numbers that are not valid', () => {
    for (const number of [0, '0', -1, 1.5, 'x', '9'.repeat(30), {}])
      leftOut(second({ number }), 'candidates[1].number', (results) => last(results).number);
  });

  test('an `emptyBox` that is not a boolean, since it may decide who has won', () => {
    for (const emptyBox of ['false', 'true', 1, {}])
      leftOut(second({ emptyBox }), 'candidates[1].emptyBox', (results) => last(results).emptyBox || undefined);
  });

  test('a time of the notice that is none: the notice stays', () => {
    for (const noticeUpdated of ['16.25', 'kemarin', 16, '2024-02-30T16:25:00+07:00'])
      leftOut(
        input({ notice: 'N', noticeUpdated }),
        'noticeUpdated',
        (results) => results.noticeUpdated ?? (results.notice === 'N' ? undefined : 'lost'),
      );
  });

  test('a value of `test` or `hold` that is not a boolean, and takes it as true', () => {
    for (const name of ['test', 'hold'] as const)
      leftOut(input({ [name]: 'true' }), name, (results) => (results[name] ? undefined : 'lost'));
  });

  test('regions that are not valid, each by itself', () => {
    const regions = (...list: unknown[]): Fields =>
      input({ regions: [{ code: '11', votes: { a: 1, b: 2 } }, ...list] });
    const kept = (results: Results): unknown =>
      results.regions.map(({ code }) => code).join() === '11' ? undefined : results.regions;
    for (const [region, path] of [
      [7, 'regions[1]'],
      [null, 'regions[1]'],
      [{ votes: {} }, 'regions[1].code'],
      [{ code: '11' }, 'regions[1].code'],
      [{ code: 12 }, 'regions[1].code'],
      [{ code: '12', votes: { a: -1 } }, 'regions[1].votes.a'],
      [{ code: '12', votes: { a: '1.00' } }, 'regions[1].votes.a'],
      [{ code: '12', votes: { nobody: 1 } }, 'regions[1].votes.nobody'],
      [{ code: '12', votes: 'x' }, 'regions[1].votes'],
      [{ code: '12', votes: [1, 2] }, 'regions[1].votes'],
    ] as const) {
      leftOut(regions(region), path, kept);
    }
    leftOut(input({ regions: {} }), 'regions', ({ regions: list }) => list[0]);
    leftOut(
      input({ regions: [{ code: '11', votes: { a: 1 }, progress: { counted: 1, total: 0 } }] }),
      'regions[0].progress.total',
      ({ regions: list }) => list[0]?.progress,
    );
    for (const number of [-1, 1.5, 'x', 10_000])
      leftOut(input({ seats: { a: number } }), 'seats.a', ({ seats }) => seats?.get('a'));
    assert.equal(good(input({ seats: { a: 0 } })).seats?.get('a'), 0);
    leftOut(input({ seats: [1] }), 'seats', ({ seats }) => seats);
  });
});

describe('parse is safe from', () => {
  test('names of prototypes’ properties', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const text = `{"candidates":[{"id":"${id}","name":"A","votes":1},{"name":"B","votes":2,"__proto__":{"name":"C","emptyBox":true}}],
        "regions":[{"code":"${id}","votes":{"${id}":1}}],"seats":{"${id}":3},"__proto__":{"heading":"X"}}`;
      const results = good(text);
      assert.equal(results.candidates[0]?.id, id);
      assert.equal(results.candidates[1]?.emptyBox, false);
      assert.equal(results.heading, undefined);
      assert.deepEqual(results.regions[0]?.votes, new Map([[id, 1n]]));
      assert.deepEqual(results.seats, new Map([[id, 3]]));
      leftOut(
        JSON.parse(`{"candidates":${JSON.stringify(candidates())},"regions":[{"code":"11","votes":{"${id}":1}}]}`),
        `regions[0].votes.${id}`,
      );
    }
    assert.deepEqual(paths(parse('{"__proto__":{"candidates":[{"name":"A","votes":1}]}}').faults), ['candidates']);
    assert.equal(({} as Fields).heading, undefined);
  });

  test('characters that change the direction of text, and control characters', () => {
    const name = last(good(second({ name: ' A\u202e\u2066lice\u0000\n & \u200fBob\ufeff\u061c ' }))).name;
    assert.equal(name, 'A lice & Bob');
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(name, /[\u0000-\u001f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  });

  test('markup, which it keeps as text', () => {
    const name = '<img src=x onerror=alert(1)> &amp; "x"';
    assert.equal(last(good(second({ name }))).name, name);
  });

  test('names of 10.000 characters, which it cuts and reports', () => {
    each(second({ name: 'Ä'.repeat(10_000) }), ({ results, faults }) => {
      assert.deepEqual(paths(faults), ['candidates[1].name']);
      assert.equal(last(results ?? assert.fail()).name, `${'Ä'.repeat(500)}…`);
      assert.ok((faults[0]?.message.length ?? 0) < 200);
    });
    assert.equal(last(good(second({ name: 'x'.repeat(500) }))).name.length, 500);
  });

  test('1.000 candidates, and a hundred thousand faults in them', () => {
    const many = (votes: unknown): Fields => ({
      candidates: Array.from({ length: 1000 }, (_, at) => ({ number: at + 1, name: `N ${String(at)}`, votes })),
    });
    assert.equal(good(many(1)).candidates.length, 1000);
    assert.equal(parse(many('x')).faults.length, 1000);
  });

  test('any input: it never throws', () => {
    const anything = fc.anything({
      withBigInt: true,
      withMap: true,
      withSet: true,
      withDate: true,
      withNullPrototype: true,
      withObjectString: true,
    });
    fc.assert(
      fc.property(anything, fc.string(), resultsInputs, (value, text, whole) => {
        parse(value);
        parse(text);
        parse({ candidates: value });
        for (const name of Object.keys(whole)) parse({ ...whole, [name]: value });
        for (const name of ['id', 'number', 'name', 'votes', 'share', 'color', 'photo', 'parties', 'emptyBox'])
          parse(second({ [name]: value }));
      }),
      { numRuns: 500 },
    );
  });
});

test('only text is parsed as JSON; text that is not JSON stays as it is', () => {
  assert.deepEqual(readJSON('{"a": [1]}'), { a: [1] });
  assert.equal(readJSON('{'), '{');
  for (const other of [[7], 7, null, undefined, new URL('https://kpu.go.id')]) assert.equal(readJSON(other), other);
});
