import { compareRatios } from './decimals.js';
import type { Ratio } from './decimals.js';

/** One seat as it was given, by the highest quotient or by what remained. */
export interface Award {
  /** The party's place in the list of votes. */
  readonly party: number;
  /** Sainte-Laguë: the quotient that took the seat. Hare: the votes that it was given for, of those that a seat costs. */
  readonly quotient: Ratio;
  /** Hare: true for a seat by the largest remainder, false for one by a full quota. */
  readonly isRest?: boolean;
}

/** The seats that were worked out from votes. */
export interface Apportionment {
  /** The seats of each party, in the order of the votes. The seats in `open` belong to nobody. */
  readonly seats: readonly number[];
  /**
   * The last seats that nobody gets: more parties have the same quotient than there are seats left. All seats, where nobody
   * has a vote.
   */
  readonly open: number;
  /** The parties with that quotient, by their places in the list of votes. */
  readonly tied: readonly number[];
  /** The seats in the order in which they were given. Equal quotients stand in the order of the list. */
  readonly awards: readonly Award[];
  /** Who would take one seat more. Empty where that is a tie, and where nobody has votes left. */
  readonly next: readonly Award[];
}

export type Method = (votes: readonly bigint[], seats: number) => Apportionment;

/** The places of the highest of `values`; of several equal ones, all. A place without a value is undefined. */
function highest(values: readonly (Ratio | undefined)[]): readonly number[] {
  let found: number[] = [];
  values.forEach((value, index) => {
    // Stryker disable next-line UnaryOperator: with the second value as the first best, the highest ones are the same.
    const best = values[found[0] ?? -1];
    const order = value && (best ? compareRatios(value, best) : 1);
    if (order === 1) found = [index];
    else if (order === 0) found.push(index);
  });
  return found;
}

/**
 * Distributes the seats of one district by the method of Sainte-Laguë (UU 7/2017 Pasal 420): votes are divided by 1, 3, 5,
 * 7 and so on, and the highest quotients take a seat each. The result is exact and does not depend on the order of the
 * list. Seats that equal quotients do not decide stay open.
 *
 * @param votes valid votes of each party, none negative
 * @param seats the number of seats, a whole number
 */
export const sainteLague: Method = (votes, seats) => {
  const won = votes.map(() => 0);
  const awards: Award[] = [];
  const quotients = (): readonly (Ratio | undefined)[] =>
    votes.map((count, index) =>
      count ? { numerator: count, denominator: 2n * BigInt(won[index] ?? 0) + 1n } : undefined,
    );
  for (;;) {
    const running = quotients();
    const first = highest(running);
    const round = first.map((party): Award => ({ party, quotient: running[party] as Ratio }));
    const open = seats - awards.length;
    if (!open || !first.length) return { seats: won, open, tied: [], awards, next: round.length > 1 ? [] : round };
    if (first.length > open) return { seats: won, open, tied: first, awards, next: [] };
    awards.push(...round);
    for (const party of first) won[party] = (won[party] ?? 0) + 1;
  }
};

/**
 * Distributes the seats of one district by the quota of Hare and the largest remainder (UU 8/2012 Pasal 212, used in 2014): a
 * seat for each full quota, which is all votes divided by the seats; the seats that are left go to the largest remainders.
 * The quota is exact, not rounded. Seats that equal remainders do not decide stay open.
 *
 * @param votes valid votes of each party that takes part, none negative
 * @param seats the number of seats, a whole number
 */
export const hareLargestRemainder: Method = (votes, seats) => {
  const total = votes.reduce((sum, count) => sum + count, 0n);
  const size = BigInt(seats);
  // In votes times seats, where a quota is `total`, nothing is rounded.
  const full = votes.map((count) => (total ? Number((count * size) / total) : 0));
  const rest = (party: number, won: readonly number[]): Ratio => ({
    numerator: (votes[party] ?? 0n) * size - BigInt(won[party] ?? 0) * total,
    denominator: size,
  });
  const awards: Award[] = full.flatMap((count, party) =>
    Array.from({ length: count }, () => ({ party, quotient: { numerator: total, denominator: size } })),
  );
  const won = [...full];
  for (;;) {
    // Nobody gets two seats by remainders: every remainder is less than a quota, so that it is negative after a seat.
    const left = votes.map((_, party) => {
      const ratio = rest(party, won);
      return ratio.numerator > 0n ? ratio : undefined;
    });
    const first = highest(left);
    const round = first.map((party): Award => ({ party, quotient: left[party] as Ratio, isRest: true }));
    const open = seats - awards.length;
    if (!open || !first.length) return { seats: won, open, tied: [], awards, next: round.length > 1 ? [] : round };
    if (first.length > open) return { seats: won, open, tied: first, awards, next: [] };
    awards.push(...round);
    for (const party of first) won[party] = (won[party] ?? 0) + 1;
  }
};

/** The methods by name, as results name them. 2009 divided in three stages, which is not offered. */
export const apportionments = { 'sainte-lague': sainteLague, hare: hareLargestRemainder } as const;
export type MethodName = keyof typeof apportionments;
