// Tables of cells from any source: which row has the headings, and how a row without headings is read.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { candidateIn, readTable } from '../../src/formats/table.js';
import type { Table } from '../../src/formats/table.js';

const cellsOf = (line: string): readonly string[] => line.split('|');
const tableOf = (...lines: readonly string[]): Table => readTable(lines.map((line) => ({ cells: cellsOf(line) })));
/** The fields of each candidate that have a value. */
const said = (candidates: unknown): unknown => JSON.parse(JSON.stringify(candidates));
const told = ({ faults }: Table): readonly string[] =>
  faults.map(({ path, message, fatal }) => `${fatal ? 'fatal ' : ''}${path}: ${message}`);

const melati = { number: '1', name: 'Melati', votes: '7' };
const kenanga = { number: '2', name: 'Kenanga', votes: '3' };

describe('headings', () => {
  test('may be in the first row, or below titles of one or several cells', () => {
    for (const titles of [[], ['Hasil||'], ['Hasil', '||'], ['Tanggal|20 Maret 2024|'], ['Hasil|Hasil|Hasil']]) {
      const table = tableOf(...titles, 'No|Nama|Suara', '1|Melati|7', '2|Kenanga|3');
      assert.deepEqual(said(table.candidates), [melati, kenanga], titles.join());
      assert.deepEqual(table.head, ['No', 'Nama', 'Suara']);
      assert.deepEqual(table.fields, ['number', 'name', 'votes']);
      assert.deepEqual([table.isKnown, told(table)], [true, []]);
    }
  });

  test('are searched for in fifty rows', () => {
    const below = (titles: number): boolean =>
      tableOf(...Array<string>(titles).fill('Hasil'), 'No|Nama|Suara', '1|Melati|7').isKnown;
    assert.deepEqual([below(49), below(50)], [true, false]);
  });

  test('need votes or shares, and a number, a name or an id', () => {
    for (const head of ['No|Suara', 'Nama|Suara', 'Kode|Suara', 'No|Persen'])
      assert.deepEqual([tableOf(head, '1|7').isKnown, told(tableOf(head, '1|7'))], [true, []], head);
    for (const head of ['Suara|Persen', 'Nama|Warna', 'No|Nama'])
      assert.equal(tableOf(head, '1|7').isKnown, false, head);
  });

  test('contain no figure, so a row of a candidate is not one of headings', () => {
    assert.deepEqual(told(tableOf('Nama|2024', 'Melati|7')), [
      'fatal columns: expected headings such as "Nama" and "Suara", got "Nama","2024"',
    ]);
  });

  test('of settings, as our own CSV writes them, may appear several times', () => {
    assert.deepEqual(told(tableOf('No|Nama|Suara|source|updated', '1|Melati|7|KPU|2024-03-20')), []);
    assert.deepEqual(told(tableOf('No|Nama|Suara|Suara', '1|Melati|7|7')), [
      'fatal columns: expected each heading once, got "No","Nama","Suara","Suara"',
    ]);
  });

  test('that are unknown are reported, eight at most', () => {
    const others = Array.from({ length: 9 }, (_, index) => `X${index}`);
    assert.deepEqual(told(tableOf(['Nama', 'Suara', ...others].join('|'), `Melati|7${'|x'.repeat(9)}`)), [
      'columns: expected headings that are known, got "X0","X1","X2","X3","X4","X5","X6","X7"',
    ]);
  });

  test('are not found in an empty table', () => {
    const table = readTable([]);
    assert.deepEqual(told(table), ['fatal columns: expected headings such as "Nama" and "Suara", got nothing']);
    assert.deepEqual([table.head, table.candidates], [[], []]);
  });
});

