// Readers of single values. Each returns the value, or reports its fault.
import { compareRatios, hundred, mostFractionDigits, parseDecimal, toRatio } from './decimals.js';
import { written } from './faults.js';
import { isObject } from './json.js';
import { zoneOffsets } from './choices.js';
import type { Decimal, TimeZone } from './types.js';

/** Reports that something other than `value` was expected at `path`. It returns undefined, which is then used as the value. */
export type TellFault = (path: string, expected: string, value: unknown, fatal?: boolean) => undefined;

export type Reader<T> = (value: unknown, path: string, fault: TellFault) => T | undefined;
export type Readers<T> = { readonly [K in keyof T]: Reader<NonNullable<T[K]>> };

/** Longer text is cut. No name of a candidate, party or office comes near this length. */
const longestText = 500;

// Control characters, and marks that would reverse the direction of the text beside them.
// eslint-disable-next-line no-control-regex
const unprintable = /[\s\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** ISO 8601. A space may stand in place of the `T`, and the colon of the zone may be missing. */
const isoTime = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)? ?(?:(Z)|([+-]\d\d)(?::?(\d\d))?)?)?$/;

/**
 * A count without its separators, where they stand between groups of exactly three digits and are all `.` or all `,`. Other
 * text as it is.
 */
const ungrouped = (digits: string): string =>
  /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(digits) ? digits.replace(/\D/g, '') : digits;

/** Text on one line, without characters that cannot be printed. */
export const text: Reader<string> = (value, path, fault) => {
  const clean = typeof value === 'string' ? value.replace(unprintable, ' ').trim() : '';
  // Most texts are short, and need no list of their characters.
  const characters = clean.length > longestText ? Array.from(clean) : [];
  if (characters.length > longestText) {
    fault(path, `at most ${longestText} characters`, clean, false);
    return `${characters.slice(0, longestText).join('')}…`;
  }
  return clean || fault(path, 'text', value);
};

/** A whole number from 0 on, exact whatever its size. */
export const count: Reader<bigint> = (value, path, fault) => {
  // A JSON number above 2^53 has already lost its last digits.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return fault(path, 'its digits as a string', value);
  const digits = typeof value === 'string' ? ungrouped(value.trim()) : written(value);
  return /^\d{1,30}$/.test(digits) ? BigInt(digits) : fault(path, 'a whole number', value);
};

/** A percentage from 0 to 100, with the digits that the source gave it. */
export const percent: Reader<Decimal> = (value, path, fault) => {
  // JavaScript prints smaller numbers with an exponent (5e-324), and no share of a real vote is so small.
  if (typeof value === 'number' && value > 0 && value < 1e-6) return fault(path, '0, or 0.000001 to 100', value);
  const decimal = isObject(value) ? (value as unknown as Decimal) : parseDecimal(written(value));
  return typeof decimal?.units === 'bigint' &&
    decimal.units >= 0n &&
    Number.isInteger(decimal.scale) &&
    decimal.scale >= 0 &&
    decimal.scale <= mostFractionDigits &&
    compareRatios(toRatio(decimal), hundred) <= 0
    ? decimal
    : fault(path, 'a percentage from 0 to 100', value);
};

/** One of the values that are known. */
export const choice =
  <T>(...choices: readonly T[]): Reader<T> =>
  (value, path, fault) =>
    choices.find((known) => known === value) ?? fault(path, choices.join(', '), value);

export const flag: Reader<boolean> = (value, path, fault) => {
  if (typeof value !== 'boolean') fault(path, 'true or false', value);
  return Boolean(value);
};

/** A time or a day in ISO 8601; `timeZone` is the zone of a time that names none. */
export const time =
  (timeZone: TimeZone): Reader<string> =>
  (value, path, fault) => {
    // Stryker disable next-line ArrayDeclaration: a text that is not a time has no parts.
    const [, date = '', minutes, seconds = ':00', utc, hours, rest = '00'] = isoTime.exec(written(value)) ?? [];
    const zone = utc ?? (hours ? `${hours}:${rest}` : `+0${zoneOffsets[timeZone]}:00`);
    const iso = minutes ? `${date}T${minutes}${seconds}${zone}` : date;
    // Engines differ on 30 February. A date that changes when it is formatted again does not exist.
    return !isNaN(Date.parse(iso)) && new Date(date).toISOString().startsWith(date)
      ? iso
      : fault(path, 'an ISO 8601 time', value);
  };

/** A day in ISO 8601. */
export const day: Reader<string> = (value, path, fault) =>
  /^\d{4}-\d\d-\d\d$/.test(written(value)) ? time('WIB')(value, path, fault) : fault(path, 'an ISO 8601 day', value);

/** An http(s) address; with a `base`, one that is relative to it as well. */
export const address =
  (base?: string): Reader<string> =>
  (value, path, fault) => {
    try {
      // Stryker disable next-line ConditionalExpression: a value that is not text fails here too.
      const url = typeof value === 'string' && value.trim();
      if (url && ['http:', 'https:'].includes(new URL(url, base).protocol)) return url;
    } catch {
      // It is not an address. The fault is reported below.
    }
    return fault(path, 'an http(s) address', value);
  };

/** A hex colour, written out and in lower case. */
export const color: Reader<string> = (value, path, fault) =>
  /^#(?:[\da-f]{3}){1,2}$/i.test(written(value))
    ? written(value)
        .replace(/#(.)(.)(.)$/, '#$1$1$2$2$3$3')
        .toLowerCase()
    : fault(path, 'a hex colour such as #1b7f5c', value);

/** A list without its faulty entries. */
export const list =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, path, fault) =>
    Array.isArray(value)
      ? value.flatMap((entry, index) => reader(entry, `${path}[${index}]`, fault) ?? [])
      : fault(path, 'a list', value);

/** A `Map` of an object's fields, without the faulty ones. */
export const map =
  <T>(reader: Reader<T>): Reader<ReadonlyMap<string, T>> =>
  (value, path, fault) => {
    if (!isObject(value)) return fault(path, 'an object', value);
    const entries = value instanceof Map ? [...(value as Map<unknown, unknown>)] : Object.entries(value);
    return new Map(
      entries.flatMap(([key, entry]) => {
        if (typeof key !== 'string') return [];
        const read = entry == null ? undefined : reader(entry, `${path}.${key}`, fault);
        return read === undefined ? [] : [[key, read] as const];
      }),
    );
  };

/** An object without its empty and faulty fields. A `required` field that is missing is a fault. */
export const object = <T>(readers: Readers<T>, ...required: readonly string[]): Reader<Partial<T>> => {
  const keys = Object.keys(readers) as (keyof T & string)[];
  return (value, path, fault) => {
    if (!isObject(value)) return fault(path, 'an object', value);
    const fields: Partial<T> = {};
    for (const key of keys) {
      const isGiven = value[key] != null && value[key] !== '';
      const read =
        isGiven || required.includes(key) ? readers[key](value[key], path ? `${path}.${key}` : key, fault) : undefined;
      if (read !== undefined) fields[key] = read;
    }
    return fields;
  };
};

/** A whole number that is small enough to be a `number`. */
export const number =
  (least: 0 | 1, most = 9999): Reader<number> =>
  (value, path, fault) => {
    const read = Number(count(value, path, fault));
    if (read < least || read > most) return fault(path, `${least} to ${most}`, value);
    return isNaN(read) ? undefined : read;
  };
