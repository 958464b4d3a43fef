import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from '../../src/results/parse.js';
import type { Fault } from '../../src/results/faults.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { resultsInputs } from './inputs.js';

const schema = JSON.parse(readFileSync(new URL('../../results.schema.json', import.meta.url), 'utf8')) as object;
const valid = new Ajv2020({ allowUnionTypes: true, strictTypes: false, strictRequired: false }).compile(schema);

/** Rules that a schema cannot express: they compare several fields, or need the calendar, a browser's parsing of addresses, or the text after cleaning. */
const beyondSchema: readonly ((fault: Fault) => boolean)[] = [
  ({ path, message }) => /^candidates\[\d+\]\.id$/.test(path) && message.includes('of its own'),
  ({ path, message }) => /^regions\[\d+\]\.code$/.test(path) && message.includes('of its own'),
  ({ path, message }) => /^regions\[\d+\]\.votes\./.test(path) && message.includes('the id of a candidate'),
  ({ path, message }) =>
    /^(?:updated|noticeUpdated|embargo|statusDate|electionDate|revote\.date)$/.test(path) &&
    /-(?:02-3|02-29|0[469]-31|11-31)/.test(message),
  ({ path, message }) => /^(?:counts\[\d+\]\.)?rule$/.test(path) && message.includes('beside an empty box'),
  ({ path, message }) => path === 'rule' && message.includes('as the headings say'),
  ({ path, message }) => path === 'round' && message.includes('with more than two candidates'),
  ({ message }) => message.includes('an http(s) address') && /"(?:https?:|\/\/)/i.test(message),
  ({ message }) => message.includes('at most 500 characters'),
  ({ message }) => /add up to 1|got totals alone/.test(message),
];

/** The same rules hold for each of several pollsters' counts. */
const isBeyondSchema = (fault: Fault): boolean =>
  beyondSchema.some((rule) => rule({ ...fault, path: fault.path.replace(/^counts\[\d+\]\./, '') }));

/** Schema and parse accept the same input: either neither finds a fault, or both do. */
function agree(input: unknown): void {
  const { faults } = parse(JSON.stringify(input));
  if (valid(input))
    assert.deepEqual(
      faults.filter((fault) => !isBeyondSchema(fault)),
      [],
      'only parse finds a fault',
    );
  else assert.notDeepEqual(faults, [], `only the schema finds a fault: ${JSON.stringify(valid.errors)}`);
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    1,
    2,
    -1,
    1.5,
    100,
    101,
    1e-9,
    2 ** 53,
    1e300,
    '',
    ' ',
    '0',
    '00',
    '01',
    '1',
    '1,5',
    '100,0',
    '100,01',
    '-1',
    '1e3',
    '1.000',
    '0,001',
    ' 9.999 ',
    '1.000,000',
    '12.345.678',
    '1.00',
    '9'.repeat(30),
    '9'.repeat(31),
    '\u202e',
    '#fff',
    '#ffff',
    'red',
    'true',
    'official',
    'plurality',
    'determined',
    '2024-02-29',
    '2024-13-01',
    '2024-03-20T10:00:60Z',
    '2024-03-20T10:00Z',
    '2024-03-20T24:01',
    '2024-03-20T10:00+24:00',
    'https://x.id',
    'javascript:x',
    'x:y',
    [],
    [null],
    ['PKB'],
    {},
    { percent: 1 },
    { percent: null },
    { counted: 1, total: 0 },
    { counted: 2, total: 1 },
    { name: 'KPU' },
    { name: '' },
    { a: 1 },
    { a: null },
    { name: 'A', votes: 1 },
    { name: 'A', share: 1 },
    { emptyBox: true, votes: 1 },
    { code: '11' },
    { code: '13', votes: { a: 'x' } },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The paths of all values within a value, as lists of keys. */
const places = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...places(inner, [...path, key])])
    : [];

/** A copy in which the value at one path is another one, or is missing. */
function spoil<T>(whole: T, pick: number, thing: unknown, remove: boolean): T {
  const copy = structuredClone(whole);
  const all = places(copy).filter((path) => !path.includes('__proto__'));
  const path = all[pick % all.length] ?? [];
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  const key = path.at(-1) ?? '';
  if (!remove) holder[key] = thing;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return copy;
}

/** An object with every field. The tests put junk into it. */
const official = {
  version: 1,
  heading: 'Hasil',
  subheading: 'Pemilu',
  kind: 'official',
  rule: 'presidential',
  office: 'dpd',
  round: 1,
  status: 'elected',
  statusDate: '2024-04-24',
  electionDate: '2024-02-14',
  ground: 'G',
  turnout: '81,78',
  revision: 214,
  rolledBack: false,
  code: '7ZK3QW0XAB',
  revote: { stations: 94, of: 1240, date: '2025-02-24', votes: '45289', counted: true, ground: 'G' },
  updated: pilpres2024.updated,
  embargo: '2024-02-14',
  source: { name: 'KPU', url: 'https://kpu.go.id' },
  progress: { counted: 1, total: 2 },
  validVotes: 3,
  invalidVotes: 4,
  registeredVoters: '9',
  extraBallots: 1,
  pollster: 'P',
  sample: 98.5,
  margin: '1,0',
  threshold: 4,
  test: false,
  notice: 'N',
  noticeUpdated: '2024-03-20T16:25:00+07:00',
  hold: false,
  seats: { a: 1 },
  candidates: [
    {
      id: 'a',
      number: 1,
      name: 'A',
      votes: 1,
      color: '#abc',
      photo: 'a.jpg',
      parties: ['PKB'],
      emptyBox: false,
      qualified: false,
      shortName: 'A',
    },
    { id: 'b', number: 2, votes: '2', emptyBox: true },
  ],
  regions: [{ code: '11', name: 'Aceh', votes: { a: 1, b: '2' }, progress: { percent: 5 } }],
};

