import { inkOn } from '../results/colors.js';
import { withoutFigures } from '../results/embargo.js';
import { overseas } from '../results/provinces.js';
import {
  isFifth,
  leadSteps,
  needsSpread,
  regionResults,
  regionStanding,
  sortRegions,
  spreadOf,
  tint,
} from '../results/regions.js';
import type { RegionKey, RegionStanding } from '../results/regions.js';
import { printShare } from '../results/shares.js';
import type { Region, Results } from '../results/types.js';
import { messages } from './locales.js';
import { numberFormats } from './numbers.js';
import type { Presentation } from './presentation.js';
import { isUsualName, regionNames, shownName } from './region-names.js';
import { regionsMessages } from './regions-messages.js';
import type { RegionsMessages } from './regions-messages.js';
import { percentIn, standings } from './standings.js';
import type { Standing, Standings } from './standings.js';

/** A tile, or what stands for one in the legend. */
export interface Tile {
  /** The colour of the foremost, as strong as the lead; undefined where nobody is alone in front. */
  readonly fill?: string | undefined;
  /** Of the foremost, in full. */
  readonly color?: string | undefined;
  /** Of text on `fill`. */
  readonly ink?: string | undefined;
  readonly isFaint?: boolean | undefined;
  readonly isUnderHalf?: boolean;
  readonly letters?: string;
  /** Of the foremost; `=` where they are tied, `–` where there is no vote; empty where the region is not in the data. */
  readonly sign?: string;
}

interface LegendItem extends Tile {
  readonly text: string;
}

/** One region as every renderer shows it. */
export interface RegionRow extends Tile {
  readonly code: string;
  readonly name: string;
  /** In the order of the candidates: `✓` is before a share that counts towards the spread that the law asks for. */
  readonly figures: readonly { readonly share: string; readonly count: string; readonly percent: number }[];
  /** With their sign; or why nobody is. */
  readonly foremost: string;
  /** `16,6`, or empty. */
  readonly lead: string;
  /** What the columns have behind the name. */
  readonly cells: readonly string[];
  /** All of it in a sentence: what a tile is called. */
  readonly label: string;
  /** The region is not in the data. */
  readonly isAbsent: boolean;
  /** The region by itself. */
  readonly own: Standings;
}

/** Regions of one state, and what is told of them. */
export interface Regions {
  readonly heading: string;
  readonly words: RegionsMessages;
  /** False where a region is none of the 38 provinces and overseas. */
  readonly isMap: boolean;
  readonly candidates: readonly Standing[];
  readonly columns: readonly (readonly [key: RegionKey, label: string])[];
  /**
   * Where the law asks for 20% of the votes in so many provinces: `2 Prabowo & Gibran: ✓ ≥20% di 38 dari 38 provinsi`. Blank
   * while there is nothing yet.
   */
  readonly spreads: readonly string[];
  /** The candidates, and what else a tile says. */
  readonly legend: readonly (readonly LegendItem[])[];
  /** In the source's order; while there is nothing yet, those that a map has. */
  readonly standings: readonly RegionStanding[];
  /** The row of one; it is made once. */
  readonly row: (standing: RegionStanding) => RegionRow;
  /** The row of a province, which may not be in the data. */
  readonly province: (code: string) => RegionRow;
  readonly summary: string;
  /** What is told of the regions, and of those that are rows of a table. */
  readonly notices: (listed?: readonly RegionStanding[]) => readonly string[];
  /** `Ditampilkan 600 dari 10.000 wilayah`; empty where they are no more than `most`. */
  readonly firstOf: (most: number, listed: readonly RegionStanding[]) => string;
  readonly find: (code: string) => RegionStanding | undefined;
}

/** As many names as a notice has. */
const mostTold = 3;
/** Regions beyond this are counted and told, and found by the filter. */
export const mostRegions = 600;
/** The colour of a leader in the legend, which is nobody's. */
const nobody = '#6b6b6b';

