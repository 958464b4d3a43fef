import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { duplicateKeys } from '../../src/cli/duplicate-keys.js';

test('reports the path of a key that appears twice', () => {
  assert.deepEqual(duplicateKeys('{"a": 1, "b": 2, "a": 3}'), ['a']);
  assert.deepEqual(duplicateKeys('{"candidates": [{"votes": 1}, {"votes": 1, "name": "x", "votes": 2}]}'), [
    'candidates[1].votes',
  ]);
  assert.deepEqual(duplicateKeys('{"chart":{"100025":1,"100026":2,"100025":3,"100025":4}}'), [
    'chart.100025',
    'chart.100025',
  ]);
  assert.deepEqual(duplicateKeys('[[{"x": [], "x": {}}]]'), ['[0][0].x']);
});

test('the same key written in two ways is one key', () => {
  assert.deepEqual(duplicateKeys('{"votes": 1, "\\u0076otes": 2}'), ['votes']);
});

test('keys in other objects, and texts that look like JSON, do not count', () => {
  assert.deepEqual(duplicateKeys('{"a": {"a": {"a": "\\"a\\": {\\"a\\""}}, "b": ["a", "a", "a"]}'), []);
});

test('text that is not JSON has no such keys', () => {
  for (const text of ['', '<html>', '{"a": 1, "a": 2', 'number,name,votes']) assert.deepEqual(duplicateKeys(text), []);
});

/** JSON text, and what stands twice in it, by construction. */
interface Written {
  readonly text: string;
  readonly found: (path: string) => readonly string[];
}
const { value } = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.jsonValue({ maxDepth: 0 }).map((leaf): Written => ({ text: JSON.stringify(leaf), found: () => [] })),
    fc.array(tie('value'), { maxLength: 4 }).map((entries): Written => ({
      text: `[ ${entries.map(({ text }) => text).join(' ,\n')}]`,
      found: (path) => entries.flatMap(({ found }, index) => found(`${path}[${String(index)}]`)),
    })),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c', '"', '\\', '{', ':', '__proto__', ''), tie('value')), {
        maxLength: 5,
      })
      .map((entries): Written => ({
        text: `{${entries.map(([key, { text }]) => `${JSON.stringify(key)} : ${text}`).join(', ')} }`,
        found: (path) =>
          entries.flatMap(([key, { found }], index) => {
            const at = path ? `${path}.${key}` : key;
            return [...(entries.findIndex(([other]) => other === key) < index ? [at] : []), ...found(at)];
          }),
      })),
  ),
}));

test('finds all of them and no others', () => {
  fc.assert(
    fc.property(value, ({ text, found }) => {
      assert.deepEqual([...duplicateKeys(text)].sort(), [...found('')].sort());
    }),
  );
});
