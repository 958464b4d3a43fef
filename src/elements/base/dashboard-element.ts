import type { TemplateResult } from 'lit';
import type { SVGOptions } from '../../export/svg/svg.js';
import type { Results } from '../../results/types.js';
import { cardOf } from '../../view/card.js';
import type { CardBody } from '../../view/card.js';
import { messages } from '../../text/locales.js';
import type { HeadingLevel, Presentation } from '../../text/presentation.js';
import type { Standings } from '../../view/standings.js';
import { wordsOf } from './attribute-values.js';
import { card } from '../card/card.js';
import type { Content } from '../card/card.js';
import { FollowController } from './follow-controller.js';
import type { Reading, ReadOptions } from './input-reader.js';
import { ResultsElement } from './results-element.js';
import type { Makers } from '../card/takeaway.js';

/** What one element of the dashboard shows within its card; `card` is what stands around it. */
export interface Body extends CardBody {
  readonly content: Content;
  readonly csv: (card: Standings, makers: Makers) => string | Promise<string>;
  readonly svg: (card: Standings, options: SVGOptions, makers: Makers) => string | Promise<string>;
}

const controls = ['data', 'image'] as const;

/**
 * Another look at results than the candidates' own: those of the `<election-results>` that `for` names, or of its own, from
 * `results`, the feed at `src` or its children.
 */
export abstract class DashboardElement extends ResultsElement {
  declare for: string | null;

  private readonly followed = new FollowController(this);

  /** What is drawn of the state within the card; `results` is undefined while there is none. */
  protected abstract body(standings: Standings, results: Results | undefined, presentation: Presentation): Body;

  protected override isFed(): boolean {
    return Boolean(this.for) || super.isFed();
  }

  protected override read(options: ReadOptions): Reading {
    const results = this.followed.follow(this.for);
    if (results) return { metadata: results, results, faults: [] };
    const { metadata, ...own } = super.read(options);
    // What is closed may be announced before its figures leave the server.
    const isLocked = !own.results && metadata.embargo && own.faults.every(({ path }) => path === 'candidates');
    return this.for || (isLocked && !super.isFed()) ? { metadata, faults: [], isEmpty: true } : { metadata, ...own };
  }

  protected render(): TemplateResult {
    const presentation = this.presentation();
    const words = messages[presentation.locale];
    const shown = this.toStandings(presentation);
    const { current } = this;
    const body = this.body(shown, current, presentation);
    const standings = cardOf(shown, body, this);
    return card(standings, body.content, {
      level: Number(this.choice('headingLevel')) as HeadingLevel,
      action: this.pause(words),
      toolbar: this.toolbar.draw(wordsOf('controls', this.controls, controls, this.warn), {
        standings,
        hasFigures: Boolean(current),
        words: words.toolbar,
        csv: (makers) => body.csv(standings, makers),
        svg: (makers, options) => body.svg(standings, options, makers),
      }),
    });
  }
}
