import type { Inconsistency } from '../../results/checks.js';
import type { Certainty } from '../../results/certainty.js';
import type { Kind, Status } from '../../results/types.js';
import type { Reason, Verdict } from '../../results/verdict.js';

/** Every word that readers see. Numbers in the arguments are formatted already. */
export interface Messages {
  readonly columns: { readonly number: string; readonly name: string; readonly votes: string; readonly share: string };
  /** The heading of the column of names, where they are parties. */
  readonly party: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  /** For a result that does not stand; `status` as in `statuses`, with its day. */
  annulled(status: string): string;
  /** For votes that are cast again; every part but `isCounted` may be empty. */
  revote(parts: {
    readonly stations: string;
    readonly of: string;
    readonly date: string;
    readonly votes: string;
    readonly isCounted: boolean;
  }): string;
  /** The day of the order. */
  ordered(date: string): string;
  readonly secondRound: string;
  /** In the place of the kind, while votes are cast again. */
  readonly unfinished: string;
  /** The sentence that answers who is ahead or has won. Names, shares and days in it are formatted already. */
  /** The status `elected` where single candidates stand. */
  readonly electedCandidates: string;
  readonly answers: {
    elected(names: string, share: string): string;
    /** The same in the little room of a live card. */
    readonly electedBriefly: (names: string, share: string) => string;
    /** While the Constitutional Court has not ruled. */
    disputed(name: string, share: string): string;
    leading(name: string, share: string): string;
    /** Where no more may be said than what the figures show. */
    most(name: string, share: string): string;
    quickCount(name: string, share: string): string;
    /** Of several pollsters; `range` is the lowest and the highest share. */
    pollsters(count: number, name: string, range: string): string;
    /** When nobody may be called the leader; `kind` as in `kinds`. */
    open(kind: string): string;
    /** When too little is known to say so much as that. */
    unknown(kind: string): string;
    readonly noVotes: string;
    /** `count` have the most votes, 0 where others are level with the last of them; `isParty` within a party. */
    mostVotes(names: string, count: number, isParty: boolean): string;
    /** Those who are level for the last places. */
    level(names: string, places: number): string;
    /** Where the KPU has declared them elected. */
    electedMost(names: string): string;
    readonly annulled: string;
    /** `day` may be empty. */
    revote(day: string): string;
    emptyBox(name: string, share: string): string;
    waiting(source: string): string;
  };
  /** What the votes that are still out cannot change; `gap` and `left` are counts. `spread` is as below, or empty. */
  readonly certainty: Readonly<Record<NonNullable<Certainty['outcome']>, (gap: string, spread: string) => string>> & {
    /** The end of the sentence. `isIfKept` where the count may still be corrected. */
    rest(left: string, isIfKept: boolean): string;
  };
  /** What the answer rests on, where no law does. */
  readonly grounds: { readonly annulled: string; readonly revote: string };
  /** Bands above results that may still change, beside those in `statuses`. */
  readonly bands: { readonly disputed: string; readonly repeated: string };
  /** Behind a turnout. */
  ofRegistered(count: string): string;
  readonly stations: string;
  /** Before a ballot number, where there is no room for a name. */
  readonly ballot: string;
  /** In the place of a kind of count that the source does not name. */
  readonly count: string;
  readonly test: string;
  readonly emptyBox: string;
  readonly leading: string;
  readonly tied: string;
  /** Beside the candidate whom the KPU declared elected. */
  readonly elected: string;
  readonly validVotes: string;
  readonly source: string;
  readonly updated: string;
  /** By which a picture is checked, and where. */
  readonly code: (code: string, address: string | undefined) => string;
  readonly results: string;
  readonly unavailable: string;
  /** While a feed has not answered yet. */
  readonly loading: string;
  /** Before an embargo ends; `what` as in `kinds`. */
  closed(what: string, time: string): string;
  /** When the new input could not be read and older figures are shown. */
  readonly stale: string;
  /** When a feed gives no figures that can be shown; `time` of the older figures may be empty. */
  unreachable(time: string): string;
  /** When the source answers but has no new figures. */
  unchanged(time: string): string;
  /** The age of figures, up to a day. */
  ago(minutes: number): string;
  /** The newsroom's own sentence, with the time at which it was written. */
  desk(time: string, notice: string): string;
  /** When the figures of a live card are from, if that is an hour of today. */
  clock(hour: string): string;
  /** What stands in the place of notices where there are none, by the kind of count; `final` once the KPU has determined the result. */
  readonly slots: Readonly<Record<Kind | 'final' | 'none', string>>;
  readonly footnotes: { readonly waiting: string; total(votes: string): string };
  /** In the place of progress and of a time that the source does not tell. */
  readonly noProgress: string;
  readonly unknownProgress: string;
  readonly finished: string;
  /** What came since a time; `points` with its sign. */
  gained(points: string, time: string): string;
  readonly noTime: string;
  readonly timeless: string;
  /** Opens what has no room. */
  readonly more: string;
  /** What a reader pauses; follows `pause` and `resume`. */
  readonly updates: string;
  /** How a feed is followed; `once` where it is asked only once. */
  readonly live: string;
  readonly once: string;
  readonly paused: string;
  /** The buttons that stop a feed and start it again. */
  readonly pause: string;
  readonly resume: string;
  /** The button that asks again after a failure. */
  readonly retry: string;
  /** The reader's toolbar. */
  readonly toolbar: {
    /** Its name for screen readers. */
    readonly label: string;
    /** The switch between an element's picture and the table, and its name for screen readers. */
    readonly views: Readonly<Record<'label' | 'chart' | 'map' | 'list' | 'table', string>>;
    /** The button that opens the menu of what follows. */
    readonly menu: string;
    readonly csv: string;
    readonly png: string;
    readonly svg: string;
    /** Pictures in the formats for social media. */
    readonly share: string;
    readonly portrait: string;
    readonly embed: string;
    readonly copied: string;
    /** How to save or copy by hand, where the browser does not allow it. */
    readonly copyText: string;
    readonly keepPicture: string;
    readonly close: string;
    /** `what` is a button's label. */
    failed(what: string): string;
    /** In place of buttons when their part of the script could not be loaded. */
    readonly missing: string;
  };
  readonly pollster: string;
  /** The lowest and the highest share among several pollsters. */
  readonly range: string;
  /** What the picture of several pollsters shows; `points` is how much of the scale is seen. */
  windows(points: string): string;
  /** When something other than the candidates' figures could not be read. */
  readonly incomplete: string;
  readonly notExact: string;
  readonly adjusted: string;
  readonly inconsistencies: Readonly<Record<Exclude<Inconsistency, 'regions-incomplete'>, string>>;
  /** The number of provinces in the data and of all provinces; `of` may be empty. */
  incompleteProvinces(listed: string, of: string): string;
  /**
   * The sentence of a verdict. `round` is 0 where the rule has no rounds; `names` may be empty where the KPU has declared a
   * pair elected.
   */
  readonly outcomes: Readonly<Record<Verdict['outcome'], (names: string, round: 0 | 1 | 2) => string>>;
  /** The same, if one is first and several are tied for the second place. */
  opponent(first: string, names: string): string;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** The number of provinces with 20% or more, and of all; it follows a reason. */
  spread(met: number, of: number): string;
  /** The number of provinces in the results, and of all; it follows a reason. */
  provinces(given: number, of: number): string;
  /** What must still happen after enough votes; also while the Constitutional Court has not ruled. */
  readonly pending: string;
  readonly disputed: string;
  ground(citation: string): string;
  /** The word before the last name of a list. */
  readonly and: string;
  readonly or: string;
  votes(count: string): string;
  /** The stations that are counted; `counted` and `total` are absent where the source gives only a percentage. */
  progress(percent: string, counted?: string, total?: string): string;
  /** `voters` and `registered` are absent where the source gives only the percentage. */
  readonly turnout: (percent: string, voters?: string, registered?: string) => string;
  readonly registered: (count: string) => string;
  readonly invalid: (count: string) => string;
  readonly sample: (percent: string) => string;
  readonly margin: (points: string) => string;
  /** Candidates whose share differs from one half by no more than the margin of error. */
  nearHalf(names: string): string;
  threshold(percent: string): string;
  /** `votes` as formatted by `votes`; `percent` is given for a large fall; it and `time` may be empty. */
  correction(name: string, votes: string, percent: string, time: string): string;
  /** Changes that are unlikely in a count. */
  readonly jumps: {
    progress(from: string, to: string): string;
    stations(from: string, to: string): string;
  };
  /** `time` may be empty. */
  hold(time: string): string;
  rolledBack: string;
  sumOfSource(percent: string): string;
  firstOf(shown: string, all: string): string;
  /** The last rows in one line. */
  others(count: string, share: string): string;
}
