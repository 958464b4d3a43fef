import type { ContestState } from '../results/contests.js';
import { levels } from '../results/contest-place.js';
import type { Level } from '../results/contest-place.js';
import { contestsMessages } from '../text/messages/contests.js';
import type { Sort } from '../text/messages/contests.js';
import { islandOf, islands, regionNames } from '../text/region-names.js';
import type { Locale } from '../text/numbers.js';
import type { Place } from './contest-places.js';
import { shelfKeys } from './contest-shelves.js';
import type { Shelves } from './contest-shelves.js';
import { countWords } from './contests.js';

/** A heading above contests that belong together, or one contest. */
export interface Line {
  /** Its own among all lines. */
  readonly key: string;
  /** Absent for a heading. */
  readonly state?: ContestState;
  readonly heading?: string;
  /** The listed contests under a heading. */
  readonly held?: readonly ContestState[];
  readonly isListed: boolean;
  /** True under a heading, or under the governor's contest of the same province. */
  readonly isUnder?: boolean;
}

/** The orders that put contests under headings. */
export type Grouping = 'province' | 'island' | 'level';
export const isGrouping = (sort: Sort): sort is Grouping =>
  sort === 'province' || sort === 'island' || sort === 'level';

/** What the contests of a feed have different: there is no choice where all are alike. */
export interface Variety {
  /** Codes of the provinces, in the order of their codes. */
  readonly provinces: readonly string[];
  readonly islands: readonly number[];
  readonly levels: readonly Level[];
  /** True where a province has several contests, so that a list by province says more than one in any other order. */
  readonly isMixed: boolean;
}

const distinct = <T>(values: Iterable<T | undefined>): T[] =>
  [...new Set(values)].filter((value) => value !== undefined).sort();

export function varietyOf(places: ReadonlyMap<string, Place>): Variety {
  const all = [...places.values()];
  const provinces = distinct(all.map(({ province }) => province));
  return {
    provinces,
    islands: distinct(all.map(({ island }) => island)),
    levels: levels.filter((level) => all.some((place) => place.level === level)),
    isMixed: provinces.length > 1 && all.filter(({ province }) => province).length > provinces.length,
  };
}

/** The orders that readers may choose from. The first one is the order of the list until they do. */
export const sortsFor = ({ islands: found, isMixed, levels: elected }: Variety): readonly Sort[] => [
  ...(isMixed ? (['province'] as const) : []),
  ...(isMixed ? [] : (['source'] as const)),
  ...(found.length > 1 ? (['island'] as const) : []),
  ...(elected.length > 1 ? (['level'] as const) : []),
  ...(isMixed ? (['source'] as const) : []),
  'name',
  'lead',
  'progress',
];

const nowhere: Place = { province: undefined, island: undefined, level: undefined };

/** The key of the group of a place, which sorts it; what is not known comes last. */
const groupOf = ({ province, island, level }: Place, by: Grouping): string =>
  (by === 'province' ? province : by === 'island' ? island : level && levels.indexOf(level))?.toString() ?? '~';

export function groupName(key: string, by: Grouping, locale: Locale): string {
  const words = contestsMessages[locale];
  const name =
    by === 'province'
      ? regionNames.get(key)?.name
      : by === 'island'
        ? islands[locale][Number(key)]
        : words.levels[levels[Number(key)] ?? 'governor'];
  return key === '~' ? words.elsewhere : (name ?? key);
}

/**
 * The contests by province, island or level, with headings. Within each group they stand by province, the governor's contest first,
 * and otherwise as in the feed. That contest heads its province, so it needs no heading there, and neither does a contest that is alone.
 */
export function grouped(
  states: readonly ContestState[],
  places: ReadonlyMap<string, Place>,
  by: Grouping,
  isListed: (state: ContestState) => boolean,
  locale: Locale,
): readonly Line[] {
  const groups = new Map<string, ContestState[]>();
  const placeOf = ({ id }: ContestState): Place => places.get(id) ?? nowhere;
  const order = (state: ContestState): string => {
    const place = placeOf(state);
    return `${groupOf(place, 'province')}${place.level === 'governor' ? 0 : 1}`;
  };
  const keyed = states.map((state) => [order(state), state] as const).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  for (const [, state] of keyed) {
    const key = groupOf(placeOf(state), by);
    const held = groups.get(key);
    if (held) held.push(state);
    else groups.set(key, [state]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, held]): readonly Line[] => {
      const lines = held.map((state) => ({ key: state.id, state, isListed: isListed(state) }));
      const listed = held.filter(isListed);
      const isHeaded = by === 'province' && listed.some((state) => placeOf(state).level === 'governor');
      const needsHeading = by !== 'province' || (!isHeaded && listed.length > 1);
      const isUnder = (state: ContestState): boolean =>
        by === 'province' && (isHeaded || needsHeading) && placeOf(state).level !== 'governor';
      return [
        {
          // No id of a contest has a line break: they are trimmed.
          key: `\n${key}`,
          heading: groupName(key, by, locale),
          held: listed,
          isListed: needsHeading && listed.length > 0,
        },
        ...lines.map((line) => ({ ...line, isUnder: isUnder(line.state) })),
      ];
    });
}

/** A choice of a part: its key, as `level:mayor`, and what readers see. */
export type Part = readonly [key: string, label: string];
/** Parts under one label. */
export interface Parts {
  readonly label: string;
  readonly parts: readonly Part[];
}

/** Fewer contests are found as fast without a choice. */
export const fewestToPart = 12;

/**
 * The parts of the contests from which readers may choose: what readers ask for, whom the contests elect, and the provinces of each
 * island.
 */
export function partsOf(
  places: ReadonlyMap<string, Place>,
  shelves: Shelves,
  variety: Variety,
  locale: Locale,
): readonly Parts[] | undefined {
  const { provinces, islands: found, levels: elected } = variety;
  const words = contestsMessages[locale];
  if (places.size < fewestToPart) return undefined;
  return [
    {
      label: words.state,
      // All of them stay, so that a choice never changes under the reader.
      parts: shelfKeys
        .slice(1)
        .map((key): Part => [`shelf:${key}`, `${words.shelves[key]} (${countWords(shelves[key].length, locale)})`]),
    },
    ...(elected.length > 1
      ? [{ label: words.sorts.level, parts: elected.map((level): Part => [`level:${level}`, words.levels[level]]) }]
      : []),
    ...(provinces.length > 1
      ? found.map((island) => {
          const label = islands[locale][island] ?? '';
          return {
            label,
            parts: [
              [`island:${String(island)}`, words.whole(label)] as const,
              ...provinces
                .filter((code) => islandOf(code) === island)
                .map((code): Part => [`province:${code}`, regionNames.get(code)?.name ?? code]),
            ],
          };
        })
      : []),
  ];
}
