import type { Coalition } from '../results/coalitions.js';
import type { House } from '../results/seats.js';
import { coalitionsMessages } from '../text/messages/coalitions.js';
import { numberFormats } from '../text/numbers.js';
import type { Locale } from '../text/numbers.js';
import type { Seated } from './seats.js';

/** A party in the bar of a coalition: where its seats begin, and how many there are, in percent of the house. */
export interface Stretch {
  readonly party: Seated;
  readonly start: number;
  readonly length: number;
}

/** Parties that are added up, as every renderer shows them. */
export interface CoalitionSum {
  /** Empty for the reader's own. */
  readonly name: string;
  /** Its seats. */
  readonly count: string;
  /** The short names of its parties, in the order of the bar. */
  readonly parties: string;
  /** `3 partai, 312 dari 580 kursi, 21 di atas mayoritas 291` */
  readonly text: string;
  readonly bar: readonly Stretch[];
  /** Where the majority is in the bar, in percent; undefined where there is none. */
  readonly mark: number | undefined;
}

/**
 * Adds up the seats of parties. Undefined where one of them has no figure, which is not 0.
 *
 * @param rows the parties of the house, in the order in which the sum names them
 */
export function coalitionSum(
  { name, parties: ids }: Coalition,
  rows: readonly Seated[],
  { majority, seats, total }: Pick<House, 'majority' | 'seats' | 'total'>,
  locale: Locale,
): CoalitionSum | undefined {
  if (!total || ids.some((id) => !seats.has(id) || !rows.some((row) => row.id === id))) return undefined;
  const words = coalitionsMessages[locale];
  const count = (number: number): string => numberFormats[locale].count(BigInt(number));
  const chosen = rows.filter(({ id }) => ids.includes(id));
  let own = 0;
  const bar = chosen.map((party): Stretch => {
    const start = (own / total) * 100;
    own += party.dots;
    return { party, start, length: (party.dots / total) * 100 };
  });
  const more = majority === undefined ? 0 : own - majority;
  return {
    name,
    count: count(own),
    parties: chosen.map(({ short }) => short).join(', '),
    text: [
      words.sum(count(chosen.length), count(own), count(total)),
      majority === undefined
        ? ''
        : more > 0
          ? words.above(count(more), count(majority))
          : more < 0
            ? words.below(count(-more), count(majority))
            : words.exactly(count(majority)),
    ]
      .filter(Boolean)
      .join(', '),
    bar,
    mark: majority === undefined ? undefined : (majority / total) * 100,
  };
}

/** The coalitions of a desk. */
export const coalitionSums = (
  coalitions: readonly Coalition[],
  rows: readonly Seated[],
  house: House,
  locale: Locale,
): readonly CoalitionSum[] => coalitions.flatMap((coalition) => coalitionSum(coalition, rows, house, locale) ?? []);
