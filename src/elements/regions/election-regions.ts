import type { PropertyDeclarations } from 'lit';
import { contestNames } from '../../attributes/names.js';
import { mapPlaces, tileBy } from '../../charts/tile-map-geometry.js';
import type { TilePlace } from '../../charts/tile-map-geometry.js';
import type { Region, Results } from '../../results/types.js';
import type { Presentation } from '../../text/presentation.js';
import { regionsOf, withoutSum } from '../../view/regions.js';
import type { Regions } from '../../view/regions.js';
import type { Standings } from '../../view/standings.js';
import { Escape } from '../base/escape.js';
import { FollowReader } from '../base/follow-reader.js';
import type { Body } from '../card/card.js';
import { regionsBody } from './body.js';
import type { RegionChoices } from './body.js';
import { ElectionRegionSelectEvent } from './region-select-event.js';
import { regionsStyles } from './styles.js';
import type { RegionHandlers } from './handlers.js';
import { propertiesOf } from '../base/properties.js';
import { ResultsElement } from '../base/results-element.js';
import { finderStyles } from '../base/finder-styles.js';
import { placesStyles } from '../base/places-styles.js';
import { RowSteps, rowsOfAStep } from '../base/row-steps.js';
import { styles } from '../card/styles.js';

/**
 * Who leads where: a map of tiles with the 38 provinces and the overseas votes, or a sortable table of any regions. The colour of
 * a tile shows who has the most votes, its strength how large the lead is. A selected region shows its own bars.
 *
 * @attr for - id of an `<election-results>` in the same document or shadow root, whose results are shown
 * @attr {map|table} [view=map] - a map of tiles, or a table; regions that are not provinces are always a table
 * @attr region - code or name of the region whose own bars are shown. When the reader chooses a region, the property becomes its code. Provinces have the codes of the Home Ministry, as in KPU's feeds
 * @attr heading - first title line; default: "Hasil per provinsi"
 * @attr subheading - second title line
 * @attr {2|3|4|5|6} [heading-level=2] - level of the heading element
 * @attr source - who published the figures
 * @attr source-url - http(s) address of the source
 * @attr {id|en} [locale=id] - language and number format
 * @attr {auto|light|dark} [theme=auto] - `auto` follows the page's `color-scheme`
 * @attr {0|1|2|3|4} [decimals=1] - decimals of shares and leads
 * @attr {WIB|WITA|WIT} [time-zone=WIB] - time zone of printed times, and of input times that have no zone
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
 * @attr [rows=3] - number of candidates to reserve space for in the legend until the feed answers; 1 to 100
 * @attr controls - controls for readers, any of `chart` (a switch to the table) and, in a menu, `data` (CSV) and `image` (PNG, SVG, for social media)
 * @attr brand - name or logo of the desk, for pictures for social media. A logo is an address on the page's own site, or a `data:` address
 * @attr {boolean} plain - no card: no border, no background, no padding
 *
 * @csspart root - the card
 * @csspart banner - the banner of test figures, or of a result that is not valid
 * @csspart heading - the first title line
 * @csspart subheading - the second title line
 * @csspart badge - the kind of count
 * @csspart tile - a region on the map
 * @csspart legend - what the colours, strengths and stripes say
 * @csspart table - the regions as a table; the rows of a region's own result
 * @csspart row - a region, or a candidate in a region's own result
 * @csspart number - the chip with the ballot number
 * @csspart name - a candidate's name
 * @csspart change - the change of a share since an earlier contest
 * @csspart share - a share
 * @csspart votes - a count of votes
 * @csspart track - the track of a bar
 * @csspart bar - a bar
 * @csspart mark - a marked line, such as 50%, and its label
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
 * @cssprop [--election-accent=light-dark(#16181d, #f1f1ee)] - focus ring
 * @cssprop [--election-radius=0.5em] - corners of the card
 * @cssprop [--election-gap=0] - space between rows
 * @cssprop [--election-font-family=inherit] - font; default: the page's font
 * @cssprop [--election-number-font=inherit] - font of the shares
 * @cssprop [--election-bar-size=0.625em] - height of a bar; a winner's bar is twice as high
 *
 * @fires {ElectionRegionSelectEvent} election-region-select - the reader has selected a region, or all of them again
 * @fires {ElectionResultsChangeEvent} election-results-change - new results have been drawn
 * @fires {ElectionResultsErrorEvent} election-results-error - the input has no results that can be shown
 */
