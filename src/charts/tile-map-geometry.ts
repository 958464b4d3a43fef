/**
 * Where each province lies, by its code of two digits: one tile each, as near to its place in the archipelago as the others
 * allow, north up. The votes from overseas (99) are by themselves in the Indian Ocean.
 *
 * The codes are those of KPU's feeds (`kode`), which are the Home Ministry's. BPS's are the same except in Papua, where its 91
 * is Papua Barat and its 94 Papua: a feed with those is told by its names.
 */
const map = `
11
  12        65        82
  131421  6164    7571
    15    6263  72    969291
    171619      7674    9495
      18        73    81  93
        31
      36323335
99        34  515253
`;

export interface Tile {
  readonly code: string;
  /** From 1, at the left. */
  readonly column: number;
  /** From 1, at the top. */
  readonly row: number;
}

/** In the order of their codes, which is that of official tables. */
export const tiles: readonly Tile[] = map
  .trim()
  .split('\n')
  .flatMap((line, row) =>
    [...line.matchAll(/\d\d/g)].map(({ 0: code, index }) => ({ code, column: index / 2 + 1, row: row + 1 })),
  )
  .sort((a, b) => Number(a.code) - Number(b.code));

export const mapColumns = Math.max(...tiles.map(({ column }) => column));
export const mapRows = Math.max(...tiles.map(({ row }) => row));

/** The way an arrow key points. */
const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The tile that a key leads to from another one: the nearest that way, straight ahead before aslant; undefined for other keys. */
export function tileBy(key: string, from: string): string | undefined {
  if (key === 'Home') return tiles[0]?.code;
  if (key === 'End') return tiles.at(-1)?.code;
  const direction = directions[key];
  const here = tiles.find(({ code }) => code === from);
  if (!direction || !here) return undefined;
  const [x, y] = direction;
  let [found, nearest] = [from, Infinity];
  for (const { code, column, row } of tiles) {
    const [across, down] = [column - here.column, row - here.row];
    const ahead = across * x + down * y;
    const distance = ahead + 2 * Math.abs(across * y + down * x);
    if (ahead > 0 && distance < nearest) [found, nearest] = [code, distance];
  }
  return found;
}
