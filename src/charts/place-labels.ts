/** Chooses labels that are at least `apart` from each other, the largest first. On a circle, `turn` is its length. */
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
