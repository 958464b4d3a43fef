import { compareRatios, difference, one } from './decimals.js';
import type { Ratio } from './decimals.js';
import type { Fault } from './parse.js';
import { overseas, provinceSet } from './provinces.js';
import { progressRatio } from './ranking.js';
import { totalVotes } from './shares.js';
import { differsFromSum, rowOfTotals } from './totals.js';
import type { Candidate, Progress, Region, Results } from './types.js';

/**
 * Figures of one state that cannot all be true, or cannot be checked. They are shown all the same, and told. Regions that add
 * up to less are `regions-incomplete` where provinces are missing among them, `overseas-missing` where only that is.
 */
export type Inconsistency =
  | 'total-differs'
  | 'row-equals-sum'
  | 'votes-above-registered'
  | 'counted-above-stations'
  | 'regions-differ'
  | 'regions-incomplete'
  | 'overseas-missing'
  | 'updated-in-future';

/** Votes that the source took back. */
export interface Correction {
  readonly candidate: Candidate;
  /** How many votes fewer; above 0. */
  readonly by: bigint;
  /** The part of the candidate's votes that went, from 0 to 1, where it is more than corrections usually take. */
  readonly part?: Ratio;
  /** The `updated` of the state that brought the correction. */
  readonly updated?: string;
}

/** Stations in that a count does not lose, or stations that are suddenly no more. */
export interface Jump {
  readonly of: 'progress' | 'stations';
  readonly from: Progress;
  readonly to: Progress;
}

/** A state on show, and how it differs from what was shown of the same count before. */
export interface Shown {
  readonly results: Results;
  /** The last state with other figures. */
  readonly previous?: Results | undefined;
  readonly corrections: readonly Correction[];
  readonly jumps: readonly Jump[];
  /** The `updated` of the first state that was seen with these figures. */
  readonly since?: string | undefined;
}

/** How far ahead of the clock, in milliseconds, a time may be before it is told. */
const clockTolerance = 3_600_000;

/** A fall of more than this part of a candidate's votes is no usual correction. */
const mostCorrected: Ratio = { numerator: 1n, denominator: 5n };
/** Nor do more than five of a hundred stations go missing. */
const mostStationsLost: Ratio = { numerator: 5n, denominator: 100n };

export const sumOfRegions = (regions: readonly Region[], id: string): bigint =>
  regions.reduce((sum, { votes }) => sum + (votes.get(id) ?? 0n), 0n);

/** True where no region counts others but not this candidate, so that their sum says something. */
const hasEveryRegion = (regions: readonly Region[], id: string): boolean =>
  regions.length > 0 && regions.every(({ votes }) => !votes.size || votes.has(id));

/** Why the regions do not add up to the candidates' votes, if they do not. */
function regionsFault(results: Results): Inconsistency | undefined {
  const { candidates, regions } = results;
  const missing = candidates.flatMap(({ id, votes }) =>
    votes !== undefined && hasEveryRegion(regions, id) ? votes - sumOfRegions(regions, id) : [],
  );
  if (missing.every((votes) => !votes)) return undefined;
  const { isComplete, isPart } = provinceSet(results);
  // Regions that are not listed make no sum too large.
  if (missing.some((votes) => votes < 0n)) return 'regions-differ';
  if (isPart) return 'regions-incomplete';
  return isComplete && !regions.some(({ code }) => code === overseas) ? 'overseas-missing' : 'regions-differ';
}

/** @param now the reader's clock, in milliseconds since 1970; the present time unless it is given */
export function inconsistencies(results: Results, now = Date.now()): readonly Inconsistency[] {
  const { candidates, invalidVotes = 0n, registeredVoters, progress, updated } = results;
  const found: Inconsistency[] = [];
  if (differsFromSum(results)) found.push('total-differs');
  if (rowOfTotals(candidates)) found.push('row-equals-sum');
  if (registeredVoters !== undefined && totalVotes(candidates) + invalidVotes > registeredVoters) {
    found.push('votes-above-registered');
  }
  if (progress && compareRatios(progressRatio(progress), one) > 0) {
    found.push('counted-above-stations');
  }
  const fault = regionsFault(results);
  if (fault) found.push(fault);
  if (updated && Date.parse(updated) > now + clockTolerance) found.push('updated-in-future');
  return found;
}

/** What makes two states ones of the same count, so that fewer votes are a correction and not another contest. */
const identity = ({ heading, subheading, kind, pollster, round, candidates }: Results): string =>
  JSON.stringify([heading, subheading, kind, pollster, round, candidates.map(({ id }) => id).sort()]);

export const isSameCount = (a: Results, b: Results): boolean => identity(a) === identity(b);

const figures = ({ candidates }: Results): string =>
  serialize(candidates.map(({ id, votes, share }) => [id, votes ?? share] as const).sort());

