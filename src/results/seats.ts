import { compareRatios, toRatio } from './decimals.js';
import { divideDistricts } from './districts.js';
import type { DividedDistrict } from './districts.js';
import { divide } from './division.js';
import type { Division } from './division.js';
import type { Fault } from './faults.js';
import { exactShares, totalVotes } from './shares.js';
import { rowOfTotals } from './totals.js';
import type { Candidate, Decimal, Results } from './types.js';

/** A larger house is not drawn. */
export const mostSeats = 1000;

/**
 * The most seats of a district: 3 to 10 for the DPR (UU 7/2017 Pasal 187(2)), 3 to 12 for a DPRD. Every house has more,
 * since the smallest DPRD has 20.
 */
const mostOfDistrict = 12;

/** The first election whose seats are distributed by Sainte-Laguë. */
const firstYear = '2019';

/** The seats of one house or district, and the candidates (parties) that hold them. */
export interface House {
  /** Seats by candidate id. A candidate whose id is no key has no figure, which is not 0. */
  readonly seats: ReadonlyMap<string, number>;
  /** All seats, also those of ids without a candidate and those that equal quotients left open. */
  readonly total: number;
  /** True for the seats of one district, false for those of a whole house. */
  readonly isDistrict: boolean;
  /**
   * More than half of the seats. Undefined in a district, where no majority is formed, and where some candidates have no
   * figure, since the house may then be larger.
   */
  readonly majority: number | undefined;
  /** The candidates with equal quotients for the open seats. */
  readonly tied: readonly Candidate[];
  /** True where the seats were worked out from votes. */
  readonly isWorkedOut: boolean;
  /** How the seats of one district were worked out. */
  readonly division: Division | undefined;
  /** The districts of which the house is made up. Empty where they are not known. */
  readonly districts: readonly DividedDistrict[];
  /** False where the seats that the source gives are not those that its districts give. */
  readonly doDistrictsAgree: boolean;
  /** The percentage of the national votes that a party needs for seats, where there is one. */
  readonly threshold: Decimal | undefined;
  /** Ids of the parties below it. Undefined where the votes of these results do not tell. */
  readonly below: ReadonlySet<string> | undefined;
}

export interface ParsedHouse {
  /** Absent where there are no seats to show. */
  readonly house?: House;
  /** Contradictions in the input. None is fatal. */
  readonly faults: readonly Fault[];
}

type Tell = (path: string, expected: string, got: string) => void;

/** Seats by candidate id. `others` belong to nobody; the candidates in `tied` compete for them. */
interface Held extends Pick<Division, 'seats' | 'tied'> {
  readonly others: number;
  readonly division?: Division;
}

/** True for a party that takes no part in the division of seats, in any district (UU 7/2017 Pasal 415). */
const isOut = ({ qualified }: Candidate): boolean => qualified === false;

const idsOf = (candidates: Iterable<Candidate>): ReadonlySet<string> => new Set([...candidates].map(({ id }) => id));

function givenSeats(candidates: readonly Candidate[], given: ReadonlyMap<string, number>, tell: Tell): Held {
  const seats = new Map<string, number>();
  let others = 0;
  for (const [key, count] of given) {
    const known =
      candidates.find(({ id }) => id === key) ??
      candidates.find(({ id, number }) => String(number) === key && !given.has(id));
    if (known) {
      seats.set(known.id, count);
      if (count && isOut(known)) tell(`seats.${key}`, 'none for a party that is not qualified', String(count));
    } else {
      others += count;
      tell(`seats.${key}`, 'the id of a candidate', JSON.stringify(key));
    }
  }
  const missing = candidates.find(({ id }) => !seats.has(id));
  if (missing) tell('seats', 'an entry for each candidate', `none for ${missing.id}`);
  return { seats, others, tied: [] };
}

/** The seats that follow from the votes of one district. Undefined where none follow. */
function workedOutSeats({ candidates, electionDate, updated }: Results, count: number, tell: Tell): Held | undefined {
  const date = electionDate ?? updated ?? firstYear;
  if (candidates.some(({ votes }) => votes === undefined)) tell('seats', 'votes to divide', 'shares alone');
  else if (rowOfTotals(candidates)) tell('seats', 'votes to divide', 'a row that equals the sum of all others');
  else if (date < firstYear) tell('seats', `an election from ${firstYear} on, or seats that are given`, date);
  else if (totalVotes(candidates)) {
    const division = divide(
      candidates,
      (candidate) => (isOut(candidate) ? 0n : (candidate.votes ?? 0n)),
      count,
      'sainte-lague',
    );
    return { ...division, others: division.open, division };
  }
  return undefined;
}

/**
 * Ids of the parties below the threshold. The source's marks decide, where it has any; else the votes, where they are those
 * of the nation. Undefined where neither tells.
 */
