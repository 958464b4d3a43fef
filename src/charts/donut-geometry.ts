import { arc } from 'd3-shape';
import { placeLabels } from './place-labels.js';

/** Half the side of the donut's square, in units of its own around the centre. 16 of them are 1em. */
export const extent = 104;

const turn = 2 * Math.PI;
const outer = 88;
const inner = 56;

/** The number of an arc shorter than this, in radians, is outside. */
const shortest = 0.27;
/** The least distance between numbers outside, in radians. */
const apart = 0.208;

export interface Slice {
  /** The `d` of an SVG path around the centre. */
  readonly path: string;
  /** The place of the number. Absent where there is no room: the legend has it. */
  readonly label: { readonly x: number; readonly y: number; readonly outside: boolean } | undefined;
}

/** The arcs for shares in percent, in their order, clockwise from 12 o'clock. */
export function donutSlices(percents: readonly number[]): readonly Slice[] {
  const draw = arc();
  // Shares that a source printed may add up to 100,1: the circle is still one turn.
  const whole = Math.max(
    100,
    percents.reduce((sum, percent) => sum + percent, 0),
  );
  let endAngle = 0;
  const arcs = percents.map((percent) => {
    const startAngle = endAngle;
    const size = (percent / whole) * turn;
    endAngle += size;
    return { size, startAngle, endAngle, at: startAngle + size / 2, isShort: size < shortest };
  });
  const outside = placeLabels(
    arcs.filter(({ isShort, size }) => isShort && size),
    apart,
    turn,
  );
  return arcs.map(({ size, startAngle, endAngle, at, isShort }): Slice => {
    const radius = isShort ? 97 : (outer + inner) / 2;
    return {
      path: (size && draw({ innerRadius: inner, outerRadius: outer, startAngle, endAngle })) || '',
      label:
        !isShort || outside.has(at)
          ? { x: Math.sin(at) * radius, y: -Math.cos(at) * radius, outside: isShort }
          : undefined,
    };
  });
}
