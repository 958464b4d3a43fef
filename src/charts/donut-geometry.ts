import { arc } from 'd3-shape';

/** Half the side of the donut's square, about the centre, in its own units. 16 of them are 1em. */
export const extent = 104;

const outer = 88;
const inner = 56;

/** An arc shorter than this, in radians, has its number outside. */
const shortest = 0.27;
/** Numbers outside are at least this far apart, in radians. */
const apart = 0.208;

export interface Slice {
  /** The `d` of an svg path about the centre. */
  readonly path: string;
  /** Where the number stands, and its distance from the centre; absent where there is no room: the legend has it. */
  readonly label: { readonly x: number; readonly y: number; readonly outside: boolean } | undefined;
}

/** Arcs for shares in percent, in their order, clockwise from 12 o'clock. */
export function donutSlices(percents: readonly number[]): readonly Slice[] {
  const draw = arc();
  // Shares that a source printed may add up to 100,1: the circle is still one turn.
  const whole = Math.max(
    100,
    percents.reduce((sum, percent) => sum + percent, 0),
  );
  let endAngle = 0;
  let lastOutside = -apart / 2;
  return percents.map((percent): Slice => {
    const startAngle = endAngle;
    endAngle += (percent / whole) * 2 * Math.PI;
    const middle = (startAngle + endAngle) / 2;
    const outside = endAngle - startAngle < shortest;
    const hasRoom = !outside || (percent > 0 && middle - lastOutside >= apart && middle < 2 * Math.PI - apart / 2);
    if (outside && hasRoom) lastOutside = middle;
    const radius = outside ? 97 : (outer + inner) / 2;
    return {
      path: (percent && draw({ innerRadius: inner, outerRadius: outer, startAngle, endAngle })) || '',
      label: hasRoom ? { x: Math.sin(middle) * radius, y: -Math.cos(middle) * radius, outside } : undefined,
    };
  });
}
