import { css } from 'lit';

/** A table of places that scrolls sideways under its first column (`regions`), and the button for the rest of them (`more`). */
export const placesStyles = css`
  .more,
  .regions button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  .more:focus-visible,
  .scroll:focus-visible,
  .regions button:focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
  }
  .scroll {
    overflow-x: auto;
    background:
      linear-gradient(90deg, transparent, var(--_surface) 70%) 100% 0 / 2.5em 100% no-repeat local,
      linear-gradient(90deg, transparent, var(--_border)) 100% 0 / 1em 100% no-repeat scroll;
  }
  /* A page without a doctype gives a table black text. */
  .regions {
    color: inherit;
    font-size: 0.875em;
  }
  .regions :is(th, td) {
    padding: 0.4375em 0.375em;
    border-bottom: 1px solid var(--_border);
    font-weight: 400;
    line-height: 1.2;
    text-align: end;
    overflow-wrap: normal;
    white-space: nowrap;
  }
  .regions thead th {
    border-color: var(--_muted);
    color: var(--_muted);
    font-size: 0.9286em;
  }
  .regions tr > :first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    padding-left: 0;
    background: var(--_surface);
    text-align: start;
  }
  .regions tr > :last-child {
    padding-right: 0;
  }
  .regions [part='number'] {
    display: inline-block;
    width: 1.5em;
    vertical-align: -0.4em;
  }
  .regions button {
    min-height: 24px;
    white-space: inherit;
  }
  .regions tbody button {
    text-decoration: underline;
    text-decoration-color: var(--_muted);
    text-underline-offset: 0.2em;
  }
  .regions [colspan] {
    padding: 0.25em 0 0.5em;
  }
  .more {
    align-self: flex-start;
    min-height: 40px;
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @container (min-width: 35em) {
    .regions :is(th, td) {
      padding: 0.4375em 0.625em;
    }
  }
`;
