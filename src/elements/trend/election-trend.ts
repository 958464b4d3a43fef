import type { PropertyDeclarations } from 'lit';
import { contestNames } from '../../attributes/names.js';
import { trendPicture, nearest } from '../../charts/trend-lines-geometry.js';
import type { TrendPicture } from '../../charts/trend-lines-geometry.js';
import { withState } from '../../results/series.js';
import type { Series } from '../../results/series.js';
import type { Kind, Rule } from '../../results/types.js';
import type { Presentation } from '../../text/presentation.js';
import type { Standings } from '../../view/standings.js';
import { trend } from '../../view/trend.js';
import type { Trend } from '../../view/trend.js';
import type { Body } from '../card/card.js';
import { Escape } from '../base/escape.js';
import { propertiesOf } from '../base/properties.js';
import { ResultsElement } from '../base/results-element.js';
import { styles } from '../card/styles.js';
import { trendBody } from './body.js';
import { SeriesReader } from './series-reader.js';
import type { TrendHandlers } from './template.js';
import { trendStyles } from './styles.js';

interface Drawing {
  readonly trend: Trend;
  readonly picture: TrendPicture;
}

/**
 * How the shares of a count went, against the stations counted or against time.
 *
 * It draws a recorded count (`{candidates, points: [{updated, counted, total, percent, votes: {id: votes}}]}`) from the
 * feed at `src` or from `series`. If both are given, `series` is shown until the feed answers. Without a recorded count, it
 * draws the results that it has seen since the page was opened: those of the `<election-results>` that `for` names, or its own.
 *
 * @attr {counted|time} [x=counted] - what the horizontal axis shows: stations counted, or time
 * @attr for - id of an `<election-results>` in the same document or shadow root, whose count is followed
 * @attr series - the recorded count as JSON
 * @attr heading - first title line, in place of the default one
 * @attr subheading - second title line; default: the contest's name
 * @attr {2|3|4|5|6} [heading-level=2] - level of the heading element
 * @attr source - who published the figures
 * @attr source-url - http(s) address of the source
 * @attr {id|en} [locale=id] - language and number format
 * @attr {auto|light|dark} [theme=auto] - `auto` follows the page's `color-scheme`
 * @attr {0|1|2|3|4} [decimals=1] - decimals of shares
 * @attr {WIB|WITA|WIT} [time-zone=WIB] - time zone of printed times, and of input times that have no zone
 * @attr {quick-count|preliminary|official} kind - how final the count is
 * @attr {presidential|majority-runoff|plurality|single-candidate} rule - legal rule; where it asks for a majority, a line is drawn at 50%
 * @attr {1|2} [round=1] - first or second round
 * @attr threshold - percentage at which a labelled line is drawn; default: the `threshold` of the results
 * @attr embargo - ISO 8601 time before which no figure is shown
 * @attr results - the results object as JSON; each one that is set adds a point
 * @attr src - http(s) address of a feed
 * @attr {auto|results|kpu|csv|series|kawalpemilu|map} [format=auto] - format of the feed; `auto` recognizes it by its content
 * @attr candidates-src - address of KPU's candidate file
 * @attr regions-src - address of KPU's file of region names
 * @attr map-src - address of the mapping, for the format `map`
 * @attr feed-key - public keys of the feed (`election-results keygen`), separated by spaces. Only figures that are signed with one of them are shown
 * @attr {require|warn} [feed-policy=require] - for pages without WebCrypto, such as http pages: `require` shows no figures of a signed feed, `warn` shows them
 * @attr [refresh=0] - seconds between two requests; 0 requests once, 1 to 4 count as 5
 * @attr [rows=3] - number of candidates to reserve space for until the feed answers; 1 to 100
 * @attr controls - controls for readers, any of `chart` (a switch to the table) and, in a menu, `data` (CSV, with every point) and `image` (PNG, SVG, for social media)
 * @attr brand - name or logo of the desk, for pictures for social media. A logo is an address on the page's own site, or a `data:` address
 * @attr {boolean} plain - no card: no border, no background, no padding
 *
 * @csspart root - the card
 * @csspart banner - the banner of test figures, or of a result that is not valid
 * @csspart heading - the first title line
 * @csspart subheading - the second title line
 * @csspart badge - the kind of count
 * @csspart line - the line of a candidate
 * @csspart mark - a marked line and its label: 50% or a threshold
 * @csspart row - a candidate at the selected point, or a point of the table
 * @csspart photo - a candidate's photo
 * @csspart number - the chip with the ballot number
 * @csspart name - a candidate's name
 * @csspart share - a share
 * @csspart votes - a count of votes
 * @csspart table - the candidates at the selected point, and the points as a table
 * @csspart notice - a notice for the reader
 * @csspart footer - source and time
 * @csspart source - the source
 * @csspart updated - the time
 * @csspart toolbar - the controls for readers: the view switch and the menu
 * @csspart button - a button
 *
 * @cssprop [--election-surface=light-dark(#fff, #17191e)] - background of the card
 * @cssprop [--election-ink=light-dark(#16181d, #f1f1ee)] - text
 * @cssprop [--election-muted=light-dark(#595e67, #a9adb6)] - secondary text
 * @cssprop [--election-track=light-dark(#dcdad4, #343841)] - placeholder of names
 * @cssprop [--election-border=light-dark(#dcdad4, #343841)] - border and rules
 * @cssprop [--election-accent=light-dark(#16181d, #f1f1ee)] - focus ring
 * @cssprop [--election-radius=0.5em] - corners of the card
 * @cssprop [--election-font-family=inherit] - font; default: the page's font
 * @cssprop [--election-number-font=inherit] - font of the shares
 *
 * @fires {ElectionResultsChangeEvent} election-results-change - new results have been drawn
 * @fires {ElectionResultsErrorEvent} election-results-error - the input has no results that can be shown
 */
