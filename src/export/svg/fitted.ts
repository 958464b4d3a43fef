import { textWidth, wrapped } from './text-width.js';

/** The widest a line of this many px may be, in em of its size. */
const ems = (width: number, size: number): number => width / size;

/** Text in one line: what has no room ends in an ellipsis. */
export function cut(text: string, width: number, size: number): string {
  if (textWidth(text) * size <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`) * size > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Text in so many lines at most. The last one ends in an ellipsis where that is not all. */
export function linesOf(text: string, width: number, size: number, most: number): readonly string[] {
  const lines = wrapped(text, ems(width, size));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), width, size)];
}

/** True where text fits so many lines as it is. */
export const fits = (text: string, width: number, size: number, most: number): boolean =>
  wrapped(text, ems(width, size)).length <= most;
