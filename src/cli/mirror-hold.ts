import { rmSync } from 'node:fs';
import { formatResults } from '../formats/results-json.js';
import type { Reason } from '../results/judgement.js';
import type { Results } from '../results/types.js';
import { changeWords } from './change-words.js';
import { mark, reasonWords, rulesOf, saysTheSame } from './gate.js';
import { hashOf } from './ledger-file.js';
import { latest } from './mirror-state.js';
import type { MirrorState } from './mirror-state.js';
import { pendingName, pendingText } from './pending.js';
import { keep, kept } from './state-folder.js';
import { writeWhole } from './whole-file.js';

/** The file next to the published one with the waiting state; it exists only while a state waits. */
export function showPending(mirror: MirrorState): void {
  const name = pendingName(mirror.out);
  const { pending } = mirror.gate();
  const held = pending && kept(mirror.folder, pending.name, '.held');
  if (!held) return rmSync(name, { force: true });
  writeWhole(name, pendingText(pending, held.results, latest(mirror)?.results));
}

/** Holds a state for the desk. The same state again is no new event. */
export function hold(mirror: MirrorState, results: Results, name: string, reasons: readonly Reason[]): void {
  const { folder, log, record } = mirror;
  const { updated } = results;
  const state = hashOf(formatResults(results));
  const before = mirror.gate().pending;
  if (before?.state === state) return;
  keep(folder, results, name, '.held');
  record({ act: 'held', state, name, updated, reasons });
  showPending(mirror);
  const isNews = !before || rulesOf(before.reasons) !== rulesOf(reasons);
  log({
    level: isNews ? 'error' : 'warn',
    event: 'implausible',
    updated,
    message: `held until the desk says approve or reject: ${reasonWords(reasons)}`,
    reasons,
    changes: changeWords(latest(mirror)?.results, results),
  });
}

/** True for a state that the desk has rejected or rolled back, or that differs from a rejected one only in its time. */
export function isTurnedAway(mirror: MirrorState, results: Results, name: string): boolean {
  const gate = mirror.gate();
  if (gate.turnedAway.has(mark(name))) return true;
  const rejected = gate.rejected?.name === undefined ? undefined : kept(mirror.folder, gate.rejected.name, '.held');
  return rejected !== undefined && saysTheSame(rejected.results, results);
}

/** Drops the waiting state, since the source's figures follow the published ones again. */
export function resolvePending(mirror: MirrorState, updated: string | undefined): void {
  const { pending } = mirror.gate();
  if (!pending) return;
  mirror.record({ act: 'resolved', state: pending.state, name: pending.name, updated });
  showPending(mirror);
  const message = 'the source went on from the figures on show';
  mirror.log({ level: 'info', event: 'resolved', updated, message });
}
