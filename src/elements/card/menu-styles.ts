import { css } from 'lit';

/** What opens from the reader's control. */
export const menuStyles = css`
  .menu {
    position: absolute;
    inset: auto;
    box-sizing: border-box;
    flex: 1 0 100%;
    max-width: calc(100vw - 8px);
    margin: 0;
    padding: 0.25em;
    border: 1px solid var(--_muted);
    border-radius: 0.4em;
    background: var(--_surface);
    color: var(--_ink);
  }
  .menu:not([popover]) {
    position: static;
  }
  .menu > button {
    display: block;
    width: 100%;
    min-height: max(2.5em, 40px);
    padding: 0.25em 0.75em;
    border: 0;
    border-radius: 0.25em;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .menu > button:hover {
    background: var(--_track);
  }
  .menu > button:focus {
    outline: 2px solid var(--_ink);
    outline-offset: -2px;
  }
  .box {
    flex: 1 0 100%;
  }
  .box > img {
    width: 100%;
  }
  pre {
    max-height: 12em;
    margin: 0.5em 0;
    padding: 0.5em;
    border: 1px solid var(--_border);
    overflow: auto;
    white-space: pre-wrap;
    -webkit-user-select: all;
    user-select: all;
  }
  pre:focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
  }
`;