const named = (names: readonly string[]): string =>
  names.slice(0, mostTold).join(', ') + (names.length > mostTold ? ', …' : '');

/** Works out what is shown of the regions of a state, around which `card` is; undefined has none yet. */
export function regionsOf(state: Results | undefined, card: Standings, presentation: Presentation): Regions {
  const { locale, decimals, threshold } = presentation;
  const words = regionsMessages[locale];
  const common = messages[locale];
  const numbers = numberFormats[locale];
  const results = state ?? withoutFigures(undefined);
  const { candidates: all, regions } = results;
  const candidates = card.rows;
  const count = (figure: number): string => numbers.count(BigInt(figure));
  const asksSpread = needsSpread(results);
  const hasProgress = regions.some(({ progress }) => progress);

  const standingOf = (region: Region): RegionStanding =>
    regionStanding(all, { ...region, name: shownName(region.code, region.name) });
  const absent = (code: string): RegionStanding => standingOf({ code, name: code, votes: new Map() });
  const given = regions.map(standingOf);
  const byCode = new Map(given.map((standing) => [standing.region.code, standing]));

  const makeRow = (standing: RegionStanding): RegionRow => {
    const { foremost, region } = standing;
    const { code, name, progress, votes } = region;
    const isAbsent = !byCode.has(code);
    const own = standings(
      { results: regionResults(results, standing), corrections: [], jumps: [] },
      { ...presentation, threshold: asksSpread && code !== overseas ? { units: 20n, scale: 0 } : threshold },
      { now: 0 },
    );
    const first = own.rows.filter(({ id }) => foremost.includes(id));
    const leader = first.length === 1 ? first[0] : undefined;
    const who = leader
      ? `${leader.sign} ${leader.name}`
      : first.length
        ? `${common.tied}: ${first.map((tied) => tied.name).join(', ')}`
        : isAbsent
          ? words.absent
          : votes.size && !own.rows.length
            ? words.partial
            : words.noVotes;
    const printed =
      standing.lead &&
      printShare(
        standing.lead,
        decimals,
        leadSteps.map((units) => ({ units, scale: 0 })),
      );
    const lead = printed ? printed.relation + numbers.decimal(printed) : '';
    const fill = leader && tint(leader.color, standing.strength);
    const letters = (isUsualName(code, name) && regionNames.get(code)?.letters) || code;
    const figures = candidates.map(({ id }) => {
      const { share = '–', count = '', percent = 0 } = own.rows.find((row) => row.id === id) ?? {};
      return { share: (asksSpread && isFifth({ id }, standing) ? '✓ ' : '') + share, count, percent };
    });
    return {
      code,
      name,
      letters,
      sign: leader?.sign ?? (first.length ? '=' : isAbsent ? '' : '–'),
      fill,
      color: leader?.color,
      ink: fill && inkOn(fill),
      isFaint: leader?.isFaint,
      isUnderHalf: standing.isUnderHalf,
      isAbsent,
      figures,
      foremost: who,
      lead,
      cells: [
        ...figures.map(({ share }) => share),
        who,
        lead,
        own.total?.count ?? '–',
        ...(hasProgress ? [progress ? percentIn(progress, numbers) : ''] : []),
      ],
      // What a tile shows is in what it is called (WCAG 2.2, 2.5.3).
      label: [
        `${name}${name === letters ? '' : `, ${letters}`}: ${who}`,
        lead && `${words.lead} ${words.points(lead)}`,
        own.progress?.text,
      ]
        .filter(Boolean)
        .join(', '),
      own,
    };
  };
  const made = new Map<RegionStanding, RegionRow>();
  const row = (standing: RegionStanding): RegionRow => {
    const known = made.get(standing) ?? makeRow(standing);
    made.set(standing, known);
    return known;
  };

  const where = (found: (standing: RegionStanding) => unknown): string =>
    words.count(count(given.filter(found).length));
  const led = candidates.map((candidate) => ({
    ...candidate,
    fill: candidate.color,
    text: `${candidate.name} ${state ? where(({ lead, foremost }) => lead && foremost[0] === candidate.id) : ''}`,
  }));
  const step = (text: string, strength: number, isUnderHalf = false): LegendItem => ({
    fill: tint(nobody, strength),
    color: nobody,
    isUnderHalf,
    text,
  });
  const steps = [
    ...leadSteps.map((to, index) => (index ? `${leadSteps[index - 1] ?? ''}–${to}` : `${words.lead} <${to}`)),
    words.points(`≥${leadSteps.at(-1) ?? ''}`),
  ];
  const isTied = ({ foremost }: RegionStanding): boolean => foremost.length > 1;
  const missing = regionNames.size - regions.length;
  const unknown = regions.filter(({ code }) => !regionNames.has(code)).map(({ code }) => code);
  const renamed = regions
    .filter(({ code, name }) => regionNames.has(code) && !isUsualName(code, name))
    .map(({ code, name }) => `${code} ${name}`);
  const isMap = !unknown.length;
  const firstOf = (most: number, listed: readonly RegionStanding[]): string =>
    listed.length > most ? words.firstOf(count(most), count(listed.length)) : '';

  return {
    heading: isMap ? words.provinces : words.regions,
    words,
    isMap,
    candidates,
    columns: [
      ['name', words.region],
      ...candidates.map(({ id, sign, name }) => [`#${id}`, `${sign} ${name}`] as const),
      ['foremost', words.foremost],
      ['lead', words.lead],
      ['votes', common.validVotes],
      ...(hasProgress ? [['progress', words.progress] as const] : []),
    ],
    spreads: candidates.flatMap(({ id, sign, name }) => {
      const { met, of } = spreadOf({ id }, given);
      return asksSpread ? `${sign} ${name}: ✓ ${words.fifth(count(met), count(of))}` : state ? [] : name;
    }),
    legend: [
      led,
      [
        ...steps.map((text, index) => step(text, index + 1)),
        step(words.underHalf, 4, true),
        { sign: '–', text: words.noVotes },
        ...(given.some(isTied) ? [{ sign: '=', text: common.tied }] : []),
      ],
    ],
    standings: state ? given : [...regionNames.keys()].map(absent),
    row,
    province: (code) => row(byCode.get(code) ?? absent(code)),
    summary: state
      ? `${words.foremost}: ${[
          ...led.map(({ text }) => text),
          `${common.tied} ${where(isTied)}`,
          `${words.noVotes} ${where(({ foremost }) => !foremost.length)}`,
        ].join('; ')}`
      : '',
    notices: (listed = []) => [
      ...new Set(
        [
          state && !regions.length && words.none,
          isMap && regions.length && missing && words.missing(count(missing), count(regionNames.size)),
          unknown.length < regions.length && unknown.length && words.unknown(named(unknown)),
          renamed.length && words.renamed(named(renamed)),
          ...listed.slice(0, mostRegions).flatMap((standing) => {
            const { rows, notices } = row(standing).own;
            return rows.length ? notices : [];
          }),
          firstOf(mostRegions, listed),
        ].filter((text): text is string => Boolean(text)),
      ),
    ],
    firstOf,
    find: (code) => byCode.get(code),
  };
}

/** Regions whose name or code holds `filter`, in the order of a column. */
export function listed(
  { standings: given }: Regions,
  filter: string,
  key: RegionKey | undefined,
  isDescending: boolean,
): readonly RegionStanding[] {
  const wanted = filter.trim().toLowerCase();
  const found = given.filter(({ region: { code, name } }) => `${name} ${code}`.toLowerCase().includes(wanted));
  return key ? sortRegions(found, key, isDescending) : found;
}

/** Without what the shares of the nation add up to: they are not on show, and it would be taken for those of a region. */
export const withoutSum = (card: Standings, { locale }: Presentation): Standings => ({
  ...card,
  notices: card.notices.filter((notice) => notice !== messages[locale].notExact),
});
