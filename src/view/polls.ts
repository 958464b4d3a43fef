import { colorOf, inkOn, isFaint } from '../results/colors.js';
import { approximate, compareRatios, half, toRatio } from '../results/decimals.js';
import type { Ratio } from '../results/decimals.js';
import { exactShares, printShares } from '../results/shares.js';
import type { PrintedShare } from '../results/shares.js';
import type { Candidate, Results } from '../results/types.js';
import { nearHalf, needsMajority } from '../results/verdict.js';
import { pollsLeader } from './answer.js';
import { nearHalfWords } from './details.js';
import type { Messages } from '../text/messages/messages.js';
import type { NumberFormat } from '../text/numbers.js';
import type { Line } from './standings-model.js';

/** Several pollsters' counts of one contest, side by side. They are never averaged: their samples and methods differ. */
export interface Polls {
  /** What these figures are, where they stand beneath those of another count. */
  readonly title?: string | undefined;
  /** The heading of the column of pollsters. */
  readonly label: string;
  /** The candidates of the columns, by ballot number where all have one. */
  readonly candidates: readonly Polled[];
  readonly rows: readonly {
    readonly name: string;
    /** Short statements: kind of count, sample, margin of error. */
    readonly details: readonly string[];
    /** A share for each candidate; `–` where the pollster has none. */
    readonly shares: readonly string[];
    /** The same in percent, for drawing; undefined where the pollster has none. */
    readonly percents?: readonly (number | undefined)[];
    /** The margin of error in percentage points: `±1,0` and its length; empty where the pollster tells none. */
    readonly margin?: { readonly text: string; readonly points: number } | undefined;
    /** For each candidate, whether the share is within the margin of error of one half, where half decides. */
    readonly near?: readonly boolean[];
  }[];
  /** The lowest and highest share of each candidate: `57,9–59,1%`. */
  readonly range: { readonly label: string; readonly shares: readonly string[] };
  readonly windows?: Windows;
}

/** What is seen of the scale beside each candidate: as much for all, around the figures. */
export interface Windows {
  /** In percentage points. */
  readonly size: number;
  /** Of each candidate: where the window starts, in percent; the line at one half, and the ends, in percent of the window. */
  readonly each: readonly { readonly start: number; readonly lines: readonly Line[]; readonly ends: readonly Line[] }[];
  /** `dalam margin of error dari 50%`, of a share in `near`. */
  readonly nearHalf: string;
  /** What dots and lines mean, and how wide the windows are. */
  readonly note: string;
}

/** A candidate of several counts. */
export interface Polled {
  readonly id: string;
  readonly sign: string;
  readonly name: string;
  readonly color: string;
  /** The colour of text on `color`. */
  readonly ink: string;
  readonly isFaint: boolean;
  /** True where every pollster sees the candidate ahead by more than twice its margin of error. */
  readonly isAhead?: boolean;
}

/** The least width of a window, and what is free beside its figures, in percentage points. */
const leastWindow = 12;
const around = 4;
/** Labels nearer than this would touch, in percent of a window. */
const leastGap = 15;

/** Windows of the same width around the figures of each candidate, in whole percents. */
function windowsOf(
  figures: readonly (readonly number[])[],
  margins: readonly number[],
  asksHalf: boolean,
): Pick<Windows, 'size' | 'each'> {
  const spans = figures.map((own): readonly [number, number] =>
    own.length ? [Math.min(...own), Math.max(...own)] : [0, 0],
  );
  const widest = Math.max(...spans.map(([least, most]) => most - least)) + 2 * Math.max(around, ...margins);
  // The start is rounded: a point more keeps the figures within.
  const size = Math.min(100, Math.max(leastWindow, Math.ceil(widest) + 1));
  return {
    size,
    each: spans.map(([least, most]) => {
      const start = Math.max(0, Math.min(100 - size, Math.round((least + most - size) / 2)));
      const at = ((50 - start) / size) * 100;
      const lines = asksHalf && at > 0 && at < 100 ? [{ percent: at, label: '50%' }] : [];
      const ends = [
        { percent: 0, label: `${start}%` },
        { percent: 100, label: `${start + size}%` },
      ];
      return {
        start,
        lines,
        ends: ends.filter(({ percent }) => !lines.length || Math.abs(percent - at) > leastGap),
      };
    }),
  };
}

