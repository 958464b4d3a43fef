import { compareBody } from '../elements/compare/body.js';
import { compareStyles } from '../elements/compare/styles.js';
import { placesStyles } from '../elements/base/places-styles.js';
import { atOnce } from '../elements/base/row-steps.js';
import { block, tableRow } from '../export/embed/html.js';
import { presentationFrom, ResultsError, viewOf } from '../export/view.js';
import type { GivenResults } from '../export/view.js';
import { plainResults } from '../formats/results-json.js';
import { latest, withoutFigures } from '../results/embargo.js';
import { stateOf } from '../view/compared-card.js';
import { comparedSources } from '../view/compared-sources.js';
import { comparisonView } from '../view/comparison.js';
import type { ComparisonView } from '../view/comparison.js';
import { standings } from '../view/standings.js';
import type { Standings } from '../view/standings.js';
import { dashboardMarkup, plainTable } from './dashboard-markup.js';
import type { DashboardOptions } from './dashboard-markup.js';
import { ignore } from './shadow.js';

/**
 * Two sources of one contest as an `<election-compare>`, which shows them without a script; the script then draws the same. It has the
 * comparison in a declarative shadow root, and a table for browsers without one. Figures under embargo are nowhere in the markup.
 *
 * @throws {ResultsError} if one of them cannot be shown, or they are not of one contest; it names the path of each fault, which
 *   begins with `a` or `b` where it is in one of them
 */
export function renderElectionCompare(
  a: GivenResults,
  b: GivenResults,
  options: Omit<DashboardOptions, 'src'> = {},
): string {
  const now = options.now ?? Date.now();
  const [first, second] = [a, b].map((given, index) => {
    try {
      return viewOf(given, { ...options, now });
    } catch (error) {
      if (!(error instanceof ResultsError)) throw error;
      throw new ResultsError(
        error.faults.map((fault) => ({ ...fault, path: ['ab'[index], fault.path].filter(Boolean).join('.') })),
      );
    }
  }) as [ReturnType<typeof viewOf>, ReturnType<typeof viewOf>];
  const presentation = presentationFrom(options);
  const closedUntil = latest([first.closedUntil, second.closedUntil]);
  const compared = closedUntil ? undefined : comparedSources(first.results, second.results);
  if (compared?.faults.length) throw new ResultsError(compared.faults);
  const { comparison } = compared ?? {};
  const state = compared && comparison ? stateOf(compared.sources, comparison) : withoutFigures(first.results);
  const shown = standings({ results: state, corrections: [], jumps: [] }, presentation, { now, closedUntil });
  const view = comparisonView(compared, presentation);
  const body = compareBody(view, shown, presentation.locale, { open: new Set() }, atOnce, options, {
    toggle: ignore,
    all: ignore,
  });
  const dataOf = ({ results, closedUntil: embargo }: typeof first): string =>
    JSON.stringify({ ...plainResults(results), ...(embargo && { embargo }) });
  return dashboardMarkup(
    {
      name: 'compare',
      body,
      styles: [placesStyles, compareStyles],
      hasFigures: Boolean(comparison),
      attributes: { a: dataOf(first), b: dataOf(second) },
      table: tableOf(view, body.card),
      sentences: [body.card.answer, body.card.ground],
    },
    options,
  );
}

const tableOf = ({ candidates, names, places, row, sum, sumLabel, words }: ComparisonView, card: Standings): string =>
  plainTable(
    card,
    [
      words.region,
      ...candidates.flatMap(({ name, sign }) => [
        ...names.map((side) => `${sign} ${name}: ${side}`),
        [...names].reverse().join(' − '),
      ]),
    ],
    [
      block(
        'tbody',
        {},
        [...(sum.length ? [{ name: sumLabel, figures: sum }] : []), ...places.map(row)].map(({ name, figures }) =>
          tableRow([
            name,
            ...figures.flatMap(({ plain, sides }) => [...sides.map(({ share, votes }) => votes || share), plain]),
          ]),
        ),
      ),
    ],
    0,
  );
