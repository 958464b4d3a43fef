import { html, noChange, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { RegionKey } from '../../results/regions.js';
import type { RegionFigure, RegionRow } from '../../view/region-row.js';
import type { Regions } from '../../view/regions.js';
import type { Standing } from '../../view/standing.js';
import { finder } from '../base/finder.js';
import type { Content } from '../card/card.js';
import { numberChip } from '../card/number-chip.js';
import type { RegionHandlers } from './handlers.js';
import { regionPanel } from './panel.js';

/** The regions in a table, and their order. */
export interface Listing {
  /** If a row is undefined, whatever is in its place stays. */
  readonly rows: readonly (RegionRow | undefined)[];
  /** `Tampilkan semua 39 wilayah`, if there are more than are listed. */
  readonly more: string;
  readonly key: RegionKey;
  readonly isDescending: boolean;
  /** The region whose row is open. */
  readonly chosen: RegionRow | undefined;
  readonly isWaiting: boolean;
}

/** A table with at least this many regions has a filter. */
const filterFrom = 40;
/** More candidates than this have no column each in a narrow card. It then has the first and the second. */
const mostColumns = 4;

/** Names of columns for the style sheet, which leaves some out if there is no room. */
const classOf = (key: string): string => `of-${key.startsWith('#') ? 'pair' : key}`;

/**
 * All regions as a table that sorts, the nation first. Narrow cards leave out columns, never digits: the row that a name opens
 * has all figures. Where many columns remain, the table scrolls sideways under its first column.
 */
export function regionTable(regions: Regions, listing: Listing, handlers: RegionHandlers): TemplateResult {
  const { candidates, columns, heading, nation, spreads, standings, words } = regions;
  const { chosen, isDescending, isWaiting, key, more, rows } = listing;
  const sorted = columns.find(([of]) => of === key)?.[1] ?? '';
  return html`${
    standings.length < filterFrom
      ? nothing
      : finder({ filter: words.filter, status: rows.length ? '' : words.nothing }, handlers)
  }
    <div class="quiet lines">
      <ul part="legend">
        ${candidates.map((candidate) => html`<li>${numberChip(candidate)} ${candidate.name}</li>`)}
      </ul>
      <p>${words.reading} ${regions.smallFigures} ${words.sortedBy(sorted)}</p>
    </div>
    <div class="scroll" role="region" tabindex="0" aria-label=${heading} ?inert=${isWaiting}>
      <table part="table" class="regions" data-pairs=${candidates.length > mostColumns ? 'many' : 'few'}>
        <thead>
          <tr>
            ${columns.map(([of, label]) => head(of, label, candidates, of === key && (isDescending ? 'descending' : 'ascending'), handlers))}
          </tr>
        </thead>
        <tbody>
          ${line(regions, nation, html`${nation.name}`)}
          ${rows.map((row) =>
            row
              ? html`${line(
                  regions,
                  row,
                  html`<button
                    type="button"
                    data-code=${row.code}
                    aria-expanded=${row.code === chosen?.code}
                    @click=${handlers.choose}
                  >
                    ${
                      row.short === row.name
                        ? row.name
                        : html`<span class="wide">${row.name}</span><span class="narrow">${row.short}</span>`
                    }
                  </button>`,
                )}${
                  row.code === chosen?.code
                    ? html`<tr>
                        <td colspan=${columns.length}>${regionPanel(regions, row, false)}</td>
                      </tr>`
                    : nothing
                }`
              : noChange,
          )}
        </tbody>
      </table>
    </div>
    ${more ? html`<button type="button" class="more" @click=${handlers.all}>${more}</button>` : nothing}
    <div class="quiet spreads">${spreads.map((text) => html`<p>${text}</p>`)}</div>`;
}

/** The heading of a column. A candidate's is the number, and the name if there is room: the legend has all of it. */
function head(
  key: RegionKey | 'second',
  label: string,
  candidates: readonly Standing[],
  order: 'ascending' | 'descending' | false,
  { sort }: RegionHandlers,
): TemplateResult {
  const candidate = candidates.find(({ id }) => key === `#${id}`);
  const [first = ''] = candidate?.name.split(' & ') ?? [];
  // Screen readers say the order by themselves.
  const arrow = order ? html`<span aria-hidden="true">${order === 'descending' ? ' ↓' : ' ↑'}</span>` : nothing;
  const words = candidate
    ? html`${numberChip(candidate)}<span class="unseen">${candidate.name}</span><span class="wide" aria-hidden="true">${first}</span>${arrow}`
    : html`${label}${arrow}`;
  return html`<th scope="col" class=${classOf(key)} aria-sort=${order || nothing}>
    ${key === 'second' ? words : html`<button type="button" @click=${() => sort(key)}>${words}</button>`}
  </th>`;
}

function line(
  { candidates, columns }: Regions,
  { cells, code, figures, leader, second }: RegionRow,
  name: TemplateResult,
): TemplateResult {
  return html`<tr part="row" class=${code ? nothing : 'nation'}>
    <th scope="row">${name}</th>
    ${cells.map((text, index): TemplateResult => {
      const [key = ''] = columns[index + 1] ?? [];
      const candidate = candidates[index];
      const figure = figures[index];
      return html`<td class=${classOf(key)}>
        ${
          candidate && figure
            ? share(figure, candidate)
            : key === 'foremost'
              ? place(leader, text)
              : key === 'second'
                ? place(second, text)
                : text
        }
      </td>`;
    })}
  </tr>`;
}

/** The largest share is bold, over a line in the candidate's colour. */
const share = ({ change, isFirst, plain }: RegionFigure, { color, isFaint }: Standing): TemplateResult =>
  html`${
    isFirst
      ? html`<b>${plain}<svg aria-hidden="true">${svg`<rect width="100%" height="100%" fill=${color} ?data-faint=${isFaint}></rect>`}</svg></b>`
      : plain
  }${change ? html` <span part="change">${change}</span>` : nothing}`;

/** Who has this place, with the share; or the reason why nobody has it. */
const place = (candidate: Standing | undefined, text: string): Content | string =>
  candidate ? html`${numberChip(candidate)}<span class="unseen">${candidate.name}</span> ${candidate.share}` : text;
