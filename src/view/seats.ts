import { inkOn, isDim, isPale } from '../results/colors.js';
import { roundHalfUp } from '../results/decimals.js';
import type { Ratio } from '../results/decimals.js';
import type { Given } from '../results/division.js';
import { knownParties } from '../results/parties.js';
import { partyPaints } from '../results/party-colors.js';
import { stands } from '../results/completeness.js';
import { mostSeats } from '../results/seats.js';
import type { House } from '../results/seats.js';
import { exactShares, printShare } from '../results/shares.js';
import type { Candidate, Results } from '../results/types.js';
import type { CardBody } from './card.js';
import type { SeatChanges } from './earlier-change.js';
import { districtNotices, districtsOf } from './districts.js';
import type { Districts } from './districts.js';
import { messages } from '../text/locales.js';
import { numberFormats } from '../text/numbers.js';
import type { Presentation } from '../text/presentation.js';
import { districtsMessages } from '../text/messages/districts.js';
import { seatsMessages } from '../text/messages/seats.js';
import { seatsAnswer, seatsGround } from './seats-answer.js';
import { mostNamed } from './standings.js';
import type { Standing } from './standing.js';
import type { Standings } from './standings.js';

/**
 * The order of the parties in the picture, from left to right: as the candidates are listed, which is the political spectrum;
 * or the most seats first. The table always has the most seats first.
 */
export const arrangements = ['given', 'seats'] as const;
export type Arrangement = (typeof arrangements)[number];

/** One party as every renderer shows it. `count` and `votes` are its seats; `–` where there is no figure. */
export interface Seated extends Standing {
  /** The number of dots. */
  readonly dots: number;
  /** True where a reader looks at the seats of others. */
  readonly isQuiet?: boolean;
  /** Its name in a sentence: `PDI-P`. */
  readonly short: string;
  /** Its name beside the dots, where there is room for no more than a sign. */
  readonly label: string;
  /** The length of its bar, in percent of the longest. */
  readonly length: number;
  /** The colours on the dark surface. `color` and `ink` are those on the light one. */
  readonly dark: { readonly color: string; readonly ink: string };
}

/** One seat of a small house. */
export interface Square {
  readonly party: Seated;
  /** Its place in the order of division; empty where that is not known. */
  readonly place: string;
}

/** Everything that is shown of the seats. */
export interface Seats extends CardBody {
  /** The parties with dots, from left to right. Empty where there are no seats, or too many to draw. */
  readonly wedges: readonly Seated[];
  /** The seats one by one, where they are few; `wedges` are not drawn then. */
  readonly squares: readonly Square[];
  /** The quotients of the last seat and of the next one. */
  readonly order: string;
  /** What stands in the hollow: `291`, `mayoritas`. */
  readonly middle: { readonly count: string; readonly word: string; readonly isMajority: boolean };
  /** `Mayoritas: 291 dari 580 kursi`; only the number of seats where there is no majority or it is not known. */
  readonly majority: string;
  /** All parties: first those with seats, then those without. */
  readonly table: Standings & { readonly rows: readonly Seated[] };
  /** The districts of which the house is made up, where they are known. */
  readonly districts: Districts | undefined;
  /** The last rows of the table, which a reader opens, and what is said of them; undefined where all are shown. None while they are awaited. */
  readonly folded: { readonly count: number; readonly text: string } | undefined;
}

/** Blank dots that keep the place until the feed has answered. */
const blankDots = 120;
/** A district up to this size is drawn seat by seat. */
const mostSquares = 20;
/** Longer names have no room beside the dots. */
const longestLabel = 12;
/** A single party without a seat needs no more room than the line that would fold it. */
const fewestFolded = 2;

const texts = (...found: readonly unknown[]): readonly string[] =>
  found.filter((text): text is string => Boolean(text));

/**
 * Works out what is shown of the seats of a state. `house` is undefined where there are none.
 *
 * @param gained the seats that the parties gained and lost since an earlier house
 */
