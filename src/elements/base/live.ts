// The code that an element needs for a feed, as one part of the script (card/part.ts).
import { FeedController } from '../../feed/feed-controller.js';
import { Speaker } from './announcer.js';
import { request } from '../../feed/request.js';
import { readUsual } from '../../formats/usual-feed.js';
import { FeedReader, rare } from './feed-reader.js';

// The last three are for another part: see earlier-contest.ts.
export const part = { FeedController, FeedReader, Speaker, rare, readUsual, request };
