import type { Locale } from './numbers.js';

/** What is along the axis of a trend: stations counted, or time. */
export type TrendAxis = 'counted' | 'time';

/** Every word of a trend that results by themselves do not have. Arguments are printed already. */
export interface TrendMessages {
  readonly heading: string;
  /** Where a point is along the count. */
  stations(percent: string): string;
  readonly counted: string;
  readonly time: string;
  /** Names what readers move along the lines. */
  readonly point: string;
  readonly table: string;
  /** From where to where a trend goes. */
  range(from: string, to: string): string;
  change(name: string, from: string, to: string): string;
  /** Rows of the table, of how many points. */
  sampled(rows: string, all: string): string;
  readonly since: string;
  /** How many times votes fell, and the most that did. */
  falls(count: number, printed: string, name: string, votes: string, place: string): string;
  unplaced(count: number, printed: string, axis: TrendAxis): string;
  unread(count: number, printed: string): string;
  readonly broken: string;
}

const points = (count: number, printed: string): string => `${printed} ${count === 1 ? 'point' : 'points'}`;

export const trendMessages: Readonly<Record<Locale, TrendMessages>> = {
  id: {
    heading: 'Pergerakan suara',
    stations: (percent) => `${percent} TPS`,
    counted: 'TPS masuk',
    time: 'Waktu',
    point: 'Titik hitungan',
    table: 'Tabel',
    range: (from, to) => `Dari ${from} sampai ${to}`,
    change: (name, from, to) => `${name} dari ${from} menjadi ${to}`,
    sampled: (rows, all) => `${rows} dari ${all} titik, tersebar merata; unduhan CSV memuat semuanya.`,
    since: 'Sejak halaman ini dibuka',
    falls: (_, printed, name, votes, place) =>
      `${printed} koreksi turun, ditandai pada sumbu; terbesar ${name} −${votes} (${place})`,
    unplaced: (_, printed, axis) =>
      `${printed} titik tanpa ${axis === 'time' ? 'waktu' : 'persentase TPS'} tidak digambar`,
    unread: (_, printed) => `${printed} titik dari sumber tidak terbaca`,
    broken: 'Garis terputus: tidak ada data di antaranya',
  },
  en: {
    heading: 'The count so far',
    stations: (percent) => `${percent} counted`,
    counted: 'Stations in',
    time: 'Time',
    point: 'Point of the count',
    table: 'Table',
    range: (from, to) => `From ${from} to ${to}`,
    change: (name, from, to) => `${name} from ${from} to ${to}`,
    sampled: (rows, all) => `${rows} of ${all} points, evenly spread; the CSV download has them all.`,
    since: 'Since this page was opened',
    falls: (count, printed, name, votes, place) =>
      `${printed} downward ${count === 1 ? 'correction' : 'corrections'}, marked on the axis; the largest ${name} −${votes} (${place})`,
    unplaced: (count, printed, axis) =>
      `${points(count, printed)} without ${axis === 'time' ? 'a time' : 'a percentage of stations'} not drawn`,
    unread: (count, printed) => `${points(count, printed)} of the source could not be read`,
    broken: 'Broken line: no data in between',
  },
};
