import { nothing } from 'lit';
import type { ContestState } from '../../results/contests.js';
import { contestsMessages } from '../../text/messages/contests.js';
import type { ContestsMessages, Sort } from '../../text/messages/contests.js';
import { headOfPair } from '../../text/person-names.js';
import type { Locale } from '../../text/numbers.js';
import { cardOf } from '../../view/card.js';
import type { CardTitles } from '../../view/card.js';
import type { Common } from '../../view/contest-brief.js';
import { isFolded, mostOnShelf, shelfKeys, shelvesOf, waitingShelf } from '../../view/contest-shelves.js';
import type { ShelfKey } from '../../view/contest-shelves.js';
import { contestLines, provinceBeside } from '../../view/contest-list.js';
import type { ListChoices } from '../../view/contest-list.js';
import { fewestToPart, partsOf, sortsFor, varietyOf } from '../../view/contest-order.js';
import type { Line } from '../../view/contest-order.js';
import type { Place } from '../../view/contest-places.js';
import { countWords, listedWords, waitingRows } from '../../view/contests.js';
import type { ContestRow } from '../../view/contests.js';
import type { Standings } from '../../view/standings.js';
import type { Body } from '../card/card.js';
import type { Views } from '../card/toolbar.js';
import { part } from '../card/part.js';
import type { Steps } from '../base/row-steps.js';
import { contestList } from './template.js';
import type { ContestHandlers, DrawnLine, Shelf } from './template.js';

const makers = part('saves contests', () => import('./contests-takeaway.js'));

/** How the reader wants to see the contests. */
export interface ContestChoices extends Omit<ListChoices, 'sort'> {
  /** Undefined until the reader chooses an order. */
  readonly sort?: Sort;
  /** Ids of the contests that are open. */
  readonly open: ReadonlySet<string>;
}

/** The contests, and how their rows are made. `common` is said once for all of them. */
export interface Contests {
  readonly states: readonly ContestState[];
  readonly places: ReadonlyMap<string, Place>;
  readonly makeRow: (state: ContestState) => ContestRow;
  /** In ms since 1970. */
  readonly now: number;
  readonly common: Common;
}

/** The view of `<election-contests>`: a row for each contest, or blank rows that keep room. */
export function contestsBody(
  shown: Standings,
  { states, places, makeRow, now, common }: Contests,
  locale: Locale,
  choices: ContestChoices,
  steps: Steps,
  titles: CardTitles,
  handlers: ContestHandlers,
  views: Views,
): Body {
  const { isWaiting, label, summary } = shown;
  const words = contestsMessages[locale];
  const variety = varietyOf(places);
  const sorts = sortsFor(variety);
  const { typed, show, open, sort = sorts[0] ?? 'source' } = choices;
  const shelves = shelvesOf(states, now);
  const { lines, found } = contestLines(states, places, shelves, makeRow, { typed, sort, show }, locale);
  const due = new Set(steps.take(found, (state) => state));
  // Until all have been drawn once, nothing is below the last of them that could stay.
  const last = steps.isFirst ? lines.map(({ state }) => due.has(state)).lastIndexOf(true) : lines.length;
  const listed = lines.slice(0, last + 1);
  const isPlain = isWaiting || !(typed.trim() || show || ['name', 'lead', 'progress'].includes(sort));
  /** `of` is the shelf that it stands on, or the one that is the chosen part. */
  const line = (state: ContestState, of = show.replace('shelf:', '')): DrawnLine => {
    const row = makeRow(state);
    const { turn } = state.led ?? {};
    const note =
      of === 'decided' ? row.whole.certainty : of === 'turned' && turn ? words.before(headOfPair(turn.from.name)) : '';
    return { key: row.id, row, beside: provinceBeside(places.get(row.id)), note, isListed: true };
  };
  const shelf = (key: ShelfKey): readonly Shelf[] => {
    const held = shelves[key];
    const isOpen = !isFolded(key) || open.has(`${key}/`);
    const shown = isOpen ? held.slice(0, mostOnShelf) : [];
    const rest = held.length - shown.length;
    return held.length
      ? [
          {
            key,
            heading: words.shelves[key],
            lines: shown.map((state) => line(state, key)),
            ...(isFolded(key) && { count: listedWords(held.length, states.length, locale) }),
            ...(isOpen && rest && { rest: words.rest(countWords(rest, locale)) }),
          },
        ]
      : [];
  };
  const waiting = waitingRows(shown).map((row, index): DrawnLine => ({ key: String(index), row, isListed: true }));
  const [first] = shelves.closest.map(makeRow);
  const kind = first?.brief.kind;
  const card = cardOf(
    shown,
    {
      heading: label,
      summary,
      notices: [],
      answer:
        first &&
        words.closest(first.name, first.brief.points, kind?.kind === 'official' ? '' : (kind?.text ?? common.kind)),
      ground:
        isWaiting || !states.length
          ? ''
          : // A live card has room for the first half of its sentence.
            [shown.isLive && shown.slot.replace(/[,;].*/, '.'), words.bold(common.status.toLowerCase())]
              .filter(Boolean)
              .join(' '),
    },
    titles,
  );
  const none = found.length ? '' : typed.trim() ? words.nothing : words.noneShown;
  return {
    card,
    views,
    content:
      isWaiting || states.length
        ? contestList(
            {
              shelves: !isPlain ? [] : isWaiting ? keptShelf(waiting, words) : shelfKeys.flatMap(shelf),
              lines: isWaiting ? waiting : listed.map((one) => drawn(one, due, line, locale)),
              open,
              status: [listedWords(found.length, states.length, locale), !isWaiting && none].filter(Boolean).join(' '),
              sorts,
              sort,
              // A field keeps its place until the feed has answered.
              parts: isWaiting
                ? waiting.length < fewestToPart
                  ? undefined
                  : []
                : partsOf(places, shelves, variety, locale),
              kinds: common.kinds,
              isWaiting,
              table: views.isTable && !isWaiting ? label : undefined,
            },
            words,
            handlers,
          )
        : nothing,
    csv: async () =>
      (await makers.load()).contestsCSV(card, lines.flatMap(({ state }) => state ?? []).map(makeRow), { bom: true }),
    svg: async (_, options) => (await makers.load()).contestsSVG(card, found.map(makeRow), locale, options),
  };
}

/** Keeps the place of the closest contests. */
const keptShelf = (waiting: readonly DrawnLine[], { shelves }: ContestsMessages): readonly Shelf[] => {
  const lines = waitingShelf(waiting);
  return lines.length ? [{ key: 'closest', heading: shelves.closest, lines }] : [];
};

/** A line as it is drawn. The rows whose turn has not come have none, and stay as they are. */
function drawn(
  { key, state, heading, held = [], isListed, isUnder = false }: Line,
  due: ReadonlySet<ContestState | undefined>,
  line: (state: ContestState) => DrawnLine,
  locale: Locale,
): DrawnLine {
  // A hidden row takes no time. A heading comes with the first of its contests.
  const [first = state] = held;
  if (isListed && first && !due.has(first)) return { key, isListed };
  return state
    ? { ...line(state), isListed, isUnder }
    : { key, heading, count: listedWords(held.length, held.length, locale), isListed };
}
