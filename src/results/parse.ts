import { compareRatios, mostFractionDigits, parseDecimal, toRatio } from './decimals.js';
import type { Candidate, Decimal, Kind, Progress, Region, Results, Rule, Source, Status, TimeZone } from './types.js';

export const kinds: readonly Kind[] = ['quick-count', 'preliminary', 'official'];
export const rules: readonly Rule[] = ['presidential', 'majority-runoff', 'plurality', 'single-candidate'];
export const statuses: readonly Status[] = ['determined', 'disputed', 'annulled'];

/** Hours ahead of UTC. */
export const zoneOffsets: Readonly<Record<TimeZone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** What is wrong with one place of an input. */
export interface Fault {
  /** Where: `candidates[1].votes`; empty for the input as a whole. */
  readonly path: string;
  /** What stands there and what should: `expected a whole number, got "1,5"`. */
  readonly message: string;
  /** True where it leaves no results to show; else that place alone was left out. */
  readonly fatal: boolean;
}

export interface Parsed {
  /** Absent where a fault is fatal. */
  readonly results?: Results;
  /** What stands around the figures, for a card that has none. */
  readonly frame: Omit<Results, 'candidates'>;
  /** Every fault found, in the order of the input. */
  readonly faults: readonly Fault[];
}

export interface ParseOptions {
  /** The zone of times that name none. */
  readonly timeZone?: TimeZone;
}

const mostBallotNumber = 999_999n;

/** Text longer than this is cut: no name of a candidate, party or office comes near it. */
const longestText = 500;

// Control characters, and the marks that would let a name turn round the text beside it.
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : String(value);
}

/**
 * Reads a results object, or its JSON, whoever wrote it.
 *
 * Never throws: faults tell what is wrong and where. A fault in a candidate's name, votes or share, in the list itself or in
 * the version is fatal, since the figures would be wrong; anything else is left out and the figures stand.
 */
