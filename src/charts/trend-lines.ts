import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Line } from './mark.js';
import { side } from './trend-lines-geometry.js';
import type { Course, TrendPicture } from './trend-lines-geometry.js';

/** What is drawn of a count as it went, with its words. */
export interface Lines extends Course {
  readonly lines: readonly {
    readonly sign: string;
    readonly name: string;
    readonly share: string;
    readonly color: string;
    readonly ink: string;
    readonly isFaint: boolean;
    readonly percents: readonly number[];
  }[];
  readonly marks: readonly Line[];
  readonly ticks: readonly { readonly at: number; readonly label: string; readonly always: boolean }[];
  readonly end: Line | undefined;
  readonly notable: readonly { readonly point: number; readonly line: number }[];
}

/** What a label takes of the plot's height, as the style sheet has them. */
export const labelHeight = 0.08;

/** Longer names are cut: the legend has them whole. */
const longestName = 18;

const viewBox = `0 0 ${side} ${side}`;
const percent = (part: number): string => `${Number((part * 100).toFixed(2))}%`;

export const shortName = (name: string): string => {
  const characters = Array.from(name);
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : name;
};

/** A short label stands beside the scale, in place of those of the scale that would meet it. */
export const isBeside = (label: string): boolean => label.length < 5;

/** Lines from left to right, each with its number and share at its end; `chosen` is the point that is read out. */
export function trendLines(
  { xs, lines, marks, ticks, end, notable }: Lines,
  { scale, yOf, paths, falls, dots, labels }: TrendPicture,
  chosen: number | undefined,
): SVGTemplateResult {
  const x = (point: number): string => percent((xs[point] ?? 0) / 100);
  const y = (line: number, point: number): string => percent(yOf(lines[line]?.percents[point] ?? 0));
  const last = xs.length - 1;
  const beside = marks.filter(({ label }) => isBeside(label)).map((mark) => yOf(mark.percent));
  return svg`<svg class="plot" aria-hidden="true">
    ${scale.map(
      (at) => svg`<svg class="step" y=${percent(yOf(at))}>
        <line x2="100%"></line>
        <text x="-.5em">${beside.some((top) => Math.abs(top - yOf(at)) < labelHeight) ? nothing : `${at}%`}</text>
      </svg>`,
    )}
    ${ticks.map(({ at, label, always }) => svg`<text class="tick" x=${`${at}%`} y="100%" dy="1.25em" data-room=${always ? nothing : 'wide'}>${label}</text>`)}
    ${marks.map(
      (mark) => svg`<svg part="mark" y=${percent(yOf(mark.percent))}>
        <line x2="100%"></line>
        ${isBeside(mark.label) ? svg`<text x="-.5em" text-anchor="end">${mark.label}</text>` : svg`<text x=".25em" y="-.7em">${mark.label}</text>`}
      </svg>`,
    )}
    ${
      end
        ? svg`<svg part="mark" x=${`${end.percent}%`}>
            <line y2="100%"></line>
            <text y="-.9em" text-anchor=${end.percent > 50 ? 'end' : 'start'}>${end.label}</text>
          </svg>`
        : nothing
    }
    <svg viewBox=${viewBox} preserveAspectRatio="none">
      <path class="falls" d=${falls}></path>
      ${lines.map(({ isFaint }, index) => (isFaint ? svg`<path class="course under" d=${paths[index]}></path>` : nothing))}
      ${lines.map(({ color }, index) => svg`<path part="line" class="course" d=${paths[index]} stroke=${color}></path>`)}
    </svg>
    ${lines.map(({ color, isFaint }, index) =>
      dots.map(
        (point) =>
          svg`<circle cx=${x(point)} cy=${y(index, point)} r="3" fill=${color} ?data-faint=${isFaint}></circle>`,
      ),
    )}
    ${notable.map(({ point, line }) => svg`<text class="fallen" x=${x(point)} y=${y(line, point)} dy="-.9em">▼</text>`)}
    <svg x=${x(last)}>
      ${lines.map(({ sign, name, share, color, ink, isFaint }, index) => {
        const place = labels[index];
        return place === undefined
          ? nothing
          : svg`<line class="lead" y1=${y(index, last)} x2=".75em" y2=${percent(place)}></line>
            <svg class="label" y=${percent(place)}>
              <rect x=".75em" y="-.65em" width="1.5em" height="1.3em" rx="3" fill=${color} ?data-faint=${isFaint}></rect>
              <text class="sign" x="1.5em" y=".36em" fill=${ink}>${sign}</text>
              <text class="halo" x="2.6em" y=".36em">${share} <tspan data-room="wide">${shortName(name)}</tspan></text>
            </svg>`;
      })}
    </svg>
    ${
      chosen === undefined
        ? nothing
        : svg`<svg class="cursor" x=${x(chosen)}>
            <line y2="100%"></line>
            ${lines.map(({ color }, index) => svg`<circle cy=${y(index, chosen)} r="4.5" fill=${color}></circle>`)}
          </svg>`
    }
  </svg>`;
}
