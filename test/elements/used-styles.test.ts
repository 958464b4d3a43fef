// The style sheet of a server's drawing has every rule that the browser's own selectors find something for.
import { expect } from '@open-wc/testing';
import { camelCase } from '../../src/attributes/names.js';
import { isChromium } from './audited.js';
import { cases, mode, parsed, print } from './mode.js';

/** Each rule as the browser reads it, with the conditions around it. */
const rulesOf = (list: CSSRuleList, around = ''): readonly { readonly text: string; readonly selector: string }[] =>
  [...list].flatMap((rule) =>
    rule instanceof CSSStyleRule
      ? rule.selectorText
          .split(/,(?![^(]*\))/)
          .map((selector) => ({ text: `${around}${selector.trim()}{${rule.style.cssText}}`, selector }))
      : rule instanceof CSSGroupingRule
        ? rulesOf(rule.cssRules, `${around}${rule.cssText.slice(0, rule.cssText.indexOf('{'))}|`)
        : [],
  );

function drawn(markup: string): { readonly root: ShadowRoot; readonly rules: ReturnType<typeof rulesOf> } {
  const page = parsed(markup);
  document.body.append(page);
  const root = page.querySelector('.printed')!.shadowRoot!;
  const rules = [...root.querySelectorAll('style')].flatMap(({ sheet }) => rulesOf(sheet!.cssRules));
  page.remove();
  return { root, rules };
}

/** No element of the page draws it anew. */
const unmade = (markup: string): string =>
  markup
    .replace(/^<election-results[^>]*>/, '<div class="printed">')
    .replace(/<\/election-results>$/, '</div>')
    .replace(/<table>.*$/s, '</div>');

describe('the used styles of a drawing', () => {
  if (!isChromium || mode !== 'client') return;

  it('have every rule that matches, and fewer than the whole sheet', async () => {
    const lost: string[] = [];
    let [whole, used] = [0, 0];
    for (const { name, results, attributes = {} } of cases) {
      const properties = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [camelCase(key), value]));
      for (const chart of ['bar', 'stacked', 'donut']) {
        const options = { ...properties, chart };
        const [all, some] = await Promise.all(
          ['inline', 'used'].map((styles) => print(results, { ...options, styles })),
        );
        if (all === undefined || some === undefined) continue;
        const { root, rules } = drawn(unmade(all));
        const kept = new Set(drawn(unmade(some)).rules.map(({ text }) => text));
        whole += rules.length;
        used += kept.size;
        for (const { text, selector } of rules) {
          const plain = selector
            .replace(/::[\w-]+(?:\([^)]*\))?/g, '')
            .replace(/:(?:hover|focus-visible|focus-within|focus|active|checked)/g, '')
            .replace(/\[open\]/g, '');
          const matches = plain.includes(':host') || /(?:^|[\s>+~])$/.test(plain) || root.querySelector(plain);
          if (matches && !kept.has(text)) lost.push(`${name}, ${chart}: ${text}`);
        }
      }
    }
    expect(lost).to.deep.equal([]);
    expect(used / whole).to.be.below(0.75);
  });
});
