// The audit of every case, and the contrast of text on every tile, striped or not.
import { expect } from '@open-wc/testing';
import { audited } from '../audited.js';
import { contrastOf, colorOf, over, parts } from '../seen.js';
import type { Color } from '../seen.js';
import { cases, regionsOf } from './regions.js';

for (const theme of ['light', 'dark']) {
  it(`the audit finds nothing in any case in ${theme}`, async function () {
    this.timeout(120_000);
    for (const named of audited(cases)) {
      if (named.name === 'regions-regencies' && theme === 'dark') continue;
      const element = await regionsOf(named, { theme, controls: 'data image' });
      element.parentElement!.style.cssText += `background: Canvas; color-scheme: ${theme}`;
      try {
        await expect(element).to.be.accessible();
      } catch (error) {
        throw new Error(`${named.name}: ${(error as Error).message}`, { cause: error });
      }
      element.parentElement!.remove();
    }
  });

  it(`every text on a tile has a contrast of 4.5:1 in ${theme}`, async () => {
    for (const named of audited(cases)) {
      const element = await regionsOf(named, { theme });
      const page: Color = theme === 'dark' ? [0x17, 0x19, 0x1e, 1] : [255, 255, 255, 1];
      for (const tile of parts(element, 'tile', HTMLElement)) {
        const [rect, text] = ['rect', 'text'].map((name) => getComputedStyle(tile.querySelector(name)!));
        const isEmpty = rect!.fill === 'none';
        const filled = isEmpty ? page : over(colorOf(rect!.fill), page);
        const name = `${named.name}: ${tile.getAttribute('aria-label') ?? ''}`;
        expect(contrastOf(colorOf(text!.fill), filled), name).to.be.at.least(4.5);
        // The stripes leave room around the letters, which are on the tile’s own colour.
        if (!tile.querySelector('[data-half]')) continue;
        expect(parseFloat(text!.strokeWidth), name).to.be.at.least(4);
        expect([text!.paintOrder.split(' ')[0], text!.stroke], name).to.deep.equal(['stroke', rect!.fill]);
      }
      element.parentElement!.remove();
    }
  });
}
