import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { formatResults } from '../../src/formats/results-json.js';
import { parse } from '../../src/results/parse.js';
import { resultsInputs } from '../results/inputs.js';

const schema = JSON.parse(readFileSync(new URL('../../results.schema.json', import.meta.url), 'utf8')) as object;
const isValid = new Ajv2020({ strict: false }).compile(schema);

test('what is written reads as it was, and is what the schema says', () => {
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

test('the same state gives the same bytes, in whatever order it was written', () => {
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

test('counts above 2^53 - 1 and digits that a number would lose are strings', () => {
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
