import { asideNamed } from '../results/totals.js';

/**
 * Turns figures as pages write them into what `parse` reads. Text that is not a figure stays as it is, so that `parse`
 * reports the fault with its path.
 */

/** A percentage with a decimal point or comma, with or without its sign. */
export const percentFrom = (text: unknown): unknown =>
  typeof text === 'string' ? text.trim().replace(/%$/, '').trim() : text;

/** Names in a comma list. */
export const namesFrom = (text: unknown): unknown =>
  typeof text === 'string'
    ? text
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
    : text;

/** The fields of one candidate, as text of attributes or table cells. */
export interface CandidateFields {
  readonly id?: unknown;
  readonly number?: unknown;
  readonly name?: unknown;
  readonly shortName?: unknown;
  readonly votes?: unknown;
  readonly share?: unknown;
  readonly color?: unknown;
  readonly photo?: unknown;
  readonly parties?: unknown;
  readonly emptyBox?: unknown;
}

/** A ballot number before a name: `1. Anies`, `02) Anies`, `Paslon 1 - Anies`, `No. urut 1: Anies`. */
const numbered = /^\s*(?:(?:paslon|nomor|no\.?)\s*(?:urut\s*)?)?0?(\d\d?)\s?[.):–-]\s*(?=\p{L})/iu;

/** The name, and the ballot number that stands before it. A row of totals has none: in `4. Jumlah` it is the number of the row. */
function namedAndNumbered({ name, number }: CandidateFields): Pick<CandidateFields, 'name' | 'number'> {
  const [start, found] = (!number && typeof name === 'string' && numbered.exec(name)) || [];
  if (start === undefined) return { name, number };
  const rest = String(name).slice(start.length);
  return { name: rest, number: asideNamed(rest) ? number : found };
}

export const candidateFrom = (fields: CandidateFields): object => ({
  ...fields,
  ...namedAndNumbered(fields),
  share: percentFrom(fields.share),
  parties: namesFrom(fields.parties),
});
