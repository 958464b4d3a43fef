/**
 * The provinces by the code that KPU's feeds use, and overseas: the two letters of ISO 3166-2:ID (LN is our own), the name
 * that newsreaders know, and the whole name where that is another.
 */
const names = `11 AC Aceh
12 SU Sumut Sumatera Utara
13 SB Sumbar Sumatera Barat
14 RI Riau
15 JA Jambi
16 SS Sumsel Sumatera Selatan
17 BE Bengkulu
18 LA Lampung
19 BB Babel Kepulauan Bangka Belitung
21 KR Kepri Kepulauan Riau
31 JK Jakarta DKI Jakarta
32 JB Jabar Jawa Barat
33 JT Jateng Jawa Tengah
34 YO DIY DI Yogyakarta
35 JI Jatim Jawa Timur
36 BT Banten
51 BA Bali
52 NB NTB Nusa Tenggara Barat
53 NT NTT Nusa Tenggara Timur
61 KB Kalbar Kalimantan Barat
62 KT Kalteng Kalimantan Tengah
63 KS Kalsel Kalimantan Selatan
64 KI Kaltim Kalimantan Timur
65 KU Kaltara Kalimantan Utara
71 SA Sulut Sulawesi Utara
72 ST Sulteng Sulawesi Tengah
73 SN Sulsel Sulawesi Selatan
74 SG Sultra Sulawesi Tenggara
75 GO Gorontalo
76 SR Sulbar Sulawesi Barat
81 MA Maluku
82 MU Malut Maluku Utara
91 PA Papua
92 PB Pabar Papua Barat
93 PS Pasel Papua Selatan
94 PT Pateng Papua Tengah
95 PE Papeg Papua Pegunungan
96 PD PBD Papua Barat Daya
99 LN LN Luar Negeri`;

export interface RegionName {
  /** Two letters. */
  readonly letters: string;
  /** `Sumut` */
  readonly short: string;
  readonly name: string;
}

/** By code. */
export const regionNames: ReadonlyMap<string, RegionName> = new Map(
  names.split('\n').map((line) => {
    const [code = '', letters = '', short = '', ...rest] = line.split(' ');
    return [code, { letters, short, name: rest.join(' ') || short }];
  }),
);

/** Without what sources put before a name or spell otherwise: `DAERAH KHUSUS IBUKOTA JAKARTA`, `P A P U A`, `Sumatra Utara`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^provinsi/, '')
    .replace(/^(?:dki?|daerahkhusus(?:ibukota)?)(?=jakarta)/, '')
    .replace(/^(?:di|daerahistimewa)(?=yogyakarta|aceh)/, '')
    .replace(/^nanggroe|darussalam$/g, '')
    .replace(/^kepulauan/, 'kep')
    .replace(/^kep(?=bangka)/, '')
    .replace('sumatra', 'sumatera');

/** True where a name is one by which the region of this code goes, or the code itself. */
export const isUsualName = (code: string, given: string): boolean => {
  const { short, name } = regionNames.get(code) ?? {};
  return given === code || [short, name].some((known) => known && plain(known) === plain(given));
};

/** The name as it is shown. Sources give it in capitals, or not at all. */
export const shownName = (code: string, given: string): string =>
  given === given.toUpperCase() && isUsualName(code, given) ? (regionNames.get(code)?.name ?? given) : given;
