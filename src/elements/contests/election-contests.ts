import type { PropertyDeclarations } from 'lit';
import { cardNames } from '../../attributes/names.js';
import { serialize } from '../../results/changes.js';
import type { ContestState } from '../../results/contests.js';
import { commonOf } from '../../view/contest-brief.js';
import type { Common } from '../../view/contest-brief.js';
import { placesOf } from '../../view/contest-places.js';
import type { Place } from '../../view/contest-places.js';
import { contestRow, contestsCard } from '../../view/contests.js';
import type { ContestRow } from '../../view/contests.js';
import type { Sort } from '../../text/messages/contests.js';
import type { Presentation } from '../../text/presentation.js';
import type { Standings } from '../../view/standings.js';
import { ContestsReader } from './contests-reader.js';
import { contestsStyles } from './styles.js';
import type { Body } from '../card/card.js';
import { contestsBody } from './body.js';
import type { ContestChoices } from './body.js';
import { FocusKeeper } from './focus-keeper.js';
import { toggled } from '../base/finder.js';
import type { ContestHandlers } from './template.js';
import { finderStyles } from '../base/finder-styles.js';
import { propertiesOf } from '../base/properties.js';
import { ResultsElement } from '../base/results-element.js';
import { RowSteps } from '../base/row-steps.js';
import { styles } from '../card/styles.js';

/**
 * Many contests from one feed. Each has a row with its name, the two candidates with the most votes, the lead and the polling
 * stations counted. Above the list are those that readers ask for first: the closest, those whose leader changed within the last hour,
 * those in which the empty box is ahead, those without a vote, and the decided ones. Readers can search, order them by province, island
 * or level, choose a part, look at the same as a table, and open a contest to see its whole result. A row names the head of each pair,
 * without the deputy, titles and degrees; `shortName` replaces that name. An opened row has the source's own spelling.
 *
 * @attr heading - first title line; default: that of the feed, or "Hasil semua pemilihan"
 * @attr subheading - second title line
 * @attr {2|3|4|5|6} [heading-level=2] - level of the heading element
 * @attr source - who published the figures
 * @attr source-url - http(s) address of the source
 * @attr {id|en} [locale=id] - language and number format
 * @attr {auto|light|dark} [theme=auto] - `auto` follows the page's `color-scheme`
 * @attr {0|1|2|3|4} [decimals=1] - decimals of shares
 * @attr {WIB|WITA|WIT} [time-zone=WIB] - time zone of printed times, and of input times that have no zone
 * @attr contests - the feed's object, `{ "version": 1, "contests": [results objects with an id] }`, as JSON
 * @attr src - http(s) address of such a feed
 * @attr feed-key - public keys of the feed (`election-results keygen`), separated by spaces. Only figures that are signed with one of them are shown
 * @attr {require|warn} [feed-policy=require] - for pages without WebCrypto, such as http pages: `require` shows no figures of a signed feed, `warn` shows them
 * @attr [refresh=0] - seconds between two requests; 0 requests once, 1 to 4 count as 5
 * @attr [rows=3] - number of rows to reserve space for until the feed answers; 1 to 100
 * @attr controls - controls for readers, any of `chart` (a switch to the table) and, in a menu, `data` (CSV) and `image` (PNG, SVG, for social media)
 * @attr brand - name or logo of the desk, for pictures for social media. A logo is an address on the page's own site, or a `data:` address
 * @attr {boolean} plain - no card: no border, no background, no padding
 *
 * @csspart root - the card
 * @csspart banner - the banner of test figures, or of a result that is not valid
 * @csspart heading - the first title line
 * @csspart subheading - the second title line
 * @csspart table - the rows
 * @csspart row - a contest; a candidate of one that is open
 * @csspart number - the chip with the ballot number
 * @csspart name - a candidate's name
 * @csspart share - a share
 * @csspart track - the track of a bar
 * @csspart bar - a bar as long as a lead, or as a share
 * @csspart badge - the kind of count; in a row, only where it differs from the others
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
 * @cssprop [--election-accent=light-dark(#16181d, #f1f1ee)] - focus ring
 * @cssprop [--election-radius=0.5em] - corners of the card
 * @cssprop [--election-gap=0] - space between rows
 * @cssprop [--election-font-family=inherit] - font; default: the page's font
 * @cssprop [--election-number-font=inherit] - font of the shares
 * @cssprop [--election-bar-size=0.625em] - height of a bar; a winner's bar is twice as high
 *
 * @fires {ElectionResultsChangeEvent} election-results-change - contests of a later time have been drawn
 * @fires {ElectionResultsErrorEvent} election-results-error - the input has no contests that can be shown
 */
