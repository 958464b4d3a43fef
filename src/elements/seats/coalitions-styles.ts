import { css } from 'lit';

/** Parties that are added up: those of the desk, and the reader's own. */
export const coalitionsStyles = css`
  .away {
    opacity: 0.2;
  }
  .coalitions {
    font-size: 0.875em;
  }
  .coalitions > ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: 0.75em 1.5em;
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }
  .coalitions li > b {
    margin-right: 0.3em;
  }
  .against {
    display: block;
    width: 100%;
    height: 0.6em;
    margin: 0.5em 0;
    background: var(--_track);
    overflow: visible;
  }
  .against .piece {
    height: 100%;
  }
  .against line {
    stroke: var(--_ink);
    stroke-width: 1.5px;
    stroke-dasharray: none;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding: 0.25em 0;
  }
  .choices > button {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    padding: 0 0.6em;
    border: 1px solid var(--_muted);
    border-radius: 0.3em;
    text-decoration: none;
  }
  .choices > [aria-pressed='true'] {
    border-color: var(--_ink);
    background: var(--_soft);
    box-shadow: inset 0 0 0 1.5px var(--_ink);
  }
  .choices [part='number'] {
    flex: none;
    width: max(1.5em, 18px);
  }
  .what-if {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    align-items: end;
  }
  .what-if span {
    display: block;
  }
  .what-if :is(input, select) {
    box-sizing: border-box;
    min-height: max(2.5em, 40px);
    padding: 0 0.5em;
    border: 1px solid var(--_muted);
    border-radius: 0.3em;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: max(1rem, 1em);
  }
  .what-if input {
    width: 6em;
  }
  .what-if :focus-visible {
    outline: 2px solid var(--_ink);
  }
  @container (min-width: 42em) {
    .coalitions {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .against .piece {
      forced-color-adjust: none;
    }
    .choices > [aria-pressed='true'] {
      border-width: 3px;
    }
  }
  /* Nothing can be pressed there. */
  @media print, (scripting: none) {
    .coalitions > button {
      display: none;
    }
  }
`;
