/** What a picture needs of one candidate. */
export interface Mark {
  /** Tells the candidate apart without colour. */
  readonly sign: string;
  readonly share: string;
  /** Percent of the whole, 0 to 100. */
  readonly percent: number;
  readonly color: string;
  /** The colour of text on `color`. */
  readonly ink: string;
  /** True where `color` needs an outline. */
  readonly isFaint: boolean;
}

/** A share that matters. A line at it crosses all bars. */
export interface Line {
  readonly percent: number;
  readonly label: string;
}