describe('rows without headings', () => {
  test('are number, name and votes, or name and votes, if a page allows them', () => {
    const numbered = tableOf('1|Melati|7', '2|Kenanga|3');
    assert.deepEqual(said(numbered.candidates), [melati, kenanga]);
    assert.deepEqual([numbered.head, numbered.fields], [[], ['number', 'name', 'votes']]);
    assert.deepEqual([numbered.isKnown, told(numbered)], [false, []]);
    assert.deepEqual(said(tableOf('12|Melati|7', '123|Kenanga|3').candidates), [
      { ...melati, number: '12' },
      { ...kenanga, number: '123' },
    ]);
    const [{ name, votes }] = [melati];
    for (const own of [name, 'Paslon 1'])
      assert.deepEqual(said(tableOf(`${own}|7`, 'Kenanga|3').candidates), [
        { name: own, votes },
        { name: 'Kenanga', votes: '3' },
      ]);
    assert.deepEqual(said(tableOf('1. Melati|7', '2. Kenanga|3').candidates), [melati, kenanga]);
  });

  test('may be below a title too', () => {
    assert.deepEqual(said(tableOf('Hasil|', 'Melati|7').candidates), [{ name: 'Melati', votes: '7' }]);
  });

  test('may have a share after the votes, and no other cell', () => {
    for (const share of ['70%', '70,0', '70.0', '-', ''])
      assert.deepEqual(said(tableOf(`1|Melati|7|${share}`).candidates), [melati], share);
    for (const other of ['971', 'x', ',x'])
      assert.deepEqual(said(tableOf(`1|Melati|7|${other}`).candidates), [{ votes: `row 1,Melati,7,${other}` }]);
  });

  test('are not a year, a count or a figure that is not whole', () => {
    for (const lines of [
      ['2019|40', '2024|60'],
      ['2019|Melati|40', '2024|Melati|60'],
      ['Melati|7 suara', 'Kenanga|3 suara'],
    ])
      assert.match(told(tableOf(...lines)).join(), /^fatal columns: expected headings such as/, lines[0]);
  });
});

describe('a row', () => {
  test('has the text of its cells, without the spaces around it, and the fields of its candidate', () => {
    const row = { cells: [' Melati ', ' 7 ', '#ff0000', '-'], besides: { color: '#1b7f5c', emptyBox: 'true' } };
    assert.deepEqual(said(candidateIn(row, ['name', 'votes', 'color', 'photo'])), {
      name: 'Melati',
      votes: '7',
      color: '#ff0000',
      emptyBox: 'true',
    });
    assert.deepEqual(said(candidateIn(row, ['name', 'votes', undefined, 'photo'])), {
      name: 'Melati',
      votes: '7',
      color: '#1b7f5c',
      emptyBox: 'true',
    });
  });

  test('of words below the figures is no candidate, and may name the source', () => {
    for (const [row, source] of [
      ['Sumber: KPU', 'KPU'],
      ['Sumber : KPU||', 'KPU'],
      ['|Sumber|KPU', 'KPU'],
      ['SUMBER: KPU, 20 Maret 2024|SUMBER: KPU, 20 Maret 2024|SUMBER: KPU, 20 Maret 2024', 'KPU, 20 Maret 2024'],
      ['Source: KPU', 'KPU'],
      ['Catatan: belum final', ''],
      ['Keterangan|belum final|', ''],
    ] as const)
      for (const lines of [
        ['No|Nama|Suara', '2|Kenanga|3', row],
        ['2|Kenanga|3', row],
      ]) {
        const { candidates, faults, source: found } = tableOf(...lines);
        assert.deepEqual([said(candidates), found, faults], [[kenanga], source, []], row);
      }
    // One with a figure is a candidate.
    assert.equal(tableOf('No|Nama|Suara', '2|Kenanga|3', '3|Sumber Rejeki|4', '|Sumber Rejeki|4').candidates.length, 3);
  });

  test('that lacks a cell lacks that field', () => {
    assert.deepEqual(said(tableOf('No|Nama|Suara', '1|Melati', '2|Kenanga|3').candidates), [
      { votes: 'row 1,Melati' },
      kenanga,
    ]);
  });
});
