// The page before the script has run, and what moves when it runs.
import { expect, fixture } from '@open-wc/testing';
import { ElectionResults } from '../../src/elements/results/election-results.js';
import { parts, read } from './seen.js';
import { pairs, settled, twoFrames } from './widget.js';

let count = 0;

/** A widget whose tag is not registered yet, between two paragraphs of an article; `define` registers it. */
async function article(css: string, content = pairs) {
  const tag = `later-results-${String(++count)}`;
  const page = await fixture<HTMLElement>(
    `<article style="width: 400px"><style>${css.replaceAll('election-results', tag)}</style>
       <p>Sebelum</p><${tag} heading="Hasil" source="KPU">${content}</${tag}><p>Sesudah</p></article>`,
  );
  const element = page.querySelector<ElectionResults>(tag)!;
  const places = (): readonly number[] =>
    [...page.querySelectorAll(`p, ${tag}`)].flatMap((at) => {
      const { top, bottom } = at.getBoundingClientRect();
      return [top, bottom];
    });
  const define = async (): Promise<void> => {
    class Later extends ElectionResults {}
    Later.define(tag);
    await settled(element);
    await twoFrames();
  };
  return { page, element, places, define };
}

const snippet = 'election-results { display: block; min-height: 24em }';

describe('with reserved room', () => {
  it('nothing of the page moves when the script runs', async () => {
    const { element, places, define } = await article(snippet);
    const before = places();
    await define();
    expect(read(element)).to.match(/^Hasil Suara terbanyak: Prabowo & Gibran, 58,6% 1 Anies/);
    expect(places()).to.deep.equal(before);
  });

  it('nothing moves with a table in place of pairs', async () => {
    const { element, places, define } = await article(
      snippet,
      '<table><tr><td>1</td><td>Melati</td><td>1</td></tr><tr><td>2</td><td>Kenanga</td><td>3</td></tr></table>',
    );
    const before = places();
    await define();
    expect(parts(element, 'row')).to.have.length(2);
    expect(places()).to.deep.equal(before);
  });

  it('the card fills the room, with its source at the bottom', async () => {
    const { element, define } = await article(snippet);
    await define();
    const host = element.getBoundingClientRect();
    const [root, footer] = ['root', 'footer'].map((name) => parts(element, name)[0]!.getBoundingClientRect());
    expect(host.height).to.be.closeTo(24 * 16, 0.5);
    expect(root!.height).to.be.closeTo(host.height, 0.5);
    expect(host.bottom - footer!.bottom).to.be.at.most(24);
  });

  it('the browser counts no layout shift', async function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    const { define } = await article(snippet);
    await twoFrames();
    const shifts: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    await define();
    shifts.push(...observer.takeRecords());
    observer.disconnect();
    expect(shifts).to.deep.equal([]);
  });
});

it('without it the page moves, so these tests can fail', async () => {
  const { places, define } = await article('');
  const before = places();
  await define();
  expect(places()).not.to.deep.equal(before);
});

it('is readable before the script has run', async () => {
  const { element } = await article(snippet);
  expect(element.innerText.replace(/\s+/g, ' ').trim()).to.equal('Anies & Muhaimin Prabowo & Gibran Ganjar & Mahfud');
});

it('an update of figures moves nothing', async () => {
  const { element, places, define } = await article('');
  await define();
  const before = places();
  element.querySelectorAll('candidate-pair')[1]!.setAttribute('votes', '99999999');
  await settled(element);
  await twoFrames();
  expect(places()).to.deep.equal(before);
});
