import { compareRatios, one } from '../results/decimals.js';
import type { Ratio } from '../results/decimals.js';
import { isComplete, progressRatio, stands } from '../results/ranking.js';
import { printShare, totalVotes } from '../results/shares.js';
import { rowOfTotals } from '../results/totals.js';
import type { Candidate, Progress, Results } from '../results/types.js';
import { nearHalf } from '../results/verdict.js';
import type { Messages } from '../text/messages/messages.js';
import type { NumberFormat } from '../text/numbers.js';
import { listWords } from '../text/verdict-words.js';

/** The percentage of stations that are counted: with two decimals where we compute it, else as the source printed it. */
export const percentIn = (progress: Progress, numbers: NumberFormat): string =>
  progress.percent ? `${numbers.decimal(progress.percent)}%` : partIn(progressRatio(progress), numbers);

/** A part of the whole as a percentage with two decimals; the whole itself is `100%`. */
export const partIn = (ratio: Ratio, numbers: NumberFormat): string =>
  compareRatios(ratio, one) ? numbers.share(printShare({ ...ratio, numerator: ratio.numerator * 100n }, 2)) : '100%';

/** The sentence about candidates whose share is too near to one half; empty where there are none. */
export const nearHalfWords = (
  near: readonly Candidate[],
  nameOf: (candidate: Candidate) => string,
  words: Messages,
): string => (near.length ? words.nearHalf(listWords(near.map(nameOf), words.and)) : '');

/** Short statements: pollster, turnout and so on. */
export function details(
  results: Results,
  nameOf: (candidate: Candidate) => string,
  words: Messages,
  numbers: NumberFormat,
): readonly string[] {
  const { invalidVotes, margin, pollster, sample } = results;
  return [
    pollster,
    sample && words.sample(`${numbers.decimal(sample)}%`),
    margin && words.margin(numbers.decimal(margin)),
    nearHalfWords(nearHalf(results), nameOf, words),
    turnoutWords(results, words, numbers),
    invalidVotes !== undefined && words.invalid(numbers.count(invalidVotes)),
  ].filter((text): text is string => Boolean(text));
}

/** The turnout: only the one that the source printed; else the one that we compute; else the number of registered voters. */
function turnoutWords(results: Results, words: Messages, numbers: NumberFormat): string | undefined {
  const { candidates, invalidVotes, kind, registeredVoters, turnout } = results;
  // Annulled votes, and votes that are cast again, have no turnout.
  const doesStand = stands(results);
  if (turnout) return doesStand ? words.turnout(`${numbers.decimal(turnout)}%`) : undefined;
  if (!registeredVoters) return undefined;
  const registered = numbers.count(registeredVoters);
  // Before the last station is counted it would be too low, and in a quick count it means nothing.
  const isKnown =
    doesStand &&
    invalidVotes !== undefined &&
    candidates[0]?.votes !== undefined &&
    !rowOfTotals(candidates) &&
    (isComplete(results) ?? kind !== 'preliminary') &&
    kind !== 'quick-count';
  if (!isKnown) return words.registered(registered);
  const voters = totalVotes(candidates) + invalidVotes;
  const percent = partIn({ numerator: voters, denominator: registeredVoters }, numbers);
  return words.turnout(percent, numbers.count(voters), registered);
}
