import type { Needed } from '../../results/needed.js';
import type { Locale } from '../numbers.js';

/** What a candidate needs of the votes that are still out; `percent` and `left` are formatted. */
type Words = Readonly<Record<Needed['what'], (name: string, percent: string, left: string) => string>>;

export const neededMessages: Readonly<Record<Locale, Words>> = {
  id: {
    'catch-up': (name, percent, left) =>
      `${name} butuh lebih dari ${percent} dari suara yang tersisa, paling banyak ${left}, untuk menyusul.`,
    lead: (name, percent, left) =>
      `${name} harus unggul lebih dari ${percent} dari suara yang tersisa, paling banyak ${left}, untuk menyusul.`,
    majority: (name, percent, left) =>
      `${name} butuh lebih dari ${percent} dari suara yang tersisa, paling banyak ${left}, untuk melewati 50%.`,
  },
  en: {
    'catch-up': (name, percent, left) =>
      `${name} needs more than ${percent} of the votes still to come, at most ${left}, to pass the first.`,
    lead: (name, percent, left) =>
      `${name} must be ahead by more than ${percent} of the votes still to come, at most ${left}, to pass the first.`,
    majority: (name, percent, left) =>
      `${name} needs more than ${percent} of the votes still to come, at most ${left}, to pass 50%.`,
  },
};
