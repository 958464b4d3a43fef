import { changes } from '../../results/changes.js';
import type { Change } from '../../results/changes.js';
import type { Results } from '../../results/types.js';

const options: EventInit = { bubbles: true, composed: true };

/** New results have been drawn. */
export class ElectionResultsChangeEvent extends Event {
  static readonly type = 'election-results-change';

  constructor(
    /** The results that were shown before; absent the first time. */
    readonly previous: Results | undefined,
    readonly current: Results,
  ) {
    super(ElectionResultsChangeEvent.type, options);
  }

  /** The differences with their paths: `{ path: 'candidates.100025.votes', previous: 12n, current: 15n }`. */
  get changes(): readonly Change[] {
    return changes(this.previous, this.current);
  }
}

/** The input has no results that can be shown. */
export class ElectionResultsErrorEvent extends Event {
  static readonly type = 'election-results-error';

  constructor(
    /** `expected a whole number, got "1,5"` */
    readonly reason: string,
    /** The path in the input: `candidates[1].votes`; empty for the input as a whole. */
    readonly path: string,
    /** True if older results are still shown. */
    readonly stale: boolean,
  ) {
    super(ElectionResultsErrorEvent.type, options);
  }
}

declare global {
  // They bubble to the document and the window.
  interface GlobalEventHandlersEventMap {
    'election-results-change': ElectionResultsChangeEvent;
    'election-results-error': ElectionResultsErrorEvent;
  }
}
