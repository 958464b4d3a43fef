import { sayable } from '../../formats/results-json.js';
import type { Results } from '../../results/types.js';
import { camelCase } from '../../attributes/names.js';
import { pageScript } from './page-script.js';

/** The tag that loads the page script, if it is known. */
function scriptTag(): string {
  const script = pageScript();
  if (!script) return '';
  const { src, crossOrigin, integrity, type } = script;
  const isModule = type === 'module';
  const attributes = Object.entries({
    ...(isModule && { type }),
    src,
    // Another site can check the script only if the script's server lets other sites read it.
    ...(crossOrigin !== null && { integrity, crossorigin: crossOrigin }),
  }).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<script${attributes.join('')}${isModule ? '' : ' defer'}></script>\n`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** The fields of a table that are not in cells. */
const tableNames = 'data-field data-candidate-id data-color data-photo data-parties data-empty-box'.split(' ');

const absolute = (address: string): string => Object.assign(document.createElement('a'), { href: address }).href;

const json = (results: Results): string =>
  JSON.stringify(results, (name, value: unknown) =>
    name === 'photo' && typeof value === 'string' ? absolute(value) : sayable(name, value),
  );

/**
 * An element of a page as markup for any other page: the values of its attributes and properties, and its data.
 * The page's design and scripts are left out.
 *
 * @param results - the results that it shows
 */
export function embedCode(host: Element, results: Results): string {
  // An element in a document without a window is neither drawn nor loaded.
  const page = document.implementation.createHTMLDocument();

  const copy = (element: Element, names: readonly string[], content: readonly (Node | string)[]): Element => {
    const made = page.createElement(element.localName);
    for (const name of names) {
      const property = (
        element as unknown as Readonly<Record<string, string | number | boolean | object | null | undefined>>
      )[camelCase(name)];
      const value = property === undefined ? element.getAttribute(name) : property;
      if (value === null || value === false || name === 'controls' || name === 'brand') continue;
      const text = value === true ? '' : typeof value === 'object' ? JSON.stringify(value, sayable) : String(value);
      const isAddress = /photo$|src$/.test(name) || (name === 'previous' && !/^\s*{/.test(text));
      made.setAttribute(name, name === 'results' ? json(results) : isAddress ? absolute(text) : text);
    }
    made.append(...content);
    return made;
  };
  const custom = (element: Element, content: readonly (Node | string)[]): Element =>
    copy(
      element,
      (element.constructor as unknown as { readonly observedAttributes: readonly string[] }).observedAttributes,
      content,
    );
  const table = (element: Element): Element =>
    copy(
      element,
      tableNames,
      element.matches('caption, th, td')
        ? [element.textContent.trim()]
        : [...element.children].filter((child) => child.matches('caption, thead, tbody, tfoot, tr, th, td')).map(table),
    );

  const pairs = [...host.querySelectorAll('candidate-pair')].flatMap((pair) => [
    '\n  ',
    custom(pair, [pair.textContent.trim()]),
  ]);
  const [first] = host.querySelectorAll('table');
  return scriptTag() + custom(host, pairs.length ? [...pairs, '\n'] : first ? [table(first)] : []).outerHTML;
}
