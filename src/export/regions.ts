import { mapColumns, mapRows, tiles } from '../charts/tile-map-geometry.js';
import { opacities } from '../results/regions.js';
import type { RegionStanding } from '../results/regions.js';
import type { RegionRow, Regions, RegionsCandidate } from '../text/regions.js';
import type { Standings } from '../text/standings.js';
import { beside, bold, grid, line, placed, quiet, rectangle, rule, stack } from './blocks.js';
import type { Block, Paint } from './blocks.js';
import { contextHead, contextOf, csvOfLines, digits } from './csv.js';
import type { CSVOptions } from './csv.js';
import { svgOfCard } from './svg.js';
import type { SVGOptions } from './svg.js';
import { textWidth } from './text-width.js';

/** All regions as CSV, a line each: votes are bare digits, all else is printed as in the picture. `card` is what is around them. */
export function regionsCSV({ candidates, standings, row }: Regions, card: Standings, options: CSVOptions = {}): string {
  const context = contextOf(card);
  const head = [
    ...'code,region,number,foremost,lead,votes,counted'.split(','),
    ...candidates.flatMap(({ sign, name }) => [`${sign} ${name}: votes`, `${sign} ${name}: share`]),
    'note',
    ...contextHead,
  ];
  const lines = standings.map((standing) => {
    const { code, name, sign, color, foremost, lead, votes, progress, figures } = row(standing);
    return [
      ...[code, name, color ? digits(sign) : '', foremost, lead, digits(votes), progress],
      ...figures.flatMap(({ count, share }) => [digits(count), share]),
      card.notices.join('; '),
      ...context,
    ];
  });
  return csvOfLines([head, ...(card.isWaiting ? [] : lines)], options);
}

const grey = '#777777';

const outline = (isFaint: boolean): string => (isFaint ? ' stroke="muted" stroke-width="1.5"' : '');

const chip = ({ sign, color, ink, isFaint }: Pick<RegionsCandidate, 'sign' | 'color' | 'ink' | 'isFaint'>): string =>
  rectangle(0, 0, 18, 18, color, 5, outline(isFaint)) + line(sign, 9, 13, sign.length > 2 ? 8 : 11, ink);

/** A tile without its text; `stripe` is the pattern of a hatched one. */
const ground = (
  { color, opacity, isFaint }: Pick<RegionRow, 'color' | 'opacity' | 'isFaint'>,
  stripe: string,
  width: number,
  height: number,
): string =>
  color
    ? rectangle(0, 0, width, height, 'surface', 3) +
      rectangle(0, 0, width, height, color, 3, ` fill-opacity="${opacity}"`) +
      (stripe && rectangle(0, 0, width, height, `url(#${stripe})`, 3)) +
      rectangle(
        0.75,
        0.75,
        width - 1.5,
        height - 1.5,
        'none',
        2.5,
        ` stroke="${isFaint ? 'muted' : color}" stroke-width="1.5"${stripe && ' stroke-dasharray="4 3"'}`,
      )
    : rectangle(0.5, 0.5, width - 1, height - 1, 'none', 3, ' stroke="muted" stroke-dasharray="3"');

/** Stripes go away from the ink on them: dark under white, light under black. */
const stripes = [
  ['w', '#000', 0.4],
  ['b', '#fff', 0.8],
]
  .map(
    ([name, color, opacity]) =>
      `<pattern id="stripes-${name}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="5" fill="${color}" fill-opacity="${opacity}"/></pattern>`,
  )
  .join('');

/** `ratio`: how high a tile is for its width. */
const map =
  (regions: Regions, inkIndex: number, ratio: number): Block =>
  (width) => {
    const step = width / mapColumns;
    const high = Math.max(30, step * ratio);
    const [w, h] = [step - 2, high - 2];
    const drawn = tiles.map(({ code, column, row }) => {
      const tile = regions.rowOf(code);
      const ink = tile.inks[inkIndex];
      const paint: Paint = ink ? (ink === 'w' ? '#fff' : '#000') : 'muted';
      const size = step > 52 ? 12 : 10;
      return placed(
        ground(tile, tile.isUnderHalf && ink ? `stripes-${ink}` : '', w, h) +
          line(
            textWidth(tile.short) * size > 1.15 * w ? tile.letters : tile.short,
            w / 2,
            h / 2 - 2,
            size,
            paint,
            400,
          ) +
          line(tile.sign, w / 2, h / 2 + 10, size + 1, paint),
        (column - 1) * step,
        (row - 1) * high,
      );
    });
    return [`<defs>${stripes}</defs>${drawn.join('')}`, mapRows * high - 2];
  };

