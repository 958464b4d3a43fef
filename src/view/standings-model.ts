import type { Candidate, Kind } from '../results/types.js';
import type { Messages } from '../text/messages/messages.js';
import type { VerdictWords } from '../text/verdict-words.js';
import type { Fact } from './details.js';
import type { Look } from './notices.js';
import type { Polls } from './polls.js';
import type { Standing } from './standing.js';

/** What readers must know about the input itself. */
export interface Circumstances {
  /** The time, in milliseconds since 1970. */
  readonly now: number;
  /**
   * Present where the figures come from a feed: the candidates whom the page names until it has answered, else the number of
   * rows to keep free, and how it is followed. `isPolled` is undefined where another element follows it.
   */
  readonly feed?:
    | {
        readonly named?: readonly Candidate[] | undefined;
        readonly rows: number;
        readonly isPolled?: boolean | undefined;
        readonly isPaused?: boolean;
      }
    | undefined;
  /** ISO 8601 time before which readers must not see the figures. */
  readonly closedUntil?: string | undefined;
  /** True where the latest input could not be loaded or read, so that these figures are older. */
  readonly stale?: boolean;
  /** True where something beside the candidates' figures could not be read. */
  readonly incomplete?: boolean;
}

/** A share that matters. A line at it crosses all bars. */
export interface Line {
  readonly percent: number;
  readonly label: string;
}

/** Everything that is shown of one state, in words and lengths: the one view model behind every renderer. */
export interface Standings {
  /** The name of the picture; it is the heading, if there is one. */
  readonly label: string;
  readonly heading: string | undefined;
  readonly subheading: string | undefined;
  /** `isStatus` marks the one that tells what became of the result. */
  readonly badges: readonly { readonly text: string; readonly kind?: Kind; readonly isStatus?: boolean }[];
  /** Who is ahead or has won, in one sentence; empty where only the figures may speak. */
  readonly answer: string;
  /** The answer for narrow cards of a feed, whose headline has a place of two lines. */
  readonly narrowAnswer: string;
  /** What the answer rests on: the law, the act of the KPU. */
  readonly ground: string;
  /** What the votes that are still out cannot change, in one sentence; empty where nothing is certain. `ground` has it too. */
  readonly certainty: string;
  /** The sentence above a result that does not stand, or may still change. `isVoid` where it does not stand any more. */
  readonly caution: { readonly text: string; readonly isVoid: boolean } | undefined;
  /** Turnout, invalid votes and so on, each in three parts. */
  readonly facts: readonly Fact[];
  /** How loud each of `notices` is. One that is not in it is a footnote. */
  readonly looks: ReadonlyMap<string, Look>;
  /** `DATA UJI` */
  readonly banner: string | undefined;
  /** Why the result does not stand: `Hasil dibatalkan MK: tidak berlaku`. */
  readonly band: string | undefined;
  readonly columns: Messages['columns'] & {
    /** The head of a column of changes since an earlier contest: `± 2019`. */
    readonly change?: string | undefined;
    /** Beside one such change: `dari 2019`. Undefined where more must be said, as of a quick count beside an official result. */
    readonly since?: string | undefined;
  };
  readonly rows: readonly Standing[];
  /** True before the first answer: the rows are blank and keep the place. */
  readonly isWaiting: boolean;
  /** True where the figures come from a feed. Room for what may come later is then kept free. */
  readonly isLive: boolean;
  /** What a live card says of itself where no notice does, and under its chart. */
  readonly slot: string;
  readonly footnote: string;
  /** True where the KPU has determined the result: the count is whole, whatever a feed tells of its progress. */
  readonly isFinal: boolean;
  /** In the place of progress, and of the time, where a feed has told none. */
  readonly noProgress: string;
  readonly noTime: string;
  readonly timeless: string;
  /** How the feed is followed, where no notice says it: `Diperbarui otomatis`. */
  readonly status: string;
  /** Several pollsters' counts of the same contest. */
  readonly polls: Polls | undefined;
  readonly lines: readonly Line[];
  /** The share at which a bar is full, in percent, and how that is said where it is not 100. */
  readonly scale: { readonly most: number; readonly text: string };
  /** The last rows behind one line: `10 lainnya: 6,1%`. Only rows in the order of votes fold. */
  readonly fold: { readonly from: number; readonly text: string } | undefined;
  /** Points by which the shares of one quick count may err. */
  readonly margin: number | undefined;
  /** Absent where the source gives only shares, and where a row may be a total. */
  readonly total: { readonly count: string; readonly label: string } | undefined;
  readonly verdict: VerdictWords | undefined;
  /** `gain` is what came since the last state: `+0,10 poin sejak 15.02`. */
  readonly progress:
    { readonly text: string; readonly percent: number; readonly isWhole?: boolean; readonly gain?: string } | undefined;
  /** Short statements: pollster, turnout and so on. */
  readonly details: readonly string[];
  readonly notices: readonly string[];
  /** The one of them that compares with an earlier contest. */
  readonly sinceEarlier?: string | undefined;
  /** By which a picture of the state is found in the ledger of its mirror, and where readers do that. */
  readonly code: { readonly text: string; readonly name: string; readonly url: string | undefined } | undefined;
  readonly source: { readonly label: string; readonly name: string; readonly url?: string } | undefined;
  /** `age` stands beside the time of a live count: `3 menit lalu`. It may be empty. */
  readonly updated:
    | {
        readonly label: string;
        readonly text: string;
        readonly iso: string;
        readonly age: string;
        /** `Pukul 16.02 WIB` for a time of today, else the day too. */
        readonly clock: string;
      }
    | undefined;
  /** A summary for those who do not see the picture. */
  readonly summary: string;
  /** A short summary that screen readers speak while the count goes on. */
  readonly announcement: string;
}
