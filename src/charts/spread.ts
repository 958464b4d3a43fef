/**
 * Moves ascending `positions` no more than needed for neighbours to be `gap` apart: runs that are too close share one block
 * about their mean (the least-squares answer). Blocks stay within `from` and `to`, where there is room for all.
 */
export function spread(positions: readonly number[], gap: number, from = -Infinity, to = Infinity): readonly number[] {
  interface Block {
    readonly size: number;
    readonly start: number;
  }
  const place = (size: number, start: number): Block => ({
    size,
    start: Math.max(from, Math.min(start, to - (size - 1) * gap)),
  });
  const blocks: Block[] = [];
  for (const position of positions) {
    let block = place(1, position);
    for (let before = blocks.at(-1); before && before.start + before.size * gap > block.start; before = blocks.at(-1)) {
      blocks.pop();
      const size = before.size + block.size;
      block = place(size, (before.size * before.start + block.size * (block.start - before.size * gap)) / size);
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ size, start }) => Array.from({ length: size }, (_, index) => start + index * gap));
}

/** As many of the largest as fit, in their own order. */
export const largest = <T extends { readonly percent: number }>(items: readonly T[], room: number): readonly T[] => {
  const kept = new Set([...items].sort((a, b) => b.percent - a.percent).slice(0, room));
  return items.filter((item) => kept.has(item));
};
