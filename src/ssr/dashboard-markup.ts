import type { CSSResult } from 'lit';
import type { Body } from '../elements/card/card.js';
import { origin } from '../export/embed/table.js';
import { block, escaped, inline } from '../export/embed/html.js';
import { optionAttributes } from '../export/embed/tag.js';
import type { Attributes } from '../export/embed/tag.js';
import type { View } from '../export/view.js';
import { plainResults } from '../formats/results-json.js';
import { withoutFigures } from '../results/embargo.js';
import type { Presentation } from '../text/presentation.js';
import { standings } from '../view/standings.js';
import type { Standings } from '../view/standings.js';
import { feedAhead } from './first-picture.js';
import { shadow } from './shadow.js';
import type { ServerOptions } from './sheets.js';

/** The options of every element of the dashboard, besides the results. */
export interface DashboardOptions extends ServerOptions {
  readonly heading?: string;
  readonly subheading?: string;
}

/** The view until the feed at `src` has answered. */
export const waitingFor = (presentation: Presentation, options: DashboardOptions, now: number): Standings =>
  standings({ results: withoutFigures(undefined), corrections: [], jumps: [] }, presentation, {
    now,
    feed: feedAhead(options),
  });

/** The data from which the element draws the same, unless a feed gives them. Under embargo, only the name and the time of its end. */
export const dataOf = ({ closedUntil, results }: View, { src }: DashboardOptions): Attributes =>
  src ? {} : { results: JSON.stringify({ ...plainResults(results), ...(closedUntil && { embargo: closedUntil }) }) };

/** An element of the dashboard and its drawing. */
export interface Drawing {
  /** `regions` of `<election-regions>`. */
  readonly name: string;
  readonly body: Body;
  /** The element's own style sheets, besides that of the card, in the order of the element. */
  readonly styles: readonly CSSResult[];
  readonly hasFigures: boolean;
  /** Attributes other than the titles and those of every element. */
  readonly attributes: Attributes;
  /** A table for readers without the picture, and sentences after it, as markup. */
  readonly table: string;
  readonly sentences?: readonly (string | undefined)[];
}

/** The element with its drawing in a declarative shadow root, and with the same as a table for browsers without one. */
export function dashboardMarkup(drawing: Drawing, options: DashboardOptions): string {
  const { name, body, attributes, table, sentences = [], hasFigures, styles } = drawing;
  const { heading, subheading } = options;
  const plain = [...sentences, ...body.card.notices]
    .flatMap((text) => text || [])
    .map((text) => inline('p', {}, escaped(text)));
  const source = origin(body.card);
  return inline(
    `election-${name}`,
    { ...(heading && { heading }), ...(subheading && { subheading }), ...attributes, ...optionAttributes(options) },
    shadow(body, hasFigures, options, 'election-dashboard.css', ...styles) +
      (hasFigures ? [table, ...plain, source && inline('p', {}, source)].join('') : ''),
  );
}

/**
 * A plain table under the card's titles.
 *
 * @param names if given, the index of the column of names: then an element does not read the figures as votes
 */
export function plainTable(
  { badges, band, banner, label, subheading }: Standings,
  columns: readonly string[],
  rows: readonly string[],
  names?: number,
): string {
  const caption = [banner, band, label, subheading, ...badges.map(({ text }) => text)].filter(Boolean).join(', ');
  const head = columns.map((text, index) =>
    inline('th', index === names ? { 'data-field': 'name' } : {}, escaped(text)),
  );
  return block('table', {}, [
    inline('caption', {}, escaped(caption)),
    block('thead', {}, [inline('tr', {}, head.join(''))]),
    ...rows,
  ]);
}
