import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toCSV } from '../../src/export/csv.js';
import { toEmbed } from '../../src/export/embed/embed.js';
import { toSVG } from '../../src/export/svg/svg.js';
import { emptyBoxColor } from '../../src/results/colors.js';
import type { ResultsInput } from '../../src/results/types.js';
import { standings } from '../../src/view/standings.js';
import type { Presentation } from '../../src/text/presentation.js';
import type { Standings } from '../../src/view/standings.js';
import { caseNamed, cases } from '../cases/index.js';
import { contest } from '../contest.js';

const usual: Presentation = {
  locale: 'id',
  timeZone: 'WIB',
  order: 'ballot',
  decimals: 1,
  rounding: 'half-up',
  threshold: undefined,
};
const official: Partial<ResultsInput> = {
  kind: 'official',
  rule: 'majority-runoff',
  electionDate: '2024-11-27',
  progress: { counted: 400, total: 400 },
};
const shown = (rest: Partial<ResultsInput>, presentation: Partial<Presentation> = {}): Standings =>
  standings(
    { results: contest([200, 600, 200], { ...official, ...rest }), corrections: [], jumps: [] },
    { ...usual, ...presentation },
    { now: 0 },
  );
const badges = (rest: Partial<ResultsInput>, presentation: Partial<Presentation> = {}): readonly string[] =>
  shown(rest, presentation).badges.map(({ text }) => text);
const band = (rest: Partial<ResultsInput>, presentation: Partial<Presentation> = {}): string | undefined =>
  shown(rest, presentation).band;

const revote = { stations: 94, of: 1240, date: '2025-03-22', votes: 45_289 };

describe('an act of the KPU, or a dispute,', () => {
  test('is shown beside the kind of the count, with its day', () => {
    const day = '2024-12-09';
    assert.deepEqual(badges({ status: 'determined', statusDate: day }), [
      'Rekapitulasi resmi',
      'Hasil ditetapkan KPU, 9 Desember 2024',
    ]);
    assert.deepEqual(badges({ status: 'elected', statusDate: '2025-01-09' }), [
      'Rekapitulasi resmi',
      'Pasangan terpilih ditetapkan KPU, 9 Januari 2025',
    ]);
    assert.deepEqual(badges({ status: 'disputed' }), ['Rekapitulasi resmi', 'Sengketa di MK']);
    assert.deepEqual(badges({ status: 'elected', statusDate: '2025-01-09' }, { locale: 'en', timeZone: 'WIT' }), [
      'Official result',
      'Declared elected by KPU, 9 January 2025',
    ]);
    for (const status of ['determined', 'elected', 'disputed'] as const) assert.equal(band({ status }), undefined);
  });

  test('is shown only for an official result', () => {
    for (const status of ['determined', 'elected', 'disputed'] as const)
      assert.deepEqual(badges({ kind: 'preliminary', status }), ['Hitungan sementara'], status);
  });

  test('leaves shares, colours and the line of 50% as they are', () => {
    const plain = shown({});
    for (const status of ['determined', 'elected', 'disputed'] as const) {
      const { rows, lines, verdict } = shown({ status });
      // Only how loud a row is depends on the act.
      const figures = (all: typeof rows): unknown => all.map((row) => ({ ...row, award: '', emphasis: undefined }));
      assert.deepEqual(figures(rows), figures(plain.rows));
      assert.deepEqual(
        rows.map(({ award, emphasis }) => [award, emphasis]),
        [
          ['', undefined],
          [status === 'elected' ? 'Terpilih' : '', status === 'disputed' ? 'ahead' : 'won'],
          ['', undefined],
        ],
      );
      assert.deepEqual(lines, plain.lines);
      assert.ok(verdict?.headline.startsWith('Pasangan 2'));
    }
  });
});

/** Checks what is missing in every result that does not stand. */
function standsNot({ verdict, lines, rows, badges: pills, summary }: Standings): void {
  assert.equal(verdict, undefined);
  assert.deepEqual(lines, []);
  assert.ok(rows.every(({ mark }) => !mark));
  assert.ok(!pills.some(({ kind }) => kind === 'official'));
  assert.doesNotMatch(summary, /resmi|Unggul|memenuhi syarat|terpilih|Suara sama/);
}

