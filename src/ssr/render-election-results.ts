import { resultsBody } from '../elements/results/body.js';
import { candidateTable, origin, pollTable, words } from '../export/embed/table.js';
import { inline } from '../export/embed/html.js';
import { optionAttributes } from '../export/embed/tag.js';
import { viewOf } from '../export/view.js';
import type { GivenResults, View } from '../export/view.js';
import { plainResults } from '../formats/results-json.js';
import { readJSON } from '../results/json.js';
import type { Results, ResultsInput } from '../results/types.js';
import { chosen } from '../text/presentation.js';
import type { Standings } from '../view/standings.js';
import { firstPicture } from './first-picture.js';
import { ignore, shadow } from './shadow.js';
import type { ServerOptions } from './sheets.js';

/**
 * Results as an `<election-results>` that shows them without a script, and that the script takes over as it stands: the picture
 * in a declarative shadow root, and a table for what knows none (old browsers, feed readers, filters of a CMS).
 *
 * Where `src` names a feed, the picture is the one that the element draws until the feed has answered. What is under embargo
 * stands nowhere in the markup.
 *
 * @throws {ResultsError} where the results cannot be shown; it names each place at fault
 */
export function renderElectionResults(given: GivenResults, options: ServerOptions = {}): string {
  const now = options.now ?? Date.now();
  const view = viewOf(given, { ...options, now });
  const { attributes, results, standings } =
    options.src || view.closedUntil
      ? firstPicture(view, options, now)
      : { ...view, attributes: { results: dataOf(given, view) } };
  return inline(
    'election-results',
    { ...attributes, ...optionAttributes(options) },
    shadow(
      resultsBody(standings, chosen(options, 'chart'), ignore),
      Boolean(results.candidates.length || results.counts.length),
      options,
      'election-results.css',
    ) + plainly(results, standings),
  );
}

/** What the element draws the same picture from. What could not be read stays, so that the element says so too. */
function dataOf(given: GivenResults, { incomplete, results }: View): string {
  const input = readJSON(given) as ResultsInput;
  return JSON.stringify(plainResults(incomplete ? (input as Results) : results));
}

/** The same without the picture: data of the element, and what is read where there is none. */
const plainly = (results: Results, standings: Standings): string =>
  [
    results.candidates.length ? candidateTable(results, standings, true) : '',
    standings.polls ? pollTable(standings, standings.polls) : '',
    ...[...words(standings), origin(standings)].map((line) => (line ? inline('p', {}, line) : '')),
  ].join('');
