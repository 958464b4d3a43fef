import { agreedRule } from './contest.js';
import { approximate, toRatio } from './decimals.js';
import { isEmptyBoxName } from './empty-box.js';
import { faultAt } from './faults.js';
import type { Fault } from './faults.js';
import { isObject, readJSON } from './json.js';
import { address, choice, color, count, day, flag, list, map, number, object, percent, text, time } from './readers.js';
import type { Reader, Readers, TellFault } from './readers.js';
import { asideNamed, asideOf, asidesIn } from './totals.js';
import { kinds, offices, rounds, rules, statuses } from './choices.js';
import type { Candidate, Progress, Region, Results, Revote, Source, TimeZone } from './types.js';

export interface Parsed {
  /** Absent where a fault is fatal. */
  readonly results?: Results;
  /** Everything but candidates and counts, for a card that has no figures to show. */
  readonly metadata: Omit<Results, 'candidates' | 'counts'>;
  /** Every fault found. */
  readonly faults: readonly Fault[];
}

export interface ParseOptions {
  /** The time zone of times that name none. */
  readonly timeZone?: TimeZone;
}

/**
 * A fault in one of these places is fatal: figures would be wrong, missing, or shown before their embargo ends. Elsewhere
 * only the place itself is left out.
 */
const fatalPlaces = /^(?:version|embargo|candidates(?:\[\d+\](?:\.(?:id|name|votes|share))?)?)?$/;

const isAbsent = (value: unknown): boolean => value == null || value === '' || (Array.isArray(value) && !value.length);

const stations = object<Record<'counted' | 'total', bigint>>({ counted: count, total: count }, 'counted', 'total');
const progress: Reader<Progress> = (value, path, fault) => {
  if (isObject(value) && value.percent != null) {
    const printed = percent(value.percent, `${path}.percent`, fault);
    return printed && { percent: printed };
  }
  const { counted, total } = stations(value, path, fault) ?? {};
  if (total === 0n) return fault(`${path}.total`, 'at least 1', 0);
  return total && counted !== undefined ? { counted, total } : undefined;
};

const sourceFields = object<Source>({ name: text, url: address() }, 'name');
const source: Reader<Source> = (value, path, fault) => {
  const read = sourceFields(value, path, fault);
  return read?.name ? (read as Source) : undefined;
};

const revote: Reader<Revote> = (value, path, fault) => {
  const read = object<Revote>({ stations: count, of: count, date: day, votes: count, counted: flag, ground: text })(
    value,
    path,
    fault,
  );
  return read && { counted: false, ...read };
};

/** Reads the candidates of one list. `figure` is what the source gives for each of them: votes, or only shares. */
function candidateReader(figure: 'votes' | 'share'): Reader<Candidate> {
  const seen = new Set<string | number>();
  const readers: Readers<Partial<Candidate>> = {
    id: (id, at, tell) => text(Number.isSafeInteger(id) ? String(id) : id, at, tell),
    number: number(1),
    name: text,
    shortName: text,
    [figure]: figure === 'votes' ? count : percent,
    color,
    photo: address('https://page.invalid'),
    parties: list(text),
    emptyBox: flag,
    qualified: flag,
  };
  const named = object(readers, figure, 'name');
  const unnamed = object(readers, figure);
  return (value, path, fault) => {
    if (asideOf(value)) return undefined;
    const box = isObject(value) && value.emptyBox === true;
    const read = (box ? unnamed : named)(value, path, fault);
    if (!read) return undefined;
    // The place in the list is no id: a feed may send the same candidates in another order.
    const id = read.id ?? String(read.number ?? read.name ?? 'empty-box');
    if (seen.has(id) || seen.has(read.number ?? '')) fault(`${path}.id`, 'an id and a number of its own', id);
    seen.add(id).add(read.number ?? id);
    return { name: '', parties: [], ...read, emptyBox: box || isEmptyBoxName(read.name ?? ''), id };
  };
}

/** Reads the regions of one list. Their votes must be those of these candidates. */
export function regionReader(candidates: readonly Candidate[]): Reader<Region> {
  const codes = new Set<string>();
  return (value, path, tell) => {
    const around = object<Pick<Region, 'name' | 'progress'>>({ name: text, progress })(value, path, tell);
    if (!around) return undefined;
    const found: string[] = [];
    const fault: TellFault = (at, ...what) => {
      found.push(at);
      return tell(at, ...what);
    };
    const required = around.name ? '' : 'code';
    const { code = around.name ?? '', votes: given = [] } =
      object<Pick<Region, 'code' | 'votes'>>({ code: text, votes: map(count) }, required)(value, path, fault) ?? {};
    const votes = new Map<string, bigint>();
    for (const [key, figure] of given) {
      const known = candidates.find(({ id }) => id === key) ?? candidates.find(({ number }) => String(number) === key);
      if (known) votes.set(known.id, figure);
      else if (!asideNamed(key)) fault(`${path}.votes.${key}`, 'the id of a candidate', key);
    }
    if (codes.has(code)) fault(`${path}.code`, 'a code of its own', code);
    // A region with a fault in its votes is left out completely: the votes that are left would not be its result.
    if (found.length) return undefined;
    codes.add(code);
    return { name: code, ...around, code, votes };
  };
}

