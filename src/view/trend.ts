import { approximate } from '../results/decimals.js';
import { progressRatio, stands } from '../results/completeness.js';
import type { Series } from '../results/series.js';
import type { Decimal } from '../results/types.js';
import { exactShares } from '../results/shares.js';
import { timeWords } from '../text/dates.js';
import { percentIn } from './details.js';
import { numberFormats } from '../text/numbers.js';
import type { Polls } from './polls.js';
import type { Presentation } from '../text/presentation.js';
import { mostNamed, standings } from './standings.js';
import type { Standing } from './standing.js';
import type { Line, Standings } from './standings.js';
import { fallsByDay } from './trend-falls.js';
import { gapOf } from './trend-gap.js';
import { shareScale, stationScale } from './trend-scale.js';
import type { Scale } from './trend-scale.js';
import { trendMessages } from '../text/messages/trend.js';

/**
 * One point of the count, as the widget would have shown it at that time. Its rows have what the source took back: `▼
 * 138.898`.
 */
export interface TrendPoint extends Standings {
  /** `78,82% TPS, 5 Maret 2024, 20.00 WIB` */
  readonly place: string;
  /** `5 Mar, 20.00` */
  readonly when: string;
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
  /** How far the count is, in a live card. */
  readonly progress: Standings['progress'];
  readonly lines: readonly TrendLine[];
  /** The places along the axis of the points that are drawn, from 0 to 100. */
  readonly xs: readonly number[];
  /** The indexes of points where a line begins: the first one, and every point after a long time without data. */
  readonly starts: readonly number[];
  readonly marks: readonly Line[];
  readonly ticks: readonly Line[];
  /** What the axis along the bottom says: `TPS masuk`; empty where it says times. */
  readonly axis: string;
  /** The axis of shares. */
  readonly scale: Scale;
  /** The two lines in front, by their places among `lines`, and the gap between them: `selisih 34,3 poin`. */
  readonly gap: { readonly first: number; readonly second: number; readonly label: string } | undefined;
  /** How the gap went, in one sentence. */
  readonly headline: string;
  /** The marks of the days on which votes fell. A day without a place on the axis stands before its first point. */
  readonly pins: readonly { readonly letter: string; readonly percent: number; readonly isBefore: boolean }[];
  /** Those days in words. */
  readonly falls: {
    readonly title: string;
    readonly days: readonly { readonly letter: string; readonly day: string; readonly text: string }[];
  };
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
  const stations = stationScale(isTime ? [] : drawn.map(({ place }) => place));
  const [from = 0, to = 0] = isTime ? [drawn[0]?.place, drawn[last]?.place] : [stations.from, stations.to];
  const along = (place: number): number => (to > from ? ((place - from) / (to - from)) * 100 : 50);
  const xs = drawn.map(({ place }) => along(place));

  /** `15 Feb` and `20.00` */
  const shortTime = (time: number): readonly [date: string, hour: string] => {
    if (isNaN(time)) return ['', ''];
    const { day, hour } = timeWords(new Date(time).toISOString(), timeZone, locale);
    return [/^\d+ .../.exec(day)?.[0] ?? '', hour];
  };
  const timeAt = (time: number): string => shortTime(time)[to - from < twoDays ? 1 : 0];

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
      when: shortTime(Date.parse(results?.updated ?? ''))
        .filter(Boolean)
        .join(', '),
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

