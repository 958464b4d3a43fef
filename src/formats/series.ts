import { isObject } from '../results/json.js';

type Fields = Readonly<Record<string, unknown>>;

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

/** The stations that are counted, and all stations; or their percentage, where a source gives one. */
export const stationsIn = (counted: unknown, total: unknown, percent: unknown): object | undefined =>
  total ? { counted, total } : percent == null ? undefined : { percent };

// Not every engine accepts a space in place of the T.
const timeOf = ({ updated }: Fields): number =>
  typeof updated === 'string' ? Date.parse(updated.replace(' ', 'T')) : NaN;

/** The newest point by its time, where every point has one; else the last point. */
const newestOf = (points: readonly Fields[]): Fields | undefined =>
  (points.every(timeOf) ? [...points].sort((a, b) => timeOf(a) - timeOf(b)) : points).at(-1);

/**
 * Reads a recorded count, `{candidates, points: [{updated, counted, total, percent, votes: {id: votes}}]}`. Makes a results
 * object of its newest point, for `parse`. What the recording says about the contest holds for that point too.
 */
export function fromSeries(series: Fields): object {
  const { updated, counted, total, percent, votes } = newestOf(listOf(series.points).filter(isObject)) ?? {};
  const figures = new Map<unknown, unknown>(Object.entries(isObject(votes) ? votes : {}));
  const votesOf = ({ id, number }: Fields): unknown => {
    const key = id ?? number;
    return figures.get(typeof key === 'number' ? String(key) : key);
  };
  return {
    ...series,
    updated,
    progress: stationsIn(counted, total, percent),
    candidates: listOf(series.candidates).map((candidate) =>
      isObject(candidate) ? { ...candidate, share: undefined, votes: votesOf(candidate) } : candidate,
    ),
  };
}
