import { css } from 'lit';

/** What is drawn in one picture: the stacked bar, the donut, and the labels of axes. */
export const chartsStyles = css`
  text {
    font-weight: 700;
    dominant-baseline: central;
  }
  .axis {
    height: 1em;
    color: var(--_muted);
  }
  .axis text {
    font-size: max(0.75em, 10px);
    font-weight: 400;
  }

  .stacked {
    height: 2.75em;
    font-size: 1em;
  }
  .segment,
  .slice {
    stroke: var(--_surface);
    stroke-width: 2px;
  }
  [data-faint] {
    stroke: var(--_muted);
    stroke-width: 1.5px;
  }
  svg.bar[data-faint] {
    border: 1.5px solid var(--_muted);
    border-left: 0;
  }
  [data-room='wide'],
  [data-room='none'] {
    display: none;
  }
  .stacked[data-below] {
    margin-bottom: 2.25em;
  }
  .below {
    font-size: max(0.8125em, 10px);
    text-anchor: middle;
  }
  .stacked .sign {
    font-weight: 400;
  }
  .stacked + .grid {
    margin-top: 0.75em;
  }
  .plain [part='share'],
  :is(.stacked, .donut) + .grid :is(.won, tr) > [part='share'] {
    font-size: 1em;
    line-height: 1.35;
  }

  .donut {
    width: 13em;
    max-width: 100%;
    margin: 0 auto 0.75em;
  }
  .donut text,
  [part='number'] text {
    text-anchor: middle;
  }
  .donut text {
    font-size: 13px;
  }
  .donut .label {
    fill: var(--_muted);
    font-weight: 400;
  }
  .ring {
    fill: none;
    stroke: var(--_track);
    stroke-width: 32px;
  }
`;
