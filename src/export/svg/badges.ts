import { line, rectangle } from './blocks.js';
import type { Block } from './blocks.js';
import type { Standings } from '../../view/standings.js';
import { textWidth, wrapped } from './text-width.js';

/**
 * Short labels with a frame, side by side. One that is wider than the picture takes several lines. The three kinds of a
 * count never look the same.
 */
export const badgeRow =
  (labels: Standings['badges']): Block =>
  (width) => {
    let [left, top, bottom] = [0, 0, 0];
    const drawn = labels.map(({ text, kind }) => {
      const lines = wrapped(text, (width - 16) / 13);
      const own = Math.max(...lines.map(textWidth)) * 13 + 16;
      if (left && left + own > width) [left, top] = [0, bottom + 6];
      const height = 17 * lines.length + 4;
      bottom = Math.max(bottom, top + height);
      const isPreliminary = kind === 'preliminary';
      const svg =
        rectangle(
          left + 0.5,
          top + 0.5,
          own - 1,
          height - 1,
          kind === 'quick-count' ? 'border' : 'none',
          10,
          ` stroke="${kind === 'official' ? 'ink' : 'muted'}"${isPreliminary ? ' stroke-dasharray="3"' : ''}`,
        ) +
        lines
          .map((words, index) =>
            line(words, left + own / 2, top + 15 + 17 * index, 13, isPreliminary ? 'muted' : 'ink'),
          )
          .join('');
      left += own + 6;
      return svg;
    });
    return [drawn.join(''), bottom];
  };
