import { css } from 'lit';

/** Beside `styles` and `placesStyles`. Each rule is for this element alone: one style sheet for strict policies has those of all elements. */
export const compareStyles = css`
  .compare,
  .compare ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em 1.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .compare .sources {
    padding-bottom: 0.625em;
    border-bottom: 1px solid var(--_border);
  }
  .compare a {
    color: inherit;
  }
  .compare .pairs {
    font-size: min(1em, 6.5cqi);
  }
  .compare .pairs > li {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
    gap: 0.5em;
  }
  .compare [part='number'] {
    width: 1.5em;
  }
  .compare .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    justify-content: space-between;
  }
  .compare .who b {
    font-size: 0.875em;
  }
  .compare .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.75em;
    align-items: baseline;
    line-height: 1.3;
  }
  .compare [part='share'] {
    grid-area: auto;
    font-size: 0.875em;
  }
  .compare .side svg {
    grid-column: 1 / -1;
    height: 0.4em;
    margin-bottom: 0.25em;
    border-left: 1px solid var(--_rule);
  }
  .compare tr > * {
    padding-right: 0;
  }
  .compare tbody tr > * {
    padding-block: 0;
  }
  .compare tbody button {
    width: 100%;
    min-height: 40px;
  }
  .compare tr > :first-child {
    white-space: normal;
  }
  .compare .of-figure {
    display: none;
  }
  @container (min-width: 35em) {
    .compare .sources {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .compare .of-figure {
      display: table-cell;
    }
    .compare .of-largest {
      display: none;
    }
  }
`;
