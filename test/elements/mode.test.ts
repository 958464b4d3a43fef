// What the other tests rely on in each mode: their widgets begin as the mode says, and are drawn once.
import { expect, fixtureSync } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { caseNamed } from '../cases/index.js';
import { cases, except, fixture, mode, parsed, print } from './mode.js';
import { filled, parts, read, shadow, texts } from './seen.js';
import { pairs, results2024, settled, widget, widgetOf } from './widget.js';

/** Whether the element makes its own shadow root. Content that a server has put into one never stays. */
const begins = { makesRoot: mode === 'client', keepsDrawing: false };

const attaching = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')!;
const makers = new Set<Element>();
beforeEach(() => {
  makers.clear();
  Element.prototype.attachShadow = function (init) {
    if (this.isConnected) makers.add(this);
    return (attaching.value as Element['attachShadow']).call(this, init);
  };
});
afterEach(() => {
  Object.defineProperty(Element.prototype, 'attachShadow', attaching);
});

const table = `<table><tr><td>1</td><td>Anies</td><td>40.971.906</td></tr><tr><td>2</td><td>Prabowo</td><td>96.214.691</td></tr>
  <tr><td>3</td><td>Ganjar</td><td>27.040.878</td></tr></table>`;

const ways: Readonly<Record<string, () => Promise<ElectionResults>>> = {
  'pairs and attributes': () => widget('heading="Hasil" source="KPU" chart="donut" controls="chart data"'),
  'a table': () => widget('threshold="20"', table),
  'results on the tag': () => widget(`results='${JSON.stringify(results2024)}' locale="id"`, ''),
  'a results object': () => widgetOf(caseNamed('official'), { chart: 'stacked' }),
  'a state after another': () => widgetOf(caseNamed('update')),
  'a place deep in a page': async () => {
    const page = await fixture(`<article><p>Sebelum</p><election-results>${pairs}</election-results></article>`);
    return settled(page.querySelector('election-results')!);
  },
};

for (const [way, make] of Object.entries(ways)) {
  it(`a widget with ${way} begins as one that is ${mode}`, async () => {
    const element = await make();
    expect({
      makesRoot: makers.has(element),
      keepsDrawing: shadow(element).querySelector('style') !== null,
    }).to.deep.equal(begins);
    expect(parts(element, 'root')).to.have.length(1);
    expect(texts(element, 'share')).to.have.length(3);
  });
}

except(['client'], 'nothing is printed').it('so does every case in every view', async () => {
  for (const named of cases) {
    for (const chart of ['bar', 'stacked', 'donut', 'table']) {
      const element = await widgetOf(
        { ...named, previous: undefined, results: named.previous ?? named.results },
        { chart },
      );
      const keepsDrawing = shadow(element).querySelector('style') !== null;
      expect({ makesRoot: makers.has(element), keepsDrawing }, `${named.name}, ${chart}`).to.deep.equal(begins);
      element.parentElement!.remove();
    }
  }
});

describe('a server’s drawing that differs from the element’s is replaced', () => {
  const older = {
    ...results2024,
    candidates: results2024.candidates.map((pair, index) => ({ ...pair, votes: 100 + index })),
  };

  /** The picture after a server has printed older results, and a script has set newer results. */
  async function drawn(): Promise<ElectionResults> {
    const box = fixtureSync<HTMLElement>('<div style="width: 640px"></div>');
    const element = parsed((await print(older)) ?? '').querySelector('election-results')!;
    expect(element.shadowRoot!.textContent).to.contain('101 suara');
    box.append(element);
    element.results = results2024;
    return settled(element);
  }

  it('if the page has newer results', async () => {
    const element = await drawn();
    const expected = await widgetOf({ name: '', title: '', results: results2024 });
    const lengths = (of: Element): readonly number[] =>
      parts(of, 'bar', SVGGraphicsElement).map((bar) => filled(bar).width);
    expect(read(element)).to.equal(read(expected));
    expect(lengths(element)).to.deep.equal(lengths(expected));
    expect(parts(element, 'root')).to.have.length(1);
    element.results = older;
    await settled(element);
    expect(texts(element, 'votes')).to.deep.equal(['100 suara', '101 suara', '102 suara']);
    expect(parts(element, 'root')).to.have.length(1);
  });
});
