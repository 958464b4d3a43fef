// What a desk tries out, as a part of the script (card/part.ts). It gets what other modules have as arguments, so that their code
// stays where it is.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MethodName } from '../../results/apportionment.js';
import { isSamePercentage, simulated } from '../../results/simulation.js';
import type { Trial } from '../../results/simulation.js';
import type { Decimal } from '../../results/types.js';
import { whatIfMessages } from '../../text/messages/what-if.js';
import type { Locale } from '../../text/numbers.js';
import { simulatedCard, trialSentence } from '../../view/simulation.js';

/** What the form needs of the element. */
export interface WhatIfForm {
  readonly real: Trial;
  /** Undefined while the result itself is shown. */
  readonly trial: Trial | undefined;
  /** True where what stands in the field is no percentage. */
  readonly isInvalid: boolean;
  /** True for a house that has no threshold by law. */
  readonly isRegional: boolean;
  /** What is shown now, for screen readers. */
  readonly answer: string;
  readonly locale: Locale;
  readonly decimal: (value: Decimal) => string;
  /** Undefined where the text is no percentage. */
  readonly read: (text: string) => Decimal | undefined;
  /** Shows a simulation, or with undefined the result. */
  readonly choose: (trial: Trial | undefined, isInvalid?: boolean) => void;
}

const methods: readonly MethodName[] = ['sainte-lague', 'hare'];

/** The fields for another threshold and another method, and the way back. */
function form({
  answer,
  choose,
  decimal,
  isInvalid,
  isRegional,
  locale,
  read,
  real,
  trial,
}: WhatIfForm): TemplateResult {
  const words = whatIfMessages[locale];
  const shown = trial ?? real;
  const take = (changed: Trial): void => {
    const isReal = changed.method === real.method && isSamePercentage(changed.threshold, real.threshold);
    choose(isReal ? undefined : changed);
  };
  const typed = ({ target }: Event): void => {
    const text = (target as HTMLInputElement).value.replace('%', '').trim();
    const threshold = read(text);
    if (text && !threshold) choose(trial, true);
    else take({ ...shown, threshold: threshold?.units ? threshold : undefined });
  };
  return html`<div class="what-if">
      ${
        isRegional
          ? html`<p class="quiet">${words.regional}</p>`
          : html`<label><span>${words.threshold}</span> <input inputmode="decimal" autocomplete="off" aria-invalid=${isInvalid ? 'true' : nothing} .value=${shown.threshold ? decimal(shown.threshold) : ''} @change=${typed} /></label>`
      }
      <label
        ><span>${words.method}</span>
        <select @change=${({ target }: Event) => take({ ...shown, method: methods[(target as HTMLSelectElement).selectedIndex] ?? real.method })}>
          ${methods.map((method) => html`<option .selected=${method === shown.method}>${words.methods[method]}</option>`)}
        </select></label
      >
      <button part="button" type="button" ?disabled=${!trial} @click=${() => choose(undefined)}>${words.back}</button>
    </div>
    <p role="status" class="quiet">${isInvalid ? words.invalid : trial ? `${answer}. ${words.files}` : ''}</p>`;
}

export const part = { form, simulated, simulatedCard, trialSentence };
