// What editors know about the tags: custom-elements.json, and the two files that are made from it: vscode.html-custom-data.json, and
// web-types.json for the editors of JetBrains.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { packageJson, read, root } from './built.js';

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface Attribute extends Named {
  readonly fieldName?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}
interface Declaration {
  readonly name: string;
  readonly tagName: string;
  readonly attributes: readonly Attribute[];
  readonly events?: readonly Named[];
  readonly members: readonly (Attribute & { readonly kind: string; readonly static?: boolean })[];
  readonly cssProperties?: readonly Attribute[];
}
interface Class {
  readonly observedAttributes: readonly string[];
  readonly prototype: object;
}
interface Tag extends Named {
  readonly attributes: readonly (Named & { readonly values: readonly Named[]; readonly valueSet?: string })[];
}

const manifest = JSON.parse(read('custom-elements.json')) as { modules: { declarations?: Declaration[] }[] };
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations);
const { tags } = JSON.parse(read('vscode.html-custom-data.json')) as { tags: Tag[] };

const namesOf = (entries: readonly Named[]): string[] => entries.map(({ name }) => name).sort();

/** The properties of an element at run time: the accessors of its own classes, up to those of Lit or the browser. */
function accessors(prototype: object): string[] {
  const names = Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name, property]) => 'get' in property && /^[a-z]/.test(name))
    .map(([name]) => name);
  const parent = Object.getPrototypeOf(prototype) as object;
  return Object.hasOwn(parent, 'requestUpdate') || Object.hasOwn(parent, 'addController') || parent === Object.prototype
    ? names
    : [...names, ...accessors(parent)];
}

test('the manifest has every property of the elements, and no other', async () => {
  const classes = (await import(packageJson.name)) as Record<string, Class>;
  for (const { name, members } of elements) {
    const { observedAttributes, prototype } = classes[name]!; // Lit makes the accessors when it is asked for the attributes.
    assert.ok(observedAttributes.length);
    const fields = members.filter((member) => member.kind === 'field' && !member.static);
    // Only the widget has an attribute for the time, though the base class of all elements has the property.
    const expected = accessors(prototype).filter((one) => one !== 'updated' || observedAttributes.includes(one));
    assert.deepEqual(namesOf(fields), expected.sort(), name);
  }
});

test('each attribute has its property, its type, and the default that docs/reference.md gives first', () => {
  const reference = read('docs/reference.md');
  for (const { tagName, attributes, members } of elements) {
    for (const attribute of attributes) {
      const where = `${tagName} ${attribute.name}`;
      assert.ok(attribute.type?.text, where);
      assert.ok(
        members.some(({ name }) => name === attribute.fieldName),
        `${where}: no property ${String(attribute.fieldName)}`,
      );
      if (attribute.default === undefined) continue;
      const [, values = ''] =
        new RegExp(`^\\|(?=[^|]*\`${attribute.name}\`)[^|]*\\|([^|]*)\\|`, 'm').exec(reference) ?? [];
      assert.match(values, new RegExp(`^[^\`\\d]*\`?${attribute.default}\\b`), where);
    }
  }
});

test('each custom property has the fallback of the styles as its default', () => {
  const files = readdirSync(`${root}src/elements/card`).filter((file) => file.endsWith('styles.ts'));
  const styles = files.map((file) => read(`src/elements/card/${file}`)).join('\n');
  for (const { name, default: fallback } of elements.flatMap(({ cssProperties = [] }) => cssProperties)) {
    assert.ok(fallback && styles.includes(`var(${name}, ${fallback})`), `${name}: ${String(fallback)}`);
  }
});

test('VS Code completes every tag, attribute and value, and describes them', () => {
  assert.deepEqual(
    tags.map(({ name, attributes }) => [name, namesOf(attributes)]),
    elements.map(({ tagName, attributes }) => [tagName, namesOf(attributes)]),
  );
  for (const tag of tags) {
    assert.ok(tag.description, tag.name);
    for (const { name, description } of tag.attributes) assert.ok(description, `${tag.name} ${name}`);
  }
  const attributes = tags.flatMap((tag) => tag.attributes);
  const values = (wanted: string): string[] | undefined =>
    attributes.find(({ name }) => name === wanted)?.values.map(({ name }) => name);
  assert.deepEqual(values('chart'), ['bar', 'stacked', 'donut', 'table']);
  assert.deepEqual(values('kind'), ['quick-count', 'preliminary', 'official']);
  assert.deepEqual(values('time-zone'), ['WIB', 'WITA', 'WIT']);
  assert.deepEqual(values('heading'), []);
  // These are completed without a value.
  const bare = attributes.filter(({ valueSet }) => valueSet === 'v');
  assert.deepEqual([...new Set(namesOf(bare))], ['empty-box', 'plain']);
});

test('editors of JetBrains complete every tag, attribute, property and event', () => {
  interface WebTypes {
    readonly name: string;
    readonly version: string;
    readonly contributions: {
      readonly html: {
        readonly elements: readonly (Named & {
          readonly attributes: readonly (Named & { readonly value: { readonly type: string } })[];
          readonly events: readonly Named[];
          readonly js: { readonly properties: readonly Named[]; readonly events: readonly Named[] };
        })[];
      };
    };
  }
  const webTypes = JSON.parse(read('web-types.json')) as WebTypes;
  assert.deepEqual([webTypes.name, webTypes.version], [packageJson.name, packageJson.version]);
  const found = webTypes.contributions.html.elements;
  assert.deepEqual(
    found.map(({ name, attributes, js }) => [name, namesOf(attributes), namesOf(js.events)]),
    elements.map(({ tagName, attributes, events = [] }) => [tagName, namesOf(attributes), namesOf(events)]),
  );
  const widget = found.find(({ name }) => name === 'election-results');
  const typeOf = (name: string): string | undefined => widget?.attributes.find((one) => one.name === name)?.value.type;
  assert.equal(typeOf('chart'), '"bar" | "stacked" | "donut" | "table"');
  assert.ok(widget?.js.properties.some(({ name }) => name === 'headingLevel'));
});
