// A server's drawing, in a declarative shadow root, is replaced by the element's own when the script runs.
import { expect, fixtureSync } from '@open-wc/testing';
import { ElectionResults } from '../../src/elements/results/election-results.js';
import { parsed } from './mode.js';
import { parts, read } from './seen.js';
import { results2024, settled, widget } from './widget.js';

let count = 0;

/** With a source that is a link, which may have a reader's focus. */
const results = { ...results2024, source: { name: 'KPU', url: 'https://www.kpu.go.id/' } };

/** Markup as a server prints it, with a tag that is not registered yet. */
async function printed(
  content = '',
): Promise<{ readonly tag: string; readonly markup: string; readonly text: string }> {
  const drawn = await widget('', '');
  drawn.results = results;
  await settled(drawn);
  const tag = `printed-results-${String(++count)}`;
  const template = document.createElement('template');
  template.setAttribute('shadowrootmode', 'open');
  template.innerHTML = `<style>figure { display: none }</style>${drawn.shadowRoot?.innerHTML ?? ''}`;
  const element = document.createElement(tag);
  element.setAttribute('results', JSON.stringify(results));
  element.innerHTML = content;
  element.prepend(template);
  return { tag, markup: element.outerHTML, text: read(drawn) };
}

/** Puts markup into the page as a browser's parser does. */
function placed(markup: string): ElectionResults {
  const box = fixtureSync<HTMLElement>('<div></div>');
  box.append(...parsed(markup).children);
  return box.firstElementChild as ElectionResults;
}

function define(tag: string): void {
  class Later extends ElectionResults {}
  Later.define(tag);
}

it('the picture is drawn once, only by the element', async () => {
  const { tag, markup, text } = await printed();
  const element = placed(markup);
  const root = element.shadowRoot;
  expect(root?.querySelectorAll('[part=row]')).to.have.length(3);
  define(tag);
  await settled(element);
  expect(element.shadowRoot).to.equal(root);
  expect(parts(element, 'root')).to.have.length(1);
  expect(parts(element, 'row')).to.have.length(3);
  expect(read(element)).to.equal(text);
  expect(getComputedStyle(parts(element, 'root')[0]!).display).to.equal('flex');
});

it('the picture is back before the browser paints', async () => {
  const { tag, markup } = await printed();
  const element = placed(markup);
  let frames = 0;
  requestAnimationFrame(() => (frames += 1));
  define(tag);
  await element.updateComplete;
  expect(frames).to.equal(0);
  expect(parts(element, 'row')).to.have.length(3);
});

it('the focus stays where a reader has put it', async () => {
  const { tag, markup } = await printed();
  // A hidden element takes no focus.
  const element = placed(markup.replace(/<style>.*?<\/style>/, ''));
  element.shadowRoot?.querySelector('a')?.focus();
  const before = element.shadowRoot?.activeElement;
  expect(before).to.be.instanceOf(HTMLAnchorElement);
  define(tag);
  await settled(element);
  const after = element.shadowRoot?.activeElement;
  expect(after).to.equal(element.shadowRoot?.querySelector('a'));
  expect(after).not.to.equal(before);
});

it('the picture then follows its data', async () => {
  const { tag, markup } = await printed('<table><tr><td>1</td><td>Melati</td><td>7</td></tr></table>');
  const element = placed(markup);
  define(tag);
  await settled(element);
  element.removeAttribute('results');
  await settled(element);
  expect(parts(element, 'row')).to.have.length(1);
  expect(read(element)).to.match(/Melati .*100,0 ?%/);
});
