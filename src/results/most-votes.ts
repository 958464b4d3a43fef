import { compareRatios } from './decimals.js';
import { progressRatio, stands } from './completeness.js';
import { isDoubtful } from './doubtful.js';
import { rank } from './ranking.js';
import { exactShares } from './shares.js';
import type { Candidate, Results } from './types.js';

/** The DPD has four members from each province (UU 7/2017 Pasal 196). How many seats a party has, its candidates' votes do not tell. */
const places = { dpd: 4, caleg: 1 } as const;

/** Who has the most votes, where these decide on several places, or among the candidates of one party. */
export interface MostVotes {
  /** The most votes first; at most as many as there are places. */
  readonly candidates: readonly Candidate[];
  /** Those with equal votes for the places that are left. None of them is in `candidates`. */
  readonly tied: readonly Candidate[];
  /** The places that are left for them. */
  readonly left: number;
}

/**
 * Undefined where the votes may not be ranked yet, as for a leader: before half of the stations are counted, in a quick count,
 * where a row may be a total, and where nobody has a vote.
 */
export function mostVotes(results: Results): MostVotes | undefined {
  const { candidates, kind, office, progress } = results;
  if (!office || kind === 'quick-count' || !stands(results) || isDoubtful(results)) return undefined;
  const isEarly = progress
    ? compareRatios(progressRatio(progress), { numerator: 1n, denominator: 2n }) < 0
    : kind === 'preliminary';
  if (isEarly) return undefined;
  const shares = exactShares(candidates);
  const hasVotes = candidates.filter((_, index) => shares[index]?.numerator);
  const found: Candidate[] = [];
  for (const group of rank(hasVotes)) {
    const left = places[office] - found.length;
    if (!left) break;
    if (group.length > left) return { candidates: found, tied: group, left };
    found.push(...group);
  }
  return found.length ? { candidates: found, tied: [], left: 0 } : undefined;
}
