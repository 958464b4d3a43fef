import { css } from 'lit';

/** The plot is 17em high: its labels are 8% of that apart (src/charts/trend-lines-geometry.ts), so that none meets another. */
export const trendStyles = css`
  .readable {
    margin: 1.5em 5em 2.25em 2.75em;
    touch-action: pan-y;
    cursor: crosshair;
  }
  :is(.readable, summary):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .readable[data-long] {
    margin-right: 6em;
  }
  .plot {
    height: 20.9em;
    font-size: 0.8125em;
  }
  path {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  path[part='mark'] {
    stroke-dasharray: 4 3;
  }
  path[part='bridge'] {
    stroke-dasharray: 0 4;
  }
  path[part='area'] {
    fill: currentColor;
    fill-opacity: 0.12;
  }
  .pin rect {
    fill: var(--_ink);
  }
  .pin text {
    fill: var(--_surface);
    font-size: 0.875em;
  }
  .readout rect {
    fill: var(--_surface);
    stroke: var(--_ink);
  }
  .readout text {
    fill: var(--_ink);
    font-weight: 400;
  }
  .readout rect + text {
    font-weight: 700;
  }
  .falls ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(21em, 100%), 1fr));
    gap: 0.25em 2em;
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }
  .falls li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  .falls li > :last-child {
    flex: 1 1 auto;
    color: var(--_ink);
    text-align: end;
  }
  .falls b {
    min-width: 1.4em;
    border-radius: 0.2em;
    background: var(--_ink);
    color: var(--_surface);
    text-align: center;
    forced-color-adjust: none;
  }
  .falls p {
    color: var(--_ink);
    font-weight: 700;
  }
  .plot line {
    stroke: var(--_muted);
    stroke-width: 1px;
    stroke-dasharray: none;
  }
  .plot [fill^='var'] {
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .plot [fill*='muted'],
  tspan {
    font-weight: 400;
  }
  .trend .details {
    align-content: start;
    margin: 0.375em 0;
  }
  [data-live] .trend > .details {
    min-height: 6em;
  }
  summary,
  .later {
    width: fit-content;
    height: 24px;
    line-height: 24px;
    cursor: pointer;
  }
  .trend summary {
    position: relative;
  }
  .trend summary::after {
    content: '';
    position: absolute;
    inset: -8px 0;
  }
  @container (min-width: 30em) {
    .readable {
      margin-right: 13em;
    }
    .readable[data-long] {
      margin-right: 15em;
    }
  }
  @container (max-width: 30em) {
    [data-live] .trend > .details {
      min-height: 7.5em;
    }
  }
  @container (max-width: 15em) {
    .readable {
      font-size: 6.5cqi;
    }
  }
  @container (max-width: 21em) {
    .place {
      min-height: 2.7em;
    }
    [data-live] .trend > .details {
      min-height: 13.4em;
    }
  }
`;
