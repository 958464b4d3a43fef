import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { LeadColors, Themed } from '../results/lead-colors.js';

/** As in the view model (`Tile`). */
interface Drawn {
  readonly colors?: LeadColors | undefined;
  readonly isUnderHalf?: boolean | undefined;
  readonly name?: string;
  readonly figure?: string;
}

/** Longer names have less space between letters, and longer figures are smaller; the longest are made narrower to fit. */
const longName = 8;
const [longFigure, widestFigure] = [5, 6];

/**
 * A colour for either theme. Engines before 2024 use the light one on every surface. Text and fill have the same step, so the text can be
 * read.
 */
const themed = ([light, dark]: Themed<string>): string =>
  typeof CSS !== 'undefined' && !CSS.supports('color', 'light-dark(#000, #fff)')
    ? light
    : `light-dark(${light}, ${dark})`;

const paint = (color: Themed<string> | undefined): string | typeof nothing => (color ? themed(color) : nothing);

/** A tile with its outline: the name above the figure, or only the figure. Letters keep the tile's colour around them. */
export const tile = ({ colors, isUnderHalf, name = '', figure = '' }: Drawn): SVGTemplateResult =>
  svg`<svg class="tile" aria-hidden="true" ?data-empty=${!colors} ?data-half=${isUnderHalf}>
    <rect width="100%" height="100%" rx="3" fill=${paint(colors?.fill)} stroke=${paint(colors?.edge)}></rect>
    <path d=${isUnderHalf ? 'M-99 0h300' : ''}></path>
    <g fill=${paint(colors?.ink)} stroke=${paint(colors?.fill)}>
      <text x="50%" y="33%" ?data-long=${name.length >= longName}>${name} </text>
      <text x="50%" y=${name ? '67%' : '50%'} ?data-long=${figure.length >= longFigure} textLength=${figure.length > widestFigure ? '92%' : nothing} lengthAdjust="spacingAndGlyphs">${figure}</text>
    </g>
  </svg>`;
