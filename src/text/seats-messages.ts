import type { Locale } from './numbers.js';

/** Every word that readers see of seats, beside those of the results. Arguments are printed already. */
export interface SeatsMessages {
  readonly heading: string;
  readonly columns: {
    readonly name: string;
    readonly seats: string;
    readonly seatShare: string;
    readonly share: string;
  };
  seats(count: string): string;
  /** How many of the seats are more than half. */
  majority(needed: string, total: string): string;
  readonly total: string;
  /** Heads those without seats: in the end, because of the threshold, or as far as anyone knows. */
  readonly without: string;
  below(percent: string): string;
  readonly missing: string;
  /** Seats left open, those of somebody whom nobody knows, and those of parties that are not shown. */
  readonly open: string;
  readonly unknown: string;
  readonly others: string;
  /** Equal quotients. */
  readonly tied: string;
  /** Nobody but the KPU distributes seats. */
  workedOut(isFinal: boolean): string;
  ties(names: string, seats: string): string;
  strangers(seats: string): string;
  incomplete(names: string): string;
  seatedBelow(names: string, percent: string): string;
  readonly unavailable: string;
  tooMany(seats: string): string;
  readonly notExact: string;
}

const indonesian: SeatsMessages = {
  heading: 'Perolehan kursi',
  columns: { name: 'Partai', seats: 'Kursi', seatShare: '% kursi', share: '% suara' },
  seats: (count) => `${count} kursi`,
  majority: (needed, total) => `${needed} dari ${total} kursi = mayoritas`,
  total: 'Jumlah',
  without: 'Tanpa kursi',
  below: (percent) => `Tanpa kursi, di bawah ambang ${percent}`,
  missing: 'Data kursi tidak ada',
  open: 'Belum terbagi',
  unknown: 'Tidak dikenal',
  others: 'Lainnya',
  tied: 'Hasil bagi sama',
  workedOut: (isFinal) =>
    `Hitungan Sainte-Laguë (UU 7/2017 Pasal 420)${isFinal ? '' : ' dari suara sementara'}, bukan penetapan KPU`,
  ties: (names, seats) => `Hasil bagi sama untuk ${seats} terakhir, yang karena itu tidak dibagikan: ${names}`,
  strangers: (seats) => `Menurut sumber, ${seats} milik partai yang tidak ada dalam daftar.`,
  incomplete: (names) => `Sumber tidak menyebut kursi ${names}; batas mayoritas tidak ditampilkan.`,
  seatedBelow: (names, percent) => `Menurut sumber, ada kursi untuk partai di bawah ambang ${percent}: ${names}`,
  unavailable: 'Data kursi belum tersedia',
  tooMany: (seats) => `${seats} terlalu banyak untuk digambar.`,
  notExact: 'Jumlah % kursi tidak tepat 100% karena pembulatan',
};

const english: SeatsMessages = {
  heading: 'Seats',
  columns: { name: 'Party', seats: 'Seats', seatShare: '% seats', share: '% votes' },
  seats: (count) => `${count} seat${count === '1' ? '' : 's'}`,
  majority: (needed, total) => `${needed} of ${total} seats = majority`,
  total: 'Total',
  without: 'Without seats',
  below: (percent) => `Without seats, below the ${percent} threshold`,
  missing: 'No data on seats',
  open: 'Not distributed',
  unknown: 'Unknown',
  others: 'Others',
  tied: 'Equal quotients',
  workedOut: (isFinal) =>
    `Sainte-Laguë calculation (UU 7/2017 Art. 420)${isFinal ? '' : ' from preliminary votes'}, not a determination by KPU`,
  ties: (names, seats) => `Equal quotients for the last ${seats}, which therefore stay undistributed: ${names}`,
  strangers: (seats) => `According to the source, ${seats} held by parties that are not on the list.`,
  incomplete: (names) => `The source gives no seats for ${names}; the majority is not shown.`,
  seatedBelow: (names, percent) =>
    `According to the source, parties below the ${percent} threshold have seats: ${names}`,
  unavailable: 'Data on seats are not available yet',
  tooMany: (seats) => `${seats} are too many to draw.`,
  notExact: '% seats does not add up to exactly 100% because of rounding',
};

export const seatsMessages: Readonly<Record<Locale, SeatsMessages>> = { id: indonesian, en: english };
