/** The outer radius of the half circle, in units of its own around the middle of its flat side. */
export const radius = 100;
/** Room for the dots on the flat side. */
export const base = 12;

const inner = 0.4 * radius;
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
  readonly name: string;
  readonly count: string;
}

/** Lengths of labels in em: the side of a chip, the space around it, and one character. */
export const chip = 1.75;
export const gap = 0.3;
const character = 0.6;
/** Outer radii in em: in a card of 280 px, and in the narrowest card that is wide (36em in its own type size). */
export const anyCard = 7;
export const wideCard = 12.6;
/** Room in em beside a hemicycle in a wide card. */
export const margin = 9.5;

export interface WedgeLabel {
  /** The point on the outer arc, as parts of the drawing's width and height. */
  readonly x: number;
  readonly y: number;
  /** The distance from there to the middle of the chip, in em. */
  readonly dx: number;
  readonly dy: number;
  /** The side of its words in a wide card: −1 to the left of the chip, 1 to the right. */
  readonly side: -1 | 1;
  /** The text of the label; empty where there is no room. */
  readonly text: string;
}

type Box = readonly [left: number, right: number, middle: number];

/** The room in em for a chip with words of this length beside it. */
function boxOf(turn: number, outer: number, length: number): Box {
  const { x, y } = onArc(turn, outer + gap + chip / 2);
  const half = (chip + gap) / 2;
  const reach = half + length;
  return turn < 0.5 ? [x - reach, x + half, y] : [x - half, x + reach, y];
}

const isFree = (boxes: readonly Box[], [left, right, middle]: Box): boolean =>
  !boxes.some((other) => left < other[1] && other[0] < right && Math.abs(middle - other[2]) < chip);

/**
 * The labels around the outer arc, one at the middle of each wedge. Where there is no room for all, the largest wedges come
 * first. The lengths are those of the narrowest cards: in larger ones everything is further apart.
 */
export function wedgeLabels(wedges: readonly Sized[]): readonly (WedgeLabel | undefined)[] {
  const total = wedges.reduce((sum, { dots }) => sum + dots, 0);
  const [narrow, wide]: [Box[], Box[]] = [[], []];
  const labels = Array<WedgeLabel | undefined>(wedges.length).fill(undefined);
  let end = 0;
  const turned = wedges.map(({ dots, name, count }, index) => {
    end += dots;
    return { index, dots, turn: (end - dots / 2) / total, texts: [`${name} ${count}`, count, ''] };
  });
  for (const { index, turn, texts } of turned.sort((a, b) => b.dots - a.dots)) {
    const beside = (text: string): Box => boxOf(turn, wideCard, text ? gap + Array.from(text).length * character : 0);
    const text = texts.find((words) => {
      const box = beside(words);
      return Math.max(-box[0], box[1]) <= wideCard + margin && isFree(wide, box);
    });
    const small = boxOf(turn, anyCard, 0);
    if (text === undefined || !isFree(narrow, small)) continue;
    narrow.push(small);
    wide.push(beside(text));
    const { x, y } = onArc(turn, 1);
    labels[index] = {
      x: (1 + x) / 2,
      y: (radius * (1 + y)) / (radius + base),
      dx: x * (gap + chip / 2),
      dy: y * (gap + chip / 2),
      side: turn < 0.5 ? -1 : 1,
      text,
    };
  }
  return labels;
}

/** The drawing of a house. */
export interface HouseDrawing {
  /** The `d` of the path of each wedge. Its round line ends are the dots. */
  readonly paths: readonly string[];
  readonly diameter: number;
  /** The `d` of a path behind the dots, which separates the wedges. */
  readonly edges: string;
  readonly labels: readonly (WedgeLabel | undefined)[];
}

export function drawHouse(wedges: readonly Sized[]): HouseDrawing {
  const { seats, diameter } = hemicycle(wedges.reduce((sum, { dots }) => sum + dots, 0));
  let end = 0;
  let edges = '';
  const paths = wedges.map(({ dots }) => {
    const [last, first] = [seats[end - 1], seats[end]];
    // The ray between two wedges must have the last seat of one on its left and the first of the next on its right. Where
    // both are on the ray, no line is drawn.
    if (last && first && last.turn < first.turn) {
      const turn = (last.turn + first.turn) / 2;
      edges += point(onArc(turn, inner - 4)) + point(onArc(turn, radius + 2)).replace('M', 'L');
    }
    // Some renderers do not draw a line of length 0.
    return seats
      .slice(end, (end += dots))
      .map((seat) => `${point(seat)}h.01`)
      .join('');
  });
  return { paths, diameter, edges, labels: wedgeLabels(wedges) };
}
