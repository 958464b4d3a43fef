import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { base, drawHouse, inner, radius } from './hemicycle-geometry.js';
import type { Sized } from './hemicycle-geometry.js';

/** What a picture needs of one party. */
export interface Wedge extends Sized {
  readonly color: string;
  /** True where `color` needs an outline. */
  readonly isFaint: boolean;
  /** True where other parties are looked at. */
  readonly isQuiet?: boolean;
}

/** What stands in the hollow: `291`, `mayoritas`. */
export interface Middle {
  readonly count: string;
  readonly word: string;
  /** True where the line of a majority is drawn. */
  readonly isMajority: boolean;
}

const height = radius + base;

/** The seats as dots. Each wedge has its name and seats outside the arc, where there is room. */
export function seatDots(wedges: readonly Wedge[], { count, word, isMajority }: Middle): SVGTemplateResult {
  const { paths, diameter, labels } = drawHouse(wedges);
  const end = `${((radius - inner + 2) / height) * 100}%`;
  return svg`<svg class="house" aria-hidden="true">
    <svg viewBox=${[-radius, -radius, 2 * radius, height].join(' ')}>
      ${wedges.map(
        ({ color, isFaint, isQuiet }, index) =>
          svg`${isFaint ? svg`<path class=${isQuiet ? 'seat rim away' : 'seat rim'} d=${paths[index]} stroke-width=${diameter}></path>` : nothing}<path part="seat" class=${isQuiet ? 'seat away' : 'seat'} d=${paths[index]} stroke=${color} stroke-width=${isFaint ? diameter * 0.7 : diameter}></path>`,
      )}
    </svg>
    ${isMajority ? svg`<line class="halo" x1="50%" x2="50%" y1="0" y2=${end}></line><line part="mark" x1="50%" x2="50%" y1="0" y2=${end}></line>` : nothing}
    <svg x="50%" y=${`${(radius / height) * 100}%`} class="middle"><text class="needed" y="-.95em">${count}</text><text y="-.4em">${word}</text></svg>
    ${wedges.map(({ label, count: seats }, index) => {
      const spot = labels[index];
      if (!spot) return nothing;
      const { x, y, dx, dy, anchor, isStacked, narrow } = spot;
      return svg`<svg x=${`${x * 100}%`} y=${`${y * 100}%`}><text class="tag" x=${`${dx}em`} y=${`${isStacked ? dy - 0.6 : dy}em`} text-anchor=${anchor} data-narrow=${narrow}>${label} <tspan class="count" x=${isStacked ? `${dx}em` : nothing} dy=${isStacked ? '1.2em' : nothing}>${seats}</tspan></text></svg>`;
    })}
  </svg>`;
}
