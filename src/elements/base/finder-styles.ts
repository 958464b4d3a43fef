import { css } from 'lit';

/** The fields above a list (`finder`), and the buttons that open its rows. */
export const finderStyles = css`
  .finder {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  .finder > label {
    flex: 1 1 9em;
  }
  .finder > label:first-child {
    flex-grow: 3;
  }
  /* Two fields are beside each other under a third one, unless all have room. */
  .finder > label:first-child:nth-last-child(n + 4) {
    flex-basis: 14em;
  }
  .finder > p {
    flex: 1 0 100%;
  }
  .finder > label > :last-child {
    box-sizing: border-box;
    width: 100%;
    min-height: max(2.5em, 40px);
    padding: 0 0.6em;
    border: 1px solid var(--_muted);
    border-radius: 0.3em;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: max(1rem, 0.875em);
  }
  .finder ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .opener {
    display: flex;
    gap: 0.35em;
    align-items: center;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 700;
    text-align: start;
    cursor: pointer;
  }
  .opener::before {
    content: '';
    flex: none;
    width: 0.35em;
    height: 0.35em;
    margin: 0 0.2em 0 0.1em;
    border: solid var(--_muted);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  .opener[aria-expanded='true']::before {
    transform: rotate(45deg);
  }
  /* The whole row is the target. */
  .opener::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .opener:focus-visible {
    outline: none;
  }
  .opener:focus-visible::after,
  .finder :focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: -2px;
  }
`;
