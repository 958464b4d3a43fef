import { withAttributes } from '../../formats/with-attributes.js';
import type { ResultsFields } from '../../formats/with-attributes.js';
import { isObject, readJSON } from '../../results/json.js';
import { parse } from '../../results/parse.js';
import type { Parsed } from '../../results/parse.js';
import type { Reading } from '../../results/result-store.js';
import type { Candidate } from '../../results/types.js';
import { childrenOf, takeTableBehind } from './children.js';
import type { Children } from './children.js';
import { Feed } from './feed.js';
import type { FeedHost } from './feed.js';
import type { Reader, ReadOptions } from './reader.js';

/** The values of the tag, unchanged. */
export interface InputHost extends FeedHost, ResultsFields {
  readonly results: unknown;
}

const hasFigure = (candidate: { readonly votes?: unknown; readonly share?: unknown }): boolean =>
  candidate.votes != null || candidate.share != null;

/** Reads an element's input: `results`, else the feed at `src`, else the children. */
export class InputReader implements Reader {
  readonly feed: Feed;
  named: readonly Candidate[] | undefined;

  /** @param parser reads a results object, or an element's other data */
  constructor(
    private readonly host: InputHost,
    private readonly parser: typeof parse = parse,
  ) {
    this.feed = new Feed(host, () => host.results);
  }

  get isLive(): boolean {
    return this.feed.isFed;
  }

  /** @param results the page's own results, an object or its JSON */
  read(options: ReadOptions, results = this.host.results): Reading {
    this.feed.follow(options.refresh, options.isStrict);
    const given = readJSON(results);
    const children =
      childrenOf(this.host) ?? (given == null && !this.feed.isFed ? takeTableBehind(this.host) : undefined);
    const reading = isObject(given)
      ? this.parse(given, options)
      : given != null
        ? { metadata: this.parse({}, options).metadata, faults: parse(given).faults }
        : (this.feed.reader?.read(options.format, children?.candidates, (base, wordsOnly) =>
            this.parse(base, options, wordsOnly),
          ) ??
          // Children without figures only name and colour candidates of the feed.
          (children && (!this.feed.isFed || children.candidates.some(hasFigure))
            ? this.readChildren(children, options)
            : { metadata: this.parse({}, options).metadata, faults: [], isEmpty: true }));
    this.named =
      children && 'isEmpty' in reading
        ? parse({ candidates: children.candidates.map((candidate) => ({ ...candidate, votes: 0 })) }).results
            ?.candidates
        : undefined;
    // If the files with names of candidates and regions are missing, a count is checked without them.
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

  private readChildren({ candidates, faults, isTable, source }: Children, options: ReadOptions): Reading {
    const isRefused = faults.some(({ fatal }) => fatal);
    const parsed = this.parse(isRefused ? {} : { candidates, ...(source && { source: { name: source } }) }, options);
    return {
      ...parsed,
      faults: isRefused ? faults : [...faults, ...parsed.faults],
      // If an embargo cannot be read, nothing is shown, not even the table in the tag.
      isUnread: isTable && !parsed.results && !parsed.faults.some(({ path }) => path === 'embargo'),
    };
  }
}
