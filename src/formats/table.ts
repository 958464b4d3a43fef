import type { Fault } from '../results/faults.js';
import { fieldsNamed } from './headings.js';
import type { Field } from './headings.js';
import { candidateFrom } from './markup.js';

/** The texts of a row's cells, and the fields of its candidate that have no cell. */
export interface Row {
  readonly cells: readonly string[];
  readonly besides?: object;
}

type Fields = readonly (Field | undefined)[];

/** What was read from a table. */
export interface Table {
  /** For `parse`. Present with a fatal fault too: the rows may still name and colour the candidates of a feed. */
  readonly candidates: readonly object[];
  /** Who is named in a row such as `Sumber: KPU`; empty where there is none. */
  readonly source: string;
  readonly faults: readonly Fault[];
  /** The headings; none where the table has none. */
  readonly head: readonly string[];
  /** The field that each column was taken for. */
  readonly fields: Fields;
  /** True where the headings are those of a table of candidates. */
  readonly isKnown: boolean;
}

/** At most this many rows above the headings may be titles. */
const mostTitles = 50;
/** The most headings in a message. */
const mostTold = 8;

/** `-` and `–` are no figure: they mean that there is none yet, which is not 0. */
export const isFilled = (cell = ''): boolean => !/^[\s\-–—]*$/.test(cell);

/** A row of words below the figures: the source, a note. */
const notes = /^\s*(?:(sumber|source)|catatan|keterangan|ket\.|notes?)\b\s*:?\s*/i;

const isFigure = (cell = ''): boolean => /^[\d\s.,]+$/.test(cell);

const isFull = (fields: Fields): boolean =>
  fields.some((field) => field === 'votes' || field === 'share') &&
  fields.some((field) => field === 'number' || field === 'name' || field === 'id');

/**
 * Reads a table of a page, a spreadsheet or CSV: one row for each candidate, below headings that are known.
 *
 * @param mayLackHead also takes rows without headings: number, name and votes, or name and votes
 */
export function readTable(all: readonly Row[], mayLackHead = true): Table {
  const isNote = ({ cells }: Row): boolean =>
    notes.test(cells.find(isFilled) ?? '') && !cells.some(isFigure) && new Set(cells.filter(isFilled)).size < 3;
  const rows = all.filter((row) => !isNote(row));
  const known = rows.slice(0, mostTitles).findIndex(({ cells }) => isFull(fieldsNamed(cells)));
  // A title fills one cell, or one cell that spans several columns.
  const first = rows.findIndex(({ cells }) => new Set(cells.filter(isFilled)).size > 1);
  // Stryker disable next-line EqualityOperator: headings in the first row fill several cells too.
  const at = Math.max(0, known < 0 ? first : known);
  const top = rows[at]?.cells ?? [];
  const [start = '', second] = top;
  const named = fieldsNamed(top);
  // A ballot number has fewer digits than a count or a year.
  const isNumbered = isFigure(start) && start.length < 4;
  const lacksHead = mayLackHead && !named.some(Boolean) && (isNumbered || (!isFigure(start) && isFigure(second)));
  const usual: Fields = isNumbered ? ['number', 'name', 'votes'] : ['name', 'votes'];
  const fields = lacksHead ? usual : named;
  const body = rows.slice(lacksHead ? at : at + 1);
  const width = top.reduce((most, cell, index) => (isFilled(cell) ? index + 1 : most), 0);
  // In the cells after the votes, a share is possible; anything else may be the rest of a figure.
  const isTorn = ({ cells }: Row): boolean =>
    cells.length < width ||
    cells
      .slice(lacksHead ? usual.length : width)
      .some((cell) => isFilled(cell) && !(lacksHead && /%|[.,]\d/.test(cell)));
  return {
    source: all.filter(isNote).map(sourceIn).find(Boolean) ?? '',
    // In a broken row, and in one whose figure was split (40,971,906 without quotes), no cell can be trusted.
    candidates: body.map((row) => (isTorn(row) ? { votes: `row ${row.cells.join(',')}` } : candidateIn(row, fields))),
    faults: lacksHead ? [] : faultsIn(top, fields, body),
    head: lacksHead ? [] : top,
    fields,
    isKnown: known >= 0,
  };
}

/** The source that a row of words names. It may stand in a cell of its own. */
function sourceIn({ cells }: Row): string {
  const text = [...new Set(cells.filter(isFilled))].join(' ');
  return notes.exec(text)?.[1] ? text.replace(notes, '').trim() : '';
}

/**
 * A count as cells hold it. Spaces may stand between groups of three digits, one or two zeros behind one decimal mark, and the unit
 * at the end.
 */
function countIn(written: string): string {
  const cell = written.replace(/(?:suara|votes?)$/i, '').trim();
  const counts = /^(?:(\d+|\d{1,3}(?:\s\d{3})+)(?:[.,]00?)?|(\d{1,3}(?:\.\d{3})+),00?|(\d{1,3}(?:,\d{3})+)\.00?)$/.exec(
    cell,
  );
  return counts ? counts.slice(1).join('').replace(/\D/g, '') : cell;
}

/** The fields of a row's candidate, from the cells of its columns. */
export function candidateIn({ cells, besides }: Row, fields: readonly (string | undefined)[]): object {
  const own: Record<string, string> = { ...besides };
  fields.forEach((field, index) => {
    const cell = cells[index]?.trim();
    if (field && isFilled(cell)) own[field] = cell ?? '';
  });
  const { votes } = own;
  const number = own.number?.replace(/\D/g, '');
  // A name may begin in the column of numbers: "Jumlah" often stands in one cell for both columns.
  return candidateFrom({ name: number ? '' : own.number, ...own, number, votes: votes && countIn(votes) });
}

/** The faults of the headings: what is missing, or what else the table seems to be. */
function faultsIn(head: readonly string[], fields: Fields, body: readonly Row[]): readonly Fault[] {
  const by = fields.indexOf('by');
  const expected =
    by >= 0 && (!isFull(fields) || new Set(body.map(({ cells }) => cells[by])).size > 1)
      ? 'a row for each candidate, not for each place or time'
      : !isFull(fields)
        ? 'headings such as "Nama" and "Suara"'
        : fields.some((field, index) => field && field !== 'beside' && fields.indexOf(field) < index) &&
          'each heading once';
  const told = head.filter((heading, index) => isFilled(heading) && (expected || !fields[index]));
  return expected || told.length
    ? [
        {
          path: 'columns',
          message: `expected ${expected || 'headings that are known'}, got ${JSON.stringify(told.slice(0, mostTold)).slice(1, -1) || 'nothing'}`,
          fatal: Boolean(expected),
        },
      ]
    : [];
}
