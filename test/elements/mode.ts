// How widgets begin on this page: made by its script, or printed by a server, whose drawing the element then draws anew.
// The runner chooses (web-test-runner.config.mjs); the tests are the same.
import { fixture as made, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import { loadParts } from './load-parts.js';
import { camelCase } from '../../src/attributes/names.js';
import { childrenOf } from '../../src/elements/base/children.js';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { withAttributes } from '../../src/formats/with-attributes.js';
import { readJSON } from '../../src/results/json.js';
import { caseNamed, cases as all } from '../cases/index.js';

before(loadParts);

/**
 * `client`: there is nothing until the element draws. `server-rendered`: `renderElectionResults` has drawn before, in a
 * declarative shadow root.
 */
export type Mode = 'client' | 'server-rendered';

export const mode = (document.querySelector<HTMLMetaElement>('meta[name="mode"]')?.content ?? 'client') as Mode;

/** `it` for a test that makes no sense in these modes; `why` gives the reason. */
export const except = (
  modes: readonly Mode[],
  why: string,
): { readonly it: (what: string, action: (this: Mocha.Context) => unknown) => unknown } =>
  modes.includes(mode) ? { it: (what) => it.skip(`${what} (not where it is ${mode}: ${why})`) } : { it };

/** The named cases. If a server draws, only those whose markup differs, since audits take long. */
export const cases =
  mode === 'client'
    ? all
    : [
        ...['official', 'update', 'no-votes', 'bad-details', 'hostile-names', 'parties', 'controls', 'threshold'],
        ...['photos', 'test-banner', 'embargo', 'pollsters'],
      ].map(caseNamed);

/** Puts markup into the page until the test is over, and returns its first element. Widgets in it begin in the mode. */
export async function fixture<Made extends Element>(markup: string): Promise<Made> {
  if (mode === 'client') return made<Made>(markup);
  const place = (await made('<div></div>')).parentElement!;
  place.replaceChildren(...parsed(await printed(markup)).children);
  await nextFrame();
  return place.firstElementChild as Made;
}

/** A widget at the end of `box`. In server-rendered mode, a server prints all of it. */
export async function append(
  box: Element,
  attributes: Readonly<Record<string, string>>,
  results: unknown,
): Promise<ElectionResults> {
  const markup = mode === 'client' ? undefined : await print(results, propertiesOf(Object.entries(attributes)));
  if (markup !== undefined) {
    box.append(...parsed(markup).children);
  } else {
    const element = document.createElement('election-results');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    box.append(element);
    update(element, results);
  }
  return box.lastElementChild as ElectionResults;
}

/** Gives a widget other results, in the way in which it got those before. */
export function update(element: ElectionResults, results: unknown): void {
  if (element.hasAttribute('results')) element.setAttribute('results', JSON.stringify(results));
  else element.results = results as ElectionResults['results'];
}

/** The markup of a page's author, with the server's drawing for each widget that has figures. Its tags stay as they are. */
export async function printed(markup: string): Promise<string> {
  const page = document.createElement('div');
  page.innerHTML = markup;
  for (const pair of page.querySelectorAll('candidate-pair')) customElements.upgrade(pair);
  for (const tag of page.querySelectorAll('election-results')) {
    const properties = propertiesOf([...tag.attributes].map(({ name, value }) => [name, value]));
    const candidates = childrenOf(tag)?.candidates;
    const given =
      properties.results === undefined ? candidates && { candidates } : (readJSON(properties.results) as object);
    const whole = given && (await print(withAttributes(given, properties).input, properties));
    const [shadow = ''] = /<template .*<\/template>/s.exec(whole ?? '') ?? [];
    tag.insertAdjacentHTML('afterbegin', shadow);
  }
  return page.innerHTML;
}

/** What a browser's parser makes of markup. Without declarative shadow roots, it makes what scripts made of it. */
export function parsed(markup: string): HTMLElement {
  const page = document.createElement('div');
  if (typeof (page as Partial<Element>).setHTMLUnsafe === 'function') {
    page.setHTMLUnsafe(markup);
  } else {
    page.innerHTML = markup;
    for (const template of page.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
      template.parentElement?.attachShadow({ mode: 'open' }).append(template.content);
      template.remove();
    }
  }
  return page;
}

type Properties = Readonly<Record<string, string>>;

const propertiesOf = (attributes: readonly (readonly [name: string, value: string])[]): Properties =>
  Object.fromEntries(attributes.map(([name, value]) => [camelCase(name), value]));

// Tests replace them.
const ask = fetch;

/** The output of `renderElectionResults`; undefined if it refuses the results, so that the element has to draw them. */
export async function print(results: unknown, { plain, ...same }: Properties = {}): Promise<string | undefined> {
  const body = JSON.stringify({ results, options: { ...same, plain: plain !== undefined } });
  const response = await ask('/render-election-results', { method: 'POST', body });
  if (response.status === 422) return undefined;
  if (!response.ok) throw new Error(await response.text());
  return response.text();
}
