// How the builder reads a pasted text, tested without a browser.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPasted } from '../../demo/builder/paste.js';
import type { Reading } from '../../demo/builder/paste.js';
import { isLocal, localIn } from '../../demo/builder/local.js';
import { resultsOf, usualState, withResults } from '../../demo/builder/state.js';
import { viewOf } from '../../src/export/view.js';
import { parse } from '../../src/results/parse.js';
import { presidentialFeed } from '../fixtures/kpu-feeds.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';

function reading(text: string): Reading {
  const found = readPasted(text);
  if ('refusal' in found) assert.fail(`${found.refusal}: ${text}`);
  return found;
}

/** The notes about a paste, one on each line: `left: Baris “Jumlah” dilewati: cocok: …`. */
const notes = (text: string): readonly string[] =>
  reading(text).notes.map(({ mark, text: words, proof }) => [mark, words, proof].filter(Boolean).join(': '));

const refusal = (text: string): string => {
  const found = readPasted(text);
  return 'refusal' in found ? found.refusal : assert.fail(text);
};

/** The shares in the form after a text has been pasted. */
function sharesOf(text: string): readonly string[] {
  const { state } = withResults(usualState, reading(text).results, 'all');
  return viewOf(resultsOf(state), {}).standings.rows.map(({ share }) => share);
}

const shares2024 = ['24,9%', '58,6%', '16,5%'];

/** The result of 2024 in forms that newsrooms have. */
const tables: Readonly<Record<string, string>> = {
  'a spreadsheet with a row of totals':
    'No. Urut\tNama Pasangan Calon\tPerolehan Suara\n1\tAnies & Muhaimin\t40.971.906\n2\tPrabowo & Gibran\t96.214.691\n3\tGanjar & Mahfud\t27.040.878\n\tJumlah\t164.227.475',
  'totals and invalid votes below':
    'Nomor\tNama\tSuara\n1\tAnies & Muhaimin\t40.971.906\n2\tPrabowo & Gibran\t96.214.691\n3\tGanjar & Mahfud\t27.040.878\n\tTotal suara sah\t164.227.475\n\tSuara tidak sah\t4.194.536',
  'a title above, a column of shares, in capitals':
    'HASIL REKAPITULASI\t\t\t\n\nNO\tPASLON\tSUARA\tPERSEN (%)\n1\tAnies & Muhaimin\t40.971.906\t24,95\n2\tPrabowo & Gibran\t96.214.691\t58,59\n3\tGanjar & Mahfud\t27.040.878\t16,47\n\tJUMLAH\t164.227.475\t100,00',
  'a spreadsheet without headings':
    '1\tAnies & Muhaimin\t40971906\n2\tPrabowo & Gibran\t96214691\n3\tGanjar & Mahfud\t27040878',
  'CSV with semicolons':
    'sep=;\nnomor;nama;suara\n1;Anies & Muhaimin;40971906\n2;Prabowo & Gibran;96214691\n3;Ganjar & Mahfud;27040878\n;Jumlah;164227475',
  'CSV with commas':
    'number,name,votes\n1,Anies & Muhaimin,"40,971,906"\n2,Prabowo & Gibran,"96,214,691"\n3,Ganjar & Mahfud,"27,040,878"',
  'our own JSON':
    '{"candidates":[{"number":1,"name":"Anies & Muhaimin","votes":40971906},{"number":2,"name":"Prabowo & Gibran","votes":"96214691"},{"number":3,"name":"Ganjar & Mahfud","votes":27040878},{"name":"Jumlah","votes":164227475}]}',
  'a list of candidates without an object around it':
    '[{"number":1,"name":"Anies & Muhaimin","votes":40971906},{"number":2,"name":"Prabowo & Gibran","votes":96214691},{"number":3,"name":"Ganjar & Mahfud","votes":27040878}]',
};

for (const [name, text] of Object.entries(tables)) {
  test(`${name}: gives the shares of 2024`, () => {
    assert.deepEqual(sharesOf(text), shares2024);
  });
}

