import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Line, Standing } from '../text/standings.js';

/** One candidate's bar on the scale from 0 to 100%, with the lines that matter across it. */
export const bar = ({ percent, color, faint }: Standing, lines: readonly Line[]): SVGTemplateResult => svg`
  <rect part="track" class="track" width="100%" height="100%" rx="3"></rect>
  <rect part="bar" class="bar" width=${`${String(percent)}%`} height="100%" rx="3" fill=${color} data-faint=${faint}></rect>
  ${lines.map(({ percent: at }) => {
    const x = `${String(at)}%`;
    return svg`<line part="mark" class="mark" x1=${x} x2=${x} y1="-4" y2="14"></line>`;
  })}`;

/** The lines' labels, once under all bars; two that are near each other turn away from one another. */
export const axis = (lines: readonly Line[]): readonly SVGTemplateResult[] =>
  lines.map(({ percent, label }) => {
    const other = lines.find((line) => line.percent !== percent && Math.abs(line.percent - percent) < 35);
    const anchor =
      percent < 15 ? 'start' : percent > 85 ? 'end' : !other ? 'middle' : other.percent > percent ? 'end' : 'start';
    const x = `${String(percent)}%`;
    return svg`<text part="mark" x=${x} y="1em" text-anchor=${anchor}>${label}</text>`;
  });
