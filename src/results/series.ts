import { serialize } from './changes.js';
import { isSameCount } from './succession.js';
import { firstFaults } from './faults.js';
import { isObject, readJSON } from './json.js';
import { parse } from './parse.js';
import type { Fault } from './faults.js';
import type { ParseOptions, Parsed } from './parse.js';
import { asideOf } from './totals.js';
import type { Candidate, Results } from './types.js';

/** The state of a count at one time, without its regions. */
export type Point = Results;

/** The course of a count. */
export interface Series {
  /** Its states, the oldest first. No two are the same. All have the same candidates in the same order. */
  readonly points: readonly Point[];
  /** The number of points that could not be read and are left out. */
  readonly unread: number;
  /** True where the page saw the count itself, false where it was recorded. */
  readonly isSeen?: boolean;
}

export interface ParsedSeries extends Parsed {
  readonly series?: Series;
  /** True where nothing has been counted, or nothing has been recorded. */
  readonly isEmpty?: boolean;
}

/** Votes that the source took back from one candidate, between one point and the next. */
export interface Fall {
  /** The index of the point with fewer votes. */
  readonly point: number;
  /** The index of the candidate. */
  readonly candidate: number;
  readonly by: bigint;
}

type Fields = Readonly<Record<string, unknown>>;

const timeOf = ({ updated = '' }: Point): number => Date.parse(updated);

/** The figures of a point, without the names of its candidates, which may have changed. */
const figuresOf = ({ updated, progress, candidates }: Point): string =>
  serialize([updated, progress, candidates.map(({ votes, share }) => votes ?? share)]);

/**
 * Reads a recorded count, `{candidates, points: [{updated, counted, total, percent, votes: {id: votes}}]}` with what a
 * results object says about the contest, or its JSON. `results` is its newest point. Input without points is read as a
 * results object.
 *
 * Never throws. A point with a fault is left out by itself, and its path is reported (`points[3].votes.100025`); so is a point that
 * appears twice or out of order. Without candidates, or without a single readable point, there is no series.
 */
export function parseSeries(input: unknown, options: ParseOptions = {}): ParsedSeries {
  const given = readJSON(input);
  if (!isObject(given) || !('points' in given)) return parse(given, options);
  const { candidates } = given;
  const list: readonly unknown[] = Array.isArray(given.points) ? given.points : [given.points];
  // The figures of a point are read like those of a region: exactly, by id or number, and only if all can be read.
  const {
    metadata,
    results,
    faults: found,
  } = parse(
    {
      ...given,
      updated: undefined,
      progress: undefined,
      candidates: Array.isArray(candidates)
        ? candidates.map((entry: unknown) =>
            // A row of totals loses its figure, so that it is not compared with those of the points.
            isObject(entry) ? { ...entry, share: undefined, votes: asideOf(entry) ? undefined : 0 } : entry,
          )
        : candidates,
      regions: list.map((point, code) => {
        if (!isObject(point)) return point;
        const { votes, counted, total, percent } = point;
        return { code: `${code}`, votes, progress: total ? { counted, total } : percent == null ? null : { percent } };
      }),
    },
    options,
  );
  const faults: Fault[] = found.map((fault) => ({
    ...fault,
    path: fault.path.replace(/^regions(\[\d+\])(\.progress)?/, 'points$1'),
  }));
  const fault = (path: string, message: string, fatal = false): void => void faults.push({ path, message, fatal });

  if (!results) return { metadata, faults: firstFaults(faults, 'points') };

  let unread = list.length - results.regions.length;
  let latest = NaN;
  const seen = new Set<string>();
  const points = results.regions.flatMap(({ code, votes, progress }): readonly Point[] => {
    const place = `points[${code}]`;
    const missing = results.candidates.find(({ id }) => !votes.has(id));
    if (missing) {
      unread++;
      fault(`${place}.votes.${missing.id}`, 'expected a whole number, got nothing');
      return [];
    }
    const { updated } = list[Number(code)] as Fields;
    const time = parse({ updated }, options);
    for (const { path, message } of time.faults) if (path === 'updated') fault(`${place}.updated`, message);
    const point = {
      ...results,
      regions: [],
      updated: time.metadata.updated,
      progress,
      candidates: results.candidates.map((candidate) => ({ ...candidate, votes: votes.get(candidate.id) })),
    } as unknown as Point;
    if (timeOf(point) < latest) fault(`${place}.updated`, 'expected points in the order of their times');
    latest = timeOf(point);
    const figures = figuresOf(point);
    if (seen.has(figures)) {
      fault(place, 'expected a point of its own');
      return [];
    }
    seen.add(figures);
    return [point];
  });
  if (unread && !points.length) fault('points', 'expected a point with the votes of every candidate', true);
  // Without a time, nobody can know that a point is in the wrong place.
  const inOrder = points.every(timeOf) ? [...points].sort((a, b) => timeOf(a) - timeOf(b)) : points;
  const newest = inOrder.at(-1);
  return {
    metadata,
    faults: firstFaults(faults, 'points'),
    ...(newest ? { results: newest, series: { points: inOrder, unread } } : { isEmpty: !unread }),
  };
}

/** Adds the newest state to what the page has seen of a count. Another contest, or other candidates, start a new series. */
export function withState(seen: Series | undefined, results: Results): Series {
  const known = seen?.points ?? [];
  // A state that the desk took back is newer than the one it shows again.
  const points = results.rolledBack ? known.filter((point) => !(timeOf(point) > timeOf(results))) : known;
  const last = points.at(-1);
  // Only states of the same count are points of one series.
  const before = last && isSameCount(last, results) ? last : undefined;
  const place = ({ id }: Candidate): number => before?.candidates.findIndex((candidate) => candidate.id === id) ?? 0;
  const point = {
    ...results,
    regions: [],
    candidates: [...results.candidates].sort((a, b) => place(a) - place(b)),
  };
  const kept = before ? (figuresOf(before) === figuresOf(point) ? points.slice(0, -1) : points) : [];
  return { points: [...kept, point], unread: 0, isSeen: true };
}

/** Every fall of votes between one point and the next, in their order. */
export const falls = ({ points }: Series): readonly Fall[] =>
  points.flatMap(({ candidates }, point) =>
    candidates.flatMap(({ votes = 0n }, candidate) => {
      // Stryker disable next-line OptionalChaining: all points have the same candidates.
      const by = (points[point - 1]?.candidates[candidate]?.votes ?? 0n) - votes;
      return by > 0n ? [{ point, candidate, by }] : [];
    }),
  );
