import type { Results } from './types.js';

/** A place in which two states differ. Candidates and regions are known by id and code: `candidates.100025.votes`. */
export interface Change {
  readonly path: string;
  /** Undefined where the place was not there, or is no more. */
  readonly previous: unknown;
  readonly current: unknown;
}

/** What differs between two states, place by place. */
export function changes(previous: Results | undefined, current: Results): readonly Change[] {
  const before = places(previous);
  const after = places(current);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) =>
    serialize(before.get(path)) === serialize(after.get(path))
      ? []
      : [{ path, previous: before.get(path), current: after.get(path) }],
  );
}

/** Every value of a state by its path. */
function places(value: unknown, path = '', found = new Map<string, unknown>()): ReadonlyMap<string, unknown> {
  // A decimal is one value.
  if (typeof value !== 'object' || value === null || 'units' in value) return found.set(path, value);
  const entries =
    value instanceof Map
      ? [...(value as ReadonlyMap<string, unknown>)]
      : Object.entries(value).map(
          ([key, entry]: [string, { id?: string; code?: string } | undefined]) =>
            [Array.isArray(value) ? (entry?.id ?? entry?.code ?? key) : key, entry] as const,
        );
  for (const [key, entry] of entries) places(entry, path ? `${path}.${key}` : key, found);
  return found;
}

/** The same text for the same state or part of a state. */
export const serialize = (value: unknown): string =>
  JSON.stringify(value, (_key, entry: unknown) =>
    typeof entry === 'bigint' ? String(entry) : entry instanceof Map ? [...(entry as Map<unknown, unknown>)] : entry,
  );
