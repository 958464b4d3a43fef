import { provinceSet } from '../results/provinces.js';
import type { ProvinceSet } from '../results/provinces.js';
import type { Results } from '../results/types.js';
import { meaningsOf, provinceOf, shownName } from '../text/region-names.js';
import type { RegionsMessages } from '../text/messages/regions.js';

/** What is known about the regions of a state, from their codes and names. */
export interface KnownRegions {
  /** The regions with the names that are shown. Every region that is certainly a province has the Home Ministry's code. */
  readonly results: Results;
  readonly set: ProvinceSet;
  /** True where all regions are provinces or overseas, each of them once. */
  readonly isMap: boolean;
  /** Codes that two provinces share, without a name that decides. */
  readonly unnamed: readonly string[];
  /** Names that do not belong to the province with the code. */
  readonly renamed: readonly string[];
  /** Regions that are not provinces, if others are. */
  readonly unknown: readonly string[];
  /** Several names for one province. */
  readonly repeated: readonly string[];
}

/** A notice has no more names than this. */
const mostTold = 3;

export const named = (names: readonly string[]): string =>
  names.slice(0, mostTold).join(', ') + (names.length > mostTold ? ', …' : '');

/** The notices about regions that are not certain. */
export const regionDoubts = (
  { renamed, repeated, unknown, unnamed }: KnownRegions,
  words: RegionsMessages,
): readonly string[] => [
  ...(unnamed.length ? [words.unnamed(named(unnamed))] : []),
  ...(renamed.length ? [words.renamed(named(renamed))] : []),
  ...(repeated.length ? [words.repeated(named(repeated))] : []),
  ...(unknown.length ? [words.unknown(named(unknown))] : []),
];

/** Finds which regions are provinces, and which provinces they are. */
export function knownRegions(results: Results): KnownRegions {
  const { regions } = results;
  const homes = regions.map(provinceOf);
  const codes = regions.map(({ code }, index) => homes[index] ?? code);
  // A code must belong to one region. Where two would share one, each keeps the code of the source.
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
    // A region whose name does not belong to its code is not a province.
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
