import { compareRatios } from '../results/decimals.js';
import type { Ratio } from '../results/decimals.js';
import { foremost, newestTime } from '../results/contests.js';
import type { ContestState } from '../results/contests.js';
import { withoutFigures } from '../results/embargo.js';
import { progressRatio } from '../results/ranking.js';
import { printShare } from '../results/shares.js';
import type { Candidate, Results } from '../results/types.js';
import { contestsMessages } from './contests-messages.js';
import type { Sort } from './contests-messages.js';
import { messages } from './locales.js';
import { numberFormats } from './numbers.js';
import type { Locale } from './numbers.js';
import type { Presentation } from './presentation.js';
import { standings } from './standings.js';
import type { Circumstances, Standing, Standings } from './standings.js';

type Frame = Omit<Results, 'candidates' | 'counts'>;

/** One contest as every renderer shows it. */
export interface ContestRow {
  readonly id: string;
  readonly name: string;
  /** `DATA UJI` where the figures are made up. */
  readonly test: string;
  readonly badges: Standings['badges'];
  /** Those that are told of: who leads, has won or is level; else the first few in the order of the ballot. */
  readonly foremost: readonly Standing[];
  /** `Unggul sementara`, `Suara sama`, or empty. */
  readonly mark: string;
  /** Short statements about it: what the law makes of it, the lead, the stations in. */
  readonly verdict: string;
  readonly lead: string;
  readonly others: string;
  readonly progress: string;
  readonly notices: readonly string[];
  /** All candidates in the order of the ballot, for the bar. */
  readonly rows: readonly Standing[];
  /** What it is ordered by. */
  readonly order: { readonly lead: Ratio | undefined; readonly progress: Ratio | undefined };
  /** What it is found by. */
  readonly key: string;
}

/** What the card around them says of all contests, and what a row need not say again. */
export interface Around {
  readonly heading: string | undefined;
  readonly isHeld: boolean;
  /** True where all contests have one heading: then it names none of them. */
  readonly isAlike: boolean;
  readonly isFed: boolean;
}

/** Everything that is shown of one contest. What the card says of all is not said again. */
export function contestStandings(
  { shown, frame, stale, incomplete, closedUntil }: ContestState,
  { isHeld, isFed }: Around,
  presentation: Presentation,
  now: number,
): Standings {
  const results = shown?.results ?? withoutFigures(frame);
  return {
    ...standings(
      {
        corrections: [],
        jumps: [],
        ...shown,
        results: { ...results, hold: results.hold && !isHeld },
      },
      presentation,
      // Without figures there is nothing that a feed could be late with.
      { now, stale, incomplete, closedUntil, ...(isFed && shown && { feed: { rows: 0 } }) },
    ),
    isLive: false,
  };
}

/** What all of them have in common, where they have. */
const common = <Key extends keyof Frame>(states: readonly ContestState[], key: Key): Frame[Key] | undefined => {
  const values = new Set(states.map(({ frame, shown }) => (shown?.results ?? frame)[key]));
  return values.size === 1 ? [...values][0] : undefined;
};

export const aroundOf = (
  { heading, hold }: Pick<Frame, 'heading' | 'hold'>,
  states: readonly ContestState[],
  isFed: boolean,
): Around => ({
  heading,
  isHeld: hold,
  isAlike: states.length > 1 && Boolean(common(states, 'heading')),
  isFed,
});

/** The card around contests. Its figures are theirs: it has none of its own. */
export function cardStandings(
  frame: Frame,
  states: readonly ContestState[],
  presentation: Presentation,
  circumstances: Circumstances,
): Standings {
  const { locale } = presentation;
  const kind = common(states, 'kind');
  const nobody: Candidate = { id: '', name: '', parties: [], emptyBox: false };
  const card = standings(
    {
      results: {
        ...withoutFigures(frame),
        updated: newestTime(frame, states),
        kind,
        status: undefined,
        round: 1,
        candidates: [nobody],
        test: frame.test || Boolean(common(states, 'test')),
      } as unknown as Results,
      corrections: [],
      jumps: [],
    },
    presentation,
    circumstances,
  );
  const label = card.heading ?? contestsMessages[locale].heading;
  // The title is the element's to draw.
  return {
    ...card,
    label,
    heading: undefined,
    rows: [],
    summary: `${label}: ${listedWords(states.length, states.length, locale)}`,
  };
}

