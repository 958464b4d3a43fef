import type { Correction, Shown } from '../results/succession.js';
import type { Candidate } from '../results/types.js';
import { inconsistencyWords } from '../text/inconsistencies.js';
import type { Messages } from '../text/messages/messages.js';
import type { NumberFormat } from '../text/numbers.js';
import { partIn, percentIn } from './details.js';

/**
 * How loud a notice is: `state` stands where figures would, `desk` is of the newsroom, `outage` is about how fresh the figures
 * are, `correction` about what the source changed. `note` is a footnote.
 */
export type Look = 'state' | 'desk' | 'outage' | 'correction' | 'note';

export interface Notice {
  readonly text: string;
  readonly look: Look;
}

type Text = string | false | 0 | undefined;

/** Sentences that `standings` has worded already. */
export interface Worded {
  readonly state: Text;
  readonly desk: Text;
  readonly revote: Text;
  readonly outage: Text;
  readonly stalled: Text;
  readonly incomplete: Text;
  readonly more: Text;
  readonly rounded: Text;
  readonly sum: Text;
}

/** What the sentences are made with. */
export interface Wording {
  readonly now: number;
  readonly words: Messages;
  readonly numbers: NumberFormat;
  readonly nameOf: (candidate: Candidate) => string;
  readonly time: (iso: string | undefined) => string;
}

/** Every sentence that readers must know about a state, the loudest first. */
export function notices(
  { results, corrections, jumps }: Pick<Shown, 'results' | 'corrections' | 'jumps'>,
  { state, desk, revote, outage, stalled, incomplete, more, rounded, sum }: Worded,
  wording: Wording,
): readonly Notice[] {
  const { now, numbers, time, words } = wording;
  const looking = (look: Look, ...texts: readonly Text[]): readonly Notice[] =>
    sentences(...texts).map((text) => ({ text, look }));
  return [
    ...looking('state', state),
    ...looking('desk', desk, results.hold && words.hold(time(results.updated)), results.rolledBack && words.rolledBack),
    ...looking('outage', outage, stalled),
    ...looking(
      'correction',
      ...corrections.map((correction) => correctionWords(correction, wording)),
      ...jumps.map(({ figure, previous: last, current }) =>
        figure === 'stations'
          ? words.jumps.stations(numbers.count(last.total ?? 0n), numbers.count(current.total ?? 0n))
          : words.jumps.progress(percentIn(last, numbers), percentIn(current, numbers)),
      ),
    ),
    ...looking('note', revote, ...inconsistencyWords(results, now, words), incomplete, more, rounded, sum),
  ];
}

const correctionWords = (
  { candidate, by, part: lost, updated }: Correction,
  { nameOf, numbers, time, words }: Wording,
): string =>
  words.correction(nameOf(candidate), words.votes(numbers.count(by)), lost ? partIn(lost, numbers) : '', time(updated));

/** The texts that are there. */
export const sentences = (...texts: readonly unknown[]): readonly string[] =>
  texts.filter((text): text is string => Boolean(text));
