import { kinds } from '../results/choices.js';
import type { ContestState } from '../results/contests.js';
import { foremostOf, isUncounted } from '../results/foremost.js';
import type { Foremost } from '../results/foremost.js';
import { approximate } from '../results/decimals.js';
import { printShare } from '../results/shares.js';
import type { Results } from '../results/types.js';
import { messages } from '../text/locales.js';
import { contestsMessages } from '../text/messages/contests.js';
import { numberFormats } from '../text/numbers.js';
import { headOfPair } from '../text/person-names.js';
import type { Presentation } from '../text/presentation.js';
import type { Standing } from './standing.js';
import type { Standings } from './standings.js';

/** One of the two that a row names. */
export interface Front {
  readonly sign: string;
  /** The head of the pair, without titles and degrees. */
  readonly name: string;
  /** Its share; while votes are cast again, its votes. */
  readonly share: string;
  readonly isBox: boolean;
}

type Badge = Standings['badges'][number];

/** One contest in one line. */
export interface Brief {
  /** The two with the most votes. Nobody without a vote, where one row may be a total, and where pollsters stand side by side. */
  readonly first: Front | undefined;
  readonly second: Front | undefined;
  /** True where the first is ahead by the rules for a leader, or has won. */
  readonly isAhead: boolean;
  /** `6,0` and the length of its bar in percent; empty where nobody may be said to be ahead. */
  readonly points: string;
  readonly length: number;
  /** True where the figures are made up, and not those of all rows. */
  readonly isMadeUp: boolean;
  /** The kind of count, where contests differ in it. */
  readonly kind: Badge | undefined;
  /** What else this row does not have in common with the others. */
  readonly exceptions: readonly string[];
}

const blankFront: Front = { sign: '\u00a0', name: '\u00a0', share: '\u00a0', isBox: false };

/** Keeps the place of a line until the feed has answered. */
export const blankBrief: Brief = {
  first: blankFront,
  second: blankFront,
  isAhead: false,
  points: '',
  length: 0,
  isMadeUp: false,
  kind: undefined,
  exceptions: [],
};

/** What holds for most rows and is said once above them. */
export interface Common {
  readonly badges: readonly string[];
  readonly banner: string | undefined;
  /** The kinds of count, where the contests differ in it. */
  readonly kinds: readonly Badge[];
  /** The kind of count, where that is no official one. */
  readonly kind: string;
  /** What is said of those who are ahead: `Unggul sementara`. */
  readonly status: string;
}

/** A lead of so many points has the longest bar. */
const longestLead = 70;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function commonOf(
  { badges, banner }: Pick<Standings, 'badges' | 'banner'>,
  states: readonly ContestState[],
  { locale }: Presentation,
): Common {
  const words = messages[locale];
  const isOfficial = badges.some(({ kind }) => kind === 'official');
  const ended = states.filter(({ shown }) => shown && foremostOf(shown.results).outcome);
  return {
    badges: badges.map(({ text }) => text),
    banner,
    kinds: badges.some(({ kind }) => kind)
      ? []
      : kinds
          .filter((kind) => states.some(({ shown, metadata }) => (shown?.results ?? metadata).kind === kind))
          .map((kind) => ({ kind, text: words.kinds[kind] })),
    kind: badges.find(({ kind }) => kind && kind !== 'official')?.text ?? '',
    status: isOfficial && ended.length * 2 >= states.length ? upper(words.outcomes.wins('', 0).trim()) : words.leading,
  };
}

/** @param rows the most votes first */
export function contestBrief(
  rows: readonly Standing[],
  { candidates: named, lead: leading, outcome, boxLead }: Foremost,
  results: Results,
  { badges, banner, verdict }: Pick<Standings, 'badges' | 'banner' | 'verdict'>,
  { decimals, locale }: Presentation,
  common: Common,
): Brief {
  const { candidates, round, rule } = results;
  const words = messages[locale];
  const { shelves } = contestsMessages[locale];
  const front = (row: Standing | undefined): Front | undefined => {
    const candidate = candidates.find(({ id }) => id === row?.id);
    return row && candidate && named.length
      ? {
          sign: row.sign,
          name: candidate.shortName ?? (candidate.emptyBox ? words.emptyBox : headOfPair(row.name)),
          share: row.share || row.votes,
          isBox: candidate.emptyBox,
        }
      : undefined;
  };
  const lead = boxLead ?? (named.length === 1 ? leading : undefined);
  const isAhead = lead !== undefined && lead.numerator > 0n;
  const points = isAhead ? numberFormats[locale].share(printShare(lead, decimals)).replace('%', '') : '';
  const rounds = rule === 'presidential' || rule === 'majority-runoff' ? round : 0;
  // The sentence of the verdict without its names, which stand beside it.
  const decided =
    outcome && outcome !== 'open'
      ? words.outcomes[outcome]('', rounds)
          .replace(/[:\s]+$/, '')
          .trim()
      : '';
  const mark = rows[0]?.mark ?? '';
  const own = badges.filter(({ text }) => !common.badges.includes(text));
  const notCounted = isUncounted(results) ? shelves.uncounted : mark;
  const status = verdict?.headline ? upper(decided) : boxLead ? shelves.boxAhead : notCounted;
  return {
    first: front(rows[0]),
    second: front(rows[1]),
    isAhead,
    points,
    length: lead && points ? Math.min(100, (approximate(lead) / longestLead) * 100) : 0,
    isMadeUp: Boolean(banner) && banner !== common.banner,
    kind: own.find(({ kind }) => kind),
    exceptions: [...new Set([status, ...own.flatMap(({ kind, text }) => (kind ? [] : text))])].filter(
      (text) => text && text !== common.status,
    ),
  };
}
