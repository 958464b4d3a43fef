import type { Locale } from '../numbers.js';

/** Every word about seats, beside those of results. Numbers in the arguments are formatted already. */
export interface SeatsMessages {
  readonly heading: string;
  readonly columns: { readonly name: string; readonly votes: string; readonly share: string };
  seats(count: string): string;
  /** The number of seats that is more than half of a house. */
  majority(needed: string, total: string): string;
  readonly total: string;
  /** For a party below the threshold, beside its share of the votes. In a district that share is not the one that counts. */
  below(percent: string, isDistrict: boolean): string;
  /** When the votes do not tell which parties are below it. */
  notApplied(percent: string): string;
  /** Open seats, and seats of parties that are not shown. */
  readonly open: string;
  readonly others: string;
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
  seats: (count) => `${count} kursi`,
  majority: (needed, total) => `Mayoritas: ${needed} dari ${total} kursi`,
  total: 'Jumlah',
  below: (percent, isDistrict) => ['di bawah ambang', isDistrict && 'nasional', percent].filter(Boolean).join(' '),
  notApplied: (percent) => `Ambang batas ${percent} suara sah nasional tidak diterapkan di sini`,
  open: 'Belum terbagi',
  others: 'Lainnya',
  tied: 'Hasil bagi sama',
  workedOut: 'Hitungan Sainte-Laguë (UU 7/2017 Pasal 420) dari suara yang masuk, bukan penetapan KPU',
  ties: (seats) => `${seats} terakhir tidak dibagikan: hasil bagi sama`,
  incomplete: 'Sumber tidak menyebut kursi semua partai; batas mayoritas tidak ditampilkan.',
  unavailable: 'Data kursi belum tersedia',
};

const english: SeatsMessages = {
  heading: 'Seats',
  columns: { name: 'Party', votes: 'Seats', share: '% votes' },
  seats: (count) => `${count} seat${count === '1' ? '' : 's'}`,
  majority: (needed, total) => `Majority: ${needed} of ${total} seats`,
  total: 'Total',
  below: (percent, isDistrict) =>
    ['below the', isDistrict && 'national', percent, 'threshold'].filter(Boolean).join(' '),
  notApplied: (percent) => `The threshold of ${percent} of the national valid votes is not applied here`,
  open: 'Not distributed',
  others: 'Others',
  tied: 'Equal quotients',
  workedOut: 'Sainte-Laguë calculation (UU 7/2017 Art. 420) from the votes in, not a determination by KPU',
  ties: (seats) => `Last ${seats} not distributed: equal quotients`,
  incomplete: 'The source does not give the seats of every party; the majority is not shown.',
  unavailable: 'Data on seats are not available yet',
};

export const seatsMessages: Readonly<Record<Locale, SeatsMessages>> = { id: indonesian, en: english };
