import { html, noChange, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Front } from '../../view/contest-brief.js';
import type { ContestRow } from '../../view/contests.js';
import type { ContestsMessages } from '../../text/messages/contests.js';
import type { Standing } from '../../view/standing.js';
import { kindSign, notes } from './notes.js';
import type { DrawnLine } from './template.js';

/** The same contests with their votes, and with what these gained. Narrow cards leave out columns, never digits. */
export const contestTable = (lines: readonly DrawnLine[], label: string, words: ContestsMessages): TemplateResult =>
  html`<div class="scroll" role="region" tabindex="0" aria-label=${label}>
    <table part="table" class="figures" aria-label=${label}>
      <thead>
        <tr class="quiet">
          ${[
            words.columns.contest,
            words.columns.foremost,
            words.table.votes,
            '%',
            words.columns.second,
            words.table.votes,
            '%',
            words.columns.lead,
            words.columns.progress,
            words.columns.note,
          ].map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      ${repeat(
        lines,
        ({ key }) => key,
        (line) =>
          line.row
            ? figures(line.row, line)
            : line.heading
              ? html`<tbody class="group" ?hidden=${!line.isListed}>
                  <tr><th colspan="10" scope="rowgroup">${line.heading} <span class="quiet">${line.count}</span></th></tr>
                </tbody>`
              : noChange,
      )}
    </table>
  </div>`;

const figures = (row: ContestRow, { beside, isListed, isUnder = false }: DrawnLine): TemplateResult => {
  const { brief, name, progress, rows } = row;
  const { first, second, isAhead, points } = brief;
  return html`<tbody class=${isUnder ? 'entry under' : 'entry'} ?hidden=${!isListed}>
    <tr part="row">
      <th scope="row">${name}${beside ? html` <span class="beside">${beside}</span>` : nothing}${kindSign(row)}</th>
      ${candidate(first, rows[0], isAhead)} ${candidate(second, rows[1], false)}
      <td>${points}</td>
      <td>${progress}</td>
      <td class="note">${notes(row)}</td>
    </tr>
  </tbody>`;
};

/** One of the two that a row names: who, how many votes, and what share of them. */
const candidate = (front: Front | undefined, standing: Standing | undefined, isAhead: boolean): TemplateResult =>
  front && standing
    ? html`<td class=${isAhead ? 'who ahead' : 'who'}><span part="number" class=${front.isBox ? 'ballot box' : 'ballot'}>${front.sign}</span> <span part="name">${front.name}</span></td>
        <td><span part="votes">${standing.count}</span> <span class="gain">${standing.gain}</span></td>
        <td class=${isAhead ? 'ahead' : ''}><span part="share">${standing.share}</span></td>`
    : html`<td></td>
        <td></td>
        <td></td>`;
