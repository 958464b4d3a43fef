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

export const candidateFrom = (fields: CandidateFields): object => ({
  ...fields,
  share: percentFrom(fields.share),
  parties: namesFrom(fields.parties),
});
