import { approximate, compareRatios, hundred, mostFractionDigits, parseDecimal, toRatio } from './decimals.js';
import { asideNamed, asideOf, asidesIn } from './totals.js';
import type {
  Candidate,
  Decimal,
  Kind,
  Progress,
  Region,
  Results,
  Revote,
  Rule,
  Source,
  Status,
  TimeZone,
} from './types.js';

export const kinds: readonly Kind[] = ['quick-count', 'preliminary', 'official'];
const rules: readonly Rule[] = ['presidential', 'majority-runoff', 'plurality', 'single-candidate'];
const statuses: readonly Status[] = ['determined', 'elected', 'disputed', 'annulled', 'revote'];

/** Hours ahead of UTC. */
export const zoneOffsets: Readonly<Record<TimeZone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** What is wrong with one place of an input. */
export interface Fault {
  /** Where: `candidates[1].votes`; empty for the input as a whole. */
  readonly path: string;
  /** What should stand there and what does: `expected a whole number, got "1,5"`. */
  readonly message: string;
  /** True where it leaves no results to show; else that place alone was left out. */
  readonly fatal: boolean;
}

/** As many faults as a developer reads: thousands of points or contests may have the same one. */
const mostFaults = 20;

/** The first of so many, those that are fatal before all; `path` is where the others are. */
export function firstFaults(faults: readonly Fault[], path: string): readonly Fault[] {
  const sorted = [...faults].sort((a, b) => Number(b.fatal) - Number(a.fatal));
  const more = faults.length - mostFaults;
  return more > 0
    ? [...sorted.slice(0, mostFaults), { path, message: `expected no faults beside these, got ${more}`, fatal: false }]
    : sorted;
}

export interface Parsed {
  /** Absent where a fault is fatal. */
  readonly results?: Results;
  /** What stands around the figures, for a card that has none. */
  readonly metadata: Omit<Results, 'candidates' | 'counts'>;
  /** Every fault found. */
  readonly faults: readonly Fault[];
}

export interface ParseOptions {
  /** The zone of times that name none. */
  readonly timeZone?: TimeZone;
}

/** What stands on a ballot against a pair that has no opponent: the empty column, or "tidak setuju". */
const boxName = /^\W*(?:(?:kolom|kotak)\W+kosong|tidak\W+setuju|empty\W+(?:box|column))\W*$/i;

/** A fault here would make figures wrong, leave none or open them too early; elsewhere it costs that place alone. */
const fatalPlaces = /^(?:version|embargo|candidates(?:\[\d+\](?:\.(?:id|name|votes|share))?)?)?$/;

/** Text longer than this is cut: no name of a candidate, party or office comes near it. */
const longestText = 500;

// Control characters, and the marks that would let a name turn round the text beside it.
// eslint-disable-next-line no-control-regex
const unprintable = /[\s\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

const isoTime = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)? ?(?:(Z)|([+-]\d\d)(?::?(\d\d))?)?)?$/;

type Fields = Readonly<Record<string, unknown>>;

/** Makes of a value what it stands for, or tells what is wrong with it. */
type Reader<T> = (value: unknown, path: string) => T | undefined;
type Readers<T> = { readonly [K in keyof T]: Reader<NonNullable<T[K]>> };

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAbsent = (value: unknown): boolean => value == null || value === '' || (Array.isArray(value) && !value.length);

/** The digits of a count in groups of exactly three by `.` or by `,`, whatever the locale; other text as it is. */
const ungrouped = (text: string): string =>
  /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(text) ? text.replace(/\D/g, '') : text;

/** What a value looks like when written out; empty for lists and objects. */
const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  if (Array.isArray(value)) return value.length ? 'a list' : 'an empty list';
  return value == null ? 'nothing' : isObject(value) ? 'an object' : written(value) || typeof value;
}

/** The value of JSON text; what is no text, or no JSON, as it is. */
export function readJSON(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  try {
    return JSON.parse(input) as unknown;
  } catch {
    return input;
  }
}

