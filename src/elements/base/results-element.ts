import type { PropertyDeclaration, PropertyDeclarations } from 'lit';
import type { Choices } from '../../attributes/choices.js';
import { camelCase } from '../../attributes/names.js';
import { everyMinute } from '../../feed/ticker.js';
import type { Format } from '../../formats/feed.js';
import { percentFrom } from '../../formats/markup.js';
import { serialize } from '../../results/changes.js';
import { follow } from '../../results/succession.js';
import type { Shown } from '../../results/succession.js';
import { parseDecimal } from '../../results/decimals.js';
import { closedUntil, withoutFigures } from '../../results/embargo.js';
import { isIncomplete } from '../../results/incomplete.js';
import type { Fault } from '../../results/faults.js';
import type { Parsed } from '../../results/parse.js';
import type { Results, ResultsInput, TimeZone } from '../../results/types.js';
import type { Messages } from '../../text/messages/messages.js';
import type { Locale } from '../../text/numbers.js';
import { presentationOf } from '../../text/presentation.js';
import type { HeadingLevel, Presentation, Theme } from '../../text/presentation.js';
import { standings } from '../../view/standings.js';
import type { Standings } from '../../view/standings.js';
import { choiceOf, countOf } from './attribute-values.js';
import type { Value } from './attribute-values.js';
import type { Action } from '../card/button.js';
import { pairChange } from './candidate-pair.js';
import { DrawnElement } from './drawn-element.js';
import { ElectionResultsChangeEvent, ElectionResultsErrorEvent } from './events.js';
import { InputReader } from './input-reader.js';
import type { Reading, ReadOptions } from './input-reader.js';
import { Toolbar } from '../card/toolbar.js';

/** Attributes whose property is more than their text. */
const ways: Readonly<Record<string, PropertyDeclaration>> = {
  chart: { reflect: true, useDefault: true },
  theme: { reflect: true, useDefault: true },
  kind: { reflect: true },
  plain: { reflect: true, type: Boolean },
  updated: { noAccessor: true },
};

/** The properties of attributes, from the list of their names. */
export const propertiesOf = (names: string): PropertyDeclarations =>
  Object.fromEntries(names.split(' ').map((attribute) => [camelCase(attribute), { attribute, ...ways[attribute] }]));

/**
 * An element that shows the results of one contest, wherever they come from: the `results` property, the feed at `src`, or its
 * children. It keeps the last good state, tells of what could not be read, and lets nothing through that is closed.
 */
export abstract class ResultsElement extends DrawnElement {
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
  /** The results as they were set, an object or its JSON. What is on show is `current`. */
  declare results: ResultsInput | Results | string | null;
  declare src: string | null;
  declare format: Format | null;
  declare candidatesSrc: string | null;
  declare regionsSrc: string | null;
  declare refresh: number | string | null;
  declare rows: number | string | null;
  declare controls: string | null;
  declare plain: boolean;

  protected readonly intake = new InputReader(this);
  protected readonly toolbar = new Toolbar(this);
  /** The state on show, and how it came from the one before. */
  protected shown: Shown | undefined;
  /** What was drawn last. */
  protected standings: Standings | undefined;
  /** Until when the figures are closed to readers. */
  private closedUntil: string | undefined;
  /** Ends what goes on while a feed, or an embargo, is under way. */
  private rest: (() => void) | undefined;
  /** `shown.results`, serialized. */
  private state = '';
  private metadata: Parsed['metadata'] | undefined;
  /** Why the latest input could not be read. */
  private fault: Fault | undefined;
  /** Something that readers would miss could not be read. */
  private incomplete = false;
  /** Nothing is on show but the table in the tag, which people can read where the element cannot. */
  protected leavesTable = false;
  private readonly warned = new Set<string>();
  /** Faults since the feed last gave something good: each is told once in an outage. */
  private readonly outage = new Set<string>();
  /** Events that wait for the drawing that they tell of. */
  private readonly pending: Event[] = [];
  private observer: MutationObserver | undefined;

  constructor() {
    super();
    this.theme = 'auto';
    this.plain = false;
    this.addEventListener(pairChange, () => {
      this.requestUpdate();
    });
  }

  /** The results on show; undefined before the first. */
  get current(): Results | undefined {
    return this.shown?.results;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer ??= new MutationObserver((records) => {
      // What changes on the host itself, Lit sees.
      if (records.some(({ target, type }) => target !== this || type !== 'attributes')) this.requestUpdate();
    });
    this.observer.observe(this, { attributes: true, characterData: true, childList: true, subtree: true });
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.rest?.();
    this.rest = undefined;
  }

