import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Choices } from '../../attributes/choices.js';
import { everyMinute } from '../../feed/ticker.js';
import type { Format } from '../../formats/usual-feed.js';
import { percentFrom } from '../../formats/markup.js';
import { parseDecimal } from '../../results/decimals.js';
import { withoutFigures } from '../../results/embargo.js';
import { parse } from '../../results/parse.js';
import { take, unread } from '../../results/result-store.js';
import type { Results, ResultsInput, TimeZone } from '../../results/types.js';
import { messages } from '../../text/locales.js';
import type { Locale } from '../../text/numbers.js';
import { presentationOf } from '../../text/presentation.js';
import type { HeadingLevel, Presentation, Theme } from '../../text/presentation.js';
import type { EarlierChange } from '../../view/earlier-change.js';
import { standings } from '../../view/standings.js';
import type { Standings } from '../../view/standings.js';
import type { Action } from '../card/button.js';
import { card } from '../card/card.js';
import type { Body } from '../card/card.js';
import { dress } from '../card/dress.js';
import { controlsOf, Toolbar } from '../card/toolbar.js';
import type { Views } from '../card/toolbar.js';
import { choiceOf, countOf, wordsOf } from './attribute-values.js';
import type { Value } from './attribute-values.js';
import { pairChange } from './candidate-pair.js';
import { Earlier } from './earlier.js';
import { ElectionResultsChangeEvent, ElectionResultsErrorEvent } from './events.js';
import { LitBase } from './lit-base.js';
import type { Reader } from './reader.js';

/** The elements that may have a reader's keyboard focus. */
const focusable = 'a, button, input, select, [tabindex]';

/**
 * An element that shows results. Its reader gets them, and its body says what is shown of them. The last good state stays
 * when the input cannot be read, and faults are reported. Figures under embargo are never shown.
 */
export abstract class ResultsElement extends LitBase {
  declare heading: string | null;
  declare subheading: string | null;
  declare headingLevel: HeadingLevel | string | null;
  declare source: string | null;
  declare sourceUrl: string | null;
  declare decimals: number | string | null;
  declare locale: Locale | null;
  declare theme: Theme;
  declare timeZone: TimeZone | null;
  declare threshold: number | string | null;
  /** The results as they were set, an object or its JSON. `current` has the shown results. */
  declare results: ResultsInput | Results | string | null;
  declare src: string | null;
  declare format: Format | null;
  declare candidatesSrc: string | null;
  declare regionsSrc: string | null;
  declare mapSrc: string | null;
  declare feedKey: string | null;
  declare feedPolicy: 'require' | 'warn' | null;
  declare refresh: number | string | null;
  declare rows: number | string | null;
  declare controls: string | null;
  declare brand: string | null;
  declare plain: boolean;
  /** The results of an earlier contest, as an object, as JSON, or as an address. Not of every element. */
  declare previous: ResultsInput | Results | string | null;
  /** Of `<election-results>` alone. */
  declare verifyUrl: string | null;

  protected abstract readonly reader: Reader;
  /** The shown state; undefined if the content of the tag is shown. `shown` is the state as `<election-results>` shows it. */
  protected abstract body(shown: Standings, presentation: Presentation): Body | undefined;

  /** Reads a results object; another one where more is read than candidates. */
  protected readonly parser: typeof parse = parse;
  /** How the state differs from an earlier contest. Undefined without one, and before it has come. */
  protected earlierChange: EarlierChange | undefined;
  protected state = unread;
  private readonly toolbar = new Toolbar(this);
  /** True if the reader looks at the table, and no property says so. */
  private isTable = false;
  /** What was drawn last, in one sentence. */
  private announcement = '';
  /** Events that wait until their state is drawn. */
  private readonly pending: Event[] = [];
  private readonly warned = new Set<string>();
  private readonly observer = new MutationObserver((records) => {
    // Lit itself sees changes on the host.
    if (records.some(({ target, type }) => target !== this || type !== 'attributes')) this.requestUpdate();
  });
  /** Ends the ticker, which runs while there is a feed or an embargo. */
  private rest: (() => void) | undefined;
  /** Shows the content of the tag until the first drawing, and forever if that fails: an empty shadow root would hide it. */
  private readonly undrawn = document.createElement('slot');
  /** The index of the focusable element that had the focus in a server's drawing. The same one of the element's own drawing gets it. */
  private serverFocus = -1;
  /** The property `updated`. */
  private time: string | null = null;
  /** True where Lit's next step is to call its method `updated`. */
  private isFinishing = false;

  static {
    // Lit calls a method of this name after each drawing, directly after `hostUpdated`. This one does nothing.
    Object.defineProperty(this.prototype, 'updated', {
      get(this: ResultsElement) {
        if (!this.isFinishing) return this.time;
        this.isFinishing = false;
        return () => undefined;
      },
      set(this: ResultsElement, time: string | null) {
        const before = this.time;
        this.time = time;
        this.requestUpdate('updated', before);
      },
    });
  }

  constructor() {
    super();
    this.theme = 'auto';
    this.plain = false;
    this.addController({
      hostUpdated: () => {
        this.drawn();
      },
    });
    this.addEventListener(pairChange, () => {
      this.requestUpdate();
    });
  }

  /** The shown results; undefined before the first. */
  get current(): Results | undefined {
    return this.state.shown?.results;
  }

