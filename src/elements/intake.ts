import type { ReactiveControllerHost } from 'lit';
import { FeedController } from '../feed/feed-controller.js';
import { withAttributes } from '../formats/attributes.js';
import type { ResultsFields } from '../formats/attributes.js';
import { dress } from '../formats/dress.js';
import { readFeed } from '../formats/feed.js';
import type { FeedFiles, Format } from '../formats/feed.js';
import { haveSameFigures, refusal } from '../results/checks.js';
import { isObject, parse, readJSON } from '../results/parse.js';
import type { Parsed } from '../results/parse.js';
import type { TimeZone } from '../results/types.js';
import { childrenOf } from './children.js';
import type { Children } from './children.js';

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

/** Reads an element's input: `results`, else the feed at `src`, else the children. What a feed may not replace, it keeps. */
export class Intake {
  readonly feed: FeedController;
  /** The feed's files that count: the newest that could be read and were not older than those before. */
  private accepted: FeedFiles | undefined;
  private refused: FeedFiles | undefined;

  /** @param parser reads a results object, or what stands for one */
  constructor(
    private readonly host: Host,
    private readonly parser: typeof parse = parse,
  ) {
    this.feed = new FeedController(host);
  }

  /** True where the figures come from a feed. */
  get isFed(): boolean {
    return this.host.results == null && Boolean(this.host.src);
  }

  /** The time as the feed's server has it, in milliseconds since 1970; without a feed, the reader's device's. */
  get now(): number | undefined {
    return this.isFed ? this.feed.serverNow : Date.now();
  }

  /** @param results what the page itself gives, an object or its JSON */
  read(options: ReadOptions, results = this.host.results): Reading {
    const { src, candidatesSrc, regionsSrc } = this.host;
    this.feed.follow(this.isFed ? { src: src ?? '', candidatesSrc, regionsSrc, refresh: options.refresh } : undefined);
    const given = typeof results === 'string' ? readJSON(results) : results;
    const { files, failure } = this.feed;
    const children = childrenOf(this.host);
    if (!files) this.accepted = undefined;
    const reading = isObject(given)
      ? this.parse(given, options)
      : given != null
        ? { frame: this.parse({}, options).frame, faults: parse(given).faults }
        : files
          ? this.readNewest(files, children?.candidates, options)
          : // Children without figures only dress what is to come.
            children && (!this.isFed || children.candidates.some(hasFigure))
            ? this.readChildren(children, options)
            : { frame: this.parse({}, options).frame, faults: [], isEmpty: true };
    // A count without the files that name its candidates and regions is judged by what it holds.
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

  private readNewest(newest: FeedFiles, children: readonly object[] | undefined, options: ReadOptions): Reading {
    const read = (files: FeedFiles): Parsed => {
      const { input, faults } = readFeed(files, options.format);
      const dressed = dress(input, children);
      const parsed = isObject(dressed)
        ? this.parse(dressed, options, true)
        : // What the format has told already is not told again.
          { ...this.parse({}, options), ...(faults.length ? { faults: [] } : parse(dressed)) };
      return { ...parsed, faults: [...faults, ...parsed.faults] };
    };
    const reading = read(newest);
    if (newest === this.accepted) return reading;
    const before = this.accepted && read(this.accepted);
    const fault =
      reading.faults.find(({ fatal }) => fatal) ?? refusal(reading.results, before?.results, this.now ?? Date.now());
    if (!fault) {
      if (!before?.results?.hold || !reading.results?.hold || haveSameFigures(before.results, reading.results)) {
        this.accepted = newest;
        return reading;
      }
      // What the desk has frozen moves only once it lets go.
      return before;
    }
    if (newest !== this.refused) this.feed.unreadable();
    this.refused = newest;
    return { ...(before ?? reading), faults: [fault, ...(before?.faults ?? reading.faults)] };
  }
}
