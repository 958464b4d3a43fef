import type { Locale } from '../numbers.js';

/** Every word about the change since an earlier contest. Numbers in the arguments are formatted already. */
export interface EarlierMessages {
  /** The head of the column; `year` may be empty. */
  column(year: string): string;
  /** After a change; `year` may be empty. */
  since(year: string): string;
  /** What the small figures in a table are; `year` may be empty. */
  legend(year: string): string;
  points(count: string): string;
  seats(count: string): string;
  /** What is compared with what; `kinds` where the two counts are of different kinds. The sentence goes on after it. */
  with(contest: string, kinds?: readonly [now: string, before: string]): string;
  /** An earlier contest without a title; `year` may be empty. */
  contest(year: string): string;
  /** The number of seats of an earlier house, where it had another. */
  ofSeats(contest: string, count: string): string;
  most(name: string, change: string): string;
  least(name: string, change: string): string;
  only(name: string, change: string): string;
  turnout(change: string): string;
  /** What readers may wonder about. */
  readonly missing: string;
  readonly unrounded: string;
  readonly margin: string;
}

const indonesian: EarlierMessages = {
  column: (year) => `±\u00a0${year || 'lalu'}`,
  since: (year) => `dari ${year || 'pemilihan lalu'}`,
  legend: (year) => `Angka kecil: selisih dari ${year || 'pemilihan sebelumnya'}, dalam poin.`,
  points: (count) => `${count}\u00a0poin`,
  seats: (count) => `${count}\u00a0kursi`,
  with: (contest, kinds) =>
    kinds
      ? `${kinds[0]} ini dibandingkan dengan ${kinds[1].toLowerCase()} ${contest}`
      : `Dibandingkan dengan ${contest}`,
  contest: (year) => (year ? `pemilihan ${year}` : 'pemilihan sebelumnya'),
  ofSeats: (contest, count) => `${contest} (${count} kursi)`,
  most: (name, change) => `${name} naik paling banyak (${change})`,
  least: (name, change) => `${name} turun paling banyak (${change})`,
  only: (name, change) => `${name} ${change}`,
  turnout: (change) => `partisipasi ${change}`,
  missing: 'Sebagian baris tidak punya padanan di pemilihan itu.',
  unrounded: 'Selisih dihitung dari suara, baru kemudian dibulatkan.',
  margin: 'Selisih yang tidak melebihi margin of error tidak ditampilkan.',
};

const english: EarlierMessages = {
  column: (year) => `±\u00a0${year || 'before'}`,
  since: (year) => `since ${year || 'last time'}`,
  legend: (year) => `Small figures: change since ${year || 'the election before'}, in points.`,
  points: (count) => `${count}\u00a0points`,
  seats: (count) => `${count}\u00a0seats`,
  with: (contest, kinds) =>
    kinds ? `This ${kinds[0].toLowerCase()} against the ${kinds[1].toLowerCase()} of ${contest}` : `Since ${contest}`,
  contest: (year) => (year ? `the election of ${year}` : 'the election before'),
  ofSeats: (contest, count) => `${contest} (${count} seats)`,
  most: (name, change) => `${name} gained most (${change})`,
  least: (name, change) => `${name} lost most (${change})`,
  only: (name, change) => `${name} ${change}`,
  turnout: (change) => `turnout ${change}`,
  missing: 'Some rows have no counterpart in that election.',
  unrounded: 'Changes are worked out from the votes and rounded once.',
  margin: 'Changes within the margin of error are not shown.',
};

export const earlierMessages: Readonly<Record<Locale, EarlierMessages>> = { id: indonesian, en: english };