export class ElectionRegions extends ResultsElement {
  /** Registers the element, unless the tag is taken already. */
  static define(tag = 'election-regions', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  static override styles = [styles, finderStyles, placesStyles, regionsStyles];

  static override properties: PropertyDeclarations = propertiesOf(`${contestNames} for view region previous`);

  declare for: string | null;
  declare view: 'map' | 'table' | null;
  /** Code or name of the region whose own bars are shown; null or empty shows those of the nation. */
  declare region: string | null;

  protected readonly reader = new FollowReader(this);
  private readonly steps = new RowSteps(this, rowsOfAStep, () => {
    this.choose({ isAll: true });
  });

  protected readonly escape = new Escape(this, () => {
    this.hush();
  });

  /** What was worked out last: a reader's choice works nothing out again. */
  private regions: Regions | undefined;
  private regionsResults: Results | undefined;
  private regionsRows = '';
  /** What the reader has chosen beside a region. */
  private choices: RegionChoices = {};

  /** Resolves once all rows are drawn. `updateComplete` and the change event come with the first 40: the others follow in steps. */
  get rowsComplete(): Promise<void> {
    return this.updateComplete.then(() => this.steps.complete);
  }

  protected override body(all: Standings, presentation: Presentation): Body {
    const shown = withoutSum(all, presentation);
    const { current: results, region } = this;
    const rows = presentation.locale + JSON.stringify([shown.rows, shown.sinceEarlier]);
    if (!this.regions || rows !== this.regionsRows || results !== this.regionsResults) {
      this.regions = regionsOf(results, shown, presentation, this.regions?.shown, this.earlierChange);
      this.regionsRows = rows;
      this.regionsResults = results;
    }
    if (region && results && !this.regions.find(region))
      this.warn('region', `expected the code of a region, got "${region}"`);
    const view: string | null = this.view;
    if (view && view !== 'map' && view !== 'table') this.warn('view', `expected map, table, got "${view}"`);
    return regionsBody(this.regions, shown, { ...this.choices, region, view }, this.steps, this, this.handlers);
  }

  private choose(choices: RegionChoices): void {
    this.choices = { ...this.choices, ...choices };
    this.requestUpdate();
  }

  /** Draws the rows anew that a reader asked for, in steps. */
  private list(choices: RegionChoices): void {
    this.steps.begin();
    this.choose(choices);
  }

  /** Shows the bars of one region, or of the nation again, and tells the page. What the reader pressed stays where it is. */
  private async look(region: Region | undefined, pressed: HTMLElement | null): Promise<void> {
    const { top = 0 } = pressed?.getBoundingClientRect() ?? {};
    this.region = region?.code ?? null;
    await this.updateComplete;
    // The bars of a region before may have stood above it.
    const moved = (pressed?.getBoundingClientRect().top ?? top) - top;
    if (moved) scrollBy({ top: moved, behavior: 'instant' });
    this.dispatchEvent(new ElectionRegionSelectEvent(region?.code, region?.name));
  }

  /** Takes the read-out of a tile away, until the pointer or the focus comes to it again. */
  private hush(): void {
    for (const tile of this.shadowRoot?.querySelectorAll('[part="tile"]:is(:hover, :focus)') ?? []) {
      tile.setAttribute('data-quiet', '');
      for (const type of ['pointerleave', 'blur'])
        tile.addEventListener(type, () => tile.removeAttribute('data-quiet'), { once: true });
    }
  }

  private focusOn(selector: string): void {
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Where the tiles stand: on the map, or on shelves as they are drawn. */
  private places(map: HTMLElement, hasTile: (code: string) => boolean): ReadonlyMap<string, TilePlace> {
    if (isArchipelago(map)) return new Map([...mapPlaces].filter(([code]) => hasTile(code)));
    return new Map(
      tilesIn(map).map((tile) => {
        const { x, y } = tile.getBoundingClientRect();
        return [codeOf(tile), [x, y]];
      }),
    );
  }

  private readonly handlers: RegionHandlers = {
    choose: ({ target }) => {
      const pressed = (target as Element).closest<HTMLElement>('[data-code]');
      const found = this.regions?.find(codeOf(pressed));
      const { code } = this.regions?.find(this.region ?? '')?.region ?? {};
      if (found) void this.look(found.region.code === code ? undefined : found.region, pressed);
    },
    view: (isTable) => (this.view = isTable ? 'table' : 'map'),
    focus: ({ target }) => {
      const tile = codeOf(target);
      if (tile) this.choose({ tile });
    },
    move: (event) => {
      const { altKey, ctrlKey, currentTarget, key, metaKey, target } = event;
      const { regions } = this;
      const map = currentTarget as HTMLElement;
      if (!regions || altKey || ctrlKey || metaKey) return;
      // On shelves, tiles follow one another as words in lines do.
      const along = isArchipelago(map) ? 0 : Number(key === 'ArrowRight') - Number(key === 'ArrowLeft');
      const tiles = tilesIn(map);
      const code = along
        ? codeOf(tiles[tiles.indexOf(target as HTMLElement) + along] ?? target)
        : tileBy(key, codeOf(target), this.places(map, regions.hasTile));
      if (!code) return;
      event.preventDefault();
      this.focusOn(`[data-code="${code}"]`);
    },
    mode: (mode) => {
      this.choose({ mode });
    },
    pair: (pair) => {
      this.choose({ pair });
    },
    sort: (key) => {
      const { key: before = 'votes', isDescending = true } = this.choices;
      // Names from A, figures from the most.
      this.list({ key, isDescending: key === before ? !isDescending : key !== 'name' && key !== 'foremost' });
    },
    find: (filter) => {
      this.list({ filter });
    },
    all: () => {
      const next = this.shadowRoot?.querySelectorAll('.regions [data-code]').length ?? 0;
      this.list({ isAll: true });
      // The button that the reader pressed is gone.
      void this.updateComplete.then(() =>
        this.shadowRoot?.querySelectorAll<HTMLElement>('.regions [data-code]')[next]?.focus(),
      );
    },
  };
}

const tilesIn = (map: HTMLElement): readonly HTMLElement[] => [...map.querySelectorAll<HTMLElement>('[part="tile"]')];

/** True where the style sheet lays the tiles out as a map. */
const isArchipelago = (map: HTMLElement): boolean => getComputedStyle(map).display === 'grid';

const codeOf = (target: EventTarget | null | undefined): string =>
  (target as Element | null | undefined)?.closest<HTMLElement>('[data-code]')?.dataset['code'] ?? '';
