import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { messages } from '../../src/text/locales.js';
import type { Presentation } from '../../src/text/presentation.js';
import { isUsualName, regionNames, shownName } from '../../src/text/region-names.js';
import { listed, mostRegions, regionsNotices, regionsOf, regionStandings } from '../../src/text/regions.js';
import type { Regions } from '../../src/text/regions.js';
import { regionsMessages } from '../../src/text/regions-messages.js';
import { midCount2024, provinces2024, regencies514, regions as cases } from '../cases/regions.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { provinceNames } from '../fixtures/provinces.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';

const presentation: Presentation = {
  locale: 'id',
  timeZone: 'WIB',
  order: 'ballot',
  decimals: 1,
  rounding: 'half-up',
  threshold: undefined,
};

const resultsOf = (input: unknown): Results => {
  const { results } = parse(input);
  assert.ok(results);
  return results;
};
const shown = (input: unknown, how: Partial<Presentation> = {}): Regions =>
  regionsOf(resultsOf(input), { ...presentation, ...how });
const caseNamed = (name: string): unknown => cases.find((named) => named.name === name)!.results;

describe('the result of 2024', () => {
  const regions = shown(provinces2024);

  test('has Prabowo & Gibran in front in 36 provinces and overseas, Anies & Muhaimin in Aceh and Sumatera Barat', () => {
    assert.deepEqual(
      regions.candidates.map(({ sign, regions: where, spread }) => [sign, where, spread]),
      [
        ['1', '2 wilayah', '≥20% di 22 dari 38 provinsi'],
        ['2', '37 wilayah', '≥20% di 38 dari 38 provinsi'],
        ['3', '0 wilayah', '≥20% di 9 dari 38 provinsi'],
      ],
    );
    assert.equal(
      regions.summary,
      'Terbanyak: Anies & Muhaimin 2 wilayah; Prabowo & Gibran 37 wilayah; Suara sama 0 wilayah; Belum ada suara 0 wilayah',
    );
    assert.deepEqual([regions.isMap, regions.notices], [true, []]);
  });

  test('names Aceh, who is in front there, and by how much', () => {
    const row = regions.rowOf('11');
    assert.equal(row.label, 'Aceh, AC: 1 Anies & Muhaimin, Selisih 49,1 poin');
    assert.deepEqual(
      row.figures.map(({ share, count, isFifth }) => [share, count, isFifth]),
      [
        ['73,6%', '2.369.534', true],
        ['24,4%', '787.024', true],
        ['2,0%', '64.677', false],
      ],
    );
    assert.deepEqual([row.letters, row.short, row.sign, row.strength, row.votes], ['AC', 'Aceh', '1', 4, '3.221.235']);
  });

  test('prints a region alone with the shares of its row', () => {
    for (const standing of regions.standings) {
      const { rows, notices } = regionStandings(resultsOf(provinces2024), standing, presentation);
      assert.deepEqual(
        rows.map(({ share, count }) => [share, count]),
        regions.row(standing).figures.map(({ share, count }) => [share, count]),
      );
      assert.ok(notices.every((notice) => notice === messages.id.notExact));
    }
  });

  test('marks as many provinces with 20% as the figures have, by whole numbers', () => {
    for (const [index, { id }] of pilpres2024.candidates.entries()) {
      const met = pilpres2024.regions.filter(({ code, votes }) => {
        const total = Object.values(votes).reduce((sum, figure) => sum + figure, 0);
        return code !== '99' && (votes[id] ?? 0) * 5 >= total;
      });
      const marked = regions.standings.filter((standing) => regions.row(standing).figures[index]!.isFifth);
      assert.deepEqual(
        marked.map(({ region }) => region.code),
        met.map(({ code }) => code),
      );
    }
  });
});

