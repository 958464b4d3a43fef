import { compareRatios, toRatio } from './decimals.js';
import type { Ratio } from './decimals.js';
import type { Fault } from './parse.js';
import { exactShares, totalVotes } from './shares.js';
import { rowOfTotals } from './totals.js';
import type { Candidate, Decimal, Results } from './types.js';

/** No house that is drawn has more. */
export const mostSeats = 1000;

/** Seats worked out from votes. */
export interface Apportionment {
  /** Seats of each, in the order of the votes; those that are `open` are nobody's. */
  readonly seats: readonly number[];
  /** The last seats, for which more have the same quotient than there are seats; or all, where nobody has a vote. */
  readonly open: number;
  /** Who has that quotient: places in the list of votes. */
  readonly tied: readonly number[];
}

/**
 * Distributes the seats of one district by the method of Sainte-Laguë (UU 7/2017 Pasal 420): votes are divided by 1, 3, 5, 7
 * and so on, and the highest quotients take a seat each. Exact, and the same whatever the order of the list: what equal
 * quotients leave undecided stays open.
 *
 * @param votes valid votes of each party, none negative
 * @param seats how many there are, a whole number
 */
export function sainteLague(votes: readonly bigint[], seats: number): Apportionment {
  const won = votes.map(() => 0);
  const running = votes.flatMap((count, index) => (count ? [index] : []));
  const next = (index: number): Ratio => ({
    numerator: votes[index] ?? 0n,
    denominator: 2n * BigInt(won[index] ?? 0) + 1n,
  });
  let open = seats;
  while (open > 0 && running.length) {
    let tied: number[] = [];
    for (const index of running) {
      const order = tied[0] === undefined ? 1 : compareRatios(next(index), next(tied[0]));
      if (order > 0) tied = [index];
      else if (!order) tied.push(index);
    }
    if (tied.length > open) return { seats: won, open, tied };
    for (const index of tied) won[index] = (won[index] ?? 0) + 1;
    open -= tied.length;
  }
  return { seats: won, open, tied: [] };
}

/** The seats of one house or district, as its candidates (parties) hold them. */
export interface House {
  /** Seats by candidate id. An id without a key has no figure, which is not 0. */
  readonly seats: ReadonlyMap<string, number>;
  /** With seats that are no candidate's: of ids that nobody has, or left open by equal quotients. */
  readonly total: number;
  /** More than half of the seats; undefined where some candidates have no figure, since the house may be larger then. */
  readonly majority: number | undefined;
  /** Those of equal quotients for the seats left open. */
  readonly tied: readonly Candidate[];
  /** True where the seats were worked out from votes. */
  readonly isWorkedOut: boolean;
}

export interface Housed {
  /** Absent where there are no seats to show. */
  readonly house?: House;
  /** What does not fit together; none is fatal. */
  readonly faults: readonly Fault[];
}

/**
 * The seats that the results carry; else, where `seats` says how many a district has, those that its votes come to.
 */
export function houseOf({ candidates, seats: given }: Results, seats = 0): Housed {
  const faults: Fault[] = [];
  const fault = (path: string, expected: string, got: string): void => {
    faults.push({ path, message: `expected ${expected}, got ${got}`, fatal: false });
  };
  const held = new Map<string, number>();
  let others = 0;
  let tied: readonly Candidate[] = [];

  if (given) {
    for (const [key, count] of given) {
      const known =
        candidates.find(({ id }) => id === key) ??
        candidates.find(({ id, number }) => String(number) === key && !given.has(id));
      if (known) held.set(known.id, count);
      else {
        others += count;
        fault(`seats.${key}`, 'the id of a candidate', JSON.stringify(key));
      }
    }
    const missing = candidates.find(({ id }) => !held.has(id));
    if (missing) fault('seats', 'an entry for each candidate', `none for ${missing.id}`);
  } else if (seats && seats <= mostSeats && candidates.length) {
    if (candidates.some(({ votes }) => votes === undefined)) fault('seats', 'votes to divide', 'shares alone');
    else if (rowOfTotals(candidates)) fault('seats', 'votes to divide', 'a row that equals the sum of all others');
    else if (totalVotes(candidates)) {
      const worked = sainteLague(
        candidates.map(({ votes = 0n }) => votes),
        seats,
      );
      candidates.forEach(({ id }, index) => held.set(id, worked.seats[index] ?? 0));
      others = worked.open;
      tied = worked.tied.flatMap((index) => candidates[index] ?? []);
    }
  }
  const total = [...held.values()].reduce((sum, count) => sum + count, others);
  const asked = given ? total : seats;
  if (asked > mostSeats) fault('seats', `at most ${mostSeats} seats in all`, String(asked));
  if (!held.size && !others) return { faults };
  return {
    house: {
      seats: held,
      total,
      majority: total && held.size === candidates.length ? Math.floor(total / 2) + 1 : undefined,
      tied,
      isWorkedOut: !given,
    },
    faults,
  };
}

/** Candidates with fewer than `threshold` percent of the votes: by their exact shares, whatever is printed. */
export function belowThreshold(candidates: readonly Candidate[], threshold: Decimal): ReadonlySet<Candidate> {
  const exact = exactShares(candidates);
  return new Set(
    candidates.filter((_, index) => {
      const share = exact[index];
      return share && compareRatios(share, toRatio(threshold)) < 0;
    }),
  );
}
