import { apportionments } from './apportionment.js';
import type { MethodName } from './apportionment.js';
import { coalitionsIn } from './coalitions.js';
import { divide } from './division.js';
import type { Division } from './division.js';
import { faultAt } from './faults.js';
import { isObject, readJSON } from './json.js';
import { parse, regionReader } from './parse.js';
import type { Parsed, ParseOptions } from './parse.js';
import { choice, number, object } from './readers.js';
import type { TellFault } from './readers.js';
import type { Candidate, District, Results } from './types.js';

/** The most seats that one district may have: more than any ever had, and few enough to divide in no time. */
const mostOfDistrict = 1000;

/**
 * Reads a house by its districts, `{ districts, parties, threshold, method, coalitions }`, or any results object without them.
 *
 * Never throws. Where one district cannot be read, none is: the seats of the others are not the house. The figures beside them
 * stay.
 */
export function parseHouse(input: unknown, options: ParseOptions = {}): Parsed {
  const given = readJSON(input);
  if (!isObject(given) || (given.districts ?? given.method ?? given.coalitions) == null) return parse(input, options);
  const { coalitions: added, districts: entries, parties, method: named, ...around } = given;
  const list = around.candidates ?? parties;
  const rows: readonly unknown[] = Array.isArray(list) ? list : [];
  const isSummed =
    rows.length > 0 &&
    (around.isSummed === true || rows.every((row) => isObject(row) && row.votes == null && row.share == null));
  const candidates = isSummed ? rows.map((row) => ({ ...(row as object), votes: 0 })) : list;
  const { results, metadata, faults: found } = parse({ ...around, candidates }, options);
  if (!results) return { metadata, faults: found };
  const faults = [...found];
  const tell: TellFault = (path, expected, value) => {
    faults.push(faultAt(path, expected, value, false));
    return undefined;
  };
  const { method } =
    object<Pick<Results, 'method'>>({ method: choice(...methodNames) })({ method: named }, '', tell) ?? {};
  const districts = districtsIn(entries, results.candidates, tell);
  const coalitions = added == null ? undefined : coalitionsIn(added, results.candidates, tell);
  return {
    metadata,
    faults,
    results: {
      ...results,
      ...(method && { method }),
      ...(districts && { districts }),
      ...(coalitions && { coalitions }),
      ...(isSummed && { isSummed, candidates: summed(results.candidates, districts) }),
    },
  };
}

const methodNames = Object.keys(apportionments) as MethodName[];

function districtsIn(
  entries: unknown,
  candidates: readonly Candidate[],
  tell: TellFault,
): readonly District[] | undefined {
  if (entries == null) return undefined;
  if (!Array.isArray(entries) || !entries.length) return tell('districts', 'a list of districts', entries);
  const found: string[] = [];
  const told: TellFault = (path, expected, value) => {
    found.push(path);
    return tell(path, expected, value);
  };
  const read = regionReader(candidates);
  const districts = entries.flatMap((entry: unknown, index): readonly District[] => {
    const path = `districts[${index}]`;
    const region = read(entry, path, told);
    const { seats } = object<District>({ seats: number(1, mostOfDistrict) } as never, 'seats')(entry, path, told) ?? {};
    // Stryker disable next-line all: what cannot be read was told, and then no district is kept.
    return region && seats ? [{ ...region, seats }] : [];
  });
  return found.length ? undefined : districts;
}

/** The candidates with the sums of their districts as votes. */
const summed = (candidates: readonly Candidate[], districts: readonly District[] = []): readonly Candidate[] =>
  candidates.map((candidate) => ({
    ...candidate,
    votes: districts.reduce((sum, { votes }) => sum + (votes.get(candidate.id) ?? 0n), 0n),
  }));

/** A district with its seats divided. */
export interface DividedDistrict {
  readonly district: District;
  /** The parties that take part. */
  readonly parties: readonly Candidate[];
  readonly division: Division;
}

/** Divides the seats of each district among the parties that take part in the house. */
export function divideDistricts(
  { candidates, districts = [] }: Results,
  below: ReadonlySet<string>,
  method: MethodName,
  tell: (path: string, expected: string, got: string) => void,
): readonly DividedDistrict[] {
  const parties = candidates.filter(({ id, qualified }) => qualified !== false && !below.has(id));
  return districts.map((district, index) => {
    const { votes, seats } = district;
    const missing = parties.find(({ id }) => !votes.has(id));
    if (missing)
      tell(`districts[${index}].votes`, 'votes of each party, and 0 where it does not stand', `none for ${missing.id}`);
    // A figure that is missing is not 0: with it, the seats would be others. Nobody gets them.
    const division = divide(parties, ({ id }) => (missing ? 0n : (votes.get(id) ?? 0n)), seats, method);
    return { district, parties, division };
  });
}

/** Where the votes of the districts do not add up to the national votes of a party, and by how much they are more. */
export interface OpenFigure {
  readonly candidate: Candidate;
  readonly surplus: bigint;
}

/** The figures of the source that do not agree: a sum of districts that is not the national figure. */
export function openFigures({ candidates, districts = [], isSummed }: Results): readonly OpenFigure[] {
  if (isSummed || !districts.length) return [];
  return summed(candidates, districts).flatMap(({ votes = 0n }, index): readonly OpenFigure[] => {
    const candidate = candidates[index];
    const surplus = votes - (candidate?.votes ?? votes);
    return candidate && surplus ? [{ candidate, surplus }] : [];
  });
}
