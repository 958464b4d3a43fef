import type { Locale } from './numbers.js';

/** Every word that readers see of regions, beside those of results. Arguments are printed already. */
export interface RegionsMessages {
  /** First title lines. */
  readonly provinces: string;
  readonly regions: string;
  readonly region: string;
  readonly foremost: string;
  readonly lead: string;
  readonly progress: string;
  /** A lead, or a step of it. */
  points(figure: string): string;
  readonly underHalf: string;
  readonly noVotes: string;
  /** The source has no figure for some candidate. */
  readonly partial: string;
  /** The source does not have the region. */
  readonly absent: string;
  readonly back: string;
  readonly filter: string;
  count(regions: string): string;
  fifth(met: string, of: string): string;
  firstOf(shown: string, all: string): string;
  readonly none: string;
  missing(count: string, of: string): string;
  unknown(codes: string): string;
  renamed(names: string): string;
}

const indonesian: RegionsMessages = {
  provinces: 'Hasil per provinsi',
  regions: 'Hasil per wilayah',
  region: 'Wilayah',
  foremost: 'Terbanyak',
  lead: 'Selisih',
  progress: 'Data masuk',
  points: (figure) => `${figure} poin`,
  underHalf: 'Data masuk di bawah 50%',
  noVotes: 'Belum ada suara',
  partial: 'Angka belum lengkap',
  absent: 'Tidak ada dalam data',
  back: 'Kembali ke semua wilayah',
  filter: 'Cari wilayah',
  count: (regions) => `${regions} wilayah`,
  fifth: (met, of) => `≥20% di ${met} dari ${of} provinsi`,
  firstOf: (shown, all) => `Menampilkan ${shown} dari ${all} wilayah`,
  none: 'Data wilayah belum tersedia',
  missing: (count, of) => `${count} dari ${of} wilayah tidak ada dalam data`,
  unknown: (codes) => `Kode wilayah tidak dikenal: ${codes}`,
  renamed: (names) => `Nama wilayah dari sumber tidak sesuai kodenya: ${names}`,
};

const english: RegionsMessages = {
  provinces: 'Results by province',
  regions: 'Results by region',
  region: 'Region',
  foremost: 'Most votes',
  lead: 'Lead',
  progress: 'Counted',
  points: (figure) => `${figure} points`,
  underHalf: 'Under 50% counted',
  noVotes: 'No votes yet',
  partial: 'Figures incomplete',
  absent: 'Not in the data',
  back: 'Back to all regions',
  filter: 'Find a region',
  count: (regions) => `${regions} region${regions === '1' ? '' : 's'}`,
  fifth: (met, of) => `≥20% in ${met} of ${of} provinces`,
  firstOf: (shown, all) => `Showing ${shown} of ${all} regions`,
  none: 'Region data not available yet',
  missing: (count, of) => `${count} of ${of} regions not in the data`,
  unknown: (codes) => `Unknown region codes: ${codes}`,
  renamed: (names) => `Region names from the source do not match their codes: ${names}`,
};

export const regionsMessages: Readonly<Record<Locale, RegionsMessages>> = { id: indonesian, en: english };
