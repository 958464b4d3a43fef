import { trendPicture } from '../../charts/trend-lines-geometry.js';
import type { Stroke } from '../../charts/trend-lines-geometry.js';
import type { Standings } from '../../view/standings.js';
import type { Trend } from '../../view/trend.js';
import { line, placed, quiet, rectangle } from './blocks.js';
import type { Block } from './blocks.js';
import { contextHead, contextOf, csvOfLines, digits } from '../csv.js';
import { socialTrend } from './social-trend.js';
import { svgOfCard } from './svg.js';
import type { SVGOptions } from './svg.js';
import { textWidth } from './text-width.js';

const head = [...'number,name,votes,share,id,progress'.split(','), ...contextHead];

/** Every point of the count, with a line for each candidate. `updated` is the time of the point. */
export function trendCSV({ all }: Trend, card: Standings): string {
  const lines = all().flatMap(({ percent, rows, updated }) =>
    rows.map(({ sign, name, count, share, id }) => [
      ...[digits(sign), name, digits(count), share, id, percent],
      ...contextOf({ ...card, updated }),
    ]),
  );
  return csvOfLines([head, ...lines], { bom: true });
}

/** The width in px from which names stand at the ends of the lines. */
const wide = 480;
const height = 240;
/** The size of all text, in px. */
const size = 13;

const stroke = ({ d, paint, width, part }: Stroke): string =>
  part === 'area'
    ? `<path d="${d}" fill="${paint}" fill-opacity=".12"/>`
    : `<path d="${d}" stroke="${paint}" stroke-width="${width}"${part === 'mark' ? ' stroke-dasharray="4 3"' : part === 'bridge' ? ' stroke-dasharray="0 4"' : ''}/>`;

const plot =
  (trend: Trend): Block =>
  (blockWidth) => {
    const isWide = blockWidth >= wide;
    const room = Math.max(...trend.lines.map(({ name, share }) => textWidth(isWide ? `${share} ${name}` : share)));
    const width = blockWidth - 76 - room * size;
    const { strokes, texts, x, chips, pins } = trendPicture(trend, width, height);
    const drawn = [
      '<g fill="none" stroke-linecap="round" stroke-linejoin="round">',
      ...strokes.map(stroke),
      ...chips.flatMap(({ color, isFaint, y, from }) => [
        stroke({ d: `M${x},${from}L${x + 12},${y}`, paint: 'muted', width: 1 }),
        stroke({ d: `M${x + 20},${y}h0`, paint: isFaint ? 'muted' : color, width: 20 }),
        stroke({ d: `M${x + 20},${y}h0`, paint: color, width: 18 }),
      ]),
      '</g>',
      ...texts.map(({ text, name, x: at, y, dx, dy, anchor, paint }) => {
        const words = isWide && name ? `${text} ${name}` : text;
        const weight = paint === 'muted' ? 400 : 700;
        const written = line(words, at + dx * size, y + (dy + 0.36) * size, size, paint, weight, anchor);
        // Text without a chip behind it would be crossed by lines.
        return paint.startsWith('#')
          ? written
          : written.replace('<text', '<text stroke="surface" stroke-width="4" paint-order="stroke"');
      }),
      ...pins.map(
        ({ text, x: at }) =>
          rectangle(at - 9, height - 17, 18, 17, 'ink', 2) + line(text, at, height - 4, 12, 'surface'),
      ),
    ];
    return [placed(drawn.join(''), 40, 20), height + 46];
  };

/** The lines as a picture. */
export const trendSVG = (trend: Trend, card: Standings, options: SVGOptions): string =>
  svgOfCard(
    card,
    {
      body: () =>
        trend.xs.length
          ? [
              plot(trend),
              quiet(trend.lines.map(({ sign, name, share }) => `${sign} ${name} ${share}`).join(' · ')),
              ...(trend.falls.days.length
                ? [
                    quiet(
                      `${trend.falls.title}: ${trend.falls.days.map(({ letter, day, text }) => `${letter} ${day}: ${text}`).join('; ')}`,
                    ),
                  ]
                : []),
            ]
          : [],
      social: socialTrend(trend, options.locale ?? 'id'),
    },
    options,
  );
