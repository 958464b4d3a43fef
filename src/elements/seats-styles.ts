import { css } from 'lit';

/** Beside `styles`. What is about the arc has lengths in em of its own: those of src/charts/hemicycle-geometry.ts. */
export const seatsStyles = css`
  .house {
    width: auto;
    aspect-ratio: 200 / 112;
    margin: 2.75em 2.4em 0;
    font-size: 0.8125em;
  }
  .seat {
    fill: none;
    stroke-linecap: round;
  }
  .seat:not([stroke]) {
    stroke: var(--_track);
  }
  .rim:not([stroke]) {
    stroke: var(--_muted);
  }
  .seat[stroke='none'] {
    stroke: var(--_surface);
  }
  .edge {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 0.6px;
  }
  .majority {
    margin: 0.25em 0 1em;
    font-size: 0.875em;
    font-weight: 600;
    text-align: center;
  }
  .aside,
  .tag[data-room='none'],
  .tag[data-room='wide'] {
    display: none;
  }
  @container (min-width: 36em) {
    .house {
      max-width: 44em;
      width: calc(100% - 16em);
      margin-inline: auto;
    }
    .aside,
    .tag[data-room='wide'] {
      display: block;
    }
    .tag[data-room='narrow'] {
      display: none;
    }
  }
  .seats tr {
    height: max(2.375em, 38px);
  }
  .seats tr > * {
    padding-block: 0.15em;
    vertical-align: middle;
  }
  .seats tr > :first-child {
    width: 1.75em;
  }
  .seats tr > :nth-child(n + 3) {
    width: 1px;
    padding-left: clamp(0.5em, 3cqi, 2em);
    white-space: nowrap;
  }
  .seats td:nth-child(3),
  .seats tfoot th {
    font-weight: 700;
  }
  .seats .group {
    padding-block: 0 0.1em;
    line-height: 1.2;
    vertical-align: bottom;
    color: var(--_muted);
    font-size: 0.8125em;
  }
`;
