import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesFrom, percentFrom } from '../../src/formats/markup.js';

test('a percentage loses the sign at its end', () => {
  for (const text of ['24,95', '24,95%', '24,95 %', ' 24,95% ', '\n24,95\u00a0%\n'])
    assert.equal(percentFrom(text), '24,95', JSON.stringify(text));
  for (const other of ['%24,95', '24%95', 'x', '']) assert.equal(percentFrom(other), other);
  for (const other of [24.95, null, undefined]) assert.equal(percentFrom(other), other);
});

test('names are separated by commas, and lose the spaces around them', () => {
  assert.deepEqual(namesFrom(' NasDem, PKB ,,PKS,\n'), ['NasDem', 'PKB', 'PKS']);
  assert.deepEqual(namesFrom(''), []);
  assert.equal(namesFrom(null), null);
});
