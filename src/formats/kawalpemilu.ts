import type { Fault } from '../results/faults.js';
import { entriesOf, fieldsOf, idsIn, isObject, readingOf, teller, textOf } from './fields.js';
import type { Fields } from './fields.js';
import type { FeedReading, Tools } from './usual-feed.js';

/** The latest time that a JavaScript date can be, in milliseconds. */
const latest = 8.64e15;

/** One region of an answer, or one polling station. */
interface Row {
  readonly code: string;
  readonly name: unknown;
  /** By the number of the pair. */
  readonly votes: ReadonlyMap<string, bigint>;
  readonly counted: bigint | undefined;
  readonly total: bigint | undefined;
  /** In milliseconds since 1970; 0 where nothing has come in. */
  readonly time: number;
}

/** The ballot numbers of the pairs, from keys such as `pas1`. */
const numbersIn = (rows: readonly Fields[]): readonly string[] =>
  [...new Set(rows.flatMap(Object.keys).flatMap((key) => /^pas([1-9]\d?)$/.exec(key)?.[1] ?? []))].sort(
    (a, b) => Number(a) - Number(b),
  );

const sum = (figures: readonly (bigint | undefined)[]): bigint | undefined =>
  figures.reduce<bigint | undefined>(
    (all, figure) => (all === undefined || figure === undefined ? undefined : all + figure),
    0n,
  );

/** Without all stations of all regions there is no progress: that of the others would be too high or too low. */
const progressFrom = (counted: bigint | undefined, total: bigint | undefined): object | undefined =>
  total && counted !== undefined ? { counted: String(counted), total: String(total) } : undefined;

/** A pair that no file names. */
const unnamed: readonly [id: undefined, entry: Fields] = [undefined, {}];

/** The pairs by their ballot numbers, from KPU's candidate file. */
const namesIn = (candidateFile: unknown): ReadonlyMap<string, readonly [id: string, entry: Fields]> =>
  new Map(
    idsIn(candidateFile).flatMap((id) => {
      const entry = fieldsOf(fieldsOf(candidateFile)[id]);
      const number = textOf(entry.nomor_urut);
      return number ? [[number, [id, entry] as const]] : [];
    }),
  );

/**
 * Reads an answer of KawalPemilu's API of 2024, `{result: {id, aggregated: {code: [{name, pas1, pas2, pas3, totalTps,
 * totalCompletedTps, updateTs}]}}}`. Makes a results object for `parse`. Volunteers type what forms C1 show, so the count is
 * never official. The shape comes from KawalPemilu's own code (github.com/kawalpemilu/kp24).
 *
 * An answer has no national figures: those of the pairs are the sums of its regions. It names no pairs either. KPU's
 * candidate file gives their names and ids; without it they are `Paslon 1`, `Paslon 2`, …
 *
 * @param candidateFile `{id: {nama, warna, nomor_urut}}`
 */
export function fromKawalPemilu(data: Fields, candidateFile: unknown, tools: Tools): FeedReading {
  const faults: Fault[] = [];
  const result = fieldsOf(data.result);
  const { aggregated } = result;
  const place = 'result.aggregated';
  const [tell, tellFatal] = [teller(faults, false, tools), teller(faults, true, tools)];

  // Of each list the first entry is the sum. In a village, single photos of forms follow it.
  const keys = Object.keys(fieldsOf(aggregated));
  const entries = keys.map((key) => entriesOf(fieldsOf(aggregated)[key])[0]);
  const numbers = numbersIn(entries.map(fieldsOf));
  if (!keys.length) tellFatal(place, 'regions by their codes', aggregated);
  else if (!numbers.length) tellFatal(place, 'votes such as pas1', undefined);

  // In a village the keys are the numbers of its stations. KPU's code of a station ends in that number.
  const village = /^\d{10}$/.test(textOf(result.id)) ? textOf(result.id) : '';
  const rows = keys.map((key, index): Row => {
    const path = `${place}.${key}[0]`;
    const entry = entries[index];
    if (!isObject(entry)) tellFatal(path, 'an object', entry);
    const row = fieldsOf(entry);
    const read = (name: string, told = tell): bigint | undefined => tools.count(row[name], `${path}.${name}`, told);
    const votes = isObject(entry)
      ? numbers.map((number) => [number, read(`pas${number}`, tellFatal) ?? 0n] as const)
      : [];
    const [counted, total] = isObject(entry) ? [read('totalCompletedTps'), read('totalTps')] : [];
    const { updateTs: time = 0 } = row;
    const isTime = typeof time === 'number' && time >= 0 && time <= latest;
    if (!isTime) tell(`${path}.updateTs`, 'a time in milliseconds', time);
    // The API says 0 where no station is counted yet, which is no figure.
    const isEmpty = counted === 0n && votes.every(([, figure]) => !figure);
    const { name } = row;
    return {
      code: village ? village + key.padStart(3, '0') : key,
      name: typeof name === 'string' && /^\d+$/.test(name) ? `TPS ${name}` : name,
      votes: new Map(isEmpty ? [] : votes),
      counted,
      total,
      time: isTime ? time : 0,
    };
  });

  const named = namesIn(candidateFile);
  if (candidateFile !== undefined && !named.size) tell('candidates-src', "KPU's candidates", candidateFile);
  const newest = Math.max(0, ...rows.map(({ time }) => time));
  return readingOf(
    {
      kind: 'preliminary',
      source: { name: 'KawalPemilu', url: 'https://kawalpemilu.org' },
      updated: newest ? new Date(newest).toISOString() : undefined,
      candidates: numbers.map((number) => {
        const votes = String(sum(rows.map((row) => row.votes.get(number) ?? 0n)));
        // The API knows pairs by their numbers alone. An id would keep a page's pairs with KPU's ids from being found.
        const [id, { nama: name = `Paslon ${number}`, warna: color }] = named.get(number) ?? unnamed;
        return { id, number, name, votes, color };
      }),
      progress: progressFrom(sum(rows.map(({ counted }) => counted)), sum(rows.map(({ total }) => total))),
      regions: rows.map(({ code, name, votes, counted, total }) => ({
        code,
        name,
        votes: Object.fromEntries(
          [...votes].map(([number, figure]) => [named.get(number)?.[0] ?? number, String(figure)]),
        ),
        progress: progressFrom(counted, total),
      })),
    },
    faults,
  );
}
