import { approximate } from '../results/decimals.js';
import { progressRatio } from '../results/ranking.js';
import { falls } from '../results/series.js';
import type { Series } from '../results/series.js';
import { exactShares } from '../results/shares.js';
import { formatTime } from '../text/dates.js';
import { percentIn } from './details.js';
import { numberFormats } from '../text/numbers.js';
import type { Polls } from './polls.js';
import type { Presentation } from '../text/presentation.js';
import { mostNamed, standings } from './standings.js';
import type { Standing } from './standing.js';
import type { Line, Standings } from './standings.js';
import { trendMessages } from '../text/messages/trend.js';

/**
 * One point of the count, as the widget would have shown it at that time. Its rows have what the source took back: `▼
 * 138.898`.
 */
export interface TrendPoint extends Standings {
  /** `78,82% TPS, 5 Maret 2024, 20.00 WIB` */
  readonly place: string;
  readonly percent: string;
  /** The point in one sentence, for those who do not see the picture. */
  readonly spoken: string;
}

/** A candidate, with the newest share. */
export interface TrendLine extends Standing {
  /** The share at each point that is drawn. For lengths only. */
  readonly percents: readonly number[];
}

/** Everything that is shown of the course of a count. */
export interface Trend {
  readonly heading: string;
  readonly lines: readonly TrendLine[];
  /** The places along the axis of the points that are drawn, from 0 to 100. */
  readonly xs: readonly number[];
  /** The indexes of points where a line begins: the first one, and every point after a long time without data. */
  readonly starts: readonly number[];
  readonly marks: readonly Line[];
  readonly ticks: readonly Line[];
  /** The place where the count stopped, or the place that it has reached. */
  readonly end: Line | undefined;
  /** The places of the drawn points with fewer votes than before. */
  readonly falls: readonly number[];
  /** The points that are drawn. */
  readonly at: (index: number) => TrendPoint;
  /** Every point of the series, drawn or not. */
  readonly all: () => readonly TrendPoint[];
  /** Some of the drawn points as a table. The newest stands below the others. */
  readonly polls: Polls;
  /** What readers must know about the points. */
  readonly details: readonly string[];
  readonly notices: readonly string[];
  readonly summary: string;
  /** Names of things. */
  readonly words: { readonly point: string; readonly table: string };
}

/** Between two points this many times further apart than usual, figures were not recorded. */
const longGap = 24;
/** The number of rows that one can read at a glance. */
const mostRows = 11;

/** Above this length of time, in milliseconds, points are told apart by their days. */
const twoDays = 172_800_000;

/**
 * Works out what is shown of the course of a count, beside what is shown of its newest state.
 *
 * @param isTime draws it against time, else against the stations counted
 */
