import type { Region, Results } from './types.js';

/** Code of the votes from overseas, which is no province. */
export const overseas = '99';

/**
 * The provinces in Papua by the codes of the Home Ministry and KPU. To BPS 91, 92, 94, 95 and 96 are other ones of them, so that
 * such a code says nothing without a name.
 */
export const papua: Readonly<Record<string, string>> = {
  91: 'Papua',
  92: 'Papua Barat',
  93: 'Papua Selatan',
  94: 'Papua Tengah',
  95: 'Papua Pegunungan',
  96: 'Papua Barat Daya',
};

/** On these codes the Home Ministry, whose codes KPU uses, and BPS agree. They are of provinces that have voted since 2004. */
const since2004 = '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 71 72 73 74 75 81 82';

/**
 * What came to them in the presidential elections from a year on, newest first: with the provinces in Papua by the Home
 * Ministry's codes, and with the same by BPS's, which differ. Kalimantan Utara (65) was made in 2012, but in 2014 KPU still
 * counted its votes within Kalimantan Timur.
 */
const since = [
  ['2024', '65 76 91 92 93 94 95 96', '65 76 91 92 94 95 96 97'],
  ['2019', '65 76 91 92', '65 76 91 94'],
  ['2009', '76 91 92', '76 91 94'],
  ['2004', '91 92', '91 94'],
] as const;

/** The provinces of the first election. */
const fewest = 32;

/** The provinces among the regions of a contest, beside those that voted. */
export interface ProvinceSet {
  /** Those that are known. */
  readonly provinces: readonly Region[];
  /** In how many provinces that election was held. Undefined where nothing says which election it is. */
  readonly of: number | undefined;
  /** The regions are all provinces of that election, and nothing else but overseas. */
  readonly isComplete: boolean;
  /** Some are provinces, but fewer than that election had, whichever it is. */
  readonly isPart: boolean;
}

/** Codes of the provinces that voted, by the Home Ministry and by BPS; without a day, the newest. */
function systems({ electionDate, updated = '9' }: Results): readonly (readonly string[])[] {
  const day = electionDate ?? updated;
  // Stryker disable next-line EqualityOperator,ArrayDeclaration: a day is longer than a year; before all of them is nothing.
  const [, ...later] = since.find(([year]) => day >= year) ?? [];
  return later.map((more) => `${since2004} ${more}`.split(' '));
}

/** The Home Ministry's codes of the provinces that voted; of today's where there is no day. */
export const provinceCodes = (results: Results): readonly string[] => systems(results)[0] ?? [];

/**
 * Which provinces voted is a matter of the day, never of the regions that a source has. Without a day a list of all 38 is
 * complete all the same: every province that there ever was is in it. Any shorter one may be a part of another.
 *
 * A code in Papua says nothing without a name, since it may be the Home Ministry's or BPS's.
 */
export function provinceSet(results: Results): ProvinceSet {
  const home = results.regions.filter(({ code }) => code !== overseas);
  const [provinces = []] = systems(results)
    // Stryker disable next-line EqualityOperator: no code is "9".
    .map((codes) => home.filter(({ code, name }) => codes.includes(code) && (code < '9' || name !== code)))
    .sort((a, b) => b.length - a.length);
  const { length } = provinceCodes(results);
  const isComplete = length > 0 && provinces.length === length && home.length === length;
  const of = (isComplete || (results.electionDate ?? results.updated) ? length : 0) || undefined;
  return { provinces, of, isComplete, isPart: provinces.length > 0 && provinces.length < (of ?? fewest) };
}
