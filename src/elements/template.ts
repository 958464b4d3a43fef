import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { axis, bar } from '../charts/bar.js';
import { donut } from '../charts/donut.js';
import { hasLabelsBelow, stacked } from '../charts/stacked.js';
import type { Standing, Standings } from '../text/standings.js';

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

/** The whole widget of one state. */
export const figure = (standings: Standings, chart: Chart, level: HeadingLevel): TemplateResult => html`
  <figure part="root" class="root" data-chart=${chart} aria-label=${standings.label} aria-describedby="summary">
    ${paragraph('banner', standings.banner)}
    <header>
      <div>
        ${standings.heading ? headings[level](standings.heading) : nothing}${paragraph('subheading', standings.subheading)}
      </div>
      ${badges(standings)}
    </header>
    <p id="summary" class="unseen">${standings.summary}</p>
    ${verdict(standings)} ${standings.rows.length ? picture(standings, chart) : nothing} ${progress(standings)}
    ${details(standings)} ${standings.notices.map((notice) => paragraph('notice', notice))} ${footer(standings)}
  </figure>
`;

const paragraph = (part: string, text: string): Content => (text ? html`<p part=${part} class=${part}>${text}</p>` : nothing);

const badges = ({ badges }: Standings): Content =>
  badges.length
    ? html`<p class="badges">
        ${badges.map(({ text, kind }) => html`<span part="badge" class="badge" data-kind=${kind ?? nothing}>${text}</span>`)}
      </p>`
    : nothing;

const verdict = ({ verdict }: Standings): Content =>
  verdict
    ? html`<div part="verdict" class="verdict">
        <p>${verdict.headline}</p>
        <p>${verdict.detail}</p>
      </div>`
    : nothing;

const picture = (standings: Standings, chart: Chart): TemplateResult => html`
  <div class="picture">
    ${chart === 'donut' ? donut(standings.rows, standings.total) : nothing}
    ${
      chart === 'stacked'
        ? html`<svg class="stacked" data-below=${hasLabelsBelow(standings.rows) || nothing} aria-hidden="true">
            ${stacked(standings.rows)}
          </svg>`
        : nothing
    }
    ${table(standings, chart)}
    ${
      chart === 'bar' && standings.lines.length
        ? html`<svg class="axis" aria-hidden="true">${axis(standings.lines)}</svg>`
        : nothing
    }
  </div>
`;

// The roles say what the elements are, since browsers forget it where they are laid out as a grid.
const table = ({ columns, rows, lines, total }: Standings, chart: Chart): TemplateResult => html`
  <table part=${chart === 'stacked' || chart === 'donut' ? 'legend' : 'table'} role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col"><span class="unseen">${columns.number}</span></th>
        <th role="columnheader" scope="col">${columns.name}</th>
        <th role="columnheader" scope="col">${columns.votes}</th>
        <th role="columnheader" scope="col">${columns.share}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr part="row" role="row">
            <td role="cell" class="number">${identity(row)}</td>
            <th role="rowheader" scope="row" class="name">
              <span part="name">${row.name}</span>${row.mark ? html` <span class="tag">${row.mark}</span>` : nothing}${
                row.parties ? html` <span class="parties">${row.parties}</span>` : nothing
              }
            </th>
            <td part="votes" role="cell" class="votes">${chart === 'table' ? row.count : row.votes}</td>
            <td part="share" role="cell" class="share">${share(row.share)}</td>
            ${
              chart === 'bar'
                ? html`<td class="graph" aria-hidden="true"><svg>${bar(row, lines)}</svg></td>`
                : nothing
            }
          </tr>`,
      )}
    </tbody>
    ${
      chart === 'table' && total
        ? html`<tfoot role="rowgroup">
            <tr role="row">
              <td role="cell"></td>
              <th role="rowheader" scope="row">${total.label}</th>
              <td role="cell" class="votes">${total.count}</td>
              <td role="cell"></td>
            </tr>
          </tfoot>`
        : nothing
    }
  </table>
`;

/** The ballot number in a chip of the candidate's colour, beneath the photo where there is one. */
const identity = ({ sign, color, ink, faint, photo }: Standing): TemplateResult => html`
  ${photo ? html`<img part="photo" class="photo" src=${photo} alt="" loading="lazy" decoding="async" />` : nothing}
  <svg part="number" class="chip" viewBox="0 0 28 28">
    <rect width="28" height="28" rx="7" fill=${color} data-faint=${faint}></rect>
    <text x="14" y="14" fill=${ink} font-size=${sign.length > 2 ? 10 : 14}>${sign}</text>
  </svg>
`;

/** One text to copy and to hear, with a quieter sign. */
const share = (text: string): TemplateResult | string =>
  text.endsWith('%') ? html`${text.slice(0, -1)}<small>%</small>` : text;

const progress = ({ progress }: Standings): Content =>
  progress
    ? html`<div part="progress" class="progress">
        <p>${progress.text}</p>
        <svg aria-hidden="true">
          <rect class="track" width="100%" height="100%" rx="2"></rect>
          <rect class="counted" width=${`${String(progress.percent)}%`} height="100%" rx="2"></rect>
        </svg>
      </div>`
    : nothing;

const details = ({ details }: Standings): Content =>
  details.length ? html`<p class="details">${details.map((text) => html`<span>${text}</span> `)}</p>` : nothing;

const footer = ({ source, updated }: Standings): Content =>
  source || updated
    ? html`<footer part="footer">
        ${
          source
            ? html`<p part="source">
                ${source.label}: ${source.url ? html`<a href=${source.url} rel="noopener">${source.name}</a>` : source.name}
              </p>`
            : nothing
        }
        ${updated ? html`<p part="updated">${updated.label}: <time datetime=${updated.iso}>${updated.text}</time></p>` : nothing}
      </footer>`
    : nothing;
