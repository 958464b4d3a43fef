// custom-elements.json has everything that a page can use. Data for editors and tables in the documentation come from it.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { attributes as table } from '../../src/attributes/table.js';
import { packageJson, read, root } from './built.js';

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly fieldName?: string;
  readonly default?: string;
}

interface Element {
  readonly name: string;
  readonly tagName: string;
  readonly description?: string;
  readonly attributes?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
}

const manifest = JSON.parse(read('custom-elements.json')) as { modules: { declarations?: Element[] }[] };
const elements = manifest.modules.flatMap(({ declarations }) => declarations ?? []);
const listed = (key: 'attributes' | 'cssParts' | 'cssProperties' | 'events'): string[] =>
  elements.flatMap((element) => element[key] ?? []).map(({ name }) => name);

const sources = ['elements', 'charts'].flatMap((folder) =>
  readdirSync(`${root}src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`src/${folder}/${file}`)),
);
const inSources = (pattern: RegExp): string[] => [
  ...new Set(
    sources.flatMap((source) => [...source.matchAll(pattern)].flatMap(([, names]) => names?.split(' ') ?? [])),
  ),
];

test('it is valid by the schema of custom elements manifests', () => {
  const schema = createRequire(import.meta.url)('custom-elements-manifest/schema.json') as object;
  const isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  assert.ok(isValid(manifest), JSON.stringify(isValid.errors));
  assert.ok(!isValid({ ...manifest, modules: [{ kind: 'module' }] }));
});

test('it has the elements that ./define and ./define-dashboard register, and describes each of their members', () => {
  assert.deepEqual(
    elements.map(({ tagName }) => tagName),
    [
      'candidate-pair',
      'election-compare',
      'election-contests',
      'election-regions',
      'election-results',
      'election-seats',
      'election-trend',
    ],
  );
  for (const element of elements) {
    assert.ok(element.description, `${element.tagName}: no description`);
    for (const key of ['attributes', 'cssParts', 'cssProperties', 'events', 'slots'] as const) {
      for (const { name, description } of element[key] ?? []) {
        assert.ok(description, `${element.tagName}: ${key} ${name}: no description`);
      }
    }
  }
});

test('it has the meaning of each attribute as in the table of attributes', () => {
  for (const { tagName, attributes: said = [] } of elements as readonly (Element & { tagName: keyof typeof table })[]) {
    const rows = table[tagName].map(({ name, property, meaning, usual }) => ({ name, property, meaning, usual }));
    const byName = (a: Entry, b: Entry): number => a.name.localeCompare(b.name);
    assert.deepEqual(
      said
        .map(({ name, fieldName, description, default: usual }) => ({
          ...{ name, property: fieldName, meaning: description },
          usual,
        }))
        .sort(byName),
      rows.sort(byName),
    );
  }
});

test('it has every attribute that the elements observe, and no other', async () => {
  const classes = (await import(packageJson.name)) as Record<string, { observedAttributes: string[] }>;
  for (const { name, attributes = [] } of elements) {
    assert.deepEqual(
      attributes.map((attribute) => attribute.name).sort(),
      [...(classes[name]?.observedAttributes ?? [])].sort(),
      name,
    );
  }
});

test('it has every part of the templates, every custom property of the styles and every event', () => {
  for (const part of inSources(/\bpart="([\w- ]+)"/g)) assert.ok(listed('cssParts').includes(part), `part ${part}`);
  const properties = inSources(/var\((--election-[\w-]+)/g);
  assert.deepEqual([...new Set(listed('cssProperties'))].sort(), properties.sort());
  const events = inSources(/type = '(election-[\w-]+)'/g);
  assert.deepEqual([...new Set(listed('events'))].sort(), events.sort());
});