test('each thing that was read is listed, with its evidence', () => {
  assert.deepEqual(notes(tables['totals and invalid votes below'] ?? ''), [
    'read: Tiga calon terbaca: Anies & Muhaimin 40.971.906 · Prabowo & Gibran 96.214.691 · Ganjar & Mahfud 27.040.878',
    'read: Tiga kolom terbaca: Nomor · Nama · Suara',
    'read: Angka: titik memisahkan ribuan: misalnya 40.971.906',
    'left: Baris “Total suara sah” dilewati: cocok: 164.227.475 = jumlah tiga calon',
    'left: Baris “Suara tidak sah” dibaca sebagai suara tidak sah: 4.194.536',
  ]);
  assert.equal(reading(tables['totals and invalid votes below'] ?? '').results.invalidVotes, '4.194.536');
  const other = notes('No. Urut;Partai;Suara;Dapil\n1;PKB;1 234;A\n2;Gerindra;5 678;A');
  assert.deepEqual(other.slice(1), [
    'read: Tiga kolom terbaca: “No. Urut” = nomor · “Partai” = nama · Suara',
    'left: Kolom “Dapil” tidak dipakai',
    'read: Angka: spasi memisahkan ribuan: misalnya 1 234',
  ]);
  assert.match(notes('1\tMelati\t5\n2\tKenanga\t6').join('\n'), /Tanpa judul kolom: dibaca sebagai nomor, nama, suara/);
});

describe('an editor is asked to check', () => {
  test('a total that is not the sum, which readers are told too', () => {
    const text = (tables['a spreadsheet with a row of totals'] ?? '').replace('164.227.475', '164.227.474');
    assert.ok(
      notes(text).includes(
        'doubt: Baris “Jumlah” tidak cocok dengan jumlah calon: tertulis 164.227.474, padahal jumlah tiga calon 164.227.475; pembaca akan diberi tahu',
      ),
    );
    const { state } = withResults(usualState, reading(text).results, 'all');
    assert.equal(state.rows.length, 3);
    assert.equal(parse(resultsOf(state)).results?.validVotes, 164227474n);
  });

  test('a row that equals the sum of all others, whatever its name', () => {
    const text = 'nama;suara\nA;10\nB;20\nC;5\nKeseluruhannya;35';
    assert.ok(notes(text).some((note) => note.startsWith('doubt: “Keseluruhannya” sama dengan jumlah calon lain')));
  });

  test('unknown keys, with the nearest known one', () => {
    const found = notes('{"embargoo":"2024-02-14","zzz":1,"candidates":[{"name":"A","votes":1,"colour":"#fff"}]}');
    assert.deepEqual(
      found.filter((note) => note.startsWith('doubt')),
      [
        'doubt: embargoo: maksudnya embargo?: tidak dipakai',
        'doubt: zzz: tidak dikenal: tidak dipakai',
        'doubt: candidates[0].colour: maksudnya color?: tidak dipakai',
      ],
    );
    assert.equal(
      notes('#kindd=official\n#source=KPU\nnama;suara\nA;1\nB;2').at(-1),
      'doubt: #kindd: maksudnya kind?: tidak dipakai',
    );
  });
});

test('what a file says besides the figures is listed, and fills the form', () => {
  const kpu = JSON.stringify(presidentialFeed(sirekap20240307));
  assert.ok(notes(kpu).includes('read: Ikut terbaca: jenis, sumber, waktu pembaruan, TPS masuk, jumlah TPS'));
  const { state, filled } = withResults(usualState, reading(kpu).results, 'all');
  assert.equal(state.values.kind, 'preliminary');
  assert.equal(state.values.source, 'KPU');
  // Values of the former file are removed; what the editor has typed stays.
  const typed = { ...state, values: { ...state.values, heading: 'Judul' } };
  const { values } = withResults(typed, reading('1\tA\t5\n2\tB\t6').results, filled).state;
  assert.deepEqual([values.heading, values.kind, values.source], ['Judul', '', '']);
});

