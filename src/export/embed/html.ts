import type { Attributes } from './tag.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // WordPress would read what stands between them as a shortcode.
  '[': '&#91;',
  ']': '&#93;',
};

/** Text for use between tags and in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"[\]]/g, (sign) => entities[sign] ?? '');

const opening = (name: string, attributes: Attributes): string =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => (value ? `${key}="${escaped(value)}"` : key))].join(' ')}>`;

/** A void element, or an opening tag that is closed elsewhere. */
export const tag = (name: string, attributes: Attributes = {}): string => opening(name, attributes);

/** An element on one line. Its content is markup. */
export const inline = (name: string, attributes: Attributes, content: string): string =>
  `${opening(name, attributes)}${content}</${name}>`;

/** An element with each child on its own line. The children are markup; empty ones are left out. */
export function block(name: string, attributes: Attributes, children: readonly string[]): string {
  const content = children.filter(Boolean).join('\n');
  return content
    ? `${opening(name, attributes)}\n${content.replace(/^/gm, '  ')}\n</${name}>`
    : inline(name, attributes, '');
}

/** A row of a table, with a cell for each text. */
export const tableRow = (texts: readonly string[], cell: 'td' | 'th' = 'td'): string =>
  inline('tr', {}, texts.map((text) => inline(cell, {}, escaped(text))).join(''));
