import results from '../../results.schema.json' with { type: 'json' };
import { otherPlaces } from '../attributes/table.js';
import { isObject } from '../results/json.js';
import type { Fault } from '../results/faults.js';
import { nearest, plain } from '../formats/nearest.js';

/** The parts of JSON Schema that define keys. */
interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly then?: Schema;
  readonly else?: Schema;
}

const root = results as Schema & { readonly $defs: Readonly<Record<string, Schema>> };

/** Results objects, and what contains them: a feed of many contests, a recorded count. */
const shapes = {
  results: root,
  contests: {
    allOf: [
      root,
      { properties: { contests: { items: { allOf: [root, { properties: { id: {}, province: {}, level: {} } }] } } } },
    ],
  },
  series: {
    allOf: [
      root,
      {
        properties: {
          points: {
            items: {
              properties: { updated: {}, counted: {}, total: {}, percent: {}, votes: { additionalProperties: {} } },
            },
          },
        },
      },
    ],
  },
} satisfies Readonly<Record<string, Schema>>;

export type Shape = keyof typeof shapes;

export interface UnknownKey {
  readonly path: string;
  /** The nearest known key, if one is near. */
  readonly meant: string | undefined;
}

/** A schema and everything it consists of. Conditions count as met: a key that is defined under one of them is known. */
function partsOf(schema: Schema): readonly Schema[] {
  const { $ref, allOf = [], anyOf = [], then = {}, else: other = {} } = schema;
  const named = $ref === '#' ? root : root.$defs[$ref?.replace('#/$defs/', '') ?? ''];
  const inner = [...allOf, ...anyOf, then, other, named ?? {}].filter((part) => Object.keys(part).length);
  return [schema, ...inner.flatMap(partsOf)];
}

/** Every key that the schemas do not define, with its path and the key that was probably meant. */
function walk(value: unknown, schemas: readonly Schema[], path: string): readonly UnknownKey[] {
  const parts = schemas.flatMap(partsOf);
  if (Array.isArray(value)) {
    const items = parts.flatMap((part) => part.items ?? []);
    return value.flatMap((entry, index) => walk(entry, items, `${path}[${index}]`));
  }
  // A schema without any keys allows all.
  const known = new Set(parts.flatMap(({ properties = {} }) => Object.keys(properties)));
  const others = parts.flatMap(({ additionalProperties }) => additionalProperties ?? []);
  if (!isObject(value) || !(known.size || others.length)) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    const place = path ? `${path}.${key}` : key;
    if (!known.has(key) && !others.length) return unknownKey(place, key, known);
    const own = parts.flatMap(({ properties = {} }) => (Object.hasOwn(properties, key) ? (properties[key] ?? []) : []));
    return walk(entry, known.has(key) ? own : others, place);
  });
}

function unknownKey(path: string, key: string, known: ReadonlySet<string>): UnknownKey {
  const place = Object.entries(otherPlaces).find(([attribute]) => plain(attribute) === plain(key))?.[1];
  return { path, meant: place && known.has(place.replace(/\..*/, '')) ? place : nearest(key, known) };
}

/** Keys that nothing reads. Their values would be lost silently. */
export const unknownKeys = (input: unknown, shape: Shape): readonly UnknownKey[] => walk(input, [shapes[shape]], '');

/**
 * Unknown names in the lines before a CSV's headings, such as `#updated=…`.
 *
 * @param attributes names that may stand there too, as properties
 */
export function unknownSettings(csv: string, attributes: readonly string[]): readonly UnknownKey[] {
  const known = new Set([...Object.keys(root.properties ?? {}), ...attributes]);
  const [before = ''] = /^(?:\s*"?(?:#|sep=).*(?:\n|$))*/.exec(csv) ?? [];
  return [...before.matchAll(/^\s*"?#\s*([\w-]+)\s*=/gm)]
    .flatMap(([, name = '']) => name)
    .filter((name) => !known.has(name))
    .map((name) => ({ path: `#${name}`, meant: nearest(name, known) }));
}

/** `unknown key; did you mean "embargo"?` */
export const faultOf = ({ path, meant }: UnknownKey): Fault => ({
  path,
  message: `unknown key${meant ? `; did you mean "${meant}"?` : ''}`,
  fatal: false,
});
