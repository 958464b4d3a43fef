import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Standing } from '../../view/standing.js';

/** The ballot number in the colour of its candidate. Screen readers are to say the number alone, and no “image” before it. */
export const numberChip = ({
  color,
  ink,
  isFaint,
  sign,
}: Pick<Standing, 'color' | 'ink' | 'isFaint' | 'sign'>): TemplateResult =>
  html`<svg part="number" role="none" color=${color} ?data-faint=${isFaint}>
    <text x="50%" y="50%" fill=${ink} font-size=${sign.length > 2 ? '10px' : nothing}>${sign}</text>
  </svg>`;
