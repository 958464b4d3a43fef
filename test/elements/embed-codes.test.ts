import { expect, fixture } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { upgrade } from '../../src/elements/results/upgrade.js';
import { toEmbed } from '../../src/export/embed/embed.js';
import type { EmbedKind } from '../../src/export/embed/embed.js';
import { caseNamed } from '../cases/index.js';
import { results2024, settled } from './widget.js';

const figures = ['24,9%', '58,6%', '16,5%', '40.971.906', '96.214.691', '27.040.878'];
const addresses = { script: '/election-results.min.js', frame: '/embed.html' };

/** A code in this page, where the script runs already. */
const pasted = async (results: typeof results2024, kind: EmbedKind): Promise<HTMLElement> =>
  fixture<HTMLElement>(`<div>${toEmbed(results, addresses, kind).replace(/<script[^]*?<\/script>/, '')}</div>`);

describe('embed codes', () => {
  it('of the element draw the figures', async () => {
    const page = await pasted(results2024, 'script');
    const element = await settled(page.querySelector<ElectionResults>('election-results')!);
    for (const figure of figures) expect(element.shadowRoot!.textContent).to.contain(figure);
  });

  it('of the table can be read as they are, and draw the same when the script runs', async () => {
    const page = await pasted(results2024, 'table');
    for (const figure of figures) expect(page.innerText).to.contain(figure);
    const stop = upgrade();
    const element = await settled(page.querySelector<ElectionResults>('election-results')!);
    stop();
    for (const figure of figures) expect(element.shadowRoot!.textContent).to.contain(figure);
    expect(element.shadowRoot!.querySelector('[part="bar"]')!.getAttribute('color')).to.equal('#1b7f5c');
  });

  it('of the picture are an image that loads, with the figures in its description', async () => {
    const page = await pasted(results2024, 'image');
    const image = page.querySelector('img')!;
    await image.decode();
    expect(image.naturalWidth).to.equal(640);
    for (const figure of figures) expect(image.alt).to.contain(figure);
  });

  it('have names that look like markup as text', async () => {
    const { results } = caseNamed('hostile-names');
    for (const kind of ['script', 'table', 'image', 'iframe'] as const) {
      const page = await pasted(results as typeof results2024, kind);
      expect(page.querySelector('script, b, i, [onerror], [onload]'), kind).to.equal(null);
    }
  });
});
