import { serialize } from './changes.js';
import { givenPlace } from './contest-place.js';
import type { GivenPlace } from './contest-place.js';
import { ledAfter } from './contest-led.js';
import type { Led } from './contest-led.js';
import { follow, haveSameFigures, refusal } from './succession.js';
import type { Shown } from './succession.js';
import { closedUntil, withoutFigures } from './embargo.js';
import { isIncomplete } from './incomplete.js';
import { isObject, readJSON } from './json.js';
import { parse } from './parse.js';
import type { Fault } from './faults.js';
import type { Parsed, ParseOptions } from './parse.js';
import type { Results } from './types.js';

type Fields = Readonly<Record<string, unknown>>;
type Metadata = Parsed['metadata'];

const isAbsent = (list: unknown): boolean => list == null || (Array.isArray(list) && !list.length);

/** One contest of a feed with many contests. */
export interface Contest {
  readonly id: string;
  /** Its place in the input. The paths of its faults begin with it. */
  readonly path: string;
  /** Absent where it could not be read. */
  readonly results?: Results | undefined;
  /** Its name and other words, present even where the results are not. */
  readonly metadata: Metadata;
  readonly place: GivenPlace;
  /** True where something beside the candidates' figures could not be read. */
  readonly incomplete: boolean;
}

export interface ParsedContests {
  /** Undefined where the input as a whole cannot be read. */
  readonly contests: readonly Contest[] | undefined;
  /** What the feed says for all contests together. */
  readonly metadata: Metadata;
  /** A fault is fatal where no contest can be shown. */
  readonly faults: readonly Fault[];
}

/**
 * Fills in what the feed says once for all contests. A contest's own words win; but when the feed as a whole is a test or
 * on hold, so is every contest.
 */
const within = ({ heading, kind, updated, source, test, hold }: Metadata, contest: Fields): Fields => ({
  heading,
  kind,
  updated,
  source,
  ...contest,
  test: test || contest.test,
  hold: hold || contest.hold,
});

/** The later of two embargoes. Both have been parsed, so both have a zone. */
const locked = <T extends Metadata>(of: T, embargo: string | undefined): T =>
  embargo && !(Date.parse(of.embargo ?? '') > Date.parse(embargo)) ? { ...of, embargo } : of;

/**
 * Reads a feed with many contests, `{ version: 1, contests: [results objects with an id] }`, or its JSON.
 *
 * Never throws. A contest that cannot be read, has no id, or has the id of another one is left out alone. A fault in what
 * the feed says for all is fatal where it would be fatal in a results object.
 */
export function parseContests(input: unknown, { timeZone = 'WIB' }: ParseOptions = {}): ParsedContests {
  const given = readJSON(input);
  const feed = isObject(given) ? given : {};
  const { contests: list, ...around } = feed;
  // The feed itself has no candidates. The fault that says so does not count.
  const { metadata, faults: found } = parse(isObject(given) ? around : given, { timeZone });
  const faults = found.filter(({ path }) => path !== 'candidates');
  if (!Array.isArray(list) || !list.length) {
    if (isObject(given)) faults.push(faultOf('contests', 'a list of contests', list, true));
    return { contests: undefined, metadata, faults };
  }
  const contests = new Map<string, Contest>();
  list.forEach((entry: unknown, index) => {
    const path = `contests[${index}]`;
    const { id: given, province, level, ...own } = isObject(entry) ? entry : {};
    const id = (Number.isSafeInteger(given) ? String(given) : typeof given === 'string' ? given.trim() : '') || path;
    const read = parse(isObject(entry) ? within(metadata, own) : entry, { timeZone });
    for (const { path: place, message } of read.faults) {
      // A contest under embargo may be listed before its figures leave the server.
      if (place === 'candidates' && isAbsent(own.candidates) && (read.metadata.embargo ?? metadata.embargo)) continue;
      faults.push({ path: place ? `${path}.${place}` : path, message, fatal: false });
    }
    const isTaken = contests.has(id);
    if (id === path || isTaken) faults.push(faultOf(`${path}.id`, 'an id of its own', given));
    contests.set(id, {
      id,
      path,
      // Where two contests have one id, nobody can tell which one is right.
      results: id === path || isTaken || !read.results ? undefined : locked(read.results, metadata.embargo),
      metadata: locked(read.metadata, metadata.embargo),
      place: givenPlace({ province, level }, path, faults),
      incomplete: isIncomplete(read.faults),
    });
  });
  const isFatal = faults.some(({ fatal }) => fatal);
  return { contests: isFatal ? undefined : [...contests.values()], metadata, faults };
}

