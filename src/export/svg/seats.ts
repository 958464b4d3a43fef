import { base, drawHouse, inner, margin, radius, usualArc } from '../../charts/hemicycle-geometry.js';
import type { Middle } from '../../charts/hemicycle.js';
import type { CoalitionSum } from '../../view/coalitions.js';
import type { Seated, Seats } from '../../view/seats.js';
import type { Standings } from '../../view/standings.js';
import { bold, line, placed, px, stack } from './blocks.js';
import type { Block } from './blocks.js';
import { changeDigits, contextHead, contextOf, csvOfLines, digits } from '../csv.js';
import type { CSVOptions } from '../csv.js';
import { coalitionsMessages } from '../../text/messages/coalitions.js';
import { coalitionsBlock } from './coalitions.js';
import { picture, rowWidth } from './picture.js';
import { socialSeats } from './social-seats.js';
import { svgOfCard } from './svg.js';
import type { SVGOptions } from './svg.js';

const head = [...'number,name,seats,share_of_votes,id,note'.split(','), ...contextHead];

/** What follows in lines about a party in one district. */
const districtHead = ['district', 'votes'];

/** What stands under the parties. */
export interface SeatsMore {
  /** Those of the desk. The reader's own is in no file. */
  readonly coalitions?: readonly CoalitionSum[];
}

/**
 * What is shown of the seats, as CSV: a line for each party, one for seats without a party, and one for each coalition. `card`
 * has what stands around them.
 */
export function seatsCSV(
  { districts, ground, table }: Seats,
  card: Standings,
  { coalitions = [], locale = 'id', ...options }: CSVOptions & SeatsMore & Pick<SVGOptions, 'locale'> = {},
): string {
  const { columns, isWaiting, rows } = table;
  const context = contextOf(card);
  const changed = (text: string): readonly string[] => (columns.change ? [text] : []);
  return csvOfLines(
    [
      [...head, ...(districts ? districtHead : []), ...changed('change')],
      ...(isWaiting ? [] : rows).map(({ sign, name, count, share, id, parties, mark, change }) => [
        digits(sign),
        name,
        digits(count),
        share,
        id,
        [parties, mark, ground, card.progress?.text, ...card.notices].filter(Boolean).join('; '),
        ...context,
        ...(districts ? ['', ''] : []),
        ...changed(changeDigits(change)),
      ]),
      ...coalitions.map(({ name, count, parties, text }) => [
        '',
        name,
        digits(count),
        '',
        '',
        `${coalitionsMessages[locale].heading}: ${parties}; ${text}`,
        ...context,
        ...(districts ? ['', ''] : []),
        ...changed(''),
      ]),
      // A line for each party in each district.
      ...(districts?.rows ?? []).flatMap(({ name, detail }) =>
        detail().parties.map(({ party, seats, votes }) => [
          digits(party.sign),
          party.name,
          digits(seats),
          '',
          party.id,
          '',
          ...context,
          name,
          digits(votes),
          ...changed(''),
        ]),
      ),
    ],
    options,
  );
}

/** The size of text outside the arc, in px. */
const size = 13;

const house =
  (wedges: readonly Seated[], { count, word, isMajority }: Middle): Block =>
  (width) => {
    const side = Math.min(width - 2 * margin * size, 572);
    const isNarrow = side < 2 * usualArc * size;
    const scale = side / (2 * radius);
    const height = scale * (radius + base);
    const { paths, diameter, labels } = drawHouse(wedges);
    const stroke = (path: string, color: string, of: number): string =>
      `<path d="${path}" stroke="${color}" stroke-width="${px(of)}"/>`;
    const dots = wedges.map(({ color, isFaint }, index) => {
      const path = paths[index] ?? '';
      return (isFaint ? stroke(path, 'muted', diameter) : '') + stroke(path, color, diameter * (isFaint ? 0.7 : 1));
    });
    const tags = wedges.map(({ label, count: seats }, index) => {
      const spot = labels[index];
      if (!spot || (isNarrow && spot.narrow === 'none')) return '';
      const { x, y, dx, dy, anchor, isStacked, narrow } = spot;
      const said = (text: string, lines: number): string =>
        line(text, x * side + dx * size, y * height + (dy + lines) * size + 4.7, size, 'ink', 700, anchor);
      if (isNarrow && narrow === 'name') return said(label, 0);
      return isStacked ? said(label, -0.6) + said(seats, 0.6) : said(`${label} ${seats}`, 0);
    });
    const top = 2 * size;
    const cut = (color: string, of: number): string =>
      `<path d="M${px(side / 2)} 0V${px(scale * (radius - inner + 2))}" stroke="${color}" stroke-width="${of}"/>`;
    const flat = scale * radius;
    return [
      placed(
        `<g transform="translate(${px(side / 2)} ${px(flat)}) scale(${px(scale)})" fill="none" stroke-linecap="round">${dots.join('')}</g>` +
          (isMajority ? cut('surface', 5) + cut('ink', 1.5) : '') +
          line(count, side / 2, flat - 1.4 * size, 1.4 * size, 'ink', 700, 'middle') +
          line(word, side / 2, flat - 0.2 * size, size, 'muted', 400, 'middle') +
          tags.join(''),
        (width - side) / 2,
        top,
      ),
      top + height + size,
    ];
  };

/** What is shown of the seats, as an SVG. `card` has what stands around them. */
export function seatsSVG(
  seats: Seats,
  card: Standings,
  { coalitions = [], ...options }: SVGOptions & SeatsMore = {},
): string {
  const { majority, middle, table } = seats;
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
              ...(wedges.length ? [stack([house(wedges, middle), bold(majority, 14, 'middle')], 6)] : []),
              picture(drawn, 'table', columns),
              ...(coalitions.length ? [coalitionsBlock(coalitions, options.locale ?? 'id', themed)] : []),
            ],
      items: rows.length,
      itemWidth: rowWidth(drawn),
      social: socialSeats(seats, options.locale ?? 'id', themed),
    },
    options,
  );
}
