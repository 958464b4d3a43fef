import type { ContestRow } from '../../view/contests.js';
import { contestsMessages } from '../../text/messages/contests.js';
import { numberFormats } from '../../text/numbers.js';
import type { Locale } from '../../text/numbers.js';
import type { Standings } from '../../view/standings.js';
import { bold, grid, quiet, stack } from './blocks.js';
import type { Block } from './blocks.js';
import { csvOf } from '../csv.js';
import type { CSVOptions } from '../csv.js';
import { picture } from './picture.js';
import { badgeRow } from './badges.js';
import { contestLines } from './social-contests.js';
import { svgOfCard } from './svg.js';
import type { SVGOptions } from './svg.js';

/** The most contests in a picture of no fixed height: as many as a browser's canvas can hold. */
const mostRows = 80;

/** The kind of count, where all contests are of one. */
const commonBadges = (rows: readonly ContestRow[]): Standings['badges'] => {
  const [first] = rows;
  const badges = first?.whole.badges.filter(({ kind }) => kind) ?? [];
  const isCommon = rows.every(({ whole }) => badges.every(({ kind }) => whole.badges.some((own) => own.kind === kind)));
  return isCommon ? badges : [];
};

/** A line for every candidate of every contest. Each line has the fields of `card` that hold for all. */
export const contestsCSV = (card: Standings, rows: readonly ContestRow[], options: CSVOptions = {}): string =>
  rows
    .map(({ whole }, index) =>
      csvOf({ ...whole, notices: [...card.notices, ...whole.notices] }, index ? {} : options).replace(
        index ? /^.*\r\n/ : '',
        '',
      ),
    )
    .join('');

const contest = ({ foremost, lead, name, notices, progress, whole }: ContestRow): Block =>
  stack(
    [
      bold(name),
      badgeRow([...[whole.banner, whole.band].flatMap((text) => (text ? [{ text }] : [])), ...whole.badges]),
      ...(foremost.length ? [picture({ ...whole, rows: foremost, lines: [] }, 'bar', 1)] : []),
      quiet([whole.answer || whole.verdict?.headline, lead, progress, ...notices].filter(Boolean).join(' · ')),
    ],
    6,
  );

/** The rows as an SVG. It says how many contests have no room in it. */
export function contestsSVG(card: Standings, rows: readonly ContestRow[], locale: Locale, options: SVGOptions): string {
  const drawn = rows.slice(0, mostRows);
  const left = rows.length - drawn.length;
  const isSocial = (options.size ?? 'auto') !== 'auto';
  return svgOfCard(
    isSocial && !card.badges.length ? { ...card, badges: commonBadges(rows) } : card,
    {
      body: (columns) => [
        grid(drawn.map(contest), columns, 32, 24),
        quiet(left ? contestsMessages[locale].rest(numberFormats[locale].count(BigInt(left))) : ''),
      ],
      items: drawn.length,
      itemWidth: 320,
      social: contestLines(rows, locale),
    },
    options,
  );
}
