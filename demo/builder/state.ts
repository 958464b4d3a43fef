// What an editor has filled in, and how the page's address keeps it: after the #, which is never sent to a server.
import { withAttributes } from '../../src/formats/with-attributes.js';
import { isObject, readJSON } from '../../src/results/json.js';
import type { ElementOptions } from '../../src/export/embed/tag.js';
import type { ResultsInput } from '../../src/results/types.js';
import { blankRow, candidateOf, columns, rowOf } from './candidates.js';
import type { Row } from './candidates.js';
import { knobs, usualValues } from './knobs.js';
import type { Knob, Values } from './knobs.js';

export interface State {
  readonly values: Values;
  readonly rows: readonly Row[];
  /** Pasted fields of a results object that the form does not have. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** The state when the page opens: nothing in it looks like a result. */
export const usualState: State = { values: usualValues, rows: [], rest: {} };

/** Fields of a results object that only a paste can fill, with their names. */
export const restFields: Readonly<Record<string, string>> = {
  regions: 'wilayah',
  counts: 'hitungan beberapa lembaga',
  seats: 'kursi',
  progress: 'persen data masuk',
  validVotes: 'jumlah suara sah di sumber',
  turnout: 'partisipasi di sumber',
  ground: 'dasar hukum',
  revote: 'pemungutan suara ulang',
  parties: 'partai',
  districts: 'dapil',
  method: 'cara membagi kursi',
  office: 'jabatan',
  coalitions: 'koalisi',
  extraBallots: 'surat suara tambahan',
};

/** A longer address is not read. None that an editor shared is so long. */
const longest = 200_000;
const mostRows = 200;

export const property = (name: string): string =>
  name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());

/** The values of one owner's knobs, by the names of properties, without empty ones. */
const set = (values: Values, owner: Knob['owner']): Readonly<Record<string, string | boolean>> =>
  Object.fromEntries(
    knobs
      .filter((knob) => knob.owner === owner && values[knob.name])
      .map(({ name, kind }) => [property(name), kind === 'flag' ? true : (values[name] ?? '')]),
  );

/** The results object of the form, before `parse` has checked it. */
export function resultsOf({ values, rows, rest }: State): ResultsInput {
  const { notice, noticeUpdated, test, hold, ...fields } = set(values, 'results');
  const candidates = rest.counts && !rows.length ? [] : rows.map(candidateOf);
  return withAttributes({ ...rest, candidates, notice, noticeUpdated, test, hold }, fields).input as ResultsInput;
}

export const optionsOf = ({ values }: State): ElementOptions => set(values, 'options');

export const filesOf = ({ values }: State): Readonly<Record<string, string>> =>
  set(values, 'files') as Readonly<Record<string, string>>;

/** Marks an address that has every knob with a value, so that a later default does not change what a link shows. */
const whole = 'form';

/** A state as the text after the `#`. */
export function addressOf({ values, rows, rest }: State): string {
  if (!rows.length && !Object.keys(rest).length && knobs.every(({ name, usual }) => values[name] === usual)) return '';
  const query = new URLSearchParams([
    [whole, '1'],
    ...knobs.filter(({ name }) => values[name]).map(({ name }): [string, string] => [name, values[name] ?? '']),
  ]);
  if (rows.length) query.set('candidates', JSON.stringify(rows.map(compact)));
  if (Object.keys(rest).length) query.set('rest', JSON.stringify(rest));
  return query.toString();
}

/** The cells of a row, up to the last that is not empty. */
function compact(row: Row): readonly string[] {
  const cells = columns.map(({ field }) => row[field]);
  while (cells.length && !cells[cells.length - 1]) cells.pop();
  return cells;
}

