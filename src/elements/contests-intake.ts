import { withAttributes } from '../formats/attributes.js';
import { followContests, newestTime, openContests, parseContests } from '../results/contests.js';
import type { ContestState } from '../results/contests.js';
import { withoutFigures } from '../results/embargo.js';
import { isObject, parse, readJSON } from '../results/parse.js';
import type { Fault, Parsed } from '../results/parse.js';
import { Intake } from './intake.js';
import type { Reading, ReadOptions } from './intake.js';

type Host = ConstructorParameters<typeof Intake>[0] & { readonly contests: unknown };

/** As many faults as a developer reads; hundreds of contests may have the same one. */
const mostFaults = 20;

/** Reads a feed of many contests, from `contests` or from `src`, and follows each of them from state to state. */
export class ContestsIntake extends Intake {
  states: readonly ContestState[] = [];
  /** What holds for all of them. */
  frame: Parsed['frame'] | undefined;
  /** True where the newest input as a whole could not be had or read. */
  isStale = false;

  /** The input that was read last, and how the tag stood then: it is read once. */
  private taken: readonly unknown[] = [];
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
    const { files, failure } = this.feed;
    const given: unknown = this.isFed ? files : contests;
    const input = [given, timeZone, heading, subheading, source, sourceUrl];
    if (given == null) this.forget();
    else if (input.some((value, index) => value !== this.taken[index])) {
      this.taken = input;
      this.take(this.isFed ? files?.feed : given, timeZone);
    }
    this.states = openContests(this.states, this.now);
    const { states, frame = parse({}).frame } = this;
    const faults = failure ? [{ ...failure, fatal: true }, ...this.faults] : this.faults;
    this.isStale = faults.some(({ fatal }) => fatal);
    const updated = newestTime(frame, states);
    return states.length
      ? {
          frame,
          faults,
          // Each contest has its own lock: the card around them is open.
          results: Object.assign(withoutFigures(frame), { updated, embargo: undefined }),
        }
      : { frame, faults, isEmpty: true };
  }

  private forget(): void {
    this.states = [];
    this.frame = undefined;
    this.faults = [];
    this.taken = [];
  }

  private take(given: unknown, timeZone: ReadOptions['timeZone']): void {
    const input = typeof given === 'string' ? readJSON(given.replace(/^\ufeff/, '')) : given;
    const { contests, frame, faults } = parseContests(
      isObject(input) ? withAttributes(input, this.tag, true).input : input,
      { timeZone },
    );
    const next = contests && followContests(this.states, contests, this.isFed, this.now);
    const found = [...faults, ...(next?.faults ?? [])].sort((a, b) => Number(b.fatal) - Number(a.fatal));
    const more = found.length - mostFaults;
    this.faults =
      more > 0
        ? [
            ...found.slice(0, mostFaults),
            { path: 'contests', message: `expected no faults beside these, got ${more}`, fatal: false },
          ]
        : found;
    if (next) this.states = next.states;
    if (next || !this.states.length) this.frame = frame;
    // An edge of the network may have answered with what is torn or out of date.
    if (!next || next.faults.length) this.feed.unreadable();
  }
}
