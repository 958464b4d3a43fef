import { compareRatios, difference, powerOfTen, roundHalfUp, toRatio } from '../results/decimals.js';
import type { Ratio } from '../results/decimals.js';
import { incomparable, sameCandidates, shareChanges } from '../results/earlier.js';
import type { Fault } from '../results/faults.js';
import { stands } from '../results/completeness.js';
import type { House } from '../results/seats.js';
import { printShare, printShares } from '../results/shares.js';
import type { Candidate, Decimal, Results } from '../results/types.js';
import { messages } from '../text/locales.js';
import { earlierMessages } from '../text/messages/earlier.js';
import { numberFormats } from '../text/numbers.js';
import type { Presentation } from '../text/presentation.js';
import type { votersOf } from './details.js';
import type { nameIn } from './standing.js';
import type { Standings } from './standings.js';

/** The seats of a party, and the change since the earlier house: `+17`. */
export interface SeatChanges {
  /** By the ids of the parties. */
  readonly changes: ReadonlyMap<string, string>;
  readonly column: string;
  readonly sentence: string;
}

/** How a state differs from an earlier contest. */
export interface EarlierChange {
  /** The same with the changes: in each row, as a column, and as one sentence. */
  readonly standings: (shown: Standings) => Standings;
  /** The changes in the rows of a part of the contest, whose candidates have their votes there. */
  readonly rows: (own: Standings, candidates: readonly Candidate[], before: readonly Candidate[]) => Standings;
  readonly earlier: Results;
  /** What the changes are beside shares, in a table that has no column for them. Empty where there are none. */
  readonly legend: string;
  /** Undefined where nothing can be compared. `before` is the earlier house. */
  readonly seats: (now: House, before: House | undefined) => SeatChanges | undefined;
  /** Why there is nothing to compare. */
  readonly fault: Fault | undefined;
}

/**
 * What is worked out elsewhere. The part of the page script that compares imports no module on which those of other parts depend: the
 * bundler would cut the script that every page loads into more files.
 */
export interface EarlierTools {
  readonly nameIn: typeof nameIn;
  readonly votersOf: typeof votersOf;
}

/** A change with its sign, and its size rounded once; a change that is not 0 never prints as 0. */
interface Printed {
  readonly text: string;
  readonly units: bigint;
}

/** Those that are there. */
const texts = (...found: readonly unknown[]): readonly string[] =>
  found.filter((text): text is string => Boolean(text));

const isNegative = ({ numerator }: Ratio): boolean => numerator < 0n;
const sizeOf = (change: Ratio): Ratio => (isNegative(change) ? { ...change, numerator: -change.numerator } : change);

/**
 * Compares a state with an earlier contest.
 *
 * A change is the difference of the exact shares, rounded once. It may differ by one in the last digit from the difference
 * of the printed shares; a sentence then says how it was made.
 *
 * @param now in milliseconds since 1970
 */
