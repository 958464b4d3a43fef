import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Mark } from './mark.js';
import { stackedSegments } from './stacked-geometry.js';

/** All candidates in one bar, each with its number, and with its share where it fits. */
export function stacked(rows: readonly Mark[]): SVGTemplateResult {
  const segments = stackedSegments(rows.map(({ percent }) => percent));
  return svg`<svg class="stacked" aria-hidden="true">${rows.map(({ sign, share, color, ink, faint }, index) => {
    const { start = 0, width = 0, fits = '' } = segments[index] ?? {};
    return svg`<rect part="bar" class="segment" x=${`${start}%`} width=${`${width}%`} height="100%" fill=${color} data-faint=${faint}></rect>
      <text x=${`${start}%`} y="50%" dx=".5em" fill=${ink}>${fits && sign} <tspan data-fits=${fits}>${share}</tspan></text>`;
  })}</svg>`;
}
