import { withAttributes } from '../../formats/with-attributes.js';
import type { ResultsFields } from '../../formats/with-attributes.js';
import { serialize } from '../../results/changes.js';
import { allOf, followContests, openContests, parseContests } from '../../results/contests.js';
import type { ContestState } from '../../results/contests.js';
import { firstFaults } from '../../results/faults.js';
import type { Fault } from '../../results/faults.js';
import { isObject, readJSON } from '../../results/json.js';
import { parse } from '../../results/parse.js';
import type { Reading } from '../../results/result-store.js';
import { isTurned } from '../../view/contest-shelves.js';
import { Feed } from '../base/feed.js';
import type { FeedHost } from '../base/feed.js';
import type { Reader, ReadOptions } from '../base/reader.js';

interface Host extends FeedHost, ResultsFields {
  readonly contests: unknown;
}

/** Reads a feed of many contests, from `contests` or from `src`, and follows each of them from state to state. */
export class ContestsReader implements Reader {
  readonly feed: Feed;
  states: readonly ContestState[] = [];
  /** The fields that hold for all of them. */
  metadata = parse({}).metadata;
  /** True if the newest input as a whole could not be loaded or read. */
  isStale = false;

  /** The last input and the tag's values with it. Each input is read once. */
  private given: unknown;
  private titles = '';
  /** When the newest input came, and the one before it. */
  private seen: readonly [newest: number | undefined, before: number | undefined] = [undefined, undefined];
  private faults: readonly Fault[] = [];

  constructor(private readonly host: Host) {
    this.feed = new Feed(host, () => host.contests);
  }

  /** A contest under embargo opens by itself. */
  get isLive(): boolean {
    return this.feed.isFed || this.states.some(({ closedUntil }) => closedUntil !== undefined);
  }

  /** True while a change of leader is within the last hour, so that it passes by itself. */
  get isTimed(): boolean {
    return this.states.some((state) => isTurned(state, this.feed.now ?? Date.now()));
  }

  read({ timeZone, refresh, isStrict }: ReadOptions): Reading {
    const { contests, heading, subheading, source, sourceUrl } = this.host;
    this.feed.follow(refresh, isStrict);
    const { controller, failure, isFed, now } = this.feed;
    const files = controller?.files;
    const given: unknown = isFed ? files : contests;
    const titles = serialize([timeZone, heading, subheading, source, sourceUrl]);
    if (given == null) {
      this.states = [];
      this.metadata = parse({}).metadata;
      this.faults = [];
    } else if (given !== this.given || titles !== this.titles) this.take(isFed ? files?.feed : given, timeZone);
    this.given = given;
    this.titles = titles;
    this.states = openContests(this.states, now, this.seen[1]);
    const { states, metadata } = this;
    const faults = failure ? [{ ...failure, fatal: failure.path === 'src' }, ...this.faults] : this.faults;
    this.isStale = faults.some(({ fatal }) => fatal);
    return states.length ? { metadata, faults, results: allOf(metadata, states) } : { metadata, faults, isEmpty: true };
  }

  private take(given: unknown, timeZone: ReadOptions['timeZone']): void {
    const input = typeof given === 'string' ? readJSON(given.replace(/^\ufeff/, '')) : given;
    const { contests, metadata, faults } = parseContests(
      isObject(input) ? withAttributes(input, this.host, true).input : input,
      { timeZone },
    );
    const { isFed, now = Date.now() } = this.feed;
    this.seen = [now, this.seen[0]];
    const next = contests && followContests(this.states, contests, isFed ? now : undefined);
    this.faults = firstFaults([...faults, ...(next?.faults ?? [])], 'contests');
    if (next) this.states = next.states;
    if (next || !this.states.length) this.metadata = metadata;
    // A CDN may have answered with an incomplete or old file.
    if (!next || next.faults.length) this.feed.controller?.unreadable();
  }
}
