import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Standing } from '../text/standings.js';
import { stackedSegments } from './stacked-geometry.js';

const percentage = (value: number): string => `${String(value)}%`;

/** All candidates in one bar, each with its number, and with its share where it fits. */
export function stacked(rows: readonly Standing[]): readonly SVGTemplateResult[] {
  const segments = stackedSegments(rows.map(({ percent }) => percent));
  return rows.map(({ sign, share, color, ink, faint }, index) => {
    const { start, width, shareFrom, below, numbered } = segments[index] as (typeof segments)[number];
    const middle = percentage(start + width / 2);
    const label =
      below !== undefined
        ? svg`<line class="tick" x1=${middle} x2=${percentage(below)} y1="44" y2="50"></line>
          <text class="outside" x=${percentage(below)} y="63" text-anchor="middle">${sign}</text>`
        : numbered
          ? svg`<text class="inside" x=${percentage(start)} y="22" dx=".5em" fill=${ink}>${sign}<tspan
              dx=".5em" class="share" data-from=${shareFrom}>${share}</tspan></text>`
          : nothing;
    return svg`<rect part="bar" class="segment" x=${percentage(start)} width=${percentage(width)} height="44" fill=${color} data-faint=${faint}></rect>
      ${start ? svg`<line class="gap" x1=${percentage(start)} x2=${percentage(start)} y2="44"></line>` : nothing}${label}`;
  });
}

/** True where some number stands below the bar, which takes its height. */
export const hasLabelsBelow = (rows: readonly Standing[]): boolean =>
  stackedSegments(rows.map(({ percent }) => percent)).some(({ below }) => below !== undefined);
