import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** As in the view model (`Tile`). */
interface Drawn {
  readonly fill?: string | undefined;
  readonly color?: string | undefined;
  readonly ink?: string | undefined;
  readonly isFaint?: boolean | undefined;
  readonly isUnderHalf?: boolean | undefined;
  readonly letters?: string;
  readonly sign?: string;
}

/** The colour of stripes: the opposite of the colour of the text on them. */
export const stripe = (ink = ''): string => (ink === '#000' ? '#fff' : '#000');

/** A tile with its frame: letters above the sign, or only the sign. */
export const tile = ({ fill = 'none', color, ink, isFaint, isUnderHalf, letters, sign }: Drawn): SVGTemplateResult =>
  svg`<svg class="tile" aria-hidden="true">
    <rect width="100%" height="100%" rx="3" fill=${fill} stroke=${color} ?data-faint=${isFaint}></rect>
    <path d=${isUnderHalf ? 'M0 0h99' : ''} stroke=${stripe(ink)}></path>
    <text x="50%" y="32%" fill=${ink}>${letters} </text>
    <text x="50%" y=${letters ? '72%' : '50%'} fill=${ink}>${sign}</text>
  </svg>`;
