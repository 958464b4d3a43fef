import type { Level } from '../../results/contest-place.js';
import type { Locale } from '../numbers.js';

/** The orders of the list of contests. */
export const sorts = ['source', 'name', 'lead', 'progress', 'province', 'island', 'level'] as const;
export type Sort = (typeof sorts)[number];

/** Every word of the list of contests, beside those of each result. Numbers in the arguments are formatted already. */
export interface ContestsMessages {
  readonly heading: string;
  readonly columns: {
    readonly contest: string;
    readonly foremost: string;
    readonly second: string;
    readonly lead: string;
    readonly progress: string;
    readonly note: string;
  };
  /** The headings of the rows that stand first. */
  readonly shelves: Readonly<Record<'closest' | 'turned' | 'boxAhead' | 'uncounted' | 'decided', string>>;
  /** Who was ahead before the leader changed. */
  before(name: string): string;
  /** How far contests have come. */
  readonly state: string;
  /** The heading of all; `by` is the order that has headings, or empty. */
  all(by: string): string;
  /** Whom a contest elects. */
  readonly levels: Readonly<Record<Level, string>>;
  /** The heading of contests whose place is not known. */
  readonly elsewhere: string;
  /** The field that chooses a part of the contests, and its first choice. */
  readonly show: string;
  readonly everything: string;
  /** All contests of an island, above its provinces. */
  whole(island: string): string;
  /** Beneath a part that has no contests. */
  readonly noneShown: string;
  /** Heads of the table alone. */
  readonly table: { readonly votes: string };
  /** The answer; `kind` is what kind of count it is, or empty. */
  closest(name: string, points: string, kind: string): string;
  /** What a name in bold type means in these rows. */
  bold(status: string): string;
  /** Before the lead in a narrow row. */
  readonly leadWord: string;
  /** The names as the source spells them. */
  spelling(names: string): string;
  /** Beneath a search that finds nothing. */
  readonly nothing: string;
  readonly filter: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<Sort, string>>;
  /** The number of contests in the list; `all` is empty where it has all of them. */
  listed(shown: string, all: string): string;
  /** The stations that are counted, in few words. */
  progress(percent: string): string;
  /** The lead of the first over the second. */
  lead(points: string): string;
  /** The number of contests for which a picture has no room. */
  rest(count: string): string;
}

const indonesian: ContestsMessages = {
  heading: 'Hasil semua pemilihan',
  columns: {
    contest: 'Pemilihan',
    foremost: 'Suara terbanyak',
    second: 'Urutan kedua',
    lead: 'Selisih',
    progress: 'TPS',
    note: 'Keterangan',
  },
  shelves: {
    closest: 'Paling ketat',
    turned: 'Peringkat pertama berganti, satu jam terakhir',
    boxAhead: 'Kolom kosong unggul',
    uncounted: 'Belum dihitung',
    decided: 'Sudah jelas hasilnya',
  },
  table: { votes: 'Suara' },
  before: (name) => `Peringkat pertama sebelumnya: ${name}`,
  state: 'Keadaan',
  all: (by) => `Semua${by && `, ${by.toLowerCase()}`}`,
  levels: { governor: 'Gubernur', regent: 'Bupati', mayor: 'Wali kota' },
  elsewhere: 'Lainnya',
  show: 'Tampilkan',
  everything: 'Semua',
  whole: (island) => `Seluruh ${island}`,
  noneShown: 'Tidak ada di bagian ini. Pilih “Semua”.',
  closest: (name, points, kind) =>
    `${kind ? `${kind}: paling ketat` : 'Paling ketat:'} ${name}, selisih ${points} poin`,
  bold: (status) => `Nama tebal: ${status}.`,
  leadWord: 'selisih',
  spelling: (names) => `Ejaan sumber: ${names}`,
  nothing: 'Tidak ada yang cocok. Coba nama daerah atau nama calon saja, atau hapus pencarian.',
  filter: 'Cari daerah atau calon',
  sort: 'Urutkan',
  sorts: {
    source: 'Urutan awal',
    name: 'Nama',
    lead: 'Selisih terkecil',
    progress: 'Data masuk terbanyak',
    province: 'Per provinsi',
    island: 'Per pulau',
    level: 'Per jenis',
  },
  listed: (shown, all) => `${shown} ${all && `dari ${all} `}pemilihan`,
  progress: (percent) => `${percent} TPS`,
  lead: (points) => `Selisih ${points} poin`,
  rest: (count) => `dan ${count} pemilihan lain`,
};

const english: ContestsMessages = {
  heading: 'Results of all contests',
  columns: {
    contest: 'Contest',
    foremost: 'Most votes',
    second: 'Second',
    lead: 'Lead',
    progress: 'Counted',
    note: 'Note',
  },
  shelves: {
    closest: 'Closest',
    turned: 'New leader within the last hour',
    boxAhead: 'Empty box ahead',
    uncounted: 'Not counted yet',
    decided: 'Decided',
  },
  table: { votes: 'Votes' },
  before: (name) => `First before: ${name}`,
  state: 'State',
  all: (by) => `All${by && `, ${by.toLowerCase()}`}`,
  levels: { governor: 'Governor', regent: 'Regent', mayor: 'Mayor' },
  elsewhere: 'Other',
  show: 'Show',
  everything: 'All',
  whole: (island) => `All of ${island}`,
  noneShown: 'There are none in this part. Choose “All”.',
  closest: (name, points, kind) => `${kind ? `${kind}: closest in` : 'Closest:'} ${name}, a lead of ${points} points`,
  bold: (status) => `Name in bold: ${status}.`,
  leadWord: 'lead',
  spelling: (names) => `Spelling of the source: ${names}`,
  nothing: 'Nothing matches. Try the name of a place or of a candidate alone, or clear the search.',
  filter: 'Find a place or candidate',
  sort: 'Sort by',
  sorts: {
    source: 'Original order',
    name: 'Name',
    lead: 'Smallest lead',
    progress: 'Most counted',
    province: 'By province',
    island: 'By island',
    level: 'By office',
  },
  listed: (shown, all) => `${shown} ${all && `of ${all} `}contest${(all || shown) === '1' ? '' : 's'}`,
  progress: (percent) => `${percent} counted`,
  lead: (points) => `Lead ${points} points`,
  rest: (count) => `and ${count} more contest${count === '1' ? '' : 's'}`,
};

export const contestsMessages: Readonly<Record<Locale, ContestsMessages>> = { id: indonesian, en: english };
