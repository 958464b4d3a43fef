import { compareRatios, half, hundred, toRatio } from '../results/decimals.js';
import { isComplete } from '../results/ranking.js';
import { belowThreshold, mostSeats } from '../results/seats.js';
import type { House } from '../results/seats.js';
import { printShares } from '../results/shares.js';
import type { Candidate, Results } from '../results/types.js';
import { messages } from './locales.js';
import { numberFormats } from './numbers.js';
import type { Presentation } from './presentation.js';
import { seatsMessages } from './seats-messages.js';
import type { SeatsMessages } from './seats-messages.js';
import type { Standing, Standings } from './standings.js';

/** From left to right, and in the table: as the candidates are listed, which is the spectrum; or the most seats first. */
export const arrangements = ['given', 'seats'] as const;
export type Arrangement = (typeof arrangements)[number];

/** One party as every renderer shows it. */
export interface Seated {
  readonly id: string;
  /** Tells it apart without colour. */
  readonly sign: string;
  readonly name: string;
  /** `none` where the seats are nobody's. */
  readonly color: string;
  readonly ink: string;
  readonly isFaint: boolean;
  /** How many dots. */
  readonly count: number;
  /** `110`, or `–` where there is no figure. */
  readonly seats: string;
  /** Its part of the seats: `19,0%`. */
  readonly seatShare: string;
  /** Its part of the votes. */
  readonly share: string;
  readonly mark: string;
}

/** Everything that is shown of the seats. */
export interface Seats {
  readonly heading: string;
  readonly columns: SeatsMessages['columns'] & { readonly number: string };
  /** Those with dots, from left to right; empty where there are no seats, or too many to draw. */
  readonly wedges: readonly Seated[];
  /** `291 dari 580 kursi = mayoritas`; without the majority where nobody can tell it. */
  readonly majority: string;
  /** False where nobody can tell the majority. */
  readonly hasMark: boolean;
  /** The table: those with seats, then those without, each group under its label. */
  readonly groups: readonly { readonly label: string; readonly rows: readonly Seated[] }[];
  readonly total: { readonly label: string; readonly seats: string; readonly seatShare: string } | undefined;
  readonly isWaiting: boolean;
  readonly notices: readonly string[];
  readonly summary: string;
}

/** As many parties as a listener keeps in mind; the table has them all. */
const mostNamed = 5;

const texts = (...found: readonly (string | false | undefined)[]): readonly string[] =>
  found.filter((text): text is string => Boolean(text));

