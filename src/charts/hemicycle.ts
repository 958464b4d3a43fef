import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { base, boundary, chip, dots, gap, hemicycle, radius, wedgeLabels } from './hemicycle-geometry.js';

/** What a picture needs of one party. */
export interface Wedge {
  /** Tells it apart without colour. */
  readonly sign: string;
  readonly name: string;
  /** How many dots, and how that is printed. */
  readonly count: number;
  readonly seats: string;
  /** `none` where the seats are nobody's. */
  readonly color: string;
  /** The colour of text on `color`. */
  readonly ink: string;
  /** True where `color` needs an outline. */
  readonly isFaint: boolean;
}

const viewBox = [-radius, -radius, 2 * radius, radius + base].join(' ');

/** Of a dot with an outline, the part that has its own colour. */
const core = 0.7;

/** The seats as dots, each wedge with its sign about the arc where there is room, its name and seats in wide cards. */
export function seatDots(wedges: readonly Wedge[], hasMark: boolean): SVGTemplateResult {
  const counts = wedges.map(({ count }) => count);
  const ends = counts.map((_, index) => counts.slice(0, index + 1).reduce((sum, count) => sum + count, 0));
  const { seats, diameter } = hemicycle(ends.at(-1) ?? 0);
  const labels = wedgeLabels(wedges.map(({ count, name }) => ({ seats: count, name })));
  return svg`<svg class="house" aria-hidden="true">
    <svg viewBox=${viewBox}>
      ${ends.slice(0, -1).map((end) => svg`<path class="edge" d=${boundary(seats, end)}></path>`)}
      ${wedges.map(({ color, isFaint }, index) => {
        const path = dots(seats.slice((ends[index] ?? 0) - (counts[index] ?? 0), ends[index]));
        return svg`${isFaint ? svg`<path class="seat rim" d=${path} stroke-width=${diameter}></path>` : nothing}<path part="seat" class="seat" d=${path} stroke=${color} stroke-width=${isFaint ? diameter * core : diameter}></path>`;
      })}
    </svg>
    ${hasMark ? svg`<line part="mark" x1="50%" x2="50%" y1="-1%" y2="100%"></line>` : nothing}
    ${labels.map(({ x, y, dx, dy, isLeft, isAnywhere, words }, index) => {
      const { sign, name, seats: count, color, ink, isFaint } = wedges[index] as Wedge;
      const anchor = isLeft ? 'end' : 'start';
      const at = dx + (chip / 2 + gap) * (isLeft ? -1 : 1);
      const half = words === 'name' ? 0.6 : 0;
      return svg`<svg class="tag" x=${`${x * 100}%`} y=${`${y * 100}%`} data-room=${isAnywhere ? (words ? 'both' : 'narrow') : words ? 'wide' : 'none'}>
        <rect x=${`${dx - chip / 2}em`} y=${`${dy - chip / 2}em`} width=${`${chip}em`} height=${`${chip}em`} rx=".4em" fill=${color} ?data-faint=${isFaint}></rect>
        <text x=${`${dx}em`} y=${`${dy}em`} text-anchor="middle" fill=${ink}>${sign}</text>
        ${half ? svg`<text class="aside" x=${`${at}em`} y=${`${dy - half}em`} text-anchor=${anchor}>${name}</text>` : nothing}
        ${words ? svg`<text class="aside" x=${`${at}em`} y=${`${dy + half}em`} text-anchor=${anchor}>${count}</text>` : nothing}
      </svg>`;
    })}
  </svg>`;
}

/** What keeps the place of the dots until there are some. */
const blank = hemicycle(120);
export const noSeats = (): SVGTemplateResult =>
  svg`<svg class="house" aria-hidden="true"><svg viewBox=${viewBox}><path class="seat" d=${dots(blank.seats)} stroke-width=${blank.diameter}></path></svg></svg>`;
