// Photos that a server does not have.
import { expect, waitUntil } from '@open-wc/testing';
import type { ResultsInput } from '../../src/results/types.js';
import { parts, shadow } from './seen.js';
import { settled, widgetOf } from './widget.js';

/** Three candidates, of whom the third has no photo. */
const withPhotos = (...addresses: readonly string[]): ResultsInput => ({
  candidates: [...addresses, ''].map((photo, index) => ({
    number: index + 1,
    name: 'ABC'.charAt(index),
    votes: 10 + index,
    ...(photo && { photo: new URL(photo, location.href).href }),
  })),
});

it('a photo that fails to load leaves no broken picture, moves nothing, and a later address is shown', async () => {
  const results = withPhotos('/test/no-such-photo.png', '/test/nor-this.png');
  const element = await widgetOf({ name: 'lost-photos', title: 'synthetic', results });
  const lost = (): number => shadow(element).querySelectorAll('[data-lost]').length;
  const seen = (): readonly string[] => parts(element, 'photo').map((photo) => getComputedStyle(photo).visibility);
  const sizes = (): readonly number[] => parts(element, 'photo').map((photo) => photo.getBoundingClientRect().width);

  await waitUntil(() => lost() === 2, 'the photos are not marked');
  expect(seen()).to.deep.equal(['hidden', 'hidden']);
  expect(Math.min(...sizes()), 'they keep their place').to.be.above(20);

  element.results = withPhotos('/demo/photos/1.svg', '/test/nor-this.png');
  await settled(element);
  await waitUntil(() => lost() === 1, 'the later photo is not shown');
  expect(seen()).to.deep.equal(['visible', 'hidden']);
});
