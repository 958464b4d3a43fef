import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { coalitionsMessages } from '../../text/messages/coalitions.js';
import { numberFormats } from '../../text/numbers.js';
import type { Locale } from '../../text/numbers.js';
import type { House } from '../../results/seats.js';
import { coalitionSum } from '../../view/coalitions.js';
import type { CoalitionSum } from '../../view/coalitions.js';
import type { Seated } from '../../view/seats.js';
import type { Content } from '../card/card.js';
import { numberChip } from '../card/number-chip.js';
import type { OwnCoalition } from './own-coalition.js';
import { inBothThemes } from './paint.js';

/** The seats of a coalition beside each other, with a line where the majority is. */
export const coalitionBar = ({ bar, mark }: CoalitionSum): TemplateResult =>
  html`<svg class="against" aria-hidden="true">
    ${bar.map(({ party, start, length }) => svg`<rect class="piece" x=${`${start}%`} width=${`${length}%`} height="100%" fill=${inBothThemes(party).color} ?data-faint=${party.isFaint}></rect>`)}
    ${mark === undefined ? nothing : svg`<line part="mark" x1=${`${mark}%`} x2=${`${mark}%`} y1="-20%" y2="120%"></line>`}
  </svg>`;

/** The coalitions of the desk. */
export const deskCoalitions = (sums: readonly CoalitionSum[], locale: Locale): Content =>
  sums.length
    ? html`<div class="coalitions">
        <p class="quiet" id="coalitions">${coalitionsMessages[locale].heading}</p>
        <ul aria-labelledby="coalitions">
          ${sums.map((sum) => html`<li><b>${sum.name}</b> <span class="quiet">${sum.parties}</span> ${coalitionBar(sum)} <span>${sum.text}</span></li>`)}
        </ul>
      </div>`
    : nothing;

/**
 * The button with which a reader adds up parties, and what it opens.
 *
 * @param house undefined while the figures are awaited
 * @param parties those with seats, the most first
 */
export const readersCoalition = (
  house: House | undefined,
  parties: readonly Seated[],
  locale: Locale,
  own: OwnCoalition,
): Content =>
  own.draw(coalitionsMessages[locale].open, Boolean(house), locale, (drawing) => {
    if (!house) return nothing;
    const chosen = own.of(parties);
    const count = (number: number): string => numberFormats[locale].count(BigInt(number));
    return drawing({
      parties,
      chosen,
      sum: coalitionSum({ name: '', parties: chosen.map(({ id }) => id) }, parties, house, locale),
      majority: count(house.majority ?? 0),
      total: count(house.total),
      locale,
      bar: coalitionBar,
      chip: (party) => numberChip(inBothThemes(party)),
      toggle: own.toggle,
    });
  });
