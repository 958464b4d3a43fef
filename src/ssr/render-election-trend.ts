import { trendPicture } from '../charts/trend-lines-geometry.js';
import { trendBody } from '../elements/trend/body.js';
import { trendStyles } from '../elements/trend/styles.js';
import { candidateTable, pollTable } from '../export/embed/table.js';
import { presentationFrom, ResultsError } from '../export/view.js';
import { closedUntil, withoutFigures } from '../results/embargo.js';
import { parseSeries } from '../results/series.js';
import { chosen } from '../text/presentation.js';
import { standings } from '../view/standings.js';
import { trend } from '../view/trend.js';
import { dashboardMarkup } from './dashboard-markup.js';
import type { DashboardOptions } from './dashboard-markup.js';
import { feedAhead } from './first-picture.js';
import { ignore, viewsOf } from './shadow.js';

export interface TrendServerOptions extends DashboardOptions {
  /** What the horizontal axis shows: stations counted unless it is set. */
  readonly x?: 'counted' | 'time';
}

/**
 * A recorded count as an `<election-trend>`, which shows it without a script; the script then draws the same. It has the lines
 * in a declarative shadow root, and tables for browsers without one. With a feed at `src`, this is the picture until it answers.
 * Figures under embargo are nowhere in the markup.
 *
 * @param given the series, or its JSON
 * @throws {ResultsError} if it cannot be shown; it names the path of each fault
 */
export function renderElectionTrend(given: unknown, options: TrendServerOptions = {}): string {
  const { now = Date.now(), x = 'counted' } = options;
  const { results, series, metadata, faults } = parseSeries(given, { timeZone: chosen(options, 'timeZone') });
  const fatal = faults.filter((fault) => fault.fatal);
  if (fatal.length) throw new ResultsError(fatal);
  const until = results && closedUntil(results, now);
  const shown = until || !results ? withoutFigures(results ?? metadata) : results;
  const presentation = presentationFrom(options);
  const own = standings({ results: shown, corrections: [], jumps: [] }, presentation, {
    now,
    closedUntil: until,
    feed: feedAhead(options),
  });
  const hasFigures = shown.candidates.length > 0;
  const lines = trend(hasFigures ? series : undefined, x === 'time', own, presentation);
  const body = trendBody(
    lines,
    trendPicture(lines),
    undefined,
    own,
    options,
    {
      key: ignore,
      point: ignore,
      leave: ignore,
    },
    viewsOf('chart'),
  );
  return dashboardMarkup(
    {
      name: 'trend',
      body,
      styles: [trendStyles],
      hasFigures,
      attributes: {
        ...(x !== 'counted' && { x }),
        ...(until ? { embargo: until } : { series: typeof given === 'string' ? given : JSON.stringify(given) }),
      },
      // The newest figures, with which the tag names its candidates, and the course of the count.
      table: candidateTable(shown, body.card, true) + pollTable(body.card, lines.polls),
      sentences: [
        ...lines.falls.days.map(({ day, text }, index) => `${index ? '' : `${lines.falls.title} `}${day}: ${text}`),
        ...lines.details,
      ],
    },
    options,
  );
}
