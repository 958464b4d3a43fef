import { certaintyOf } from '../results/certainty.js';
import type { Shown } from '../results/succession.js';
import type { Messages } from '../text/messages/messages.js';
import type { NumberFormat } from '../text/numbers.js';

/** The sentence on what the votes that are still out cannot change; empty where nothing is certain. */
export function certaintyWords(shown: Shown, now: number, words: Messages, numbers: NumberFormat): string {
  const { gap = 0n, left = 0n, outcome, spread } = certaintyOf(shown, now) ?? {};
  if (!outcome) return '';
  const { kind, rule } = shown.results;
  return (
    words.certainty[outcome](numbers.count(gap < 0n ? -gap : gap), spread ? words.spread(spread.met, spread.of) : '') +
    words.certainty.rest(numbers.count(left), kind === 'preliminary') +
    // Half of the votes alone do not make a president.
    (outcome === 'majority' && rule === 'presidential' && !spread ? ` ${words.reasons['regions-missing']}.` : '')
  );
}
