// What a reader adds up, as a part of the script (card/part.ts). It gets what other modules have as arguments, so that their code
// stays where it is.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ownCoalitionMessages } from '../../text/messages/own-coalition.js';
import type { Locale } from '../../text/numbers.js';
import type { CoalitionSum } from '../../view/coalitions.js';
import type { Seated } from '../../view/seats.js';
import type { Content } from '../card/card.js';

/** What the choice needs of the element. */
export interface Chooser {
  /** The parties with seats, the most first. */
  readonly parties: readonly Seated[];
  readonly chosen: readonly Seated[];
  /** Their sum. */
  readonly sum: CoalitionSum | undefined;
  /** The majority of the house, and its seats. */
  readonly majority: string;
  readonly total: string;
  readonly locale: Locale;
  readonly bar: (sum: CoalitionSum) => Content;
  readonly chip: (party: Seated) => TemplateResult;
  readonly toggle: (id: string) => void;
}

/** A button for each party, and the sum of those that are pressed. It begins without any. */
export const part = ({ bar, chip, chosen, locale, majority, parties, sum, toggle, total }: Chooser): TemplateResult => {
  const words = ownCoalitionMessages[locale];
  return html`<div class="choices" role="group" aria-label=${words.choose}>
      ${parties.map((party) => html`<button part="button" type="button" aria-pressed=${String(chosen.includes(party))} @click=${() => toggle(party.id)}>${chip(party)} <span>${party.short}</span> <b>${party.count}</b></button>`)}
    </div>
    ${sum && bar(sum)}
    <p role="status">${words.own(sum && chosen.length ? sum.text : words.none(majority, total))}</p>`;
};
