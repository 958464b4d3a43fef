import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { trendLines } from '../../charts/trend-lines.js';
import type { TrendPicture } from '../../charts/trend-lines-geometry.js';
import type { Trend, TrendPoint } from '../../view/trend.js';
import type { Content } from '../card/card.js';
import { candidates, longestShare } from '../card/picture.js';

/** What readers do with the lines. */
export interface TrendHandlers {
  readonly key: (event: KeyboardEvent) => void;
  readonly point: (event: PointerEvent) => void;
  readonly leave: (event: PointerEvent) => void;
}

/** The lines, the point that is read out, and the same as a table; `chosen` is undefined where it is the last point. */
export function trendContent(
  { at, details, falls, polls, words, xs }: Trend,
  drawing: TrendPicture,
  chosen: number | undefined,
  { key, point, leave }: TrendHandlers,
): TemplateResult {
  const count = xs.length;
  const index = chosen ?? count - 1;
  const shown = at(index);
  const { place, rows, spoken } = shown;
  const readout = chosen === undefined ? undefined : { point: chosen, lines: readoutOf(shown) };
  return html`<div class="trend">
    ${
      count
        ? html`<div
            class="readable"
            ?data-long=${rows.some(({ share }) => share.length > longestShare)}
            role="slider"
            tabindex="0"
            aria-label=${words.point}
            aria-valuemin="1"
            aria-valuemax=${count}
            aria-valuenow=${index + 1}
            aria-valuetext=${spoken}
            @keydown=${key}
            @pointerdown=${point}
            @pointermove=${point}
            @pointerleave=${leave}
          >
            ${trendLines(drawing, readout)}
          </div>`
        : html`<div class="readable">${trendLines(drawing, readout)}</div>`
    }
    <p class="quiet place">${place || '\u00a0'}</p>
    ${candidates({ ...shown, facts: [] }, 'table')} ${fallsList(falls)}
    ${details.length ? html`<p class="quiet details" role="paragraph">${details.map((text) => html`<span>${text}</span> `)}</p>` : nothing}
    ${
      count
        ? html`<details>
            <summary class="quiet">${words.table}</summary>
            ${candidates({ ...shown, facts: [], rows: [], polls }, 'table')}
          </details>`
        : rows.length
          ? html`<p class="later">\u00a0</p>`
          : nothing
    }
  </div>`;
}

/** The candidates with the most votes, in the box beside the point. */
const mostInBox = 5;

const readoutOf = ({ percent, place, rows, when }: TrendPoint): readonly string[] => [
  ...(percent ? [place.split(', ')[0] ?? ''] : []),
  when,
  ...[...rows]
    .sort((a, b) => b.percent - a.percent)
    .slice(0, mostInBox)
    .map(({ sign, share }) => `${sign}\u2002${share}`),
];

/** The days on which votes fell, by the letters on the axis. */
const fallsList = ({ days, title }: Trend['falls']): Content =>
  days.length
    ? html`<div class="quiet falls">
        <p>${title}</p>
        <ul>
          ${days.map(({ letter, day, text }) => html`<li><b>${letter}</b> <span>${day}</span> <span>${text}</span></li>`)}
        </ul>
      </div>`
    : nothing;

/** Every point in rows, in place of the lines. */
export const trendTable = ({ at, details, polls, xs }: Trend): TemplateResult =>
  html`<div class="trend">${candidates({ ...at(xs.length - 1), rows: [], details, polls }, 'table')}</div>`;
