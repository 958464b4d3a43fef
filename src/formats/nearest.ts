/** The number of letters to add, remove, replace or swap with a neighbour to turn one word into the other. */
function distance(from: string, to: string): number {
  const table = Array.from({ length: from.length + 1 }, (_row, row) =>
    Array.from({ length: to.length + 1 }, (_cell, column) => row + column),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= from.length; row++) {
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = row > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      table[row]?.splice(
        column,
        1,
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(from.length, to.length);
}

/** `status-date`, `status_date` and `statusDate` count as one word. */
export const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Longer words are compared with none: that would take too long, and nobody types them. */
const longest = 80;

/** The known word that was probably meant. Undefined where a third of the letters or more would have to change. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let found: string | undefined;
  let least = Math.max(2, plain(word).length / 3);
  if (word.length > longest) return undefined;
  for (const candidate of known) {
    if (candidate.length > longest) continue;
    const letters = distance(plain(word), plain(candidate));
    if (letters < least) [found, least] = [candidate, letters];
  }
  return found;
}
