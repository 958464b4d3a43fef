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
 * Results as an `<election-results>`, which shows them without a script; the script then draws the same. It has the picture in
 * a declarative shadow root, and a table for readers without one (old browsers, feed readers, filters of a CMS).
 *
 * With a feed at `src`, the picture is the one that the element draws until the feed has answered. Figures under embargo
 * are nowhere in the markup.
 *
 * @throws {ResultsError} if the results cannot be shown; it names the path of each fault
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

/** The data from which the element draws the same picture. Faulty fields stay, so that the element reports them too. */
function dataOf(given: GivenResults, { incomplete, results }: View): string {
  const input = readJSON(given) as ResultsInput;
  return JSON.stringify(plainResults(incomplete ? (input as Results) : results));
}

/** The same without the picture: the element's data, and a table for readers without the picture. */
const plainly = (results: Results, standings: Standings): string =>
  [
    results.candidates.length ? candidateTable(results, standings, true) : '',
    standings.polls ? pollTable(standings, standings.polls) : '',
    ...[...words(standings), origin(standings)].map((line) => (line ? inline('p', {}, line) : '')),
  ].join('');
