// An earlier contest of the same office, and what of it may be compared with a later one.
import { difference } from './decimals.js';
import type { Ratio } from './decimals.js';
import { officeOf } from './contest.js';
import { closedUntil } from './embargo.js';
import { faultAt } from './faults.js';
import type { Fault } from './faults.js';
import { isObject, readJSON } from './json.js';
import type { parse, Parsed, ParseOptions } from './parse.js';
import { parties } from './parties.js';
import type { Party } from './parties.js';
import { stands } from './completeness.js';
import { dayNamed, isDayBefore, placeNamed } from './same-contest.js';
import { exactShares } from './shares.js';
import { rowOfTotals } from './totals.js';
import type { Candidate, Results } from './types.js';

/** True for text that is no JSON: the address of an earlier contest. */
export const isAddress = (previous: unknown): previous is string =>
  typeof previous === 'string' && !/^\s*[{[]/.test(previous);

const hasFigure = (row: unknown): boolean => isObject(row) && (row.votes ?? row.share) != null;

/**
 * Reads an earlier contest. Of a house, the seats alone are enough: candidates who all have no figure get no votes, which
 * gives them no share either. Never throws. The faults have paths that begin with `previous`.
 *
 * @param reader reads a results object
 */
export function parseEarlier(input: unknown, reader: typeof parse, options: ParseOptions = {}): Parsed {
  const given = readJSON(input);
  const rows: unknown = isObject(given) ? (given.candidates ?? given.parties) : undefined;
  const areSeats = isObject(given) && given.seats != null && Array.isArray(rows) && !rows.some(hasFigure);
  const { faults, ...read } = reader(
    areSeats
      ? { ...given, candidates: rows.map((row: unknown) => (isObject(row) ? { ...row, votes: 0 } : row)) }
      : given,
    options,
  );
  return {
    ...read,
    faults: faults.map((fault) => ({ ...fault, path: fault.path ? `previous.${fault.path}` : 'previous' })),
  };
}

/**
 * Why the two contests cannot be compared at all; undefined if they can. Whether they have candidates in common is asked of
 * `sameCandidates`.
 *
 * @param now in milliseconds since 1970
 */
export function incomparable(results: Results, earlier: Results, now: number): Fault | undefined {
  const fault = (place: string, expected: string, value: unknown): Fault =>
    faultAt(`previous.${place}`, expected, value, false);
  const isPresidential = results.rule === 'presidential';
  const [office, before] = [officeOf(results), officeOf(earlier)];
  if (closedUntil(earlier, now)) return fault('embargo', 'figures that may be shown', earlier.embargo);
  if (!stands(earlier)) return fault('status', 'a result that stands', earlier.status);
  if (earlier.test && !results.test) return fault('test', 'real figures, as those of this contest', true);
  if (earlier.round !== results.round) return fault('round', String(results.round), earlier.round);
  if (earlier.rule && results.rule && (earlier.rule === 'presidential') !== isPresidential)
    return fault('rule', results.rule, earlier.rule);
  if (office && before && office !== before) return fault('heading', `a contest for ${office}`, before);
  const [place, placeBefore] = [placeNamed(results), placeNamed(earlier)];
  if ((earlier.heading ?? earlier.subheading) && place !== placeBefore)
    return fault(
      'heading',
      place ? `a contest in the same place, "${place}"` : 'no place, as of this contest',
      placeBefore,
    );
  // Changes are told since an earlier election, not since the same or a later one, nor since one of an unknown day.
  const day = dayNamed(results) ?? new Date(now).toISOString().slice(0, 10);
  const dayBefore = dayNamed(earlier);
  if (!dayBefore || !isDayBefore(dayBefore, day)) return fault('electionDate', `a day before ${day}`, dayBefore);
  return undefined;
}

/** Ballot numbers are drawn anew for each election. An id that may be one says nothing about another election. */
const isNumber = (id: string): boolean => /^\d{1,4}$/.test(id);

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^partai/, '');

/**
 * The party with this name or abbreviation, or with both: `Partai Kebangkitan Bangsa (PKB)`. A person with the party in
 * brackets is no party.
 */
function partyOf({ name }: Candidate): Party | undefined {
  const whole = [name, ...name.split(/[()[\]/,:]|\s[-–—]\s/).filter(Boolean)].map(plain);
  const known = (text: string | undefined): Party | undefined =>
    parties.find(({ names }) => text !== undefined && names.includes(text));
  const [all, ...pieces] = whole;
  return known(all) ?? (pieces.every((piece) => known(piece) === known(pieces[0])) ? known(pieces[0]) : undefined);
}

/** A name as it is compared: a party is the same under all its names. */
const nameOf = (candidate: Candidate): string => partyOf(candidate)?.short ?? plain(candidate.name);

/**
 * The candidates of an earlier contest who are those of this one, by the ids of this one. They are the same by their ids,
 * else by their names. Never by a ballot number, and never where two of one contest have the name.
 */
export function sameCandidates(results: Results, earlier: Results): ReadonlyMap<string, Candidate> {
  const [now, before] = [results, earlier].map(({ candidates }) => candidates.filter(({ emptyBox }) => !emptyBox));
  const byId = new Map(before?.map((candidate) => [candidate.id, candidate]));
  const named = (list: readonly Candidate[] = []): ReadonlyMap<string, readonly Candidate[]> => {
    const found = new Map<string, readonly Candidate[]>();
    for (const one of list) found.set(nameOf(one), [...(found.get(nameOf(one)) ?? []), one]);
    return found;
  };
  const [namesNow, namesBefore] = [named(now), named(before)];
  const sameId = (candidate: Candidate): Candidate | undefined => {
    const found = isNumber(candidate.id) ? undefined : byId.get(candidate.id);
    const [a, b] = [partyOf(candidate), found && partyOf(found)];
    // A source may give the id of one party to another one in a later year.
    return a && b && a !== b ? undefined : found;
  };
  const taken = new Set(now?.map(sameId));
  return new Map(
    now?.flatMap((candidate) => {
      const name = nameOf(candidate);
      const [byName, second] = namesBefore.get(name) ?? [];
      const isSole = name && byName && !second && namesNow.get(name)?.length === 1 && !taken.has(byName);
      const same = sameId(candidate) ?? (isSole ? byName : undefined);
      return same ? [[candidate.id, same] as const] : [];
    }),
  );
}

/**
 * The percentage points that each candidate gained or lost, exactly, by id. The shares are those of the votes, not those that
 * are printed. Empty where either contest has a row that may be a total.
 *
 * @param same the candidates of `earlier` by the ids of `candidates`
 */
export function shareChanges(
  candidates: readonly Candidate[],
  earlier: readonly Candidate[],
  same: ReadonlyMap<string, Candidate>,
): ReadonlyMap<string, Ratio> {
  if (rowOfTotals(candidates) || rowOfTotals(earlier)) return new Map();
  const [now, before] = [exactShares(candidates), exactShares(earlier)];
  return new Map(
    candidates.flatMap(({ id }, index) => {
      const share = now[index];
      const shareBefore = before[earlier.findIndex((one) => one.id === same.get(id)?.id)];
      return share && shareBefore ? [[id, difference(share, shareBefore)] as const] : [];
    }),
  );
}
