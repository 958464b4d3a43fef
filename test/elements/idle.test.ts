// Setting the same values again changes nothing in the DOM.
import { expect } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { audited } from './audited.js';
import { cases } from './mode.js';
import { changesIn, parts } from './seen.js';
import { pairs, results2024, settled, widget, widgetOf } from './widget.js';

const copy = (value: unknown): ElectionResults['results'] => JSON.parse(JSON.stringify(value)) as never;

it('finds changes if there are some', async () => {
  const element = await widget();
  const changes = await changesIn(element, async () => {
    element.querySelector('candidate-pair')!.setAttribute('votes', '1');
    await settled(element);
  });
  expect(changes).to.include('characterData of #text').and.to.include('attributes of svg width');
});

for (const chart of ['bar', 'stacked', 'donut', 'table']) {
  it(`changes nothing in any case, as a ${chart}`, async () => {
    for (const named of audited(cases)) {
      const element = await widgetOf(named, { chart });
      const changes = await changesIn(element, async () => {
        element.results = copy(named.results);
        await settled(element);
        for (const name of element.getAttributeNames()) element.setAttribute(name, element.getAttribute(name)!);
        await settled(element);
        element.requestUpdate();
        await settled(element);
      });
      // The photos of these cases are no files. Each is marked when its request has failed, at any time.
      expect(
        changes.filter((change) => change !== 'attributes of IMG data-lost'),
        named.name,
      ).to.deep.equal([]);
      element.parentElement!.remove();
    }
  });
}

const actions: Readonly<Record<string, (element: ElectionResults) => void>> = {
  'the same children again': (element) => (element.innerHTML = pairs),
  'the same names and votes': (element) => {
    for (const pair of element.querySelectorAll('candidate-pair')) {
      const [name, votes] = [pair.textContent, pair.getAttribute('votes')!];
      pair.textContent = name;
      pair.setAttribute('votes', votes);
      pair.votes = votes;
    }
  },
  'the same pairs in another order': (element) => element.append(element.firstElementChild!),
  'the same votes in groups': (element) => element.firstElementChild!.setAttribute('votes', '40.971.906'),
  'the same pairs as results': (element) => {
    element.results = copy({ ...results2024, heading: undefined });
  },
  'an attribute that says the default': (element) => {
    element.setAttribute('order', 'ballot');
    element.setAttribute('decimals', '1');
    element.setAttribute('chart', 'bar');
  },
  'a comment and white space among the children': (element) => {
    element.append(document.createComment('apa saja'), '\n');
  },
  'attributes of other people': (element) => {
    element.id = 'hasil';
    element.className = 'lebar';
    element.dataset.x = 'y';
  },
  'another place in the page': (element) => {
    const place = document.createElement('div');
    element.before(place);
    place.append(element);
  },
};
for (const [what, act] of Object.entries(actions)) {
  it(`changes nothing for ${what}`, async () => {
    const element = await widget('decimals="1"');
    const changes = await changesIn(element, async () => {
      act(element);
      await settled(element);
    });
    expect(changes).to.deep.equal([]);
  });
}

it('keeps the rows and bars of candidates who stay, so that bars can move', async () => {
  const element = await widget();
  const kept = (): readonly Element[] => [...parts(element, 'row'), ...parts<Element>(element, 'bar')];
  const before = kept();
  element.querySelector('candidate-pair')!.setAttribute('votes', '50000000');
  await settled(element);
  expect(before).to.have.length(6);
  expect(kept().every((part, index) => part === before[index])).to.equal(true);
});
