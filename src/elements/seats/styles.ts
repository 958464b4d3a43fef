import { css } from 'lit';

/** Beside `styles`. What is about the arc has lengths in em of its own: those of src/charts/hemicycle-geometry.ts. */
export const seatsStyles = css`
  :host {
    --_older: initial;
    --_newer: ;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_older: ;
      --_newer: initial;
    }
  }
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
  .rim,
  .edge {
    stroke: var(--_muted);
  }
  .edge {
    stroke-width: 0.6px;
  }
  .tag {
    text-anchor: middle;
  }
  .majority {
    margin-top: -0.75em;
    font-size: 0.875em;
    font-weight: 600;
    text-align: center;
  }
  .aside {
    display: none;
  }
  @container (min-width: 36em) {
    .house {
      max-width: 44em;
      width: calc(100% - 19em);
      margin-inline: auto;
    }
    .aside {
      display: block;
    }
    .name > .quiet {
      display: inline;
      margin-left: 0.5em;
    }
  }
  @container (max-width: 15em) {
    .house {
      font-size: 5.3cqi;
    }
  }
  .plain tr {
    height: max(2.5em, 40px);
  }
  @container (max-width: 21em) {
    .plain tr {
      height: 44px;
    }
  }
  @container (max-width: 15em) {
    .plain tr {
      height: auto;
    }
  }
  @container (min-width: 15em) {
    .plain tr > * {
      padding-block: 0;
    }
    .plain tr > :first-child {
      width: 1.75em;
    }
    .plain tr > :nth-child(n + 3) {
      width: 1px;
      padding-left: clamp(0.5em, 3cqi, 2em);
      white-space: nowrap;
    }
  }
  .plain .votes {
    font-weight: 700;
  }
  .plain [part='share'] {
    font-weight: 400;
  }
`;
