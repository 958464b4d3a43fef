import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { tiles } from '../charts/tile-map-geometry.js';
import { tileFill } from '../charts/tile-map.js';
import { opacities } from '../results/regions.js';
import type { RegionKey, RegionStanding } from '../results/regions.js';
import type { Regions, RegionsCandidate } from '../text/regions.js';
import type { Standings } from '../text/standings.js';
import { button } from './button.js';
import type { Content } from './card.js';
import { picture } from './picture.js';

/** What readers may do. */
export interface RegionHandlers {
  readonly choose: (event: Event) => void;
  readonly focus: (event: Event) => void;
  readonly move: (event: KeyboardEvent) => void;
  readonly back: () => void;
  readonly sort: (key: RegionKey) => void;
  readonly filter: (event: Event) => void;
}

/** Regions in a table: which, and in what order. */
export interface Listing {
  readonly standings: readonly RegionStanding[];
  readonly key: RegionKey | undefined;
  readonly isDescending: boolean;
  /** What readers have typed to find regions; undefined has no box for it. */
  readonly filter: string | undefined;
}

/** From so many regions on a table has a filter. */
export const filterFrom = 40;

/** Steps of the lead are shown in a grey that is nobody's. */
const grey = '#777777';

const chip = ({ sign, color, ink, isFaint }: Pick<RegionsCandidate, 'sign' | 'color' | 'ink' | 'isFaint'>): Content =>
  html`<svg part="number" viewBox="0 0 28 28" aria-hidden="true">
    <rect width="28" height="28" rx="7" fill=${color} ?data-faint=${isFaint}></rect>
    <text x="14" y="14" fill=${ink} font-size=${sign.length > 2 ? 10 : 16}>${sign}</text>
  </svg>`;

const swatch = (opacity: number, isHatched = false): Content =>
  html`<span class="swatch" data-inks=${isHatched ? 'ww' : 'bw'} ?data-hatched=${isHatched}
    >${tileFill(grey, opacity, false)}</span
  >`;

/**
 * All regions as a tile map with its legend, and as a table for those who do not see it.
 *
 * @param at code of the tile that Tab comes to
 */
export function regionMap(
  regions: Regions,
  { rows, isWaiting }: Standings,
  at: string | null,
  handlers: RegionHandlers,
): TemplateResult {
  const { words, steps, standings, tied } = regions;
  const shown = tiles.map((tile) => ({ ...tile, ...regions.rowOf(tile.code) }));
  const reached = (shown.find(({ code }) => code === at) ?? shown[0])?.code;
  return html`<div class="picture" aria-hidden=${isWaiting ? 'true' : nothing}>
    <div
      class="map"
      role="group"
      aria-label=${words.choose}
      @click=${handlers.choose}
      @focusin=${handlers.focus}
      @keydown=${handlers.move}
    >
      ${shown.map(
        (tile) =>
          html`<button
            part="tile"
            type="button"
            data-code=${tile.code}
            data-x=${tile.column}
            data-y=${tile.row}
            data-inks=${tile.inks || nothing}
            ?data-hatched=${tile.isUnderHalf}
            tabindex=${tile.code === reached ? 0 : -1}
            title=${tile.label}
            aria-label=${tile.label}
            aria-disabled=${tile.isAbsent ? 'true' : nothing}
            ?disabled=${isWaiting}
          >
            ${tile.color ? tileFill(tile.color, tile.opacity, tile.isFaint) : nothing}<span class="letters"
              >${tile.letters}</span
            ><span class="short" ?data-long=${tile.short.length > 7}>${tile.short}</span><b data-sign=${isWaiting ? '' : tile.sign}></b>
          </button>`,
      )}
    </div>
    <div part="legend" class="quiet key">
      <ul>
        ${(isWaiting ? rows : regions.candidates).map(
          (candidate) =>
            html`<li>
              ${chip(candidate)}<span
                ><span part="name">${candidate.name}</span> ${'regions' in candidate ? candidate.regions : ''}</span
              >
            </li>`,
        )}
      </ul>
      <ul>
        <li>${words.columns.lead}</li>
        ${steps.map(
          (step, index) =>
            html`<li>
              ${swatch(opacities[index + 1] ?? 0)}<span>${index < steps.length - 1 ? step : words.points(step)}</span>
            </li>`,
        )}
        <li>${swatch(1, true)}<span>${words.underHalf}</span></li>
        <li><span class="swatch">–</span><span>${words.noVotes}</span></li>
        ${[
          ['=', tied],
          ['×', words.absent],
        ].map(([mark, text]) =>
          !isWaiting && shown.some(({ sign }) => sign === mark)
            ? html`<li><span class="swatch">${mark}</span><span>${text}</span></li>`
            : nothing,
        )}
      </ul>
      <label>
        ${words.choose}
        <select ?disabled=${isWaiting} @change=${handlers.choose}>
          <option value="">–</option>
          ${standings.map(({ region: { code, name } }) => html`<option value=${code}>${name}</option>`)}
        </select>
      </label>
    </div>
    <div class="unseen">
      ${
        isWaiting
          ? nothing
          : table(regions, { standings, key: undefined, isDescending: false, filter: undefined }, undefined)
      }
    </div>
  </div>`;
}

