import { line } from 'd3-shape';
import type { Line } from './mark.js';

/** The side of the plot in units of its own. No card has more columns of pixels for it. */
export const side = 1000;

/** The height of a label as a part of the plot's, as in the style sheet. */
const labelHeight = 0.08;
/** The width of a letter on the axis as a part of the plot's, where it is narrow. */
const pinWidth = 0.12;
/** More labels along the axis than this have no room in the narrowest cards: every other one waits for a wide card. */
const mostNarrow = 3;
/** Longer names are cut here. The table has the full names. */
const longestName = 18;

/** A place in the plot, from the left and from the top. */
export type Spot = readonly [x: number, y: number];

/** More digits than a tenth of a unit make no visible difference. */
const rounded = (length: number): number => Math.round(length * 10) / 10;

/**
 * Fewer spots that draw the same picture, where there are more of them than columns: the first, the lowest, the highest and
 * the last of each run within one column, which is one unit wide.
 */
export function thinned(spots: readonly Spot[]): readonly Spot[] {
  const runs: Spot[][] = [];
  let column = NaN;
  for (const spot of spots) {
    if (Math.floor(spot[0]) === column) runs.at(-1)?.push(spot);
    else runs.push([spot]);
    column = Math.floor(spot[0]);
  }
  return runs.flatMap((run) => {
    const byHeight = [...run].sort((a, b) => a[1] - b[1]);
    const kept = [run[0], byHeight[0], byHeight.at(-1), run.at(-1)];
    return run.filter((spot) => kept.includes(spot));
  });
}

const draw = line();

/** The `d` of an SVG path through spots. The line breaks before each of `starts`; the first of them is 0. */
export const pathThrough = (spots: readonly Spot[], starts: readonly number[]): string =>
  starts.map((start, run) => draw(thinned(spots.slice(start, starts[run + 1])) as [number, number][]) ?? '').join('');

/**
 * The places of labels that should stand at `wanted`, from the top of a plot of this height: near there, all inside it, and
 * no two nearer than `apart`.
 */
export function labelPlaces(wanted: readonly number[], apart: number, height: number): readonly number[] {
  const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const lowest = (place: number): number => height - (order.length - 1 - place) * apart;
  const places: number[] = [];
  let at = -apart;
  order.forEach((index, place) => {
    at = Math.min(lowest(place), Math.max(wanted[index] ?? 0, at + apart));
    places[index] = at;
  });
  // The middle between two solutions: labels pushed down from the top, and labels pushed up from the bottom.
  at = height + apart;
  order.reverse().forEach((index, place) => {
    at = Math.max(height - lowest(place), Math.min(wanted[index] ?? 0, at - apart));
    places[index] = ((places[index] ?? 0) + at) / 2;
  });
  return places;
}

/** The index of the point nearest to `x`; the last one, where several are there. */
export const nearest = (xs: readonly number[], x: number): number =>
  xs.reduce((best, at, index) => (Math.abs(at - x) <= Math.abs((xs[best] ?? 0) - x) ? index : best), 0);

/** The line of a candidate. */
export interface Curve {
  readonly sign: string;
  readonly name: string;
  /** The last. */
  readonly share: string;
  readonly color: string;
  readonly ink: string;
  readonly isFaint: boolean;
  /** The share at each point. */
  readonly percents: readonly number[];
}

/** The picture of the course of a count. All places are in percent. */
export interface Course {
  /** The places of the points along the axis. */
  readonly xs: readonly number[];
  /** The indexes of points where a line begins: the first, and those that are not joined to the one before. */
  readonly starts: readonly number[];
  readonly lines: readonly Curve[];
  /** Shares that matter. */
  readonly marks: readonly Line[];
  /** Labels along the axis, and what they are of. */
  readonly ticks: readonly Line[];
  readonly axis: string;
  /** The part of the axis of shares that is drawn, and its labels. */
  readonly scale: { readonly from: number; readonly to: number; readonly steps: readonly number[] };
  /** The two lines in front, by their places among `lines`, and what the gap between them is called. */
  readonly gap: { readonly first: number; readonly second: number; readonly label: string } | undefined;
  /** Marks on the axis, by their letters. */
  readonly pins: readonly { readonly letter: string; readonly percent: number; readonly isBefore: boolean }[];
}

