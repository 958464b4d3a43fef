'use client';
// React 19: the types of the tags, and a component for each element, for pages that a server renders. React leaves objects out of
// what a server prints and does not set them when it takes the page over, so that a tag with `results={object}` would stay empty.
// The components give objects to both as JSON. Registers the tags of all six elements.
import { createElement } from 'react';
import type { FunctionComponent, HTMLAttributes, ReactElement, RefAttributes } from 'react';
import './define-dashboard.js';
import type { Attributes, Elements, Events, Properties, Tag } from './element-props.js';

type Own<T extends Tag> = Properties<T> &
  Attributes<T> & {
    [Name in keyof Events<T> & string as `on${Name}`]?: ((event: Events<T>[Name]) => void) | undefined;
  };

/** What React's JSX takes on a tag: its properties, its attributes, its events, and what every tag of HTML takes. */
export type ElementProps<T extends Tag> = Own<T> &
  Omit<HTMLAttributes<Elements[T]>, keyof Own<T>> &
  RefAttributes<Elements[T]>;

export type CandidatePairProps = ElementProps<'candidate-pair'>;
export type ElectionCompareProps = ElementProps<'election-compare'>;
export type ElectionContestsProps = ElementProps<'election-contests'>;
export type ElectionRegionsProps = ElementProps<'election-regions'>;
export type ElectionResultsProps = ElementProps<'election-results'>;
export type ElectionSeatsProps = ElementProps<'election-seats'>;
export type ElectionTrendProps = ElementProps<'election-trend'>;

type IntrinsicTags = { [T in Tag]: ElementProps<T> };

declare module 'react' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- TypeScript merges interfaces alone
    interface IntrinsicElements extends IntrinsicTags {}
  }
}

/** Properties that may be objects. */
const objects = ['results', 'contests', 'series', 'a', 'b', 'previous', 'coalitions'];

/** Counts may be bigints, which JSON has not: their digits stand for them. */
const asJson = (value: unknown): unknown =>
  typeof value === 'object' && value
    ? JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part))
    : value;

function component<T extends Tag>(tag: T): FunctionComponent<ElementProps<T>> {
  const Component = (props: ElementProps<T>): ReactElement =>
    createElement(
      tag as string,
      Object.fromEntries(
        Object.entries(props).map(([name, value]) => [name, objects.includes(name) ? asJson(value) : value]),
      ),
    );
  Component.displayName = tag;
  return Component;
}

/** `<candidate-pair>` as a component. */
export const CandidatePair = component('candidate-pair');
/** `<election-compare>` as a component: `a` and `b` may be objects on the server too. */
export const ElectionCompare = component('election-compare');
/** `<election-contests>` as a component: `contests` may be an object on the server too. */
export const ElectionContests = component('election-contests');
/** `<election-regions>` as a component: `results` may be an object on the server too. */
export const ElectionRegions = component('election-regions');
/** `<election-results>` as a component: `results` may be an object on the server too. */
export const ElectionResults = component('election-results');
/** `<election-seats>` as a component: `results` may be an object on the server too. */
export const ElectionSeats = component('election-seats');
/** `<election-trend>` as a component: `results` and `series` may be objects on the server too. */
export const ElectionTrend = component('election-trend');