/** True where both states have the same votes or shares, in whatever order. */
export const haveSameFigures = (a: Results, b: Results): boolean => figures(a) === figures(b);

/**
 * True where `results` are of an earlier time than `shown`. A time that is still to come can be no reason to refuse a state.
 *
 * @param now the reader's clock, in milliseconds since 1970; the present time unless it is given
 */
export const isOlder = (results: Results, shown: Results, now = Date.now()): boolean => {
  const [time, latest] = [results, shown].map(({ updated = '' }) => Date.parse(updated)) as [number, number];
  return time < latest && latest <= now + clockTolerance;
};

/**
 * A candidate of `shown` who is not in `results`, although nobody is new there either: the shares of those who are left would
 * not be the result. A second round does have fewer.
 */
export function lostCandidate(results: Results, shown: Results): Candidate | undefined {
  const ids = new Set(results.candidates.map(({ id }) => id));
  const lost = shown.candidates.filter(({ id }) => !ids.has(id));
  return ids.size && ids.size + lost.length === shown.candidates.length && results.round === shown.round
    ? lost[0]
    : undefined;
}

/** Why a state may not follow the one before, if it may not; `now` in milliseconds since 1970. */
export function refusal(results: Results | undefined, before: Results | undefined, now: number): Fault | undefined {
  if (!results || !before) return;
  if (isOlder(results, before, now)) {
    return {
      path: 'updated',
      message: `expected ${before.updated ?? ''} or later, got ${results.updated ?? ''}`,
      fatal: true,
    };
  }
  const lost = lostCandidate(results, before);
  return lost && { path: 'candidates', message: `expected ${lost.id} as before, got nothing`, fatal: true };
}

function jumpsBetween(from: Progress | undefined, to: Progress | undefined): readonly Jump[] {
  if (!from || !to) return [];
  if (from.total && to.total && to.total * 2n <= from.total) return [{ of: 'stations', from, to }];
  return compareRatios(difference(progressRatio(from), progressRatio(to)), mostStationsLost) > 0
    ? [{ of: 'progress', from, to }]
    : [];
}

/**
 * The state that follows `shown` once `results` are in. Votes that fall in the same count are corrections, which stay until
 * a state with other votes; jumps stay until a state with other progress.
 */
export function follow(shown: Shown | undefined, results: Results): Shown {
  const { updated, progress } = results;
  if (!shown || !isSameCount(shown.results, results)) return { results, corrections: [], jumps: [], since: updated };
  const before = shown.results;
  const sameProgress = serialize(before.progress) === serialize(progress);
  const jumps = sameProgress ? shown.jumps : jumpsBetween(before.progress, progress);
  if (haveSameFigures(before, results))
    return { ...shown, results, jumps, since: sameProgress ? shown.since : updated };
  const votesBefore = new Map(before.candidates.map(({ id, votes }) => [id, votes]));
  return {
    results,
    previous: before,
    jumps,
    since: updated,
    corrections: results.candidates.flatMap((candidate) => {
      const of = votesBefore.get(candidate.id) ?? 0n;
      const by = of - (candidate.votes ?? of);
      if (by <= 0n) return [];
      const part = { numerator: by, denominator: of };
      return [{ candidate, by, ...(compareRatios(part, mostCorrected) > 0 && { part }), ...(updated && { updated }) }];
    }),
  };
}

/** A place in which two states differ. Candidates and regions are known by id and code: `candidates.100025.votes`. */
export interface Change {
  readonly path: string;
  /** Undefined where the place was not there, or is no more. */
  readonly previous: unknown;
  readonly current: unknown;
}

/** What differs between two states, place by place. */
export function changes(previous: Results | undefined, current: Results): readonly Change[] {
  const before = places(previous);
  const after = places(current);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) =>
    serialize(before.get(path)) === serialize(after.get(path))
      ? []
      : [{ path, previous: before.get(path), current: after.get(path) }],
  );
}

/** Every value of a state by its path. */
function places(value: unknown, path = '', found = new Map<string, unknown>()): ReadonlyMap<string, unknown> {
  // A decimal is one value.
  if (typeof value !== 'object' || value === null || 'units' in value)
    return value === undefined ? found : found.set(path, value);
  const entries =
    value instanceof Map
      ? [...(value as ReadonlyMap<string, unknown>)]
      : Object.entries(value).map(
          ([key, entry]: [string, { id?: string; code?: string } | undefined]) =>
            [Array.isArray(value) ? (entry?.id ?? entry?.code ?? key) : key, entry] as const,
        );
  for (const [key, entry] of entries) places(entry, path ? `${path}.${key}` : key, found);
  return found;
}

/** The same text for the same state or part of a state. */
export const serialize = (value: unknown): string =>
  JSON.stringify(value, (_key, entry: unknown) =>
    typeof entry === 'bigint' ? String(entry) : entry instanceof Map ? [...(entry as Map<unknown, unknown>)] : entry,
  );
