import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Line, Mark } from './mark.js';

/**
 * The bar of one candidate, and the lines that cross it, in percent of their container. Each is the box of an empty `<svg>`:
 * its width and its colour are attributes, which a policy without inline styles allows, and the style sheet says whether the
 * box is solid, hatched or hollow.
 */
export const bar = ({ percent, color, isFaint }: Mark, lines: readonly Line[]): TemplateResult =>
  html`<svg part="bar" class="bar" width=${`${percent}%`} color=${color} ?data-faint=${isFaint}></svg>${lines.map(
    (line) => html`<svg part="mark" class="line" width=${`${line.percent}%`}></svg>`,
  )}`;

/**
 * The labels of the lines, once, under all bars. A label at an edge turns away from the edge; of two labels, one turns away
 * from the other.
 */
export const axis = (lines: readonly Line[]): TemplateResult =>
  html`<svg class="axis" aria-hidden="true">
    ${lines.map(({ percent, label }) => {
      const other = lines.find((line) => line.percent !== percent)?.percent ?? percent;
      const anchor =
        percent < 15
          ? 'start'
          : percent > 85
            ? 'end'
            : other === percent || Math.abs(percent - 50) > 17
              ? 'middle'
              : other < percent
                ? 'start'
                : 'end';
      return svg`<text part="mark" x=${`${percent}%`} y="1em" text-anchor=${anchor}>${label}</text>`;
    })}
  </svg>`;
