import type { Results } from './types.js';

/** A value that differs between two states. Candidates and regions are identified by id and code: `candidates.100025.votes`. */
export interface Change {
  readonly path: string;
  /** Undefined where the value was missing, or is missing now. */
  readonly previous: unknown;
  readonly current: unknown;
}

/** The differences between two states, with their paths. */
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
  // A decimal counts as one value.
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

/** The same text for equal states, or equal parts of a state. */
export const serialize = (value: unknown): string =>
  JSON.stringify(value, (_key, entry: unknown) =>
    typeof entry === 'bigint' ? String(entry) : entry instanceof Map ? [...(entry as Map<unknown, unknown>)] : entry,
  );
