import { certaintyOf } from '../results/certainty.js';
import type { ContestState } from '../results/contests.js';
import { compareRatios } from '../results/decimals.js';
import { foremostOf, isUncounted } from '../results/foremost.js';
import type { Foremost } from '../results/foremost.js';
import { stands } from '../results/completeness.js';
import type { Shown } from '../results/succession.js';
import type { Results } from '../results/types.js';

/** The contests that readers ask for first. */
export const shelfKeys = ['closest', 'turned', 'boxAhead', 'uncounted', 'decided'] as const;
export type ShelfKey = (typeof shelfKeys)[number];

export interface Shelves {
  /** The smallest leads, the smallest first. Only where somebody may be said to be ahead: half of the stations are in. */
  readonly closest: readonly ContestState[];
  /** Where the page saw another leader than within the last hour, the latest change first. */
  readonly turned: readonly ContestState[];
  /** Where the empty box has more votes than the only pair. */
  readonly boxAhead: readonly ContestState[];
  /** Without a single vote so far. */
  readonly uncounted: readonly ContestState[];
  /** Where the KPU has acted, a complete official count leaves no doubt, or the votes that are still out cannot change who is first. */
  readonly decided: readonly ContestState[];
}

/** These have a heading alone until a reader opens them: they may be most of the list. */
export const isFolded = (key: ShelfKey): boolean => key === 'uncounted' || key === 'decided';
/** A shelf has no more rows than this. */
export const mostOnShelf = 40;

const mostClosest = 3;
/** In a shorter list a shelf would only say the rows again. */
const fewestRows = 8;
const hour = 3_600_000;

const toldOf = ({ shown }: ContestState): Foremost | undefined => shown && foremostOf(shown.results);

/** What a court may still change is not decided, nor is a tie. */
function isDecided(results: Results): boolean {
  const { outcome } = foremostOf(results);
  return (
    stands(results) &&
    results.status !== 'disputed' &&
    (outcome ? outcome !== 'open' && outcome !== 'tied' : Boolean(results.status))
  );
}

const certain = new WeakMap<Shown, boolean>();

/**
 * True where no vote that is still out changes who wins by the rule of the contest. Without a rule, the most votes may not be
 * enough. Worked out once for each state: a list is drawn again and again.
 */
function isCertain({ incomplete, shown }: ContestState, now: number): boolean {
  if (!shown || incomplete) return false;
  const { rule } = shown.results;
  const known =
    certain.get(shown) ??
    (Boolean(rule) && rule !== 'presidential' && ['lead', 'majority'].includes(certaintyOf(shown, now)?.outcome ?? ''));
  certain.set(shown, known);
  return known;
}

/** True where another leader than before has been seen within the last hour, so that this must be drawn anew when it is over. */
export const isTurned = ({ led, shown }: ContestState, now: number): boolean =>
  Boolean(shown && led?.turn && now - led.turn.after <= hour);

/** @param now in ms since 1970 */
export function shelvesOf(states: readonly ContestState[], now: number): Shelves {
  if (states.length < fewestRows) return { closest: [], turned: [], boxAhead: [], uncounted: [], decided: [] };
  const ahead = states.flatMap((state) => {
    const { candidates = [], lead, boxLead } = toldOf(state) ?? {};
    const ahead = boxLead ?? (candidates.length === 1 ? lead : undefined);
    return ahead?.numerator ? [{ state, lead: ahead }] : [];
  });
  const where = (holds: (results: Results, state: ContestState) => boolean): readonly ContestState[] => {
    const found = states.filter((state) => state.shown && holds(state.shown.results, state));
    // A shelf of all contests would be the list itself.
    return found.length < states.length ? found : [];
  };
  const after = ({ led }: ContestState): number => led?.turn?.after ?? 0;
  return {
    closest: ahead
      .sort((a, b) => compareRatios(a.lead, b.lead))
      .slice(0, mostClosest)
      .map(({ state }) => state),
    turned: states.filter((state) => isTurned(state, now)).sort((a, b) => after(b) - after(a)),
    boxAhead: states.filter((state) => toldOf(state)?.boxLead),
    uncounted: where(isUncounted),
    decided: where((results, state) => isDecided(results) || isCertain(state, now)),
  };
}

/** The blank rows that keep the place of the closest contests until the feed has answered. */
export const waitingShelf = <Row>(rows: readonly Row[]): readonly Row[] =>
  rows.length < fewestRows ? [] : rows.slice(0, mostClosest);
