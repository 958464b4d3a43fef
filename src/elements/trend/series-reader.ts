import { parseSeries } from '../../results/series.js';
import type { Series } from '../../results/series.js';
import type { Reading } from '../../results/result-store.js';
import { FollowReader } from '../base/follow-reader.js';
import { InputReader } from '../base/input-reader.js';
import type { Reader, ReadOptions } from '../base/reader.js';

type Host = ConstructorParameters<typeof FollowReader>[0] & { readonly series: unknown };

/** Reads a recorded count, from the feed or from `series`, which beside a feed is the first picture; else any other results. */
export class SeriesReader implements Reader {
  readonly feed;
  /** The recorded count that was read last; undefined if results came without one. */
  recorded: Series | undefined;
  private readonly own: InputReader;
  private readonly any: FollowReader;
  private last: Reading | undefined;

  /** @param isDue false if nothing can have arrived since the last reading */
  constructor(
    private readonly host: Host,
    private readonly isDue: () => boolean,
  ) {
    this.own = new InputReader(host, parseSeries);
    this.any = new FollowReader(host, this.own);
    this.feed = this.own.feed;
  }

  get isLive(): boolean {
    return this.any.isLive;
  }

  read(options: ReadOptions): Reading {
    if (this.last && !this.isDue()) return this.last;
    const { series } = this.host;
    const reading: Reading & { readonly series?: Series } =
      series == null || this.feed.controller?.files ? this.any.read(options) : this.own.read(options, series);
    // If the input cannot be read, the recorded count stays.
    if (reading.results || reading.isEmpty) this.recorded = reading.series;
    return (this.last = reading);
  }
}
