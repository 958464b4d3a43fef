import { follow, serialize } from './checks.js';
import { isObject, parse, readJSON } from './parse.js';
import type { Fault, ParseOptions, Parsed } from './parse.js';
import type { Candidate, Progress, Results } from './types.js';

/** A count at one time. */
export interface Point {
  /** ISO 8601 with its zone, or a date alone. */
  readonly updated?: string | undefined;
  readonly progress?: Progress | undefined;
  /** The candidates of the series in its order, each with its figure of that time. */
  readonly candidates: readonly Candidate[];
}

/** A count as it went: the oldest point first, no two the same. */
export interface Series {
  readonly candidates: readonly Candidate[];
  readonly points: readonly Point[];
  /** Points that could not be read, and so are not there. */
  readonly unread: number;
  /** The state that was seen last, of a series that was seen and not recorded. */
  readonly latest?: Results;
}

export interface ParsedSeries extends Parsed {
  readonly series?: Series;
}

/** Votes of one candidate that the source took back from a point to the next. */
export interface Fall {
  /** The place in the series of the point that brought it. */
  readonly point: number;
  /** The place of the candidate. */
  readonly candidate: number;
  readonly by: bigint;
  /** True where it took a thousandth or more of the candidate's votes: a provisional count has smaller ones every hour. */
  readonly isNotable: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const timeOf = ({ updated = '' }: Point): number => Date.parse(updated);

/** Where a fault is, by the names that a series has for it. */
const placeOf = (path: string): string =>
  path.replace(/^regions(\[\d+\])(?:\.progress)?/, 'points$1').replace(/^(points\[\d+\])\.code$/, '$1');

/**
 * Reads a recorded count, `{candidates, points: [{updated, counted, total, percent, votes: {id: votes}}]}` and what a results
 * object says of the contest, or its JSON. `results` is its newest point.
 *
 * Never throws: a point at fault is left out alone, and told with its path (`points[3].votes.100025`), as points are that come
 * twice or out of order. Without candidates, or with points of which none can be read, there is no series.
 */
export function parseSeries(input: unknown, { timeZone = 'WIB' }: ParseOptions = {}): ParsedSeries {
  const given = typeof input === 'string' ? readJSON(input) : input;
  const { points, candidates, ...contest }: Fields = isObject(given) ? given : {};
  const list: readonly unknown[] = Array.isArray(points) ? points : [];
  // The figures of a point are read as those of a region are: exactly, by id or number, whole or not at all.
  const parsed = parse(
    isObject(given)
      ? {
          ...contest,
          regions: list.map((point, index) => {
            const { votes, counted, total, percent } = isObject(point) ? point : ({} as Fields);
            const progress = total ? { counted, total } : percent == null ? undefined : { percent };
            return isObject(point) ? { code: `${index}`, votes, progress } : point;
          }),
          candidates: Array.isArray(candidates)
            ? candidates.map((entry: unknown) => (isObject(entry) ? { ...entry, share: undefined, votes: 0 } : entry))
            : candidates,
          progress: undefined,
        }
      : given,
    { timeZone },
  );
  const faults: Fault[] = parsed.faults.map((fault) => ({ ...fault, path: placeOf(fault.path) }));
  const fault = (path: string, message: string, fatal = false): void => void faults.push({ path, message, fatal });
  const frame = { ...parsed.frame, regions: [] };
  if (isObject(given) && !Array.isArray(points)) fault('points', 'expected a list', true);
  const { results } = parsed;
  if (!results || !Array.isArray(points)) return { frame, faults };

  const read: (Point & { readonly place: string })[] = [];
  for (const { code, votes, progress } of results.regions) {
    const place = `points[${code}]`;
    const missing = results.candidates.find(({ id }) => !votes.has(id));
    if (missing) {
      fault(`${place}.votes.${missing.id}`, 'expected a whole number, got nothing');
      continue;
    }
    const time = parse({ updated: (list[Number(code)] as Fields).updated }, { timeZone });
    for (const { path, message } of time.faults) if (path === 'updated') fault(`${place}.updated`, message);
    read.push({
      place,
      updated: time.frame.updated,
      progress,
      candidates: results.candidates.map((candidate) => ({ ...candidate, votes: votes.get(candidate.id) ?? 0n })),
    });
  }
  const unread = list.length - read.length;
  if (unread && !read.length) fault('points', 'expected a point with the votes of every candidate', true);

  // Where one has no time, nothing tells that its place is wrong.
  if (read.every(timeOf)) {
    let latest = -Infinity;
    for (const point of read) {
      if (timeOf(point) < latest) fault(`${point.place}.updated`, 'expected points in the order of their times');
      latest = Math.max(latest, timeOf(point));
    }
    read.sort((a, b) => timeOf(a) - timeOf(b));
  }
  const seen = new Set<string>();
  const own = read.filter(({ place, ...point }) => {
    const text = serialize(point);
    if (seen.has(text)) fault(place, 'expected a point of its own');
    return !seen.has(text) && seen.add(text);
  });
  const newest = own.at(-1);
  if (!newest) return { frame, faults };
  const { updated, progress } = newest;
  return {
    frame,
    faults,
    results: {
      ...results,
      regions: [],
      candidates: newest.candidates,
      ...(updated && { updated }),
      ...(progress && { progress }),
    },
    series: { candidates: newest.candidates, points: own, unread },
  };
}

/** What was seen of a count, with the state that came last. Another contest, or other candidates, begin anew. */
export function withState(before: Series | undefined, results: Results): Series {
  const { candidates, updated, progress } = results;
  const first = { candidates, points: [{ updated, progress, candidates }], unread: 0, latest: results };
  const last = before?.latest;
  if (!last || serialize(last) === serialize(results)) return before ?? first;
  // Only states of the same count follow each other.
  const isSame = follow({ results: last, previous: last, corrections: [], jumps: [] }, results).previous;
  const known = before.candidates.flatMap(({ id }) => candidates.find((candidate) => candidate.id === id) ?? []);
  if (!isSame || known.length < candidates.length) return first;
  const [point, next] = [before.points.at(-1), { updated, progress, candidates: known }];
  const isNew = serialize(figuresOf(point)) !== serialize(figuresOf(next));
  return { ...before, points: isNew ? [...before.points, next] : before.points, latest: results };
}

/** What a point tells, whatever its candidates are called by then. */
const figuresOf = (point: Point | undefined): unknown =>
  point && [point.updated, point.progress, point.candidates.map(({ votes, share }) => votes ?? share)];

/** Every fall of votes from one point to the next, in their order. */
export const falls = ({ points }: Series): readonly Fall[] =>
  points.flatMap(({ candidates }, point) =>
    candidates.flatMap(({ votes }, candidate) => {
      const of = points[point - 1]?.candidates[candidate]?.votes ?? 0n;
      const by = of - (votes ?? of);
      return by > 0n ? [{ point, candidate, by, isNotable: by * 1000n >= of }] : [];
    }),
  );
