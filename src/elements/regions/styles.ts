import { css } from 'lit';

/** Beside `styles`. */
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
    flex: none;
    width: 22px;
    height: 18px;
  }
  select {
    align-self: flex-start;
    max-width: 100%;
    min-height: 28px;
    margin: 0.75em 0;
    font: inherit;
    font-size: max(0.8125em, 12px);
  }
  .regions {
    font-size: 0.8125em;
  }
  .regions,
  .regions > * {
    display: block;
  }
  .regions tr {
    display: flex;
    align-items: center;
    min-height: 3.75em;
    border-bottom: 1px solid var(--_border);
  }
  .regions :is(th, td) {
    box-sizing: border-box;
    flex: 1 0 5.75em;
    padding: 0.5em 0 0.5em 0.5em;
    text-align: end;
  }
  .regions tr > :first-child {
    flex: 2 0 5.75em;
    padding-left: 0;
    text-align: start;
  }
  .regions .of-foremost {
    flex-basis: 7em;
  }
  .regions .of-lead {
    flex-basis: 5.5em;
  }
  .regions .of-votes {
    flex-basis: 7.25em;
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
  .of-pair,
  .of-votes,
  .of-progress {
    display: none;
  }
  @container (max-width: 15em) {
    .regions tr {
      flex-wrap: wrap;
      align-content: center;
    }
    .regions tr > :nth-child(n) {
      flex: none;
      max-width: 100%;
      padding: 0 0.75em 0 0;
      text-align: start;
    }
    .regions tr > :first-child {
      width: 100%;
    }
  }
  @container (min-width: 20em) {
    [data-pairs='few'] .of-pair {
      display: block;
    }
    [data-pairs='few'] :is(.of-foremost, .of-lead, .of-votes, .of-progress) {
      display: none;
    }
  }
  @container (min-width: 22em) {
    .of-votes {
      display: block;
    }
  }
  @container (min-width: 25em) {
    [data-pairs='few'] .of-lead {
      display: block;
    }
  }
  @container (min-width: 27em) {
    .of-progress {
      display: block;
    }
  }
  @container (min-width: 31em) {
    [data-pairs='few'] .of-votes {
      display: block;
    }
  }
  @container (min-width: 36em) {
    [data-pairs='few'] .of-progress,
    [data-pairs='some'] .of-pair {
      display: block;
    }
    [data-pairs='some'] :is(.of-foremost, .of-lead, .of-votes, .of-progress) {
      display: none;
    }
  }
  @container (min-width: 42em) {
    [data-pairs='some'] :is(.of-lead, .of-progress) {
      display: block;
    }
  }
  @container (min-width: 45em) {
    [data-pairs='few'] .of-foremost {
      display: block;
    }
  }
  @container (min-width: 48em) {
    [data-pairs='some'] .of-votes {
      display: block;
    }
  }
  @container (min-width: 57em) {
    [data-pairs='some'] .of-foremost {
      display: block;
    }
  }
`;
