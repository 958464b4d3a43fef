/** Cards in which a label has room: all (from 280 px on), those that are wide, or none, where the legend has it. */
export type Room = 'any' | 'wide' | 'none';

/** Widths in em: what a number of two digits and a number with its share take, and what bars have in any card and in a wide one. */
const numberWidth = 1.9;
const shareWidth = 5.2;
const anyCard = 15.5;
const wideCard = 30;

export interface Segment {
  /** In percent of the bar. */
  readonly start: number;
  readonly width: number;
  /** Where there is room for its number, and for its share behind that. */
  readonly number: Room;
  readonly share: Room;
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
    const room = (needed: number): Room =>
      (width / 100) * anyCard >= needed ? 'any' : (width / 100) * wideCard >= needed ? 'wide' : 'none';
    return { start, width, number: room(numberWidth), share: room(shareWidth) };
  });
}
