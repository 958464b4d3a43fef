import { inconsistencies } from '../results/checks.js';
import type { Shown } from '../results/checks.js';
import { emptyBoxColor, faintIn, inkOn, palette } from '../results/colors.js';
import { approximate, compareRatios, parseDecimal, toRatio } from '../results/decimals.js';
import type { Ratio } from '../results/decimals.js';
import { isComplete, leader, progressRatio, rank } from '../results/ranking.js';
import { exactShares, printShare, printShares, sumOf, totalVotes } from '../results/shares.js';
import type { PrintedShare, Rounding } from '../results/shares.js';
import type { Candidate, Decimal, Kind, Progress, Results, TimeZone } from '../results/types.js';
import { needsMajority, verdict } from '../results/verdict.js';
import type { Verdict } from '../results/verdict.js';
import { formatTime } from './dates.js';
import { messages } from './messages.js';
import type { Messages } from './messages.js';
import { numberFormats } from './numbers.js';
import type { Locale, NumberFormat } from './numbers.js';
import { summarize } from './summary.js';

export type Order = 'ballot' | 'votes';

/** How results are to be read out: none of it changes a figure. */
export interface Presentation {
  readonly locale: Locale;
  readonly timeZone: TimeZone;
  readonly order: Order;
  /** Decimals of shares, 0 to 4. */
  readonly decimals: number;
  readonly rounding: Rounding;
  /** A share that is marked with a line, in percent. */
  readonly threshold?: Decimal;
}

/** What the reader must be told of the input itself. */
export interface Circumstances {
  /** The reader's clock, in milliseconds since 1970. */
  readonly now: number;
  /** True where the latest input could not be read, so that these are older figures. */
  readonly stale?: boolean;
  /** True where something beside the candidates' figures could not be read. */
  readonly incomplete?: boolean;
}

/** One candidate as every renderer shows it. */
export interface Standing {
  readonly id: string;
  /** Ballot number, or empty. */
  readonly number: string;
  /** Tells the candidate in the picture apart from colour: the ballot number, else a letter. */
  readonly sign: string;
  readonly name: string;
  readonly parties: string;
  readonly photo?: string;
  /** `40.971.906`, or empty where the source gives only shares. */
  readonly count: string;
  /** `40.971.906 suara`, likewise. */
  readonly votes: string;
  /** `24,9%` */
  readonly share: string;
  /** For lengths and angles only, 0 to 100. */
  readonly percent: number;
  readonly color: string;
  /** The colour of text on `color`. */
  readonly ink: string;
  /** The themes in which `color` needs an outline: ``, `light`, `dark` or `light dark`. */
  readonly faint: string;
  /** `Unggul sementara`, `Suara sama`, or empty. */
  readonly mark: string;
}

/** A share that matters, drawn across all bars. */
export interface Line {
  readonly percent: number;
  readonly label: string;
}

/** Everything that is shown of one state, in words and lengths: the one view model behind every renderer. */
export interface Standings {
  readonly heading: string;
  readonly subheading: string;
  /** Names the figure where there is no heading. */
  readonly label: string;
  readonly badges: readonly { readonly text: string; readonly kind?: Kind }[];
  /** `DATA UJI`, or empty. */
  readonly banner: string;
  readonly columns: Messages['columns'];
  readonly rows: readonly Standing[];
  readonly lines: readonly Line[];
  /** Absent where the source gives only shares. */
  readonly total?: { readonly count: string; readonly compact: string; readonly label: string };
  readonly verdict?: { readonly headline: string; readonly detail: string };
  readonly progress?: { readonly text: string; readonly percent: number };
  /** Pollster, turnout and the like, a short statement each. */
  readonly details: readonly string[];
  readonly notices: readonly string[];
  readonly source?: { readonly label: string; readonly name: string; readonly url?: string };
  readonly updated?: { readonly label: string; readonly text: string; readonly iso: string };
  /** For readers of the figure who do not see it. */
  readonly summary: string;
}

/** More rows than this are no picture; the rest is counted and told. */
export const mostRows = 100;

const half: Decimal = { units: 50n, scale: 0 };
const one: Ratio = { numerator: 1n, denominator: 1n };

