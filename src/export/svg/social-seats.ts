// The seats in a picture for social media: the arc, and the parties with seats beside or beneath it.
import { base, drawHouse, inner, radius } from '../../charts/hemicycle-geometry.js';
import { messages } from '../../text/locales.js';
import type { Locale } from '../../text/numbers.js';
import type { Seated, Seats } from '../../view/seats.js';
import { line, placed, px, rectangle } from './blocks.js';
import { cut } from './fitted.js';
import { large, small } from './social.js';
import type { SocialPicture } from './social.js';
import { textWidth } from './text-width.js';

const chip = 44;
const leading = 60;
const between = 48;
/** The least and the most width of the arc, in px. */
const [leastArc, mostArc] = [240, 760];

/** The dots, and what a majority takes in the hollow. */
function arc(wedges: readonly Seated[], { count, isMajority, word }: Seats['middle'], width: number): string {
  const scale = width / (2 * radius);
  const { diameter, paths } = drawHouse(wedges);
  const stroke = (path: string, color: string, of: number): string =>
    `<path d="${path}" stroke="${color}" stroke-width="${px(of)}"/>`;
  const dots = wedges.map(({ color, isFaint }, index) => {
    const path = paths[index] ?? '';
    return (isFaint ? stroke(path, 'muted', diameter) : '') + stroke(path, color, diameter * (isFaint ? 0.7 : 1));
  });
  const cutAt = (color: string, of: number): string =>
    `<path d="M${px(width / 2)} 0V${px(scale * (radius - inner + 2))}" stroke="${color}" stroke-width="${of}"/>`;
  const flat = scale * radius;
  const hasWord = textWidth(word) * small < 2 * inner * scale - 2 * diameter * scale;
  return (
    `<g transform="translate(${px(width / 2)} ${px(flat)}) scale(${px(scale)})" fill="none" stroke-linecap="round">${dots.join('')}</g>` +
    (isMajority ? cutAt('surface', 9) + cutAt('ink', 3) : '') +
    line(count, width / 2, flat - (hasWord ? small + 8 : 4), large, 'ink') +
    (hasWord ? line(word, width / 2, flat - 2, small, 'muted', 400) : '')
  );
}

const partyLine = ({ color, count, ink, isFaint, short, name, sign }: Seated, width: number): string =>
  rectangle(0, 0, chip, chip, color, 6, isFaint ? ' stroke="muted" stroke-width="2"' : '') +
  line(cut(sign, chip, small), chip / 2, chip / 2 + 12, small, ink) +
  line(
    cut(short || name, width - chip - 28 - textWidth(count) * large, large),
    chip + 14,
    37,
    large,
    'ink',
    400,
    'start',
  ) +
  line(count, width, 37, large, 'ink', 700, 'end');

/** The width of a party's line with its whole name. */
const widthOf = ({ count, name, short }: Seated): number =>
  chip + 14 + textWidth(short || name) * large + 20 + textWidth(count) * large;

/** The parties with seats, the most first. Where not all have room, how many are shown is said. */
export const socialSeats =
  ({ middle, table, wedges }: Seats, locale: Locale, themed: (row: Seated) => Seated): SocialPicture =>
  (width, height) => {
    const all: readonly Seated[] = table.rows;
    const parties = table.isWaiting ? [] : all.filter(({ dots }) => dots > 0).map(themed);
    if (!parties.length) return { svg: '', isWhole: true };
    const isFlat = width > 1.5 * height;
    const columns = 2;
    const rows = Math.ceil(parties.length / columns);
    const high = (side: number): number => (side * (radius + base)) / (2 * radius);
    const free = isFlat ? height : height - rows * leading - 30;
    // Whole names come before a large arc.
    const needed = columns * Math.max(...parties.map(widthOf)) + between;
    const side = Math.min(
      isFlat ? Math.min(width * 0.45, width - needed - between) : mostArc,
      (free * 2 * radius) / (radius + base),
    );
    const hasArc = wedges.length > 0 && side >= leastArc;
    const left = isFlat && hasArc ? side + between : 0;
    const top = isFlat || !hasArc ? 0 : high(side) + 30;
    const fitting = Math.max(1, Math.floor((height - top) / leading));
    const isWhole = rows <= fitting;
    const shownRows = isWhole ? rows : Math.max(1, fitting - 1);
    const shown = parties.slice(0, shownRows * columns);
    const step = (width - left + between) / columns;
    const used = Math.ceil(shown.length / columns);
    const list = shown.map((party, index) =>
      placed(partyLine(party, step - between), left + Math.floor(index / used) * step, top + (index % used) * leading),
    );
    const note = isWhole ? '' : messages[locale].firstOf(`${shown.length}`, `${parties.length}`);
    return {
      svg:
        (hasArc ? placed(arc(wedges.map(themed), middle, side), isFlat ? 0 : (width - side) / 2, 0) : '') +
        list.join('') +
        line(note, width, top + used * leading + small, small, 'muted', 400, 'end'),
      isWhole: isWhole && (hasArc || !wedges.length),
    };
  };
