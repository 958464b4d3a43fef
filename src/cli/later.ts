import { follow } from '../results/succession.js';
import type { Results } from '../results/types.js';
import type { Entry } from './ledger-file.js';

/** What became of a publication after it. */
export interface Later {
  /** Set where the desk took it back: its act. */
  readonly takenBack?: Entry | undefined;
  /** The first later publication in which a candidate has fewer votes. */
  readonly corrected?: Entry | undefined;
  /** The publication after it, where there is one: until then it was on show. */
  readonly next?: Entry | undefined;
}

/**
 * @param read gives what a publication says
 */
export function laterOf(
  entry: Entry,
  results: Results,
  entries: readonly Entry[],
  read: (entry: Entry) => Results | undefined,
): Later {
  const { revision = 0 } = entry;
  const after = entries.slice(entries.indexOf(entry) + 1);
  const published = after.filter(({ act }) => act === 'published');
  const shown = follow(undefined, results);
  return {
    takenBack: after.find(({ act, revision: to = 0 }) => act === 'rolled-back' && to < revision),
    corrected: published.find((one) => {
      const later = read(one);
      return later && !later.rolledBack && follow(shown, later).corrections.length > 0;
    }),
    next: published[0],
  };
}
