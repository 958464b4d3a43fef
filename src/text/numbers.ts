import { formatLocale } from 'd3-format';
import type { PrintedShare } from '../results/shares.js';
import type { Decimal } from '../results/types.js';

export type Locale = 'id' | 'en';

/** Prints exact numbers the way a locale writes them. */
export interface NumberFormat {
  /** `96.214.691` */
  count(value: bigint): string;
  /** `24,95`: all the digits of its scale, so that `50,0` keeps its zero. */
  decimal(value: Decimal): string;
  /** `58,6%`, `<0,1%`, or `–` where there is no share. */
  share(value: PrintedShare | undefined): string;
}

/** Up to here a double holds `units` / 10^scale closely enough for its digits to come out as they went in. */
const exactInDouble = 10n ** 15n;

// CLDR's signs; d3-format has no Indonesian of its own.
function numberFormat(point: string, thousands: string): NumberFormat {
  const locale = formatLocale({ decimal: point, thousands, grouping: [3], currency: ['', ''] });
  /** One for each count of decimals: to make one takes ten times as long as to use it. */
  const formats: ((value: number) => string)[] = [];

  const decimal = ({ units, scale }: Decimal): string => {
    if (units < exactInDouble) return (formats[scale] ??= locale.format(`,.${scale}f`))(Number(units) / 10 ** scale);
    // d3-format knows no BigInt: the same grouping, from the digits.
    const digits = String(units).padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(?:\d{3})+$)/g, thousands);
    return scale ? whole + point + digits.slice(-scale) : whole;
  };

  return {
    count: (units) => decimal({ units, scale: 0 }),
    decimal,
    share: (value) => (value ? `${value.relation}${decimal(value)}%` : '–'),
  };
}

export const numberFormats: Readonly<Record<Locale, NumberFormat>> = {
  id: numberFormat(',', '.'),
  en: numberFormat('.', ','),
};
