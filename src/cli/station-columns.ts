import { dsvFormat } from 'd3-dsv';
import { isObject, readJSON } from '../results/json.js';
import { CommandError } from './terminal.js';

/** A row of a file of stations: what it says by column. */
export type Cells = (column: string) => unknown;

/** How the rows of one file are read. */
export interface Layout {
  /** The names of the columns as the file has them; of JSON lines, those of its first line. */
  readonly columns: readonly string[];
  /** The cells of a record; undefined for one that is no row, with the reason. */
  readonly read: (record: string) => Cells | string;
  /** True where the first record is a row already. */
  readonly startsAtOnce: boolean;
}

/** What both files are compared by. */
export interface Columns {
  readonly key: readonly string[];
  readonly votes: readonly string[];
}

const delimiters = ['\t', ';', ','] as const;

/** The columns of a file, from its first record. */
export function layoutOf(file: string, record: string): Layout {
  const first = record.replace(/^\ufeff/, '');
  if (first.startsWith('{')) {
    const columns = Object.keys(flat(first) ?? {});
    if (!columns.length) throw new CommandError(`${file}: line 1: expected an object of JSON on one line`);
    return {
      columns,
      startsAtOnce: true,
      read: (text) => {
        const row = flat(text.replace(/^\ufeff/, ''));
        return row ? (column) => row[column] : 'expected an object of JSON on one line';
      },
    };
  }
  const [delimiter] = [...delimiters].sort((a, b) => first.split(b).length - first.split(a).length) as [string];
  const dialect = dsvFormat(delimiter);
  const split = (text: string): readonly string[] =>
    text.includes('"') ? (dialect.parseRows(text)[0] ?? []) : text.split(delimiter);
  const columns = split(first).map((name) => name.trim());
  const places = new Map(columns.map((name, index) => [name, index]));
  return {
    columns,
    startsAtOnce: false,
    read: (text) => {
      const cells = split(text);
      return cells.length === columns.length
        ? (column) => cells[places.get(column) ?? -1]
        : `expected ${columns.length} cells, got ${cells.length}`;
    },
  };
}

/** The fields of a line of JSON. Votes may be in an object of their own: `{"code": "…", "votes": {"1": 312}}`. */
function flat(text: string): Readonly<Record<string, unknown>> | undefined {
  const row = readJSON(text);
  if (!isObject(row)) return undefined;
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (isObject(value) ? Object.entries(value) : [[name, value]])),
  );
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** Names of the columns that tell a station apart: its code first, else the names of the places around it. */
const codes = /^(?:kode|code|id)?(?:wilayah|lokasi|kelurahan|desa|tps|station)?(?:id|kode|code)?$/;
const stations = /^(?:no|nomor|nama)?(?:tps|station)(?:no)?$/;
const places =
  /^(?:nama)?(?:prov(?:insi|ince)?|kab(?:upaten)?(?:kota)?|kabko|kota|regency|city|kec(?:amatan)?|district|kel(?:urahan)?(?:desa)?|desa(?:kelurahan)?|village)$/;
const candidates = /^(?:suara|votes?|pas|paslon|calon|candidate|partai|party)?0*(\d{1,9})$/;

export const numberOf = (column: string): string | undefined => candidates.exec(bare(column))?.[1];

const isCode = (name: string): boolean => codes.test(bare(name)) && /id|kode|code/.test(bare(name));
const isStation = (name: string): boolean => stations.test(bare(name));

/** The columns that tell stations apart, where the command line does not name them. */
function keyIn(columns: readonly string[]): readonly string[] {
  const [code] = columns.filter(isCode);
  const found = code ? [code] : columns.filter((name) => places.test(bare(name)));
  return [...found, ...columns.filter((name) => isStation(name) && name !== code)];
}

/** True for a file of stations; false for one that may be a results file. */
export const isOfStations = ({ columns }: Layout): boolean => keyIn(columns).length > 0 && columns.some(numberOf);

/**
 * The columns by which the second file is compared with the first, in the order of the first.
 *
 * @param said the columns that the command line names
 * @throws {CommandError} where a file lacks one, or has other candidates
 */
export function columnsOf(
  files: readonly [string, string],
  layouts: readonly [Layout, Layout],
  said: { readonly key: readonly string[]; readonly votes: readonly string[] },
): readonly [Columns, Columns] {
  const fail = (side: 0 | 1, expected: string, got: string): never => {
    throw new CommandError(`${files[side]}: line 1: expected ${expected}, got ${got}`);
  };
  for (const side of [0, 1] as const) {
    for (const name of [...said.key, ...said.votes]) {
      if (!layouts[side].columns.includes(name)) fail(side, `a column "${name}"`, 'none');
    }
  }
  const [a, b] = layouts.map(({ columns }, side): Columns => {
    const key = said.key.length ? said.key : keyIn(columns);
    const votes = said.votes.length ? said.votes : columns.filter((name) => numberOf(name) && !key.includes(name));
    if (!key.length) fail(side as 0 | 1, 'a column with the code of the station (--key names it)', columns.join(', '));
    if (!votes.length) fail(side as 0 | 1, 'a column for each candidate (--votes names them)', columns.join(', '));
    return { key, votes };
  }) as [Columns, Columns];
  if (said.votes.length) return [a, b];
  const kinds = [a, b].map(({ key }) =>
    key.map((name) => (isCode(name) ? 'code' : isStation(name) ? 'station' : 'place')).join(),
  );
  if (kinds[0] !== kinds[1])
    fail(1, `the key ${a.key.join(', ')} as in ${files[0]} (--key names it)`, b.key.join(', '));
  const byNumber = new Map(b.votes.map((name) => [numberOf(name), name]));
  const votes = a.votes.map(
    (name) =>
      byNumber.get(numberOf(name)) ??
      fail(1, `a column for candidate ${numberOf(name)} as in ${files[0]}`, b.votes.join(', ')),
  );
  const more = b.votes.filter((name) => !votes.includes(name));
  if (more.length) fail(1, `the candidates of ${files[0]}: ${a.votes.join(', ')}`, `also ${more.join(', ')}`);
  return [a, { ...b, votes }];
}

/** The station of a row in one text; `32.73` and `3273` are one code, `TPS 001` and `1` one station. */
export function keyOf(cells: Cells, columns: readonly string[]): string {
  let key = '';
  for (const column of columns) {
    const value = cells(column);
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    const own = isStation(column)
      ? text.replace(/^\D*0*(?=\d)/, '')
      : /^[\d.]+$/.test(text)
        ? text.replaceAll('.', '')
        : text.toUpperCase().replace(/\s+/g, ' ');
    if (!own) return '';
    key += key ? ` / ${own}` : own;
  }
  return key;
}
