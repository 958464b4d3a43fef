import type { Standings } from './standings.js';

/** The words of the content of a dashboard's card. */
export interface CardBody {
  /** The first title line, where the page gives none: `Hasil per provinsi`. */
  readonly heading: string;
  /** The part of the contest that is drawn, where it is not all of it: `Aceh`. */
  readonly about?: string | undefined;
  /** The sentence that answers what the reader asks first, and what it rests on. */
  readonly answer?: string | undefined;
  readonly ground?: string | undefined;
  /** A summary for those who do not see the picture. */
  readonly summary: string;
  /** Sentences that readers must know, besides those about the results. */
  readonly notices: readonly string[];
  readonly progress?: Standings['progress'];
  readonly details?: Standings['details'];
}

/** Titles of the page that replace those of the card. */
export interface CardTitles {
  readonly heading?: string | null | undefined;
  readonly subheading?: string | null | undefined;
  /** The id of the element that is followed. That element itself tells the notices about the results. */
  readonly for?: string | null;
  /** An earlier contest that only this element has. */
  readonly previous?: unknown;
}

/**
 * A card around a picture that is not the candidates' own: it has the card's titles, and the source, time and badges of the
 * results.
 */
export function cardOf(
  shown: Standings,
  { heading, about, summary, notices, progress, details = [], ...body }: CardBody,
  page: CardTitles,
): Standings {
  // `shown` may already have the page's first title.
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
    answer: body.answer ?? ('answer' in body && shown.isWaiting ? shown.answer : ''),
    narrowAnswer: '',
    ground: body.ground ?? '',
    certainty: '',
    facts: [],
    progress,
    details,
    notices: page.for
      ? [...notices, ...(page.previous && shown.sinceEarlier ? [shown.sinceEarlier] : [])]
      : [...notices, ...shown.notices],
  };
}
