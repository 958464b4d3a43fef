import { formatLocale } from 'd3-format';
import type { PrintedShare } from '../results/shares.js';
import type { Decimal } from '../results/types.js';

export type Locale = 'id' | 'en';

/** Prints exact numbers as a language writes them. */
export interface NumberFormat {
  /** `96.214.691` */
  count(value: bigint): string;
  /** `24,95`, with all digits of its scale: `50,0` keeps its zero. */
  decimal(value: Decimal): string;
  /** `58,6%`, `<0,1%`, or `–` where there is no share. */
  share(value: PrintedShare | undefined): string;
}

/** Up to this size a JavaScript number holds `units` / 10^scale closely enough to print the same digits. */
const exactInDouble = 10n ** 15n;

// The separators of CLDR. d3-format has no Indonesian locale.
function numberFormat(point: string, thousands: string): NumberFormat {
  const locale = formatLocale({ decimal: point, thousands, grouping: [3], currency: ['', ''] });
  /** One format for each number of decimals: making one takes ten times as long as using it. */
  const formats: ((value: number) => string)[] = [];

  const decimal = ({ units, scale }: Decimal): string => {
    if (units < exactInDouble) return (formats[scale] ??= locale.format(`,.${scale}f`))(Number(units) / 10 ** scale);
    // d3-format does not know BigInt. This groups the digits in the same way.
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
