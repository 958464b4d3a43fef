import { emptyBoxColor, palette } from './colors.js';
import { toned } from './hues.js';
import { knownParties } from './parties.js';
import type { Paint } from './parties.js';
import type { Candidate } from './types.js';

/**
 * How far a colour that is chosen here is from all others, as a distance in sRGB of channels from 0 to 255: those of known
 * parties, which are no nearer to each other, and spare ones, as long as there are any so far.
 */
const knownApart = 28;
const spareApart = 40;
/** Spare colours that are looked at, and the first of these, among which one must be far from all others. */
const mostSpares = 1000;
const distinctSpares = 120;

const single = (color: string): Paint => ({ light: color, dark: color });

const grey = single(emptyBoxColor);

const channel = (color: string, at: number): number => parseInt(color.slice(at, at + 2), 16);

/** From 0 to 442. */
const distance = (a: string, b: string): number =>
  Math.hypot(...[1, 3, 5].map((at) => channel(a, at) - channel(b, at)));

const spares = [...palette];

/** Colours without end, each worked out once: the palette, then hues a golden angle apart, in turn dark and light. */
const spare = (index: number): string => (spares[index] ??= toned(index * 137.508, index % 2 === 1));

/**
 * The colours of parties, none twice among those with seats: their own; else those by which they are known, of which the
 * numbers hold for the year of the election alone; else spare ones, or grey for parties without seats. A spare colour is kept
 * for each of these too, so that nobody's changes when they win a seat.
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
  // One that was too near to another still is when there are more: each is looked at once.
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
  // What the source says of any of them comes first: no colour that is chosen here may take it away.
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
