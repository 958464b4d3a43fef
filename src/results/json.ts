type Fields = Readonly<Record<string, unknown>>;

/** True for an object with fields, as in JSON: not for a list, and not for `null`. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of JSON text. A value that is not text, and text that is not JSON, stay as they are. */
export function readJSON(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  try {
    return JSON.parse(input) as unknown;
  } catch {
    return input;
  }
}
