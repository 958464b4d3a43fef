// How far a page with a live card moves by Chromium's own count, where names are longer and text is larger than a card is made for.
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import { texts } from '../seen.js';
import { twoFrames } from '../widget.js';
import { eachNight } from './each-night.js';
import { children, long, longest, states } from './live-states.js';
import { answer, silence } from './night.js';
import type { Night } from './night.js';

let count = 0;
let night: Night;
eachNight('2024-02-19T09:20:00+07:00', (opened) => ({ night } = opened));

/** What became of a result, and another kind of count, come once, and not while counting. */
const others = ['of a quick count', 'annulled', 'elected', 'before the second round'];

const isMeasured = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** The shifts of an article with a card, by what has come: the first figures, then each state, and an outage after each. */
async function shifts(names: readonly string[], width: number, size: number): Promise<ReadonlyMap<string, number>> {
  await setViewport({ width, height: 800 });
  await document.fonts.load('16px "Liberation Sans"');
  night.reply = silence;
  const box = await fixture<HTMLElement>(`<div style="font: ${size}px 'Liberation Sans'">
    <election-results src="/feed.json" refresh="30" heading="Hasil" source="KPU" controls="chart data">${children(names)}</election-results>
    <p style="height: 100vh">Sesudah</p></div>`);
  const element = box.querySelector<ElectionResults>('election-results')!;
  await night.settle();
  await twoFrames();
  let sum = 0;
  const add = (list: readonly PerformanceEntry[]): void => {
    for (const entry of list) sum += (entry as PerformanceEntry & { readonly value: number }).value;
  };
  const observer = new PerformanceObserver((list) => {
    add(list.getEntries());
  });
  observer.observe({ type: 'layout-shift' });
  const found = new Map<string, number>();
  const note = async (name: string): Promise<void> => {
    await twoFrames();
    add(observer.takeRecords());
    found.set(name, sum);
    sum = 0;
  };
  for (const [name, json] of Object.entries(states(names))) {
    if (others.includes(name)) continue;
    night.reply = () => answer(JSON.stringify(json));
    element.src = `/feed.json?${String((count += 1))}`;
    await night.settle();
    expect(texts(element, 'name'), name).to.deep.equal(names);
    await note(name);
    night.reply = () => answer('', {}, 500);
    await night.poll();
    await note(`${name}, in an outage`);
  }
  observer.disconnect();
  box.remove();
  return found;
}

describe('the layout shift of a live card', () => {
  for (const width of [280, 360, 640, 960]) {
    for (const [what, names, size, most] of [
      // Texts move within their places alone.
      ['names of 40 letters', long, 16, 0.005],
      ['names of 108 letters', longest, 16, 0.02],
      ['text of 200%', long, 32, 0.02],
      ['both', longest, 32, 0.02],
    ] as const) {
      it(`is at most ${most} at ${width} px with ${what}`, async function () {
        if (!isMeasured) this.skip();
        this.timeout(30_000);
        const found = await shifts(names, width, size);
        expect(found).to.have.lengthOf.above(10);
        expect([...found].filter(([, value]) => value > most)).to.deep.equal([]);
      });
    }
  }
});
