import type { Format } from '../../formats/usual-feed.js';
import type { Reading } from '../../results/result-store.js';
import type { Candidate, TimeZone } from '../../results/types.js';
import type { Feed } from './feed.js';

/** How the input is to be read. */
export interface ReadOptions {
  readonly timeZone: TimeZone;
  readonly format: Format;
  /** Seconds from one poll to the next; 0 asks once. */
  readonly refresh: number;
  /** False where a page that cannot verify a signed feed shows it as it is. */
  readonly isStrict: boolean;
}

/** How an element's feed stands. */
export type FeedState = Pick<Feed, 'isFed' | 'now' | 'isPaused' | 'speaker' | 'retry'>;

/** The reader of an element's figures. */
export interface Reader {
  readonly feed: FeedState;
  /** True where figures may change without the page's help. Room for them is then kept free. */
  readonly isLive: boolean;
  /** True where what is shown changes with time alone. */
  readonly isTimed?: boolean;
  /** The candidates whom the page names, while their feed has not answered. */
  readonly named?: readonly Candidate[] | undefined;
  /** The earlier contest of the element whose results these are. */
  readonly previous?: unknown;
  read(options: ReadOptions): Reading;
}
