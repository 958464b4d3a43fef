import type { Locale } from '../numbers.js';

/** Every word about parties that are added up. Numbers in the arguments are formatted already. */
export interface CoalitionsMessages {
  /** Above the coalitions of the desk. */
  readonly heading: string;
  /** `4 partai, 312 dari 580 kursi` */
  sum(parties: string, seats: string, total: string): string;
  /** How far a sum is from the majority. */
  above(more: string, majority: string): string;
  exactly(majority: string): string;
  below(fewer: string, majority: string): string;
  /** The button that opens the reader's own sum. */
  readonly open: string;
  /** The button that opens what a desk may try out. */
  readonly whatIf: string;
}

const indonesian: CoalitionsMessages = {
  heading: 'Koalisi',
  sum: (parties, seats, total) => `${parties} partai, ${seats} dari ${total} kursi`,
  above: (more, majority) => `${more} di atas mayoritas ${majority}`,
  exactly: (majority) => `tepat mayoritas ${majority}`,
  below: (fewer, majority) => `kurang ${fewer} dari mayoritas ${majority}`,
  open: 'Hitung koalisi',
  whatIf: 'Simulasi',
};

const english: CoalitionsMessages = {
  heading: 'Coalitions',
  sum: (parties, seats, total) => `${parties} ${parties === '1' ? 'party' : 'parties'}, ${seats} of ${total} seats`,
  above: (more, majority) => `${more} above the majority of ${majority}`,
  exactly: (majority) => `exactly the majority of ${majority}`,
  below: (fewer, majority) => `${fewer} below the majority of ${majority}`,
  open: 'Add up a coalition',
  whatIf: 'Simulation',
};

export const coalitionsMessages: Readonly<Record<Locale, CoalitionsMessages>> = { id: indonesian, en: english };
