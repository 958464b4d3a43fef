import { readRare } from './rare-feed.js';
import { readUsual } from './usual-feed.js';
import type { FeedFiles, FeedReading, Format } from './usual-feed.js';

export { formatOf } from './usual-feed.js';
export type { FeedFiles, Format } from './usual-feed.js';

/**
 * Turns the files of a feed into a results object for `parse`. Never throws. Input that cannot be read stays as it is, so
 * that `parse` reports the fault with its path. If a fatal fault is already known, there is no input.
 *
 * A page reads its feeds with `readUsual`, and loads the readers of rare formats when it needs them.
 */
export const readFeed = (files: FeedFiles, format: Format = 'auto'): FeedReading =>
  readUsual(files, format, readRare) as FeedReading;
