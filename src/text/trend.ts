import { approximate } from '../results/decimals.js';
import type { Ratio } from '../results/decimals.js';
import { zoneOffsets } from '../results/parse.js';
import { progressRatio } from '../results/ranking.js';
import { falls } from '../results/series.js';
import type { Point, Series } from '../results/series.js';
import { exactShares } from '../results/shares.js';
import type { Progress, Results } from '../results/types.js';
import { formatTime } from './dates.js';
import { numberFormats } from './numbers.js';
import type { Presentation } from './presentation.js';
import { percentIn, standings } from './standings.js';
import type { Line, Standing, Standings } from './standings.js';
import { trendMessages } from './trend-messages.js';
import type { TrendAxis, TrendMessages } from './trend-messages.js';

/** One point of the count, as it is read out. */
export interface TrendPoint {
  /** `78,82% TPS, 5 Maret 2024, 20.00 WIB` */
  readonly place: string;
  readonly percent: string;
  readonly time: string;
  /** The candidates, in the order of the lines. Their gain is what the source took back: `▼ 138.898`, or empty. */
  readonly rows: readonly Standing[];
}

/** A candidate, with the last share. */
export interface TrendLine extends Standing {
  /** The share at each point that is drawn. For lengths only. */
  readonly percents: readonly number[];
}

/** A label along the axis; where it is not `always` there, only wide cards have room for it. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  readonly always: boolean;
}

/** Everything that is shown of a count as it went. */
export interface Trend {
  readonly axis: TrendAxis;
  readonly lines: readonly TrendLine[];
  /** Where the points that are drawn stand along the axis, from 0 to 100. */
  readonly xs: readonly number[];
  /** Points, among those drawn, before which there was no data for long: no line joins them to the one before. */
  readonly starts: ReadonlySet<number>;
  readonly marks: readonly Line[];
  readonly ticks: readonly Tick[];
  /** Where the count stopped, or has come to. */
  readonly end: Line | undefined;
  /** Points, among those drawn, that brought lower votes. */
  readonly falls: readonly number[];
  /** Those among them that took a thousandth or more of a candidate's votes, and whose. */
  readonly notable: readonly { readonly point: number; readonly line: number }[];
  /** Of the points that are drawn. */
  readonly at: (index: number) => TrendPoint;
  /** Every point of the series, drawn or not. */
  readonly all: readonly { readonly point: Point; readonly printed: () => TrendPoint }[];
  /** Indices of the points of the table, among those drawn. */
  readonly samples: readonly number[];
  readonly sampled: string;
  /** What readers must know of the points. */
  readonly notes: readonly string[];
  readonly summary: string;
  /** Names of things. */
  readonly words: Pick<TrendMessages, 'heading' | 'counted' | 'time' | 'point' | 'table'>;
}

/** Two points this many times further apart than points usually are have none between them that was recorded. */
const longGap = 24;
/** As many rows as are read at a glance. */
const mostRows = 11;
/** As many candidates as a listener keeps in mind. */
const mostNamed = 5;

const minute = 60_000;
const day = 1440;
/** Between labels of an axis of times, in minutes. */
const timeSteps = [1, 5, 15, 60, 180, 360, 720, day, 2 * day, 5 * day, 10 * day, 20 * day, 50 * day];

const nothing: Ratio = { numerator: 0n, denominator: 1n };
const none: Series = { candidates: [], points: [], unread: 0 };

