import { statSync } from 'node:fs';
import type { Ratio } from '../results/decimals.js';
import type { Compared, Comparison } from '../results/comparison.js';
import { printShare } from '../results/shares.js';
import type { Results } from '../results/types.js';
import { numberFormats } from '../text/numbers.js';
import { comparedSources } from '../view/compared-sources.js';
import { percentIn } from '../view/details.js';
import { choiceFrom, numberFrom, readArguments } from './arguments.js';
import { printed, reportForms } from './comparison-report.js';
import type { Report } from './comparison-report.js';
import { embargoFaults } from './embargo.js';
import { linesOf } from './lines-of.js';
import { progressOn } from './progress.js';
import { lineOf, readFiles } from './reading.js';
import { columnsOf, isOfStations, layoutOf } from './station-columns.js';
import type { Columns, Layout } from './station-columns.js';
import { stationComparer } from './station-comparison.js';
import { UsageError } from './terminal.js';
import type { Command, Terminal } from './terminal.js';
import { writeWhole } from './whole-file.js';

const help = `Usage: election-results compare A B [options]

Compares two sources of one contest over the regions or stations that both have. It says what
each has, never averages, and lists the differences, the largest first, each with its address
in both files.

A and B are files of stations, of any length: CSV with a heading, or one JSON object a line.

  kode,tps,suara_01,suara_02,suara_03          {"kode":"3273…","votes":{"1":87,"2":140}}
  3273110004,7,87,140,31

Or they are results files, KPU's feeds or what else a page reads, with their regions.

  --to F         text (default), csv or json; csv and json have every difference
  --most N       lines of the text, 1 to 1000000; default 50
  --out FILE     writes a file instead of stdout
  --key C,…      the columns that tell a station apart; else a code and a number of the
                 station, or the names of the places around it
  --votes C,…    the columns that are compared; else those of the ballot numbers: 01, suara_01
  --candidates FILE, --regions FILE  KPU's files, for its feeds

A row that cannot be read is told with its line and left out; the others are compared.
Exit codes: 0 compared, 1 faults, or not of one contest, 2 wrong usage.
`;

const listIn = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

export const compare: Command = {
  summary: 'tells where two sources of one contest differ, and by how much',
  help,
  async run(args, terminal) {
    const { values, names } = readArguments(args, {
      to: { type: 'string', default: 'text' },
      most: { type: 'string', default: '50' },
      out: { type: 'string' },
      key: { type: 'string' },
      votes: { type: 'string' },
      candidates: { type: 'string' },
      regions: { type: 'string' },
    });
    const form = choiceFrom('to', values.to, reportForms);
    const most = numberFrom('most', values.most, 1, 1_000_000);
    const [a, b, more] = names;
    if (a === undefined || b === undefined || more !== undefined) throw new UsageError('Expected two files');
    if (a === '-' && b === '-') throw new UsageError('Only one file can be "-"');
    const files = [a, b] as const;
    const said = { key: listIn(values.key), votes: listIn(values.votes) };
    const layouts = [await layoutIn(a, terminal), await layoutIn(b, terminal)];
    const [first, second] = layouts;
    const areStations =
      first && second && (said.key.length > 0 || layouts.some((layout) => layout && isOfStations(layout)));
    const { report, faults } = areStations
      ? await comparedStations(files, [first, second], columnsOf(files, [first, second], said), terminal)
      : await comparedResults(files, values, terminal);
    if (report) {
      const pieces = printed(report, form, most);
      if (values.out === undefined) for (const piece of pieces) terminal.stdout.write(piece);
      else writeWhole(values.out, [...pieces].join(''));
    }
    return faults ? 1 : 0;
  },
};

interface Outcome {
  /** Absent where nothing could be compared. */
  readonly report?: Report;
  /** The number of faults that were told. */
  readonly faults: number;
}

/** Faults of rows that are printed; the others are counted. */
const mostTold = 20;

/** Ends the reading of a file whose first record is all that was wanted. */
class Enough extends Error {}

