import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDecimal } from '../../src/results/decimals.js';

test('a percentage has up to 25 decimals after a point or a comma, and is at most 100', () => {
  for (const [text, units, scale] of [
    ['24,95', 2495n, 2],
    ['24.950', 24950n, 3],
    ['007', 7n, 0],
    ['100', 100n, 0],
    ['100,00', 10000n, 2],
    [`0,${'0'.repeat(24)}1`, 1n, 25],
  ] as const)
    assert.deepEqual(parseDecimal(text), { units, scale }, text);
  const others = [
    '100,01',
    '101',
    '999999999999999',
    `0,${'0'.repeat(25)}1`,
    '',
    ' 1',
    '1 ',
    '-1',
    '1,',
    ',5',
    '1e1',
    '1.2.3',
  ];
  for (const text of others) assert.equal(parseDecimal(text), undefined, text);
});