/** A line of the picture. Its paint is a colour, or the name of a colour of the card. */
export interface Stroke {
  readonly d: string;
  readonly paint: string;
  readonly width: number;
  /** A `bridge` stands where there is no data; an `area` is filled. */
  readonly part?: 'line' | 'mark' | 'bridge' | 'area';
}

/** Text whose place is its middle. `dx` and `dy`, in em, move it. */
export interface Text {
  readonly text: string;
  /** Text that follows where there is room. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** A colour, or the name of one of the card's. */
  readonly paint: string;
  /** The gap's name, which makes way for the words about a point. */
  readonly isGap?: boolean;
  /** True where only wide cards have room for it. */
  readonly isWide?: boolean;
}

/** What the number at the end of a line stands on. The line ends at the height `from`. */
export interface Chip {
  readonly color: string;
  readonly isFaint: boolean;
  readonly y: number;
  readonly from: number;
}

/** The picture in lengths of a plot with a size. */
export interface TrendPicture {
  readonly strokes: readonly Stroke[];
  readonly texts: readonly Text[];
  /** The ends of the lines. */
  readonly x: number;
  /** The labels for which there is room, the most votes first. */
  readonly chips: readonly Chip[];
  /** The letters on the axis, and their places along it. */
  readonly pins: readonly { readonly text: string; readonly x: number; readonly isBefore: boolean }[];
  /** The mark at the chosen point. */
  readonly cursor: (point: number) => readonly Stroke[];
  /** Where the words about a point stand: beside it, in the gap between the lines in front, within the plot. */
  readonly readout: (point: number) => { readonly x: number; readonly y: number; readonly isLeft: boolean };
}

const dot = (spot: Spot): string => `M${spot.join()}h0`;

const text = (
  text: string,
  x: number,
  y: number,
  dx: number,
  dy: number,
  anchor: Text['anchor'],
  paint = 'ink',
  name = '',
): Text => ({ text, name, x, y, dx, dy, anchor, paint });

