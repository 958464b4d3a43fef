import type { PropertyDeclaration, PropertyDeclarations, TemplateResult } from 'lit';
import { withAttributes } from '../formats/attributes.js';
import { percentFrom } from '../formats/markup.js';
import { parseDecimal } from '../results/decimals.js';
import { follow, serialize } from '../results/checks.js';
import type { Shown } from '../results/checks.js';
import { isObject, parse, readJSON } from '../results/parse.js';
import type { Fault, Parsed } from '../results/parse.js';
import type { Rounding } from '../results/shares.js';
import type { Kind, Results, ResultsInput, Rule, Status, TimeZone } from '../results/types.js';
import type { Locale } from '../text/numbers.js';
import { standings } from '../text/standings.js';
import type { Order, Presentation } from '../text/standings.js';
import { pairChange } from './candidate-pair.js';
import { camelCase } from './camel-case.js';
import { candidatesIn } from './children.js';
import { DrawnElement } from './drawn-element.js';
import { ElectionResultsChangeEvent, ElectionResultsErrorEvent } from './events.js';
import { styles } from './styles.js';
import { figure } from './template.js';
import type { Chart, HeadingLevel } from './template.js';

/** Faults in these places leave a gap that readers would take for silence of the source. */
const missed = /^(?:progress|regions|invalidVotes|registeredVoters|updated)/;

