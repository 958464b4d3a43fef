import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { provinceOf, regionNames, shownName } from '../../src/text/region-names.js';
import { provinceNames } from '../fixtures/provinces.js';

/** As newsrooms write them on a map. */
const newsroomNames =
  'Aceh Sumut Sumbar Riau Kepri Jambi Bengkulu Sumsel Babel Lampung Banten DKI Jabar Jateng DIY Jatim Bali NTB NTT Maluku ' +
  'Malut Kalbar Kalteng Kalsel Kaltim Kaltara Sulut Gorontalo Sulteng Sulbar Sulsel Sultra PBD Pabar Papua Papteng Papeg Papsel LN';

test('names belong to the codes that KPU uses, and have a short name of nine letters or fewer', () => {
  assert.deepEqual(
    new Map([...regionNames].map(([code, { name }]) => [code, name])),
    new Map(Object.entries(provinceNames)),
  );
  const short = [...regionNames.values()].map((name) => name.short);
  assert.deepEqual(short.slice().sort(), newsroomNames.split(' ').sort());
  for (const name of short) assert.ok(name.length <= 9, name);
});

test('short names are those of headlines, from west to east', () => {
  assert.equal(
    [...regionNames.values()].map(({ short }) => short).join(' '),
    'Aceh Sumut Sumbar Riau Jambi Sumsel Bengkulu Lampung Babel Kepri DKI Jabar Jateng DIY Jatim Banten Bali NTB NTT Kalbar Kalteng Kalsel Kaltim Kaltara Sulut Sulteng Sulsel Sultra Gorontalo Sulbar Maluku Malut Papua Pabar Papsel Papteng Papeg PBD LN',
  );
});

test('no two provinces share a name', () => {
  const all = [...regionNames.values()].flatMap(({ known }) => [...new Set(known)]);
  assert.equal(new Set(all).size, all.length);
});

describe('a name is read with its code, in place of the code, or alone', () => {
  const usual: Readonly<Record<string, readonly string[]>> = {
    '11': ['ACEH', 'Nanggroe Aceh Darussalam', 'Daerah Istimewa Aceh', 'NAD'],
    '12': ['Sumatra Utara', 'Sumut', 'Prov. Sumatera Utara', 'SUMATERA UTARA'],
    '13': ['Sumbar', 'Provinsi Sumatera Barat', 'Sumatera Barat (Sumbar)'],
    '14': ['Provinsi Riau', 'RIAU'],
    '16': ['Sumsel'],
    '19': ['Bangka Belitung', 'Kep. Bangka Belitung', 'Babel', 'Kep. Babel', 'Bangka-Belitung'],
    '21': ['Kep. Riau', 'Kepri', 'KEPULAUAN RIAU'],
    '31': [
      'DAERAH KHUSUS IBUKOTA JAKARTA',
      'DKI JAKARTA',
      'Jakarta',
      'Daerah Khusus Jakarta',
      'DKI',
      'DKJ',
      'D.K.I. Jakarta',
    ],
    '32': ['Jabar'],
    '33': ['Jateng'],
    '34': ['Daerah Istimewa Yogyakarta', 'D.I. Yogyakarta', 'DIY', 'Jogja', 'Yogya', 'DI Jogjakarta', 'Yogyakarta'],
    '35': ['Jatim', 'Propinsi Jawa Timur'],
    '52': ['NTB', 'Nusa Tenggara Barat (NTB)'],
    '53': ['NTT'],
    '61': ['Kalbar'],
    '62': ['Kalteng'],
    '63': ['Kalsel'],
    '64': ['Kaltim', 'Kalimantan Timur (dengan Kalimantan Utara)'],
    '65': ['Kaltara'],
    '71': ['Sulut'],
    '72': ['Sulteng'],
    '73': ['Sulsel'],
    '74': ['Sultra'],
    '76': ['Sulbar'],
    '82': ['Malut'],
    '91': ['P A P U A', 'Prov. Papua'],
    '92': ['Irian Jaya Barat', 'Papbar', 'Papua\u00a0Barat'],
    '93': ['Papsel'],
    '94': ['Papteng'],
    '95': ['Papeg', 'PAPUA PEGUNUNGAN'],
    '96': ['Papua Barat Daya', 'PBD'],
    '99': ['LN', 'PPLN', 'LUAR NEGERI', 'Luar Negeri (PPLN)'],
  };
  for (const [code, names] of Object.entries(usual)) {
    for (const name of [...names, provinceNames[code]!]) {
      test(`“${name}” is ${code}`, () => {
        assert.equal(provinceOf({ code, name }), code);
        assert.equal(provinceOf({ code: name, name }), code);
        assert.equal(provinceOf({ code: 'x', name }), code);
      });
    }
  }
});

describe('an uncertain name is not a province', () => {
  for (const [code, name] of [
    ['14', 'Kepulauan Riau'],
    ['21', 'Riau'],
    ['81', 'Maluku Utara'],
    ['32', 'Jawa Timur'],
    ['32', 'Kota Bandung'],
    ['11', 'Indonesia'],
    ['Indonesia', 'Indonesia'],
    ['Sumatera', 'Sumatera'],
    ['00', 'Aceh'],
    ['7501', 'Gorontalo'],
    ['91', 'Papua Pegunungan'],
    ['97', 'Papua Barat'],
    ['11', ''],
  ] as const) {
    test(`“${name}” with ${code}`, () => assert.equal(provinceOf({ code, name }), undefined));
  }
});

describe('in Papua a code is read together with its name', () => {
  // The Home Ministry's codes are from KPU's region file of 2024. BPS's codes are from its master file of regions, as two public repositories have it.
  const bps: Readonly<Record<string, string>> = {
    '91': 'Papua Barat',
    '92': 'Papua Barat Daya',
    '94': 'Papua',
    '95': 'Papua Selatan',
    '96': 'Papua Tengah',
    '97': 'Papua Pegunungan',
  };
  test('with BPS’s codes and with the Home Ministry’s', () => {
    for (const [code, name] of Object.entries(bps)) {
      const home = Object.keys(provinceNames).find((one) => provinceNames[one] === name);
      assert.equal(provinceOf({ code, name }), home, `BPS ${code}`);
      assert.equal(provinceOf({ code: home!, name }), home);
    }
  });

  test('and without a name only where the code means the same in both systems', () => {
    const unnamed = (code: string): string | undefined => provinceOf({ code, name: code });
    for (const code of ['91', '92', '94', '95', '96']) assert.equal(unnamed(code), undefined, code);
    assert.equal(unnamed('93'), '93');
    assert.equal(unnamed('97'), '95');
  });

  test('elsewhere a code without a name is enough', () => {
    for (const code of Object.keys(provinceNames).filter((one) => !/^9[1-6]/.test(one)))
      assert.equal(provinceOf({ code, name: code }), code);
  });
});

test('names are shown as the source writes them, except names in capitals and codes without names', () => {
  const shown = (code: string, name: string): string => shownName({ code, name });
  assert.equal(shown('31', 'Jakarta'), 'Jakarta');
  assert.equal(shown('91', 'P A P U A'), 'Papua');
  assert.equal(shown('94', 'PAPUA'), 'Papua');
  assert.equal(shown('12', '12'), 'Sumatera Utara');
  assert.equal(shown('Jabar', 'Jabar'), 'Jawa Barat');
  assert.equal(shown('91', '91'), '91');
  assert.equal(shown('1101', 'SIMEULUE'), 'SIMEULUE');
});
