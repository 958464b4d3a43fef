import { compare } from '../results/comparison.js';
import type { ComparisonReading } from '../results/comparison.js';
import type { Results } from '../results/types.js';
import { knownRegions } from './known-regions.js';

/** Compares two sources, whose provinces may have the codes of the Home Ministry or of BPS, or names alone. */
export function comparedSources(a: Results, b: Results): ComparisonReading {
  const [first, second] = [a, b].map(knownRegions) as [
    ReturnType<typeof knownRegions>,
    ReturnType<typeof knownRegions>,
  ];
  return compare(first.results, second.results, new Set([...first.unnamed, ...second.unnamed]));
}
