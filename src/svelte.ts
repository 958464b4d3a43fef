// Svelte 5: the types of the tags, as svelte-check and editors check them. Registers the tags of all six elements.
import type { HTMLAttributes } from 'svelte/elements';
import './define-dashboard.js';
import type { Attributes, Elements, Events, Properties, Tag } from './element-props.js';

type Own<T extends Tag> = Properties<T> &
  Attributes<T> & {
    [Name in keyof Events<T> & string as `on${Name}`]?: ((event: Events<T>[Name]) => void) | undefined;
  };

/** What Svelte's templates take on a tag. */
export type ElementProps<T extends Tag> = Own<T> & Omit<HTMLAttributes<Elements[T]>, keyof Own<T>>;

type SvelteTags = { [T in Tag]: ElementProps<T> };

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- TypeScript merges interfaces alone
  interface SvelteHTMLElements extends SvelteTags {}
}
