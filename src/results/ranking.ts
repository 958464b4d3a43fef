import { isComplete, progressRatio, stands } from './completeness.js';
import { compareRatios, difference, toRatio } from './decimals.js';
import type { Ratio } from './decimals.js';
import { isDoubtful } from './doubtful.js';
import { exactShares } from './shares.js';
import type { Candidate, Results } from './types.js';

const amount = ({ votes, share }: Candidate): Ratio =>
  share ? toRatio(share) : { numerator: votes ?? 0n, denominator: 1n };

/** Candidates in groups with equal votes, the most votes first. Within a group they keep the order of the input. */
export function rank(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups: Candidate[][] = [];
  for (const candidate of [...candidates].sort((a, b) => compareRatios(amount(b), amount(a)))) {
    const group = groups.at(-1);
    if (group?.[0] && compareRatios(amount(group[0]), amount(candidate)) === 0) group.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

/**
 * The candidate who may be called the leader during the count: the only one with the most votes, once half of the stations
 * (in a quick count: half of the sample) are counted. In a quick count the lead must also be more than twice the margin of
 * error, since that margin is for one share. Never an empty box, and nobody where a row may be a total. Also undefined
 * where the count is official and complete, or the KPU has acted on it: then `verdict` applies.
 */
export function leader(results: Results): Candidate | undefined {
  const { candidates, kind, margin, office, sample, status } = results;
  const progress = results.progress ?? (kind === 'quick-count' && sample ? { percent: sample } : undefined);
  const ranked = rank(candidates);
  const [first, second] = ranked;
  const sole = first?.length === 1 ? first[0] : undefined;
  // Where several win, nobody leads; where one party's candidates stand, its seats are not known.
  if (office || !sole || sole.emptyBox || !second || !progress || !stands(results) || isDoubtful(results))
    return undefined;
  if (compareRatios(progressRatio(progress), { numerator: 1n, denominator: 2n }) < 0) return undefined;
  if (kind === 'official' && (status || isComplete(results))) return undefined;
  if (kind === 'quick-count') {
    const [ahead, behind] = exactShares(ranked.flat());
    if (!margin || !ahead || !behind) return undefined;
    if (compareRatios(difference(ahead, behind), toRatio({ ...margin, units: margin.units * 2n })) <= 0)
      return undefined;
  }
  return sole;
}
