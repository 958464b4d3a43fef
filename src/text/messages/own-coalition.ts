import type { Locale } from '../numbers.js';

/** The words of the reader's own coalition. Numbers in the arguments are formatted already. */
export interface OwnCoalitionMessages {
  /** What the group of parties is called. */
  readonly choose: string;
  own(sum: string): string;
  none(majority: string, total: string): string;
}

const indonesian: OwnCoalitionMessages = {
  choose: 'Pilih partai',
  own: (sum) => `Koalisi pilihan Anda: ${sum}`,
  none: (majority, total) => `belum ada partai; mayoritas ${majority} dari ${total} kursi`,
};

const english: OwnCoalitionMessages = {
  choose: 'Choose parties',
  own: (sum) => `Your coalition: ${sum}`,
  none: (majority, total) => `no party yet; majority ${majority} of ${total} seats`,
};

export const ownCoalitionMessages: Readonly<Record<Locale, OwnCoalitionMessages>> = { id: indonesian, en: english };
