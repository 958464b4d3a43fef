// May one state of a contest follow another, and what has changed between them? The element, the list of contests and the
// mirror all use these rules.
import { serialize } from './changes.js';
import { clockTolerance } from './checks.js';
import { compareRatios, difference } from './decimals.js';
import type { Ratio } from './decimals.js';
import type { Fault } from './faults.js';
import { progressRatio } from './completeness.js';
import type { Candidate, Progress, Results } from './types.js';

/** Votes that the source took back. */
export interface Correction {
  readonly candidate: Candidate;
  /** How many votes fewer; above 0. */
  readonly by: bigint;
  /** The part of the candidate's votes that was lost, from 0 to 1, if it is more than in a usual correction. */
  readonly part?: Ratio;
  /** The `updated` of the state with the correction. */
  readonly updated?: string;
}

/** A fall in the stations counted, or in the total of stations, that is unlikely in a count. */
export interface Jump {
  readonly figure: 'progress' | 'stations';
  readonly previous: Progress;
  readonly current: Progress;
}

/** The state that is shown, and how it differs from the state before of the same count. */
export interface Shown {
  readonly results: Results;
  /** The last state with other figures. */
  readonly previous?: Results | undefined;
  readonly corrections: readonly Correction[];
  readonly jumps: readonly Jump[];
  /** The largest fall of a candidate's votes in this count so far; undefined while only one state of it was seen. */
  readonly largestFall?: bigint | undefined;
  /** The `updated` of the first state with these figures. */
  readonly since?: string | undefined;
}

/** A usual correction takes at most this part of a candidate's votes. */
const mostCorrected: Ratio = { numerator: 1n, denominator: 5n };
/** The progress of a count falls by at most five points of a hundred. */
const mostStationsLost: Ratio = { numerator: 5n, denominator: 100n };

/** Two states are of the same count if these are equal. Then fewer votes are a correction, and not another contest. */
const identity = ({ heading, subheading, kind, pollster, round, candidates }: Results): string =>
  JSON.stringify([heading, subheading, kind, pollster, round, candidates.map(({ id }) => id).sort()]);

export const isSameCount = (a: Results, b: Results): boolean => identity(a) === identity(b);

const figures = ({ candidates }: Results): string =>
  serialize(candidates.map(({ id, votes, share }) => [id, votes ?? share] as const).sort());

/** True if both states have the same votes or shares, in any order. */
export const haveSameFigures = (a: Results, b: Results): boolean => figures(a) === figures(b);

/** If both states have a revision, the revision decides which is newer. A desk that takes figures back publishes older ones with a later revision. */
const haveRevisions = (a: Results, b: Results): boolean => a.revision !== undefined && b.revision !== undefined;

/**
 * True if `results` are older than `shown`: by revision if both have one, else by time. A time that is still
 * in the future is no reason to refuse a state.
 *
 * @param now the reader's clock, in milliseconds since 1970; the default is the present time
 */
export const isOlder = (results: Results, shown: Results, now = Date.now()): boolean => {
  if (haveRevisions(results, shown)) return Number(results.revision) < Number(shown.revision);
  const [time, latest] = [results, shown].map(({ updated = '' }) => Date.parse(updated)) as [number, number];
  return time < latest && latest <= now + clockTolerance;
};

/**
 * A candidate of `shown` who is missing in `results`, although nobody is new there: the other shares would
 * not be the result. A second round does have fewer candidates. If all are new, it is another contest, unless nobody had votes before.
 */
export function lostCandidate(results: Results, shown: Results): Candidate | undefined {
  const ids = new Set(results.candidates.map(({ id }) => id));
  const lost = shown.candidates.filter(({ id }) => !ids.has(id));
  const { length } = shown.candidates;
  const isOther = lost.length === length && shown.candidates.some(({ votes, share }) => votes ?? share?.units);
  return ids.size && (isOther || ids.size + lost.length === length) && results.round === shown.round
    ? lost[0]
    : undefined;
}

/** Why a state may not follow the one before, or undefined if it may; `now` in milliseconds since 1970. */
export function refusal(results: Results | undefined, before: Results | undefined, now: number): Fault | undefined {
  if (!results || !before) return;
  if (isOlder(results, before, now)) {
    const path = haveRevisions(results, before) ? 'revision' : 'updated';
    return { path, message: `expected ${before[path] ?? ''} or later, got ${results[path] ?? ''}`, fatal: true };
  }
  const lost = lostCandidate(results, before);
  return lost && { path: 'candidates', message: `expected ${lost.id} as before, got nothing`, fatal: true };
}

export function jumpsBetween(previous: Progress | undefined, current: Progress | undefined): readonly Jump[] {
  if (!previous || !current) return [];
  if (previous.total && current.total && current.total * 2n <= previous.total)
    return [{ figure: 'stations', previous, current }];
  return compareRatios(difference(progressRatio(previous), progressRatio(current)), mostStationsLost) > 0
    ? [{ figure: 'progress', previous, current }]
    : [];
}

/**
 * The state that follows `shown` with `results`. Votes that fall in the same count are corrections. They stay until
 * a state with other votes. Unlikely steps stay until a state with other progress.
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
  const corrections = results.candidates.flatMap((candidate): readonly Correction[] => {
    const of = votesBefore.get(candidate.id) ?? 0n;
    const by = of - (candidate.votes ?? of);
    if (by <= 0n) return [];
    const part = { numerator: by, denominator: of };
    return [{ candidate, by, ...(compareRatios(part, mostCorrected) > 0 && { part }), ...(updated && { updated }) }];
  });
  return {
    results,
    previous: before,
    jumps,
    since: updated,
    // A rollback by the desk is not a correction by the source.
    corrections: results.rolledBack ? [] : corrections,
    largestFall: corrections.reduce((most, { by }) => (by > most ? by : most), shown.largestFall ?? 0n),
  };
}
