import { css } from 'lit';

/** The reader's control. Each button takes 40 px or more, whatever is drawn of it, so that no two areas overlap. */
export const toolbarStyles = css`
  [part='toolbar'] {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: center;
    font-size: 0.8125em;
  }
  [part='toolbar'] > .quiet {
    font-size: 1em;
  }
  [part='button'] {
    position: relative;
    min-width: 40px;
    min-height: max(2.5em, 40px);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_muted);
    text-underline-offset: 0.2em;
    white-space: nowrap;
    cursor: pointer;
  }
  [part='button']:hover {
    text-decoration-color: currentColor;
    text-decoration-thickness: 2px;
  }
  [part='button']:disabled {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }
  .switch {
    display: flex;
    isolation: isolate;
  }
  .switch > button {
    padding: 0 0.75em;
    text-decoration: none;
  }
  .switch > button::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: calc(50% - 1em) -1px calc(50% - 1em) 0;
    border: 1px solid var(--_muted);
    border-radius: 0.3em 0 0 0.3em;
  }
  .switch > button + button::before {
    inset-inline: 0;
    border-radius: 0 0.3em 0.3em 0;
  }
  .switch > button:hover::before {
    background: var(--_track);
  }
  .switch > [aria-pressed='true'] {
    color: var(--_surface);
    font-weight: 700;
    forced-color-adjust: none;
  }
  .switch > [aria-pressed='true']::before {
    border-color: var(--_ink);
    background: var(--_ink);
  }
  [part='button']:focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: -4px;
  }
  .switch > button:focus-visible {
    z-index: 1;
    outline: 0;
  }
  .switch > button:focus-visible::before {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
  }
  /* Nothing can be pressed there. */
  @media print, (scripting: none) {
    :is([part='toolbar'], .stat > [part='button']) {
      display: none;
    }
  }
`;
