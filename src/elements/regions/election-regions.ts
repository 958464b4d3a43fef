import type { PropertyDeclarations } from 'lit';
import { contestNames } from '../../attributes/names.js';
import { tileBy } from '../../charts/tile-map-geometry.js';
import type { RegionKey, RegionStanding } from '../../results/regions.js';
import type { Region, Results } from '../../results/types.js';
import type { Presentation } from '../../text/presentation.js';
import { listed, mostRegions, regionsOf, withoutSum } from '../../view/regions.js';
import type { Regions } from '../../view/regions.js';
import type { Standings } from '../../view/standings.js';
import { DashboardElement } from '../base/dashboard-element.js';
import type { Body } from '../base/dashboard-element.js';
import { part } from '../base/parts.js';
import { ElectionRegionSelectEvent } from './region-select-event.js';
import { regionsStyles } from './styles.js';
import { hasLongShares, regionMap, regionPicture, regionTable } from './template.js';
import type { RegionHandlers } from './template.js';
import { propertiesOf } from '../base/results-element.js';
import { RowSteps, rowsOfAStep } from '../base/row-steps.js';
import { styles } from '../card/styles.js';

const makers = part('saves regions', () => import('./regions-takeaway.js'));

/**
 * Who leads where: the 38 provinces and overseas as a map of tiles, coloured by who has the most votes, as strongly as they
 * lead; or any regions as a table that sorts. A region that is chosen shows its own result.
 *
 * @attr for - id of an `<election-results>` in the same document or shadow root, whose results are shown
 * @attr {map|table} [view=map] - a map of tiles, or a table; regions that are not provinces are always a table
 * @attr region - code or name of the region whose own result is shown. When the reader chooses a region, the property becomes its code. Provinces have the codes of the Home Ministry, as in KPU's feeds
 * @attr heading - first title line; "Hasil per provinsi" without it
 * @attr subheading - second title line
 * @attr {2|3|4|5|6} [heading-level=2] - level of the heading element
 * @attr source - who published the figures
 * @attr source-url - http(s) address of the source
 * @attr {id|en} [locale=id] - language and number format
 * @attr {auto|light|dark} [theme=auto] - `auto` follows the page's `color-scheme`
 * @attr {0|1|2|3|4} [decimals=1] - decimals of shares and leads
 * @attr {WIB|WITA|WIT} [time-zone=WIB] - zone of the times that are shown, and of times in the input that name none
 * @attr results - the results object as JSON (`results.schema.json`)
 * @attr src - http(s) address of a feed
 * @attr {auto|results|kpu|csv|series} [format=auto] - format of the feed; `auto` recognizes it by its content
 * @attr candidates-src - address of KPU's candidate file
 * @attr regions-src - address of KPU's file of region names
 * @attr [refresh=0] - seconds from one poll to the next; 0 asks once, 1 to 4 count as 5
 * @attr [rows=3] - candidates whose place in the legend is kept free until the feed has answered; 1 to 100
 * @attr controls - buttons for the reader, any of `data` (CSV) and `image` (PNG, SVG)
 * @attr {boolean} plain - no card: no border, no background, no padding
 *
 * @csspart root - the card
 * @csspart banner - the banner of made-up figures, and that of a result that does not stand
 * @csspart heading - the first title line
 * @csspart subheading - the second title line
 * @csspart badge - what kind of result it is
 * @csspart tile - a region on the map
 * @csspart legend - what the colours, strengths and stripes say
 * @csspart table - the regions as a table; the rows of a region's own result
 * @csspart row - a region, or a candidate in a region's own result
 * @csspart number - the chip with the ballot number
 * @csspart name - a candidate's name
 * @csspart share - a share
 * @csspart votes - a count of votes
 * @csspart track - what a bar lies on
 * @csspart bar - a bar
 * @csspart mark - a line that matters, and its label
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
 * @cssprop [--election-accent=light-dark(#2f6fd0, #7aa7f0)] - focus ring
 * @cssprop [--election-radius=0.625em] - corners of the card
 * @cssprop [--election-gap=1em] - space between rows
 * @cssprop [--election-font-family=inherit] - font; the page's unless set
 * @cssprop [--election-number-font=inherit] - font of the shares
 * @cssprop [--election-bar-size=0.625em] - height of a bar
 *
 * @fires {ElectionRegionSelectEvent} election-region-select - the reader has chosen a region, or gone back to all
 * @fires {ElectionResultsChangeEvent} election-results-change - new results have been drawn
 * @fires {ElectionResultsErrorEvent} election-results-error - the input holds no results that could be shown
 */
