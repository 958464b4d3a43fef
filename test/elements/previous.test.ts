// What an element shows of an earlier contest in `previous`.
import { expect, fixtureSync, waitUntil } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { parliament2019 } from '../cases/changes.js';
import { caseNamed } from '../cases/index.js';
import { ElectionRegions } from '../../src/elements/regions/election-regions.js';
import { regions } from '../cases/regions.js';
import { settled, widgetOf } from './widget.js';
import { warningsIn } from './warnings.js';

ElectionRegions.define();

const changesIn = (element: Element): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll('[part="change"]')].map(({ textContent }) =>
    textContent.replace(/\s/g, ' ').trim(),
  );
const sentenceOf = (element: Element): string | undefined =>
  [...element.shadowRoot!.querySelectorAll('[part="notice"]')]
    .map(({ textContent }) => textContent.trim())
    .find((text) => text.startsWith('Dibandingkan'));

describe('an earlier contest', () => {
  it('is compared beside each share, and in one sentence', async () => {
    const element = await widgetOf(caseNamed('change-pairs'));
    expect(changesIn(element)).to.deep.equal(['+2,9 poin', '+1,1 poin']);
    expect(sentenceOf(element)).to.match(
      /^Dibandingkan dengan Simulasi Pilgub 2018: Melati & Kenanga naik paling banyak/,
    );
  });

  it('has a column in the table', async () => {
    const element = await widgetOf(caseNamed('change-table'));
    const heads = [...element.shadowRoot!.querySelectorAll('thead th')].map(({ textContent }) => textContent.trim());
    expect(heads.at(-1)).to.equal('±\u00a02018');
    expect(changesIn(element)).to.deep.equal(['+2,9', '+1,1', '']);
  });

  it('comes, changes and goes with the property', async () => {
    const element = await widgetOf({ ...caseNamed('change-parties'), attributes: {} });
    expect(changesIn(element)).to.deep.equal([]);
    element.previous = parliament2019;
    await element.updateComplete;
    expect(changesIn(element)).to.include('+3,0 poin');
    element.previous = null;
    await element.updateComplete;
    expect(changesIn(element)).to.deep.equal([]);
    expect(sentenceOf(element)).to.equal(undefined);
  });

  it('of other candidates is told with its path, and the figures stay', async () => {
    const told = await warningsIn(async () => {
      const element = await widgetOf({
        ...caseNamed('official'),
        attributes: { previous: JSON.stringify(parliament2019) },
      });
      expect(changesIn(element)).to.deep.equal([]);
      expect(element.shadowRoot!.textContent).to.include('58,6%');
    });
    expect(told.filter((text) => text.includes('previous.heading: expected a contest for president'))).to.have.length(
      1,
    );
  });

  it('that cannot be read is told with its path', async () => {
    const previous = '{"candidates":[{"name":"Melati & Kenanga","votes":"1,5"}]}';
    const told = await warningsIn(async () => {
      const element = await widgetOf({ ...caseNamed('change-pairs'), attributes: { previous } });
      expect(changesIn(element)).to.deep.equal([]);
    });
    expect(
      told.filter((text) => text.includes('previous.candidates[0].votes: expected a whole number')),
    ).to.have.length(1);
  });

  /** Runs with answers of our own to requests, each of which is the text of a file, or fails. */
  async function answering(
    answers: readonly (string | Error)[],
    run: (asked: string[]) => Promise<void>,
  ): Promise<void> {
    const fetch = window.fetch.bind(window);
    const asked: string[] = [];
    window.fetch = (address) => {
      const answer = answers[asked.length] ?? new Error('asked too often');
      asked.push(address as string);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(new Response(answer));
    };
    try {
      await run(asked);
    } finally {
      window.fetch = fetch;
    }
  }

  it('is loaded from an address', () =>
    answering([JSON.stringify(parliament2019)], async (asked) => {
      const element: ElectionResults = await widgetOf({ ...caseNamed('change-parties'), attributes: {} });
      element.previous = '/dpr-2019.json';
      await waitUntil(() => changesIn(element).includes('+3,0 poin'));
      element.requestUpdate();
      await element.updateComplete;
      expect(asked).to.deep.equal([new URL('/dpr-2019.json', document.baseURI).href]);
    }));

  it('is asked for again after half a minute where its address has failed', async () => {
    const now = performance.now.bind(performance);
    const told = await warningsIn(() =>
      answering([new TypeError('no network'), JSON.stringify(parliament2019)], async (asked) => {
        const element: ElectionResults = await widgetOf({ ...caseNamed('change-parties'), attributes: {} });
        element.previous = '/dpr-2019.json';
        await waitUntil(() => asked.length === 1);
        await settled(element);
        performance.now = () => now() + 29_000;
        element.requestUpdate();
        await element.updateComplete;
        expect(asked).to.have.length(1);
        performance.now = () => now() + 31_000;
        element.requestUpdate();
        await waitUntil(() => changesIn(element).includes('+3,0 poin'));
        performance.now = now;
      }).finally(() => (performance.now = now)),
    );
    expect(told.filter((text) => text.includes('previous: expected'))).to.have.length(1);
  });

  it('is that of the element whose results are shown', async () => {
    const { attributes: { previous = '' } = {}, results } = regions.find(({ name }) => name === 'regions-change')!;
    const followed = await widgetOf({ name: '', title: '', results, attributes: { previous } });
    followed.id = 'followed';
    const follower = document.createElement('election-regions');
    follower.setAttribute('for', 'followed');
    follower.setAttribute('view', 'table');
    followed.after(follower);
    await follower.updateComplete;
    expect(changesIn(follower).slice(0, 2)).to.deep.equal(['+6,6', '−3,3']);
    expect(sentenceOf(follower), 'the other element says it').to.equal(undefined);
    expect(follower.shadowRoot!.textContent).to.include('Angka kecil: selisih dari 2019, dalam poin.');
    follower.setAttribute('previous', previous);
    followed.previous = null;
    await follower.updateComplete;
    expect(sentenceOf(follower)).to.match(/^Dibandingkan dengan Simulasi Pemilihan per provinsi 2019/);
  });

  it('is compared in each region, but not in a province that was divided since', async () => {
    const { attributes = {}, results } = regions.find(({ name }) => name === 'regions-change-table')!;
    const box = fixtureSync<HTMLElement>('<div></div>');
    const element = document.createElement('election-regions');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.results = results as ElectionRegions['results'];
    box.append(element);
    await element.rowsComplete;
    const rowOf = (name: string): Element =>
      [...element.shadowRoot!.querySelectorAll('.regions tbody tr')].find((row) =>
        row.querySelector('.wide, button, th')?.textContent.trim().startsWith(name),
      )!;
    expect(rowOf('Maluku Utara').querySelectorAll('[part="change"]')).to.have.length(2);
    expect(rowOf('Papua Barat').querySelectorAll('[part="change"]')).to.have.length(0);
  });
});
