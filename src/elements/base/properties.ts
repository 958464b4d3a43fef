import type { PropertyDeclaration, PropertyDeclarations } from 'lit';
import { camelCase } from '../../attributes/names.js';

/** Attributes whose property has another type than text. */
const ways: Readonly<Record<string, PropertyDeclaration>> = {
  chart: { reflect: true, useDefault: true },
  theme: { reflect: true, useDefault: true },
  kind: { reflect: true },
  plain: { reflect: true, type: Boolean },
  updated: { noAccessor: true },
};

/** The properties of attributes, from the list of their names. */
export const propertiesOf = (names: string): PropertyDeclarations =>
  Object.fromEntries(names.split(' ').map((attribute) => [camelCase(attribute), { attribute, ...ways[attribute] }]));
