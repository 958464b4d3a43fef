/** What a page is drawn in. */
export type Scheme = 'light' | 'dark';

/** A frame to the page that holds it: AMP's message for frames that size themselves, and for `embed.min.js` two fields more. */
export interface SizeMessage {
  readonly sentinel: 'amp';
  readonly type: 'embed-size';
  /** Of the content, in whole CSS px. */
  readonly height: number;
  /** What the frame is drawn in. */
  readonly scheme: Scheme;
  /** What the page said last; none where it has not spoken since the frame was loaded. */
  readonly told: Scheme | undefined;
}

/** A frame to a WordPress page, which knows it by the secret that it wrote behind the frame's address. */
export interface WordPressMessage {
  readonly message: 'height';
  /** In whole CSS px; WordPress makes it 200 to 1000. */
  readonly value: number;
  readonly secret: string;
}

/** `embed.min.js` to a frame: what the page is drawn in around it. The frame answers with its size. */
export interface SchemeMessage {
  readonly type: 'election-results-scheme';
  readonly scheme: Scheme;
}
