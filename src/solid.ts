// Solid: the types of the tags in JSX. Registers the tags of all six elements. Solid sets attributes unless a name begins with
// `prop:`, and listens to events of any name by `on:`.
import type { JSX } from 'solid-js';
import './define-dashboard.js';
import type { Attributes, Elements, Events, Properties, Tag } from './element-props.js';

type Own<T extends Tag> = Attributes<T> & {
  [Name in keyof Properties<T> & string as `prop:${Name}`]?: Properties<T>[Name] | undefined;
} & { [Name in keyof Events<T> & string as `on:${Name}`]?: ((event: Events<T>[Name]) => void) | undefined };

/** What Solid's JSX takes on a tag. */
export type ElementProps<T extends Tag> = Own<T> & Omit<JSX.HTMLAttributes<Elements[T]>, keyof Own<T>>;

type SolidTags = { [T in Tag]: ElementProps<T> };

declare module 'solid-js' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- TypeScript merges interfaces alone
    interface IntrinsicElements extends SolidTags {}
  }
}
