import { mapColumns, mapPlaces, mapRows } from '../../charts/tile-map-geometry.js';
import type { RegionStanding } from '../../results/regions.js';
import type { Tile } from '../../view/region-tile.js';
import type { Regions } from '../../view/regions.js';
import type { Standings } from '../../view/standings.js';
import { grid, line, placed, px, quiet, rectangle, stack } from './blocks.js';
import type { Block } from './blocks.js';
import { changeDigits, contextHead, contextOf, csvOfLines, digits } from '../csv.js';
import type { CSVOptions } from '../csv.js';
import { socialMap } from './social-map.js';
import { svgOf, svgOfCard } from './svg.js';
import type { SVGOptions } from './svg.js';

/**
 * All regions as CSV, a line for each. Votes are digits only; everything else is as in the picture. `card` has the titles
 * and the source.
 */
export function regionsCSV({ candidates, standings, row }: Regions, card: Standings, options: CSVOptions = {}): string {
  const context = [card.notices.join('; '), ...contextOf(card)];
  const made = standings.map(row);
  const hasChange = made.some(({ figures }) => figures.some(({ change }) => change));
  const head = [
    ...'code,region,foremost,lead,votes,counted'.split(','),
    ...candidates.flatMap(({ sign, name }) => [
      `${sign} ${name}: votes`,
      `${sign} ${name}: share`,
      ...(hasChange ? [`${sign} ${name}: change`] : []),
    ]),
    'note',
    ...contextHead,
  ];
  const lines = made.map(({ code, name, foremost, lead, figures, own }) => [
    ...[code, name, foremost, lead, digits(own.total?.count ?? ''), own.progress?.text ?? ''],
    ...figures.flatMap(({ change, count, share }) => [
      digits(count),
      share,
      ...(hasChange ? [changeDigits(change)] : []),
    ]),
    ...context,
  ]);
  return csvOfLines([head, ...(card.isWaiting ? [] : lines)], options);
}

/** A tile of this size. Under half of the count, stripes cross it, and letters keep its colour around them. */
const drawn = (
  { colors, isUnderHalf, name = '', figure = '', corner }: Tile,
  theme: 0 | 1,
  width: number,
  height = width,
): string => {
  const [fill, ink, edge] = [
    colors?.fill[theme] ?? 'none',
    colors?.ink[theme] ?? 'ink',
    colors?.edge[theme] ?? 'muted',
  ];
  const dashes = colors ? '' : ' stroke-dasharray="3"';
  const size = Math.min(0.2 * width, 0.28 * height);
  const text = (words: string, at: number, em: number, weight: number): string => {
    const written = line(words, width / 2, at * height, tenths(em * size), ink, weight);
    return isUnderHalf
      ? written.replace('<text', `<text stroke="${fill}" stroke-width="5" paint-order="stroke"`)
      : written;
  };
  const [cornerX, cornerSize] = [width - 3, 1.1 * size];
  return [
    rectangle(0.75, 0.75, width - 1.5, height - 1.5, fill, 3, ` stroke="${edge}" stroke-width="1.5"${dashes}`),
    isUnderHalf
      ? `<svg width="${px(width)}" height="${px(height)}"><path d="${stripes(width)}" stroke="surface" stroke-opacity=".75" stroke-width="3"/></svg>`
      : '',
    name && text(name, 0.44, 1, 400),
    figure && text(figure, name ? 0.76 : 0.7, name ? 1.3 : 2.5, 700),
    corner
      ? `<circle cx="${px(cornerX)}" cy="3" r="${px(0.75 * cornerSize)}" fill="surface" stroke="ink"/>${line(corner, cornerX, 3 + 0.36 * cornerSize, tenths(cornerSize), 'ink')}`
      : '',
  ].join('');
};

const tenths = (length: number): number => Math.round(length * 10) / 10;

/** Diagonal lines across a square. */
const stripes = (size: number): string =>
  Array.from({ length: Math.ceil((2 * size) / 9) }, (_, index) => `M${index * 9 - 2} -2L-2 ${index * 9 - 2}`).join('');

const themeOf = ({ theme }: SVGOptions): 0 | 1 => (theme === 'dark' ? 1 : 0);

const map =
  ({ hasTile, tile }: Regions, theme: 0 | 1): Block =>
  (width) => {
    const step = (width + 2) / mapColumns;
    return [
      // The numbers in the corners lie on the tiles above them: those are drawn first.
      [...mapPlaces]
        .map(([code, [column, row]]) =>
          hasTile(code) ? placed(drawn(tile(code), theme, step - 2), column * step, row * step) : '',
        )
        .join(''),
      mapRows * step,
    ];
  };

/** A drawing with what it means. */
const sample =
  (drawing: string, text: string): Block =>
  (room) => {
    const [words, height] = quiet(text)(room - 28, 0);
    return [drawing + placed(words, 28, 0), Math.max(18, height)];
  };

const legend = ({ led, legend }: Regions, theme: 0 | 1): Block => {
  const { items, title } = legend();
  const inColumns =
    (samples: readonly Block[]): Block =>
    (width) =>
      grid(samples, Math.floor(width / 240) || 1, 12, 6)(width, 0);
  return stack(
    [
      inColumns(
        led.map(({ color, ink, sign, text }) =>
          sample(rectangle(0, 0, 20, 18, color, 3) + line(sign, 10, 13.5, 12, ink), text),
        ),
      ),
      ...(title ? [quiet(title)] : []),
      inColumns(items.map((item) => sample(drawn(item, theme, 18), item.text))),
    ],
    6,
  );
};

/** The most regions in a picture. */
const mostRows = 100;

/**
 * The map, or the table in its order, as an SVG. A picture for social media has a map if there is one: nobody could read so
 * many lines.
 *
 * @param rows the lines of the table; undefined draws the map
 */
export function regionsSVG(
  regions: Regions,
  card: Standings,
  rows: readonly RegionStanding[] | undefined,
  options: SVGOptions = {},
): string {
  const theme = themeOf(options);
  const beneath: readonly Block[] = [map(regions, theme), legend(regions, theme)];
  if (!rows || (regions.isMap && (options.size ?? 'auto') !== 'auto'))
    return svgOfCard(card, { body: () => beneath, social: socialMap(regions, theme) }, options);
  // So many lines could not be read on a phone: the nation's figures can.
  if (options.size && options.size !== 'auto') return svgOf(card, options);
  const { candidates, firstOf, row, spreads, words } = regions;
  const polls = {
    label: words.region,
    candidates,
    rows: rows
      .slice(0, mostRows)
      .map(row)
      .map(({ name, foremost, lead, figures, own }) => ({
        name,
        details: [foremost, lead && words.points(lead), own.progress?.text].flatMap((text) => text || []),
        shares: figures.map(({ change, share, count }) => [share || count, change].filter(Boolean).join(' ')),
      })),
    range: { label: '', shares: [] },
  };
  return svgOf({ ...card, rows: [], polls, details: [...spreads, firstOf(mostRows, rows)].filter(Boolean) }, options);
}