/** The layout of a file, from its first record; undefined where a page would read the file as a whole. */
async function layoutIn(file: string, terminal: Terminal): Promise<Layout | undefined> {
  let layout: Layout | undefined;
  if (file === '-') return undefined;
  try {
    await linesOf(file, terminal, (record) => {
      const isLine = !record.trimStart().startsWith('{') || /^\ufeff?\{.*\}\s*$/.test(record);
      layout = isLine ? layoutOf(file, record) : undefined;
      throw new Enough();
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return layout;
}

async function comparedStations(
  files: readonly [string, string],
  layouts: readonly [Layout, Layout],
  columns: readonly [Columns, Columns],
  terminal: Terminal,
): Promise<Outcome> {
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const progress = progressOn(terminal.stderr, 100);
  let [read, percent, faults] = [0, 0, 0];
  const onBytes = (bytes: number): void => {
    read += bytes;
    for (; percent < Math.min(99, (100 * read) / total); percent++) progress.advance();
  };
  const comparer = stationComparer(columns);
  for (const side of [0, 1] as const) {
    const file = files[side];
    const { read: cellsOf, startsAtOnce } = layouts[side];
    let isHead = !startsAtOnce;
    const take = (record: string, line: number): void => {
      const cells = isHead ? undefined : cellsOf(record);
      isHead = false;
      const fault = typeof cells === 'string' ? cells : cells && comparer.take(side, cells, line);
      if (!fault) return;
      faults += 1;
      if (faults <= mostTold) progress.tell(`${file}: line ${line}: ${fault}`);
    };
    await linesOf(file, terminal, take, { onBytes });
  }
  const { compared, differences, differing, firstOnly, incomplete, only, rows, sums } = comparer.finish();
  progress.end();
  if (faults > mostTold) terminal.stderr.write(`… and ${faults - mostTold} more rows that cannot be read\n`);
  const written = (pair: readonly [number, number]): readonly [string, string] => [String(pair[0]), String(pair[1])];
  const report: Report = {
    files,
    sources: [`${rows[0]} stations`, `${rows[1]} stations`],
    unit: 'stations',
    measure: 'votes',
    candidates: columns[0].votes,
    ...{ compared, differing, firstOnly, incomplete, only },
    doubtful: 0,
    sums: sums.map(written),
    *differences() {
      for (const { key, lines, votes } of differences()) {
        yield {
          address: key,
          places: [`line ${lines[0]}`, `line ${lines[1]}`],
          figures: votes.map(written),
          differences: votes.map(([before, after]) => signed(after - before)),
        };
      }
    },
  };
  return { report, faults };
}

const signed = (difference: number | bigint): string => `${difference > 0 ? '+' : ''}${difference}`;

async function comparedResults(
  files: readonly [string, string],
  { candidates, regions }: { readonly candidates: string | undefined; readonly regions: string | undefined },
  terminal: Terminal,
): Promise<Outcome> {
  const read: Results[] = [];
  let faults = 0;
  for (const feed of files) {
    const found = await readFiles({ feed, candidates, regions }, 'auto', terminal);
    const closed = found.results ? embargoFaults(found.results, Date.now()) : [];
    for (const fault of [...found.faults, ...closed.map((one) => ({ ...one, file: feed }))]) {
      terminal.stderr.write(`${lineOf(fault)}\n`);
      faults += 1;
    }
    if (found.results && !closed.length) read.push(found.results);
  }
  const [a, b] = read;
  if (!a || !b) return { faults };
  const { comparison, faults: others } = comparedSources(a, b);
  // The path names the source: `b.candidates[1].name`.
  for (const { path, message } of others) {
    const [side = '', ...place] = path.split('.');
    terminal.stderr.write(
      `${lineOf({ file: files[side === 'a' ? 0 : 1], path: place.join('.'), message, fatal: true })}\n`,
    );
  }
  if (!comparison) return { faults: faults + others.length };
  return { report: reportOf(files, [a, b], comparison), faults };
}

function reportOf(
  files: readonly [string, string],
  sources: readonly [Results, Results],
  { candidates, differing, doubtful, incomplete, isNation, measure, only, places, sum }: Comparison,
): Report {
  const isVotes = measure === 'votes';
  const figuresOf = ({ figures }: Compared): readonly (readonly [string, string])[] =>
    figures.map(({ a, b, shares }) => (isVotes ? [String(a), String(b)] : [decimal(shares[0]), decimal(shares[1])]));
  return {
    files,
    sources: [described(sources[0]), described(sources[1])],
    unit: isNation ? 'nation' : 'regions',
    measure,
    candidates: candidates.map(([{ id, name, number }]) => [number, name || id].filter(Boolean).join(' ')),
    compared: places.length,
    differing,
    only: [only[0].length, only[1].length],
    firstOnly: [only[0].map(({ name }) => name), only[1].map(({ name }) => name)],
    incomplete: incomplete.length,
    doubtful: doubtful.length,
    sums: figuresOf(sum),
    *differences() {
      for (const place of places.slice(0, differing)) {
        const { figures, name, regions } = place;
        yield {
          address: isNation
            ? 'nation'
            : [place.code, name].filter((text, index) => !index || text !== place.code).join(' '),
          places: isNation
            ? ['candidates', 'candidates']
            : [`regions.${regions[0].code}`, `regions.${regions[1].code}`],
          figures: figuresOf(place),
          differences: figures.map(({ points, votes }) => (isVotes ? signed(votes ?? 0n) : signedDecimal(points))),
        };
      }
    },
  };
}

const decimal = (ratio: Ratio | undefined): string =>
  ratio ? numberFormats.en.share(printShare(ratio, 2)).replace('%', '') : '';
const signedDecimal = (ratio: Ratio | undefined): string =>
  !ratio
    ? ''
    : ratio.numerator < 0n
      ? `-${decimal({ ...ratio, numerator: -ratio.numerator })}`
      : `${ratio.numerator ? '+' : ''}${decimal(ratio)}`;

/** `KPU, preliminary, 39 regions, 78.46% of stations counted` */
const described = ({ kind, progress, regions, source }: Results): string =>
  [
    source?.name,
    kind,
    `${regions.length} regions`,
    progress && `${percentIn(progress, numberFormats.en)} of stations counted`,
  ]
    .filter(Boolean)
    .join(', ');
