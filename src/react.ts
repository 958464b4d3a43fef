// React 19 sets properties and events of custom elements by itself: all that it lacks is their types. Registers both tags of the
// widget; those of the dashboard are registered by ./define-dashboard.
import type { LitElement } from 'lit';
import type { HTMLAttributes, RefAttributes } from 'react';
import './define.js';
import type { CandidatePair } from './elements/base/candidate-pair.js';
import type { ElectionContests } from './elements/contests/election-contests.js';
import type { ElectionRegions } from './elements/regions/election-regions.js';
import type { ElectionResults } from './elements/results/election-results.js';
import type { ElectionSeats } from './elements/seats/election-seats.js';
import type { ElectionTrend } from './elements/trend/election-trend.js';
import type { ElectionResultsChangeEvent, ElectionResultsErrorEvent } from './elements/base/events.js';
import type { ElectionRegionSelectEvent } from './elements/regions/region-select-event.js';

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

type DrawnProps<Element> = Props<
  Element,
  Settable<Element, Exclude<keyof Element, keyof LitElement | 'current'> & string> & {
    'onelection-results-change'?: ((event: ElectionResultsChangeEvent) => void) | undefined;
    'onelection-results-error'?: ((event: ElectionResultsErrorEvent) => void) | undefined;
  }
>;

export type ElectionResultsProps = DrawnProps<ElectionResults>;
export type ElectionRegionsProps = DrawnProps<ElectionRegions> & {
  'onelection-region-select'?: ((event: ElectionRegionSelectEvent) => void) | undefined;
};
export type ElectionTrendProps = DrawnProps<ElectionTrend>;
export type ElectionSeatsProps = DrawnProps<ElectionSeats>;
export type ElectionContestsProps = DrawnProps<ElectionContests>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'candidate-pair': CandidatePairProps;
      'election-contests': ElectionContestsProps;
      'election-regions': ElectionRegionsProps;
      'election-results': ElectionResultsProps;
      'election-seats': ElectionSeatsProps;
      'election-trend': ElectionTrendProps;
    }
  }
}
