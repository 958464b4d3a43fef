import type { Locale } from '../numbers.js';
import { islands } from '../region-names.js';

/** Every word about regions, beside those of results. Numbers in the arguments are formatted already. */
export interface RegionsMessages {
  /** First title lines. */
  readonly provinces: string;
  readonly regions: string;
  readonly region: string;
  readonly foremost: string;
  readonly lead: string;
  /** The one with the next most votes. */
  readonly second: string;
  /** All regions together. */
  readonly nation: string;
  /** What the map shows of each region. */
  readonly mode: string;
  readonly eachPair: string;
  readonly each: string;
  /** What the colours of the legend say. */
  readonly leadOver: string;
  sharesOf(name: string): string;
  /** Who leads in how many provinces or regions: the most, and after that the others. */
  leadsIn(name: string, places: string, isCounted: boolean): string;
  alsoIn(name: string, count: string): string;
  /** How the table is to be read. */
  readonly reading: string;
  sortedBy(column: string): string;
  all(regions: string): string;
  /** The islands of the shelves of tiles, in their order. */
  readonly islands: readonly string[];
  readonly progress: string;
  /** A lead, or a step in the legend of leads. */
  points(figure: string): string;
  readonly underHalf: string;
  readonly noVotes: string;
  /** When the source has no figure for some candidate. */
  readonly partial: string;
  /** When the source does not have the region. */
  readonly absent: string;
  readonly filter: string;
  /** Beneath a search that finds nothing. */
  readonly nothing: string;
  count(regions: string): string;
  /** The number of provinces, and whether overseas is among the regions. */
  places(provinces: string, hasOverseas: boolean): string;
  fifth(met: string, of: string): string;
  /** When some provinces are missing in the data. */
  fifthInData(met: string): string;
  firstOf(shown: string, all: string): string;
  readonly none: string;
  unknown(codes: string): string;
  /** Codes that are one province for KPU and another one for BPS. */
  unnamed(codes: string): string;
  renamed(names: string): string;
  /** Several names for one province. */
  repeated(names: string): string;
  /** Votes that the source took back, and the regions. */
  readonly fallen: string;
  fallenIn(names: string): string;
}

const indonesian: RegionsMessages = {
  provinces: 'Hasil per provinsi',
  regions: 'Hasil per wilayah',
  region: 'Wilayah',
  foremost: 'Terbanyak',
  lead: 'Selisih',
  second: 'Kedua',
  nation: 'Nasional',
  mode: 'Isi peta',
  eachPair: 'Tiap pasangan',
  each: 'Tiap peserta',
  leadOver: 'Selisih dengan urutan kedua',
  sharesOf: (name) => `Perolehan ${name}`,
  leadsIn: (name, places, isCounted) => `${name} ${isCounted ? 'meraih suara terbanyak' : 'unggul'} di ${places}`,
  alsoIn: (name, count) => `${name} di ${count}`,
  reading: 'Persen suara sah; selisih dalam poin. Garis bawah: terbanyak di wilayah itu.',
  sortedBy: (column) => `Urut: ${column}.`,
  all: (regions) => `Tampilkan semua ${regions} wilayah`,
  islands: islands.id,
  progress: 'Data masuk',
  points: (figure) => `${figure} poin`,
  underHalf: 'Data masuk di bawah 50%',
  noVotes: 'Belum ada data',
  partial: 'Angka belum lengkap',
  absent: 'Tidak ada dalam data',
  filter: 'Cari wilayah',
  nothing: 'Tidak ada yang cocok. Coba nama wilayah yang lebih pendek, atau hapus pencarian.',
  count: (regions) => `${regions} wilayah`,
  places: (provinces, hasOverseas) =>
    !hasOverseas
      ? `${provinces} provinsi`
      : provinces === '0'
        ? 'luar negeri'
        : `${provinces} provinsi dan luar negeri`,
  fifth: (met, of) => `≥20% di ${met} dari ${of} provinsi`,
  fifthInData: (met) => `≥20% di ${met} provinsi dalam data`,
  firstOf: (shown, all) => `Menampilkan ${shown} dari ${all} wilayah`,
  none: 'Data wilayah belum tersedia',
  unknown: (codes) => `Kode wilayah tidak dikenal: ${codes}`,
  unnamed: (codes) => `Kode provinsi tanpa nama, jadi tidak pasti provinsi mana: ${codes}`,
  renamed: (names) => `Nama wilayah dari sumber tidak sesuai kodenya: ${names}`,
  repeated: (names) => `Provinsi yang sama lebih dari satu kali dalam data: ${names}`,
  fallen: 'Angka di sumber turun',
  fallenIn: (names) => `Angka di sumber turun: ${names}`,
};

const english: RegionsMessages = {
  provinces: 'Results by province',
  regions: 'Results by region',
  region: 'Region',
  foremost: 'Most votes',
  lead: 'Lead',
  second: 'Second',
  nation: 'Nationwide',
  mode: 'What the map shows',
  eachPair: 'Each pair',
  each: 'Each candidate',
  leadOver: 'Lead over second place',
  sharesOf: (name) => `Share of ${name}`,
  leadsIn: (name, places, isCounted) => `${name} ${isCounted ? 'has the most votes' : 'ahead'} in ${places}`,
  alsoIn: (name, count) => `${name} in ${count}`,
  reading: 'Percent of valid votes; lead in points. Underlined: most votes in the region.',
  sortedBy: (column) => `Sorted by: ${column}.`,
  all: (regions) => `Show all ${regions} regions`,
  islands: islands.en,
  progress: 'Counted',
  points: (figure) => `${figure} points`,
  underHalf: 'Under 50% counted',
  noVotes: 'No data yet',
  partial: 'Figures incomplete',
  absent: 'Not in the data',
  filter: 'Find a region',
  nothing: 'Nothing matches. Try a shorter name, or clear the search.',
  count: (regions) => `${regions} region${regions === '1' ? '' : 's'}`,
  places: (provinces, hasOverseas) => {
    const home = `${provinces} province${provinces === '1' ? '' : 's'}`;
    return !hasOverseas ? home : provinces === '0' ? 'overseas' : `${home} and overseas`;
  },
  fifth: (met, of) => `≥20% in ${met} of ${of} provinces`,
  fifthInData: (met) => `≥20% in ${met} province${met === '1' ? '' : 's'} of the data`,
  firstOf: (shown, all) => `Showing ${shown} of ${all} regions`,
  none: 'Region data not available yet',
  unknown: (codes) => `Unknown region codes: ${codes}`,
  unnamed: (codes) => `Province codes without a name, which may mean another province: ${codes}`,
  renamed: (names) => `Region names from the source do not match their codes: ${names}`,
  repeated: (names) => `The same province more than once in the data: ${names}`,
  fallen: "Votes in the source's data fell",
  fallenIn: (names) => `Votes in the source's data fell: ${names}`,
};

export const regionsMessages: Readonly<Record<Locale, RegionsMessages>> = { id: indonesian, en: english };
