import type { Decimal } from './types.js';

/** An exact fraction with a positive `denominator`. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const one: Ratio = { numerator: 1n, denominator: 1n };
export const half: Decimal = { units: 50n, scale: 0 };
export const hundred: Ratio = { numerator: 100n, denominator: 1n };

export const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

export const toRatio = ({ units, scale }: Decimal): Ratio => ({ numerator: units, denominator: powerOfTen(scale) });

/** −1 if `a` is less than `b`, 0 if they are equal, 1 if `a` is more. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `a` − `b`. */
export const difference = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.denominator - b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

/** `ratio` × 10^`scale` as a whole number, halves rounded up. The ratio must not be negative. */
export const roundHalfUp = ({ numerator, denominator }: Ratio, scale: number): bigint =>
  (2n * numerator * powerOfTen(scale) + denominator) / (2n * denominator);

/** For lengths and angles only. Never print it: it is not exact. */
export const approximate = (ratio: Ratio): number => Number(roundHalfUp(ratio, 6)) / 1e6;

/** A JavaScript number prints at most 23 fraction digits. Longer texts are not accepted as percentages. */
export const mostFractionDigits = 25;

/** The decimal in a text with a decimal point or comma. Undefined where the text is no number, or one above 100. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^(\d{1,15})(?:[.,](\d{1,25}))?$/.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  const decimal = { units: BigInt(whole + fraction), scale: fraction.length };
  return compareRatios(toRatio(decimal), hundred) > 0 ? undefined : decimal;
}
