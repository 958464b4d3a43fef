import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { side } from './trend-lines-geometry.js';
import type { Stroke, TrendPicture } from './trend-lines-geometry.js';

const viewBox = `0 0 ${side} ${side}`;
const percent = (length: number): string => `${(length * 100) / side}%`;

/** The name of a colour in the style sheet, or a colour. */
const paintOf = (paint: string): string => (paint.startsWith('#') ? paint : `var(--_${paint})`);

const paths = (strokes: readonly Stroke[]): SVGTemplateResult =>
  svg`<svg viewBox=${viewBox} preserveAspectRatio="none">
    ${strokes.map(({ d, paint, width, part = '' }) => svg`<path part=${part} d=${d} stroke=${paintOf(paint)} stroke-width=${width}></path>`)}
  </svg>`;

/** Lines from left to right, each with its number and share at its end. `chosen` is the point that the reader has chosen. */
export const trendLines = (
  { strokes, texts, x, chips, cursor }: TrendPicture,
  chosen: number | undefined,
): SVGTemplateResult =>
  svg`<svg class="plot" aria-hidden="true">
    ${paths(strokes)}
    <svg x=${percent(x)}>
      ${chips.map(
        ({ color, isFaint, y, from }) =>
          svg`<line y1=${percent(from)} x2="1em" y2=${percent(y)}></line>
            <circle cx="1.5em" cy=${percent(y)} r=".75em" fill=${color} ?data-faint=${isFaint}></circle>`,
      )}
    </svg>
    ${texts.map(
      ({ text, name, x: at, y, dx, dy, anchor, paint }) =>
        svg`<text x=${percent(at)} y=${percent(y)} dx=${`${dx}em`} dy=${`${dy}em`} text-anchor=${anchor} fill=${paintOf(paint)}>${text} <tspan data-room="wide">${name}</tspan></text>`,
    )}
    ${chosen === undefined ? '' : paths(cursor(chosen))}
  </svg>`;
