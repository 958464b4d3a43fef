import { foremost } from '../results/contests.js';
import type { ContestState, Foremost } from '../results/contests.js';
import { compareRatios } from '../results/decimals.js';

/** Contests that stand above the others, since readers ask for them first. */
export interface Shelves {
  /** The smallest leads, the smallest first. Only where somebody may be said to be ahead: half of the stations are in. */
  readonly closest: readonly ContestState[];
  /** Where the empty box has more votes than the only pair. */
  readonly boxAhead: readonly ContestState[];
}

const mostClosest = 3;
/** In a shorter list a shelf would only say the rows again. */
const fewestRows = 8;

const told = new WeakMap<object, Foremost>();

/** Who is ahead in a state, worked out once: a list is drawn again and again, and little of it changes. */
function foremostOf({ shown }: ContestState): Foremost | undefined {
  if (!shown) return undefined;
  const known = told.get(shown) ?? foremost(shown.results);
  told.set(shown, known);
  return known;
}

export function shelvesOf(states: readonly ContestState[]): Shelves {
  if (states.length < fewestRows) return { closest: [], boxAhead: [] };
  const ahead = states.flatMap((state) => {
    const { candidates = [], lead, boxLead } = foremostOf(state) ?? {};
    const ahead = boxLead ?? (candidates.length === 1 ? lead : undefined);
    return ahead?.numerator ? [{ state, lead: ahead }] : [];
  });
  return {
    closest: ahead
      .sort((a, b) => compareRatios(a.lead, b.lead))
      .slice(0, mostClosest)
      .map(({ state }) => state),
    boxAhead: states.filter((state) => foremostOf(state)?.boxLead),
  };
}

/** The blank rows that keep the place of the closest contests until the feed has answered. */
export const waitingShelf = <Row>(rows: readonly Row[]): readonly Row[] =>
  rows.length < fewestRows ? [] : rows.slice(0, mostClosest);
