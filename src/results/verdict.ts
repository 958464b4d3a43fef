import { sumOfRegions } from './checks.js';
import { isComplete, rank } from './ranking.js';
import { totalVotes } from './shares.js';
import { rowOfTotals } from './totals.js';
import type { Candidate, Region, Results } from './types.js';

/** Why a verdict is what it is. Each has its words in `Messages.reasons`. */
export type Reason =
  | 'majority'
  | 'most-votes'
  | 'no-majority'
  | 'no-spread'
  | 'first-tied'
  | 'second-tied'
  | 'regions-missing'
  | 'regions-incomplete';

/** What the law makes of a complete official count. It is not the KPU's determination, which is `Results.status`. */
export interface Verdict {
  /** `tied`: a tie for a place that decides. `open`: the figures do not tell. Nobody is declared in either. */
  readonly outcome: 'wins' | 'second-round' | 'new-election' | 'tied' | 'open';
  readonly reason: Reason;
  /** The winner; the two of the second round; those who are tied; or whom it is open for. */
  readonly candidates: readonly Candidate[];
  /** The article of law, as Indonesian law is cited. */
  readonly ground: string;
  /** Provinces in which the first has 20% or more, of how many. */
  readonly spread?: { readonly met: number; readonly of: number };
}

/** Code of the votes from overseas, which is no province. */
export const overseas = '99';

/** The second round in Jakarta's governor contests: the ground in force on a day, newest first. */
const jakartaGrounds = [
  { since: Date.parse('2024-04-25T00:00+07:00'), ground: 'UU 2/2024 Pasal 10' },
  { since: -Infinity, ground: 'UU 29/2007 Pasal 11' },
];

/** True where the rule asks for more than half of the votes, so that 50% is a line that matters. */
export const needsMajority = ({ rule, round }: Results): boolean =>
  rule === 'single-candidate' || (round === 1 && (rule === 'presidential' || rule === 'majority-runoff'));

/**
 * The verdict on an official result that is complete and was not annulled, under the rule that its source names; undefined
 * for every other. Votes decide, never shares that a source printed, since those are rounded.
 */
export function verdict(results: Results): Verdict | undefined {
  const { kind, rule, status, candidates } = results;
  if (kind !== 'official' || !rule || status === 'annulled' || isComplete(results) === false) return undefined;
  if (candidates.length < 2 || !totalVotes(candidates) || rowOfTotals(candidates)) return undefined;
  return { presidential, 'majority-runoff': majorityRunoff, plurality, 'single-candidate': singleCandidate }[rule](
    results,
  );
}

/** UUD 1945 Pasal 6A(3) and (4), UU 7/2017 Pasal 416, MK 50/PUU-XII/2014. */
function presidential(results: Results): Verdict {
  const { candidates, regions, round } = results;
  if (round === 2) return mostVotes(candidates, 'UUD 1945 Pasal 6A(4)');
  const winner = soleFirst(candidates);
  if (winner && candidates.length === 2) return mostVotes(candidates, 'MK 50/PUU-XII/2014');
  const next = secondRound(
    candidates,
    'UUD 1945 Pasal 6A(4); UU 7/2017 Pasal 416(2)',
    'UU 7/2017 Pasal 416(3)',
    'UU 7/2017 Pasal 416(4)',
    'UU 7/2017 Pasal 416(5)',
  );
  if (!winner || !hasMajority(winner, candidates)) return next;

  const ground = 'UUD 1945 Pasal 6A(3); UU 7/2017 Pasal 416(1)';
  const provinces = regions.filter(({ code }) => code !== overseas);
  if (!provinces.length) return { outcome: 'open', reason: 'regions-missing', candidates: [winner], ground };
  if (!regionsAddUp(results)) return { outcome: 'open', reason: 'regions-incomplete', candidates: [winner], ground };
  const spread = { met: provinces.filter((province) => hasFifth(winner, province)).length, of: provinces.length };
  return spread.met * 2 > spread.of
    ? { outcome: 'wins', reason: 'majority', candidates: [winner], ground, spread }
    : { ...next, ...(next.outcome === 'second-round' && { reason: 'no-spread', spread }) };
}

/** UU 29/2007 Pasal 11, later UU 2/2024 Pasal 10: the governor of Jakarta. */
function majorityRunoff({ candidates, round, updated }: Results): Verdict {
  const ground = jakartaGrounds.find(({ since }) => !updated || Date.parse(updated) >= since)?.ground ?? '';
  if (round === 2) return mostVotes(candidates, ground);
  const winner = soleFirst(candidates);
  return winner && hasMajority(winner, candidates)
    ? { outcome: 'wins', reason: 'majority', candidates: [winner], ground }
    : secondRound(candidates, ground);
}

/** UU 10/2016 Pasal 107(1), 109(1): most votes, and nobody where they are equal, since the more even spread decides. */
const plurality = ({ candidates }: Results): Verdict => mostVotes(candidates, 'UU 10/2016 Pasal 107(1), 109(1)');

/** UU 10/2016 Pasal 54D, MK 126/PUU-XXII/2024: one pair against the empty box. */
function singleCandidate({ candidates }: Results): Verdict | undefined {
  if (candidates.length !== 2 || candidates.filter(({ emptyBox }) => emptyBox).length !== 1) return undefined;
  const found = mostVotes(candidates, 'UU 10/2016 Pasal 54D(1)');
  if (found.outcome !== 'wins') return found;
  return found.candidates[0]?.emptyBox
    ? {
        ...found,
        outcome: 'new-election',
        reason: 'no-majority',
        ground: 'UU 10/2016 Pasal 54D(3); MK 126/PUU-XXII/2024',
      }
    : { ...found, reason: 'majority' };
}

function mostVotes(candidates: readonly Candidate[], ground: string): Verdict {
  const [first = []] = rank(candidates);
  return first.length === 1
    ? { outcome: 'wins', reason: 'most-votes', candidates: first, ground }
    : { outcome: 'tied', reason: 'first-tied', candidates: first, ground };
}

/** The first two go on, unless a tie leaves open who they are: then the ground may be another. */
function secondRound(
  candidates: readonly Candidate[],
  ground: string,
  twoTied = ground,
  firstTied = ground,
  secondTied = ground,
): Verdict {
  const [first = [], second = []] = rank(candidates);
  if (first.length === 2) return { outcome: 'second-round', reason: 'first-tied', candidates: first, ground: twoTied };
  if (first.length > 2) return { outcome: 'tied', reason: 'first-tied', candidates: first, ground: firstTied };
  if (second.length > 1) return { outcome: 'tied', reason: 'second-tied', candidates: second, ground: secondTied };
  return { outcome: 'second-round', reason: 'no-majority', candidates: [...first, ...second], ground };
}

const soleFirst = (candidates: readonly Candidate[]): Candidate | undefined => {
  const [first] = rank(candidates);
  return first?.length === 1 ? first[0] : undefined;
};

const hasMajority = ({ votes = 0n }: Candidate, candidates: readonly Candidate[]): boolean =>
  votes * 2n > totalVotes(candidates);

/** At least 20% of a province's votes. */
export const hasFifth = ({ id }: Candidate, { votes }: Region): boolean => {
  const total = [...votes.values()].reduce((sum, figure) => sum + figure, 0n);
  return total > 0n && (votes.get(id) ?? 0n) * 5n >= total;
};

/** True where every region has a figure for every candidate, and they add up to the candidates' votes. */
const regionsAddUp = ({ candidates, regions }: Results): boolean =>
  candidates.every(
    ({ id, votes }) => regions.every((region) => region.votes.has(id)) && sumOfRegions(regions, id) === votes,
  );