  protected willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('src')) this.shown = undefined;
    const { results, metadata, faults, isEmpty, isUnread } = this.read({
      timeZone: this.choice('timeZone'),
      format: this.choice('format'),
      refresh: this.count('refresh', 0),
    });
    const fault = faults.find(({ fatal }) => fatal);
    if (!fault) this.outage.clear();
    const { isFed } = this.intake;
    // What a feed gives in place of figures may differ from poll to poll: that makes no new kind of fault.
    const kindOf = ({ path, message }: Fault): string =>
      path + (isFed ? message.replace(/got [-"\d][^]*/, '') : message);
    for (const found of faults) {
      this.warn(found.path, found.message, kindOf(found), found.fatal && isFed ? this.outage : this.warned);
    }
    if (fault && (!this.fault || kindOf(fault) !== kindOf(this.fault))) {
      this.pending.push(new ElectionResultsErrorEvent(fault.message, fault.path, Boolean(this.shown)));
    }
    this.fault = fault;
    this.metadata = metadata;
    this.incomplete = isIncomplete(faults);
    // A lock without figures behind it says when they come; beside a feed only the feed knows the time.
    const locked = results ?? ((isEmpty && !isFed) || isUnread ? withoutFigures(metadata) : undefined);
    this.closedUntil = locked && closedUntil(locked, this.intake.now);
    this.leavesTable = !this.shown && !this.closedUntil && isUnread === true;
    if (isEmpty || this.closedUntil) this.shown = undefined;
    else if (results) {
      const state = serialize(results);
      if (this.shown && state === this.state) return;
      this.pending.push(new ElectionResultsChangeEvent(this.current, results));
      this.shown = follow(this.shown, results);
      this.state = state;
    }
  }

  /** What the input comes to. */
  protected read(options: ReadOptions): Reading {
    return this.intake.read(options);
  }

  /** How the state is to be read out. */
  protected presentation(): Presentation {
    const threshold = parseDecimal(String(percentFrom(this.threshold)));
    if (this.threshold != null && !threshold) this.warn('threshold', `expected a percentage, got "${this.threshold}"`);
    this.choice('theme');
    return presentationOf((name) => this.choice(name), threshold);
  }

  /** Everything that is shown of the state. */
  protected toStandings(presentation: Presentation): Standings {
    const { feed, now } = this.intake;
    const nothingYet = { results: withoutFigures(this.metadata), corrections: [], jumps: [] };
    return (this.standings = standings(this.shown ?? nothingYet, presentation, {
      now: now ?? Date.now(),
      stale: Boolean(this.fault),
      incomplete: this.incomplete,
      feed: this.isFed()
        ? { rows: Math.min(100, this.count('rows', 3) || 1), isPolled: this.isPolled(), isPaused: feed.isPaused }
        : undefined,
      closedUntil: this.closedUntil,
    }));
  }

  /** What readers may do about a feed that is asked again and again. */
  protected pause({ pause, resume }: Messages): Action | undefined {
    const { feed } = this.intake;
    return this.isPolled() && !feed.missing
      ? {
          label: feed.isPaused ? resume : pause,
          press: () => {
            feed.isPaused = !feed.isPaused;
            this.requestUpdate();
          },
        }
      : undefined;
  }

  /** True where figures may come by themselves: places that they may need are kept free. */
  protected isFed(): boolean {
    return this.intake.isFed;
  }

  private isPolled(): boolean {
    return this.intake.isFed && this.count('refresh', 0) > 0;
  }

  protected override drawn(): void {
    const hasTime = this.isFed() || this.closedUntil !== undefined;
    if (hasTime && !this.rest) {
      this.rest = everyMinute(() => this.requestUpdate());
    } else if (!hasTime) {
      this.rest?.();
      this.rest = undefined;
    }
    for (const event of this.pending.splice(0)) {
      if (this.intake.isFed && event instanceof ElectionResultsChangeEvent && event.previous && this.standings) {
        this.intake.feed.speaker?.say(this.standings.announcement);
      }
      this.dispatchEvent(event);
    }
  }

  /** A whole number that an attribute says, or the default where it says none. */
  protected count(name: 'refresh' | 'rows', usual: number): number {
    return countOf(name, this[name], usual, this.warn);
  }

  /** What an attribute says, or the default where it says nothing that is known. */
  protected choice<Name extends keyof Choices>(name: Name): Choices[Name][number] {
    return choiceOf(name, (this as Partial<Record<Name, Value>>)[name] ?? null, this.warn);
  }

  /** Once per kind of fault: a faulty page must not flood the console. */
  protected readonly warn = (path: string, message: string, kind = path + message, told = this.warned): void => {
    if (!told.has(kind)) console.warn(`<${this.localName}> ${path}: ${message}`, this);
    told.add(kind);
  };
}
