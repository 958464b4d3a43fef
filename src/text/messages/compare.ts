import type { Locale } from '../numbers.js';

/** Every word about two sources, beside those of results and regions. Numbers in the arguments are formatted already. */
export interface CompareMessages {
  /** The first title line. */
  readonly heading: string;
  /** A source without a name. */
  readonly source: string;
  /** The answer. */
  same(a: string, b: string, places: string): string;
  different(a: string, b: string, differing: string, all: string): string;
  readonly nation: string;
  readonly noPlace: string;
  /** The largest difference: `amount` is without a sign. */
  largest(place: string, candidate: string, amount: string, source: string): string;
  points(amount: string): string;
  /** That the two have counted differently far. */
  readonly uneven: string;
  /** `shared` is empty where the regions are not compared. */
  regions(count: string, shared: string): string;
  /** Above the sums. */
  sum(count: string): string;
  /** Above the list of places, by the measure. */
  readonly lists: Readonly<Record<'votes' | 'points', string>>;
  reading(a: string, b: string): string;
  readonly region: string;
  readonly largestColumn: string;
  /** The button for the rows that are not listed yet. */
  all(count: string): string;
  readonly counted: (source: string) => string;
  code(code: string): string;
  /** What is not compared, and why: places, or the sources themselves where there are no names. */
  left(reason: string, names: string): string;
  onlyIn(source: string): string;
  readonly incomplete: string;
  readonly doubtful: string;
  /** The sources are not of one contest. */
  readonly unlike: string;
}

const indonesian: CompareMessages = {
  heading: 'Dua sumber berdampingan',
  source: 'Sumber',
  same: (a, b, places) => `${a} dan ${b} sama di semua ${places} wilayah yang ada di keduanya`,
  different: (a, b, differing, all) => `${a} dan ${b} berbeda di ${differing} dari ${all} wilayah yang ada di keduanya`,
  nation: 'Nasional',
  noPlace: 'Belum ada angka wilayah yang ada di keduanya',
  largest: (place, candidate, amount, source) =>
    `Selisih terbesar: ${place}, ${candidate}, ${amount} lebih banyak di ${source}.`,
  points: (amount) => `${amount} poin`,
  uneven: 'Data masuk keduanya tidak sama banyak: selisih belum tentu salah hitung.',
  regions: (count, shared) => `${count} wilayah${shared && shared !== count ? `, ${shared} ada di keduanya` : ''}`,
  sum: (count) => `Jumlah ${count} wilayah yang ada di keduanya`,
  lists: { votes: 'Selisih suara per wilayah', points: 'Selisih poin per wilayah' },
  reading: (a, b) => `${b} dikurangi ${a}, urut dari selisih terbesar.`,
  region: 'Wilayah',
  largestColumn: 'Selisih terbesar',
  all: (count) => `Tampilkan semua ${count} wilayah`,
  counted: (source) => `TPS ${source}`,
  code: (code) => `Kode wilayah ${code}`,
  left: (reason, names) => `${reason}, tidak dibandingkan${names && `: ${names}`}`,
  onlyIn: (source) => `Hanya ada di ${source}`,
  incomplete: 'Angkanya belum lengkap di salah satu sumber',
  doubtful: 'Belum pasti wilayah yang sama',
  unlike: 'Pemilihan atau pesertanya tidak sama',
};

const english: CompareMessages = {
  heading: 'Two sources side by side',
  source: 'Source',
  same: (a, b, places) => `${a} and ${b} agree in all ${places} regions that both have`,
  different: (a, b, differing, all) => `${a} and ${b} differ in ${differing} of the ${all} regions that both have`,
  nation: 'Nationwide',
  noPlace: 'No figures of regions that both have yet',
  largest: (place, candidate, amount, source) =>
    `Largest difference: ${place}, ${candidate}, ${amount} more at ${source}.`,
  points: (amount) => `${amount} points`,
  uneven: 'They have not counted equally many stations: a difference need not be a miscount.',
  regions: (count, shared) => `${count} regions${shared && shared !== count ? `, ${shared} in both` : ''}`,
  sum: (count) => `Sum of the ${count} regions that both have`,
  lists: { votes: 'Difference in votes by region', points: 'Difference in points by region' },
  reading: (a, b) => `${b} minus ${a}, the largest first.`,
  region: 'Region',
  largestColumn: 'Largest difference',
  all: (count) => `Show all ${count} regions`,
  counted: (source) => `Stations ${source}`,
  code: (code) => `Region code ${code}`,
  left: (reason, names) => `${reason}, not compared${names && `: ${names}`}`,
  onlyIn: (source) => `Only at ${source}`,
  incomplete: 'Figures missing in one source',
  doubtful: 'Not certainly the same region',
  unlike: 'Not the same contest or candidates',
};

export const compareMessages: Readonly<Record<Locale, CompareMessages>> = { id: indonesian, en: english };
