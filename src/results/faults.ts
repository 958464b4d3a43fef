import { isObject } from './json.js';

/** A fault at one path of an input. */
export interface Fault {
  /** The path: `candidates[1].votes`; empty for the input as a whole. */
  readonly path: string;
  /** What was expected there and what was found: `expected a whole number, got "1,5"`. */
  readonly message: string;
  /** True if no results can be shown; false if only this value is left out. */
  readonly fatal: boolean;
}

/** The text of a string or a number; empty for lists and objects. */
export const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';

/** A value as a message shows it. */
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  if (Array.isArray(value)) return value.length ? 'a list' : 'an empty list';
  return value == null ? 'nothing' : isObject(value) ? 'an object' : written(value) || typeof value;
}

/** Reports what was expected at a path, and what was found. */
export const faultAt = (path: string, expected: string, value: unknown, fatal: boolean): Fault => ({
  path,
  message: `expected ${expected}, got ${show(value)}`,
  fatal,
});

/** The most faults that are reported: thousands of points or contests may have the same fault. */
const mostFaults = 20;

/** The first faults of a long list, fatal ones first. `path` is the path that they have in common. */
export function firstFaults(faults: readonly Fault[], path: string): readonly Fault[] {
  const sorted = [...faults].sort((a, b) => Number(b.fatal) - Number(a.fatal));
  const more = faults.length - mostFaults;
  return more > 0
    ? [...sorted.slice(0, mostFaults), { path, message: `expected no faults beside these, got ${more}`, fatal: false }]
    : sorted;
}
