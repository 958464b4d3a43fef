import { atOnce } from '../elements/base/row-steps.js';
import { regionsBody } from '../elements/regions/body.js';
import { finderStyles } from '../elements/base/finder-styles.js';
import { placesStyles } from '../elements/base/places-styles.js';
import { regionsStyles } from '../elements/regions/styles.js';
import type { RegionHandlers } from '../elements/regions/handlers.js';
import { block, tableRow } from '../export/embed/html.js';
import { presentationFrom, viewOf } from '../export/view.js';
import type { GivenResults } from '../export/view.js';
import { mostRegions, regionsOf, withoutSum } from '../view/regions.js';
import type { Regions } from '../view/regions.js';
import type { Standings } from '../view/standings.js';
import { dashboardMarkup, dataOf, plainTable, waitingFor } from './dashboard-markup.js';
import type { DashboardOptions } from './dashboard-markup.js';
import { ignore } from './shadow.js';

export interface RegionsServerOptions extends DashboardOptions {
  readonly view?: 'map' | 'table';
  /** Code of the region whose own result is shown. */
  readonly region?: string;
}

const handlers: RegionHandlers = {
  choose: ignore,
  focus: ignore,
  move: ignore,
  view: ignore,
  mode: ignore,
  pair: ignore,
  sort: ignore,
  find: ignore,
  all: ignore,
};

/**
 * Regions as an `<election-regions>`, which shows them without a script; the script then draws the same. It has the map or the
 * table in a declarative shadow root, and a table for browsers without one. With a feed at `src`, this picture is shown until
 * it answers. Figures under embargo are nowhere in the markup.
 *
 * @throws {ResultsError} if the results cannot be shown; it names the path of each fault
 */
export function renderElectionRegions(given: GivenResults, options: RegionsServerOptions = {}): string {
  const now = options.now ?? Date.now();
  const whole = viewOf(given, { ...options, now });
  const { closedUntil, results, standings: own } = whole;
  const { region, src, view } = options;
  const presentation = presentationFrom(options);
  const hasFigures = !src && !closedUntil;
  const shown = withoutSum(src ? waitingFor(presentation, options, now) : own, presentation);
  const regions = regionsOf(
    hasFigures ? results : undefined,
    shown,
    presentation,
    undefined,
    hasFigures ? whole.earlierChange : undefined,
  );
  const body = regionsBody(regions, shown, { region, view }, atOnce, options, handlers);
  return dashboardMarkup(
    {
      name: 'regions',
      body,
      styles: [finderStyles, placesStyles, regionsStyles],
      hasFigures,
      attributes: {
        ...(view === 'table' && { view }),
        ...(region && { region }),
        ...dataOf(whole, options),
      },
      table: tableOf(regions, body.card),
      sentences: regions.spreads,
    },
    options,
  );
}

const tableOf = ({ columns, row, standings }: Regions, card: Standings): string =>
  plainTable(
    card,
    columns.map(([, label]) => label),
    [
      block(
        'tbody',
        {},
        standings
          .slice(0, mostRegions)
          .map(row)
          .map(({ name, cells, figures }) =>
            tableRow([name, ...cells.map((text, index) => withChange(text, figures[index]?.change))]),
          ),
      ),
    ],
    0,
  );

/** A share with its change since an earlier contest, if there is one: `50,2 (+6,6)`. */
const withChange = (text: string, change = ''): string => text + (change && ` (${change})`);
