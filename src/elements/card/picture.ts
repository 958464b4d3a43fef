import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { axis, track } from '../../charts/bar.js';
import { donut } from '../../charts/donut.js';
import { stacked } from '../../charts/stacked.js';
import { manyRows } from '../../view/many-rows.js';
import type { Polls } from '../../view/polls.js';
import type { Chart } from '../../text/presentation.js';
import type { Standing } from '../../view/standing.js';
import type { Standings } from '../../view/standings.js';
import type { Content } from './card.js';
import { numberChip } from './number-chip.js';

/** What is drawn of one state where no card is around it: who is ahead or has won, and the candidates. */
export const picture = (standings: Standings, chart: Chart): TemplateResult =>
  html`${answer(standings)} ${progress(standings)} ${ground(standings)} ${candidates(standings, chart)}`;

/** Who is ahead or has won. The law's own words are the part `verdict` too. */
export const answer = ({ answer, narrowAnswer, verdict }: Standings): Content =>
  answer
    ? html`<p part=${verdict?.headline ? 'answer verdict' : 'answer'}>
        ${narrowAnswer ? html`<span class="roomy">${answer}</span><span class="tight">${narrowAnswer}</span>` : answer}
      </p>`
    : nothing;

/** How far the count has come. Once all stations are in it is a small fact, but not in a live card, where nothing may move. */
export const progress = ({ isFinal, isLive, isWaiting, noProgress: unknown, progress }: Standings): Content =>
  isLive || (progress && !progress.isWhole)
    ? html`<div part="progress" class="progress">
        <p>${progress?.text ?? unknown} ${progress?.gain ? html`<span class="more">${progress.gain}</span>` : nothing}</p>
        ${
          progress || isWaiting || isFinal
            ? html`<svg aria-hidden="true"><rect class="counted" width=${`${progress?.percent ?? (isFinal ? 100 : 0)}%`} height="100%"></rect></svg>`
            : nothing
        }
      </div>`
    : nothing;

/** What the answer rests on. */
export const ground = ({ ground, verdict }: Standings): Content =>
  ground ? html`<p part=${verdict ? 'ground verdict' : 'ground'}>${ground}</p>` : nothing;

/** The candidates, and small facts about the count. */
export function candidates(standings: Standings, chart: Chart): TemplateResult {
  const { facts, isWaiting, lines, polls, rows, scale } = standings;
  const marks = [
    ...lines.map(({ label, percent }) => ({ label, percent: (percent / scale.most) * 100 })),
    ...(scale.text ? [{ label: scale.text, percent: 100 }] : []),
  ];
  const all = [
    ...facts,
    // The first detail of a pollster: how much of its sample is in.
    ...((chart !== 'table' && polls?.windows && polls.rows) || []).flatMap(({ name, details: [figure] }) =>
      figure ? [{ label: name, figure, rest: '' }] : [],
    ),
  ];
  const longest = Math.max(...rows.map(({ share }) => share.length));
  return html`${
    rows.length
      ? html`<div
          class="picture"
          aria-hidden=${isWaiting ? 'true' : nothing}
          ?data-many=${rows.length >= manyRows && chart === 'bar'}
          ?data-photos=${rows.some(({ photo }) => photo)}
          ?data-change=${standings.columns.change}
          data-digits=${longest > 5 ? (longest > longestShare ? 'many' : 'two') : nothing}
        >
          ${chart === 'donut' ? donut(rows, standings.total) : chart === 'stacked' ? stacked(rows) : nothing}
          ${tables(standings, chart, chart === 'bar' && marks.length ? axis(marks) : nothing)}
        </div>`
      : nothing
  }
  ${polls ? (polls.windows && chart !== 'table' ? pollWindows(polls, polls.windows) : pollTable(polls)) : nothing}
  ${
    all.length
      ? html`<p class="facts" role="paragraph">
          ${all.map(({ label, figure, rest }) => html`<span>${label} <b>${figure}</b> ${rest}</span> `)}
        </p>`
      : nothing
  }`;
}

/** Characters of a share that stands large beside votes in the narrowest cards: `58,59%`. */
export const longestShare = 6;

