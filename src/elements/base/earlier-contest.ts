// The code that an element needs to compare with an earlier contest, as one part of the script (card/part.ts). What it would share with other
// parts is given to it: see `EarlierTools`.
import type { ReactiveControllerHost } from 'lit';
import { isAddress, parseEarlier } from '../../results/earlier.js';
import { readJSON } from '../../results/json.js';
import type { parse } from '../../results/parse.js';
import type { Results, TimeZone } from '../../results/types.js';
import type { Presentation } from '../../text/presentation.js';
import { earlierChangeOf } from '../../view/earlier-change.js';
import type { EarlierChange, EarlierTools } from '../../view/earlier-change.js';
import type { Warn } from './attribute-values.js';
import type { live } from './feed.js';

export type EarlierHost = ReactiveControllerHost & Element;

/** What other parts of the script have too. */
export interface Tools extends EarlierTools {
  /** Reads a results object. */
  readonly parse: typeof parse;
  /** The part that asks for feeds, and reads them. */
  readonly live: typeof live;
}

/** In ms. After this time, an address that has failed is asked again. */
const patience = 30_000;

/** The earlier contest of an element: the object or the JSON in its property `previous`, or what is at the address there. */
export class EarlierContest {
  /** The value of the property that was read last. */
  private previous: unknown;
  /** Undefined while it has not come, and where it cannot be read. */
  private results: Results | undefined;
  /** When its address failed, by `performance.now()`. */
  private failed = Infinity;

  constructor(
    private readonly host: EarlierHost,
    private readonly warn: Warn,
    private readonly tools: Tools,
  ) {}

  /**
   * How the state differs from it. Undefined where there is nothing to compare with.
   *
   * @param now in milliseconds since 1970
   */
  compare(
    previous: unknown,
    current: Results | undefined,
    presentation: Presentation,
    now: number,
  ): EarlierChange | undefined {
    if (previous !== this.previous || performance.now() >= this.failed + patience) {
      this.previous = previous;
      this.failed = Infinity;
      this.results = undefined;
      if (isAddress(previous)) void this.load(previous, presentation.timeZone);
      else this.read(readJSON(previous), presentation.timeZone);
    }
    if (!this.results || !current) return undefined;
    const earlierChange = earlierChangeOf(current, this.results, presentation, now, this.tools);
    if (earlierChange.fault) this.warn(earlierChange.fault.path, earlierChange.fault.message);
    return earlierChange;
  }

  private read(input: unknown, timeZone: TimeZone): void {
    const { results, faults } = parseEarlier(input, this.tools.parse, { timeZone });
    for (const { path, message } of faults) this.warn(path, message);
    this.results = results;
  }

  /** Asks until it has an answer: what happened years ago does not change. */
  private async load(address: string, timeZone: TimeZone): Promise<void> {
    try {
      const { rare, readUsual, request } = await this.tools.live.load();
      const files = { feed: (await request(new URL(address, this.host.baseURI).href, 'default')).text };
      const found = readUsual(files, 'auto', rare.content) ?? readUsual(files, 'auto', await rare.load());
      if (!found || address !== this.previous) return;
      const { input, faults } = found;
      for (const { path, message } of faults) this.warn(path ? `previous.${path}` : 'previous', message);
      if (input !== undefined) this.read(input, timeZone);
      this.host.requestUpdate();
    } catch (error) {
      if (address === this.previous) this.failed = performance.now();
      this.warn('previous', (error as Error).message);
    }
  }
}

export const part = EarlierContest;
