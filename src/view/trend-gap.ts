import type { Ratio } from '../results/decimals.js';
import type { Point } from '../results/series.js';
import { exactShares, printShare } from '../results/shares.js';
import type { NumberFormat } from '../text/numbers.js';
import type { TrendMessages } from '../text/messages/trend.js';

/** The lead of one candidate over another at a point, in percentage points; below 0 where the other is ahead. */
function leadAt({ candidates }: Point, first: number, second: number): Ratio | undefined {
  const shares = exactShares(candidates);
  const [a, b] = [shares[first], shares[second]];
  return (
    a &&
    b && {
      numerator: a.numerator * b.denominator - b.numerator * a.denominator,
      denominator: a.denominator * b.denominator,
    }
  );
}

/** The gap between the first and the second, in words. */
export interface Gap {
  /** `selisih 34,3 poin` */
  readonly label: string;
  /** `Selisih melebar dari 33,5 menjadi 34,3 poin` */
  readonly headline: string;
}

/**
 * How the gap between the two candidates in front went from the first point to the newest. Undefined where they are even, or
 * where the source has no shares.
 */
export function gapOf(
  [start, end]: readonly [Point | undefined, Point | undefined],
  [first, second]: readonly [number, number],
  decimals: number,
  numbers: NumberFormat,
  words: TrendMessages,
): Gap | undefined {
  const [before, now] = [start, end].map((point) => point && leadAt(point, first, second));
  if (!now?.numerator) return undefined;
  const print = ({ numerator, denominator }: Ratio): string => {
    const printed = printShare({ numerator: numerator < 0n ? -numerator : numerator, denominator }, decimals);
    return printed.relation + numbers.decimal(printed);
  };
  const figure = print(now);
  const from = before && print(before);
  const headline =
    start === end || !before || !from
      ? words.gap(figure)
      : before.numerator <= 0n
        ? words.turned(figure)
        : from === figure
          ? words.steady(figure)
          : before.numerator * now.denominator < now.numerator * before.denominator
            ? words.wider(from, figure)
            : words.narrower(from, figure);
  return { label: words.gapLabel(figure), headline };
}
