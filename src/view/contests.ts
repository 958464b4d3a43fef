import { foremost } from '../results/contests.js';
import type { ContestState } from '../results/contests.js';
import { approximate } from '../results/decimals.js';
import { withoutFigures } from '../results/embargo.js';
import { rank } from '../results/ranking.js';
import { printShare } from '../results/shares.js';
import type { Results } from '../results/types.js';
import { contestsMessages } from '../text/messages/contests.js';
import type { Sort } from '../text/messages/contests.js';
import { percentIn } from './details.js';
import { messages } from '../text/locales.js';
import { numberFormats } from '../text/numbers.js';
import type { Locale } from '../text/numbers.js';
import type { Presentation } from '../text/presentation.js';
import { standings } from './standings.js';
import type { Standing } from './standing.js';
import type { Standings } from './standings.js';

/** One contest as every renderer shows it. */
export interface ContestRow {
  readonly id: string;
  readonly name: string;
  /** Everything that is shown of it, but for what the card says of all. */
  readonly whole: Standings;
  /** By votes, whatever the order of the whole result: contests are compared by who is first in each. */
  readonly rows: readonly Standing[];
  /** Those of `rows` that are told of: who leads, has won or is level; else the first few. */
  readonly foremost: readonly Standing[];
  /** `Selisih 6,0 poin`; or who counted, where they are several. */
  readonly lead: string;
  /** `97,12% TPS` */
  readonly progress: string;
  readonly notices: readonly string[];
  /** What it is ordered by, in percent. */
  readonly order: { readonly lead: number | undefined; readonly progress: number | undefined };
  /** What it is found by. */
  readonly key: string;
}

/** The card around contests, from `card`, which knows no figures: they are the contests'. */
export function contestsCard(card: Standings, count: number, locale: Locale, isStale = false): Standings {
  const { isLive, notices, updated } = card;
  const words = messages[locale];
  const label = card.heading ?? contestsMessages[locale].heading;
  // The title is the element's to draw.
  const titled = { ...card, label, heading: undefined };
  if (!count) return titled;
  const summary = `${label}: ${listedWords(count, count, locale)}`;
  return {
    ...titled,
    rows: [],
    isWaiting: false,
    notices: [
      ...notices.filter((text) => text !== words.loading && text !== words.unavailable),
      ...(isStale ? [isLive ? words.unreachable(updated?.text ?? '') : words.stale] : []),
    ],
    summary,
    announcement: updated ? `${summary}. ${updated.label} ${updated.text}` : summary,
  };
}

/** @param all what holds for all contests */
export function contestRow(
  { id, shown, metadata, stale, incomplete, closedUntil }: ContestState,
  all: Pick<Results, 'heading' | 'hold'>,
  presentation: Presentation,
  now: number,
  isFed = false,
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
  // Those with equal votes keep their order.
  const rows = [...whole.rows].sort((a, b) => placeOf(a) - placeOf(b));
  const { candidates, lead } = foremost(results);
  const told = rows.filter((row) => candidates.some((candidate) => candidate.id === row.id));
  const name = [heading === all.heading ? '' : heading, subheading].filter(Boolean).join(' · ') || heading || id;
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
    // Nobody adds up the shares of a row. Of a feed, what readers have is told with its time.
    notices: notices.flatMap((text) =>
      text === words.notExact
        ? []
        : text === words.stale && isFed
          ? words.unreachable(whole.updated?.text ?? '')
          : text,
    ),
    order: { lead: lead && approximate(lead), progress: whole.progress?.percent },
    key: folded([name, ...[...rows, ...(polls?.candidates ?? [])].map((of) => of.name)].join(' ')),
  };
}

/** How many of all contests are listed. */
export function listedWords(listed: number, all: number, locale: Locale): string {
  const [shown = '', total = ''] = [listed, all].map((count) => numberFormats[locale].count(BigInt(count)));
  return contestsMessages[locale].listed(shown, listed === all ? '' : total);
}

/** Rows that keep the place of those to come. */
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
    order: { lead: undefined, progress: undefined },
    key: '',
  }));

/** Text without what readers leave out when they type: capitals and marks on letters. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether all words of what a reader typed are found in a row. */
export function finder(typed: string): (row: ContestRow) => boolean {
  const wanted = folded(typed).split(/\s+/);
  return ({ key }) => wanted.every((word) => key.includes(word));
}

/** Rows in an order that a reader chose; those of which it cannot be told come last, in their own order. */
export function sorted(rows: readonly ContestRow[], sort: Sort, locale: Locale): readonly ContestRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const place = ({ order: { lead = Infinity, progress = -1 } }: ContestRow): number =>
    sort === 'lead' ? lead : sort === 'progress' ? -progress : 0;
  // Of two without a place, the difference is no number.
  return [...rows].sort((a, b) => (sort === 'name' ? compare(a.name, b.name) : place(a) - place(b) || 0));
}
