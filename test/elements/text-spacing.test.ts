// WCAG 2.2, 1.4.12: readers may space lines, paragraphs, letters and words, and lose nothing.
import { expect, fixtureSync } from '@open-wc/testing';
import '../../src/define-dashboard.js';
import { dashboardCases } from '../cases/dashboard.js';
import { caseNamed } from '../cases/index.js';
import { isChromium } from './audited.js';
import { brokenNumbers } from './digits.js';
import { outside, overlaps, part, seenTexts, shadow } from './seen.js';
import { widgetOf } from './widget.js';

/** The spacing of the criterion, as a reader's own style sheet sets it within every element. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

function space(element: Element): void {
  const sheet = document.createElement('style');
  sheet.textContent = spacing;
  shadow(element).append(sheet);
}

function faultsIn(element: Element, widths: readonly number[]): readonly string[] {
  space(element);
  for (const details of shadow(element).querySelectorAll('details')) details.open = true;
  return widths.flatMap((width) => {
    element.parentElement!.style.width = `${String(width)}px`;
    const seen = seenTexts(element);
    const card = part(element, 'root').getBoundingClientRect();
    return [
      ...overlaps(seen).map((pair) => `${pair} overlap`),
      ...outside(seen, card).map((text) => `“${text}” leaves the card`),
      ...brokenNumbers(element),
    ].map((fault) => `${element.localName} at ${String(width)} px: ${fault}`);
  });
}

// With the wide typeface that Firefox and WebKit take here, a few words that stand side by side touch: docs/accessibility.md says so.
(isChromium ? describe : describe.skip)('nothing is cut or covered with the spacing of WCAG', () => {
  for (const name of ['official', 'preliminary', 'quick-count', 'disputed', 'long-names'])
    for (const chart of ['bar', 'stacked', 'donut', 'table'])
      it(`${name} as a ${chart}`, async () => {
        expect(faultsIn(await widgetOf(caseNamed(name), { chart }), [360, 640])).to.deep.equal([]);
      });

  for (const name of [
    'regions-official',
    'regions-table',
    'trend-2024',
    'seats-dpr-2024',
    'contests-governors',
    'compare-kpu-kawalpemilu',
  ])
    it(name, async () => {
      const { tag, attributes, ...given } = dashboardCases.find((one) => one.name === name)!;
      const element = document.createElement(tag);
      for (const [attribute, value] of Object.entries(attributes ?? {})) element.setAttribute(attribute, value);
      Object.assign(
        element,
        given.sources ??
          Object.fromEntries(Object.entries(given).filter(([key]) => ['results', 'series', 'contests'].includes(key))),
      );
      fixtureSync<HTMLElement>('<div></div>').append(element);
      await element.updateComplete;
      // In a narrow row of contests a long name ends in “…”; the opened row has it whole.
      expect(faultsIn(element, tag === 'election-contests' ? [640] : [360, 640])).to.deep.equal([]);
    });
});
