import type { Format } from '../../formats/feed.js';
import type { Reading } from '../../results/result-store.js';
import type { TimeZone } from '../../results/types.js';
import type { Feed } from './feed.js';

/** How the input is to be read. */
export interface ReadOptions {
  readonly timeZone: TimeZone;
  readonly format: Format;
  /** Seconds from one poll to the next; 0 is once. */
  readonly refresh: number;
}

/** Where an element's figures come from. */
export interface Reader {
  readonly feed: Feed;
  /** True where figures may come by themselves: places that they may need are kept free. */
  readonly isLive: boolean;
  read(options: ReadOptions): Reading;
}
