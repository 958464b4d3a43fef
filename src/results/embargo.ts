import type { Results } from './types.js';

/**
 * Until when results are closed to readers: the latest embargo of the count and of the counts in it, or undefined where they are
 * open. Where the time is not known they stay closed.
 *
 * @param now in milliseconds since 1970
 */
export function closedUntil({ embargo, counts }: Results, now = -Infinity): string | undefined {
  const [latest] = [embargo, ...counts.map((count) => count.embargo)]
    .flatMap((time) => time ?? [])
    .sort((a, b) => Date.parse(b) - Date.parse(a));
  return latest && !(now >= Date.parse(latest)) ? latest : undefined;
}

/** Results without a figure, for a card that has none to show. Closed figures are all closed: those around the candidates' too. */
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
