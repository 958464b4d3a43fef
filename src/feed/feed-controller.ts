import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from './poller.js';
import type { Subscription } from './poller.js';
import { FeedError } from './request.js';
import type { Answer } from './request.js';
import { verify } from './signature.js';

/** Relative to the page. */
export interface FeedAddresses {
  readonly src: string;
  readonly candidatesSrc?: string | null | undefined;
  readonly regionsSrc?: string | null | undefined;
  readonly mapSrc?: string | null | undefined;
  /** In seconds; 0 asks once. The other addresses are always asked once. */
  readonly refresh: number;
  /** Public keys, SPKI in base64, of which one must have signed the feed. Without any, nothing is verified. */
  readonly feedKey?: string | null | undefined;
  /** False where a page that cannot verify takes the feed as it is. True unless it is given. */
  readonly isStrict?: boolean | undefined;
}

/** As text. */
export interface FeedFiles {
  readonly feed: string;
  readonly candidates?: string | undefined;
  readonly regions?: string | undefined;
  readonly map?: string | undefined;
}

export interface FeedFailure {
  /** The attribute that names the address: `src`, `candidates-src`, `regions-src` or `map-src`; `feed-policy` where the feed is not verified. */
  readonly path: string;
  /** `expected an answer, got HTTP 503` */
  readonly message: string;
}

const paths = ['src', 'candidates-src', 'regions-src', 'map-src'];

const unverified: FeedFailure = {
  path: 'feed-policy',
  message: 'expected a page over https, to verify the feed, got one over http: it is shown as it is',
};

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
  private key: string | null | undefined;
  private isStrict = true;
  /** Of the answer that is being verified: a later one, or none that is wanted any more, has another. */
  private turn = 0;

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
   * Another address or key discards them and asks at once, even while paused.
   */
  follow(addresses: Partial<FeedAddresses> = {}): void {
    const { src, candidatesSrc, regionsSrc, mapSrc, refresh = 0, feedKey, isStrict = true } = addresses;
    // A mapping is not signed, and another one would give other figures.
    const urls = [src, candidatesSrc, regionsSrc, feedKey == null ? mapSrc : null];
    const isSame = urls.join(' ') === this.urls.join(' ') && feedKey === this.key && isStrict === this.isStrict;
    if (isSame && refresh === this.refresh) return;
    this.refresh = refresh;
    if (!isSame) {
      this.urls = urls;
      this.key = feedKey;
      this.isStrict = isStrict;
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

  /** Asks again at once, where no answer is on its way. */
  retry(): void {
    for (const subscription of this.subscriptions) subscription.retry();
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
    this.turn += 1;
    this.subscriptions = this.urls.flatMap((url, index) =>
      url && isConnected && !this.isHeld
        ? listen(url, index ? 0 : this.refresh, (news, came) => this.hear(index, news, came))
        : [],
    );
    // This comes last, so that a poller that is still needed does not stop in between.
    for (const subscription of before) subscription.stop();
  }

  /** Verifies the feed where it is signed. The other files only name what it numbers. */
  private hear(index: number, news: Answer | FeedError, came: number): void {
    const { key, isStrict } = this;
    if (index || news instanceof FeedError || key == null) return this.take(index, news, came);
    const turn = (this.turn += 1);
    void verify(news.text, key, isStrict).then(
      ({ text, isVerified }) => {
        if (turn !== this.turn) return;
        this.failures[paths.length] = isVerified ? undefined : unverified;
        this.take(0, { ...news, text }, came);
      },
      (error: unknown) => {
        if (turn !== this.turn) return;
        this.take(0, error as FeedError, came);
        this.unreadable();
      },
    );
  }

  private take(index: number, news: Answer | FeedError, came: number): void {
    const { texts, failures, files, failure } = this;
    let isNew = !files;
    if (news instanceof FeedError) {
      const { message } = news;
      if (message !== failures[index]?.message) failures[index] = { path: paths[index] ?? '', message };
    } else {
      const { text, serverTime = NaN } = news;
      // The other files were requested once, perhaps long ago and perhaps from another server.
      if (!index) this.ahead = serverTime - came;
      isNew ||= text !== texts[index];
      texts[index] = text;
      failures[index] = undefined;
    }
    this.failure = failures.find(Boolean);
    // Names may come later: until then the page's own names may do.
    if (isNew && this.urls.every((url, at) => !url || texts[at] !== undefined || (at && failures[at]))) {
      const [feed = '', candidates, regions, map] = texts;
      this.files = { feed, candidates, regions, map };
    }
    if (this.files !== files || this.failure !== failure) this.host.requestUpdate();
  }
}
