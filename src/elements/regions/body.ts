import type { RegionKey } from '../../results/regions.js';
import type { Presentation } from '../../text/presentation.js';
import { cardOf } from '../../view/card.js';
import type { CardTitles } from '../../view/card.js';
import { listed, mostRegions } from '../../view/regions.js';
import type { Regions } from '../../view/regions.js';
import type { Standings } from '../../view/standings.js';
import type { Body } from '../card/card.js';
import { part } from '../card/part.js';
import type { Steps } from '../base/row-steps.js';
import { hasLongShares, regionMap, regionPicture, regionTable } from './template.js';
import type { RegionHandlers } from './template.js';

const makers = part('saves regions', () => import('./regions-takeaway.js'));

/** How the page and the reader want the regions. */
export interface RegionChoices {
  /** Code or name of the region that is looked at by itself. */
  readonly region?: string | null | undefined;
  /** `table` also where a map can be drawn. */
  readonly view?: string | null | undefined;
  /** Code of the tile that Tab comes to; the first one's unless set. */
  readonly tile?: string;
  /** The column by which the table is sorted; as the source has them unless set. */
  readonly key?: RegionKey | undefined;
  readonly isDescending?: boolean;
  /** What the reader looks for. */
  readonly filter?: string;
}

/** What `<election-regions>` shows: the map or the table of all regions, or the result of one. */
export function regionsBody(
  regions: Regions,
  shown: Standings,
  { decimals }: Presentation,
  { region, view, tile = '11', key, isDescending = false, filter = '' }: RegionChoices,
  steps: Steps,
  titles: CardTitles,
  handlers: RegionHandlers,
): Body {
  const { heading, row, standings, summary } = regions;
  const found = region ? regions.find(region) : undefined;
  if (found) {
    const chosen = row(found);
    const { details, label, lines, notices, progress, rows, summary, total } = chosen.own;
    const card = cardOf(
      shown,
      { heading, about: label, summary, progress, details, notices: [...notices, ...regions.notices()] },
      titles,
    );
    const alone = { ...card, lines, rows, total, polls: undefined };
    return {
      card,
      content: regionPicture(regions, chosen, handlers),
      csv: ({ csvOf }) => csvOf(alone, { bom: true }),
      svg: ({ svgOf }, options) => svgOf(alone, options),
    };
  }

  const { isWaiting } = shown;
  const isMap = regions.isMap && view !== 'table';
  const all = isMap ? standings : listed(regions, filter, key, isDescending);
  const most = all.slice(0, mostRegions);
  const rows = steps.take(isMap ? [] : most, row);
  // What two decimals and all signs come to has room: no row has to be made for that.
  const isLong = hasLongShares(decimals > 2 ? most.map(row) : rows);
  const notices = regions.notices(isMap ? [] : all, rows.filter(Boolean).length);
  const card = cardOf(shown, { heading, summary, notices }, titles);
  return {
    card,
    views: regions.isMap ? { drawing: 'map', isTable: !isMap, choose: handlers.view } : undefined,
    content: isMap
      ? regionMap(regions, isWaiting, tile, handlers)
      : regionTable(regions, isWaiting, { rows, isLong, key, isDescending }, handlers),
    csv: async () => (await makers.load()).regionsCSV(regions, card, { bom: true }),
    svg: async (_, options) => (await makers.load()).regionsSVG(regions, card, isMap ? undefined : all, options),
  };
}
