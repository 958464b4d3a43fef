// Text from a spreadsheet, a CSV file or a results file → a results object.
import { csvFormatRows, dsvFormat } from 'd3-dsv';
import { readFeed } from '../../src/formats/feed.js';
import { isObject } from '../../src/results/parse.js';
import { columns } from './candidates.js';

export type Pasted = Readonly<Record<string, unknown>>;

/** The columns of a spreadsheet's rows that have no head. */
const usualHead = ['number', 'name', 'votes'];

/** Undefined where the text is none of these. */
export function readPasted(text: string): Pasted | undefined {
  const { input } = readFeed({ feed: /^\s*[[{<]/.test(text) ? text : withHead(text) });
  if (Array.isArray(input)) return { candidates: input };
  return isObject(input) && (input.candidates || input.counts) ? input : undefined;
}

/** Rows of a spreadsheet or of a CSV file as CSV with the head that the formats know. Cells too many or too few stay so. */
function withHead(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const start = lines.findIndex((line) => !line.startsWith('#'));
  const delimiter = ['\t', ';'].find((sign) => lines[start]?.includes(sign)) ?? ',';
  const [first = [], ...others] = dsvFormat(delimiter).parseRows(lines.slice(start).join('\n'));
  const head = first.map((cell) => fieldNamed(cell) ?? cell);
  const hasHead = first.filter(fieldNamed).length > 1;
  // By commas, a row without a head may be 40,971,906 in three cells.
  if (!hasHead && delimiter === ',') return text;
  return [
    ...lines.slice(0, start),
    csvFormatRows([hasHead ? head : usualHead, ...(hasHead ? others : [first, ...others])]),
  ].join('\n');
}

const fieldNamed = (head: string): string | undefined =>
  columns.find(({ names }) => names.includes(head.trim().toLowerCase()))?.field;
