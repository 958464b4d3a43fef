import { css } from 'lit';

/** What stands under the chart, and the lines of a live card, which keep their places from the first moment. */
export const liveStyles = css`
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
  .blank :is([part='name'], [part='votes']) {
    background: linear-gradient(var(--_track), var(--_track)) left / 8em 0.7em no-repeat;
  }
  /* Every line of a live card has its place before the first answer. */
  [data-live] .grid [part='share'] {
    min-width: 2.9em;
  }
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
  .stat span {
    display: block;
    font-size: 1em;
  }
  .stat > [part='button'] {
    flex: none;
    /* One width for all that it may say, so that a change of words moves nothing far. */
    min-width: max(4.25em, 40px);
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
    display: flex;
    align-items: center;
    font-size: 1em;
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
    align-content: center;
    min-height: 2.4em;
  }
  [data-live] > .progress {
    display: grid;
    align-content: center;
    min-height: 3.5em;
    margin-top: -0.4em;
  }
  .progress > p {
    font-size: 1em;
  }
  .progress .more {
    display: inline-block;
    color: var(--_muted);
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
`;
