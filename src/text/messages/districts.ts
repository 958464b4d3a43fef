import type { Locale } from '../numbers.js';

/** The orders of the list of districts. It has the first one until a reader chooses another. */
export const districtSorts = ['source', 'name', 'closest', 'seats'] as const;
export type DistrictSort = (typeof districtSorts)[number];

/** Every word about the districts of a house. Numbers in the arguments are formatted already. */
export interface DistrictsMessages {
  heading(count: string): string;
  readonly filter: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<DistrictSort, string>>;
  listed(shown: string, all: string): string;
  readonly nothing: string;
  readonly columns: {
    readonly district: string;
    readonly seats: string;
    readonly won: string;
    readonly closest: string;
  };
  /** Who comes next, and how many votes it lacks for the last seat. */
  lacks(party: string, votes: string): string;
  readonly quotients: { readonly seat: string; readonly party: string; readonly quotient: string };
  /** Hare: a seat by a full quota, and one by what remains. */
  readonly quota: (votes: string) => string;
  readonly rest: (votes: string) => string;
  readonly more: { readonly party: string; readonly votes: string; readonly seats: string; readonly lacks: string };
  /** What the source gives that does not add up; each figure with its sign. */
  open(figures: string): string;
  readonly summed: string;
  /** Whether the seats that the source gives are those that its districts give. */
  agree(count: string): string;
  readonly differ: string;
  readonly hare: string;
}

const indonesian: DistrictsMessages = {
  heading: (count) => `${count} daerah pemilihan, kursi demi kursi`,
  filter: 'Cari dapil atau partai',
  sort: 'Urutkan',
  sorts: { source: 'Urutan awal', name: 'Nama', closest: 'Kursi terakhir paling ketat', seats: 'Kursi terbanyak' },
  listed: (shown, all) => `${shown} ${all && `dari ${all} `}dapil`,
  nothing: 'Tidak ada yang cocok. Coba nama dapil atau partai saja, atau hapus pencarian.',
  columns: { district: 'Dapil', seats: 'Kursi', won: 'Perolehan kursi', closest: 'Berikutnya' },
  lacks: (party, votes) => `${party}, kurang ${votes} suara`,
  quotients: { seat: 'Kursi ke-', party: 'Partai', quotient: 'Hasil bagi' },
  quota: (votes) => `${votes} (kuota)`,
  rest: (votes) => `${votes} (sisa suara)`,
  more: { party: 'Partai', votes: 'Suara', seats: 'Kursi', lacks: 'Suara kurang untuk satu kursi lagi' },
  open: (figures) =>
    `Jumlah suara semua dapil tidak sama dengan suara nasional: ${figures}. Ambang batas memakai suara nasional.`,
  summed: 'Suara nasional di sini adalah jumlah suara semua dapil.',
  agree: (count) => `Suara di ${count} dapil menghasilkan kursi yang sama.`,
  differ: 'Kursi menurut sumber tidak sama dengan hasil pembagian suara dapil.',
  hare: 'Hitungan kuota Hare dan sisa suara terbanyak dari suara yang masuk, bukan penetapan KPU',
};

const english: DistrictsMessages = {
  heading: (count) => `${count} districts, seat by seat`,
  filter: 'Find a district or party',
  sort: 'Sort by',
  sorts: { source: 'Original order', name: 'Name', closest: 'Closest last seat', seats: 'Most seats' },
  listed: (shown, all) => `${shown} ${all && `of ${all} `}district${(all || shown) === '1' ? '' : 's'}`,
  nothing: 'Nothing matches. Try the name of a district or of a party alone, or clear the search.',
  columns: { district: 'District', seats: 'Seats', won: 'Seats won', closest: 'Next in line' },
  lacks: (party, votes) => `${party}, ${votes} votes short`,
  quotients: { seat: 'Seat', party: 'Party', quotient: 'Quotient' },
  quota: (votes) => `${votes} (quota)`,
  rest: (votes) => `${votes} (remainder)`,
  more: { party: 'Party', votes: 'Votes', seats: 'Seats', lacks: 'Votes short of one seat more' },
  open: (figures) =>
    `The votes of all districts do not add up to the national votes: ${figures}. The threshold uses the national votes.`,
  summed: 'The national votes here are the sums of all districts.',
  agree: (count) => `The votes of ${count} districts give the same seats.`,
  differ: 'The seats of the source are not those that the votes of its districts give.',
  hare: 'Calculation by the Hare quota and largest remainders from the votes in, not a determination by KPU',
};

export const districtsMessages: Readonly<Record<Locale, DistrictsMessages>> = { id: indonesian, en: english };
