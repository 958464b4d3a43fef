import { css } from 'lit';

/** Beside `styles`. Rows that few pages have are laid out when they come to be seen. */
export const regionsStyles = css`
  .map {
    display: grid;
    grid-template-columns: repeat(14, minmax(0, 1fr));
    grid-auto-rows: 30px;
    grid-auto-rows: max(30px, 5.2cqi);
    gap: clamp(1px, 0.3cqi, 3px);
  }
  [part='tile'],
  .regions button {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  .tile {
    height: 100%;
    border-radius: 3px;
    overflow: hidden;
    font-size: 10px;
    font-size: clamp(10px, 2.2cqi, 15px);
    text-anchor: middle;
    stroke-width: 3px;
  }
  .tile path {
    stroke-width: 200px;
    stroke-opacity: 0.4;
    stroke-dasharray: 2 3;
  }
  .tile [fill='none'] {
    stroke: var(--_muted);
    stroke-dasharray: 3;
  }
  [part='legend'] span {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .details:first-child > span {
    flex: 1 0 min(16em, 100%);
  }
  .details + .details {
    margin-top: 0.5em;
  }
  span > .tile {
    width: 22px;
    height: 18px;
  }
  .scroll {
    overflow-x: auto;
    font-size: max(0.8125em, 12px);
  }
  select {
    max-width: 100%;
    min-height: 28px;
    margin: 0.75em 0;
    font: inherit;
    font-size: max(0.8125em, 12px);
  }
  .regions,
  .regions > * {
    display: block;
    width: max-content;
    min-width: 100%;
  }
  .regions tr {
    display: flex;
    align-items: center;
    min-height: 3.75em;
    border-bottom: 1px solid var(--_border);
  }
  .regions tr:nth-child(n + 99) {
    content-visibility: auto;
  }
  .regions :is(th, td) {
    box-sizing: border-box;
    flex: none;
    width: 5.75em;
    padding: 0.5em 0 0.5em 0.5em;
    text-align: end;
  }
  .regions tr > :first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    flex: 1 0 min(9em, 32cqi);
    padding-left: 0;
    text-align: start;
    background: var(--_surface);
  }
  .regions tbody button {
    text-decoration: underline;
  }
  .regions .bar {
    transition: none;
  }
  @container (max-width: 21em) {
    .details:first-child > span,
    .spreads p {
      min-height: 2.7em;
    }
  }
`;
