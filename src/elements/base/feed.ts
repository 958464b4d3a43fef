import type { ReactiveControllerHost } from 'lit';
import { askAhead } from '../../feed/ahead.js';
import type { FeedAddresses, FeedController, FeedFailure } from '../../feed/feed-controller.js';
import type { Speaker } from './announcer.js';
import type { FeedReader } from './feed-reader.js';
import { live } from './parts.js';
import type { MissingPart } from './parts.js';

/** In ms, until the part of the script that follows feeds is asked for again where it could not be loaded. */
const patience = 30_000;

/** The feed of an element. What follows it comes by itself; its first request does not wait for that. */
export class Feed {
  /** These three are undefined until what follows feeds has come. */
  controller: FeedController | undefined;
  reader: FeedReader | undefined;
  speaker: Speaker | undefined;
  /** Why nothing can follow the feed. */
  missing: FeedFailure | undefined;
  /** When what follows feeds was last asked for, by `performance.now()`. */
  private asked = -patience;
  /** A reader has paused the feed before that was there. */
  private isHeld = false;

  constructor(private readonly host: ReactiveControllerHost & Element) {}

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

  /** What to follow; undefined for nothing. */
  follow(addresses?: FeedAddresses): void {
    const { content } = live;
    if (content ?? !addresses) this.missing = undefined;
    if (!content) return addresses && this.begin(addresses);
    if (!this.controller && !addresses) return;
    if (!this.controller) {
      this.controller = new content.FeedController(this.host);
      this.reader = new content.FeedReader(this.controller);
    }
    this.controller.follow(addresses);
    if (this.isHeld) this.controller.isPaused = true;
    this.isHeld = false;
    if (addresses) this.speaker ??= new content.Speaker(this.host);
    else {
      this.speaker?.end();
      this.speaker = undefined;
    }
  }

  /** Has the answers and what reads them come at the same time. */
  private begin({ src, candidatesSrc, regionsSrc }: FeedAddresses): void {
    if (performance.now() < this.asked + patience) return;
    this.asked = performance.now();
    for (const url of [src, candidatesSrc, regionsSrc]) if (url) askAhead(url);
    const draw = (): void => this.host.requestUpdate();
    void live.load().then(draw, (error: unknown) => {
      this.missing = { path: 'src', message: (error as MissingPart).message };
      draw();
    });
  }
}
