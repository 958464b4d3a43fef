// React 19 sets properties and events of custom elements by itself: all that it lacks is their types. Registers both tags.
import type { HTMLAttributes, RefAttributes } from 'react';
import './define.js';
import type { CandidatePair } from './elements/candidate-pair.js';
import type { DrawnElement } from './elements/drawn-element.js';
import type { ElectionResults } from './elements/election-results.js';
import type { ElectionResultsChangeEvent, ElectionResultsErrorEvent } from './elements/events.js';

/** The attribute of a property: `heading-level` of `headingLevel`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** Properties, and attributes of their names; of the two, only attributes are there when a server has rendered the page. */
type Settable<Element, Names extends keyof Element & string> = { [Name in Names]?: Element[Name] | undefined } & {
  [Name in Names as Kebab<Name>]?: Element[Name] | undefined;
};

type Props<Element, Own> = Own & Omit<HTMLAttributes<Element>, keyof Own> & RefAttributes<Element>;

export type CandidatePairProps = Props<
  CandidatePair,
  Settable<CandidatePair, Exclude<keyof CandidatePair, keyof HTMLElement | 'attributeChangedCallback'>>
>;

export type ElectionResultsProps = Props<
  ElectionResults,
  Settable<ElectionResults, Exclude<keyof ElectionResults, keyof DrawnElement | 'current'> | 'updated'> & {
    'onelection-results-change'?: ((event: ElectionResultsChangeEvent) => void) | undefined;
    'onelection-results-error'?: ((event: ElectionResultsErrorEvent) => void) | undefined;
  }
>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'candidate-pair': CandidatePairProps;
      'election-results': ElectionResultsProps;
    }
  }
}