export class ElectionRegions extends DashboardElement {
  /** Registers the element, unless the tag is taken already. */
  static define(tag = 'election-regions', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  static override styles = [styles, regionsStyles];

  static override properties: PropertyDeclarations = propertiesOf(`${contestNames} for view region`);

  declare view: 'map' | 'table' | null;
  /** Code or name of the region that is looked at by itself; null or empty shows all. */
  declare region: string | null;

  private readonly steps = new RowSteps(this);
  /** What was worked out last, and of what: a reader's choice works nothing out again. */
  private worked: Regions | undefined;
  private of = '';
  private from: Results | undefined;
  /** The tile that Tab comes to. */
  private at = '11';
  private key: RegionKey | undefined;
  private isDescending = false;
  private filter = '';

  /** Resolves once all rows are drawn. `updateComplete` and the change event come with the first 40: the others follow in steps. */
  get rowsComplete(): Promise<void> {
    return this.updateComplete.then(() => this.steps.complete);
  }

  protected body(shown: Standings, results: Results | undefined, presentation: Presentation): Body {
    const of = presentation.locale + JSON.stringify(shown.rows);
    if (!this.worked || of !== this.of || results !== this.from) {
      [this.worked, this.of, this.from] = [regionsOf(results, shown, presentation, this.worked?.shown), of, results];
    }
    const regions = this.worked;
    const { heading, row, standings, summary } = regions;
    const found = this.region ? regions.find(this.region) : undefined;
    if (this.region && results && !found) this.warn('region', `expected the code of a region, got "${this.region}"`);
    const view: string | null = this.view;
    if (view && view !== 'map' && view !== 'table') this.warn('view', `expected map, table, got "${view}"`);

    if (found) {
      this.steps.begin();
      const chosen = row(found);
      const { own } = chosen;
      const { details, label: about, lines, progress, total } = own;
      const alone = (card: Standings): Standings => ({ ...card, lines, rows: own.rows, total, polls: undefined });
      return {
        heading,
        about,
        content: regionPicture(regions, chosen, this.handlers),
        summary: own.summary,
        progress,
        details,
        notices: [...own.notices, ...regions.notices()],
        csv: (card, { csvOf }) => csvOf(alone(card), { bom: true }),
        svg: (card, options, { svgOf }) => svgOf(alone(card), options),
      };
    }

    const isMap = regions.isMap && view !== 'table';
    const all = isMap ? standings : this.listed(regions);
    const rows = this.steps.take(isMap ? [] : all.slice(0, mostRegions), row);
    return {
      heading,
      content: isMap
        ? regionMap(regions, shown.isWaiting, this.at, this.handlers)
        : regionTable(
            regions,
            shown.isWaiting,
            {
              rows,
              // What two decimals and all signs come to has room: no row has to be made for that.
              isLong: hasLongShares(presentation.decimals > 2 ? all.slice(0, mostRegions).map(row) : rows),
              key: this.key,
              isDescending: this.isDescending,
            },
            this.handlers,
          ),
      summary,
      notices: regions.notices(isMap ? [] : all, rows.filter(Boolean).length),
      csv: async (card) => (await makers.load()).regionsCSV(regions, card, { bom: true }),
      svg: async (card, options) => (await makers.load()).regionsSVG(regions, card, isMap ? undefined : all, options),
    };
  }

  protected override toStandings(presentation: Presentation): Standings {
    return withoutSum(super.toStandings(presentation), presentation);
  }

  /** Shows one region, or all of them, puts the focus where the reader goes on, and tells the page. */
  private async look(region?: Region): Promise<void> {
    const { worked } = this;
    const from = worked?.find(this.region ?? '')?.region.code;
    // The row that the focus comes back to is among the first that are drawn.
    const place = worked && !region ? this.listed(worked).findIndex((one) => one.region.code === from) : 0;
    this.steps.begin(Math.max(rowsOfAStep, place + 1));
    this.region = region?.code ?? null;
    await this.updateComplete;
    this.focusOn(region ? '.region > button' : `[data-code="${CSS.escape(from ?? '')}"]`);
    this.dispatchEvent(new ElectionRegionSelectEvent(region?.code, region?.name));
  }

  private listed(regions: Regions): readonly RegionStanding[] {
    return listed(regions, this.filter, this.key, this.isDescending);
  }

  private drawAnew(): void {
    this.steps.begin();
    this.requestUpdate();
  }

  private focusOn(selector: string): void {
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  private readonly handlers: RegionHandlers = {
    choose: ({ target }) => {
      const found = this.worked?.find(codeOf(target));
      if (found) void this.look(found.region);
    },
    back: () => void this.look(),
    focus: ({ target }) => {
      this.at = codeOf(target);
      this.requestUpdate();
    },
    move: (event) => {
      const { altKey, ctrlKey, key, metaKey, target } = event;
      const hasTile = this.worked?.hasTile;
      const code = hasTile && !altKey && !ctrlKey && !metaKey ? tileBy(key, codeOf(target), hasTile) : undefined;
      if (!code) return;
      event.preventDefault();
      this.focusOn(`[data-code="${code}"]`);
    },
    sort: (key) => {
      // Names from A, figures from the most.
      this.isDescending = key === this.key ? !this.isDescending : key !== 'name' && key !== 'foremost';
      this.key = key;
      this.drawAnew();
    },
    filter: ({ target }) => {
      this.filter = (target as HTMLInputElement).value;
      this.drawAnew();
    },
  };
}

const codeOf = (target: EventTarget | null): string =>
  (target as Element | null)?.closest<HTMLElement>('[data-code]')?.dataset['code'] ??
  (target as HTMLSelectElement | null)?.value ??
  '';
