import type { Standings } from './standings.js';

/** The words of what is drawn within a card of the dashboard. */
export interface CardBody {
  /** First title line where the page gives none: `Hasil per provinsi`. */
  readonly heading: string;
  /** What part of the contest is drawn, where it is not all of it: `Aceh`. */
  readonly about?: string | undefined;
  /** For readers of the figure who do not see it. */
  readonly summary: string;
  /** Sentences that readers must know, beside those of the results. */
  readonly notices: readonly string[];
  readonly progress?: Standings['progress'];
  readonly details?: Standings['details'];
}

/** What the page puts in place of words of the card's own. */
export interface CardTitles {
  readonly heading?: string | null | undefined;
  readonly subheading?: string | null | undefined;
  /** The element that is followed, which tells the notices of the results itself. */
  readonly for?: string | null;
}

/** A card around another picture of the results than the candidates' own: its titles, and the source, time and badges of the results. */
export function cardOf(
  shown: Standings,
  { heading, about, summary, notices, progress, details = [] }: CardBody,
  page: CardTitles,
): Standings {
  // What the page puts in place of the first title may stand in `shown` already.
  const titles = [!page.heading && shown.heading, shown.subheading].filter(Boolean).join(' · ');
  const contest = titles || (shown.isWaiting ? '\u00a0' : '');
  const label = page.heading ?? heading;
  return {
    ...shown,
    label,
    heading: label,
    subheading: [about, page.subheading ?? contest].filter(Boolean).join(' · '),
    summary,
    verdict: undefined,
    progress,
    details,
    notices: page.for ? notices : [...notices, ...shown.notices],
  };
}
