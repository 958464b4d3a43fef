import { camelCase } from '../attributes/names.js';
import { resultsAttributes } from '../export/embed/tag.js';
import type { Attributes, ElementOptions } from '../export/embed/tag.js';
import { presentationFrom } from '../export/view.js';
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

/** True where the element asks its feed again and again. */
export const isPolled = ({ src, refresh }: ElementOptions): boolean => Boolean(src) && Number(refresh) > 0;

/** What an element knows of its feed before the first answer; undefined where it has none. */
export const feedAhead = (options: ElementOptions): Circumstances['feed'] =>
  options.src ? { rows: Math.min(100, Number(options.rows ?? 3) || 1), isPolled: isPolled(options) } : undefined;

/** What an element draws while its attributes and its table are all that it has. */
export interface FirstPicture {
  readonly attributes: Attributes;
  /** Without figures where the tag can say none. */
  readonly results: Results;
  readonly standings: Standings;
}

/**
 * The picture of an element that follows a feed, or whose figures are closed: drawn from what its tag can say, and from nothing
 * else, so that the element draws the same once it is there.
 *
 * @param now in milliseconds since 1970
 */
export function firstPicture(
  { closedUntil, results: given, standings: all }: View,
  options: ElementOptions,
  now: number,
): FirstPicture {
  // A lock that has opened goes: it would keep the card closed until the feed has told the time.
  const attributes = resultsAttributes({ ...given, embargo: closedUntil ?? '' });
  const fields = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [camelCase(name), value]));
  // Figures of a rehearsal never go without their banner, nor some candidates without the others.
  const isSayable = !given.counts.length && !given.test && all.rows.length === given.candidates.length;
  const candidates = isSayable ? plainResults(given).candidates : [];
  const { results, metadata } = parse(withAttributes(candidates.length ? { candidates } : {}, fields).input, {
    timeZone: chosen(options, 'timeZone'),
  });
  const shown = results
    ? follow(undefined, results)
    : { results: withoutFigures(metadata), corrections: [], jumps: [] };
  return {
    attributes,
    results: shown.results,
    standings: standings(
      shown,
      presentationFrom({ ...(attributes.threshold && { threshold: attributes.threshold }), ...options }),
      options.src ? { now, feed: feedAhead(options) } : { now, closedUntil },
    ),
  };
}
