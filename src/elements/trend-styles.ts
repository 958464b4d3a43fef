import { css } from 'lit';

/** The plot is 18.5 lines of its text high: its labels are 8% of that apart (src/charts/trend-lines.ts), so that none meets another. */
export const trendStyles = css`
  .readable {
    padding: 1.5em 5em 1.75em 2.75em;
    touch-action: pan-y;
    cursor: crosshair;
  }
  .readable:focus-visible,
  .scroll:focus-visible,
  summary:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .plot {
    height: 18.5em;
    font-size: 0.8125em;
  }
  .plot line {
    stroke-dasharray: none;
    stroke-width: 1px;
  }
  .step line {
    stroke: var(--_border);
  }
  .step text,
  .tick {
    fill: var(--_muted);
    font-weight: 400;
    text-anchor: end;
  }
  .tick,
  .fallen,
  .sign {
    text-anchor: middle;
  }
  .plot [part='mark'] line {
    stroke: var(--_ink);
    stroke-dasharray: 1.5;
    stroke-width: 1.5px;
  }
  .course,
  .falls {
    fill: none;
    stroke-linejoin: round;
    stroke-width: 2.5px;
    vector-effect: non-scaling-stroke;
  }
  .under {
    stroke: var(--_muted);
    stroke-width: 5px;
  }
  .falls {
    stroke: var(--_muted);
    stroke-width: 1px;
  }
  .halo {
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .plot .lead {
    stroke: var(--_muted);
  }
  .label text {
    dominant-baseline: auto;
  }
  .label tspan {
    font-weight: 400;
  }
  .cursor line {
    stroke: var(--_ink);
  }
  .cursor circle {
    stroke: var(--_surface);
    stroke-width: 2px;
  }
  .place {
    margin-top: 0.375em;
    font-variant-numeric: tabular-nums;
  }
  .notes {
    margin-top: 0.375em;
  }
  .notes span + span::before {
    content: '· ';
  }
  [data-live] .notes {
    min-height: 2.7em;
  }
  summary,
  .later {
    width: fit-content;
    height: 24px;
    line-height: 24px;
    cursor: pointer;
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll th {
    min-width: 4em;
  }
  .scroll thead th {
    vertical-align: bottom;
  }
  .scroll tbody th {
    vertical-align: top;
  }
  @container (min-width: 30em) {
    .readable {
      padding-right: 13em;
    }
  }
  @container (max-width: 21em) {
    .place {
      min-height: 2.7em;
    }
    [data-live] .notes {
      min-height: 8.1em;
    }
  }
  @media (forced-colors: active) {
    .step line {
      stroke: GrayText;
    }
  }
  @media print {
    .readable {
      break-inside: avoid;
    }
  }
`;
