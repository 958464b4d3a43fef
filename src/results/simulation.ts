import type { MethodName } from './apportionment.js';
import type { Candidate, Decimal, Results } from './types.js';

/** A rule that somebody tries out. */
export interface Trial {
  /** The percentage of the national votes that a party needs for seats; undefined for none. */
  readonly threshold: Decimal | undefined;
  readonly method: MethodName;
}

/** True where both are the same percentage, whatever their digits: 4 and 4,0. */
export const isSamePercentage = (a: Decimal | undefined, b: Decimal | undefined): boolean =>
  a && b ? a.units * 10n ** BigInt(b.scale) === b.units * 10n ** BigInt(a.scale) : a === b;

/**
 * The same votes under another rule. The seats that the source gives are those of the real rule, and so are its marks of the
 * parties that take part: with another threshold, the votes decide on that.
 */
export function simulated(results: Results, trial: Trial, real: Trial): Results {
  const isSame = isSamePercentage(trial.threshold, real.threshold);
  const other: Writable<Results> = {
    ...results,
    method: trial.method,
    candidates: isSame ? results.candidates : results.candidates.map(unmarked),
  };
  delete other.seats;
  delete other.kind;
  if (trial.threshold) other.threshold = trial.threshold;
  else delete other.threshold;
  return other;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function unmarked(candidate: Candidate): Candidate {
  const own: Writable<Candidate> = { ...candidate };
  delete own.qualified;
  return own;
}
