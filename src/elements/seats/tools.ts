import type { Trial } from '../../results/simulation.js';
import { houseOf, isRegional } from '../../results/seats.js';
import type { House } from '../../results/seats.js';
import type { Results } from '../../results/types.js';
import { parseDecimal } from '../../results/decimals.js';
import { coalitionsMessages } from '../../text/messages/coalitions.js';
import { numberFormats } from '../../text/numbers.js';
import type { Locale } from '../../text/numbers.js';
import type { Standings } from '../../view/standings.js';
import type { Seats } from '../../view/seats.js';
import type { Content } from '../card/card.js';
import { OwnCoalition } from './own-coalition.js';
import { WhatIf } from './what-if.js';

/** What readers and desks may do with the seats. */
export interface Tools {
  readonly own: OwnCoalition;
  readonly whatIf: WhatIf;
}

export const toolsFor = (redraw: () => void): Tools => ({ own: new OwnCoalition(redraw), whatIf: new WhatIf(redraw) });

/** The rule by which the districts of a house are divided. Undefined where there are none, or none that stand. */
export const realRule = (results: Results, house: House | undefined, seats: Seats): Trial | undefined =>
  house?.districts.length && seats.answer !== undefined
    ? { threshold: isRegional(results) ? undefined : house.threshold, method: results.method ?? 'sainte-lague' }
    : undefined;

/** The seats under another rule, and the card that says so. */
export interface Simulated {
  readonly house: House | undefined;
  readonly seats: Seats;
  readonly card: Standings;
}

/**
 * What is tried out now. Undefined while the result itself is shown.
 *
 * @param draw the seats of a house, as the element shows them
 */
export function simulation(
  { trial, drawing }: WhatIf,
  results: Results,
  real: Trial,
  locale: Locale,
  draw: (results: Results, house: House | undefined) => Omit<Simulated, 'house'>,
): Simulated | undefined {
  if (!trial || !drawing) return undefined;
  const other = drawing.simulated(results, trial, real);
  const { house } = houseOf(other);
  const { seats, card } = draw(other, house);
  const sentence = drawing.trialSentence(trial, real, (value) => numberFormats[locale].decimal(value), locale);
  return { house, seats, card: drawing.simulatedCard(card, seats, sentence, locale) };
}

/** The button that opens the fields of a simulation. */
export const trialForm = (
  whatIf: WhatIf,
  results: Results | undefined,
  real: Trial | undefined,
  { answer }: Standings,
  locale: Locale,
): Content =>
  whatIf.draw(coalitionsMessages[locale].whatIf, Boolean(real), locale, ({ form }) =>
    form({
      real: real as Trial,
      trial: whatIf.trial,
      isInvalid: whatIf.isInvalid,
      isRegional: results !== undefined && isRegional(results),
      answer,
      locale,
      decimal: (value) => numberFormats[locale].decimal(value),
      read: parseDecimal,
      choose: whatIf.choose,
    }),
  );
