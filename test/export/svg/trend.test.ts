import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { csvParse } from 'd3-dsv';
import { trendCSV, trendSVG } from '../../../src/export/svg/trend.js';
import { parseSeries } from '../../../src/results/series.js';
import { chosen, presentationOf } from '../../../src/text/presentation.js';
import { cardOf } from '../../../src/view/card.js';
import { standings } from '../../../src/view/standings.js';
import type { Standings } from '../../../src/view/standings.js';
import { trend } from '../../../src/view/trend.js';
import type { Trend } from '../../../src/view/trend.js';
import { trendCases } from '../../cases/trend.js';

const shown = (given: unknown, attributes: object = {}): [Trend, Standings] => {
  const { series, results } = parseSeries(given);
  const presentation = presentationOf((name) => chosen(attributes, name), undefined);
  const around = standings({ results: results!, corrections: [], jumps: [] }, presentation, { now: 0 });
  const worked = trend(series, 'x' in attributes, around, presentation);
  return [worked, cardOf(around, worked, {})];
};
const drawable = trendCases.filter(({ series }) => parseSeries(series).series);

describe('CSV', () => {
  test('has every point of the count of 2024 with its figures, also points that are not drawn', () => {
    const csv = trendCSV(...shown(trendCases[0]!.series));
    const rows = csvParse(csv.replace('\ufeff', ''));
    assert.equal(rows.length, 676 * 3);
    const { points } = trendCases[0]!.series as { points: { updated: string; votes: Record<string, number> }[] };
    rows.forEach((row, index) => {
      const point = points[Math.floor(index / 3)]!;
      assert.equal(row.updated, point.updated);
      assert.equal(Number(row.votes), point.votes[row.id!]);
    });
    assert.deepEqual(
      { ...rows.at(-2) },
      {
        number: '2',
        name: 'Prabowo & Gibran',
        votes: '75375349',
        share: '58,8%',
        id: '100026',
        progress: '78,82%',
        contest: 'Pergerakan suara; Hitung Suara Sirekap · Pemilu Presiden 2024',
        kind: 'Hitungan sementara',
        source: 'KPU, Sirekap',
        updated: '2024-04-03T00:06:10+07:00',
      },
    );
  });

  test('has the part of the stations where they are counted, and no formula that a spreadsheet runs', () => {
    const rows = csvParse(
      trendCSV(
        ...shown({
          candidates: [{ id: 'a', name: '=1+1' }],
          points: [{ updated: '2024-02-14T20:00Z', counted: 5, total: 8, votes: { a: '90071992547409931' } }],
        }),
      ).replace('\ufeff', ''),
    );
    assert.deepEqual(
      rows.map(({ name, votes, progress }) => [name, votes, progress]),
      [["'=1+1", '90071992547409931', '62,50%']],
    );
  });
});

describe('SVG', () => {
  const texts = (svg: string): readonly string[] =>
    [...svg.matchAll(/<text [^>]*>([^<]*)/g)].map(([, text = '']) => text);

  for (const { name, series, attributes } of drawable) {
    for (const size of ['auto', 'share'] as const) {
      test(`of ${name}, ${size}, is complete and has what the page shows`, () => {
        const [worked, around] = shown(series, attributes);
        const svg = trendSVG(worked, around, { size, width: 360 });
        assert.doesNotMatch(svg, /NaN|undefined|\[object|"(?:surface|ink|muted|border)"/);
        assert.match(svg, /^<svg xmlns="[^"]+" width="\d+/);
        // In a picture for social media, those with the most votes.
        const most = [...worked.lines].sort((a, b) => (b.percents.at(-1) ?? 0) - (a.percents.at(-1) ?? 0));
        for (const { share } of size === 'share' ? most.slice(0, 3) : most)
          assert.ok(svg.includes(share.replace('<', '&#60;')), share);
        assert.ok(texts(svg).join(' ').includes(worked.heading));
        if (worked.details[0] && size === 'auto')
          assert.ok(texts(svg).join(' ').includes(worked.details[0].split(' ')[0]!));
      });
    }
  }

  test('has a line for each pair, the lead between two of them, and the days of the largest corrections', () => {
    const svg = trendSVG(...shown(trendCases[0]!.series), {});
    assert.deepEqual([svg.match(/stroke-width="2"/g)?.length, svg.match(/stroke-width="3.5"/g)?.length], [2, 1]);
    assert.equal(svg.match(/fill-opacity=".12"/g)?.length, 1);
    assert.ok(texts(svg).includes('selisih 34,3 poin'));
    for (const letter of ['‹a', 'b', 'c', 'd']) assert.ok(texts(svg).includes(letter));
    assert.ok(texts(svg).includes('50%'));
  });

  test('follows the theme', () => {
    const [worked, around] = shown(trendCases[0]!.series);
    assert.ok(trendSVG(worked, around, { theme: 'dark' }).includes('#17191e'));
    assert.ok(!trendSVG(worked, around, {}).includes('#17191e'));
  });
});
