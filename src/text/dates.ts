import { zoneOffsets } from '../results/choices.js';
import type { TimeZone } from '../results/types.js';
import type { Locale } from './numbers.js';

const months: Readonly<Record<Locale, string>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December',
};

const timeSeparators: Readonly<Record<Locale, string>> = { id: '.', en: ':' };

/** A time in words: `20 Maret 2024` and `22.19`. A day alone has no hour. */
export interface TimeWords {
  readonly day: string;
  readonly hour: string;
}

/** An ISO 8601 time or day, as it is in a zone. */
export function timeWords(iso: string, zone: TimeZone, locale: Locale): TimeWords {
  const [year, month, day, hour, minute] = new Date(Date.parse(iso) + zoneOffsets[zone] * 3_600_000)
    .toISOString()
    .split(/[-T:]/);
  return {
    day: `${Number(day)} ${months[locale].split(' ')[Number(month) - 1] ?? ''} ${year ?? ''}`,
    hour: iso.includes('T') ? `${hour ?? ''}${timeSeparators[locale]}${minute ?? ''}` : '',
  };
}

/** An ISO 8601 time with its zone as `20 Maret 2024, 22.19 WIB`; a day alone as `20 Maret 2024`. */
export function formatTime(iso: string, zone: TimeZone, locale: Locale): string {
  const { day, hour } = timeWords(iso, zone, locale);
  return hour ? `${day}, ${hour} ${zone}` : day;
}
