import type { Fault } from './faults.js';

/** Whom a contest elects: a governor (gubernur), a regent (bupati) or a mayor (wali kota). */
export const levels = ['governor', 'regent', 'mayor'] as const;
export type Level = (typeof levels)[number];

/** What a feed says of the place of a contest. */
export interface GivenPlace {
  /** Code or name of the province. */
  readonly province?: string;
  readonly level?: Level;
}

/** Reads `province` and `level` of a contest. A value that cannot be read is left out, and its fault is reported. */
export function givenPlace(
  { province, level }: Readonly<Record<string, unknown>>,
  path: string,
  faults: Fault[],
): GivenPlace {
  const refuse = (name: string, expected: string, value: unknown): undefined =>
    void faults.push({
      path: `${path}.${name}`,
      message: `expected ${expected}, got ${JSON.stringify(value).slice(0, 60)}`,
      fatal: false,
    });
  const code = Number.isSafeInteger(province) ? String(province) : province;
  const isText = typeof code === 'string' && code.trim() !== '';
  const known = levels.find((one) => one === level);
  if (code != null && !isText) refuse('province', 'code or name of a province', province);
  if (level != null && !known) refuse('level', levels.join(', '), level);
  return { ...(isText && { province: code.trim() }), ...(known && { level: known }) };
}
