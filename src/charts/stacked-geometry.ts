import { largest, spread } from './spread.js';

/** Widths of the card, in em, from which on a share is shown. The first holds for every width that a card can have. */
export const widths = [15, 21, 30, 42, 60] as const;

/** Room that a number with its share takes in a segment, in em. */
const shareRoom = 5.2;

/** Segments under this many percent have their number below the bar. */
const narrowest = 9;
/** Numbers below the bar are this many percent apart. */
const apart = 7;

export interface Segment {
  /** Percent of the bar's width. */
  readonly start: number;
  readonly width: number;
  /** Which of `widths` is the least at which the share fits; −1 where it never does. */
  readonly shareFrom: number;
  /** Where the number stands below the bar, in percent; absent where it stands inside. */
  readonly below?: number;
  /** False where there is no room for the number even below: the legend has it. */
  readonly numbered: boolean;
}

/** Segments for shares in percent, in their order, side by side on a scale from 0 to 100. */
export function stackedSegments(percents: readonly number[]): readonly Segment[] {
  const whole = Math.max(
    100,
    percents.reduce((sum, percent) => sum + percent, 0),
  );
  let end = 0;
  const segments = percents.map((percent) => {
    const start = end;
    const width = (percent / whole) * 100;
    end += width;
    return { percent, start, width, middle: start + width / 2 };
  });
  const narrow = segments.filter(({ width }) => width > 0 && width < narrowest);
  const below = largest(narrow, Math.floor(100 / apart));
  const places = spread(
    below.map(({ middle }) => middle),
    apart,
    apart / 2,
    100 - apart / 2,
  );
  return segments.map((segment): Segment => {
    const { start, width } = segment;
    const place = below.indexOf(segment);
    return {
      start,
      width,
      shareFrom: widths.findIndex((em) => (em * width) / 100 >= shareRoom),
      ...(place >= 0 && { below: places[place] ?? 0 }),
      numbered: place >= 0 || width >= narrowest,
    };
  });
}