/** Works out what is shown of a count as it went; `results` is its newest state, and `shown` what is shown of that. */
export function trend(
  series: Series = none,
  axis: TrendAxis,
  shown: Pick<Standings, 'rows' | 'lines'>,
  results: Results | undefined,
  presentation: Presentation,
): Trend {
  const { locale, timeZone } = presentation;
  const words = trendMessages[locale];
  const numbers = numberFormats[locale];
  const { points } = series;
  const count = (value: number): string => numbers.count(BigInt(value));
  const timeOf = (index: number): number => Date.parse(points[index]?.updated ?? '');

  const exact = points.map(({ candidates }) => exactShares(candidates));
  const places = points.map(({ progress }, index) =>
    axis === 'time' ? timeOf(index) : progress ? Math.min(100, approximate(inPercent(progress))) : NaN,
  );
  // Before the first vote there is nothing to share out.
  const drawn = [...places.keys()].filter((index) => !isNaN(places[index] ?? NaN) && exact[index]?.every(Boolean));
  const [from, to] = axis === 'time' ? [places[drawn[0] ?? 0] ?? 0, places[drawn.at(-1) ?? 0] ?? 0] : [0, 100];
  const placed = (place: number): number => (to > from ? ((place - from) / (to - from)) * 100 : 50);
  const xs = drawn.map((index) => placed(places[index] ?? 0));

  const fallen = falls(series);
  const indexOf = new Map(series.candidates.map(({ id }, index) => [id, index]));
  const rows = shown.rows.map((row) => ({ row, index: indexOf.get(row.id) ?? -1 }));

  const printed = (index: number): TrendPoint => {
    const point = points[index];
    if (!results || !point) return { percent: '', time: '', place: '', rows: shown.rows };
    const { candidates, progress, updated } = point;
    // Each is what the widget would have shown at the time.
    const state = standings(
      {
        results: { ...results, candidates, updated: updated ?? '' },
        previous: { ...results, candidates: points[index - 1]?.candidates ?? [] },
        corrections: [],
        jumps: [],
      },
      presentation,
      { now: 0 },
    );
    const percent = progress ? percentIn(progress, numbers) : '';
    const time = state.updated?.text ?? '';
    return {
      percent,
      time,
      place: [percent && words.stations(percent), time].filter(Boolean).join(', '),
      rows: state.rows.map((row) => ({ ...row, mark: '', gain: row.gain.startsWith('▼') ? row.gain : '' })),
    };
  };
  const at = (index: number): TrendPoint => printed(drawn[index] ?? -1);
  const [first, last] = [at(0), at(drawn.length - 1)];

  const starts = longGaps(drawn.map(timeOf));
  const samples = drawn.length > mostRows ? spread(xs) : [...drawn.keys()];
  const biggest = fallen.reduce<(typeof fallen)[number] | undefined>(
    (most, fall) => (most && most.by >= fall.by ? most : fall),
    undefined,
  );
  const fallenAt = [...new Set(fallen.map(({ point }) => point))];
  const rowOf = (candidate: number): number => rows.findIndex(({ index }) => index === candidate);
  const unplaced = places.filter((place) => isNaN(place)).length;
  const end = axis === 'counted' ? xs.at(-1) : undefined;
  const named = [...rows.keys()]
    .sort((a, b) => (rows[b]?.row.percent ?? 0) - (rows[a]?.row.percent ?? 0))
    .slice(0, mostNamed);

  return {
    axis,
    xs,
    starts,
    lines: rows.map(({ index }, place) => ({
      ...(last.rows[place] as Standing),
      percents: drawn.map((point) => approximate(exact[point]?.[index] ?? nothing)),
    })),
    marks: shown.lines,
    ticks:
      axis === 'counted'
        ? [0, 25, 50, 75, 100].map((at) => ({
            at,
            label: at < 100 ? `${at}%` : words.stations('100%'),
            always: at % 50 === 0,
          }))
        : timeTicks(from, to, (iso) => formatTime(iso, timeZone, locale), zoneOffsets[timeZone]).map((tick) => ({
            ...tick,
            at: placed(tick.at),
          })),
    end: end === undefined ? undefined : { percent: end, label: words.stations(last.percent) },
    falls: fallenAt.flatMap((point) => (drawn.includes(point) ? drawn.indexOf(point) : [])),
    notable: fallen.flatMap(({ isNotable, point, candidate }) =>
      isNotable && drawn.includes(point) && rowOf(candidate) >= 0
        ? { point: drawn.indexOf(point), line: rowOf(candidate) }
        : [],
    ),
    at,
    all: points.map((point, index) => ({ point, printed: () => printed(index) })),
    samples,
    sampled: samples.length < points.length ? words.sampled(count(samples.length), count(points.length)) : '',
    notes: [
      results && series.latest ? words.since : '',
      biggest
        ? words.falls(
            fallenAt.length,
            count(fallenAt.length),
            rows[rowOf(biggest.candidate)]?.row.name ?? '',
            numbers.count(biggest.by),
            printed(biggest.point).place,
          )
        : '',
      unplaced ? words.unplaced(unplaced, count(unplaced), axis) : '',
      series.unread ? words.unread(series.unread, count(series.unread)) : '',
      starts.size ? words.broken : '',
    ].filter(Boolean),
    summary: drawn.length
      ? `${first.place === last.place ? first.place : words.range(first.place, last.place)}: ${named
          .map((index) =>
            words.change(rows[index]?.row.name ?? '', first.rows[index]?.share ?? '', last.rows[index]?.share ?? ''),
          )
          .join('; ')}`
      : '',
    words,
  };
}

const inPercent = (progress: Progress): Ratio => {
  const { numerator, denominator } = progressRatio(progress);
  return { numerator: numerator * 100n, denominator };
};

function longGaps(times: readonly number[]): ReadonlySet<number> {
  const gaps = times.map((time, index) => time - (times[index - 1] ?? NaN));
  const usual = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  const most = longGap * (usual[Math.floor((usual.length - 1) / 2)] ?? Infinity);
  return new Set([...gaps.keys()].filter((index) => (gaps[index] ?? 0) > most));
}

/** The first and the last, and between them those that are the first in their tenth of the way. */
function spread(xs: readonly number[]): readonly number[] {
  const [from = 0, to = 0] = [xs[0], xs.at(-1)];
  const seen = new Set<number>();
  return [...xs.keys()].filter((index) => {
    const tenth = Math.floor((((xs[index] ?? 0) - from) / (to - from || 1)) * 10);
    return index === xs.length - 1 || (!seen.has(tenth) && tenth < 10 && seen.add(tenth));
  });
}

/** `15 Feb` at midnights, `20.00` between them; `hours` ahead of UTC is the zone. */
function timeTicks(from: number, to: number, print: (iso: string) => string, hours: number): readonly Tick[] {
  if (!(to > from)) return [];
  const step = (timeSteps.find((size) => size * minute * 5 >= to - from) ?? 100 * day) * minute;
  const ahead = hours * 60 * minute;
  const start = Math.ceil((from + ahead) / step) * step - ahead;
  return Array.from({ length: Math.max(0, Math.floor((to - start) / step) + 1) }, (_, index) => {
    const at = start + index * step;
    const [date = '', clock = ''] = print(new Date(at).toISOString()).split(', ');
    const [dayOfMonth = '', month = ''] = date.split(' ');
    const isMidnight = (at + ahead) % (day * minute) === 0;
    return {
      at,
      label: isMidnight ? `${dayOfMonth} ${month.slice(0, 3)}` : (clock.split(' ')[0] ?? ''),
      always: index % 2 === 0,
    };
  });
}
