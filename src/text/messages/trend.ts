import type { Locale } from '../numbers.js';

/** Every word of a trend that results do not have. Numbers in the arguments are formatted already. */
export interface TrendMessages {
  readonly heading: string;
  /** The place of a point in the count. */
  stations(percent: string): string;
  /** The name of the control that readers move along the lines. */
  readonly point: string;
  /** The title of the table, with the number of its rows and of all points. */
  table(rows: string, all: string): string;
  readonly since: string;
  /** How many times votes fell, and the largest fall. */
  falls(count: string, name: string, votes: string, place: string): string;
  unseen(count: string): string;
  readonly broken: string;
}

export const trendMessages: Readonly<Record<Locale, TrendMessages>> = {
  id: {
    heading: 'Pergerakan suara',
    stations: (percent) => `${percent} TPS`,
    point: 'Tahap hitungan',
    table: (rows, all) => `Tabel: ${rows} dari ${all} data`,
    since: 'Sejak halaman ini dibuka',
    falls: (count, name, votes, place) =>
      `Suara turun ${count} kali di data sumber (garis di sumbu); terbesar ${name} −${votes} (${place})`,
    unseen: (count) => `${count} data tidak ditampilkan karena tidak lengkap`,
    broken: 'Garis terputus: tidak ada data di antaranya',
  },
  en: {
    heading: 'The count so far',
    stations: (percent) => `${percent} in`,
    point: 'Stage of the count',
    table: (rows, all) => `Table: ${rows} of ${all} points`,
    since: 'Since this page was opened',
    falls: (count, name, votes, place) =>
      `Times votes fell in the source's data (ticks on the axis): ${count}; the largest ${name} −${votes} (${place})`,
    unseen: (count) => `Points not shown because they are incomplete: ${count}`,
    broken: 'Broken line: no data in between',
  },
};
