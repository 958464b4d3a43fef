import { serialize } from './changes.js';
import { follow, haveSameFigures, refusal } from './succession.js';
import type { Shown } from './succession.js';
import { difference } from './decimals.js';
import type { Ratio } from './decimals.js';
import { closedUntil, withoutFigures } from './embargo.js';
import { isIncomplete } from './incomplete.js';
import { isObject, readJSON } from './json.js';
import { parse } from './parse.js';
import type { Fault } from './faults.js';
import type { Parsed, ParseOptions } from './parse.js';
import { leader, rank, stands } from './ranking.js';
import { exactShares } from './shares.js';
import { rowOfTotals } from './totals.js';
import type { Candidate, Results } from './types.js';
import { verdict } from './verdict.js';

type Fields = Readonly<Record<string, unknown>>;
type Metadata = Parsed['metadata'];

const isAbsent = (list: unknown): boolean => list == null || (Array.isArray(list) && !list.length);

/** One contest of a feed of many. */
export interface Contest {
  readonly id: string;
  /** Its place in the input, before the paths of its faults. */
  readonly path: string;
  /** Absent where it could not be read. */
  readonly results?: Results | undefined;
  /** What names it all the same. */
  readonly metadata: Metadata;
  /** True where something beside the candidates' figures could not be read. */
  readonly incomplete: boolean;
}

export interface ParsedContests {
  /** Undefined where the input as a whole cannot be read. */
  readonly contests: readonly Contest[] | undefined;
  /** What holds for all of them. */
  readonly metadata: Metadata;
  /** Fatal are those that cost every contest. */
  readonly faults: readonly Fault[];
}

/** A contest with what its feed says once for all that do not say it themselves. Who makes up or freezes all means each one. */
const within = ({ heading, kind, updated, source, test, hold }: Metadata, contest: Fields): Fields => ({
  heading,
  kind,
  updated,
  source,
  ...contest,
  test: test || contest.test,
  hold: hold || contest.hold,
});

/** Of two locks the one that opens later. Both have been read, so that both name their zone. */
const locked = <T extends Metadata>(of: T, embargo: string | undefined): T =>
  embargo && !(Date.parse(of.embargo ?? '') > Date.parse(embargo)) ? { ...of, embargo } : of;

/**
 * Reads a feed of many contests, `{ version: 1, contests: [results objects with an id] }`, or its JSON.
 *
 * Never throws. A contest that cannot be read, has no id or shares it with another costs that contest alone; a fault in what
 * holds for all is fatal where it would be in a results object.
 */
