import { css } from 'lit';

/**
 * A tile's colour lies on a ground that no page changes, so that its text can be told to be black or white in either theme
 * (`data-inks`); engines that know no light-dark() get the light ground in both. The stripes of a hatched one go from the
 * ground away from the text.
 */
export const regionsStyles = css`
  .map {
    display: grid;
    grid-template-columns: repeat(14, minmax(0, 1fr));
    grid-auto-rows: 28px;
    grid-auto-rows: max(28px, 5.2cqi);
    gap: 1px;
    gap: clamp(1px, 0.25cqi, 3px);
    margin-bottom: 1em;
  }
  [data-x='1'] {
    grid-column: 1;
  }
  [data-x='2'] {
    grid-column: 2;
  }
  [data-x='3'] {
    grid-column: 3;
  }
  [data-x='4'] {
    grid-column: 4;
  }
  [data-x='5'] {
    grid-column: 5;
  }
  [data-x='6'] {
    grid-column: 6;
  }
  [data-x='7'] {
    grid-column: 7;
  }
  [data-x='8'] {
    grid-column: 8;
  }
  [data-x='9'] {
    grid-column: 9;
  }
  [data-x='10'] {
    grid-column: 10;
  }
  [data-x='11'] {
    grid-column: 11;
  }
  [data-x='12'] {
    grid-column: 12;
  }
  [data-x='13'] {
    grid-column: 13;
  }
  [data-x='14'] {
    grid-column: 14;
  }
  [data-y='1'] {
    grid-row: 1;
  }
  [data-y='2'] {
    grid-row: 2;
  }
  [data-y='3'] {
    grid-row: 3;
  }
  [data-y='4'] {
    grid-row: 4;
  }
  [data-y='5'] {
    grid-row: 5;
  }
  [data-y='6'] {
    grid-row: 6;
  }
  [data-y='7'] {
    grid-row: 7;
  }
  [data-y='8'] {
    grid-row: 8;
  }
  [data-y='9'] {
    grid-row: 9;
  }
  [part='tile'],
  .swatch {
    position: relative;
    box-sizing: border-box;
    padding: 0;
    border: 1px dashed var(--_muted);
    border-radius: 3px;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: 10px;
    line-height: 1.2;
    text-align: center;
    white-space: nowrap;
    overflow: hidden;
    forced-color-adjust: none;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  [part='tile']:enabled:not([aria-disabled]) {
    cursor: pointer;
  }
  [data-inks] {
    --_stripe: #fffc;
    border: 0;
    background: #fff;
    color: #000;
  }
  [data-inks^='w'] {
    --_stripe: #0006;
    color: #fff;
  }
  @supports (color: light-dark(#000, #fff)) {
    [data-inks] {
      background: light-dark(#fff, #17191e);
    }
    [data-inks='bw'] {
      --_stripe: light-dark(#fffc, #0009);
      color: light-dark(#000, #fff);
    }
    [data-inks='wb'] {
      --_stripe: light-dark(#0006, #fffc);
      color: light-dark(#fff, #000);
    }
  }
  [data-inks] > svg {
    position: absolute;
    inset: 0;
    height: 100%;
    overflow: hidden;
    border-radius: 3px;
  }
  .fill {
    stroke-width: 3px;
  }
  [data-hatched] > svg > .fill {
    stroke-dasharray: 4 3;
  }
  [data-hatched]::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 3px;
    background: repeating-linear-gradient(-45deg, var(--_stripe) 0 2px, transparent 0 5px);
  }
  [part='tile'] > :not(svg) {
    position: relative;
    z-index: 1;
    display: block;
  }
  [part='tile'] > .short {
    display: none;
  }
  [data-sign]::before {
    content: attr(data-sign);
    font-size: 11px;
  }
  [part='tile']:focus-visible,
  .regions button:focus-visible,
  .scroll:focus-visible {
    z-index: 2;
    outline: 2px solid var(--_ink);
    outline-offset: 1px;
  }
  .key {
    display: grid;
    gap: 0.75em;
  }
  .key ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .key li {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .key ul:first-child {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
  }
  .key [part='name'] {
    color: var(--_ink);
    font-weight: 600;
  }
  .key [part='number'],
  .regions [part='number'] {
    flex: none;
    width: max(1.5em, 18px);
  }
  .swatch {
    width: 22px;
    height: 18px;
    line-height: 16px;
  }
  .key label,
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.6em;
    align-items: center;
  }
  .key ul + ul {
    column-gap: 0.9em;
  }
  select,
  input {
    box-sizing: border-box;
    max-width: 100%;
    min-height: 26px;
    padding: 0 0.5em;
    border: 1px solid var(--_muted);
    border-radius: 0.4em;
    background: none;
    color: var(--_ink);
    font: inherit;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .region {
    display: flex;
    flex-direction: column;
    gap: 1em;
  }
  .region > button {
    align-self: start;
  }
  .title {
    font-size: 1.125em;
    font-weight: 700;
  }

  .filter {
    margin-bottom: 0.75em;
  }
  .scroll {
    overflow-x: auto;
  }
  .awaited {
    height: 128.7em;
    font-size: max(0.8125em, 12px);
  }
  .scroll + .key {
    margin-top: 1em;
  }
  .regions,
  .regions > * {
    display: block;
    width: max-content;
    min-width: 100%;
    font-size: max(0.8125em, 12px);
  }
  .regions > * {
    font-size: 1em;
  }
  .regions tr {
    display: flex;
    align-items: center;
    border-bottom: 1px solid var(--_border);
  }
  [data-many] tbody > tr {
    content-visibility: auto;
    contain-intrinsic-size: auto 2.6em;
  }
  .regions thead tr {
    align-items: end;
  }
  .regions :is(th, td) {
    box-sizing: border-box;
    flex: none;
    width: 4.25em;
    padding: 0.4em 0 0.4em 0.5em;
    font-weight: 400;
    text-align: end;
  }
  .regions .wide {
    position: sticky;
    left: 0;
    z-index: 1;
    flex: 1 0 auto;
    width: 11em;
    padding-left: 0;
    background: var(--_surface);
    text-align: start;
  }
  .regions .who {
    display: flex;
    width: 9em;
    gap: 0.4em;
    align-items: center;
    text-align: start;
  }
  .regions .pair {
    position: relative;
    z-index: 0;
    width: 5em;
  }
  .regions .votes {
    width: 6.5em;
    font-size: 1em;
  }
  hr {
    height: 0;
    margin: 0.3em 0 0;
    border-width: 3px 0;
    border-style: solid;
    border-radius: 3px;
    forced-color-adjust: none;
  }
  hr[data-faint] {
    outline: 1px solid var(--_muted);
  }
  td.pair::before {
    content: '';
    position: absolute;
    right: 0;
    bottom: 0.4em;
    left: 0.5em;
    z-index: -1;
    height: 6px;
    border-radius: 3px;
    background: var(--_track);
  }
  [data-fifth] td.pair::after {
    content: '';
    position: absolute;
    right: 0;
    bottom: calc(0.4em - 2px);
    width: calc((100% - 0.5em) * 0.8);
    height: 10px;
    border-left: 1.5px dotted var(--_ink);
  }
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
  .regions tbody button {
    color: var(--_ink);
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: var(--_muted);
    text-underline-offset: 0.2em;
  }
  .regions .pair button {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    align-items: end;
  }
  [aria-sort]:not([aria-sort='none']) {
    color: var(--_ink);
  }
  [aria-sort='ascending'] > button::after {
    content: ' ▲';
  }
  [aria-sort='descending'] > button::after {
    content: ' ▼';
  }
  @container (max-width: 25em) {
    :host(:not([plain])) .map {
      margin-inline: -0.75em;
    }
  }
  @container (max-width: 42em) {
    .regions .wide {
      width: 9em;
    }
    .regions .who {
      width: 5.25em;
    }
    .who [part='number'] + span {
      position: absolute;
      width: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @container (min-width: 42.01em) {
    .awaited {
      height: 148.4em;
    }
  }
  @container (max-width: 30em) {
    .awaited {
      height: 140em;
    }
    .regions .wide {
      width: 7.5em;
    }
  }
  @container (min-width: 37em) {
    [part='tile'] > .letters {
      display: none;
    }
    [part='tile'] > .short {
      display: block;
      letter-spacing: -0.04em;
    }
    [part='tile'] > [data-long] {
      transform: scaleX(0.85);
    }
    [data-sign]::before {
      font-size: 12px;
    }
  }
  @container (min-width: 52em) {
    [part='tile'] > .short {
      font-size: 12px;
      letter-spacing: normal;
    }
    [data-sign]::before {
      font-size: 13px;
    }
  }
  @media print, (scripting: none) {
    .key label,
    .filter {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .swatch,
    [part='tile'] {
      outline: 1px solid CanvasText;
    }
  }
`;
