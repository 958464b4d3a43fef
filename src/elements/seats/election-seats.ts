import type { PropertyDeclarations } from 'lit';
import { contestNames } from '../../attributes/names.js';
import type { Presentation } from '../../text/presentation.js';
import { arrangements } from '../../view/seats.js';
import type { Arrangement } from '../../view/seats.js';
import type { Standings } from '../../view/standings.js';
import { countOf, wordsOf } from '../base/attribute-values.js';
import { parseHouse } from '../../results/districts.js';
import type { CoalitionInput } from '../../results/types.js';
import type { DistrictSort } from '../../text/messages/districts.js';
import { InputReader } from '../base/input-reader.js';
import { FollowReader } from '../base/follow-reader.js';
import type { Body } from '../card/card.js';
import { toggled } from '../base/finder.js';
import type { FinderHandlers } from '../base/finder.js';
import { finderStyles } from '../base/finder-styles.js';
import { propertiesOf } from '../base/properties.js';
import { ResultsElement } from '../base/results-element.js';
import { noDistrictChoices, ownControls, seatsBody } from './body.js';
import type { DistrictChoices } from './body.js';
import { coalitionsStyles } from './coalitions-styles.js';
import { seatsStyles } from './styles.js';
import { styles } from '../card/styles.js';
import { toolsFor } from './tools.js';

/**
 * A parliament: the largest party and whether it has a majority, a half circle with one dot for each seat, and a table of all
 * parties. A small district is drawn seat by seat, in the order of division.
 *
 * The seats come from the results (`seats`). If the results have none, and the attribute `seats` gives the number of seats of
 * a district, they are computed from its votes by Sainte-Laguë, and readers are told so.
 *
 * @attr for - id of an `<election-results>` whose results these are
 * @attr heading - first title line
 * @attr subheading - second title line
 * @attr {2|3|4|5|6} [heading-level=2] - level of the heading element
 * @attr source - who published the figures
 * @attr source-url - http(s) address of the source
 * @attr seats - number of seats of one district, 1 to 1,000. If the results have no seats, they are computed from the votes
 * @attr {given|seats} [arrange=given] - order of the parties from left to right: as in the results (the political spectrum), or the most seats first
 * @attr threshold - percentage of the national votes that a party needs for seats; default: the `threshold` of the results. For a single district, `qualified: false` in the results marks the parties that did not reach it
 * @attr {0|1|2|3|4} [decimals=1] - decimals of shares
 * @attr {id|en} [locale=id] - language and number format
 * @attr {auto|light|dark} [theme=auto] - `auto` follows the page's `color-scheme`
 * @attr {WIB|WITA|WIT} [time-zone=WIB] - time zone of printed times, and of input times that have no zone
 * @attr coalitions - parties that the desk adds up, `[{ "name": "…", "parties": [1, 4] }]`, as JSON; default: the `coalitions` of the results
 * @attr results - the results object as JSON (`results.schema.json`)
 * @attr src - http(s) address of a feed
 * @attr {auto|results|kpu|csv|series|kawalpemilu|map} [format=auto] - format of the feed; `auto` recognizes it by its content
 * @attr candidates-src - address of KPU's candidate file
 * @attr regions-src - address of KPU's file of region names
 * @attr map-src - address of the mapping, for the format `map`
 * @attr feed-key - public keys of the feed (`election-results keygen`), separated by spaces. Only figures that are signed with one of them are shown
 * @attr {require|warn} [feed-policy=require] - for pages without WebCrypto, such as http pages: `require` shows no figures of a signed feed, `warn` shows them
 * @attr previous - results of an earlier contest, as JSON or as the address of a feed; the change since then is shown
 * @attr [refresh=0] - seconds between two requests; 0 requests once, 1 to 4 count as 5
 * @attr [rows=3] - number of rows to reserve space for until the feed answers; 1 to 100
 * @attr controls - controls for readers, any of `chart` (a switch to the table), `coalitions` (parties to add up), `what-if` (another threshold or method, for a desk) and, in a menu, `data` (CSV) and `image` (PNG, SVG, for social media)
 * @attr brand - name or logo of the desk, for pictures for social media. A logo is an address on the page's own site, or a `data:` address
 * @attr {boolean} plain - no card: no border, no background, no padding
 *
 * @slot - `<candidate-pair>`s or a `<table>` with the data, which are not shown themselves
 *
 * @csspart root - the card
 * @csspart banner - the banner of test figures, or of a result that is not valid
 * @csspart heading - the first title line
 * @csspart subheading - the second title line
 * @csspart badge - the kind of count
 * @csspart seat - the dots of one party; a square of a small district
 * @csspart mark - the line of the majority
 * @csspart table - the table
 * @csspart row - a party
 * @csspart number - the chip with its sign
 * @csspart name - its name
 * @csspart bar - a bar as long as its seats
 * @csspart votes - its seats
 * @csspart change - the seats that it gained or lost since an earlier house
 * @csspart share - its share of the votes
 * @csspart track - the track of the progress bar
 * @csspart progress - polling stations counted, if the source gives them
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
 * @cssprop [--election-track=light-dark(#dcdad4, #343841)] - seats that are not known yet
 * @cssprop [--election-border=light-dark(#dcdad4, #343841)] - border and rules
 * @cssprop [--election-accent=light-dark(#16181d, #f1f1ee)] - focus ring
 * @cssprop [--election-radius=0.5em] - corners of the card
 * @cssprop [--election-font-family=inherit] - font; default: the page's font
 * @cssprop [--election-number-font=inherit] - font of the shares
 *
 * @fires {ElectionResultsChangeEvent} election-results-change - new results have been drawn
 * @fires {ElectionResultsErrorEvent} election-results-error - the input has no results that can be shown
 */
