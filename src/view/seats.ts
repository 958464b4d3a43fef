import { inkOn, isDim, isPale } from '../results/colors.js';
import { partyPaints } from '../results/party-colors.js';
import { mostSeats } from '../results/seats.js';
import type { House } from '../results/seats.js';
import type { Results } from '../results/types.js';
import type { CardBody } from './card.js';
import { numberFormats } from '../text/numbers.js';
import type { Presentation } from '../text/presentation.js';
import { seatsMessages } from '../text/messages/seats.js';
import { mostNamed } from './standings.js';
import type { Standing } from './standing.js';
import type { Standings } from './standings.js';

/**
 * The order of the parties, from left to right and in the table: as the candidates are listed, which is the political
 * spectrum; or the most seats first.
 */
export const arrangements = ['given', 'seats'] as const;
export type Arrangement = (typeof arrangements)[number];

/** One party as every renderer shows it. `count` and `votes` are its seats; `–` where there is no figure. */
export interface Seated extends Standing {
  /** The number of dots. */
  readonly dots: number;
  /** The colours on the dark surface. `color` and `ink` are those on the light one. */
  readonly dark: { readonly color: string; readonly ink: string };
}

/** Everything that is shown of the seats. */
export interface Seats extends CardBody {
  /** The parties with dots, from left to right. Empty where there are no seats, or too many to draw. */
  readonly wedges: readonly Seated[];
  /** `Mayoritas: 291 dari 580 kursi`; only the number of seats where there is no majority or it is not known. */
  readonly majority: string;
  /** False where no majority is marked. */
  readonly hasMark: boolean;
  /** All parties: first those with seats, then those without. */
  readonly table: Standings & { readonly rows: readonly Seated[] };
}

/** Blank dots that keep the place until the feed has answered. */
const blankDots = 120;

const texts = (...found: readonly unknown[]): readonly string[] =>
  found.filter((text): text is string => Boolean(text));

/** Works out what is shown of the seats of a state. `house` is undefined where there are none. */
export function seatsOf(
  results: Results | undefined,
  house: House | undefined,
  standings: Standings,
  { locale }: Presentation,
  arrangement: Arrangement,
): Seats {
  const words = seatsMessages[locale];
  const numbers = numberFormats[locale];
  const { badges, band, banner, columns, isWaiting, label, progress, rows: standing, subheading } = standings;
  const { candidates = [], electionDate, updated } = results ?? {};
  const { below, isDistrict = false, isWorkedOut, majority, seats, threshold, tied = [], total = 0 } = house ?? {};
  const count = (number: number): string => numbers.count(BigInt(number));
  const percent = threshold ? `${numbers.decimal(threshold)}%` : '';
  const nobodys = { color: '#888', ink: '#000' };
  const seated = (row: Partial<Standing>, dots = 0, known = true, dark = nobodys): Seated => ({
    id: '',
    sign: '?',
    name: isWorkedOut ? words.open : words.others,
    share: '–',
    percent: 0,
    ...nobodys,
    isFaint: false,
    parties: '',
    mark: '',
    ...row,
    photo: undefined,
    gain: '',
    count: known ? count(dots) : '–',
    votes: known ? words.seats(count(dots)) : '–',
    dots,
    dark,
  });

  const shown = candidates.filter(({ id }) => standing.some((row) => row.id === id));
  const paints = partyPaints(shown, ({ id }) => seats?.get(id) !== 0, (electionDate ?? updated ?? '').slice(0, 4));
  const parties = candidates.flatMap((party) => {
    const row = standing.find(({ id }) => id === party.id);
    const paint = paints.get(party.id);
    if (!row || !paint) return [];
    // In an annulled result nobody has a colour.
    const { light, dark } = results?.status === 'annulled' ? { light: row.color, dark: row.color } : paint;
    const number = seats?.get(party.id);
    return [
      seated(
        {
          ...row,
          color: light,
          ink: inkOn(light),
          isFaint: isPale(light) || isDim(dark),
          mark: tied.includes(party) ? words.tied : '',
          parties: below?.has(party.id) ? words.below(percent, isDistrict) : '',
        },
        number,
        number !== undefined,
        { color: dark, ink: inkOn(dark) },
      ),
    ];
  });
  const bySeats = [...parties].sort((a, b) => b.dots - a.dots);
  const wedges = (arrangement === 'seats' ? bySeats : parties).filter(({ dots }) => dots);
  const rest = parties.reduce((left, { dots }) => left - dots, total);
  if (rest) wedges.push(seated({}, rest));
  const rows = [...wedges, ...parties.filter(({ dots }) => !dots)];

  const isDrawn = total > 0 && total <= mostSeats;
  const [blank] = standing;
  const printed = !isDrawn ? '' : majority ? words.majority(count(majority), count(total)) : words.seats(count(total));
  return {
    heading: words.heading,
    wedges: isWaiting && blank ? [{ ...blank, dots: blankDots, dark: blank }] : isDrawn ? wedges : [],
    majority: isWaiting ? '\u00a0' : printed,
    hasMark: majority !== undefined,
    table: {
      ...standings,
      columns: { ...columns, ...words.columns },
      rows: isWaiting ? standing.map((row) => ({ ...row, dots: 0, dark: row })) : rows,
      total: isWaiting || total ? { label: words.total, count: total ? count(total) : '\u00a0' } : undefined,
      verdict: undefined,
      polls: undefined,
      details: [],
    },
    progress,
    notices: texts(
      isWorkedOut && words.workedOut,
      threshold && !below && words.notApplied(percent),
      tied.length > 0 && words.ties(words.seats(count(rest))),
      house && candidates.some(({ id }) => !seats?.has(id)) && words.incomplete,
      !total && candidates.length > 0 && words.unavailable,
    ),
    summary: texts(
      `${texts(band, banner, words.heading, label, subheading, ...badges.map(({ text }) => text)).join(', ')}: ${bySeats
        .slice(0, mostNamed)
        .map(({ name, votes }) => `${name} ${votes}`)
        .join('; ')}`,
      printed,
    ).join('. '),
  };
}
