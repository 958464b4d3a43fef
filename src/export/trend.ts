import { isBeside, labelHeight, shortName } from '../charts/trend-lines.js';
import { trendPicture } from '../charts/trend-lines-geometry.js';
import type { Standings } from '../text/standings.js';
import type { Trend } from '../text/trend.js';
import { line, px, quiet, rectangle } from './blocks.js';
import type { Block, Paint } from './blocks.js';
import { contextHead, contextOf, csvOfLines, digits } from './csv.js';
import { svgOfCard } from './svg.js';
import type { SVGOptions } from './svg.js';
import { textWidth } from './text-width.js';

const head = [...'number,name,votes,share,correction,id,counted,stations,progress,time'.split(','), ...contextHead];

/** Every point of the count, with a line for each candidate. `correction` is how many votes the source took back. */
export function trendCSV({ all }: Trend, standings: Standings): string {
  const context = contextOf(standings);
  const lines = all.flatMap(({ point: { progress, updated }, printed }) => {
    const { percent, rows } = printed();
    return rows.map(({ sign, name, count, share, gain, id }) => [
      digits(sign),
      name,
      digits(count),
      share,
      digits(gain),
      id,
      `${progress?.counted ?? ''}`,
      `${progress?.total ?? ''}`,
      percent,
      updated ?? '',
      ...context,
    ]);
  });
  return csvOfLines([head, ...lines], { bom: true });
}

/** From here on, in px, names stand at the ends of the lines. */
const wide = 480;
const height = 240;
/** Of the labels of both scales, in px. */
const size = 13;

const stroke = (d: string, paint: Paint, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${width}"${more}/>`;

/** A line of text about whose middle `y` lies, with the surface about it. */
const label = (
  text: string,
  x: number,
  y: number,
  paint: Paint,
  weight: number,
  anchor: 'start' | 'middle' | 'end',
): string => line(text, x, y + size * 0.36, size, paint, weight, anchor);

const haloed = (text: string): string =>
  text.replace('<text', '<text stroke="surface" stroke-width="4" stroke-linejoin="round" paint-order="stroke"');

const plot =
  (trend: Trend): Block =>
  (blockWidth) => {
    const isWide = blockWidth >= wide;
    const { xs, lines, marks, ticks, end, notable } = trend;
    const names = lines.map(({ name, share }) => `${share}${isWide ? ` ${shortName(name)}` : ''}`);
    const left = 40;
    const right = 40 + Math.max(30, ...names.map((name) => textWidth(name) * size));
    const width = blockWidth - left - right;
    const { scale, yOf, paths, falls, dots, labels } = trendPicture(trend, labelHeight, width, height);
    const x = (point: number): number => ((xs[point] ?? 0) / 100) * width;
    const y = (row: number, point: number): number => yOf(lines[row]?.percents[point] ?? 0) * height;
    const beside = marks.filter((mark) => isBeside(mark.label)).map(({ percent }) => yOf(percent));
    const last = xs.length - 1;
    const parts = [
      ...scale.map((at) => {
        const top = yOf(at);
        const isFree = !beside.some((mark) => Math.abs(mark - top) < labelHeight);
        return (
          rectangle(0, top * height - 0.5, width, 1, 'border') +
          (isFree ? label(`${at}%`, -7, top * height, 'muted', 400, 'end') : '')
        );
      }),
      ...ticks
        .filter(({ always }) => isWide || always)
        .map(({ at, label: text }) => label(text, (at / 100) * width, height + 16, 'muted', 400, 'middle')),
      ...marks.map(({ percent, label: text }) => {
        const top = yOf(percent) * height;
        return (
          stroke(`M0 ${px(top)}h${px(width)}`, 'ink', 1.5, ' stroke-dasharray="1.5"') +
          (isBeside(text) ? label(text, -7, top, 'ink', 700, 'end') : label(text, 4, top - 9, 'ink', 700, 'start'))
        );
      }),
      end
        ? stroke(`M${px((end.percent / 100) * width)} 0v${height}`, 'ink', 1.5, ' stroke-dasharray="1.5"') +
          label(end.label, (end.percent / 100) * width, -11, 'ink', 700, end.percent > 50 ? 'end' : 'start')
        : '',
      stroke(falls, 'muted', 1),
      ...lines.map(({ isFaint }, row) =>
        isFaint ? stroke(paths[row] ?? '', 'muted', 5, ' stroke-linejoin="round"') : '',
      ),
      ...lines.map(({ color }, row) => stroke(paths[row] ?? '', color, 2.5, ' stroke-linejoin="round"')),
      ...lines.flatMap(({ color, isFaint }, row) =>
        dots.map(
          (point) =>
            `<circle cx="${px(x(point))}" cy="${px(y(row, point))}" r="3" fill="${color}"${isFaint ? ' stroke="muted"' : ''}/>`,
        ),
      ),
      ...notable.map(({ point, line: row }) => label('▼', x(point), y(row, point) - 11, 'ink', 700, 'middle')),
      ...lines.map(({ sign, color, ink, isFaint }, row) => {
        const place = labels[row];
        if (place === undefined) return '';
        const [from, top] = [x(last), place * height];
        return (
          stroke(`M${px(from)} ${px(y(row, last))}L${px(from + 10)} ${px(top)}`, 'muted', 1) +
          rectangle(from + 10, top - 8, 20, 16, color, 4, isFaint ? ' stroke="muted"' : '') +
          label(sign, from + 20, top, ink, 700, 'middle') +
          haloed(label(names[row] ?? '', from + 35, top, 'ink', 700, 'start'))
        );
      }),
    ];
    return [`<g transform="translate(${left} 20)">${parts.join('')}</g>`, height + 46];
  };

/** The lines as a picture of their own. */
export function trendSVG(trend: Trend, standings: Standings, options: SVGOptions): string {
  const { lines, notes, xs } = trend;
  const body = xs.length
    ? [plot(trend), quiet(lines.map(({ sign, name, share }) => `${sign} ${name} ${share}`).join(' · '))]
    : [];
  return svgOfCard(
    { ...standings, progress: undefined, details: [], notices: [...notes, ...standings.notices] },
    { body: () => body },
    options,
  );
}
