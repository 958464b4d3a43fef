// For the readers of rare formats, which import no module of another part of the script.
import type { Fault } from '../results/faults.js';
import type { TellFault } from '../results/readers.js';
import type { FeedReading, Tools } from './usual-feed.js';

export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object; none of anything else. */
export const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

/** The text of a string or a number; empty for anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The entries of a list; none of anything else. */
export const entriesOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

/** The keys of candidates and regions are digits. */
export const idsIn = (value: unknown): readonly string[] =>
  Object.keys(fieldsOf(value)).filter((key) => /^\d+$/.test(key));

/** Adds faults to a list. Fatal ones leave nothing to show. */
export const teller =
  (faults: Fault[], fatal: boolean, { faultAt }: Tools): TellFault =>
  (path, expected, value) => {
    faults.push(faultAt(path, expected, value, fatal));
    return undefined;
  };

/** The input, unless a fault is fatal. */
export const readingOf = (input: unknown, faults: readonly Fault[]): FeedReading => ({
  input: faults.some(({ fatal }) => fatal) ? undefined : input,
  faults,
});
