import type { ContestRow } from '../text/contests.js';
import { contestsMessages } from '../text/contests-messages.js';
import { numberFormats } from '../text/numbers.js';
import type { Locale } from '../text/numbers.js';
import type { Standing, Standings } from '../text/standings.js';
import { beside, bold, grid, line, placed, quiet, rectangle, stack } from './blocks.js';
import type { Block } from './blocks.js';
import { csvOf } from './csv.js';
import type { CSVOptions } from './csv.js';
import { pills } from './pills.js';
import { svgOfCard } from './svg.js';
import type { SVGOptions } from './svg.js';
import { textWidth } from './text-width.js';

/** Contests that a picture takes: of any height, as many as a browser's canvas holds; of one size, as many as can be read. */
const mostRows = { auto: 100, share: 12 };
/** Under this, in px, what is said of a contest stands below its name. */
const wide = 480;

/** Every candidate of every contest, a line each. */
export const contestsCSV = (contests: readonly Standings[], options: CSVOptions = {}): string =>
  contests.map((contest, index) => csvOf(contest, index ? {} : options).replace(index ? /^.*\r\n/ : '', '')).join('');

const outline = ({ isFaint }: Standing): string => ` stroke="${isFaint ? 'muted' : 'surface'}"`;

const leading =
  (standing: Standing): Block =>
  (width) => {
    const { color, ink, name, share, sign } = standing;
    const shareWidth = textWidth(share) * 16;
    const [text, height] = beside(bold(name, 14), bold(share, 16, 'end'), shareWidth)(width - 30, 0);
    const top = Math.max(0, height / 2 - 11);
    const chip =
      rectangle(0, 0, 22, 22, color, 5, outline(standing)) + line(sign, 11, 16, sign.length > 2 ? 9 : 13, ink);
    return [placed(chip, 0, top) + placed(text, 30, Math.max(0, 11 - height / 2)), Math.max(22, height)];
  };

const slim =
  (rows: readonly Standing[]): Block =>
  (width) => {
    let left = 0;
    const pieces = rows.map((standing) => {
      const length = (width * standing.percent) / 100;
      left += length;
      return rectangle(left - length, 0, length, 6, standing.color, 0, outline(standing));
    });
    return [rectangle(0, 0, width, 6, 'track') + pieces.join(''), 6];
  };

const contest =
  ({ badges, foremost, lead, mark, name, notices, others, progress, rows, test, verdict }: ContestRow): Block =>
  (width) => {
    const labels = [...(test ? [{ text: test }] : []), ...badges];
    const who = stack([bold(name, 15), quiet(progress), pills(labels)], 4);
    const said = [verdict, lead, others, ...notices].filter(Boolean).join(' · ');
    const what = stack([...foremost.map(leading), pills(mark && !verdict ? [{ text: mark }] : []), quiet(said)], 4);
    const text = width < wide ? stack([who, what], 4) : beside(who, what, width * 0.6);
    return stack([text, slim(rows)], 6)(width, 0);
  };

/** The rows as an SVG of its own; those that it has no room for are told. */
export function contestsSVG(card: Standings, rows: readonly ContestRow[], locale: Locale, options: SVGOptions): string {
  const words = contestsMessages[locale];
  const drawn = rows.slice(0, mostRows[options.size ?? 'auto']);
  const left = rows.length - drawn.length;
  return svgOfCard(
    card,
    {
      body: (columns) => [
        grid(drawn.map(contest), columns, 32, 20),
        ...(left ? [quiet(words.rest(numberFormats[locale].count(BigInt(left))))] : []),
      ],
      items: drawn.length,
      itemWidth: wide,
    },
    options,
  );
}
