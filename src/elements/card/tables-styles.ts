import { css } from 'lit';

/** The plain table, and the one of several pollsters. */
export const tablesStyles = css`
  .plain :is(th, td) {
    padding: 0.5em 0 0.5em 0.75em;
    border-bottom: 1px solid var(--_border);
    font-size: 1em;
    line-height: 1.25;
  }
  .plain tr > :first-child {
    padding-left: 0;
  }
  .polls tfoot :is(th, td) {
    padding-bottom: 0.25em;
  }
  .polls th .quiet {
    display: block;
  }
  .polls tr > :nth-child(n + 2),
  .plain tr > :nth-child(n + 3) {
    color: inherit;
    text-align: end;
    overflow-wrap: break-word;
  }

  .plain .votes {
    white-space: nowrap;
  }
  .plain .votes[data-long] {
    overflow-wrap: anywhere;
    white-space: normal;
  }
  @container (max-width: 30em) {
    .polls tr {
      display: flex;
      flex-wrap: wrap;
      border-bottom: 1px solid var(--_border);
    }
    .polls tr > * {
      flex: 1;
      border: 0;
    }
    .polls tr > :first-child {
      flex: 1 0 100%;
      padding-bottom: 0;
    }
    .polls tr > :nth-child(2) {
      padding-left: 0;
    }
    .polls th .quiet {
      display: inline;
    }
    .polls th .quiet + .quiet::before {
      content: '· ';
    }
    .polls tr > :nth-child(n + 2) {
      text-align: start;
    }
  }
  @container (max-width: 21em) {
    .plain :is(th, td) {
      padding-left: 0.5em;
      font-size: min(0.8125em, 5.3cqi);
    }
  }
  .flow tr {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    border-bottom: 1px solid var(--_border);
  }
  .flow tr > :nth-child(n) {
    flex: none;
    max-width: 100%;
    padding: 0.25em 0;
    border: 0;
    text-align: start;
  }
  .flow tr > :first-child {
    flex: 0 0 100%;
  }
  .flow [data-sign]::before {
    content: attr(data-sign) ' ';
    color: var(--_muted);
    font-weight: 400;
  }
  .windows {
    --_last: 10em;
  }
  .windows tbody + tbody {
    margin-top: 0.75em;
  }
  .windows .name {
    grid-column: 1 / 3;
    padding-block: 0;
  }
  .windows tr:first-child .name {
    display: flex;
    align-items: center;
  }
  .windows [part='number'] {
    flex: none;
    margin-right: 0.6em;
  }
  .windows [part='row'] > * {
    font-size: 0.875em;
    line-height: 1.5;
  }
  .windows tr:first-child > [part='share'] {
    font-size: min(1.125em, 9cqi);
  }
  .windows b {
    color: var(--_ink);
    font-weight: 700;
  }
  .windows [part='track'] {
    box-shadow: none;
  }
  .ends {
    grid-column: 1 / -1;
    margin-top: -0.5em;
  }
  @container (max-width: 15em) {
    .windows tr > [part='share'] {
      grid-column: 1 / 3;
    }
    .plain tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.75em;
      align-items: center;
      border-bottom: 1px solid var(--_border);
    }
    .plain tr > :nth-child(n) {
      flex: none;
      max-width: 100%;
      padding: 0.25em 0;
      border: 0;
      font-size: 1em;
      text-align: start;
    }
    .plain tr > .name {
      flex: 1 0 7em;
    }
    [part='votes'] {
      font-size: min(1em, 13cqi);
    }
    .plain td:first-child:empty {
      display: none;
    }
    .polls tr > :first-child {
      flex: 0 0 100%;
    }
    .polls [data-sign]::before {
      content: attr(data-sign) ' ';
      color: var(--_muted);
      font-weight: 400;
    }
  }
`;
