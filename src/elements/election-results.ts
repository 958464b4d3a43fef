import type { PropertyDeclaration, PropertyDeclarations, TemplateResult } from 'lit';
import { everyMinute } from '../feed/ticker.js';
import type { Format } from '../formats/feed.js';
import { percentFrom } from '../formats/markup.js';
import { parseDecimal } from '../results/decimals.js';
import { follow, serialize } from '../results/checks.js';
import type { Shown } from '../results/checks.js';
import { closedUntil, withoutFigures } from '../results/embargo.js';
import { isIncomplete } from '../results/incomplete.js';
import type { Fault, Parsed } from '../results/parse.js';
import type { Rounding } from '../results/shares.js';
import type { Kind, Results, ResultsInput, Rule, Status, TimeZone } from '../results/types.js';
import { messages } from '../text/locales.js';
import type { Locale } from '../text/numbers.js';
import { presentationOf } from '../text/presentation.js';
import type { Chart, HeadingLevel, Order, Theme } from '../text/presentation.js';
import { standings } from '../text/standings.js';
import type { Standings } from '../text/standings.js';
import { announce, attend } from './announcer.js';
import { choiceOf, countOf, wordsOf } from './attribute-values.js';
import type { Choices } from './attribute-values.js';
import { pairChange } from './candidate-pair.js';
import { camelCase } from './camel-case.js';
import { DrawnElement } from './drawn-element.js';
import { ElectionResultsChangeEvent, ElectionResultsErrorEvent } from './events.js';
import { Intake } from './intake.js';
import { styles } from './styles.js';
import { figure } from './template.js';
import { controls, Toolbar } from './toolbar.js';

const attributes =
  'heading subheading heading-level source source-url chart order decimals rounding locale theme kind rule round status counted stations registered invalid pollster sample margin updated embargo time-zone threshold results src format candidates-src regions-src refresh rows controls plain'.split(
    ' ',
  );

/** Attributes whose property is more than their text. */
const ways: Readonly<Record<string, PropertyDeclaration>> = {
  chart: { reflect: true, useDefault: true },
  theme: { reflect: true, useDefault: true },
  kind: { reflect: true },
  plain: { reflect: true, type: Boolean },
  updated: { noAccessor: true },
};