/** The rows with the axis under them; the last rows may stand behind one line. */
function tables(standings: Standings, chart: Chart, axis: Content): readonly Content[] {
  const { fold, rows } = standings;
  if (!fold || chart !== 'bar') return [table(standings, chart), axis];
  return [
    table({ ...standings, rows: rows.slice(0, fold.from) }, chart),
    axis,
    html`<details class="fold">
      <summary>${fold.text}</summary>
      ${table({ ...standings, rows: rows.slice(fold.from) }, chart)}
    </details>`,
  ];
}

// The roles say what the elements are, since browsers forget it where they are laid out as a grid.
const table = ({ columns, rows, lines, margin, scale, total }: Standings, chart: Chart): TemplateResult =>
  html`<table
    part=${chart === 'bar' || chart === 'table' ? 'table' : 'legend'}
    class=${chart === 'table' ? 'plain' : 'grid'}
    role="table"
  >
    <thead role="rowgroup" class=${chart === 'table' ? 'quiet' : 'unseen'}>
      <tr role="row">
        <th role="columnheader">${chart === 'table' ? html`<span class="unseen">${columns.number}</span>` : columns.number}</th>
        <th role="columnheader">${columns.name}</th>
        <th role="columnheader">${columns.votes}</th>
        ${columns.share ? html`<th role="columnheader">${columns.share}</th>` : html`<td role="cell"></td>`}
        ${chart === 'table' && columns.change ? html`<th role="columnheader">${columns.change}</th>` : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => {
        const name = nameIn(row, chart);
        const votes = votesIn(row, chart);
        return html`<tr part="row" role="row" class=${[row.emphasis, row.isNobody && 'nobody', !row.sign && 'blank'].filter(Boolean).join(' ') || nothing}>
            <td role="cell" class="number">
              ${row.photo ? html`<img part="photo" src=${row.photo} alt="" loading="lazy" @error=${told} @load=${told} />` : nothing}${numberChip(row)}
            </td>
            <th role="rowheader" class="name" part=${partOf('name', name)}>${name}</th>
            <td class="votes" part=${partOf('votes', votes)} role="cell" ?data-long=${row.count.length > 15}>${votes}</td>
            <td part="share" role="cell" ?data-long=${row.share.length > longestShare}>${shareIn(row, chart)}</td>
            ${
              chart === 'bar'
                ? track(row, lines, { most: scale.most, margin })
                : chart === 'table' && columns.change
                  ? html`<td part="change" role="cell">${row.change?.replace(/\s.*/, '')}</td>`
                  : nothing
            }
          </tr>`;
      })}
    </tbody>
    ${
      chart === 'table' && total
        ? html`<tfoot role="rowgroup">
            <tr role="row">
              <td role="cell"></td>
              <th role="rowheader">${total.label}</th>
              <td class="votes" role="cell" ?data-long=${total.count.length > 15} part="votes">${total.count}</td>
              <td role="cell"></td>
              ${columns.change ? html`<td role="cell"></td>` : nothing}
            </tr>
          </tfoot>`
        : nothing
    }
  </table>`;

/** A photo that does not come is not seen, and keeps its place, so that nothing moves and a later address is still loaded. */
const told = ({ target, type }: Event): boolean => (target as Element).toggleAttribute('data-lost', type === 'error');

/** The name, and what stands under it. */
function nameIn({ award, name, parties }: Standing, chart: Chart): string | TemplateResult {
  const said = chart === 'table' ? award : '';
  return parties || said
    ? html`<span part="name">${name}</span> ${said ? html`<b class="award">${said}</b> ` : nothing}${parties ? html`<span class="quiet">${parties}</span>` : nothing}`
    : name;
}

