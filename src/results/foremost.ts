import { difference } from './decimals.js';
import type { Ratio } from './decimals.js';
import { isDoubtful } from './doubtful.js';
import { stands } from './completeness.js';
import { leader, rank } from './ranking.js';
import { exactShares } from './shares.js';
import type { Candidate, Results } from './types.js';
import { verdict } from './verdict.js';
import type { Verdict } from './verdict.js';

/** The candidates that a reader is told about first. */
export interface Foremost {
  readonly candidates: readonly Candidate[];
  /** The lead of the first over the second, in percentage points. Absent where nobody may be said to be ahead or level. */
  readonly lead?: Ratio | undefined;
  /** What the verdict comes to, where there is one. */
  readonly outcome?: Verdict['outcome'] | undefined;
  /** The lead of the empty box, which leads nobody: where a pair with its votes would be called the leader. */
  readonly boxLead?: Ratio;
}

/**
 * The candidates whom the verdict names; else the leader, or those who are tied for the first place; else the first two,
 * and all who have as many votes as the second. A single name there would be taken for the leader. Nobody, where one row
 * may be a total, and where nobody has a vote.
 */
export function foremost(results: Results): Foremost {
  if (isDoubtful(results)) return { candidates: [] };
  const [first = [], second = [], ...others] = rank(results.candidates);
  const [most, next] = exactShares([first, second, ...others].flat());
  if (!most?.numerator) return { candidates: [] };
  const ahead = leader(results);
  const { outcome, first: sole, candidates = [] } = verdict(results) ?? {};
  // Named alone, a pair that lost to the empty box, or whose result is open, would be taken for the winner.
  const decided = outcome === 'new-election' || outcome === 'open' ? [] : [...(sole ? [sole] : []), ...candidates];
  const areLevel = first.length > 1 && stands(results);
  const named = decided.length ? decided : ahead ? [ahead] : areLevel ? first : undefined;
  const lead = next && difference(most, next);
  const told = { ...(outcome && { outcome }), ...(lead && boxLeads(results, first) && { boxLead: lead }) };
  return named
    ? { candidates: named, lead, ...told }
    : { candidates: first.length > 1 ? first : [...first, ...second], ...told };
}

/** True where no vote and no station has been counted so far. */
export const isUncounted = ({ candidates, counts, progress }: Results): boolean =>
  !counts.length &&
  candidates.length > 0 &&
  candidates.every(({ votes, share }) => !(votes ?? share?.units)) &&
  !(progress?.counted ?? progress?.percent.units);

/** An empty box is nobody's leader: what a leader must have it has, but for a name. */
function boxLeads(results: Results, first: readonly Candidate[]): boolean {
  if (!first[0]?.emptyBox || first.length > 1) return false;
  const candidates = results.candidates.map((candidate) => ({ ...candidate, emptyBox: false }));
  return (
    leader({ ...results, kind: results.kind === 'official' ? undefined : results.kind, candidates } as Results) !==
    undefined
  );
}

const told = new WeakMap<Results, Foremost>();

/** The same, worked out once for each state: a list is drawn again and again, and little of it changes. */
export function foremostOf(results: Results): Foremost {
  const known = told.get(results) ?? foremost(results);
  told.set(results, known);
  return known;
}
