import { arc } from 'd3-shape';
import { largest, spread } from './spread.js';

/** The donut's square, in its own units: 16 of them are 1em. */
export const size = 208;

const outer = 88;
const inner = 56;
const labelInside = (outer + inner) / 2;
const labelOutside = 97;

/** An arc shorter than this, in radians, has its number outside. */
const shortest = 0.27;
/** Numbers outside are this far apart, in radians. */
const apart = 0.16;

export interface Slice {
  /** The `d` of an svg path about the centre, from 12 o'clock on, clockwise. */
  readonly path: string;
  /** Where the number stands; absent where there is no room for it even outside. */
  readonly label?: { readonly x: number; readonly y: number; readonly outside: boolean };
  /** From the arc to a number outside. */
  readonly tick?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

const at = (angle: number, radius: number): { readonly x: number; readonly y: number } => ({
  x: Math.round(Math.sin(angle) * radius * 10) / 10,
  y: Math.round(-Math.cos(angle) * radius * 10) / 10,
});

/** Arcs for shares in percent, in their order. They add up to the full circle where the shares add up to 100. */
export function donutSlices(percents: readonly number[]): readonly Slice[] {
  const draw = arc().cornerRadius(0);
  // Shares that a source printed may add up to 100,1: the circle is still one turn.
  const whole = Math.max(
    100,
    percents.reduce((sum, percent) => sum + percent, 0),
  );
  let end = 0;
  const arcs = percents.map((percent, index) => {
    const start = end;
    end += (percent / whole) * 2 * Math.PI;
    return { index, percent, start, end, middle: (start + end) / 2 };
  });
  // The circle is cut open in the middle of its longest arc, where no number stands outside.
  const cut = arcs.reduce((a, b) => (b.percent > a.percent ? b : a), arcs[0] ?? { middle: 0, percent: 0 }).middle;
  const fromCut = (angle: number): number => (angle - cut + 4 * Math.PI) % (2 * Math.PI);
  const short = arcs
    .filter((slice) => slice.percent > 0 && slice.end - slice.start < shortest)
    .sort((a, b) => fromCut(a.middle) - fromCut(b.middle));
  const outside = largest(short, Math.floor((2 * Math.PI) / apart) - 1);
  const angles = spread(
    outside.map(({ middle }) => fromCut(middle)),
    apart,
    apart / 2,
    2 * Math.PI - apart / 2,
  );

  return arcs.map((slice): Slice => {
    const path = draw({ innerRadius: inner, outerRadius: outer, startAngle: slice.start, endAngle: slice.end }) ?? '';
    const place = outside.indexOf(slice);
    if (place >= 0) {
      const angle = (angles[place] ?? 0) + cut;
      const [from, to] = [at(slice.middle, outer - 2), at(angle, labelOutside - 6)];
      const label = { ...at(angle, labelOutside), outside: true };
      return { path, label, tick: { x1: from.x, y1: from.y, x2: to.x, y2: to.y } };
    }
    return slice.end - slice.start < shortest
      ? { path }
      : { path, label: { ...at(slice.middle, labelInside), outside: false } };
  });
}
