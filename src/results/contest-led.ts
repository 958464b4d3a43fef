import { foremostOf } from './foremost.js';
import { isSameCount } from './succession.js';
import type { Shown } from './succession.js';
import type { Candidate, Results } from './types.js';

/** Who was called the leader of a contest last, and whether that was somebody else before. */
export interface Led {
  readonly by: Candidate;
  /** Who was ahead before, and a time in ms at which the source still said so: the lead has changed since. */
  readonly turn?: { readonly from: Candidate; readonly after: number };
}

/** The candidate who may be called the leader, or who has won. */
function aheadIn(results: Results): Candidate | undefined {
  const { candidates, lead } = foremostOf(results);
  const [first, ...others] = candidates;
  return lead?.numerator && !others.length ? first : undefined;
}

/**
 * Who led last, after another state of a contest. While nobody may be called the leader, it is whoever was called so before: a tie or
 * a fall under half of the stations is no change of leader.
 *
 * @param now in ms since 1970; a time of the source that is after it says nothing
 * @param seen when the page last had an answer before this one
 */
export function ledAfter(
  led: Led | undefined,
  before: Shown | undefined,
  after: Shown | undefined,
  now: number,
  seen: number,
): Led | undefined {
  if (!after) return led;
  const by = aheadIn(after.results);
  const last = before && isSameCount(before.results, after.results) ? led : undefined;
  if (!by) return last;
  if (!last || last.by.id === by.id) return { ...last, by };
  const told = Date.parse(before?.results.updated ?? '');
  return { by, turn: { from: last.by, after: told <= now && told > seen ? told : seen } };
}
