import { regionsStyles } from '../elements/regions-styles.js';
import { filterFrom, regionMap, regionPicture, regionTable } from '../elements/regions-template.js';
import type { RegionHandlers } from '../elements/regions-template.js';
import { block } from '../export/html.js';
import { viewOf } from '../export/view.js';
import type { GivenResults } from '../export/view.js';
import { plainResults } from '../formats/results-json.js';
import { cardOf } from '../text/card.js';
import { chosen, presentationOf } from '../text/presentation.js';
import { mostRegions, regionsNotices, regionsOf, regionStandings } from '../text/regions.js';
import type { Regions } from '../text/regions.js';
import type { Standings } from '../text/standings.js';
import { dashboardMarkup, ignore, plainTable, tableRow, waitingFor } from './dashboard-markup.js';
import type { DashboardOptions } from './dashboard-markup.js';

export interface RegionsServerOptions extends DashboardOptions {
  readonly view?: 'map' | 'table';
  /** Code of the region that is looked at by itself. */
  readonly region?: string;
}

const handlers: RegionHandlers = {
  choose: ignore,
  focus: ignore,
  move: ignore,
  back: ignore,
  sort: ignore,
  filter: ignore,
};

/**
 * Regions as an `<election-regions>` that shows them without a script, and that the script takes over: the map or the table in
 * a declarative shadow root, and a table for what knows none. Where `src` names a feed it is the picture that waits for its
 * answer; what is under embargo stands nowhere in the markup.
 *
 * @throws {ResultsError} where the results cannot be shown; it names each place at fault
 */
export function renderElectionRegions(given: GivenResults, options: RegionsServerOptions = {}): string {
  const now = options.now ?? Date.now();
  const { closedUntil, results, standings: own } = viewOf(given, { ...options, now });
  const { region, src, view } = options;
  const presentation = presentationOf((name) => chosen(options, name), undefined);
  const hasFigures = !src && !closedUntil;
  const shown = src ? waitingFor(presentation, options, now) : own;
  const regions = regionsOf(hasFigures ? results : undefined, presentation);
  const found = hasFigures && region ? regions.find(region) : undefined;
  const alone = found && regionStandings(results, found, presentation);
  const isMap = regions.isMap && view !== 'table';
  const notices = alone
    ? [...alone.notices, ...regions.notices]
    : regionsNotices(regions, isMap ? 0 : regions.standings.length);
  const card = cardOf(
    shown,
    { heading: regions.heading, about: alone?.label, summary: (alone ?? regions).summary, notices },
    options,
  );
  const listing = {
    standings: regions.standings.slice(0, mostRegions),
    key: undefined,
    isDescending: false,
    filter: regions.standings.length >= filterFrom ? '' : undefined,
  };
  const content = alone
    ? regionPicture(regions, alone, Number(chosen(options, 'headingLevel')), handlers)
    : isMap
      ? regionMap(regions, shown, null, handlers)
      : regionTable(regions, shown.isWaiting, listing, handlers);
  return dashboardMarkup(
    {
      name: 'regions',
      card,
      content,
      styles: regionsStyles,
      hasFigures,
      attributes: {
        ...(view === 'table' && { view }),
        ...(region && { region }),
        ...(hasFigures && { results: JSON.stringify(plainResults(results)) }),
      },
      table: tableOf(regions, card),
      sentences: regions.candidates.map(({ sign, name, spread }) => spread && `${sign} ${name}: ${spread}`),
    },
    options,
  );
}

function tableOf({ candidates, row, standings, words: { columns } }: Regions, card: Standings): string {
  const heads = [
    columns.region,
    columns.foremost,
    columns.lead,
    ...candidates.map(({ sign, name }) => `${sign} ${name}`),
    columns.votes,
    columns.progress,
  ];
  const rows = standings.slice(0, mostRegions).map((standing) => {
    const { name, foremost, lead, figures, votes, progress } = row(standing);
    return tableRow([name, foremost, lead, ...figures.map(({ share }) => share), votes, progress]);
  });
  return plainTable(card, heads, [block('tbody', {}, rows)], 0);
}
