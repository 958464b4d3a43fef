import { css } from 'lit';

/** What the rows of many contests have beside the style sheet of the widget. */
export const contestsStyles = css`
  .shelf-name {
    padding-bottom: 0.25em;
    font-size: 0.875em;
    font-weight: 700;
  }
  .shelf-name > .opener {
    display: inline-flex;
    min-height: 40px;
  }
  .shelf-name > .quiet {
    font-size: 0.9286em;
    font-weight: 400;
  }
  .shelf-name:has(> .opener) {
    position: relative;
    padding: 0;
  }
  .shelf > table {
    width: auto;
    margin: 0 -0.5em;
    padding: 0 0.5em;
    border-radius: 0.3em;
    background: var(--_soft);
  }
  :is(.shelf, .board) > table {
    display: block;
  }
  .contest,
  :is(.shelf, .board) > table > thead {
    display: block;
  }
  .contest {
    border-top: 1px solid var(--_border);
  }
  .shelf .contest:nth-child(2) {
    border: 0;
  }
  .scroll {
    position: relative;
    overflow-x: auto;
  }
  .scroll:focus-visible {
    outline: 2px solid var(--_ink);
  }
  .figures {
    min-width: 100%;
    font-size: max(0.8125em, 11px);
    font-variant-numeric: tabular-nums;
  }
  .figures :is(th, td) {
    padding: 0.5em 0 0.5em 0.75em;
    border-top: 1px solid var(--_border);
    font-size: inherit;
    font-weight: 400;
    line-height: 1.35;
    text-align: end;
    vertical-align: top;
    white-space: nowrap;
  }
  .figures thead th {
    color: var(--_muted);
    vertical-align: bottom;
  }
  .figures :is(.who, .note, tr > :nth-child(2), tr > :nth-child(5), tr > :first-child) {
    text-align: start;
  }
  .figures tr > :first-child {
    position: sticky;
    left: 0;
    padding-left: 0;
    z-index: 1;
    min-width: 7em;
    background: var(--_surface);
    font-weight: 700;
    overflow-wrap: normal;
    white-space: normal;
  }
  .figures .under th:first-child {
    padding-left: 0.9em;
    font-weight: 400;
  }
  .figures [part='share'] {
    font-size: 1em;
    font-weight: inherit;
  }
  .figures .ahead {
    font-weight: 700;
  }
  .figures .ballot {
    display: inline-block;
  }
  .figures .note {
    white-space: normal;
  }
  .figures .note > * {
    display: block;
    min-width: 10em;
  }
  .figures .gain {
    display: block;
    min-height: 1.35em;
  }
  .figures [hidden] {
    display: none;
  }
  /* Narrow cards leave out the second: the margin says how far behind. */
  @container (max-width: 37.99em) {
    .figures tr > :is(:nth-child(5), :nth-child(6), :nth-child(7)):not([colspan]) {
      display: none;
    }
  }
  .figures > .group,
  .figures > .group tr {
    display: table-row-group;
  }
  .figures > .group tr {
    display: table-row;
  }
  .figures > .group th {
    display: table-cell;
  }
  .group {
    display: block;
    border-top: 1px solid var(--_border);
  }
  .group tr {
    display: block;
  }
  .group th {
    display: block;
    padding: 0.9em 0 0.3em;
    font-size: max(0.875em, 11px);
    font-weight: 700;
    text-align: start;
  }
  .signs > * {
    margin-right: 1.25em;
  }
  .group .quiet {
    font-size: 0.9286em;
    font-weight: 400;
  }
  .under .opener {
    font-weight: 400;
  }
  .under .place {
    padding-left: 0.9em;
  }
  .under .beside {
    display: none;
  }
  .beside {
    color: var(--_muted);
    font-size: 0.9286em;
    font-weight: 400;
    white-space: nowrap;
  }
  :is(.contest, .group)[hidden] {
    display: none;
  }
  /* Hundreds of rows that keep their boxes are hidden, and shown again, in a third of the time. */
  @supports (content-visibility: hidden) {
    .contest[hidden] {
      display: block;
      content-visibility: hidden;
      visibility: hidden;
      height: 0;
      border: 0;
    }
  }
  .brief {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0;
    align-items: center;
    padding: 0.35em 0;
    font-size: max(0.875em, 11px);
    line-height: 1.45;
  }
  .brief > :is(th, td) {
    font-size: inherit;
    font-weight: 400;
  }
  .brief > .place {
    display: flex;
    flex: 1 1 0;
    flex-wrap: wrap;
    gap: 0 0.4em;
    align-items: baseline;
    box-sizing: border-box;
    min-width: 45%;
    font-weight: 700;
  }
  .first,
  .second {
    display: flex;
    gap: 0.4em;
    align-items: center;
    min-width: 0;
  }
  /* The second line. */
  .first {
    flex: 1 1 calc(100% - 7em);
    box-sizing: border-box;
    order: 2;
    padding-left: 1.05em;
  }
  .second {
    order: 3;
    margin-left: auto;
    padding-left: 0.75em;
  }
  .second,
  .counted,
  .lead {
    color: var(--_muted);
    white-space: nowrap;
  }
  .lead,
  .counted {
    order: 1;
  }
  .lead:not(:empty) + .counted:not(:empty)::before {
    content: '\\00a0·\\00a0';
  }
  .lead > svg,
  .second > [part='name'] {
    display: none;
  }
  .lead rect {
    fill: var(--_muted);
  }
  .brief [part='name'] {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .brief [part='share'] {
    flex: none;
    font-size: 1em;
    font-weight: 400;
    line-height: inherit;
  }
  .ahead > [part='share'] {
    font-weight: 700;
  }
  .ballot {
    flex: none;
    box-sizing: border-box;
    min-width: 1.6em;
    width: auto;
    padding: 0 0.2em;
    border: 1px solid var(--_muted);
    border-radius: 0.25em;
    background: none;
    color: var(--_ink);
    height: auto;
    font-size: max(0.8em, 10px);
    line-height: 1.5;
    text-align: center;
  }
  .ahead > .ballot {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_surface);
    font-weight: 700;
    forced-color-adjust: none;
  }
  .brief .box {
    border: 1.5px dashed var(--_ink);
    background: none;
    color: transparent;
  }
  .said {
    flex: 1 0 100%;
    box-sizing: border-box;
    order: 4;
    padding-left: 1.05em;
  }
  .said > * {
    margin-right: 0.5em;
    font-size: 0.9286em;
  }
  .said > [part='banner'] {
    box-sizing: border-box;
    display: inline-block;
    max-width: 100%;
    margin: 0.15em 0;
  }
  .said > .told {
    padding: 0;
    border: 0;
    font-weight: 400;
  }
  [data-waiting] :is(.shelf, .shelf-name, .brief > *) {
    visibility: hidden;
  }
  .brief + tr {
    display: block;
  }
  .whole {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    padding: 0.25em 0 1em 1em;
  }
  @container (max-width: 19.5em) {
    .lead:not(:empty) + .counted {
      display: none;
    }
  }
  @container (max-width: 15em) {
    .whole {
      padding-left: 0;
    }
    .brief > * {
      flex: 1 0 100%;
    }
    .brief [part='name'],
    .counted,
    .second {
      white-space: normal;
    }
    .first,
    .second {
      flex-wrap: wrap;
    }
    .second {
      padding-left: 1.05em;
    }
  }
  @container (min-width: 38em) {
    .brief {
      display: grid;
      grid-template-columns: 10em minmax(0, 1.25fr) minmax(11.5em, 1fr) 5em 5.75em;
      grid-auto-rows: minmax(max(2.75em, 39px), auto);
      gap: 0 0.75em;
      padding: 0;
      font-size: 0.8125em;
    }
    :is(.shelf, .board) > table > thead {
      position: static;
      width: auto;
      height: auto;
      overflow: visible;
      clip-path: none;
    }
    thead > .brief > :nth-child(n + 4) {
      text-align: end;
    }
    .brief > td {
      order: 0;
      margin: 0;
      padding: 0;
    }
    .brief > .place {
      min-width: 0;
    }
    /* With the line above it, 40 px. */
    .place > .opener::after {
      top: -1px;
    }
    .brief [part='share'] {
      margin-left: auto;
    }
    .second > [part='name'] {
      display: block;
    }
    .second > .ballot,
    .lead .word {
      display: none;
    }
    .lead {
      display: grid;
      grid-template-columns: 1fr 2.75em;
      align-items: center;
      color: inherit;
      text-align: end;
    }
    .lead > svg {
      display: block;
      height: 0.5em;
    }
    .counted {
      text-align: end;
      white-space: normal;
    }
    .lead:not(:empty) + .counted:not(:empty)::before {
      content: none;
    }
    .brief > .said {
      grid-column: 1 / -1;
      padding: 0 0 0.4em 1.05em;
    }
  }
  @container (max-width: 37.99em) {
    .under .brief > :is(.first, .said) {
      padding-left: 1.95em;
    }
  }
  @media print {
    .contest {
      break-inside: avoid;
    }
    .shelf {
      display: none;
    }
  }
  @media print, (scripting: none) {
    .finder > label {
      display: none;
    }
  }
`;
