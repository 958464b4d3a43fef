import type { PropertyDeclarations } from 'lit';
import { trendPicture, nearest } from '../charts/trend-lines-geometry.js';
import type { TrendPicture } from '../charts/trend-lines-geometry.js';
import { labelHeight } from '../charts/trend-lines.js';
import { trendCSV, trendSVG } from '../export/trend.js';
import { serialize } from '../results/checks.js';
import { withState } from '../results/series.js';
import type { Series } from '../results/series.js';
import type { Kind, Results, Rule } from '../results/types.js';
import type { Presentation } from '../text/presentation.js';
import type { Standings } from '../text/standings.js';
import { trend } from '../text/trend.js';
import type { Trend } from '../text/trend.js';
import type { TrendAxis } from '../text/trend-messages.js';
import { attributes, DashboardElement } from './dashboard-element.js';
import type { Body } from './dashboard-element.js';
import type { Reading, ReadOptions } from './intake.js';
import { propertiesOf } from './results-element.js';
import { SeriesIntake } from './series-intake.js';
import { styles } from './styles.js';
import { trendBody } from './trend-template.js';
import type { TrendHandlers } from './trend-template.js';
import { trendStyles } from './trend-styles.js';

const axes: readonly TrendAxis[] = ['counted', 'time'];

/**
 * How the shares of a count went, against the stations counted or against time.
 *
 * Takes a recorded count (`{candidates, points: [{updated, counted, total, percent, votes: {id: votes}}]}`) from the
 * feed at `src` or from `series`, which beside a feed is the first picture; else it draws what it has seen, since the page was opened, of the results that it is given as an
 * `<election-results>` is, or that the one shows that `for` names.
 *
 * @attr {counted|time} [x=counted] - what is along the axis: stations counted, or time
 * @attr for - id of an `<election-results>` of the same root whose count is followed
 * @attr series - the recorded count as JSON
 * @attr heading - first title line, in place of its own
 * @attr subheading - second title line, in place of the contest's name
 * @attr {2|3|4|5|6} [heading-level=2] - level of the heading element
 * @attr source - who published the figures
 * @attr source-url - http(s) address of the source
 * @attr {id|en} [locale=id] - language and number format
 * @attr {auto|light|dark} [theme=auto] - `auto` follows the page's `color-scheme`
 * @attr {0|1|2|3|4} [decimals=1] - decimals of shares
 * @attr {WIB|WITA|WIT} [time-zone=WIB] - the zone times are shown in, and assumed where a source names none
 * @attr {quick-count|preliminary|official} kind - how final the count is
 * @attr {presidential|majority-runoff|plurality|single-candidate} rule - a majority rule draws the line of 50%
 * @attr {1|2} [round=1] - first or second round
 * @attr threshold - percent at which a labelled line is drawn
 * @attr embargo - ISO 8601 time before which no figure is shown
 * @attr results - the results object as JSON; each that is set is one point more
 * @attr src - http(s) address of a feed
 * @attr {auto|results|kpu|csv|series} [format=auto] - of the feed; `auto` knows it by its content
 * @attr candidates-src - address of KPU's candidate file
 * @attr regions-src - address of KPU's file of region names
 * @attr [refresh=0] - seconds from one poll to the next; 0 once, 1 to 4 count as 5
 * @attr [rows=3] - candidates to keep free room for until the feed has answered; 1 to 100
 * @attr controls - buttons for the reader, any of `data` (CSV, with every point) and `image` (PNG, SVG)
 * @attr {boolean} plain - no card: no border, background or padding
 *
 * @csspart root - the card
 * @csspart banner - the banner of made-up figures
 * @csspart heading - the first title line
 * @csspart subheading - the second title line
 * @csspart badge - what kind of result it is
 * @csspart line - the line of a candidate
 * @csspart mark - a line that matters, and its label: 50%, a threshold, and where the count stopped
 * @csspart row - a candidate at the point that is read out, or a point of the table
 * @csspart photo - a candidate's photo
 * @csspart number - the chip with the ballot number
 * @csspart name - a candidate's name
 * @csspart share - a share
 * @csspart votes - a count of votes
 * @csspart table - the candidates at the point that is read out, and the points as a table
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
 * @cssprop [--election-track=light-dark(#eeede9, #282b33)] - what keeps the place of names
 * @cssprop [--election-border=light-dark(#e2e1dc, #2f333c)] - border and rules
 * @cssprop [--election-accent=light-dark(#2f6fd0, #7aa7f0)] - focus ring
 * @cssprop [--election-radius=0.625em] - corners of the card
 * @cssprop [--election-font-family=inherit] - font; the page's unless set
 * @cssprop [--election-number-font=inherit] - font of the shares
 *
 * @fires {ElectionResultsChangeEvent} election-results-change - new results have been drawn
 * @fires {ElectionResultsErrorEvent} election-results-error - the input holds no results that could be shown
 */
