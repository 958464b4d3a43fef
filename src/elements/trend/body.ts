import type { TrendPicture } from '../../charts/trend-lines-geometry.js';
import { cardOf } from '../../view/card.js';
import type { CardTitles } from '../../view/card.js';
import type { Standings } from '../../view/standings.js';
import type { Trend } from '../../view/trend.js';
import type { Body } from '../card/card.js';
import { part } from '../card/part.js';
import type { Views } from '../card/toolbar.js';
import { trendContent, trendTable } from './template.js';
import type { TrendHandlers } from './template.js';

const makers = part('saves trend', () => import('./trend-takeaway.js'));

/**
 * The view of `<election-trend>`: the lines, the point that is read out, and the points as a table.
 *
 * @param chosen the point that is read out; undefined if it is the last one
 */
export function trendBody(
  trend: Trend,
  picture: TrendPicture,
  chosen: number | undefined,
  shown: Standings,
  titles: CardTitles,
  handlers: TrendHandlers,
  views: Views,
): Body {
  const card = cardOf(shown, { ...trend, answer: trend.headline || undefined }, titles);
  return {
    card,
    views,
    content: views.isTable ? trendTable(trend) : trendContent(trend, picture, chosen, handlers),
    csv: async () => (await makers.load()).trendCSV(trend, card),
    svg: async (_, options) => (await makers.load()).trendSVG(trend, card, options),
  };
}
