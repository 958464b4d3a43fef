import type { PropertyDeclarations } from 'lit';
import { resultsNames } from '../../attributes/names.js';
import type { Rounding } from '../../results/shares.js';
import type { Kind, Rule, Status } from '../../results/types.js';
import type { Chart, Order } from '../../text/presentation.js';
import type { Standings } from '../../view/standings.js';
import { InputReader } from '../base/input-reader.js';
import { propertiesOf } from '../base/properties.js';
import { ResultsElement } from '../base/results-element.js';
import type { Body } from '../card/card.js';
import { styles } from '../card/styles.js';
import { resultsBody } from './body.js';

/**
 * Results of one election: exact shares in Indonesian numbers, as bars, a stacked bar, a donut or a table, with their source,
 * their time and what the law makes of them.
 *
 * The figures come from `results`, else from the feed at `src`, else from `<candidate-pair>` children, else from a plain
 * `<table>` inside. With a feed, the children give names, colours and photos to its candidates. Their votes are shown until
 * the feed answers.
 *
 * @attr heading - first title line
 * @attr subheading - second title line
 * @attr {2|3|4|5|6} [heading-level=2] - level of the heading element
 * @attr source - who published the figures
 * @attr source-url - http(s) address of the source
 * @attr {bar|stacked|donut|table} [chart=bar] - how the shares are drawn
 * @attr {ballot|votes} [order=ballot] - rows by ballot number or by votes; a donut keeps ballot order
 * @attr {0|1|2|3|4} [decimals=1] - decimals of shares
 * @attr {half-up|largest-remainder} [rounding=half-up] - round each share by itself, or all together so that they add up to 100
 * @attr {id|en} [locale=id] - language and number format
 * @attr {auto|light|dark} [theme=auto] - `auto` follows the page's `color-scheme`
 * @attr {quick-count|preliminary|official} kind - how final the count is
 * @attr {presidential|majority-runoff|plurality|single-candidate} rule - the legal rule behind the verdict
 * @attr {1|2} [round=1] - first or second round
 * @attr {determined|elected|disputed|annulled|revote} status - legal status of an official result: the KPU has determined the result (`determined`) or the elected pair (`elected`), the Constitutional Court hears a dispute (`disputed`) or has annulled the result (`annulled`), or some votes are cast again (`revote`)
 * @attr status-date - ISO 8601 day of that status
 * @attr election-date - ISO 8601 day of the vote; the law and the provinces of that day apply
 * @attr counted - polling stations that have been counted
 * @attr stations - all polling stations
 * @attr registered - registered voters
 * @attr invalid - invalid votes
 * @attr pollster - who made the quick count
 * @attr sample - percent of the quick count's sample that has been counted
 * @attr margin - margin of error of a share, in percentage points
 * @attr updated - ISO 8601 time of the figures
 * @attr {WIB|WITA|WIT} [time-zone=WIB] - time zone of printed times, and of input times that have no zone
 * @attr threshold - percentage at which a labelled line is drawn; default: the `threshold` of the results
 * @attr embargo - ISO 8601 time before which no figure is shown
 * @attr src - http(s) address of a feed
 * @attr {auto|results|kpu|csv|series|kawalpemilu|map} [format=auto] - format of the feed; `auto` recognizes it by its content
 * @attr candidates-src - address of KPU's candidate file
 * @attr regions-src - address of KPU's file of region names
 * @attr map-src - address of the mapping, for the format `map`
 * @attr feed-key - public keys of the feed (`election-results keygen`), separated by spaces. Only figures that are signed with one of them are shown
 * @attr {require|warn} [feed-policy=require] - for pages without WebCrypto, such as http pages: `require` shows no figures of a signed feed, `warn` shows them
 * @attr verify-url - http(s) address at which readers check the code of a picture
 * @attr previous - results of an earlier contest, as JSON or as the address of a feed; the change since then is shown
 * @attr [refresh=0] - seconds between two requests; 0 requests once, 1 to 4 count as 5
 * @attr [rows=3] - number of rows to reserve space for until the feed answers; 1 to 100
 * @attr controls - controls for readers, any of `chart` (a switch to the table) and, in a menu, `data` (CSV), `image` (PNG, SVG, for social media) and `embed` (code for another page)
 * @attr results - the results object as JSON (`results.schema.json`)
 * @attr brand - name or logo of the desk, for pictures for social media. A logo is an address on the page's own site, or a `data:` address
 * @attr {boolean} plain - no card: no border, no background, no padding
 *
 * @slot - `<candidate-pair>`s or a `<table>` with the data. A table that cannot be read is shown as it is
 *
 * @csspart root - the card
 * @csspart banner - the banner of test figures, or of a result that is not valid
 * @csspart heading - the first title line
 * @csspart subheading - the second title line
 * @csspart badge - the kind of count
 * @csspart answer - who is ahead or has won
 * @csspart ground - the ground and the conditions of the answer
 * @csspart verdict - the legal verdict: answer and ground
 * @csspart row - a candidate
 * @csspart number - the chip with the ballot number
 * @csspart photo - a candidate's photo
 * @csspart name - a candidate's name
 * @csspart share - a share
 * @csspart change - the change of a share since an earlier contest
 * @csspart votes - a count of votes
 * @csspart track - the track of a bar or an arc
 * @csspart bar - a bar, segment or arc
 * @csspart mark - a marked line, such as 50%, and its label
 * @csspart donut - the donut
 * @csspart legend - the rows beside a donut or under a stacked bar
 * @csspart table - the rows of bars, or the table
 * @csspart progress - polling stations counted
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
 * @cssprop [--election-track=light-dark(#dcdad4, #343841)] - track of the progress bar
 * @cssprop [--election-border=light-dark(#dcdad4, #343841)] - border and rules
 * @cssprop [--election-accent=light-dark(#16181d, #f1f1ee)] - mark of the winner, and focus ring
 * @cssprop [--election-radius=0.5em] - corners of the card
 * @cssprop [--election-gap=0] - space between rows
 * @cssprop [--election-font-family=inherit] - font; default: the page's font
 * @cssprop [--election-number-font=inherit] - font of the shares
 * @cssprop [--election-bar-size=0.625em] - height of a bar; a winner's bar is twice as high
 *
 * @fires {ElectionResultsChangeEvent} election-results-change - new results have been drawn
 * @fires {ElectionResultsErrorEvent} election-results-error - the input has no results that can be shown
 */
