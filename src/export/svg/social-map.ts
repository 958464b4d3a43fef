// The map in a picture for social media: every tile has its figure, and names stand only where they can be read on a phone.
import { mapColumns, mapPlaces, mapRows, seaColumn, seaRow } from '../../charts/tile-map-geometry.js';
import type { Tile } from '../../view/region-tile.js';
import type { Regions } from '../../view/regions.js';
import { line, placed, px, rectangle } from './blocks.js';
import { cut } from './fitted.js';
import { hatching } from './marks.js';
import { large, small } from './social.js';
import type { SocialPicture } from './social.js';
import { textWidth } from './text-width.js';

/** The least height of a tile with a figure, and of one that also has the number of another winner than the nation's, in px. */
const leastTile = 30;
const leastCorner = 64;
const chip = 44;
const leading = 58;

/** A tile without a name. `theme` is 0 for the light surface and 1 for the dark one. */
function tileOf(
  { colors, corner = '', figure = '', isUnderHalf }: Tile,
  theme: 0 | 1,
  width: number,
  height: number,
): string {
  const [fill, ink, edge] = [
    colors?.fill[theme] ?? 'none',
    colors?.ink[theme] ?? 'ink',
    colors?.edge[theme] ?? 'muted',
  ];
  const [said = ''] = figure.split(' ');
  const hasRoom = height >= leastTile && textWidth(said) * small <= width + 4;
  const isCornered = corner !== '' && height >= leastCorner;
  const text = hasRoom ? line(said, width / 2, height * (isCornered ? 0.72 : 0.5) + 12, small, ink, 700) : '';
  return [
    rectangle(
      1,
      1,
      width - 2,
      height - 2,
      fill,
      4,
      ` stroke="${edge}" stroke-width="2"${colors ? '' : ' stroke-dasharray="6"'}`,
    ),
    isUnderHalf ? hatching(width, height, 'surface', 12, 4) : '',
    // Letters keep the tile's colour around them.
    isUnderHalf ? text.replace('<text', `<text stroke="${fill}" stroke-width="8" paint-order="stroke"`) : text,
    isCornered
      ? `<circle cx="${px(width - 16)}" cy="16" r="20" fill="surface" stroke="ink" stroke-width="2"/>${line(corner, width - 16, 28, small, 'ink')}`
      : '',
  ].join('');
}

/** Who leads somewhere: the number in the candidate's colour, the name, and where there is room in how many regions. */
function leaderLine(
  { color, ink, isFaint, name, sign, text }: Regions['led'][number],
  width: number,
  high = chip,
): string {
  const left = chip + 14;
  const said = cut(name, width - left, large);
  const where = text.slice(name.length).trim();
  const after = left + textWidth(said) * large + 20;
  return (
    rectangle(0, (chip - high) / 2, chip, high, color, 6, isFaint ? ' stroke="muted" stroke-width="2"' : '') +
    line(cut(sign, chip, small), chip / 2, chip / 2 + 12, small, ink) +
    line(said, left, 37, large, 'ink', 700, 'start') +
    (after + textWidth(where) * small <= width ? line(where, after, 36, small, 'muted', 400, 'start') : '')
  );
}

/** The samples of the steps, in one line. */
function stepsLine({ items, title }: ReturnType<Regions['legend']>, theme: 0 | 1, width: number): string {
  let at = 0;
  const samples = items.map((item) => {
    const drawn =
      placed(tileOf({ ...item, figure: '' }, theme, small, small), at, 0) +
      line(item.text, at + small + 10, 28, small, 'ink', 400, 'start');
    at += small + 40 + textWidth(item.text) * small;
    return drawn;
  });
  return at - 30 > width
    ? ''
    : placed(line(title, 0, 28, small, 'muted', 400, 'start'), 0, 0) + placed(samples.join(''), 0, 46);
}

/** The map and who leads where. In the flat shape the names stand in the free sea, and what the steps mean has no room. */
export const socialMap =
  (regions: Regions, theme: 0 | 1): SocialPicture =>
  (width, height) => {
    const isFlat = width > 1.5 * height;
    const leaders = [...regions.led]
      .filter(({ id, text }) => text && [...mapPlaces.keys()].some((code) => regions.province(code).leader?.id === id))
      .slice(0, 3);
    const steps = isFlat ? '' : stepsLine(regions.legend(), theme, width);
    const beneath = isFlat ? 0 : leaders.length * leading + (steps ? 120 : 0);
    const step = (width + 2) / mapColumns;
    const down = Math.min(step, (height - beneath) / mapRows);
    const tiles = [...mapPlaces].map(([code, [column, row]]) =>
      regions.hasTile(code)
        ? placed(tileOf(regions.tile(code), theme, step - 3, down - 3), column * step, row * down)
        : '',
    );
    const names = leaders.map((leader, index) => {
      if (!isFlat) return placed(leaderLine(leader, width), 0, mapRows * down + 20 + index * leading);
      // Two rows of the sea are wider than the third.
      const left = (index < 2 ? seaColumn - 3 : seaColumn) * step;
      return placed(
        leaderLine(leader, width - left, Math.min(chip, down - 3)),
        left,
        (seaRow + index) * down + (down - chip) / 2,
      );
    });
    return {
      svg: tiles.join('') + names.join('') + placed(steps, 0, mapRows * down + 30 + leaders.length * leading),
      isWhole: down - 3 >= leastTile,
    };
  };
