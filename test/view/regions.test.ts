import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/results/parse.js';
import type { Results, ResultsInput } from '../../src/results/types.js';
import { messages } from '../../src/text/locales.js';
import type { Presentation } from '../../src/text/presentation.js';
import { leadColors, plainStep } from '../../src/results/lead-colors.js';
import { listed, mostRegions, regionsOf, withoutSum } from '../../src/view/regions.js';
import type { RegionRow } from '../../src/view/region-row.js';
import type { Regions } from '../../src/view/regions.js';
import { regionsMessages } from '../../src/text/messages/regions.js';
import { standings } from '../../src/view/standings.js';
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
/** The codes of all tiles. */
const provincesOfToday = Object.keys(provinceNames);
/** The pairs of 2024 with their votes in these regions only. */
const summed = (regions: typeof pilpres2024.regions): ResultsInput['candidates'] =>
  pilpres2024.candidates.map(({ id, number, name }) => ({
    id,
    number,
    name,
    votes: regions.reduce((sum, { votes }) => sum + (votes[id] ?? 0), 0),
  }));
const caseNamed = (name: string): unknown => cases.find((named) => named.name === name)!.results;

describe('the result of 2024', () => {
  const regions = shown(provinces2024);

  test('has Prabowo & Gibran as leader in 36 provinces and overseas, Anies & Muhaimin in Aceh and Sumatera Barat', () => {
    assert.deepEqual(
      regions.led.map(({ sign, text }) => [sign, text]),
      [
        ['1', 'Anies & Muhaimin 2 provinsi'],
        ['2', 'Prabowo & Gibran 36 provinsi dan luar negeri'],
        ['3', 'Ganjar & Mahfud 0 provinsi'],
      ],
    );
    assert.deepEqual(regions.spreads, [
      '1 Anies & Muhaimin: ✓ ≥20% di 22 dari 38 provinsi',
      '2 Prabowo & Gibran: ✓ ≥20% di 38 dari 38 provinsi',
      '3 Ganjar & Mahfud: ✓ ≥20% di 9 dari 38 provinsi',
    ]);
    assert.deepEqual(
      regions.legend().items.map(({ text }) => text),
      ['<5', '5–15', '15–30', '≥30 poin'],
    );
    assert.equal(regions.legend().title, 'Selisih dengan urutan kedua');
    assert.equal(
      regions.summary,
      'Terbanyak: Anies & Muhaimin 2 provinsi; Prabowo & Gibran 36 provinsi dan luar negeri; Ganjar & Mahfud 0 provinsi; Suara sama 0 provinsi; Belum ada data 0 provinsi',
    );
    assert.deepEqual([regions.isMap, regions.notices()], [true, []]);
  });

  test('names Aceh, its leader and the lead', () => {
    const row = rowOf(regions, '11');
    assert.equal(regions.tile('11').label, 'Aceh 74%: 1 Anies & Muhaimin 73,6%, Selisih 49,1 poin');
    assert.deepEqual(
      row.figures.map(({ share, count }) => [share, count]),
      [
        ['✓ 73,6%', '2.369.534'],
        ['✓ 24,4%', '787.024'],
        ['2,0%', '64.677'],
      ],
    );
    assert.deepEqual([row.short, row.leader?.sign, regions.find('11')!.strength], ['Aceh', '1', 4]);
    assert.deepEqual(row.cells, [
      '✓ 73,6%',
      '✓ 24,4%',
      '2,0%',
      '1 Anies & Muhaimin',
      '2 Prabowo & Gibran',
      '49,1',
      '3.221.235',
    ]);
  });

  test('says where shares do not add up to 100: in a region by itself and in a table, not on a map', () => {
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

  test('is hatched where less than half of the stations are counted', () => {
    assert.deepEqual(
      regions.standings.filter(({ isUnderHalf }) => isUnderHalf).map(({ region }) => region.code),
      sirekap20240307.regions.filter(({ progress }) => Number(progress?.percent) < 50).map(({ code }) => code),
    );
  });

  test('never prints a share as 20% that is less, nor a lead as a step that it has not reached', () => {
    // 19,996% of 57.822 votes in Papua Selatan; 30,03 points in Papua Barat; exactly a fifth in Papua Pegunungan.
    assert.equal(rowOf(regions, '93').figures[2]!.share, '19,996%');
    assert.deepEqual([rowOf(regions, '92').lead, regions.find('92')!.strength], ['30,03', 4]);
    assert.equal(rowOf(regions, '95').figures[0]!.share, '✓ 20,0%');
    // Overseas is not a province, so 20% does not matter there.
    assert.equal(rowOf(regions, '99').figures[0]!.share, '20,2%');
  });

  test('prints the stations as the source did', () => {
    assert.equal(rowOf(regions, '94').cells.at(-1), '4,66%');
    assert.equal(
      regions.tile('13').label,
      'Sumatera Barat, Sumbar 57%: 1 Anies & Muhaimin 56,5%, Selisih 17,0 poin, Data masuk 92,04% TPS',
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

test('ties and regions without votes have no leader', () => {
  const regions = shown(caseNamed('regions-ties'));
  const row = (code: string): unknown[] => {
    const { foremost, lead } = rowOf(regions, code);
    const { figure, colors } = regions.tile(code);
    return [figure, foremost, lead, colors, regions.find(code)!.strength];
  };
  assert.deepEqual(row('11'), ['=', 'Suara sama: Melati & Kenanga, Cendana & Meranti', '', undefined, 0]);
  assert.deepEqual(row('91'), ['–', 'Belum ada data', '', undefined, 0]);
  assert.equal(rowOf(regions, '91').figures[0]!.share, '–');
  assert.equal(regions.legend().items.at(-1)!.text, 'Suara sama');
  assert.match(regions.summary, /Suara sama 2 provinsi; Belum ada data 1 provinsi$/);
});

test('if a source has no figure for one of the pairs, the others have no shares', () => {
  const regions = shown(caseNamed('regions-two-pairs-partial'));
  assert.deepEqual(rowOf(regions, '16').cells, ['–', '–', 'Angka belum lengkap', '', '', '–']);
  assert.deepEqual(regions.notices(), [], 'all 34 provinces of 2019 are there');
  const tiles = [...provincesOfToday].filter((code) => regions.hasTile(code));
  assert.deepEqual(
    [tiles.length, ['93', '94', '95', '96', '99'].map((code) => regions.hasTile(code))],
    [35, [false, false, false, false, true]],
  );
});

test('missing provinces are counted, and BPS’s codes in Papua are read by their names', () => {
  const regions = shown(caseNamed('regions-missing-and-renamed'));
  assert.deepEqual([regions.isMap, regions.notices()], [true, ['Data provinsi belum lengkap (36 dari 38)']]);
  assert.deepEqual(
    [regions.tile('12').figure, regions.tile('12').label],
    ['', 'Sumatera Utara, Sumut: Tidak ada dalam data'],
  );
  assert.deepEqual([rowOf(regions, '91').short, rowOf(regions, '91').name], ['Papua', 'Papua']);
  const { regions: given } = resultsOf(caseNamed('regions-missing-and-renamed'));
  const papua = given.find(({ name }) => name === 'PAPUA')!;
  assert.deepEqual([papua.code, regions.find('91')!.region.votes], ['94', papua.votes]);
  assert.equal(rowOf(regions, '13').name, 'Sumatera Barat');
});

describe('the kind of regions', () => {
  const day = { electionDate: '2024-02-14' };
  const votes = { '100025': 100, '100026': 900, '100027': 50 };
  const of = (regions: ResultsInput['regions'], rest: Partial<ResultsInput> = {}): Regions =>
    shown({ ...provinces2024, ...day, regions, ...rest });

  test('one region for the nation is not a province: there is no map, and no count of provinces', () => {
    const nation = of([
      { code: '00', name: 'Indonesia', votes: { '100025': 40971906, '100026': 96214691, '100027': 27040878 } },
    ]);
    assert.deepEqual([nation.isMap, nation.spreads, nation.notices(nation.standings)], [false, [], []]);
    assert.ok(
      nation.standings.map(nation.row).every(({ figures }) => figures.every(({ share }) => !share.includes('✓'))),
    );
  });

  test('36 provinces that add up to the nation are not 36 of 36', () => {
    const regions = pilpres2024.regions.filter(({ code }) => !['11', '13'].includes(code));
    const some = shown({ ...provinces2024, ...day, regions, candidates: summed(regions) });
    assert.equal(some.spreads[1], '2 Prabowo & Gibran: ✓ ≥20% di 36 provinsi dalam data');
    assert.deepEqual(some.notices(), ['Data provinsi belum lengkap (36 dari 38)']);
  });

  test('short names, long ones and names in place of codes are the same provinces, and give no notice', () => {
    const short: Readonly<Record<string, string>> = {
      '12': 'Sumut',
      '19': 'Babel',
      '21': 'Kepri',
      '31': 'Daerah Khusus Jakarta',
      '32': 'Jabar',
      '34': 'Jogja',
      '52': 'NTB',
      '73': 'Sulsel',
      '92': 'Prov. Papua Barat',
      '94': 'Papteng',
      '99': 'PPLN',
    };
    const named = pilpres2024.regions.map((region) => ({ ...region, name: short[region.code] ?? region.name }));
    for (const regions of [
      named,
      named.map(({ code, ...region }) => ({ ...region, code: short[code] ?? region.name })),
    ]) {
      const same = of(regions);
      assert.deepEqual([same.isMap, same.notices()], [true, []]);
      assert.deepEqual(same.spreads, shown(provinces2024).spreads);
      assert.equal(rowOf(same, '32').figures[1]!.count, rowOf(shown(provinces2024), '32').figures[1]!.count);
    }
  });

  test('codes in Papua without a name are reported, and are not on the map', () => {
    const unnamed = of(
      pilpres2024.regions.map(({ code, name, ...region }) => ({ code, ...region, ...(code < '9' && { name }) })),
    );
    assert.equal(unnamed.isMap, false);
    assert.deepEqual(unnamed.notices(), [
      'Data provinsi belum lengkap (33 dari 38)',
      'Kode provinsi tanpa nama, jadi tidak pasti provinsi mana: 91, 92, 94, …',
    ]);
    assert.equal(unnamed.spreads[1], '2 Prabowo & Gibran: ✓ ≥20% di 33 provinsi dalam data');
  });

  test('a name of another province is reported, and so is a province that appears twice', () => {
    const wrong = of([
      { code: '32', name: 'Jawa Timur', votes },
      { code: '33', name: 'Jawa Tengah', votes },
    ]);
    assert.deepEqual(
      [wrong.isMap, wrong.notices()],
      [
        false,
        ['Data provinsi belum lengkap (1 dari 38)', 'Nama wilayah dari sumber tidak sesuai kodenya: 32 Jawa Timur'],
      ],
    );
    const twice = of([
      { code: 'Jabar', votes },
      { code: '32', name: 'Jawa Barat', votes },
    ]);
    assert.deepEqual(
      [twice.isMap, twice.notices()[1]],
      [false, 'Provinsi yang sama lebih dari satu kali dalam data: Jabar, Jawa Barat'],
    );
    assert.deepEqual(
      twice.standings.map(({ region: { code } }) => code),
      ['Jabar', '32'],
    );
  });
});

describe('votes that fall in one region', () => {
  const after = (region: string, votes: Readonly<Record<string, number>>): Regions => {
    const before = shown(midCount2024);
    const results = resultsOf({
      ...midCount2024,
      updated: '2024-03-07T16:00:16+07:00',
      regions: midCount2024.regions!.map((one) => (one.code === region ? { ...one, votes } : one)),
    });
    const card = standings({ results, corrections: [], jumps: [] }, presentation, { now: 0 });
    return regionsOf(results, card, presentation, before.shown);
  };
  const { '100025': first = 0, ...others } = sirekap20240307.regions.find(({ code }) => code === '51')!.votes;
  const fallen = after('51', { '100025': first - 12, ...others });

  test('are marked there as in the nation, and nowhere else', () => {
    const bali = rowOf(fallen, '51');
    assert.match(
      bali.own.notices[0]!,
      /^Angka di sumber turun: Anies & Muhaimin −12 suara \(7 Maret 2024, 16\.00 WIB\)$/,
    );
    assert.equal(bali.own.rows[0]!.gain, '▼ 12');
    assert.deepEqual(
      bali.figures.map(({ share }) => share.startsWith('▼')),
      [true, false, false],
    );
    assert.match(fallen.tile('51').label!, /, Angka di sumber turun$/);
    assert.equal(fallen.tile('51').figure, '53% ▼');
    const marked = fallen.standings.map(fallen.row).filter(({ hasFallen }) => hasFallen);
    assert.deepEqual(
      marked.map(({ code }) => code),
      ['51'],
    );
    assert.ok(fallen.notices().includes('Angka di sumber turun: Bali'));
    assert.deepEqual(fallen.legend().items.at(-1), { figure: '▼', text: 'Angka di sumber turun' });
  });

  test('stay marked until other votes come, and do not apply to another contest', () => {
    const card = standings({ results: resultsOf(midCount2024), corrections: [], jumps: [] }, presentation, { now: 0 });
    const again = regionsOf(fallen.shown.results, card, presentation, fallen.shown);
    assert.equal(again.tile('51').figure, '53% ▼');
    const other = resultsOf({
      ...midCount2024,
      subheading: 'Pemilu lain',
      regions: midCount2024.regions!.map((region) => ({ ...region, votes: { '100025': 0, '100026': 1, '100027': 0 } })),
    });
    assert.deepEqual(regionsOf(other, card, presentation, fallen.shown).notices(), []);
    assert.equal(shown(midCount2024).tile('51').figure, '53%', 'a first state has none before it');
  });
});

test('codes that are not provinces make it a table, and are reported if others are provinces', () => {
  const some = shown(caseNamed('regions-unknown-codes'));
  assert.deepEqual(
    [some.isMap, some.notices()],
    [
      false,
      [
        'Data provinsi belum lengkap (5 dari 38)',
        'Nama wilayah dari sumber tidak sesuai kodenya: 97 Papua Rekaan',
        'Kode wilayah tidak dikenal: 1A',
      ],
    ],
  );
  const all = shown(regencies514);
  assert.deepEqual([all.isMap, all.notices(), all.heading], [false, [], 'Hasil per wilayah']);
});

test('results without regions say so', () => {
  assert.deepEqual(shown(caseNamed('regions-none')).notices(), ['Data wilayah belum tersedia']);
  assert.deepEqual(shownOf(undefined).notices(), []);
});

describe('a filtered list', () => {
  const regions = shown(regencies514);

  test('has the regions whose name or code contains the text', () => {
    assert.equal(listed(regions, ' rekaan 12', undefined, false).length, 11);
    assert.deepEqual(
      listed(regions, '100513', undefined, false).map(({ region: { name } }) => name),
      ['Kabupaten Rekaan 514'],
    );
    assert.equal(listed(regions, '', undefined, false).length, 514);
  });

  test('of 10,000 shows the first 600, and says so', () => {
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

describe('the map', () => {
  const regions = shown(provinces2024);
  const { candidates } = regions;
  const [anies] = candidates;
  const count = midCount2024.regions!;

  test('has whole percentages, leads, or the shares of one pair, each with its own steps', () => {
    const figures = (code: string): unknown[] => [
      regions.tile(code).figure,
      regions.tile(code, 'lead').figure,
      regions.tile(code, 'pair', anies).figure,
    ];
    assert.deepEqual(figures('11'), ['74%', '+49,1', '74%']);
    assert.deepEqual(figures('12'), ['58%', '+29,0', '29%']);
    assert.deepEqual(figures('31'), ['42%', '+0,6', '41%']);
    assert.deepEqual(
      [regions.legend('pair', anies).title, ...regions.legend('pair', anies).items.map(({ text }) => text)],
      ['Perolehan Anies & Muhaimin', '<20%', '20–30%', '30–50%', '≥50%'],
    );
    assert.deepEqual(
      regions.modes.map(([, label]) => label),
      ['Terbanyak', 'Selisih', 'Tiap pasangan'],
    );
  });

  test('has the number of a winner only where another pair won in the nation', () => {
    const numbered = provincesOfToday.filter((code) => regions.tile(code).corner);
    assert.deepEqual(
      numbered.map((code) => [code, regions.tile(code).corner]),
      [
        ['11', '1'],
        ['13', '1'],
      ],
    );
    assert.ok(provincesOfToday.every((code) => !regions.tile(code, 'pair', anies).corner));
  });

  test('draws the exact lead, not the printed one, and each step with the same lightness for every pair', () => {
    const pairColor = (code: string): string => regions.province(code).leader!.color;
    for (const code of provincesOfToday) {
      const votes = Object.values(pilpres2024.regions.find((region) => region.code === code)!.votes).sort(
        (a, b) => b - a,
      );
      const lead = ((votes[0]! - votes[1]!) * 100) / votes.reduce((sum, figure) => sum + figure, 0);
      const step = lead < 5 ? 1 : lead < 15 ? 2 : lead < 30 ? 3 : 4;
      assert.deepEqual(regions.tile(code).colors, leadColors(pairColor(code), step), code);
    }
  });

  test('never prints a whole percentage on the other side of a step than the colour', () => {
    // 19,996% of Papua Selatan is under the step of 20%.
    const mid = shown(midCount2024);
    assert.equal(mid.tile('93', 'pair', mid.candidates[2]).figure, '19,996%');
  });

  test('has a headline that says who won where, and names no winner during the count', () => {
    assert.equal(regions.headline, 'Prabowo & Gibran meraih suara terbanyak di 36 provinsi, Anies & Muhaimin di 2');
    const mid = shown(midCount2024);
    assert.equal(mid.headline, 'Prabowo & Gibran unggul di 36 provinsi, Anies & Muhaimin di 2');
    assert.equal(mid.modes[0]![1], 'Terbanyak');
    assert.equal(regions.tableHeadline, 'Prabowo & Gibran ≥20% di 38 dari 38 provinsi');
    assert.equal(shown({ ...midCount2024, kind: 'quick-count' }).headline, '');
    assert.equal(count.length, 39);
  });

  test('has the same total of all regions as the nation', () => {
    const { nation } = regions;
    assert.deepEqual(
      [nation.name, nation.lead, ...nation.figures.map(({ plain }) => plain)],
      ['Nasional', '33,6', '24,9', '58,6', '16,5'],
    );
    assert.equal(nation.own.total?.count, '164.227.475');
  });
});

test('English says the same', () => {
  const regions = shown(provinces2024, { locale: 'en' });
  assert.equal(regions.spreads[1], '2 Prabowo & Gibran: ✓ ≥20% in 38 of 38 provinces');
  assert.equal(regions.tile('11').label, 'Aceh 74%: 1 Anies & Muhaimin 73.6%, Lead 49.1 points');
  assert.deepEqual(Object.keys(regionsMessages.en), Object.keys(regionsMessages.id));
});

describe('a result that does not stand', () => {
  const [annulled, revote] = (['annulled', 'revote'] as const).map((status) => shown({ ...provinces2024, status })) as [
    Regions,
    Regions,
  ];
  const colours = ({ tile }: Regions): readonly (string | undefined)[] => [
    ...new Set(provincesOfToday.map((code) => tile(code).colors?.fill[0])),
  ];

  test('has no lead, no steps and no spread', () => {
    for (const regions of [annulled, revote]) {
      assert.deepEqual(regions.spreads, []);
      assert.deepEqual([regions.legend().title, regions.legend().items, regions.headline], ['', [], '']);
      for (const code of provincesOfToday) {
        const { lead, figures, own } = regions.province(code);
        const { label = '', corner } = regions.tile(code);
        assert.equal(corner, '');
        assert.equal(lead, '');
        assert.doesNotMatch(label, /Selisih|poin/);
        assert.doesNotMatch(figures.map(({ share }) => share).join(), /✓/);
        assert.deepEqual(own.lines, []);
      }
    }
  });

  test('has no candidate’s colour if it is annulled, and all of them in a re-vote', () => {
    assert.deepEqual(colours(annulled), [leadColors('#7b7f87', plainStep).fill[0]]);
    assert.deepEqual(
      [...colours(revote)].sort(),
      ['#1b7f5c', '#2f6fd0'].map((own) => leadColors(own, plainStep).fill[0]).sort(),
    );
  });

  test('has votes without percent in a re-vote', () => {
    const { cells, figures, own } = revote.province('11');
    assert.deepEqual(
      figures.map(({ share }) => share),
      ['', '', ''],
    );
    assert.deepEqual(cells.slice(0, 3), ['2.369.534', '787.024', '64.677']);
    assert.ok(own.rows.every(({ share }) => !share));
  });
});
