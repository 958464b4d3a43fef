/** Widths of a segment in percent, of a card in em: from the second on the first has room for a share. */
const rooms = [
  { percent: 35, from: 'any' },
  { percent: 16, from: 'wide' },
] as const;

/** Narrower segments, in percent, have no room even for a number: the legend has it. */
const narrowest = 9;

export interface Segment {
  /** In percent of the bar. */
  readonly start: number;
  readonly width: number;
  /** What fits in it: its number and share, in cards of any width or in wide ones only; its number; or nothing. */
  readonly fits: 'any' | 'wide' | 'number' | '';
}

/** Segments for shares in percent, in their order, side by side on a scale from 0 to 100. */
export function stackedSegments(percents: readonly number[]): readonly Segment[] {
  // Shares that a source printed may add up to 100,1: the bar ends at its end.
  const whole = Math.max(
    100,
    percents.reduce((sum, percent) => sum + percent, 0),
  );
  let end = 0;
  return percents.map((percent) => {
    const start = end;
    const width = (percent / whole) * 100;
    end += width;
    const room = rooms.find((least) => width >= least.percent)?.from;
    return { start, width, fits: room ?? (width >= narrowest ? 'number' : '') };
  });
}
