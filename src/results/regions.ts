import { compareRatios } from './decimals.js';
import type { Ratio } from './decimals.js';
import { progressRatio, rank } from './ranking.js';
import { totalVotes } from './shares.js';
import type { Candidate, Decimal, Region, Results } from './types.js';
import { hasFifth, overseas } from './verdict.js';

/** From these leads on, in percentage points, a region is drawn a step stronger; under the first it is in the weakest of four. */
export const leadSteps: readonly bigint[] = [5n, 15n, 30n];

/** How one region has voted. */
export interface RegionStanding {
  readonly region: Region;
  /** With their votes in the region. None where the source has no figure for one of them: the others alone are not its result. */
  readonly candidates: readonly Candidate[];
  readonly total: bigint;
  /** Ids of those with the most votes: several where they are tied, none where there is no vote. */
  readonly foremost: readonly string[];
  /** How far the first is ahead of the second, in percentage points; undefined where nobody is alone in front. */
  readonly lead: Ratio | undefined;
  /** The step of the lead: 1 under `leadSteps[0]`, 4 from the last one on; 0 where nobody is alone in front. */
  readonly strength: number;
  /** Under half of the stations are in, where the source tells. */
  readonly isUnderHalf: boolean;
}

export function regionStanding(all: readonly Candidate[], region: Region): RegionStanding {
  const { votes, progress } = region;
  const candidates = all.flatMap((candidate): Candidate[] => {
    const own = votes.get(candidate.id);
    if (own === undefined) return [];
    const counted: Candidate & { share?: Decimal } = { ...candidate, votes: own };
    // Of the nation, where a source gives no votes for it.
    delete counted.share;
    return [counted];
  });
  const isWhole = candidates.length === all.length;
  const total = isWhole ? totalVotes(candidates) : 0n;
  const [first = [], [second] = []] = total ? rank(candidates) : [];
  const lead =
    first.length === 1
      ? { numerator: ((first[0]?.votes ?? 0n) - (second?.votes ?? 0n)) * 100n, denominator: total }
      : undefined;
  return {
    region,
    candidates: isWhole ? candidates : [],
    total,
    foremost: first.map(({ id }) => id),
    lead,
    strength: lead ? 1 + leadSteps.filter((step) => lead.numerator >= step * total).length : 0,
    isUnderHalf: Boolean(progress && compareRatios(progressRatio(progress), { numerator: 1n, denominator: 2n }) < 0),
  };
}

/** The region's own results, which no rule turns into anything. Without candidates where it has no figures. */
export const regionResults = (
  { kind, round, test }: Results,
  { region: { name, progress }, candidates }: RegionStanding,
): Results => ({
  version: 1,
  heading: name,
  ...(kind && { kind }),
  ...(progress && { progress }),
  round,
  test,
  hold: false,
  candidates,
  counts: [],
  regions: [],
});

/**
 * True where the law asks for 20% of the votes in more than half of the provinces (UUD 1945 Pasal 6A(3)): in the first round
 * of a presidential election of more than two pairs (MK 50/PUU-XII/2014).
 */
export const needsSpread = ({ candidates, round, rule }: Results): boolean =>
  rule === 'presidential' && round === 1 && candidates.length > 2;

/** True where it counts towards that. */
export const isFifth = (candidate: Candidate, { candidates, region }: RegionStanding): boolean =>
  candidates.length > 0 && region.code !== overseas && hasFifth(candidate, region);

/** In how many of how many provinces. */
export const spreadOf = (
  candidate: Candidate,
  standings: readonly RegionStanding[],
): { readonly met: number; readonly of: number } => ({
  met: standings.filter((standing) => isFifth(candidate, standing)).length,
  of: standings.filter(({ region }) => region.code !== overseas).length,
});

/** What regions may be sorted by: the name, who is in front, the lead, all votes, the stations in, or one candidate's share. */
export type RegionKey = 'name' | 'foremost' | 'lead' | 'votes' | 'progress' | Pick<Candidate, 'id'>;

/** The same in another order; those that say nothing of `key` are last in any. */
export function sortRegions(
  standings: readonly RegionStanding[],
  key: RegionKey,
  isDescending: boolean,
  compareNames: (a: string, b: string) => number,
): readonly RegionStanding[] {
  const figure = ({ candidates, foremost, lead, region, total }: RegionStanding): Ratio | undefined => {
    if (typeof key === 'object')
      return total
        ? { numerator: candidates.find(({ id }) => id === key.id)?.votes ?? 0n, denominator: total }
        : undefined;
    switch (key) {
      case 'foremost':
        return foremost.length === 1
          ? { numerator: BigInt(candidates.findIndex(({ id }) => id === foremost[0])), denominator: 1n }
          : undefined;
      case 'votes':
        return candidates.length ? { numerator: total, denominator: 1n } : undefined;
      case 'progress':
        return region.progress && progressRatio(region.progress);
      default:
        return lead;
    }
  };
  const sign = isDescending ? -1 : 1;
  if (key === 'name') return [...standings].sort((a, b) => sign * compareNames(a.region.name, b.region.name));
  return standings
    .map((standing) => ({ standing, at: figure(standing) }))
    .sort((a, b) => (a.at && b.at ? sign * compareRatios(a.at, b.at) : Number(!a.at) - Number(!b.at)))
    .map(({ standing }) => standing);
}

/** What tints are mixed with: the two surfaces of cards (src/elements/styles.ts). */
const surfaces = ['#ffffff', '#17191e'];

/** How far a candidate's colour covers the surface, by `strength`. */
export const opacities: readonly number[] = [0, 0.22, 0.45, 0.72, 1];

/** A colour that lies on the light and on the dark surface so thinly. */
export const tints = (color: string, opacity: number): readonly string[] =>
  surfaces.map(
    (surface) =>
      '#' +
      [1, 3, 5]
        .map((at) => {
          const [top = 0, under = 0] = [color, surface].map((hex) => parseInt(hex.slice(at, at + 2), 16));
          return Math.round(top * opacity + under * (1 - opacity))
            .toString(16)
            .padStart(2, '0');
        })
        .join(''),
  );