interface Figure {
  readonly exact: Ratio;
  readonly printed: PrintedShare;
}

/** Tells a candidate apart without colour: the ballot number, else a letter. */
export const signOf = ({ number }: Candidate, index: number): string =>
  number ? `${number}` : String.fromCharCode(65 + (index % 26));

export function polls(results: Results, decimals: number, words: Messages, numbers: NumberFormat): Polls {
  const { candidates, counts } = results;
  const asks = needsMajority(results);
  const known = new Map<string, Candidate>();
  for (const candidate of [candidates, ...counts.map((count) => count.candidates)].flat()) {
    if (!known.has(candidate.id)) known.set(candidate.id, candidate);
  }
  const columns = [...known.values()].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);

  const figures = counts.map((count) => {
    const exact = exactShares(count.candidates);
    const { shares } = printShares(count.candidates, decimals, 'half-up', asks ? [half] : []);
    return new Map(
      count.candidates.flatMap(({ id }, index): [string, Figure][] => {
        const [share, printed] = [exact[index], shares[index]];
        return share && printed ? [[id, { exact: share, printed }]] : [];
      }),
    );
  });

  const range = ({ id }: Candidate): string => {
    const [least, most] = figures
      .flatMap((row) => row.get(id) ?? [])
      .sort((a, b) => compareRatios(a.exact, b.exact))
      .reduce<readonly Figure[]>((ends, figure) => [ends[0] ?? figure, figure], [])
      .map(({ printed }) => numbers.share(printed));
    return least === most ? (least ?? '–') : `${least?.replace('%', '') ?? ''}–${most ?? ''}`;
  };

  const nameOf = ({ name }: Candidate): string => name || words.emptyBox;
  const ahead = pollsLeader(counts);
  const percents = figures.map((row) =>
    columns.map(({ id }) => row.get(id)).map((figure) => figure && approximate(figure.exact)),
  );
  const margins = counts.map(
    ({ margin }) => margin && { text: `±${numbers.decimal(margin)}`, points: approximate(toRatio(margin)) },
  );
  const windows = windowsOf(
    columns.map((_, index) => percents.flatMap((row) => row[index] ?? [])),
    margins.flatMap((margin) => margin?.points ?? []),
    asks || counts.some((count) => needsMajority(count)),
  );

  return {
    title: candidates.length ? words.kinds['quick-count'] : undefined,
    label: words.pollster,
    candidates: columns.map((candidate, index) => ({
      id: candidate.id,
      sign: signOf(candidate, index),
      name: nameOf(candidate),
      color: colorOf(candidate, index),
      ink: inkOn(colorOf(candidate, index)),
      isFaint: isFaint(colorOf(candidate, index)),
      isAhead: candidate.id === ahead,
    })),
    rows: counts.map((count, index) => {
      const { pollster, source, kind, sample, margin } = count;
      const own = columns.map(({ id }) => figures[index]?.get(id));
      const near = nearHalf(count, asks || needsMajority(count));
      return {
        name: pollster ?? source?.name ?? '–',
        details: [
          kind && kind !== 'quick-count' ? words.kinds[kind] : '',
          sample ? words.sample(`${numbers.decimal(sample)}%`) : '',
          margin ? words.margin(numbers.decimal(margin)) : '',
          nearHalfWords(near, nameOf, words),
        ].filter(Boolean),
        shares: own.map((figure) => numbers.share(figure?.printed)),
        percents: percents[index] ?? [],
        margin: margins[index],
        near: columns.map(({ id }) => near.some((candidate) => candidate.id === id)),
      };
    }),
    range: { label: words.range, shares: columns.map(range) },
    windows: {
      ...windows,
      nearHalf: words.nearHalf('').trim(),
      note: words.windows(`${windows.size}`),
    },
  };
}
