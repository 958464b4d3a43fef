import { css } from 'lit';

/**
 * All sizes are in em, so that they follow the text where the widget stands; it never falls under 10 px (.8125 × 12.5).
 * Colours that engines before 2024 cannot read are preceded by ones that they can: system colours, which follow the page's
 * colour scheme too.
 */
export const styles = css`
  :host {
    display: block !important;
    min-width: min(100%, 15em);
    --_surface: var(--election-surface, Canvas);
    --_ink: var(--election-ink, CanvasText);
    --_muted: var(--election-muted, CanvasText);
    --_track: var(--election-track, rgba(128, 128, 128, 0.2));
    --_border: var(--election-border, rgba(128, 128, 128, 0.35));
    --_accent: var(--election-accent, #2f6fd0);
    --_edge: var(--_muted);
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
    [data-faint='light'] {
      --_edge: light-dark(var(--_muted), transparent);
    }
    [data-faint='dark'] {
      --_edge: light-dark(transparent, var(--_muted));
    }
  }

  .root {
    container-type: inline-size;
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: 1em;
    min-height: inherit;
    margin: 0;
    padding: 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--election-radius, 0.625em);
    background: var(--_surface);
    color: var(--_ink);
    font-family: var(--election-font-family, inherit);
    font-size: max(1em, 12.5px);
    font-style: normal;
    font-weight: 400;
    line-height: 1.35;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    direction: ltr;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([plain]) .root {
    padding: 0;
    border: 0;
    background: none;
  }
  p,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
  }
  svg {
    display: block;
    width: 100%;
    overflow: visible;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
    forced-color-adjust: none;
  }
  .unseen,
  :not([data-chart='table']) > .picture thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.5em 1em;
  }
  header > div {
    flex: 1 1 11em;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.25;
  }
  .subheading,
  .votes {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }
  .badge,
  .tag {
    padding: 0.1875em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 1em;
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.3;
  }
  .badge[data-kind='official'] {
    border-color: var(--_ink);
  }
  .badge[data-kind='preliminary'] {
    border: 1px dashed var(--_muted);
    color: var(--_muted);
  }
  .badge[data-kind='quick-count'] {
    border-color: var(--_muted);
    background: repeating-linear-gradient(-45deg, var(--_track) 0 2px, transparent 2px 6px);
  }
  .banner {
    padding: 0.375em 0.75em;
    background: #b3261e;
    color: #fff;
    font-weight: 700;
    letter-spacing: 0.08em;
    text-align: center;
  }
  .verdict {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_accent);
  }
  .verdict > :first-child {
    font-weight: 600;
  }
  .verdict > :last-child,
  .axis,
  .details,
  .notice,
  .parties,
  .progress,
  footer {
    color: var(--_muted);
    font-size: 0.8125em;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0;
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: 600;
  }
  .number {
    position: relative;
    width: 1.75em;
  }
  .chip {
    width: 1.75em;
    height: 1.75em;
  }
  .photo {
    display: block;
    width: 2.75em;
    height: 2.75em;
    border-radius: 0.5em;
    object-fit: cover;
  }
  .photo + .chip {
    position: absolute;
    inset: auto -0.25em -0.25em auto;
    width: 1.125em;
    height: 1.125em;
  }
  .name [part] {
    unicode-bidi: isolate;
  }
  .tag {
    display: inline-block;
    padding-block: 0;
    border-color: var(--_muted);
    white-space: nowrap;
  }
  .parties {
    display: block;
    font-weight: 400;
  }
  .share {
    font-family: var(--election-number-font, inherit);
    font-weight: 700;
    text-align: end;
    white-space: nowrap;
  }
  small {
    margin-inline-start: 0.06em;
    color: var(--_muted);
    font-size: 0.65em;
    font-weight: 600;
  }

  .picture > table {
    display: block;
  }
  tbody {
    display: grid;
    gap: var(--election-gap, 1em);
  }
  tbody tr {
    display: grid;
    grid-template: 'number name share' auto 'number votes share' auto 'graph graph graph' auto / auto 1fr auto;
    column-gap: 0.75em;
    align-items: center;
  }
  .number {
    grid-area: number;
    width: auto;
  }
  .name {
    grid-area: name;
  }
  .votes {
    grid-area: votes;
  }
  .share {
    grid-area: share;
    font-size: 1.625em;
    line-height: 1;
  }
  .graph {
    grid-area: graph;
    padding-top: 0.5em;
  }
  .graph svg {
    height: var(--election-bar-size, 0.625em);
  }
  .track {
    fill: var(--_track);
  }
  .bar,
  .segment {
    transition:
      width 0.4s,
      x 0.4s;
  }
  [data-faint]:not([data-faint='']) {
    stroke: var(--_edge);
    stroke-width: 1.5px;
  }
  .mark {
    stroke: var(--_ink);
    stroke-width: 1.5px;
    stroke-dasharray: 1.5 1.5;
  }
  .axis {
    height: 1.375em;
    margin-top: 0.25em;
  }
  text {
    fill: currentColor;
    dominant-baseline: central;
  }
  .axis text {
    dominant-baseline: auto;
  }
  .chip text,
  .inside,
  .outside,
  .total {
    font-weight: 700;
  }
  .chip text,
  .donut .inside {
    text-anchor: middle;
  }
  .tick {
    stroke: var(--_muted);
  }
  .gap,
  .slice {
    stroke: var(--_surface);
    stroke-width: 2px;
  }
  .outside {
    fill: var(--_ink);
  }

  .stacked {
    height: 44px;
    font-size: 0.8125em;
    border-radius: 3px;
  }
  .stacked[data-below] {
    height: 72px;
  }
  .stacked + table .share,
  .donut + table .name {
    font-size: 1em;
  }
  .stacked + table tbody {
    margin-top: 1em;
  }
  .stacked + table tbody tr {
    grid-template: 'number name share' auto 'number votes share' auto / auto 1fr auto;
  }
  [data-from='-1'],
  [data-from='1'],
  [data-from='2'],
  [data-from='3'],
  [data-from='4'] {
    display: none;
  }
  @container (min-width: 21em) {
    [data-from='1'] {
      display: inline;
    }
  }
  @container (min-width: 30em) {
    [data-from='2'] {
      display: inline;
    }
  }
  @container (min-width: 42em) {
    [data-from='3'] {
      display: inline;
    }
  }
  @container (min-width: 60em) {
    [data-from='4'] {
      display: inline;
    }
  }

  .donut {
    width: 13em;
    max-width: 100%;
    margin: 0 auto 1em;
    font-size: 1em;
  }
  .donut .inside,
  .donut .outside {
    font-size: 13px;
  }
  .ring {
    fill: none;
    stroke: var(--_track);
    stroke-width: 32px;
  }
  .total {
    font-size: 16px;
  }
  .label {
    fill: var(--_muted);
    font-size: 11.5px;
  }
  .donut + table tbody tr {
    grid-template: 'number share' auto 'number votes' auto 'number name' auto / auto 1fr;
    align-items: start;
  }
  .donut + table .share {
    text-align: start;
  }
  @container (min-width: 30em) {
    [data-chart='donut'] > .picture {
      display: flex;
      gap: 2em;
      align-items: center;
    }
    .donut {
      flex: none;
      margin: 0;
    }
  }

  [data-chart='table'] table {
    display: table;
  }
  [data-chart='table'] thead th {
    padding-bottom: 0.5em;
    color: var(--_muted);
    font-size: 0.8125em;
    white-space: nowrap;
  }
  [data-chart='table'] tbody {
    display: table-row-group;
  }
  [data-chart='table'] tr {
    display: table-row;
  }
  [data-chart='table'] :is(tbody, tfoot) > tr > * {
    padding: 0.5em 0 0.5em 0.75em;
    border-top: 1px solid var(--_border);
    font-size: 1em;
    line-height: 1.75em;
    vertical-align: middle;
  }
  [data-chart='table'] tr > :first-child {
    padding-inline-start: 0;
  }
  [data-chart='table'] tr > :nth-child(n + 3) {
    padding-inline-start: 0.75em;
    text-align: end;
  }
  [data-chart='table'] .votes {
    color: inherit;
  }

  .progress svg {
    height: 4px;
    margin-top: 0.5em;
  }
  .counted {
    fill: var(--_muted);
  }
  .details {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-top: auto;
    padding-top: 0.875em;
    border-top: 1px solid var(--_border);
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  a:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @container (max-width: 19em) {
    footer {
      flex-direction: column;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bar,
    .segment {
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
      --_edge: CanvasText;
    }
    .track {
      stroke: CanvasText;
    }
  }
`;
