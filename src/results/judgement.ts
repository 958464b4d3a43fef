// May one state of a contest go out after another? The mirror holds what it doubts, `validate --steps` tells it. An element
// asks `succession.ts` alone, on which this is built: it refuses the same states, and shows the others with what it can tell.
import { doubtsAbout } from './state-doubts.js';
import { doubtsBetween } from './step-doubts.js';
import { follow, refusal } from './succession.js';
import type { Results } from './types.js';

/** Why a state is doubted, corrected or refused. */
export interface Reason {
  /** Which rule says so. */
  readonly rule: Rule;
  /** Where; candidates and regions by id and code: `candidates.100025.votes`. */
  readonly path: string;
  /** What could have stood there, in words: `at least 14834594`. */
  readonly expected: string;
  /** What stands there. */
  readonly got: string;
}

export type Rule = DoubtRule | 'refused' | 'corrected' | 'rolled-back';

/** What makes a state implausible. Each is a function of `state-doubts.ts` or `step-doubts.ts`. */
export type DoubtRule =
  // A state by itself.
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
  // A step from one state to the next.
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
 * `follows`: good. `corrects`: good, and votes or stations that were there are taken back. `implausible`: more likely an error
 * than a count. `refused`: never to be shown after the other, since it is older, of another contest or has lost a candidate.
 */
export type Outcome = 'follows' | 'corrects' | 'implausible' | 'refused';

export interface Judgement {
  readonly outcome: Outcome;
  /** Empty where the state simply follows. */
  readonly reasons: readonly Reason[];
}

const key = ({ rule, path }: Reason): string => `${rule} ${path}`;

/**
 * Judges the step from one good state to the next.
 *
 * @param before undefined where there is none: then a state is judged by itself
 * @param now the clock in milliseconds since 1970, by which a time that is still to come is known
 */
export function judge(before: Results | undefined, results: Results, now = Date.now()): Judgement {
  const fault = refusal(results, before, now);
  if (fault) {
    const [, expected = '', got = ''] = /^expected (.*), got (.*)$/s.exec(fault.message) ?? [];
    return { outcome: 'refused', reasons: [{ rule: 'refused', path: fault.path, expected, got }] };
  }
  // What was so before has been looked at, or nothing would ever follow it.
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

/** Counts side by side are each judged by what the same pollster said before. */
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
