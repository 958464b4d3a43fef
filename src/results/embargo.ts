import type { Results } from './types.js';

/** The latest of these times. */
export const latest = (times: readonly (string | undefined)[]): string | undefined =>
  times.flatMap((time) => time ?? []).sort((a, b) => Date.parse(b) - Date.parse(a))[0];

/**
 * The time before which results are not shown to readers: the latest embargo of the count and of the counts within it.
 * Undefined where there is none or it is over. Without a known time, an embargo never ends.
 *
 * @param now in milliseconds since 1970
 */
export function closedUntil({ embargo, counts }: Results, now = -Infinity): string | undefined {
  const until = latest([embargo, ...counts.map((count) => count.embargo)]);
  return until && !(now >= Date.parse(until)) ? until : undefined;
}

/** Results without any figure, for a card that has none to show. An embargo closes the figures around the candidates as well. */
export const withoutFigures = (metadata: Omit<Results, 'candidates' | 'counts' | 'regions'> | undefined): Results =>
  ({
    ...metadata,
    progress: undefined,
    validVotes: undefined,
    invalidVotes: undefined,
    registeredVoters: undefined,
    turnout: undefined,
    revote: undefined,
    sample: undefined,
    margin: undefined,
    candidates: [],
    counts: [],
    regions: [],
    seats: undefined,
  }) as unknown as Results;
