import type { Cells, Columns } from './station-columns.js';
import { keyOf } from './station-columns.js';

/** Rows are kept in blocks of this many, so that nothing is copied while they grow. */
const blockSize = 1 << 16;
/** In place of a figure that a row does not have. */
const none = 0xffffffff;

/** What was found of one station in both files. */
export interface StationDifference {
  readonly key: string;
  readonly lines: readonly [number, number];
  /** For each candidate, the votes in the first file and in the second. */
  readonly votes: readonly (readonly [number, number])[];
}

export interface StationComparison {
  /** Rows of each file that could be read. */
  readonly rows: readonly [number, number];
  /** Stations that both files have, each once, with every figure. */
  readonly compared: number;
  readonly differing: number;
  /** Stations in one file alone, and the first few of each. */
  readonly only: readonly [number, number];
  readonly firstOnly: readonly [readonly string[], readonly string[]];
  /** Stations that both have, where one has no figure for a candidate. */
  readonly incomplete: number;
  /** For each candidate, the sums over the compared stations. */
  readonly sums: readonly (readonly [number, number])[];
  /** Every difference, the largest first; equal ones in the order of the first file. */
  readonly differences: () => Iterable<StationDifference>;
}

/** Takes the rows of two files, one after the other. */
export interface StationComparer {
  /** @returns what is wrong with the row, which is then left out */
  take(side: 0 | 1, cells: Cells, line: number): string | undefined;
  finish(): StationComparison;
}

const mostNamed = 3;

/**
 * Compares stations by their keys. The first file is kept in typed arrays, 4 bytes for each figure; the second is only read. A
 * station that stands twice in a file is not compared: nobody knows which of its rows holds.
 */
export function stationComparer(columns: readonly [Columns, Columns]): StationComparer {
  const { length: width } = columns[0].votes;
  const index = new Map<string, number>();
  const others = new Set<string>();
  const rows = [0, 0] as [number, number];
  /** For each block: the votes of both files, the lines of both, and 1 where a row of the station cannot be read, or it stands twice. */
  const blocks: { votes: [Uint32Array, Uint32Array]; lines: [Uint32Array, Uint32Array]; isOut: Uint8Array }[] = [];
  const blockOf = (row: number): (typeof blocks)[number] =>
    (blocks[Math.floor(row / blockSize)] ??= {
      votes: [new Uint32Array(blockSize * width).fill(none), new Uint32Array(blockSize * width).fill(none)],
      lines: [new Uint32Array(blockSize), new Uint32Array(blockSize)],
      isOut: new Uint8Array(blockSize),
    });
  const figures: number[] = [];

  const take = (side: 0 | 1, cells: Cells, line: number): string | undefined => {
    const { key: keyColumns, votes } = columns[side];
    const key = keyOf(cells, keyColumns);
    if (!key) return `${keyColumns.join(', ')}: expected the code of a station, got nothing`;
    let fault: string | undefined;
    for (let column = 0; column < width; column++) {
      const name = votes[column] ?? '';
      const value = cells(name);
      const figure = figureOf(value);
      if (figure === undefined)
        fault ??= `${name}: expected a whole number up to ${none - 1}, got ${JSON.stringify(value)}`;
      figures[column] = figure ?? none;
    }
    const known = index.get(key);
    if (side && known === undefined) {
      if (others.has(key)) return `${keyColumns.join(', ')}: expected each station once, got ${key} again`;
      others.add(key);
      if (!fault) rows[1] += 1;
      return fault;
    }
    const row = known ?? index.size;
    const block = blockOf(row);
    const at = row % blockSize;
    const before = block.lines[side][at];
    // A row that cannot be read is no row that is missing.
    if (before || fault) block.isOut[at] = 1;
    if (before) {
      return `${keyColumns.join(', ')}: expected each station once, got ${key} as in line ${before}`;
    }
    if (known === undefined) index.set(key, row);
    block.lines[side][at] = line;
    block.votes[side].set(figures, at * width);
    if (!fault) rows[side] += 1;
    return fault;
  };

  const finish = (): StationComparison => {
    const sums = Array.from({ length: width }, (): [number, number] => [0, 0]);
    const found: number[] = [];
    const sizes: number[] = [];
    const firstOnly: [string[], string[]] = [[], [...others].slice(0, mostNamed)];
    let [compared, onlyA, incomplete, row] = [0, 0, 0, -1];
    for (const key of index.keys()) {
      row += 1;
      const { votes, lines, isOut } = blockOf(row);
      const at = row % blockSize;
      if (isOut[at]) continue;
      if (!lines[1][at]) {
        onlyA += 1;
        if (firstOnly[0].length < mostNamed) firstOnly[0].push(key);
        continue;
      }
      const start = at * width;
      let [size, isWhole] = [0, true];
      for (let place = start; place < start + width; place++) {
        const [a = none, b = none] = [votes[0][place], votes[1][place]];
        isWhole &&= a !== none && b !== none;
        size = Math.max(size, Math.abs(b - a));
      }
      if (!isWhole) {
        incomplete += 1;
        continue;
      }
      compared += 1;
      sums.forEach((sum, column) => {
        sum[0] += votes[0][start + column] ?? 0;
        sum[1] += votes[1][start + column] ?? 0;
      });
      if (size) {
        found.push(row);
        sizes[row] = size;
      }
    }
    found.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
    return {
      rows,
      compared,
      differing: found.length,
      only: [onlyA, others.size],
      firstOnly,
      incomplete,
      sums,
      *differences() {
        const keys = [...index.keys()];
        for (const row of found) {
          const { votes, lines } = blockOf(row);
          const at = row % blockSize;
          yield {
            key: keys[row] ?? '',
            lines: [lines[0][at] ?? 0, lines[1][at] ?? 0],
            votes: Array.from({ length: width }, (_, column) => [
              votes[0][at * width + column] ?? 0,
              votes[1][at * width + column] ?? 0,
            ]),
          };
        }
      },
    };
  };
  return { take, finish };
}

/** A figure as it is kept; undefined where it is no whole number. Empty cells and dashes are no figures, and not 0. */
function figureOf(value: unknown): number | undefined {
  if (value === undefined || value === null) return none;
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value < none ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^[-–—]?$/.test(text)) return none;
  const digits = /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(text) ? text.replace(/\D/g, '') : text;
  const figure = /^\d{1,10}$/.test(digits) ? Number(digits) : none;
  return figure < none ? figure : undefined;
}
