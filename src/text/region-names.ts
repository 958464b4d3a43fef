import { papua } from '../results/provinces.js';
import type { Region } from '../results/types.js';

/**
 * The provinces and overseas, by the Home Ministry's code, which KPU uses. In Papua the code of BPS stands behind it, since
 * it differs there. Then the two letters of ISO 3166-2:ID (LN is our own), the name, the short name, and other names.
 */
const rows = `11 AC Aceh/Aceh/Nanggroe Aceh Darussalam/NAD
12 SU Sumatera Utara/Sumut
13 SB Sumatera Barat/Sumbar
14 RI Riau
15 JA Jambi
16 SS Sumatera Selatan/Sumsel
17 BE Bengkulu
18 LA Lampung
19 BB Kepulauan Bangka Belitung/Babel/Kepulauan Babel/Bangka Belitung
21 KR Kepulauan Riau/Kepri
31 JK DKI Jakarta/DKI/DKJ
32 JB Jawa Barat/Jabar
33 JT Jawa Tengah/Jateng
34 YO DI Yogyakarta/DIY/Yogya
35 JI Jawa Timur/Jatim
36 BT Banten
51 BA Bali
52 NB Nusa Tenggara Barat/NTB
53 NT Nusa Tenggara Timur/NTT
61 KB Kalimantan Barat/Kalbar
62 KT Kalimantan Tengah/Kalteng
63 KS Kalimantan Selatan/Kalsel
64 KI Kalimantan Timur/Kaltim
65 KU Kalimantan Utara/Kaltara
71 SA Sulawesi Utara/Sulut
72 ST Sulawesi Tengah/Sulteng
73 SN Sulawesi Selatan/Sulsel
74 SG Sulawesi Tenggara/Sultra
75 GO Gorontalo
76 SR Sulawesi Barat/Sulbar
81 MA Maluku
82 MU Maluku Utara/Malut
91 94 PA ${papua[91]}
92 91 PB ${papua[92]}/Pabar/Papbar/Irian Jaya Barat/Irjabar
93 95 PS ${papua[93]}/Papsel
94 96 PT ${papua[94]}/Papteng
95 97 PE ${papua[95]}/Papeg
96 92 PD ${papua[96]}/PBD
99 LN Luar Negeri/LN/PPLN`;

/** A name without prefixes and other spellings: `DAERAH KHUSUS IBUKOTA JAKARTA`, `P A P U A`, `Prov. Sumatra Utara`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*|[^a-z]/g, '')
    .replace(/^pro[pv](insi)?|daerah|khusus|istimewa|ibukota|dk[ij]?(?=jakarta)|ulauan|e(?=ra)/g, '')
    .replace(/^(di)?[jy]og[jy]a(karta)?$/, 'yogya');

export interface RegionName {
  /** Two letters. */
  readonly letters: string;
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
    const [, code = '', bps = code, letters = '', names = ''] = /^(..) (\d\d)? ?(..) (.*)/.exec(row) ?? [];
    const [name = '', short = name, ...others] = names.split('/');
    return [code, { letters, name, short, codes: [code, bps], known: [name, short, ...others].map(plain) }];
  }),
);

/** The provinces with this code, at the Home Ministry or at BPS. */
export const meaningsOf = (code: string): readonly (readonly [string, RegionName])[] =>
  [...regionNames].filter(([, { codes }]) => codes.includes(code));

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
