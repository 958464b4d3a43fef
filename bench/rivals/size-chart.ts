import { beside, escaped, paragraph, placed, px, rectangle, stack } from '../../src/export/svg/blocks.js';
import type { Block } from '../../src/export/svg/blocks.js';
import { palettes } from '../../src/export/svg/palettes.js';

export interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly isOurs: boolean;
}

const { surface, ink, muted, track, border, accent } = palettes.light;
const width = 640;
const padding = 20;
/** For the widest figure. */
const figureWidth = 90;
const kilobytes = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const bar =
  (part: number, isOurs: boolean): Block =>
  (room) => [
    rectangle(0, 4, room, 8, track, 2) + rectangle(0, 4, Math.max(1, room * part), 8, isOurs ? accent : muted, 2),
    12,
  ];

/**
 * Sizes as bars, in the given order, drawn with the parts of the widget's own pictures. Bars start at zero, and the
 * longest is the largest size.
 *
 * @param sizes at least one
 */
export function sizeChart(title: string, subtitle: string, sizes: readonly Size[]): string {
  const most = Math.max(...sizes.map(({ bytes }) => bytes));
  const rows = sizes.map(({ name, bytes, isOurs }) => {
    const weight = isOurs ? 700 : 400;
    const figure = paragraph(`${kilobytes.format(bytes / 1000)} kB`, 14, ink, weight, 'end');
    return stack([beside(paragraph(name, 14, ink, weight), figure, figureWidth), bar(bytes / most, isOurs)]);
  });
  const heads = stack([paragraph(title, 19, ink, 700), paragraph(subtitle, 14, muted)]);
  const [svg, bottom] = stack([heads, ...rows], 10)(width - 2 * padding, 0);
  const height = px(Math.ceil(bottom + 2 * padding));
  const card = rectangle(0.5, 0.5, width - 1, Number(height) - 1, surface, 10, ` stroke="${border}"`);
  const told = sizes.map(({ name, bytes }) => `${name} ${kilobytes.format(bytes / 1000)} kB`).join(', ');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Arial, Helvetica, sans-serif" font-variant="tabular-nums"><title>${escaped(title)}</title><desc>${escaped(told)}</desc>${card}${placed(svg, padding, padding)}</svg>\n`;
}
