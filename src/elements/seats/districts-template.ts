import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { finder } from '../base/finder.js';
import type { FinderHandlers } from '../base/finder.js';
import { districtSorts } from '../../text/messages/districts.js';
import type { DistrictsMessages } from '../../text/messages/districts.js';
import type { DistrictRow } from '../../view/districts.js';
import { numberChip } from '../card/number-chip.js';
import { inBothThemes } from './paint.js';

/** What is listed of the districts. */
export interface DistrictList {
  readonly heading: string;
  readonly rows: readonly DistrictRow[];
  /** Codes of the districts that a reader opened. */
  readonly open: ReadonlySet<string>;
  readonly status: string;
}

/** The districts in a table that a reader opens, with what finds and orders them. A server has no handlers. */
export function districtList(
  { heading, rows, open, status }: DistrictList,
  words: DistrictsMessages,
  handlers?: FinderHandlers,
): TemplateResult {
  const { columns, filter, sort, sorts } = words;
  const fields = {
    filter,
    sort,
    orders: districtSorts.map((key) => [key, sorts[key]] as const),
    status: `${status}${rows.length ? '' : ` ${words.nothing}`}`,
  };
  const press = ({ currentTarget }: Event): void => {
    handlers?.toggle((currentTarget as HTMLButtonElement).value);
  };
  return html`<details class="fold">
    <summary>${heading}</summary>
    ${finder(fields, handlers)}
    <table class="districts" role="table" aria-label=${heading}>
      <thead role="rowgroup" class="unseen">
        <tr role="row">
          <th role="columnheader">${columns.district}</th>
          <th role="columnheader">${columns.seats}</th>
          <th role="columnheader">${columns.won}</th>
          <th role="columnheader">${columns.closest}</th>
        </tr>
      </thead>
      ${rows.map((row) => district(row, open.has(row.code), words, press))}
    </table>
  </details>`;
}

const district = (
  { code, name, seats, won, closest, detail }: DistrictRow,
  isOpen: boolean,
  words: DistrictsMessages,
  press: (event: Event) => void,
): TemplateResult =>
  html`<tbody role="rowgroup">
    <tr role="row">
      <th role="rowheader"><button class="opener" type="button" value=${code} aria-expanded=${String(isOpen)} @click=${press}>${name}</button></th>
      <td role="cell" class="own">${seats}</td>
      <td role="cell" class="won">${won}</td>
      <td role="cell" class="quiet">${closest ? html`<span class="word">${words.columns.closest}: </span>${closest}` : nothing}</td>
    </tr>
    ${isOpen ? html`<tr role="row"><td role="cell" colspan="4" class="detail">${opened(detail(), words)}</td></tr>` : nothing}
  </tbody>`;

const opened = ({ seats, parties }: ReturnType<DistrictRow['detail']>, words: DistrictsMessages): TemplateResult => {
  const { quotients, more } = words;
  return html`<table class="parties">
      <thead class="quiet">
        <tr>
          <th>${quotients.seat}</th>
          <th>${quotients.party}</th>
          <th>${quotients.quotient}</th>
        </tr>
      </thead>
      <tbody>
        ${seats.map(({ place, party, quotient }) => html`<tr><td>${place}</td><th>${numberChip(inBothThemes(party))} <span>${party.short}</span></th><td>${quotient}</td></tr>`)}
      </tbody>
    </table>
    <table class="parties">
      <thead class="quiet">
        <tr>
          <th>${more.party}</th>
          <th>${more.votes}</th>
          <th>${more.seats}</th>
          <th class="long">${more.lacks}</th>
        </tr>
      </thead>
      <tbody>
        ${parties.map(({ party, votes, seats: own, lacks }) => html`<tr><th>${numberChip(inBothThemes(party))} <span>${party.short}</span></th><td>${votes}</td><td>${own}</td><td>${lacks}</td></tr>`)}
      </tbody>
    </table>`;
};
