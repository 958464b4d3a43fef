import { isObject } from './fields.js';
import { nearest } from './nearest.js';

/** The keys from a place to one below it. `@key` at the end means the key of that place itself. */
export type Path = readonly string[];

/** A place in a file. */
export interface Place {
  readonly value: unknown;
  /** Its own key; in a list, its index. */
  readonly key: string;
  /** Its path in the file: `table.11`; empty for the file as a whole. */
  readonly path: string;
}

/** A file as a place. `name` is what messages call it. */
export const placeOf = (value: unknown, name: string): Place => ({ value, key: name, path: '' });

/**
 * The path that a mapping writes as `data.rows[0].votes`, or as a list of keys where a key has a dot. Undefined for anything
 * else. An empty path, or `@value`, is the place itself.
 */
export function pathFrom(written: unknown): Path | undefined {
  if (Array.isArray(written)) return written.every((key) => typeof key === 'string') ? written : undefined;
  if (typeof written !== 'string') return undefined;
  return written === '' || written === '@value'
    ? []
    : written
        .replace(/\[(\d+)\]/g, '.$1')
        .replace(/^\./, '')
        .split('.');
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) || Array.isArray(value);

const inside = (path: string, key: string, isList: boolean): string =>
  isList ? `${path}[${key}]` : path ? `${path}.${key}` : key;

/** Keys that a message lists where none is near. */
const mostListed = 5;
/** Keys that are compared with the one that is missing. A feed may have a hundred thousand. */
const mostCompared = 500;

function missing({ value, path, key: name }: Place, key: string): string {
  const place = path ? `"${path}"` : `the ${name}`;
  if (!isHolder(value))
    return `expected an object at ${place} with the key "${key}", got ${JSON.stringify(value).slice(0, 60)}`;
  const keys = Object.keys(value);
  const meant = nearest(key, keys.slice(0, mostCompared));
  const listed = keys.slice(0, mostListed).map((one) => `"${one}"`);
  return `expected a key of ${place}, got "${key}"; ${
    meant === undefined
      ? `it has ${listed.join(', ') || 'none'}${keys.length > mostListed ? ', …' : ''}`
      : `did you mean "${meant}"?`
  }`;
}

/** The place at the end of a path. Text says why there is none. What lies below `null` is not there yet, which is no fault. */
export function find(from: Place, path: Path): Place | string {
  let place = from;
  for (const key of path) {
    const { value } = place;
    if (key === '@key') return { ...place, value: place.key };
    if (value == null) return { ...place, value: undefined };
    if (!isHolder(value) || !Object.hasOwn(value, key)) return missing(place, key);
    place = { value: value[key], key, path: inside(place.path, key, Array.isArray(value)) };
  }
  return place;
}

/** The entries of a list, or of an object. */
export const placesIn = ({ value, path }: Place, hasOnlyDigits: boolean): readonly Place[] =>
  isHolder(value)
    ? Object.entries(value)
        .filter(([key]) => !hasOnlyDigits || Array.isArray(value) || /^\d+$/.test(key))
        .map(([key, entry]) => ({ value: entry, key, path: inside(path, key, Array.isArray(value)) }))
    : [];
