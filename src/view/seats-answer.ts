import type { House } from '../results/seats.js';
import { seatsMessages } from '../text/messages/seats.js';
import type { SeatsMessages } from '../text/messages/seats.js';
import { messages } from '../text/locales.js';
import { numberFormats } from '../text/numbers.js';
import type { Locale } from '../text/numbers.js';
import { listWords } from '../text/verdict-words.js';

interface Party {
  readonly dots: number;
  readonly short: string;
}

/** From this many parties on with equally many seats, their names are not said. */
const many = 3;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A small number as a sentence says it: in words up to eleven. */
const spelled = (number: number, { numbers }: SeatsMessages, locale: Locale): string =>
  numbers[number] ?? numberFormats[locale].count(BigInt(number));

/**
 * Who has the most seats, and whether that is a majority. Empty where nobody has a seat.
 *
 * @param parties the most seats first
 * @param kind what kind of count it is, where that is no official one
 */
export function seatsAnswer(
  parties: readonly Party[],
  { total, majority, isDistrict }: Pick<House, 'total' | 'majority' | 'isDistrict'>,
  kind: string,
  locale: Locale,
): string {
  const words = seatsMessages[locale];
  const { answers } = words;
  const [first] = parties;
  if (!first?.dots) return '';
  const level = parties.filter(({ dots }) => dots === first.dots);
  const count = (number: number): string => numberFormats[locale].count(BigInt(number));
  const [seats, all] = [count(first.dots), count(total)];
  const names = listWords(
    // A name with a hyphen stays on one line.
    level.map(({ short }) => short.replace(/-/g, '-\u2060')),
    messages[locale].and,
  );
  const say = (): string => {
    if (majority === undefined || isDistrict || level.length >= many) {
      const isAll = level.length === parties.filter(({ dots }) => dots).length;
      if (level.length >= many) return answers.many(spelled(level.length, words, locale), seats, all, isAll);
      return level.length > 1 ? answers.level(names, seats, all) : answers.most(names, seats, all);
    }
    if (first.dots >= majority) return answers.majority(names, seats);
    return level.length > 1 ? answers.hungLevel(names, seats) : answers.hung(names, seats);
  };
  return kind ? `${kind}: ${say()}` : upper(say());
}

/** How many parties reached the threshold. The law is the one that names it for this election. */
export function seatsGround(passed: number, percent: string, year: string, locale: Locale): string {
  const words = seatsMessages[locale];
  // UU 7/2017 is the law of the elections from 2019 on.
  return words.passed(upper(spelled(passed, words, locale)), percent, year >= '2019' ? words.law : '');
}