describe('the count of 7 March 2024', () => {
  const regions = shown(midCount2024);

  test('is hatched where under half of the stations are in', () => {
    assert.deepEqual(
      regions.standings.filter(({ isUnderHalf }) => isUnderHalf).map(({ region }) => region.code),
      sirekap20240307.regions.filter(({ progress }) => Number(progress?.percent) < 50).map(({ code }) => code),
    );
  });

  test('prints no share as the 20% that it is not, nor a lead as a step that it is not', () => {
    // 19,996% of 57.822 votes in Papua Selatan; 30,03 points in Papua Barat; exactly a fifth in Papua Pegunungan.
    assert.equal(regions.rowOf('93').figures[2]!.share, '19,996%');
    assert.equal(regions.rowOf('93').figures[2]!.isFifth, false);
    assert.deepEqual([regions.rowOf('92').lead, regions.rowOf('92').strength], ['30,03', 4]);
    const { share, isFifth } = regions.rowOf('95').figures[0]!;
    assert.deepEqual([share, isFifth], ['20,0%', true]);
    // Overseas is no province: no line there.
    assert.equal(regions.rowOf('99').figures[0]!.isFifth, false);
  });

  test('prints stations in as the source did', () => {
    assert.equal(regions.rowOf('94').progress, '4,66%');
    assert.equal(
      regions.rowOf('13').label,
      'Sumatera Barat, Sumbar, SB: 1 Anies & Muhaimin, Selisih 17,0 poin, Data masuk 92,04% TPS',
    );
  });
});

test('a lead is never printed as the step above it', () => {
  const regions = shown(caseNamed('regions-ties'));
  const seen = ['31', '32', '33', '34', '35', '36'].map((code) => [
    regions.rowOf(code).lead,
    regions.rowOf(code).strength,
  ]);
  assert.deepEqual(seen, [
    ['4,98', 1],
    ['5,0', 2],
    ['14,998', 2],
    ['15,0', 3],
    ['29,998', 3],
    ['30,0', 4],
  ]);
});

test('ties and regions without votes have nobody in front', () => {
  const regions = shown(caseNamed('regions-ties'));
  const row = (code: string): unknown[] => {
    const { sign, foremost, lead, color, strength } = regions.rowOf(code);
    return [sign, foremost, lead, color, strength];
  };
  assert.deepEqual(row('11'), ['=', 'Suara sama: Melati & Kenanga, Cendana & Meranti', '', '', 0]);
  assert.deepEqual(row('91'), ['–', 'Belum ada suara', '', '', 0]);
  assert.equal(regions.rowOf('91').figures[0]!.share, '–');
  assert.match(regions.summary, /Suara sama 2 wilayah; Belum ada suara 1 wilayah$/);
});

test('where a source has no figure for one of the pairs, there is no share of the others', () => {
  const { rowOf, notices } = shown(caseNamed('regions-two-pairs-partial'));
  const { foremost, figures, votes } = rowOf('16');
  assert.deepEqual([foremost, figures.map(({ share }) => share), votes], ['Angka belum lengkap', ['–', '–'], '–']);
  assert.match(notices[0]!, /^\d dari 39 wilayah tidak ada dalam data$/);
});

test('missing regions are counted, and names that do not go with their codes told', () => {
  const { notices, rowOf } = shown(caseNamed('regions-missing-and-renamed'));
  assert.deepEqual(notices, [
    '3 dari 39 wilayah tidak ada dalam data',
    'Nama wilayah dari sumber tidak sesuai kodenya: 91 Papua Barat, 92 Papua Barat Daya',
  ]);
  assert.deepEqual(
    [rowOf('12').isAbsent, rowOf('12').label],
    [true, 'Sumatera Utara, Sumut, SU: Tidak ada dalam data'],
  );
  assert.deepEqual([rowOf('91').letters, rowOf('91').short, rowOf('91').name], ['91', '91', 'Papua Barat']);
  assert.equal(rowOf('13').name, 'Sumatera Barat');
});

test('codes that are no province make it a table, and are told where others are one', () => {
  const some = shown(caseNamed('regions-unknown-codes'));
  assert.deepEqual([some.isMap, some.notices], [false, ['Kode wilayah tidak dikenal: 97, 1A']]);
  const all = shown(regencies514);
  assert.deepEqual([all.isMap, all.notices, all.heading], [false, [], 'Hasil per wilayah']);
});

