import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Line, Mark } from './mark.js';

/** The bar of one candidate on a scale from 0 to 100%. The lines that matter cross it. */
export const bar = ({ percent, color, isFaint }: Mark, lines: readonly Line[]): SVGTemplateResult => svg`<svg>
  <rect part="track" class="track" width="100%" height="100%" rx="3"></rect>
  <rect part="bar" class="bar" width=${`${percent}%`} height="100%" rx="3" fill=${color} ?data-faint=${isFaint}></rect>
  ${lines.map(({ percent: at }) => svg`<line part="mark" class="mark" x1=${`${at}%`} x2=${`${at}%`} y1="-4" y2="14"></line>`)}
</svg>`;

/**
 * The labels of the lines, once, under all bars. A label at an edge turns away from the edge; of two labels, one turns away
 * from the other.
 */
export const axis = (lines: readonly Line[]): SVGTemplateResult =>
  svg`<svg class="axis" aria-hidden="true">${lines.map(({ percent, label }) => {
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
  })}</svg>`;
