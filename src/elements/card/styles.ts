import { css } from 'lit';
import { toolbarStyles } from './toolbar-styles.js';

/**
 * All sizes are in em, so that they follow the text where the widget stands; none falls under 10 px (.8125 × 12.5).
 * Engines before 2024, which know no light-dark(), get system colours: they follow the page's colour scheme too.
 */
export const styles = css`
  :host {
    display: block !important;
    min-width: min(100%, 15em);
    --_surface: var(--election-surface, Canvas);
    --_ink: var(--election-ink, CanvasText);
    --_muted: var(--election-muted, CanvasText);
    --_track: var(--election-track, #8883);
    --_border: var(--election-border, #8885);
    --_accent: var(--election-accent, #2f6fd0);
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_surface: var(--election-surface, light-dark(#fff, #17191e));
      --_ink: var(--election-ink, light-dark(#16181d, #f1f1ee));
      --_muted: var(--election-muted, light-dark(#5c6068, #a3a7b0));
      --_track: var(--election-track, light-dark(#eeede9, #282b33));
      --_border: var(--election-border, light-dark(#e2e1dc, #2f333c));
      --_accent: var(--election-accent, light-dark(#2f6fd0, #7aa7f0));
    }
  }

  [part='root'] {
    all: initial;
    color-scheme: inherit;
    direction: ltr;
    container-type: inline-size;
    contain-intrinsic-inline-size: 15em;
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: 1em;
    min-height: inherit;
    padding: clamp(1em, 5%, 1.25em);
    border: 1px solid var(--_border);
    border-radius: var(--election-radius, 0.625em);
    background: var(--_surface);
    color: var(--_ink);
    font-family: var(--election-font-family, inherit);
    font-size: max(1em, 12.5px);
    line-height: 1.35;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  :host([plain]) [part='root'] {
    padding: 0;
    border: 0;
    background: none;
  }
  p,
  [part='heading'] {
    margin: 0;
  }
  svg {
    display: block;
    width: 100%;
    overflow: visible;
    fill: currentColor;
    forced-color-adjust: none;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .quiet,
  .axis,
  [part='notice'],
  [part='footer'] {
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 400;
  }
  .head,
  [part='footer'],
  .badges,
  .details {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }
  .details {
    column-gap: 1.25em;
  }
  .head > div {
    flex: 1 1 11em;
  }
  [part='heading'] {
    font-size: 1.1875em;
    line-height: 1.25;
  }
  [part='subheading'],
  .votes {
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part='badge'],
  .mark {
    align-self: start;
    padding: 0 0.5em;
    border: 1px solid var(--_muted);
    border-radius: 1em;
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.625;
  }
  [data-kind='official'] {
    border-color: var(--_ink);
  }
  [data-kind='preliminary'] {
    border-style: dashed;
    color: var(--_muted);
  }
  [data-kind='quick-count'] {
    background: repeating-linear-gradient(-45deg, #8884 0 2px, transparent 0 6px);
  }
  [part='banner'] {
    padding: 0.25em;
    background: #b3261e;
    color: #fff;
    font-weight: 700;
    text-align: center;
  }
  .band {
    background: var(--_ink);
    color: var(--_surface);
  }
  [part='verdict'] {
    padding-left: 0.75em;
    border-left: 3px solid var(--_accent);
  }

  table {
    width: 100%;
    border-spacing: 0;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0;
    text-align: start;
  }
  .name {
    grid-area: name;
    font-weight: 600;
  }
  .name > .quiet {
    display: block;
  }
  .mark {
    display: inline-block;
    margin: -0.1em 0;
  }
  [part='name'] {
    unicode-bidi: isolate;
  }
  .number {
    grid-area: number;
  }
  [part='number'] {
    width: max(1.75em, 28px);
  }
  [part='photo'] {
    display: block;
    width: 2.75em;
    height: 2.75em;
    border-radius: 0.5em;
    object-fit: cover;
  }
  [part='photo'] + svg {
    width: max(1.25em, 20px);
    margin: -1em 0 -0.25em 1.75em;
  }
  .votes {
    grid-area: votes;
  }
  [part='share'] {
    grid-area: share;
    font-family: var(--election-number-font, inherit);
    font-size: 1.625em;
    font-weight: 700;
    line-height: 1;
    text-align: end;
    white-space: nowrap;
  }
  small {
    color: var(--_muted);
    font-size: max(0.65em, 10px);
  }
  .graph {
    grid-area: graph;
    padding-top: 0.5em;
  }
  .graph svg {
    height: var(--election-bar-size, 0.625em);
  }
  .grid {
    display: block;
  }
  .grid tbody {
    display: grid;
    gap: var(--election-gap, 1em);
  }
  .grid tbody tr {
    display: grid;
    grid: 'number name share' 'number votes share' 'graph graph graph' / auto minmax(0, 1fr) auto;
    column-gap: 0.75em;
    align-items: center;
  }

  text {
    font-weight: 700;
    dominant-baseline: central;
  }
  .track {
    fill: var(--_track);
  }
  .bar {
    transition: width 0.4s;
  }
  line {
    stroke: var(--_ink);
    stroke-width: 1.5px;
    stroke-dasharray: 1.5;
  }
  .axis {
    height: 1.25em;
    margin-top: 0.25em;
  }
  .axis text {
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
  .stacked + .grid {
    margin-top: 1em;
  }
  .stacked + .grid [part='share'] {
    font-size: 1em;
  }

  .donut {
    width: 13em;
    max-width: 100%;
    margin: 0 auto 1em;
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
  .donut + .grid tbody tr {
    grid: 'number share' 'number votes' 'number name' / auto minmax(0, 1fr);
  }
  .donut + .grid [part='share'] {
    text-align: start;
  }
  @container (max-width: 30em) {
    [data-live] > [part='footer'] > * {
      flex: 1 0 100%;
    }
    [data-live] > [part='footer'] > :nth-child(2) {
      min-height: 2.7em;
    }
  }
  @container (max-width: 21em) {
    .grid tbody tr {
      grid: 'number name name' 'number votes share' 'graph graph graph' / auto minmax(0, 1fr) auto;
    }
    [part='share'] {
      font-size: 1.375em;
    }
    [part='share'][data-long] {
      font-size: 1em;
    }
  }
  @container (max-width: 15em) {
    .grid tbody tr,
    .donut + .grid tbody tr {
      grid: 'number share' 'name name' 'votes votes' 'graph graph' / auto minmax(0, 1fr);
    }
    .grid [part='share'] {
      font-size: min(1.375em, 16cqi);
      text-align: start;
    }
    .stacked {
      font-size: 6.5cqi;
    }
    .axis {
      font-size: 5.3cqi;
    }
  }
  @container (min-width: 30em) {
    [data-room='wide'] {
      display: inline;
    }
    [data-chart='donut'] > .picture {
      display: flex;
      gap: 2em;
      align-items: start;
    }
    .donut {
      flex: none;
      margin: 0;
    }
  }

  .plain :is(th, td) {
    padding: 0.5em 0 0.5em 0.75em;
    border-bottom: 1px solid var(--_border);
    font-size: 1em;
    line-height: 1.25;
  }
  .plain tr > :first-child {
    padding-left: 0;
  }
  .polls th .quiet {
    display: block;
  }
  .polls tr > :nth-child(n + 2),
  .plain tr > :nth-child(n + 3) {
    color: inherit;
    text-align: end;
    overflow-wrap: break-word;
  }

  .plain .votes {
    white-space: nowrap;
  }
  .plain .votes[data-long] {
    overflow-wrap: anywhere;
    white-space: normal;
  }
  @container (max-width: 30em) {
    .polls tr {
      display: flex;
      flex-wrap: wrap;
      border-bottom: 1px solid var(--_border);
    }
    .polls tr > * {
      flex: 1;
      border: 0;
    }
    .polls tr > :first-child {
      flex: 1 0 100%;
      padding-bottom: 0;
    }
    .polls tr > :nth-child(2) {
      padding-left: 0;
    }
    .polls th .quiet {
      display: inline;
    }
    .polls th .quiet + .quiet::before {
      content: '· ';
    }
    .polls tr > :nth-child(n + 2) {
      text-align: start;
    }
  }
  @container (max-width: 21em) {
    .plain :is(th, td) {
      padding-left: 0.5em;
      font-size: min(0.8125em, 5.3cqi);
    }
  }
  .flow tr {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    border-bottom: 1px solid var(--_border);
  }
  .flow tr > :nth-child(n) {
    flex: none;
    max-width: 100%;
    padding: 0.25em 0;
    border: 0;
    text-align: start;
  }
  .flow tr > :first-child {
    flex: 0 0 100%;
  }
  .flow [data-sign]::before {
    content: attr(data-sign) ' ';
    color: var(--_muted);
    font-weight: 400;
  }
  @container (max-width: 15em) {
    .plain tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.75em;
      align-items: center;
      border-bottom: 1px solid var(--_border);
    }
    .plain tr > :nth-child(n) {
      flex: none;
      max-width: 100%;
      padding: 0.25em 0;
      border: 0;
      font-size: 1em;
      text-align: start;
    }
    .plain tr > .name {
      flex: 1 0 7em;
    }
    [part='votes'] {
      font-size: min(1em, 13cqi);
    }
    .plain td:first-child:empty {
      display: none;
    }
    .polls tr > :first-child {
      flex: 0 0 100%;
    }
    .polls [data-sign]::before {
      content: attr(data-sign) ' ';
      color: var(--_muted);
      font-weight: 400;
    }
  }

  .free {
    visibility: hidden;
  }
  .head .free {
    min-width: 9.5em;
    margin: 0;
  }
  [data-waiting] :is([part='name'], [part='votes']) {
    padding-right: 8em;
    border-radius: 0.25em;
    background: var(--_track);
  }
  .live {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    min-height: 2.2em;
  }
  .live [part='notice'] + [part='notice'] {
    margin-top: 0.375em;
  }
  .progress svg {
    height: 4px;
    margin-top: 0.5em;
  }
  .counted {
    fill: var(--_muted);
  }
  [part='footer'] {
    justify-content: space-between;
    margin-top: auto;
    padding-top: 1em;
    border-top: 1px solid var(--_border);
  }
  .gain,
  .age {
    display: inline-block;
  }
  a {
    color: inherit;
  }
  @media (prefers-reduced-motion: reduce) {
    .bar {
      transition: none;
    }
  }
  @media print {
    :host {
      color-scheme: light !important;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_track: Canvas;
      --_border: CanvasText;
    }
    .track {
      stroke: CanvasText;
    }
  }
  ${toolbarStyles}
`;
