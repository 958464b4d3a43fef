import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { csvParse } from 'd3-dsv';
import { toCSV } from '../../src/export/csv.js';
import { viewOf } from '../../src/export/view.js';
import type { GivenResults } from '../../src/export/view.js';
import { fromCSV } from '../../src/formats/csv.js';
import { parse } from '../../src/results/parse.js';
import { caseNamed, cases } from '../cases/index.js';

const given = (name: string): GivenResults => caseNamed(name).results as GivenResults;
const named = (name: string, votes: number | string = 1): GivenResults => ({
  version: 1,
  candidates: [{ name, votes }],
});
const whole = cases.filter(({ name }) => !name.startsWith('bad-input'));

test('a spreadsheet gets the result of 2024', () => {
  const lines = toCSV(given('official')).split('\r\n');
  assert.equal(lines[0], 'number,name,votes,share,parties,id,pollster,note,contest,kind,source,updated');
  assert.match(
    lines[2] ?? '',
    /^2,Prabowo & Gibran,96214691,"58,6%",,100026,,"Data masuk 823\.378 dari 823\.378 TPS \(100%\); .*","Hasil Rekapitulasi KPU; Pemilu Presiden 2024","Rekapitulasi resmi; Pasangan terpilih ditetapkan KPU, 24 April 2024",KPU,2024-03-20T22:19:00\+07:00$/,
  );
  assert.equal(lines.length, 5);
  assert.equal(lines.at(-1), '');
});

describe('every case', () => {
  for (const { name, results, attributes } of whole) {
    test(`${name} has the shares of the picture, and votes as bare digits`, () => {
      const options = { ...attributes };
      const { standings } = viewOf(results as GivenResults, options);
      const own = csvParse(toCSV(results as GivenResults, options)).filter(({ pollster }) => !pollster);
      assert.deepEqual(
        own.map(({ name: who, share }) => [who, share]),
        standings.rows.map(({ name: who, share }) => [who, share]),
      );
      for (const { votes = '', source, updated } of own) {
        assert.match(votes, /^\d*$/);
        assert.equal(source, standings.source?.name ?? '');
        assert.equal(updated, standings.updated?.iso ?? '');
      }
    });

    test(`${name} is read back with the same figures`, () => {
      const { results: before } = viewOf(results as GivenResults);
      if (before.counts.length || !before.candidates.length) return;
      const { results: after } = parse(fromCSV(toCSV(results as GivenResults)).input);
      const figures = ({ candidates }: typeof before): unknown =>
        new Map(candidates.map(({ id, number, votes, share, parties }) => [id, { number, votes, share, parties }]));
      assert.deepEqual(after && figures(after), figures(before));
    });
  }
});

test('votes beyond 2^53 keep every digit', () => {
  assert.match(toCSV(named('Melati', '12345678901234567890')), /,12345678901234567890,/);
});

test('every line of test data says so', () => {
  for (const { kind } of csvParse(toCSV(given('test-banner')))) assert.match(kind ?? '', /^DATA UJI; /);
});

test('each pollster has its own lines', () => {
  const lines = csvParse(toCSV(given('pollsters-beside-a-count')));
  assert.deepEqual(lines.map(({ pollster, share }) => [pollster, share]).slice(2, 7), [
    ['', '20,6%'],
    ['Lembaga Survei Simulasi', '27,31%'],
    ['Lembaga Survei Simulasi', '52,18%'],
    ['Lembaga Survei Simulasi', '20,51%'],
    ['Pusat Hitung Contoh', '26,90%'],
  ]);
  assert.equal(lines.length, 3 + 9);
});

test('figures under embargo are not in the file', () => {
  assert.equal(toCSV(given('embargo')).trim().split('\r\n').length, 1);
});

test('the byte order mark that Excel needs is optional', () => {
  assert.equal(toCSV(named('é'), { bom: true }), `\ufeff${toCSV(named('é'))}`);
});

test('a quote, a comma or a line break stays in its cell', () => {
  const text = toCSV({ version: 1, notice: 'a "b", c', candidates: [{ name: 'Ir. "Sena", M.Si.', votes: 1 }] });
  assert.equal(csvParse(text)[0]?.name, 'Ir. "Sena", M.Si.');
  assert.match(text, /,"a ""b"", c",/);
});

describe('a spreadsheet does not run a formula', () => {
  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '"=1+1']) {
    test(`in a name such as ${formula}`, () => {
      const name = csvParse(toCSV(named(formula)))[0]?.name;
      assert.equal(name, `'${formula}`);
    });
  }

  // How Excel reads the file where `;` is its list separator.
  test('after a separator in a name', () => {
    const [, line = ''] = toCSV(named('Melati;=HYPERLINK("x")')).split('\r\n');
    for (const cell of line.split(';').slice(1)) assert.doesNotMatch(cell, /^["\s]*[=+\-@]/);
  });

  test('and other names stay as they are', () => {
    assert.match(toCSV(named('Dr. H. A-B + C = @D')), /,Dr\. H\. A-B \+ C = @D,/);
  });
});
