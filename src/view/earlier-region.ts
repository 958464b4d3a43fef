import { regionStanding } from '../results/regions.js';
import type { Candidate, Region, Results } from '../results/types.js';
import { provinceOf } from '../text/region-names.js';

/** The years of elections before which a province had another territory: others have been founded from it since. */
const divided: Readonly<Record<string, string>> = { 64: '2019', 73: '2009', 91: '2024', 92: '2024' };

const yearOf = ({ electionDate, updated }: Results): string => (electionDate ?? updated ?? '').slice(0, 4);

/**
 * True where a province had the same territory in both elections. Without the years of both, one that was ever divided has
 * not.
 *
 * @param code the Home Ministry's code
 */
function isSameTerritory(code: string, results: Results, earlier: Results): boolean {
  const year = divided[code];
  const [now, before] = [yearOf(results), yearOf(earlier)];
  return !year || Boolean(now && before && now >= year === before >= year);
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The candidates of an earlier contest with their votes in a region. Empty where that contest does not have it, or had another
 * one of that name.
 */
export function candidatesIn(region: Region, results: Results, earlier: Results): readonly Candidate[] {
  const code = provinceOf(region);
  const [before, other] = earlier.regions.filter((one) =>
    code ? provinceOf(one) === code : one.code === region.code && plain(one.name) === plain(region.name),
  );
  return before && !other && (!code || isSameTerritory(code, results, earlier))
    ? regionStanding(earlier.candidates, before).candidates
    : [];
}
