// What the audit finds in each state of a live widget, and which texts and parts have enough contrast.
import { expect } from '@open-wc/testing';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import { contrastOf, inkAndGrounds, part, seenTexts, texts } from '../seen.js';
import { eachNight } from './each-night.js';
import { answer, silence } from './night.js';
import type { Night } from './night.js';
import { dressing, first, kpu, ours, second } from './recorded.js';
import { live } from './watch.js';

/** Brings a widget into a state, and returns the notice by which the state is recognised. */
const situations: Readonly<
  Record<string, (night: Night) => Promise<readonly [element: ElectionResults, sign: string]>>
> = {
  waiting: async (night) => {
    night.reply = silence;
    return [await live(night, attributes), 'Memuat hasil…'];
  },
  'without anything': async (night) => {
    night.reply = () => answer('', {}, 500);
    return [await live(night, attributes), 'Data hasil belum tersedia'];
  },
  'during the count, with gains and an age': async (night) => {
    night.reply = () => answer(kpu(first));
    const element = await live(night, attributes, dressing);
    night.reply = () => answer(kpu(second));
    await night.poll();
    return [element, 'menit lalu'];
  },
  'in an outage, with a correction and a notice from the desk': async (night) => {
    night.reply = () => answer(ours(second));
    const element = await live(night, attributes);
    night.reply = () => answer(ours({ ...first, updated: '2024-02-19T09:15:00+07:00' }, { notice: 'Menunggu KPU.' }));
    await night.poll();
    night.reply = () => answer('{');
    await night.poll();
    return [element, 'Gagal memuat data terbaru'];
  },
  paused: async (night) => {
    night.reply = () => answer(ours(first));
    const element = await live(night, attributes);
    part(element, 'button').click();
    await night.settle();
    return [element, 'Lanjutkan'];
  },
  closed: async (night) => {
    night.reply = () => answer(ours(first, { kind: 'quick-count', embargo: '2024-02-19T15:00:00+07:00' }));
    return [await live(night, attributes), 'tayang mulai'];
  },
  'with several pollsters': async (night) => {
    const { candidates } = JSON.parse(ours(first)) as { candidates: unknown };
    const counts = ['Simulasi Satu', 'Simulasi Dua'].map((pollster) => ({ pollster, margin: '1,0', candidates }));
    night.reply = () => answer(JSON.stringify({ version: 1, kind: 'quick-count', counts }));
    return [await live(night, attributes), 'Simulasi Dua'];
  },
};
const attributes = 'heading="Hitungan Sirekap" source="KPU" refresh="30"';

let night: Night;
eachNight('2024-02-19T09:20:00+07:00', (opened) => ({ night } = opened));

for (const [situation, come] of Object.entries(situations)) {
  for (const theme of ['light', 'dark'] as const) {
    it(`${situation}, the audit finds nothing in ${theme}, in any view`, async function () {
      this.timeout(60_000);
      const [element, sign] = await come(night);
      expect(texts(element, 'root').join('')).to.contain(sign);
      const box = element.parentElement!;
      box.style.cssText = `background: Canvas; color-scheme: ${theme}`;
      element.theme = theme;
      // The audit waits by the page's own clock, while the widget's clock stands.
      night.stopClock();
      for (const chart of ['bar', 'stacked', 'donut', 'table'] as const) {
        element.chart = chart;
        await element.updateComplete;
        await expect(document.body).to.be.accessible({
          ignoredRules: ['region', 'landmark-one-main', 'page-has-heading-one'],
        });
        const faint = seenTexts(element).flatMap(({ text, element: at }) => {
          if (getComputedStyle(at).visibility === 'hidden' || !text.trim()) return [];
          const { ink, grounds } = inkAndGrounds(at);
          const contrast = Math.min(...grounds.map((ground) => contrastOf(ink, ground)));
          return contrast < 4.5 ? [`“${text}” has ${contrast.toFixed(2)}:1`] : [];
        });
        expect(faint, chart).to.deep.equal([]);
      }
    });
  }
}
