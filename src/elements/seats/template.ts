import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { seatDots } from '../../charts/hemicycle.js';
import type { Seated, Seats, Square } from '../../view/seats.js';
import type { Content } from '../card/card.js';
import { numberChip } from '../card/number-chip.js';
import { inBothThemes } from './paint.js';

/** What is drawn of the seats: dots or squares, the table that says the same, and what stands under it. */
export const seatsContent = (seats: Seats, more: Content): TemplateResult =>
  html`<div class=${seats.wedges.length && !seats.squares.length ? 'parliament' : 'parliament few'}>
    ${house(seats)} ${parties(seats)} ${more}
  </div>`;

const house = ({ middle, order, squares, wedges }: Seats): Content => {
  if (squares.length)
    return html`<div>
      <ol class="squares" aria-hidden="true">
        ${squares.map(square)}
      </ol>
      ${order ? html`<p class="quiet">${order}</p>` : nothing}
    </div>`;
  return wedges.length ? seatDots(wedges.map(inBothThemes), middle) : nothing;
};

const square = ({ party, place }: Square): TemplateResult =>
  html`<li part="seat">${place ? html`<span class="quiet">${place}</span> ` : nothing}${numberChip(inBothThemes(party))}${party.label === party.sign ? nothing : html` <span>${party.label}</span>`}</li>`;

// The roles say what the elements are, since browsers forget it where they are laid out as something else.
const parties = ({ folded, table: { columns, isWaiting, total }, table }: Seats): Content => {
  const rows = table.rows.map(inBothThemes);
  if (!rows.length) return nothing;
  const shown = rows.slice(0, rows.length - (folded?.count ?? 0));
  return html`<div class="picture" aria-hidden=${isWaiting ? 'true' : nothing}>
    <table part="table" class="parties" role="table">
      <thead role="rowgroup" class="quiet">
        <tr role="row">
          <th role="columnheader">${columns.name}</th>
          <td aria-hidden="true"></td>
          <th role="columnheader">${columns.votes}</th>
          ${columns.change ? html`<th role="columnheader">${columns.change}</th>` : nothing}
          <th role="columnheader">${columns.share}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${shown.map((row) => line(row, columns.change !== undefined))}
      </tbody>
      ${
        total
          ? html`<tfoot role="rowgroup">
              <tr role="row">
                <th role="rowheader">${total.label}</th>
                <td aria-hidden="true"></td>
                <td class="votes" role="cell">${total.count}</td>
                ${columns.change ? html`<td role="cell"></td>` : nothing}
                <td role="cell"></td>
              </tr>
            </tfoot>`
          : nothing
      }
    </table>
  </div>
  ${
    folded
      ? html`<details class="fold">
            <summary>${folded.text}</summary>
            <ul>
              ${rows
                .slice(shown.length)
                .map(
                  (row) =>
                    html`<li part="row">${numberChip(row)} <span part="name">${row.name}</span> <span part="share">${row.share}</span> ${row.change ? html`<span part="change">${row.change}</span>` : nothing}</li>`,
                )}
            </ul>
          </details>`
      : nothing
  }`;
};

const line = (row: Seated, hasChange: boolean): TemplateResult => {
  const { change, color, count, isFaint, length, mark, name, parties, share } = row;
  const note = [mark, parties].filter(Boolean).join(', ');
  return html`<tr part="row" role="row">
    <th role="rowheader">${numberChip(row)} <span><span part="name">${name}</span>${note ? html` <span class="quiet">${note}</span>` : nothing}</span></th>
    <td role="cell" class="length" aria-hidden="true">${
      length
        ? html`<svg>${svg`<rect part="bar" class="bar" width=${`${length}%`} height="100%" fill=${color} ?data-faint=${isFaint}></rect>`}</svg>`
        : nothing
    }</td>
    <td role="cell" class="votes"><span part="votes">${count}</span></td>
    ${hasChange ? html`<td role="cell" part="change">${change}</td>` : nothing}
    <td role="cell" part="share">${share.replace('%', '')}</td>
  </tr>`;
};