/** The figures that rows of totals may give too. */
const sums = { validVotes: count, invalidVotes: count, registeredVoters: count, turnout: percent };

const totals = object<Pick<Results, keyof typeof sums>>(sums);

/** Reads what depends on nothing else. One reader is enough for hundreds of contests. */
const independent = object<Omit<Parsed['metadata'], 'updated' | 'noticeUpdated' | 'embargo' | 'regions'>>({
  version: choice(1),
  heading: text,
  subheading: text,
  kind: choice(...kinds),
  rule: choice(...rules),
  office: choice(...offices),
  status: choice(...statuses),
  statusDate: day,
  electionDate: day,
  ground: text,
  revote,
  round: choice(...rounds),
  source,
  progress,
  ...sums,
  extraBallots: count,
  revision: number(0, 999_999_999_999_999),
  // One that is not rolled back is as any other.
  rolledBack: (value, path, tell) => flag(value, path, tell) || undefined,
  code: (value, path, tell) =>
    typeof value === 'string' && /^[\dA-HJKMNP-TV-Z]{10}$/.test(value) ? value : tell(path, "a mirror's code", value),
  pollster: text,
  sample: percent,
  margin: percent,
  threshold: percent,
  test: flag,
  notice: text,
  hold: flag,
  seats: map(number(0)),
});

/**
 * Reads a results object, or its JSON, from any source.
 *
 * Never throws: `faults` says what is wrong and where. Some faults are fatal because the figures would be wrong: in a
 * candidate's id, name, votes or share, in the list of candidates, in the version, and in the embargo. With any other fault
 * only that place is left out, and the figures stay.
 */
export function parse(input: unknown, { timeZone = 'WIB' }: ParseOptions = {}): Parsed {
  const faults: Fault[] = [];

  const fault: TellFault = (path, expected, value, fatal = fatalPlaces.test(path)) => {
    faults.push(faultAt(path, expected, value, fatal));
    return undefined;
  };

  /** Reads the count of one pollster among several. One that cannot be read does no harm to the others. */
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
  const { counts = [] } = object<Pick<Results, 'counts'>>({ counts: list(poll) })(data, '', fault) ?? {};
  const listed = rows.length > 0;
  // Stryker disable next-line ArrayDeclaration: rows are a list.
  const candidates = list(candidateReader(byShare ? 'share' : 'votes'))(rows, 'candidates', fault) ?? [];
  if (listed && rows.every(asideOf)) {
    faults.push({ path: 'candidates', message: 'expected candidates, got totals alone', fatal: true });
  }
  const ofOne = candidates.reduce((sum, { share }) => sum + (share ? approximate(toRatio(share)) : 0), 0);
  // Stryker disable next-line EqualityOperator: nothing hangs on exactly a tenth.
  if (candidates.length > 1 && Math.abs(ofOne - 1) < 0.1) {
    const message = 'expected percentages such as 24,95, got shares that add up to 1, as fractions do';
    faults.push({ path: 'candidates', message, fatal: true });
  }
  if (isObject(given) && !listed) {
    if (!isAbsent(entries) || isAbsent(data.counts)) fault('candidates', 'a list of candidates', entries);
    else if (!counts.length)
      faults.push({ path: 'counts', message: 'expected a count to show, got none', fatal: true });
  }
  const metadata = {
    round: 1 as const,
    test: false,
    hold: false,
    regions: [],
    ...totals(asidesIn(rows), '', fault),
    ...independent(data, '', fault),
    ...object<Pick<Results, 'updated' | 'noticeUpdated' | 'embargo' | 'regions'>>({
      updated: time(timeZone),
      noticeUpdated: time(timeZone),
      embargo: time(timeZone),
      regions: list(regionReader(candidates)),
    })(data, '', fault),
    version: 1 as const,
  };
  const rule = agreedRule(metadata, candidates, fault);
  if (rule) metadata.rule = rule;
  else delete metadata.rule;
  return {
    metadata,
    faults,
    ...(faults.some(({ fatal }) => fatal) ? {} : { results: { ...metadata, candidates, counts } }),
  };
}
