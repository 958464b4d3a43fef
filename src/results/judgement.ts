// May one state of a contest be published after another? The mirror holds a state that is implausible, and `validate --steps` reports
// it. This is built on `succession.ts`, which elements use: elements refuse the same states, and show the others with notices.
import { doubtsAbout } from './state-doubts.js';
import { doubtsBetween } from './step-doubts.js';
import { follow, refusal } from './succession.js';
import type { Results } from './types.js';

/** Why a state is doubted, corrected or refused. */
export interface Reason {
  /** The rule that applies. */
  readonly rule: Rule;
  /** The path, with candidates and regions by id and code: `candidates.100025.votes`. */
  readonly path: string;
  /** What was expected, in words: `at least 14834594`. */
  readonly expected: string;
  /** What was found. */
  readonly got: string;
}

export type Rule = DoubtRule | 'refused' | 'corrected' | 'rolled-back';

/** What makes a state implausible. Each is a function of `state-doubts.ts` or `step-doubts.ts`. */
export type DoubtRule =
  // Doubts about a state by itself.
  | 'votes-above-registered'
  | 'votes-above-stations'
  | 'counted-above-stations'
  | 'regions-differ'
  | 'regions-alike'
  | 'row-of-totals'
  | 'total-differs'
  | 'shares-above-all'
  | 'before-the-vote'
  | 'winner-contradicted'
  // Doubts about a step from one state to the next.
  | 'votes-gone'
  | 'stations-gone'
  | 'stations-lost'
  | 'stations-changed'
  | 'test-mixed'
  | 'after-final'
  | 'exchanged'
  | 'pair-fell'
  | 'votes-fell'
  | 'pair-leapt'
  | 'multiplied'
  | 'votes-without-stations'
  | 'stations-without-votes'
  | 'share-leapt';

/**
 * `follows`: no doubts. `corrects`: no doubts, and the source took votes or stations back. `implausible`: more likely an error
 * than a count. `refused`: never shown after the other, since it is older, of another contest or lacks a candidate.
 */
export type Outcome = 'follows' | 'corrects' | 'implausible' | 'refused';

export interface Judgement {
  readonly outcome: Outcome;
  /** Empty if the state simply follows. */
  readonly reasons: readonly Reason[];
}

const key = ({ rule, path }: Reason): string => `${rule} ${path}`;

/**
 * Judges the step from one valid state to the next.
 *
 * @param before undefined if there is none: then the state is judged by itself
 * @param now the clock in milliseconds since 1970; a later time is in the future
 */
export function judge(before: Results | undefined, results: Results, now = Date.now()): Judgement {
  const fault = refusal(results, before, now);
  if (fault) {
    const [, expected = '', got = ''] = /^expected (.*), got (.*)$/s.exec(fault.message) ?? [];
    return { outcome: 'refused', reasons: [{ rule: 'refused', path: fault.path, expected, got }] };
  }
  // A doubt that the state before had already is no reason. Otherwise nothing could ever follow that state.
  const known = new Set(before && doubtsAbout(before).map(key));
  const doubts = [
    ...(before ? doubtsBetween(before, results) : []),
    ...doubtsAbout(results).filter((doubt) => !known.has(key(doubt))),
    ...pollsDoubted(before, results, now),
  ];
  if (doubts.length) return { outcome: 'implausible', reasons: doubts };
  const corrections = before ? correctionsOf(before, results) : [];
  return { outcome: corrections.length ? 'corrects' : 'follows', reasons: corrections };
}

/** Each of several pollsters' counts is compared with the state of the same pollster before. */
const pollsDoubted = (before: Results | undefined, { counts }: Results, now: number): readonly Reason[] =>
  counts.flatMap((count, index) => {
    const last = before?.counts.find(({ pollster }) => pollster === count.pollster);
    const { outcome, reasons } = judge(last, count, now);
    const isDoubted = outcome === 'implausible' || outcome === 'refused';
    return isDoubted ? reasons.map((reason) => ({ ...reason, path: `counts[${index}].${reason.path}` })) : [];
  });

const correctionsOf = (before: Results, results: Results): readonly Reason[] =>
  follow(follow(undefined, before), results).corrections.map(({ candidate: { id, votes = 0n }, by }) => ({
    rule: 'corrected',
    path: `candidates.${id}.votes`,
    expected: `at least ${votes + by}`,
    got: `${votes}`,
  }));
