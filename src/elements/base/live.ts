// The code that an element needs for a feed, as one part of the script (card/part.ts).
import { FeedController } from '../../feed/feed-controller.js';
import { Speaker } from './announcer.js';
import { FeedReader } from './feed-reader.js';

export const part = { FeedController, FeedReader, Speaker };
