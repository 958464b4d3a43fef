import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { ContestRow } from '../text/contests.js';
import { sorts } from '../text/contests-messages.js';
import type { ContestsMessages, Sort } from '../text/contests-messages.js';
import type { Standing, Standings } from '../text/standings.js';
import type { Content } from './card.js';
import { picture } from './picture.js';

/** What is listed, and how. */
export interface ContestList {
  readonly rows: readonly ContestRow[];
  /** Rows that a reader's words do not find stay where they are, out of sight. */
  readonly isListed: (row: ContestRow) => boolean;
  /** Everything of a contest that a reader opened. */
  readonly opened: (row: ContestRow) => Standings | undefined;
  readonly sort: Sort;
  /** How many are listed. */
  readonly status: string;
  /** True where the rows keep the place of what is to come. */
  readonly isWaiting: boolean;
}

/** What readers do. */
export interface ContestHandlers {
  readonly find: (typed: string) => void;
  readonly order: (sort: string) => void;
  /** Opens a contest, or closes it. */
  readonly toggle: (id: string) => void;
}

/** The columns that an order goes by, and whether it rises. */
const sortedColumn: Readonly<Record<Sort, readonly [column: keyof ContestsMessages['columns'], way: string] | []>> = {
  source: [],
  name: ['contest', 'ascending'],
  lead: ['foremost', 'ascending'],
  progress: ['progress', 'descending'],
};

/** The contests in rows, with what finds, orders and opens them. */
export function contestList(list: ContestList, words: ContestsMessages, handlers: ContestHandlers): TemplateResult {
  const { isListed, isWaiting, opened, rows, sort, status } = list;
  const [column, way] = sortedColumn[sort];
  const head = (name: keyof ContestsMessages['columns']): TemplateResult =>
    html`<th role="columnheader" aria-sort=${name === column ? way : nothing}>${words.columns[name]}</th>`;
  return html`<div class=${isWaiting ? 'finder free' : 'finder'}>
      <label class="quiet">
        ${words.filter}
        <input type="search" @input=${({ target }: Event) => handlers.find((target as HTMLInputElement).value)} />
      </label>
      <label class="quiet">
        ${words.sort}
        <select @change=${({ target }: Event) => handlers.order((target as HTMLSelectElement).value)}>
          ${sorts.map((name) => html`<option value=${name}>${words.sorts[name]}</option>`)}
        </select>
      </label>
      <p role="status" class="quiet">${isWaiting ? '\u00a0' : status}</p>
    </div>
    <table
      part="table"
      role="table"
      aria-hidden=${isWaiting ? 'true' : nothing}
      @click=${({ target }: Event) => {
        const opener = (target as Element).closest<HTMLButtonElement>('.opener');
        if (opener) handlers.toggle(opener.value);
      }}
    >
      <thead role="rowgroup" class="unseen">
        <tr role="row">
          ${head('contest')}${head('foremost')}${head('progress')}
        </tr>
      </thead>
      ${rows.map((row) => contest(row, isListed(row), isWaiting, opened(row)))}
    </table>`;
}

const contest = (
  { badges, foremost, id, lead, mark, name, notices, others, progress, rows, test, verdict }: ContestRow,
  isListed: boolean,
  isWaiting: boolean,
  opened: Standings | undefined,
): TemplateResult =>
  html`<tbody class="contest" role="rowgroup" ?hidden=${!isListed}>
    <tr part="row" class="brief" role="row">
      <th class="title said" role="rowheader">
        <button class="opener" type="button" value=${id} aria-expanded=${opened ? 'true' : 'false'} ?disabled=${isWaiting}>${name}</button>
        ${test ? html` <b part="badge" class="test">${test}</b>` : nothing}
      </th>
      <td class="foremost" role="cell">
        ${foremost.map(leading)}
        <div class="said">
          ${mark && !verdict ? html`<span class="mark">${mark}</span> ` : nothing}
          ${verdict ? html`<b>${verdict}</b> ` : nothing}
          ${[lead, others].map((text) => (text ? html`<span class="quiet">${text}</span> ` : nothing))}
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
    ${opened ? html`<tr role="row"><td class="whole" role="cell" colspan="3">${whole(opened)}</td></tr>` : nothing}
  </tbody>`;

const leading = ({ color, ink, isFaint, name, share, sign }: Standing): TemplateResult =>
  html`<span class="leading">
    <svg part="number" viewBox="0 0 28 28">
      <rect width="28" height="28" rx="7" fill=${color} ?data-faint=${isFaint}></rect>
      <text x="14" y="14" fill=${ink} font-size=${sign.length > 2 ? 11 : 16}>${sign}</text>
    </svg>
    <span part="name">${name}</span> <span part="share">${share}</span>
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
const whole = (standings: Standings): Content => {
  const { notices, source, updated } = standings;
  return html`${picture(standings, 'bar')} ${notices.map((text) => html`<p part="notice">${text}</p>`)}
    <p class="quiet details">
      ${source ? html`<span>${source.label}: ${source.name}</span> ` : nothing}${
        updated ? html`<span>${updated.label}: <time datetime=${updated.iso}>${updated.text}</time></span>` : nothing
      }
    </p>`;
};
