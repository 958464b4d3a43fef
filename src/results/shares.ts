import { compareRatios, hundred, powerOfTen, roundHalfUp, toRatio } from './decimals.js';
import type { Ratio } from './decimals.js';
import type { Candidate, Decimal } from './types.js';

/** How shares are rounded: each by itself, or all of them so that they add up to 100. */
export type Rounding = 'half-up' | 'largest-remainder';

/** A percentage as it is printed: `{ relation: '<', units: 1n, scale: 1 }` is `<0,1%`. */
export interface PrintedShare extends Decimal {
  /** `<` or `>`, where the digits are a limit that the share does not reach. */
  readonly relation: '' | '<' | '>';
}

/** A share gets more decimals until it differs from a line, but no more than this. */
const mostDecimals = 4;

export const totalVotes = (candidates: readonly Candidate[]): bigint =>
  candidates.reduce((sum, { votes = 0n }) => sum + votes, 0n);

/**
 * Each candidate's exact percentage of the votes for all candidates, or the source's own percentage where it gives no
 * votes. Undefined for all where there are no votes: there is nothing to share.
 */
export function exactShares(candidates: readonly Candidate[]): readonly (Ratio | undefined)[] {
  const total = totalVotes(candidates);
  return candidates.map(({ votes, share }) =>
    share ? toRatio(share) : votes !== undefined && total ? { numerator: votes * 100n, denominator: total } : undefined,
  );
}

/**
 * One percentage, rounded half up to `decimals` (or to `rounded`, a neighbouring value that the caller chose). It never
 * misleads: it is not printed on a line or beyond it unless it is there, not as 0 when there is something, and not as 100
 * while something is missing.
 *
 * @param decimals 1 unless it is given
 * @param lines percentages that matter; none unless they are given
 */
export function printShare(
  exact: Ratio,
  decimals = 1,
  lines: readonly Decimal[] = [],
  rounded = roundHalfUp(exact, decimals),
): PrintedShare {
  let share: Decimal = { units: rounded, scale: decimals };
  const strayed = (): Decimal | undefined =>
    lines.find((line) => {
      const side = compareRatios(exact, toRatio(line));
      return side && side !== compareRatios(toRatio(share), toRatio(line));
    });
  for (let line = strayed(); line; line = strayed()) {
    const scale = share.scale + 1;
    if (scale > mostDecimals) {
      // Stryker disable next-line EqualityOperator: a share that is exactly on a line never strays from it.
      return { relation: compareRatios(exact, toRatio(line)) < 0 ? '<' : '>', units: line.units, scale: line.scale };
    }
    share = { units: roundHalfUp(exact, scale), scale };
  }
  const { units, scale } = share;
  const all = 100n * powerOfTen(scale);
  if (units === 0n && exact.numerator) return { relation: '<', units: 1n, scale };
  if (units >= all && compareRatios(exact, hundred) < 0) return { relation: '>', units: all - 1n, scale };
  return { relation: '', units, scale };
}

/**
 * Rounds all shares down, then gives the missing units to the largest remainders. Of equal remainders, the one with more
 * votes comes first.
 */
function largestRemainders(exact: readonly (Ratio | undefined)[], decimals: number): readonly bigint[] {
  const scaled = exact.map((ratio) => ({
    value: (ratio?.numerator ?? 0n) * powerOfTen(decimals),
    denominator: ratio?.denominator ?? 1n,
  }));
  const floors = scaled.map(({ value, denominator }) => value / denominator);
  const left = 100n * powerOfTen(decimals) - floors.reduce((sum, floor) => sum + floor, 0n);
  const order = scaled
    .map(({ value, denominator }, index) => ({ index, value, remainder: value % denominator }))
    .sort((a, b) => Number(b.remainder - a.remainder) || Number(b.value - a.value));
  for (const { index } of order.slice(0, Number(left))) floors[index] = (floors[index] ?? 0n) + 1n;
  return floors;
}

/**
 * The shares of one contest as they are printed side by side (undefined where a candidate has none), and their sum (in
 * which a limit counts as the rounded share). A share that the source rounded keeps its digits, since a second rounding
 * would make it wrong.
 *
 * @param decimals 1 unless it is given
 * @param rounding each by itself unless it is given
 * @param lines percentages that matter; none unless they are given
 */
export function printShares(
  candidates: readonly Candidate[],
  decimals = 1,
  rounding?: Rounding,
  lines?: readonly Decimal[],
): { readonly shares: readonly (PrintedShare | undefined)[]; readonly sum: Decimal | undefined } {
  const exact = exactShares(candidates);
  const chosen = rounding === 'largest-remainder' ? largestRemainders(exact, decimals) : [];
  const shares = exact.map((ratio, index): PrintedShare | undefined => {
    // Stryker disable next-line OptionalChaining: each of these shares is of a candidate.
    const given = candidates[index]?.share;
    return given ? { ...given, relation: '' } : ratio && printShare(ratio, decimals, lines, chosen[index]);
  });
  const scale = Math.max(0, ...shares.map((share) => share?.scale ?? 0));
  const units = shares.reduce((sum, share, index) => {
    if (!share) return sum;
    const counted = share.relation ? roundHalfUp(exact[index] ?? hundred, share.scale) : share.units;
    return sum + counted * powerOfTen(scale - share.scale);
  }, 0n);
  return { shares, sum: shares.some(Boolean) ? { units, scale } : undefined };
}
