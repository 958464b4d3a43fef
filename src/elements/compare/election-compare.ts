import type { PropertyDeclarations } from 'lit';
import { commonNames } from '../../attributes/names.js';
import type { Results, ResultsInput } from '../../results/types.js';
import type { Presentation } from '../../text/presentation.js';
import { comparisonView } from '../../view/comparison.js';
import type { Standings } from '../../view/standings.js';
import { placesStyles } from '../base/places-styles.js';
import { propertiesOf } from '../base/properties.js';
import { ResultsElement } from '../base/results-element.js';
import { RowSteps } from '../base/row-steps.js';
import type { Body } from '../card/card.js';
import { styles } from '../card/styles.js';
import { compareBody } from './body.js';
import { CompareReader } from './compare-reader.js';
import { compareStyles } from './styles.js';
import { firstRows } from './template.js';
import type { CompareHandlers } from './template.js';

/**
 * Two sources of one contest side by side, such as the KPU's count and KawalPemilu's: compared only over the regions that both have,
 * never averaged, with what each has counted. Where they differ is listed, the largest difference first. Sources of different
 * elections or of other candidates are not compared.
 *
 * @attr a - first source: the id of an `<election-results>` in the same document or shadow root, the http(s) address of a feed (it contains a slash or a dot), or a results object as JSON
 * @attr b - second source, given in the same ways; differences are the second minus the first
 * @attr heading - first title line; default: "Dua sumber berdampingan"
 * @attr subheading - second title line; default: the contest's name in the first source
 * @attr {2|3|4|5|6} [heading-level=2] - level of the heading element
 * @attr {id|en} [locale=id] - language and number format
 * @attr {auto|light|dark} [theme=auto] - `auto` follows the page's `color-scheme`
 * @attr {0|1|2|3|4} [decimals=1] - decimals of shares and points
 * @attr {WIB|WITA|WIT} [time-zone=WIB] - time zone of printed times, and of input times that have no zone
 * @attr {auto|results|kpu|csv|series|kawalpemilu|map} [format=auto] - format of the feed; `auto` recognizes it by its content
 * @attr candidates-src - address of KPU's candidate file
 * @attr regions-src - address of KPU's file of region names
 * @attr map-src - address of the mapping, for the format `map`
 * @attr feed-key - public keys of the feed (`election-results keygen`), separated by spaces. Only figures that are signed with one of them are shown
 * @attr {require|warn} [feed-policy=require] - for pages without WebCrypto, such as http pages: `require` shows no figures of a signed feed, `warn` shows them
 * @attr [refresh=0] - seconds between two requests; 0 requests once, 1 to 4 count as 5
 * @attr [rows=3] - number of candidates to reserve space for until both sources have answered; 1 to 100
 * @attr controls - controls for readers, any of `chart` (a switch to the table) and, in a menu, `data` (CSV) and `image` (PNG, SVG, for social media)
 * @attr brand - name or logo of the desk, for pictures for social media. A logo is an address on the page's own site, or a `data:` address
 * @attr {boolean} plain - no card: no border, no background, no padding
 *
 * @csspart root - the card
 * @csspart banner - the banner of test figures, or of a result that is not valid
 * @csspart heading - the first title line
 * @csspart subheading - the second title line
 * @csspart badge - the kind of count
 * @csspart table - the regions
 * @csspart row - a candidate in both sources, or a region
 * @csspart number - the chip with the ballot number
 * @csspart name - a candidate's name
 * @csspart votes - a count of votes
 * @csspart share - a share
 * @csspart bar - a bar
 * @csspart notice - a notice for the reader
 * @csspart footer - sources and time
 * @csspart source - the sources
 * @csspart updated - the newer time
 * @csspart toolbar - the controls for readers
 * @csspart button - a button
 *
 * @cssprop [--election-surface=light-dark(#fff, #17191e)] - background of the card
 * @cssprop [--election-ink=light-dark(#16181d, #f1f1ee)] - text
 * @cssprop [--election-muted=light-dark(#595e67, #a9adb6)] - secondary text
 * @cssprop [--election-border=light-dark(#dcdad4, #343841)] - border and rules
 * @cssprop [--election-accent=light-dark(#16181d, #f1f1ee)] - focus ring
 * @cssprop [--election-radius=0.5em] - corners of the card
 * @cssprop [--election-font-family=inherit] - font; default: the page's font
 * @cssprop [--election-number-font=inherit] - font of the shares
 *
 * @fires {ElectionResultsChangeEvent} election-results-change - other figures of either source have been drawn
 * @fires {ElectionResultsErrorEvent} election-results-error - a source cannot be shown, or the two are not of one contest
 */
export class ElectionCompare extends ResultsElement {
  /** Registers the element, unless the tag is taken already. */
  static define(tag = 'election-compare', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  static override styles = [styles, placesStyles, compareStyles];

  static override properties: PropertyDeclarations = propertiesOf(
    `${commonNames} a b format candidates-src regions-src map-src`,
  );

  /** The first source: an id, an address, or results and their JSON. */
  declare a: ResultsInput | Results | string | null;
  /** The second source. */
  declare b: ResultsInput | Results | string | null;

  protected readonly reader = new CompareReader(this);
  private readonly steps = new RowSteps(this, firstRows, () => {
    this.isAll = true;
  });

  /** Codes of the places that are open. */
  private readonly open = new Set<string>();
  /** True if the reader wants all rows. */
  private isAll = false;

  /** Resolves once all rows are drawn. */
  get rowsComplete(): Promise<void> {
    return this.updateComplete.then(() => this.steps.complete);
  }

  protected override body(shown: Standings, presentation: Presentation): Body {
    const view = comparisonView(this.reader.compared, presentation);
    const choices = { open: this.open, isAll: this.isAll };
    return compareBody(view, shown, presentation.locale, choices, this.steps, this, this.handlers);
  }

  private readonly handlers: CompareHandlers = {
    toggle: (code) => {
      if (!this.open.delete(code)) this.open.add(code);
      this.requestUpdate();
    },
    all: () => {
      this.steps.begin();
      this.isAll = true;
      this.requestUpdate();
    },
  };
}
