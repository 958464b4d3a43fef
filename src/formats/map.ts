import { readingOf, textOf } from './fields.js';
import type { Fields } from './fields.js';
import type { Fault } from '../results/faults.js';
import { mappingFrom } from './mapping.js';
import type { Entries, Mapping, Tell } from './mapping.js';
import { find, placeOf, placesIn } from './paths.js';
import type { Path, Place } from './paths.js';
import type { FeedReading, FeedValues } from './usual-feed.js';

/** Earlier times in milliseconds are seconds, or no times. It is in 2001. */
const earliest = 1e12;
const latest = 8.64e15;

/** Times without a zone have that of the mapping. A number is milliseconds since 1970. */
function timeFrom(value: unknown, zone: string | undefined): unknown {
  if (typeof value === 'number' && value >= earliest && value <= latest) return new Date(value).toISOString();
  const lacksZone = typeof value === 'string' && /^[\d-]+[T ][\d:.]+$/.test(value);
  return lacksZone ? zone && value + zone : value;
}

/** What one path leads to from each of several places. Where it leads to nothing from any, and nowhere from one, the path is wrong. */
function valuesAt(places: readonly Place[], path: Path, told: (message: string) => void): readonly unknown[] {
  const found = places.map((place) => find(place, path));
  const values = found.map((one) => (typeof one === 'string' ? undefined : one.value));
  const wrong = found.find((one) => typeof one === 'string');
  if (wrong !== undefined && values.every((value) => value == null)) told(wrong);
  return values;
}

/** Objects with a field for each path, one for each place. */
function fieldsAt(
  places: readonly Place[],
  paths: Readonly<Record<string, Path>>,
  at: string,
  tell: Tell,
  fatal: readonly string[] = [],
): readonly Fields[] {
  const columns = Object.entries(paths).map(
    ([name, path]) =>
      [name, valuesAt(places, path, (message) => tell(`${at}${name}`, message, fatal.includes(name)))] as const,
  );
  return places.map((_place, index) => Object.fromEntries(columns.map(([name, values]) => [name, values[index]])));
}

/** The entries of a collection. Undefined, with a fault, where its path leads nowhere; none where it leads to `null`. */
function entriesAt(from: Place, each: Path, digits: boolean, told: (message: string) => void): readonly Place[] {
  const found = find(from, each);
  if (typeof found === 'string') told(found);
  else if (found.value != null && typeof found.value !== 'object')
    told(`expected a list or an object at "${found.path}", got ${JSON.stringify(found.value).slice(0, 60)}`);
  else return placesIn(found, digits);
  return [];
}

/** An object's entries are known by their keys, those of a list by what they say. */
const withKey = ({ paths }: Entries, key: string, places: readonly Place[]): Readonly<Record<string, Path>> =>
  paths[key] || places.some(({ path }) => path.endsWith(']')) ? paths : { [key]: ['@key'], ...paths };

/** The names of a file, by id or by code. */
function namesIn(
  file: unknown,
  role: 'candidates' | 'regions',
  { entries, digits }: { readonly entries: Entries; readonly digits: boolean },
  tell: Tell,
): ReadonlyMap<string, Fields> {
  if (file === undefined) return new Map();
  const own = role === 'candidates' ? 'candidateNames' : 'regionNames';
  const told = (path: string, message: string): void => tell(`${role}-src`, `${message} (${own}${path})`);
  const places = entriesAt(placeOf(file, `file at ${role}-src`), entries.each, digits, (message) =>
    told('.each', message),
  );
  if (!places.length) tell(`${role}-src`, 'expected names, got none');
  const key = role === 'candidates' ? 'id' : 'code';
  const rows = fieldsAt(places, withKey(entries, key, places), '.', told);
  return new Map(rows.map((row) => [textOf(row[key]), row]));
}

/** The regions, with their votes by candidate id. */
function regionsAt(
  root: Place,
  { regions, hasOnlyDigits }: Mapping,
  names: ReadonlyMap<string, Fields>,
  tell: Tell,
): readonly object[] | undefined {
  if (!regions) return undefined;
  const places = entriesAt(root, regions.each, hasOnlyDigits, (message) => tell('regions.each', message));
  const rows = fieldsAt(places, withKey(regions, 'code', places), 'regions.', tell);
  const progress = fieldsAt(places, regions.progress ?? {}, 'regions.progress.', tell);
  const { votes } = regions;
  const holders = votes ? places.map((place) => find(place, votes.each)) : [];
  if (votes) valuesAt(places, votes.each, (message) => tell(votes.at, message));
  const entries = holders.map((holder) => (typeof holder === 'string' ? [] : placesIn(holder, hasOnlyDigits)));
  const figures = fieldsAt(entries.flat(), { id: ['@key'], votes: [], ...votes?.paths }, 'regions.votes.', tell);
  let start = 0;
  return rows.map((row, index) => {
    const own = figures.slice(start, (start += entries[index]?.length ?? 0));
    return {
      ...names.get(textOf(row.code)),
      ...given(row),
      votes: Object.fromEntries(own.map((figure) => [textOf(figure.id), figure.votes])),
      progress: progressOf(progress[index]),
    };
  });
}

const given = (row: Fields): Fields => Object.fromEntries(Object.entries(row).filter(([, value]) => value != null));

const progressOf = ({ counted, total, percent }: Fields = {}): object | undefined =>
  total ? { counted, total } : percent == null ? undefined : { percent };

/**
 * Reads any JSON by a mapping: a small JSON of the paths at which a feed has its candidates, votes, regions and stations.
 * Makes a results object for `parse`. A path that leads nowhere is a fault, with the nearest key that is there. The count is
 * never official.
 */
export function fromMap(data: unknown, { map, candidates, regions }: Omit<FeedValues, 'feed'>): FeedReading {
  const faults: Fault[] = [];
  // One path may lead nowhere from many regions.
  const told = new Set<string>();
  const tellAt: Tell = (path, message, fatal = false) => {
    if (!told.has(path)) faults.push({ path, message, fatal });
    told.add(path);
  };
  const tell: Tell = (path, message, fatal) => tellAt(path ? `map-src.${path}` : 'map-src', message, fatal);
  const mapping = mappingFrom(map, tell);
  if (!mapping) return readingOf(undefined, faults);
  const digits = mapping.hasOnlyDigits;

  const root = placeOf(data, 'feed');
  const places = entriesAt(root, mapping.candidates.each, digits, (message) => tell('candidates.each', message, true));
  const { paths } = mapping.candidates;
  const rows = fieldsAt(
    places,
    { ...(!paths.share && { votes: [] }), ...withKey(mapping.candidates, 'id', places) },
    'candidates.',
    tell,
    ['id', 'votes', 'share'],
  );
  const named = namesIn(candidates, 'candidates', { entries: mapping.candidateNames, digits }, tellAt);
  const namedRegions = namesIn(regions, 'regions', { entries: mapping.regionNames, digits }, tellAt);
  const [figures = {}] = fieldsAt([root], mapping.paths, '', tell);
  const [progress] = fieldsAt([root], mapping.progress, 'progress.', tell);
  return readingOf(
    {
      ...figures,
      kind: mapping.kind,
      source: mapping.source,
      updated: timeFrom(figures.updated, mapping.zone),
      candidates: places.length ? rows.map((row) => ({ ...named.get(textOf(row.id)), ...given(row) })) : undefined,
      progress: progressOf(progress),
      regions: regionsAt(root, mapping, namedRegions, tell),
    },
    faults,
  );
}
