import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { axis, bar } from '../charts/bar.js';
import { donut } from '../charts/donut.js';
import { stacked } from '../charts/stacked.js';
import type { Standings } from '../text/standings.js';

export type Chart = 'bar' | 'stacked' | 'donut' | 'table';
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

type Content = TemplateResult | typeof nothing;

// A tag name cannot be bound: each level is a template of its own.
const headings: Readonly<Record<HeadingLevel, (text: string) => TemplateResult>> = {
  2: (text) => html`<h2 part="heading">${text}</h2>`,
  3: (text) => html`<h3 part="heading">${text}</h3>`,
  4: (text) => html`<h4 part="heading">${text}</h4>`,
  5: (text) => html`<h5 part="heading">${text}</h5>`,
  6: (text) => html`<h6 part="heading">${text}</h6>`,
};

const paragraph = (part: string, text: unknown): Content => (text ? html`<p part=${part}>${text}</p>` : nothing);

/** The whole widget of one state. */
export function figure(standings: Standings, chart: Chart, level: HeadingLevel): TemplateResult {
  const { banner, details, heading, label, notices, rows, source, subheading, summary, updated, verdict } = standings;
  return html`<figure part="root" data-chart=${chart} aria-label=${label} aria-describedby="summary">
    ${paragraph('banner', banner)}
    <div class="head">
      <div>${heading ? headings[level](heading) : nothing}${paragraph('subheading', subheading)}</div>
      <p class="badges">
        ${standings.badges.map(({ text, kind }) => html`<span part="badge" data-kind=${kind ?? nothing}>${text}</span>`)}
      </p>
    </div>
    <p id="summary" class="unseen">${summary}</p>
    ${
      verdict
        ? html`<div part="verdict">
            <p class="name">${verdict.headline}</p>
            <p class="quiet">${verdict.detail}</p>
          </div>`
        : nothing
    }
    ${
      rows.length
        ? html`<div class="picture">
            ${chart === 'donut' ? donut(rows, standings.total) : chart === 'stacked' ? stacked(rows) : nothing}
            ${table(standings, chart)} ${chart === 'bar' && standings.lines.length ? axis(standings.lines) : nothing}
          </div>`
        : nothing
    }
    ${progress(standings)}
    ${details.length ? html`<p class="quiet details">${details.map((text) => html`<span>${text}</span> `)}</p>` : nothing}
    ${notices.map((notice) => paragraph('notice', notice))}
    ${
      source || updated
        ? html`<div part="footer">
            ${paragraph(
              'source',
              source &&
                html`${source.label}: ${source.url ? html`<a href=${source.url}>${source.name}</a>` : source.name}`,
            )}
            ${paragraph('updated', updated && html`${updated.label}: <time datetime=${updated.iso}>${updated.text}</time>`)}
          </div>`
        : nothing
    }
  </figure>`;
}

// The roles say what the elements are, since browsers forget it where they are laid out as a grid.
const table = ({ columns, rows, lines, total }: Standings, chart: Chart): TemplateResult =>
  html`<table
    part=${chart === 'bar' || chart === 'table' ? 'table' : 'legend'}
    class=${chart === 'table' ? 'plain' : 'grid'}
    role="table"
  >
    <thead role="rowgroup" class=${chart === 'table' ? 'quiet' : 'unseen'}>
      <tr role="row">
        <th role="columnheader"><span class="unseen">${columns.number}</span></th>
        <th role="columnheader">${columns.name}</th>
        <th role="columnheader">${columns.votes}</th>
        <th role="columnheader">${columns.share}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr part="row" role="row">
            <td role="cell" class="number">
              ${row.photo ? html`<img part="photo" src=${row.photo} alt="" loading="lazy" />` : nothing}
              <svg part="number" viewBox="0 0 28 28">
                <rect width="28" height="28" rx="7" fill=${row.color} ?data-faint=${row.isFaint}></rect>
                <text x="14" y="14" fill=${row.ink} font-size=${row.sign.length > 2 ? 10 : 14}>${row.sign}</text>
              </svg>
            </td>
            <th role="rowheader" class="name">
              <span part="name">${row.name}</span>${row.mark ? html` <span class="mark">${row.mark}</span>` : nothing}${
                row.parties ? html` <span class="quiet">${row.parties}</span>` : nothing
              }
            </th>
            <td part="votes" role="cell" ?data-long=${row.count.length > 15}>${chart === 'table' ? row.count : row.votes}</td>
            <td part="share" role="cell">${row.share.replace('%', '')}<small>${row.share.includes('%') ? '%' : ''}</small></td>
            ${chart === 'bar' ? html`<td class="graph" aria-hidden="true">${bar(row, lines)}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
    ${
      chart === 'table' && total
        ? html`<tfoot role="rowgroup">
            <tr role="row">
              <td role="cell"></td>
              <th role="rowheader">${total.label}</th>
              <td part="votes" role="cell" ?data-long=${total.count.length > 15}>${total.count}</td>
              <td role="cell"></td>
            </tr>
          </tfoot>`
        : nothing
    }
  </table>`;

const progress = ({ progress }: Standings): Content =>
  progress
    ? html`<div part="progress" class="quiet">
        ${progress.text}
        <svg aria-hidden="true">
          <rect class="track" width="100%" height="100%" rx="2"></rect>
          ${svg`<rect class="counted" width=${`${progress.percent}%`} height="100%" rx="2"></rect>`}
        </svg>
      </div>`
    : nothing;
