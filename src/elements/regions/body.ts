import type { RegionKey } from '../../results/regions.js';
import { cardOf } from '../../view/card.js';
import type { CardTitles } from '../../view/card.js';
import type { MapMode } from '../../view/region-tile.js';
import { listed, mostRegions } from '../../view/regions.js';
import type { Regions } from '../../view/regions.js';
import type { Standings } from '../../view/standings.js';
import type { Body } from '../card/card.js';
import { part } from '../card/part.js';
import type { Steps } from '../base/row-steps.js';
import type { RegionHandlers } from './handlers.js';
import { regionMap } from './map-template.js';
import { regionTable } from './table-template.js';

const makers = part('saves regions', () => import('./regions-takeaway.js'));

/** The number of rows in a table at first. */
const firstRows = 12;

/** How the page and the reader want to see the regions. */
export interface RegionChoices {
  /** Code or name of the region whose own bars are shown. */
  readonly region?: string | null | undefined;
  /** `table` also if a map can be drawn. */
  readonly view?: string | null | undefined;
  /** Code of the tile that is in the Tab order; by default the chosen one or the first one. */
  readonly tile?: string;
  readonly mode?: MapMode;
  /** Id of the candidate whose shares the map shows; by default the leader. */
  readonly pair?: string;
  /** The column by which the table is sorted; by default the most votes first. */
  readonly key?: RegionKey | undefined;
  readonly isDescending?: boolean;
  /** The text that the reader searches for. */
  readonly filter?: string;
  /** True if the reader wants all rows. */
  readonly isAll?: boolean;
}

/** The view of `<election-regions>`: the map or the table of all regions, with the bars of one. */
export function regionsBody(
  regions: Regions,
  shown: Standings,
  { region, view, tile, mode = 'winner', pair, key, isDescending = true, filter = '', isAll = false }: RegionChoices,
  steps: Steps,
  titles: CardTitles,
  handlers: RegionHandlers,
): Body {
  const { candidates, headline, heading, nation, row, standings, summary, tableHeadline, words } = regions;
  const { isWaiting } = shown;
  const isMap = regions.isMap && view !== 'table';
  const found = region ? regions.find(region) : undefined;
  const chosen = found && row(found);

  const by = key ?? 'votes';
  const all = isMap ? standings : listed(regions, filter, by, isDescending);
  const shownRows = isAll ? mostRegions : Math.max(firstRows, 1 + all.findIndex((one) => one === found));
  const most = all.slice(0, Math.min(mostRegions, shownRows));
  const rows = steps.take(isMap ? [] : most, row);
  const notices = regions.notices(isMap ? [] : all, rows.filter(Boolean).length);
  const answer = (isMap ? headline : tableHeadline || headline) || undefined;
  const card = cardOf(shown, { heading, answer, summary, notices, progress: shown.progress }, titles);
  return {
    card,
    views: regions.isMap ? { drawing: 'map', isTable: !isMap, choose: handlers.view } : undefined,
    content: isMap
      ? regionMap(
          regions,
          {
            at: tile ?? chosen?.code ?? '11',
            mode,
            pair: candidates.find(({ id }) => id === pair) ?? nation.leader ?? candidates[0],
            chosen,
            isWaiting,
          },
          handlers,
        )
      : regionTable(
          regions,
          {
            rows,
            more: most.length < Math.min(mostRegions, all.length) ? words.all(regions.count(all.length)) : '',
            key: by,
            isDescending,
            chosen,
            isWaiting,
          },
          handlers,
        ),
    csv: async () => (await makers.load()).regionsCSV(regions, card, { bom: true }),
    svg: async (_, options) => (await makers.load()).regionsSVG(regions, card, isMap ? undefined : all, options),
  };
}
