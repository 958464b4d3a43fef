import { html, noChange, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Front } from '../../view/contest-brief.js';
import type { ContestRow } from '../../view/contests.js';
import { sorts } from '../../text/messages/contests.js';
import { finder } from '../base/finder.js';
import type { FinderHandlers } from '../base/finder.js';
import type { ContestsMessages } from '../../text/messages/contests.js';
import { wholePair } from '../../text/person-names.js';
import type { Standing } from '../../view/standing.js';
import type { Content } from '../card/card.js';
import { picture } from '../card/picture.js';

/** Rows that are repeated above the others. */
export interface Shelf {
  /** Distinguishes its rows from the same ones below. */
  readonly key: string;
  readonly heading: string;
  readonly rows: readonly ContestRow[];
}

/** The listed rows and their order. */
export interface ContestList {
  readonly shelves: readonly Shelf[];
  /** If a row is undefined, whatever is in its place stays. */
  readonly rows: readonly (ContestRow | undefined)[];
  /** Rows that a reader's search does not find stay where they are, hidden. */
  readonly isListed: (row: ContestRow) => boolean;
  /** Keys of the rows that a reader opened: the id of the contest; in a shelf, after the shelf's own. */
  readonly open: ReadonlySet<string>;
  /** The number of listed rows. */
  readonly status: string;
  /** True if a reader's search finds nothing. */
  readonly isEmpty: boolean;
  /** True if the rows only keep room. */
  readonly isWaiting: boolean;
}

/** The contests in rows, with the controls that search, sort and open them. */
export function contestList(
  { shelves, rows, isListed, open, status, isEmpty, isWaiting }: ContestList,
  words: ContestsMessages,
  handlers: FinderHandlers,
): TemplateResult {
  const press = ({ currentTarget }: Event): void => {
    handlers.toggle((currentTarget as HTMLButtonElement).value);
  };
  const row = (one: ContestRow, key: string, isShown = true): TemplateResult =>
    contest(one, key, { isShown, isWaiting, isOpen: open.has(key), press }, words);
  const { filter, sort } = words;
  const fields = {
    filter,
    sort,
    orders: sorts.map((key) => [key, words.sorts[key]] as const),
    status: `${status}${isEmpty ? ` ${words.nothing}` : ''}`,
    isWaiting,
  };
  return html`${finder(fields, handlers)}
    ${shelves.map(
      ({ key, heading, rows: held }) =>
        html`<div class="shelf">
          <p class="shelf-name">${heading}</p>
          <table role="table" aria-label=${heading}>
            ${head(words)} ${held.map((one) => row(one, `${key}/${one.id}`))}
          </table>
        </div>`,
    )}
    <div class="board">
      ${shelves.length ? html`<p class="shelf-name">${words.shelves.all}</p>` : nothing}
      <table part="table" role="table" aria-hidden=${isWaiting ? 'true' : nothing}>
        ${head(words)} ${rows.map((one) => (one ? row(one, one.id, isListed(one)) : noChange))}
      </table>
    </div>`;
}

const head = ({ columns }: ContestsMessages): TemplateResult =>
  html`<thead role="rowgroup" class="unseen">
    <tr role="row" class="brief quiet">
      <th role="columnheader">${columns.contest}</th>
      <th role="columnheader">${columns.foremost}</th>
      <th role="columnheader">${columns.second}</th>
      <th role="columnheader">${columns.lead}</th>
      <th role="columnheader">${columns.progress}</th>
      <th role="columnheader" class="unseen">${columns.note}</th>
    </tr>
  </thead>`;

interface RowState {
  readonly isShown: boolean;
  readonly isWaiting: boolean;
  readonly isOpen: boolean;
  readonly press: (event: Event) => void;
}

const contest = (
  row: ContestRow,
  key: string,
  { isShown, isWaiting, isOpen, press }: RowState,
  words: ContestsMessages,
): TemplateResult => {
  const { brief, name, progress } = row;
  const { first, second, isAhead, points, length } = brief;
  return html`<tbody class="contest" role="rowgroup" ?hidden=${!isShown}>
    <tr part="row" class="brief" role="row">
      <th class="place" role="rowheader"><button class="opener" type="button" value=${key} aria-expanded=${String(isOpen)} ?disabled=${isWaiting} @click=${press}>${name}</button></th>
      <td class=${isAhead ? 'first ahead' : 'first'} role="cell">${first ? front(first) : nothing}</td>
      <td class="second" role="cell">${second ? front(second) : nothing}</td>
      <td class="lead" role="cell">${
        points
          ? html`<svg aria-hidden="true">${svg`<rect part="bar" width=${`${length}%`} height="100%"></rect>`}</svg><span><span class="word">${words.leadWord} </span>${points}</span>`
          : nothing
      }</td>
      <td class="counted" role="cell">${progress}</td>
      ${notes(row)}
    </tr>
    ${isOpen ? html`<tr role="row"><td class="whole" role="cell" colspan="6">${all(row, words)}</td></tr>` : nothing}
  </tbody>`;
};

const front = ({ sign, name, share, isBox }: Front): TemplateResult =>
  html`<span part="number" class=${isBox ? 'ballot box' : 'ballot'}>${sign}</span> <span part="name">${name}</span> <span part="share">${share}</span>`;

/** The fields of this contest that differ from the others. */
const notes = ({ brief, lead, notices, whole }: ContestRow): Content => {
  const { band, polls } = whole;
  const banner = brief.isMadeUp && whole.banner;
  const told = [...(polls ? [lead] : []), ...brief.exceptions].join(' · ');
  return banner || band || told || notices.length
    ? html`<td class="said" role="cell">
        ${banner ? html`<b part="banner">${banner}</b> ` : nothing}${band ? html`<b part="banner" class="band">${band}</b> ` : nothing}${
          told ? html`<span part="badge" class="told">${told}</span> ` : nothing
        }${notices.map((text) => html`<span part="notice">${text}</span> `)}
      </td>`
    : nothing;
};

/** In a list of contests a colour means nothing, since every contest has its own candidates. */
const colorless = (row: Standing, index: number): Standing => ({
  ...row,
  name: wholePair(row.name),
  color: index ? 'var(--_muted)' : 'var(--_ink)',
  ink: 'var(--_surface)',
  isFaint: false,
});

/** The whole result, as `<election-results>` draws it, and the names as the source spells them. */
const all = ({ rows, whole }: ContestRow, words: ContestsMessages): TemplateResult => {
  const { notices, source, updated } = whole;
  const spelt = rows.filter(({ name }) => wholePair(name) !== name).map(({ sign, name }) => `${sign} ${name}`);
  return html`${picture({ ...whole, answer: '', narrowAnswer: '', rows: rows.map(colorless) }, 'bar')} ${notices.map((text) => html`<p part="notice">${text}</p>`)}
    <p class="quiet details">
      ${[
        source && `${source.label}: ${source.name}`,
        updated && `${updated.label} ${updated.text}`,
        spelt.length && words.spelling(spelt.join('; ')),
      ].map((text) => (text ? html`<span>${text}</span> ` : nothing))}
    </p>`;
};