  /**
   * The element's root, which is emptied: the element replaces a server's drawing by its own in one task. Lit's own method is not
   * called, since Lit's support for hydration would take the server's drawing for the element's.
   */
  protected createRenderRoot(): ShadowRoot {
    const { elementStyles, shadowRootOptions } = this.constructor as typeof ResultsElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    if (root.activeElement) this.serverFocus = [...root.querySelectorAll(focusable)].indexOf(root.activeElement);
    root.replaceChildren(this.undrawn);
    dress(root, elementStyles);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this, { attributes: true, characterData: true, childList: true, subtree: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.rest?.();
    this.rest = undefined;
  }

  /** Another document has dropped the style sheets of the one before. */
  protected adoptedCallback(): void {
    const { shadowRoot } = this;
    if (shadowRoot && 'adoptedStyleSheets' in shadowRoot)
      dress(shadowRoot, (this.constructor as typeof ResultsElement).elementStyles);
  }

  protected willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    const { feed } = this.reader;
    const reading = this.reader.read({
      timeZone: this.choice('timeZone'),
      format: this.choice('format'),
      refresh: this.count('refresh', 0),
      isStrict: this.choice('feedPolicy') === 'require',
    });
    const before = changed.has('src') ? { ...this.state, shown: undefined } : this.state;
    const { warnings, error, change } = (this.state = take(before, reading, feed.isFed, feed.now));
    for (const { path, message } of warnings) this.tell(path, message);
    if (error) this.pending.push(new ElectionResultsErrorEvent(error.message, error.path, Boolean(before.shown)));
    if (change) this.pending.push(new ElectionResultsChangeEvent(change.previous, change.current));
  }

  protected render(): TemplateResult {
    const presentation = this.presentation();
    const shown = this.standings(presentation);
    this.earlierChange = this.earlier.change(
      this.previous ?? this.reader.previous,
      this.current,
      presentation,
      this.parser,
      this.reader.feed.now ?? Date.now(),
    );
    const body = this.body(this.earlierChange?.standings(shown) ?? shown, presentation);
    if (!body) return html`<slot></slot>`;
    this.announcement = body.card.announcement;
    return card(body, {
      level: this.choice('headingLevel'),
      locale: presentation.locale,
      action: this.action(presentation),
      controls: wordsOf('controls', this.controls, controlsOf(body), this.warn),
      hasFigures: Boolean(this.current) && !body.isTrial,
      toolbar: this.toolbar,
    });
  }

  /** The names of picture and table, for elements without a property that chooses. */
  protected viewsOf(drawing: Views['drawing']): Views {
    return {
      drawing,
      isTable: this.isTable,
      choose: (isTable) => {
        this.isTable = isTable;
        this.requestUpdate();
      },
    };
  }

  private drawn(): void {
    this.undrawn.remove();
    this.renderRoot.querySelectorAll<HTMLElement>(focusable)[this.serverFocus]?.focus({ preventScroll: true });
    this.serverFocus = -1;
    const hasTime = this.reader.isLive || this.reader.isTimed || this.state.closedUntil !== undefined;
    if (hasTime) this.rest ??= everyMinute(() => this.requestUpdate());
    else {
      this.rest?.();
      this.rest = undefined;
    }
    const { feed } = this.reader;
    for (const event of this.pending.splice(0)) {
      if (feed.isFed && event instanceof ElectionResultsChangeEvent && event.previous)
        feed.speaker?.say(this.announcement, this.choice('locale'));
      this.dispatchEvent(event);
    }
    this.isFinishing = true;
  }

  /** The sentence for screen readers. */
  private presentation(): Presentation {
    const threshold = parseDecimal(String(percentFrom(this.threshold)));
    if (this.threshold != null && !threshold) this.warn('threshold', `expected a percentage, got "${this.threshold}"`);
    this.choice('theme');
    return presentationOf((name) => this.choice(name), threshold, this.verifyUrl);
  }

  /** Everything that is shown of the state, by the rules of all elements. */
  private standings(presentation: Presentation): Standings {
    const { shown, metadata, fault, incomplete, closedUntil } = this.state;
    const { feed, isLive } = this.reader;
    const nothingYet = { results: withoutFigures(metadata), corrections: [], jumps: [] };
    return standings(shown ?? nothingYet, presentation, {
      now: feed.now ?? Date.now(),
      stale: Boolean(fault),
      incomplete,
      feed: isLive
        ? {
            named: this.reader.named,
            rows: Math.min(100, this.count('rows', 3) || 1),
            isPolled: feed.isFed ? this.isPolled() : undefined,
            isPaused: feed.isPaused,
          }
        : undefined,
      closedUntil,
    });
  }

  /** How readers can try a feed again that has failed, and pause one that is polled. */
  private action({ locale }: Presentation): Action | undefined {
    const { feed } = this.reader;
    const { pause, resume, retry } = messages[locale];
    if (feed.isFed && this.state.fault && !feed.isPaused)
      return { label: retry, name: retry, press: () => feed.retry() };
    return this.isPolled()
      ? {
          label: feed.isPaused ? resume : pause,
          press: () => {
            feed.isPaused = !feed.isPaused;
            this.requestUpdate();
          },
        }
      : undefined;
  }

  private isPolled(): boolean {
    return this.reader.feed.isFed && this.count('refresh', 0) > 0;
  }

  /** The whole number in an attribute, or the default if there is none. */
  private count(name: 'refresh' | 'rows', usual: number): number {
    return countOf(name, this[name], usual, this.warn);
  }

  /** The value of an attribute, or the default if it is unknown. */
  protected choice<Name extends keyof Choices>(name: Name): Choices[Name][number] {
    return choiceOf(name, (this as Partial<Record<Name, Value>>)[name] ?? null, this.warn);
  }

  /** Warns the developer once of each fault: a faulty page must not flood the console. */
  protected readonly warn = (path: string, message: string): void => {
    if (!this.warned.has(path + message)) this.tell(path, message);
    this.warned.add(path + message);
  };

  private readonly earlier = new Earlier(this, this.warn);

  private tell(path: string, message: string): void {
    console.warn(`<${this.localName}> ${path}: ${message}`, this);
  }
}
