import { approximate, compareRatios, half } from '../results/decimals.js';
import type { Ratio } from '../results/decimals.js';
import { exactShares, printShares } from '../results/shares.js';
import type { PrintedShare } from '../results/shares.js';
import type { Candidate, Results } from '../results/types.js';
import { nearHalf, needsMajority } from '../results/verdict.js';
import { nearHalfWords } from './details.js';
import type { Messages } from '../text/messages/messages.js';
import type { NumberFormat } from '../text/numbers.js';

/** Several pollsters' counts of one contest, side by side. They are never averaged: their samples and methods differ. */
export interface Polls {
  /** The heading of the column of pollsters. */
  readonly label: string;
  /** The candidates of the columns, by ballot number where all have one. */
  readonly candidates: readonly { readonly id: string; readonly sign: string; readonly name: string }[];
  readonly rows: readonly {
    readonly name: string;
    /** Short statements: kind of count, sample, margin of error. */
    readonly details: readonly string[];
    /** A share for each candidate; `–` where the pollster has none. */
    readonly shares: readonly string[];
    /** The same in percent, for drawing; undefined where the pollster has none. */
    readonly percents?: readonly (number | undefined)[];
  }[];
  /** The lowest and highest share of each candidate: `57,9–59,1%`. */
  readonly range: { readonly label: string; readonly shares: readonly string[] };
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

  return {
    label: words.pollster,
    candidates: columns.map((candidate, index) => ({
      id: candidate.id,
      sign: signOf(candidate, index),
      name: nameOf(candidate),
    })),
    rows: counts.map((count, index) => {
      const { pollster, source, kind, sample, margin } = count;
      const own = columns.map(({ id }) => figures[index]?.get(id));
      return {
        name: pollster ?? source?.name ?? '–',
        details: [
          kind && kind !== 'quick-count' ? words.kinds[kind] : '',
          sample ? words.sample(`${numbers.decimal(sample)}%`) : '',
          margin ? words.margin(numbers.decimal(margin)) : '',
          nearHalfWords(nearHalf(count, asks || needsMajority(count)), nameOf, words),
        ].filter(Boolean),
        shares: own.map((figure) => numbers.share(figure?.printed)),
        percents: own.map((figure) => figure && approximate(figure.exact)),
      };
    }),
    range: { label: words.range, shares: columns.map(range) },
  };
}
