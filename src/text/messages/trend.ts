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
  /** The days on which votes fell; where there are more than are told, the largest of them. */
  fallsTitle(count: string, days: string, isPart: boolean): string;
  /** A number of candidates, pairs or parties. */
  several(count: string): string;
  /** What the axis of stations is called. */
  readonly axis: string;
  /** Where the axes begin; each may be empty where it begins at the first time or at 0. */
  cropped(stations: string, shares: string): string;
  gapLabel(points: string): string;
  /** The headline: how the gap between the first and the second went. */
  gap(points: string): string;
  wider(from: string, to: string): string;
  narrower(from: string, to: string): string;
  steady(points: string): string;
  /** When the second was ahead at the start. */
  turned(points: string): string;
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
      `Suara turun ${count} kali di data sumber; terbesar ${name} −${votes} (${place})`,
    fallsTitle: (count, days, isPart) =>
      `Suara turun ${count} kali di data sumber dalam ${days} hari${isPart ? ', terbesar:' : ':'}`,
    several: (count) => `${count} peserta`,
    axis: 'TPS masuk',
    cropped: (stations, shares) =>
      stations || shares
        ? `Sumbu mulai di ${[stations && `${stations} TPS`, shares && `${shares} suara`].filter(Boolean).join(' dan ')}`
        : '',
    gapLabel: (points) => `selisih ${points} poin`,
    gap: (points) => `Selisih ${points} poin`,
    wider: (from, to) => `Selisih melebar dari ${from} menjadi ${to} poin`,
    narrower: (from, to) => `Selisih menyempit dari ${from} menjadi ${to} poin`,
    steady: (points) => `Selisih tetap ${points} poin`,
    turned: (points) => `Urutan pertama berganti, selisih kini ${points} poin`,
    unseen: (count) => `${count} data tidak ditampilkan karena tidak lengkap`,
    broken: 'Garis bertitik: tidak ada data di antaranya',
  },
  en: {
    heading: 'The count so far',
    stations: (percent) => `${percent} in`,
    point: 'Stage of the count',
    table: (rows, all) => `Table: ${rows} of ${all} points`,
    since: 'Since this page was opened',
    falls: (count, name, votes, place) =>
      `Times votes fell in the source's data: ${count}; the largest ${name} −${votes} (${place})`,
    fallsTitle: (count, days, isPart) =>
      `Times votes fell in the source's data, in ${days} day${days === '1' ? '' : 's'}: ${count}${isPart ? '; the largest:' : ''}`,
    several: (count) => `${count} candidates`,
    axis: 'stations in',
    cropped: (stations, shares) =>
      stations || shares
        ? `The axes begin at ${[stations && `${stations} of stations`, shares && `${shares} of votes`].filter(Boolean).join(' and ')}`
        : '',
    gapLabel: (points) => `gap ${points} points`,
    gap: (points) => `A gap of ${points} points`,
    wider: (from, to) => `The gap has widened from ${from} to ${to} points`,
    narrower: (from, to) => `The gap has narrowed from ${from} to ${to} points`,
    steady: (points) => `The gap stays at ${points} points`,
    turned: (points) => `The lead has changed hands, the gap is now ${points} points`,
    unseen: (count) => `Points not shown because they are incomplete: ${count}`,
    broken: 'Dotted: no data in between',
  },
};