/**
 * Reads a results object, or its JSON, whoever wrote it.
 *
 * Never throws: faults tell what is wrong and where. A fault in a candidate's id, name, votes or share, in the list itself or
 * in the version is fatal, since the figures would be wrong, as is one in the embargo; anything else is left out and the
 * figures stand.
 */
export function parse(input: unknown, { timeZone = 'WIB' }: ParseOptions = {}): Parsed {
  const faults: Fault[] = [];

  const fault = (path: string, expected: string, value: unknown, fatal = fatalPlaces.test(path)): undefined => {
    faults.push({ path, message: `expected ${expected}, got ${show(value)}`, fatal });
    return undefined;
  };

  const text: Reader<string> = (value, path) => {
    const clean = typeof value === 'string' ? value.replace(unprintable, ' ').trim() : '';
    const characters = Array.from(clean);
    if (characters.length > longestText) {
      fault(path, `at most ${longestText} characters`, clean, false);
      return `${characters.slice(0, longestText).join('')}…`;
    }
    return clean || fault(path, 'text', value);
  };

  const count: Reader<bigint> = (value, path) => {
    // Past 2^53 a JSON number has lost its last digits already.
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) return fault(path, 'its digits as a string', value);
    const digits = typeof value === 'string' ? ungrouped(value.trim()) : written(value);
    return /^\d{1,30}$/.test(digits) ? BigInt(digits) : fault(path, 'a whole number', value);
  };

  const percent: Reader<Decimal> = (value, path) => {
    // Smaller numbers have no decimal digits of their own (5e-324), and no share of a real vote is among them.
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

  const choice =
    <T>(...choices: readonly T[]): Reader<T> =>
    (value, path) =>
      choices.find((known) => known === value) ?? fault(path, choices.join(', '), value);

  const flag: Reader<boolean> = (value, path) => {
    if (typeof value !== 'boolean') fault(path, 'true or false', value);
    return Boolean(value);
  };

  const time: Reader<string> = (value, path) => {
    const [, date = '', minutes, seconds = ':00', utc, hours, rest = '00'] = isoTime.exec(written(value)) ?? [];
    const zone = utc ?? (hours ? `${hours}:${rest}` : `+0${zoneOffsets[timeZone]}:00`);
    const iso = minutes ? `${date}T${minutes}${seconds}${zone}` : date;
    // Engines differ on 30 February: what does not come back as it went in is no day.
    return !isNaN(Date.parse(iso)) && new Date(date).toISOString().startsWith(date)
      ? iso
      : fault(path, 'an ISO 8601 time', value);
  };

  const day: Reader<string> = (value, path) =>
    /^\d{4}-\d\d-\d\d$/.test(written(value)) ? time(value, path) : fault(path, 'an ISO 8601 day', value);

  const address =
    (base?: string): Reader<string> =>
    (value, path) => {
      try {
        const url = typeof value === 'string' && value.trim();
        if (url && /^https?:$/.test(new URL(url, base).protocol)) return url;
      } catch {
        // Not an address at all: told below.
      }
      return fault(path, 'an http(s) address', value);
    };

  const color: Reader<string> = (value, path) =>
    /^#(?:[\da-f]{3}){1,2}$/i.test(written(value))
      ? written(value)
          .replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')
          .toLowerCase()
      : fault(path, 'a hex colour such as #1b7f5c', value);

  const list =
    <T>(reader: Reader<T>): Reader<readonly T[]> =>
    (value, path) =>
      Array.isArray(value)
        ? value.flatMap((entry, index) => reader(entry, `${path}[${index}]`) ?? [])
        : fault(path, 'a list', value);

  const map =
    <T>(reader: Reader<T>): Reader<ReadonlyMap<string, T>> =>
    (value, path) => {
      if (!isObject(value)) return fault(path, 'an object', value);
      const entries = value instanceof Map ? [...(value as Map<unknown, unknown>)] : Object.entries(value);
      return new Map(
        entries.flatMap(([key, entry]) => {
          if (typeof key !== 'string') return [];
          const read = entry == null ? undefined : reader(entry, `${path}.${key}`);
          return read === undefined ? [] : [[key, read] as const];
        }),
      );
    };

  /** Leaves out the fields that are empty or at fault; `required` ones must be there. */
  const object =
    <T>(readers: Readers<T>, ...required: readonly string[]): Reader<Partial<T>> =>
    (value, path) => {
      if (!isObject(value)) return fault(path, 'an object', value);
      const fields: Partial<T> = {};
      for (const key of Object.keys(readers) as (keyof T & string)[]) {
        const isGiven = value[key] != null && value[key] !== '';
        const read =
          isGiven || required.includes(key) ? readers[key](value[key], path ? `${path}.${key}` : key) : undefined;
        if (read !== undefined) fields[key] = read;
      }
      return fields;
    };

  const progress: Reader<Progress> = (value, path) => {
    if (isObject(value) && value.percent != null) {
      const printed = percent(value.percent, `${path}.percent`);
      return printed && { percent: printed };
    }
    const { counted, total } =
      object<Record<'counted' | 'total', bigint>>({ counted: count, total: count }, 'counted', 'total')(value, path) ??
      {};
    if (total === 0n) return fault(`${path}.total`, 'at least 1', 0);
    return total && counted !== undefined ? { counted, total } : undefined;
  };

  const source: Reader<Source> = (value, path) => {
    const read = object<Source>({ name: text, url: address() }, 'name')(value, path);
    return read?.name ? (read as Source) : undefined;
  };

  const revote: Reader<Revote> = (value, path) => {
    const read = object<Revote>({ stations: count, of: count, date: day, votes: count, counted: flag, ground: text })(
      value,
      path,
    );
    return read && { counted: false, ...read };
  };

  const number =
    (least: 0 | 1, most = 9999): Reader<number> =>
    (value, path) => {
      const read = Number(count(value, path));
      if (read < least || read > most) return fault(path, `${least} to ${most}`, value);
      return isNaN(read) ? undefined : read;
    };

  const seen = new Set<string | number>();
  /** `figure` is what the source gives of every candidate: votes, or shares alone. */
  const candidate =
    (figure: 'votes' | 'share'): Reader<Candidate> =>
    (value, path) => {
      if (asideOf(value)) return undefined;
      const box = isObject(value) && value.emptyBox === true;
      const read = object<Partial<Candidate>>(
        {
          id: (id, at) => text(Number.isSafeInteger(id) ? String(id) : id, at),
          number: number(1),
          name: text,
          shortName: text,
          [figure]: figure === 'votes' ? count : percent,
          color,
          photo: address('https://page.invalid'),
          parties: list(text),
          emptyBox: flag,
          qualified: flag,
        },
        figure,
        box ? '' : 'name',
      )(value, path);
      if (!read) return undefined;
      // Never by place: a feed may send the same candidates in another order.
      const id = read.id ?? String(read.number ?? read.name ?? 'empty-box');
      if (seen.has(id) || seen.has(read.number ?? '')) fault(`${path}.id`, 'an id and a number of its own', id);
      seen.add(id).add(read.number ?? id);
      return { name: '', parties: [], ...read, emptyBox: box || boxName.test(read.name ?? ''), id };
    };

  const codes = new Set<string>();
  const region =
    (candidates: readonly Candidate[]): Reader<Region> =>
    (value, path) => {
      const around = object<Pick<Region, 'name' | 'progress'>>({ name: text, progress })(value, path);
      if (!around) return undefined;
      const before = faults.length;
      const required = around.name ? '' : 'code';
      const { code = around.name ?? '', votes: given = [] } =
        object<Pick<Region, 'code' | 'votes'>>({ code: text, votes: map(count) }, required)(value, path) ?? {};
      const votes = new Map<string, bigint>();
      for (const [key, figure] of given) {
        const known =
          candidates.find(({ id }) => id === key) ?? candidates.find(({ number }) => String(number) === key);
        if (known) votes.set(known.id, figure);
        else if (!asideNamed(key)) fault(`${path}.votes.${key}`, 'the id of a candidate', key);
      }
      if (codes.has(code)) fault(`${path}.code`, 'a code of its own', code);
      // A region with a fault in its votes is left out whole: what is left of it would not be its result.
      if (faults.length > before) return undefined;
      codes.add(code);
      return { name: code, ...around, code, votes };
    };

  /** A count by one pollster among several: one that cannot be read costs none of the others. */
  const poll: Reader<Results> = (value, path) => {
    const { counts: within, ...own } = isObject(value) ? value : {};
    if (!isAbsent(within)) fault(`${path}.counts`, 'no counts within a count', within);
    const { results, faults: found } = parse(isObject(value) ? own : value, { timeZone });
    for (const { path: place, message } of found) {
      faults.push({ path: place ? `${path}.${place}` : path, message, fatal: false });
    }
    return results;
  };

  const given = readJSON(input);
  const data = isObject(given) ? given : {};
  if (data !== given) fault('', typeof given === 'string' ? 'JSON' : 'an object', given);
  const entries = data.candidates;
  const rows: readonly unknown[] = Array.isArray(entries) ? entries : [];
  const byShare = rows.every((row) => asideOf(row) || (isObject(row) && row.votes == null && row.share != null));
  const { counts = [] } = object<Pick<Results, 'counts'>>({ counts: list(poll) })(data, '') ?? {};
  const listed = rows.length > 0;
  const candidates = list(candidate(byShare ? 'share' : 'votes'))(rows, 'candidates') ?? [];
  if (listed && rows.every(asideOf)) {
    faults.push({ path: 'candidates', message: 'expected candidates, got totals alone', fatal: true });
  }
  const ofOne = candidates.reduce((sum, { share }) => sum + (share ? approximate(toRatio(share)) : 0), 0);
  if (candidates.length > 1 && Math.abs(ofOne - 1) < 0.1) {
    const message = 'expected percentages such as 24,95, got shares that add up to 1, as fractions do';
    faults.push({ path: 'candidates', message, fatal: true });
  }
  if (isObject(given) && !listed) {
    if (!isAbsent(entries) || isAbsent(data.counts)) fault('candidates', 'a list of candidates', entries);
    else if (!counts.length)
      faults.push({ path: 'counts', message: 'expected a count to show, got none', fatal: true });
  }
  const sums = { validVotes: count, invalidVotes: count, registeredVoters: count, turnout: percent };
  const metadata = {
    round: 1 as const,
    test: false,
    hold: false,
    regions: [],
    ...object<Pick<Results, keyof typeof sums>>(sums)(asidesIn(rows), ''),
    ...object<Parsed['metadata']>({
      version: choice(1),
      heading: text,
      subheading: text,
      kind: choice(...kinds),
      rule: choice(...rules),
      status: choice(...statuses),
      statusDate: day,
      electionDate: day,
      ground: text,
      revote,
      round: choice(1, 2),
      updated: time,
      embargo: time,
      source,
      progress,
      ...sums,
      revision: number(0, 999_999_999_999_999),
      pollster: text,
      sample: percent,
      margin: percent,
      threshold: percent,
      test: flag,
      notice: text,
      hold: flag,
      regions: list(region(candidates)),
      seats: map(number(0)),
    })(data, ''),
    version: 1 as const,
  };
  // A box is never elected: whatever the source names, the rule for one pair is the only one that knows it.
  if (candidates.some(({ emptyBox }) => emptyBox)) {
    const { rule = 'single-candidate' } = metadata;
    if (rule !== 'single-candidate') fault('rule', '"single-candidate" beside an empty box', rule);
    metadata.rule = 'single-candidate';
  }
  return {
    metadata,
    faults,
    ...(faults.some(({ fatal }) => fatal) ? {} : { results: { ...metadata, candidates, counts } }),
  };
}