describe('a result that is annulled', () => {
  test('says so above everything, and has no verdict, leader, kind or colours', () => {
    for (const rest of [{}, { progress: { counted: 300, total: 400 } }] as const) {
      const picture = shown({ status: 'annulled', ...rest }, { order: 'votes', threshold: { units: 4n, scale: 0 } });
      standsNot(picture);
      assert.equal(picture.band, 'Hasil dibatalkan MK: tidak berlaku');
      assert.match(picture.summary, /^Hasil dibatalkan MK: tidak berlaku\. Hasil pemilihan: Pasangan 1 20,0%/);
      assert.deepEqual(new Set(picture.rows.map(({ color }) => color)), new Set([emptyBoxColor]));
      assert.deepEqual(
        picture.rows.map(({ sign }) => sign),
        ['1', '2', '3'],
        'in an order that ranks nobody',
      );
    }
    assert.equal(
      band({ status: 'annulled', statusDate: '2025-02-24' }),
      'Hasil dibatalkan MK, 24 Februari 2025: tidak berlaku',
    );
    assert.equal(
      band({ status: 'annulled', statusDate: '2025-02-24' }, { locale: 'en' }),
      'Annulled by the Constitutional Court, 24 February 2025: void',
    );
  });

  test('has no tie', () => {
    const results = contest([300, 300], { ...official, status: 'annulled' });
    standsNot(standings({ results, corrections: [], jumps: [] }, usual, { now: 0 }));
  });

  test('keeps the kind of a count that was never official, and says that it is void', () => {
    const picture = shown({ status: 'annulled', kind: 'preliminary' });
    assert.deepEqual(
      picture.badges.map(({ text }) => text),
      ['Hitungan sementara'],
    );
    assert.equal(picture.band, 'Hasil dibatalkan MK: tidak berlaku');
  });
});

describe('a re-vote', () => {
  test('is announced with the votes that it replaces, as far as these are known', () => {
    const told = (given?: ResultsInput['revote'], statusDate?: string): string | undefined =>
      band({ status: 'revote', ...(given && { revote: given }), ...(statusDate && { statusDate }) });
    assert.equal(
      told({ ...revote, ground: 'Putusan MK' }, '2025-02-24'),
      'Pemungutan suara ulang di 94 dari 1.240 TPS pada 22 Maret 2025, menggantikan 45.289 suara sah (Putusan MK, diperintahkan 24 Februari 2025)',
    );
    assert.equal(told(), 'Pemungutan suara ulang');
    assert.equal(told({ stations: 94 }), 'Pemungutan suara ulang di 94 TPS');
    assert.equal(told({ of: 1240 }), 'Pemungutan suara ulang');
    assert.equal(told({ votes: 0 }), 'Pemungutan suara ulang, menggantikan 0 suara sah');
    assert.equal(told(undefined, '2025-02-24'), 'Pemungutan suara ulang (diperintahkan 24 Februari 2025)');
    assert.equal(
      band({ status: 'revote', statusDate: '2025-02-24', revote }, { locale: 'en' }),
      'Re-vote at 94 of 1,240 polling stations on 22 March 2025, replacing 45,289 valid votes (ordered 24 February 2025)',
    );
  });

  test('leaves votes without percent, and colours as they are', () => {
    for (const given of [undefined, revote]) {
      const picture = shown({ status: 'revote', ...(given && { revote: given }) });
      standsNot(picture);
      const plain = shown({});
      assert.deepEqual(
        picture.rows.map(({ share }) => share),
        ['', '', ''],
      );
      for (const key of ['votes', 'color', 'percent', 'name'] as const)
        assert.deepEqual(
          picture.rows.map((row) => row[key]),
          plain.rows.map((row) => row[key]),
        );
      assert.equal(picture.columns.share, '');
      assert.deepEqual(picture.notices, []);
      assert.match(
        picture.summary,
        /: Pasangan 1, 200 suara; Pasangan 2, 600 suara; Pasangan 3, 200 suara\. Data masuk/,
      );
      assert.doesNotMatch(picture.summary.replace('(100%)', ''), /%|–/);
      assert.match(picture.announcement, /: Pasangan 2 600 suara; Pasangan 1 200 suara; Pasangan 3 200 suara\. /);
    }
  });

  test('is a result when it is counted', () => {
    const picture = shown({ status: 'revote', revote: { ...revote, counted: true } });
    assert.equal(picture.band, undefined);
    assert.deepEqual(
      picture.badges.map(({ text }) => text),
      ['Rekapitulasi resmi', 'Pemungutan suara ulang sudah dihitung'],
    );
    assert.deepEqual(picture.notices, [
      'Pemungutan suara ulang di 94 dari 1.240 TPS pada 22 Maret 2025 sudah dihitung, menggantikan 45.289 suara sah.',
    ]);
    assert.deepEqual(shown({ status: 'revote', revote: { counted: true } }).notices, []);
    assert.equal(picture.verdict?.headline, 'Pasangan 2 memenuhi syarat menang satu putaran');
    assert.deepEqual(
      picture.rows.map(({ share }) => share),
      ['20,0%', '60,0%', '20,0%'],
    );
    assert.deepEqual(
      picture.lines.map(({ percent }) => percent),
      [50],
    );
  });

  test('has only names if its source prints only shares', () => {
    const { summary, rows } = standings(
      {
        results: contest([], {
          status: 'revote',
          candidates: [
            { name: 'A', share: '60' },
            { name: 'B', share: '40' },
          ],
        }),
        corrections: [],
        jumps: [],
      },
      usual,
      { now: 0 },
    );
    assert.equal(summary, 'Pemungutan suara ulang. Hasil pemilihan: A; B');
    assert.ok(rows.every(({ share, votes }) => !share && !votes));
  });
});