test('another result clears the fields of the result before, except its embargo and hold; colours stay with their names', () => {
  const before = {
    ...usualState,
    values: {
      ...usualState.values,
      heading: 'A',
      rule: 'presidential',
      status: 'elected',
      embargo: '2029-02-14',
      test: '1',
      chart: 'donut',
    },
    rows: withResults(usualState, { candidates: [{ name: 'B', votes: 1, color: '#123456' }] }, 'all').state.rows,
  };
  const { values, rows } = withResults(before, reading('nama;suara\nB;5\nC;6').results, 'all').state;
  const { heading, rule, status, embargo, test: isTest, chart } = values;
  assert.deepEqual([heading, rule, status, embargo, isTest, chart], ['', '', '', '2029-02-14', '1', 'donut']);
  assert.deepEqual(
    rows.map(({ color }) => color),
    ['#123456', ''],
  );
});

test('a figure that is split over several cells is not read', () => {
  for (const text of ['number,name,votes\n1,A,40,971,906\n', '1\tA\t40\t971\t906', '1;A', '1,A,40,971,906']) {
    const found = readPasted(text);
    if ('results' in found)
      assert.ok(
        parse(found.results).faults.some(({ fatal }) => fatal),
        text,
      );
  }
});

test('a text that is not a result is refused, with what was found and what was expected', () => {
  assert.match(refusal('Provinsi\tAnies\tPrabowo\nAceh\t2.369.534\t787.024'), /satu baris untuk tiap “Provinsi”/);
  assert.match(refusal('nama;suara sah;suara\nA;1;2\nB;3;4'), /beberapa kolom suara: “suara sah”, “suara”/);
  assert.match(refusal('x\ty\n1\t2'), /yang ada “x”, “y”\. .*“Nama”, dan “Suara”/);
  assert.match(refusal('halo'), /Tidak ada tabel di sini\. .*“Nomor urut”/);
  assert.match(refusal('<html>'), /HTML/);
  assert.match(refusal('{"candidates": ['), /tidak utuh/);
  assert.match(refusal('{"a":1}'), /“candidates”/);
  assert.match(refusal('{"contests":[]}'), /banyak kontes/);
  for (const text of ['0', 'null', '"x"', '[]', '[1]', '{}', ' ', '#kind=official']) {
    const found = readPasted(text);
    if ('results' in found)
      assert.ok(
        parse(found.results).faults.some(({ fatal }) => fatal),
        text,
      );
  }
});

test('addresses that no reader can open', () => {
  for (const address of [
    'http://localhost:5173/a.js',
    'http://127.0.0.1/a.js',
    'http://127.1/a.js',
    'http://[::1]:80/',
    'http://0.0.0.0/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://172.31.9.9/',
    'https://192.168.1.5/a.js',
    'http://169.254.0.1/',
    'http://[fd12::1]/',
    'http://cms/a.js',
    'https://macbook.local/',
    'https://app.localhost/',
    'file:///home/a.js',
  ])
    assert.ok(isLocal(address), address);
  for (const address of [
    'https://cdn.example/a.js',
    'https://kpu.go.id/',
    'https://172.32.0.1/',
    'https://110.0.0.1/',
    'https://localhost.example/',
    'https://1.1.1.1/',
    'https://[2606:4700::1111]/',
    './a.js',
    '',
  ])
    assert.ok(!isLocal(address), address);
  assert.equal(localIn('<img src="https://cdn.example/x"><p>127.0.0.1'), undefined);
  assert.equal(localIn('<script src="http://127.0.0.1:5173/a.js" defer>'), 'http://127.0.0.1:5173/a.js');
  assert.equal(
    localIn('<iframe src="https://cdn.example/embed.html#src=http%3A%2F%2Flocalhost%3A8080%2Ffeed.json">'),
    'http://localhost',
  );
});
