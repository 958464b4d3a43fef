import { provinceSet } from '../results/provinces.js';
import type { ProvinceSet } from '../results/provinces.js';
import type { Results } from '../results/types.js';
import { meaningsOf, provinceOf, shownName } from '../text/region-names.js';
import type { RegionsMessages } from '../text/messages/regions.js';

/** What the regions of a state are, by their codes and names. */
export interface KnownRegions {
  /** With the names that are shown, and the Home Ministry's code for every region that is certain to be a province. */
  readonly results: Results;
  readonly set: ProvinceSet;
  /** The regions are provinces, or overseas, each of them once. */
  readonly isMap: boolean;
  /** Codes of two provinces, without a name that tells which. */
  readonly unnamed: readonly string[];
  /** Names that are not of the province that has the code. */
  readonly renamed: readonly string[];
  /** Other regions, where some are provinces. */
  readonly unknown: readonly string[];
  /** Names of one province. */
  readonly repeated: readonly string[];
}

/** As many names as a notice has. */
const mostTold = 3;

export const named = (names: readonly string[]): string =>
  names.slice(0, mostTold).join(', ') + (names.length > mostTold ? ', …' : '');

/** What is told of regions that are not certain. */
export const regionDoubts = (
  { renamed, repeated, unknown, unnamed }: KnownRegions,
  words: RegionsMessages,
): readonly string[] => [
  ...(unnamed.length ? [words.unnamed(named(unnamed))] : []),
  ...(renamed.length ? [words.renamed(named(renamed))] : []),
  ...(repeated.length ? [words.repeated(named(repeated))] : []),
  ...(unknown.length ? [words.unknown(named(unknown))] : []),
];

/** Tells which regions are provinces, and which. */
export function knownRegions(results: Results): KnownRegions {
  const { regions } = results;
  const homes = regions.map(provinceOf);
  const codes = regions.map(({ code }, index) => homes[index] ?? code);
  // A code that two would share tells nobody apart: then each keeps the source's own.
  const isDistinct = new Set(codes).size === codes.length;
  const known: Results = {
    ...results,
    regions: regions.map((region, index) => ({
      ...region,
      name: shownName(region),
      code: (isDistinct && codes[index]) || region.code,
    })),
  };
  const others = regions.filter((_, index) => !homes[index]);
  const isAmbiguous = ({ code, name }: { code: string; name: string }): boolean =>
    name === code && meaningsOf(code).length > 1;
  const isSome = others.length < regions.length;
  const named = others.filter((region) => isSome && !isAmbiguous(region));
  return {
    results: known,
    // A region whose name is not that of its code is none of the provinces.
    set: provinceSet({
      ...known,
      regions: known.regions.map((region, index) => (homes[index] ? region : { ...region, code: '' })),
    }),
    isMap: !others.length && isDistinct,
    unnamed: others.filter(isAmbiguous).map(({ code }) => code),
    renamed: named.filter(({ code }) => meaningsOf(code).length).map(({ code, name }) => `${code} ${name}`),
    unknown: named.filter(({ code }) => !meaningsOf(code).length).map(({ code }) => code),
    repeated: regions
      .filter((_, index) => homes[index] && homes.filter((home) => home === homes[index]).length > 1)
      .map(({ name }) => name),
  };
}
