import { emptyBoxColor, palette } from './colors.js';
import { toned } from './hues.js';
import { knownParties } from './parties.js';
import type { Paint } from './parties.js';
import type { Candidate } from './types.js';

/**
 * The least distance between a colour that is chosen here and all others, in sRGB with channels from 0 to 255. The colours
 * of known parties are at least this far from each other. A spare colour is too, while there are any.
 */
const knownApart = 28;
const spareApart = 40;
/** How many spare colours are tried, and how many of them before a nearer one will do. */
const mostSpares = 1000;
const distinctSpares = 120;

const single = (color: string): Paint => ({ light: color, dark: color });

const grey = single(emptyBoxColor);

const channel = (color: string, at: number): number => parseInt(color.slice(at, at + 2), 16);

/** The distance of two colours, from 0 to 442. */
const distance = (a: string, b: string): number =>
  Math.hypot(...[1, 3, 5].map((at) => channel(a, at) - channel(b, at)));

const spares = [...palette];

/** An endless row of colours, each computed once: the palette first, then hues a golden angle apart, dark and light in turn. */
const spare = (index: number): string => (spares[index] ??= toned(index * 137.508, index % 2 === 1));

/**
 * The colours of parties; no two parties with seats have the same. The source's colour comes first, then the one by which a
 * party is known (by its ballot number only in the year of that election), then a spare colour, or grey for a party without
 * seats. A spare colour is reserved for those too, so that no other party changes its colour when they win a seat.
 */
export function partyPaints(
  candidates: readonly Candidate[],
  isSeated: (candidate: Candidate) => boolean,
  year: string,
): ReadonlyMap<string, Paint> {
  const known = knownParties(candidates, year);
  const own = ({ color }: Candidate): Paint | undefined => (color === undefined ? undefined : single(color));
  const byName = ({ id }: Candidate): Paint | undefined => known.get(id)?.paint;
  const paints = new Map<string, Paint>();
  const isFree = ({ light, dark }: Paint, least = 0): boolean => {
    const isApart = (a: string, b: string): boolean => (least ? distance(a, b) >= least : a !== b);
    return [...paints.values()].every((other) => isApart(light, other.light) && isApart(dark, other.dark));
  };
  // A colour that was too near to another one stays too near when more are taken, so each is tried only once.
  let looked = 0;
  const unused = (): Paint => {
    while (looked < mostSpares) {
      const paint = single(spare(looked++));
      if (isFree(paint, looked > distinctSpares ? 0 : spareApart)) return paint;
    }
    return grey;
  };

  const ballot = [...candidates].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
  const bySeats = [...ballot].sort((a, b) => Number(isSeated(b)) - Number(isSeated(a)));
  const give = (to: readonly Candidate[], paintOf: (candidate: Candidate) => Paint | undefined, least = 0): void => {
    for (const candidate of to) {
      const paint = paints.has(candidate.id) ? undefined : paintOf(candidate);
      if (paint && isFree(paint, least)) paints.set(candidate.id, paint);
    }
  };
  // The source's colours are placed first, so that no colour that is chosen here takes one of them.
  give(bySeats, own);
  give(ballot, byName, knownApart);
  give(ballot, unused);
  return new Map(
    candidates.map((candidate) => [
      candidate.id,
      (isSeated(candidate) ? paints.get(candidate.id) : (own(candidate) ?? byName(candidate))) ?? grey,
    ]),
  );
}
