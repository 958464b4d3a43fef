import { line } from 'd3-shape';

/** The side of the plot in its own units: no card has more columns of pixels for it. */
export const side = 1000;

/** A place in the plot: from the left, and from the top. */
export type Spot = readonly [x: number, y: number];

/**
 * Of more spots than there are columns, those that draw the same picture: the first, the lowest, the highest and the last of
 * each run within one column, which is one unit wide.
 */
export function thinned(spots: readonly Spot[]): readonly Spot[] {
  const columns: Spot[][] = [];
  for (const spot of spots) {
    const run = columns.at(-1);
    if (run?.[0] && Math.floor(run[0][0]) === Math.floor(spot[0])) run.push(spot);
    else columns.push([spot]);
  }
  return columns.flatMap((run) => {
    const heights = run.map(([, y]) => y);
    const kept = [0, heights.indexOf(Math.min(...heights)), heights.indexOf(Math.max(...heights)), run.length - 1];
    return run.filter((_, index) => kept.includes(index));
  });
}

/** Digits behind a tenth of a unit are not seen. */
const rounded = ([x, y]: Spot): [number, number] => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

const draw = line();

/** The `d` of an svg path through spots; it breaks off before each of `starts`. */
export function pathThrough(spots: readonly Spot[], starts: ReadonlySet<number>): string {
  const from = [0, ...starts].filter((start) => start < spots.length);
  return from.map((start, index) => draw(thinned(spots.slice(start, from[index + 1])).map(rounded)) ?? '').join('');
}

/** Round steps of a scale in percent, the finest first. */
const steps = [1, 2, 5, 10, 20, 25];

/** A scale from 0 to the first of its steps that is no less than `most`, in percent, in at most five steps. */
export function scaleTo(most: number): readonly number[] {
  const step = steps.find((size) => size * 5 >= most) ?? 25;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step);
}

/**
 * Where labels stand that would stand at `wanted`, from the top of a plot so high: as near as can be, all within it, and none
 * nearer to another than `apart`.
 */
export function labelPlaces(wanted: readonly number[], apart: number, height: number): readonly number[] {
  const groupOf = (members: readonly number[]): { readonly members: readonly number[]; readonly top: number } => {
    const sum = members.reduce((total, index, place) => total + (wanted[index] ?? 0) - place * apart, 0);
    const lowest = height - (members.length - 1) * apart;
    return { members, top: Math.max(0, Math.min(lowest, sum / members.length)) };
  };
  const groups: ReturnType<typeof groupOf>[] = [];
  for (const index of [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)) {
    let group = groupOf([index]);
    for (
      let before = groups.at(-1);
      before && before.top + before.members.length * apart > group.top;
      before = groups.at(-1)
    ) {
      groups.pop();
      group = groupOf([...before.members, ...group.members]);
    }
    groups.push(group);
  }
  const places: number[] = [];
  for (const { members, top } of groups) members.forEach((index, place) => (places[index] = top + place * apart));
  return places;
}

/** The index of the point nearest to `x`; of several there, the last. */
export const nearest = (xs: readonly number[], x: number): number =>
  xs.reduce((best, at, index) => (Math.abs(at - x) <= Math.abs((xs[best] ?? 0) - x) ? index : best), 0);

/** Up to so many points are drawn as dots, so that it is seen where there are figures. */
const fewPoints = 30;
/** A line shorter than this, in percent of the axis, is hardly seen. */
const shortest = 1;

/** Points that are drawn as dots: the ends of lines that are no longer than a dot, and all points where they are few. */
function dotted(xs: readonly number[], starts: ReadonlySet<number>): readonly number[] {
  const firsts = [0, ...starts];
  return [...xs.keys()].filter((index) => {
    if (xs.length <= fewPoints) return true;
    const isEnd = index === xs.length - 1 || starts.has(index + 1);
    const first = firsts.filter((start) => start <= index).at(-1) ?? 0;
    return isEnd && Math.abs((xs[index] ?? 0) - (xs[first] ?? 0)) < shortest;
  });
}

/** What is drawn of a count as it went. All of it in percent. */
export interface Course {
  /** Where the points stand along the axis. */
  readonly xs: readonly number[];
  /** Points that no line joins to the one before. */
  readonly starts: ReadonlySet<number>;
  /** Each with its share at each point. */
  readonly lines: readonly { readonly percents: readonly number[] }[];
  readonly marks: readonly { readonly percent: number }[];
  /** Points that brought lower votes. */
  readonly falls: readonly number[];
}

/** The same as lengths in a plot of a size. */
export interface TrendPicture {
  /** Percentages of the scale, from 0 on. */
  readonly scale: readonly number[];
  /** From the top, as part of the height, from 0 to 1. */
  readonly yOf: (percent: number) => number;
  /** The `d` of an svg path for each line, and of one for the falls. */
  readonly paths: readonly string[];
  readonly falls: string;
  readonly dots: readonly number[];
  /** Where the label at the end of a line stands, as part of the height; undefined where there is no room for it. */
  readonly labels: readonly (number | undefined)[];
}

/** @param apart what a label takes, as part of the height */
export function trendPicture(
  { xs, starts, lines, marks, falls }: Course,
  apart: number,
  width = side,
  height = side,
): TrendPicture {
  const scale = scaleTo(
    xs.length
      ? [...lines.flatMap(({ percents }) => percents), ...marks.map(({ percent }) => percent)].reduce(
          (most, percent) => Math.max(most, percent),
          0,
        )
      : 100,
  );
  const top = scale.at(-1) ?? 100;
  const yOf = (percent: number): number => 1 - percent / top;
  const ends = lines.map(({ percents }) => percents.at(-1) ?? 0);
  const labelled = [...(xs.length ? ends.keys() : [])]
    .sort((a, b) => (ends[b] ?? 0) - (ends[a] ?? 0))
    .slice(0, Math.floor(1 / apart) + 1);
  const places = labelPlaces(
    labelled.map((index) => yOf(ends[index] ?? 0)),
    apart,
    1,
  );
  const columns = new Set(falls.map((index) => Math.floor(((xs[index] ?? 0) / 100) * width)));
  return {
    scale,
    yOf,
    paths: lines.map(({ percents }) =>
      pathThrough(
        percents.map((percent, index) => [((xs[index] ?? 0) / 100) * width, yOf(percent) * height]),
        starts,
      ),
    ),
    falls: [...columns].map((column) => `M${column},${height}v${-height / 40}`).join(''),
    dots: dotted(xs, starts),
    labels: ends.map((_, index) => places[labelled.indexOf(index)]),
  };
}
