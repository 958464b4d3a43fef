import { parseArgs } from 'node:util';
import { choices } from '../attributes/choices.js';
import { nearest } from '../formats/nearest.js';
import { UsageError } from './terminal.js';

interface Options {
  readonly [name: string]: {
    readonly type: 'string' | 'boolean';
    readonly default?: string | boolean;
    readonly multiple?: true;
  };
}

/** The values of options. Text with a default is always there. An option that may be repeated has a list. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name]['type'] extends 'boolean'
    ? boolean
    : O[Name] extends { readonly multiple: true }
      ? readonly string[] | undefined
      : O[Name] extends { readonly default: string }
        ? string
        : string | undefined;
};

/**
 * Reads the options and the other arguments of a command.
 *
 * @throws {UsageError} for an unknown option, and for one without its value
 */
export function readArguments<const O extends Options>(
  args: readonly string[],
  options: O,
): { readonly values: Values<O>; readonly names: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as unknown as Values<O>, names: positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, option] = /'(--[^']+)'/.exec(message) ?? [];
    if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || option === undefined) throw new UsageError(message);
    const meant = nearest(option, Object.keys(options));
    throw new UsageError(`${option}: unknown option${meant ? `; did you mean --${meant}?` : ''}`);
  }
}

/** @throws {UsageError} where the text is no number from `least` to `most` */
export function numberFrom(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (text.trim() && number >= least && number <= most) return number;
  throw new UsageError(`--${option}: expected a number from ${least} to ${most}, got "${text}"`);
}

/** @throws {UsageError} where the text is none of the choices */
export function choiceFrom<T extends string>(option: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === text);
  if (choice === undefined) throw new UsageError(`--${option}: expected ${choices.join(', ')}, got "${text}"`);
  return choice;
}

export const formats = choices.format;

const [usual, ...others] = formats;

/** What `--help` says of an option that names a format. */
export const formatHelp = `${usual} (default), ${others.join(', ').replace(/, (\w+)$/, ' or $1')}`;
