import { follow, isSameCount } from './succession.js';
import type { Shown } from './succession.js';
import { compareRatios } from './decimals.js';
import type { Ratio } from './decimals.js';
import { withoutFigures } from './embargo.js';
import { progressRatio } from './completeness.js';
import { rank } from './ranking.js';
import { totalVotes } from './shares.js';
import { rowOfTotals } from './totals.js';
import type { Candidate, Region, Results } from './types.js';
import { hasFifth } from './verdict.js';

/**
 * Leads in percentage points from which a region is drawn one step stronger. Below the first of them it has the weakest of
 * four steps.
 */
export const leadSteps: readonly bigint[] = [5n, 15n, 30n];
/** Shares of one candidate, in percent, from which a region is drawn one step stronger, where all regions show that candidate. */
export const shareSteps: readonly bigint[] = [20n, 30n, 50n];

/** The step of a percentage, 1 to 4. It is not rounded. */
export const stepOf = ({ numerator, denominator }: Ratio, from: readonly bigint[]): number =>
  1 + from.filter((step) => numerator >= step * denominator).length;

/** The result of one region. */
export interface RegionStanding {
  readonly region: Region;
  /** True where it is one of the provinces that voted. */
  readonly isProvince: boolean;
  /**
   * The candidates with their votes in the region. Empty where the source has no figure for one of them, since the others
   * alone are not its result, and where a row may be a total.
   */
  readonly candidates: readonly Candidate[];
  readonly total: bigint;
  /** Ids of the candidates with the most votes: several where they are tied, none where there are no votes. */
  readonly foremost: readonly string[];
  /** Ids of the candidates with the next most votes. */
  readonly second: readonly string[];
  /** The lead of the first over the second in percentage points. Undefined if there is no sole first. */
  readonly lead: Ratio | undefined;
  /** The step of the lead: 1 below `leadSteps[0]`, 4 from the last of them on, 0 if there is no sole first. */
  readonly strength: number;
  /** True where the source says that fewer than half of the stations are counted. */
  readonly isUnderHalf: boolean;
}

export function regionStanding(all: readonly Candidate[], region: Region, isProvince = false): RegionStanding {
  const { votes, progress } = region;
  const isWhole = !rowOfTotals(all) && all.every(({ id }) => votes.has(id));
  const candidates = (isWhole ? all : []).map((candidate): Candidate => {
    const own: Candidate & { share?: unknown } = { ...candidate, votes: votes.get(candidate.id) ?? 0n };
    // This share is the nation's: the source gives no votes.
    delete own.share;
    return own;
  });
  const total = totalVotes(candidates);
  const [first = [], next] = total ? rank(candidates) : [];
  const [winner, equal] = first;
  // Stryker disable OptionalChaining: no rank is without a candidate.
  const lead =
    winner && !equal
      ? { numerator: ((winner.votes ?? 0n) - (next?.[0]?.votes ?? 0n)) * 100n, denominator: total }
      : undefined;
  // Stryker restore OptionalChaining
  return {
    region,
    isProvince,
    candidates,
    total,
    foremost: first.map(({ id }) => id),
    second: (next ?? []).map(({ id }) => id),
    lead,
    strength: lead ? stepOf(lead, leadSteps) : 0,
    isUnderHalf: Boolean(progress && compareRatios(progressRatio(progress), { numerator: 1n, denominator: 2n }) < 0),
  };
}

/** The region's own results. No rule applies to them. Without candidates where the region has no figures. */
export const regionResults = (
  { kind, revote, round, status, test }: Results,
  { region: { name, progress }, candidates }: RegionStanding,
): Results => ({
  ...withoutFigures({ version: 1, ...(kind && { kind }), round, test, hold: false }),
  heading: name,
  ...(status && { status }),
  ...(revote && { revote }),
  ...(progress && { progress }),
  candidates,
});

/**
 * True where the law asks for 20% of the votes in more than half of the provinces (UUD 1945 Pasal 6A ayat (3)): in the first round
 * of a presidential election of more than two pairs (MK 50/PUU-XII/2014).
 */
export const needsSpread = ({ candidates, round, rule }: Results): boolean =>
  rule === 'presidential' && round === 1 && candidates.length > 2 && !rowOfTotals(candidates);

/** True where this region counts towards that. */
export const isFifth = (
  candidate: Pick<Candidate, 'id'>,
  { candidates, region, isProvince }: RegionStanding,
): boolean => candidates.length > 0 && isProvince && hasFifth(candidate as Candidate, region);

/** The number of provinces that the law asks for. */
export const fifths = (candidate: Pick<Candidate, 'id'>, standings: readonly RegionStanding[]): number =>
  standings.filter((standing) => isFifth(candidate, standing)).length;

/** What is shown of each region, by its code. */
export interface ShownRegions {
  readonly results: Results;
  readonly byCode: ReadonlyMap<string, Shown>;
}

/**
 * The next state of the regions, after `shown`. Votes that fall in a region are a correction there, as they are in the
 * nation.
 */
export function followRegions(
  shown: ShownRegions | undefined,
  results: Results,
  standings: readonly RegionStanding[],
): ShownRegions {
  const before = shown && isSameCount(shown.results, results) ? shown.byCode : undefined;
  const { updated } = results;
  const byCode = standings.map((standing) => {
    const { code } = standing.region;
    return [
      code,
      follow(before?.get(code), { ...regionResults(results, standing), ...(updated && { updated }) }),
    ] as const;
  });
  return { results, byCode: new Map(byCode) };
}

/** The key by which regions are sorted. For the share of a candidate, it is the id with `#` before it. */
export type RegionKey = 'name' | 'foremost' | 'lead' | 'votes' | 'progress' | `#${string}`;

/** For comparison only: it is not exact. */
const quotient = ({ numerator, denominator }: Ratio): number => Number(numerator) / Number(denominator);

function figure({ candidates, foremost, lead, region, total }: RegionStanding, key: RegionKey): number | string {
  const figures: Partial<Record<RegionKey, number | string>> = {
    name: region.name,
    foremost: foremost.length === 1 ? candidates.findIndex(({ id }) => id === foremost[0]) : NaN,
    lead: lead ? quotient(lead) : NaN,
    votes: candidates.length ? Number(total) : NaN,
    progress: region.progress ? quotient(progressRatio(region.progress)) : NaN,
  };
  // 0 of 0 is no number.
  return figures[key] ?? Number(candidates.find(({ id }) => `#${id}` === key)?.votes) / Number(total);
}

/** The regions in another order. Regions without a value for `key` are always last. */
export function sortRegions(
  standings: readonly RegionStanding[],
  key: RegionKey,
  isDescending: boolean,
): readonly RegionStanding[] {
  const sign = isDescending ? -1 : 1;
  return standings
    .map((standing) => ({ standing, at: figure(standing, key) }))
    .sort(({ at: a }, { at: b }) =>
      typeof a === 'string'
        ? sign * a.localeCompare(String(b), 'id')
        : sign * (a - Number(b)) || Number(isNaN(a)) - Number(isNaN(Number(b))),
    )
    .map(({ standing }) => standing);
}
