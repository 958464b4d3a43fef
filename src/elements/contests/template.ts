import { html, noChange, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { ContestRow } from '../../view/contests.js';
import { sorts } from '../../text/messages/contests.js';
import type { ContestsMessages } from '../../text/messages/contests.js';
import type { Standing } from '../../view/standing.js';
import type { Standings } from '../../view/standings.js';
import { numberChip } from '../card/number-chip.js';
import { picture } from '../card/picture.js';

/** What is listed, and how. */
export interface ContestList {
  /** Where one is undefined, what stands there stays. */
  readonly rows: readonly (ContestRow | undefined)[];
  /** Rows that a reader's words do not find stay where they are, out of sight. */
  readonly isListed: (row: ContestRow) => boolean;
  /** Ids of the contests that a reader opened. */
  readonly open: ReadonlySet<string>;
  /** How many are listed. */
  readonly status: string;
  /** True where the rows keep the place of what is to come. */
  readonly isWaiting: boolean;
}

/** What readers do. */
export interface ContestHandlers {
  readonly find: (typed: string) => void;
  /** By one of `sorts`. */
  readonly order: (sort: string) => void;
  /** Opens a contest, or closes it. */
  readonly toggle: (id: string) => void;
}

/** The contests in rows, with what finds, orders and opens them. */
export function contestList(
  { rows, isListed, open, status, isWaiting }: ContestList,
  { columns, filter, sort, sorts: orders }: ContestsMessages,
  { find, order, toggle }: ContestHandlers,
): TemplateResult {
  return html`<div class=${isWaiting ? 'finder free' : 'finder'}>
      <label class="quiet">
        ${filter}
        <input type="search" @input=${({ target }: Event) => find((target as HTMLInputElement).value)} />
      </label>
      <label class="quiet">
        ${sort}
        <select @change=${({ target }: Event) => order((target as HTMLSelectElement).value)}>
          ${sorts.map((name) => html`<option value=${name}>${orders[name]}</option>`)}
        </select>
      </label>
      <p role="status" class="quiet">${status}</p>
    </div>
    <table
      part="table"
      role="table"
      aria-hidden=${isWaiting ? 'true' : nothing}
      @click=${({ target }: Event) => {
        const opener = (target as Element).closest<HTMLButtonElement>('.opener');
        if (opener) toggle(opener.value);
      }}
    >
      <thead role="rowgroup" class="unseen">
        <tr role="row">
          <th role="columnheader">${columns.contest}</th>
          <th role="columnheader">${columns.foremost}</th>
          <th role="columnheader">${columns.progress}</th>
        </tr>
      </thead>
      ${rows.map((row) => (row ? contest(row, isListed(row), isWaiting, open.has(row.id)) : noChange))}
    </table>`;
}

const contest = (
  { foremost, id, lead, name, notices, progress, rows, whole }: ContestRow,
  isListed: boolean,
  isWaiting: boolean,
  isOpen: boolean,
): TemplateResult => {
  const { badges, band, banner, verdict } = whole;
  const mark = foremost[0]?.mark;
  return html`<tbody class="contest" role="rowgroup" ?hidden=${!isListed}>
    <tr part="row" class="brief" role="row">
      <th class="title said" role="rowheader">
        <button class="opener" type="button" value=${id} aria-expanded=${String(isOpen)} ?disabled=${isWaiting}>${name}</button>
        ${banner ? html` <b part="banner">${banner}</b>` : nothing}${band ? html` <b part="banner" class="band">${band}</b>` : nothing}
      </th>
      <td class="foremost" role="cell">
        ${foremost.map(leading)}
        <div class="said">
          ${verdict?.headline ? html`<b>${verdict.headline}</b> ` : mark ? html`<span class="mark">${mark}</span> ` : nothing}
          ${lead ? html`<span class="quiet">${lead}</span> ` : nothing}
          ${notices.map((text) => html`<span part="notice">${text}</span> `)}
        </div>
      </td>
      <td class="counting said" role="cell">
        ${progress ? html`<span class="quiet">${progress}</span> ` : nothing}${badges.map(
          ({ text, kind }) => html`<span part="badge" data-kind=${kind ?? nothing}>${text}</span> `,
        )}
      </td>
      <td class="slim" aria-hidden="true">${slim(rows)}</td>
    </tr>
    ${isOpen ? html`<tr role="row"><td class="whole" role="cell" colspan="3">${all(whole)}</td></tr>` : nothing}
  </tbody>`;
};

const leading = (row: Standing): TemplateResult =>
  html`<span class="leading">
    ${numberChip(row)} <span part="name">${row.name}</span> <span part="share">${row.share || row.votes}</span>
  </span>`;

/** All candidates in one thin bar, on a scale from 0 to 100%. */
function slim(rows: readonly Standing[]): TemplateResult {
  let end = 0;
  return html`<svg>
    <rect part="track" class="track" width="100%" height="100%"></rect>
    ${rows.map(({ color, isFaint, percent }) => {
      const start = end;
      end += percent;
      return svg`<rect part="bar" class="piece" x=${`${start}%`} width=${`${percent}%`} height="100%" fill=${color} ?data-faint=${isFaint}></rect>`;
    })}
  </svg>`;
}

/** The whole result, as `<election-results>` draws it. */
const all = (standings: Standings): TemplateResult => {
  const { notices, source, updated } = standings;
  return html`${picture(standings, 'bar')} ${notices.map((text) => html`<p part="notice">${text}</p>`)}
    <p class="quiet details">
      ${[source && `${source.label}: ${source.name}`, updated && `${updated.label} ${updated.text}`].map((text) =>
        text ? html`<span>${text}</span> ` : nothing,
      )}
    </p>`;
};
