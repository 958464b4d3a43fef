import type { MethodName } from './apportionment.js';
import type { Coalition } from './coalitions.js';
import type { kinds, offices, rounds, rules, statuses, zoneOffsets } from './choices.js';

/** How final a count is. The three are never shown alike. */
export type Kind = (typeof kinds)[number];

/** The legal rule that turns votes into a result; see `verdict`. */
export type Rule = (typeof rules)[number];

/**
 * What became of an official result. `determined`: the KPU has determined the result. `elected`: the KPU has determined the
 * elected pair. `disputed`: it is before the Constitutional Court. `annulled`: the court annulled it. `revote`: some
 * stations must vote again (pemungutan suara ulang).
 */
export type Status = (typeof statuses)[number];

/** Indonesia's three time zones: UTC+7, UTC+8 and UTC+9. */
export type TimeZone = keyof typeof zoneOffsets;

/** An exact decimal: `units` × 10^−`scale`. 24,95 is `{ units: 2495n, scale: 2 }`; the scale keeps the source's own digits. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export interface Candidate {
  /** The id of the candidate in the feed; without one, the ballot number; without that, the name. */
  readonly id: string;
  /** Ballot number (nomor urut), from 1. */
  readonly number?: number;
  readonly name: string;
  /** A shorter name, for places where the whole name does not fit. */
  readonly shortName?: string;
  /** Valid votes. Absent where the source publishes only shares. */
  readonly votes?: bigint;
  /** Percentage of the valid votes as the source printed it. Present only where `votes` is absent. */
  readonly share?: Decimal;
  /** `#rrggbb`, lower case. */
  readonly color?: string;
  /** An http(s) or page-relative address. */
  readonly photo?: string;
  readonly parties: readonly string[];
  /** The empty box (kolom kosong) of a contest with a single pair. */
  readonly emptyBox: boolean;
  /** False for a party that did not qualify and takes no part in the division of seats (UU 7/2017 Pasal 415). */
  readonly qualified?: boolean;
}

/** The polling stations that are counted, as numbers or as the percentage that the source printed. */
export type Progress =
  | { readonly counted: bigint; readonly total: bigint; readonly percent?: undefined }
  | { readonly percent: Decimal; readonly counted?: undefined; readonly total?: undefined };

export interface Region {
  /** Two digits for a province, as in KPU's feeds; `99` for the votes from overseas. The name, where the source has no code. */
  readonly code: string;
  readonly name: string;
  /** Votes by candidate id. A candidate whose id is no key has no figure yet, which is not 0. */
  readonly votes: ReadonlyMap<string, bigint>;
  readonly progress?: Progress;
}

/** A district (dapil) of a house, with the votes that divide its seats. */
export interface District extends Region {
  readonly seats: number;
}

export interface Source {
  readonly name: string;
  /** An http(s) address. */
  readonly url?: string;
}

/**
 * A new vote at some stations (pemungutan suara ulang), and which votes it replaces. Every field but `counted` may be
 * unknown.
 */
export interface Revote {
  /** Polling stations that vote again. */
  readonly stations?: bigint;
  /** Polling stations in all. */
  readonly of?: bigint;
  /** ISO 8601 day of the new vote. */
  readonly date?: string;
  /** The valid votes that are cast again. */
  readonly votes?: bigint;
  /** True once the new votes are in the figures. */
  readonly counted: boolean;
  /** The legal ground of the order. */
  readonly ground?: string;
}

/** One state of one contest, checked and exact, without the words and formats of any language. `parse` makes it. */
export interface Results {
  readonly version: 1;
  readonly heading?: string;
  readonly subheading?: string;
  readonly kind?: Kind;
  readonly rule?: Rule;
  /** `dpd`: four of them win. `caleg`: the candidates of one party in a district. No verdict is worked out then. */
  readonly office?: (typeof offices)[number];
  readonly round: (typeof rounds)[number];
  readonly status?: Status;
  /** ISO 8601 day of the act that `status` names. */
  readonly statusDate?: string;
  /** ISO 8601 day of the vote. The law and the provinces of that day apply. */
  readonly electionDate?: string;
  /** The legal ground that the source names. It wins over the one that is worked out. */
  readonly ground?: string;
  readonly revote?: Revote;
  /** ISO 8601 time with its zone, or a day alone. */
  readonly updated?: string;
  /** ISO 8601 time with its zone. Readers see no figure before it. */
  readonly embargo?: string;
  readonly source?: Source;
  /** At least one, unless there are only `counts`. All have `votes`, or all have `share`. */
  readonly candidates: readonly Candidate[];
  /** Counts of the same contest by several pollsters, side by side. Each is complete in itself, and has no counts within it. */
  readonly counts: readonly Results[];
  readonly progress?: Progress;
  /** The source's own total of the valid votes. Shares are worked out from the candidates' votes, never from it. */
  readonly validVotes?: bigint;
  readonly invalidVotes?: bigint;
  readonly registeredVoters?: bigint;
  /** Ballots that were printed beyond one for each registered voter. Without it, the law of the election says how many. */
  readonly extraBallots?: bigint;
  /** Turnout in percent as the source printed it. */
  readonly turnout?: Decimal;
  /** A whole number that only grows. If two states have one, it decides which state is newer. */
  readonly revision?: number;
  /** The desk took newer figures back: these are older ones, shown again. */
  readonly rolledBack?: boolean;
  /** By which a picture of this state is found in the ledger of its mirror: ten letters of Crockford's base 32. */
  readonly code?: string;
  readonly pollster?: string;
  /** The percentage of a quick count's sample that is counted. */
  readonly sample?: Decimal;
  /** Margin of error of one share, in percentage points. */
  readonly margin?: Decimal;
  /** A percentage that is marked with a line. A party with less of the national votes gets no seats. */
  readonly threshold?: Decimal;
  /** True where the figures are invented, for a rehearsal. */
  readonly test: boolean;
  /** One sentence from the newsroom, without markup. */
  readonly notice?: string;
  /** ISO 8601 time of the notice. */
  readonly noticeUpdated?: string;
  /** True where the newsroom has frozen the figures. */
  readonly hold: boolean;
  readonly regions: readonly Region[];
  /** Seats by candidate id. */
  readonly seats?: ReadonlyMap<string, number>;
  /** The districts whose seats make up the house. Only what draws seats reads them. */
  readonly districts?: readonly District[];
  /** Parties that the desk adds up. Only what draws seats reads them. */
  readonly coalitions?: readonly Coalition[];
  /** How seats are divided. Without it, the law of the election's year says it. */
  readonly method?: MethodName;
  /** True where the source gives no national votes: those of the candidates are the sums of the districts. */
  readonly isSummed?: boolean;
}