function underThreshold(
  candidates: readonly Candidate[],
  threshold: Decimal | undefined,
  house: Pick<House, 'isDistrict' | 'seats'>,
  tell: Tell,
): ReadonlySet<string> | undefined {
  const out = candidates.filter(isOut);
  if (!threshold || out.length || candidates.every(({ qualified }) => qualified)) return idsOf(out);
  if (house.isDistrict) {
    tell('threshold', '`qualified: false` or national votes', 'the votes of a district');
    return undefined;
  }
  if (rowOfTotals(candidates)) {
    tell('threshold', 'votes of parties', 'a row that equals the sum of all others');
    return undefined;
  }
  const below = idsOf(belowThreshold(candidates, threshold));
  const [seated] = [...house.seats].filter(([id, count]) => count && below.has(id));
  if (!seated) return below;
  // The house is a DPRD, which has no threshold (UU 7/2017 Pasal 415(3)), or these votes are not the ones for its seats.
  tell('threshold', 'no seat for a party under it', `${seated[1]} for ${seated[0]}`);
  return undefined;
}

/** A house of a province, a regency or a city. */
export const isRegional = ({ heading = '', subheading = '' }: Results): boolean =>
  /\bDPRD\b/.test(`${heading} ${subheading}`);

/** The seats of all districts together. Undefined where there are no districts, or no method for them. */
function districtSeats(
  results: Results,
  below: ReadonlySet<string>,
  tell: Tell,
): (Held & { readonly districts: readonly DividedDistrict[] }) | undefined {
  const { candidates, districts, electionDate, updated } = results;
  if (!districts?.length) return undefined;
  const date = electionDate ?? updated ?? firstYear;
  if (!results.method && date < firstYear) {
    tell('method', `a method, since the election is before ${firstYear}`, 'none');
    return undefined;
  }
  const divided = divideDistricts(results, below, results.method ?? 'sainte-lague', tell);
  const seats = new Map(
    candidates.map(({ id }) => [id, divided.reduce((sum, { division }) => sum + (division.seats.get(id) ?? 0), 0)]),
  );
  const tied = new Set(divided.flatMap(({ division }) => division.tied));
  return {
    seats,
    others: divided.reduce((sum, { division }) => sum + division.open, 0),
    tied: candidates.filter((candidate) => tied.has(candidate)),
    districts: divided,
  };
}

const sumOf = (seats: ReadonlyMap<string, number>): number => [...seats.values()].reduce((sum, own) => sum + own, 0);

/**
 * The seats in the results; without them, those of all districts together, or those that follow from the votes of one district
 * with `count` seats. `threshold` wins over the one in the results.
 */
export function houseOf(results: Results, count = 0, asked = results.threshold): ParsedHouse {
  const { candidates, seats: given } = results;
  const faults: Fault[] = [];
  const tell: Tell = (path, expected, got) => {
    faults.push({ path, message: `expected ${expected}, got ${got}`, fatal: false });
  };
  const isForbidden = asked !== undefined && isRegional(results);
  // A house of a region has none by law: a party's votes there are divided whatever its share (UU 7/2017 Pasal 415(3)).
  if (isForbidden) tell('threshold', 'none for a DPRD (UU 7/2017 Pasal 415(3))', 'one');
  const under = (house: Pick<House, 'isDistrict' | 'seats'>): ReadonlySet<string> | undefined =>
    isForbidden ? undefined : underThreshold(candidates, asked, house, tell);
  const below = results.districts && under({ isDistrict: false, seats: given ?? new Map() });
  const divided = results.districts && districtSeats(results, below ?? new Set(), tell);
  const held = given
    ? givenSeats(candidates, given, tell)
    : (divided ??
      (count && count <= mostSeats && candidates.length ? workedOutSeats(results, count, tell) : undefined));
  // Stryker disable next-line ArrayDeclaration: without seats there is no house.
  const { seats = new Map<string, number>(), others = 0, tied = [], division } = held ?? {};
  const total = sumOf(seats) + others;
  const size = given || divided ? total : count;
  if (size > mostSeats) tell('seats', `at most ${mostSeats} seats in all`, String(size));
  if (!seats.size && !others) return { faults };
  const isDistrict = !divided && (!given || total <= mostOfDistrict);
  const districtTotal = divided ? sumOf(divided.seats) + divided.others : total;
  // Districts that are not those of this house say nothing of it.
  if (districtTotal !== total) tell('districts', `${total} seats in all, as \`seats\` has`, String(districtTotal));
  const districts = districtTotal === total ? (divided?.districts ?? []) : [];
  const other = districts.length
    ? candidates.find(({ id }) => divided?.seats.get(id) !== (seats.get(id) ?? 0))
    : undefined;
  if (other)
    tell(
      `seats.${other.id}`,
      `${divided?.seats.get(other.id) ?? 0}, as the districts give`,
      String(seats.get(other.id)),
    );
  return {
    house: {
      seats,
      total,
      isDistrict,
      majority: total && !isDistrict && seats.size === candidates.length ? Math.floor(total / 2) + 1 : undefined,
      tied,
      isWorkedOut: !given,
      division,
      districts,
      doDistrictsAgree: !other,
      threshold: asked,
      below: results.districts ? below : under({ isDistrict, seats }),
    },
    faults,
  };
}

/** Candidates with less than `threshold` percent of the votes. Their exact shares decide, not the printed ones. */
export function belowThreshold(candidates: readonly Candidate[], threshold: Decimal): ReadonlySet<Candidate> {
  const exact = exactShares(candidates);
  return new Set(
    candidates.filter((_, index) => {
      const share = exact[index];
      return share && compareRatios(share, toRatio(threshold)) < 0;
    }),
  );
}