export function contestRow(state: ContestState, around: Around, presentation: Presentation, now: number): ContestRow {
  const { id, shown } = state;
  const words = messages[presentation.locale];
  const own = contestsMessages[presentation.locale];
  const numbers = numberFormats[presentation.locale];
  const { heading, subheading, badges, banner, notices, polls, progress, rows, verdict } = contestStandings(
    state,
    around,
    presentation,
    now,
  );
  const results = shown?.results;
  const { candidates, lead } = results ? foremost(results) : { candidates: [], lead: undefined };
  const told = lead
    ? candidates.flatMap((candidate) => rows.find((row) => row.id === candidate.id) ?? [])
    : rows.filter((row) => candidates.some((candidate) => candidate.id === row.id));
  const others = rows.length - told.length;
  const titles = [around.isAlike || heading === around.heading ? '' : heading, subheading].filter(Boolean);
  const name = titles.join(' · ') || heading || id;
  // What is seen once the row is open: here nobody adds shares up, and an hour of silence is no news of a row among hundreds.
  const later = [words.notExact, words.adjusted, words.unchanged('')];
  // The digits of the whole result, without the counts behind them.
  const [percent] = /[<>]?[\d.,]+%/.exec(progress?.text ?? '') ?? [];
  const sample = results?.sample;
  return {
    id,
    name,
    test: banner ?? '',
    badges,
    foremost: told,
    mark: told[0]?.mark ?? '',
    verdict: verdict?.headline ?? '',
    lead:
      lead?.numerator && told.length === 1
        ? own.lead(numbers.share(printShare(lead, presentation.decimals)).replace('%', ''))
        : '',
    others: polls ? own.pollsters(`${polls.rows.length}`) : others && !lead ? own.others(`${others}`) : '',
    progress: percent ? own.progress(percent) : sample ? words.sample(`${numbers.decimal(sample)}%`) : '',
    notices: notices.filter((notice) => !later.some((start) => notice.startsWith(start))),
    rows,
    order: { lead, progress: results?.progress && progressRatio(results.progress) },
    key: folded(
      [
        name,
        ...rows.map((row) => `${row.name} ${row.parties}`),
        ...(polls?.candidates ?? []).map((of) => of.name),
      ].join(' '),
    ),
  };
}

/** How many of all contests are listed. */
export function listedWords(listed: number, all: number, locale: Locale): string {
  const [shown = '', total = ''] = [listed, all].map((count) => numberFormats[locale].count(BigInt(count)));
  return contestsMessages[locale].listed(shown, listed === all ? '' : total);
}

/** Rows that keep the place of those to come. */
export const waitingRows = ({ rows }: Standings): readonly ContestRow[] =>
  rows.map((row) => ({
    id: '',
    name: row.name,
    test: '',
    badges: [{ text: row.name }],
    foremost: [row],
    mark: row.name,
    verdict: '',
    lead: row.name,
    others: '',
    progress: row.name,
    notices: [],
    rows: [],
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

/** `way` is −1 for the greatest first. What has no ratio comes last either way. */
const byRatio = (a: Ratio | undefined, b: Ratio | undefined, way = 1): number =>
  a && b ? way * compareRatios(a, b) : Number(!a) - Number(!b);

/** Rows in an order that a reader chose; those of which it cannot be told come last, in their own order. */
export function sorted(rows: readonly ContestRow[], sort: Sort, locale: Locale): readonly ContestRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const orders: Readonly<Record<Sort, (a: ContestRow, b: ContestRow) => number>> = {
    source: () => 0,
    name: (a, b) => compare(a.name, b.name),
    lead: (a, b) => byRatio(a.order.lead, b.order.lead),
    progress: (a, b) => byRatio(a.order.progress, b.order.progress, -1),
  };
  return [...rows].sort(orders[sort]);
}
