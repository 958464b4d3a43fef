import type { Region, Results } from './types.js';

/** Code of the votes from overseas, which is no province. */
export const overseas = '99';

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

/** The provinces among the regions of a contest, beside those that voted. */
export interface ProvinceSet {
  /** Those that are known. */
  readonly provinces: readonly Region[];
  /** In how many provinces that election was held. Undefined where nothing says which election it is. */
  readonly of: number | undefined;
  /** The regions are all provinces of that election, and nothing else but overseas. */
  readonly isComplete: boolean;
}

/**
 * Which provinces voted is a matter of the day, never of the regions that a source has. Without a day a list of all 38 is
 * complete all the same: every province that there ever was is in it. Any shorter one may be a part of another.
 *
 * A code in Papua says nothing without a name, since it may be the Home Ministry's or BPS's.
 */
export function provinceSet({ regions, electionDate, updated }: Results & { electionDate?: string }): ProvinceSet {
  const day = electionDate ?? updated;
  const [, ...systems] = (day ? since.find(([year]) => day >= year) : since[0]) ?? [];
  const home = regions.filter(({ code }) => code !== overseas);
  let [provinces, of]: [readonly Region[], number?] = [[]];
  for (const more of systems) {
    const codes = `${since2004} ${more}`.split(' ');
    const known = home.filter(({ code, name }) => codes.includes(code) && (code < '9' || name !== code));
    if (known.length >= provinces.length) [provinces, of] = [known, codes.length];
  }
  const isComplete = provinces.length === of && home.length === of;
  return { provinces, of: day || isComplete ? of : undefined, isComplete };
}
