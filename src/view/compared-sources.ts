import { compare } from '../results/comparison.js';
import type { ComparisonReading } from '../results/comparison.js';
import type { Region, Results } from '../results/types.js';
import { knownRegions } from './known-regions.js';

/** Two sources and their comparison, which is absent where they are not of one contest. */
export interface ComparedSources extends ComparisonReading {
  readonly sources: readonly [Results, Results];
  /** The regions of each source, in its own order, as they were compared. */
  readonly known: readonly (readonly Region[])[];
}

/** Compares two sources, whose provinces may have the codes of the Home Ministry or of BPS, or names alone. */
export function comparedSources(a: Results, b: Results): ComparedSources {
  const [first, second] = [knownRegions(a), knownRegions(b)];
  return {
    sources: [a, b],
    known: [first.results.regions, second.results.regions],
    ...compare(first.results, second.results, new Set([...first.unnamed, ...second.unnamed])),
  };
}
