import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { base, drawHouse, radius } from './hemicycle-geometry.js';
import type { Sized } from './hemicycle-geometry.js';

/** What a picture needs of one party. */
export interface Wedge extends Sized {
  /** Tells it apart without colour. */
  readonly sign: string;
  readonly color: string;
  /** The colour of text on `color`. */
  readonly ink: string;
  /** True where `color` needs an outline. */
  readonly isFaint: boolean;
}

/** The seats as dots. Each wedge has its sign outside the arc where there is room, and in wide cards its name and seats. */
export function seatDots(wedges: readonly Wedge[], hasMark: boolean): SVGTemplateResult {
  const { paths, diameter, edges, labels } = drawHouse(wedges);
  return svg`<svg class="house" aria-hidden="true">
    <svg viewBox=${[-radius, -radius, 2 * radius, radius + base].join(' ')}>
      <path class="edge" d=${edges}></path>
      ${wedges.map(
        ({ color, isFaint }, index) =>
          svg`${isFaint ? svg`<path class="seat rim" d=${paths[index]} stroke-width=${diameter}></path>` : nothing}<path part="seat" class="seat" d=${paths[index]} stroke=${color} stroke-width=${isFaint ? diameter * 0.7 : diameter}></path>`,
      )}
    </svg>
    ${hasMark ? svg`<line part="mark" x1="50%" x2="50%" y1="-1%" y2="100%"></line>` : nothing}
    ${wedges.map(({ sign, color, ink, isFaint }, index) => {
      const label = labels[index];
      if (!label) return nothing;
      const { x, y, dx, dy, side, text } = label;
      return svg`<svg x=${`${x * 100}%`} y=${`${y * 100}%`}><svg class="tag" x=${`${dx}em`} y=${`${dy}em`}>
        <rect x="-.875em" y="-.875em" width="1.75em" height="1.75em" rx=".4em" fill=${color} ?data-faint=${isFaint}></rect>
        <text fill=${ink}>${sign}</text>
        <text class="aside" x=${`${side * 1.2}em`} text-anchor=${side < 0 ? 'end' : 'start'}>${text}</text>
      </svg></svg>`;
    })}
  </svg>`;
}
