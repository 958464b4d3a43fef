import { nothing } from 'lit';
import type { ContestState } from '../../results/contests.js';
import { contestsMessages } from '../../text/messages/contests.js';
import type { Sort } from '../../text/messages/contests.js';
import type { Locale } from '../../text/numbers.js';
import { cardOf } from '../../view/card.js';
import type { CardTitles } from '../../view/card.js';
import type { Common } from '../../view/contest-brief.js';
import { shelvesOf, waitingShelf } from '../../view/contest-shelves.js';
import { finder, listedWords, sorted, waitingRows } from '../../view/contests.js';
import type { ContestRow } from '../../view/contests.js';
import type { Standings } from '../../view/standings.js';
import type { Body } from '../card/card.js';
import { part } from '../card/part.js';
import type { Steps } from '../base/row-steps.js';
import { contestList } from './template.js';
import type { Shelf } from './template.js';
import type { FinderHandlers } from '../base/finder.js';

const makers = part('saves contests', () => import('./contests-takeaway.js'));

/** How the reader wants to see the contests. */
export interface ContestChoices {
  /** The text that the reader searches for. */
  readonly typed: string;
  readonly sort: Sort;
  /** Ids of the contests that are open. */
  readonly open: ReadonlySet<string>;
}

/** The contests, and how their rows are made. `common` is said once for all of them. */
export interface Contests {
  readonly states: readonly ContestState[];
  readonly makeRow: (state: ContestState) => ContestRow;
  readonly common: Common;
}

/** The view of `<election-contests>`: a row for each contest, or blank rows that keep room. */
export function contestsBody(
  shown: Standings,
  { states, makeRow, common }: Contests,
  locale: Locale,
  { typed, sort, open }: ContestChoices,
  steps: Steps,
  titles: CardTitles,
  handlers: FinderHandlers,
): Body {
  const { isWaiting, label, summary } = shown;
  const isFound = finder(typed);
  const all = (): readonly ContestRow[] => sorted(states.map(makeRow), sort, locale);
  // In the feed's own order, no row is made before its turn.
  const { rows, found } =
    isWaiting || (sort === 'source' && !typed.trim())
      ? { rows: steps.take(states, makeRow), found: states }
      : inTurn(all(), isFound, steps);
  const drawn = isWaiting ? waitingRows(shown) : rows;
  const words = contestsMessages[locale];
  const isPlain = isWaiting || (sort === 'source' && !typed.trim());
  const { closest, boxAhead } = shelvesOf(states);
  const shelf = (key: 'closest' | 'boxAhead', held: readonly ContestRow[]): readonly Shelf[] =>
    isPlain && held.length ? [{ key, heading: words.shelves[key], rows: held }] : [];
  const [first] = closest.map(makeRow);
  const card = cardOf(
    shown,
    {
      heading: label,
      summary,
      notices: [],
      answer: first && words.closest(first.name, first.brief.points, common.kind),
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
  return {
    card,
    content: drawn.length
      ? contestList(
          {
            shelves: [
              ...shelf('closest', isWaiting ? waitingShelf(waitingRows(shown)) : closest.map(makeRow)),
              ...shelf('boxAhead', boxAhead.map(makeRow)),
            ],
            rows: drawn,
            isListed: (row) => isWaiting || isFound(row),
            open,
            status: listedWords(found.length, rows.length, locale),
            isEmpty: !isWaiting && !found.length,
            isWaiting,
          },
          words,
          handlers,
        )
      : nothing,
    csv: async () => (await makers.load()).contestsCSV(card, all(), { bom: true }),
    svg: async (_, options) => (await makers.load()).contestsSVG(card, all().filter(isFound), locale, options),
  };
}

/** Rows that a reader has filtered come in steps, too. A hidden row takes no time. */
function inTurn(
  all: readonly ContestRow[],
  isFound: (row: ContestRow) => boolean,
  steps: Steps,
): { rows: readonly (ContestRow | undefined)[]; found: readonly ContestRow[] } {
  const found = all.filter(isFound);
  const taken = new Set(steps.take(found, (row) => row));
  return { rows: all.map((row) => (taken.has(row) || !isFound(row) ? row : undefined)), found };
}