export function parseContests(input: unknown, { timeZone = 'WIB' }: ParseOptions = {}): ParsedContests {
  const given = readJSON(input);
  const feed = isObject(given) ? given : {};
  const { contests: list, ...around } = feed;
  // The metadata have no candidates of its own: a fault that says so is none.
  const { metadata, faults: found } = parse(isObject(given) ? around : given, { timeZone });
  const faults = found.filter(({ path }) => path !== 'candidates');
  if (!Array.isArray(list) || !list.length) {
    if (isObject(given)) faults.push(faultOf('contests', 'a list of contests', list, true));
    return { contests: undefined, metadata, faults };
  }
  const contests = new Map<string, Contest>();
  list.forEach((entry: unknown, index) => {
    const path = `contests[${index}]`;
    const { id: given, ...own } = isObject(entry) ? entry : {};
    const id = (Number.isSafeInteger(given) ? String(given) : typeof given === 'string' ? given.trim() : '') || path;
    const read = parse(isObject(entry) ? within(metadata, own) : entry, { timeZone });
    for (const { path: place, message } of read.faults) {
      // What is closed may be listed before its figures leave the server.
      if (place === 'candidates' && isAbsent(own.candidates) && (read.metadata.embargo ?? metadata.embargo)) continue;
      faults.push({ path: place ? `${path}.${place}` : path, message, fatal: false });
    }
    const isTaken = contests.has(id);
    if (id === path || isTaken) faults.push(faultOf(`${path}.id`, 'an id of its own', given));
    contests.set(id, {
      id,
      path,
      // Of two that go by one name nobody can tell which is right.
      results: id === path || isTaken || !read.results ? undefined : locked(read.results, metadata.embargo),
      metadata: locked(read.metadata, metadata.embargo),
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

/** One contest as it goes on from state to state. */
export interface ContestState {
  readonly id: string;
  /** What names it where nothing is shown. */
  readonly metadata: Metadata;
  /** The newest state that counts, also while it is closed. */
  readonly results: Results | undefined;
  /** What is on show of it; the same object for as long as nothing changes. */
  readonly shown: Shown | undefined;
  /** ISO 8601: until when its figures are closed to readers. */
  readonly closedUntil: string | undefined;
  /** True where the newest state could not be read or may not follow, so that these are older figures. */
  readonly stale: boolean;
  readonly incomplete: boolean;
}

export interface Succession {
  readonly states: readonly ContestState[];
  /** Why states may not follow the ones before. */
  readonly faults: readonly Fault[];
}

/**
 * The states that follow `before`, contest by contest, by the rules of a single one: one that is refused does not follow, what
 * the desk has frozen keeps its figures. Those that stay as they were are the same objects.
 *
 * @param now the clock of a feed, in milliseconds since 1970; undefined where a page sets the states itself: those always count
 */
export function followContests(
  before: readonly ContestState[],
  contests: readonly Contest[],
  now?: number,
): Succession {
  const isFed = now !== undefined;
  const faults: Fault[] = [];
  const known = new Map(before.map((state) => [state.id, state]));
  const states = contests.map(({ id, path, results, metadata, incomplete }): ContestState => {
    const last = known.get(id);
    known.delete(id);
    const fault = isFed ? refusal(results, last?.results, now) : undefined;
    if (fault) faults.push({ ...fault, path: `${path}.${fault.path}`, fatal: false });
    const isFrozen = isFed && results?.hold && last?.results?.hold && !haveSameFigures(results, last.results) && !fault;
    const stale = !results || Boolean(fault);
    const next =
      last?.results && (stale || isFrozen)
        ? { ...last, stale }
        : { shown: undefined, closedUntil: undefined, ...last, id, metadata, results, stale, incomplete };
    return last && serialize(next) === serialize(last) ? last : next;
  });
  // One that a feed loses is no result that was taken back.
  const lost = isFed ? [...known.values()].filter(({ results }) => results) : [];
  for (const { id } of lost) {
    faults.push({ path: 'contests', message: `expected ${JSON.stringify(id)} as before, got nothing`, fatal: false });
  }
  return { states: [...states, ...lost.map((state) => ({ ...state, stale: true }))], faults };
}

/** The states as they stand at a time: an embargo may have ended since. Those that stay are the same objects. */
export const openContests = (states: readonly ContestState[], now: number | undefined): readonly ContestState[] =>
  states.map((state) => {
    const { results, metadata, shown } = state;
    const until = closedUntil(results ?? withoutFigures(metadata), now);
    const open = results && !until ? (shown?.results === results ? shown : follow(shown, results)) : undefined;
    return open === shown && until === state.closedUntil ? state : { ...state, shown: open, closedUntil: until };
  });

/** Whom a reader is told of first. */
export interface Foremost {
  readonly candidates: readonly Candidate[];
  /** What the first has on the second, in percent; absent where nobody may be said to be ahead, nor to be level. */
  readonly lead?: Ratio | undefined;
}

/**
 * Those of whom the verdict speaks; else who leads, or those with equal votes for the first place; else the first two, with all
 * who have as many votes as the second: one alone would be taken for the leader. Nobody beside a row that may be a total.
 */
export function foremost(results: Results): Foremost {
  if (rowOfTotals(results.candidates)) return { candidates: [] };
  const [first = [], second = [], ...others] = rank(results.candidates);
  const [most, next] = exactShares([first, second, ...others].flat());
  const ahead = leader(results);
  const { outcome, first: sole, candidates = [] } = verdict(results) ?? {};
  // Alone, a pair that did not pass, or of whom the figures do not tell, would be taken for the winner.
  const decided = outcome === 'new-election' || outcome === 'open' ? [] : [...(sole ? [sole] : []), ...candidates];
  const areLevel = first.length > 1 && most?.numerator && stands(results);
  const named = decided.length ? decided : ahead ? [ahead] : areLevel ? first : undefined;
  return named
    ? { candidates: named, lead: most && next && difference(most, next) }
    : { candidates: first.length > 1 ? first : [...first, ...second] };
}

/** What all states have in common, where they have. */
const common = <Key extends keyof Metadata>(states: readonly ContestState[], key: Key): Metadata[Key] | undefined => {
  const values = new Set(states.map(({ metadata, shown }) => (shown?.results ?? metadata)[key]));
  return values.size === 1 ? [...values][0] : undefined;
};

/** What may be said of all contests, for the card around them. Each has its own figures and its own lock. */
export const allOf = (metadata: Metadata, states: readonly ContestState[]): Results =>
  Object.assign(withoutFigures(metadata), {
    kind: common(states, 'kind'),
    test: metadata.test || common(states, 'test') === true,
    // The time of the feed, else of the newest state on show.
    updated:
      metadata.updated ??
      states.flatMap(({ shown }) => shown?.results.updated ?? []).sort((a, b) => Date.parse(b) - Date.parse(a))[0],
    embargo: undefined,
  });
