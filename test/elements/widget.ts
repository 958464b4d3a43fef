import { aTimeout, fixtureSync, nextFrame } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import type { Case } from '../cases/index.js';
import { append, fixture, update } from './mode.js';

/** The pairs of 2024, as an editor writes them. */
export const pairs = `
  <candidate-pair number="1" votes="40971906" color="#1b7f5c">Anies &amp; Muhaimin</candidate-pair>
  <candidate-pair number="2" votes="96214691" color="#2f6fd0">Prabowo &amp; Gibran</candidate-pair>
  <candidate-pair number="3" votes="27040878" color="#c8352b">Ganjar &amp; Mahfud</candidate-pair>`;

/** The same as a results object. */
export const results2024 = {
  version: 1,
  heading: 'Hasil dari objek',
  candidates: [
    { id: 'a', number: 1, name: 'Anies & Muhaimin', votes: 40971906, color: '#1b7f5c' },
    { id: 'b', number: 2, name: 'Prabowo & Gibran', votes: 96214691, color: '#2f6fd0' },
    { id: 'c', number: 3, name: 'Ganjar & Mahfud', votes: 27040878, color: '#c8352b' },
  ],
} as const;

/** A widget with these attributes and this content, after it is drawn. */
export const widget = async (attributes = '', content = pairs): Promise<ElectionResults> =>
  settled(await fixture<ElectionResults>(`<election-results ${attributes}>${content}</election-results>`));

/** The widget after every change has been drawn. */
export async function settled(element: ElectionResults): Promise<ElectionResults> {
  await aTimeout(0); // observers have reported the changes
  await element.updateComplete;
  return element;
}

/** Waits two frames, in which nothing should move. */
export async function twoFrames(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** A named case in a box of that many px, with these attributes beside its own. */
export async function widgetOf(
  { attributes, previous, results }: Case,
  more: Readonly<Record<string, string>> = {},
  width = 640,
): Promise<ElectionResults> {
  const box = fixtureSync<HTMLElement>('<div></div>');
  box.style.width = `${width}px`;
  return settled(await show(box, { ...attributes, ...more }, previous, results));
}

/** A widget in `box`; `previous` is drawn before `results`. */
export async function show(
  box: Element,
  attributes: Readonly<Record<string, string>>,
  previous: unknown,
  results: unknown,
): Promise<ElectionResults> {
  const element = await append(box, attributes, previous ?? results);
  await element.updateComplete;
  if (previous !== undefined) {
    update(element, results);
    await element.updateComplete;
  }
  for (const animation of element.shadowRoot?.getAnimations() ?? []) animation.finish();
  return element;
}
