import type { Entry } from './ledger.js';
import { follow } from './succession.js';
import type { Results } from './types.js';

/** What became of a publication after it. */
export interface Later {
  /** Set where the desk took it back: its act. */
  readonly takenBack?: Entry | undefined;
  /** The first later publication in which a candidate has fewer votes. */
  readonly corrected?: Entry | undefined;
  /** The publication after it, where there is one: until then it was on show. */
  readonly next?: Entry | undefined;
  /** Later publications that could not be read, before the one that corrects: one of them may be a correction. */
  readonly unread: number;
}

/** So many publications are read at a time: a page asks a server for each. */
const atOnce = 12;

/**
 * @param read gives what a publication says
 */
export async function laterOf(
  entry: Entry,
  results: Results,
  entries: readonly Entry[],
  read: (entry: Entry) => Results | undefined | Promise<Results | undefined>,
): Promise<Later> {
  const { revision = 0 } = entry;
  const after = entries.slice(entries.indexOf(entry) + 1);
  const published = after.filter(({ act }) => act === 'published');
  const takenBack = after.find(({ act, revision: to = 0 }) => act === 'rolled-back' && to < revision);
  const known = { takenBack, next: published[0] };
  const shown = follow(undefined, results);
  let unread = 0;
  for (let start = 0; start < published.length; start += atOnce) {
    const some = published.slice(start, start + atOnce);
    for (const [index, later] of (await Promise.all(some.map(async (one) => read(one)))).entries()) {
      if (!later) unread += 1;
      else if (!later.rolledBack && follow(shown, later).corrections.length)
        return { ...known, corrected: some[index], unread };
    }
  }
  return { ...known, unread };
}
