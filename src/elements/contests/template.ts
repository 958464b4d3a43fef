import { html, noChange, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Front } from '../../view/contest-brief.js';
import type { ContestRow } from '../../view/contests.js';
import { isGrouping } from '../../view/contest-order.js';
import type { Parts } from '../../view/contest-order.js';
import type { Sort } from '../../text/messages/contests.js';
import { finder } from '../base/finder.js';
import type { FinderHandlers } from '../base/finder.js';
import type { ContestsMessages } from '../../text/messages/contests.js';
import { wholePair } from '../../text/person-names.js';
import type { Standing } from '../../view/standing.js';
import type { Standings } from '../../view/standings.js';
import { picture } from '../card/picture.js';
import { kindSign, notes } from './notes.js';
import { contestTable } from './table-template.js';

/** A row, or a heading above rows. With neither, whatever is in its place stays. */
export interface DrawnLine {
  /** Distinguishes it from the other lines, so that one that moves moves alone. */
  readonly key: string;
  readonly row?: ContestRow;
  readonly heading?: string | undefined;
  /** How many contests are under the heading. */
  readonly count?: string;
  /** The province, where the name of the place does not say it. */
  readonly beside?: string;
  /** Said of the row on its shelf. */
  readonly note?: string;
  /** False where a reader's search does not find it: it stays where it is, hidden. */
  readonly isListed: boolean;
  /** True under a heading, or under the governor's contest of its province. */
  readonly isUnder?: boolean;
}

/** Rows that are repeated above the others. */
export interface Shelf {
  /** Distinguishes its rows from the same ones below. */
  readonly key: string;
  readonly heading: string;
  /** How many there are, where readers open the shelf themselves. */
  readonly count?: string;
  readonly lines: readonly DrawnLine[];
  /** How many more there are. */
  readonly rest?: string;
}

export interface ContestHandlers extends FinderHandlers {
  /** Shows a part of the contests, by its key. */
  readonly show: (part: string) => void;
}

/** The listed rows and their order. */
export interface ContestList {
  readonly shelves: readonly Shelf[];
  readonly lines: readonly DrawnLine[];
  /** Keys of the rows that a reader opened: the id of the contest; in a shelf, after the shelf's own. */
  readonly open: ReadonlySet<string>;
  /** The number of listed rows, and what to do where there are none. */
  readonly status: string;
  /** The orders that the reader may choose, and the chosen one. */
  readonly sorts: readonly Sort[];
  readonly sort: Sort;
  /** Undefined where there is no choice. */
  readonly parts: readonly Parts[] | undefined;
  /** The kinds of count that the signs in the rows stand for; empty where all contests are of one. */
  readonly kinds: Standings['badges'];
  /** True if the rows only keep room. */
  readonly isWaiting: boolean;
  /** The name of the table in its place, where the reader looks at that. */
  readonly table?: string | undefined;
}

/** The contests in rows, with the controls that search, sort and open them. */
export function contestList(
  { shelves, lines, open, status, sorts, sort: by, parts, kinds, isWaiting, table }: ContestList,
  words: ContestsMessages,
  handlers: ContestHandlers,
): TemplateResult {
  const press = ({ currentTarget }: Event): void => {
    handlers.toggle((currentTarget as HTMLButtonElement).value);
  };
  const drawn = (one: DrawnLine, key: string, known = ''): TemplateResult | typeof noChange =>
    one.row
      ? contest(one.row, key, one, { isWaiting, isOpen: open.has(key), press, known }, words)
      : one.heading
        ? html`<tbody class="group" role="rowgroup" ?hidden=${!one.isListed}>
            <tr role="row"><th role="rowheader" colspan="6">${one.heading} <span class="quiet">${one.count}</span></th></tr>
          </tbody>`
        : noChange;
  const { filter, sort } = words;
  const fields = {
    filter,
    sort,
    orders: sorts.map((key) => [key, words.sorts[key]] as const),
    status,
    isWaiting,
  };
  const controls = html`${finder(fields, handlers, parts ? choice(parts, words, handlers) : nothing)}
    ${
      kinds.length
        ? html`<p class="quiet signs">${kinds.map(({ kind, text }) => html`<span part="badge" data-kind=${kind}>${text}</span> `)}</p>`
        : nothing
    }`;
  if (table) return html`${controls} ${contestTable(lines, table, words)}`;
  return html`${controls}
    ${repeat(
      shelves,
      ({ key }) => key,
      ({ key, heading, count, lines: held, rest }) =>
        html`<div class="shelf">
          <p class="shelf-name">${
            count
              ? html`<button class="opener" type="button" value=${`${key}/`} aria-expanded=${held.length > 0} @click=${press}>${heading}</button> <span class="quiet">${count}</span>`
              : heading
          }</p>
          ${
            held.length
              ? html`<table role="table" aria-label=${heading}>
                  ${head(words)}
                  ${repeat(
                    held,
                    (one) => one.key,
                    (one) => drawn(one, `${key}/${one.key}`, heading),
                  )}
                </table>`
              : nothing
          }
          ${rest ? html`<p class="quiet">${rest}</p>` : nothing}
        </div>`,
    )}
    <div class="board">
      ${shelves.length ? html`<p class="shelf-name">${words.all(isGrouping(by) ? words.sorts[by] : '')}</p>` : nothing}
      <table part="table" role="table" aria-hidden=${isWaiting ? 'true' : nothing}>
        ${head(words)}
        ${repeat(
          lines,
          ({ key }) => key,
          (one) => drawn(one, one.key),
        )}
      </table>
    </div>`;
}

