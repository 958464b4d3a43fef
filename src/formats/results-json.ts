import type { Decimal, Results, ResultsInput } from '../results/types.js';

/** The order of the keys in a results file. Keys that are not named here come last. */
const order =
  'version id number code name heading subheading kind rule office round electionDate status statusDate ground revision rolledBack updated embargo source url test hold notice noticeUpdated pollster sample margin threshold votes share shortName color photo parties emptyBox qualified candidates counts progress counted total percent validVotes invalidVotes registeredVoters extraBallots turnout revote regions seats method districts coalitions'.split(
    ' ',
  );

const rank = (key: string): number => order.indexOf(key) + 1 || order.length + 1;

const isDecimal = (value: unknown): value is Decimal =>
  typeof value === 'object' && value !== null && 'units' in value && 'scale' in value;

function digitsOf({ units, scale }: Decimal): string {
  const digits = String(units).padStart(scale + 1, '0');
  return scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
}

/** A number if it prints with exactly these digits; else the digits as a string. */
const numberOr = (digits: string): number | string => (String(Number(digits)) === digits ? Number(digits) : digits);

/** Values that mean the same as a missing field. */
const isUsual = (key: string, value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (value === false && key !== 'qualified') ||
  (Array.isArray(value) && !value.length) ||
  (key === 'round' && value === 1);

/** For `JSON.stringify`: turns values that JSON cannot hold into values that `parse` reads as the same. */
export function sayable(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : String(value);
  if (value instanceof Map) return Object.fromEntries(value);
  return isDecimal(value) ? numberOr(digitsOf(value)) : value;
}

function plain(given: unknown): unknown {
  const value = sayable('', given);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  const entries = Object.entries(value);
  return Object.fromEntries(
    (given instanceof Map
      ? entries.sort(byKey)
      : entries
          .filter(([key, entry]) => key === 'candidates' || !isUsual(key, entry))
          .sort(([a], [b]) => rank(a) - rank(b))
    ).map(([key, entry]) => [key, plain(entry)]),
  );
}

// Stryker disable next-line EqualityOperator: no two keys of an object are the same.
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/**
 * Results as JSON can hold them (`results.schema.json`). Counts above 2^53 − 1, and percentages whose digits a number would
 * lose, are strings.
 */
export const plainResults = (results: Results): ResultsInput => plain(results) as ResultsInput;

/** A state as the text of a results file. The same state always gives the same text, and nothing is lost. */
export const formatResults = (results: Results): string => `${JSON.stringify(plain(results), null, 2)}\n`;
