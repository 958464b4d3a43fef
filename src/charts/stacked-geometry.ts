import type { Mark } from './mark.js';
import { placeLabels } from './place-labels.js';

/** Widths in em: a digit, the space around digits, a share with the space before it, and the bar in every card and in a wide one. */
const digitWidth = 0.6;
const spaceWidth = 0.7;
const shareWidth = 4.4;
const anyCard = 15.5;
const wideCard = 30;

/** The least distance between numbers below the bar, in percent. */
const apart = 9;

export interface Segment {
  /** Percent of the bar. */
  readonly start: number;
  readonly width: number;
  /** The place of its number: in the segment, below it, or nowhere, if there is no room. The legend then has it. */
  readonly number: 'inside' | 'below' | 'none';
  /** The cards in which its share fits behind the number: all (from 280 px), only wide ones, or none. */
  readonly share: 'any' | 'wide' | 'none';
}

/** The segments for shares in percent, in their order, side by side on a scale from 0 to 100. */
export function stackedSegments(rows: readonly Pick<Mark, 'percent' | 'sign'>[]): readonly Segment[] {
  // Shares that a source printed may add up to 100,1. The bar still ends at its end.
  const whole = Math.max(
    100,
    rows.reduce((sum, { percent }) => sum + percent, 0),
  );
  let end = 0;
  const segments = rows.map(({ percent, sign }) => {
    const start = end;
    const width = (percent / whole) * 100;
    end += width;
    const takes = (em: number): number => (em / width) * 100;
    const numberWidth = spaceWidth + digitWidth * sign.length;
    const isInside = takes(numberWidth) <= anyCard;
    return { start, width, middle: start + width / 2, isInside, needed: takes(numberWidth + shareWidth) };
  });
  const below = placeLabels(
    segments.flatMap(({ isInside, middle: at, width: size }) => (isInside || !size ? [] : { at, size })),
    apart,
  );
  return segments.map(({ start, width, middle, isInside, needed }) => ({
    start,
    width,
    number: isInside ? 'inside' : below.has(middle) ? 'below' : 'none',
    share: !isInside || needed > wideCard ? 'none' : needed > anyCard ? 'wide' : 'any',
  }));
}
