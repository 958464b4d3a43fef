import { css } from 'lit';

/** A row for each candidate: chip, photo, name, votes, share, and the bar, whose mark says what kind of count it is. */
export const rowsStyles = css`
  table {
    width: 100%;
    border-spacing: 0;
    font-variant-numeric: inherit;
  }
  th,
  td {
    padding: 0;
    text-align: start;
  }
  .name {
    grid-area: name;
    font-weight: 400;
  }
  .name > :is(.quiet, .award) {
    display: block;
  }
  .won :is(.name, [part='share']),
  .ahead :is(.name, [part='share']) {
    font-weight: 700;
  }
  .mark {
    align-self: start;
    font-size: 0.8125em;
  }
  [part='name'] {
    unicode-bidi: isolate;
  }
  .number {
    grid-area: number;
    align-self: start;
  }
  [part='number'] {
    width: max(1.625em, 22px);
    height: max(1.3em, 18px);
    border-radius: 0.25em;
    background: currentColor;
  }
  [part='number'][data-faint] {
    border: 1.5px solid var(--_muted);
  }
  [part='number'] text {
    stroke: none;
    font-size: 0.8125em;
  }
  [part='photo'] {
    display: block;
    width: 2.5em;
    height: 2.5em;
    border-radius: 0.25em;
    object-fit: cover;
  }
  [data-lost] {
    visibility: hidden;
  }
  [part='photo'] + svg {
    position: relative;
    margin: -1.2em 0 0 1.25em;
  }
  .votes {
    grid-area: votes;
  }
  .award {
    color: var(--_accent);
    white-space: nowrap;
  }
  .award::before {
    content: '';
    display: inline-block;
    width: 0.25em;
    height: 0.55em;
    margin: 0 0.4em 0.1em 0.2em;
    border: solid;
    border-width: 0 0.16em 0.16em 0;
    transform: rotate(42deg);
  }
  .gain,
  .award {
    margin-right: 0.5em;
  }
  .gain {
    display: inline-block;
    color: var(--_ink);
  }
  [part='share'] {
    grid-area: share;
    font-family: var(--election-number-font, inherit);
    font-size: 1.25em;
    font-weight: 400;
    line-height: 1.2;
    text-align: end;
    white-space: nowrap;
  }
  span[part='change'] {
    display: block;
    color: var(--_muted);
    font-size: max(0.65em, 12px);
    font-weight: 400;
    line-height: 1.3;
  }
  .grid .won > [part='share'] {
    font-size: 1.75em;
    line-height: 0.95;
  }
  [part='track'] {
    grid-area: graph;
    position: relative;
    height: 1.125em;
    background: var(--election-track, none);
    box-shadow: inset 1px 0 var(--_rule);
    --_bar: var(--election-bar-size, 0.4375em);
  }
  .won > [part='track'] {
    height: 1.25em;
    --_bar: calc(2 * var(--election-bar-size, 0.4375em));
  }
  svg.bar,
  .line {
    position: absolute;
    inset: 0 auto 0 0;
  }
  svg.bar {
    height: var(--_bar);
    margin: auto 0;
    border-radius: 0 2px 2px 0;
    background: currentColor;
    transition: width 0.4s;
  }
  .line {
    height: 100%;
    border-right: 1px dashed var(--_ink);
  }
  [data-kind='preliminary'] svg.bar {
    background: repeating-linear-gradient(135deg, currentColor 0 1.5px, transparent 1.5px 5px);
    box-shadow:
      inset 0 0 0 1px,
      inset -3px 0;
  }
  :is([data-kind='quick-count'], .windows) [part='track'] {
    background: linear-gradient(var(--_border), var(--_border)) center / 100% 1px no-repeat;
  }
  :is([data-kind='quick-count'], .windows) svg.bar {
    border: 0;
    background: none;
    box-shadow: none;
  }
  svg.bar > rect {
    height: 0.375em;
    fill-opacity: 0.45;
    stroke: currentColor;
    transform: translateY(-0.1875em);
  }
  svg.bar > circle {
    r: 0.375em;
    stroke: var(--_surface);
  }
  [data-void] svg.bar {
    border: 1px dashed var(--_muted);
    background: none;
  }
  .nobody svg.bar {
    border: 1px solid var(--_ink);
    background: none;
  }
  :is([data-void], .nobody) [part='number'] {
    border: 1px dashed var(--_muted);
    background: none;
  }
  :is([data-void], .nobody) [part='number'] text {
    fill: var(--_ink);
  }
  [data-void] :is(.name, [part='share']) {
    color: var(--_muted);
  }
  [data-void] [part='share'] {
    text-decoration: line-through;
  }
  .grid,
  .grid tbody {
    display: block;
  }
  /* A table nobody sees costs a layout of its own. */
  .grid .unseen > tr {
    display: flex;
  }
  .grid tbody tr {
    display: grid;
    grid: 'number name share' 'number votes votes' 'graph graph graph' / var(--_first) minmax(0, 1fr) auto;
    column-gap: 0.625em;
    padding: 0.3125em 0;
  }
  .grid tbody tr:last-child {
    padding-bottom: 0;
  }
  .grid tr + tr {
    margin-top: var(--election-gap, 0);
  }
  .picture {
    --_first: 1.625em;
    --_last: 6.125em;
  }
  [data-photos] {
    --_first: 2.75em;
  }
  [data-photos] tbody tr {
    padding-block: 0.5em;
  }
  [data-digits] {
    --_last: 7.5em;
  }
  [data-digits='many'] [part='share'] {
    font-size: 1em;
    line-height: 1.3;
  }

  [data-many] tbody tr {
    grid: 'number name votes share' auto 'graph graph graph graph' auto / var(--_first) minmax(0, 1fr) auto 4em;
    align-items: center;
    padding: 0.2em 0;
  }
  [data-many] [part='share'] {
    font-size: 1em;
  }
  [data-many] [part='track'] {
    height: 0.5em;
    --_bar: 0.25em;
  }
  .fold > summary {
    box-sizing: border-box;
    min-height: 40px;
    padding: 0.7em 0;
    cursor: pointer;
  }
`;
