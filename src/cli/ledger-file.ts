import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { isObject, readJSON } from '../results/json.js';
import type { Reason } from '../results/judgement.js';

/**
 * What happened to a state. `published`: the readers' file was replaced. `held`: it waits for the desk. `resolved`: the waiting
 * state was dropped, since the source followed the published figures again. The others are acts of the desk.
 */
export type Act = 'published' | 'held' | 'resolved' | 'approved' | 'rejected' | 'rolled-back';

/** A line of the ledger. */
export interface Entry {
  /** ISO 8601, by the mirror's clock. */
  readonly time: string;
  readonly act: Act;
  /** SHA-256 of the state's file: as published, or as it came from the source. */
  readonly state: string;
  /** Name of the state's file in `FILE.states/`, without `.json`. */
  readonly name?: string | undefined;
  /** The revision of the publication, or of the one to which the desk rolled back. */
  readonly revision?: number | undefined;
  /** The code of the publication, by which a picture of it is found. */
  readonly code?: string | undefined;
  /** The time of the figures. */
  readonly updated?: string | undefined;
  readonly by?: string | undefined;
  readonly reasons?: readonly Reason[] | undefined;
  /** Names of the states that a rollback took back. */
  readonly withdrawn?: readonly string[] | undefined;
  /** The order behind it, so that no order is carried out twice. */
  readonly order?: string | undefined;
  /** SHA-256 of the line before; empty for the first line. */
  readonly before: string;
}

export interface LedgerReading {
  readonly entries: readonly Entry[];
  /** SHA-256 of the last line; empty if there is none. */
  readonly last: string;
  /** Length in bytes of all complete lines. */
  readonly length: number;
  /** True if an incomplete line follows the last complete one, after a write that was interrupted. */
  readonly isTorn: boolean;
  /** The fault: `line 7: expected …`. Entries before it are valid. */
  readonly fault?: string;
}

const acts: readonly string[] = ['published', 'held', 'resolved', 'approved', 'rejected', 'rolled-back'];

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** An entry as its line in the ledger. */
export const lineOf = (entry: Entry): string => JSON.stringify(entry);

export const ledgerName = (out: string): string => `${out}.ledger`;

/** Reads a ledger and checks its chain. A missing file counts as an empty one. */
export function readLedger(file: string): LedgerReading {
  const bytes = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : Buffer.alloc(0);
  const end = bytes.lastIndexOf(0x0a) + 1;
  const lines = bytes.toString('utf8', 0, end).split('\n').slice(0, -1);
  const entries: Entry[] = [];
  const around = { length: end, isTorn: end < bytes.length };
  let last = '';
  for (const [index, line] of lines.entries()) {
    const entry = readJSON(line);
    if (!isEntry(entry)) return { ...around, entries, last, fault: `line ${index + 1}: expected an entry` };
    if (entry.before !== last) {
      const fault = `line ${index + 1}: does not go on from line ${index}, which was altered, or lines were put in or taken out`;
      return { ...around, entries, last, fault };
    }
    entries.push(entry);
    last = hashOf(line);
  }
  return { ...around, entries, last };
}

const isEntry = (value: unknown): value is Entry =>
  isObject(value) &&
  typeof value.time === 'string' &&
  typeof value.state === 'string' &&
  typeof value.before === 'string' &&
  acts.includes(value.act as string);

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
