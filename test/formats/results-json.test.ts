import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { formatResults, plainResults, sayable } from '../../src/formats/results-json.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { contest } from '../contest.js';
import { resultsInputs } from '../results/inputs.js';

const schema = JSON.parse(readFileSync(new URL('../../results.schema.json', import.meta.url), 'utf8')) as object;
const isValid = new Ajv2020({ strict: false }).compile(schema);

test('written results are read as the same results, and match the schema', () => {
  fc.assert(
    fc.property(resultsInputs, (input) => {
      const { results } = parse(input);
      fc.pre(results !== undefined);
      const text = formatResults(results);
      const again = parse(text);
      assert.deepEqual(again.faults, []);
      assert.deepEqual(again.results, results);
      assert.ok(isValid(JSON.parse(text)), JSON.stringify(isValid.errors));
      assert.equal(formatResults(again.results ?? assert.fail()), text);
    }),
  );
});

test('the same state gives the same bytes, in any order of its fields', () => {
  const one = {
    updated: '2024-02-17 02:15:01',
    candidates: [{ name: 'A', votes: '1', id: 'x' }],
    regions: [{ votes: { x: 1 }, name: 'Aceh', code: '11' }],
    kind: 'preliminary',
  };
  const other = {
    kind: 'preliminary',
    version: 1,
    round: 1,
    hold: false,
    rolledBack: false,
    regions: [{ code: '11', name: 'Aceh', votes: { x: '01' } }],
    candidates: [{ id: 'x', emptyBox: false, parties: [], votes: 1, name: ' A ' }],
    updated: '2024-02-17T02:15:01+0700',
  };
  const [first, second] = [one, other].map((input) => formatResults(parse(input).results ?? assert.fail()));
  assert.equal(first, second);
  assert.equal(
    first,
    `{
  "version": 1,
  "kind": "preliminary",
  "updated": "2024-02-17T02:15:01+07:00",
  "candidates": [
    {
      "id": "x",
      "name": "A",
      "votes": 1
    }
  ],
  "regions": [
    {
      "code": "11",
      "name": "Aceh",
      "votes": {
        "x": 1
      }
    }
  ]
}
`,
  );
});

test('counts above 2^53 - 1, and digits that a number would lose, are strings', () => {
  const { results } = parse({
    candidates: [
      { name: 'A', votes: 9007199254740991 },
      { name: 'B', votes: '9007199254740992' },
    ],
    progress: { percent: '78.10' },
    sample: '98.5',
    margin: '1,00',
    threshold: '4,0',
  });
  const text = formatResults(results ?? assert.fail());
  for (const line of [
    '"votes": 9007199254740991',
    '"votes": "9007199254740992"',
    '"percent": "78.10"',
    '"sample": 98.5',
    '"margin": "1.00"',
    '"threshold": "4.0"',
  ]) {
    assert.ok(text.includes(line), line);
  }
});

test('empty fields are left out, except an empty list of candidates', () => {
  const nothing: Results = { ...contest([1]), candidates: [], heading: undefined } as never;
  assert.deepEqual(plainResults(nothing), { version: 1, candidates: [] });
  const [, box] = plainResults(
    contest([], {
      candidates: [
        { name: 'A', votes: 1, qualified: false },
        { name: '', votes: 2, emptyBox: true },
      ],
    }),
  ).candidates as readonly object[];
  assert.deepEqual(box, { id: 'empty-box', votes: 2, emptyBox: true });
  assert.deepEqual([sayable('', null), sayable('', undefined)], [null, undefined]);
  assert.deepEqual(plainResults({ ...contest([1]), notice: null } as never).candidates.length, 1);
});

test('ids are sorted, and unknown fields come last', () => {
  const regions = [{ code: '11', votes: { c: 3, b: 2, a: 1, d: 4 } }];
  const results = { ...contest([1, 2, 3, 4], { regions, seats: { d: 1, a: 2, c: 0, b: 5 } }), other: 1 };
  const plain = plainResults(results);
  assert.deepEqual(Object.keys(plain).slice(-3), ['regions', 'seats', 'other']);
  assert.deepEqual(Object.keys(plain.seats ?? {}), ['a', 'b', 'c', 'd']);
  assert.deepEqual(Object.keys((plain.regions?.[0] as { votes: object }).votes), ['a', 'b', 'c', 'd']);
});
