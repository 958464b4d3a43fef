import type { Shown } from '../results/succession.js';
import { withoutFigures } from '../results/embargo.js';
import { isComplete, stands } from '../results/completeness.js';
import { overseas, provinceCodes } from '../results/provinces.js';
import { leadColors } from '../results/lead-colors.js';
import { fifths, followRegions, needsSpread, regionStanding, sortRegions } from '../results/regions.js';
import type { RegionKey, RegionStanding, ShownRegions } from '../results/regions.js';
import type { Results } from '../results/types.js';
import type { EarlierChange } from './earlier-change.js';
import { knownRegions, named, regionDoubts } from './known-regions.js';
import { messages } from '../text/locales.js';
import { numberFormats } from '../text/numbers.js';
import type { Presentation } from '../text/presentation.js';
import { provinceOf, regionNames } from '../text/region-names.js';
import { regionRow } from './region-row.js';
import type { RegionRow } from './region-row.js';
import { regionTile, stepsOf } from './region-tile.js';
import type { MapMode, Tile } from './region-tile.js';
import { regionsMessages } from '../text/messages/regions.js';
import type { RegionsMessages } from '../text/messages/regions.js';
import type { Standing } from './standing.js';
import type { Standings } from './standings.js';

/** What the marks of the tiles mean, in one mode of the map. */
export interface Legend {
  /** `Selisih dengan urutan kedua` */
  readonly title: string;
  readonly items: readonly (Tile & { readonly text: string })[];
}

