import { camelCase } from '../attributes/names.js';
import { resultsAttributes } from '../export/embed/tag.js';
import type { Attributes, ElementOptions } from '../export/embed/tag.js';
import { earlierChangeWith, presentationFrom } from '../export/view.js';
import type { View } from '../export/view.js';
import { withAttributes } from '../formats/with-attributes.js';
import { plainResults } from '../formats/results-json.js';
import { follow } from '../results/succession.js';
import { withoutFigures } from '../results/embargo.js';
import { parse } from '../results/parse.js';
import type { Results } from '../results/types.js';
import { chosen } from '../text/presentation.js';
import { standings } from '../view/standings.js';
import type { Circumstances, Standings } from '../view/standings.js';

/** True if the element polls its feed. */
export const isPolled = ({ src, refresh }: ElementOptions): boolean => Boolean(src) && Number(refresh) > 0;

/** What an element knows of its feed before the first answer; undefined if it has no feed. */
export const feedAhead = (options: ElementOptions): Circumstances['feed'] =>
  options.src ? { rows: Math.min(100, Number(options.rows ?? 3) || 1), isPolled: isPolled(options) } : undefined;

/** What an element draws from its attributes and its table alone. */
export interface FirstPicture {
  readonly attributes: Attributes;
  /** Without figures if the tag has none. */
  readonly results: Results;
  readonly standings: Standings;
}

/**
 * The picture of an element that follows a feed, or whose figures are under embargo. It is drawn only from what the tag can
 * express, so the element draws the same in the page.
 *
 * @param now in milliseconds since 1970
 */
export function firstPicture(
  { closedUntil, results: given, standings: all }: View,
  options: ElementOptions,
  now: number,
): FirstPicture {
  // An embargo that has ended is removed: the element would keep the card closed until the feed's time is known.
  const attributes = resultsAttributes({ ...given, embargo: closedUntil ?? '' });
  const fields = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [camelCase(name), value]));
  // Test data are never shown without their banner, nor some candidates without the others.
  const isSayable = !given.counts.length && !given.test && all.rows.length === given.candidates.length;
  const candidates = isSayable ? plainResults(given).candidates : [];
  const { results, metadata } = parse(withAttributes(candidates.length ? { candidates } : {}, fields).input, {
    timeZone: chosen(options, 'timeZone'),
  });
  const shown = results
    ? follow(undefined, results)
    : { results: withoutFigures(metadata), corrections: [], jumps: [] };
  const presentation = presentationFrom({
    ...(attributes.threshold && { threshold: attributes.threshold }),
    ...options,
  });
  const made = standings(shown, presentation, options.src ? { now, feed: feedAhead(options) } : { now, closedUntil });
  const change = earlierChangeWith(options.previous, shown.results, presentation, now, parse);
  return { attributes, results: shown.results, standings: change?.standings(made) ?? made };
}
