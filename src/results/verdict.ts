import { sumOfRegions } from './checks.js';
import { compareRatios, difference, half, toRatio } from './decimals.js';
import { isDoubtful } from './doubtful.js';
import { groundOf, isInForce } from './law.js';
import type { Clause } from './law.js';
import { provinceSet } from './provinces.js';
import { isComplete, stands } from './completeness.js';
import { rank } from './ranking.js';
import { exactShares, totalVotes } from './shares.js';
import type { Candidate, Region, Results, Rule } from './types.js';

/** The reason for a verdict. `Messages.reasons` has the words of each. */
export type Reason =
  | 'majority'
  | 'most-votes'
  | 'no-majority'
  | 'no-spread'
  | 'first-tied'
  | 'second-tied'
  | 'regions-missing'
  | 'regions-incomplete'
  | 'regions-differ'
  | 'law-unknown'
  | 'count-incomplete';

/** What follows by law from a complete official count, or whom the KPU has declared elected. */
export interface Verdict {
  /**
   * `elected` is the KPU's own act (`Results.status`). With every other outcome nobody is elected yet. `tied`: equal votes
   * for a place that decides. `open`: the figures do not decide.
   */
  readonly outcome: 'elected' | 'wins' | 'second-round' | 'new-election' | 'tied' | 'open';
  readonly reason: Reason;
  /**
   * The candidates of the outcome: who is elected or wins, the two of the second round, the pair that lost to the empty
   * box, those who are tied, or those for whom the result is open. Empty where the figures do not show whom the KPU
   * elected. Never an empty box.
   */
  readonly candidates: readonly Candidate[];
  /** The first candidate, where others are tied for the second place. */
  readonly first?: Candidate;
  /** The articles of law, cited as in Indonesian law. Empty where none is known for the day of the vote. */
  readonly ground: string;
  /** The number of provinces in which the first has 20% or more, and the number of all provinces. */
  readonly spread?: { readonly met: number; readonly of: number };
  /** The number of provinces in the results and of all provinces, where some are missing. */
  readonly provinces?: { readonly given: number; readonly of: number };
}

/** True where the rule asks for more than half of the votes, so that a line at 50% matters. */
export const needsMajority = ({ rule, round }: Results): boolean =>
  rule === 'single-candidate' || (round === 1 && (rule === 'presidential' || rule === 'majority-runoff'));

/**
 * The candidates whose share in a quick count differs from one half by no more than the margin of error, in contests where
 * one half matters.
 *
 * @param asks whether the rule asks for more than half; of counts side by side that is said once
 */
export function nearHalf(results: Results, asks = needsMajority(results)): readonly Candidate[] {
  const { candidates, kind = 'quick-count', margin } = results;
  if (!asks || kind !== 'quick-count' || !margin || isDoubtful(results)) return [];
  const exact = exactShares(candidates);
  return candidates.filter((_, index) => {
    const share = exact[index];
    if (!share) return false;
    const { numerator, denominator } = difference(share, toRatio(half));
    return compareRatios({ numerator: numerator < 0n ? -numerator : numerator, denominator }, toRatio(margin)) <= 0;
  });
}

/**
 * The verdict on an official result that stands and is known to be complete, by the rule that its source names; undefined for
 * every other result. It needs votes: shares that a source printed are rounded.
 */
export function verdict(results: Results): Verdict | undefined {
  const { kind, office, rule, status } = results;
  if (kind !== 'official' || !rule || office || !stands(results) || isDoubtful(results)) return undefined;
  const found = isComplete(results) ? judged(results, rule) : undefined;
  return status === 'elected' ? elected(results, found) : found;
}

/**
 * The candidates whom the KPU has declared elected: those who win by these figures, or would win apart from what could not
 * be checked. Nobody, where the figures say otherwise or are not complete.
 */
function elected(results: Results, found = unchecked(results)): Verdict {
  const { outcome, reason, ground, spread } = found;
  return outcome === 'wins' || outcome === 'open'
    ? { ...found, outcome: 'elected' }
    : { outcome: 'elected', reason, candidates: [], ground, ...(spread && { spread }) };
}

/** What can be said of figures to which no rule applies. */
function unchecked(results: Results): Verdict {
  const { candidates, ground = '' } = results;
  if (isComplete(results) === false) return { outcome: 'open', reason: 'count-incomplete', candidates: [], ground };
  const first = soleFirst(results);
  const share = exactShares(candidates).find((_, index) => candidates[index] === first[0]);
  const isFirst = share?.numerator && !(needsMajority(results) && compareRatios(share, toRatio(half)) < 0);
  return { outcome: 'open', reason: 'most-votes', candidates: isFirst ? first : [], ground };
}

/** What follows from the votes by the rule. */
function judged(results: Results, rule: Rule): Verdict | undefined {
  const { candidates, ground = '' } = results;
  if (candidates.length < 2 || !totalVotes(candidates)) return undefined;
  if (!isInForce(rule, results)) {
    return { outcome: 'open', reason: 'law-unknown', candidates: soleFirst(results), ground };
  }
  return { presidential, 'majority-runoff': majorityRunoff, plurality, 'single-candidate': singleCandidate }[rule](
    results,
  );
}

