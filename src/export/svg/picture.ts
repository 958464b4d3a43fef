import { donutSlices, extent } from '../../charts/donut-geometry.js';
import type { Mark } from '../../charts/mark.js';
import { stackedSegments } from '../../charts/stacked-geometry.js';
import type { Chart } from '../../text/presentation.js';
import type { Standing } from '../../view/standing.js';
import type { Line, Standings } from '../../view/standings.js';
import { beside, bold, grid, line, paragraph, placed, px, quiet, rectangle, rule, stack } from './blocks.js';
import type { Block } from './blocks.js';
import { mark, textureOf } from './marks.js';
import type { Texture } from './marks.js';
import { textWidth } from './text-width.js';

/** The width in px from which a donut has its legend beside it, and a stacked bar has its shares inside. */
const wide = 480;
/** Below this width a row has its figures under the name. */
const narrow = 320;

const outline = ({ isFaint }: Mark): string => (isFaint ? ' stroke="muted" stroke-width="1.5"' : '');
const separated = (mark: Mark): string => outline(mark) || ' stroke="surface" stroke-width="2"';

/** A line of a table: shares below shares, and counts, at most this wide, below counts. */
const tableLine = (first: Block, count: Block, share: Block, countWidth: number): Block =>
  beside(first, beside(count, share, 88), countWidth + 100);

/** One candidate. `countWidth` is the room for counts in a table; 0 where they have no column of their own. */
const row =
  (standing: Standing, chart: Chart, lines: readonly Line[], countWidth: number, texture: Texture): Block =>
  (width, least) => {
    const { sign, award, change = '', color, ink, percent, parties, votes, count, gain } = standing;
    const size = chart === 'bar' || chart === 'donut' ? 26 : 16;
    const shareWidth = Math.max(textWidth(standing.share) * size, textWidth(change) * 13);
    const weight = standing.emphasis ? 700 : 400;
    const who = stack(
      [paragraph(standing.name, 16, 'ink', weight), award ? bold(award, 13) : quiet(''), quiet(parties)],
      2,
    );
    const share = stack([paragraph(standing.share, size, 'ink', weight, 'end'), quiet(change, 'end')]);
    const figures = paragraph(`${votes} ${gain}`, 14, 'muted');
    const [text, height] = (
      countWidth
        ? tableLine(who, paragraph(`${gain} ${count}`, 16, 'ink', 400, 'end'), share, countWidth)
        : chart === 'donut'
          ? stack([paragraph(standing.share, size, 'ink', weight), quiet(change), who, figures])
          : width < narrow
            ? stack([who, beside(figures, share, shareWidth, textWidth(count) * 14)])
            : beside(stack([who, figures]), share, shareWidth)
    )(width - 40, 0);
    const candidate =
      rectangle(0, 0, 28, 28, color, 7, outline(standing)) +
      line(sign, 14, 19, sign.length > 2 ? 10 : 14, ink) +
      placed(text, 40, Math.max(0, 14 - height / 2));
    const top = Math.max(height + 8, 36, least - 10);
    return chart === 'bar'
      ? [
          candidate +
            rectangle(0, top - 3, 1, 16, 'rule') +
            placed(mark(texture, (width * percent) / 100, 10, color, standing.isFaint ? 'muted' : ''), 0, top) +
            lines
              .map(
                ({ percent: at }) =>
                  `<path d="M${px((width * at) / 100)} ${px(top - 4)}v18" stroke="ink" stroke-width="1.5" stroke-dasharray="1.5"/>`,
              )
              .join(''),
          top + 10,
        ]
      : [candidate, Math.max(height, 28)];
  };

/** The labels of the lines, each as near to its line as the edges allow. */
const axis =
  (lines: readonly Line[]): Block =>
  (width) => [
    lines
      .map(({ percent, label }, index) => {
        const half = textWidth(label) * 6.5;
        return line(
          label,
          Math.max(half, Math.min(width - half, (width * percent) / 100)),
          18 * index + 13,
          13,
          'muted',
          400,
        );
      })
      .join(''),
    18 * lines.length,
  ];

