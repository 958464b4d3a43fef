import { withAttributes } from '../../formats/with-attributes.js';
import { serialize } from '../../results/changes.js';
import { allOf, followContests, openContests, parseContests } from '../../results/contests.js';
import type { ContestState } from '../../results/contests.js';
import { firstFaults } from '../../results/faults.js';
import { isObject, readJSON } from '../../results/json.js';
import { parse } from '../../results/parse.js';
import type { Fault } from '../../results/faults.js';
import { InputReader } from '../base/input-reader.js';
import type { Reading, ReadOptions } from '../base/input-reader.js';

type Host = ConstructorParameters<typeof InputReader>[0] & { readonly contests: unknown };

/** Reads a feed of many contests, from `contests` or from `src`, and follows each of them from state to state. */
export class ContestsReader extends InputReader {
  states: readonly ContestState[] = [];
  /** What holds for all of them. */
  metadata = parse({}).metadata;
  /** True where the newest input as a whole could not be had or read. */
  isStale = false;

  /** The input that was read last, and how the tag stood then: it is read once. */
  private given: unknown;
  private titles = '';
  private faults: readonly Fault[] = [];

  constructor(private readonly tag: Host) {
    super(tag);
  }

  override get isFed(): boolean {
    return this.tag.contests == null && Boolean(this.tag.src);
  }

  override read({ timeZone, refresh }: ReadOptions): Reading {
    const { contests, src, heading, subheading, source, sourceUrl } = this.tag;
    this.feed.follow(this.isFed ? { src: src ?? '', refresh } : undefined);
    const { controller, failure } = this.feed;
    const files = controller?.files;
    const given: unknown = this.isFed ? files : contests;
    const titles = serialize([timeZone, heading, subheading, source, sourceUrl]);
    if (given == null) {
      this.states = [];
      this.metadata = parse({}).metadata;
      this.faults = [];
    } else if (given !== this.given || titles !== this.titles) this.take(this.isFed ? files?.feed : given, timeZone);
    this.given = given;
    this.titles = titles;
    this.states = openContests(this.states, this.now);
    const { states, metadata } = this;
    const faults = failure ? [{ ...failure, fatal: true }, ...this.faults] : this.faults;
    this.isStale = faults.some(({ fatal }) => fatal);
    return states.length ? { metadata, faults, results: allOf(metadata, states) } : { metadata, faults, isEmpty: true };
  }

  private take(given: unknown, timeZone: ReadOptions['timeZone']): void {
    const input = typeof given === 'string' ? readJSON(given.replace(/^\ufeff/, '')) : given;
    const { contests, metadata, faults } = parseContests(
      isObject(input) ? withAttributes(input, this.tag, true).input : input,
      { timeZone },
    );
    const { now = Date.now() } = this;
    const next = contests && followContests(this.states, contests, this.isFed ? now : undefined);
    this.faults = firstFaults([...faults, ...(next?.faults ?? [])], 'contests');
    if (next) this.states = next.states;
    if (next || !this.states.length) this.metadata = metadata;
    // An edge of the network may have answered with what is torn or out of date.
    if (!next || next.faults.length) this.feed.controller?.unreadable();
  }
}