export function seatsOf(
  results: Results | undefined,
  house: House | undefined,
  standings: Standings,
  { decimals, locale, threshold: asked }: Presentation,
  arrangement: Arrangement,
  gained?: SeatChanges,
): Seats {
  const words = seatsMessages[locale];
  const numbers = numberFormats[locale];
  const { badges, band, banner, columns, isWaiting, label, progress, rows: standing, subheading } = standings;
  const { candidates = [], electionDate, updated } = results ?? {};
  const {
    below,
    division,
    isDistrict = false,
    isWorkedOut,
    majority,
    seats,
    threshold,
    tied = [],
    total = 0,
  } = house ?? {};
  const count = (number: number): string => numbers.count(BigInt(number));
  const percent = threshold ? `${numbers.decimal(threshold)}%` : '';
  const nobodys = { color: '#888', ink: '#000' };
  const largest = Math.max(1, ...(seats?.values() ?? []));
  const seated = (row: Partial<Standing>, short: string, dots = 0, known = true, dark = nobodys): Seated => ({
    id: '',
    sign: '?',
    name: short,
    share: '–',
    percent: 0,
    ...nobodys,
    isFaint: false,
    parties: '',
    mark: '',
    ...row,
    photo: undefined,
    award: '',
    emphasis: undefined,
    isNobody: false,
    gain: '',
    count: known ? count(dots) : '–',
    votes: known ? words.seats(count(dots)) : '–',
    dots,
    short,
    label: short.length > longestLabel ? (row.sign ?? short) : short,
    length: Math.min(100, (dots / largest) * 100),
    dark,
  });

  const year = (electionDate ?? updated ?? '').slice(0, 4);
  const shown = candidates.filter(({ id }) => standing.some((row) => row.id === id));
  const paints = partyPaints(shown, ({ id }) => seats?.get(id) !== 0, year);
  const known = knownParties(shown, year);
  const shortOf = ({ id, name, shortName }: Candidate, whole: string): string =>
    shortName ?? (name.length > longestLabel ? (known.get(id)?.short ?? whole) : whole);
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
          change: gained?.changes.get(party.id) ?? '',
          parties: below?.has(party.id) ? words.below(percent, isDistrict) : '',
        },
        shortOf(party, row.name),
        number,
        number !== undefined,
        { color: dark, ink: inkOn(dark) },
      ),
    ];
  });
  const bySeats = [...parties].sort((a, b) => b.dots - a.dots);
  const wedges = (arrangement === 'seats' ? bySeats : parties).filter(({ dots }) => dots);
  const left = parties.reduce((rest, { dots }) => rest - dots, total);
  const rest = left ? [seated({}, isWorkedOut ? words.open : words.others, left)] : [];
  wedges.push(...rest);
  // Who is tied for a seat, or has no figure, is not among those that a reader may leave folded.
  const isFolded = ({ id, dots, mark }: Seated): boolean => !dots && !mark && seats?.get(id) === 0;
  const unseated = parties.filter(isFolded);
  const rows = [...bySeats.filter((row) => row.dots), ...rest, ...parties.filter((row) => !row.dots && !isFolded(row))];

  const isDrawn = total > 0 && total <= mostSeats;
  const [blank] = standing;
  const printed = !isDrawn ? '' : majority ? words.majority(count(majority), count(total)) : words.seats(count(total));
  const blankRow = (row: Standing): Seated => ({ ...row, dots: 0, dark: row, short: '', label: '', length: 0 });
  const partyOf = (id: string): Seated | undefined => parties.find((row) => row.id === id);
  const said = ({ candidate, quotient }: Given, say: (party: string, of: string) => string): string =>
    say(partyOf(candidate.id)?.short ?? '', numbers.count(roundHalfUp(quotient, 0)));
  const byMethod = results?.method === 'hare' ? districtsMessages[locale].hare : words.workedOut;
  const last = division?.order.at(-1);
  const squares: readonly Square[] =
    !isDistrict || total > mostSquares
      ? []
      : [
          ...(division
            ? division.order.flatMap(({ candidate }, index): readonly Square[] => {
                const party = partyOf(candidate.id);
                return party ? [{ party, place: count(index + 1) }] : [];
              })
            : bySeats.flatMap((party) => Array<Square>(party.dots).fill({ party, place: '' }))),
          ...rest.flatMap((party) => Array<Square>(party.dots).fill({ party, place: '' })),
        ];
  const isTold = results !== undefined && house !== undefined && total > 0 && stands(results);
  const kind = isTold && results.kind && results.kind !== 'official' ? messages[locale].kinds[results.kind] : '';
  return {
    heading: words.heading,
    answer: isTold ? seatsAnswer(bySeats, { total, majority, isDistrict }, kind, locale) : undefined,
    ground: texts(
      isTold && percent && below && !isDistrict && seatsGround(candidates.length - below.size, percent, year, locale),
      isTold && isWorkedOut && `${byMethod}.`,
      isTold &&
        house.districts.length > 0 &&
        !isWorkedOut &&
        house.doDistrictsAgree &&
        districtsMessages[locale].agree(count(house.districts.length)),
      majority !== undefined && `${printed}.`,
    ).join(' '),
    wedges: isWaiting && blank ? [{ ...blankRow(blank), dots: blankDots }] : isDrawn ? wedges : [],
    squares: isWaiting ? [] : squares,
    order:
      last && squares.length
        ? said(last, (party, of) =>
            words.order(
              count(division?.order.length ?? 0),
              party,
              of,
              division?.next ? said(division.next, words.next) : '',
            ),
          )
        : '',
    middle: {
      count: isWaiting ? '' : count(majority ?? total),
      word: isWaiting ? '' : majority === undefined ? words.seatsWord : words.majorityWord,
      isMajority: majority !== undefined,
    },
    majority: isWaiting ? '\u00a0' : printed,
    table: {
      ...standings,
      // The change of a share has no place beside seats.
      columns: { ...columns, change: gained?.column, ...words.columns },
      rows: isWaiting ? standing.map(blankRow) : [...rows, ...unseated],
      total: isWaiting || total ? { label: words.total, count: total ? count(total) : '\u00a0' } : undefined,
      verdict: undefined,
      facts: [],
      polls: undefined,
      details: [],
    },
    districts: house && districtsOf(house, partyOf, locale),
    folded: isWaiting
      ? // Where the page knows a threshold, some parties will be under it.
        asked && { count: 0, text: '\u00a0' }
      : unseated.length < fewestFolded || !rows.length
        ? undefined
        : {
            count: unseated.length,
            text: words.folded(
              count(unseated.length),
              unseated.every((row) => row.parties) ? words.below(percent, isDistrict) : '',
              sharesOf(candidates, new Set(unseated.map(({ id }) => id)), (ratio) =>
                numbers.share(printShare(ratio, decimals)),
              ),
            ),
          },
    progress,
    notices: texts(
      gained?.sentence,
      isWorkedOut && !isTold && byMethod,
      ...(results && house ? districtNotices(results, house, locale) : []),
      threshold && !below && words.notApplied(percent),
      tied.length > 0 && words.ties(words.seats(count(left))),
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

/** The shares of these candidates together, rounded once; empty where the source gives no votes. */
function sharesOf(candidates: readonly Candidate[], ids: ReadonlySet<string>, print: (ratio: Ratio) => string): string {
  const shares = exactShares(candidates).filter((_, index) => ids.has(candidates[index]?.id ?? ''));
  const [first] = shares;
  // Shares that a source rounded have denominators of their own, and their sum is no share of any votes.
  if (!first || shares.some((share) => share?.denominator !== first.denominator)) return '';
  const numerator = shares.reduce((sum, share) => sum + (share?.numerator ?? 0n), 0n);
  return print({ numerator, denominator: first.denominator });
}