const stacked =
  (rows: readonly Standing[]): Block =>
  (width) => {
    const segments = stackedSegments(rows);
    const drawn = rows.map((standing, index) => {
      const { start = 0, width: percent = 0, number, share } = segments[index] ?? {};
      const { sign, color, ink } = standing;
      const left = (width * start) / 100;
      const length = (width * percent) / 100;
      const text = share === 'any' || (share === 'wide' && width >= wide) ? `${sign} ${standing.share}` : sign;
      return (
        rectangle(left, 0, length, 44, color, 0, separated(standing)) +
        (number === 'inside'
          ? line(text, left + 6.4, 28, 16, ink, 700, 'start')
          : number === 'below'
            ? line(sign, left + length / 2, 60, 13, 'ink')
            : '')
      );
    });
    return [drawn.join(''), segments.some(({ number }) => number === 'below') ? 64 : 44];
  };

const donut =
  (rows: readonly Standing[], total: Standings['total']): Block =>
  (width) => {
    const slices = donutSlices(rows.map(({ percent }) => percent));
    const drawn = [
      '<circle r="72" fill="none" stroke="track" stroke-width="32"/>',
      ...rows.map((standing, index) => {
        const path = slices[index]?.path;
        return path && `<path d="${path}" fill="${standing.color}"${separated(standing)}/>`;
      }),
      ...rows.map(({ sign, ink }, index) => {
        const label = slices[index]?.label;
        return label && line(sign, label.x, label.y + 4.7, 13, label.outside ? 'ink' : ink);
      }),
      // The hole of the donut has room for this many digits.
      total &&
        total.count.length < 16 &&
        line(total.count, 0, -1, 13, 'ink') + line(total.label, 0, 17, 13, 'muted', 400),
    ];
    return [placed(drawn.filter(Boolean).join(''), width / 2, extent), 2 * extent];
  };

/** The width in px that a row needs, with its margin, so that its figures stand in one line. */
export const rowWidth = ({ rows }: Standings): number =>
  Math.max(...rows.map(({ votes, share }) => textWidth(votes) * 14 + textWidth(share) * 26 + 86));

/** The drawing of the candidates, with their rows in a number of columns. */
export const picture =
  (standings: Standings, chart: Chart, columns: number): Block =>
  (width) => {
    const { columns: heads, lines, rows, total } = standings;
    const texture = textureOf(standings);
    const isTable = chart === 'table';
    const needed =
      Math.max(...[...rows, { ...total, gain: '' }].map(({ count = '', gain }) => textWidth(`${gain} ${count}`))) * 16;
    const countWidth = isTable && columns === 1 && needed < width - 280 ? needed : 0;
    const list = grid(
      rows.map((standing) => row(standing, chart, lines, countWidth, texture)),
      columns,
      32,
      16,
    );
    switch (chart) {
      case 'bar':
        return stack([list, grid(Array<Block>(columns).fill(axis(lines)), columns, 32, 0)], 4)(width, 0);
      case 'stacked':
        return stack([stacked(rows), list], 16)(width, 0);
      case 'donut':
        return beside(donut(rows, total), list, width < wide ? width : width - 252, 208)(width, 0);
      case 'table':
        return stack(
          [
            countWidth
              ? tableLine(quiet(heads.name), quiet(heads.votes, 'end'), quiet(heads.share, 'end'), countWidth)
              : quiet(''),
            rule,
            list,
            rule,
            total
              ? countWidth
                ? tableLine(bold(total.label), bold(total.count, 16, 'end'), quiet(''), countWidth)
                : bold(`${total.label} ${total.count}`)
              : quiet(''),
          ],
          8,
        )(width, 0);
    }
  };
