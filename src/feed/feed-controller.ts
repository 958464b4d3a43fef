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
  /** In seconds; 0 asks once. The other two addresses are always asked once. */
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

/** Gives its host the newest files of a feed, while the host is connected. */
export class FeedController implements ReactiveController {
  /** The newest files, as soon as all that are needed are there. Each new state is a new object. */
  files: FeedFiles | undefined;
  /** Why the newest request failed; undefined after a good one. The same object for as long as the reason is the same. */
  failure: FeedFailure | undefined;

  private isConnected = false;
  private isHeld = false;
  private subscriptions: readonly Subscription[] = [];
  private refresh = 0;
  // In the order of `paths`:
  private urls: readonly (string | null | undefined)[] = [];
  private texts: (string | undefined)[] = [];
  private failures: (FeedFailure | undefined)[] = [];
  /** The difference between the server's clock and `performance.now()`; NaN where it is unknown. */
  private ahead = NaN;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The server's clock, in ms since 1970; undefined where unknown. */
  get serverNow(): number | undefined {
    return this.ahead + performance.now() || undefined;
  }

  /** While true, no request is made and the files stay. Setting it to false asks at once. */
  get isPaused(): boolean {
    return this.isHeld;
  }
  set isPaused(value: boolean) {
    this.isHeld = value;
    this.subscribe();
  }

  /**
   * Sets what to follow; undefined follows nothing. The same addresses change nothing. Another `refresh` keeps the files.
   * Another address discards them and asks at once, even while paused.
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

  /**
   * Called when the files could not be read. They are requested again without any cache, with the same waiting times as
   * after a failure.
   */
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
    // This comes last, so that a poller that is still needed does not stop in between.
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
      // The other two files were requested once, perhaps long ago and perhaps from another server.
      if (!index) this.ahead = serverTime - came;
      isNew ||= text !== texts[index];
      texts[index] = text;
      failures[index] = undefined;
    }
    this.failure = failures.find(Boolean);
    // Names may come later: until then the page's own names may do.
    if (isNew && this.urls.every((url, at) => !url || texts[at] !== undefined || (at && failures[at]))) {
      const [feed = '', candidates, regions] = texts;
      this.files = { feed, candidates, regions };
    }
    if (this.files !== files || this.failure !== failure) this.host.requestUpdate();
  }
}
