import { inconsistencyWords } from '../text/inconsistencies.js';
import { english } from '../text/messages/english.js';
import { follow } from '../results/succession.js';
import type { Results } from '../results/types.js';
import type { Reason } from '../results/judgement.js';

/** An event that a desk may want to be alarmed about. */
export interface MirrorEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly event:
    | 'started'
    | 'written'
    | 'unchanged'
    | 'older'
    | 'refused'
    | 'held'
    | 'implausible'
    | 'resolved'
    | 'turned-away'
    | 'approved'
    | 'rejected'
    | 'rolled-back'
    | 'not-done'
    | 'mended'
    | 'notified'
    | 'unnotified'
    | 'embargoed'
    | 'corrected'
    | 'inconsistent'
    | 'left-out'
    | 'unreadable'
    | 'unreachable'
    | 'unwritable'
    | 'stopped';
  /** The time of the figures. */
  readonly updated?: string | undefined;
  readonly message: string;
  readonly reasons?: readonly Reason[];
  /** What changed, in words. */
  readonly changes?: readonly string[];
}

/** The events for a state that is published, or could be, and for the step to it. */
export function stepEvents(before: Results | undefined, results: Results, now: number): readonly MirrorEvent[] {
  const { updated } = results;
  const { corrections, jumps } = follow(before && follow(undefined, before), results);
  return [
    ...inconsistencyWords(results, now, english).map((message) => warning(updated, message)),
    ...corrections.map(({ candidate, by, part }): MirrorEvent => {
      const message = `${candidate.id} ${candidate.name}: ${by} votes fewer`;
      return { level: part ? 'warn' : 'info', event: 'corrected', updated, message };
    }),
    ...jumps.map(({ figure }) =>
      warning(updated, figure === 'stations' ? 'half of all stations are gone' : 'stations in fell by over 5 points'),
    ),
  ];
}

const warning = (updated: string | undefined, message: string): MirrorEvent => ({
  level: 'warn',
  event: 'inconsistent',
  updated,
  message,
});