describe('exports and summaries', () => {
  const input = (name: string): ResultsInput => caseNamed(name).results as ResultsInput;
  const page = { script: 'election-results.min.js' };
  const charts = ['bar', 'stacked', 'donut', 'table'] as const;

  test('of an annulled result have no candidate’s colour, and always say that it is void', () => {
    const results = { ...input('annulled'), heading: 'Hasil' };
    const colors = (given: ResultsInput, chart: (typeof charts)[number]): ReadonlySet<string> =>
      new Set(toSVG(given, { chart }).match(/#[\da-f]{6}\b/gi) ?? []);
    const standing: ResultsInput = { ...results, status: 'determined' };
    for (const chart of charts) {
      const found = colors(results, chart);
      const own = [...colors(standing, chart)].filter((color) => !found.has(color));
      assert.ok(own.length >= 3, 'a result that stands has a colour for each candidate');
      assert.match(toSVG(results, { chart }), />Hasil dibatalkan MK, 24 Februari 2024: tidak berlaku</);
      assert.doesNotMatch(toSVG(results, { chart }), /Rekapitulasi resmi/);
    }
    assert.match(toCSV(results), /"Hasil dibatalkan MK, 24 Februari 2024: tidak berlaku"|tidak berlaku,/);
    assert.match(
      toEmbed(results, page, 'table'),
      /<caption>Hasil dibatalkan MK, 24 Februari 2024: tidak berlaku, Hasil/,
    );
  });

  test('of a vote that is held again have no percentage except that of the stations', () => {
    const results = input('revote');
    const clean = (text: string): string => text.replaceAll('(100%)', '').replace(/width="\d+%"|height="\d+%"/g, '');
    for (const chart of charts) {
      const texts = [...toSVG(results, { chart }).matchAll(/<text [^>]*>([^<]*)/g)].map(([, text]) => text).join('\n');
      assert.match(texts, /Pemungutan suara ulang di 94 dari 1\.240 TPS/);
      assert.match(texts, chart === 'table' ? /240\.973/ : /240\.973 suara/);
      assert.doesNotMatch(clean(texts), /%|–|Persen(?!tase dan urutan tidak ditampilkan)|resmi/, chart);
    }
    const csv = toCSV(results);
    assert.match(csv, /\n2,Cendana & Meranti,240973,,/);
    assert.doesNotMatch(clean(csv), /%|–/);
    assert.doesNotMatch(clean(toEmbed(results, page, 'table')), /\d%|–/);
  });

  test('of every result that does not stand say so first to screen readers', () => {
    const named = cases.filter(({ name }) => /^(?:annulled|revote|revote-of-unknown-extent)$/.test(name));
    assert.equal(named.length, 3);
    for (const { results } of named)
      assert.match(
        toEmbed(results as ResultsInput, page, 'table'),
        /<caption>(?:Hasil dibatalkan MK|Pemungutan suara ulang)/,
      );
  });
});
