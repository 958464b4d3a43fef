import { css } from 'lit';

/** What the rows of many contests have beside the style sheet of the widget. */
export const contestsStyles = css`
  .finder,
  .said,
  .foremost,
  .leading {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    align-items: center;
    align-content: start;
  }
  .finder {
    gap: 0.5em 1em;
  }
  .finder > label {
    flex: 1 1 10em;
  }
  .finder > p {
    flex: 1 0 100%;
  }
  .finder > label > * {
    box-sizing: border-box;
    display: block;
    width: 100%;
    min-height: 32px;
    margin-top: 0.25em;
    font: inherit;
    font-size: max(1rem, 1.1em);
  }
  .contest {
    display: block;
    border-top: 1px solid var(--_border);
  }
  [hidden] {
    display: none;
  }
  /* Hundreds of rows that keep their boxes are hidden, and shown again, in a third of the time. */
  @supports (content-visibility: hidden) {
    [hidden] {
      display: block;
      content-visibility: hidden;
      visibility: hidden;
      height: 0;
      border: 0;
    }
  }
  .brief {
    position: relative;
    display: grid;
    grid: 'title foremost' auto 'counting foremost' 1fr 'slim slim' auto / minmax(0, 1fr) minmax(0, 1fr);
    gap: 0.25em 1em;
    padding: 0.625em 0;
  }
  .title {
    grid-area: title;
  }
  .foremost {
    grid-area: foremost;
  }
  .counting {
    grid-area: counting;
    padding-left: 1em;
  }
  .slim {
    grid-area: slim;
  }
  .slim > svg {
    height: max(0.375em, 5px);
  }
  .piece {
    stroke: var(--_surface);
  }
  .said > * {
    font-size: 0.8125em;
  }
  .said > .opener {
    display: flex;
    gap: 0.5em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .opener::before {
    content: '';
    flex: none;
    width: 0.375em;
    height: 0.375em;
    margin-top: 0.4em;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  .opener[aria-expanded='true']::before {
    transform: rotate(45deg);
  }
  .opener::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .opener:focus-visible {
    outline: none;
  }
  .opener:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .foremost > * {
    width: 100%;
  }
  .leading {
    flex-wrap: nowrap;
  }
  .leading > [part='number'] {
    flex: none;
    width: max(1.375em, 20px);
  }
  .leading > [part='name'] {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .leading > [part='share'] {
    font-size: 1em;
  }
  [data-waiting] .said > * {
    visibility: hidden;
  }
  .whole {
    display: flex;
    flex-direction: column;
    gap: 1em;
    padding: 0.5em 0 1.25em;
  }
  @container (max-width: 34em) {
    .brief {
      grid: 'title' 'foremost' 'counting' 'slim' / minmax(0, 1fr);
    }
    .counting {
      padding: 0;
    }
  }
  @container (max-width: 15em) {
    .leading {
      flex-wrap: wrap;
    }
    .leading > [part='name'] {
      flex: 1 0 100%;
      order: 1;
      white-space: normal;
    }
  }
  @media print {
    .contest {
      break-inside: avoid;
    }
  }
  @media print, (scripting: none) {
    .finder > label {
      display: none;
    }
  }
`;
