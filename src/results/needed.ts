import { certaintyOf } from './certainty.js';
import { rank } from './ranking.js';
import type { Shown } from './succession.js';
import type { Candidate } from './types.js';

/** What a candidate needs of the votes that are still out. */
export interface Needed {
  readonly candidate: Candidate;
  /**
   * `catch-up`: the second's share of these votes, to pass the first. `lead`: by how much the second must be ahead of the first
   * among them, where others may get some too. `majority`: the first's share of them, to pass one half of all votes.
   */
  readonly what: 'catch-up' | 'lead' | 'majority';
  /** More than this percentage, rounded down. */
  readonly percent: bigint;
  /** The most votes that can still come. */
  readonly left: bigint;
}

/**
 * The opposite of what is certain: what it takes that the first is passed, or that the first passes one half. Undefined where
 * that is out of reach or not needed, where several are second, and where nothing certain can be said (`certaintyOf`).
 *
 * The proof. Of T ≤ R votes that come, the candidate gets x. Passing a gap g > 0 against all others needs x − (T − x) > g, so
 * x / T > (g + T) / 2T ≥ (g + R) / 2R, since g / T does not grow with T. Where a third candidate may get votes too, the second
 * needs x − y > g of the first's y, so (x − y) / T > g / T ≥ g / R. Rounded down, both stay true.
 *
 * @param now the reader's clock, in milliseconds since 1970; the default is the present time
 */
export function neededOf(shown: Shown, now = Date.now()): Needed | undefined {
  const certain = certaintyOf(shown, now);
  if (!certain) return undefined;
  const { ahead, isLead, left } = certain;
  const gap = isLead ? certain.gap : -certain.gap;
  if (gap < 0n || gap >= left) return undefined;
  const share = ((gap + left) * 100n) / (2n * left);
  if (!isLead) return { candidate: ahead, what: 'majority', percent: share, left };
  const { candidates } = shown.results;
  const [, [second, equal] = []] = rank(candidates);
  if (!second || equal) return undefined;
  return candidates.length === 2
    ? { candidate: second, what: 'catch-up', percent: share, left }
    : { candidate: second, what: 'lead', percent: (gap * 100n) / left, left };
}
