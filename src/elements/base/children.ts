import { candidateFrom } from '../../formats/markup.js';
import { candidateIn, readTable } from '../../formats/table.js';
import type { Row, Table } from '../../formats/table.js';
import type { CandidatePair } from './candidate-pair.js';

/** The candidates that an element's children name, and what is wrong with the table that they stand in. */
export interface Children extends Pick<Table, 'candidates' | 'faults'> {
  /** A table is read by people too. */
  readonly isTable: boolean;
}

/** An element's `<candidate-pair>`s, else its plain table. Undefined where there are none. */
export function childrenOf(host: Element): Children | undefined {
  const pairs = [...host.querySelectorAll<CandidatePair>('candidate-pair')];
  if (pairs.length) return { candidates: pairs.map(candidateOf), faults: [], isTable: false };
  const table = host.querySelector('table');
  return table ? tableIn(table) : undefined;
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

/** A table's rows, with a text for each column: a cell that goes through several stands in each. */
const rowsOf = ({ rows }: HTMLTableElement): readonly TableRow[] =>
  [...rows].map((row) => ({
    row,
    cells: [...row.cells].flatMap((cell) => Array<string>(Math.min(cell.colSpan, widest)).fill(textOf(cell))),
    besides: besidesOf(row),
  }));

/** As many columns does a cell go through: more are no table of candidates. */
const widest = 9;

/** The text of a cell, its lines and the marks of notes apart: they are no digits of a figure. */
function textOf(cell: Node): string {
  const copy = cell.cloneNode(true) as Element;
  copy.querySelectorAll('br,p,div,li,sup').forEach((part) => {
    part.before(' ');
  });
  return copy.textContent;
}

/** What a row says of its candidate that has no column: `<tr data-color="#1b7f5c">`. */
function besidesOf({ dataset }: HTMLElement): object {
  const { candidateId, emptyBox, ...fields } = dataset;
  return { ...fields, id: candidateId, emptyBox: emptyBox !== undefined };
}
