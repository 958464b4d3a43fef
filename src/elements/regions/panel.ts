import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { RegionRow } from '../../view/region-row.js';
import type { Regions } from '../../view/regions.js';
import { numberChip } from '../card/number-chip.js';

/** More candidates than this have no room in the sea of the map: their bars are below it. */
const mostInSea = 4;

/** One region's own bars, or those of all regions together. */
export const regionPanel = (
  { candidates, words }: Regions,
  { hasFallen, lead, name, own, foremost }: RegionRow,
  isNation: boolean,
): TemplateResult =>
  html`<div class="panel" ?data-nation=${isNation} ?data-many=${candidates.length > mostInSea}>
    <p><b>${name}</b></p>
    ${
      own.rows.length
        ? html`<ul>
            ${own.rows.map(
              (row) =>
                html`<li part="row">
                  ${numberChip(row)}
                  <span><span class="who" part="name">${row.name}</span> <span part="votes">${row.count}</span> ${isNation ? nothing : row.gain}</span>
                  <b part="share">${row.share}${row.change ? html` <span part="change">${row.change}</span>` : nothing}</b>
                  <svg class="own" aria-hidden="true">
                    ${svg`<rect part="bar" width=${`${row.percent}%`} height="100%" rx="2" fill=${row.color} ?data-faint=${row.isFaint}></rect>`}
                  </svg>
                </li>`,
            )}
          </ul>`
        : html`<p>${foremost}</p>`
    }
    <p class="quiet">
      ${[
        lead && `${words.lead} ${words.points(lead)}`,
        own.total && `${own.total.count} ${own.total.label.toLowerCase()}`,
        // The nation's progress is above the map.
        !isNation && own.progress?.text,
        !isNation && hasFallen && words.fallen,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  </div>`;