/** A count as JSON gives it: a whole number up to 2^53 − 1, or its digits in a string. */
export type CountInput = number | string | bigint;
/** A percentage from 0 to 100: a number, or its digits in a string with a decimal point or comma. */
export type PercentInput = number | string | Decimal;

export interface CandidateInput {
  readonly id?: string | number;
  readonly number?: number | string;
  readonly name: string;
  readonly shortName?: string;
  readonly votes?: CountInput;
  readonly share?: PercentInput;
  readonly color?: string;
  readonly photo?: string;
  readonly parties?: readonly string[];
  readonly emptyBox?: boolean;
  readonly qualified?: boolean;
}

export interface RevoteInput {
  readonly stations?: CountInput;
  readonly of?: CountInput;
  readonly date?: string;
  readonly votes?: CountInput;
  readonly counted?: boolean;
  readonly ground?: string;
}

export type ProgressInput =
  { readonly counted: CountInput; readonly total: CountInput } | { readonly percent: PercentInput };

export interface RegionInput {
  /** Without a code, the name stands for it. */
  readonly code?: string;
  readonly name?: string;
  readonly votes?: Readonly<Record<string, CountInput>> | ReadonlyMap<string, bigint>;
  readonly progress?: ProgressInput;
}

/** A coalition, as a feed gives it. */
export interface CoalitionInput {
  readonly name: string;
  /** Ids or ballot numbers of its parties. */
  readonly parties: readonly (string | number)[];
}

/** A district (dapil), as a feed gives it. */
export interface DistrictInput extends RegionInput {
  readonly seats: number | string;
}

/** The results object, as given by a feed, the `results` property or the `results` attribute (`results.schema.json`). */
export interface ResultsInput {
  readonly version?: 1;
  readonly heading?: string;
  readonly subheading?: string;
  readonly kind?: Kind;
  readonly rule?: Rule;
  readonly office?: 'dpd' | 'caleg';
  readonly round?: 1 | 2;
  readonly status?: Status;
  readonly statusDate?: string;
  readonly electionDate?: string;
  readonly ground?: string;
  readonly revote?: RevoteInput;
  readonly updated?: string;
  readonly embargo?: string;
  readonly source?: { readonly name: string; readonly url?: string };
  /** Empty where there are only `counts`. */
  readonly candidates: readonly CandidateInput[];
  readonly counts?: readonly ResultsInput[];
  readonly progress?: ProgressInput;
  readonly validVotes?: CountInput;
  readonly invalidVotes?: CountInput;
  readonly registeredVoters?: CountInput;
  readonly extraBallots?: CountInput;
  readonly turnout?: PercentInput;
  readonly revision?: number;
  readonly rolledBack?: boolean;
  readonly code?: string;
  readonly pollster?: string;
  readonly sample?: PercentInput;
  readonly margin?: PercentInput;
  readonly threshold?: PercentInput;
  readonly test?: boolean;
  readonly notice?: string;
  readonly noticeUpdated?: string;
  readonly hold?: boolean;
  readonly regions?: readonly RegionInput[];
  readonly seats?: Readonly<Record<string, number>> | ReadonlyMap<string, number>;
  /** The districts whose votes divide the seats of a house. */
  readonly districts?: readonly DistrictInput[];
  readonly method?: MethodName;
  readonly coalitions?: readonly CoalitionInput[];
}

/** A house by its districts, as `<election-seats>` takes it: `parties` may stand in place of `candidates`. */
export interface HouseInput extends Omit<ResultsInput, 'candidates'> {
  readonly candidates?: ResultsInput['candidates'];
  /** Without votes of their own, the sums of the districts are their national votes. */
  readonly parties?: readonly CandidateInput[];
}