  const dayOf = (point: number): string => pointOf(point).updated?.text.replace(/ \d*, .*/, '') ?? '';
  const fallen = fallsByDay(series, dayOf);
  const [biggest] = [...fallen.largest].sort((x, y) => Number(y.by - x.by));
  const nameOf = (candidate: number): string => lines.find(({ id }) => id === order[candidate])?.name ?? '';
  const whose = (candidates: readonly number[]): string =>
    candidates.length > 1 ? words.several(count(candidates.length)) : nameOf(candidates[0] ?? 0);
  const inFront = [...lines.keys()].sort((x, y) => (lines[y]?.percent ?? 0) - (lines[x]?.percent ?? 0));
  const [leading = 0, following = 0] = inFront;
  const columnOf = (line: number): number => order.indexOf(lines[line]?.id ?? '');
  const latest = points[drawn[last]?.index ?? -1];
  const gap =
    // Within a pollster's margin nobody leads: a quick count has no gap that could be named.
    latest && stands(latest) && latest.kind !== 'quick-count' && inFront.length > 1
      ? gapOf(
          [points[drawn[0]?.index ?? -1], latest],
          [columnOf(leading), columnOf(following)],
          presentation.decimals,
          numbers,
          words,
        )
      : undefined;
  const scale = shareScale([
    ...lines.flatMap(({ percents }) => percents),
    ...shown.lines.map(({ percent }) => percent),
  ]);
  const gaps = longGaps(drawn.map(({ time }) => time));
  const rowCount = Math.min(drawn.length, mostRows);
  const samples = Array.from({ length: rowCount }, (_, row) => at(Math.round((row * last) / (rowCount - 1 || 1))));
  const unseen = unread + points.length - drawn.length;
  const notes = [
    isSeen && words.since,
    // Where figures come in, one line: a list would move what stands beneath it.
    shown.isLive &&
      biggest &&
      words.falls(
        count(fallen.points.size),
        whose(biggest.candidates),
        numbers.count(biggest.by),
        pointOf(biggest.point).place,
      ),
    last >= 0 &&
      words.cropped(isTime ? '' : `${stations.from}%`, scale.from ? `${numbers.decimal(oneDecimal(scale.from))}%` : ''),
    unseen && words.unseen(count(unseen)),
    gaps.length && words.broken,
  ].filter((text): text is string => Boolean(text));

  return {
    heading: words.heading,
    progress: shown.isLive ? shown.progress : undefined,
    xs,
    lines,
    starts: [0, ...gaps],
    marks: shown.lines,
    ticks: isTime
      ? (to > from ? [0, 50, 100] : []).map((percent) => ({
          percent,
          label: timeAt(from + ((to - from) * percent) / 100),
        }))
      : stations.steps.map((place) => ({ percent: along(place), label: `${place}%` })),
    axis: isTime ? '' : words.axis,
    scale,
    gap: gap && { first: leading, second: following, label: gap.label },
    headline: gap?.headline ?? '',
    pins: fallen.largest.map(({ letter, point }) => {
      const next = drawn.findIndex(({ index }) => index >= point);
      const isBefore = next === 0 && drawn[0]?.index !== point;
      return {
        letter: shown.isLive ? '▼' : letter,
        percent: isBefore ? 0 : (xs[next < 0 ? last : next] ?? 0),
        isBefore,
      };
    }),
    falls: {
      title:
        fallen.days && !shown.isLive
          ? words.fallsTitle(count(fallen.points.size), count(fallen.days), fallen.days > 4)
          : '',
      days: (shown.isLive ? [] : fallen.largest).map(({ letter, day, times, candidates, by }) => ({
        letter,
        day: times > 1 ? `${day}, ${count(times)}×` : day,
        text: `${whose(candidates)} −${numbers.count(by)}`,
      })),
    },
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

const oneDecimal = (value: number): Decimal =>
  Number.isInteger(value) ? { units: BigInt(value), scale: 0 } : { units: BigInt(Math.round(value * 10)), scale: 1 };

const sharesOf = (rows: readonly Standing[]): readonly string[] => rows.map(({ share }) => share);

/** The indexes of points so long after the one before that figures must be missing in between. */
function longGaps(times: readonly number[]): readonly number[] {
  const gaps = times.map((time, index) => time - (times[index - 1] ?? NaN));
  const usual = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  const most = longGap * (usual[(usual.length - 1) >> 1] ?? Infinity);
  return [...gaps.keys()].filter((index) => (gaps[index] ?? 0) > most);
}
