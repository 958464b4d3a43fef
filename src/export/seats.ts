import {
  base,
  boundary,
  chip,
  dots,
  gap,
  hemicycle,
  margin,
  radius,
  wedgeLabels,
  wideCard,
} from '../charts/hemicycle-geometry.js';
import type { Seated, Seats } from '../text/seats.js';
import type { Standings } from '../text/standings.js';
import { beside, bold, grid, line, placed, px, quiet, rectangle, rule, stack } from './blocks.js';
import type { Block, Paint } from './blocks.js';
import { contextHead, contextOf, csvOfLines, digits } from './csv.js';
import type { CSVOptions } from './csv.js';
import { svgOfCard } from './svg.js';
import type { SVGOptions } from './svg.js';
import { textWidth } from './text-width.js';

const head = [...'number,name,seats,share_of_seats,share_of_votes,id,note'.split(','), ...contextHead];

/** What is shown of the seats, as CSV: a line for each party, and one for seats that are nobody's. `card` is what is around them. */
export function seatsCSV({ groups, isWaiting }: Seats, card: Standings, options: CSVOptions = {}): string {
  const context = contextOf(card);
  const lines = groups.flatMap(({ label, rows }) =>
    rows.map(({ sign, name, seats, seatShare, share, id, mark }) => [
      digits(sign),
      name,
      digits(seats),
      seatShare,
      share,
      id,
      [label, mark, ...card.notices].filter(Boolean).join('; '),
      ...context,
    ]),
  );
  return csvOfLines([head, ...(isWaiting ? [] : lines)], options);
}

/** Of text about the arc and in the table, in px. */
const size = 13;
const rowSize = 15;
/** The least of a name beside its figures, and of a house with its names, in px. */
const leastName = 64;
const houseWidth = 2 * (wideCard + margin) * size;

const outline = ({ isFaint }: Seated): string => (isFaint ? ' stroke="muted" stroke-width="1.5"' : '');
const paintOf = ({ color }: Seated): string => (color === 'none' ? 'surface' : color);
const inkOf = ({ ink }: Seated): string => (ink === 'currentColor' ? 'ink' : ink);

const chipOf = (seated: Seated, x: number, y: number, side: number): string =>
  rectangle(x - side / 2, y - side / 2, side, side, paintOf(seated), side / 4, outline(seated)) +
  line(seated.sign, x, y + side * 0.18, size, inkOf(seated));

const house =
  ({ wedges, hasMark }: Seats): Block =>
  (width) => {
    const isWide = width >= houseWidth;
    const side = Math.min(isWide ? width - 2 * margin * size : width - 4.8 * size, 572);
    const scale = side / (2 * radius);
    const top = 2.75 * size;
    const height = scale * (radius + base);
    let end = 0;
    const counts = wedges.map(({ count }) => count);
    const { seats, diameter } = hemicycle(counts.reduce((sum, count) => sum + count, 0));
    const drawn = wedges.map((seated) => {
      const start = end;
      end += seated.count;
      const path = dots(seats.slice(start, end));
      const edge = boundary(seats, end);
      const stroke = (color: string, part: number): string =>
        `<path d="${path}" fill="none" stroke="${color}" stroke-width="${px(diameter * part)}" stroke-linecap="round"/>`;
      return (
        (edge && `<path d="${edge}" fill="none" stroke="muted" stroke-width="${px(1 / scale)}"/>`) +
        (seated.isFaint ? stroke('muted', 1) : '') +
        stroke(paintOf(seated), seated.isFaint ? 0.7 : 1)
      );
    });
    const labels = wedgeLabels(wedges.map(({ count, name }) => ({ seats: count, name }))).map((label, index) => {
      const { x, y, dx, dy, isLeft, isAnywhere, words } = label;
      const seated = wedges[index] as Seated;
      if (isWide ? !words : !isAnywhere) return '';
      const [atX, atY] = [x * side + dx * size, y * height + dy * size];
      const away = atX + (chip / 2 + gap) * size * (isLeft ? -1 : 1);
      const beneath = words === 'name' ? 0.6 * size : 0;
      const text = (what: string, under: number): string =>
        line(what, away, atY + under + 0.36 * size, size, 'ink', 700, isLeft ? 'end' : 'start');
      return (
        chipOf(seated, atX, atY, chip * size) +
        (isWide ? (beneath ? text(seated.name, -beneath) : '') + text(seated.seats, beneath) : '')
      );
    });
    const mark = `<path d="M${px(side / 2)} ${px(-0.01 * height)}V${px(height)}" stroke="ink" stroke-width="1.5" stroke-dasharray="1.5"/>`;
    const dotted = `<g transform="translate(${px(side / 2)} ${px(scale * radius)}) scale(${px(scale)})">${drawn.join('')}</g>`;
    return [placed(dotted + (hasMark ? mark : '') + labels.join(''), (width - side) / 2, top), top + height];
  };

