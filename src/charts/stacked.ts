import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Mark } from './mark.js';
import { stackedSegments } from './stacked-geometry.js';

/** All candidates in one bar. The number stands in each segment or below it, the share where it fits. */
export function stacked(rows: readonly Mark[]): SVGTemplateResult {
  const segments = stackedSegments(rows);
  const below = segments.some(({ number }) => number === 'below');
  return svg`<svg class="stacked" ?data-below=${below} aria-hidden="true">${segments.map(
    ({ start, width, number, share }, index) => {
      const { color, ink, isFaint, sign, share: text } = rows[index] as Mark;
      return svg`<rect part="bar" class="segment" x=${`${start}%`} width=${`${width}%`} height="100%" fill=${color} ?data-faint=${isFaint}></rect>${
        number === 'inside'
          ? svg`<text x=${`${start}%`} y="50%" dx=".4em" fill=${ink}><tspan class="sign">${sign}</tspan> <tspan dx=".5em" data-room=${share}>${text}</tspan></text>`
          : number === 'below'
            ? svg`<text class="below" x=${`${start + width / 2}%`} y="4.2em">${sign}</text>`
            : nothing
      }`;
    },
  )}</svg>`;
}
