/** The outer radius of the half circle, in units of its own around the middle of its flat side. */
export const radius = 100;
/** Room for the dots on the flat side. */
export const base = 12;

/** The radius of the hollow. */
export const inner = 0.4 * radius;
/** The part of its room that a dot fills. */
const filled = 0.8;
/** In a house with few seats the dots would look like balls. */
const largest = 20;

export interface Seat {
  readonly x: number;
  readonly y: number;
  /** The place in its row, from 0 at the left end to 1 at the right. */
  readonly turn: number;
}

export interface Hemicycle {
  /** From left to right. Neighbours in the list therefore form wedges. */
  readonly seats: readonly Seat[];
  /** The radius of a dot. */
  readonly diameter: number;
}

const onArc = (turn: number, arc: number): { readonly x: number; readonly y: number } => ({
  x: -arc * Math.cos(Math.PI * turn),
  y: -arc * Math.sin(Math.PI * turn),
});

/** The places of the seats of a house: rows of arcs, as even as possible. */
export function hemicycle(total: number): Hemicycle {
  let step = 0;
  let arcs: readonly number[] = [];
  for (let room = 0; room < total;) {
    const rows = arcs.length + 1;
    step = (radius - inner) / rows;
    arcs = Array.from({ length: rows }, (_, row) => inner + step * (row + 0.5));
    room = arcs.reduce((sum, arc) => sum + Math.floor((Math.PI * arc) / step) + 1, 0);
  }
  const length = arcs.reduce((sum, arc) => sum + arc, 0);
  let closest = step;
  let taken = 0;
  let before = 0;
  const seats = arcs.flatMap((arc) => {
    // The sums are rounded, not the parts, so that they reach the total.
    before += arc;
    const gaps = Math.round((total * before) / length) - taken - 1;
    taken += gaps + 1;
    if (gaps > 0) closest = Math.min(closest, 2 * arc * Math.sin(Math.PI / gaps / 2));
    return Array.from({ length: gaps + 1 }, (_, place): Seat => {
      const turn = gaps ? place / gaps : 0.5;
      return { ...onArc(turn, arc), turn };
    });
  });
  return { seats: seats.sort((a, b) => a.turn - b.turn), diameter: Math.min(largest, filled * closest) };
}

const point = ({ x, y }: { readonly x: number; readonly y: number }): string => `M${x.toFixed(2)} ${y.toFixed(2)}`;

/** What is needed to draw a wedge: its dots, and its label. */
export interface Sized {
  readonly dots: number;
  /** A short name. */
  readonly label: string;
  readonly count: string;
}

/** Lengths of labels in em: a line, one character, and the space between the arc and its labels. */
export const lineHeight = 1.3;
const character = 0.58;
const gap = 0.6;
/** Two lines stand so much higher than one. */
const raised = 0.4;
/** Outer radii in em of the type size of labels: in a card of 280 px, and in one of 20em. */
export const narrowArc = 5.6;
export const usualArc = 7.3;
/** Room in em on either side of the arc. */
export const margin = 4.6;

export interface WedgeLabel {
  /** A point of the drawing, as parts of its width and height. */
  readonly x: number;
  readonly y: number;
  /** The distance from there to the label, in em. */
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** True where the seats stand under the name, since there is no room beside it. */
  readonly isStacked: boolean;
  /** What there is room for in a card under 20em. */
  readonly narrow: 'all' | 'name' | 'none';
}

type Box = readonly [left: number, right: number, middle: number, height: number];
type Spot = Pick<WedgeLabel, 'x' | 'y' | 'dx' | 'dy' | 'anchor'>;

/** The labels of the two ends stand beneath the arc: beside it they would need the most room. */
const endOf = 0.13;

/** Where the label of a wedge stands whose middle is at `turn`. */
function spotOf(turn: number, isEnd: boolean, diameter: number): Spot {
  const height = radius + base;
  if (isEnd && Math.min(turn, 1 - turn) < endOf) {
    const y = (radius + diameter / 2) / height;
    return { x: Math.round(turn), y, dx: 0, dy: 0.8, anchor: turn < 0.5 ? 'start' : 'end' };
  }
  const { x, y } = onArc(turn, 1);
  return {
    x: (1 + x) / 2,
    y: (radius * (1 + y)) / height,
    dx: x * gap,
    dy: y * gap,
    anchor: turn < 0.44 ? 'end' : turn > 0.56 ? 'start' : 'middle',
  };
}