const faultOf = (path: string, expected: string, value: unknown, fatal = false): Fault => ({
  path,
  message: `expected ${expected}, got ${value == null ? 'nothing' : JSON.stringify(value).slice(0, 60)}`,
  fatal,
});

/** One contest over time, from one state to the next. */
export interface ContestState {
  readonly id: string;
  /** Its name and other words, for when no figures are shown. */
  readonly metadata: Metadata;
  readonly place: GivenPlace;
  /** The newest valid state, also while it is under embargo. */
  readonly results: Results | undefined;
  /** What is shown of it. The same object for as long as nothing changes. */
  readonly shown: Shown | undefined;
  /** ISO 8601 time before which its figures are not shown. */
  readonly closedUntil: string | undefined;
  /** True where the newest state could not be read or may not follow, so that older figures are shown. */
  readonly stale: boolean;
  readonly incomplete: boolean;
  /** Who led in the states that were shown. */
  readonly led?: Led | undefined;
}

export interface Succession {
  readonly states: readonly ContestState[];
  /** The reasons why some states may not follow the ones before. */
  readonly faults: readonly Fault[];
}

/**
 * The next state of every contest, after `before`, by the rules of a single contest: a refused state does not follow, and a
 * contest on hold keeps its figures. A contest that does not change keeps its object.
 *
 * @param now the clock of a feed, in milliseconds since 1970; undefined where the page sets the states itself, which always
 *   count
 */
export function followContests(
  before: readonly ContestState[],
  contests: readonly Contest[],
  now?: number,
): Succession {
  const isFed = now !== undefined;
  const faults: Fault[] = [];
  const known = new Map(before.map((state) => [state.id, state]));
  const states = contests.map(({ id, path, results, metadata, place, incomplete }): ContestState => {
    const last = known.get(id);
    known.delete(id);
    const fault = isFed ? refusal(results, last?.results, now) : undefined;
    if (fault) faults.push({ ...fault, path: `${path}.${fault.path}`, fatal: false });
    const isFrozen = isFed && results?.hold && last?.results?.hold && !haveSameFigures(results, last.results) && !fault;
    const stale = !results || Boolean(fault);
    const next =
      last?.results && (stale || isFrozen)
        ? { ...last, stale }
        : { shown: undefined, closedUntil: undefined, ...last, id, metadata, place, results, stale, incomplete };
    return last && serialize(next) === serialize(last) ? last : next;
  });
  // A contest that is missing from the feed has not been taken back.
  const lost = isFed ? [...known.values()].filter(({ results }) => results) : [];
  for (const { id } of lost) {
    faults.push({ path: 'contests', message: `expected ${JSON.stringify(id)} as before, got nothing`, fatal: false });
  }
  return { states: [...states, ...lost.map((state) => ({ ...state, stale: true }))], faults };
}

/**
 * The states at a later time: an embargo may have ended since. A contest that does not change keeps its object.
 *
 * @param seen when the page last had an answer before the newest one, in ms since 1970
 */
export const openContests = (
  states: readonly ContestState[],
  now: number | undefined,
  seen = -Infinity,
): readonly ContestState[] =>
  states.map((state) => {
    const { results, metadata, shown, led } = state;
    const until = closedUntil(results ?? withoutFigures(metadata), now);
    const open = results && !until ? (shown?.results === results ? shown : follow(shown, results)) : undefined;
    return open === shown && until === state.closedUntil
      ? state
      : { ...state, shown: open, closedUntil: until, led: ledAfter(led, shown, open, now ?? -Infinity, seen) };
  });

/** The value that all states have in common, if there is one. */
const common = <Key extends keyof Metadata>(states: readonly ContestState[], key: Key): Metadata[Key] | undefined => {
  const values = new Set(states.map(({ metadata, shown }) => (shown?.results ?? metadata)[key]));
  return values.size === 1 ? [...values][0] : undefined;
};

/** What the card around the contests says. Each contest has figures and an embargo of its own. */
export const allOf = (metadata: Metadata, states: readonly ContestState[]): Results =>
  Object.assign(withoutFigures(metadata), {
    kind: common(states, 'kind'),
    test: metadata.test || common(states, 'test') === true,
    // The time of the feed; without one, that of the newest state that is shown.
    updated:
      metadata.updated ??
      states.flatMap(({ shown }) => shown?.results.updated ?? []).sort((a, b) => Date.parse(b) - Date.parse(a))[0],
    embargo: undefined,
  });