/** The regions of one state, and the notices about them. */
export interface Regions {
  readonly heading: string;
  readonly words: RegionsMessages;
  /** True where all regions are provinces or overseas, each of them once. */
  readonly isMap: boolean;
  readonly candidates: readonly Standing[];
  /** The table sorts by every column but that of the second place. */
  readonly columns: readonly (readonly [key: RegionKey | 'second', label: string])[];
  /**
   * Where the law asks for 20% of the votes in a number of provinces, and all provinces are in the data: `2 Prabowo &
   * Gibran: ✓ ≥20% di 38 dari 38 provinsi`. Blank while there are no results yet.
   */
  readonly spreads: readonly string[];
  /** `Prabowo & Gibran menang di 36 provinsi, Anies & Muhaimin di 2`; empty where nobody leads yet. */
  readonly headline: string;
  /** `Prabowo & Gibran ≥20% di 38 dari 38 provinsi`, where the law asks for that and all provinces are in the data. */
  readonly tableHeadline: string;
  /** The candidates with the number of regions that they lead in: `Prabowo & Gibran 36 provinsi dan luar negeri`. */
  readonly led: readonly (Standing & { readonly text: string })[];
  /** What the changes since an earlier contest are, which stand under shares; empty where there are none. */
  readonly smallFigures: string;
  /** The names of the modes that readers choose from. */
  readonly modes: readonly (readonly [mode: MapMode, label: string])[];
  readonly legend: (mode?: MapMode, pair?: Standing) => Legend;
  /** In the source's order; before the first answer, the regions of the map. */
  readonly standings: readonly RegionStanding[];
  /** The row of a region. It is made only once. */
  readonly row: (standing: RegionStanding) => RegionRow;
  /** The row of a province, also where it is not in the data. */
  readonly province: (code: string) => RegionRow;
  /** All regions together. */
  readonly nation: RegionRow;
  /** A province as a tile. */
  readonly tile: (code: string, mode?: MapMode, pair?: Standing) => Tile;
  /** False for a province that did not exist yet. */
  readonly hasTile: (code: string) => boolean;
  readonly summary: string;
  /** The notices about the regions, and about those that are rows of a table: only the first `most` are. */
  readonly notices: (listed?: readonly RegionStanding[], most?: number) => readonly string[];
  /** `Ditampilkan 600 dari 10.000 wilayah`; empty where all regions are shown. */
  readonly firstOf: (most: number, listed: readonly RegionStanding[]) => string;
  /** A number of regions, as it is printed. */
  readonly count: (figure: number) => string;
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
 * @param earlierChange how the state differs from an earlier contest
 */
export function regionsOf(
  state: Results | undefined,
  card: Standings,
  presentation: Presentation,
  before?: ShownRegions,
  earlierChange?: EarlierChange,
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

  const surroundings = { results, shown, candidates, isMap, asksSpread, hasProgress, earlierChange };
  const made = new Map<RegionStanding, RegionRow>();
  const row = (standing: RegionStanding): RegionRow => {
    const known = made.get(standing) ?? regionRow(standing, surroundings, presentation);
    made.set(standing, known);
    return known;
  };

  const home = given.filter(({ region }) => region.code !== overseas);
  const where = (wanted: (standing: RegionStanding) => unknown): string => {
    const found = given.filter(wanted);
    const provinces = home.filter(wanted).length;
    return isMap ? words.places(count(provinces), provinces < found.length) : words.count(count(found.length));
  };
  const led = candidates.map((candidate) => ({
    ...candidate,
    text: `${candidate.name} ${state ? where(({ lead, foremost }) => lead && foremost[0] === candidate.id) : ''}`,
  }));
  const national = regionStanding(all, {
    code: '',
    name: words.nation,
    votes: new Map(all.flatMap(({ id, votes }) => (votes === undefined ? [] : [[id, votes] as const]))),
    ...(results.progress && { progress: results.progress }),
  });
  const nation = regionRow(national, surroundings, presentation, card);
  const nationLeader = nation.leader?.id;
  const province = (code: string): RegionStanding => byCode.get(code) ?? absent(code);
  const tile = (code: string, mode: MapMode = 'winner', pair?: Standing): Tile => {
    const standing = province(code);
    return regionTile(standing, row(standing), { mode, pair, nationLeader, isAhead, locale });
  };
  const legend = (mode: MapMode = 'winner', pair = nation.leader): Legend => {
    const isPair = mode === 'pair';
    // The colour of rows that wait lets the surface through: no step can be made of it.
    const color = (!card.isWaiting && pair?.color) || nobody;
    const from = stepsOf(mode).map(String);
    const sample = (text: string, step: number, more: Tile = {}): Legend['items'][number] => ({
      colors: leadColors(color, step),
      text,
      ...more,
    });
    const ends = isPair ? (text: string): string => `${text}%` : (text: string): string => text;
    const last = `≥${from.at(-1) ?? ''}`;
    const isSeen = (wanted: (standing: RegionStanding) => boolean): boolean => card.isLive || given.some(wanted);
    return {
      title: isAhead ? (isPair ? words.sharesOf(pair?.name ?? '') : words.leadOver) : '',
      items: [
        ...(isAhead
          ? [
              ...from.map((to, index) => sample(ends(index ? `${from[index - 1] ?? ''}–${to}` : `<${to}`), index + 1)),
              sample(isPair ? ends(last) : words.points(last), from.length + 1),
            ]
          : []),
        ...(isSeen(({ isUnderHalf }) => isUnderHalf) ? [sample(words.underHalf, 2, { isUnderHalf: true })] : []),
        ...(isSeen(({ foremost }) => !foremost.length) ? [{ figure: '–', text: words.noVotes }] : []),
        ...(given.some(isTied) ? [{ figure: '=', text: common.tied }] : []),
        ...(given.some(hasFallen) ? [{ figure: '▼', text: words.fallen }] : []),
      ],
    };
  };
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
      ['second', words.second],
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
    headline: state && isAhead ? headlineOf(led, home, results, isMap, words, count) : '',
    tableHeadline:
      state && asksSpread && set.isComplete && nation.leader
        ? `${nation.leader.name} ${words.fifth(count(fifths(nation.leader, given)), count(set.provinces.length))}`
        : '',
    led,
    smallFigures: card.columns.change ? (earlierChange?.legend ?? '') : '',
    modes: [
      ['winner', words.foremost],
      ['lead', words.lead],
      ['pair', candidates.every(({ name }) => name.includes(' & ')) ? words.eachPair : words.each],
    ],
    legend,
    standings: state ? given : [...codes].map(absent),
    row,
    province: (code) => row(province(code)),
    nation,
    tile,
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
    count,
    find: (code) => byCode.get(code) ?? byCode.get(provinceOf({ code, name: code }) ?? ''),
    shown,
  };
}

/** No more candidates than this are named in the headline. */
const mostInHeadline = 3;

/** Who leads in how many provinces, the most first. Nobody wins in a province: only the nation elects. */
function headlineOf(
  led: readonly Standing[],
  regions: readonly RegionStanding[],
  results: Results,
  isMap: boolean,
  words: RegionsMessages,
  count: (figure: number) => string,
): string {
  const [first, ...others] = led
    .map(({ id, name }) => ({
      name,
      places: regions.filter(({ lead, foremost }) => lead && foremost[0] === id).length,
    }))
    .filter(({ places }) => places)
    .sort((a, b) => b.places - a.places);
  // Pollsters' margins are the nation's: nothing says who leads in a province within them.
  if (!first || results.kind === 'quick-count') return '';
  const places = isMap ? words.places(count(first.places), false) : words.count(count(first.places));
  return [
    words.leadsIn(first.name, places, results.kind === 'official' && isComplete(results) === true),
    ...others.slice(0, mostInHeadline - 1).map((other) => words.alsoIn(other.name, count(other.places))),
  ].join(', ');
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
