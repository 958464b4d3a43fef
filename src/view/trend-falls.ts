import { falls } from '../results/series.js';
import type { Series } from '../results/series.js';

/** The votes that a source took back in one day. */
export interface DayOfFalls {
  /** Its mark on the axis: a, b, c, d, in the order of the days. */
  readonly letter: string;
  /** The day in words. */
  readonly day: string;
  /** How many points of that day have fewer votes than the point before. */
  readonly times: number;
  /** The indexes of the candidates who lost votes. */
  readonly candidates: readonly number[];
  readonly by: bigint;
  /** The index of the point with the largest fall. */
  readonly point: number;
}

export interface Falls {
  /** The days with the most votes taken back. */
  readonly largest: readonly DayOfFalls[];
  /** All points with a fall, and all days with one. */
  readonly points: ReadonlySet<number>;
  readonly days: number;
}

/** More days are not marked. */
const mostDays = 4;

/** Votes that fell, by day: a source corrects many places within a day, and readers look for the day. */
export function fallsByDay(series: Series | undefined, dayOf: (point: number) => string): Falls {
  const found = series ? falls(series) : [];
  const byDay = new Map<string, typeof found>();
  for (const fall of found) {
    const day = dayOf(fall.point);
    byDay.set(day, [...(byDay.get(day) ?? []), fall]);
  }
  const largest = [...byDay]
    .map(([day, all]) => ({
      day,
      times: new Set(all.map(({ point }) => point)).size,
      candidates: [...new Set(all.map(({ candidate }) => candidate))],
      by: all.reduce((sum, { by }) => sum + by, 0n),
      point: all.reduce((a, b) => (b.by > a.by ? b : a)).point,
    }))
    .sort((a, b) => Number(b.by - a.by))
    .slice(0, mostDays)
    .sort((a, b) => a.point - b.point)
    .map((one, index) => ({ ...one, letter: 'abcd'.charAt(index) }));
  return { largest, points: new Set(found.map(({ point }) => point)), days: byDay.size };
}
