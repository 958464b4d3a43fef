import type { parse } from '../../results/parse.js';
import type { Results } from '../../results/types.js';
import type { Presentation } from '../../text/presentation.js';
import { votersOf } from '../../view/details.js';
import type { EarlierChange } from '../../view/earlier-change.js';
import { nameIn } from '../../view/standing.js';
import { part } from '../card/part.js';
import type { MissingPart } from '../card/part.js';
import type { Warn } from './attribute-values.js';
import type { EarlierContest, EarlierHost } from './earlier-contest.js';
import { live } from './feed.js';

/** The part that compares with an earlier contest. Only pages that have one load it. */
export const earlier = part('compares with an earlier contest', () => import('./earlier-contest.js'));

/** The earlier contest of an element, which is compared once the part for it has loaded. */
export class Earlier {
  private contest: EarlierContest | undefined;

  constructor(
    private readonly host: EarlierHost,
    private readonly warn: Warn,
  ) {}

  /**
   * How a state differs from it. Undefined without one, and before it has come.
   *
   * @param previous the results of that contest, an object or its JSON, or their address
   * @param parser reads a results object
   * @param now in milliseconds since 1970
   */
  change(
    previous: unknown,
    current: Results | undefined,
    presentation: Presentation,
    parser: typeof parse,
    now: number,
  ): EarlierChange | undefined {
    if (!previous) return undefined;
    const { content } = earlier;
    if (content) this.contest ??= new content(this.host, this.warn, { live, nameIn, parse: parser, votersOf });
    else
      void earlier.load().then(
        () => this.host.requestUpdate(),
        (error: unknown) => this.warn('previous', (error as MissingPart).message),
      );
    return this.contest?.compare(previous, current, presentation, now);
  }
}
