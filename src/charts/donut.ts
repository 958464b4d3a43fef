import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Mark } from './mark.js';
import { donutSlices, extent } from './donut-geometry.js';

const viewBox = [-extent, -extent, 2 * extent, 2 * extent].join(' ');

/** Arcs clockwise from 12 o'clock, each with its number. The total is in the middle. */
export function donut(
  rows: readonly Mark[],
  total: { readonly count: string; readonly label: string } | undefined,
): SVGTemplateResult {
  const slices = donutSlices(rows.map(({ percent }) => percent));
  return svg`<svg part="donut" class="donut" viewBox=${viewBox} role="img" aria-hidden=${!total} aria-label=${total ? `${total.count} ${total.label}` : nothing}><g aria-hidden="true">
    <circle part="track" class="ring" r="72"></circle>
    ${rows.map(
      ({ color, isFaint }, index) =>
        svg`<path part="bar" class="slice" d=${slices[index]?.path} fill=${color} ?data-faint=${isFaint}></path>`,
    )}
    ${rows.map(({ sign, ink }, index) => {
      const label = slices[index]?.label;
      return label
        ? svg`<text x=${label.x} y=${label.y} fill=${label.outside ? 'currentColor' : ink}>${sign}</text>`
        : nothing;
    })}
    ${total && total.count.length < 16 ? svg`<text class="total" y="-6">${total.count}</text><text class="label" y="12">${total.label}</text>` : nothing}
  </g></svg>`;
}