/**
 * Results of one election: exact shares in Indonesian numbers, as bars, a stacked bar, a donut or a table, with their source,
 * their time and what the law makes of them.
 *
 * Takes its figures from `results`, else from the feed at `src`, else from `<candidate-pair>` children, else from a plain
 * `<table>` inside. Beside a feed, children name, colour and picture its candidates; their votes are the first picture.
 *
 * @attr heading - first title line
 * @attr subheading - second title line
 * @attr {2|3|4|5|6} [heading-level=2] - level of the heading element
 * @attr source - who published the figures
 * @attr source-url - http(s) address of the source
 * @attr {bar|stacked|donut|table} [chart=bar] - the view
 * @attr {ballot|votes} [order=ballot] - rows by ballot number or by votes; a donut keeps ballot order
 * @attr {0|1|2|3|4} [decimals=1] - decimals of shares
 * @attr {half-up|largest-remainder} [rounding=half-up] - each share on its own, or so that they add up to 100
 * @attr {id|en} [locale=id] - language and number format
 * @attr {auto|light|dark} [theme=auto] - `auto` follows the page's `color-scheme`
 * @attr {quick-count|preliminary|official} kind - how final the count is
 * @attr {presidential|majority-runoff|plurality|single-candidate} rule - the legal rule behind the verdict
 * @attr {1|2} [round=1] - first or second round
 * @attr {determined|disputed|annulled} status - what became of an official result
 * @attr counted - polling stations in
 * @attr stations - polling stations in all
 * @attr registered - registered voters
 * @attr invalid - invalid votes
 * @attr pollster - who made the quick count
 * @attr sample - percent of the quick count's sample that is in
 * @attr margin - margin of error of a share, in percentage points
 * @attr updated - ISO 8601 time of the figures
 * @attr {WIB|WITA|WIT} [time-zone=WIB] - the zone times are shown in, and assumed where a source names none
 * @attr threshold - percent at which a labelled line is drawn
 * @attr embargo - ISO 8601 time before which no figure is shown
 * @attr src - http(s) address of a feed
 * @attr {auto|results|kpu|csv|series} [format=auto] - of the feed; `auto` knows it by its content
 * @attr candidates-src - address of KPU's candidate file
 * @attr regions-src - address of KPU's file of region names
 * @attr [refresh=0] - seconds from one poll to the next; 0 once, 1 to 4 count as 5
 * @attr [rows=3] - rows to keep free until the feed has answered; 1 to 100
 * @attr controls - buttons for the reader, any of `chart` (the view), `data` (CSV), `image` (PNG, SVG) and `embed` (code for another page)
 * @attr results - the results object as JSON (`results.schema.json`)
 * @attr {boolean} plain - no card: no border, background or padding
 *
 * @slot - `<candidate-pair>`s or a `<table>`: data, never drawn as they are
 *
 * @csspart root - the card
 * @csspart banner - the banner of made-up figures
 * @csspart heading - the first title line
 * @csspart subheading - the second title line
 * @csspart badge - what kind of result it is
 * @csspart verdict - what the law makes of it
 * @csspart row - a candidate
 * @csspart number - the chip with the ballot number
 * @csspart photo - a candidate's photo
 * @csspart name - a candidate's name
 * @csspart share - a share
 * @csspart votes - a count of votes
 * @csspart track - what a bar or an arc lies on
 * @csspart bar - a bar, segment or arc
 * @csspart mark - a line that matters, and its label
 * @csspart donut - the donut
 * @csspart legend - the rows beside a donut or under a stacked bar
 * @csspart table - the rows of bars, or the table
 * @csspart progress - stations in
 * @csspart notice - a sentence that the reader must know
 * @csspart footer - source and time
 * @csspart source - the source
 * @csspart updated - the time
 * @csspart toolbar - a row of buttons
 * @csspart button - a button
 *
 * @cssprop [--election-surface=light-dark(#fff, #17191e)] - background of the card
 * @cssprop [--election-ink=light-dark(#16181d, #f1f1ee)] - text
 * @cssprop [--election-muted=light-dark(#5c6068, #a3a7b0)] - quieter text
 * @cssprop [--election-track=light-dark(#eeede9, #282b33)] - what bars lie on
 * @cssprop [--election-border=light-dark(#e2e1dc, #2f333c)] - border and rules
 * @cssprop [--election-accent=light-dark(#2f6fd0, #7aa7f0)] - rule of the verdict and focus ring
 * @cssprop [--election-radius=0.625em] - corners of the card
 * @cssprop [--election-gap=1em] - space between rows
 * @cssprop [--election-font-family=inherit] - font; the page's unless set
 * @cssprop [--election-number-font=inherit] - font of the shares
 * @cssprop [--election-bar-size=0.625em] - height of a bar
 *
 * @fires {ElectionResultsChangeEvent} election-results-change - new results have been drawn
 * @fires {ElectionResultsErrorEvent} election-results-error - the input holds no results that could be shown
 */