export class ElectionContests extends ResultsElement {
  /** Registers the element, unless the tag is taken already. */
  static define(tag = 'election-contests', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  static override styles = [styles, finderStyles, contestsStyles];

  static override properties: PropertyDeclarations = propertiesOf(`${cardNames} contests`);

  /** The feed's object as it was set, or its JSON. */
  declare contests: unknown;

  protected readonly reader = new ContestsReader(this);
  private readonly steps = new RowSteps(this, 20);

  /** What a reader chose to see. */
  private choices: ContestChoices = { typed: '', show: '', open: new Set() };
  /** Rows by the states that they show, and what else they depend on: of most states nothing has changed. */
  private drawnRows = new WeakMap<ContestState, ContestRow>();
  private drawnFor = '';
  /** The places of these contests. Little of a list changes, and it is drawn again and again. */
  private placed: { readonly of: readonly ContestState[]; readonly places: ReadonlyMap<string, Place> } | undefined;

  constructor() {
    super();
    this.addController(new FocusKeeper(this, '.opener'));
  }

  /** Resolves once all rows are drawn. `updateComplete` and the change event come with the first 20, as many as a high screen has room for: the others follow in steps. */
  get rowsComplete(): Promise<void> {
    return this.updateComplete.then(() => this.steps.complete);
  }

  protected override body(own: Standings, presentation: Presentation): Body {
    const { feed, isStale, states } = this.reader;
    const shown = contestsCard({ ...own, isLive: feed.isFed }, states.length, presentation.locale, isStale);
    const common = commonOf(shown, states, presentation);
    return contestsBody(
      shown,
      {
        states,
        places: this.placesOf(states),
        makeRow: this.rowMaker(presentation, common),
        now: feed.now ?? Date.now(),
        common,
      },
      presentation.locale,
      this.choices,
      this.steps,
      this,
      this.handlers,
      this.viewsOf('list'),
    );
  }

  private placesOf(states: readonly ContestState[]): ReadonlyMap<string, Place> {
    const { of, places } = this.placed ?? {};
    const known = of?.length === states.length && of.every((state, index) => state === states[index]) && places;
    this.placed = { of: states, places: known || placesOf(states) };
    return this.placed.places;
  }

  private choose(choices: Partial<ContestChoices>): void {
    this.choices = { ...this.choices, ...choices };
    this.requestUpdate();
  }

  /** Draws the rows anew that a reader asked for, in steps. */
  private list(choices: Partial<ContestChoices>): void {
    this.steps.begin();
    this.choose(choices);
  }

  private readonly handlers: ContestHandlers = {
    find: (typed) => {
      this.list({ typed });
    },
    order: (sort) => {
      this.list({ sort: sort as Sort });
    },
    show: (show) => {
      this.list({ show });
    },
    toggle: (key) => {
      this.choose({ open: toggled(this.choices.open, key) });
    },
  };

  /** Makes rows, each once for as long as nothing of it changes. */
  private rowMaker(presentation: Presentation, common: Common): (state: ContestState) => ContestRow {
    const { feed, metadata } = this.reader;
    const { isFed, now = Date.now() } = feed;
    const drawnFor = serialize([metadata.heading, metadata.hold, presentation, common]);
    if (drawnFor !== this.drawnFor) this.drawnRows = new WeakMap();
    this.drawnFor = drawnFor;
    return (state) => {
      const row = this.drawnRows.get(state) ?? contestRow(state, metadata, presentation, now, isFed, common);
      // What is noted may pass with time.
      if (!row.notices.length) this.drawnRows.set(state, row);
      return row;
    };
  }
}
