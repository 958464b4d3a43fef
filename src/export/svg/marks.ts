import type { Standings } from '../../view/standings.js';
import { px, rectangle } from './blocks.js';

/** How a figure is drawn, by what it is worth: solid, hatched, a dot with a line, or hollow where it does not count. */
export type Texture = 'solid' | 'hatched' | 'dot' | 'hollow';

/** The texture of a state. The same one stands as a sign beside the words for its kind. */
export function textureOf({ badges, caution }: Pick<Standings, 'badges' | 'caution'>): Texture {
  if (caution?.isVoid) return 'hollow';
  const kind = badges.find((badge) => badge.kind)?.kind;
  return kind === 'quick-count' ? 'dot' : kind === 'preliminary' ? 'hatched' : 'solid';
}

/** Slanting lines in a rectangle. They end at its edges by themselves: a picture refers to no pattern and no clip path. */
export function hatching(width: number, height: number, color: string, step: number, thickness: number): string {
  const lines: string[] = [];
  for (let along = step / 2; along < width + height; along += step) {
    const [fromX, toX] = [Math.max(0, along - height), Math.min(width, along)];
    lines.push(`M${px(fromX)} ${px(along - fromX)}L${px(toX)} ${px(along - toX)}`);
  }
  return `<path d="${lines.join('')}" stroke="${color}" stroke-width="${thickness}"/>`;
}

/** A bar, or what stands for one, that begins at the left and is this long. */
export function mark(texture: Texture, length: number, height: number, color: string, edge: string): string {
  switch (texture) {
    case 'solid':
      return rectangle(0, 0, length, height, color, 3, edge ? ` stroke="${edge}" stroke-width="2"` : '');
    case 'hollow':
      return rectangle(
        1,
        1,
        Math.max(0, length - 2),
        height - 2,
        'none',
        2,
        ` stroke="rule" stroke-width="2" stroke-dasharray="8 6"`,
      );
    case 'dot':
      return `<path d="M0 ${px(height / 2)}h${px(length)}" stroke="${edge || color}" stroke-width="3"/><circle cx="${px(length)}" cy="${px(height / 2)}" r="${px(height / 2)}" fill="${color}"${edge ? ` stroke="${edge}" stroke-width="2"` : ''}/>`;
    case 'hatched':
      return (
        rectangle(0, 0, length, height, color, 0, ` fill-opacity=".22"`) +
        hatching(length, height, color, 12, 3) +
        rectangle(1, 1, Math.max(0, length - 2), height - 2, 'none', 0, ` stroke="${edge || color}" stroke-width="2"`) +
        rectangle(Math.max(0, length - 8), 0, Math.min(8, length), height, edge || color)
      );
  }
}

/** The sign of a texture, in a square of this size. */
export function sign(texture: Texture, size: number): string {
  const frame = ` stroke="ink" stroke-width="${px(size / 16)}"`;
  switch (texture) {
    case 'solid':
      return rectangle(0, 0, size, size, 'ink');
    case 'hatched':
      return hatching(size, size, 'ink', size / 3, size / 10) + rectangle(1, 1, size - 2, size - 2, 'none', 0, frame);
    case 'dot':
      return `<path d="M0 ${px(size / 2)}h${px(size)}" stroke="ink" stroke-width="3"/><circle cx="${px(size / 2)}" cy="${px(size / 2)}" r="${px(size / 4)}" fill="ink"/>`;
    case 'hollow':
      return rectangle(1, 1, size - 2, size - 2, 'none', 0, frame) + `<path d="M0 ${size}L${size} 0"${frame}/>`;
  }
}
