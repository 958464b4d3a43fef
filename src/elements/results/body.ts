import type { Chart } from '../../text/presentation.js';
import type { Standings } from '../../view/standings.js';
import type { Body } from '../card/card.js';
import { candidates } from '../card/picture.js';
import type { Views } from '../card/toolbar.js';

/** The view of `<election-results>`: the candidates, in the chosen chart. */
export const resultsBody = (card: Standings, chart: Chart, choose: Views['choose']): Body => ({
  card,
  chart,
  views: { drawing: 'chart', isTable: chart === 'table', choose },
  content: candidates(card, chart),
  csv: ({ csvOf }) => csvOf(card, { bom: true }),
  svg: ({ svgOf }, options) => svgOf(card, { chart, ...options }),
});
