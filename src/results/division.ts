import { apportionments } from './apportionment.js';
import type { Award, MethodName } from './apportionment.js';
import { compareRatios } from './decimals.js';
import type { Ratio } from './decimals.js';
import type { Candidate } from './types.js';

/** One seat, and what took it. */
export interface Given extends Pick<Award, 'quotient' | 'isRest'> {
  readonly candidate: Candidate;
}

/** The seats of one district, as its votes divide them. */
export interface Division {
  readonly method: MethodName;
  readonly seats: ReadonlyMap<string, number>;
  /** The seats that equal quotients leave to nobody. */
  readonly open: number;
  /** The candidates with those equal quotients. */
  readonly tied: readonly Candidate[];
  /** The seats in the order in which they were given. */
  readonly order: readonly Given[];
  /** Who would take one seat more; undefined where nobody would, or several. */
  readonly next: Given | undefined;
}

/**
 * Divides the seats of one district.
 *
 * @param votesOf the votes that count; 0 for a party that takes no part, which keeps its place in the list
 */
export function divide(
  candidates: readonly Candidate[],
  votesOf: (candidate: Candidate) => bigint,
  seats: number,
  method: MethodName,
): Division {
  const worked = apportionments[method](candidates.map(votesOf), seats);
  const given = ({ party, ...award }: Award): readonly Given[] => {
    const candidate = candidates[party];
    return candidate ? [{ ...award, candidate }] : [];
  };
  return {
    method,
    seats: new Map(candidates.map(({ id }, index) => [id, worked.seats[index] ?? 0])),
    open: worked.open,
    tied: candidates.filter((_, index) => worked.tied.includes(index)),
    order: worked.awards.flatMap(given),
    next: worked.next.flatMap(given)[0],
  };
}

/**
 * The votes that a party needs for one more seat, if no other votes change: its next quotient must be higher than the
 * lowest one that took a seat from another party. This works only for Sainte-Laguë, since one vote more also changes Hare's quota.
 * Undefined for the other method, if seats are open, and if no other party has a seat.
 */
export function votesToNext(
  { method, open, order, seats }: Division,
  { id }: Candidate,
  votes: bigint,
): bigint | undefined {
  const [lowest] = order
    .flatMap(({ candidate, quotient }): readonly Ratio[] => (candidate.id === id ? [] : [quotient]))
    .sort(compareRatios);
  if (method !== 'sainte-lague' || open || !lowest) return undefined;
  const divisor = 2n * BigInt(seats.get(id) ?? 0) + 1n;
  return (lowest.numerator * divisor) / lowest.denominator + 1n - votes;
}
