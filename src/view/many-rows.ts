import { printShare, totalVotes } from '../results/shares.js';
import type { Candidate } from '../results/types.js';
import type { Messages } from '../text/messages/messages.js';
import type { NumberFormat } from '../text/numbers.js';
import type { Standing } from './standing.js';

/** From this many rows on, each is one line. */
export const manyRows = 9;
/** Rows that stay above the fold. */
const beforeFold = 8;

/**
 * The share at which a bar is full. It is 100 wherever half decides or rows are few, so that half is seen as half. Else it is
 * the next 5, 10 or 20 percent above the largest share: bars of 18 parties would fill a sixth of the width.
 */
export function scaleOf(
  rows: readonly Standing[],
  asksHalf: boolean,
): { readonly most: number; readonly text: string } {
  const largest = Math.max(...rows.map(({ percent }) => percent));
  if (rows.length < manyRows || asksHalf || !(largest > 0)) return { most: 100, text: '' };
  const step = largest <= 20 ? 5 : largest <= 50 ? 10 : 20;
  const most = Math.min(100, Math.ceil(largest / step) * step);
  return { most, text: `0–${most}%` };
}

/** The rows behind one line, and what it says of them; undefined where all rows are seen. */
export function foldOf(
  byVotes: readonly Candidate[],
  decimals: number,
  words: Messages,
  numbers: NumberFormat,
): { readonly from: number; readonly text: string } | undefined {
  const rest = byVotes.slice(beforeFold);
  // Of shares that a source printed, there is no exact sum.
  if (rest.length < 2 || byVotes[0]?.votes === undefined) return undefined;
  const all = totalVotes(byVotes);
  const share = all ? printShare({ numerator: totalVotes(rest) * 100n, denominator: all }, decimals) : undefined;
  return { from: beforeFold, text: words.others(`${rest.length}`, numbers.share(share)) };
}
