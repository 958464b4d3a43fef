import { css } from 'lit';
import { toolbarStyles } from './toolbar-styles.js';

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
  .kick,
  .badges,
  .details {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }
  .details {
    column-gap: 1.25em;
  }

  .kick {
    gap: 0 1em;
    color: var(--_ink);
    line-height: 1.5;
  }
  [part='heading'] {
    font-size: 1.25em;
    line-height: 1.2;
  }
  .kick > div {
    flex: 1 1 auto;
  }
  .kick > div > * {
    display: inline;
    font-size: 1em;
    line-height: inherit;
  }
  .kick [part='heading'] + [part='subheading']::before {
    content: '· ';
  }
  [part='badge'][data-kind] {
    white-space: nowrap;
  }
  [part='badge'][data-kind]::before {
    content: '';
    display: inline-block;
    box-sizing: border-box;
    width: 0.8em;
    height: 0.8em;
    margin-right: 0.4em;
    border: 1px solid;
    background: currentColor;
    vertical-align: -0.06em;
  }
  [part='badge'][data-kind='preliminary']::before {
    background: repeating-linear-gradient(135deg, currentColor 0 1.5px, transparent 1.5px 4px);
  }
  [part='badge'][data-kind='quick-count']::before {
    width: 1.25em;
    border: 0;
    background:
      linear-gradient(currentColor, currentColor) center / 100% 1.5px no-repeat,
      radial-gradient(circle, currentColor 0.28em, transparent 0.3em);
  }
  [part~='answer'] {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .kick ~ [part~='answer'],
  .kick ~ [part='heading'],
  [part='heading'] ~ .kick {
    margin-top: -0.4em;
  }
  .tight {
    display: none;
  }
  [part~='ground'] {
    margin-top: -0.46em;
    text-wrap: pretty;
  }

  [part='banner'] {
    padding: 0.4em 0.75em;
    border-radius: 0.25em;
    font-size: 0.875em;
    font-weight: 700;
    line-height: 1.3;
  }
  .test {
    display: flex;
    gap: 0.5em;
    padding: 0;
    background: var(--_soft);
  }
  .test::before {
    content: '';
    width: 1.5em;
    background: repeating-linear-gradient(135deg, var(--_ink) 0 0.35em, transparent 0.35em 0.7em);
  }
  .band {
    background: var(--_note);
    box-shadow: inset 0 0 0 1.5px var(--_edge);
  }
  .void {
    background: var(--_ink);
    box-shadow: none;
    color: var(--_surface);
  }

  table {
    width: 100%;
    border-spacing: 0;
    font-variant-numeric: inherit;
  }
  th,
  td {
    padding: 0;
    text-align: start;
  }
  .name {
    grid-area: name;
    font-weight: 400;
  }
  .name > :is(.quiet, .award) {
    display: block;
  }
  .won :is(.name, [part='share']),
  .ahead :is(.name, [part='share']) {
    font-weight: 700;
  }
  .mark {
    align-self: start;
    font-size: 0.8125em;
  }
  [part='name'] {
    unicode-bidi: isolate;
  }
  .number {
    grid-area: number;
    align-self: start;
  }
  [part='number'] {
    width: max(1.625em, 22px);
    height: max(1.3em, 18px);
    border-radius: 0.25em;
    background: currentColor;
  }
  [part='number'][data-faint] {
    border: 1.5px solid var(--_muted);
  }
  [part='number'] text {
    font-size: 0.8125em;
  }
  [part='photo'] {
    display: block;
    width: 2.5em;
    height: 2.5em;
    border-radius: 0.25em;
    object-fit: cover;
  }
  [part='photo'] + svg {
    position: relative;
    margin: -1.2em 0 0 1.25em;
  }
  .votes {
    grid-area: votes;
  }
  .award {
    color: var(--_accent);
    white-space: nowrap;
  }
  .award::before {
    content: '';
    display: inline-block;
    width: 0.25em;
    height: 0.55em;
    margin: 0 0.4em 0.1em 0.2em;
    border: solid;
    border-width: 0 0.16em 0.16em 0;
    transform: rotate(42deg);
  }
  .gain,
  .award {
    margin-right: 0.5em;
  }
  .gain {
    display: inline-block;
    color: var(--_ink);
  }
  [part='share'] {
    grid-area: share;
    font-family: var(--election-number-font, inherit);
    font-size: 1.25em;
    font-weight: 400;
    line-height: 1.2;
    text-align: end;
    white-space: nowrap;
  }
  .grid .won > [part='share'] {
    font-size: 1.75em;
    line-height: 0.95;
  }
  [part='track'] {
    grid-area: graph;
    position: relative;
    height: 1.125em;
    background: var(--election-track, none);
    --_bar: var(--election-bar-size, 0.4375em);
  }
  .won > [part='track'] {
    height: 1.25em;
    --_bar: calc(2 * var(--election-bar-size, 0.4375em));
  }
  [part='track']::before,
  svg.bar,
  .line {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
  }
  [part='track']::before {
    border-left: 1px solid var(--_rule);
  }
  svg.bar {
    height: var(--_bar);
    margin: auto 0;
    border-radius: 0 2px 2px 0;
    background: currentColor;
    transition: width 0.4s;
  }
  .line {
    height: 100%;
    border-right: 1px dashed var(--_ink);
  }
  [data-kind='preliminary'] svg.bar {
    background: repeating-linear-gradient(135deg, currentColor 0 1.5px, transparent 1.5px 5px);
    box-shadow:
      inset 0 0 0 1px,
      inset -3px 0;
  }
  [data-kind='quick-count'] [part='track'] {
    background: linear-gradient(var(--_border), var(--_border)) center / 100% 1px no-repeat;
  }
  [data-kind='quick-count'] svg.bar {
    border: 0;
    background: none;
  }
  svg.bar > rect {
    height: 0.375em;
    fill-opacity: 0.45;
    stroke: currentColor;
    transform: translateY(-0.1875em);
  }
  svg.bar > circle {
    r: 0.375em;
    stroke: var(--_surface);
  }
  [data-void] svg.bar {
    border: 1px dashed var(--_muted);
    background: none;
  }
  .nobody svg.bar {
    border: 1px solid var(--_ink);
    background: none;
  }
  :is([data-void], .nobody) [part='number'] {
    border: 1px dashed var(--_muted);
    background: none;
  }
  :is([data-void], .nobody) [part='number'] text {
    fill: var(--_ink);
  }
  [data-void] :is(.name, [part='share']) {
    color: var(--_muted);
  }
  [data-void] [part='share'] {
    text-decoration: line-through;
  }
  .grid,
  .grid tbody {
    display: block;
  }
  .grid tbody tr {
    display: grid;
    grid: 'number name share' 'number votes votes' 'graph graph graph' / var(--_first) minmax(0, 1fr) auto;
    column-gap: 0.625em;
    padding: 0.3125em 0;
  }
  .grid tbody tr:last-child {
    padding-bottom: 0;
  }
  .grid tr + tr {
    margin-top: var(--election-gap, 0);
  }
  .picture {
    --_first: 1.625em;
    --_last: 5.125em;
  }
  [data-photos] {
    --_first: 2.75em;
  }
  [data-photos] tbody tr {
    padding-block: 0.5em;
  }
  [data-digits] {
    --_last: 6.375em;
  }
  [data-digits='many'] [part='share'] {
    font-size: 1em;
    line-height: 1.3;
  }

  [data-many] tbody tr {
    grid: 'number name votes share' auto 'graph graph graph graph' auto / var(--_first) minmax(0, 1fr) auto 4em;
    align-items: center;
    padding: 0.2em 0;
  }
  [data-many] [part='share'] {
    font-size: 1em;
  }
  [data-many] [part='track'] {
    height: 0.5em;
    --_bar: 0.25em;
  }
  .fold > summary {
    box-sizing: border-box;
    min-height: 40px;
    padding: 0.7em 0;
    cursor: pointer;
  }

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

  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.1875em 1.5em;
    padding-top: 0.625em;
    border-top: 1px solid var(--_border);
  }
  .facts > span {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0 0.3em;
  }
  .facts b {
    margin-left: auto;
    color: var(--_ink);
    white-space: nowrap;
  }
  .note {
    color: var(--_muted);
    font-size: max(0.75em, 10px);
  }
  .note + .note {
    margin-top: -0.6em;
  }
  .desk,
  .outage {
    padding: 0.4em 0.75em;
    border-radius: 0.25em;
  }
  [part='notice']:not(.note) {
    color: var(--_ink);
  }
  .desk {
    border-left: 0.25em solid var(--_edge);
    background: var(--_note);
  }
  .outage {
    border: 1px dashed;
  }
  .correction {
    padding-left: 0.75em;
    border-left: 0.25em solid var(--_rule);
  }
  [part='footer'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin-top: auto;
    padding-top: 0.625em;
    border-top: 1px solid var(--_border);
    line-height: 1.5;
  }
  .progress {
    color: var(--_ink);
    font-size: 0.875em;
  }
  .progress svg {
    height: 0.5em;
    margin-top: 0.3em;
    border-radius: 1em;
    background: var(--_track);
    overflow: hidden;
  }
  .counted {
    fill: var(--_muted);
  }
  .free {
    visibility: hidden;
  }
  .kick .free {
    min-width: 9.5em;
  }
  [data-waiting] :is([part='name'], [part='votes']) {
    background: linear-gradient(var(--_track), var(--_track)) left / 8em 0.7em no-repeat;
  }
  /* Every line of a live card has its place before the first answer. */
  .stat,
  .slot {
    position: relative;
    display: flex;
    gap: 0.75em;
    align-items: center;
    justify-content: space-between;
    box-sizing: border-box;
    height: 4.25em;
    margin-top: -0.5em;
    border-radius: 0.25em;
    color: var(--_muted);
    font-size: 0.8125em;
    line-height: 1.25;
  }
  .stat > [part='button'] {
    flex: none;
    font-size: 1em;
  }
  .outage,
  .desk,
  .correction {
    padding-block: 0;
  }
  .slot {
    height: 4.5em;
    line-height: 1.4;
  }
  :is(.stat, .slot) > p {
    display: -webkit-box;
    overflow: hidden;
    font-size: 1em;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .slot > details {
    flex: none;
  }
  .slot summary {
    list-style: none;
  }
  .slot details > div {
    position: absolute;
    inset: calc(100% + 0.25em) 0 auto;
    z-index: 2;
    display: grid;
    gap: 0.5em;
    padding: 0.75em;
    border: 1px solid var(--_rule);
    border-radius: 0.25em;
    background: var(--_surface);
    color: var(--_ink);
  }
  [data-live] > :is([part~='answer'], [part='heading']) {
    display: grid;
    align-items: center;
    min-height: 2.4em;
  }
  [data-live] > .progress {
    min-height: 3.5em;
  }
  .footnote > span {
    font-size: 1em;
  }
  .footnote {
    display: -webkit-box;
    height: 2.7em;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  a {
    color: inherit;
    text-underline-offset: 0.15em;
  }

  @container (max-width: 34.99em) {
    .roomy {
      display: none;
    }
    .tight {
      display: inline;
    }
  }
  @container (max-width: 21em) {
    [data-live] > :is([part~='answer'], [part='heading']) {
      min-height: 3.6em;
    }
    .stat {
      height: 5.25em;
    }
    .slot {
      height: 6em;
    }
    :is(.stat, .slot) > p {
      -webkit-line-clamp: 4;
    }
    [part='share'] {
      font-size: 1.125em;
    }
    [data-many] tbody tr {
      grid: 'number name share' 'number votes votes' 'graph graph graph' / var(--_first) minmax(0, 1fr) auto;
    }
    .grid .won > [part='share'] {
      font-size: 1.5em;
    }
    [part='share'][data-long] {
      font-size: 1em;
    }
  }
  @container (max-width: 15em) {
    .grid tbody tr {
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
  @container (min-width: 35em) {
    [part~='answer'],
    [part='root'] > [part='heading'] {
      font-size: 1.5em;
    }
    [part='table'].grid tbody tr {
      grid: 'number name graph share' auto 'number votes graph share' auto / var(--_first) 13.5em minmax(0, 1fr) var(--_last);
      column-gap: 0.75em;
      align-content: center;
      align-items: center;
      min-height: 3em;
      padding: 0;
    }
    [part='root'] [data-many] [part='table'] tbody tr {
      grid: 'number name graph votes share' / var(--_first) 10em minmax(0, 1fr) 8em 4em;
      min-height: 2em;
    }
    [data-many] :is(.name, .votes) {
      padding: 0;
    }
    [data-many] .votes {
      text-align: end;
    }
    .grid .name {
      padding-top: 0.3em;
    }
    .grid .votes {
      padding-bottom: 0.3em;
    }
    .number {
      align-self: center;
    }
    .picture [part='track'] {
      align-self: stretch;
      height: auto;
      --_bar: var(--election-bar-size, 0.625em);
    }
    .picture .won > [part='track'] {
      --_bar: calc(2 * var(--election-bar-size, 0.625em));
    }
    .line {
      height: calc(100% + var(--election-gap, 0px));
    }
    .axis {
      width: calc(100% - var(--_first) - var(--_last) - 15.75em);
      margin-left: calc(var(--_first) + 15em);
    }
    [data-many] > .axis {
      width: calc(100% - var(--_first) - 25em);
      margin-left: calc(var(--_first) + 11.5em);
    }
    .stat {
      height: max(2.75em, 40px);
    }
    .slot {
      height: 2.8em;
    }
    :is(.stat, .slot) > p {
      -webkit-line-clamp: 2;
    }
    [data-live] > .progress {
      min-height: 2.15em;
    }
    .footnote {
      height: 1.35em;
      -webkit-line-clamp: 1;
    }
    .facts {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .facts > span {
      display: block;
    }
    .facts b::before {
      content: '\\a';
      white-space: pre;
    }
    [part='footer'] {
      grid-template-columns: minmax(18em, 1fr) auto;
    }
    [part='footer'] > p {
      grid-column: 1;
    }
    [part='footer'] > [part='toolbar'] {
      grid-area: 1 / 2 / 3;
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
  .polls tfoot :is(th, td) {
    padding-bottom: 0.25em;
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
    .track {
      stroke: CanvasText;
    }
  }
  ${toolbarStyles}
`;