const attributes =
  'heading subheading heading-level source source-url chart order decimals rounding locale theme kind rule round status counted stations registered invalid pollster sample margin updated time-zone threshold results plain'.split(
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

/** What some properties may be, the default first. */
const choices = {
  chart: ['bar', 'stacked', 'donut', 'table'],
  headingLevel: ['2', '3', '4', '5', '6'],
  theme: ['auto', 'light', 'dark'],
  locale: ['id', 'en'],
  timeZone: ['WIB', 'WITA', 'WIT'],
  order: ['ballot', 'votes'],
  decimals: ['1', '0', '2', '3', '4'],
  rounding: ['half-up', 'largest-remainder'],
} as const;

/**
 * Results of one election: exact shares in Indonesian numbers, as bars, a stacked bar, a donut or a table, with their source,
 * their time and what the law makes of them.
 *
 * Takes its figures from `results`, else from `<candidate-pair>` children, else from a plain `<table>` inside.
 *
 * @attr heading - first title line
 * @attr subheading - second title line
 * @attr {2|3|4|5|6} heading-level - level of the heading element
 * @attr source - who published the figures
 * @attr source-url - http(s) address of the source
 * @attr {bar|stacked|donut|table} chart - the view
 * @attr {ballot|votes} order - rows by ballot number or by votes; a donut keeps ballot order
 * @attr {0|1|2|3|4} decimals - decimals of shares
 * @attr {half-up|largest-remainder} rounding - each share on its own, or so that they add up to 100
 * @attr {id|en} locale - language and number format
 * @attr {auto|light|dark} theme - `auto` follows the page's `color-scheme`
 * @attr {quick-count|preliminary|official} kind - how final the count is
 * @attr {presidential|majority-runoff|plurality|single-candidate} rule - the legal rule behind the verdict
 * @attr {1|2} round - first or second round
 * @attr {determined|disputed|annulled} status - what became of an official result
 * @attr counted - polling stations in
 * @attr stations - polling stations in all
 * @attr registered - registered voters
 * @attr invalid - invalid votes
 * @attr pollster - who made the quick count
 * @attr sample - percent of the quick count's sample that is in
 * @attr margin - margin of error of a share, in percentage points
 * @attr updated - ISO 8601 time of the figures
 * @attr {WIB|WITA|WIT} time-zone - the zone times are shown in, and assumed where a source names none
 * @attr threshold - percent at which a labelled line is drawn
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
 *
 * @cssprop --election-surface - background of the card
 * @cssprop --election-ink - text
 * @cssprop --election-muted - quieter text
 * @cssprop --election-track - what bars lie on
 * @cssprop --election-border - border and rules
 * @cssprop --election-accent - rule of the verdict and focus ring
 * @cssprop --election-radius - corners of the card
 * @cssprop --election-gap - space between rows
 * @cssprop --election-font-family - font; the page's unless set
 * @cssprop --election-number-font - font of the shares
 * @cssprop --election-bar-size - height of a bar
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
  declare theme: 'auto' | 'light' | 'dark';
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
  declare timeZone: TimeZone | null;
  declare threshold: number | string | null;
  /** The results as they were set, an object or its JSON. What is on show is `current`. */
  declare results: ResultsInput | Results | string | null;
  declare plain: boolean;

  private shown: Shown | undefined;
  /** `shown.results`, serialized. */
  private state = '';
  private frame: Parsed['frame'] | undefined;
  /** Why the latest input could not be read. */
  private fault: Fault | undefined;
  /** Something that readers would miss could not be read. */
  private incomplete = false;
  private readonly warned = new Set<string>();
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
  }

  protected willUpdate(): void {
    const given = typeof this.results === 'string' ? readJSON(this.results) : this.results;
    const candidates = given == null ? candidatesIn(this) : undefined;
    const { input, faults: raised } = withAttributes(given ?? { candidates }, this);
    const { results, frame, faults: found } = parse(input, { timeZone: this.choice('timeZone') });
    const hasInput = given != null || candidates;
    const faults = hasInput ? [...raised, ...(isObject(given ?? {}) ? found : parse(given).faults)] : [];
    for (const { path, message } of faults) this.warn(path, message);

    const fault = faults.find(({ fatal }) => fatal);
    if (fault && (fault.path !== this.fault?.path || fault.message !== this.fault.message)) {
      this.pending.push(new ElectionResultsErrorEvent(fault.message, fault.path, Boolean(this.shown)));
    }
    this.fault = fault;
    this.frame = frame;
    this.incomplete = faults.some(({ path, fatal }) => !fatal && missed.test(path));
    if (!hasInput) this.shown = undefined;
    else if (!fault && results) {
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
    const presentation: Presentation = {
      locale: this.choice('locale'),
      timeZone: this.choice('timeZone'),
      // A donut that turned with every lead could not be compared with the one before.
      order: chart === 'donut' ? 'ballot' : this.choice('order'),
      decimals: Number(this.choice('decimals')),
      rounding: this.choice('rounding'),
      threshold,
    };
    // Closed until the law lets the count be told: opened by the first drawing after that.
    const isClosed = Date.parse(this.current?.embargo ?? '') > Date.now();
    const blank = { results: { ...this.frame, candidates: [] } as Results, corrections: [] };
    const shown = isClosed ? blank : (this.shown ?? blank);
    const circumstances = { now: Date.now(), stale: Boolean(this.fault && this.shown), incomplete: this.incomplete };
    const level = Number(this.choice('headingLevel')) as HeadingLevel;
    this.choice('theme');
    return figure(standings(shown, presentation, circumstances), chart, level);
  }

  protected override drawn(): void {
    for (const event of this.pending.splice(0)) this.dispatchEvent(event);
  }

  /** What an attribute says, or the default where it says nothing that is known. */
  private choice<A extends keyof typeof choices>(name: A): (typeof choices)[A][number] {
    const value: string | number | null = this[name];
    const known = choices[name].find((choice) => choice === String(value));
    if (value != null && !known) this.warn(name, `expected ${choices[name].join(', ')}, got "${value}"`);
    return known ?? choices[name][0];
  }

  /** Once per fault: a faulty page must not flood the console. */
  private warn(path: string, message: string): void {
    const warning = `<${this.localName}> ${path}: ${message}`;
    if (!this.warned.has(warning)) console.warn(warning, this);
    this.warned.add(warning);
  }
}
