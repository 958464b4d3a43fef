import { css } from 'lit';
import { chartsStyles } from './charts-styles.js';
import { liveStyles } from './live-styles.js';
import { rowsStyles } from './rows-styles.js';
import { tablesStyles } from './tables-styles.js';
import { titlesStyles } from './titles-styles.js';
import { toolbarStyles } from './toolbar-styles.js';
import { widthsStyles } from './widths-styles.js';

/**
 * All sizes are in em, so that they follow the text where the widget stands; none falls under 10 px.
 * Engines before 2024, which know no light-dark(), get system colours: they follow the page's colour scheme too.
 */
export const styles = css`
  :host {
    display: block !important;
    min-width: min(100%, 15em);
    --_surface: var(--election-surface, Canvas);
    --_ink: var(--election-ink, CanvasText);
    --_muted: var(--election-muted, CanvasText);
    --_track: var(--election-track, #8885);
    --_border: var(--election-border, #8885);
    --_rule: #888;
    --_soft: #8881;
    --_note: #d9a53a33;
    --_edge: #b07d1c;
    --_accent: var(--election-accent, CanvasText);
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
      --_muted: var(--election-muted, light-dark(#595e67, #a9adb6));
      --_track: var(--election-track, light-dark(#dcdad4, #343841));
      --_border: var(--election-border, light-dark(#dcdad4, #343841));
      --_accent: var(--election-accent, light-dark(#16181d, #f1f1ee));
      --_rule: light-dark(#8b8f97, #7d828c);
      --_soft: light-dark(#f5f4f0, #20232a);
      --_note: light-dark(#fff3d1, #382d10);
      --_edge: light-dark(#a86e00, #d9a53a);
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
    gap: 0.75em;
    min-height: inherit;
    padding: clamp(1em, 5%, 1.25em);
    border: 1px solid var(--_border);
    border-radius: var(--election-radius, 0.5em);
    background: var(--_surface);
    color: var(--_ink);
    font-family: var(--election-font-family, inherit);
    font-size: max(1em, 12.5px);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.35;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
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
    box-sizing: border-box;
    overflow: visible;
    fill: currentColor;
    forced-color-adjust: none;
  }
  :where(svg:not([width])) {
    width: 100%;
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
  .kick,
  .facts,
  .votes,
  [part~='ground'],
  [part='notice'],
  .progress,
  [part='footer'] {
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 400;
  }
  ${titlesStyles}
  ${rowsStyles}
  ${chartsStyles}
  ${liveStyles}
  ${widthsStyles}
  ${tablesStyles}
  [part='footer'] > [part='toolbar'] {
    color: var(--_ink);
    font-size: 1em;
  }
  @media (prefers-reduced-motion: reduce) {
    svg.bar {
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
    .ring {
      stroke: CanvasText;
    }
    /* There are no shadows. */
    .grid:not(.windows) [part='track']::before {
      content: '';
      position: absolute;
      inset: 0 auto 0 0;
      border-left: 1px solid;
    }
    .progress svg {
      outline: 1px solid CanvasText;
    }
  }
  ${toolbarStyles}
`;