/** Works out what is shown of a state. */
export function standings(shown: Shown, presentation: Presentation, circumstances: Circumstances): Standings {
  const { results, corrections } = shown;
  const { candidates, kind, source, updated } = results;
  const { locale, timeZone, decimals, rounding, threshold, order } = presentation;
  const words = messages[locale];
  const numbers = numberFormats[locale];
  const time = (iso: string | undefined): string | undefined => iso && formatTime(iso, timeZone, locale);
  const nameOf = ({ name }: Candidate): string => name || words.emptyBox;

  const marks = [
    ...(needsMajority(results) ? [half] : []),
    ...(threshold && !(needsMajority(results) && compareRatios(toRatio(threshold), toRatio(half)) === 0)
      ? [threshold]
      : []),
  ];
  const { shares, footnote } = printedShares(candidates, decimals, rounding, marks, words, numbers);
  const decided = verdict(results);
  const ahead = leader(results);
  const tied = tiedFor(results, decided);

  const exact = exactShares(candidates);
  const rows = candidates.map((candidate, index): Standing => {
    const { id, number, emptyBox, parties, photo, votes } = candidate;
    const color =
      candidate.color ?? (emptyBox ? emptyBoxColor : (palette[((number ?? index + 1) - 1) % palette.length] ?? ''));
    const count = votes === undefined ? '' : numbers.count(votes);
    const ratio = exact[index];
    return {
      id,
      number: number === undefined ? '' : String(number),
      sign: number === undefined ? String.fromCharCode(65 + (index % 26)) : String(number),
      name: nameOf(candidate),
      parties: parties.join(', '),
      ...(photo && { photo }),
      count,
      votes: count && words.votes(count, votes === 1n),
      share: numbers.share(shares[index]),
      percent: ratio ? approximate(ratio) : 0,
      color,
      ink: inkOn(color),
      faint: faintIn(color).join(' '),
      mark: candidate === ahead ? words.leading : tied.includes(candidate) ? words.tied : '',
    };
  });
  const place = (list: readonly Candidate[]): readonly Standing[] =>
    list.slice(0, mostRows).flatMap((candidate) => rows[candidates.indexOf(candidate)] ?? []);
  const ballot = [...candidates].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
  const byVotes = rank(ballot).flat();

  const shownRows = place(order === 'votes' ? byVotes : ballot);
  const valid = totalVotes(candidates);
  const told: Omit<Standings, 'summary'> = {
    heading: results.heading ?? '',
    subheading: results.subheading ?? '',
    label: results.heading ?? words.results,
    badges: [
      ...(kind ? [{ text: words.kinds[kind], kind }] : []),
      ...(results.round === 2 ? [{ text: words.secondRound }] : []),
      ...(results.status ? [{ text: words.statuses[results.status] }] : []),
    ],
    banner: results.test ? words.test : '',
    columns: words.columns,
    rows: shownRows,
    lines: marks.map((line) => ({
      percent: approximate(toRatio(line)),
      label: line === threshold ? words.threshold(`${numbers.decimal(line)}%`) : `${numbers.decimal(line)}%`,
    })),
    ...(candidates[0]?.votes !== undefined && {
      total: { count: numbers.count(valid), compact: numbers.compact(valid), label: words.validVotes },
    }),
    ...(decided && { verdict: verdictWords(decided, results, decided.candidates.map(nameOf), words) }),
    ...(results.progress && { progress: progressWords(results.progress, words, numbers) }),
    details: details(results, words, numbers),
    notices: [
      !candidates.length && words.unavailable,
      results.notice,
      results.hold && words.hold(time(updated)),
      circumstances.stale && words.stale,
      ...corrections.map(({ candidate, by, updated: since }) =>
        words.correction(nameOf(candidate), numbers.count(by), time(since)),
      ),
      ...inconsistencies(results, circumstances.now).map((found) => words.inconsistencies[found]),
      circumstances.incomplete && words.incomplete,
      candidates.length > mostRows &&
        words.firstOf(numbers.count(BigInt(mostRows)), numbers.count(BigInt(candidates.length))),
      footnote,
    ].filter((notice): notice is string => Boolean(notice)),
    ...(source && { source: { label: words.source, ...source } }),
    ...(updated && { updated: { label: words.updated, text: time(updated) ?? '', iso: updated } }),
  };
  return { ...told, summary: summarize(told, place(byVotes)) };
}