export function parse(input: unknown, { timeZone = 'WIB' }: ParseOptions = {}): Parsed {
  const faults: Fault[] = [];

  const fault = (path: string, expected: string, value: unknown, fatal = false): undefined => {
    faults.push({ path, message: `expected ${expected}, got ${show(value)}`, fatal });
    return undefined;
  };

  const text = (value: unknown, path: string, fatal = false): string | undefined => {
    if (value == null && !fatal) return undefined;
    if (typeof value !== 'string') return fault(path, 'text', value, fatal);
    const clean = value.replace(unprintable, ' ').replace(/\s+/g, ' ').trim();
    const characters = Array.from(clean);
    if (characters.length > longestText) {
      fault(path, `at most ${String(longestText)} characters`, clean);
      return `${characters.slice(0, longestText).join('')}…`;
    }
    return clean || (fatal ? fault(path, 'text', value, true) : undefined);
  };

  const count = (value: unknown, path: string, fatal = false): bigint | undefined => {
    if (value == null && !fatal) return undefined;
    if (typeof value === 'bigint' && value >= 0n) return value;
    if (typeof value === 'string' && /^\d{1,30}$/.test(value)) return BigInt(value);
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) {
      // Past 2^53 a JSON number has lost its last digits already.
      return Number.isSafeInteger(value) ? BigInt(value) : fault(path, 'its digits as a string', value, fatal);
    }
    return fault(path, 'a whole number', value, fatal);
  };

  const ballotNumber = (value: unknown, path: string): number | undefined => {
    const read = count(value, path);
    if (read === undefined) return undefined;
    return read > 0n && read <= mostBallotNumber ? Number(read) : fault(path, 'a ballot number from 1', value);
  };

  const percent = (value: unknown, path: string, fatal = false): Decimal | undefined => {
    if (value == null && !fatal) return undefined;
    const decimal = isObject(value)
      ? (value as unknown as Decimal)
      : typeof value === 'number' || typeof value === 'string'
        ? parseDecimal(String(value))
        : undefined;
    return decimal &&
      typeof decimal.units === 'bigint' &&
      decimal.units >= 0n &&
      Number.isInteger(decimal.scale) &&
      decimal.scale >= 0 &&
      decimal.scale <= mostFractionDigits &&
      compareRatios(toRatio(decimal), { numerator: 100n, denominator: 1n }) <= 0
      ? decimal
      : fault(path, 'a percentage from 0 to 100', value, fatal);
  };

  const choice = <T>(value: unknown, path: string, choices: readonly T[]): T | undefined =>
    value == null ? undefined : (choices.find((known) => known === value) ?? fault(path, choices.join(', '), value));

  const flag = (value: unknown, path: string): boolean => {
    if (value != null && typeof value !== 'boolean') fault(path, 'true or false', value);
    return Boolean(value);
  };

  const time = (value: unknown, path: string): string | undefined => {
    if (value == null) return undefined;
    const match =
      typeof value === 'string' &&
      /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)? ?(?:(Z)|([+-]\d\d)(?::?(\d\d))?)?)?$/.exec(value.trim());
    if (match) {
      const [, date = '', minutes, seconds = ':00', utc, hours, rest = '00'] = match;
      const zone = hours ? `${hours}:${rest}` : `+0${String(zoneOffsets[timeZone])}:00`;
      const iso = minutes ? `${date}T${minutes}${seconds}${utc ?? zone}` : date;
      // Engines differ on 30 February: what does not come back as it went in is no day.
      const day = Date.parse(`${date}T00:00Z`);
      if (!isNaN(Date.parse(iso)) && new Date(day).toISOString().startsWith(date)) return iso;
    }
    return fault(path, 'an ISO 8601 time', value);
  };

  const address = (value: unknown, path: string, base?: string): string | undefined => {
    if (value == null) return undefined;
    if (typeof value !== 'string') return fault(path, 'text', value);
    const url = value.trim();
    if (!url) return undefined;
    try {
      if (/^https?:$/.test(new URL(url, base).protocol)) return url;
    } catch {
      // Not an address at all: told below.
    }
    return fault(path, 'an http(s) address', value);
  };

  const color = (value: unknown, path: string): string | undefined => {
    if (value == null) return undefined;
    if (typeof value !== 'string' || !/^#(?:[\da-f]{3}){1,2}$/i.test(value)) {
      return fault(path, 'a hex colour such as #1b7f5c', value);
    }
    return (value.length === 4 ? value.replace(/[^#]/g, '$&$&') : value).toLowerCase();
  };

  const parties = (value: unknown, path: string): readonly string[] => {
    if (value == null) return [];
    if (!Array.isArray(value) || !value.every((party) => typeof party === 'string')) {
      fault(path, 'a list of names', value);
      return [];
    }
    return value.flatMap((party, index) => text(party, `${path}[${String(index)}]`) ?? []);
  };

  const progress = (value: unknown, path: string): Progress | undefined => {
    if (value == null) return undefined;
    if (!isObject(value)) return fault(path, 'counted and total, or percent', value);
    if (value.percent != null) {
      const printed = percent(value.percent, `${path}.percent`);
      return printed && { percent: printed };
    }
    const counted = count(value.counted ?? '', `${path}.counted`);
    const total = count(value.total ?? '', `${path}.total`);
    if (total === 0n) return fault(`${path}.total`, 'at least 1', total);
    return counted === undefined || total === undefined ? undefined : { counted, total };
  };

  const source = (value: unknown, path: string): Source | undefined => {
    if (value == null) return undefined;
    if (!isObject(value)) return fault(path, 'a name and a url', value);
    const name = text(value.name, `${path}.name`);
    const url = address(value.url, `${path}.url`);
    return name ? { name, ...(url && { url }) } : fault(`${path}.name`, 'text', value.name);
  };

  const candidate = (value: unknown, path: string, byVotes: boolean): Candidate | undefined => {
    if (!isObject(value)) return fault(path, 'a candidate', value, true);
    const number = ballotNumber(value.number, `${path}.number`);
    const given = Number.isSafeInteger(value.id) ? String(value.id) : text(value.id, `${path}.id`);
    // Only a plain true makes a box of a candidate: it may decide who has won.
    const emptyBox = flag(value.emptyBox, `${path}.emptyBox`) && value.emptyBox === true;
    const name = text(value.name, `${path}.name`, !emptyBox);
    const figure = byVotes
      ? { votes: count(value.votes, `${path}.votes`, true) }
      : { share: percent(value.share, `${path}.share`, true) };
    const optional = {
      number,
      color: color(value.color, `${path}.color`),
      photo: address(value.photo, `${path}.photo`, 'https://page.invalid/'),
    };
    return {
      // Never by place: a feed may send the same candidates in another order.
      id: given ?? String(number ?? (name || 'empty-box')),
      name: name ?? '',
      parties: parties(value.parties, `${path}.parties`),
      emptyBox,
      ...defined(figure),
      ...defined(optional),
    };
  };

  const candidates = (value: unknown): readonly Candidate[] => {
    if (!Array.isArray(value) || !value.length) {
      fault('candidates', 'a list of candidates', value, true);
      return [];
    }
    const byVotes = !value.every((entry) => isObject(entry) && entry.votes == null && entry.share != null);
    const seen = new Set<unknown>();
    return value.flatMap((entry: unknown, index) => {
      const path = `candidates[${String(index)}]`;
      const read = candidate(entry, path, byVotes);
      if (!read) return [];
      if (seen.has(read.id)) fault(`${path}.id`, 'an id of its own', read.id, true);
      else if (read.number !== undefined && seen.has(read.number)) {
        fault(`${path}.number`, 'a ballot number of its own', read.number, true);
      }
      seen.add(read.id).add(read.number);
      return read;
    });
  };

  const regions = (value: unknown, known: readonly Candidate[]): readonly Region[] => {
    if (value == null) return [];
    if (!Array.isArray(value)) {
      fault('regions', 'a list of regions', value);
      return [];
    }
    const ids = new Map([
      ...known.map(({ id, number }) => [String(number), id] as const),
      ...known.map(({ id }) => [id, id] as const),
    ]);
    const codes = new Set<string>();
    return value.flatMap((entry: unknown, index) => {
      const path = `regions[${String(index)}]`;
      if (!isObject(entry)) return fault(path, 'a region', entry) ?? [];
      const code = text(entry.code, `${path}.code`);
      if (!code || codes.has(code)) return fault(`${path}.code`, 'a code of its own', entry.code) ?? [];
      if (entry.votes != null && !isObject(entry.votes)) return fault(`${path}.votes`, 'votes by id', entry.votes) ?? [];
      const votes = new Map<string, bigint>();
      for (const [key, figure] of entries(entry.votes)) {
        const id = ids.get(key);
        const number = count(figure, `${path}.votes.${key}`);
        if (id && number !== undefined) votes.set(id, number);
        else if (!id) return fault(`${path}.votes.${key}`, 'the id of a candidate', key) ?? [];
        else if (figure != null) return [];
      }
      codes.add(code);
      return {
        code,
        name: text(entry.name, `${path}.name`) ?? code,
        votes,
        ...defined({ progress: progress(entry.progress, `${path}.progress`) }),
      };
    });
  };

  const seats = (value: unknown): ReadonlyMap<string, number> | undefined => {
    if (value == null) return undefined;
    if (!isObject(value)) return fault('seats', 'seats by candidate id', value);
    return new Map(
      entries(value).flatMap(([id, number]) => {
        const read = count(number ?? '', `seats.${id}`);
        return read === undefined ? [] : [[id, Number(read)] as const];
      }),
    );
  };

  const given = typeof input === 'string' ? readJSON(input) : input;
  if (!isObject(given)) fault('', typeof given === 'string' ? 'JSON' : 'a results object', given, true);
  const data = isObject(given) ? given : {};
  if (data.version != null && data.version !== 1) fault('version', '1', data.version, true);

  const read = isObject(given) ? candidates(data.candidates) : [];
  const frame: Omit<Results, 'candidates'> = {
    version: 1,
    round: choice(data.round, 'round', [1, 2] as const) ?? 1,
    test: flag(data.test, 'test'),
    hold: flag(data.hold, 'hold'),
    regions: regions(data.regions, read),
    ...defined({
      heading: text(data.heading, 'heading'),
      subheading: text(data.subheading, 'subheading'),
      kind: choice(data.kind, 'kind', kinds),
      rule: choice(data.rule, 'rule', rules),
      status: choice(data.status, 'status', statuses),
      updated: time(data.updated, 'updated'),
      embargo: time(data.embargo, 'embargo'),
      source: source(data.source, 'source'),
      progress: progress(data.progress, 'progress'),
      invalidVotes: count(data.invalidVotes, 'invalidVotes'),
      registeredVoters: count(data.registeredVoters, 'registeredVoters'),
      pollster: text(data.pollster, 'pollster'),
      sample: percent(data.sample, 'sample'),
      margin: percent(data.margin, 'margin'),
      notice: text(data.notice, 'notice'),
      seats: seats(data.seats),
    }),
  };
  return faults.some(({ fatal }) => fatal) ? { faults, frame } : { results: { ...frame, candidates: read }, faults, frame };
}

/** The value of JSON text; the text itself where it is no JSON. */
export function readJSON(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  value instanceof Map ? [...(value as Map<string, unknown>)] : isObject(value) ? Object.entries(value) : [];

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value: an absent field is absent, not `undefined`. */
const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