export class ElectionTrend extends DashboardElement {
  /** Registers the element, unless the tag is taken already. */
  static define(tag = 'election-trend', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  static override styles = [styles, trendStyles];

  static override properties: PropertyDeclarations = propertiesOf(
    `${attributes} x series kind rule round threshold embargo`,
  );

  declare x: TrendAxis | null;
  /** The recorded count as it was set, an object or its JSON. */
  declare series: unknown;
  declare kind: Kind | null;
  declare rule: Rule | null;
  declare round: 1 | 2 | string | null;
  declare embargo: string | null;

  private readonly recorded = new SeriesIntake(this, this.intake);
  /** What was seen since the page was opened, where there is no record. */
  private seen: Series | undefined;
  /** Among the points that are drawn, the one that is read out; the last where it is undefined. */
  private chosen: number | undefined;
  /** What was worked out last, and of what: reading a point out works nothing out again. */
  private drawing:
    { readonly of: readonly unknown[]; readonly trend: Trend; readonly picture: TrendPicture } | undefined;

  protected override read(options: ReadOptions): Reading {
    const reading = this.for ? undefined : this.recorded.read(options);
    if (reading) return reading;
    const own = super.read(options);
    // A feed that cannot be read leaves its record on show.
    if (own.results || own.isEmpty) this.recorded.series = undefined;
    return own;
  }

  protected override body(standings: Standings, results: Results | undefined, presentation: Presentation): Body {
    if (results && !this.recorded.series) this.seen = withState(this.seen, results);
    const series = results && (this.recorded.series ?? this.seen);
    const axis = axes.find((known) => known === (this.x ?? 'counted'));
    if (!axis) this.warn('x', `expected ${axes.join(', ')}, got "${String(this.x)}"`);
    const of = [series, results, axis, serialize([presentation, standings.rows.length])];
    if (!this.drawing || of.some((value, index) => value !== this.drawing?.of[index])) {
      const worked = trend(series, axis ?? 'counted', standings, results, presentation);
      this.drawing = { of, trend: worked, picture: trendPicture(worked, labelHeight) };
    }
    const { picture, trend: shown } = this.drawing;
    const last = shown.xs.length - 1;
    const chosen = this.chosen === undefined || last < 0 ? undefined : Math.min(this.chosen, last);
    return {
      heading: shown.words.heading,
      content: trendBody(shown, standings, picture, chosen, this.handlers),
      summary: shown.summary,
      notices: [],
      // Where it is a picture by itself, what the read-out says stands around it.
      progress: standings.progress,
      details: standings.details,
      csv: (card) => trendCSV(shown, card),
      svg: (card, options) => trendSVG(shown, card, options),
    };
  }

  private choose(point: number | undefined): void {
    if (point === this.chosen) return;
    this.chosen = point;
    this.requestUpdate();
  }

  private readonly handlers: TrendHandlers = {
    key: (event) => {
      const last = (this.drawing?.trend.xs.length ?? 0) - 1;
      const at = Math.min(this.chosen ?? last, last);
      const leap = Math.max(1, Math.round(last / 10));
      const point = new Map([
        ['ArrowLeft', at - 1],
        ['ArrowDown', at - 1],
        ['ArrowRight', at + 1],
        ['ArrowUp', at + 1],
        ['PageDown', at - leap],
        ['PageUp', at + leap],
        ['Home', 0],
        ['End', last],
      ]).get(event.key);
      if (event.key === 'Escape') this.choose(undefined);
      else if (point === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      else this.choose(Math.max(0, Math.min(last, point)));
      event.preventDefault();
    },
    point: ({ clientX, currentTarget }) => {
      const box = (currentTarget as Element).querySelector('.plot')?.getBoundingClientRect();
      if (box?.width) this.choose(nearest(this.drawing?.trend.xs ?? [], ((clientX - box.left) / box.width) * 100));
    },
    // A finger leaves what it has chosen.
    leave: ({ pointerType }) => {
      if (pointerType === 'mouse') this.choose(undefined);
    },
  };
}
