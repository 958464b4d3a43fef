import { choices } from '../attributes/choices.js';
import { closedUntil, withoutFigures } from '../results/embargo.js';
import type { Shown } from '../results/succession.js';
import type { Results } from '../results/types.js';
import { presentationOf } from '../text/presentation.js';
import type { Presentation } from '../text/presentation.js';
import { standings as standingsOf } from './standings.js';
import type { Circumstances, Standings } from './standings.js';

/**
 * Everything that is shown of a state, in words and lengths. Every renderer draws from it.
 *
 * @param given results from `parse`, or a state with its changes from `follow`
 * @param presentation how they are shown. A missing option is as on a tag without attributes: in Indonesian and WIB, rows by
 *   ballot number, shares with one decimal, each rounded by itself, and the threshold of the results
 * @param circumstances `now` is the present time by default. Figures under embargo are not shown before it ends,
 *   nor before `closedUntil`; `closedUntil: undefined` shows them
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
