// The dictionary of headings, by which columns are recognised.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fieldsNamed } from '../../src/formats/headings.js';
import type { Field } from '../../src/formats/headings.js';

const fieldOf = (heading: string): Field | undefined => fieldsNamed([heading])[0];

const spellings: Readonly<Record<Field, readonly string[]>> = {
  number: [
    ...['no', 'No.', 'NO', 'nomor', 'no urut', 'No. Urut', 'nomor urut', 'Nomor Urut Paslon', 'NoUrut', 'N O'],
    ...['number', 'Number', 'Ballot number', 'Nomor urut pasangan calon', 'No\nUrut'],
  ],
  name: [
    ...[
      'nama',
      'calon',
      'paslon',
      'pasangan calon',
      'nama pasangan calon',
      'kandidat',
      'partai',
      'Partai politik',
      'Parpol',
    ],
    ...['NAMA  PASANGAN CALON', 'Nama calon', 'Pasangan', 'Nama Paslon', 'Nama Calon Gubernur dan Wakil Gubernur'],
    ...[
      'Pasangan Calon Presiden/Wakil Presiden',
      'Calon (nama)',
      'name',
      'Candidate',
      'Candidates',
      'Party',
      'Nama partai',
    ],
  ],
  shortName: ['Nama singkat', 'singkatan', 'shortName', 'Short name'],
  votes: [
    ...[
      'suara',
      'jumlah suara',
      'perolehan suara',
      'suara sah',
      'votes',
      'Perolehan',
      'Jumlah',
      'Total',
      'Jumlah Suara Sah',
    ],
    ...['Perolehan suara (sah)', 'Total suara', 'Jumlah perolehan suara', 'Suara Paslon', 'Total votes', 'Valid votes'],
  ],
  share: [
    ...['persen', 'persentase', '%', 'share', '(%)', 'Persentase suara', 'Suara (%)', 'Perolehan suara (%)'],
    ...['Percentage', 'Vote share', 'Persen suara sah'],
  ],
  color: ['warna', 'color', 'Colour', 'Warna partai'],
  photo: ['foto', 'photo', 'Foto paslon'],
  parties: ['partai pengusung', 'Pengusung', 'Partai pendukung', 'Koalisi', 'Koalisi partai', 'parties'],
  id: ['id', 'kode', 'Kode calon', 'Candidate ID'],
  by: [
    ...[
      'Provinsi',
      'Wilayah',
      'Kabupaten/Kota',
      'Kab./Kota',
      'Kecamatan',
      'TPS',
      'Dapil',
      'Nama provinsi',
      'Kode wilayah',
    ],
    ...['Waktu', 'Jam', 'Tanggal', 'Pukul', 'Region', 'Date', 'Time'],
  ],
  beside: ['pollster', 'note', 'contest', 'kind', 'source', 'updated'],
};

for (const [field, headings] of Object.entries(spellings))
  test(`${field}: ${headings.slice(0, 5).join(', ')} …`, () => {
    for (const heading of headings) assert.equal(fieldOf(heading), field, heading);
  });

test('headings of other figures, and text that is not a heading, are unknown', () => {
  for (const heading of [
    ...['Suara tidak sah', 'Suara (ribu)', 'Suara 2019', 'Selisih suara', 'Jumlah kursi', 'Kursi', 'Pemilih', 'DPT'],
    ...[
      'Jumlah pemilih',
      'Total TPS masuk',
      'Pasangan 1',
      'Paslon 01',
      'Calon 2',
      'Anies',
      'Anies & Muhaimin',
      '1',
      '',
    ],
    ...[
      'Usia',
      'Kolom kosong',
      'Invalid votes',
      'Keterangan',
      ' ',
      '-',
      '40.971.906',
      'suara'.repeat(100),
      'Nama\u0000x'.repeat(20),
    ],
  ])
    assert.equal(fieldOf(heading), undefined, heading.slice(0, 40));
});

describe('next to a column of names', () => {
  test('a column of parties has the parties behind the candidates', () => {
    assert.deepEqual(fieldsNamed(['No', 'Nama', 'Partai', 'Suara']), ['number', 'name', 'parties', 'votes']);
    assert.deepEqual(fieldsNamed(['Partai', 'Caleg', 'Suara']), ['parties', 'name', 'votes']);
    assert.deepEqual(fieldsNamed(['No', 'Partai', 'Suara']), ['number', 'name', 'votes']);
  });

  test('any other second column is unknown', () => {
    assert.deepEqual(fieldsNamed(['Capres', 'Cawapres', 'Suara']), ['name', undefined, 'votes']);
  });
});
