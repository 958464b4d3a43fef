import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { chainOf } from '../results/ledger.js';
import type { Chain, Entry } from '../results/ledger.js';

export interface LedgerReading extends Chain {
  /** Length in bytes of all complete lines. */
  readonly length: number;
  /** True if an incomplete line follows the last complete one, after a write that was interrupted. */
  readonly isTorn: boolean;
}

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** An entry as its line in the ledger. */
export const lineOf = (entry: Entry): string => JSON.stringify(entry);

export const ledgerName = (out: string): string => `${out}.ledger`;

/** Reads a ledger and checks its chain. A missing file counts as an empty one. */
export function readLedger(file: string): LedgerReading {
  const bytes = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : Buffer.alloc(0);
  const end = bytes.lastIndexOf(0x0a) + 1;
  const lines = bytes.toString('utf8', 0, end).split('\n').slice(0, -1);
  return { ...chainOf(lines, hashOf), length: end, isTorn: end < bytes.length };
}

/** A ledger for writing, by one process at a time. */
export interface Ledger {
  readonly entries: () => readonly Entry[];
  /** Adds an entry. When it returns, the entry is on the disk. */
  append(entry: Omit<Entry, 'before'>): void;
}

/**
 * Opens the ledger of a mirror. The next write removes an incomplete last line.
 *
 * @throws an error with the line at which the chain is broken
 */
export function openLedger(file: string, onMended: () => void): Ledger {
  const { entries: found, last: lastLine, length, fault } = readLedger(file);
  if (fault) throw new Error(`${file}: ${fault}`);
  const entries = [...found];
  let last = lastLine;
  let end = length;
  return {
    entries: () => entries,
    append(fields) {
      const entry: Entry = { ...fields, before: last };
      const line = lineOf(entry);
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > end) {
        truncateSync(file, end);
        onMended();
      }
      const descriptor = openSync(file, 'a', 0o644);
      try {
        writeFileSync(descriptor, `${line}\n`);
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      entries.push(entry);
      last = hashOf(line);
      end += Buffer.byteLength(line) + 1;
    },
  };
}
