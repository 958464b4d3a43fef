import type { Region, Results } from './types.js';

/** The code of votes from overseas, which is not a province. */
export const overseas = '99';

/**
 * The provinces in Papua, by the codes of the Home Ministry and KPU. BPS uses 91, 92, 94, 95 and 96 for other provinces
 * there, so such a code means nothing without a name.
 */
export const papua: Readonly<Record<string, string>> = {
  91: 'Papua',
  92: 'Papua Barat',
  93: 'Papua Selatan',
  94: 'Papua Tengah',
  95: 'Papua Pegunungan',
  96: 'Papua Barat Daya',
};

/** The provinces for which the Home Ministry (and KPU) and BPS use the same code. They have all voted since 2004. */
const since2004 = '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 71 72 73 74 75 81 82';

/**
 * The provinces that were added for presidential elections, by year, the newest first: those in Papua once by the Home
 * Ministry's codes and once by those of BPS. Kalimantan Utara (65) was founded in 2012, but in 2014 KPU still counted its
 * votes within Kalimantan Timur.
 */
const since = [
  ['2024', '65 76 91 92 93 94 95 96', '65 76 91 92 94 95 96 97'],
  ['2019', '65 76 91 92', '65 76 91 94'],
  ['2009', '76 91 92', '76 91 94'],
  ['2004', '91 92', '91 94'],
] as const;

/** The number of provinces at the first election. */
const fewest = 32;

/** The provinces among the regions of a contest, compared with those that voted. */
export interface ProvinceSet {
  /** The regions that are known provinces. */
  readonly provinces: readonly Region[];
  /** The number of provinces in that election. Undefined if the election is unknown. */
  readonly of: number | undefined;
  /** True if the regions are all provinces of that election, and otherwise only overseas. */
  readonly isComplete: boolean;
  /** True where some are provinces, but fewer than in any election that it may be. */
  readonly isPart: boolean;
}

/** The codes of the provinces that voted, both the Home Ministry's and those of BPS; without a day, the newest. */
function systems({ electionDate, updated = '9' }: Results): readonly (readonly string[])[] {
  const day = electionDate ?? updated;
  // Stryker disable next-line EqualityOperator,ArrayDeclaration: a day is longer than a year; before all of them is nothing.
  const [, ...later] = since.find(([year]) => day >= year) ?? [];
  return later.map((more) => `${since2004} ${more}`.split(' '));
}

/** The Home Ministry's codes of the provinces that voted; without a day, of today's provinces. */
export const provinceCodes = (results: Results): readonly string[] => systems(results)[0] ?? [];

/**
 * The day of the vote decides which provinces voted, never the list of regions that a source has. Without a day, a list of
 * all 38 is complete: it has every province that ever existed. A shorter list may be a part of a longer one.
 *
 * A code in Papua means nothing without a name: it may be the Home Ministry's or that of BPS.
 */
export function provinceSet(results: Results): ProvinceSet {
  const home = results.regions.filter(({ code }) => code !== overseas);
  // Stryker disable EqualityOperator: no code is "9".
  const [provinces = []] = systems(results)
    .map((codes) => home.filter(({ code, name }) => codes.includes(code) && (code < '9' || name !== code)))
    .sort((a, b) => b.length - a.length);
  // Stryker restore EqualityOperator
  const { length } = provinceCodes(results);
  const isComplete = length > 0 && provinces.length === length && home.length === length;
  const of = (isComplete || (results.electionDate ?? results.updated) ? length : 0) || undefined;
  return { provinces, of, isComplete, isPart: provinces.length > 0 && provinces.length < (of ?? fewest) };
}