/** All regions as a table that sorts. */
export function regionTable(
  regions: Regions,
  isWaiting: boolean,
  listing: Listing,
  handlers: RegionHandlers,
): TemplateResult {
  // As high as 39 provinces.
  if (isWaiting) return html`<div class="awaited"></div>`;
  const spreads = regions.candidates.filter(({ spread }) => spread);
  return html`<div class="picture">
    ${
      listing.filter !== undefined
        ? html`<label class="quiet filter"
            >${regions.words.filter} <input type="search" value=${listing.filter} @input=${handlers.filter}
          /></label>`
        : nothing
    }
    <div class="scroll" ?data-many=${listing.standings.length > 100} tabindex="0" role="region" aria-label=${regions.heading}>${table(regions, listing, handlers)}</div>
    ${
      spreads.length
        ? html`<div class="quiet key">
            <ul>
              ${spreads.map(
                (candidate) =>
                  html`<li>${chip(candidate)}<span>${candidate.name}: <b>✓ ${candidate.spread}</b></span></li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
  </div>`;
}

/** One region's own result, and the way back. */
export const regionPicture = (
  { words }: Regions,
  standings: Standings,
  level: number,
  { back }: RegionHandlers,
): TemplateResult =>
  html`<div
    class="region"
    role="group"
    aria-label=${standings.label}
    @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && back()}
  >
    ${button({ label: words.back, press: back })}
    <p role="heading" aria-level=${level + 1} class="title">${standings.label}</p>
    ${picture(standings, 'bar')}
  </div>`;

// Roles, since browsers forget what elements are where they are laid out by other means.
/** Without `handlers`, words alone. */
function table(
  { candidates, asksSpread, hasProgress, row, words: { columns } }: Regions,
  { standings, key: chosen, isDescending }: Listing,
  handlers: RegionHandlers | undefined,
): TemplateResult {
  const head = (key: RegionKey, label: Content | string, kind = ''): TemplateResult => {
    const isChosen = typeof key === 'object' && typeof chosen === 'object' ? key.id === chosen.id : key === chosen;
    const order = isChosen ? (isDescending ? 'descending' : 'ascending') : 'none';
    return handlers
      ? html`<th role="columnheader" class=${kind} aria-sort=${order}>
          <button type="button" @click=${() => handlers.sort(key)}>${label}</button>
        </th>`
      : html`<th role="columnheader">${label}</th>`;
  };
  return html`<table part="table" class="regions" role="table" ?data-fifth=${asksSpread}>
    <thead role="rowgroup" class="quiet">
      <tr role="row">
        ${head('name', columns.region, 'wide')} ${head('foremost', columns.foremost, 'who')}
        ${head('lead', columns.lead)}
        ${candidates.map((candidate) =>
          head(candidate, html`${handlers ? chip(candidate) : nothing}<span>${candidate.name}</span>`, 'pair'),
        )}
        ${head('votes', columns.votes, 'votes')} ${hasProgress ? head('progress', columns.progress) : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${standings.map((standing) => {
        const { code, name, figures, ...region } = row(standing);
        return html`<tr part="row" role="row">
          <th role="rowheader" class="wide">
            ${handlers ? html`<button type="button" data-code=${code} @click=${handlers.choose}>${name}</button>` : name}
          </th>
          <td role="cell" class="who">
            ${handlers && region.color ? chip(region) : nothing}<span>${region.foremost}</span>
          </td>
          <td role="cell">${region.lead}</td>
          ${figures.map(({ share, percent, isFifth }, index) => {
            const text = (isFifth ? '✓ ' : '') + share;
            const { color, isFaint } = candidates[index] as RegionsCandidate;
            // A rule takes its length and colour by attributes, which a content security policy lets through, and is laid out in a
            // quarter of the time that engines take for an svg: of 514 regions there are 1,542.
            return handlers
              ? html`<td role="cell" class="pair">
                  ${text}<hr part="bar" aria-hidden="true" width=${`${percent}%`} color=${color} ?data-faint=${isFaint} />
                </td>`
              : html`<td role="cell">${text}</td>`;
          })}
          <td role="cell" class="votes">${region.votes}</td>
          ${hasProgress ? html`<td role="cell">${region.progress}</td>` : nothing}
        </tr>`;
      })}
    </tbody>
  </table>`;
}