export function trend(
  series: Series | undefined,
  isTime: boolean,
  shown: Standings,
  presentation: Presentation,
): Trend {
  const { locale, timeZone } = presentation;
  const words = trendMessages[locale];
  const numbers = numberFormats[locale];
  const { points, unread, isSeen } = series ?? { points: [], unread: 0 };
  const count = (value: number): string => numbers.count(BigInt(value));

  const drawn = points.flatMap(({ candidates, progress, updated = '' }, index) => {
    const time = Date.parse(updated);
    const place = isTime ? time : progress ? Math.min(100, approximate(progressRatio(progress)) * 100) : NaN;
    const shares = exactShares(candidates).flatMap((share) => (share ? approximate(share) : []));
    // Before the first vote there are no shares.
    return isNaN(place) || !shares.length ? [] : [{ index, time, place, shares }];
  });
  const last = drawn.length - 1;
  const [from = 0, to = 0] = isTime ? [drawn[0]?.place, drawn[last]?.place] : [0, 100];
  const along = (place: number): number => (to > from ? ((place - from) / (to - from)) * 100 : 50);
  const xs = drawn.map(({ place }) => along(place));

  /** `15 Feb`; or `20.00` where the whole time is short. */
  const timeAt = (time: number): string => {
    const printed = formatTime(new Date(time).toISOString(), timeZone, locale);
    const [, date = '', clock = ''] = /^(\d+ ...).*, (\S+)/.exec(printed) ?? [];
    return to - from < twoDays ? clock : date;
  };

  const pointOf = (index: number): TrendPoint => {
    const [results, previous] = [points[index], points[index - 1]];
    const state = results
      ? standings({ results, previous, corrections: [], jumps: [] }, presentation, { now: 0 })
      : shown;
    const percent = results?.progress ? percentIn(results.progress, numbers) : '';
    const place = results ? [percent && words.stations(percent), state.updated?.text].filter(Boolean).join(', ') : '';
    const rows = state.rows.map((row) => ({
      ...row,
      award: '',
      emphasis: undefined,
      mark: '',
      gain: row.gain.startsWith('▼') ? row.gain : '',
    }));
    const named = rows.length > mostNamed ? [...rows].sort((a, b) => b.percent - a.percent).slice(0, mostNamed) : rows;
    return {
      ...state,
      percent,
      place,
      rows,
      spoken:
        place && `${place}: ${named.map(({ name, share, gain }) => `${name} ${share} ${gain}`.trim()).join(', ')}`,
      isLive: false,
      total: undefined,
      verdict: undefined,
      progress: undefined,
      polls: undefined,
      details: [],
    };
  };
  const at = (index: number): TrendPoint => pointOf(drawn[index]?.index ?? -1);
  const [first, newest] = [at(0), at(last)];
  const order = points[0]?.candidates.map(({ id }) => id) ?? [];
  const lines = newest.rows.map((row) => {
    const index = order.indexOf(row.id);
    return {
      ...row,
      percents: drawn.map(({ shares }) => shares[index] ?? 0),
    };
  });

  const fallen = series ? falls(series) : [];
  const [biggest] = [...fallen].sort((a, b) => Number(b.by - a.by));
  const fallenAt = new Set(fallen.map(({ point }) => point));
  const gaps = longGaps(drawn.map(({ time }) => time));
  const rowCount = Math.min(drawn.length, mostRows);
  const samples = Array.from({ length: rowCount }, (_, row) => at(Math.round((row * last) / (rowCount - 1 || 1))));
  const unseen = unread + points.length - drawn.length;
  const notes = [
    isSeen && words.since,
    biggest &&
      words.falls(
        count(fallenAt.size),
        lines.find(({ id }) => id === order[biggest.candidate])?.name ?? '',
        numbers.count(biggest.by),
        pointOf(biggest.point).place,
      ),
    unseen && words.unseen(count(unseen)),
    gaps.length && words.broken,
  ].filter((text): text is string => Boolean(text));

  return {
    heading: words.heading,
    xs,
    lines,
    starts: [0, ...gaps],
    marks: shown.lines,
    ticks: (to > from ? [0, 50, 100] : []).map((percent) => ({
      percent,
      label: isTime
        ? timeAt(from + ((to - from) * percent) / 100)
        : percent < 100
          ? `${percent}%`
          : words.stations('100%'),
    })),
    end: !isTime && last >= 0 ? { percent: xs[last] ?? 0, label: words.stations(newest.percent) } : undefined,
    falls: xs.filter((_, place) => fallenAt.has(drawn[place]?.index ?? 0)),
    at,
    all: () => [...points.keys()].map(pointOf),
    polls: {
      label: words.point,
      candidates: lines,
      rows: samples.slice(0, -1).map(({ place, rows }) => ({ name: place, details: [], shares: sharesOf(rows) })),
      range: { label: newest.place, shares: sharesOf(newest.rows) },
    },
    // Keeps room for the first of them until a feed has answered.
    details: notes.length || !shown.isLive ? notes : ['\u00a0'],
    notices: [],
    summary: [...new Set([first.spoken, newest.spoken])].join('. '),
    words: { point: words.point, table: words.table(count(rowCount), count(points.length)) },
  };
}

const sharesOf = (rows: readonly Standing[]): readonly string[] => rows.map(({ share }) => share);

/** The indexes of points so long after the one before that figures must be missing in between. */
function longGaps(times: readonly number[]): readonly number[] {
  const gaps = times.map((time, index) => time - (times[index - 1] ?? NaN));
  const usual = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  const most = longGap * (usual[(usual.length - 1) >> 1] ?? Infinity);
  return [...gaps.keys()].filter((index) => (gaps[index] ?? 0) > most);
}
