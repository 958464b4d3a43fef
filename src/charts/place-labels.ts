/** Where labels may stand that are to be `apart`: the largest first. On a circle, `turn` is once about. */
export function placeLabels(
  labels: readonly { readonly at: number; readonly size: number }[],
  apart: number,
  turn = Infinity,
): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const { at } of [...labels].sort((a, b) => b.size - a.size)) {
    const isFree = [...kept].every((other) => {
      const distance = Math.abs(other - at);
      return Math.min(distance, turn - distance) >= apart;
    });
    if (isFree) kept.add(at);
  }
  return kept;
}
