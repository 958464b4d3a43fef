import type { Standings } from '../view/standings.js';
import { viewOf } from './view.js';
import type { GivenResults, ViewOptions } from './view.js';

export interface CSVOptions {
  /** Begins the file with a byte order mark, by which Excel recognizes UTF-8. */
  readonly bom?: boolean;
}

/**
 * Places where a spreadsheet would read the text that follows as a formula (OWASP, CSV Injection). This includes the text
 * after a `;`: where that is the list separator, as in Indonesia, Excel splits the cell there.
 */
const runs = /(^|[;\t\r\n])(?=["\s]*[=+\-@＝＋－＠]|[\t\r])/g;

const cell = (text: string | number): string => {
  if (typeof text === 'number') return `${text}`;
  const safe = text.replace(runs, "$1'");
  return /[",;\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

const list = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('; ');

/** The digits of a formatted count. A spreadsheet reads them as a number. */
export const digits = (text: string): string => text.replace(/\D/g, '');

/** The columns that tell, in every line, the contest, the kind of count, the source and the time. */
export const contextHead = ['contest', 'kind', 'source', 'updated'];
export const contextOf = ({
  badges,
  band,
  banner,
  heading,
  source,
  subheading,
  updated,
}: Standings): readonly string[] => [
  list([heading, subheading]),
  list([banner, band, ...badges.map(({ text }) => text)]),
  source?.name ?? '',
  updated?.iso ?? '',
];

/** Lines of cells as CSV (RFC 4180, UTF-8). A spreadsheet reads none of them as a formula. */
export const csvOfLines = (
  lines: readonly (readonly (string | number)[])[],
  { bom = false }: CSVOptions = {},
): string => (bom ? '\ufeff' : '') + lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');

/** The digits of a change. No spreadsheet takes a sign that is not its own for a formula, and a plus says no more than none. */
export const changeDigits = (change = ''): string => change.replace(/^\+|\s.*/g, '');

const head = [...'number,name,votes,share,parties,id,pollster,note'.split(','), ...contextHead];

/**
 * The shown results as CSV: a line for each candidate of the count, then one for each candidate of each pollster. Votes are
 * digits only; shares are as in the picture.
 */
export function csvOf(standings: Standings, options: CSVOptions = {}): string {
  const { columns, details, isWaiting, notices, polls, progress, rows } = standings;
  const { change: since } = columns;
  const note = list([progress?.text, ...details, ...notices]);
  const context = contextOf(standings);
  const own = rows.map(({ sign, name, count, share, parties, id, change }) => [
    ...[digits(sign), name, digits(count), share, parties, id, '', note, ...context],
    ...(since ? [changeDigits(change)] : []),
  ]);
  const polled = polls?.rows.flatMap((poll) =>
    polls.candidates.map(({ sign, name }, index) => [
      digits(sign),
      name,
      '',
      poll.shares[index] ?? '',
      '',
      '',
      poll.name,
      list(poll.details),
      ...context,
    ]),
  );
  return csvOfLines([since ? [...head, 'change'] : head, ...(isWaiting ? [] : own), ...(polled ?? [])], options);
}

/**
 * Results as CSV, for a spreadsheet or as a feed.
 *
 * @throws {ResultsError} where the results cannot be shown
 */
export const toCSV = (results: GivenResults, options: ViewOptions & CSVOptions = {}): string =>
  csvOf(viewOf(results, options).standings, options);