/** The field that shows a part of the contests. */
const choice = (parts: readonly Parts[], words: ContestsMessages, handlers: ContestHandlers): TemplateResult =>
  html`<label>
    <select aria-label=${words.show} @change=${({ target }: Event) => handlers.show((target as HTMLSelectElement).value)}>
      <option value="">${words.everything}</option>
      ${parts.map(
        ({ label, parts: own }) =>
          html`<optgroup label=${label}>${own.map(([key, name]) => html`<option value=${key}>${name}</option>`)}</optgroup>`,
      )}
    </select>
  </label>`;

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
  /** What the heading says already. */
  readonly known: string;
  readonly isWaiting: boolean;
  readonly isOpen: boolean;
  readonly press: (event: Event) => void;
}

const contest = (
  row: ContestRow,
  key: string,
  { beside, note, isListed, isUnder = false }: DrawnLine,
  { isWaiting, isOpen, press, known }: RowState,
  words: ContestsMessages,
): TemplateResult => {
  const { brief, name, progress } = row;
  const said = notes(row, known, note);
  const { first, second, isAhead, points, length } = brief;
  return html`<tbody class=${isUnder ? 'contest under' : 'contest'} role="rowgroup" ?hidden=${!isListed}>
    <tr part="row" class="brief" role="row">
      <th class="place" role="rowheader"><button class="opener" type="button" value=${key} aria-expanded=${String(isOpen)} ?disabled=${isWaiting} @click=${press}>${name}</button>${beside ? html` <span class="beside">${beside}</span>` : nothing}${kindSign(row)}</th>
      <td class=${isAhead ? 'first ahead' : 'first'} role="cell">${first ? front(first) : nothing}</td>
      <td class="second" role="cell">${second ? front(second) : nothing}</td>
      <td class="lead" role="cell">${
        points
          ? html`<svg aria-hidden="true">${svg`<rect part="bar" width=${`${length}%`} height="100%"></rect>`}</svg><span><span class="word">${words.leadWord} </span>${points}</span>`
          : nothing
      }</td>
      <td class="counted" role="cell">${progress}</td>
      ${said === nothing ? nothing : html`<td class="said" role="cell">${said}</td>`}
    </tr>
    ${isOpen ? html`<tr role="row"><td class="whole" role="cell" colspan="6" data-kind=${brief.kind?.kind ?? nothing}>${all(row, words)}</td></tr>` : nothing}
  </tbody>`;
};

const front = ({ sign, name, share, isBox }: Front): TemplateResult =>
  html`<span part="number" class=${isBox ? 'ballot box' : 'ballot'}>${sign}</span> <span part="name">${name}</span> <span part="share">${share}</span>`;

/** In a list of contests a colour means nothing, since every contest has its own candidates. */
const colorless = (row: Standing, index: number): Standing => ({
  ...row,
  name: wholePair(row.name),
  gain: row.gain,
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
