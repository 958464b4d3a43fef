/** The outer radius of the half circle in its own units; what it is drawn about is the middle of its flat side. */
export const radius = 100;
/** Room for the dots that stand on the flat side. */
export const base = 12;

const inner = 0.4 * radius;
/** Of the room that a dot has, this part is filled. */
const filled = 0.8;
/** In a house of few seats they would be balls. */
const largest = 20;

export interface Seat {
  readonly x: number;
  readonly y: number;
  /** From the left end of its row, 0, to the right end, 1. */
  readonly turn: number;
  /** Its row, counted from within. */
  readonly row: number;
}

export interface Hemicycle {
  /** From left to right, so that parts of the list are wedges. */
  readonly seats: readonly Seat[];
  /** Of a dot. */
  readonly diameter: number;
}

/** Where the seats of a house stand: in arcs one about another, as evenly as the arcs allow. */
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
  const seats = arcs.flatMap((arc, row) => {
    // Rounded sums rather than rounded parts: they come to the total.
    before += arc;
    const gaps = Math.round((total * before) / length) - taken - 1;
    taken += gaps + 1;
    if (gaps > 0) closest = Math.min(closest, 2 * arc * Math.sin(Math.PI / gaps / 2));
    return Array.from({ length: gaps + 1 }, (_, place): Seat => {
      const turn = gaps ? place / gaps : 0.5;
      return { ...onArc(turn, arc), turn, row };
    });
  });
  return {
    seats: seats.sort((a, b) => a.turn - b.turn || b.row - a.row),
    diameter: Math.min(largest, filled * closest),
  };
}

const onArc = (turn: number, arc: number): { readonly x: number; readonly y: number } => ({
  x: -arc * Math.cos(Math.PI * turn),
  y: -arc * Math.sin(Math.PI * turn),
});

const units = (length: number): number => Math.round(length * 100) / 100;

/** The `d` of a path whose round ends are the dots. Some renderers draw nothing of a line that has no length at all. */
export const dots = (seats: readonly Seat[]): string =>
  seats.map(({ x, y }) => `M${units(x)} ${units(y)}h.01`).join('');

/** The `d` of a path that passes, row by row, between the first `count` seats and the others; empty where rows are too few for one. */
export function boundary(seats: readonly Seat[], count: number): string {
  const last: Seat[] = [];
  const next: Seat[] = [];
  seats.forEach((seat, index) => {
    if (index < count) last[seat.row] = seat;
    else next[seat.row] ??= seat;
  });
  const points = last.flatMap(({ x, y }, row) => {
    const other = next[row];
    return other ? `${units((x + other.x) / 2)} ${units((y + other.y) / 2)}` : [];
  });
  return points.length > 3 ? `M${points.join('L')}` : '';
}

/** Lengths of labels in em: the side of a chip, the space about it, a character, and half of two lines of text. */
export const chip = 1.75;
export const gap = 0.3;
const character = 0.6;
const lines = 1.2;
/** Outer radii in em: that in a card of 280 px, and that in the narrowest one which is wide (36em of its own). */
export const anyCard = 7;
export const wideCard = 12.3;
/** Room in em beside a hemicycle in a wide card. */
export const margin = 8;

/** What a label may say beside its chip. */
export type Words = 'name' | 'seats';

export interface WedgeLabel {
  /** The point on the outer arc, in parts of the drawing's width and height. */
  readonly x: number;
  readonly y: number;
  /** From there to the middle of the chip, in em. */
  readonly dx: number;
  readonly dy: number;
  /** True where its words stand to the left of the chip. */
  readonly isLeft: boolean;
  /** True where the chip has room in any card. */
  readonly isAnywhere: boolean;
  /** What has room beside the chip in a wide card; undefined where not even the seats have. */
  readonly words: Words | undefined;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where in its wedge a label may stand: the middle is best. */
const places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** The room in em that a label takes there; `text` is the characters beside its chip. */
function boxOf(turn: number, outer: number, text: number): Box {
  const { x, y } = onArc(turn, outer + gap + chip / 2);
  const chipHalf = (chip + gap) / 2;
  const reach = chipHalf + (text && gap + text * character);
  const half = text ? lines : chip / 2;
  return {
    left: x - (turn < 0.5 ? reach : chipHalf),
    right: x + (turn < 0.5 ? chipHalf : reach),
    top: y - half,
    bottom: y + half,
  };
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Labels about the outer arc, one for each wedge, the largest wedges first where there is no room for all. Lengths are those of
 * the narrowest cards: in larger ones everything stands further apart.
 */
export function wedgeLabels(
  wedges: readonly { readonly seats: number; readonly name: string }[],
): readonly WedgeLabel[] {
  const total = wedges.reduce((sum, { seats }) => sum + seats, 0);
  const [narrow, wide]: [Box[], Box[]] = [[], []];
  const isFree = (boxes: readonly Box[], box: Box): boolean =>
    Math.max(-box.left, box.right) <= wideCard + margin && !boxes.some((other) => meet(box, other));
  const labels: WedgeLabel[] = [];
  let end = 0;
  const turned = wedges.map(({ seats, name }, index) => {
    const turns = places.map((place) => (end + seats * place) / total);
    end += seats;
    return { seats, name, index, turns };
  });
  for (const { seats, name, index, turns } of turned.sort((a, b) => b.seats - a.seats)) {
    const digits = String(seats).length;
    const hasChip = (turn: number): boolean => isFree(narrow, boxOf(turn, anyCard, 0));
    const best = [...turns.filter(hasChip), ...turns];
    const fitting = (text: number): number | undefined =>
      best.find((turn) => isFree(wide, boxOf(turn, wideCard, text)));
    const longest = Math.max(Array.from(name).length, digits);
    const named = fitting(longest);
    const counted = named ?? fitting(digits);
    const turn = counted ?? best[0] ?? 0;
    const isAnywhere = hasChip(turn);
    if (isAnywhere) narrow.push(boxOf(turn, anyCard, 0));
    if (counted !== undefined) wide.push(boxOf(turn, wideCard, named === undefined ? digits : longest));
    const { x, y } = onArc(turn, 1);
    labels[index] = {
      x: (1 + x) / 2,
      y: (radius * (1 + y)) / (radius + base),
      dx: x * (gap + chip / 2),
      dy: y * (gap + chip / 2),
      isLeft: turn < 0.5,
      isAnywhere,
      words: named !== undefined ? 'name' : counted !== undefined ? 'seats' : undefined,
    };
  }
  return labels;
}
