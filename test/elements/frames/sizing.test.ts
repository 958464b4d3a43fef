import { expect, fixtureSync, waitUntil as waitFor } from '@open-wc/testing';
import '../../../src/embed/host.js';
import { results2024 } from '../widget.js';

/** On a busy machine a frame takes long to load. */
const waitUntil = (holds: () => boolean, why: string): Promise<void> => waitFor(holds, why, { timeout: 10_000 });

const frameOf = (options: Readonly<Record<string, string>>, width: number): HTMLIFrameElement => {
  const query = new URLSearchParams({ results: JSON.stringify(results2024), ...options }).toString();
  const box = fixtureSync<HTMLElement>(`<div style="width: ${width}px"></div>`);
  const frame = document.createElement('iframe');
  frame.dataset.electionResults = '';
  frame.style.cssText = 'width: 100%; height: 20px; border: 0';
  frame.src = `/test/elements/frames/frame.html?${query}`;
  box.append(frame);
  return frame;
};

const contentHeight = ({ contentDocument }: HTMLIFrameElement): number =>
  Math.ceil(contentDocument?.querySelector('body')?.getBoundingClientRect().height ?? 0);

const isSized = (frame: HTMLIFrameElement): boolean =>
  contentHeight(frame) > 100 && frame.clientHeight === contentHeight(frame);

describe('a frame and the script that sizes it', () => {
  for (const width of [280, 640]) {
    it(`shows the figures at ${width} px, with the height of its content`, async () => {
      const frame = frameOf({}, width);
      await waitUntil(() => isSized(frame), 'not as high as its content');
      const shown = frame.contentDocument?.querySelector('election-results')?.shadowRoot?.textContent ?? '';
      for (const words of ['24,9%', '40.971.906 suara', '58,6%', '96.214.691 suara', '16,5%', '27.040.878 suara']) {
        expect(shown).to.contain(words);
      }
    });
  }

  it('follows a change of its width', async () => {
    const frame = frameOf({ chart: 'donut' }, 640);
    await waitUntil(() => isSized(frame), 'not as high as its content');
    const before = frame.clientHeight;
    frame.parentElement!.style.width = '320px';
    await waitUntil(() => frame.clientHeight > before && isSized(frame), 'not higher where it is narrower');
  });

  it('is drawn in the colour scheme of the page around it', async () => {
    const frame = frameOf({}, 640);
    frame.parentElement!.style.colorScheme = 'dark';
    await waitUntil(() => isSized(frame), 'not as high as its content');
    // The script watches the page's attributes.
    document.body.dataset.theme = 'dark';
    await waitUntil(() => frame.contentDocument?.documentElement.style.colorScheme === 'dark', 'not dark');
    await waitUntil(() => frame.style.colorScheme === 'dark', 'on another ground');
    delete document.body.dataset.theme;
  });
});
