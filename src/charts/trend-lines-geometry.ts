import { line } from 'd3-shape';
import type { Line } from './mark.js';

/** The side of the plot in its own units: no card has more columns of pixels for it. */
export const side = 1000;

/** What a label takes of the plot's height, as the style sheet has them. */
const labelHeight = 0.08;
/** Longer names are cut: the table has them whole. */
const longestName = 18;

/** A place in the plot: from the left, and from the top. */
export type Spot = readonly [x: number, y: number];

/** Digits behind a tenth of a unit are not seen. */
const rounded = (length: number): number => Math.round(length * 10) / 10;

/**
 * Of more spots than there are columns, those that draw the same picture: the first, the lowest, the highest and the last of
 * each run within one column, which is one unit wide.
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

/** The `d` of an svg path through spots, which breaks off before each of `starts`; the first of them is 0. */
export const pathThrough = (spots: readonly Spot[], starts: readonly number[]): string =>
  starts.map((start, run) => draw(thinned(spots.slice(start, starts[run + 1])) as [number, number][]) ?? '').join('');

/** A scale from 0 to the first of its steps that is no less than `most`, in percent, in at most five steps. */
export function scaleTo(most: number): readonly number[] {
  const step = [1, 2, 5, 10].find((size) => size * 5 >= most) ?? 20;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step);
}

/**
 * Where labels stand that would stand at `wanted`, from the top of a plot so high: about there, all within it, and none nearer
 * to another than `apart`.
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
  // Halfway between as low as they come from the top and as high as they come from the foot.
  at = height + apart;
  order.reverse().forEach((index, place) => {
    at = Math.max(height - lowest(place), Math.min(wanted[index] ?? 0, at - apart));
    places[index] = ((places[index] ?? 0) + at) / 2;
  });
  return places;
}

/** The index of the point nearest to `x`; of several there, the last. */
export const nearest = (xs: readonly number[], x: number): number =>
  xs.reduce((best, at, index) => (Math.abs(at - x) <= Math.abs((xs[best] ?? 0) - x) ? index : best), 0);

/** What is drawn of a candidate. */
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

/** What is drawn of a count as it went. All places are in percent. */
export interface Course {
  /** Where the points stand along the axis. */
  readonly xs: readonly number[];
  /** The first point, and those that no line joins to the one before. */
  readonly starts: readonly number[];
  readonly lines: readonly Curve[];
  /** Shares that matter. */
  readonly marks: readonly Line[];
  /** Labels along the axis. */
  readonly ticks: readonly Line[];
  /** Where the count stopped, or has come to. */
  readonly end: Line | undefined;
  /** Where the points stand that brought lower votes. */
  readonly falls: readonly number[];
}

/** A line of the picture; its paint is a colour, or the name of one of the card's. */
export interface Stroke {
  readonly d: string;
  readonly paint: string;
  readonly width: number;
  readonly part?: 'line' | 'mark';
}

/** Text about whose middle its place is; `dx` and `dy`, in em, go away from there. */
export interface Text {
  readonly text: string;
  /** Stands behind it where there is room. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** A colour, or the name of one of the card's. */
  readonly paint: string;
}

/** What the number at the end of a line, which is at the height `from`, stands on. */
export interface Chip {
  readonly color: string;
  readonly isFaint: boolean;
  readonly y: number;
  readonly from: number;
}

/** The same as lengths in a plot of a size. */
export interface TrendPicture {
  readonly strokes: readonly Stroke[];
  readonly texts: readonly Text[];
  /** Where the lines end. */
  readonly x: number;
  /** Of as many lines as there is room for, the most votes first. */
  readonly chips: readonly Chip[];
  /** What marks the point that is read out. */
  readonly cursor: (point: number) => readonly Stroke[];
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

/** Lays out the lines in a plot of a size. */
export function trendPicture(
  { xs, starts, lines, marks, ticks, end, falls }: Course,
  width = side,
  height = side,
): TrendPicture {
  const last = xs.length - 1;
  const most = [...lines.flatMap(({ percents }) => percents), ...marks.map(({ percent }) => percent)];
  const scale = scaleTo(last < 0 ? 100 : most.reduce((a, b) => Math.max(a, b), 0));
  const xOf = (percent = 0): number => rounded((percent / 100) * width);
  const yOf = (percent = 0): number => rounded((1 - percent / (scale.at(-1) ?? 1)) * height);
  const spot = ({ percents }: Curve, point: number): Spot => [xOf(xs[point]), yOf(percents[point])];
  const across = (percent: number): string => `M0,${yOf(percent)}h${width}`;
  const down = (percent = 0): string => `M${xOf(percent)},0v${height}`;
  const mark = (d: string): Stroke => ({ d, paint: 'ink', width: 1.5, part: 'mark' });
  const inColor = ({ color, isFaint }: Curve, d: string, size: number, part?: 'line'): readonly Stroke[] => [
    ...(isFaint ? [{ d, paint: 'muted', width: size + 2.5 }] : []),
    { d, paint: color, width: size, ...(part && { part }) },
  ];
  // Runs that are no line.
  const alone = starts.filter((start, run) => start === (starts[run + 1] ?? xs.length) - 1);

  // A short label stands beside the scale, in place of those of the scale that would meet it.
  const isBeside = ({ label }: Line): boolean => label.length < 5;
  const beside = marks.filter(isBeside);
  const free = scale.filter((at) =>
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
      ...scale.map((at) => ({ d: across(at), paint: 'border', width: 1 })),
      ...marks.map(({ percent }) => mark(across(percent))),
      ...(end ? [mark(down(end.percent))] : []),
      {
        d: [...new Set(falls.map((x) => Math.round(xOf(x))))].map((x) => `M${x},${height}v${-height / 40}`).join(''),
        paint: 'muted',
        width: 1,
      },
      ...lines.flatMap((curve) => {
        const spots = xs.map((_, point) => spot(curve, point));
        return [
          ...inColor(curve, pathThrough(spots, starts), 2.5, 'line'),
          ...inColor(curve, alone.map((point) => dot(spot(curve, point))).join(''), 6),
        ];
      }),
    ],
    texts: [
      ...free.map((percent) => text(`${percent}%`, 0, yOf(percent), -0.5, 0, 'end', 'muted')),
      ...ticks.map(({ percent, label }) => text(label, xOf(percent), height, 0, 1.25, 'middle', 'muted')),
      ...marks.map((line) =>
        isBeside(line)
          ? text(line.label, 0, yOf(line.percent), -0.5, 0, 'end')
          : text(line.label, 0, yOf(line.percent), 0.25, -0.7, 'start'),
      ),
      ...(end ? [text(end.label, xOf(end.percent), 0, 0, -0.9, end.percent > 50 ? 'end' : 'start')] : []),
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
    cursor: (point) => [
      { d: down(xs[point]), paint: 'ink', width: 1 },
      ...lines.flatMap((curve) => [
        { d: dot(spot(curve, point)), paint: 'surface', width: 12 },
        { d: dot(spot(curve, point)), paint: curve.color, width: 9 },
      ]),
    ],
  };
}