/** The room in em that a label takes, around the middle of the flat side of an arc with this radius. */
function boxOf({ x, y, dx, dy, anchor }: Spot, outer: number, length: number, lines: number): Box {
  const at = outer * (2 * x - 1) + dx;
  const before = anchor === 'start' ? 0 : anchor === 'end' ? length : length / 2;
  return [
    at - before - 0.3,
    at - before + length + 0.3,
    outer * (y * (1 + base / radius) - 1) + dy,
    lines * lineHeight,
  ];
}

const isFree = (boxes: readonly Box[], [left, right, middle, height]: Box, outer: number): boolean =>
  Math.max(-left, right) <= outer + margin &&
  !boxes.some((other) => left < other[1] && other[0] < right && Math.abs(middle - other[2]) < (height + other[3]) / 2);

/**
 * The labels around the outer arc, one at the middle of each wedge. Where there is no room for all, the largest wedges come
 * first. The lengths are those of the narrowest cards: in larger ones everything is further apart.
 */
export function wedgeLabels(wedges: readonly Sized[], diameter = 0): readonly (WedgeLabel | undefined)[] {
  const total = wedges.reduce((sum, { dots }) => sum + dots, 0);
  const taken: Record<'narrow' | 'usual', Box[]> = { narrow: [], usual: [] };
  const labels = Array<WedgeLabel | undefined>(wedges.length).fill(undefined);
  let end = 0;
  const spots = wedges.map(({ dots, label, count }, index) => {
    end += dots;
    const isEnd = index === 0 || index === wedges.length - 1;
    const spot = spotOf((end - dots / 2) / total, isEnd, diameter);
    const boxes = (outer: number): Readonly<Record<'line' | 'stack' | 'name', Box>> => {
      const box = (text: string, lines: 1 | 2): Box => {
        const place = lines > 1 ? { ...spot, dy: spot.dy - raised } : spot;
        return boxOf(place, outer, Array.from(text).length * character, lines);
      };
      return { line: box(`${label} ${count}`, 1), stack: box(label, 2), name: box(label, 1) };
    };
    return { index, dots, spot, narrow: boxes(narrowArc), usual: boxes(usualArc) };
  });
  for (const { index, spot, narrow, usual } of spots.sort((a, b) => b.dots - a.dots)) {
    // Beneath the arc there is no second line.
    const form = (['line', 'stack'] as const).find(
      (one) => isFree(taken.usual, usual[one], usualArc) && !(one === 'stack' && spot.dy > 0),
    );
    if (form) {
      taken.usual.push(usual[form]);
      const small = ([form, 'name'] as const).find((one) => isFree(taken.narrow, narrow[one], narrowArc));
      if (small) taken.narrow.push(narrow[small]);
      labels[index] = {
        ...spot,
        dy: form === 'stack' ? spot.dy - raised : spot.dy,
        isStacked: form === 'stack',
        narrow: small === form ? 'all' : small ? 'name' : 'none',
      };
    }
  }
  return labels;
}

/** The drawing of a house. */
export interface HouseDrawing {
  /** The `d` of the path of each wedge. Its round line ends are the dots. */
  readonly paths: readonly string[];
  readonly diameter: number;
  readonly labels: readonly (WedgeLabel | undefined)[];
}

export function drawHouse(wedges: readonly Sized[]): HouseDrawing {
  const { seats, diameter } = hemicycle(wedges.reduce((sum, { dots }) => sum + dots, 0));
  let end = 0;
  const paths = wedges.map(({ dots }) =>
    seats
      .slice(end, (end += dots))
      // Some renderers do not draw a line of length 0.
      .map((seat) => `${point(seat)}h.01`)
      .join(''),
  );
  return { paths, diameter, labels: wedgeLabels(wedges, diameter) };
}