test('results without regions say so', () => {
  assert.deepEqual(shown(caseNamed('regions-none')).notices, ['Data wilayah belum tersedia']);
  assert.deepEqual(regionsOf(undefined, presentation).notices, []);
});

describe('a list', () => {
  const regions = shown(regencies514);

  test('is of those whose name or code holds what was typed', () => {
    assert.equal(listed(regions, ' rekaan 12', undefined, false).length, 11);
    assert.deepEqual(
      listed(regions, '100513', undefined, false).map(({ region }) => region.name),
      ['Kabupaten Rekaan 514'],
    );
    assert.equal(listed(regions, '', undefined, false).length, 514);
  });

  test('of 10,000 is worked out in a moment, and its end is told', () => {
    const many = {
      ...regencies514,
      regions: Array.from({ length: 10_000 }, (_, index) => ({
        code: `R${String(index)}`,
        name: `Wilayah Rekaan ${String(index)}`,
        votes: { '1': index, '2': 5000, '3': 7 },
      })),
    };
    const results = resultsOf(many);
    const before = performance.now();
    const all = regionsOf(results, presentation);
    const sorted = listed(all, '', 'lead', true);
    sorted.slice(0, mostRegions).forEach(all.row);
    assert.ok(performance.now() - before < 2000);
    assert.deepEqual(regionsNotices(all, sorted.length), ['Ditampilkan 600 dari 10.000 wilayah']);
  });
});

describe('names', () => {
  test('are those of the codes that KPU uses', () => {
    assert.deepEqual(
      new Map([...regionNames].map(([code, { name }]) => [code, name])),
      new Map(Object.entries(provinceNames)),
    );
    assert.equal(new Set([...regionNames.values()].map(({ letters }) => letters)).size, 39);
    for (const { letters, short } of regionNames.values()) {
      assert.match(letters, /^[A-Z]{2}$/);
      assert.ok(short.length <= 9);
    }
  });

  for (const [code, name] of [
    ['91', 'P A P U A'],
    ['11', 'Nanggroe Aceh Darussalam'],
    ['12', 'Sumatra Utara'],
    ['31', 'DAERAH KHUSUS IBUKOTA JAKARTA'],
    ['31', 'DKI JAKARTA'],
    ['31', 'Jakarta'],
    ['34', 'Daerah Istimewa Yogyakarta'],
    ['19', 'Bangka Belitung'],
    ['21', 'Kep. Riau'],
    ['52', 'NTB'],
    ['14', 'Provinsi Riau'],
  ] as const) {
    test(`“${name}” goes with ${code}`, () => assert.ok(isUsualName(code, name)));
  }

  for (const [code, name] of [
    ['91', 'Papua Barat'],
    ['92', 'Papua Barat Daya'],
    ['94', 'Papua'],
    ['14', 'Kepulauan Riau'],
    ['21', 'Riau'],
    ['81', 'Maluku Utara'],
    ['11', ''],
  ] as const) {
    test(`“${name}” does not go with ${code}`, () => assert.ok(!isUsualName(code, name)));
  }

  test('are shown as the source writes them, but for capitals and codes alone', () => {
    assert.equal(shownName('31', 'Jakarta'), 'Jakarta');
    assert.equal(shownName('91', 'P A P U A'), 'Papua');
    assert.equal(shownName('12', '12'), 'Sumatera Utara');
    assert.equal(shownName('1101', 'SIMEULUE'), 'SIMEULUE');
  });
});

test('English says the same', () => {
  const regions = shown(provinces2024, { locale: 'en' });
  assert.equal(regions.candidates[1]!.spread, '≥20% in 38 of 38 provinces');
  assert.equal(regions.rowOf('11').label, 'Aceh, AC: 1 Anies & Muhaimin, Lead 49.1 points');
  assert.deepEqual(Object.keys(regionsMessages.en), Object.keys(regionsMessages.id));
});
