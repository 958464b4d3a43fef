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
  @container (max-width: 15em) {
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
