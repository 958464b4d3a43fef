// The ways by which a writing comes in. Each gives the results as an element would have them.
import { camelCase } from '../../src/attributes/names.js';
import { fromCSV } from '../../src/formats/csv.js';
import { candidateFrom } from '../../src/formats/markup.js';
import { readTable } from '../../src/formats/table.js';
import { withAttributes } from '../../src/formats/with-attributes.js';
import type { ResultsFields } from '../../src/formats/with-attributes.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import type { Line, Writing } from './writing.js';

const fieldsOf = ({ heading, subheading, tag }: Writing): ResultsFields =>
  Object.fromEntries(Object.entries({ ...tag, heading, subheading }).map(([name, value]) => [camelCase(name), value]));

const tagged = (base: object, writing: Writing): Results | undefined =>
  parse(withAttributes(base, fieldsOf(writing)).input).results;

/** Rows of words have no figure. In JSON and in tags nobody writes them. */
const withFigures = ({ lines }: Writing): readonly Line[] => lines.filter(([, , figure]) => /\d/.test(figure));

const head = ['No.', 'Pasangan Calon', 'Perolehan Suara'] as const;

const tableOf = (writing: Writing, rows: readonly Line[]): Results | undefined => {
  const { candidates, faults, source } = readTable(rows.map((cells) => ({ cells })));
  return faults.some(({ fatal }) => fatal)
    ? undefined
    : tagged({ candidates, ...(source && { source: { name: source } }) }, writing);
};

export const ways: Readonly<Record<string, (writing: Writing) => Results | undefined>> = {
  table: (writing) => tableOf(writing, [head, ...writing.lines]),
  /** `<candidate-pair>`s in the tag. */
  pairs: (writing) =>
    tagged(
      {
        candidates: withFigures(writing).map(([number, name, votes]) =>
          candidateFrom({ number, name, votes: votes.replace(' suara', '') }),
        ),
      },
      writing,
    ),
  /** Lines with the settings above them. */
  csv: (writing) => {
    const settings = Object.entries(fieldsOf(writing)).map(([name, value]) => `#${name}=${String(value)}\n`);
    const lines = [head, ...writing.lines].map((cells) => `${cells.join(';')}\n`);
    return parse(fromCSV(settings.join('') + lines.join('')).input).results;
  },
  /** Cells of a spreadsheet, pasted with tabs. */
  pasted: (writing) => {
    const { candidates, faults } = fromCSV([head, ...writing.lines].map((cells) => cells.join('\t')).join('\n'), true);
    return faults.some(({ fatal }) => fatal) ? undefined : tagged({ candidates }, writing);
  },
  /** A results object. */
  json: (writing) =>
    tagged(
      {
        candidates: withFigures(writing).map(([number, name, votes]) => ({
          ...candidateFrom({ number: number && Number(number), name }),
          votes: votes.replace(' suara', ''),
        })),
      },
      writing,
    ),
};
