// The state of the gate, computed from the ledger: what waits, and what the desk has decided. The same ledger always gives the same decisions.
import { serialize } from '../results/changes.js';
import type { Judgement, Reason } from '../results/judgement.js';
import type { Entry } from '../results/ledger.js';
import { haveSameFigures } from '../results/succession.js';
import type { Results } from '../results/types.js';

/** `on`: an implausible state waits for the desk. `strict`: corrections wait too. `off`: nothing waits. */
export const gateModes = ['on', 'off', 'strict'] as const;
export type GateMode = (typeof gateModes)[number];

/** A state that waits for the desk. */
export interface Pending {
  readonly name: string;
  /** SHA-256 of its file. */
  readonly state: string;
  readonly reasons: readonly Reason[];
  /** Since when a state has been waiting, ISO 8601. */
  readonly since: string;
  /** The number of states since then, this one included. */
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
  /** The desk's last approval. */
  readonly approved?: Entry | undefined;
  /** The desk's last rejection, unless another state was accepted since. */
  readonly rejected?: Entry | undefined;
  /** The publication to which the desk has rolled back, unless it has approved anything since. */
  readonly rolledBack?: Entry | undefined;
  /** The marks (`mark`) of states that the desk has rejected or rolled back. */
  readonly turnedAway: ReadonlySet<string>;
  /** Orders that have been carried out. */
  readonly orders: ReadonlySet<string>;
}

/** The part of their names by which states differ. */
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

/** Why a state must wait for the desk; empty if it need not wait. */
export function reasonsToHold({ outcome, reasons }: Judgement, gate: Gate, mode: GateMode): readonly Reason[] {
  if (mode === 'off') return [];
  if (outcome === 'implausible' || (outcome === 'corrects' && mode === 'strict')) return reasons;
  // The source may still send the figures that the desk has taken back.
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

/** Revisions only grow, also with a new ledger or a second machine: each is the second of publication, or one more than the last. */
export const nextRevision = (last: number, now: number): number => Math.max(last + 1, Math.floor(now / 1000));

/** The rules that apply. If they are the same again, that is no new event. */
export const rulesOf = (reasons: readonly Reason[]): string =>
  [...new Set(reasons.map(({ rule }) => rule))].sort().join();

/** `candidates: expected about 96000000 votes, got 0` */
export const reasonWords = (reasons: readonly Reason[]): string =>
  reasons.map(({ path, expected, got }) => `${path ? `${path}: ` : ''}expected ${expected}, got ${got}`).join('; ');

/** True for a state that differs only in its time from a rejected one. */
export function saysTheSame(rejected: Results, results: Results): boolean {
  const around = ({ progress, test, status, regions }: Results): string => serialize([progress, test, status, regions]);
  return haveSameFigures(rejected, results) && around(rejected) === around(results);
}
