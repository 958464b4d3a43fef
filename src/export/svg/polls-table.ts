import type { Polls } from '../../view/polls.js';
import { beside, bold, grid, quiet, rule, stack } from './blocks.js';
import type { Block } from './blocks.js';

/** The width of a share, and the least width of a pollster's name beside the shares, in px. */
const shareWidth = 84;
const leastName = 160;

/** Pollsters below each other. The shares stand beside the name, or below it where there are too many. */
export function pollsTable({ label, candidates, rows, range }: Polls): Block {
  const poll = (first: Block, shares: readonly Block[]): readonly Block[] => [
    beside(
      first,
      (width) => grid(shares, Math.min(shares.length, Math.floor(width / (shareWidth - 4))), 8, 4)(width, 0),
      shares.length * shareWidth,
      leastName,
    ),
    rule,
  ];
  return stack(
    [
      ...poll(
        quiet(label),
        candidates.map(({ sign, name }) => quiet(`${sign} ${name}`, 'end')),
      ),
      ...rows.flatMap(({ name, details, shares }) =>
        poll(
          stack([bold(name), quiet(details.join(' · '))]),
          shares.map((share) => bold(share, 16, 'end')),
        ),
      ),
      ...poll(
        quiet(range.label),
        range.shares.map((share) => quiet(share, 'end')),
      ),
    ],
    6,
  );
}
