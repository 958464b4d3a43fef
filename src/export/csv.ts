import type { Standings } from '../text/standings.js';
import { viewOf } from './view.js';
import type { GivenResults, ViewOptions } from './view.js';

export interface CSVOptions {
  /** Begins with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean;
}

const head = 'number,name,votes,share,parties,id,pollster,note,contest,kind,source,updated'.split(',');

/**
 * Where a spreadsheet would take what follows for a formula (OWASP, CSV Injection). Behind a `;` too: where that is the list
 * separator, as in Indonesia, Excel divides the cell there.
 */
const runs = /(^|[;\t\r\n])(?=["\s]*[=+\-@＝＋－＠]|[\t\r])/g;

const cell = (text: string): string => {
  const safe = text.replace(runs, "$1'");
  return /[",;\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/**
 * What is shown, as CSV (RFC 4180, UTF-8): a line for each candidate of the count, then for each one of each pollster. Every
 * line says of which contest, by whom and of when its figures are. Votes are bare digits; shares are printed as in the picture.
 */
export function csvOf(
  {
    badges,
    banner,
    details,
    heading,
    isWaiting,
    notices,
    polls,
    progress,
    rows,
    source,
    subheading,
    updated,
  }: Standings,
  { bom = false }: CSVOptions = {},
): string {
  const list = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('; ');
  const digits = (text: string): string => text.replace(/\D/g, '');
  const note = list([progress?.text, ...details, ...notices]);
  const context = [
    list([heading, subheading]),
    list([banner, ...badges.map(({ text }) => text)]),
    source?.name ?? '',
    updated?.iso ?? '',
  ];
  const own = rows.map(({ sign, name, count, share, parties, id }) => [
    digits(sign),
    name,
    digits(count),
    share,
    parties,
    id,
    '',
    note,
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
    ]),
  );
  const lines = [head, ...[...(isWaiting ? [] : own), ...(polled ?? [])].map((cells) => [...cells, ...context])];
  return (bom ? '\ufeff' : '') + lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/**
 * Results as CSV, for a spreadsheet or as a feed.
 *
 * @throws {ResultsError} where the results cannot be shown
 */
export const toCSV = (results: GivenResults, options: ViewOptions & CSVOptions = {}): string =>
  csvOf(viewOf(results, options).standings, options);
