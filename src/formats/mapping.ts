import { fieldsOf, isObject } from './fields.js';
import { nearest } from './nearest.js';
import { pathFrom } from './paths.js';
import type { Path } from './paths.js';

/** A collection of entries, and where each has what. */
export interface Entries {
  readonly each: Path;
  readonly paths: Readonly<Record<string, Path>>;
  /** Of regions: where each has its votes, by candidate. */
  readonly votes?: (Entries & { readonly at: string }) | undefined;
  /** Of regions: where each has its stations. */
  readonly progress?: Readonly<Record<string, Path>> | undefined;
}

/** What a mapping says, checked. */
export interface Mapping {
  readonly hasOnlyDigits: boolean;
  readonly kind: string;
  readonly source: unknown;
  /** Of times without one; undefined where it is not known. */
  readonly zone: string | undefined;
  /** `updated`, `invalidVotes` and others. */
  readonly paths: Readonly<Record<string, Path>>;
  readonly progress: Readonly<Record<string, Path>>;
  readonly candidates: Entries;
  readonly regions: Entries | undefined;
  readonly candidateNames: Entries;
  readonly regionNames: Entries;
}

/** Reports a fault at a place of the mapping. */
export type Tell = (path: string, message: string, fatal?: boolean) => void;

const candidateKeys = ['id', 'number', 'name', 'shortName', 'votes', 'share', 'color', 'photo', 'parties'];
const nameKeys = ['id', 'number', 'name', 'shortName', 'color', 'photo', 'parties'];
const progressKeys = ['counted', 'total', 'percent'];
const figureKeys = ['updated', 'validVotes', 'invalidVotes', 'registeredVoters'];
const zones = ['WIB', 'WITA', 'WIT'];
/** A mapping is for counts that go on: a result is official where the desk publishes it as such. */
const kinds = ['preliminary', 'quick-count'];

/** KPU's own files of names, unless a mapping says otherwise. */
const usualNames = { each: '', id: '@key', name: 'nama', number: 'nomor_urut', color: 'warna' };
const usualRegions = { each: '', code: 'kode', name: 'nama' };

const place = (at: string, key: string): string => (at ? `${at}.${key}` : key);

function known(fields: Readonly<Record<string, unknown>>, keys: readonly string[], at: string, tell: Tell): void {
  for (const key of Object.keys(fields)) {
    if (keys.includes(key)) continue;
    const meant = nearest(key, keys);
    tell(place(at, key), `unknown key${meant === undefined ? '' : `; did you mean "${meant}"?`}`);
  }
}

const got = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60));

function pathsIn(value: unknown, keys: readonly string[], at: string, tell: Tell): Readonly<Record<string, Path>> {
  const fields = fieldsOf(value);
  return Object.fromEntries(
    keys.flatMap((key) => {
      if (fields[key] == null) return [];
      const path = pathFrom(fields[key]);
      if (!path) tell(place(at, key), `expected a path such as "data.rows[0].votes", got ${got(fields[key])}`);
      return path ? [[key, path]] : [];
    }),
  );
}

/**
 * Undefined, with a fault, where it does not say where the entries are. Any fault in the candidates is fatal: with a key left out,
 * the figures could be those of another place.
 */
function entriesFrom(
  value: unknown,
  keys: readonly string[],
  at: string,
  tellAll: Tell,
  more: readonly string[] = [],
): Entries | undefined {
  const tell: Tell = (path, message) => tellAll(path, message, at === 'candidates');
  const fields = fieldsOf(value);
  const each = pathFrom(fields.each);
  if (!isObject(value)) tell(at, `expected an object with "each", got ${got(value)}`);
  else if (!each) tell(place(at, 'each'), `expected a path such as "data.rows", got ${got(fields.each)}`);
  known(fields, ['each', ...keys, ...more], at, tell);
  return each && { each, paths: pathsIn(fields, keys, at, tell) };
}

/** Votes of a region: a path to an object of votes by candidate id, or a collection with paths. */
function votesFrom(value: unknown, tell: Tell): (Entries & { readonly at: string }) | undefined {
  const at = 'regions.votes';
  if (isObject(value)) {
    const faults: Parameters<Tell>[] = [];
    const entries = entriesFrom(value, ['id', 'votes'], at, (...fault) => faults.push(fault));
    for (const fault of faults) tell(...fault);
    // With a path left out, the votes could be those of another place.
    return entries && !faults.length ? { ...entries, at: `${at}.each` } : undefined;
  }
  const each = pathFrom(value);
  if (!each) tell(at, `expected a path or an object with "each", got ${got(value)}`);
  return each && { each, paths: {}, at };
}

/** The first choice if nothing is given. Undefined, with a fault, for anything else. */
function choiceFrom(value: unknown, choices: readonly string[], told: (message: string) => void): string | undefined {
  const choice = value == null ? choices[0] : choices.find((one) => one === value);
  if (choice === undefined) told(`expected ${choices.join(' or ')}, got ${got(value)}`);
  return choice;
}

/** Reads a mapping. Without one that says where the candidates are there is none. */
export function mappingFrom(value: unknown, tell: Tell): Mapping | undefined {
  if (!isObject(value)) {
    tell('', `expected a mapping, got ${got(value)}`, true);
    return undefined;
  }
  const lists = ['candidates', 'regions', 'candidateNames', 'regionNames'];
  known(value, ['version', 'keys', 'kind', 'source', 'timeZone', 'progress', ...figureKeys, ...lists], '', tell);
  if (value.version != null && value.version !== 1) tell('version', `expected 1, got ${got(value.version)}`, true);
  known(fieldsOf(value.progress), progressKeys, 'progress', tell);
  const candidates = entriesFrom(value.candidates, candidateKeys, 'candidates', tell);
  const { regions } = value;
  const ofRegions =
    regions == null ? undefined : entriesFrom(regions, ['code', 'name'], 'regions', tell, ['votes', 'progress']);
  const { progress } = fieldsOf(regions);
  const zone = choiceFrom(value.timeZone, zones, (message) => tell('timeZone', message));
  known(fieldsOf(progress), progressKeys, 'regions.progress', tell);
  return (
    candidates && {
      // With other keys, something else could be taken for a candidate.
      hasOnlyDigits: choiceFrom(value.keys, ['all', 'digits'], (message) => tell('keys', message, true)) === 'digits',
      kind: choiceFrom(value.kind, kinds, (message) => tell('kind', message)) ?? 'preliminary',
      source: value.source,
      zone: zone && `+0${7 + zones.indexOf(zone)}:00`,
      paths: pathsIn(value, figureKeys, '', tell),
      progress: pathsIn(value.progress, progressKeys, 'progress', tell),
      candidates,
      regions: ofRegions && {
        ...ofRegions,
        votes: votesFrom(fieldsOf(regions).votes, tell),
        progress: pathsIn(progress, progressKeys, 'regions.progress', tell),
      },
      candidateNames: entriesFrom(value.candidateNames ?? usualNames, nameKeys, 'candidateNames', tell) ?? none,
      regionNames: entriesFrom(value.regionNames ?? usualRegions, ['code', 'name'], 'regionNames', tell) ?? none,
    }
  );
}

const none: Entries = { each: [], paths: {} };
