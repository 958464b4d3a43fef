// May one state of a contest follow another, and what has changed between them. The element, the list of contests and the
// mirror all ask here.
import { serialize } from './changes.js';
import { clockTolerance } from './checks.js';
import { compareRatios, difference } from './decimals.js';
import type { Ratio } from './decimals.js';
import type { Fault } from './faults.js';
import { progressRatio } from './ranking.js';
import type { Candidate, Progress, Results } from './types.js';

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

/** A fall of more than this part of a candidate's votes is no usual correction. */
const mostCorrected: Ratio = { numerator: 1n, denominator: 5n };
/** Nor do more than five of a hundred stations go missing. */
const mostStationsLost: Ratio = { numerator: 5n, denominator: 100n };

/** What makes two states ones of the same count, so that fewer votes are a correction and not another contest. */
const identity = ({ heading, subheading, kind, pollster, round, candidates }: Results): string =>
  JSON.stringify([heading, subheading, kind, pollster, round, candidates.map(({ id }) => id).sort()]);

export const isSameCount = (a: Results, b: Results): boolean => identity(a) === identity(b);

const figures = ({ candidates }: Results): string =>
  serialize(candidates.map(({ id, votes, share }) => [id, votes ?? share] as const).sort());

/** True where both states have the same votes or shares, in whatever order. */
export const haveSameFigures = (a: Results, b: Results): boolean => figures(a) === figures(b);

/** Where both have a revision, it tells which is newer: a desk that takes figures back publishes older ones under a later one. */
const haveRevisions = (a: Results, b: Results): boolean => a.revision !== undefined && b.revision !== undefined;

/**
 * True where `results` are older than `shown`: by their revisions where both have one, else by their times. A time that is still
 * to come can be no reason to refuse a state.
 *
 * @param now the reader's clock, in milliseconds since 1970; the present time unless it is given
 */
export const isOlder = (results: Results, shown: Results, now = Date.now()): boolean => {
  if (haveRevisions(results, shown)) return Number(results.revision) < Number(shown.revision);
  const [time, latest] = [results, shown].map(({ updated = '' }) => Date.parse(updated)) as [number, number];
  return time < latest && latest <= now + clockTolerance;
};

/**
 * A candidate of `shown` who is not in `results`, although nobody is new there either: the shares of those who are left would
 * not be the result. A second round does have fewer. Where all are others, it is another contest, unless nobody had a vote yet.
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

/** Why a state may not follow the one before, if it may not; `now` in milliseconds since 1970. */
export function refusal(results: Results | undefined, before: Results | undefined, now: number): Fault | undefined {
  if (!results || !before) return;
  if (isOlder(results, before, now)) {
    const path = haveRevisions(results, before) ? 'revision' : 'updated';
    return { path, message: `expected ${before[path] ?? ''} or later, got ${results[path] ?? ''}`, fatal: true };
  }
  const lost = lostCandidate(results, before);
  return lost && { path: 'candidates', message: `expected ${lost.id} as before, got nothing`, fatal: true };
}

export function jumpsBetween(from: Progress | undefined, to: Progress | undefined): readonly Jump[] {
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
    // What the desk takes back is no correction by the source.
    corrections: (results.rolledBack ? [] : results.candidates).flatMap((candidate) => {
      const of = votesBefore.get(candidate.id) ?? 0n;
      const by = of - (candidate.votes ?? of);
      if (by <= 0n) return [];
      const part = { numerator: by, denominator: of };
      return [{ candidate, by, ...(compareRatios(part, mostCorrected) > 0 && { part }), ...(updated && { updated }) }];
    }),
  };
}
