import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { seatDots } from '../../charts/hemicycle.js';
import type { Seats } from '../../view/seats.js';
import { picture } from '../card/picture.js';
import { inBothThemes } from './paint.js';

/** What is drawn of the seats: dots, the majority, and the table that says the same. */
export const seatsContent = ({ hasMark, majority, table, wedges }: Seats): TemplateResult =>
  html`${
    wedges.length
      ? html`${seatDots(wedges.map(inBothThemes), hasMark)}
          <p part="mark" class="majority">${majority}</p>`
      : nothing
  }
  ${picture({ ...table, rows: table.rows.map(inBothThemes) }, 'table')}`;
