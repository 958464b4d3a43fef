import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { axis, bar } from '../../charts/bar.js';
import { donut } from '../../charts/donut.js';
import { stacked } from '../../charts/stacked.js';
import type { Polls } from '../../view/polls.js';
import type { Chart } from '../../text/presentation.js';
import type { Standing } from '../../view/standing.js';
import type { Standings } from '../../view/standings.js';
import type { Content } from './card.js';
import { numberChip } from './number-chip.js';

/** What is drawn of one state: what the law makes of it, the candidates, and how far the count has come. */
export function picture(standings: Standings, chart: Chart): TemplateResult {
  const { details, isWaiting, polls, rows, verdict } = standings;
  return html`${
    verdict
      ? html`<div part="verdict">
            ${verdict.headline ? html`<p class="name">${verdict.headline}</p>` : nothing}
            <p class="quiet">${verdict.detail}</p>
          </div>`
      : nothing
  }
    ${
      rows.length
        ? html`<div class="picture" aria-hidden=${isWaiting ? 'true' : nothing}>
            ${chart === 'donut' ? donut(rows, standings.total) : chart === 'stacked' ? stacked(rows) : nothing}
            ${table(standings, chart)} ${chart === 'bar' && standings.lines.length ? axis(standings.lines) : nothing}
          </div>`
        : nothing
    }
    ${polls ? pollTable(polls) : nothing} ${progress(standings)}
    ${details.length ? html`<p class="quiet details">${details.map((text) => html`<span>${text}</span> `)}</p>` : nothing}`;
}

/** Characters of a share that stands large beside votes in the narrowest cards: `58,59%`. */
export const longestShare = 6;

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
        ${columns.share ? html`<th role="columnheader">${columns.share}</th>` : html`<td role="cell"></td>`}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr part="row" role="row">
            <td role="cell" class="number">
              ${row.photo ? html`<img part="photo" src=${row.photo} alt="" loading="lazy" />` : nothing}
              ${numberChip(row)}
            </td>
            <th role="rowheader" class="name">
              <span part="name">${row.name}</span>${row.mark ? html` <span class="mark">${row.mark}</span>` : nothing}${
                row.parties ? html` <span class="quiet">${row.parties}</span>` : nothing
              }
            </th>
            <td class="votes" role="cell" ?data-long=${row.count.length > 15}>
              ${
                // Digits under digits in a table: what they gained stands before them there.
                chart === 'table'
                  ? html`${gain(row)} <span part="votes">${row.count}</span>`
                  : html`<span part="votes">${row.votes}</span> ${gain(row)}`
              }
            </td>
            <td part="share" role="cell" ?data-long=${row.share.length > longestShare}>${row.share.replace('%', '')}<small>${row.share.includes('%') ? '%' : ''}</small></td>
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
              <td class="votes" role="cell" ?data-long=${total.count.length > 15}><span part="votes">${total.count}</span></td>
              <td role="cell"></td>
            </tr>
          </tfoot>`
        : nothing
    }
  </table>`;

/** More candidates have no column each in a card: their shares follow one another, each with its sign. */
const mostColumns = 4;

const pollTable = ({ label, candidates, rows, range }: Polls): TemplateResult =>
  html`<table part="table" class=${candidates.length > mostColumns ? 'plain polls flow' : 'plain polls'} role="table">
    <thead class="quiet" role="rowgroup">
      <tr role="row">
        <th role="columnheader">${label}</th>
        ${candidates.map(({ sign, name }) => html`<th role="columnheader">${sign} ${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({ name, details, shares }) =>
          html`<tr part="row" role="row">
            <th role="rowheader">${name} ${details.map((text) => html`<span class="quiet">${text}</span> `)}</th>
            ${shares.map((share, index) => html`<td part="share" role="cell" data-sign=${candidates[index]?.sign}>${share}</td>`)}
          </tr>`,
      )}
    </tbody>
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader">${range.label}</th>
        ${range.shares.map((share, index) => html`<td role="cell" data-sign=${candidates[index]?.sign}>${share}</td>`)}
      </tr>
    </tfoot>
  </table>`;

const gain = ({ gain }: Standing): Content =>
  gain ? html`<span class="gain">${gain[0]}<span data-room="wide">${gain.slice(1)}</span></span>` : nothing;

const progress = ({ isLive, progress }: Standings): Content =>
  progress || isLive
    ? html`<div part=${progress ? 'progress' : nothing} class=${progress ? 'quiet progress' : 'quiet progress free'}>
        ${progress?.text ?? '\u00a0'}
        <svg aria-hidden="true">
          <rect class="track" width="100%" height="100%" rx="2"></rect>
          ${svg`<rect class="counted" width=${`${progress?.percent ?? 0}%`} height="100%" rx="2"></rect>`}
        </svg>
      </div>`
    : nothing;
