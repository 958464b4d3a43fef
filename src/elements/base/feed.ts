import type { ReactiveControllerHost } from 'lit';
import { askAhead } from '../../feed/ahead.js';
import type { FeedController, FeedFailure } from '../../feed/feed-controller.js';
import type { Speaker } from './announcer.js';
import type { FeedReader } from './feed-reader.js';
import { part } from '../card/part.js';
import type { MissingPart } from '../card/part.js';

/** The part that polls feeds and reads their answers. */
export const live = part('follows feeds', () => import('./live.js'));

/** In ms. After this time, a part of the script for feeds that could not be loaded is requested again. */
const patience = 30_000;

/** A tag's attributes for its feed. */
export interface FeedHost extends ReactiveControllerHost, Element {
  readonly src: string | null;
  readonly candidatesSrc?: string | null;
  readonly regionsSrc?: string | null;
  readonly mapSrc?: string | null;
  readonly feedKey?: string | null;
}

/** The feed of an element. The part of the script that follows it is loaded later; the first request does not wait for that. */
export class Feed {
  /** These three are undefined until the part of the script for feeds has loaded. */
  controller: FeedController | undefined;
  reader: FeedReader | undefined;
  speaker: Speaker | undefined;
  /** Why the feed cannot be followed. */
  missing: FeedFailure | undefined;
  /** When that part was last requested, by `performance.now()`. */
  private asked = -patience;
  /** True where a reader has paused the feed before that part was there. */
  private isHeld = false;

  /**
   * @param given the page's own results, which win over the feed
   * @param src the feed's address; an element with two feeds gives each its own
   */
  constructor(
    private readonly host: FeedHost,
    private readonly given: () => unknown,
    private readonly src: () => string | null = () => host.src,
  ) {}

  /** True where the figures come from the feed. */
  get isFed(): boolean {
    return this.given() == null && Boolean(this.src());
  }

  /** The time in milliseconds since 1970: with a feed, that of its server, as soon as it is known. */
  get now(): number | undefined {
    return this.isFed ? this.controller?.serverNow : Date.now();
  }

  get failure(): FeedFailure | undefined {
    return this.missing ?? this.controller?.failure;
  }

  get isPaused(): boolean {
    return this.controller?.isPaused ?? this.isHeld;
  }
  set isPaused(value: boolean) {
    if (this.controller) this.controller.isPaused = value;
    else this.isHeld = value;
  }

  /**
   * Follows the feed, if the figures come from it.
   *
   * @param isStrict false where a page that cannot verify a signed feed shows it as it is
   */
  follow(refresh: number, isStrict: boolean): void {
    const { content } = live;
    const { isFed } = this;
    if (content ?? !isFed) this.missing = undefined;
    if (!content) return isFed ? this.begin() : undefined;
    if (!this.controller && !isFed) return;
    if (!this.controller) {
      this.controller = new content.FeedController(this.host);
      this.reader = new content.FeedReader(this.controller, () => this.host.requestUpdate());
    }
    const { candidatesSrc, regionsSrc, mapSrc, feedKey } = this.host;
    this.controller.follow(
      isFed ? { src: this.src() ?? '', candidatesSrc, regionsSrc, mapSrc, refresh, feedKey, isStrict } : undefined,
    );
    if (this.isHeld) this.controller.isPaused = true;
    this.isHeld = false;
    if (isFed) this.speaker ??= new content.Speaker(this.host);
    else {
      this.speaker?.end();
      this.speaker = undefined;
    }
  }

  /** Asks at once for what has failed: the feed, or the part of the script that follows it. */
  retry(): void {
    this.asked = -patience;
    this.controller?.retry();
    this.host.requestUpdate();
  }

  /** Makes the answers and their reader available at the same time. */
  private begin(): void {
    if (performance.now() < this.asked + patience) return;
    this.asked = performance.now();
    const { candidatesSrc, regionsSrc, mapSrc } = this.host;
    for (const url of [this.src(), candidatesSrc, regionsSrc, mapSrc]) if (url) askAhead(url);
    const draw = (): void => this.host.requestUpdate();
    void live.load().then(draw, (error: unknown) => {
      this.missing = { path: 'src', message: (error as MissingPart).message };
      draw();
    });
  }
}
