// What readers save from a comparison.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { csvParse } from 'd3-dsv';
import { comparisonCSV, comparisonSVG } from '../../src/export/svg/comparison.js';
import { cardOf } from '../../src/view/card.js';
import { comparedCard, stateOf } from '../../src/view/compared-card.js';
import { comparedSources } from '../../src/view/compared-sources.js';
import { comparisonView } from '../../src/view/comparison.js';
import { parse } from '../../src/results/parse.js';
import { presentationFrom } from '../../src/export/view.js';
import { standings } from '../../src/view/standings.js';
import type { Locale } from '../../src/text/numbers.js';
import { kawalPemiluRows } from '../fixtures/kawalpemilu-2024.js';
import { sirekap20240317 } from '../fixtures/sirekap-2024-03-17.js';
import { kawal2024, kpu2024 } from '../fixtures/two-sources-2024.js';

function comparisonOf(a: unknown, b: unknown, locale: Locale = 'id') {
  const [first, second] = [a, b].map((input) => parse(input).results);
  assert(first && second);
  const compared = comparedSources(first, second);
  assert(compared.comparison);
  const presentation = presentationFrom({ locale });
  const results = stateOf(compared.sources, compared.comparison);
  const own = standings({ results, corrections: [], jumps: [] }, presentation, { now: 0 });
  const view = comparisonView(compared, presentation);
  const { answer, ground, notices, summary, words } = view;
  const card = cardOf(
    comparedCard(own, view, locale),
    { heading: words.heading, answer, ground, notices, summary },
    {},
  );
  return { view, card };
}

for (const locale of ['id', 'en'] as const) {
  describe(`the CSV of a comparison, ${locale}`, () => {
    const { card, view } = comparisonOf(kpu2024, kawal2024, locale);
    const rows = csvParse(comparisonCSV(view, card));

    test('has every candidate in the sum and in each region, with the published votes', () => {
      assert.equal(rows.length, 3 * (1 + 39));
      for (const { code, votes } of sirekap20240317.regions) {
        const own = rows.filter((row) => row.code === code);
        const other = kawalPemiluRows.find((row) => row.code === code)?.votes ?? [];
        assert.deepEqual(
          own.map((row) => [row['KPU: votes'], row['KawalPemilu: votes'], row['difference in votes']]),
          [1, 2, 3].map((number) => {
            const [one = NaN, two = NaN] = [votes[100024 + number], other[number - 1]];
            return [`${one}`, `${two}`, `${two - one}`];
          }),
        );
      }
    });

    test('says where each source has a region, and how far it has counted', () => {
      const row = rows.find(({ code }) => code === '32');
      assert.deepEqual([row?.['path a'], row?.['path b']], ['regions.32', 'regions.32']);
      assert.match(row?.note ?? '', /KPU: .*78[,.]46%.*KawalPemilu: .*82[,.]54%/);
      assert.equal(row?.source, 'KPU, KawalPemilu');
    });
  });
}

test('a place has the code or the name by which each source knows it', () => {
  const papua = (code: string | undefined, name: string): object => ({
    candidates: [{ number: 1, name: 'Satu', votes: 5 }],
    regions: [{ ...(code && { code }), name, votes: { 1: 5 } }],
  });
  const { card, view } = comparisonOf(papua('94', 'Papua Tengah'), papua(undefined, 'Papua Tengah'));
  const [, row] = csvParse(comparisonCSV(view, card));
  assert.deepEqual([row?.['path a'], row?.['path b']], ['regions.94', 'regions.Papua Tengah']);
});

test('the picture has the differences, and what they are', () => {
  const { card, view } = comparisonOf(kpu2024, kawal2024);
  const svg = comparisonSVG(view, card).replace(/<[^>]*>/g, ' ');
  for (const text of ['Jawa Barat', '+793.835', 'KawalPemilu dikurangi KPU', 'TPS KPU 75,94%', '+2.472.172'])
    assert.ok(svg.includes(text), text);
});
