import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Mark } from './mark.js';
import { stackedSegments } from './stacked-geometry.js';

/** All candidates in one bar, each with its number, and with its share where it fits. */
export function stacked(rows: readonly Mark[]): SVGTemplateResult {
  const segments = stackedSegments(rows.map(({ percent }) => percent));
  return svg`<svg class="stacked" aria-hidden="true">${segments.map(({ start, width, number, share }, index) => {
    const { color, ink, isFaint, sign, share: text } = rows[index] as Mark;
    return svg`<rect part="bar" class="segment" x=${`${start}%`} width=${`${width}%`} height="100%" fill=${color} ?data-faint=${isFaint}></rect>
      <text x=${`${start}%`} y="50%" dx=".4em" fill=${ink} data-room=${number}>${sign} <tspan data-room=${share}>${text}</tspan></text>`;
  })}</svg>`;
}
