// Vue 3: the types of the tags in templates, as vue-tsc and editors check them. Registers the tags of all six elements. Vue itself
// is told once which tags are no components of its own: `isCustomElement` of its compiler.
import type { DefineComponent, HTMLAttributes } from 'vue';
import './define-dashboard.js';
import type { Events, Properties, Tag } from './element-props.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

/** What Vue's templates take on a tag; attributes in kebab case are matched to these names by Vue's tools. */
export type ElementProps<T extends Tag> = Properties<T> & {
  [Name in keyof Events<T> & string as `on${Capitalize<Camel<Name>>}`]?: ((event: Events<T>[Name]) => void) | undefined;
} & Omit<HTMLAttributes, keyof Properties<T>>;

type VueTags = { [T in Tag]: DefineComponent<ElementProps<T>> };

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- TypeScript merges interfaces alone
  interface GlobalComponents extends VueTags {}
}
