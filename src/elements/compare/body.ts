import { nothing } from 'lit';
import { comparedCard } from '../../view/compared-card.js';
import { cardOf } from '../../view/card.js';
import type { CardTitles } from '../../view/card.js';
import type { ComparisonView } from '../../view/comparison.js';
import type { Locale } from '../../text/numbers.js';
import type { Standings } from '../../view/standings.js';
import type { Steps } from '../base/row-steps.js';
import type { Body } from '../card/card.js';
import { part } from '../card/part.js';
import { compareContent, firstRows, waitingContent } from './template.js';
import type { CompareHandlers } from './template.js';

const makers = part('saves comparisons', () => import('./compare-takeaway.js'));

/** How the reader wants to see the places. */
export interface CompareChoices {
  /** Codes of the places that are open. */
  readonly open: ReadonlySet<string>;
  /** True if the reader wants all rows. */
  readonly isAll?: boolean;
}

/** The view of `<election-compare>`: the two sources, the sums of what both have, and where they differ. */
export function compareBody(
  view: ComparisonView,
  own: Standings,
  locale: Locale,
  { open, isAll = false }: CompareChoices,
  steps: Steps,
  titles: CardTitles,
  handlers: CompareHandlers,
): Body {
  const { answer, candidates, ground, notices, places, row, summary, words } = view;
  const hasFigures = candidates.length > 0;
  const shown = hasFigures ? comparedCard(own, view, locale) : own;
  const most = places.slice(0, isAll ? places.length : firstRows);
  const rows = steps.take(most, row);
  const card = cardOf(
    shown,
    {
      heading: words.heading,
      answer: answer || undefined,
      ground,
      summary,
      notices,
    },
    titles,
  );
  return {
    card,
    content: shown.isWaiting
      ? waitingContent(view, shown, handlers)
      : hasFigures
        ? compareContent(view, { rows, open, isAll: most.length === places.length }, handlers)
        : nothing,
    csv: async () => (await makers.load()).comparisonCSV(view, card, { bom: true }),
    svg: async (_, options) => (await makers.load()).comparisonSVG(view, card, options),
  };
}
