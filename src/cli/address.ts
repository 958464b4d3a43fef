import { UsageError } from './terminal.js';

/** Stands in an address for a file's own name, without its extension. */
const placeholder = '{name}';

/** @throws {UsageError} where the text is neither an http(s) address nor, if it may be, one relative to a page */
export function addressFrom(option: string, text: string, mayBeRelative = true): string {
  try {
    if (text && /^https?:$/.test(new URL(text, mayBeRelative ? 'https://page.invalid' : undefined).protocol))
      return text;
  } catch {
    // No address at all: told below.
  }
  throw new UsageError(
    `--${option}: expected an http(s) address${mayBeRelative ? ', or one relative to the page' : ''}, got "${text}"`,
  );
}

/** An address that is meant for one file. */
export const addressFor = (address: string, name: string): string =>
  address.replaceAll(placeholder, encodeURIComponent(name));