export class ElectionTrend extends ResultsElement {
  /** Registers the element, unless the tag is taken already. */
  static define(tag = 'election-trend', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  static override styles = [styles, trendStyles];

  static override properties: PropertyDeclarations = propertiesOf(
    `${contestNames} for x series kind rule round threshold embargo`,
  );

  declare for: string | null;
  declare x: 'counted' | 'time' | null;
  /** The recorded count as it was set, an object or its JSON. */
  declare series: unknown;
  declare kind: Kind | null;
  declare rule: Rule | null;
  declare round: 1 | 2 | string | null;
  declare embargo: string | null;

  protected readonly reader = new SeriesReader(this, () => this.isDue);

  protected readonly escape = new Escape(this, () => {
    this.choose(Infinity);
  });

  /** What was seen since the page was opened, where there is no record. */
  private seen: Series | undefined;
  /** Among the points that are drawn, the one that is read out; undefined is the last, whichever that will be. */
  private chosen: number | undefined;
  /** What was worked out last. */
  private drawing: Drawing | undefined;
  /** False where nothing can have come in since: reading a point out reads and works out nothing anew. */
  private isDue = true;
  private isChoosing = false;

  override requestUpdate(...change: Parameters<ResultsElement['requestUpdate']>): void {
    this.isDue ||= !this.isChoosing;
    super.requestUpdate(...change);
  }

  protected override body(shown: Standings, presentation: Presentation): Body {
    if (!this.drawing || this.isDue) this.drawing = this.workOut(shown, presentation);
    this.isDue = false;
    const { picture, trend } = this.drawing;
    return trendBody(trend, picture, this.chosen, shown, this, this.handlers, this.viewsOf('chart'));
  }

  private workOut(shown: Standings, presentation: Presentation): Drawing {
    const { current, x } = this;
    const { recorded } = this.reader;
    if (!/^(counted|time)$/.test(x ?? 'time')) this.warn('x', `expected counted, time, got "${String(x)}"`);
    if (current && !recorded) this.seen = withState(this.seen, current);
    const worked = trend(current && (recorded ?? this.seen), x === 'time', shown, presentation);
    const last = worked.xs.length - 1;
    if (this.chosen !== undefined && this.chosen >= last) this.chosen = undefined;
    return { trend: worked, picture: trendPicture(worked) };
  }

  private xs(): readonly number[] {
    return this.drawing?.trend.xs ?? [];
  }

  private choose(point: number): void {
    const before = this.chosen;
    this.chosen = point < this.xs().length - 1 ? Math.max(0, point) : undefined;
    if (this.chosen === before) return;
    this.isChoosing = true;
    this.requestUpdate();
    this.isChoosing = false;
  }

  private readonly handlers: TrendHandlers = {
    key: (event) => {
      const last = this.xs().length - 1;
      const leap = Math.ceil(last / 10);
      const steps: Readonly<Record<string, number>> = {
        ArrowLeft: -1,
        ArrowDown: -1,
        ArrowRight: 1,
        ArrowUp: 1,
        PageDown: -leap,
        PageUp: leap,
        Home: -Infinity,
        End: Infinity,
      };
      const step = steps[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      this.choose((this.chosen ?? last) + step);
      event.preventDefault();
    },
    point: ({ clientX, currentTarget }) => {
      const { left, width } = (currentTarget as Element).getBoundingClientRect();
      this.choose(nearest(this.xs(), ((clientX - left) / width) * 100));
    },
    // A finger leaves what it has chosen.
    leave: ({ pointerType }) => {
      if (pointerType === 'mouse') this.choose(Infinity);
    },
  };
}
