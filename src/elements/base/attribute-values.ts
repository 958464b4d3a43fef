import { choices } from '../../attributes/choices.js';
import type { Choices } from '../../attributes/choices.js';

/** A value on a tag, as a property or an attribute. */
export type Value = string | number | bigint | boolean | null;

/** Warns the developer of an unknown value. */
export type Warn = (name: string, message: string) => void;

/** The value if it is known, else the default. */
export function choiceOf<Name extends keyof Choices>(name: Name, value: Value, warn: Warn): Choices[Name][number] {
  const known = choices[name].find((choice) => choice === String(value));
  if (value != null && !known) warn(name, `expected ${choices[name].join(', ')}, got "${String(value)}"`);
  return known ?? choices[name][0];
}

/** The value as a whole number, or `usual` if it is none. */
export function countOf(name: string, value: Value, usual: number, warn: Warn): number {
  const number = Number(value ?? usual);
  if (number >= 0 && Number.isInteger(number)) return number;
  warn(name, `expected a whole number, got "${String(value)}"`);
  return usual;
}

/** The known words in a list with spaces. */
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