export function earlierChangeOf(
  results: Results,
  earlier: Results,
  { decimals, locale, rounding }: Presentation,
  now: number,
  { nameIn, votersOf }: EarlierTools,
): EarlierChange {
  const words = earlierMessages[locale];
  const common = messages[locale];
  const numbers = numberFormats[locale];
  const same = sameCandidates(results, earlier);
  const fault =
    incomparable(results, earlier, now) ??
    (same.size || !results.candidates.length
      ? undefined
      : {
          path: 'previous.candidates',
          message: `expected candidates or parties of this contest, got ${earlier.candidates[0]?.name ?? 'none'}`,
          fatal: false,
        });
  const isComparable = !fault && same.size > 0 && stands(results);
  const year = (earlier.electionDate ?? earlier.updated ?? '').slice(0, 4);
  const column = words.column(year);
  const kindOf = ({ kind }: Results): string => (kind ? common.kinds[kind] : common.count);
  const contest = earlier.subheading ?? earlier.heading ?? words.contest(year);
  const kinds = [results.kind, earlier.kind];
  // Where one source does not name its kind, only a quick count is surely another one.
  const isOtherKind = results.kind !== earlier.kind && (!kinds.includes(undefined) || kinds.includes('quick-count'));
  const against = (title: string): string =>
    words.with(title, isOtherKind ? [kindOf(results), kindOf(earlier)] : undefined);
  const margins = [results, earlier].flatMap(({ kind, margin }) => (kind === 'quick-count' && margin ? margin : []));

  const print = (change: Ratio, scale: number): Printed => {
    const size = sizeOf(change);
    const sign = isNegative(change) ? '−' : change.numerator ? '+' : '';
    const printed = printShare(size, scale);
    const units = roundHalfUp(size, scale);
    return {
      text: `${sign}${printed.relation}${numbers.decimal(printed)}`,
      units: isNegative(change) ? -units : units,
    };
  };

  /** A figure that a source has rounded is no finer than its own digits. */
  const scaleOf = (usual: number, ...sources: readonly (Decimal | undefined)[]): number =>
    Math.min(usual, ...sources.flatMap((source) => source?.scale ?? []));

  const isWithin = (change: Ratio): boolean =>
    margins.length > 0 &&
    compareRatios(
      sizeOf(change),
      margins.map(toRatio).reduce((sum, margin) => difference(sum, { ...margin, numerator: -margin.numerator })),
    ) <= 0;

  /** Who gained most and who lost most, in parts of a sentence. */
  const extremes = (
    changes: readonly { readonly candidate: Candidate; readonly by: number; readonly text: string }[],
  ): readonly string[] => {
    const nameOf = (candidate: Candidate): string => nameIn(candidate, common);
    const sorted = [...changes].sort((a, b) => b.by - a.by);
    const [first] = sorted;
    const last = sorted.at(-1);
    if (!first || !last) return [];
    if (first === last) return [words.only(nameOf(first.candidate), first.text)];
    return [
      first.by > 0 && sorted[1]?.by !== first.by && words.most(nameOf(first.candidate), first.text),
      last.by < 0 && sorted.at(-2)?.by !== last.by && words.least(nameOf(last.candidate), last.text),
    ].filter((text) => text !== false);
  };

  const turnout = (): string => {
    const [a, b] = [results, earlier];
    // A turnout that a source printed may be of another base than one that is computed.
    const printed =
      a.turnout && b.turnout && stands(a) ? difference(toRatio(a.turnout), toRatio(b.turnout)) : undefined;
    const [part, partBefore] = [votersOf(a), votersOf(b)];
    const change = printed ?? (part && partBefore && difference(inPercent(part), inPercent(partBefore)));
    return change ? words.turnout(words.points(print(change, scaleOf(2, a.turnout, b.turnout)).text)) : '';
  };

  /** The rows of some candidates with their changes, and what must be said of these. */
  const rowsWith = (
    shown: Standings,
    candidates: readonly Candidate[],
    before: readonly Candidate[],
  ): { readonly standings: Standings; readonly notes: readonly string[]; readonly said: readonly string[] } => {
    const changes = isComparable ? shareChanges(candidates, before, same) : new Map<string, Ratio>();
    const [shares, sharesBefore] = [printShares(candidates, decimals, rounding), printShares(before, decimals)].map(
      ({ shares }) => shares,
    );
    const told = candidates.flatMap((candidate, index) => {
      const change = changes.get(candidate.id);
      if (!change || isWithin(change)) return [];
      const place = before.findIndex(({ id }) => id === same.get(candidate.id)?.id);
      const scale = scaleOf(decimals, candidate.share, before[place]?.share);
      const { text, units } = print(change, scale);
      const [share, shareBefore] = [shares?.[index], sharesBefore?.[place]];
      const unitsOf = (decimal: Decimal): bigint => decimal.units * powerOfTen(Math.max(0, scale - decimal.scale));
      // A reader who subtracts the printed shares gets another digit.
      const isOtherwise =
        share !== undefined &&
        shareBefore !== undefined &&
        Math.max(share.scale, shareBefore.scale) <= scale &&
        unitsOf(share) - unitsOf(shareBefore) !== units;
      const by = Number(change.numerator) / Number(change.denominator);
      return [{ candidate, by, text: words.points(text), isOtherwise }];
    });
    const changed = new Map(told.map(({ candidate, text }) => [candidate.id, text]));
    const rows = shown.rows.map((row) => ({ ...row, change: changed.get(row.id) ?? '' }));
    const standings = changed.size
      ? {
          ...shown,
          rows,
          columns: { ...shown.columns, change: column, since: isOtherKind ? undefined : words.since(year) },
        }
      : shown;
    return {
      standings,
      said: extremes(told),
      notes: texts(
        candidates.some(({ id }) => !same.has(id)) && words.missing,
        told.some(({ isOtherwise }) => isOtherwise) && words.unrounded,
        [...changes.values()].some(isWithin) && words.margin,
      ),
    };
  };

  return {
    fault,
    earlier,
    legend: isComparable ? words.legend(year) : '',
    standings(shown) {
      const { standings, notes, said } = rowsWith(shown, results.candidates, earlier.candidates);
      const parts = isComparable ? texts(...said, turnout()) : [];
      if (!parts.length || shown.isWaiting) return standings;
      const sinceEarlier = `${against(contest)}: ${parts.join(', ')}. ${notes.join(' ')}`.trim();
      return {
        ...standings,
        sinceEarlier,
        notices: [...standings.notices, sinceEarlier],
        summary: `${standings.summary}. ${sinceEarlier}`,
      };
    },
    rows: (own, candidates, before) => rowsWith(own, candidates, before).standings,
    seats(house, before) {
      if (!isComparable || !before || before.isDistrict !== house.isDistrict) return undefined;
      const told = results.candidates.flatMap((candidate) => {
        const [own, own0] = [house.seats.get(candidate.id), before.seats.get(same.get(candidate.id)?.id ?? '')];
        if (own === undefined || own0 === undefined) return [];
        const by = own - own0;
        const size = numbers.count(BigInt(Math.abs(by)));
        return [{ candidate, by, text: `${by < 0 ? '−' : by ? '+' : ''}${size}` }];
      });
      const parts = extremes(told.map((change) => ({ ...change, text: words.seats(change.text) })));
      const title =
        before.total === house.total ? contest : words.ofSeats(contest, numbers.count(BigInt(before.total)));
      return told.length
        ? {
            column,
            changes: new Map(told.map(({ candidate, text }) => [candidate.id, text])),
            sentence: parts.length ? `${against(title)}: ${parts.join(', ')}.` : '',
          }
        : undefined;
    },
  };
}

const inPercent = ({ numerator, denominator }: Ratio): Ratio => ({ numerator: numerator * 100n, denominator });
