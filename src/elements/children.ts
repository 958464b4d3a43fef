import { candidateFrom } from '../formats/markup.js';
import { candidatesFromTable } from '../formats/table.js';
import type { CandidatePair } from './candidate-pair.js';

/** The candidates that an element's children name: `<candidate-pair>`s, else a plain table. Undefined where there are none. */
export function candidatesIn(host: Element): readonly object[] | undefined {
  const pairs = [...host.querySelectorAll<CandidatePair>('candidate-pair')];
  if (pairs.length) return pairs.map(candidateOf);
  const table = host.querySelector('table');
  return table ? rowsOf(table) : undefined;
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

function rowsOf(table: HTMLTableElement): readonly object[] | undefined {
  const columns = [...(table.querySelector('[data-field]')?.parentElement?.children ?? [])].map(
    (cell) => cell.getAttribute('data-field') ?? '',
  );
  const rows = [...table.rows].filter(
    ({ parentElement, cells }) =>
      !/^T(HEAD|FOOT)$/.test(parentElement?.tagName ?? '') && [...cells].some(({ tagName }) => tagName === 'TD'),
  );
  return rows.length
    ? candidatesFromTable(
        rows.map(({ cells }) => [...cells].map(({ textContent }) => textContent)),
        columns,
        rows.map(dressOf),
      )
    : undefined;
}

/** What a row says of its candidate that has no column: `<tr data-color="#1b7f5c">`. */
function dressOf({ dataset }: HTMLElement): object {
  const { candidateId, emptyBox, ...fields } = dataset;
  return { ...fields, id: candidateId, emptyBox: emptyBox !== undefined };
}
