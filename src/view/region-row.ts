import { inkOn } from '../results/colors.js';
import { stands } from '../results/ranking.js';
import { isFifth, leadSteps, regionResults, tint } from '../results/regions.js';
import type { RegionStanding, ShownRegions } from '../results/regions.js';
import { printShare } from '../results/shares.js';
import type { Results } from '../results/types.js';
import { percentIn } from './details.js';
import { messages } from '../text/locales.js';
import { numberFormats } from '../text/numbers.js';
import type { Presentation } from '../text/presentation.js';
import { regionNames } from '../text/region-names.js';
import { regionsMessages } from '../text/messages/regions.js';
import { standings } from './standings.js';
import type { Standing } from './standing.js';
import type { Standings } from './standings.js';

/** A tile on the map, or its sample in the legend. */
export interface Tile {
  /** The colour of the leader, in the strength of the lead. Undefined where nobody is alone in front. */
  readonly fill?: string | undefined;
  /** The full colour of the leader. */
  readonly color?: string | undefined;
  /** The colour of text on `fill`. */
  readonly ink?: string | undefined;
  readonly isFaint?: boolean | undefined;
  readonly isUnderHalf?: boolean;
  readonly letters?: string;
  /** The leader's sign; `=` for a tie, `–` where there are no votes; empty where the region is not in the data. */
  readonly sign?: string;
}

/** One region as every renderer shows it. */
export interface RegionRow extends Tile {
  readonly code: string;
  readonly name: string;
  /** The shares in the order of the candidates. A `✓` stands before a share that counts for the spread that the law asks for. */
  readonly figures: readonly { readonly share: string; readonly count: string; readonly percent: number }[];
  /** The leader with the sign; or the reason why there is none. */
  readonly foremost: string;
  /** `16,6`, or empty. */
  readonly lead: string;
  /** The cells after the name. */
  readonly cells: readonly string[];
  /** Everything in one sentence. It is the name of a tile for those who do not see it. */
  readonly label: string;
  /** True where the region is not in the data. */
  readonly isAbsent: boolean;
  /** The region's own result. */
  readonly own: Standings;
}

/** What all regions of a state have in common. */
interface Surroundings {
  readonly results: Results;
  readonly shown: ShownRegions;
  /** The nation's candidates, in the order of the columns. */
  readonly candidates: readonly Standing[];
  readonly isMap: boolean;
  /** True where the law asks for 20% in a number of provinces. */
  readonly asksSpread: boolean;
  /** True where some region says how many stations are counted. */
  readonly hasProgress: boolean;
}

/** What is shown of one region, also where it is not in the data. */
export function regionRow(
  standing: RegionStanding,
  { results, shown, candidates, isMap, asksSpread, hasProgress }: Surroundings,
  presentation: Presentation,
): RegionRow {
  const { locale, decimals, threshold } = presentation;
  const words = regionsMessages[locale];
  const common = messages[locale];
  const numbers = numberFormats[locale];
  const { foremost, isProvince, isUnderHalf, region, strength } = standing;
  const { code, name, progress, votes } = region;
  const inData = shown.byCode.get(code);
  const { corrections = [] } = inData ?? {};
  const own = standings(
    { corrections: [], jumps: [], ...inData, results: regionResults(results, standing) },
    { ...presentation, threshold: asksSpread && isProvince ? { units: 20n, scale: 0 } : threshold },
    { now: 0 },
  );
  const first = own.rows.filter(({ id }) => foremost.includes(id));
  const leader = first.length === 1 ? first[0] : undefined;
  const who = leader
    ? `${leader.sign} ${leader.name}`
    : first.length
      ? `${common.tied}: ${first.map((tied) => tied.name).join(', ')}`
      : !inData
        ? words.absent
        : votes.size && !own.rows.length
          ? words.partial
          : words.noVotes;
  // A result that does not stand has no leader.
  const isAhead = stands(results);
  const printed =
    isAhead &&
    standing.lead &&
    printShare(
      standing.lead,
      decimals,
      leadSteps.map((units) => ({ units, scale: 0 })),
    );
  const lead = printed ? printed.relation + numbers.decimal(printed) : '';
  const fill = leader && tint(leader.color, isAhead ? strength : leadSteps.length + 1);
  const letters = (isMap && regionNames.get(code)?.letters) || code;
  const figures = candidates.map(({ id }) => {
    const { share = '–', count = '', percent = 0 } = own.rows.find((row) => row.id === id) ?? {};
    const marks = [
      corrections.some(({ candidate }) => candidate.id === id) && '▼ ',
      asksSpread && isFifth({ id }, standing) && '✓ ',
    ];
    return { share: marks.filter(Boolean).join('') + share, count, percent };
  });
  return {
    code,
    name,
    letters,
    sign: (leader?.sign ?? (first.length ? '=' : inData ? '–' : '')) + (corrections.length ? '▼' : ''),
    fill,
    color: leader?.color,
    ink: fill && inkOn(fill),
    isFaint: leader?.isFaint,
    isUnderHalf,
    isAbsent: !inData,
    figures,
    foremost: who,
    lead,
    cells: [
      ...figures.map(({ share, count: votes }) => share || votes),
      who,
      lead,
      own.total?.count ?? '–',
      ...(hasProgress ? [progress ? percentIn(progress, numbers) : ''] : []),
    ],
    // The name of a control must contain its visible text (WCAG 2.2, 2.5.3).
    label: [
      `${name}${name === letters ? '' : `, ${letters}`}: ${who}`,
      lead && `${words.lead} ${words.points(lead)}`,
      own.progress?.text,
      corrections.length > 0 && words.fallen,
    ]
      .filter(Boolean)
      .join(', '),
    own,
  };
}
