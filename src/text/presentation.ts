import { presentationChoices } from '../attributes/choices.js';
import type { Rounding } from '../results/shares.js';
import type { Decimal, TimeZone } from '../results/types.js';
import type { Locale } from './numbers.js';

type Choices = typeof presentationChoices;
export type Chart = Choices['chart'][number];
export type Theme = Choices['theme'][number];
export type Order = Choices['order'][number];
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** How results are shown. Nothing here changes a figure. */
export interface Presentation {
  readonly locale: Locale;
  readonly timeZone: TimeZone;
  readonly order: Order;
  /** Decimals of shares, 0 to 4. */
  readonly decimals: number;
  readonly rounding: Rounding;
  /** The threshold in percent; it wins over the one in the results. */
  readonly threshold: Decimal | undefined;
  /** The http(s) address at which readers check the code of a picture. */
  readonly verifyUrl?: string | undefined;
}

/** The same choices as a page's author writes them, by the properties of the tag. An absent or unknown value is the default. */
export interface Options {
  readonly chart?: Chart;
  readonly order?: Order;
  /** Decimals of shares, 0 to 4. */
  readonly decimals?: number | string;
  readonly rounding?: Rounding;
  readonly locale?: Locale;
  readonly theme?: Theme;
  readonly headingLevel?: HeadingLevel | string;
  readonly timeZone?: TimeZone;
  /** A share that is marked with a line, in percent. */
  readonly threshold?: number | string;
  /** The http(s) address at which readers check the code of a picture. */
  readonly verifyUrl?: string | null;
}

/** The value of an option; the default if it is absent or unknown. */
export const chosen = <Name extends keyof Choices>(options: Options, name: Name): Choices[Name][number] =>
  presentationChoices[name].find((choice) => choice === String(options[name])) ?? presentationChoices[name][0];

/** @param choose gives the value of each option */
export const presentationOf = (
  choose: <Name extends keyof Choices>(name: Name) => Choices[Name][number],
  threshold: Decimal | undefined,
  verifyUrl?: string | null,
): Presentation => ({
  locale: choose('locale'),
  timeZone: choose('timeZone'),
  // A donut that turns with every change of the leader cannot be compared with the one before.
  order: choose('chart') === 'donut' ? 'ballot' : choose('order'),
  decimals: Number(choose('decimals')),
  rounding: choose('rounding'),
  threshold,
  // Pictures print it whole, without a page around it.
  verifyUrl: /^https?:/i.test(verifyUrl ?? '') ? (verifyUrl ?? undefined) : undefined,
});
