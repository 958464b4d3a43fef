import type { Locale } from '../numbers.js';

/** The orders of the list of contests. It has the first one until a reader chooses another. */
export const sorts = ['source', 'name', 'lead', 'progress'] as const;
export type Sort = (typeof sorts)[number];

/** Every word of the list of contests, beside those of each result. Numbers in the arguments are formatted already. */
export interface ContestsMessages {
  readonly heading: string;
  readonly columns: {
    readonly contest: string;
    readonly foremost: string;
    readonly progress: string;
  };
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
  columns: { contest: 'Pemilihan', foremost: 'Terbanyak', progress: 'Data masuk, jenis hitungan' },
  filter: 'Cari daerah atau calon',
  sort: 'Urutkan',
  sorts: { source: 'Urutan awal', name: 'Nama', lead: 'Selisih terkecil', progress: 'Data masuk terbanyak' },
  listed: (shown, all) => `${shown} ${all && `dari ${all} `}pemilihan`,
  progress: (percent) => `${percent} TPS`,
  lead: (points) => `Selisih ${points} poin`,
  rest: (count) => `dan ${count} pemilihan lain`,
};

const english: ContestsMessages = {
  heading: 'Results of all contests',
  columns: { contest: 'Contest', foremost: 'Most votes', progress: 'Counted, kind of count' },
  filter: 'Find a place or candidate',
  sort: 'Sort by',
  sorts: { source: 'Original order', name: 'Name', lead: 'Smallest lead', progress: 'Most counted' },
  listed: (shown, all) => `${shown} ${all && `of ${all} `}contest${(all || shown) === '1' ? '' : 's'}`,
  progress: (percent) => `${percent} counted`,
  lead: (points) => `Lead ${points} points`,
  rest: (count) => `and ${count} more contest${count === '1' ? '' : 's'}`,
};

export const contestsMessages: Readonly<Record<Locale, ContestsMessages>> = { id: indonesian, en: english };