describe('results.schema.json', () => {
  test('agrees with parse on random feeds', () => {
    const seen = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(resultsInputs, (input) => {
        seen[valid(input) ? 'valid' : 'invalid'] += 1;
        agree(input);
      }),
      { numRuns: 2000 },
    );
    assert.ok(seen.valid > 400 && seen.invalid > 400, JSON.stringify(seen));
  });

  test('agrees with parse on an object with junk in one or two fields', () => {
    agree(official);
    const shares = {
      candidates: [
        { name: 'A', share: 60 },
        { name: 'B', share: '40,0', number: '2' },
      ],
      progress: { percent: '78,81' },
    };
    const polls = {
      candidates: [],
      counts: [
        { pollster: 'P', sample: 90, margin: '1,0', candidates: [{ name: 'A', share: 60 }] },
        { pollster: 'Q', counts: [], candidates: [{ name: 'A', votes: 60 }] },
      ],
    };
    agree(polls);
    const seen = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom<object>(official, shares, polls),
        fc.array(fc.tuple(fc.nat(), junk, fc.boolean()), { minLength: 1, maxLength: 2 }),
        (whole, changes) => {
          const input = changes.reduce(
            (value, [pick, thing, remove]) => spoil(value, pick, thing, remove && pick % 3 === 0),
            whole,
          );
          seen[valid(input) ? 'valid' : 'invalid'] += 1;
          agree(input);
        },
      ),
      { numRuns: 10_000 },
    );
    assert.ok(seen.valid > 1000 && seen.invalid > 1000, JSON.stringify(seen));
  });

  // Inputs that the property above has found, with their seeds.
  const pollWith = (share: unknown): object => ({
    pollster: 'P',
    sample: 90,
    margin: '1,0',
    candidates: [{ name: 'A', share }],
  });
  const found: Readonly<Record<string, readonly object[]>> = {
    'seed -501017794: a share that is too small, and another poll whose candidate has no name': [
      pollWith(5e-324),
      { pollster: 'Q', counts: [], candidates: [{ name: null, votes: 60 }] },
    ],
    'seed 1362826069: a share that is too small, and another poll that is not one': [pollWith(5e-324), {}],
  };
  for (const [name, counts] of Object.entries(found)) {
    test(`agrees with parse: ${name}`, () => {
      agree({ candidates: [], counts });
      agree({ candidates: [], counts: [pollWith(5e-324)] });
    });
  }

  test('agrees with parse on the smallest and the longest percentages', () => {
    const bad = [5e-324, 1e-7, 9.999999e-7, '5e-324', '0.0000001'.padEnd(28, '0'), '1'.padStart(16, '0')];
    const good = [
      0,
      -0,
      1e-6,
      0.0000012345678901234567,
      '0,0000001',
      '0.0000001'.padEnd(27, '0'),
      '1'.padStart(15, '0'),
    ];
    for (const share of [...bad, ...good]) {
      const input = { candidates: [{ name: 'A', share }] };
      agree(input);
      assert.equal(valid(input), good.includes(share), String(share));
    }
  });

  test('agrees with parse on values that are not objects', () => {
    fc.assert(
      fc.property(junk, (input) => {
        agree(input);
      }),
    );
  });

  test('accepts the official result of 2024', () => {
    const { candidates, regions, updated, invalidVotes, registeredVoters } = pilpres2024;
    const input = { version: 1, candidates, regions, updated, invalidVotes, registeredVoters };
    assert.ok(valid(input), JSON.stringify(valid.errors));
    assert.deepEqual(parse(input).faults, []);
  });

  const { properties, $defs } = schema as {
    properties: Record<string, { description?: string }>;
    $defs: Record<string, { properties?: Record<string, { description?: string }> }>;
  };

  // What `parseHouse` alone reads is compared in districts.test.ts.
  const elsewhere = new Set(['$schema', 'districts', 'parties', 'method', 'coalitions']);

  test('is compared with parse in every field', () => {
    const generated = new Set(fc.sample(resultsInputs, 200).flatMap(Object.keys));
    for (const name of Object.keys(properties).filter((field) => !elsewhere.has(field))) {
      assert.ok(generated.has(name), `${name} is not generated`);
      assert.ok(name in official || name === 'counts', `${name} is not spoilt`);
    }
    const fieldsOf = (rows: readonly object[]): readonly string[] => rows.flatMap(Object.keys);
    for (const [name, rows] of [
      ['candidate', [...official.candidates, { share: 1 }]],
      ['region', official.regions],
      ['revote', [official.revote]],
    ] as const)
      assert.deepEqual(
        Object.keys($defs[name]?.properties ?? {}).filter((field) => !fieldsOf(rows).includes(field)),
        [],
      );
  });

  test('describes every field', () => {
    for (const [name, { description }] of [
      ...Object.entries(properties),
      ...Object.entries($defs.candidate?.properties ?? {}),
    ])
      assert.ok(description, name);
  });
});
