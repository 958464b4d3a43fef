import type { Inconsistency } from '../../results/checks.js';
import type { Kind, Status } from '../../results/types.js';
import type { Reason, Verdict } from '../../results/verdict.js';
import type { Chart } from '../presentation.js';

/** Every word that readers see. Arguments are printed already. */
export interface Messages {
  readonly columns: { readonly number: string; readonly name: string; readonly votes: string; readonly share: string };
  /** Heads the column of names where these are parties. */
  readonly party: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  /** Of a result that does not stand; `status` as in `statuses`, with its day. */
  annulled(status: string): string;
  /** A vote that is held again; every part but `isCounted` may be empty. */
  revote(parts: {
    readonly stations: string;
    readonly of: string;
    readonly date: string;
    readonly votes: string;
    readonly isCounted: boolean;
  }): string;
  /** When it was ordered. */
  ordered(date: string): string;
  readonly secondRound: string;
  readonly test: string;
  readonly emptyBox: string;
  readonly leading: string;
  readonly tied: string;
  readonly validVotes: string;
  readonly source: string;
  readonly updated: string;
  readonly results: string;
  readonly unavailable: string;
  /** A feed has not answered yet. */
  readonly loading: string;
  /** Figures are closed to readers; `what` as in `kinds`. */
  closed(what: string, time: string): string;
  /** The new input could not be read and older figures stay. */
  readonly stale: string;
  /** A feed gives none that could be shown; `time` of the figures that stay may be empty. */
  unreachable(time: string): string;
  /** The source goes on without new figures. */
  unchanged(time: string): string;
  /** How old figures are, up to a day. */
  ago(minutes: number): string;
  /** How a feed goes on. */
  readonly live: string;
  readonly paused: string;
  /** Stops a feed, and goes on with it. */
  readonly pause: string;
  readonly resume: string;
  /** The reader's toolbar. */
  readonly toolbar: {
    /** Names it for those who do not see it. */
    readonly label: string;
    readonly charts: Readonly<Record<Chart, string>>;
    readonly csv: string;
    readonly png: string;
    readonly svg: string;
    /** A picture in the shape that social media show. */
    readonly share: string;
    readonly embed: string;
    readonly copied: string;
    /** Where nothing can be saved or copied for the reader: how to do it by hand. */
    readonly copyText: string;
    readonly keepPicture: string;
    readonly close: string;
    /** `what` is a button's label. */
    failed(what: string): string;
    /** In place of the buttons whose part of the script could not be loaded. */
    readonly missing: string;
  };
  readonly pollster: string;
  /** The least and the most of several pollsters' shares. */
  readonly range: string;
  /** Something beside the candidates' figures could not be read. */
  readonly incomplete: string;
  readonly notExact: string;
  readonly adjusted: string;
  readonly inconsistencies: Readonly<Record<Exclude<Inconsistency, 'regions-incomplete'>, string>>;
  /** Provinces in the data, of how many; `of` may be empty. */
  incompleteProvinces(listed: string, of: string): string;
  /** What a verdict comes to. `round` is 0 where the rule knows no rounds; `names` may be empty where the KPU has elected. */
  readonly outcomes: Readonly<Record<Verdict['outcome'], (names: string, round: 0 | 1 | 2) => string>>;
  /** Instead, where several are tied for the second place behind one. */
  opponent(first: string, names: string): string;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** Provinces with 20% or more, of how many; it follows a reason. */
  spread(met: number, of: number): string;
  /** Provinces that are there, of how many; it follows a reason. */
  provinces(given: number, of: number): string;
  /** What is still to come after votes that suffice; and while the Constitutional Court has not ruled. */
  readonly pending: string;
  readonly disputed: string;
  ground(citation: string): string;
  /** Between the last two names of a list. */
  readonly and: string;
  readonly or: string;
  votes(count: string): string;
  /** Stations in; `counted` and `total` are absent where the source gives a percentage alone. */
  progress(percent: string, counted?: string, total?: string): string;
  /** `voters` and `registered` are absent where the source gives the percentage alone. */
  turnout(percent: string, voters?: string, registered?: string): string;
  registered(count: string): string;
  invalid(count: string): string;
  sample(percent: string): string;
  margin(points: string): string;
  /** Whose share a quick count cannot tell from half. */
  nearHalf(names: string): string;
  threshold(percent: string): string;
  /** `votes` as `votes` prints them; `percent`, told where it is many, and `time` may be empty. */
  correction(name: string, votes: string, percent: string, time: string): string;
  /** What a count does not do. */
  readonly jumps: {
    progress(from: string, to: string): string;
    stations(from: string, to: string): string;
  };
  /** `time` may be empty. */
  hold(time: string): string;
  rolledBack: string;
  sumOfSource(percent: string): string;
  firstOf(shown: string, all: string): string;
}
