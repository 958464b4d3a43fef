// Pictures for social media of every element and case: how large each text is, that names and figures are there, and that nothing
// leaves the picture.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { regionsSVG } from '../../../src/export/svg/regions.js';
import { seatsSVG } from '../../../src/export/svg/seats.js';
import { shapes } from '../../../src/export/svg/shapes.js';
import type { Shape } from '../../../src/export/svg/shapes.js';
import type { SVGOptions } from '../../../src/export/svg/svg.js';
import { textWidth } from '../../../src/export/svg/text-width.js';
import { trendSVG } from '../../../src/export/svg/trend.js';
import { viewOf } from '../../../src/export/view.js';
import type { GivenResults } from '../../../src/export/view.js';
import { parseDecimal } from '../../../src/results/decimals.js';
import { parseHouse } from '../../../src/results/districts.js';
import { houseOf } from '../../../src/results/seats.js';
import { parseSeries } from '../../../src/results/series.js';
import { chosen, presentationOf } from '../../../src/text/presentation.js';
import { cardOf } from '../../../src/view/card.js';
import { regionsOf } from '../../../src/view/regions.js';
import { seatsOf } from '../../../src/view/seats.js';
import { standings } from '../../../src/view/standings.js';
import type { Standings } from '../../../src/view/standings.js';
import { trend } from '../../../src/view/trend.js';
import { regions as regionCases } from '../../cases/regions.js';
import { seats as seatCases } from '../../cases/seats.js';
import { trendCases } from '../../cases/trend.js';
import { textsIn } from './texts-in.js';

/** 14 px and 11 px, where a phone shows 1,200 px as 400. */
const [large, small] = [42, 33];

interface Drawn {
  readonly name: string;
  readonly card: Standings;
  readonly svg: (options: SVGOptions) => string;
  /** Names and figures that are there, and large. */
  readonly large: readonly string[];
}

const plain = presentationOf((name) => chosen({}, name), undefined);

const drawnRegions = ({ name, results }: (typeof regionCases)[number]): Drawn => {
  const view = viewOf(results as GivenResults);
  const regions = regionsOf(view.results, view.standings, plain);
  const card = cardOf(view.standings, { ...regions, answer: regions.headline || undefined, notices: [] }, {});
  const leaders = regions.isMap
    ? regions.led.filter(({ id }) => regions.standings.some(({ foremost, lead }) => lead && foremost[0] === id))
    : [];
  return {
    name,
    card,
    svg: (options) => regionsSVG(regions, card, undefined, options),
    large: leaders.slice(0, 2).map(({ name: leader }) => leader),
  };
};

const drawnTrend = ({ name, series: given }: (typeof trendCases)[number]): readonly Drawn[] => {
  const { results, series } = parseSeries(given);
  if (!series || !results) return [];
  const around = standings({ results, corrections: [], jumps: [] }, plain, { now: 0 });
  const worked = trend(series, false, around, plain);
  const card = cardOf(around, { ...worked, answer: worked.headline || undefined }, {});
  const [first] = [...worked.lines].sort((a, b) => (b.percents.at(-1) ?? 0) - (a.percents.at(-1) ?? 0));
  return [
    {
      name,
      card,
      svg: (options) => trendSVG(worked, card, options),
      large: first && worked.xs.length ? [first.share, first.name.split(' & ')[0] ?? ''] : [],
    },
  ];
};

const drawnSeats = ({ attributes = {}, name, results: given }: (typeof seatCases)[number]): Drawn => {
  const { results, standings: around } = viewOf(given as never, attributes, parseHouse);
  const presentation = presentationOf((key) => chosen({}, key), parseDecimal(attributes.threshold ?? ''));
  const { house } = houseOf(results, Number(attributes.seats) || undefined, presentation.threshold);
  const seats = seatsOf(results, house, around, presentation, 'seats');
  const card = cardOf(around, seats, {});
  const [first] = seats.table.rows;
  return {
    name,
    card,
    svg: (options) => seatsSVG(seats, card, options),
    large: first && first.dots > 0 ? [(first.short || first.name).slice(0, 2), first.count] : [],
  };
};

const all: readonly Drawn[] = [
  ...regionCases.map(drawnRegions),
  ...trendCases.flatMap(drawnTrend),
  ...seatCases.map(drawnSeats),
];

for (const size of Object.keys(shapes) as Shape[]) {
  describe(`a picture of the shape ${size}`, () => {
    for (const { card, large: expected, name, svg } of all)
      test(`of ${name} can be read on a phone, and says whose figures they are`, () => {
        const markup = svg({ size });
        assert.match(
          markup,
          new RegExp(`width="${String(shapes[size].width)}" height="${String(shapes[size].height)}"`),
        );
        assert.doesNotMatch(markup, /NaN|undefined|"(?:surface|ink|muted|rule)"/);
        const texts = textsIn(markup).filter(({ words }) => words);
        for (const { size: px, words } of texts) assert.ok(px >= small, `“${words}” has ${String(px)} px`);
        const sizeOf = (start: string): number =>
          Math.max(0, ...texts.filter(({ words }) => words.startsWith(start)).map((text) => text.size));
        const title = card.answer || card.heading || card.label;
        for (const words of [
          title.split(' ')[0] ?? '',
          ...card.badges.filter(({ kind }) => kind).map(({ text }) => text),
        ])
          assert.ok(sizeOf(words) >= large, `“${words}” is small`);
        for (const words of expected) assert.ok(sizeOf(words.slice(0, 4)) >= large, `“${words}” is small or missing`);
        const said = texts.map(({ words }) => words).join(' ');
        if (card.source) assert.ok(said.includes(`${card.source.label}: ${card.source.name.slice(0, 20)}`), 'source');
        if (card.updated) assert.ok(said.includes(card.updated.text), 'time');
        // No text is wider than the picture, by the table of widths.
        for (const { size: px, words } of texts)
          assert.ok(textWidth(words) * px <= shapes[size].width - 100, `“${words}” is too long`);
      });
  });
}