export class ElectionSeats extends ResultsElement {
  /** Registers the element, unless the tag is taken already. */
  static define(tag = 'election-seats', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  static override styles = [styles, finderStyles, seatsStyles, coalitionsStyles];

  static override properties: PropertyDeclarations = propertiesOf(
    `${contestNames} for seats arrange threshold coalitions previous`,
  );

  declare arrange: Arrangement | null;
  /** The coalitions of the desk, as objects or their JSON. */
  declare coalitions: readonly CoalitionInput[] | string | null;
  declare for: string | null;
  declare seats: number | string | null;

  protected override readonly parser = parseHouse;
  protected readonly reader = new FollowReader(this, new InputReader(this, parseHouse));

  /** What a reader chose to see of the districts. */
  private choices = noDistrictChoices;

  private choose(choices: Partial<DistrictChoices>): void {
    this.choices = { ...this.choices, ...choices };
    this.requestUpdate();
  }

  private readonly handlers: FinderHandlers = {
    find: (typed) => {
      this.choose({ typed });
    },
    order: (sort) => {
      this.choose({ sort: sort as DistrictSort });
    },
    toggle: (code) => {
      this.choose({ open: toggled(this.choices.open, code) });
    },
  };

  private readonly tools = toolsFor(() => {
    this.requestUpdate();
  });

  protected override body(shown: Standings, presentation: Presentation): Body {
    const district = countOf('seats', this.seats, 0, this.warn);
    const [arrangement = arrangements[0]] = wordsOf('arrange', this.arrange, arrangements, this.warn);
    const body = seatsBody(
      shown,
      this.current,
      presentation,
      {
        district,
        arrangement,
        coalitions: this.coalitions,
        // The card tells words that are unknown.
        controls: wordsOf('controls', this.controls, ownControls, () => undefined),
      },
      this,
      this.viewsOf('chart'),
      this.choices,
      this.handlers,
      this.tools,
      this.earlierChange,
    );
    for (const { path, message } of body.faults) this.warn(path, message);
    return body;
  }
}
