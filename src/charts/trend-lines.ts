import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { side } from './trend-lines-geometry.js';
import type { Stroke, TrendPicture } from './trend-lines-geometry.js';

const viewBox = `0 0 ${side} ${side}`;
const percent = (length: number): string => `${(length * 100) / side}%`;

/** The name of a colour in the style sheet, or a colour. */
const paintOf = (paint: string): string => (paint.startsWith('#') ? paint : `var(--_${paint})`);

const paths = (strokes: readonly Stroke[]): SVGTemplateResult =>
  svg`<svg viewBox=${viewBox} preserveAspectRatio="none">
    ${strokes.map(({ d, paint, width, part = '' }) => {
      const isArea = part === 'area';
      return svg`<path part=${part} d=${d} color=${isArea ? paint : nothing} stroke=${isArea ? nothing : paintOf(paint)} stroke-width=${width}></path>`;
    })}
  </svg>`;

/** The point that the reader has chosen, and what is said of it, line by line. */
export interface Readout {
  readonly point: number;
  readonly lines: readonly string[];
}

/** The height of a line of the words about a point, in em, and of the plot in the same em. */
const [lineHeight, plotHeight] = [1.4, 20.9];

/** The words about a point in a box beside it. */
function box({ readout }: TrendPicture, { point, lines }: Readout): SVGTemplateResult {
  const { x, y, isLeft } = readout(point);
  const height = lines.length * lineHeight + 0.6;
  const part = (100 * height) / plotHeight;
  const top = Math.max(0, Math.min(100 - part, (100 * y) / side - part / 2));
  return svg`<svg class="readout" x=${percent(x)} y=${`${top}%`}>
    <svg x=${isLeft ? '-9em' : '.5em'}>
      <rect width="8.5em" height=${`${height}em`} rx="4"></rect>
      ${lines.map((text, index) => svg`<text x=".6em" y=${`${(index + 0.5) * lineHeight + 0.3}em`}>${text}</text>`)}
    </svg>
  </svg>`;
}

/** Lines from left to right, each with its number and share at its end. */
export const trendLines = (picture: TrendPicture, chosen: Readout | undefined): SVGTemplateResult => {
  const { strokes, texts, x, chips, cursor, pins } = picture;
  return svg`<svg class="plot" aria-hidden="true">
    ${paths(strokes)}
    <svg x=${percent(x)}>
      ${chips.map(
        ({ color, isFaint, y, from }) =>
          svg`<line y1=${percent(from)} x2="1em" y2=${percent(y)}></line>
            <circle cx="1.5em" cy=${percent(y)} r=".75em" fill=${color} ?data-faint=${isFaint}></circle>`,
      )}
    </svg>
    ${texts.map(({ text, name, x: at, y, dx, dy, anchor, isGap, isWide, paint }) =>
      isGap && chosen
        ? ''
        : svg`<text data-room=${isWide ? 'wide' : nothing} x=${percent(at)} y=${percent(y)} dx=${`${dx}em`} dy=${`${dy}em`} text-anchor=${anchor} fill=${paintOf(paint)}>${text} <tspan data-room="wide">${name}</tspan></text>`,
    )}
    ${pins.map(
      ({ isBefore, text, x: at }) =>
        svg`<svg class="pin" x=${percent(at)} y="100%"><rect x=${isBefore ? '0' : '-.75em'} y="-1.4em" width=${isBefore ? '2em' : '1.5em'} height="1.4em"></rect><text x=${isBefore ? '1em' : '0'} y="-.7em" text-anchor="middle">${text}</text></svg>`,
    )}
    ${chosen ? [paths(cursor(chosen.point)), box(picture, chosen)] : ''}
  </svg>`;
};
