import { formatLocale } from 'd3-format';
import { powerOfTen, roundHalfUp } from '../results/decimals.js';
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
  /** `164,2 juta`, for where a count has no room; below a million all its digits. */
  compact(value: bigint): string;
}

/** Up to here a double holds `units` / 10^scale closely enough for its digits to come out as they went in. */
const exactInDouble = 10n ** 15n;

interface Signs {
  readonly decimal: string;
  readonly thousands: string;
  /** Words for 10^6, 10^9 and 10^12. */
  readonly scales: readonly [string, string, string];
}

// CLDR; d3-format has no Indonesian of its own.
const signs: Readonly<Record<Locale, Signs>> = {
  id: { decimal: ',', thousands: '.', scales: ['juta', 'miliar', 'triliun'] },
  en: { decimal: '.', thousands: ',', scales: ['million', 'billion', 'trillion'] },
};

function numberFormat({ decimal: point, thousands, scales }: Signs): NumberFormat {
  const { format } = formatLocale({ decimal: point, thousands, grouping: [3], currency: ['', ''] });
  const formats = [0, 1, 2, 3, 4].map((scale) => format(`,.${String(scale)}f`));

  const decimal = ({ units, scale }: Decimal): string => {
    const print = formats[scale];
    if (print && units < exactInDouble) return print(Number(units) / 10 ** scale);
    // d3-format knows no BigInt: the same grouping, from the digits.
    const digits = String(units).padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(?:\d{3})+$)/g, thousands);
    return scale ? `${whole}${point}${digits.slice(-scale)}` : whole;
  };

  return {
    count: (units) => decimal({ units, scale: 0 }),
    decimal,
    share: (value) => (value ? `${value.relation}${decimal(value)}%` : '–'),
    compact: (units) => {
      if (units < 1_000_000n) return decimal({ units, scale: 0 });
      const tenths = [6, 9, 12].map((zeros) => roundHalfUp({ numerator: units, denominator: powerOfTen(zeros) }, 1));
      // The first word whose rounded figure stays below a thousand: 999,95 million is 1,0 billion.
      const step = tenths.findIndex((figure, index) => index === 2 || figure < 10_000n);
      return `${decimal({ units: tenths[step] ?? 0n, scale: 1 })} ${scales[step] ?? ''}`;
    },
  };
}

export const numberFormats: Readonly<Record<Locale, NumberFormat>> = {
  id: numberFormat(signs.id),
  en: numberFormat(signs.en),
};
