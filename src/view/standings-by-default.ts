import { choices } from '../attributes/choices.js';
import { closedUntil, withoutFigures } from '../results/embargo.js';
import type { Shown } from '../results/succession.js';
import type { Results } from '../results/types.js';
import { presentationOf } from '../text/presentation.js';
import type { Presentation } from '../text/presentation.js';
import { standings as standingsOf } from './standings.js';
import type { Circumstances, Standings } from './standings.js';

/**
 * Everything that is shown of a state, in words and lengths: what every renderer draws from.
 *
 * @param given results as `parse` reads them, or as `follow` has them with what has changed
 * @param presentation how they are read out; what is left out is as on a tag without attributes: in Indonesian and WIB, rows by
 *   ballot number, shares with one decimal, each rounded on its own, and the threshold that the results name
 * @param circumstances `now` is the present time unless it is given. Figures under embargo stay closed until then, as do those that
 *   `closedUntil` closes; `closedUntil: undefined` opens them
 */
export function standings(
  given: Results | Shown,
  presentation: Partial<Presentation> = {},
  circumstances: Partial<Circumstances> = {},
): Standings {
  const shown = 'results' in given ? given : { results: given, corrections: [], jumps: [] };
  const { now = Date.now() } = circumstances;
  const until = 'closedUntil' in circumstances ? circumstances.closedUntil : closedUntil(shown.results, now);
  return standingsOf(
    until ? { results: withoutFigures(shown.results), corrections: [], jumps: [] } : shown,
    { ...presentationOf((name) => choices[name][0], undefined), ...presentation },
    { ...circumstances, now, closedUntil: until },
  );
}
