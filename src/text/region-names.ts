/** The provinces by the code that KPU's feeds use, and overseas: with the two letters of ISO 3166-2:ID (LN is our own). */
const names = `11AC Aceh
12SU Sumatera Utara
13SB Sumatera Barat
14RI Riau
15JA Jambi
16SS Sumatera Selatan
17BE Bengkulu
18LA Lampung
19BB Kepulauan Bangka Belitung
21KR Kepulauan Riau
31JK DKI Jakarta
32JB Jawa Barat
33JT Jawa Tengah
34YO DI Yogyakarta
35JI Jawa Timur
36BT Banten
51BA Bali
52NB Nusa Tenggara Barat
53NT Nusa Tenggara Timur
61KB Kalimantan Barat
62KT Kalimantan Tengah
63KS Kalimantan Selatan
64KI Kalimantan Timur
65KU Kalimantan Utara
71SA Sulawesi Utara
72ST Sulawesi Tengah
73SN Sulawesi Selatan
74SG Sulawesi Tenggara
75GO Gorontalo
76SR Sulawesi Barat
81MA Maluku
82MU Maluku Utara
91PA Papua
92PB Papua Barat
93PS Papua Selatan
94PT Papua Tengah
95PE Papua Pegunungan
96PD Papua Barat Daya
99LN Luar Negeri`;

export interface RegionName {
  /** Two letters. */
  readonly letters: string;
  readonly name: string;
}

/** By code. */
export const regionNames: ReadonlyMap<string, RegionName> = new Map(
  names.split('\n').map((line) => [line.slice(0, 2), { letters: line.slice(2, 4), name: line.slice(5) }]),
);

/** Without what sources put before a name or spell otherwise: `DAERAH KHUSUS IBUKOTA JAKARTA`, `P A P U A`, `Sumatra Utara`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(
      /provinsi|daerah|khusus|ibukota|istimewa|dki|^di(?=y)|nanggroe|darussalam|kep(ulauan)?(?=bangka)|ulauan|e(?=ra)/g,
      '',
    );

/** True where a name is one by which the region of this code goes, its initials, or the code itself. */
export const isUsualName = (code: string, given: string): boolean => {
  const { name = '' } = regionNames.get(code) ?? {};
  return [code, name.replace(/[^A-Z]/g, '')].includes(given) || (plain(name) === plain(given) && name !== '');
};

/** The name as it is shown. Sources give it in capitals, or not at all. */
export const shownName = (code: string, given: string): string =>
  given === given.toUpperCase() && isUsualName(code, given) ? (regionNames.get(code)?.name ?? given) : given;
