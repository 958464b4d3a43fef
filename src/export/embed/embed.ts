import { plainResults } from '../../formats/results-json.js';
import { isObject, readJSON } from '../../results/json.js';
import { parse } from '../../results/parse.js';
import type { Results } from '../../results/types.js';
import { messages } from '../../text/locales.js';
import { chosen } from '../../text/presentation.js';
import type { Chart } from '../../text/presentation.js';
import { candidateTable, origin, pollTable, words } from './table.js';
import { block, escaped, inline, tag } from './html.js';
import { isModule, preloadTag, scriptTag } from './script-tag.js';
import { svgOf, svgOptions } from '../svg/svg.js';
import { isPlain, optionAttributes, pairTags, resultsAttributes } from './tag.js';
import type { Attributes, ElementOptions } from './tag.js';
import { ResultsError, viewOf } from '../view.js';
import type { GivenResults, ViewOptions } from '../view.js';

/**
 * `script`: the script and the element. `static`: the same, with the figures drawn in the page already. `table`: a table in a
 * `div`, which the script turns into the widget. `iframe`: a frame and the script that sizes it. `image`: a picture.
 */
export type EmbedKind = 'script' | 'static' | 'table' | 'iframe' | 'image';

export interface EmbedOptions extends ViewOptions, ElementOptions {
  /**
   * Address of the page script, for `script` and `static`: `election-results.js` as a module, or `election-results.min.js` as a
   * classic script. Where `also` asks for elements of the dashboard: `election-dashboard.js` or `election-dashboard.min.js`.
   */
  readonly script?: string;
  /** Address of `parts/live-….js` beside a module, which then loads together with it where `src` names a feed. */
  readonly livePart?: string;
  /**
   * Elements of the dashboard that follow the results, for `script`: any of `regions`, `trend` and `seats`, separated by
   * spaces.
   */
  readonly also?: string;
  /** The hash of the script for the browser's check: `sha384-…`. */
  readonly integrity?: string;
  /** Address of `embed.html`, for `iframe`. */
  readonly frame?: string;
  /** Address of `embed.min.js`, for `iframe`. Without it the frame keeps its first height. */
  readonly frameScript?: string;
  /** The hash of the sizing script for the browser's check. */
  readonly frameIntegrity?: string;
  /** Address of the picture, for `image`. Without it the code contains the picture itself, as SVG. */
  readonly image?: string;
  /** `renderElectionResults` of `./ssr`, for `static`. */
  readonly render?: (results: GivenResults, options: EmbedOptions) => string;
}

type Maker = (given: GivenResults, options: EmbedOptions) => string;

/**
 * The code that puts results into a page: a `table`, which needs no address, unless `kind` names another code.
 *
 * The code contains the figures. Where `src` names a feed, `script` and `iframe` get the figures from it and contain only
 * the words around them; `script` also has the candidates' names and colours. No code contains figures under embargo.
 *
 * @throws {ResultsError} where the results cannot be shown
 * @throws {TypeError} where an address is missing that the kind needs, or is neither http(s) nor relative to the page
 */
export const toEmbed = (given: GivenResults, options: EmbedOptions = {}, kind: EmbedKind = 'table'): string =>
  makers[kind](given, options);

/** The elements of the dashboard that can follow an `<election-results>`, without the `election-` of their names. */
export const followers = ['regions', 'trend', 'seats'] as const;

/** The attributes that all elements of a page have in common. */
const followerAttributes = ({ locale, theme, decimals, timeZone, plain }: EmbedOptions): Attributes =>
  optionAttributes({
    ...(locale && { locale }),
    ...(theme && { theme }),
    ...(decimals !== undefined && { decimals }),
    ...(timeZone && { timeZone }),
    ...(plain && { plain }),
  });

/** An id for the results of this contest, different from those of other contests on the page. */
const idOf = ({ heading, subheading }: Results): string =>
  [heading, subheading, 'hasil']
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');

