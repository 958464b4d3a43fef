import { ElectionResults } from './election-results.js';

const selector = 'div[data-election-results]';

/**
 * Draws every `<div data-election-results>` of a document in place, for pages whose CMS removes unknown tags. An element with
 * the name `tag` is put into the div, around its content, now and later; its attributes are the div's `data-*`. Later divs are found too.
 *
 * @returns a function that stops this
 */
export function upgrade(tag = 'election-results', page: Document = document): () => void {
  // Known names only: a `data-onclick` must never become a handler.
  const names = ElectionResults.observedAttributes;

  const draw = (host: Element): void => {
    let element = [...host.children].find(({ localName }) => localName === tag);
    if (!element) {
      element = page.createElement(tag);
      for (const name of names) copy(host, element, name);
      host.append(element);
    }
    const strays = [...host.childNodes].filter((node) => node !== element);
    if (strays.length) element.append(...strays);
  };

  const copy = (host: Element, element: Element, name: string): void => {
    const value = host.getAttribute(`data-${name}`);
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  };

  const observer = new MutationObserver((records) => {
    page.querySelectorAll(selector).forEach(draw);
    for (const { target, attributeName } of records) {
      const element =
        attributeName && target instanceof Element && target.matches(selector) && target.querySelector(tag);
      if (element) copy(target, element, attributeName.slice('data-'.length));
    }
  });
  observer.observe(page, {
    childList: true,
    subtree: true,
    attributeFilter: names.map((name) => `data-${name}`),
  });
  page.querySelectorAll(selector).forEach(draw);
  return () => {
    observer.disconnect();
  };
}
