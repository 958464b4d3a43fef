import { latest, withoutFigures } from '../../results/embargo.js';
import type { Fault } from '../../results/faults.js';
import { readJSON } from '../../results/json.js';
import { parse } from '../../results/parse.js';
import { take, unread } from '../../results/result-store.js';
import type { Reading } from '../../results/result-store.js';
import { stateOf } from '../../view/compared-card.js';
import { comparedSources } from '../../view/compared-sources.js';
import type { ComparedSources } from '../../view/compared-sources.js';
import { Feed } from '../base/feed.js';
import type { FeedHost } from '../base/feed.js';
import { FollowedElements } from '../base/follow-reader.js';
import type { FeedState, Reader, ReadOptions } from '../base/reader.js';

/** The two sources as the page gives them: the id of an element, an address, or results or their JSON. */
interface Host extends FeedHost {
  readonly a: unknown;
  readonly b: unknown;
}

/** An id has neither a slash nor a dot. */
const id = /^[^/.{]+$/;
const address = /^(?!\s*\{)[^]*[/.]/;

/** One of the two sources, from state to state. */
class Side {
  readonly feed: Feed;
  state = unread;
  private value: unknown;

  constructor(
    private readonly host: Host,
    private readonly letter: 'a' | 'b',
  ) {
    this.feed = new Feed(
      host,
      () => null,
      () => this.written(address),
    );
  }

  /** The id of the element whose results these are; else empty. */
  get id(): string {
    return this.written(id);
  }

  /** What the page gives, if it is written in this form; else empty. */
  private written(form: RegExp): string {
    const value = this.host[this.letter];
    return typeof value === 'string' && form.test(value) ? value : '';
  }

  read(options: ReadOptions, elements: FollowedElements): readonly Fault[] {
    const { feed, letter } = this;
    const value = this.host[letter];
    if (value !== this.value) this.state = unread;
    this.value = value;
    feed.follow(options.refresh, options.isStrict);
    const reading = this.reading(options, elements);
    this.state = take(this.state, reading, feed.isFed, feed.now);
    return reading.faults.map((fault) => ({ ...fault, path: letter + (fault.path && `.${fault.path}`) }));
  }

  private reading({ format, timeZone }: ReadOptions, elements: FollowedElements): Reading {
    const { feed, id, value } = this;
    const { failure, isFed } = feed;
    const results = elements.find(id)?.current;
    if (results) return { metadata: results, results, faults: [] };
    if (value && !id && !isFed) return parse(readJSON(value), { timeZone });
    const read = feed.reader?.read(format, undefined, (base) => parse(base, { timeZone })) ?? {
      metadata: parse({}).metadata,
      faults: [],
      isEmpty: true,
    };
    return failure ? { ...read, faults: [{ ...failure, fatal: failure.path === 'src' }, ...read.faults] } : read;
  }
}

/** Reads two sources of one contest, and compares what both have. The two feeds are one to the card. */
export class CompareReader implements Reader, FeedState {
  readonly feed = this;
  /** Undefined while one of the two has no figures. */
  compared: ComparedSources | undefined;
  private readonly sides: readonly [Side, Side];
  private readonly elements: FollowedElements;

  constructor(host: Host) {
    this.sides = [new Side(host, 'a'), new Side(host, 'b')];
    this.elements = new FollowedElements(host, () => this.sides.map(({ id }) => id));
  }

  get isLive(): boolean {
    return this.sides.some(({ feed, id }) => feed.isFed || id);
  }

  read(options: ReadOptions): Reading {
    const { sides } = this;
    const faults = sides.flatMap((side) => side.read(options, this.elements));
    const [a, b] = sides.map(({ state }) => state.shown?.results);
    const embargo = latest(sides.map(({ state }) => state.closedUntil));
    const metadata = { ...withoutFigures(a ?? b ?? sides[0].state.metadata), ...(embargo && { embargo }) };
    if (embargo || !a || !b) {
      // A source that is gone takes the comparison with it.
      this.compared = undefined;
      return { metadata, faults, isEmpty: true, ...(embargo && { results: metadata }) };
    }
    const { sources } = this.compared ?? {};
    if (sources?.[0] !== a || sources[1] !== b) this.compared = comparedSources(a, b);
    const { comparison, faults: others = [] } = this.compared ?? {};
    return {
      metadata,
      faults: [...faults, ...others],
      ...(comparison && { results: stateOf([a, b], comparison) }),
    };
  }

  get isFed(): boolean {
    return this.feeds.some(({ isFed }) => isFed);
  }

  /** The earlier clock, so that no embargo ends too soon. */
  get now(): number | undefined {
    const times = this.feeds.map(({ now }) => now);
    return times.includes(undefined) ? undefined : Math.min(...(times as number[]));
  }

  get isPaused(): boolean {
    return this.feeds.every(({ isFed, isPaused }) => isPaused || !isFed);
  }
  set isPaused(value: boolean) {
    for (const feed of this.feeds) if (feed.isFed) feed.isPaused = value;
  }

  get speaker(): FeedState['speaker'] {
    return this.feeds.find(({ speaker }) => speaker)?.speaker;
  }

  retry(): void {
    for (const feed of this.feeds) feed.retry();
  }

  private get feeds(): readonly Feed[] {
    return this.sides.map(({ feed }) => feed);
  }
}
