// The events for pages.
import { expect, oneEvent } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { ElectionResultsChangeEvent, ElectionResultsErrorEvent } from '../../src/elements/base/events.js';
import type { ResultsInput } from '../../src/results/types.js';
import { texts } from './seen.js';
import { results2024, settled, widget } from './widget.js';

const single = (votes: unknown, name = 'Melati'): ResultsInput => ({ candidates: [{ name, votes: votes as number }] });

interface Heard {
  readonly all: Event[];
  readonly changes: ElectionResultsChangeEvent[];
  readonly errors: ElectionResultsErrorEvent[];
}

let heard: Heard;
let over: AbortController;
beforeEach(() => {
  heard = { all: [], changes: [], errors: [] };
  over = new AbortController();
  const { signal } = over;
  document.body.addEventListener('election-results-change', (event) => heard.changes.push(event), { signal });
  document.body.addEventListener('election-results-error', (event) => heard.errors.push(event), { signal });
  for (const type of ['election-results-change', 'election-results-error']) {
    document.body.addEventListener(type, (event) => heard.all.push(event), { signal });
  }
});
afterEach(() => over.abort());

/** Forgets the events so far. */
function listen(): void {
  heard.all.length = heard.changes.length = heard.errors.length = 0;
}

async function set(element: ElectionResults, results: unknown): Promise<void> {
  element.results = results as ElectionResults['results'];
  await settled(element);
}

describe('election-results-change', () => {
  it('is sent once for the first results, after they are drawn', async () => {
    const element = document.createElement('election-results');
    let drawn: readonly string[] = [];
    element.addEventListener('election-results-change', () => (drawn = texts(element, 'share')));
    element.results = results2024;
    document.body.append(element);
    await settled(element);
    expect(drawn).to.deep.equal(['24,9%', '58,6%', '16,5%']);
    expect(heard.all).to.have.length(1);
    const [event] = heard.changes;
    expect(event).to.be.instanceOf(ElectionResultsChangeEvent);
    expect(event!.target).to.equal(element);
    expect(event!.previous).to.equal(undefined);
    expect(event!.current.candidates[0]).to.include({ name: 'Anies & Muhaimin', votes: 40_971_906n });
    expect(event!.current).to.equal(element.current);
    element.remove();
  });

  it('has the results before and the results now', async () => {
    const element = await widget('', '');
    await set(element, single(1));
    listen();
    setTimeout(() => (element.results = single(2)));
    const event = (await oneEvent(element, 'election-results-change')) as unknown as ElectionResultsChangeEvent;
    expect(event.previous?.candidates[0]?.votes).to.equal(1n);
    expect(event.current.candidates[0]?.votes).to.equal(2n);
    expect(heard.all).to.have.length(1);
  });

  it('bubbles, and leaves the shadow root of a component around the widget', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' });
    document.body.append(host);
    const element = document.createElement('election-results');
    element.results = single(1);
    host.shadowRoot!.append(element);
    await settled(element);
    expect(heard.all).to.have.length(1);
    expect(heard.all[0]).to.include({ target: host, bubbles: true, composed: true });
    host.remove();
  });

  it('is sent for changes of children too', async () => {
    const element = await widget();
    listen();
    element.querySelector('candidate-pair')!.setAttribute('votes', '1');
    element.querySelectorAll('candidate-pair')[1]!.setAttribute('votes', '2');
    await settled(element);
    expect(heard.all).to.have.length(1);
    expect(heard.changes[0]!.current.candidates.map(({ votes }) => votes)).to.deep.equal([1n, 2n, 27_040_878n]);
  });

  it('is not sent if nothing changed, or only the view', async () => {
    const element = await widget('', '');
    await set(element, single(1));
    listen();
    await set(element, single('1'));
    element.chart = 'donut';
    element.setAttribute('decimals', '3');
    element.setAttribute('order', 'votes');
    element.setAttribute('locale', 'en');
    await settled(element);
    expect(heard.all).to.deep.equal([]);
  });

  it('is sent for every state, even if one follows another at once', async () => {
    const element = await widget('', '');
    await set(element, single(1));
    await set(element, single(2));
    await set(element, single(2, 'Kenanga'));
    const { changes } = heard;
    expect(changes.map(({ current }) => current.candidates[0]?.name)).to.deep.equal(['Melati', 'Melati', 'Kenanga']);
    expect(changes[2]!.previous).to.equal(changes[1]!.current);
  });

  it('allows a listener to change the widget again', async () => {
    const element = await widget('', '');
    element.addEventListener('election-results-change', ({ current }) => {
      element.heading = `${String(current.candidates[0]?.votes)} suara`;
    });
    await set(element, single(7));
    await settled(element);
    expect(texts(element, 'heading')).to.deep.equal(['7 suara']);
  });
});

describe('election-results-error', () => {
  it('has the reason, the path, and that nothing is shown', async () => {
    const element = await widget('', '');
    await set(element, single('1,5'));
    expect(heard.all).to.have.length(1);
    const [event] = heard.errors;
    expect(event).to.be.instanceOf(ElectionResultsErrorEvent);
    expect(event).to.include({
      reason: 'expected a whole number, got "1,5"',
      path: 'candidates[0].votes',
      stale: false,
      bubbles: true,
      composed: true,
    });
  });

  it('says when older results stay', async () => {
    const element = await widget('', '');
    await set(element, single(1));
    listen();
    await set(element, { candidates: 'tiga' });
    expect(heard.all).to.have.length(1);
    expect(heard.all[0]).to.include({ path: 'candidates', stale: true });
    expect(element.current?.candidates[0]?.votes).to.equal(1n);
  });

  it('is sent once for the same fault, and again after a recovery', async () => {
    const element = await widget('', '');
    await set(element, single('x'));
    await set(element, single('x'));
    element.requestUpdate();
    await settled(element);
    expect(heard.all.map(({ type }) => type)).to.deep.equal(['election-results-error']);
    await set(element, single(1));
    await set(element, single('x'));
    expect(heard.all.map(({ type }) => type)).to.deep.equal([
      'election-results-error',
      'election-results-change',
      'election-results-error',
    ]);
  });

  it('is sent again if the same fault has another path', async () => {
    const element = await widget('', '');
    const two = (first: unknown, second: unknown) => ({
      candidates: [
        { name: 'Melati', votes: first },
        { name: 'Kenanga', votes: second },
      ],
    });
    await set(element, two('x', 1));
    await set(element, two(1, 'x'));
    expect(heard.errors.map(({ path }) => path)).to.deep.equal(['candidates[0].votes', 'candidates[1].votes']);
  });

  it('is not sent for faults that lose no figures', async () => {
    const element = await widget('', '');
    await set(element, { ...single(1), updated: 'kemarin', source: { name: 'KPU', url: 'javascript:alert(1)' } });
    expect(heard.all.map(({ type }) => type)).to.deep.equal(['election-results-change']);
  });
});
