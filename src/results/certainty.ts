// What the votes that are still out cannot change any more. This is arithmetic: no model, no sample, no estimate.
import { inconsistencies } from './checks.js';
import { dayOfVote } from './law.js';
import { provinceSet } from './provinces.js';
import { isComplete } from './completeness.js';
import { leader } from './ranking.js';
import { totalVotes } from './shares.js';
import type { Shown } from './succession.js';
import type { Candidate, Results } from './types.js';
import { hasFifth, needsMajority, regionsAddUp } from './verdict.js';

/** How a count that goes on stands, and what is certain of it. */
export interface Certainty {
  readonly ahead: Candidate;
  /**
   * `lead`: nobody can reach the first any more. `majority`: the first keeps more than half of the valid votes.
   * `no-majority`: nobody can get more than half of them any more. Undefined where nothing is certain.
   */
  readonly outcome: 'lead' | 'majority' | 'no-majority' | undefined;
  /** True where the gap is that to the second, false where it is that to all others together. */
  readonly isLead: boolean;
  /** The first's votes without those of the second, or of all others: below 0 where these have more. */
  readonly gap: bigint;
  /** The most votes that can still come. */
  readonly left: bigint;
  /**
   * Where the law asks for 20% in more than half of the provinces too, and all are known: the fewest provinces in which
   * the first has it in the end, and the number of all provinces.
   */
  readonly spread: { readonly met: number; readonly of: number } | undefined;
}

/**
 * The most votes that can still come: the ballots that were printed, without the votes that are counted. Undefined where
 * that is not known.
 *
 * A voter casts one ballot, so no more votes can come than there are ballots. By law, ballots are printed for the registered
 * voters (DPT) and a reserve: 2% in general elections since 2019 (UU 7/2017 Pasal 344(2), text at
 * online.flipbuilder.com/cmvf/wgnv, page 256), 2,5% in local ones (UU 1/2015 Pasal 80(1), text of Perpu 1/2014 at
 * id.wikisource.org). Other elections are given the larger reserve. KPU works the reserve out for each station and rounds it up
 * there (KPU's chairman: redaksinasional.id/baca/10289; in Jakarta 2017 it came to 4.315 ballots more than 2,5% of all
 * registered voters: wartakota.tribunnews.com 2017/02/13). The rounding adds at most one ballot for a station. So without the
 * number of stations the reserve is unknown, unless the source gives `extraBallots`.
 *
 * Unknown invalid votes count as none: the bound is then larger than needed, never too low.
 */
export function votesLeft(results: Results): bigint | undefined {
  const { candidates, invalidVotes = 0n, progress, registeredVoters: voters, rule } = results;
  // One ballot more for so many voters: 2% or 2,5%.
  const per = rule === 'presidential' && (dayOfVote(results) ?? '') >= '2019-04-17' ? 50n : 40n;
  const extra = results.extraBallots ?? (voters && progress?.total && (voters + per - 1n) / per + progress.total);
  return voters && extra !== undefined ? voters + extra - totalVotes(candidates) - invalidVotes : undefined;
}

/**
 * What no vote that can still come changes. Undefined wherever a figure is missing, is contradicted by another one, or may be
 * replaced: quick counts, shares without votes, unknown kinds of count, acts of court or KPU, votes that are cast again, an
 * empty box, figures that the desk froze or took back.
 *
 * The proof. Let the candidates have v₁ ≥ v₂ ≥ … ≥ vₙ votes, V in all. At most R more votes come, xᵢ ≥ 0 for each, Σxᵢ ≤ R.
 *
 * - Lead: (v₁ + x₁) − (vᵢ + xᵢ) ≥ v₁ − v₂ − R for every i > 1. If v₁ − v₂ > R, the first stays ahead of each. If not, R votes
 *   for the second reach the first.
 * - Majority: more than half means more than all others together. (v₁ + x₁) − Σᵢ>₁(vᵢ + xᵢ) ≥ v₁ − (V − v₁) − R. If
 *   2v₁ − V > R, it stays above 0.
 * - No majority: for every i, (vᵢ + xᵢ) − Σⱼ≠ᵢ(vⱼ + xⱼ) ≤ 2vᵢ − V + R ≤ 2v₁ − V + R. If V − 2v₁ ≥ R, it is 0 or less.
 * - Spread: see `spreadOf`.
 *
 * A preliminary count may be corrected. Then the largest fall of a candidate that was recorded in the feed counts as if so many
 * more votes could come. Where no earlier state is known, that is unknown, and nothing is said.
 *
 * Regions make the bound no smaller. Of regions with Bᵣ ballots and sᵣ votes seen, Σ max(0, Bᵣ − sᵣ) ≥ B − s. And a region's own Bᵣ is
 * unknown: people may vote away from where they are registered, and are given ballots there.
 *
 * @param now the reader's clock, in milliseconds since 1970; the default is the present time
 */
export function certaintyOf({ results, largestFall }: Shown, now = Date.now()): Certainty | undefined {
  const { candidates, hold, kind, revote, rolledBack, rule, status } = results;
  const ahead = leader(results);
  const left = votesLeft(results);
  const fall = kind === 'official' ? (largestFall ?? 0n) : kind === 'preliminary' ? largestFall : undefined;
  if (!ahead || left === undefined || fall === undefined || isComplete(results)) return undefined;
  if (status || revote || hold || rolledBack || rule === 'single-candidate') return undefined;
  if (inconsistencies(results, now).length) return undefined;

  // Of two, the first has more than half of the votes.
  const isLead = candidates.length < 3 || !needsMajority(results);
  const others = candidates.filter((candidate) => candidate !== ahead);
  const against = isLead
    ? others.reduce((most, { votes = 0n }) => (votes > most ? votes : most), 0n)
    : totalVotes(others);
  const gap = (ahead.votes ?? 0n) - against;
  const most = left + fall;
  const kept = isLead ? 'lead' : 'majority';
  return {
    ahead,
    isLead,
    gap,
    left,
    outcome: gap > most ? kept : isLead || gap + most > 0n ? undefined : 'no-majority',
    spread: rule === 'presidential' && !isLead ? spreadOf(results, ahead, most) : undefined,
  };
}

/**
 * The fewest provinces in which the candidate has 20% in the end; undefined where not all provinces are known.
 *
 * The proof. In a province with v votes, a of them for the candidate, x more votes take the candidate below 20% only if
 * 5a < v + x, so x ≥ 5a − v + 1. Each province costs its own votes, and all of them together are at most `most`. So no end loses
 * more provinces than the cheapest ones that can be paid for together.
 */
function spreadOf(results: Results, candidate: Candidate, most: bigint): Certainty['spread'] {
  const { isComplete: areAll, of = 0, provinces } = provinceSet(results);
  let unspent = most;
  const costs = provinces
    .filter((province) => hasFifth(candidate, province))
    .map(({ votes }) => [...votes].reduce((cost, [id, figure]) => cost + (id === candidate.id ? 4n : -1n) * figure, 1n))
    .sort((a, b) => Number(a - b));
  return areAll && regionsAddUp(results)
    ? { met: costs.filter((cost) => (unspent -= cost) < 0n).length, of }
    : undefined;
}
