import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { Line, Mark } from './mark.js';

/** The share at which a bar is full, and the margin of error of an estimate, in percentage points. */
interface Scale {
  readonly most?: number;
  readonly margin?: number | undefined;
}

/**
 * The cell with the bar of one candidate, and the lines that cross it, in percent of the cell. Each is the box of an empty `<svg>`:
 * its width and its colour are attributes, which a policy without inline styles allows, and the style sheet says whether the
 * box is solid, hatched or hollow.
 */
export const track = (
  { percent, color, isFaint }: Pick<Mark, 'percent' | 'color' | 'isFaint'>,
  lines: readonly Line[],
  { most = 100, margin }: Scale = {},
): TemplateResult =>
  html`<td part="track" role="cell" aria-hidden="true">
    <svg part="bar" class="bar" width=${`${(percent / most) * 100}%`} color=${color} ?data-faint=${isFaint}>
      ${margin === undefined || !percent ? nothing : estimate((margin / percent) * 100)}
    </svg>
    ${lines.map((line) => html`<svg part="mark" class="line" width=${`${(line.percent / most) * 100}%`}></svg>`)}
  </td>`;

/** A dot at the end of the bar, and how far from it the share may be, in percent of the bar. */
const estimate = (margin: number): SVGTemplateResult =>
  svg`<rect x=${`${100 - margin}%`} y="50%" width=${`${2 * margin}%`} height="1"></rect><circle cx="100%" cy="50%" r="6"></circle>`;

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
