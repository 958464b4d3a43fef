import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** The colour of a tile, as strong as the lead; its frame has it in full. */
export const tileFill = (color: string, opacity: number, isFaint: boolean): SVGTemplateResult =>
  svg`<svg aria-hidden="true"><rect class="fill" width="100%" height="100%" rx="3" fill=${color || 'none'} fill-opacity=${opacity} stroke=${color || 'none'} ?data-faint=${isFaint}></rect></svg>`;