/** Computes the lines in a plot with a size. */
export function trendPicture(
  { xs, starts, lines, marks, ticks, axis, scale, gap, pins }: Course,
  width = side,
  height = side,
): TrendPicture {
  const last = xs.length - 1;
  const xOf = (percent = 0): number => rounded((percent / 100) * width);
  const yOf = (percent = 0): number => rounded(((scale.to - percent) / (scale.to - scale.from)) * height);
  const spot = ({ percents }: Curve, point: number): Spot => [xOf(xs[point]), yOf(percents[point])];
  const across = (percent: number): string => `M0,${yOf(percent)}h${width}`;
  const down = (percent = 0): string => `M${xOf(percent)},0v${height}`;
  const mark = (d: string): Stroke => ({ d, paint: 'ink', width: 1.5, part: 'mark' });
  const inColor = ({ color, isFaint }: Curve, d: string, size: number, part?: 'line' | 'bridge'): readonly Stroke[] => [
    ...(isFaint ? [{ d, paint: 'muted', width: size + 2.5 }] : []),
    { d, paint: color, width: size, ...(part && { part }) },
  ];
  // Runs of a single point form no line.
  const alone = starts.filter((start, run) => start === (starts[run + 1] ?? xs.length) - 1);

  const [first, second] = gap ? [lines[gap.first], lines[gap.second]] : [];
  const areaBetween = (upper: Curve, lower: Curve): string => {
    const there = thinned(xs.map((_, point) => spot(upper, point)));
    const back = thinned(xs.map((_, point) => spot(lower, point)));
    return `M${[...there, ...[...back].reverse()].map((at) => at.join()).join('L')}Z`;
  };
  // Where no figures were recorded, dots lead from the last to the next.
  const bridges = (spots: readonly Spot[]): string =>
    starts
      .slice(1)
      .map((start) => `M${spots[start - 1]?.join() ?? ''}L${spots[start]?.join() ?? ''}`)
      .join('');
  const middleOfGap = (point: number): number =>
    first && second ? (yOf(first.percents[point]) + yOf(second.percents[point])) / 2 : height / 2;

  // A short label stands beside the scale, in place of labels of the scale that it would cover.
  const isBeside = ({ label }: Line): boolean => label.length < 5;
  const beside = marks.filter(isBeside);
  const free = scale.steps.filter((at) =>
    beside.every(({ percent }) => Math.abs(yOf(percent) - yOf(at)) >= labelHeight * height),
  );

  const x = xOf(xs[last]);
  const labelled = (last < 0 ? [] : [...lines])
    .sort((a, b) => (b.percents[last] ?? 0) - (a.percents[last] ?? 0))
    .slice(0, 1 / labelHeight + 1);
  const ends = labelled.map(({ percents }) => yOf(percents[last]));
  const places = labelPlaces(ends, labelHeight * height, height).map(rounded);
  return {
    strokes: [
      ...scale.steps.map((at) => ({ d: across(at), paint: 'border', width: 1 })),
      ...(first && second
        ? [{ d: areaBetween(first, second), paint: first.color, width: 0, part: 'area' as const }]
        : []),
      ...marks.map(({ percent }) => mark(across(percent))),
      ...lines.flatMap((curve) => {
        const spots = xs.map((_, point) => spot(curve, point));
        return [
          ...inColor(curve, pathThrough(spots, starts), curve === first ? 3.5 : 2, 'line'),
          ...inColor(curve, bridges(spots), 1.5, 'bridge'),
          ...inColor(curve, alone.map((point) => dot(spot(curve, point))).join(''), 6),
        ];
      }),
    ],
    texts: [
      ...free.map((percent) => text(`${percent}%`, 0, yOf(percent), -0.5, 0, 'end', 'muted')),
      ...ticks
        // What the axis is called stands at its end.
        .filter(({ percent }) => !axis || percent < 95)
        .map(({ percent, label }, index) => ({
          ...text(label, xOf(percent), height, 0, 1.25, 'middle', 'muted'),
          isWide: ticks.length > mostNarrow && index % 2 > 0,
        })),
      ...marks.map((line) =>
        isBeside(line)
          ? text(line.label, 0, yOf(line.percent), -0.5, 0, 'end')
          : text(line.label, 0, yOf(line.percent), 0.25, -0.7, 'start'),
      ),
      ...(axis ? [text(axis, width, height, 1.1, 1.25, 'start', 'muted')] : []),
      ...(gap &&
      x > 0.9 * width &&
      Math.abs(yOf(first?.percents[last]) - yOf(second?.percents[last])) > 3 * labelHeight * height
        ? [{ ...text(gap.label, x, middleOfGap(last), -0.75, 0, 'end', 'muted'), isGap: true }]
        : []),
      ...labelled.flatMap(({ sign, ink, share, name }, index) => {
        const y = places[index] ?? 0;
        const letters = Array.from(name);
        const short = letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : name;
        return [text(sign, x, y, 1.5, 0, 'middle', ink), text(share, x, y, 2.5, 0, 'start', 'ink', short)];
      }),
    ],
    x,
    chips: labelled.map(({ color, isFaint }, index) => ({
      color,
      isFaint,
      y: places[index] ?? 0,
      from: ends[index] ?? 0,
    })),
    pins: labelPlaces(
      pins.map(({ percent }) => xOf(percent)),
      pinWidth * width,
      width,
    ).map((at, index) => ({
      text: `${pins[index]?.isBefore ? '‹' : ''}${pins[index]?.letter ?? ''}`,
      isBefore: Boolean(pins[index]?.isBefore),
      x: rounded(at),
    })),
    readout: (point) => ({
      x: xOf(xs[point]),
      y: middleOfGap(point),
      isLeft: (xs[point] ?? 0) > 50,
    }),
    cursor: (point) => [
      { d: down(xs[point]), paint: 'ink', width: 1 },
      ...lines.flatMap((curve) => [
        { d: dot(spot(curve, point)), paint: 'surface', width: 12 },
        { d: dot(spot(curve, point)), paint: curve.color, width: 9 },
      ]),
    ],
  };
}
