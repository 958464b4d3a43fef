import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { shelves } from '../../charts/tile-map-geometry.js';
import { tile } from '../../charts/tile-map.js';
import type { MapMode } from '../../view/region-tile.js';
import type { Regions } from '../../view/regions.js';
import type { RegionRow } from '../../view/region-row.js';
import type { Standing } from '../../view/standing.js';
import { button } from '../card/button.js';
import { numberChip } from '../card/number-chip.js';
import { regionPanel } from './panel.js';
import type { RegionHandlers } from './handlers.js';

/** The mode of the map, by the reader's choice. */
export interface MapState {
  /** Code of the tile that is in the Tab order. */
  readonly at: string;
  readonly mode: MapMode;
  /** The candidate whose shares are shown, in the mode `pair`. */
  readonly pair: Standing | undefined;
  /** The region whose own bars are shown. */
  readonly chosen: RegionRow | undefined;
  readonly isWaiting: boolean;
}

/**
 * All regions as tiles with their legend and the bars of one, and as a table for screen readers. The tiles are on
 * shelves by island; the style sheet lays them out as the archipelago if there is room. Either way they are the same
 * buttons in the same order.
 */
export function regionMap(regions: Regions, state: MapState, handlers: RegionHandlers): TemplateResult {
  const { hasTile, heading, nation, words } = regions;
  const { at, chosen, isWaiting, mode, pair } = state;
  return html`${modes(regions, state, handlers)} ${legend(regions, mode, pair)}
    <div
      class="map"
      role="group"
      aria-label=${heading}
      ?inert=${isWaiting}
      @click=${handlers.choose}
      @focusin=${handlers.focus}
      @keydown=${handlers.move}
    >
      ${shelves.map((codes, index) => {
        const there = codes.filter(hasTile);
        if (!there.length) return nothing;
        return html`<div class="shelf" role="group" aria-label=${words.islands[index] ?? nothing}>
          <p class="quiet" aria-hidden="true">${words.islands[index]}</p>
          ${there.map((code) => {
            const shown = regions.tile(code, mode, pair);
            return html`<button
              part="tile"
              type="button"
              data-code=${code}
              tabindex=${code === at ? 0 : -1}
              aria-label=${shown.label ?? nothing}
              aria-pressed=${code === chosen?.code}
              aria-disabled=${regions.province(code).isAbsent ? 'true' : nothing}
            >
              ${tile(shown)}${shown.corner ? html`<sup aria-hidden="true">${shown.corner}</sup>` : nothing}
            </button>`;
          })}
          ${chosen && there.includes(chosen.code) ? regionPanel(regions, chosen, false) : nothing}
        </div>`;
      })}
      ${chosen ? nothing : regionPanel(regions, nation, true)}
    </div>
    ${unseenTable(regions)}`;
}

/** The modes from which the reader can choose. */
const modes = (
  { candidates, modes, words }: Regions,
  { mode, pair }: MapState,
  handlers: RegionHandlers,
): TemplateResult =>
  html`<div class="modes">
    <div class="switch" role="group" aria-label=${words.mode}>
      ${modes.map(([key, label]) => button({ label, isPressed: key === mode, press: () => handlers.mode(key) }))}
    </div>
    ${
      mode === 'pair'
        ? html`<div class="switch" role="group" aria-label=${modes.at(-1)?.[1] ?? nothing}>
            ${candidates.map(
              ({ id, name, sign }) =>
                html`<button
                  part="button"
                  type="button"
                  aria-label=${`${sign} ${name}`}
                  aria-pressed=${id === pair?.id}
                  @click=${() => handlers.pair(id)}
                >
                  ${sign}
                </button>`,
            )}
          </div>`
        : nothing
    }
  </div>`;

/** The number and colour of each candidate, and the meaning of the tiles' steps and marks. */
const legend = ({ led, legend }: Regions, mode: MapMode, pair: Standing | undefined): TemplateResult => {
  const { items, title } = legend(mode, pair);
  return html`<div part="legend" class="quiet legend">
    <ul>
      ${mode === 'pair' ? nothing : led.map((candidate) => html`<li>${numberChip(candidate)} ${candidate.text}</li>`)}
    </ul>
    <ul>
      ${title ? html`<li>${title}</li>` : nothing}
      ${items.map((item) => html`<li>${tile(item)} ${item.text}</li>`)}
    </ul>
  </div>`;
};

const unseenTable = ({ columns, row, standings }: Regions): TemplateResult =>
  html`<div class="unseen">
    <table>
      <thead>
        <tr>
          ${columns.map(([, label]) => html`<th>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${standings.map(row).map(
          ({ name, cells }) =>
            html`<tr>
              <th>${name}</th>
              ${cells.map((text) => html`<td>${text}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
