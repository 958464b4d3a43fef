import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from './poller.js';
import type { Subscription } from './poller.js';
import { FeedError } from './request.js';
import type { Answer } from './request.js';

/** Relative to the page. */
export interface FeedAddresses {
  readonly src: string;
  readonly candidatesSrc?: string | null | undefined;
  readonly regionsSrc?: string | null | undefined;
  /** In seconds; 0 for once. The other two are asked once in any case. */
  readonly refresh: number;
}

/** As text. */
export interface FeedFiles {
  readonly feed: string;
  readonly candidates?: string | undefined;
  readonly regions?: string | undefined;
}

export interface FeedFailure {
  /** The attribute that names the address: `src`, `candidates-src` or `regions-src`. */
  readonly path: string;
  /** `expected an answer, got HTTP 503` */
  readonly message: string;
}

const paths = ['src', 'candidates-src', 'regions-src'];

/** Keeps its host supplied with the files of a feed, while the host is connected. */
export class FeedController implements ReactiveController {
  /** The newest files, once every one that is needed is there: a new object for each new state. */
  files: FeedFiles | undefined;
  /** Why the newest request got nothing; undefined once one did. The same object for as long as the reason is the same. */
  failure: FeedFailure | undefined;

  private isConnected = false;
  private isHeld = false;
  private subscriptions: readonly Subscription[] = [];
  private refresh = 0;
  // In the order of `paths`:
  private urls: readonly (string | null | undefined)[] = [];
  private texts: (string | undefined)[] = [];
  private failures: (FeedFailure | undefined)[] = [];
  /** What the server's clock is ahead of `performance.now()`; NaN where unknown. */
  private ahead = NaN;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The server's clock, in ms since 1970; undefined where unknown. */
  get serverNow(): number | undefined {
    return this.ahead + performance.now() || undefined;
  }

  /** While true nothing is asked and the files stay. False asks at once. */
  get isPaused(): boolean {
    return this.isHeld;
  }
  set isPaused(value: boolean) {
    this.isHeld = value;
    this.subscribe();
  }

  /**
   * What to follow; undefined for nothing. The same addresses change nothing, another `refresh` keeps the files, another
   * address forgets them, and asks even where the one before was paused.
   */
  follow({ src, candidatesSrc, regionsSrc, refresh = 0 }: Partial<FeedAddresses> = {}): void {
    const urls = [src, candidatesSrc, regionsSrc];
    const isSame = urls.join(' ') === this.urls.join(' ');
    if (isSame && refresh === this.refresh) return;
    this.refresh = refresh;
    if (!isSame) {
      this.urls = urls;
      this.texts = [];
      this.failures = [];
      this.files = this.failure = undefined;
      this.ahead = NaN;
      this.isHeld = false;
    }
    this.subscribe();
  }

  /** The files could not be read: they are asked for again past every cache, with the patience of a failure. */
  unreadable(): void {
    for (const subscription of this.subscriptions) subscription.unreadable();
  }

  hostConnected(): void {
    this.subscribe(true);
  }

  hostDisconnected(): void {
    this.subscribe(false);
  }

  private subscribe(isConnected = this.isConnected): void {
    this.isConnected = isConnected;
    const before = this.subscriptions;
    this.subscriptions = this.urls.flatMap((url, index) =>
      url && isConnected && !this.isHeld
        ? listen(url, index ? 0 : this.refresh, (news, came) => this.take(index, news, came))
        : [],
    );
    // Last, so that a poller that goes on does not end in between.
    for (const subscription of before) subscription.stop();
  }

  private take(index: number, news: Answer | FeedError, came: number): void {
    const { texts, failures, files, failure } = this;
    let isNew = !files;
    if (news instanceof FeedError) {
      const { message } = news;
      if (message !== failures[index]?.message) failures[index] = { path: paths[index] ?? '', message };
    } else {
      const { text, serverTime = NaN } = news;
      // The other two are asked once, perhaps long ago, and perhaps of another server.
      if (!index) this.ahead = serverTime - came;
      isNew ||= text !== texts[index];
      texts[index] = text;
      failures[index] = undefined;
    }
    this.failure = failures.find(Boolean);
    // Names can come later: the page's own may do.
    if (isNew && this.urls.every((url, at) => !url || texts[at] !== undefined || (at && failures[at]))) {
      const [feed = '', candidates, regions] = texts;
      this.files = { feed, candidates, regions };
    }
    if (this.files !== files || this.failure !== failure) this.host.requestUpdate();
  }
}
