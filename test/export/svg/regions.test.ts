import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { csvParse } from 'd3-dsv';
import { regionsCSV, regionsSVG } from '../../../src/export/svg/regions.js';
import { viewOf } from '../../../src/export/view.js';
import type { GivenResults } from '../../../src/export/view.js';
import { chosen, presentationOf } from '../../../src/text/presentation.js';
import { cardOf } from '../../../src/view/card.js';
import { regionsOf } from '../../../src/view/regions.js';
import type { Regions } from '../../../src/view/regions.js';
import type { Standings } from '../../../src/view/standings.js';
import { midCount2024, provinces2024, regions as cases } from '../../cases/regions.js';
import { pilpres2024 } from '../../fixtures/pilpres-2024.js';

const presentation = presentationOf((name) => chosen({}, name), undefined);

const drawn = (given: unknown): { readonly regions: Regions; readonly card: Standings } => {
  const { results, standings } = viewOf(given as GivenResults);
  const regions = regionsOf(results, standings, presentation);
  return { regions, card: cardOf(standings, { ...regions, notices: [] }, {}) };
};

describe('CSV', () => {
  test('has a line for each region, with votes as bare digits, and with the contest', () => {
    const { regions, card } = drawn(provinces2024);
    const lines = csvParse(regionsCSV(regions, card));
    assert.equal(lines.length, 39);
    assert.deepEqual(
      lines.map((line) =>
        ['1 Anies & Muhaimin', '2 Prabowo & Gibran', '3 Ganjar & Mahfud'].map((name) => Number(line[`${name}: votes`])),
      ),
      pilpres2024.regions.map(({ votes }) => ['100025', '100026', '100027'].map((id) => votes[id])),
    );
    const [aceh] = lines;
    assert.deepEqual(
      [aceh?.code, aceh?.region, aceh?.foremost, aceh?.lead, aceh?.votes, aceh?.source, aceh?.kind],
      [
        '11',
        'Aceh',
        '1 Anies & Muhaimin',
        '49,1',
        '3221235',
        'KPU',
        'Rekapitulasi resmi; Pasangan terpilih ditetapkan KPU, 24 April 2024',
      ],
    );
  });

  test('has no formula that a spreadsheet runs', () => {
    const { regions, card } = drawn({
      candidates: [{ id: 'a', name: '=1+1', votes: 1 }],
      regions: [{ code: '11', name: '=HYPERLINK("x")', votes: { a: 1 } }],
    });
    assert.doesNotMatch(regionsCSV(regions, card), /(^|,)"?=/m);
  });
});

describe('SVG', () => {
  const texts = (svg: string): readonly string[] =>
    [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
      text.replace(/&#38;/g, '&').replace(/&#60;/g, '<'),
    );

  test('of the map has every tile with its leader, and the legend', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { regions, card } = drawn(midCount2024);
      const svg = regionsSVG(regions, card, undefined, { theme });
      const said = texts(svg);
      for (const { short } of regions.standings.map(regions.row)) assert.ok(said.includes(short), short);
      assert.equal(said.filter((text) => /^\d+%$/.test(text)).length, 39);
      for (const text of [
        'Anies & Muhaimin 2 provinsi',
        'Selisih dengan urutan kedua',
        '<5',
        '5–15',
        '15–30',
        '≥30 poin',
        'Data masuk di bawah 50%',
      ]) {
        assert.ok(said.includes(text), text);
      }
      assert.equal(
        svg.match(/stroke-opacity=".75"/g)?.length,
        1 + regions.standings.filter(({ isUnderHalf }) => isUnderHalf).length,
      );
      assert.doesNotMatch(svg, /style=|<script|href/);
    }
  });

  test('of the table has the shares, and marks 20% where it counts', () => {
    const { regions, card } = drawn(provinces2024);
    const svg = regionsSVG(regions, card, regions.standings);
    assert.equal(texts(svg).filter((text) => text.startsWith('✓')).length, 22 + 38 + 9);
    assert.ok(texts(svg).join(' ').includes('2 Prabowo & Gibran: ✓ ≥20% di 38 dari 38 provinsi'));
  });

  for (const { name, results } of cases) {
    test(`${name} fits its frame, also in the size for social networks`, () => {
      const { regions, card } = drawn(results);
      const rows = regions.isMap ? undefined : regions.standings;
      for (const width of [240, 360, 640]) {
        const [, high = 0] = /viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(regionsSVG(regions, card, rows, { width })) ?? [];
        assert.ok(Number(high) > 100);
      }
      const share = regionsSVG(regions, card, rows, { size: 'share' });
      assert.match(share, /width="1200" height="630"/);
    });
  }
});
