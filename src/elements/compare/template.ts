import { html, noChange, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { ComparedRow, ComparedSource, ComparisonView, FigureRow } from '../../view/comparison.js';
import { blank } from '../../view/blank.js';
import type { Standings } from '../../view/standings.js';
import type { Content } from '../card/card.js';
import { numberChip } from '../card/number-chip.js';

/** What readers do with the list. A server has none. */
export interface CompareHandlers {
  readonly toggle: (code: string) => void;
  readonly all: () => void;
}

/** The rows of the list. */
interface Listing {
  /** If a row is undefined, whatever is in its place stays. */
  readonly rows: readonly (ComparedRow | undefined)[];
  readonly open: ReadonlySet<string>;
  readonly isAll?: boolean;
}

/** The number of places in the list at first. */
export const firstRows = 12;

/** More candidates than this have no column each: the list then has the largest difference alone. */
const mostColumns = 4;

/** The two sources, the sums of what both have, and the places where they differ. */
export const compareContent = (
  view: ComparisonView,
  listing: Listing,
  handlers: CompareHandlers,
  isWaiting = false,
): TemplateResult => {
  const { count, places, sources, names, sum, sumLabel, words } = view;
  return html`<div class="compare" ?data-lost=${isWaiting}>
      <ul class="sources">
        ${sources.map(
          ({ coverage, kind, name, url }) =>
            html`<li>
              <p><b>${url ? html`<a href=${url}>${name}</a>` : name}</b> ${kind ? html`<span part="badge">${kind}</span>` : nothing}</p>
              ${coverage.map((text) => html`<p class="quiet">${text}</p>`)}
            </li>`,
        )}
      </ul>
      ${sum.length ? html`<p><b>${sumLabel}</b></p>${figures(sum, names)}` : nothing} ${list(view, listing, handlers)}
    ${listing.isAll ? nothing : html`<div><button type="button" class="more" @click=${handlers.all}>${words.all(count(places.length))}</button></div>`}
  </div>`;
};

/** Keeps the room of a comparison by provinces until both sources have answered. The card hides what is `data-lost`. */
export function waitingContent(view: ComparisonView, { rows }: Standings, handlers: CompareHandlers): TemplateResult {
  const { name } = blank;
  const source = { name, coverage: [name, name, name] } as unknown as ComparedSource;
  const figure = { candidate: blank, sides: [blank, blank] } as unknown as FigureRow;
  const sum = rows.map(() => figure);
  const row = { name, figures: sum } as unknown as ComparedRow;
  return compareContent(
    { ...view, sources: [source, source], candidates: rows, sum },
    { rows: Array<ComparedRow>(firstRows).fill(row), open: new Set() },
    handlers,
    true,
  );
}

/** Each candidate in both sources, with the difference. */
const figures = (rows: readonly FigureRow[], names: readonly string[]): TemplateResult =>
  html`<ul class="pairs">
    ${rows.map(
      ({ candidate, points, sides, votes }) =>
        html`<li part="row">
          ${numberChip(candidate)}
          <div>
            <p class="who"><span part="name">${candidate.name}</span> <b>${[votes, points].filter(Boolean).join(' · ')}</b></p>
            ${sides.map(
              ({ percent, share, votes: count }, index) =>
                html`<p class="side">
                  <span class="quiet">${names[index]}${count ? html` <span part="votes">${count}</span>` : nothing}</span>
                  <span part="share">${share}</span>
                  <svg aria-hidden="true">
                    ${svg`<rect part="bar" width=${`${percent}%`} height="100%" rx="2" fill=${candidate.color} ?data-faint=${candidate.isFaint}></rect>`}
                  </svg>
                </p>`,
            )}
          </div>
        </li>`,
    )}
  </ul>`;

function list(view: ComparisonView, { rows, open }: Listing, { toggle }: CompareHandlers): Content {
  const { candidates, hasCounted, list: listed, names, reading, words } = view;
  if (!rows.length) return nothing;
  const columns = candidates.length > mostColumns ? [] : candidates;
  const ofLargest = columns.length ? 'of-largest' : nothing;
  const counted = hasCounted ? names.map(words.counted) : [];
  return html`<div>
      <p><b>${listed}</b></p>
      <p class="quiet">${reading}</p>
    </div>
    <div class="scroll" role="region" tabindex="0" aria-label=${listed}>
      <table part="table" class="regions" >
        <thead>
          <tr>
            <th scope="col">${words.region}</th>
            ${columns.map((candidate) => html`<th scope="col" class="of-figure">${named(candidate)}</th>`)}
            <th scope="col" class=${ofLargest}>${words.largestColumn}</th>
            ${counted.map((text) => html`<th scope="col" class="of-figure">${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => {
            if (!row) return noChange;
            const { code, codes, counted: shares, figures: own, largest, name } = row;
            const isOpen = open.has(code);
            return html`<tr part="row">
                <th scope="row">
                  <button type="button" data-code=${code} aria-expanded=${isOpen} @click=${() => toggle(code)}>${name}</button>
                </th>
                ${columns.map((_, index) => html`<td class="of-figure">${own[index] === largest ? html`<b>${largest?.plain}</b>` : own[index]?.plain}</td>`)}
                <td class=${ofLargest}>${largest ? html`${named(largest.candidate)} <b>${largest.plain}</b>` : '0'}</td>
                ${counted.map((_, index) => html`<td class="of-figure">${shares[index]}</td>`)}
              </tr>
              ${
                isOpen
                  ? html`<tr>
                      <td colspan=${2 + columns.length + counted.length}>
                        ${figures(own, names)}
                        <p class="quiet">
                          ${[words.code([...new Set(codes)].join(' / ')), ...shares.flatMap((text, index) => (text ? `${counted[index]} ${text}` : []))].join(' · ')}
                        </p>
                      </td>
                    </tr>`
                  : nothing
              }`;
          })}
        </tbody>
      </table>
    </div>`;
}

/** A candidate as a number alone, with the name for those who do not see it. */
const named = (candidate: FigureRow['candidate']): TemplateResult =>
  html`${numberChip(candidate)}<span class="unseen">${candidate.name}</span>`;
