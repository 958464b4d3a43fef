import { html, noChange, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { bar } from '../../charts/bar.js';
import { places } from '../../charts/tile-map-geometry.js';
import { tile } from '../../charts/tile-map.js';
import type { RegionKey } from '../../results/regions.js';
import type { RegionRow } from '../../view/region-row.js';
import type { Regions } from '../../view/regions.js';
import { button } from '../card/button.js';
import type { Content } from '../card/card.js';
import { picture } from '../card/picture.js';

/** What readers may do. */
export interface RegionHandlers {
  readonly choose: (event: Event) => void;
  readonly focus: (event: Event) => void;
  readonly move: (event: KeyboardEvent) => void;
  readonly back: () => void;
  readonly view: (isTable: boolean) => void;
  readonly sort: (key: RegionKey) => void;
  readonly filter: (event: Event) => void;
}

/** Regions in a table: which, and in what order. */
export interface Listing {
  /** Where one is undefined, what stands there stays. */
  readonly rows: readonly (RegionRow | undefined)[];
  /** Some share has more characters than a column has room for. */
  readonly isLong: boolean;
  readonly key: RegionKey | undefined;
  readonly isDescending: boolean;
}

/** From so many regions on a table has a filter. */
const filterFrom = 40;
/** Characters of a share that a column of the table has room for: `✓ >99,99%`. */
const longestShare = 9;

/**
 * All regions as a tile map with its legend, as a list to choose from (tiles are small targets on a phone), and as a table for those who do not see it.
 *
 * @param at code of the tile that Tab comes to
 */
export function regionMap(regions: Regions, isWaiting: boolean, at: string, handlers: RegionHandlers): TemplateResult {
  const { hasTile, heading, columns, legend, standings, row, province, words } = regions;
  return html`<div
      class="map"
      role="group"
      aria-label=${heading}
      ?inert=${isWaiting}
      @click=${handlers.choose}
      @focusin=${handlers.focus}
      @keydown=${handlers.move}
    >
      ${places.map((code) => {
        if (!hasTile(code)) return html`<i></i>`;
        const shown = province(code);
        return html`<button
          part="tile"
          type="button"
          data-code=${code}
          tabindex=${code === at ? 0 : -1}
          title=${shown.label}
          aria-label=${shown.label}
          aria-disabled=${shown.isAbsent ? 'true' : nothing}
        >
          ${tile(shown)}
        </button>`;
      })}
    </div>
    <select aria-label=${words.choose} @change=${handlers.choose}>
      <option value="">${words.choose}</option>
      ${standings.map(row).map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
    </select>
    <div part="legend" class="quiet">
      ${legend.map(
        (items) =>
          html`<div class="details">${items.map((item) => html`<span>${tile(item)}${item.text}</span>`)}</div>`,
      )}
    </div>
    <div class="unseen">
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
}

// The roles say what the elements are, since browsers forget it where they are laid out by other means.
/**
 * All regions as a table that sorts. Columns for which a card has no room are left out, by how many pairs there are: no figure
 * is cut, and the row that a name opens has them all.
 */
export function regionTable(
  { words, columns, candidates, spreads, standings }: Regions,
  isWaiting: boolean,
  listing: Listing,
  { choose, filter, sort }: RegionHandlers,
): TemplateResult {
  return html`${
    standings.length < filterFrom
      ? nothing
      : html`<label class="quiet">
          ${words.filter}
          <input type="search" @input=${filter} />
        </label>`
  }
    <table ?inert=${isWaiting} part="table" class="regions" role="table" data-pairs=${pairsOf(candidates.length, listing.isLong)}>
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map(([key, label]) => {
              const order = key === listing.key ? (listing.isDescending ? 'descending' : 'ascending') : '';
              return html`<th role="columnheader" class=${columnOf(key)} aria-sort=${order || nothing}>
                <button type="button" @click=${() => sort(key)}>${label}${order && (listing.isDescending ? ' ▼' : ' ▲')}</button>
              </th>`;
            })}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${listing.rows.map((row) => {
            if (!row) return noChange;
            const { code, name, cells, figures, own } = row;
            return html`<tr part="row" role="row">
              <th role="rowheader"><button type="button" data-code=${code} @click=${choose}>${name}</button></th>
              ${cells.map((text, index): Content => {
                const candidate = candidates[index];
                return html`<td role="cell" class=${columnOf(columns[index + 1]?.[0])}>
                  ${text}${
                    candidate
                      ? html`<div class="graph" aria-hidden="true">
                          ${bar({ ...candidate, percent: figures[index]?.percent ?? 0 }, own.lines)}
                        </div>`
                      : nothing
                  }
                </td>`;
              })}
            </tr>`;
          })}
        </tbody>
    </table>
    <div class="quiet spreads">${spreads.map((text) => html`<p>${text}</p>`)}</div>`;
}

export const hasLongShares = (rows: readonly (RegionRow | undefined)[]): boolean =>
  rows.some((row) => row?.figures.some(({ share }) => share.length > longestShare));

/** `few` pairs have a column each in most cards, `some` in wide ones; `many`, or shares of many decimals, in none. */
const pairsOf = (count: number, isLong: boolean): string => {
  const sizes = ['few', 'some', 'many'];
  return sizes[Math.min(2, Math.ceil(count / 3) - 1 + Number(isLong))] ?? 'few';
};

const columnOf = (key = ''): string => `of-${key.startsWith('#') ? 'pair' : key}`;

/** One region's own result, with what a table may have no room for, and the way back. */
export function regionPicture({ words }: Regions, { lead, own }: RegionRow, { back }: RegionHandlers): TemplateResult {
  const { details, label, total } = own;
  const more = [total && `${total.label} ${total.count}`, lead && `${words.lead} ${words.points(lead)}`];
  return html`<div class="region">${button({ label: words.back, press: back })}</div>
    <p class="name">${label}</p>
    ${picture({ ...own, details: [...more.flatMap((text) => text || []), ...details] }, 'bar')}`;
}