/** Works out what is shown of the seats of a state; `house` is undefined where there are none. */
export function seatsOf(
  results: Results | undefined,
  house: House | undefined,
  standings: Standings,
  { decimals, locale, threshold }: Presentation,
  arrangement: Arrangement,
): Seats {
  const words = seatsMessages[locale];
  const { columns, and, emptyBox } = messages[locale];
  const numbers = numberFormats[locale];
  const count = (number: number): string => numbers.count(BigInt(number));
  const { badges, banner, isWaiting, label, rows: standing, subheading } = standings;
  const { candidates = [] } = results ?? {};
  const { isWorkedOut, majority, others = 0, seats, tied = [], total = 0 } = house ?? {};
  const names = (of: readonly Candidate[]): string => {
    const all = of.map(({ name }) => name || emptyBox);
    if (all.length > mostNamed)
      all.splice(mostNamed, Infinity, `${all.length - mostNamed} ${words.others.toLowerCase()}`);
    return texts(all.slice(0, -1).join(', '), all.at(-1)).join(` ${and} `);
  };

  // More candidates than are shown: their seats are nobody's here.
  const byId = new Map(standing.map((row) => [row.id, row]));
  const shown = candidates.filter(({ id }) => byId.has(id));
  const held = shown.map(({ id }) => seats?.get(id) ?? 0);
  const rest = total - held.reduce((sum, number) => sum + number, 0);
  const parts = [...held, rest].map((number, index): Candidate => ({
    id: String(index),
    name: '',
    parties: [],
    emptyBox: false,
    votes: BigInt(number),
  }));
  // Where somebody has no figure, nobody can tell what the whole is.
  const { shares, sum } = majority ? printShares(parts, decimals, 'half-up', [half]) : { shares: [] };

  const seated = (row: Standing, index: number): Seated => {
    const party = shown[index];
    const number = party && seats?.get(party.id);
    return {
      id: row.id,
      sign: row.sign,
      name: row.name,
      color: row.color,
      ink: row.ink,
      isFaint: row.isFaint,
      count: number ?? 0,
      seats: number === undefined ? (isWaiting ? row.count : '–') : count(number),
      seatShare: isWaiting ? row.share : numbers.share(number === undefined ? undefined : shares[index]),
      share: row.share,
      mark: party && tied.includes(party) ? words.tied : '',
    };
  };
  const rows = isWaiting ? standing.map(seated) : shown.map(({ id }, index) => seated(byId.get(id) as Standing, index));
  const withSeats = rows.filter((row) => row.count);
  if (arrangement === 'seats') withSeats.sort((a, b) => b.count - a.count);
  if (rest) {
    withSeats.push({
      id: '',
      sign: '?',
      name: rest > others ? words.others : isWorkedOut ? words.open : words.unknown,
      color: 'none',
      ink: 'currentColor',
      isFaint: true,
      count: rest,
      seats: count(rest),
      seatShare: numbers.share(shares.at(-1)),
      share: '–',
      mark: '',
    });
  }
  // A share of one district is not the share that a threshold is about.
  const line = isWorkedOut ? undefined : threshold;
  const percent = line ? `${numbers.decimal(line)}%` : '';
  const below = line ? belowThreshold(candidates, line) : new Set<Candidate>();
  const isBelow = ({ id }: { readonly id: string }): boolean => [...below].some((party) => party.id === id);
  const empty = rows.filter((row) => !row.count && seats?.has(row.id));
  const unknown = house ? candidates.filter(({ id }) => !seats?.has(id)) : [];

  const isDrawn = total > 0 && total <= mostSeats;
  const printed = !isDrawn ? '' : majority ? words.majority(count(majority), count(total)) : words.seats(count(total));
  const most = [...withSeats].sort((a, b) => b.count - a.count).slice(0, mostNamed);
  const isFinal =
    results?.kind !== 'preliminary' && results?.kind !== 'quick-count' && (!results || isComplete(results) !== false);
  return {
    heading: words.heading,
    columns: { number: columns.number, ...words.columns },
    wedges: isDrawn ? withSeats : [],
    majority: printed,
    hasMark: majority !== undefined,
    groups: [
      { label: '', rows: house ? withSeats : rows },
      { label: words.missing, rows: house ? rows.filter((row) => !seats?.has(row.id)) : [] },
      { label: words.without, rows: empty.filter((row) => !isBelow(row)) },
      { label: words.below(percent), rows: empty.filter(isBelow) },
    ].filter(({ rows: group }) => group.length),
    total: isWaiting
      ? { label: words.total, seats: '\u00a0', seatShare: '' }
      : total
        ? { label: words.total, seats: count(total), seatShare: majority ? '100%' : '–' }
        : undefined,
    isWaiting,
    notices: texts(
      isWorkedOut && words.workedOut(isFinal),
      isWorkedOut && !isFinal && standings.progress?.text,
      tied.length > 0 && words.ties(names(tied), words.seats(count(others))),
      !isWorkedOut && others > 0 && words.strangers(words.seats(count(others))),
      unknown.length > 0 && words.incomplete(names(unknown)),
      line &&
        withSeats.some(isBelow) &&
        words.seatedBelow(
          withSeats
            .filter(isBelow)
            .map(({ name }) => name)
            .join(', '),
          percent,
        ),
      !total && candidates.length > 0 && words.unavailable,
      total > mostSeats && words.tooMany(words.seats(count(total))),
      sum && compareRatios(toRatio(sum), hundred) !== 0 && words.notExact,
    ),
    summary: texts(
      `${texts(banner, words.heading, label, subheading, ...badges.map(({ text }) => text)).join(', ')}: ${most
        .map(({ name, seats: number }) => `${name} ${words.seats(number)}`)
        .join('; ')}`,
      printed,
    ).join('. '),
  };
}