/** What is shown of the seats, as an SVG of its own. `card` is what is around them. */
export function seatsSVG(seats: Seats, card: Standings, options: SVGOptions = {}): string {
  const { columns: heads, groups, isWaiting, majority, total, wedges } = seats;
  const rows = groups.flatMap((group) => group.rows);
  const figuresOf = ({ seats: count, seatShare, share }: Seats['columns'] | Seated): readonly string[] => [
    count,
    seatShare,
    share,
  ];
  const widest = (texts: readonly string[], of: number): number =>
    Math.max(0, ...texts.map((text) => textWidth(text) * of));
  // Figures stand under figures.
  const step = 12 + Math.max(widest(rows.flatMap(figuresOf), rowSize), widest(figuresOf(heads), size));
  const rowWidth =
    36 +
    3 * step +
    Math.min(
      160,
      widest(
        rows.map(({ name }) => name),
        rowSize,
      ),
    );

  const tableLine =
    (name: Block, texts: readonly string[], of: number, fill: Paint, sign?: Seated): Block =>
    (width) => {
      const figures: Block = (room) => [
        texts
          .map((text, index) =>
            line(text, room - (2 - index) * step, 1.02 * of, of, fill, index === 1 ? 400 : 700, 'end'),
          )
          .join(''),
        1.35 * of,
      ];
      const [text, height] = beside(name, figures, 3 * step - 12, leastName)(width - 36, 0);
      const tall = Math.max(height, sign ? 24 : 0);
      return [(sign ? chipOf(sign, 13, tall / 2, 24) : '') + placed(text, 36, (tall - height) / 2), tall];
    };
  const rowOf = (seated: Seated): Block =>
    tableLine(stack([bold(seated.name, rowSize), quiet(seated.mark)]), figuresOf(seated), rowSize, 'ink', seated);
  const table = (columns: number): Block =>
    stack(
      [
        grid(Array<Block>(columns).fill(tableLine(quiet(heads.name), figuresOf(heads), size, 'muted')), columns, 32, 0),
        rule,
        ...groups.flatMap(({ label, rows: own }) => [quiet(label), grid(own.map(rowOf), columns, 32, 6)]),
        ...(total
          ? [rule, tableLine(bold(total.label, rowSize), [total.seats, total.seatShare, ''], rowSize, 'ink')]
          : []),
      ],
      8,
    );
  const dotted = stack([house(seats), bold(majority, 14, 'middle')], 6);
  const body =
    (columns: number): Block =>
    (width) => {
      if (!wedges.length) return table(columns)(width, 0);
      const room = width - houseWidth - 32;
      return room < rowWidth
        ? stack([dotted, table(columns)], 16)(width, 0)
        : beside(dotted, table(Math.min(columns, Math.floor((room + 32) / (rowWidth + 32)))), room)(width, 0);
    };
  return svgOfCard(
    card,
    {
      body: (columns) => (isWaiting || !rows.length ? [] : [body(columns)]),
      items: rows.length,
      itemWidth: rowWidth,
    },
    options,
  );
}
