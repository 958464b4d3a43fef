import type { ReactiveControllerHost } from 'lit';
import { withAttributes } from '../formats/attributes.js';
import type { ResultsFields } from '../formats/attributes.js';
import { dress } from '../formats/dress.js';
import { haveSameFigures, serialize } from '../results/checks.js';
import { isObject, readJSON } from '../results/parse.js';
import { parseSeries } from '../results/series.js';
import type { ParsedSeries, Series } from '../results/series.js';
import { candidatesIn } from './children.js';
import { refusal } from './intake.js';
import type { Intake, Reading, ReadOptions } from './intake.js';

interface Host extends ReactiveControllerHost, ResultsFields, Element {
  /** An object or its JSON. */
  readonly series: unknown;
  readonly src: string | null;
  readonly candidatesSrc: string | null;
  readonly regionsSrc: string | null;
}

const isSeries = (data: unknown): boolean => isObject(data) && 'points' in data;

/**
 * Reads a recorded count: the feed at `src`, where that is one, else `series`, which is the first picture beside a feed. Each is
 * read once, however often it is asked for.
 */
export class SeriesIntake {
  /** The newest that could be read; undefined where there is none. */
  series: Series | undefined;
  private source: unknown;
  private key = '';
  private reading: ParsedSeries | undefined;

  constructor(
    private readonly host: Host,
    private readonly intake: Intake,
  ) {}

  /** Undefined where the input is no series. */
  read({ timeZone, format, refresh }: ReadOptions): Reading | undefined {
    const { host, intake } = this;
    const { feed, isFed } = intake;
    const { series, src, candidatesSrc, regionsSrc } = host;
    feed.follow(isFed ? { src: src ?? '', candidatesSrc, regionsSrc, refresh } : undefined);
    const files = isFed && /auto|series/.test(format) ? feed.files : undefined;
    const source = files ?? series;
    const children = candidatesIn(host);
    const { heading, subheading, source: name, sourceUrl, kind, rule, round, status, embargo } = host;
    const key = serialize([
      [timeZone, format, heading, subheading, name, sourceUrl, kind, rule, round, status, embargo],
      children,
    ]);
    if (source !== this.source || key !== this.key) {
      const isOther = source !== this.source;
      this.source = source;
      this.key = key;
      const text = files ? files.feed.replace(/^\ufeff/, '') : series;
      const data = typeof text === 'string' ? readJSON(text) : text;
      if (source == null || (files && !isSeries(data))) this.reading = undefined;
      else {
        const dressed = dress(data, children);
        const { input, faults } = isObject(dressed)
          ? withAttributes(dressed, host, true)
          : { input: dressed, faults: [] };
        const parsed = parseSeries(input, { timeZone });
        this.take({ ...parsed, faults: [...faults, ...parsed.faults] }, Boolean(files) && isOther);
      }
    }
    const { reading } = this;
    return (
      reading && {
        ...reading,
        // Nothing has been counted yet, or nothing of it has been recorded.
        isEmpty: !reading.results && !reading.faults.some(({ fatal }) => fatal),
        faults:
          feed.failure && isFed
            ? [{ ...feed.failure, fatal: feed.failure.path === 'src' }, ...reading.faults]
            : reading.faults,
      }
    );
  }

  /** What a feed gives follows what it gave before, or is refused. */
  private take(next: ParsedSeries, isFollowing: boolean): void {
    const before = isFollowing ? this.reading : undefined;
    const fault =
      next.faults.find(({ fatal }) => fatal) ?? refusal(next.results, before?.results, this.intake.now ?? Date.now());
    if (isFollowing && fault) this.intake.feed.unreadable();
    if (fault) {
      const { faults, ...rest } = before ?? next;
      this.reading = { ...rest, faults: [fault, ...faults.filter((other) => other !== fault && !other.fatal)] };
      return;
    }
    // What the desk has frozen moves only once it lets go.
    const [shown, results] = [before?.results, next.results];
    if (before && shown?.hold && results?.hold && !haveSameFigures(shown, results)) return;
    this.reading = next;
    this.series = next.series;
  }
}
