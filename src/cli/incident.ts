import type { Outcome, Rule } from '../results/judgement.js';
import type { ResultsInput } from '../results/types.js';

/** A published count that went wrong, as the states of its source in turn. */
export interface Incident {
  readonly name: string;
  readonly when: string;
  readonly publisher: string;
  readonly what: string;
  /**
   * Where it is documented: whole addresses. A report whose address is not known is named, and says so. Only a shape without a day has
   * none.
   */
  readonly sources: readonly string[];
  /** `recorded`: the candidates' figures were published so; `synthetic`: made up after what happened. */
  readonly figures: 'recorded' | 'synthetic';
  /** The expected outcome for the last state. */
  readonly outcome: Outcome;
  /** The rules that must apply. */
  readonly rules: readonly Rule[];
  readonly states: readonly ResultsInput[];
}

/** A state with votes by name. */
export const count = (
  updated: string,
  votes: Readonly<Record<string, number>>,
  rest: Partial<ResultsInput> = {},
): ResultsInput => ({
  updated,
  ...rest,
  candidates: Object.entries(votes).map(([name, figure]) => ({ id: name, name, votes: figure })),
});

/** A state with shares by name. */
export const shares = (
  updated: string,
  of: Readonly<Record<string, number>>,
  rest: Partial<ResultsInput> = {},
): ResultsInput => ({
  updated,
  ...rest,
  candidates: Object.entries(of).map(([name, share]) => ({ id: name, name, share })),
});

export const stations = (counted: number, total: number): Partial<ResultsInput> => ({ progress: { counted, total } });
export const percent = (printed: number): Partial<ResultsInput> => ({ progress: { percent: printed } });
