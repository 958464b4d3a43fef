import { csvOfLines } from '../export/csv.js';
import { numberFormats } from '../text/numbers.js';

/** One difference as every form prints it. */
export interface ReportedDifference {
  /** The region or the station: `32 Jawa Barat`. */
  readonly address: string;
  /** Where each file has it: `line 12`, `regions.32`. */
  readonly places: readonly [string, string];
  /** For each candidate, the figures in the first file and in the second. */
  readonly figures: readonly (readonly [string, string])[];
  /** For each candidate, the second minus the first. */
  readonly differences: readonly string[];
}

/** What two files say, in the words of the command line. */
export interface Report {
  readonly files: readonly [string, string];
  /** What each file has, in a line. */
  readonly sources: readonly [string, string];
  /** `stations` or `regions` */
  readonly unit: string;
  /** `votes` or `points` */
  readonly measure: string;
  readonly candidates: readonly string[];
  readonly compared: number;
  readonly differing: number;
  readonly only: readonly [number, number];
  readonly firstOnly: readonly [readonly string[], readonly string[]];
  readonly incomplete: number;
  readonly doubtful: number;
  /** The sums over what was compared, as the figures of a difference. */
  readonly sums: readonly (readonly [string, string])[];
  readonly differences: () => Iterable<ReportedDifference>;
}

export const reportForms = ['text', 'csv', 'json'] as const;
export type ReportForm = (typeof reportForms)[number];

const countOf = (number: number): string => numberFormats.en.count(BigInt(number));
const pairs = <T>(both: readonly [T, T], of: (one: T, index: 0 | 1) => string): string =>
  [of(both[0], 0), of(both[1], 1)].filter(Boolean).join('\n');

/** The pieces of a report. Those of a long one are made as they are written. */
export function* printed(report: Report, form: ReportForm, most: number): Iterable<string> {
  yield* form === 'text' ? text(report, most) : form === 'csv' ? csv(report) : json(report);
}

function* text(report: Report, most: number): Iterable<string> {
  const {
    candidates,
    compared,
    differing,
    doubtful,
    files,
    firstOnly,
    incomplete,
    measure,
    only,
    sources,
    sums,
    unit,
  } = report;
  yield `${pairs(files, (file, index) => `${file}: ${sources[index]}`)}\n`;
  yield `Compared: ${countOf(compared)} ${unit} that both have, with every figure\n`;
  const alone = pairs(only, (number, index) =>
    number
      ? `Only in ${files[index]}: ${countOf(number)} (${firstOnly[index].join(', ')}${number > firstOnly[index].length ? ', …' : ''})`
      : '',
  );
  if (alone) yield `${alone}\n`;
  if (incomplete) yield `Without a figure in one of them, not compared: ${countOf(incomplete)}\n`;
  if (doubtful) yield `Not certainly the same place, not compared: ${countOf(doubtful)}\n`;
  yield `Different: ${countOf(differing)} ${unit}\n`;
  if (compared) {
    yield `\nSums of what was compared (${measure}):\n`;
    for (const [index, name] of candidates.entries()) {
      const [a = '', b = ''] = sums[index] ?? [];
      yield `  ${name}: ${a} and ${b}\n`;
    }
  }
  if (!differing) return;
  yield `\nThe largest differences first, ${measure} of ${files[1]} minus ${files[0]}:\n`;
  let left = most;
  for (const { address, differences, figures, places } of report.differences()) {
    if (left-- <= 0) break;
    const each = candidates.flatMap((name, index) => {
      const [a = '', b = ''] = figures[index] ?? [];
      return a === b ? [] : [`${name} ${differences[index] ?? ''} (${a} and ${b})`];
    });
    yield `${address} [${places.join(', ')}]: ${each.join(', ')}\n`;
  }
  if (differing > most) yield `… and ${countOf(differing - most)} more (--most, or --to csv for all)\n`;
}

function* csv({ candidates, differences, files }: Report): Iterable<string> {
  yield csvOfLines([
    [
      'place',
      `in ${files[0]}`,
      `in ${files[1]}`,
      ...candidates.flatMap((name) => [`${name}: ${files[0]}`, `${name}: ${files[1]}`, `${name}: difference`]),
    ],
  ]);
  for (const { address, places, figures, differences: each } of differences()) {
    const cells = figures.flatMap(([a, b], index) => [a, b, each[index] ?? '']);
    // A minus of a spreadsheet: the sign of a number is no formula.
    yield `${csvOfLines([[address, ...places]]).trimEnd()},${cells.join(',')}\r\n`;
  }
}

function* json(report: Report): Iterable<string> {
  const { differences, ...head } = report;
  yield `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "differences": [`;
  let separator = '\n';
  for (const difference of differences()) {
    yield `${separator}    ${JSON.stringify(difference)}`;
    separator = ',\n';
  }
  yield '\n  ]\n}\n';
}
