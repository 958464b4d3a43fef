/** The colour scheme of a page. */
export type Scheme = 'light' | 'dark';

/**
 * From a frame to the page around it: AMP's message for frames that set their own size, with two more fields for
 * `embed.min.js`.
 */
export interface SizeMessage {
  readonly sentinel: 'amp';
  readonly type: 'embed-size';
  /** Height of the content, in whole CSS px. */
  readonly height: number;
  /** The colour scheme of the frame. */
  readonly scheme: Scheme;
  /** The scheme that the page last sent; absent where it has sent none since the frame was loaded. */
  readonly told: Scheme | undefined;
}

/** From a frame to a WordPress page. The page recognizes it by the secret that it added to the frame's address. */
export interface WordPressMessage {
  readonly message: 'height';
  /** Height in whole CSS px. WordPress limits it to 200 to 1000. */
  readonly value: number;
  readonly secret: string;
}

/** From `embed.min.js` to a frame: the colour scheme of the page around it. The frame answers with its size. */
export interface SchemeMessage {
  readonly type: 'election-results-scheme';
  readonly scheme: Scheme;
}