function presidential(results: Results): Verdict {
  const cite = (clause: Clause): string => groundOf('presidential', clause, results);
  const { candidates, round } = results;
  if (round === 2) return mostVotes(results, cite('most-votes'), '');
  const [winner] = soleFirst(results);
  // With only two pairs the one with more votes wins, however they are spread over the provinces.
  if (winner && candidates.length === 2) return mostVotes(results, cite('two-pairs'), '');
  const next = secondRound(results, cite);
  if (!winner || !hasMajority(winner, candidates)) return next;

  const ground = cite('majority');
  const { provinces, of, isComplete: areAll } = provinceSet(results);
  const given = provinces.length;
  const open = (reason: Reason): Verdict => ({ outcome: 'open', reason, candidates: [winner], ground });
  if (!given || !of) return open('regions-missing');
  if (!areAll) return { ...open('regions-incomplete'), provinces: { given, of } };
  if (!regionsAddUp(results)) return open('regions-differ');
  const spread = { met: provinces.filter((province) => hasFifth(winner, province)).length, of };
  return spread.met * 2 > of
    ? { outcome: 'wins', reason: 'majority', candidates: [winner], ground, spread }
    : { ...next, ...(next.outcome === 'second-round' && { reason: 'no-spread' }), spread };
}

/** The governor of Jakarta. */
function majorityRunoff(results: Results): Verdict {
  const cite = (clause: Clause): string => groundOf('majority-runoff', clause, results);
  if (results.round === 2) return mostVotes(results, cite('most-votes'), '');
  const [winner] = soleFirst(results);
  return winner && hasMajority(winner, results.candidates)
    ? { outcome: 'wins', reason: 'majority', candidates: [winner], ground: cite('majority') }
    : secondRound(results, cite);
}

/** Equal votes have no winner here: by law the more even spread decides. */
const plurality = (results: Results): Verdict =>
  mostVotes(results, groundOf('plurality', 'most-votes', results), groundOf('plurality', 'first-tied', results));

/**
 * One pair against the empty box, or a vote for or against one pair. Half of the votes is not enough, and the box is never
 * elected.
 */
function singleCandidate(results: Results): Verdict | undefined {
  const { candidates } = results;
  const pairs = candidates.filter(({ emptyBox }) => !emptyBox);
  const [pair] = pairs;
  if (!pair || pairs.length !== 1 || candidates.length !== 2) return undefined;
  const cite = (clause: Clause): string => groundOf('single-candidate', clause, results);
  return hasMajority(pair, candidates)
    ? { outcome: 'wins', reason: 'majority', candidates: pairs, ground: cite('majority') }
    : { outcome: 'new-election', reason: 'no-majority', candidates: pairs, ground: cite('repeat') };
}

function mostVotes({ candidates }: Results, ground: string, tiedGround: string): Verdict {
  // Stryker disable next-line ArrayDeclaration: a verdict is on two candidates at least.
  const [first = []] = rank(candidates);
  return first.length === 1
    ? { outcome: 'wins', reason: 'most-votes', candidates: first, ground }
    : { outcome: 'tied', reason: 'first-tied', candidates: first, ground: tiedGround };
}

/** The first two go to the second round, unless a tie leaves open who they are. */
function secondRound({ candidates }: Results, cite: (clause: Clause) => string): Verdict {
  // Stryker disable next-line ArrayDeclaration: a verdict is on two candidates at least, so there is a second rank after a sole first.
  const [first = [], second = []] = rank(candidates);
  if (first.length === 2)
    return { outcome: 'second-round', reason: 'first-tied', candidates: first, ground: cite('two-tied') };
  if (first.length > 1) return { outcome: 'tied', reason: 'first-tied', candidates: first, ground: cite('first-tied') };
  const [only] = first;
  return only && second.length > 1
    ? { outcome: 'tied', reason: 'second-tied', candidates: second, first: only, ground: cite('second-tied') }
    : { outcome: 'second-round', reason: 'no-majority', candidates: [...first, ...second], ground: cite('runoff') };
}

/** The only candidate with the most votes, unless it is an empty box. */
function soleFirst({ candidates }: Results): readonly Candidate[] {
  // Stryker disable next-line ArrayDeclaration: a verdict is on two candidates at least.
  const [first = []] = rank(candidates);
  // Stryker disable next-line OptionalChaining: a sole first exists here.
  return first.length === 1 && !first[0]?.emptyBox ? first : [];
}

const hasMajority = ({ votes = 0n }: Candidate, candidates: readonly Candidate[]): boolean =>
  votes * 2n > totalVotes(candidates);

/** True with at least 20% of a province's votes. */
export const hasFifth = ({ id }: Candidate, { votes }: Region): boolean => {
  const total = [...votes.values()].reduce((sum, figure) => sum + figure, 0n);
  return total > 0n && (votes.get(id) ?? 0n) * 5n >= total;
};

/** True where every region has a figure for every candidate, and the regions add up to the candidates' votes. */
export const regionsAddUp = ({ candidates, regions }: Results): boolean =>
  candidates.every(
    ({ id, votes }) => regions.every((region) => region.votes.has(id)) && sumOfRegions(regions, id) === votes,
  );
