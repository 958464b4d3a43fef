import { createHash } from 'node:crypto';
import { formatResults } from '../formats/results-json.js';
import type { Results } from '../results/types.js';

/** Crockford's base 32: without I, L, O and U, which are confused with other letters. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A state without its code, which is computed from the rest. */
export function withoutCode(results: Results): Results {
  const own = { ...results };
  delete own.code;
  return own;
}

/** The first 50 bits of the SHA-256 of a state without its code, as ten letters. Only a mirror computes codes. */
export function codeOf(results: Results): string {
  const bits =
    createHash('sha256')
      .update(formatResults(withoutCode(results)))
      .digest()
      .readBigUInt64BE() >> 14n;
  return Array.from({ length: 10 }, (_, index) => letters[Number((bits >> BigInt(45 - 5 * index)) & 31n)]).join('');
}
