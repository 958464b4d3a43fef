import type { ContestState } from '../results/contests.js';
import type { Sort } from '../text/messages/contests.js';
import { regionNames } from '../text/region-names.js';
import type { Locale } from '../text/numbers.js';
import { grouped, isGrouping } from './contest-order.js';
import type { Line } from './contest-order.js';
import type { Place } from './contest-places.js';
import type { ShelfKey, Shelves } from './contest-shelves.js';
import { finder, sorted } from './contests.js';
import type { ContestRow } from './contests.js';

/** What a reader wants to see of the contests. */
export interface ListChoices {
  /** The text that the reader searches for. */
  readonly typed: string;
  readonly sort: Sort;
  /** The part that is shown: `level:mayor`, `island:1`, `province:32`, `shelf:decided`; empty for all. */
  readonly show: string;
}

/** The lines of a list, and the contests among them that are listed, in their order. */
export interface ContestLines {
  readonly lines: readonly Line[];
  readonly found: readonly ContestState[];
}

/** The text in which readers' words are searched: that of the row, and the names of its province. */
const keyOf = ({ key }: ContestRow, place: Place | undefined): string => {
  const { name = '', short = '' } = regionNames.get(place?.province ?? '') ?? {};
  return `${key} ${name} ${short}`.toLowerCase();
};

/** The short name of a regency's or city's province, which stands beside its own name. */
export const provinceBeside = (place: Place | undefined): string =>
  (place?.level !== 'governor' && regionNames.get(place?.province ?? '')?.short) || '';

/** True in the contests of the part that a reader chose. */
function inPart(show: string, places: ReadonlyMap<string, Place>, shelves: Shelves): (state: ContestState) => boolean {
  const [key = '', value = ''] = show.split(':');
  if (!show) return () => true;
  if (key !== 'shelf') return ({ id }) => String(places.get(id)?.[key as keyof Place]) === value;
  const held = new Set(shelves[value as ShelfKey]);
  return (state) => held.has(state);
}

/** The contests in the order and the part that a reader chose. No row is made where none is needed for that. */
export function contestLines(
  states: readonly ContestState[],
  places: ReadonlyMap<string, Place>,
  shelves: Shelves,
  makeRow: (state: ContestState) => ContestRow,
  { typed, sort, show }: ListChoices,
  locale: Locale,
): ContestLines {
  const isInPart = inPart(show, places, shelves);
  const isFound = typed.trim() && finder(typed);
  const isListed = (state: ContestState): boolean =>
    isInPart(state) && (!isFound || isFound({ key: keyOf(makeRow(state), places.get(state.id)) }));
  const lines = isGrouping(sort)
    ? grouped(states, places, sort, isListed, locale)
    : inOrder(states, makeRow, sort, locale).map((state) => ({ key: state.id, state, isListed: isListed(state) }));
  return { lines, found: lines.flatMap(({ state, isListed }) => (state && isListed ? state : [])) };
}

function inOrder(
  states: readonly ContestState[],
  makeRow: (state: ContestState) => ContestRow,
  sort: Sort,
  locale: Locale,
): readonly ContestState[] {
  if (sort === 'source') return states;
  const stateOf = new Map(states.map((state) => [makeRow(state), state]));
  return sorted([...stateOf.keys()], sort, locale).flatMap((row) => stateOf.get(row) ?? []);
}
