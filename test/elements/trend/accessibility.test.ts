// The audit of every case, and the contrast of its parts.
import { expect } from '@open-wc/testing';
import { trendCases } from '../../cases/trend.js';
import { audited } from '../audited.js';
import { colorOf, contrastOf, inkAndGrounds, seenTexts, shadow } from '../seen.js';
import type { Color } from '../seen.js';
import { slider, trendOf } from './trend.js';

/** The number at the end of a line is on a chip of the line's colour. */
function chipUnder(text: Element): { readonly ink: Color; readonly grounds: readonly Color[] } | undefined {
  const { left, right, top, bottom } = text.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const chip = [...(text.closest('.plot')?.querySelectorAll('circle') ?? [])].find((circle) => {
    const box = circle.getBoundingClientRect();
    return Math.hypot(x - (box.left + box.right) / 2, y - (box.top + box.bottom) / 2) < box.width / 4;
  });
  return chip && { ink: colorOf(getComputedStyle(text).fill), grounds: [colorOf(getComputedStyle(chip).fill)] };
}

/** Text on lines and areas stands on an outline of the card's own colour. */
function outlineUnder(text: Element): { readonly ink: Color; readonly grounds: readonly Color[] } | undefined {
  const { fill, paintOrder, stroke, strokeWidth } = getComputedStyle(text);
  const isOutlined = text.closest('.plot') && paintOrder.startsWith('stroke') && parseFloat(strokeWidth) >= 3;
  return isOutlined && stroke !== 'none' ? { ink: colorOf(fill), grounds: [colorOf(stroke)] } : undefined;
}

for (const theme of ['light', 'dark']) {
  it(`the audit finds nothing in any case in ${theme}, with its table open`, async function () {
    this.timeout(120_000);
    for (const shown of audited(trendCases)) {
      for (const width of [320, 640]) {
        const element = await trendOf(shown, { theme, controls: 'data image' }, width);
        element.parentElement!.style.cssText += `background: Canvas; color-scheme: ${theme}`;
        shadow(element).querySelector('details')?.setAttribute('open', '');
        // Roles depend on the width and colours on the theme, so that each width needs one theme.
        if ((theme === 'light') === (width === 320)) {
          try {
            await expect(element.parentElement).to.be.accessible();
          } catch (error) {
            throw new Error(`${shown.name}: ${(error as Error).message}`, { cause: error });
          }
        }
        const faint = seenTexts(element).filter(({ text, element: at }) => {
          const { ink, grounds } = chipUnder(at) ?? outlineUnder(at) ?? inkAndGrounds(at);
          return text && Math.min(...grounds.map((ground) => contrastOf(ink, ground))) < 4.5;
        });
        expect(faint.map(({ text }) => text)).to.deep.equal([]);
        element.parentElement!.remove();
      }
    }
  });
}

it('everything that takes the focus shows it, and is 24 px or more', async () => {
  const element = await trendOf(trendCases[0]!);
  const stops = [...shadow(element).querySelectorAll<HTMLElement>('a, button, summary, [tabindex="0"]')];
  shadow(element).querySelector('details')!.open = true;
  expect(stops.map(({ localName }) => localName)).to.deep.equal(['div', 'summary', 'a', 'button']);
  for (const stop of stops.filter(({ localName }) => localName !== 'a')) {
    expect(stop.getBoundingClientRect().height, stop.localName).to.be.at.least(24);
  }
});

it('the slider has a name, and says its position and the number of points', async () => {
  const element = await trendOf(trendCases[0]!);
  const at = slider(element);
  const [name, least, most, now] = ['aria-label', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow'].map((attribute) =>
    at.getAttribute(attribute),
  );
  expect([name, least, most, now]).to.deep.equal(['Tahap hitungan', '1', '621', '621']);
});
