import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Standing } from '../../view/standing.js';

/** The ballot number in the colour of its candidate. */
export const numberChip = ({ color, ink, isFaint, sign }: Standing): TemplateResult =>
  html`<svg part="number" color=${color} ?data-faint=${isFaint}>
    <text x="50%" y="50%" fill=${ink} font-size=${sign.length > 2 ? '10px' : nothing}>${sign}</text>
  </svg>`;
