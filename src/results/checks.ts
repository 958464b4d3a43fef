import { compareRatios, one } from './decimals.js';
import { isBeforeTheVote } from './doubtful.js';
import { overseas, provinceSet } from './provinces.js';
import { progressRatio } from './completeness.js';
import { totalVotes } from './shares.js';
import { differsFromSum, rowOfTotals } from './totals.js';
import type { Region, Results } from './types.js';

/**
 * Figures of one state that contradict each other, or cannot be checked. They are shown with a notice. Regions that add
 * up to less are `regions-incomplete` if provinces are missing, and `overseas-missing` if only overseas is.
 */
export type Inconsistency =
  | 'total-differs'
  | 'row-equals-sum'
  | 'votes-above-registered'
  | 'counted-above-stations'
  | 'regions-differ'
  | 'regions-incomplete'
  | 'overseas-missing'
  | 'before-the-vote'
  | 'updated-in-future';

/** How far a time may be ahead of the clock, in milliseconds, before readers are told. */
export const clockTolerance = 3_600_000;

export const sumOfRegions = (regions: readonly Region[], id: string): bigint =>
  regions.reduce((sum, { votes }) => sum + (votes.get(id) ?? 0n), 0n);

/** True where no region has votes for others but none for this candidate, so that the candidate's sum can be compared. */
const hasEveryRegion = (regions: readonly Region[], id: string): boolean =>
  regions.length > 0 && regions.every(({ votes }) => !votes.size || votes.has(id));

/** Why the regions do not add up to the candidates' votes, if they do not. */
function regionsFault(results: Results): Inconsistency | undefined {
  const { candidates, regions } = results;
  const missing = candidates.flatMap(({ id, votes }) =>
    votes !== undefined && hasEveryRegion(regions, id) ? votes - sumOfRegions(regions, id) : [],
  );
  if (missing.every((votes) => !votes)) return undefined;
  const { isComplete, isPart } = provinceSet(results);
  // Missing regions never make a sum too large.
  if (missing.some((votes) => votes < 0n)) return 'regions-differ';
  if (isPart) return 'regions-incomplete';
  return isComplete && !regions.some(({ code }) => code === overseas) ? 'overseas-missing' : 'regions-differ';
}

/** @param now the reader's clock, in milliseconds since 1970; the default is the present time */
export function inconsistencies(results: Results, now = Date.now()): readonly Inconsistency[] {
  const { candidates, invalidVotes = 0n, registeredVoters, progress, updated } = results;
  const found: Inconsistency[] = [];
  if (differsFromSum(results)) found.push('total-differs');
  if (rowOfTotals(candidates)) found.push('row-equals-sum');
  const cast = totalVotes(candidates) + invalidVotes;
  if (cast > (registeredVoters ?? cast)) found.push('votes-above-registered');
  if (progress && compareRatios(progressRatio(progress), one) > 0) {
    found.push('counted-above-stations');
  }
  const fault = regionsFault(results);
  if (fault) found.push(fault);
  if (isBeforeTheVote(results)) found.push('before-the-vote');
  if (updated && Date.parse(updated) > now + clockTolerance) found.push('updated-in-future');
  return found;
}
