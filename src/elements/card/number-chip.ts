import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Standing } from '../../view/standing.js';

/** The ballot number in the colour of its candidate. */
export const numberChip = ({ color, ink, isFaint, sign }: Standing): TemplateResult =>
  html`<svg part="number" viewBox="0 0 28 28">
    <rect width="28" height="28" rx="7" fill=${color} ?data-faint=${isFaint}></rect>
    <text x="14" y="14" fill=${ink} font-size=${sign.length > 2 ? 10 : 14}>${sign}</text>
  </svg>`;
