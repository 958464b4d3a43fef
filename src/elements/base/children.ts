import { candidateFrom } from '../../formats/markup.js';
import { candidateIn, readTable } from '../../formats/table.js';
import type { Row, Table } from '../../formats/table.js';
import type { CandidatePair } from './candidate-pair.js';

/** The candidates in an element's children, and the faults of their table. */
export interface Children extends Pick<Table, 'candidates' | 'faults'>, Partial<Pick<Table, 'source'>> {
  /** True for a table, which people can read too. */
  readonly isTable: boolean;
}

/** Reads an element's `<candidate-pair>`s, or else its plain table. Undefined if there is neither. */
export function childrenOf(host: Element): Children | undefined {
  const pairs = [...host.querySelectorAll<CandidatePair>('candidate-pair')];
  if (pairs.length) return { candidates: pairs.map(candidateOf), faults: [], isTable: false };
  const table = host.querySelector('table');
  return table ? tableIn(table) : undefined;
}

/**
 * The table that stands behind the tag though it was written inside it; it is moved to where it was written. Markdown and WordPress
 * put the opening tag alone into a `<p>`, whose end ends the element too (HTML standard, 13.2.6.4.7). A tag is taken for one of these
 * only where it is alone in a paragraph and has a title of its own, so that no other table is taken.
 */
export function takeTableBehind(host: Element): Children | undefined {
  const paragraph = host.parentElement;
  const table = paragraph?.nextElementSibling;
  const isAlone = paragraph?.tagName === 'P' && !paragraph.textContent.trim() && host.hasAttribute('heading');
  if (!isAlone || !(table instanceof HTMLTableElement)) return undefined;
  host.append(table);
  return tableIn(table);
}

const candidateOf = (pair: CandidatePair): object =>
  candidateFrom({
    id: pair.candidateId,
    number: pair.number,
    name: pair.textContent,
    shortName: pair.shortName,
    votes: pair.votes,
    share: pair.share,
    color: pair.color,
    photo: pair.photo,
    parties: pair.parties,
    emptyBox: pair.emptyBox,
  });

function tableIn(table: HTMLTableElement): Children | undefined {
  const rows = rowsOf(table).filter(({ row }) => row.parentElement?.tagName !== 'TFOOT');
  const body = rows.filter(
    ({ row }) => row.parentElement?.tagName !== 'THEAD' && [...row.cells].some(({ tagName }) => tagName === 'TD'),
  );
  if (!body.length) return undefined;
  const named = table.querySelector('[data-field]')?.parentElement?.children;
  const fields = [...(named ?? [])].map((cell) => cell.getAttribute('data-field') ?? '');
  return named
    ? { candidates: body.map((row) => candidateIn(row, fields)), faults: [], isTable: true }
    : { ...readTable(rows), isTable: true };
}

interface TableRow extends Row {
  readonly row: HTMLTableRowElement;
}

/** The rows of a table, with a text for each column. A cell that spans several columns counts in each of them. */
const rowsOf = ({ rows }: HTMLTableElement): readonly TableRow[] =>
  [...rows].map((row) => ({
    row,
    cells: [...row.cells].flatMap((cell) => Array<string>(Math.min(cell.colSpan, widest)).fill(textOf(cell))),
    besides: besidesOf(row),
  }));

/** A cell spans at most this many columns: no table of candidates has more. */
const widest = 9;

/** The text of a cell. Its lines, and marks of notes, are separated, so that they do not become digits of a figure. */
function textOf(cell: Node): string {
  const copy = cell.cloneNode(true) as Element;
  copy.querySelectorAll('br,p,div,li,sup').forEach((part) => {
    part.before(' ');
  });
  return copy.textContent;
}

/** The fields of a row's candidate that have no column: `<tr data-color="#1b7f5c">`. */
function besidesOf({ dataset }: HTMLElement): object {
  const { candidateId, emptyBox, ...fields } = dataset;
  return { ...fields, id: candidateId, emptyBox: emptyBox !== undefined };
}
