import { line, rectangle } from './blocks.js';
import type { Block } from './blocks.js';
import type { Standings } from '../text/standings.js';
import { textWidth } from './text-width.js';

/** Short labels in a frame, side by side. The three kinds of a count never look alike. */
export const pills =
  (labels: Standings['badges']): Block =>
  (width) => {
    let [left, top] = [0, 0];
    const drawn = labels.map(({ text, kind }) => {
      const own = textWidth(text) * 13 + 16;
      if (left && left + own > width) [left, top] = [0, top + 27];
      const isPreliminary = kind === 'preliminary';
      const svg =
        rectangle(
          left + 0.5,
          top + 0.5,
          own - 1,
          20,
          kind === 'quick-count' ? 'border' : 'none',
          10,
          ` stroke="${kind === 'official' ? 'ink' : 'muted'}"${isPreliminary ? ' stroke-dasharray="3"' : ''}`,
        ) + line(text, left + own / 2, top + 15, 13, isPreliminary ? 'muted' : 'ink');
      left += own + 6;
      return svg;
    });
    return [drawn.join(''), labels.length && top + 21];
  };
