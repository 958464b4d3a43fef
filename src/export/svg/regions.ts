import { mapColumns, mapRows, places } from '../../charts/tile-map-geometry.js';
import { stripe } from '../../charts/tile-map.js';
import type { RegionStanding } from '../../results/regions.js';
import type { Tile } from '../../view/region-row.js';
import type { Regions } from '../../view/regions.js';
import type { Standings } from '../../view/standings.js';
import { grid, line, placed, px, quiet, rectangle } from './blocks.js';
import type { Block } from './blocks.js';
import { contextHead, contextOf, csvOfLines, digits } from '../csv.js';
import type { CSVOptions } from '../csv.js';
import { svgOf, svgOfCard } from './svg.js';
import type { SVGOptions } from './svg.js';

/**
 * All regions as CSV, a line for each. Votes are digits only; everything else is as in the picture. `card` has what stands
 * around them.
 */
export function regionsCSV({ candidates, standings, row }: Regions, card: Standings, options: CSVOptions = {}): string {
  const context = [card.notices.join('; '), ...contextOf(card)];
  const head = [
    ...'code,region,foremost,lead,votes,counted'.split(','),
    ...candidates.flatMap(({ sign, name }) => [`${sign} ${name}: votes`, `${sign} ${name}: share`]),
    'note',
    ...contextHead,
  ];
  const lines = standings
    .map(row)
    .map(({ code, name, foremost, lead, figures, own }) => [
      ...[code, name, foremost, lead, digits(own.total?.count ?? ''), own.progress?.text ?? ''],
      ...figures.flatMap(({ count, share }) => [digits(count), share]),
      ...context,
    ]);
  return csvOfLines([head, ...(card.isWaiting ? [] : lines)], options);
}

/** A tile of this size, with its frame. */
const drawn = (
  { fill = 'none', color = 'muted', ink = 'muted', isFaint, isUnderHalf, letters = '', sign = '' }: Tile,
  width: number,
  height: number,
): string =>
  rectangle(0, 0, width, height, fill, 3, ` stroke="${isFaint ? 'muted' : color}"`) +
  (isUnderHalf
    ? `<path d="M0 ${height / 2}h${px(width)}" stroke="${stripe(ink)}" stroke-opacity=".4" stroke-width="${height}" stroke-dasharray="2 3"/>`
    : '') +
  line(letters, width / 2, 13, 10, ink) +
  line(sign, width / 2, letters ? 26 : 13, 11, ink);

/** The height of a tile with its margin, in px. */
const tileHeight = 34;

const map =
  ({ hasTile, province }: Regions): Block =>
  (width) => {
    const step = width / mapColumns;
    return [
      places
        .map((code, index) =>
          hasTile(code)
            ? placed(
                drawn(province(code), step - 3, tileHeight - 3),
                (index % mapColumns) * step,
                Math.floor(index / mapColumns) * tileHeight,
              )
            : '',
        )
        .join(''),
      mapRows * tileHeight,
    ];
  };

const legend =
  ({ legend: items }: Regions): Block =>
  (width) =>
    grid(
      items.flat().map((item): Block => (room) => {
        const [text, height] = quiet(item.text)(room - 28, 0);
        return [drawn(item, 20, 18) + placed(text, 28, 0), Math.max(18, height)];
      }),
      Math.floor(width / 240) || 1,
      12,
      6,
    )(width, 0);

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
  if (!rows || (regions.isMap && (options.size ?? 'auto') !== 'auto'))
    return svgOfCard(card, { body: () => [map(regions), legend(regions)] }, options);
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
        shares: figures.map(({ share, count }) => share || count),
      })),
    range: { label: '', shares: [] },
  };
  return svgOf({ ...card, rows: [], polls, details: [...spreads, firstOf(mostRows, rows)].filter(Boolean) }, options);
}
