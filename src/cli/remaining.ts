import { neededOf } from '../results/needed.js';
import { follow } from '../results/succession.js';
import type { Shown } from '../results/succession.js';
import type { Results } from '../results/types.js';
import { messages } from '../text/locales.js';
import { neededMessages } from '../text/messages/needed.js';
import { numberFormats } from '../text/numbers.js';
import type { Locale } from '../text/numbers.js';
import { certaintyWords } from '../view/certainty.js';
import { nameIn } from '../view/standing.js';

/** What the votes that are still out cannot change, and what a candidate needs of them. */
function remaining(shown: Shown, locale: Locale, now: number): readonly string[] {
  const [words, numbers] = [messages[locale], numberFormats[locale]];
  const needed = neededOf(shown, now);
  return [
    certaintyWords(shown, now, words, numbers),
    needed
      ? neededMessages[locale][needed.what](
          nameIn(needed.candidate, words),
          `${String(needed.percent)}%`,
          numbers.count(needed.left),
        )
      : '',
  ].filter(Boolean);
}

/**
 * The same for several states; no line where nothing can be said.
 *
 * @param areSteps true if each state follows the one before, so that the falls between them are known
 */
export function remainingOf(
  states: readonly (Results | undefined)[],
  areSteps: boolean,
  locale: Locale,
  now: number,
): readonly (readonly string[])[] {
  let before: Shown | undefined;
  return states.map((results) => {
    if (!results) return [];
    before = follow(areSteps ? before : undefined, results);
    return remaining(before, locale, now);
  });
}
