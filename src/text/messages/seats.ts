import type { Locale } from '../numbers.js';

/** Every word about seats, beside those of results. Numbers in the arguments are formatted already. */
export interface SeatsMessages {
  readonly heading: string;
  readonly columns: { readonly name: string; readonly votes: string; readonly share: string };
  /** A small number in a sentence, in words: from 0 to 11. */
  readonly numbers: readonly string[];
  /** The law behind the threshold. */
  readonly law: string;
  seats(count: string): string;
  /** The answer: who has the most, and whether that is a majority. `names` are those with equally many seats. */
  readonly answers: {
    majority(name: string, seats: string): string;
    hung(name: string, seats: string): string;
    hungLevel(names: string, seats: string): string;
    most(name: string, seats: string, total: string): string;
    level(names: string, seats: string, total: string): string;
    /** Where so many parties are level that no names are said; `all` where nobody else has a seat. */
    many(parties: string, seats: string, total: string, all: boolean): string;
  };
  /** How many parties take part; `law` may be empty. */
  passed(parties: string, percent: string, law: string): string;
  /** The number of seats that is more than half of a house. */
  majority(needed: string, total: string): string;
  /** What stands under that number in the picture. */
  readonly majorityWord: string;
  readonly seatsWord: string;
  readonly total: string;
  /** For a party below the threshold, beside its share of the votes. In a district that share is not the one that counts. */
  below(percent: string, isDistrict: boolean): string;
  /** For all parties without a seat, in one line; `note` is that they are below, or empty. */
  folded(parties: string, note: string, share: string): string;
  /** When the votes do not tell which parties are below it. */
  notApplied(percent: string): string;
  /** Open seats, and seats of parties that are not shown. */
  readonly open: string;
  readonly others: string;
  /** The order in which seats were given, with the quotients of the last and of who comes next; `next` may be empty. */
  order(seat: string, party: string, quotient: string, next: string): string;
  readonly next: (party: string, quotient: string) => string;
  /** When equal quotients leave seats open. */
  readonly tied: string;
  /** The reminder that only the KPU distributes seats. */
  readonly workedOut: string;
  ties(seats: string): string;
  readonly incomplete: string;
  readonly unavailable: string;
}

const indonesian: SeatsMessages = {
  heading: 'Perolehan kursi',
  columns: { name: 'Partai', votes: 'Kursi', share: '% suara' },
  numbers: 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' '),
  law: 'UU 7/2017 Pasal 414',
  seats: (count) => `${count} kursi`,
  answers: {
    majority: (name, seats) => `${name} meraih mayoritas dengan ${seats} kursi`,
    hung: (name, seats) => `tidak ada mayoritas; ${name} terbanyak dengan ${seats} kursi`,
    hungLevel: (names, seats) => `tidak ada mayoritas; ${names} masing-masing ${seats} kursi`,
    most: (name, seats, total) => `${name} terbanyak dengan ${seats} dari ${total} kursi`,
    level: (names, seats, total) => `${names} masing-masing ${seats} dari ${total} kursi`,
    many: (parties, seats, total, all) =>
      `${parties} partai ${all ? '' : 'teratas '}masing-masing ${seats} dari ${total} kursi`,
  },
  passed: (parties, percent, law) =>
    `${parties} partai lolos ambang ${percent} suara sah nasional${law && ` (${law})`}.`,
  majority: (needed, total) => `Mayoritas: ${needed} dari ${total} kursi`,
  majorityWord: 'mayoritas',
  seatsWord: 'kursi',
  total: 'Jumlah',
  below: (percent, isDistrict) => ['di bawah ambang', isDistrict && 'nasional', percent].filter(Boolean).join(' '),
  folded: (parties, note, share) => `${parties} partai ${note && `${note}, `}tanpa kursi${share && `: ${share} suara`}`,
  notApplied: (percent) => `Ambang batas ${percent} suara sah nasional tidak diterapkan di sini`,
  open: 'Belum terbagi',
  others: 'Lainnya',
  order: (seat, party, quotient, next) =>
    `Urutan pembagian. Kursi ke-${seat}: ${party}, hasil bagi ${quotient}${next && `; ${next}`}.`,
  next: (party, quotient) => `berikutnya ${party}, ${quotient}`,
  tied: 'Hasil bagi sama',
  workedOut: 'Hitungan Sainte-Laguë (UU 7/2017 Pasal 420) dari suara yang masuk, bukan penetapan KPU',
  ties: (seats) => `${seats} terakhir tidak dibagikan: hasil bagi sama`,
  incomplete: 'Sumber tidak menyebut kursi semua partai; batas mayoritas tidak ditampilkan.',
  unavailable: 'Data kursi belum tersedia',
};

const english: SeatsMessages = {
  heading: 'Seats',
  columns: { name: 'Party', votes: 'Seats', share: '% votes' },
  numbers: 'no one two three four five six seven eight nine ten eleven'.split(' '),
  law: 'UU 7/2017 Art. 414',
  seats: (count) => `${count} seat${count === '1' ? '' : 's'}`,
  answers: {
    majority: (name, seats) => `${name} has a majority with ${seats} seats`,
    hung: (name, seats) => `no majority; ${name} is largest with ${seats} seats`,
    hungLevel: (names, seats) => `no majority; ${names} have ${seats} seats each`,
    most: (name, seats, total) => `${name} is largest with ${seats} of ${total} seats`,
    level: (names, seats, total) => `${names} have ${seats} of ${total} seats each`,
    many: (parties, seats, total, all) =>
      `${parties} ${all ? '' : 'leading '}parties have ${seats} of ${total} seats each`,
  },
  passed: (parties, percent, law) =>
    `${parties} ${parties.toLowerCase() === 'one' ? 'party' : 'parties'} reached the threshold of ${percent} of the national valid votes${law && ` (${law})`}.`,
  majority: (needed, total) => `Majority: ${needed} of ${total} seats`,
  majorityWord: 'majority',
  seatsWord: 'seats',
  total: 'Total',
  below: (percent, isDistrict) =>
    ['below the', isDistrict && 'national', percent, 'threshold'].filter(Boolean).join(' '),
  folded: (parties, note, share) =>
    `${parties} parties ${note && `${note}, `}without seats${share && `: ${share} of the votes`}`,
  notApplied: (percent) => `The threshold of ${percent} of the national valid votes is not applied here`,
  open: 'Not distributed',
  others: 'Others',
  order: (seat, party, quotient, next) =>
    `Order of division. Seat ${seat}: ${party}, quotient ${quotient}${next && `; ${next}`}.`,
  next: (party, quotient) => `next ${party}, ${quotient}`,
  tied: 'Equal quotients',
  workedOut: 'Sainte-Laguë calculation (UU 7/2017 Art. 420) from the votes in, not a determination by KPU',
  ties: (seats) => `Last ${seats} not distributed: equal quotients`,
  incomplete: 'The source does not give the seats of every party; the majority is not shown.',
  unavailable: 'Data on seats are not available yet',
};

export const seatsMessages: Readonly<Record<Locale, SeatsMessages>> = { id: indonesian, en: english };
