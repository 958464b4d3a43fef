import { contestsStyles } from '../elements/contests/styles.js';
import { contestList } from '../elements/contests/template.js';
import { block } from '../export/embed/html.js';
import { presentationFrom, ResultsError } from '../export/view.js';
import { plainResults } from '../formats/results-json.js';
import { allOf, followContests, openContests, parseContests } from '../results/contests.js';
import type { Contest, ContestState } from '../results/contests.js';
import { withoutFigures } from '../results/embargo.js';
import { isObject, readJSON } from '../results/json.js';
import { cardOf } from '../view/card.js';
import { contestRow, contestsCard, listedWords, waitingRows } from '../view/contests.js';
import type { ContestRow } from '../view/contests.js';
import { contestsMessages } from '../text/messages/contests.js';
import { chosen } from '../text/presentation.js';
import { standings } from '../view/standings.js';
import { dashboardMarkup, ignore, plainTable, tableRow, waitingFor } from './dashboard-markup.js';
import type { DashboardOptions } from './dashboard-markup.js';

/**
 * Many contests as an `<election-contests>` that shows them without a script, and that the script takes over: the rows in a
 * declarative shadow root, and a table for what knows none. Where `src` names a feed they are the rows that wait for its
 * answer; what is under embargo stands nowhere in the markup.
 *
 * @param given the feed's object, `{ "version": 1, "contests": [results objects with an id] }`, or its JSON
 * @throws {ResultsError} where it holds no contests; it names each place at fault
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
  const words = contestsMessages[locale];
  const own = src
    ? waitingFor(presentation, options, now)
    : standings({ results: allOf(read.metadata, states), corrections: [], jumps: [] }, presentation, { now });
  const shown = contestsCard(own, src ? 0 : states.length, locale);
  const card = cardOf(
    shown,
    { heading: shown.label, summary: shown.summary, notices: [] },
    src ? options : { subheading },
  );
  const rows = src ? waitingRows(own) : states.map((state) => contestRow(state, read.metadata, presentation, now));
  return dashboardMarkup(
    {
      name: 'contests',
      card,
      content: contestList(
        {
          rows,
          isListed: () => true,
          open: new Set(),
          status: listedWords(rows.length, rows.length, locale),
          isWaiting: card.isWaiting,
        },
        words,
        { find: ignore, order: ignore, toggle: ignore },
      ),
      styles: contestsStyles,
      hasFigures: !src,
      attributes: src ? {} : { contests: dataOf(input, read.contests, states) },
      table: plainTable(
        card,
        [words.columns.contest, words.columns.foremost, words.columns.progress],
        [block('tbody', {}, rows.map(plainRow))],
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

/** What the element draws the same rows from. Of a contest of which no figure is on show no more than what names it. */
function dataOf(input: unknown, contests: readonly Contest[], states: readonly ContestState[]): string {
  const feed = isObject(input) ? input : {};
  const stateAt = new Map(contests.map(({ path }, index) => [path, states[index]]));
  const list: readonly unknown[] = Array.isArray(feed.contests) ? feed.contests : [];
  return JSON.stringify({
    ...feed,
    contests: list.map((entry, index) => {
      const { id } = isObject(entry) ? entry : {};
      const state = stateAt.get(`contests[${index}]`);
      return state?.shown
        ? plainResults(entry as never)
        : { id, ...(state && plainResults(withoutFigures(state.metadata))) };
    }),
  });
}
