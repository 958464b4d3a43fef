import { candidateFrom } from './markup.js';

/** What the columns of a plain table hold, where its head says nothing else. */
const usualColumns = ['number', 'name', 'votes'];

/**
 * Rows of cells' texts → candidates; `columns` are the fields that the table's head names, if it does, and `besides` what each
 * row says that has no column.
 */
export const candidatesFromTable = (
  rows: readonly (readonly string[])[],
  columns: readonly string[],
  besides: readonly object[] = [],
): readonly object[] =>
  rows.map((cells, row) =>
    candidateFrom({
      ...besides[row],
      ...Object.fromEntries(
        (columns.length ? columns : usualColumns).flatMap((field, index) =>
          field && cells[index]?.trim() ? [[field, cells[index]]] : [],
        ),
      ),
    }),
  );
