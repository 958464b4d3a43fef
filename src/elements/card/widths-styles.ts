import { css } from 'lit';

/** How the parts of a card stand in narrow and in wide ones. It comes after the parts. */
export const widthsStyles = css`
  @container (max-width: 34.99em) {
    .roomy {
      display: none;
    }
    .tight {
      display: inline;
    }
  }
  @container (max-width: 17.99em) {
    [data-live] > :is([part~='answer'], [part='heading']) {
      min-height: 3.6em;
    }
  }
  @container (max-width: 21em) {
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
    .grid [part='share'],
    .grid .won > [part='share'] {
      font-size: min(1.375em, 16cqi);
      text-align: start;
    }
    .stacked {
      font-size: 6.5cqi;
    }
    .axis {
      font-size: 5.3cqi;
    }
    /* Large text on a phone: a word or two a line, in more lines. */
    [data-live] > :is([part~='answer'], [part='heading']) {
      align-content: start;
      min-height: 4.8em;
      font-size: 1em;
    }
    [data-live] > .progress {
      align-content: start;
      min-height: 5.4em;
    }
  }
  @container (max-width: 10em) {
    [data-live] > :is([part~='answer'], [part='heading']) {
      min-height: 6em;
    }
    [data-live] > .progress {
      min-height: 6.75em;
    }
  }
  @container (min-width: 15.01em) and (max-width: 34.99em) {
    [data-change] .grid tbody tr {
      grid-template-areas: 'number name share' 'number votes share' 'graph graph graph';
    }
  }
  @container (min-width: 21.01em) and (max-width: 34.99em) {
    [data-change][data-many] .grid tbody tr {
      grid: 'number name votes share' 'graph graph graph share' / var(--_first) minmax(0, 1fr) auto 4.5em;
    }
    [data-change][data-many] > .axis {
      width: calc(100% - 5.125em);
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
      grid: 'number name graph share' auto 'number votes graph share' auto / var(--_first) 12.75em minmax(0, 1fr) var(--_last);
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
    [part='root'] [data-change] tbody tr {
      padding-block: 0.2em;
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
    [part='root'] .windows tbody tr {
      min-height: 1.75em;
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
      width: calc(100% - var(--_first) - var(--_last) - 15em);
      margin-left: calc(var(--_first) + 14.25em);
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
    .progress .more {
      float: right;
    }
    .stat span {
      display: inline;
    }
    .then::before {
      content: ' · ';
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
`;