/** Short statements, each behind a small picture, as many in a line as fit. */
const flow =
  (items: readonly (readonly [svg: string, text: string])[]): Block =>
  (width) => {
    let [left, top] = [0, 0];
    const drawn = items.map(([svg, text]) => {
      const start = svg ? 24 : 0;
      const own = start + textWidth(text) * 13 + 14;
      if (left && left + own > width) [left, top] = [0, top + 24];
      const item = placed(svg + line(text, start, 13.5, 13, 'muted', 400, 'start'), left, top);
      left += own;
      return item;
    });
    return [drawn.join(''), top + 20];
  };

const swatch = (opacity: number, stripe = ''): string =>
  ground({ color: grey, opacity, isFaint: false }, stripe, 20, 18);

const legend = (regions: Regions): Block => {
  const { candidates, steps, words, tied } = regions;
  const signs = new Set(tiles.map(({ code }) => regions.rowOf(code).sign));
  const neutral = (sign: string): string =>
    ground({ color: '', opacity: 0, isFaint: false }, '', 20, 18) + line(sign, 10, 13, 11, 'muted');
  return stack(
    [
      flow(candidates.map((candidate) => [chip(candidate), `${candidate.name} ${candidate.regions}`])),
      flow([
        ['', words.columns.lead],
        ...steps.map(
          (step, index) =>
            [swatch(opacities[index + 1] ?? 0), index < steps.length - 1 ? step : words.points(step)] as const,
        ),
        [swatch(1, 'stripes-w'), words.underHalf],
        ...[
          ['–', words.noVotes],
          ['=', tied],
          ['×', words.absent],
        ].flatMap(([sign = '', text = '']) => (signs.has(sign) ? [[neutral(sign), text] as const] : [])),
      ]),
    ],
    8,
  );
};

/** Regions that a picture takes, and candidates that a line of it has room for. */
const mostRows = 100;
const mostFigures = 5;
const shareWidth = 64;

const tableLine = (name: Block, figures: readonly string[], paint: Paint): Block =>
  beside(
    name,
    (width) => [
      figures
        .map((figure, index) =>
          line(figure, width - (figures.length - 1 - index) * shareWidth, 14, 13, paint, 400, 'end'),
        )
        .join(''),
      20,
    ],
    figures.length * shareWidth,
  );

const rowLine = ({ name, foremost, lead, figures, ...row }: RegionRow): Block =>
  tableLine(
    row.color
      ? (width) => {
          const [text, height] = bold(name, 13)(width - 26, 0);
          return [chip(row) + placed(text, 26, 0), Math.max(20, height)];
        }
      : stack([bold(name, 13), quiet(foremost)]),
    [lead, ...figures.slice(0, mostFigures).map(({ share, isFifth }) => (isFifth ? '✓ ' : '') + share)],
    'ink',
  );

/**
 * The map, or the table in its order, as an SVG of its own.
 *
 * @param rows the lines of the table; undefined draws the map
 */
export function regionsSVG(
  regions: Regions,
  card: Standings,
  rows: readonly RegionStanding[] | undefined,
  options: SVGOptions = {},
): string {
  const { candidates, words } = regions;
  if (!rows) {
    return svgOfCard(
      card,
      {
        body: () => [
          map(regions, options.theme === 'dark' ? 1 : 0, options.size === 'share' ? 0.4 : 0.72),
          legend(regions),
        ],
      },
      options,
    );
  }
  const drawn = rows.slice(0, mostRows);
  const head = tableLine(
    quiet(words.columns.region),
    [words.columns.lead, ...candidates.slice(0, mostFigures).map(({ sign }) => sign)],
    'muted',
  );
  return svgOfCard(
    card,
    {
      body: (columns) => [
        flow(candidates.map((candidate) => [chip(candidate), candidate.name])),
        grid(Array<Block>(columns).fill(stack([head, rule], 4)), columns, 32, 0),
        grid(
          drawn.map((standing) => rowLine(regions.row(standing))),
          columns,
          32,
          6,
        ),
        ...candidates.flatMap(({ sign, name, spread }) => (spread ? quiet(`${sign} ${name}: ✓ ${spread}`) : [])),
        ...(drawn.length < rows.length ? [quiet(words.firstOf(`${drawn.length}`, regions.count(rows.length)))] : []),
      ],
      items: drawn.length,
      itemWidth: 240 + (Math.min(candidates.length, mostFigures) + 1) * shareWidth,
    },
    options,
  );
}
