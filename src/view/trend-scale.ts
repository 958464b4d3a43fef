/** A part of an axis in percent, and where it is labelled. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly number[];
}

/** An axis has no more labels than this. */
const mostSteps = 5;

const between = (from: number, to: number, step: number): readonly number[] => {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
};

const stepFor = (span: number, sizes: readonly number[]): number =>
  sizes.find((size) => span / size < mostSteps) ?? sizes.at(-1) ?? 1;

/**
 * The part of the axis of shares that the figures take up, with room above and below them. Lines are read by where they stand,
 * not by how long they are, so that the axis need not begin at 0.
 */
export function shareScale(percents: readonly number[]): Scale {
  const least = percents.reduce((a, b) => Math.min(a, b), 100);
  const most = percents.reduce((a, b) => Math.max(a, b), 0);
  if (least > most) return { from: 0, to: 100, steps: between(0, 100, 20) };
  const step = stepFor(most - least, [1, 2, 5, 10, 20]);
  const half = step / 2;
  const from = Math.max(0, Math.floor((least - half) / half) * half);
  const to = Math.min(100, Math.ceil((most + half / 2) / half) * half);
  return { from, to, steps: between(from, to, step) };
}

/** The part of the axis of stations that the points take up, in whole percents, labelled from where it begins. */
export function stationScale(places: readonly number[]): Scale {
  const from = Math.floor(places.reduce((a, b) => Math.min(a, b), 100));
  const to = Math.min(100, Math.max(from + 1, Math.ceil(places.reduce((a, b) => Math.max(a, b), 0))));
  if (!places.length) return { from: 0, to: 100, steps: [0, 50, 100] };
  const start = Math.min(from, to - 1);
  const step = stepFor(to - start, [1, 2, 4, 5, 10, 20, 25]);
  return {
    from: start,
    to,
    steps: Array.from({ length: Math.floor((to - start) / step) + 1 }, (_, index) => start + index * step),
  };
}
