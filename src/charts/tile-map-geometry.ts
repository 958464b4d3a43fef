/**
 * The place of each province, by its code of two digits: one tile each, with north at the top, as near to its place in the
 * archipelago as possible. No island touches another, and the sea at the lower right stays free for the figures of one
 * region. The votes from overseas (99) stand alone.
 *
 * The codes are those of KPU's feeds (`kode`), which are the Home Ministry's.
 */
const map = [
  '11        65        82  99',
  '12      6164  7571        ',
  '131421  6263  72    969291',
  '171519        7674    9495',
  '  1618        73    81  93',
  '                          ',
  '36313335                  ',
  '  3234    515253          ',
];

export const [mapColumns, mapRows] = [13, 8];

/** The free sea, for the figures of one region: its first column and row, from 0; it ends where the map does. */
export const [seaColumn, seaRow] = [8, 5];

/** The code at each place of the grid, line by line. Two spaces are sea. */
export const places: readonly string[] = map.join('').match(/../g) ?? [];

/**
 * The tiles as shelves, an island or a group of islands on each, from west to east: for cards that are too narrow for the map.
 * This is also the order in which keys and screen readers come to the tiles.
 */
export const shelves: readonly (readonly string[])[] = [
  '11121314211517161918',
  '363132333435',
  '5152538281',
  '6162636465',
  '717572767374',
  '969291949593',
  '99',
].map((codes) => codes.match(/../g) ?? []);

/** Where a tile stands: its column and row, or the middle of what is drawn, in any unit. */
export type TilePlace = readonly [x: number, y: number];

/** The places of the tiles on the map, from 0 at the upper left. */
export const mapPlaces: ReadonlyMap<string, TilePlace> = new Map(
  places.flatMap((code, index) =>
    code.trim() ? [[code, [index % mapColumns, Math.floor(index / mapColumns)]] as const] : [],
  ),
);

/** The direction of an arrow key. */
const directions: Readonly<Record<string, TilePlace>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The tile to which a key leads from another tile: the nearest in that direction, one straight ahead before one to the
 * side. Undefined for other keys.
 *
 * @param tiles the tiles that are drawn, and where they stand
 */
export function tileBy(
  key: string,
  from: string,
  tiles: ReadonlyMap<string, TilePlace> = mapPlaces,
): string | undefined {
  const [x, y] = directions[key] ?? [0, 0];
  const [column, row] = tiles.get(from) ?? [0, 0];
  let found = directions[key] && from;
  let nearest = Infinity;
  for (const [code, place] of tiles) {
    const [across, down] = [place[0] - column, place[1] - row];
    const ahead = across * x + down * y;
    const distance = ahead + 2 * Math.abs(across * y + down * x);
    if (ahead > 0 && distance < nearest) [found, nearest] = [code, distance];
  }
  return found;
}
