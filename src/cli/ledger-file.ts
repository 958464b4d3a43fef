import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { isObject, readJSON } from '../results/json.js';
import type { Reason } from '../results/judgement.js';

/**
 * What happened to a state. `published`: readers' file was replaced. `held`: it waits for the desk. `resolved`: what waited is
 * dropped, since the source went on from the figures on show. The others are acts of the desk.
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
  /** Of what was published; of what was rolled back to. */
  readonly revision?: number | undefined;
  /** Of what was published: by which a picture of it is found. */
  readonly code?: string | undefined;
  /** The time of the figures. */
  readonly updated?: string | undefined;
  readonly by?: string | undefined;
  readonly reasons?: readonly Reason[] | undefined;
  /** Names of the states that a rollback took back. */
  readonly withdrawn?: readonly string[] | undefined;
  /** The order that asked for it, so that none is carried out twice. */
  readonly order?: string | undefined;
  /** SHA-256 of the line before; empty in the first. */
  readonly before: string;
}

export interface LedgerReading {
  readonly entries: readonly Entry[];
  /** SHA-256 of the last line; empty where there is none. */
  readonly last: string;
  /** Length in bytes of all whole lines. */
  readonly length: number;
  /** True where the file goes on after its last whole line: a write that broke off. */
  readonly isTorn: boolean;
  /** What is wrong: `line 7: expected …`. Entries before it are good. */
  readonly fault?: string;
}

const acts: readonly string[] = ['published', 'held', 'resolved', 'approved', 'rejected', 'rolled-back'];

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** An entry as its line in the ledger. */
export const lineOf = (entry: Entry): string => JSON.stringify(entry);

export const ledgerName = (out: string): string => `${out}.ledger`;

/** Reads a ledger and follows its chain. A file that is not there is an empty one. */
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

/** A ledger that is written to, by one process at a time. */
export interface Ledger {
  readonly entries: () => readonly Entry[];
  /** Adds an entry; on return it is on the disk. */
  append(entry: Omit<Entry, 'before'>): void;
}

/**
 * Opens the ledger of a mirror. What a broken write has left after the last whole line is cut off by the next one.
 *
 * @throws an error that names the line, where its chain is broken
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
