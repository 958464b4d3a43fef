import { foremostOf } from '../results/foremost.js';
import type { ContestState } from '../results/contests.js';
import { approximate } from '../results/decimals.js';
import { withoutFigures } from '../results/embargo.js';
import { rank } from '../results/ranking.js';
import { printShare } from '../results/shares.js';
import type { Results } from '../results/types.js';
import { contestsMessages } from '../text/messages/contests.js';
import type { Sort } from '../text/messages/contests.js';
import { blankBrief, contestBrief } from './contest-brief.js';
import type { Brief, Common } from './contest-brief.js';
import { percentIn } from './details.js';
import { messages } from '../text/locales.js';
import { numberFormats } from '../text/numbers.js';
import { headOfPair } from '../text/person-names.js';
import { placeName } from '../text/word-case.js';
import type { Locale } from '../text/numbers.js';
import type { Presentation } from '../text/presentation.js';
import { standings } from './standings.js';
import type { Standing } from './standing.js';
import type { Standings } from './standings.js';

/** One contest as every renderer shows it. */
export interface ContestRow {
  readonly id: string;
  readonly name: string;
  /** Everything that is shown of this contest, without what the card says for all. */
  readonly whole: Standings;
  /** Sorted by votes, whatever the order in the full result: contests are compared by their first. */
  readonly rows: readonly Standing[];
  /** The rows that the line names: who leads, has won or is level; else the first few. */
  readonly foremost: readonly Standing[];
  /** `Selisih 6,0 poin`; or the pollsters, where there are several. */
  readonly lead: string;
  /** `97,12% TPS` */
  readonly progress: string;
  readonly notices: readonly string[];
  /** The contest in one line. */
  readonly brief: Brief;
  /** The values for sorting, in percent. */
  readonly order: { readonly lead: number | undefined; readonly progress: number | undefined };
  /** The text in which readers' words are searched. */
  readonly key: string;
}

/** The card around the contests, made from `card`, which has no figures: the contests have them. */
export function contestsCard(card: Standings, count: number, locale: Locale, isStale = false): Standings {
  const { isLive, notices, updated } = card;
  const words = messages[locale];
  const label = card.heading ?? contestsMessages[locale].heading;
  // The element draws the title itself.
  const titled = { ...card, label, heading: undefined };
  if (!count) return titled;
  const listed = listedWords(count, count, locale);
  const summary = `${label}: ${listed}`;
  return {
    ...titled,
    rows: [],
    isWaiting: false,
    // The contests have their own stations.
    noProgress: listed,
    footnote: `${listed}.`,
    notices: [
      ...notices.filter((text) => text !== words.loading && text !== words.unavailable),
      ...(isStale ? [isLive ? words.unreachable(updated?.text ?? '') : words.stale] : []),
    ],
    summary,
    announcement: updated ? `${summary}. ${updated.label} ${updated.text}` : summary,
  };
}

/** @param all what the card says for all contests */
export function contestRow(
  { id, shown, metadata, stale, incomplete, closedUntil }: ContestState,
  all: Pick<Results, 'heading' | 'hold'>,
  presentation: Presentation,
  now: number,
  isFed = false,
  common: Common = nothingInCommon,
): ContestRow {
  const { decimals, locale } = presentation;
  const words = messages[locale];
  const own = contestsMessages[locale];
  const numbers = numberFormats[locale];
  const results = shown?.results ?? withoutFigures(metadata);
  const whole = standings(
    { corrections: [], jumps: [], ...shown, results: { ...results, hold: results.hold && !all.hold } },
    presentation,
    { now, stale, incomplete, closedUntil },
  );
  const { heading, notices, polls, subheading } = whole;
  const places = rank(results.candidates);
  const placeOf = ({ id }: Standing): number => places.findIndex((level) => level.some((one) => one.id === id));
  // Candidates with equal votes keep their order.
  const rows = [...whole.rows].sort((a, b) => placeOf(a) - placeOf(b));
  const known = foremostOf(results);
  const { candidates, lead } = known;
  const told = rows.filter((row) => candidates.some((candidate) => candidate.id === row.id));
  const name =
    [heading === all.heading ? '' : heading, subheading && placeName(subheading)].filter(Boolean).join(' · ') ||
    heading ||
    id;
  const { progress, sample } = results;
  return {
    id,
    name,
    whole,
    rows,
    foremost: told,
    lead: polls
      ? polls.rows.map((poll) => poll.name).join(', ')
      : lead?.numerator && told.length === 1
        ? own.lead(numbers.share(printShare(lead, decimals)).replace('%', ''))
        : '',
    progress: progress
      ? own.progress(percentIn(progress, numbers))
      : sample
        ? words.sample(`${numbers.decimal(sample)}%`)
        : '',
    // Nobody adds up the shares in a row. With a feed, readers are told which figures they see by their time.
    notices: notices.flatMap((text) =>
      text === words.notExact
        ? []
        : text === words.stale && isFed
          ? words.unreachable(whole.updated?.text ?? '')
          : text,
    ),
    brief: contestBrief(rows, known, results, whole, presentation, common),
    order: { lead: lead && approximate(lead), progress: whole.progress?.percent },
    key: folded(
      [
        name,
        subheading,
        ...[...rows, ...(polls?.candidates ?? [])].flatMap((of) => [of.name, headOfPair(of.name)]),
      ].join(' '),
    ),
  };
}

const nothingInCommon: Common = { badges: [], banner: undefined, kinds: [], kind: '', status: '' };

/** The number of contests in the list, and of all contests. */
export function listedWords(listed: number, all: number, locale: Locale): string {
  const [shown = '', total = ''] = [listed, all].map((count) => countWords(count, locale));
  return contestsMessages[locale].listed(shown, listed === all ? '' : total);
}

export const countWords = (count: number, locale: Locale): string => numberFormats[locale].count(BigInt(count));

/** Blank rows that keep the place until the feed has answered. */
export const waitingRows = (card: Standings): readonly ContestRow[] =>
  card.rows.map((row) => ({
    id: '',
    name: row.name,
    whole: { ...card, badges: [{ text: row.name }], rows: [] },
    rows: [],
    foremost: [{ ...row, mark: row.name }],
    lead: row.name,
    progress: row.name,
    notices: [],
    brief: blankBrief,
    order: { lead: undefined, progress: undefined },
    key: '',
  }));

/** Text without what readers leave out when they type: capitals and accents. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** True where a row has all words that a reader typed. */
export function finder(typed: string): (row: Pick<ContestRow, 'key'>) => boolean {
  const wanted = folded(typed).split(/\s+/);
  return ({ key }) => wanted.every((word) => key.includes(word));
}

/** The rows in the order that a reader chose. Rows without a value for it come last, in their own order. */
export function sorted(rows: readonly ContestRow[], sort: Sort, locale: Locale): readonly ContestRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const place = ({ order: { lead = Infinity, progress = -1 } }: ContestRow): number =>
    sort === 'lead' ? lead : sort === 'progress' ? -progress : 0;
  // The difference of two infinite places is no number.
  return [...rows].sort((a, b) => (sort === 'name' ? compare(a.name, b.name) : place(a) - place(b) || 0));
}
