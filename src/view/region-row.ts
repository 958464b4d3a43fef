import { stands } from '../results/completeness.js';
import { isFifth, leadSteps, regionResults } from '../results/regions.js';
import type { RegionStanding, ShownRegions } from '../results/regions.js';
import { printShare } from '../results/shares.js';
import type { Results } from '../results/types.js';
import type { EarlierChange } from './earlier-change.js';
import { candidatesIn } from './earlier-region.js';
import { percentIn } from './details.js';
import { messages } from '../text/locales.js';
import { numberFormats } from '../text/numbers.js';
import type { Presentation } from '../text/presentation.js';
import { regionNames } from '../text/region-names.js';
import { regionsMessages } from '../text/messages/regions.js';
import { standings } from './standings.js';
import type { Standing } from './standing.js';
import type { Standings } from './standings.js';

/** The share of one candidate in one region. */
export interface RegionFigure {
  /** A `✓` stands before a share that counts for the spread that the law asks for, a `▼` where the votes fell. */
  readonly share: string;
  /** `58,3`, for a column of shares. */
  readonly plain: string;
  readonly count: string;
  /** `+2,3`, the change since an earlier contest; empty where there is nothing to compare. */
  readonly change: string;
  readonly percent: number;
  readonly isFirst: boolean;
}

/** One region as every renderer shows it. */
export interface RegionRow {
  readonly code: string;
  readonly name: string;
  /** The name as headlines have it, `Jabar`; the whole name of what is no province. */
  readonly short: string;
  /** In the order of the candidates. */
  readonly figures: readonly RegionFigure[];
  /** The leader with the sign; or the reason why there is none. */
  readonly foremost: string;
  /** Who is alone in front, and who is alone behind. */
  readonly leader: Standing | undefined;
  readonly second: Standing | undefined;
  /** `16,6`, or empty. */
  readonly lead: string;
  /** The cells after the name. */
  readonly cells: readonly string[];
  /** True where the region is not in the data. */
  readonly isAbsent: boolean;
  /** True where the source has taken votes back. */
  readonly hasFallen: boolean;
  /** The region's own result. */
  readonly own: Standings;
}

/** What all regions of a state have in common. */
export interface Surroundings {
  readonly results: Results;
  readonly shown: ShownRegions;
  /** The nation's candidates, in the order of the columns. */
  readonly candidates: readonly Standing[];
  readonly isMap: boolean;
  /** True where the law asks for 20% in a number of provinces. */
  readonly asksSpread: boolean;
  /** True where some region says how many stations are counted. */
  readonly hasProgress: boolean;
  readonly earlierChange?: EarlierChange | undefined;
}

/**
 * What is shown of one region, also where it is not in the data.
 *
 * @param nation what is shown of all regions together, where this row is theirs
 */
export function regionRow(
  standing: RegionStanding,
  { results, shown, candidates, isMap, asksSpread, hasProgress, earlierChange }: Surroundings,
  presentation: Presentation,
  nation?: Standings,
): RegionRow {
  const { locale, decimals, threshold } = presentation;
  const words = regionsMessages[locale];
  const common = messages[locale];
  const numbers = numberFormats[locale];
  const { foremost, isProvince, region, second } = standing;
  const { code, name, progress, votes } = region;
  const inData = shown.byCode.get(code);
  const { corrections = [] } = inData ?? {};
  const compared = (made: Standings): Standings =>
    earlierChange?.rows(made, standing.candidates, candidatesIn(region, results, earlierChange.earlier)) ?? made;
  const own =
    nation ??
    compared(
      standings(
        { corrections: [], jumps: [], ...inData, results: regionResults(results, standing) },
        { ...presentation, threshold: asksSpread && isProvince ? { units: 20n, scale: 0 } : threshold },
        { now: 0 },
      ),
    );
  const alone = (ids: readonly string[]): Standing | undefined =>
    ids.length === 1 ? own.rows.find(({ id }) => id === ids[0]) : undefined;
  const leader = alone(foremost);
  const next = alone(second);
  const who = leader
    ? `${leader.sign} ${leader.name}`
    : foremost.length
      ? `${common.tied}: ${own.rows.flatMap((row) => (foremost.includes(row.id) ? row.name : [])).join(', ')}`
      : !inData
        ? words.absent
        : votes.size && !own.rows.length
          ? words.partial
          : words.noVotes;
  // A result that does not stand has no leader.
  const printed =
    stands(results) &&
    standing.lead &&
    printShare(
      standing.lead,
      decimals,
      leadSteps.map((units) => ({ units, scale: 0 })),
    );
  const lead = printed ? printed.relation + numbers.decimal(printed) : '';
  const figures = candidates.map(({ id }): RegionFigure => {
    const { share = '–', count = '', percent = 0, change = '' } = own.rows.find((row) => row.id === id) ?? {};
    const fall = corrections.some(({ candidate }) => candidate.id === id) ? '▼ ' : '';
    const fifth = asksSpread && isFifth({ id }, standing) ? '✓ ' : '';
    return {
      share: fall + fifth + share,
      plain: fall + (share.replace('%', '') || count),
      count,
      change: change.replace(/\s.*/, ''),
      percent,
      isFirst: foremost.includes(id),
    };
  });
  return {
    code,
    name,
    short: (isMap && regionNames.get(code)?.short) || name,
    isAbsent: !inData,
    hasFallen: corrections.length > 0,
    figures,
    foremost: who,
    leader,
    second: next,
    lead,
    cells: [
      ...figures.map(({ share, count: votes }) => share || votes),
      who,
      next ? `${next.sign} ${next.name}` : '',
      lead,
      own.total?.count ?? '–',
      ...(hasProgress ? [progress ? percentIn(progress, numbers) : ''] : []),
    ],
    own,
  };
}
