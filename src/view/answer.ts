import { exactShares } from '../results/shares.js';
import { mostVotes } from '../results/most-votes.js';
import type { MostVotes } from '../results/most-votes.js';
import { isComplete, stands } from '../results/completeness.js';
import { leader, rank } from '../results/ranking.js';
import { isDoubtful } from '../results/doubtful.js';
import type { Candidate, Results } from '../results/types.js';
import type { Verdict } from '../results/verdict.js';
import type { Messages } from '../text/messages/messages.js';
import { listWords, verdictWords } from '../text/verdict-words.js';
import type { VerdictWords } from '../text/verdict-words.js';
import type { Polls } from './polls.js';

/** What is known of a state when its answer is worded. */
export interface Known {
  readonly results: Results;
  readonly decided: Verdict | undefined;
  readonly declared: VerdictWords | undefined;
  /** The leader of a running count. */
  readonly ahead: Candidate | undefined;
  /** The candidates with equal votes for the first place, or for one that decides. */
  readonly tied: readonly Candidate[] | undefined;
  readonly polls: Polls | undefined;
  /** The day of the re-vote, in words. */
  readonly day: string;
}

/** The words of candidates. */
export interface Names {
  readonly name: (candidate: Candidate) => string;
  readonly share: (candidate: Candidate) => string;
  /** The ballot number, else a letter. */
  readonly sign: (candidate: Candidate) => string;
}

/** The answer to "who?" in one sentence; empty where one candidate stands alone. */
export function answerOf(known: Known, { name, share }: Omit<Names, 'sign'>, words: Messages): string {
  const { ahead, day, decided, declared, polls, results, tied } = known;
  const { candidates, kind, status } = results;
  const { answers } = words;
  if (status === 'annulled') return answers.annulled;
  if (!stands(results)) return answers.revote(day);
  if (polls) return pollsAnswer(results, polls, name, words);
  const most = mostVotes(results);
  if (most) return mostVotesAnswer(results, most, name, words);
  if (decided && declared) {
    const [first] = decided.candidates;
    const { outcome } = decided;
    if (first && status === 'disputed' && (outcome === 'wins' || outcome === 'open'))
      return answers.disputed(name(first), share(first));
    if (outcome === 'elected' && first) return answers.elected(name(first), share(first));
    const box = emptyBoxAhead(known);
    const said = box ? answers.emptyBox(name(box), share(box)) : declared.headline;
    if (said) return said;
  }
  if (ahead) return answers[kind === 'quick-count' ? 'quickCount' : 'leading'](name(ahead), share(ahead));
  if (tied) return words.outcomes.tied(listWords(tied.map(name), words.and), 0);
  if (!candidates.length) return '';
  if (!exactShares(candidates).some((ratio) => ratio?.numerator)) return answers.noVotes;
  const isRunning = kind === 'quick-count' || kind === 'preliminary' || isComplete(results) === false;
  if (!isRunning) {
    // What the figures show, which is no verdict. An empty box is not said to be the first.
    const [[first] = [], second] = rank(candidates);
    if (!first || !second) return '';
    return first.emptyBox || isDoubtful(results)
      ? answers.unknown(words.count)
      : answers.most(name(first), share(first));
  }
  const asked =
    results.progress ?? (kind === 'quick-count' && results.sample ? { percent: results.sample } : undefined);
  const isUnknown = !asked || isDoubtful(results) || (kind === 'quick-count' && !results.margin);
  return answers[isUnknown && kind ? 'unknown' : 'open'](kind === 'official' || !kind ? '' : words.kinds[kind]);
}

/** Of several places, or within a party. Nobody is called elected before the KPU says so, and nobody of those who are level. */
function mostVotesAnswer(
  results: Results,
  { candidates, left, tied }: MostVotes,
  name: Names['name'],
  { and, answers, kinds }: Messages,
): string {
  const { kind, office, status } = results;
  const isParty = office === 'caleg';
  const names = (list: readonly Candidate[]): string => listWords(list.map(name), and);
  const isElected = !isParty && !tied.length && kind === 'official' && status === 'elected';
  // Of a count that is not complete, the votes do not say whom.
  if (isElected && isComplete(results) !== false) return answers.electedMost(names(candidates));
  const level = tied.length ? answers.level(names(tied), candidates.length ? left : 0) : '';
  const said = answers.mostVotes(
    [names(candidates), level].filter(Boolean).join('; '),
    level ? 0 : candidates.length,
    isParty,
  );
  return kind && kind !== 'official' ? `${kinds[kind]}, ${said.charAt(0).toLowerCase()}${said.slice(1)}` : said;
}

