import { css } from 'lit';

/** Beside `styles`. What is about the arc has lengths in em of its own: those of src/charts/hemicycle-geometry.ts. */
export const seatsStyles = css`
  :host {
    --_older: initial;
    --_newer: ;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_older: ;
      --_newer: initial;
    }
  }
  .parliament {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em 1.5em;
  }
  .house {
    width: calc(100% - 9.2em);
    aspect-ratio: 200 / 112;
    margin: 1.75em 4.6em 1em;
    font-size: max(0.75em, 10px);
  }
  .seat {
    fill: none;
    stroke-linecap: round;
  }
  /* The outline of a pale chip is not that of its sign. */
  [part='number'] text {
    stroke: none;
  }
  .rim {
    stroke: var(--_muted);
  }
  .house line {
    stroke: var(--_ink);
    stroke-width: 1.5px;
    stroke-dasharray: none;
  }
  .house .halo {
    stroke: var(--_surface);
    stroke-width: 5px;
  }
  .middle text {
    fill: var(--_muted);
    font-weight: 400;
    text-anchor: middle;
  }
  .middle .needed {
    fill: var(--_ink);
    font-size: 1.6em;
    font-weight: 700;
  }
  .count {
    font-weight: 400;
  }
  .squares {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(4.5em, 1fr));
    gap: 0.5em 0.25em;
    margin: 0 0 0.5em;
    padding: 0;
    font-size: max(0.75em, 10px);
    list-style: none;
  }
  .squares > li {
    display: grid;
    gap: 0.15em;
    justify-items: center;
    text-align: center;
  }
  .squares .quiet {
    font-size: 1em;
  }
  .squares [part='number'] {
    width: 2.75em;
    height: 2.75em;
    font-size: 1.2em;
  }
  .parties :is(th, td) {
    padding: 0.3em 0 0.3em 0.75em;
    border-bottom: 1px solid var(--_border);
    font-size: 0.875em;
    font-weight: 400;
    text-align: end;
    white-space: nowrap;
  }
  .parties tr > :first-child {
    padding-left: 0;
    text-align: start;
    white-space: normal;
  }
  .parties thead :is(th, td) {
    font-size: 1em;
  }
  .parties tbody th {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .parties tbody th > span {
    min-width: 4.5em;
  }
  .parties [part='number'] {
    flex: none;
    width: max(1.625em, 20px);
  }
  .parties .length {
    width: 30%;
  }
  .length > svg {
    height: 0.7em;
  }
  .parties .votes {
    color: inherit;
    font-weight: 700;
  }
  [data-waiting] .parties :is([part='name'], [part='votes']) {
    padding-right: 2em;
  }
  .parties [part='change'] {
    color: var(--_muted);
  }
  .fold [part='change'] {
    font-size: 1em;
    white-space: nowrap;
  }
  .parties tfoot :is(th, td) {
    border: 0;
  }
  .fold {
    margin-top: -0.5em;
  }
  .fold > :first-child {
    padding: 0.6em 0;
    font-size: 0.8125em;
  }
  .fold > summary {
    text-decoration: underline;
    text-decoration-color: var(--_muted);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .fold > summary:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .fold > ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    gap: 0.35em 0.75em;
    margin: 0;
    padding: 0.25em 0;
    font-size: 0.8125em;
    list-style: none;
  }
  .fold li {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .fold [part='number'] {
    flex: none;
    width: max(1.5em, 18px);
  }
  :is(.parties, .fold) [part='share'] {
    color: inherit;
    font-size: 0.875em;
    font-weight: 400;
    line-height: inherit;
  }
  .fold [part='share'] {
    color: var(--_muted);
    font-size: 1em;
  }
  .districts,
  .districts > tbody {
    display: block;
  }
  .districts > tbody {
    border-top: 1px solid var(--_border);
  }
  .districts > tbody > tr:first-child {
    position: relative;
    display: grid;
    grid: 'name own' auto 'won won' auto 'next next' auto / minmax(0, 1fr) auto;
    gap: 0.1em 1em;
    padding: 0.5em 0;
    font-size: max(0.875em, 11px);
  }
  .districts .own {
    font-weight: 700;
  }
  .districts .won {
    grid-area: won;
    padding-left: 1.05em;
  }
  .districts .quiet {
    grid-area: next;
    padding-left: 1.05em;
    font-size: 0.9286em;
  }
  .detail {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 1em 2em;
    padding: 0.25em 0 1em 1em;
  }
  .detail > table {
    flex: 1 1 15em;
    width: auto;
  }
  .detail.detail :is(thead, tbody) th {
    text-align: start;
  }
  .detail.detail thead th {
    font-size: 0.8125em;
  }
  .detail.detail thead th:not(:nth-child(-n + 2)),
  .detail.detail thead th:nth-child(2):not(:nth-last-child(2)) {
    text-align: end;
  }
  .detail .long {
    white-space: normal;
  }
  @container (min-width: 38em) {
    .districts > tbody > tr:first-child {
      grid: 'name own won next' minmax(2.5em, auto) / 12em 1.5em minmax(0, 1fr) 16em;
      align-items: center;
      padding: 0.25em 0;
      font-size: 0.8125em;
    }
    .districts :is(.won, .quiet) {
      padding: 0;
    }
    .districts .quiet {
      font-size: 1em;
      text-align: end;
    }
  }
  @container (max-width: 20em) {
    [data-narrow='none'],
    [data-narrow='name'] > .count {
      display: none;
    }
    .middle .needed {
      font-size: 1.2em;
      transform: translateY(-0.2em);
    }
    .detail {
      padding-left: 0;
    }
    .detail.detail :is(th, td) {
      padding-left: 0.3em;
      font-size: 0.75em;
    }
    .detail.detail th {
      overflow-wrap: anywhere;
    }
  }
  @container (max-width: 15em) {
    .parties :is(th, td),
    .parties thead :is(th, td) {
      padding-left: 0.5em;
      font-size: min(0.875em, 5.5cqi);
    }
    .parties .length {
      display: none;
    }
    .parties tbody th > span {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .detail.detail :is(th, td),
    .detail.detail thead th {
      padding-left: 0.2em;
      font-size: min(0.75em, 4.5cqi);
    }
    .detail.detail thead th {
      white-space: normal;
    }
  }
  @container (max-width: 24em) {
    .fold > :first-child {
      min-height: 3.9em;
    }
  }
  @container (max-width: 18em) {
    .parties :is(th, td) {
      padding-left: 0.5em;
    }
    .house {
      font-size: max(10px, 4.3cqi);
    }
    .parties .length {
      width: 15%;
    }
  }
  @container (min-width: 35em) {
    .few {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (min-width: 42em) {
    .parliament:not(.few) {
      grid-template-columns: minmax(0, 1fr) 17.5em;
      align-items: center;
    }
    .fold {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .seat,
    .parties .bar,
    .squares rect,
    .squares text {
      forced-color-adjust: none;
    }
  }
`;
