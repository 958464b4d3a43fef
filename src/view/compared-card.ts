import type { Comparison } from '../results/comparison.js';
import { latest } from '../results/embargo.js';
import type { Results } from '../results/types.js';
import { messages } from '../text/locales.js';
import type { Locale } from '../text/numbers.js';
import type { ComparisonView } from './comparison.js';
import type { Standings } from './standings.js';

/** The name of a source; empty where it has none. */
export const sourceName = ({ pollster, source }: Results): string => source?.name ?? pollster ?? '';

/**
 * The two sources as one state, for the card around their comparison and for events: the titles of the first, what both have in
 * common, and in `regions` each source with its sums over what was compared. There are no candidates, so nobody leads.
 */
export function stateOf(sources: readonly [Results, Results], { sum }: Comparison): Results {
  const [a, b] = sources;
  const { electionDate, heading, kind, round, subheading } = a;
  const names = sources.map(sourceName);
  const name = [...new Set(names.filter(Boolean))].join(', ');
  const has = (key: 'hold' | 'rolledBack' | 'test'): boolean => sources.some((source) => source[key]);
  return {
    version: 1,
    heading,
    subheading,
    electionDate,
    round,
    kind: kind === b.kind ? kind : undefined,
    source: name ? { name } : undefined,
    updated: latest(sources.map(({ updated }) => updated)),
    test: has('test'),
    hold: has('hold'),
    rolledBack: has('rolledBack'),
    candidates: [],
    counts: [],
    regions: sum.regions.map(({ votes }, index) => ({
      code: 'ab'[index],
      name: names[index],
      votes,
    })),
  } as unknown as Results;
}

/** The card of that state. It has no candidates of its own, and still waits for nothing. */
export function comparedCard(
  card: Standings,
  { answer, sumLabel, summary }: ComparisonView,
  locale: Locale,
): Standings {
  const words = messages[locale];
  const said = answer || sumLabel;
  return {
    ...card,
    rows: [],
    isWaiting: false,
    // The two sources have their own stations.
    noProgress: sumLabel,
    footnote: said,
    notices: card.notices.filter((text) => text !== words.loading && text !== words.unavailable),
    announcement: summary,
  };
}
