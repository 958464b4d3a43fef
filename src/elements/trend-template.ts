import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { trendLines } from '../charts/trend-lines.js';
import type { TrendPicture } from '../charts/trend-lines-geometry.js';
import type { Standings } from '../text/standings.js';
import type { Trend, TrendPoint } from '../text/trend.js';
import { picture } from './picture.js';

/** What readers do with the lines. */
export interface TrendHandlers {
  readonly key: (event: KeyboardEvent) => void;
  readonly point: (event: PointerEvent) => void;
  readonly leave: (event: PointerEvent) => void;
}

/** A point in one sentence, for those who do not see it. */
const spoken = ({ place, rows }: TrendPoint): string =>
  `${place}: ${rows.map(({ name, share, gain }) => [name, share, gain].filter(Boolean).join(' ')).join(', ')}`;

/** The lines, the point that is read out, and the same as a table; `chosen` is undefined where it is the last point. */
export function trendBody(
  trend: Trend,
  standings: Standings,
  drawing: TrendPicture,
  chosen: number | undefined,
  { key, point, leave }: TrendHandlers,
): TemplateResult {
  const { lines, notes, xs, words } = trend;
  const count = xs.length;
  const shown = trend.at(chosen ?? count - 1);
  return html`<div class="trend">
    ${
      count
        ? html`<div
            class="readable"
            role="slider"
            tabindex="0"
            aria-label=${words.point}
            aria-valuemin="1"
            aria-valuemax=${count}
            aria-valuenow=${(chosen ?? count - 1) + 1}
            aria-valuetext=${spoken(shown)}
            @keydown=${key}
            @pointerdown=${point}
            @pointermove=${point}
            @pointerleave=${leave}
          >
            ${trendLines(trend, drawing, chosen)}
          </div>`
        : html`<div class="readable" aria-hidden="true">${trendLines(trend, drawing, undefined)}</div>`
    }
    <p class="quiet place">${shown.place || '\u00a0'}</p>
    ${picture(
      {
        ...standings,
        rows: shown.rows,
        total: undefined,
        verdict: undefined,
        polls: undefined,
        progress: undefined,
        details: [],
        isLive: false,
      },
      'table',
    )}
    <p class="quiet notes">${notes.map((text) => html`<span>${text}</span> `)}</p>
    ${count ? table(trend) : lines.length ? html`<p class="free later">\u00a0</p>` : nothing}
  </div>`;
}

const table = ({ at, axis, lines, samples, sampled, words }: Trend): TemplateResult => {
  const head = axis === 'time' ? [words.time, words.counted] : [words.counted, words.time];
  return html`<details>
    <summary class="quiet">${words.table}</summary>
    ${sampled ? html`<p class="quiet">${sampled}</p>` : nothing}
    <div class="scroll" tabindex="0" role="group" aria-label=${words.table}>
      <table part="table" class="plain">
        <thead class="quiet">
          <tr>
            ${head.map((text) => html`<th>${text}</th>`)} ${lines.map(({ sign, name }) => html`<th>${sign} ${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${samples.map((index) => {
            const { percent, rows, time } = at(index);
            const [first, second] = axis === 'time' ? [time, percent] : [percent, time];
            return html`<tr part="row">
              <th>${first || '–'}</th>
              <td>${second || '–'}</td>
              ${rows.map(({ share }) => html`<td>${share}</td>`)}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </details>`;
};
