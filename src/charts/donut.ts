import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Standing, Standings } from '../text/standings.js';
import { donutSlices, size } from './donut-geometry.js';

const viewBox = `${String(-size / 2)} ${String(-size / 2)} ${String(size)} ${String(size)}`;

/** Arcs from 12 o'clock on, each with its number, about the total. */
export function donut(rows: readonly Standing[], total: Standings['total']): SVGTemplateResult {
  const slices = donutSlices(rows.map(({ percent }) => percent));
  return svg`<svg part="donut" class="donut" viewBox=${viewBox} aria-hidden="true">
    <circle part="track" class="ring" r="72"></circle>
    ${rows.map(({ sign, color, ink, faint }, index) => {
      const { path, label, tick } = slices[index] as (typeof slices)[number];
      return svg`<path part="bar" class="slice" d=${path} fill=${color} data-faint=${faint}></path>${
        tick ? svg`<line class="tick" x1=${tick.x1} y1=${tick.y1} x2=${tick.x2} y2=${tick.y2}></line>` : nothing
      }${
        label
          ? svg`<text class=${label.outside ? 'outside' : 'inside'} x=${label.x} y=${label.y} fill=${ink}
              text-anchor="middle">${sign}</text>`
          : nothing
      }`;
    })}
    ${
      total
        ? svg`<text class="total" y="-2" text-anchor="middle">${total.compact}</text>
          <text class="label" y="16" text-anchor="middle">${total.label}</text>`
        : nothing
    }</svg>`;
}