function printedShares(
  candidates: readonly Candidate[],
  decimals: number,
  rounding: Rounding,
  lines: readonly Decimal[],
  words: Messages,
  numbers: NumberFormat,
): { readonly shares: readonly (PrintedShare | undefined)[]; readonly footnote?: string } {
  const given = candidates.flatMap(({ share }) => share ?? []);
  if (given.length) {
    // A share that the source rounded keeps its digits: rounded again it would be wrong.
    const sum = sumOf(given);
    const shares = given.map((share) => ({ ...share, relation: '' as const }));
    return isHundred(sum) ? { shares } : { shares, footnote: words.sumOfSource(`${numbers.decimal(sum)}%`) };
  }
  const exact = exactShares(candidates).filter((share): share is Ratio => share !== undefined);
  if (!exact.length) return { shares: [] };
  const { shares, sum } = printShares(exact, decimals, rounding, lines);
  if (rounding === 'largest-remainder') {
    return { shares, footnote: isHundred(sum) ? words.adjusted : words.adjustedNotExact };
  }
  return isHundred(sum) ? { shares } : { shares, footnote: words.notExact };
}

const isHundred = (sum: Decimal): boolean => compareRatios(toRatio(sum), { numerator: 100n, denominator: 1n }) === 0;

/** Those with equal votes for a place that decides; while nothing is decided, for the first place. */
function tiedFor({ candidates }: Results, decided: Verdict | undefined): readonly Candidate[] {
  if (decided) return /tied/.test(decided.reason) ? decided.candidates : [];
  const [first = []] = rank(candidates);
  return first.length > 1 && exactShares(first).every((share) => share?.numerator) ? first : [];
}

function verdictWords(
  { outcome, reason, ground, spread }: Verdict,
  { rule, round, status }: Results,
  names: readonly string[],
  words: Messages,
): { readonly headline: string; readonly detail: string } {
  const values = {
    names: list(names, words.and),
    round: rule === 'presidential' || rule === 'majority-runoff' ? round : (0 as const),
    met: spread?.met ?? 0,
    of: spread?.of ?? 0,
  };
  const elected = outcome === 'wins' && status === 'determined';
  const headline = elected ? words.verdict.elected : words.verdict.headlines[outcome];
  const detail = `${words.verdict.reasons[reason](values)} (${words.verdict.ground(ground)}).`;
  return {
    headline: headline(values),
    detail: outcome === 'wins' && !elected ? `${detail} ${words.verdict.pending}` : detail,
  };
}

const list = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;

/** A part of a whole with two decimals; the whole itself as `100%`. */
const partOf = (ratio: Ratio, numbers: NumberFormat): string =>
  compareRatios(ratio, one) === 0
    ? '100%'
    : numbers.share(printShare({ ...ratio, numerator: ratio.numerator * 100n }, 2));

function progressWords(
  progress: Progress,
  words: Messages,
  numbers: NumberFormat,
): { readonly text: string; readonly percent: number } {
  const ratio = progressRatio(progress);
  const percent = Math.min(100, approximate({ ...ratio, numerator: ratio.numerator * 100n }));
  const text = progress.percent
    ? words.progress(`${numbers.decimal(progress.percent)}%`)
    : words.progress(partOf(ratio, numbers), numbers.count(progress.counted), numbers.count(progress.total));
  return { text, percent };
}

function details(results: Results, words: Messages, numbers: NumberFormat): readonly string[] {
  const { candidates, invalidVotes, kind, margin, pollster, registeredVoters, sample } = results;
  const percent = (value: Decimal): string => `${numbers.decimal(value)}%`;
  const valid = candidates[0]?.votes === undefined ? undefined : totalVotes(candidates);
  // Turnout before the last station is in would be too low, and of a quick count it means nothing.
  const voters =
    registeredVoters && invalidVotes !== undefined && valid !== undefined && isComplete(results) !== false
      ? valid + invalidVotes
      : undefined;
  return [
    pollster,
    sample && words.sample(percent(sample)),
    margin && words.margin(numbers.decimal(margin)),
    registeredVoters !== undefined &&
      (voters !== undefined && kind !== 'quick-count'
        ? words.turnout(
            partOf({ numerator: voters, denominator: registeredVoters }, numbers),
            numbers.count(voters),
            numbers.count(registeredVoters),
          )
        : words.registered(numbers.count(registeredVoters))),
    invalidVotes !== undefined && words.invalid(numbers.count(invalidVotes)),
  ].filter((detail): detail is string => Boolean(detail));
}

/** The percentage that an attribute gives, for `Presentation.threshold`. */
export const thresholdOf = (text: string): Decimal | undefined => parseDecimal(text);