const makers: Readonly<Record<EmbedKind, Maker>> = {
  script(given, options) {
    const results = resultsOf(given, options);
    const isSayable = isPlain(results);
    const also = followers.filter((name) => options.also?.split(' ').includes(name));
    const id = idOf(results);
    return lines(
      pageScript(options),
      block(
        'election-results',
        {
          ...(also.length && { id }),
          ...(isSayable ? resultsAttributes(results) : { results: json(results) }),
          ...optionAttributes(options),
        },
        isSayable
          ? pairTags(results).map(({ name, attributes }) =>
              inline('candidate-pair', options.src ? withoutCounts(attributes) : attributes, escaped(name)),
            )
          : [],
      ),
      ...also.map((name) => inline(`election-${name}`, { for: id, ...followerAttributes(options) }, '')),
    );
  },

  static(given, options) {
    if (!options.render) throw new TypeError('static: expected render, which is renderElectionResults of ./ssr');
    return lines(pageScript(options), options.render(given, options));
  },

  table(given, options) {
    const { results, standings } = viewOf(given, options);
    const isSayable = isPlain(results) && standings.rows.length === results.candidates.length;
    // A results object would win over the feed. Fields that only the object has are then shown only to readers of the table.
    const attributes = isSayable || options.src ? resultsAttributes(results) : { results: json(results) };
    return block(
      'div',
      {
        'data-election-results': '',
        ...prefixed({ ...attributes, ...optionAttributes(options) }),
      },
      [
        standings.rows.length ? candidateTable(results, standings, isSayable) : '',
        standings.polls ? pollTable(standings, standings.polls) : '',
        ...[...words(standings), origin(standings)].map((line) => (line ? inline('p', {}, line) : '')),
      ],
    );
  },

  iframe(given, options) {
    const { address: src, height, title } = frameOf(given, options);
    return lines(
      inline(
        'iframe',
        {
          'data-election-results': '',
          src,
          title,
          width: '100%',
          height: String(height),
          style: 'border:0',
          loading: 'lazy',
          // A link to the source opens in a new page.
          sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
        },
        '',
      ),
      options.frameScript
        ? scriptTag(address('frameScript', options.frameScript), options.frameIntegrity, 'async')
        : '',
    );
  },

  image(given, options) {
    const { standings } = viewOf(given, options);
    const svg = svgOf(standings, svgOptions(options));
    const [, width = '', height = ''] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    const source = origin(standings);
    return block('figure', {}, [
      tag('img', {
        src: options.image
          ? address('image', options.image)
          : `data:image/svg+xml,${svg.replace(/[^ !$&-;=?-Z_a-z~]+/g, encodeURIComponent)}`,
        alt: standings.summary,
        width: String(Math.round(Number(width))),
        height: String(Math.round(Number(height))),
        style: 'max-width:100%;height:auto',
      }),
      source && inline('figcaption', {}, source),
    ]);
  },
};

/** The heights of what stands around the rows, and of each row, in CSS px at a width of 640. */
const heights: Readonly<Record<Chart, readonly [number, number]>> = {
  bar: [136, 74],
  stacked: [190, 52],
  donut: [250, 60],
  table: [215, 45],
};
/** The height of a sentence below the rows, in CSS px. A live count keeps the same room free. */
const sentence = 32;
const live = 76;

/** The approximate height of a frame, so that little moves when the content reports its height. */
function heightOf(given: GivenResults, options: EmbedOptions): number {
  const [around, each] = heights[chosen(options, 'chart')];
  if (options.src) return around + live + each * Number(options.rows ?? 3);
  const { standings } = viewOf(given, options);
  const rows = standings.rows.length + (standings.polls?.rows.length ?? 0);
  return around + each * rows + sentence * words(standings).length;
}

/** The frame of an `iframe` code. */
export interface Frame {
  readonly address: string;
  /** Its first height, in CSS px. */
  readonly height: number;
  readonly title: string;
}

/**
 * @throws {ResultsError} where the results cannot be shown
 * @throws {TypeError} where `frame` is missing, or is neither http(s) nor relative to the page
 */
export function frameOf(given: GivenResults, options: EmbedOptions): Frame {
  const results = resultsOf(given, options);
  const query = new URLSearchParams({
    ...(options.src ? resultsAttributes(results) : { results: json(results) }),
    ...optionAttributes(options),
  }).toString();
  const page = address('frame', options.frame);
  return {
    address: `${page}${page.includes('?') ? '&' : '?'}${query}`,
    height: heightOf(given, options),
    title: [results.heading ?? messages[chosen(options, 'locale')].results, results.subheading]
      .filter(Boolean)
      .join(', '),
  };
}

const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

const json = (results: Results): string => JSON.stringify(plainResults(results));

const prefixed = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]));

/** A candidate without figures: the name and the looks of the feed's candidate with the same id or number. */
const withoutCounts = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'votes' && name !== 'share'));

/** The lines that load the page script. Beside a module, where there is a feed, they also load the part that follows feeds. */
function pageScript({ integrity, livePart, script, src }: EmbedOptions): string {
  const from = address('script', script);
  return lines(
    isModule(from) && livePart && src ? preloadTag(address('livePart', livePart)) : '',
    scriptTag(from, integrity),
  );
}

/** An address, if it cannot run a script. */
function address(option: string, value = ''): string {
  try {
    if (value && /^https?:$/.test(new URL(value, 'https://page.invalid').protocol)) return value;
  } catch {
    // It is no address. The error is thrown below.
  }
  throw new TypeError(`${option}: expected an http(s) or relative address, got ${JSON.stringify(value)}`);
}

/** What the code contains: everything that may be shown; or, with a feed, only the words around its figures. */
function resultsOf(given: GivenResults, options: EmbedOptions): Results {
  if (!options.src) return viewOf(given, options).results;
  const input = readJSON(given);
  const { candidates, ...words } = isObject(input) ? input : {};
  const named: readonly unknown[] = Array.isArray(candidates) ? candidates : [];
  const { heading, subheading, kind, rule, round, status, statusDate, electionDate, source, embargo } = words;
  const {
    results,
    metadata: frame,
    faults,
  } = parse(
    {
      ...{ heading, subheading, kind, rule, round, status, statusDate, electionDate, source, embargo },
      candidates: named.map((candidate) =>
        isObject(candidate) ? { ...candidate, votes: 0, share: undefined } : candidate,
      ),
    },
    { timeZone: chosen(options, 'timeZone') },
  );
  if (!isObject(input) || (named.length && !results)) throw new ResultsError(faults.filter(({ fatal }) => fatal));
  return results ?? { ...frame, candidates: [], counts: [] };
}
