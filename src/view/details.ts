import { compareRatios, difference, one, roundHalfUp } from '../results/decimals.js';
import type { Ratio } from '../results/decimals.js';
import { isComplete, progressRatio, stands } from '../results/completeness.js';
import { printShare, totalVotes } from '../results/shares.js';
import { isDoubtful } from '../results/doubtful.js';
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

/** The points of a hundred that a count gained on the state before, with their sign: `+0,10`. Empty where it gained none. */
export function gainedPoints(now: Progress, before: Progress, numbers: NumberFormat): string {
  const { numerator, denominator } = difference(progressRatio(now), progressRatio(before));
  const units = roundHalfUp({ numerator: numerator < 0n ? -numerator : numerator, denominator }, 4);
  return units ? `${numerator < 0n ? '−' : '+'}${numbers.decimal({ units, scale: 2 })}` : '';
}

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

/** A small fact under the chart: `Partisipasi` · `82,39%` · `dari 204.421.612 pemilih`. */
export interface Fact {
  readonly label: string;
  readonly figure: string;
  readonly rest: string;
}

/** True where exactly all stations are counted. */
export const isWhole = (progress: Progress): boolean => compareRatios(progressRatio(progress), one) === 0;

/** The same statements in three parts each. The stations are among them once all are counted: progress says them before. */
export function facts(results: Results, words: Messages, numbers: NumberFormat, isLive: boolean): readonly Fact[] {
  const { invalidVotes, margin, pollster, progress, registeredVoters, sample } = results;
  const invalid = invalidVotes === undefined ? '' : numbers.count(invalidVotes);
  const turnout = turnoutOf(results, numbers);
  const registered = registeredVoters ? numbers.count(registeredVoters) : '';
  const whole = !isLive && progress && isWhole(progress) ? progress : undefined;
  return [
    pollster && { label: words.pollster, figure: pollster, rest: '' },
    sample && inParts(words.sample, `${numbers.decimal(sample)}%`),
    margin && inParts((figure) => words.margin(figure.slice(1)), `±${numbers.decimal(margin)}`),
    turnout
      ? { ...inParts(words.turnout, turnout.percent), rest: turnout.voters && words.ofRegistered(registered) }
      : registered && inParts(words.registered, registered),
    invalid && { ...inParts(words.invalid, invalid), rest: invalidPart(results, numbers) },
    whole && {
      label: words.stations,
      figure: whole.total === undefined ? '100%' : numbers.count(whole.total),
      rest: whole.total === undefined ? '' : '(100%)',
    },
  ].filter((fact): fact is Fact => typeof fact === 'object');
}

/** A statement around its figure. */
function inParts(say: (figure: string) => string, figure: string): Fact {
  const [label = '', rest = ''] = say(figure).split(figure);
  return { label: label.trim(), figure, rest: rest.trim() };
}

/** The part of the votes that are invalid: `(2,5%)`. */
function invalidPart(results: Results, numbers: NumberFormat): string {
  const { candidates, invalidVotes = 0n } = results;
  const all = totalVotes(candidates) + invalidVotes;
  return all && stands(results) && candidates[0]?.votes !== undefined && !isDoubtful(results)
    ? `(${numbers.share(printShare({ numerator: invalidVotes * 100n, denominator: all }, 1))})`
    : '';
}

/** The turnout: only the one that the source printed; else the one that we compute; else the number of registered voters. */
function turnoutWords(results: Results, words: Messages, numbers: NumberFormat): string | undefined {
  const { registeredVoters, turnout: printed } = results;
  const turnout = turnoutOf(results, numbers);
  const registered = registeredVoters ? numbers.count(registeredVoters) : '';
  if (turnout)
    return turnout.voters ? words.turnout(turnout.percent, turnout.voters, registered) : words.turnout(turnout.percent);
  return registered && !printed ? words.registered(registered) : undefined;
}

/** `voters` is empty where the source printed the turnout itself. */
function turnoutOf(
  results: Results,
  numbers: NumberFormat,
): { readonly percent: string; readonly voters: string } | undefined {
  const { turnout } = results;
  if (turnout && stands(results)) return { percent: `${numbers.decimal(turnout)}%`, voters: '' };
  const part = votersOf(results);
  return part && { percent: partIn(part, numbers), voters: numbers.count(part.numerator) };
}

/** The voters of all who are registered. Undefined where the source printed the turnout itself, and where nothing can be said yet. */
export function votersOf(results: Results): Ratio | undefined {
  const { candidates, invalidVotes, kind, registeredVoters, turnout } = results;
  // Annulled votes, and votes that are cast again, have no turnout. Before the last station is counted it would be too low, and
  // in a quick count it means nothing.
  return stands(results) &&
    !turnout &&
    registeredVoters &&
    invalidVotes !== undefined &&
    candidates[0]?.votes !== undefined &&
    !isDoubtful(results) &&
    (isComplete(results) ?? kind !== 'preliminary') &&
    kind !== 'quick-count'
    ? { numerator: totalVotes(candidates) + invalidVotes, denominator: registeredVoters }
    : undefined;
}
