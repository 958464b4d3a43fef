import { atOnce } from '../elements/base/row-steps.js';
import { contestsBody } from '../elements/contests/body.js';
import { finderStyles } from '../elements/base/finder-styles.js';
import { contestsStyles } from '../elements/contests/styles.js';
import { block, tableRow } from '../export/embed/html.js';
import { presentationFrom, ResultsError } from '../export/view.js';
import { plainResults } from '../formats/results-json.js';
import { allOf, followContests, openContests, parseContests } from '../results/contests.js';
import type { Contest, ContestState } from '../results/contests.js';
import { withoutFigures } from '../results/embargo.js';
import { isObject, readJSON } from '../results/json.js';
import { commonOf } from '../view/contest-brief.js';
import { placesOf } from '../view/contest-places.js';
import { contestRow, contestsCard } from '../view/contests.js';
import type { ContestRow } from '../view/contests.js';
import { contestsMessages } from '../text/messages/contests.js';
import { chosen } from '../text/presentation.js';
import { standings } from '../view/standings.js';
import { dashboardMarkup, plainTable, waitingFor } from './dashboard-markup.js';
import type { DashboardOptions } from './dashboard-markup.js';
import { ignore, viewsOf } from './shadow.js';

/**
 * Many contests as an `<election-contests>`, which shows them without a script; the script then draws the same. It has the rows
 * in a declarative shadow root, and a table for browsers without one. With a feed at `src`, these rows are shown until it
 * answers. Figures under embargo are nowhere in the markup.
 *
 * @param given the feed's object, `{ "version": 1, "contests": [results objects with an id] }`, or its JSON
 * @throws {ResultsError} if there are no contests; it names the path of each fault
 */
export function renderElectionContests(given: unknown, options: DashboardOptions = {}): string {
  const { heading, now = Date.now(), src, subheading } = options;
  const input = readJSON(given);
  const titles = { ...(heading && { heading }), ...(subheading && { subheading }) };
  const read = parseContests(isObject(input) ? { ...input, ...titles } : input, {
    timeZone: chosen(options, 'timeZone'),
  });
  if (!read.contests) throw new ResultsError(read.faults.filter(({ fatal }) => fatal));
  const states = openContests(followContests([], read.contests).states, now);
  const presentation = presentationFrom(options);
  const { locale } = presentation;
  const { columns } = contestsMessages[locale];
  const own = src
    ? waitingFor(presentation, options, now)
    : standings({ results: allOf(read.metadata, states), corrections: [], jumps: [] }, presentation, { now });
  const shown = contestsCard(own, src ? 0 : states.length, locale);
  const common = commonOf(shown, states, presentation);
  const makeRow = (state: ContestState): ContestRow =>
    contestRow(state, read.metadata, presentation, now, false, common);
  const choices = { typed: '', show: '', open: new Set<string>() };
  const handlers = { find: ignore, order: ignore, show: ignore, toggle: ignore };
  const body = contestsBody(
    shown,
    { states: src ? [] : states, places: placesOf(src ? [] : states), makeRow, now, common },
    locale,
    choices,
    atOnce,
    options,
    handlers,
    viewsOf('list'),
  );
  return dashboardMarkup(
    {
      name: 'contests',
      body,
      styles: [finderStyles, contestsStyles],
      hasFigures: !src,
      attributes: src ? {} : { contests: dataOf(input, read.contests, states) },
      table: plainTable(
        body.card,
        [columns.contest, columns.foremost, columns.progress],
        [block('tbody', {}, states.map(makeRow).map(plainRow))],
      ),
    },
    options,
  );
}

const list = (separator: string, texts: readonly (string | undefined)[]): string =>
  texts.filter(Boolean).join(separator);

const plainRow = ({ name, foremost, lead, notices, progress, whole }: ContestRow): string =>
  tableRow([
    list(' · ', [name, whole.banner, whole.band]),
    list('; ', [
      ...foremost.map((row) => `${row.name} ${row.share || row.votes}`),
      whole.verdict?.headline || foremost[0]?.mark,
      lead,
      ...notices,
    ]),
    list(', ', [progress, ...whole.badges.map(({ text }) => text)]),
  ]);

/** The data from which the element draws the same rows. For a contest whose figures are not shown, only its names. */
function dataOf(input: unknown, contests: readonly Contest[], states: readonly ContestState[]): string {
  const feed = isObject(input) ? input : {};
  const stateAt = new Map(contests.map(({ path }, index) => [path, states[index]]));
  const list: readonly unknown[] = Array.isArray(feed.contests) ? feed.contests : [];
  return JSON.stringify({
    ...feed,
    contests: list.map((entry, index) => {
      const { id, province, level } = isObject(entry) ? entry : {};
      const state = stateAt.get(`contests[${index}]`);
      return state?.shown
        ? plainResults(entry as never)
        : { id, province, level, ...(state && plainResults(withoutFigures(state.metadata))) };
    }),
  });
}