/** The state in an address, and whether any of it could not be used. An address that somebody wrote by hand may have a few knobs only. */
export function stateOf(address: string): { readonly state: State; readonly isBroken: boolean } {
  if (address.length > longest) return { state: usualState, isBroken: true };
  const query = new URLSearchParams(address);
  const rows = rowsFrom(query.get('candidates'));
  const rest = restFrom(query.get('rest'));
  const values = Object.fromEntries(
    knobs.map((knob) => {
      const value = query.get(knob.name) ?? (query.has(whole) ? '' : knob.usual);
      return [knob.name, isPossible(knob, value) ? value : knob.usual];
    }),
  );
  const known = [whole, 'candidates', 'rest', ...knobs.map(({ name }) => name)];
  const isWhole =
    rows &&
    rest &&
    [...query].every(
      ([name, value]) =>
        known.includes(name) && values[name] === (knobs.some((knob) => knob.name === name) ? value : undefined),
    );
  return { state: isWhole ? { values, rows, rest } : usualState, isBroken: !isWhole };
}

function isPossible({ kind, choices = {}, usual }: Knob, value: string): boolean {
  if (kind === 'choice') return value === usual || Object.hasOwn(choices, value);
  if (kind === 'set') return value.split(' ').every((part) => !part || Object.hasOwn(choices, part));
  return kind === 'flag' ? value === '' || value === '1' : value.length <= 2000;
}

function rowsFrom(text: string | null): readonly Row[] | undefined {
  if (text === null) return [];
  const rows = readJSON(text);
  if (!Array.isArray(rows) || rows.length > mostRows) return undefined;
  const read = rows.map((cells: unknown) =>
    Array.isArray(cells) && cells.length <= columns.length && cells.every((cell) => typeof cell === 'string')
      ? ({ ...blankRow, ...Object.fromEntries(cells.map((cell, index) => [columns[index]?.field, cell])) } as Row)
      : undefined,
  );
  return read.every((row) => row !== undefined) ? read : undefined;
}

function restFrom(text: string | null): State['rest'] | undefined {
  const rest = text === null ? {} : readJSON(text);
  return isObject(rest) && Object.keys(rest).every((name) => Object.hasOwn(restFields, name)) ? rest : undefined;
}

/** Fields that stay when another result is pasted. Too many embargoes and warnings do less harm than too few. */
const kept: readonly string[] = ['embargo', 'test'];

/** The knobs about the result before: all are cleared, or those that it had filled. */
export type Clearing = 'all' | ReadonlySet<string>;

/** A state with the fields of a results object, and the knobs that it fills. */
export function withResults(
  state: State,
  results: Readonly<Record<string, unknown>>,
  clearing: Clearing,
): { readonly state: State; readonly filled: ReadonlySet<string> } {
  const values: Record<string, string> = { ...state.values };
  const filled = new Set<string>();
  for (const { name, owner, path, kind, usual } of knobs) {
    if (owner !== 'results' || !path) continue;
    if (clearing === 'all' ? !kept.includes(name) : clearing.has(name)) values[name] = usual;
    const value = path.split('.').reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), results);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue;
    values[name] = kind === 'flag' ? (value ? '1' : '') : String(value);
    filled.add(name);
  }
  const candidates: readonly unknown[] = Array.isArray(results.candidates) ? results.candidates : [];
  const rows = candidates
    .slice(0, mostRows)
    .map((candidate) => dressed(isObject(candidate) ? rowOf(candidate) : blankRow, state.rows));
  const rest = Object.fromEntries(
    Object.entries(results).filter(
      ([name, value]) => Object.hasOwn(restFields, name) && value != null && (name !== 'progress' || hasPercent(value)),
    ),
  );
  return { state: { values, rows, rest }, filled };
}

const hasPercent = (progress: unknown): boolean => isObject(progress) && progress.percent != null;

/** A row with the colour, photo and parties that its candidate had before, unless it has its own. */
function dressed(row: Row, before: readonly Row[]): Row {
  const old = before.find(({ name }) => name && name === row.name);
  return old
    ? { ...row, color: row.color || old.color, photo: row.photo || old.photo, parties: row.parties || old.parties }
    : row;
}