export class ElectionResults extends DrawnElement {
  /** Registers the element, unless the tag is taken already. */
  static define(tag = 'election-results', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  static override styles = styles;

  static override properties: PropertyDeclarations = Object.fromEntries(
    attributes.map((attribute) => [camelCase(attribute), { attribute, ...ways[attribute] }]),
  );

  declare heading: string | null;
  declare subheading: string | null;
  declare headingLevel: HeadingLevel | string | null;
  declare source: string | null;
  declare sourceUrl: string | null;
  declare chart: Chart;
  declare order: Order | null;
  declare decimals: number | string | null;
  declare rounding: Rounding | null;
  declare locale: Locale | null;
  declare theme: Theme;
  declare kind: Kind | null;
  declare rule: Rule | null;
  declare round: 1 | 2 | string | null;
  declare status: Status | null;
  declare counted: number | string | bigint | null;
  declare stations: number | string | bigint | null;
  declare registered: number | string | bigint | null;
  declare invalid: number | string | bigint | null;
  declare pollster: string | null;
  declare sample: number | string | null;
  declare margin: number | string | null;
  declare embargo: string | null;
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

  private readonly intake = new Intake(this);
  private readonly toolbar = new Toolbar(this);
  /** What was drawn last. */
  private standings: Standings | undefined;
  /** Until when the figures are closed to readers. */
  private closedUntil: string | undefined;
  /** Ends what goes on while a feed, or an embargo, is under way. */
  private rest: (() => void) | undefined;
  private shown: Shown | undefined;
  /** `shown.results`, serialized. */
  private state = '';
  private frame: Parsed['frame'] | undefined;
  /** Why the latest input could not be read. */
  private fault: Fault | undefined;
  /** Something that readers would miss could not be read. */
  private incomplete = false;
  private readonly warned = new Set<string>();
  /** Faults since the feed last gave something good: each is told once in an outage. */
  private readonly outage = new Set<string>();
  /** Events that wait for the drawing that they tell of. */
  private readonly pending: Event[] = [];
  private observer: MutationObserver | undefined;

  constructor() {
    super();
    this.chart = 'bar';
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
    const { results, frame, faults, isEmpty } = this.intake.read({
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
    this.frame = frame;
    this.incomplete = isIncomplete(faults);
    // A lock without figures behind it says when they come; beside a feed only the feed knows the time.
    const locked = results ?? (isEmpty && !isFed ? withoutFigures(frame) : undefined);
    this.closedUntil = locked && closedUntil(locked, this.intake.now);
    if (isEmpty || this.closedUntil) this.shown = undefined;
    else if (results) {
      const state = serialize(results);
      if (this.shown && state === this.state) return;
      this.pending.push(new ElectionResultsChangeEvent(this.current, results));
      this.shown = follow(this.shown, results);
      this.state = state;
    }
  }

  protected render(): TemplateResult {
    const threshold = parseDecimal(String(percentFrom(this.threshold)));
    if (this.threshold != null && !threshold) this.warn('threshold', `expected a percentage, got "${this.threshold}"`);
    const chart = this.choice('chart');
    const presentation = presentationOf((name) => this.choice(name), threshold);
    const { isFed, feed, now } = this.intake;
    const isPolled = isFed && this.count('refresh', 0) > 0;
    const nothingYet = { results: withoutFigures(this.frame), corrections: [], jumps: [] };
    const words = messages[presentation.locale];
    this.choice('theme');
    this.standings = standings(this.shown ?? nothingYet, presentation, {
      now: now ?? Date.now(),
      stale: Boolean(this.fault),
      incomplete: this.incomplete,
      feed: isFed ? { rows: Math.min(100, this.count('rows', 3) || 1), isPolled, isPaused: feed.isPaused } : undefined,
      closedUntil: this.closedUntil,
    });
    return figure(
      this.standings,
      chart,
      Number(this.choice('headingLevel')) as HeadingLevel,
      isPolled
        ? {
            label: feed.isPaused ? words.resume : words.pause,
            press: () => {
              feed.isPaused = !feed.isPaused;
              this.requestUpdate();
            },
          }
        : undefined,
      this.toolbar.draw(wordsOf('controls', this.controls, controls, this.warn), {
        chart,
        standings: this.standings,
        results: this.current,
        words: words.toolbar,
      }),
    );
  }

  protected override drawn(): void {
    const hasTime = this.intake.isFed || this.closedUntil !== undefined;
    if (hasTime && !this.rest) {
      const stops = [attend(this), everyMinute(() => this.requestUpdate())];
      this.rest = () => stops.forEach((stop) => stop());
    } else if (!hasTime) {
      this.rest?.();
      this.rest = undefined;
    }
    for (const event of this.pending.splice(0)) {
      if (this.intake.isFed && event instanceof ElectionResultsChangeEvent && event.previous && this.standings) {
        announce(this, this.standings.announcement);
      }
      this.dispatchEvent(event);
    }
  }

  /** A whole number that an attribute says, or the default where it says none. */
  private count(name: 'refresh' | 'rows', usual: number): number {
    return countOf(name, this[name], usual, this.warn);
  }

  /** What an attribute says, or the default where it says nothing that is known. */
  private choice<Name extends keyof Choices>(name: Name): Choices[Name][number] {
    return choiceOf(name, this[name], this.warn);
  }

  /** Once per kind of fault: a faulty page must not flood the console. */
  private readonly warn = (path: string, message: string, kind = path + message, told = this.warned): void => {
    if (!told.has(kind)) console.warn(`<${this.localName}> ${path}: ${message}`, this);
    told.add(kind);
  };
}
