export { mergeCandidates as dress } from './formats/merge-candidates.js';
export { readFeed } from './formats/feed.js';
export type { FeedFiles, Format } from './formats/feed.js';
export { FeedController } from './feed/feed-controller.js';
export type { FeedAddresses, FeedFailure } from './feed/feed-controller.js';
export { listen, pollDelay, retryDelay } from './feed/poller.js';
export type { FeedListener, Subscription } from './feed/poller.js';
export { FeedError, request } from './feed/request.js';
export type { Answer } from './feed/request.js';
