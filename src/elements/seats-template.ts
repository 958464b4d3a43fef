import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { noSeats, seatDots } from '../charts/hemicycle.js';
import type { Seated, Seats } from '../text/seats.js';
import type { Content } from './card.js';

/** What is drawn of the seats: dots, the majority, and the table that says the same. */
export const seatsContent = (seats: Seats): Content => {
  const { groups, hasMark, isWaiting, majority, wedges } = seats;
  if (!groups.length) return nothing;
  return html`<div class="picture" aria-hidden=${isWaiting ? 'true' : nothing}>
    ${
      wedges.length || isWaiting
        ? html`${isWaiting ? noSeats() : seatDots(wedges, hasMark)}
            <p part="mark" class="majority">${isWaiting ? '\u00a0' : majority}</p>`
        : nothing
    }
    ${table(seats)}
  </div>`;
};

const table = ({ columns, groups, total }: Seats): TemplateResult =>
  html`<table part="table" class="plain seats">
    <thead class="quiet">
      <tr>
        <th scope="col"><span class="unseen">${columns.number}</span></th>
        <th scope="col">${columns.name}</th>
        <th scope="col">${columns.seats}</th>
        <th scope="col">${columns.seatShare}</th>
        <th scope="col">${columns.share}</th>
      </tr>
    </thead>
    ${groups.map(
      ({ label, rows }) =>
        html`<tbody>
          ${label ? html`<tr><th class="group" colspan="5" scope="rowgroup">${label}</th></tr>` : nothing}
          ${rows.map(row)}
        </tbody>`,
    )}
    ${
      total
        ? html`<tfoot>
            <tr>
              <td></td>
              <th scope="row">${total.label}</th>
              <td>${total.seats}</td>
              <td>${total.seatShare}</td>
              <td></td>
            </tr>
          </tfoot>`
        : nothing
    }
  </table>`;

const row = ({ sign, name, color, ink, isFaint, seats, seatShare, share, mark }: Seated): TemplateResult =>
  html`<tr part="row">
    <td class="number">
      <svg part="number" viewBox="0 0 28 28">
        <rect width="28" height="28" rx="7" fill=${color} ?data-faint=${isFaint}></rect>
        <text x="14" y="14" fill=${ink} font-size=${sign.length > 2 ? 10 : 14}>${sign}</text>
      </svg>
    </td>
    <th class="name" scope="row"><span part="name">${name}</span>${mark ? html` <span class="mark">${mark}</span>` : nothing}</th>
    <td>${seats}</td>
    <td>${seatShare}</td>
    <td part="share">${share}</td>
  </tr>`;
