// What the ledger comes to: what waits, what the desk has decided. Whoever reads the same ledger decides the same.
import { serialize } from '../results/changes.js';
import type { Judgement, Reason } from '../results/judgement.js';
import { haveSameFigures } from '../results/succession.js';
import type { Results } from '../results/types.js';
import type { Entry } from './ledger-file.js';

/** `on`: what is implausible waits for the desk. `strict`: corrections too. `off`: nothing does. */
export const gateModes = ['on', 'off', 'strict'] as const;
export type GateMode = (typeof gateModes)[number];

/** A state that waits for the desk. */
export interface Pending {
  readonly name: string;
  /** SHA-256 of its file. */
  readonly state: string;
  readonly reasons: readonly Reason[];
  /** Since when something waits, ISO 8601. */
  readonly since: string;
  /** How many states have come since, this one among them. */
  readonly states: number;
}

export interface Gate {
  /** The latest revision that was published; 0 before the first. */
  readonly revision: number;
  /** The latest publication. */
  readonly published?: Entry | undefined;
  /** SHA-256 of everything that was ever published. */
  readonly known: ReadonlySet<string>;
  /** The codes of everything that was ever published. */
  readonly codes: ReadonlySet<string>;
  readonly pending?: Pending | undefined;
  /** What the desk has approved last. */
  readonly approved?: Entry | undefined;
  /** What the desk has rejected last, while nothing else was let through. */
  readonly rejected?: Entry | undefined;
  /** Where the desk has rolled back and approved nothing since: what it rolled back to. */
  readonly rolledBack?: Entry | undefined;
  /** By `mark`: states that the desk has rejected or taken back. */
  readonly turnedAway: ReadonlySet<string>;
  /** Orders that were carried out. */
  readonly orders: ReadonlySet<string>;
}

/** What tells states apart in their names. */
export const mark = (name: string): string => name.slice(-8);

export function gateOf(entries: readonly Entry[]): Gate {
  const known = new Set<string>();
  const codes = new Set<string>();
  const turnedAway = new Set<string>();
  const orders = new Set<string>();
  let revision = 0;
  let published: Entry | undefined;
  let pending: Pending | undefined;
  let approved: Entry | undefined;
  let rejected: Entry | undefined;
  let rolledBack: Entry | undefined;
  for (const entry of entries) {
    const { act, state, name = '', time, reasons = [], withdrawn = [], order } = entry;
    if (order) orders.add(order);
    switch (act) {
      case 'published':
        published = entry;
        revision = Math.max(revision, entry.revision ?? 0);
        known.add(state);
        if (entry.code !== undefined) codes.add(entry.code);
        break;
      case 'held':
        pending = { name, state, reasons, since: pending?.since ?? time, states: (pending?.states ?? 0) + 1 };
        break;
      case 'resolved':
        pending = rejected = undefined;
        break;
      case 'approved':
        approved = entry;
        turnedAway.delete(mark(name));
        pending = rejected = rolledBack = undefined;
        break;
      case 'rejected':
        rejected = entry;
        turnedAway.add(mark(name));
        pending = undefined;
        break;
      case 'rolled-back':
        rolledBack = entry;
        for (const one of withdrawn) turnedAway.add(mark(one));
        turnedAway.delete(mark(name));
        pending = rejected = undefined;
        break;
    }
  }
  return { revision, published, known, codes, pending, approved, rejected, rolledBack, turnedAway, orders };
}

/** Why a state has to wait for the desk; empty where it need not. */
export function reasonsToHold({ outcome, reasons }: Judgement, gate: Gate, mode: GateMode): readonly Reason[] {
  if (mode === 'off') return [];
  if (outcome === 'implausible' || (outcome === 'corrects' && mode === 'strict')) return reasons;
  // Whatever made the desk take figures back, the source may still have it.
  return gate.rolledBack
    ? [
        {
          rule: 'rolled-back',
          path: '',
          expected: 'a state that the desk approves after it rolled back',
          got: 'another',
        },
      ]
    : [];
}

/** Revisions only grow, also over a new ledger or a second machine: they are the second of publication, or one more than the last. */
export const nextRevision = (last: number, now: number): number => Math.max(last + 1, Math.floor(now / 1000));

/** Which rules speak: the same again is no news. */
export const rulesOf = (reasons: readonly Reason[]): string =>
  [...new Set(reasons.map(({ rule }) => rule))].sort().join();

/** `candidates: expected about 96000000 votes, got 0` */
export const reasonWords = (reasons: readonly Reason[]): string =>
  reasons.map(({ path, expected, got }) => `${path ? `${path}: ` : ''}expected ${expected}, got ${got}`).join('; ');

/** True where a state has only another time than one that was rejected. */
export function saysTheSame(rejected: Results, results: Results): boolean {
  const around = ({ progress, test, status, regions }: Results): string => serialize([progress, test, status, regions]);
  return haveSameFigures(rejected, results) && around(rejected) === around(results);
}
