import type { Shown } from '../results/succession.js';
import { withoutFigures } from '../results/embargo.js';
import { overseas, provinceCodes } from '../results/provinces.js';
import { stands } from '../results/ranking.js';
import {
  fifths,
  followRegions,
  leadSteps,
  needsSpread,
  regionStanding,
  sortRegions,
  tint,
} from '../results/regions.js';
import type { RegionKey, RegionStanding, ShownRegions } from '../results/regions.js';
import type { Results } from '../results/types.js';
import { knownRegions, named, regionDoubts } from './known-regions.js';
import { messages } from '../text/locales.js';
import { numberFormats } from '../text/numbers.js';
import type { Presentation } from '../text/presentation.js';
import { provinceOf, regionNames } from '../text/region-names.js';
import { regionRow } from './region-row.js';
import type { RegionRow, Tile } from './region-row.js';
import { regionsMessages } from '../text/messages/regions.js';
import type { RegionsMessages } from '../text/messages/regions.js';
import type { Standing } from './standing.js';
import type { Standings } from './standings.js';

interface LegendItem extends Tile {
  readonly text: string;
}

/** The regions of one state, and the notices about them. */
export interface Regions {
  readonly heading: string;
  readonly words: RegionsMessages;
  /** True where all regions are provinces or overseas, each of them once. */
  readonly isMap: boolean;
  readonly candidates: readonly Standing[];
  readonly columns: readonly (readonly [key: RegionKey, label: string])[];
  /**
   * Where the law asks for 20% of the votes in a number of provinces, and all provinces are in the data: `2 Prabowo &
   * Gibran: ✓ ≥20% di 38 dari 38 provinsi`. Blank while there are no results yet.
   */
  readonly spreads: readonly string[];
  /** The candidates, and what the other marks of a tile mean. */
  readonly legend: readonly (readonly LegendItem[])[];
  /** In the source's order; before the first answer, the regions of the map. */
  readonly standings: readonly RegionStanding[];
  /** The row of a region. It is made only once. */
  readonly row: (standing: RegionStanding) => RegionRow;
  /** The row of a province, also where it is not in the data. */
  readonly province: (code: string) => RegionRow;
  /** False for a province that did not exist yet. */
  readonly hasTile: (code: string) => boolean;
  readonly summary: string;
  /** The notices about the regions, and about those that are rows of a table: only the first `most` are. */
  readonly notices: (listed?: readonly RegionStanding[], most?: number) => readonly string[];
  /** `Ditampilkan 600 dari 10.000 wilayah`; empty where all regions are shown. */
  readonly firstOf: (most: number, listed: readonly RegionStanding[]) => string;
  /** Finds a region by its code, or a province by its name. */
  readonly find: (code: string) => RegionStanding | undefined;
  /** What is kept for the comparison with the next state. */
  readonly shown: ShownRegions;
}

/** More regions than this are not drawn; readers are told, and the filter finds them. */
export const mostRegions = 600;
/** The colour of leads in the legend. It is no candidate's colour. */
const nobody = '#6b6b6b';

/**
 * Works out what is shown of the regions of a state, in the card `card`. Undefined has no regions yet.
 *
 * @param before what was shown before: readers are told about votes that have fallen in a region since
 */
export function regionsOf(
  state: Results | undefined,
  card: Standings,
  presentation: Presentation,
  before?: ShownRegions,
): Regions {
  const { locale } = presentation;
  const words = regionsMessages[locale];
  const common = messages[locale];
  const numbers = numberFormats[locale];
  const known = knownRegions(state ?? withoutFigures(undefined));
  const { isMap, results, set } = known;
  const { candidates: all, regions } = results;
  const candidates = card.rows;
  const count = (figure: number): string => numbers.count(BigInt(figure));
  const isAhead = stands(results);
  const asksSpread = isAhead && needsSpread(results) && set.provinces.length > 0;
  const hasProgress = regions.some(({ progress }) => progress);

  const provinces = new Set(set.provinces);
  const given = regions.map((region) => regionStanding(all, region, provinces.has(region)));
  const byCode = new Map(given.map((standing) => [standing.region.code, standing]));
  const absent = (code: string): RegionStanding =>
    regionStanding(all, { code, name: regionNames.get(code)?.name ?? code, votes: new Map() });
  const codes = new Set([...provinceCodes(results), overseas, ...byCode.keys()]);
  const shown = followRegions(before, results, given);
  const fallen = (code: string): Shown['corrections'] => shown.byCode.get(code)?.corrections ?? [];

  const surroundings = { results, shown, candidates, isMap, asksSpread, hasProgress };
  const made = new Map<RegionStanding, RegionRow>();
  const row = (standing: RegionStanding): RegionRow => {
    const known = made.get(standing) ?? regionRow(standing, surroundings, presentation);
    made.set(standing, known);
    return known;
  };

  const where = (wanted: (standing: RegionStanding) => unknown): string => {
    const found = given.filter(wanted);
    const home = found.filter(({ region }) => region.code !== overseas);
    return isMap ? words.places(count(home.length), home.length < found.length) : words.count(count(found.length));
  };
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
  // Notices about all regions. Those about one region stand beside its own result.
  const shared: readonly string[] = [common.notExact, common.adjusted];
  const hasFallen = ({ region }: RegionStanding): boolean => fallen(region.code).length > 0;
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
      const met = count(fifths({ id }, given));
      return asksSpread
        ? `${sign} ${name}: ✓ ${set.isComplete ? words.fifth(met, count(set.provinces.length)) : words.fifthInData(met)}`
        : state
          ? []
          : name;
    }),
    legend: [
      led,
      [
        ...(isAhead ? steps.map((text, index) => step(text, index + 1)) : []),
        step(words.underHalf, 4, true),
        { sign: '–', text: words.noVotes },
        ...(given.some(isTied) ? [{ sign: '=', text: common.tied }] : []),
        ...(given.some(hasFallen) ? [{ sign: '▼', text: words.fallen }] : []),
      ],
    ],
    standings: state ? given : [...codes].map(absent),
    row,
    province: (code) => row(byCode.get(code) ?? absent(code)),
    hasTile: (code) => codes.has(code),
    summary: state
      ? `${words.foremost}: ${[
          ...led.map(({ text }) => text),
          `${common.tied} ${where(isTied)}`,
          `${words.noVotes} ${where(({ foremost }) => !foremost.length)}`,
        ].join('; ')}`
      : '',
    notices: (listed = [], most = mostRegions) => [
      ...new Set(
        [
          state && !regions.length && words.none,
          set.isPart && common.incompleteProvinces(count(set.provinces.length), set.of ? count(set.of) : ''),
          ...regionDoubts(known, words),
          given.some(hasFallen) && words.fallenIn(named(given.filter(hasFallen).map(({ region }) => region.name))),
          ...listed
            .slice(0, most)
            .flatMap((standing) => row(standing).own.notices.filter((text) => shared.includes(text))),
          firstOf(mostRegions, listed),
        ].filter((text): text is string => Boolean(text)),
      ),
    ],
    firstOf,
    find: (code) => byCode.get(code) ?? byCode.get(provinceOf({ code, name: code }) ?? ''),
    shown,
  };
}

/** The regions whose name or code contains `filter`, in the order of a column. */
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

/** Without the notice about the sum of the nation's shares: those are not shown here, and readers would think of the region's. */
export const withoutSum = (card: Standings, { locale }: Presentation): Standings => ({
  ...card,
  notices: card.notices.filter((notice) => notice !== messages[locale].notExact),
});
