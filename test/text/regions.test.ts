import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { messages } from '../../src/text/locales.js';
import type { Presentation } from '../../src/text/presentation.js';
import { isUsualName, regionNames, shownName } from '../../src/text/region-names.js';
import { listed, mostRegions, regionsOf, withoutSum } from '../../src/text/regions.js';
import type { RegionRow, Regions } from '../../src/text/regions.js';
import { regionsMessages } from '../../src/text/regions-messages.js';
import { standings } from '../../src/text/standings.js';
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
const shownOf = (results: Results | undefined, how: Partial<Presentation> = {}): Regions => {
  const read = { ...presentation, ...how };
  const nothing = resultsOf({ candidates: [{ name: 'Melati', votes: 1 }] });
  return regionsOf(
    results,
    standings({ results: results ?? nothing, corrections: [], jumps: [] }, read, { now: 0 }),
    read,
  );
};
const shown = (input: unknown, how: Partial<Presentation> = {}): Regions => shownOf(resultsOf(input), how);
const rowOf = ({ province }: Regions, code: string): RegionRow => province(code);
const caseNamed = (name: string): unknown => cases.find((named) => named.name === name)!.results;

describe('the result of 2024', () => {
  const regions = shown(provinces2024);

  test('has Prabowo & Gibran in front in 36 provinces and overseas, Anies & Muhaimin in Aceh and Sumatera Barat', () => {
    assert.deepEqual(
      regions.legend[0]!.map(({ sign, text }) => [sign, text]),
      [
        ['1', 'Anies & Muhaimin 2 wilayah'],
        ['2', 'Prabowo & Gibran 37 wilayah'],
        ['3', 'Ganjar & Mahfud 0 wilayah'],
      ],
    );
    assert.deepEqual(regions.spreads, [
      '1 Anies & Muhaimin: ✓ ≥20% di 22 dari 38 provinsi',
      '2 Prabowo & Gibran: ✓ ≥20% di 38 dari 38 provinsi',
      '3 Ganjar & Mahfud: ✓ ≥20% di 9 dari 38 provinsi',
    ]);
    assert.deepEqual(
      regions.legend[1]!.map(({ text }) => text),
      ['Selisih <5', '5–15', '15–30', '≥30 poin', 'Data masuk di bawah 50%', 'Belum ada suara'],
    );
    assert.equal(
      regions.summary,
      'Terbanyak: Anies & Muhaimin 2 wilayah; Prabowo & Gibran 37 wilayah; Ganjar & Mahfud 0 wilayah; Suara sama 0 wilayah; Belum ada suara 0 wilayah',
    );
    assert.deepEqual([regions.isMap, regions.notices()], [true, []]);
  });

  test('names Aceh, who is in front there, and by how much', () => {
    const row = rowOf(regions, '11');
    assert.equal(row.label, 'Aceh, AC: 1 Anies & Muhaimin, Selisih 49,1 poin');
    assert.deepEqual(
      row.figures.map(({ share, count }) => [share, count]),
      [
        ['✓ 73,6%', '2.369.534'],
        ['✓ 24,4%', '787.024'],
        ['2,0%', '64.677'],
      ],
    );
    assert.deepEqual([row.letters, row.sign, regions.find('11')!.strength], ['AC', '1', 4]);
    assert.deepEqual(row.cells, ['✓ 73,6%', '✓ 24,4%', '2,0%', '1 Anies & Muhaimin', '49,1', '3.221.235']);
  });

  test('says of shares that do not add up to 100 where they stand: in a region alone and in a table, not on a map', () => {
    const card = standings({ results: resultsOf(provinces2024), corrections: [], jumps: [] }, presentation, { now: 0 });
    const { notExact } = messages.id;
    assert.ok(!withoutSum({ ...card, notices: [notExact] }, presentation).notices.length);
    const [whole, not] = [false, true].map((wanted) =>
      regions.standings.filter((standing) => regions.row(standing).own.notices.includes(notExact) === wanted),
    );
    for (const [rows, sum] of [
      [whole!, true],
      [not!, false],
    ] as const) {
      assert.ok(rows.length);
      for (const { figures } of rows.map(regions.row)) {
        const tenths = figures.map(({ share }) => Number(share.replace(/\D/g, '')));
        assert.equal(tenths.reduce((all, one) => all + one) === 1000, sum);
      }
      assert.deepEqual(regions.notices(rows), sum ? [] : [notExact]);
    }
  });

  test('marks as many provinces with 20% as the figures have, by whole numbers', () => {
    for (const [index, { id }] of pilpres2024.candidates.entries()) {
      const met = pilpres2024.regions.filter(({ code, votes }) => {
        const total = Object.values(votes).reduce((sum, figure) => sum + figure, 0);
        return code !== '99' && (votes[id] ?? 0) * 5 >= total;
      });
      const marked = regions.standings.filter((standing) =>
        regions.row(standing).figures[index]!.share.startsWith('✓'),
      );
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
    assert.equal(rowOf(regions, '93').figures[2]!.share, '19,996%');
    assert.deepEqual([rowOf(regions, '92').lead, regions.find('92')!.strength], ['30,03', 4]);
    assert.equal(rowOf(regions, '95').figures[0]!.share, '✓ 20,0%');
    // Overseas is no province: no line there.
    assert.equal(rowOf(regions, '99').figures[0]!.share, '20,2%');
  });

  test('prints stations in as the source did', () => {
    assert.equal(rowOf(regions, '94').cells.at(-1), '4,66%');
    assert.equal(
      rowOf(regions, '13').label,
      'Sumatera Barat, SB: 1 Anies & Muhaimin, Selisih 17,0 poin, Data masuk 92,04% TPS',
    );
  });
});

test('a lead is never printed as the step above it', () => {
  const regions = shown(caseNamed('regions-ties'));
  const seen = ['31', '32', '33', '34', '35', '36'].map((code) => [
    rowOf(regions, code).lead,
    regions.find(code)!.strength,
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
    const { sign, foremost, lead, color } = rowOf(regions, code);
    return [sign, foremost, lead, color, regions.find(code)!.strength];
  };
  assert.deepEqual(row('11'), ['=', 'Suara sama: Melati & Kenanga, Cendana & Meranti', '', undefined, 0]);
  assert.deepEqual(row('91'), ['–', 'Belum ada suara', '', undefined, 0]);
  assert.equal(rowOf(regions, '91').figures[0]!.share, '–');
  assert.equal(regions.legend[1]!.at(-1)!.text, 'Suara sama');
  assert.match(regions.summary, /Suara sama 2 wilayah; Belum ada suara 1 wilayah$/);
});

test('where a source has no figure for one of the pairs, there is no share of the others', () => {
  const regions = shown(caseNamed('regions-two-pairs-partial'));
  assert.deepEqual(rowOf(regions, '16').cells, ['–', '–', 'Angka belum lengkap', '', '–']);
  assert.match(regions.notices()[0]!, /^\d dari 39 wilayah tidak ada dalam data$/);
});

test('missing regions are counted, and names that do not go with their codes told', () => {
  const regions = shown(caseNamed('regions-missing-and-renamed'));
  assert.deepEqual(regions.notices(), [
    '3 dari 39 wilayah tidak ada dalam data',
    'Nama wilayah dari sumber tidak sesuai kodenya: 91 Papua Barat, 92 Papua Barat Daya',
  ]);
  assert.deepEqual(
    [rowOf(regions, '12').sign, rowOf(regions, '12').label],
    ['', 'Sumatera Utara, SU: Tidak ada dalam data'],
  );
  assert.deepEqual([rowOf(regions, '91').letters, rowOf(regions, '91').name], ['91', 'Papua Barat']);
  assert.equal(rowOf(regions, '13').name, 'Sumatera Barat');
});

test('codes that are no province make it a table, and are told where others are one', () => {
  const some = shown(caseNamed('regions-unknown-codes'));
  assert.deepEqual([some.isMap, some.notices()], [false, ['Kode wilayah tidak dikenal: 97, 1A']]);
  const all = shown(regencies514);
  assert.deepEqual([all.isMap, all.notices(), all.heading], [false, [], 'Hasil per wilayah']);
});

test('results without regions say so', () => {
  assert.deepEqual(shown(caseNamed('regions-none')).notices(), ['Data wilayah belum tersedia']);
  assert.deepEqual(shownOf(undefined).notices(), []);
});

describe('a list', () => {
  const regions = shown(regencies514);

  test('is of those whose name or code holds what was typed', () => {
    assert.equal(listed(regions, ' rekaan 12', undefined, false).length, 11);
    assert.deepEqual(
      listed(regions, '100513', undefined, false).map(({ region: { name } }) => name),
      ['Kabupaten Rekaan 514'],
    );
    assert.equal(listed(regions, '', undefined, false).length, 514);
  });

  test('of 10,000 shows the first 600, and its end is told', () => {
    const many = {
      ...regencies514,
      regions: Array.from({ length: 10_000 }, (_, index) => ({
        code: `R${String(index)}`,
        name: `Wilayah Rekaan ${String(index)}`,
        votes: { '1': index, '2': 5000, '3': 7 },
      })),
    };
    const results = resultsOf(many);
    const all = shownOf(results);
    const sorted = listed(all, '', 'lead', true);
    assert.equal(sorted.slice(0, mostRegions).map(all.row).length, 600);
    assert.equal(all.notices(sorted).at(-1), 'Menampilkan 600 dari 10.000 wilayah');
  });
});

describe('names', () => {
  test('are those of the codes that KPU uses', () => {
    assert.deepEqual(
      new Map([...regionNames].map(([code, { name }]) => [code, name])),
      new Map(Object.entries(provinceNames)),
    );
    assert.equal(new Set([...regionNames.values()].map(({ letters }) => letters)).size, 39);
    for (const { letters } of regionNames.values()) assert.match(letters, /^[A-Z]{2}$/);
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
  assert.equal(regions.spreads[1], '2 Prabowo & Gibran: ✓ ≥20% in 38 of 38 provinces');
  assert.equal(rowOf(regions, '11').label, 'Aceh, AC: 1 Anies & Muhaimin, Lead 49.1 points');
  assert.deepEqual(Object.keys(regionsMessages.en), Object.keys(regionsMessages.id));
});
