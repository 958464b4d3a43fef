import { colorOf, inkOn, isFaint } from '../results/colors.js';
import { approximate } from '../results/decimals.js';
import type { Ratio } from '../results/decimals.js';
import type { Candidate } from '../results/types.js';
import type { Messages } from '../text/messages/messages.js';
import type { NumberFormat } from '../text/numbers.js';
import type { Emphasis } from './answer.js';
import { blank } from './blank.js';
import { signOf } from './polls.js';

/** One candidate as every renderer shows it. */
export interface Standing {
  readonly id: string;
  /** Tells the candidate apart without colour: the ballot number, else a letter. */
  readonly sign: string;
  readonly name: string;
  readonly parties: string;
  readonly photo: string | undefined;
  /** `40.971.906`, or empty where the source gives only shares. */
  readonly count: string;
  /** `40.971.906 suara`, or empty where the source gives only shares. */
  readonly votes: string;
  /** `24,9%`; empty while votes are cast again. */
  readonly share: string;
  /** For lengths and angles only, 0 to 100. */
  readonly percent: number;
  readonly color: string;
  /** The colour of text on `color`. */
  readonly ink: string;
  /** True where `color` needs an outline. */
  readonly isFaint: boolean;
  /** `Unggul sementara`, `Suara sama`, or empty. */
  readonly mark: string;
  /** `Terpilih`, or empty. */
  readonly award: string;
  readonly emphasis: Emphasis;
  /** True for the empty box: it is nobody, and has no colour. */
  readonly isNobody: boolean;
  /** The change of the votes since the last state: `+1.234`, `▼ 1.234` where the source took votes back, or empty. */
  readonly gain: string;
  /** The change of the share since an earlier contest: `+2,3 poin` (in a house, of the seats: `+17`). Empty where there is nothing to compare. */
  readonly change?: string;
}

/** What depends on the other candidates. */
interface Beside extends Pick<Standing, 'sign' | 'share' | 'color' | 'mark' | 'award' | 'emphasis'> {
  readonly ratio: Ratio | undefined;
  readonly votesBefore: bigint | undefined;
}

export const nameIn = ({ name }: Candidate, { emptyBox }: Messages): string => name || emptyBox;

export function standingOf(
  candidate: Candidate,
  words: Messages,
  numbers: NumberFormat,
  { ratio, votesBefore, ...beside }: Beside,
): Standing {
  const { id, parties, photo, votes } = candidate;
  const count = votes === undefined ? '' : numbers.count(votes);
  const gained = (votes ?? 0n) - (votesBefore ?? votes ?? 0n);
  return {
    id,
    name: nameIn(candidate, words),
    isNobody: candidate.emptyBox,
    parties: parties.join(', '),
    photo,
    count,
    votes: count && words.votes(count),
    percent: ratio ? approximate(ratio) : 0,
    ink: inkOn(beside.color),
    isFaint: isFaint(beside.color),
    // Stryker disable next-line EqualityOperator: nothing is printed of 0.
    gain: gained ? (gained < 0n ? `▼ ${numbers.count(-gained)}` : `+${numbers.count(gained)}`) : '',
    ...beside,
  };
}

/** A candidate whom the page names, until the feed has answered. */
export function awaited(candidate: Candidate, index: number, words: Messages, numbers: NumberFormat): Standing {
  const { emphasis, mark, award } = blank;
  const [sign, color, share] = [signOf(candidate, index), colorOf(candidate, index), '–'];
  const beside = { sign, color, share, emphasis, mark, award, ratio: undefined, votesBefore: undefined };
  return { ...standingOf(candidate, words, numbers, beside), count: share, votes: share };
}
