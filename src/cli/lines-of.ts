import { createReadStream } from 'node:fs';
import { reasonOf } from './reading.js';
import { CommandError } from './terminal.js';
import type { Terminal } from './terminal.js';

/** A file that is read piece by piece, so that its size does not matter. */
export interface LinesOptions {
  /** Called with the bytes of each piece, for the progress. */
  readonly onBytes?: (bytes: number) => void;
}

const quotesIn = (text: string): number => (text.includes('"') ? text.split('"').length - 1 : 0);

/**
 * Calls `take` with every record of a text file and the number of its line, counted from 1. A record is a line, or several where
 * quotes hold a line break. Empty lines are left out.
 *
 * @throws {CommandError} (rejects) where the file cannot be read, is not UTF-8, or ends within quotes
 */
export async function linesOf(
  file: string,
  { stdin }: Terminal,
  take: (record: string, line: number) => void,
  { onBytes }: LinesOptions = {},
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let line = 0;
  let open: { readonly text: string; readonly line: number } | undefined;
  const add = (text: string): void => {
    line += 1;
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const record = open ? { text: `${open.text}\n${whole}`, line: open.line } : { text: whole, line };
    // JSON has no line break within its quotes.
    open = quotesIn(record.text) % 2 && !record.text.startsWith('{') ? record : undefined;
    if (!open && record.text.trim()) take(record.text, record.line);
  };
  const addAll = (text: string): void => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(add);
  };
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new CommandError(`${file}: line ${line + 1} or later: expected UTF-8, got other bytes`);
    }
  };
  try {
    for await (const piece of file === '-' ? stdin : createReadStream(file, { highWaterMark: 1 << 18 })) {
      const bytes = Buffer.from(piece as Uint8Array);
      onBytes?.(bytes.length);
      addAll(decode(bytes));
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code ? new CommandError(`${file}: ${reasonOf(error)}`) : error;
  }
  addAll(decode());
  if (rest) add(rest);
  if (open) throw new CommandError(`${file}: line ${open.line}: expected a closing quote, got the end of the file`);
}
