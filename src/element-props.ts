// What a framework's template may set on each tag: one source for ./react, ./vue, ./svelte and ./solid, read from the element
// classes by TypeScript. Types alone.
import type { LitElement } from 'lit';
import type { CandidatePair } from './elements/base/candidate-pair.js';
import type { ElectionResultsChangeEvent, ElectionResultsErrorEvent } from './elements/base/events.js';
import type { ElectionCompare } from './elements/compare/election-compare.js';
import type { ElectionContests } from './elements/contests/election-contests.js';
import type { ElectionRegions } from './elements/regions/election-regions.js';
import type { ElectionRegionSelectEvent } from './elements/regions/region-select-event.js';
import type { ElectionResults } from './elements/results/election-results.js';
import type { ElectionSeats } from './elements/seats/election-seats.js';
import type { ElectionTrend } from './elements/trend/election-trend.js';

/** The class of each tag. */
export interface Elements {
  'candidate-pair': CandidatePair;
  'election-compare': ElectionCompare;
  'election-contests': ElectionContests;
  'election-regions': ElectionRegions;
  'election-results': ElectionResults;
  'election-seats': ElectionSeats;
  'election-trend': ElectionTrend;
}

/** A tag of this package. */
export type Tag = keyof Elements;

/** The attribute of a property: `heading-level` of `headingLevel`. */
export type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** The names of what a page sets on a tag, not of what it inherits or only reads. */
type Own<T extends Tag> = Exclude<
  keyof Elements[T] & string,
  T extends 'candidate-pair' ? keyof HTMLElement | 'attributeChangedCallback' : keyof LitElement | 'current'
>;

/** The properties of a tag, each of which may be left out. */
export type Properties<T extends Tag> = { [Name in Own<T>]?: Elements[T][Name] | undefined };

/** The attributes of a tag. */
export type Attributes<T extends Tag> = { [Name in Own<T> as Kebab<Name>]?: Elements[T][Name] | undefined };

interface ResultsEvents {
  'election-results-change': ElectionResultsChangeEvent;
  'election-results-error': ElectionResultsErrorEvent;
}

interface EventsOf extends Record<Exclude<Tag, 'candidate-pair' | 'election-regions'>, ResultsEvents> {
  'candidate-pair': object;
  'election-regions': ResultsEvents & { 'election-region-select': ElectionRegionSelectEvent };
}

/** The events of a tag, by their names. */
export type Events<T extends Tag> = EventsOf[T];
