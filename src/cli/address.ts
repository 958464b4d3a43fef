import { UsageError } from './terminal.js';

/** Stands for the name of a file, without its extension, in an address. */
const placeholder = '{name}';

/** @throws {UsageError} where the text is no http(s) address, nor, where that is allowed, an address relative to a page */
export function addressFrom(option: string, text: string, mayBeRelative = true): string {
  try {
    if (text && /^https?:$/.test(new URL(text, mayBeRelative ? 'https://page.invalid' : undefined).protocol))
      return text;
  } catch {
    // It is no address. The error is thrown below.
  }
  throw new UsageError(
    `--${option}: expected an http(s) address${mayBeRelative ? ', or one relative to the page' : ''}, got "${text}"`,
  );
}

/** The address for one file. */
export const addressFor = (address: string, name: string): string =>
  address.replaceAll(placeholder, encodeURIComponent(name));
