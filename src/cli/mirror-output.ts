import { existsSync } from 'node:fs';
import { judge } from '../results/judgement.js';
import type { Judgement } from '../results/judgement.js';
import type { Results } from '../results/types.js';
import { embargoFaults } from './embargo.js';
import { reasonsToHold, reasonWords } from './gate.js';
import { stepEvents } from './mirror-event.js';
import type { MirrorEvent } from './mirror-event.js';
import { hold, isTurnedAway, resolvePending, showPending } from './mirror-hold.js';
import { obey } from './mirror-orders.js';
import { publish, signature } from './mirror-publish.js';
import { latest, openState } from './mirror-state.js';
import type { MirrorState, OutputOptions } from './mirror-state.js';
import { pendingName } from './pending.js';
import { isSame, keep, nameOf } from './state-folder.js';

/** The published file, the desk's files, and every state of the source. */
export interface MirrorOutput {
  /** Takes a state from the source: keeps it, and publishes it unless it is older, under embargo, on hold, or waits for the desk. */
  accept(results: Results): void;
  /** Carries out the desk's orders since the last call. */
  attend(): void;
}

/**
 * Opens the file that a mirror writes. Each call runs to its end, so a signal is handled before it or after it.
 *
 * Next to `feed.json` are `feed.json.ledger`, which decides what was done; `feed.json.states/`, with a file for each state by its time;
 * `feed.json.published/`, with a file for each publication; and the desk's files `feed.json.hold` and `feed.json.notice`.
 */
export function openOutput(out: string, log: (event: MirrorEvent) => void, options: OutputOptions = {}): MirrorOutput {
  const mirror = openState(out, log, options);
  let seen = '';
  const attend = (): void => {
    guarded(mirror, () => {
      mirror.file.look();
      obey(mirror);
      if (mirror.gate().pending && !existsSync(pendingName(out))) showPending(mirror);
      publish(mirror);
    });
    seen = signature(mirror);
  };
  guarded(mirror, () => showPending(mirror));
  return {
    accept: (results) =>
      guarded(mirror, () => {
        if (take(mirror, results)) attend();
      }),
    attend: () => {
      if (signature(mirror) !== seen) attend();
    },
  };
}

/** A full or read-only disk must not end the mirror: it may be writable again for the next state. */
function guarded({ log }: MirrorState, what: () => void): void {
  try {
    what();
  } catch (error) {
    log({ level: 'error', event: 'unwritable', message: (error as Error).message });
  }
}

/** Takes a state from the source. Returns false if nothing changes for readers. */
function take(mirror: MirrorState, results: Results): boolean {
  const { file, log, clock, folder } = mirror;
  file.look();
  const { updated } = results;
  const [closed] = embargoFaults(results, clock());
  if (closed) {
    // It is not kept either, since readers may be able to reach the folder.
    log({ level: 'info', event: 'embargoed', updated, message: closed.message });
    return false;
  }
  const before = latest(mirror);
  const judged = judge(before?.results, results, before?.at ?? 0);
  const isOther = !mirror.newest || !isSame(mirror.newest.results, results);
  const name = isOther ? nameOf(results, clock()) : '';
  if (judged.outcome === 'refused') {
    refuse(mirror, results, judged, name);
    return false;
  }
  if (!isOther) resolvePending(mirror, updated);
  else if (isTurnedAway(mirror, results, name)) {
    const message = 'the desk has rejected this state, or taken it back';
    log({ level: 'info', event: 'turned-away', updated, message });
  } else {
    const reasons = reasonsToHold(judged, mirror.gate(), mirror.mode);
    if (reasons.length) hold(mirror, results, name, reasons);
    else {
      guarded(mirror, () => keep(folder, results, name));
      resolvePending(mirror, updated);
      for (const event of stepEvents(mirror.newest?.results, results, clock())) log(event);
      mirror.newest = { results, at: clock(), name };
    }
  }
  return true;
}

/** @param name of the state, unless it is the newest, which is kept already */
function refuse(mirror: MirrorState, results: Results, { reasons }: Judgement, name: string): void {
  const { updated } = results;
  const [first] = reasons;
  // An element refuses such a state too. It is not kept, since a restart goes on from the newest kept state.
  if (first?.path !== 'updated' && first?.path !== 'revision')
    return mirror.log({ level: 'error', event: 'refused', updated, message: reasonWords(reasons) });
  if (name) guarded(mirror, () => keep(mirror.folder, results, name));
  const message = `the newest is of ${latest(mirror)?.results.updated ?? ''}`;
  mirror.log({ level: 'warn', event: 'older', updated, message });
}
