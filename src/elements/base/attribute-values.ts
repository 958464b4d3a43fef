import { choices } from '../../attributes/choices.js';
import type { Choices } from '../../attributes/choices.js';

/** What a tag says, as property or attribute. */
export type Value = string | number | bigint | boolean | null;

/** Tells the developer of a value that is not known. */
export type Warn = (name: string, message: string) => void;

/** What a value says, or the default where it says nothing that is known. */
export function choiceOf<Name extends keyof Choices>(name: Name, value: Value, warn: Warn): Choices[Name][number] {
  const known = choices[name].find((choice) => choice === String(value));
  if (value != null && !known) warn(name, `expected ${choices[name].join(', ')}, got "${String(value)}"`);
  return known ?? choices[name][0];
}

/** A whole number, or `usual` where the value says none. */
export function countOf(name: string, value: Value, usual: number, warn: Warn): number {
  const number = Number(value ?? usual);
  if (number >= 0 && Number.isInteger(number)) return number;
  warn(name, `expected a whole number, got "${String(value)}"`);
  return usual;
}

/** Those of `known` that stand in a list with spaces. */
export function wordsOf<Word extends string>(
  name: string,
  value: Value,
  known: readonly Word[],
  warn: Warn,
): readonly Word[] {
  const words: readonly string[] = String(value ?? '').match(/\S+/g) ?? [];
  const unknown = words.find((word) => !known.some((one) => one === word));
  if (unknown !== undefined) warn(name, `expected ${known.join(', ')}, got "${unknown}"`);
  return known.filter((word) => words.includes(word));
}