/** Of several pollsters: whom all of them see ahead, by each one's own margin of error. They are never averaged. */
function pollsAnswer({ counts }: Results, { candidates, range }: Polls, name: Names['name'], words: Messages): string {
  const ahead = pollsLeader(counts);
  const column = candidates.findIndex(({ id }) => id === ahead);
  const found = counts[0]?.candidates.find(({ id }) => id === ahead);
  const kind = words.kinds['quick-count'];
  return found
    ? words.answers.pollsters(counts.length, name(found), range.shares[column] ?? '')
    : words.answers.open(counts.every((count) => (count.kind ?? 'quick-count') === 'quick-count') ? kind : '');
}

/** The id of the candidate who leads in every count. */
export function pollsLeader(counts: readonly Results[]): string | undefined {
  const [first, ...others] = counts.map((count) => leader({ kind: 'quick-count', ...count })?.id);
  return first !== undefined && others.every((id) => id === first) ? first : undefined;
}

/** The empty box with more votes than the pair. */
export function emptyBoxAhead({ decided, results }: Pick<Known, 'decided' | 'results'>): Candidate | undefined {
  const [first = []] = rank(results.candidates);
  return decided?.outcome === 'new-election' && first.length === 1 && first[0]?.emptyBox ? first[0] : undefined;
}

/** How loudly a candidate's row is drawn: `won` by size and weight, `ahead` by weight. */
export type Emphasis = 'won' | 'ahead' | undefined;

/** Emphasis follows certainty: the eye is not told more than the law or the count says. */
export function emphasisOf(known: Known, candidate: Candidate): Emphasis {
  const { ahead, decided, results } = known;
  const isNamed = decided?.candidates.includes(candidate);
  switch (decided?.outcome) {
    case 'elected':
    case 'wins':
      return isNamed ? (results.status === 'disputed' ? 'ahead' : 'won') : undefined;
    case 'second-round':
      return isNamed ? 'ahead' : undefined;
    case 'tied':
    case 'open':
      return candidate === decided.first || (isNamed && results.status === 'disputed') ? 'ahead' : undefined;
    case 'new-election':
      return candidate === emptyBoxAhead(known) ? 'ahead' : undefined;
    default:
      return candidate === ahead ? 'ahead' : undefined;
  }
}

/** What stands above everything else where a result does not stand, or may still change. */
export function cautionOf(
  band: string | undefined,
  isVoid: boolean,
  disputed: string | undefined,
  box: Candidate | undefined,
  { bands }: Messages,
): { readonly text: string; readonly isVoid: boolean } | undefined {
  const text = band ?? (disputed ? `${disputed}: ${bands.disputed}` : box && bands.repeated);
  return text ? { text, isVoid } : undefined;
}

/** Letters that two lines of a headline hold in every card under 35em (three lines under 18em), and in every wider one. */
const rooms = { narrow: 46, wide: 72 };

/**
 * The answer in the place that a live card keeps for it: with the names, else in fewer words, else with the short names, else with
 * ballot numbers, and a tie of many in figures. `narrow` is for cards under 35em.
 */
export function fittedAnswer(
  known: Known,
  names: Names,
  words: Messages,
): Readonly<Record<keyof typeof rooms, string>> {
  const { decided, results, tied } = known;
  const whole = answerOf(known, names, words);
  if (whole.length <= rooms.narrow) return { narrow: whole, wide: whole };
  const named = (name: Names['name'], wording = words): string =>
    answerOf(
      { ...known, declared: decided && verdictWords(decided, results, name, words) },
      { ...names, name },
      wording,
    );
  const short = (candidate: Candidate): string => candidate.shortName ?? names.name(candidate);
  const brief = { ...words, answers: { ...words.answers, elected: words.answers.electedBriefly } };
  const kind = words.columns.name.toLowerCase();
  // In a list, the word stands before the first number alone.
  const [start = '', ...numbers] = named((candidate) =>
    candidate.emptyBox ? names.name(candidate) : `${candidate.number ? words.ballot : kind} ${names.sign(candidate)}`,
  ).split(`${words.ballot} `);
  const forms = [
    whole,
    named(names.name, brief),
    named(short),
    named(short, brief),
    sentenceCase(numbers.length ? `${start}${words.ballot} ${numbers.join('')}` : start),
    ...(tied ? [words.outcomes.tied(`${tied.length} ${kind}`, 0)] : []),
  ];
  const [narrow = '', wide = ''] = [rooms.narrow, rooms.wide].map(
    (room) => forms.find(({ length }) => length <= room) ?? forms.at(-1),
  );
  return { narrow, wide };
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
