import { css, unsafeCSS } from 'lit';
import { mapColumns, mapPlaces, mapRows, seaColumn, seaRow } from '../../charts/tile-map-geometry.js';

/** The place of each tile on the map. Tiles in the right half have their words at their left. */
const tilePlaces = unsafeCSS(
  [...mapPlaces].map(([code, [column, row]]) => `[data-code='${code}']{grid-area:${row + 1}/${column + 1}}`).join(''),
);
const eastern = unsafeCSS(
  [...mapPlaces].flatMap(([code, [column]]) => (2 * column > mapColumns ? `[data-code='${code}']::after` : [])).join(),
);

/** Beside `styles`. */
export const regionsStyles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part='tile'] {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  [part='tile']:focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
  }

  .modes,
  .switch,
  [part='legend'] ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
  }
  .switch {
    gap: 0;
  }
  .switch [part='button'] {
    position: relative;
    min-width: 2.5em;
    min-height: 2.125em;
    margin: 0;
    padding: 0 0.625em;
    border: 1px solid var(--_muted);
    border-radius: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: max(0.8125em, 12px);
  }
  .switch [part='button']::after {
    content: '';
    position: absolute;
    inset: calc(50% - 20px) 0;
  }
  .switch [part='button'] + [part='button'] {
    border-left: 0;
  }
  .switch [part='button']:first-child {
    border-radius: 0.3em 0 0 0.3em;
  }
  .switch [part='button']:last-child {
    border-radius: 0 0.3em 0.3em 0;
  }
  .switch [aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_surface);
    font-weight: 700;
  }
  [part='legend'] ul + ul {
    margin-top: 0.375em;
  }
  /* As many lines before the first answer as after it. */
  .legend > ul:first-child {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(21.5em, 100%), 1fr));
  }
  [part='legend'] li {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  [part='legend'] [part='number'] {
    flex: none;
    width: 1.5em;
  }
  li > .tile {
    flex: none;
    width: 1.4em;
    height: 1.4em;
  }

  .map {
    font-size: max(1em, 15.25px);
  }
  .shelf {
    position: relative;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(3.1em, 1fr));
    gap: 2px;
  }
  .shelf > p,
  .shelf > .panel {
    grid-column: 1 / -1;
    margin: 0.5em 0 0.125em;
  }
  .panel[data-nation] {
    display: none;
  }
  [part='tile'] {
    min-width: 0;
    height: max(2.625em, 40px);
    border-radius: 3px;
  }
  .tile {
    height: 100%;
    border-radius: 3px;
    overflow: hidden;
    text-anchor: middle;
  }
  .tile rect {
    stroke-width: 3px;
  }
  .tile path {
    stroke: var(--_surface);
    stroke-opacity: 0.75;
    stroke-width: 400px;
    stroke-dasharray: 4 5;
    transform: rotate(45deg);
  }
  .tile g {
    stroke-width: 0;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  [data-half] g {
    stroke-width: 5px;
  }
  .tile text {
    font-size: 0.8125em;
  }
  .tile text:first-child {
    font-size: 0.65625em;
    font-weight: 400;
  }
  .tile [data-long] {
    letter-spacing: -0.045em;
  }
  .tile text + [data-long] {
    font-size: 0.71875em;
    letter-spacing: 0;
  }
  [data-empty] rect {
    fill: none;
    stroke: var(--_muted);
    stroke-dasharray: 3;
  }
  [data-empty] g {
    fill: var(--_ink);
  }
  [aria-pressed='true'] > .tile {
    outline: 3px solid var(--_ink);
    outline-offset: 1px;
  }
  sup {
    position: absolute;
    top: -0.5em;
    right: -0.25em;
    box-sizing: border-box;
    min-width: 1.5em;
    border: 1px solid var(--_ink);
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_ink);
    font-size: 0.65625em;
    font-weight: 700;
    line-height: 1.35;
    text-align: center;
    z-index: 1;
  }
  [part='tile']:has(sup) {
    position: relative;
  }
  [part='tile']:focus-visible::after {
    content: attr(aria-label);
  }
  @media (hover: hover) {
    [part='tile']:hover::after {
      content: attr(aria-label);
    }
  }
  [part='tile']::after {
    position: absolute;
    top: 0;
    left: 0;
    z-index: 2;
    box-sizing: border-box;
    width: max-content;
    max-width: 100%;
    padding: 0.25em 0.5em;
    border: 1px solid var(--_ink);
    border-radius: 0.25em;
    background: var(--_surface);
    font-size: 0.8125em;
    line-height: 1.35;
  }
  [part='tile']:not(:hover, :focus-visible)::after,
  [data-quiet]::after {
    display: none;
  }

  .panel {
    display: grid;
    gap: 0.25em;
    box-sizing: border-box;
    padding: 0.5em 0.625em;
    border: 1.5px solid var(--_ink);
    border-radius: 0.3em;
    background: var(--_surface);
    text-align: start;
    white-space: normal;
  }
  .panel > p:first-child {
    font-size: 0.875em;
  }
  .panel > ul {
    display: grid;
    gap: 0.25em 1.5em;
  }
  .panel li {
    display: grid;
    grid: 'number words share' 'number bar share' / 1.5em minmax(0, 1fr) auto;
    gap: 0.125em 0.5em;
    align-items: center;
  }
  .panel [part='number'] {
    grid-area: number;
    width: 1.5em;
  }
  .panel li > span {
    grid-area: words;
    font-size: max(0.8125em, 11px);
    line-height: 1.2;
  }
  .panel [part='share'] {
    grid-area: share;
    font-size: 1em;
    font-weight: 400;
  }
  :is(.panel, .regions) [part='change'] {
    font-size: max(0.8125em, 10px);
  }
  .regions b + [part='change'] {
    margin-top: 4px;
  }
  .own {
    grid-area: bar;
    height: 0.4em;
  }
  .panel [part='votes'] {
    color: var(--_muted);
    white-space: nowrap;
  }

  .lines {
    display: grid;
    gap: 0.375em;
  }
  .regions td:is(.of-foremost, .of-second) {
    min-width: 5em;
    white-space: normal;
  }
  .regions .nation > * {
    background: var(--_track);
    font-weight: 700;
  }
  .regions .nation > :first-child {
    padding-left: 0.375em;
    background: linear-gradient(var(--_track) 0 0) var(--_surface);
  }
  .regions b {
    display: inline-block;
    position: relative;
  }
  .regions b > svg {
    position: absolute;
    bottom: -3px;
    height: 3px;
  }
  .regions [aria-sort] {
    color: var(--_ink);
    font-weight: 700;
  }
  .wide,
  .of-votes,
  .of-progress,
  [data-pairs='few'] :is(.of-foremost, .of-second),
  [data-pairs='many'] .of-pair {
    display: none;
  }
  @container (max-width: 21em) {
    [data-live] .legend > ul:first-child > li {
      min-height: 2.7em;
    }
  }
  @container (max-width: 16em) {
    .modes [part='button'] {
      padding: 0 0.4em;
    }
  }
  @container (min-width: 35em) {
    .wide {
      display: inline;
    }
    .narrow,
    [data-pairs] :is(.of-foremost, .of-second) {
      display: none;
    }
    .of-votes,
    [data-pairs='many'] .of-pair {
      display: table-cell;
    }
    .lines:has(+ .scroll > [data-pairs='few']) > ul {
      display: none;
    }
    .regions [part='number'] {
      margin-right: 0.375em;
    }
    .panel > ul {
      grid-template-columns: repeat(auto-fill, minmax(16em, 1fr));
    }
  }
  /* A card of 640 px, a usual column of text, has 37.4em within. */
  @container (min-width: 37em) {
    .map {
      display: grid;
      grid-template: repeat(${mapRows}, calc((100cqi - 24px) / 13)) auto / repeat(${mapColumns}, minmax(0, 1fr));
      gap: 2px;
      position: relative;
    }
    .shelf {
      display: contents;
    }
    .shelf > p {
      display: none;
    }
    [part='tile'] {
      position: relative;
      height: auto;
    }
    ${tilePlaces}
    [part='tile']::after {
      top: auto;
      bottom: calc(100% + 4px);
      max-width: 20em;
    }
    ${eastern} {
      right: 0;
      left: auto;
    }
    .map > .panel,
    .shelf > .panel {
      display: grid;
      grid-area: ${seaRow + 1} / ${seaColumn + 1} / span 4 / -1;
      align-self: end;
      margin: 0 0 0 0.5em;
    }
    /* As high for one region as for another: nothing moves beneath the map. */
    .map :not([data-many]) > p {
      min-height: 4.05em;
    }
    .panel > p:first-child {
      min-height: 0;
    }
    .map [data-many] {
      grid-area: ${mapRows + 1} / 1 / auto / -1;
      margin: 0.5em 0 0;
    }
    .map :not([data-many]) > ul {
      grid-template-columns: 1fr;
    }
    .map :not([data-many]) .who {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .map :not([data-many]) .who::after {
      content: ': ';
      white-space: pre;
    }
  }
  @container (min-width: 40em) {
    .of-progress {
      display: table-cell;
    }
  }
  @container (min-width: 41em) {
    .map :not([data-many]) > p {
      min-height: 2.7em;
    }
  }
`;
