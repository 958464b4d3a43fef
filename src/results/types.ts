import type { kinds, rounds, rules, statuses, zoneOffsets } from './choices.js';

/** How final a count is. The three are never shown alike. */
export type Kind = (typeof kinds)[number];

/** The legal rule that turns votes into a result; see `verdict`. */
export type Rule = (typeof rules)[number];

/**
 * What became of an official result: `determined` is the KPU's act on the result, `elected` its act on the pair, `revote` an
 * order to vote again at some stations (pemungutan suara ulang).
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
  /** The id a feed knows the candidate by; else the ballot number; else the name. */
  readonly id: string;
  /** Ballot number (nomor urut), from 1. */
  readonly number?: number;
  readonly name: string;
  /** A form of the name for places that the whole name does not fit. */
  readonly shortName?: string;
  /** Valid votes. Absent where the source publishes only shares. */
  readonly votes?: bigint;
  /** Percent of the valid votes as the source printed it; present only where `votes` is absent. */
  readonly share?: Decimal;
  /** `#rrggbb`, lower case. */
  readonly color?: string;
  /** An http(s) or page-relative address. */
  readonly photo?: string;
  readonly parties: readonly string[];
  /** The empty box (kolom kosong) of a contest with a single pair. */
  readonly emptyBox: boolean;
  /** False for a party that takes no part in the division of seats (UU 7/2017 Pasal 415). */
  readonly qualified?: boolean;
}

/** Polling stations in, as counts or as the percentage that the source printed. */
export type Progress =
  | { readonly counted: bigint; readonly total: bigint; readonly percent?: undefined }
  | { readonly percent: Decimal; readonly counted?: undefined; readonly total?: undefined };

export interface Region {
  /** Two digits for a province, as KPU's feeds have them; `99` for the votes from overseas. The name where the source has no code. */
  readonly code: string;
  readonly name: string;
  /** Votes by candidate id. An id without a key has no figure yet, which is not 0. */
  readonly votes: ReadonlyMap<string, bigint>;
  readonly progress?: Progress;
}

export interface Source {
  readonly name: string;
  /** An http(s) address. */
  readonly url?: string;
}

/** What a vote that was ordered anew replaces (pemungutan suara ulang). Every field but `counted` may be unknown. */
export interface Revote {
  /** Polling stations that vote again. */
  readonly stations?: bigint;
  /** Polling stations in all. */
  readonly of?: bigint;
  /** ISO 8601 day of the new vote. */
  readonly date?: string;
  /** Valid votes that are cast again. */
  readonly votes?: bigint;
  /** True once the new votes are in the figures. */
  readonly counted: boolean;
  /** The order's citation. */
  readonly ground?: string;
}

/** One state of one contest: checked, exact, and free of the words and formats of any locale. Made by `parse`. */
export interface Results {
  readonly version: 1;
  readonly heading?: string;
  readonly subheading?: string;
  readonly kind?: Kind;
  readonly rule?: Rule;
  readonly round: (typeof rounds)[number];
  readonly status?: Status;
  /** ISO 8601 day of the act that `status` names. */
  readonly statusDate?: string;
  /** ISO 8601 day of the vote: it dates the law and the set of provinces. */
  readonly electionDate?: string;
  /** The source's own legal ground, which wins over the one worked out. */
  readonly ground?: string;
  readonly revote?: Revote;
  /** ISO 8601, always with its zone, or a date alone. */
  readonly updated?: string;
  /** ISO 8601 with its zone: closed to readers until then. */
  readonly embargo?: string;
  readonly source?: Source;
  /** At least one, unless there are only `counts`. All have `votes`, or all have `share`. */
  readonly candidates: readonly Candidate[];
  /** Counts of the same contest by several pollsters, side by side; each is whole in itself and has none within. */
  readonly counts: readonly Results[];
  readonly progress?: Progress;
  /** The source's own total of the valid votes. Shares are worked out from the candidates' votes, never from it. */
  readonly validVotes?: bigint;
  readonly invalidVotes?: bigint;
  readonly registeredVoters?: bigint;
  /** Turnout in percent as the source printed it. */
  readonly turnout?: Decimal;
  /** A whole number that only grows: where two states have one, it tells which is newer. */
  readonly revision?: number;
  /** The desk took newer figures back: these are older ones, shown again. */
  readonly rolledBack?: boolean;
  readonly pollster?: string;
  /** Percent of a quick count's sample that is in. */
  readonly sample?: Decimal;
  /** Margin of error of one share, in percentage points. */
  readonly margin?: Decimal;
  /** A share that is marked with a line, in percent; parties with less of the national votes take no seats. */
  readonly threshold?: Decimal;
  /** Made-up figures of a rehearsal. */
  readonly test: boolean;
  /** One plain sentence from the desk. */
  readonly notice?: string;
  /** The desk has frozen the figures. */
  readonly hold: boolean;
  readonly regions: readonly Region[];
  /** Seats by candidate id. */
  readonly seats?: ReadonlyMap<string, number>;
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
  /** The name stands for it where there is none. */
  readonly code?: string;
  readonly name?: string;
  readonly votes?: Readonly<Record<string, CountInput>> | ReadonlyMap<string, bigint>;
  readonly progress?: ProgressInput;
}

/** The results object as a feed, the `results` property or the `results` attribute carries it (`results.schema.json`). */
export interface ResultsInput {
  readonly version?: 1;
  readonly heading?: string;
  readonly subheading?: string;
  readonly kind?: Kind;
  readonly rule?: Rule;
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
  readonly turnout?: PercentInput;
  readonly revision?: number;
  readonly rolledBack?: boolean;
  readonly pollster?: string;
  readonly sample?: PercentInput;
  readonly margin?: PercentInput;
  readonly threshold?: PercentInput;
  readonly test?: boolean;
  readonly notice?: string;
  readonly hold?: boolean;
  readonly regions?: readonly RegionInput[];
  readonly seats?: Readonly<Record<string, number>> | ReadonlyMap<string, number>;
}