/** The count of votes, with what it gained and whether its candidate is elected. */
function votesIn({ award, count, gain, votes }: Standing, chart: Chart): string | TemplateResult {
  const isTable = chart === 'table';
  const text = isTable ? count : votes;
  const said = isTable ? '' : award;
  if (!said && !gain) return text;
  const [fall = ''] = /▼?/.exec(gain) ?? [];
  return html`${said ? html`<b class="award">${said}</b> ` : nothing}${
    // Digits under digits in a table: what they gained stands before them there. Where there is little room, only the mark of a fall does.
    isTable ? html`<span class="gain">${fall}<span data-room="wide">${gain.replace(fall, '')}</span></span>` : nothing
  }
    <span part="votes">${text}</span> ${gain && !isTable ? html`<span class="gain">${gain}</span>` : nothing}`;
}

/** The share, with its change since an earlier contest; a table has a column for that. */
const shareIn = ({ change, share }: Standing, chart: Chart): string | TemplateResult =>
  change && chart !== 'table' ? html`${share} <span part="change">${change}</span>` : share;

/** A text alone has its part in the cell itself, and needs no element of its own. */
const partOf = (name: string, content: string | TemplateResult): string | typeof nothing =>
  typeof content === 'string' ? name : nothing;

/** Whether the pollsters agree: beneath each candidate what each of them says, in the same window, and the range. */
const pollWindows = (
  { title, label, candidates, rows, range }: Polls,
  { each, nearHalf, note, size }: NonNullable<Polls['windows']>,
): TemplateResult =>
  html`${title ? html`<p class="note"><b>${title}</b></p>` : nothing}
    <div class="picture">
      <table part="table" class="grid windows" role="table">
        <thead role="rowgroup" class="unseen">
          <tr role="row">
            <th role="columnheader">${label}</th>
            <th role="columnheader">${range.label}</th>
          </tr>
        </thead>
        ${candidates.map((candidate, index) => {
          const { start = 0, lines = [], ends = [] } = each[index] ?? {};
          const part = (points: number): number => (points / size) * 100;
          return html`<tbody role="rowgroup">
            <tr role="row" class=${candidate.isAhead ? 'ahead' : nothing}>
              <th role="rowheader" class="name">${numberChip(candidate)}<span part="name">${candidate.name}</span></th>
              <td part="share" role="cell">${range.shares[index]}</td>
            </tr>
            ${rows.map(({ name, margin, near, percents, shares }) => {
              const percent = percents?.[index];
              return html`<tr part="row" role="row">
                <th role="rowheader" class="name">${name} ${near?.[index] ? html`<b class="quiet">${nearHalf}</b>` : nothing}</th>
                <td part="share" role="cell">${shares[index]} ${margin && percent ? html`<span class="quiet">${margin.text}</span>` : nothing}</td>
                ${
                  percent === undefined
                    ? html`<td part="track" role="cell" aria-hidden="true"></td>`
                    : track({ ...candidate, percent: part(percent - start) }, lines, {
                        margin: part(margin?.points ?? 0),
                      })
                }
              </tr>`;
            })}
            <tr role="row" aria-hidden="true">
              <td role="cell" class="ends">${axis([...lines, ...ends])}</td>
            </tr>
          </tbody>`;
        })}
      </table>
    </div>
    <p class="note">${note}</p>`;

/** More candidates have no column each in a card: their shares follow one another, each with its sign. */
const mostColumns = 4;

const pollTable = ({ label, candidates, rows, range }: Polls): TemplateResult =>
  html`<table part="table" class=${candidates.length > mostColumns ? 'plain polls flow' : 'plain polls'} role="table">
    <thead class="quiet" role="rowgroup">
      <tr role="row">
        <th role="columnheader">${label}</th>
        ${candidates.map(({ sign, name }) => html`<th role="columnheader">${sign} ${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({ name, details, shares }) =>
          html`<tr part="row" role="row">
            <th role="rowheader">${name} ${details.map((text) => html`<span class="quiet">${text}</span> `)}</th>
            ${shares.map((share, index) => html`<td part="share" role="cell" data-sign=${candidates[index]?.sign}>${share}</td>`)}
          </tr>`,
      )}
    </tbody>
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader">${range.label}</th>
        ${range.shares.map((share, index) => html`<td role="cell" data-sign=${candidates[index]?.sign}>${share}</td>`)}
      </tr>
    </tfoot>
  </table>`;
