import { coalitionsMessages } from '../../text/messages/coalitions.js';
import type { Locale } from '../../text/numbers.js';
import type { CoalitionSum, Stretch } from '../../view/coalitions.js';
import type { Seated } from '../../view/seats.js';
import { bold, px, quiet, rectangle, stack } from './blocks.js';
import type { Block } from './blocks.js';

/** The seats of a coalition beside each other, with a line where the majority is. */
const bar =
  ({ bar: stretches, mark }: CoalitionSum, themed: (row: Seated) => Seated): Block =>
  (width) => {
    const at = (percent: number): number => (percent / 100) * width;
    const piece = ({ party, start, length }: Stretch): string => {
      const { color, isFaint } = themed(party);
      return rectangle(at(start), 3, at(length), 8, color, 0, isFaint ? ' stroke="muted"' : '');
    };
    return [
      rectangle(0, 3, width, 8, 'track') +
        stretches.map(piece).join('') +
        (mark === undefined ? '' : `<path d="M${px(at(mark))} 0V14" stroke="ink" stroke-width="1.5"/>`),
      14,
    ];
  };

/** The coalitions of a desk, in a picture. */
export const coalitionsBlock = (
  sums: readonly CoalitionSum[],
  locale: Locale,
  themed: (row: Seated) => Seated,
): Block =>
  stack(
    [
      quiet(coalitionsMessages[locale].heading),
      ...sums.map((sum) => stack([bold(sum.name, 14), quiet(sum.parties), bar(sum, themed), quiet(sum.text)], 3)),
    ],
    8,
  );
