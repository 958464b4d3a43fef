/**
 * The place of each province, by its code of two digits: one tile each, with north at the top, as near to its place in the
 * archipelago as possible. The votes from overseas (99) stand alone in the Indian Ocean.
 *
 * The codes are those of KPU's feeds (`kode`), which are the Home Ministry's.
 */
const map = [
  '11                          ',
  '  12        65        82    ',
  '  131421  6164    7571      ',
  '    15    6263  72    969291',
  '    171619      7674    9495',
  '      18        73    81  93',
  '        31                  ',
  '      36323335              ',
  '99        34  515253        ',
];

export const [mapColumns, mapRows] = [14, 9];

/** The code at each place of the grid, line by line. Two spaces are sea. */
export const places: readonly string[] = map.join('').match(/../g) ?? [];

/** The place of the tile with this code, from 0 at the upper left. */
const at = (code: string): readonly [column: number, row: number] => {
  const index = places.indexOf(code);
  return [index % mapColumns, Math.floor(index / mapColumns)];
};

/** The direction of an arrow key. */
const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The tile to which a key leads from another tile: the nearest in that direction, one straight ahead before one to the
 * side. Undefined for other keys.
 *
 * @param hasTile false for places that are not drawn
 */
export function tileBy(
  key: string,
  from: string,
  hasTile = (code: string): boolean => code !== '  ',
): string | undefined {
  const [x, y] = directions[key] ?? [0, 0];
  const [column, row] = at(from);
  let found = directions[key] && from;
  let nearest = Infinity;
  for (const code of places) {
    const [across, down] = [at(code)[0] - column, at(code)[1] - row];
    const ahead = across * x + down * y;
    const distance = ahead + 2 * Math.abs(across * y + down * x);
    if (hasTile(code) && ahead > 0 && distance < nearest) [found, nearest] = [code, distance];
  }
  return found;
}
