import { isSamePercentage } from '../results/simulation.js';
import type { Trial } from '../results/simulation.js';
import type { Decimal } from '../results/types.js';
import { whatIfMessages } from '../text/messages/what-if.js';
import type { Locale } from '../text/numbers.js';
import type { Seats } from './seats.js';
import type { Standings } from './standings.js';

/** What is tried out, in one sentence that says what it is really. */
export function trialSentence(trial: Trial, real: Trial, decimal: (value: Decimal) => string, locale: Locale): string {
  const words = whatIfMessages[locale];
  const percent = (threshold: Decimal | undefined): string => (threshold ? `${decimal(threshold)}%` : '');
  const changes = [
    ...(isSamePercentage(trial.threshold, real.threshold)
      ? []
      : [words.otherThreshold(percent(trial.threshold), percent(real.threshold))]),
    ...(trial.method === real.method
      ? []
      : [words.otherMethod(words.methods[trial.method], words.methods[real.method])]),
  ];
  return words.sentence(changes.join(', '));
}

/** The card of a simulation: its titles, its answer and a band say what it is. It has none of the signs of a result. */
export function simulatedCard(card: Standings, { majority }: Seats, sentence: string, locale: Locale): Standings {
  const { simulation } = whatIfMessages[locale];
  const named = (text: string): string => `${simulation}: ${text}`;
  const isOfficial = card.badges.some(({ kind }) => kind === 'official');
  return {
    ...card,
    label: named(card.label),
    heading: named(card.heading ?? ''),
    answer: card.answer ? named(card.answer) : simulation,
    // The band says the rest. No law stands behind a rule that is tried out.
    ground: majority && `${majority}.`,
    summary: named(card.summary),
    band: [sentence, card.band].filter(Boolean).join(' '),
    caution: { text: [sentence, card.caution?.text].filter(Boolean).join(' '), isVoid: false },
    badges: isOfficial ? [] : card.badges,
  };
}
