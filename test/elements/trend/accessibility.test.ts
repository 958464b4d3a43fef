// What the audit finds in every case, and what stands out from its ground.
import { expect } from '@open-wc/testing';
import { trendCases } from '../../cases/trend.js';
import { contrastOf, inkAndGrounds, seenTexts, shadow } from '../seen.js';
import { slider, trendOf } from './trend.js';

for (const theme of ['light', 'dark']) {
  it(`no case is at fault in ${theme}, with its table open`, async function () {
    this.timeout(120_000);
    for (const shown of trendCases) {
      for (const width of [320, 640]) {
        const element = await trendOf(shown, { theme, controls: 'data image' }, width);
        element.parentElement!.style.cssText += `background: Canvas; color-scheme: ${theme}`;
        shadow(element).querySelector('details')?.setAttribute('open', '');
        try {
          await expect(element.parentElement).to.be.accessible();
        } catch (error) {
          throw new Error(`${shown.name}: ${(error as Error).message}`, { cause: error });
        }
        const faint = seenTexts(element).filter(({ text, element: at }) => {
          const { ink, grounds } = inkAndGrounds(at);
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
  expect(stops.map(({ localName }) => localName)).to.deep.equal([
    'div',
    'summary',
    'div',
    'a',
    ...Array<string>(4).fill('button'),
  ]);
  for (const stop of stops.filter(({ localName }) => localName !== 'a')) {
    expect(stop.getBoundingClientRect().height, stop.localName).to.be.at.least(24);
  }
});

it('the slider is named, and says where it is of how many', async () => {
  const element = await trendOf(trendCases[0]!);
  const at = slider(element);
  const [name, least, most, now] = ['aria-label', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow'].map((attribute) =>
    at.getAttribute(attribute),
  );
  expect([name, least, most, now]).to.deep.equal(['Titik hitungan', '1', '621', '621']);
});
