import type { Locale } from './numbers.js';

/** Every word of a trend that results by themselves do not have. Arguments are printed already. */
export interface TrendMessages {
  readonly heading: string;
  /** Where a point is along the count. */
  stations(percent: string): string;
  /** Names what readers move along the lines. */
  readonly point: string;
  /** The table, with so many of all points. */
  table(rows: string, all: string): string;
  readonly since: string;
  /** How many times votes fell, and the most that did. */
  falls(count: string, name: string, votes: string, place: string): string;
  unseen(count: string): string;
  readonly broken: string;
}

export const trendMessages: Readonly<Record<Locale, TrendMessages>> = {
  id: {
    heading: 'Pergerakan suara',
    stations: (percent) => `${percent} TPS`,
    point: 'Titik hitungan',
    table: (rows, all) => `Tabel: ${rows} dari ${all} titik`,
    since: 'Sejak halaman ini dibuka',
    falls: (count, name, votes, place) =>
      `${count} koreksi turun, ditandai pada sumbu; terbesar ${name} −${votes} (${place})`,
    unseen: (count) => `${count} titik tidak digambar: datanya kurang atau tidak terbaca`,
    broken: 'Garis terputus: tidak ada data di antaranya',
  },
  en: {
    heading: 'The count so far',
    stations: (percent) => `${percent} counted`,
    point: 'Point of the count',
    table: (rows, all) => `Table: ${rows} of ${all} points`,
    since: 'Since this page was opened',
    falls: (count, name, votes, place) =>
      `Downward corrections, marked on the axis: ${count}; the largest ${name} −${votes} (${place})`,
    unseen: (count) => `Points not drawn, data missing or unreadable: ${count}`,
    broken: 'Broken line: no data in between',
  },
};
