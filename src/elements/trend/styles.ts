import { css } from 'lit';

/** The plot is 18.5 lines of its text high: its labels are 8% of that apart (src/charts/trend-lines-geometry.ts), so that none meets another. */
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
    height: 18.5em;
    font-size: 0.8125em;
  }
  path {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  path[part='mark'] {
    stroke-dasharray: 0 3;
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
    min-height: 4.5em;
  }
  summary,
  .later {
    width: fit-content;
    height: 24px;
    line-height: 24px;
    cursor: pointer;
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
      min-height: 6em;
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
      min-height: 10.6em;
    }
  }
`;
