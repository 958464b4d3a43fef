import type { ReactiveControllerHost } from 'lit';
import { withAttributes } from '../../formats/with-attributes.js';
import type { ResultsFields } from '../../formats/with-attributes.js';
import type { Format } from '../../formats/feed.js';
import { isObject, readJSON } from '../../results/json.js';
import { parse } from '../../results/parse.js';
import type { Parsed } from '../../results/parse.js';
import type { TimeZone } from '../../results/types.js';
import { childrenOf } from './children.js';
import type { Children } from './children.js';
import { Feed } from './feed.js';

/** What an element's input comes to. */
export interface Reading extends Parsed {
  /** There is no input at all, or none yet. */
  readonly isEmpty?: boolean;
  /** The input is a table that cannot be read: people still can. */
  readonly isUnread?: boolean;
}

/** What stands on the tag, as it stands there. */
interface Host extends ReactiveControllerHost, ResultsFields, Element {
  readonly results: unknown;
  readonly src: string | null;
  readonly candidatesSrc: string | null;
  readonly regionsSrc: string | null;
}

/** How the input is to be read. */
export interface ReadOptions {
  readonly timeZone: TimeZone;
  readonly format: Format;
  /** Seconds from one poll to the next; 0 is once. */
  readonly refresh: number;
}

const hasFigure = (candidate: { readonly votes?: unknown; readonly share?: unknown }): boolean =>
  candidate.votes != null || candidate.share != null;

/** Reads an element's input: `results`, else the feed at `src`, else the children. */
export class InputReader {
  readonly feed: Feed;

  /** @param parser reads a results object, or what stands for one */
  constructor(
    private readonly host: Host,
    private readonly parser: typeof parse = parse,
  ) {
    this.feed = new Feed(host);
  }

  /** True where the figures come from a feed. */
  get isFed(): boolean {
    return this.host.results == null && Boolean(this.host.src);
  }

  /** The time as the feed's server has it, in milliseconds since 1970; without a feed, the reader's device's. */
  get now(): number | undefined {
    return this.isFed ? this.feed.controller?.serverNow : Date.now();
  }

  /** @param results what the page itself gives, an object or its JSON */
  read(options: ReadOptions, results = this.host.results): Reading {
    const { src, candidatesSrc, regionsSrc } = this.host;
    this.feed.follow(this.isFed ? { src: src ?? '', candidatesSrc, regionsSrc, refresh: options.refresh } : undefined);
    const given = readJSON(results);
    const children = childrenOf(this.host);
    const reading = isObject(given)
      ? this.parse(given, options)
      : given != null
        ? { metadata: this.parse({}, options).metadata, faults: parse(given).faults }
        : (this.feed.reader?.read(options.format, children?.candidates, (base, wordsOnly) =>
            this.parse(base, options, wordsOnly),
          ) ??
          // Children without figures only dress what is to come.
          (children && (!this.isFed || children.candidates.some(hasFigure))
            ? this.readChildren(children, options)
            : { metadata: this.parse({}, options).metadata, faults: [], isEmpty: true }));
    // A count without the files that name its candidates and regions is judged by what it holds.
    const { failure } = this.feed;
    return failure
      ? { ...reading, faults: [{ ...failure, fatal: failure.path === 'src' }, ...reading.faults] }
      : reading;
  }

  private parse(base: object, { timeZone }: ReadOptions, wordsOnly = false): Parsed {
    const { input, faults } = withAttributes(base, this.host, wordsOnly);
    const parsed = this.parser(input, { timeZone });
    return { ...parsed, faults: [...faults, ...parsed.faults] };
  }

  private readChildren({ candidates, faults, isTable }: Children, options: ReadOptions): Reading {
    const isRefused = faults.some(({ fatal }) => fatal);
    const parsed = this.parse(isRefused ? {} : { candidates }, options);
    return {
      ...parsed,
      faults: isRefused ? faults : [...faults, ...parsed.faults],
      // A lock that cannot be read stays closed, whatever stands behind it.
      isUnread: isTable && !parsed.results && !parsed.faults.some(({ path }) => path === 'embargo'),
    };
  }
}
