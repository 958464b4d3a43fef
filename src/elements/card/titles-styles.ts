import { css } from 'lit';

/** The lines above what is drawn: the contest, the kind, the answer, its ground, and the bands of results that do not stand. */
export const titlesStyles = css`
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
    forced-color-adjust: none;
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
`;
