import { papua } from '../results/provinces.js';
import type { Region } from '../results/types.js';
import type { Locale } from './numbers.js';

/**
 * The provinces and overseas, by the Home Ministry's code, which KPU uses. In Papua the code of BPS stands behind it, since
 * it differs there. Then the name, the short name, and other names.
 */
const rows = `11 Aceh/Aceh/Nanggroe Aceh Darussalam/NAD
12 Sumatera Utara/Sumut
13 Sumatera Barat/Sumbar
14 Riau
15 Jambi
16 Sumatera Selatan/Sumsel
17 Bengkulu
18 Lampung
19 Kepulauan Bangka Belitung/Babel/Kepulauan Babel/Bangka Belitung
21 Kepulauan Riau/Kepri
31 DKI Jakarta/DKI/DKJ
32 Jawa Barat/Jabar
33 Jawa Tengah/Jateng
34 DI Yogyakarta/DIY/Yogya
35 Jawa Timur/Jatim
36 Banten
51 Bali
52 Nusa Tenggara Barat/NTB
53 Nusa Tenggara Timur/NTT
61 Kalimantan Barat/Kalbar
62 Kalimantan Tengah/Kalteng
63 Kalimantan Selatan/Kalsel
64 Kalimantan Timur/Kaltim
65 Kalimantan Utara/Kaltara
71 Sulawesi Utara/Sulut
72 Sulawesi Tengah/Sulteng
73 Sulawesi Selatan/Sulsel
74 Sulawesi Tenggara/Sultra
75 Gorontalo
76 Sulawesi Barat/Sulbar
81 Maluku
82 Maluku Utara/Malut
91 94 ${papua[91]}
92 91 ${papua[92]}/Pabar/Papbar/Irian Jaya Barat/Irjabar
93 95 ${papua[93]}/Papsel
94 96 ${papua[94]}/Papteng
95 97 ${papua[95]}/Papeg
96 92 ${papua[96]}/PBD
99 Luar Negeri/LN/PPLN`;

/** A name without prefixes and other spellings: `DAERAH KHUSUS IBUKOTA JAKARTA`, `P A P U A`, `Prov. Sumatra Utara`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*|[^a-z]/g, '')
    .replace(/^pro[pv](insi)?|daerah|khusus|istimewa|ibukota|dk[ij]?(?=jakarta)|ulauan|e(?=ra)/g, '')
    .replace(/^(di)?[jy]og[jy]a(karta)?$/, 'yogya');

export interface RegionName {
  readonly name: string;
  /** The short name, as in headlines: `Jabar`. */
  readonly short: string;
  /** The Home Ministry's code, and that of BPS where it differs. */
  readonly codes: readonly string[];
  /** All its names, in plain letters. */
  readonly known: readonly string[];
}

/** The provinces by the Home Ministry's code. */
export const regionNames: ReadonlyMap<string, RegionName> = new Map(
  rows.split('\n').map((row) => {
    const [, code = '', bps = code, names = ''] = /^(..) (?:(\d\d) )?(.*)/.exec(row) ?? [];
    const [name = '', short = name, ...others] = names.split('/');
    return [code, { name, short, codes: [code, bps], known: [name, short, ...others].map(plain) }];
  }),
);

/** The same by every code, at the Home Ministry or at BPS. */
const meanings = new Map(
  [...regionNames]
    .flatMap(([, { codes }]) => codes)
    .map((code) => [code, [...regionNames].filter(([, { codes }]) => codes.includes(code))]),
);

/** The provinces with this code, at the Home Ministry or at BPS. */
export const meaningsOf = (code: string): readonly (readonly [string, RegionName])[] => meanings.get(code) ?? [];

/**
 * The Home Ministry's code of the province that a region is, or that of overseas. Undefined where that is not certain. Code
 * and name must belong together, since BPS uses some codes for another province. A code without a name, or a name without a
 * code, is enough where it can be only one province.
 */
export function provinceOf({ code, name }: Pick<Region, 'code' | 'name'>): string | undefined {
  const isCode = /\d/.test(code);
  const entries = isCode ? meaningsOf(code) : [...regionNames];
  const found = isCode && name === code ? entries : entries.filter(([, { known }]) => known.includes(plain(name)));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** The name as it is shown. Sources write it in capitals, write a short name in place of the code, or give no name. */
export const shownName = (region: Pick<Region, 'code' | 'name'>): string => {
  const { code, name } = region;
  const isBare = name === code || name === name.toUpperCase();
  return (isBare && regionNames.get(provinceOf(region) ?? '')?.name) || name;
};

/** The islands and groups of islands, from west to east. */
export const islands: Readonly<Record<Locale, readonly string[]>> = {
  id: ['Sumatera', 'Jawa', 'Bali, Nusa Tenggara, Maluku', 'Kalimantan', 'Sulawesi', 'Papua', 'Luar negeri'],
  en: ['Sumatra', 'Java', 'Bali, Nusa Tenggara, Maluku', 'Kalimantan', 'Sulawesi', 'Papua', 'Overseas'],
};

/** The island of a province, as its place in `islands`: the first digit of a code tells it. */
export const islandOf = (code: string): number | undefined => (code === '99' ? 6 : islandByDigit[code[0] ?? '']);
const islandByDigit: Readonly<Record<string, number>> = { 1: 0, 2: 0, 3: 1, 5: 2, 8: 2, 6: 3, 7: 4, 9: 5 };