export class ElectionResults extends ResultsElement {
  /** Registers the element, unless the tag is taken already. */
  static define(tag = 'election-results', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  static override styles = styles;

  static override properties: PropertyDeclarations = propertiesOf(resultsNames);

  declare chart: Chart;
  declare order: Order | null;
  declare rounding: Rounding | null;
  declare kind: Kind | null;
  declare rule: Rule | null;
  declare round: 1 | 2 | string | null;
  declare status: Status | null;
  declare statusDate: string | null;
  declare electionDate: string | null;
  declare counted: number | string | bigint | null;
  declare stations: number | string | bigint | null;
  declare registered: number | string | bigint | null;
  declare invalid: number | string | bigint | null;
  declare pollster: string | null;
  declare sample: number | string | null;
  declare margin: number | string | null;
  declare embargo: string | null;
  /** ISO 8601 time of the figures. */
  declare updated: string | null;

  protected readonly reader = new InputReader(this);
  /** The page's chart, which a reader comes back to from the table. */
  private drawing: Chart = 'bar';

  constructor() {
    super();
    this.chart = 'bar';
  }

  protected override body(shown: Standings): Body | undefined {
    const { current } = this;
    if (this.state.leavesTable) return undefined;
    const chart = this.choice('chart');
    if (chart !== 'table') this.drawing = chart;
    return {
      ...resultsBody(shown, chart, (isTable) => (this.chart = isTable ? 'table' : this.drawing)),
      embed: ({ embedCode }) => current && embedCode(this, current),
    };
  }
}
