import { createHash } from 'node:crypto';
import { formatResults } from '../formats/results-json.js';
import type { Results } from '../results/types.js';

/** Crockford's base 32: no I, L, O or U, which are read as other letters. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A state without its code, which is worked out of the rest. */
export function withoutCode(results: Results): Results {
  const own = { ...results };
  delete own.code;
  return own;
}

/** The first 50 bits of the SHA-256 of a state, its code aside, as ten letters. Only a mirror works them out. */
export function codeOf(results: Results): string {
  const bits =
    createHash('sha256')
      .update(formatResults(withoutCode(results)))
      .digest()
      .readBigUInt64BE() >> 14n;
  return Array.from({ length: 10 }, (_, index) => letters[Number((bits >> BigInt(45 - 5 * index)) & 31n)]).join('');
}

/** As people type it: with hyphens and spaces, in small letters, O for 0, I and L for 1. Undefined where it is none. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code) ? code : undefined;
}
