import type { Palette } from './palettes.js';
import { wrapped } from './text-width.js';

/**
 * A piece of a picture. It draws from its own upper left corner, `width` wide and at least `least` high where it can, all
 * in px. It returns its height, so that the next piece can follow. A piece without height is left out.
 */
export type Block = (width: number, least: number) => readonly [svg: string, height: number];

/** The name of a colour in the palette, or a colour. */
export type Paint = keyof Palette | (string & {});

type Anchor = 'start' | 'middle' | 'end';

/** Characters that XML does not allow, even escaped, and halves of surrogate pairs. */
const unsayable = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text escaped for XML, in content and attributes. */
export const escaped = (text: string): string =>
  text.replace(unsayable, '').replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** More digits than a hundredth of a px make no visible difference. */
export const px = (length: number): string => String(Number(length.toFixed(2)));

/** @param more further attributes, with a space before them */
export const rectangle = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Paint,
  radius = 0,
  more = '',
): string =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}" rx="${radius}"${more}/>`;

/** One line of text; `y` is its baseline. */
export const line = (
  text: string,
  x: number,
  y: number,
  size: number,
  fill: Paint,
  weight = 700,
  anchor: Anchor = 'middle',
): string =>
  `<text x="${px(x)}" y="${px(y)}" font-size="${size}" fill="${fill}" font-weight="${weight}" text-anchor="${anchor}">${escaped(text)}</text>`;

/** Moves a drawing so that its corner is there. */
export const placed = (svg: string, x: number, y: number): string =>
  svg && `<g transform="translate(${px(x)} ${px(y)})">${svg}</g>`;

/** Text in as many lines as it needs. */
export const paragraph =
  (text: string, size: number, fill: Paint, weight = 400, anchor: Anchor = 'start'): Block =>
  (width) => {
    const lines = wrapped(text, width / size);
    const x = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
    return [
      lines.map((words, index) => line(words, x, (1.35 * index + 1.02) * size, size, fill, weight, anchor)).join(''),
      1.35 * lines.length * size,
    ];
  };

export const quiet = (text: string, anchor?: Anchor): Block => paragraph(text, 13, 'muted', 400, anchor);

export const bold = (text: string, size = 16, anchor?: Anchor): Block => paragraph(text, size, 'ink', 700, anchor);

export const rule: Block = (width) => [rectangle(0, 0, width, 1, 'border'), 1];

/** Blocks below each other. */
export const stack =
  (blocks: readonly Block[], gap = 0): Block =>
  (width) =>
    blocks.reduce<readonly [string, number]>(
      ([before, bottom], block) => {
        const [svg, height] = block(width, 0);
        const top = bottom && bottom + gap;
        return height ? [before + placed(svg, 0, top), top + height] : [before, bottom];
      },
      ['', 0],
    );

/**
 * Two blocks side by side, the right one with a given width. Below each other, where the left one would be narrower than
 * `least`.
 */
export const beside =
  (left: Block, right: Block, rightWidth: number, least = 0): Block =>
  (width) => {
    const leftWidth = width - rightWidth - 12;
    if (leftWidth < least) return stack([left, right], 6)(width, 0);
    const [leftSVG, leftHeight] = left(leftWidth, 0);
    const [rightSVG, rightHeight] = right(rightWidth, 0);
    const height = Math.max(leftHeight, rightHeight);
    return [
      placed(leftSVG, 0, (height - leftHeight) / 2) + placed(rightSVG, leftWidth + 12, (height - rightHeight) / 2),
      height,
    ];
  };

/** Blocks in rows with a number of columns. All blocks of a row have the same height. */
export const grid =
  (blocks: readonly Block[], columns: number, between: number, gap: number): Block =>
  (width) => {
    const step = (width + between) / columns;
    const lines = Array.from({ length: Math.ceil(blocks.length / columns) }, (_, index): Block => () => {
      const cells = blocks.slice(index * columns, (index + 1) * columns);
      const height = Math.max(...cells.map((cell) => cell(step - between, 0)[1]));
      return [cells.map((cell, at) => placed(cell(step - between, height)[0], at * step, 0)).join(''), height];
    });
    return stack(lines, gap)(width, 0);
  };
