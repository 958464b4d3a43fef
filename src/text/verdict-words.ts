import type { Results } from '../results/types.js';
import type { Verdict } from '../results/verdict.js';
import type { Messages } from './messages/messages.js';

/** The words of a verdict: a headline, which is empty where nobody may be named, and a line in smaller type. */
export interface VerdictWords {
  readonly headline: string;
  readonly detail: string;
}

/** `A`, `A dan B`, `A, B, dan C`. */
export const listWords = (names: readonly string[], conjunction: string): string =>
  names.length > 2
    ? `${names.slice(0, -1).join(', ')}, ${conjunction} ${names.at(-1) ?? ''}`
    : names.join(` ${conjunction} `);

/** @param nameOf a candidate's name as it is shown */
export function verdictWords(
  { outcome, reason, candidates, first, ground, spread, provinces }: Verdict,
  { rule, round, status }: Results,
  nameOf: (candidate: Verdict['candidates'][number]) => string,
  words: Messages,
): VerdictWords {
  const rounds = rule === 'presidential' || rule === 'majority-runoff' ? round : 0;
  const names = listWords(candidates.map(nameOf), first ? words.or : words.and);
  return {
    headline: first ? words.opponent(nameOf(first), names) : words.outcomes[outcome](names, rounds),
    detail: [
      words.reasons[reason] +
        (spread ? words.spread(spread.met, spread.of) : '') +
        (provinces ? words.provinces(provinces.given, provinces.of) : '') +
        (ground && ` (${words.ground(ground)})`) +
        '.',
      status === 'disputed' ? words.disputed : outcome === 'wins' ? words.pending : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}
