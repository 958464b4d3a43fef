type Fields = Readonly<Record<string, unknown>>;

/** True for an object with fields, as JSON has them: no list, and not `null`. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of JSON text; what is no text, or no JSON, as it is. */
export function readJSON(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  try {
    return JSON.parse(input) as unknown;
  } catch {
    return input;
  }
}
