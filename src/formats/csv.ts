import { dsvFormat } from 'd3-dsv';
import { withAttributes } from './with-attributes.js';
import { readTable } from './table.js';
import type { Table } from './table.js';

/** The order in which delimiters are tried: figures and names may hold a comma, but hardly ever a tab. */
const delimiters = ['\t', ';', ','];

/** What was read from a CSV file. */
export interface CSV extends Table {
  /** A results object for `parse`; undefined where a fault is fatal. */
  readonly input: unknown;
}

/** The rows of a text, split by a delimiter: the lines before the table, and the table. */
function tableIn(
  text: string,
  delimiter: string,
  mayLackHead: boolean,
): Table & { readonly settings: Readonly<Record<string, string>> } {
  // Only parseRows is used: d3's `parse` compiles code, which a content security policy forbids.
  const lines = dsvFormat(delimiter)
    .parseRows(text)
    // A line such as `sep=;` tells spreadsheets the delimiter. It holds no data.
    .filter((cells) => cells.some((cell) => cell.trim()) && !/^sep=/i.test(cells[0] ?? ''));
  const start = lines.findIndex(([first = '']) => !first.startsWith('#'));
  const settings = Object.fromEntries(
    lines.slice(0, start).flatMap((cells) => {
      // Spreadsheets fill every line up with empty cells.
      const line = cells.filter((cell) => cell.trim()).join(delimiter);
      return [...line.matchAll(/^#\s*(\w+)\s*=\s*(\S.*)/g)].map(([, name = '', value = '']) => [name, value.trim()]);
    }),
  );
  const rows = lines.slice(Math.max(0, start)).map((cells) => ({ cells }));
  // Split at commas, the figure 40,971,906 takes three cells. Only headings tell which cells belong together.
  return { ...readTable(rows, mayLackHead && delimiter !== ','), settings };
}

/**
 * Reads CSV, or rows of a spreadsheet, with tabs, `;` or `,` between cells. Makes a results object for `parse`.
 *
 * Headings name the columns, in any order (headings.ts). Titles may stand above the headings. Columns that are not known
 * are left out, and the developer is told. Lines such as `#updated=2024-03-20T22:19:00+07:00` may come before the table;
 * they have the names of the tag's properties or of the results object's fields. A line `sep=;` may be anywhere. Text that
 * is not CSV, such as broken JSON or an error page, stays as it is.
 *
 * @param mayLackHead also takes rows without headings, with tabs or `;`, since editors paste such rows. A feed without headings
 *   is incomplete
 */
export function fromCSV(text: string, mayLackHead = false): CSV {
  const tables = /^\s*(?:[[{<]|$)/.test(text)
    ? []
    : delimiters.map((delimiter) => tableIn(text, delimiter, mayLackHead));
  const table =
    tables.find(({ isKnown }) => isKnown) ?? tables.find(({ fields: { length } }) => length > 1) ?? tables[0];
  if (!table) return { input: text, faults: [], candidates: [], source: '', head: [], fields: [], isKnown: false };
  const { settings, candidates, faults, source } = table;
  const input = faults.some(({ fatal }) => fatal)
    ? undefined
    : withAttributes({ ...(source && { source: { name: source } }), ...settings, candidates }, settings).input;
  return { ...table, input };
}
