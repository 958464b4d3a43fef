// The ledger of a mirror as data. The mirror writes it (`src/cli/ledger-file.ts`), and readers' browsers check it (`src/verify`).
import { isObject, readJSON } from './json.js';
import type { Reason } from './judgement.js';

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

export interface Chain {
  readonly entries: readonly Entry[];
  /** SHA-256 of the last line; empty if there is none. */
  readonly last: string;
  /** The fault: `line 7: expected …`. Entries before it are valid. */
  readonly fault?: string;
}

const acts: readonly string[] = ['published', 'held', 'resolved', 'approved', 'rejected', 'rolled-back'];

/**
 * Reads the complete lines of a ledger and checks that each goes on from the line before.
 *
 * @param hash gives the SHA-256 of a line. Undefined where a browser has none: then the lines are read without that check
 */
export function chainOf(lines: readonly string[], hash: ((line: string, index: number) => string) | undefined): Chain {
  const entries: Entry[] = [];
  let last = '';
  for (const [index, line] of lines.entries()) {
    const entry = readJSON(line);
    if (!isEntry(entry)) return { entries, last, fault: `line ${index + 1}: expected an entry` };
    if (hash && entry.before !== last) {
      const fault = `line ${index + 1}: does not go on from line ${index}, which was altered, or lines were put in or taken out`;
      return { entries, last, fault };
    }
    entries.push(entry);
    last = hash?.(line, index) ?? '';
  }
  return { entries, last };
}

const isEntry = (value: unknown): value is Entry =>
  isObject(value) &&
  typeof value.time === 'string' &&
  typeof value.state === 'string' &&
  typeof value.before === 'string' &&
  acts.includes(value.act as string);
