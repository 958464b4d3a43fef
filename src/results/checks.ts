import { compareRatios } from './decimals.js';
import { progressRatio } from './ranking.js';
import { totalVotes } from './shares.js';
import type { Candidate, Region, Results } from './types.js';

/** Figures of one state that cannot all be true. They are shown all the same, and told. */
export type Inconsistency =
  'votes-above-registered' | 'counted-above-stations' | 'regions-differ' | 'updated-in-future';

/** Votes that the source took back. */
export interface Correction {
  readonly candidate: Candidate;
  /** How many votes fewer; above 0. */
  readonly by: bigint;
  /** The `updated` of the state that brought the correction. */
  readonly updated?: string;
}

/** A state on show, and what it corrected. */
export interface Shown {
  readonly results: Results;
  readonly corrections: readonly Correction[];
}

/** How far ahead of the reader's clock, in milliseconds, a time may be before it is told. */
const clockTolerance = 3_600_000;

export const sumOfRegions = (regions: readonly Region[], id: string): bigint =>
  regions.reduce((sum, { votes }) => sum + (votes.get(id) ?? 0n), 0n);

/** True where no region counts others but not this candidate, so that their sum says something. */
const hasEveryRegion = (regions: readonly Region[], id: string): boolean =>
  regions.length > 0 && regions.every(({ votes }) => !votes.size || votes.has(id));

/** @param now the reader's clock, in milliseconds since 1970 */
export function inconsistencies(results: Results, now: number): readonly Inconsistency[] {
  const { candidates, invalidVotes = 0n, registeredVoters, progress, regions, updated } = results;
  const found: Inconsistency[] = [];
  if (registeredVoters !== undefined && totalVotes(candidates) + invalidVotes > registeredVoters) {
    found.push('votes-above-registered');
  }
  if (progress && compareRatios(progressRatio(progress), { numerator: 1n, denominator: 1n }) > 0) {
    found.push('counted-above-stations');
  }
  if (
    candidates.some(
      ({ id, votes }) => votes !== undefined && hasEveryRegion(regions, id) && sumOfRegions(regions, id) !== votes,
    )
  ) {
    found.push('regions-differ');
  }
  if (updated && Date.parse(updated) > now + clockTolerance) found.push('updated-in-future');
  return found;
}

/** What makes two states ones of the same count, so that fewer votes are a correction and not another contest. */
const identity = ({ heading, subheading, kind, pollster, round, candidates }: Results): string =>
  JSON.stringify([heading, subheading, kind, pollster, round, candidates.map(({ id }) => id).sort()]);

const figures = ({ candidates }: Results): string =>
  JSON.stringify(candidates.map(({ id, votes }) => `${id} ${String(votes)}`).sort());

/**
 * The state that follows `shown` once `results` are in. Votes that fall in the same count are corrections, which stay until
 * a state with other votes.
 */
export function follow(shown: Shown | undefined, results: Results): Shown {
  if (!shown || identity(shown.results) !== identity(results)) return { results, corrections: [] };
  if (figures(shown.results) === figures(results)) return { results, corrections: shown.corrections };
  const before = new Map(shown.results.candidates.map(({ id, votes }) => [id, votes]));
  return {
    results,
    corrections: results.candidates.flatMap((candidate) => {
      const by = (before.get(candidate.id) ?? 0n) - (candidate.votes ?? 0n);
      return by > 0n && candidate.votes !== undefined
        ? [{ candidate, by, ...(results.updated && { updated: results.updated }) }]
        : [];
    }),
  };
}

/** The same text for the same state, field by field. */
export const serialize = (results: Results): string =>
  JSON.stringify(results, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
