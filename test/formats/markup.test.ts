import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidateFrom, namesFrom, percentFrom } from '../../src/formats/markup.js';
import type { CandidateFields } from '../../src/formats/markup.js';

test('a percentage loses the sign at its end', () => {
  for (const text of ['24,95', '24,95%', '24,95 %', ' 24,95% ', '\n24,95\u00a0%\n'])
    assert.equal(percentFrom(text), '24,95', JSON.stringify(text));
  for (const other of ['%24,95', '24%95', 'x', '']) assert.equal(percentFrom(other), other);
  for (const other of [24.95, null, undefined]) assert.equal(percentFrom(other), other);
});

test('a ballot number may stand before the name', () => {
  const read = (fields: object): readonly unknown[] => {
    const { name, number } = candidateFrom(fields) as CandidateFields;
    return [number, name];
  };
  for (const name of [
    '1. Anies & Muhaimin',
    '01. Anies & Muhaimin',
    ' 1) Anies & Muhaimin',
    '1 - Anies & Muhaimin',
    '1 – Anies & Muhaimin',
    '1: Anies & Muhaimin',
    'Paslon 1: Anies & Muhaimin',
    'PASLON 01 - Anies & Muhaimin',
    'No. urut 1: Anies & Muhaimin',
    'Nomor urut 1. Anies & Muhaimin',
  ])
    assert.deepEqual(read({ name }), ['1', 'Anies & Muhaimin'], name);
  // One that is given stands, and what is no ballot number stays in the name.
  assert.deepEqual(read({ name: '1. Anies', number: 2 }), [2, '1. Anies']);
  for (const name of ['Anies 1. Muhaimin', '1 Anies', '212. ', '100. Anies', '1.000', 'Gerakan 1-2', 'No'])
    assert.deepEqual(read({ name }), [undefined, name], name);
  // The number of a row of totals is no ballot number.
  assert.deepEqual(read({ name: '4. Jumlah suara sah' }), [undefined, 'Jumlah suara sah']);
});

test('names are separated by commas, and lose the spaces around them', () => {
  assert.deepEqual(namesFrom(' NasDem, PKB ,,PKS,\n'), ['NasDem', 'PKB', 'PKS']);
  assert.deepEqual(namesFrom(''), []);
  assert.equal(namesFrom(null), null);
});
