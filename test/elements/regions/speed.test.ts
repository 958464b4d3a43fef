// How long the page is busy with a choice, and with 514 rows in another order.
import { expect } from '@open-wc/testing';
import { regencies514 } from '../../cases/regions.js';
import { shadow } from '../seen.js';
import { caseNamed, regionIn, regionsOf } from './regions.js';

/** The median of what `action` takes, style and layout with it, in milliseconds. */
async function median(times: number, action: (turn: number) => Promise<Element>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const before = performance.now();
    (await action(turn)).getBoundingClientRect();
    taken.push(performance.now() - before);
  }
  return taken.sort((a, b) => a - b)[times >> 1]!;
}

// Chromium is what is measured against 16 and 50 ms on a quiet machine; these leave room for engines and tests that share two cores.
it('a province is soon there, and all of them again', async () => {
  const element = await regionsOf(caseNamed('official'));
  const codes = ['11', '36', '51', '74', '93', '99'];
  const taken = await median(20, async (turn) => {
    regionIn(element, codes[turn % codes.length]!).click();
    await element.updateComplete;
    const drawn = shadow(element).querySelector('.region')!;
    drawn.getBoundingClientRect();
    element.region = null;
    await element.updateComplete;
    return shadow(element).querySelector('.map')!;
  });
  expect(taken).to.be.below(100);
});

it('514 regions are soon in another order', async () => {
  const element = await regionsOf({ results: regencies514 });
  const taken = await median(15, async (turn) => {
    const buttons = shadow(element).querySelectorAll<HTMLElement>('th > button[type="button"]');
    buttons[turn % 8]!.click();
    await element.updateComplete;
    return shadow(element).querySelector('.scroll tbody')!;
  });
  expect(taken).to.be.below(300);
});
