import { base, chip, gap, drawHouse, margin, radius, wideCard } from '../../charts/hemicycle-geometry.js';
import type { Seated, Seats } from '../../view/seats.js';
import type { Standings } from '../../view/standings.js';
import { bold, line, placed, px, rectangle, stack } from './blocks.js';
import type { Block } from './blocks.js';
import { contextHead, contextOf, csvOfLines, digits } from '../csv.js';
import type { CSVOptions } from '../csv.js';
import { picture, rowWidth } from './picture.js';
import { svgOfCard } from './svg.js';
import type { SVGOptions } from './svg.js';

const head = [...'number,name,seats,share_of_votes,id,note'.split(','), ...contextHead];

/**
 * What is shown of the seats, as CSV: a line for each party, and one for seats without a party. `card` has what stands
 * around them.
 */
export const seatsCSV = ({ table }: Seats, card: Standings, options: CSVOptions = {}): string =>
  csvOfLines(
    [
      head,
      ...(table.isWaiting ? [] : table.rows).map(({ sign, name, count, share, id, parties, mark }) => [
        digits(sign),
        name,
        digits(count),
        share,
        id,
        [parties, mark, card.progress?.text, ...card.notices].filter(Boolean).join('; '),
        ...contextOf(card),
      ]),
    ],
    options,
  );

/** The size of text outside the arc, in px. */
const size = 13;

const house =
  (wedges: readonly Seated[], hasMark: boolean): Block =>
  (width) => {
    const isWide = width >= 2 * (wideCard + margin) * size;
    const side = Math.min(width - (isWide ? 2 * margin : 4.8) * size, 572);
    const scale = side / (2 * radius);
    const height = scale * (radius + base);
    const { paths, diameter, edges, labels } = drawHouse(wedges);
    const stroke = (path: string, color: string, of: number): string =>
      `<path d="${path}" stroke="${color}" stroke-width="${px(of)}"/>`;
    const dots = wedges.map(({ color, isFaint }, index) => {
      const path = paths[index] ?? '';
      return (isFaint ? stroke(path, 'muted', diameter) : '') + stroke(path, color, diameter * (isFaint ? 0.7 : 1));
    });
    const tags = wedges.map(({ sign, color, ink, isFaint }, index) => {
      const label = labels[index];
      if (!label) return '';
      const { x, y, dx, dy, side: away, text } = label;
      const half = (chip / 2) * size;
      const outline = isFaint ? ' stroke="muted" stroke-width="1.5"' : '';
      return placed(
        rectangle(-half, -half, 2 * half, 2 * half, color, 5, outline) +
          line(sign, 0, 4.7, size, ink) +
          (isWide ? line(text, away * (half + gap * size), 4.7, size, 'ink', 700, away < 0 ? 'end' : 'start') : ''),
        x * side + dx * size,
        y * height + dy * size,
      );
    });
    const mark = hasMark
      ? `<path d="M${px(side / 2)} ${px(-0.01 * height)}V${px(height)}" stroke="ink" stroke-width="1.5" stroke-dasharray="1.5"/>`
      : '';
    const top = 2.75 * size;
    return [
      placed(
        `<g transform="translate(${px(side / 2)} ${px(scale * radius)}) scale(${px(scale)})" fill="none" stroke-linecap="round">${stroke(edges, 'muted', 0.6)}${dots.join('')}</g>${mark}${tags.join('')}`,
        (width - side) / 2,
        top,
      ),
      top + height,
    ];
  };

/** What is shown of the seats, as an SVG. `card` has what stands around them. */
export function seatsSVG(seats: Seats, card: Standings, options: SVGOptions = {}): string {
  const { hasMark, majority, table } = seats;
  const themed = (row: Seated): Seated => (options.theme === 'dark' ? { ...row, ...row.dark } : row);
  const wedges = seats.wedges.map(themed);
  const { columns: heads, isWaiting, total } = table;
  // Seats stand where other pictures have shares. The shares say what they are shares of, since columns often have no
  // heading.
  const rows = table.rows.map(themed).map((row) => {
    const votes = row.share.replace('%', heads.share);
    return { ...row, share: row.count, count: votes, votes };
  });
  const drawn = {
    ...table,
    columns: { ...heads, votes: heads.share, share: heads.votes },
    rows,
    total: total && { label: `${total.label} ${total.count}`, count: '' },
  };
  return svgOfCard(
    card,
    {
      body: (columns) =>
        isWaiting || !rows.length
          ? []
          : [
              ...(wedges.length ? [stack([house(wedges, hasMark), bold(majority, 14, 'middle')], 6)] : []),
              picture(drawn, 'table', columns),
            ],
      items: rows.length,
      itemWidth: rowWidth(drawn),
    },
    options,
  );
}
