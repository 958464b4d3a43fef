import { dsvFormat } from 'd3-dsv';
import { withAttributes } from './with-attributes.js';
import { readTable } from './table.js';
import type { Table } from './table.js';

/** The widest first: a figure or a name may hold a comma, and hardly a tab. */
const delimiters = ['\t', ';', ','];

/** What a CSV file comes to. */
export interface CSV extends Table {
  /** A results object for `parse`; undefined where a fault is fatal. */
  readonly input: unknown;
}

/** Rows of text by a delimiter: what stands before the table, and the table. */
function tableIn(
  text: string,
  delimiter: string,
  mayLackHead: boolean,
): Table & { readonly settings: Readonly<Record<string, string>> } {
  // parseRows alone: d3's `parse` compiles code, which a content security policy forbids.
  const lines = dsvFormat(delimiter)
    .parseRows(text)
    // A line that names the delimiter is for spreadsheets.
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
  // By commas, a row without headings may be 40,971,906 in three cells.
  return { ...readTable(rows, mayLackHead && delimiter !== ','), settings };
}

/**
 * CSV or rows of a spreadsheet, by tabs, `;` or `,` → a results object for `parse`.
 *
 * Headings name the columns in any order (headings.ts); titles may stand above them, and others are left out and told. Lines
 * such as `#updated=2024-03-20T22:19:00+07:00` may stand before all, named like the tag's properties or like fields of the
 * results object, and `sep=;` anywhere. Nothing, JSON that is torn and pages that tell of an error go through.
 *
 * @param mayLackHead takes rows without headings by tabs or `;`, as an editor pastes them; a feed without them has lost them
 */
export function fromCSV(text: string, mayLackHead = false): CSV {
  const tables = /^\s*(?:[[{<]|$)/.test(text)
    ? []
    : delimiters.map((delimiter) => tableIn(text, delimiter, mayLackHead));
  const table =
    tables.find(({ isKnown }) => isKnown) ?? tables.find(({ fields: { length } }) => length > 1) ?? tables[0];
  if (!table) return { input: text, faults: [], candidates: [], head: [], fields: [], isKnown: false };
  const { settings, candidates, faults } = table;
  const input = faults.some(({ fatal }) => fatal)
    ? undefined
    : withAttributes({ ...settings, candidates }, settings).input;
  return { ...table, input };
}
