// What is shown in place of a count until its feed has answered. Nothing may move when it does.
import { expect, fixture } from '@open-wc/testing';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import { part, parts, read, shadow, texts } from '../seen.js';
import { twoFrames } from '../widget.js';
import { eachNight } from './each-night.js';
import { answer, silence } from './night.js';
import type { Night } from './night.js';
import { figuresAt, first, ours, oursAs, second } from './recorded.js';
import { figuresOf, live } from './watch.js';
import type { Watch } from './watch.js';

const charts = ['bar', 'stacked', 'donut', 'table'] as const;

let night: Night;
let seen: Watch;
eachNight('2024-02-19T09:20:00+07:00', (opened) => ({ night, seen } = opened));

describe('until the feed has answered', () => {
  beforeEach(() => (night.reply = silence));

  it('it says that it loads, in the language of the page', async () => {
    const element = await live(night, 'heading="Hasil" subheading="Pemilu" source="KPU" refresh="30"');
    expect(
      read(element)
        .replace(/\u00a0/g, '')
        .replace(/\s+/g, ' '),
    ).to.match(
      /^Hasil Pemilu Menunggu angka pertama dari KPU Data masuk – Memuat hasil… Diperbarui otomatis Jeda .* Sumber: KPU Belum ada waktu/,
    );
    expect(read(await live(night, 'locale="en"'))).to.contain('Loading results…');
    expect(element.current).to.equal(undefined);
    expect([seen.changes, seen.errors, seen.warnings]).to.deep.equal([[], [], []]);
  });

  for (const [rows, count] of [
    ['', 3],
    ['rows="1"', 1],
    ['rows="18"', 18],
    ['rows="0"', 1],
    ['rows="100000"', 100],
    ['rows="banyak"', 3],
  ] as const) {
    it(`it keeps ${count} rows free for ${rows || 'no rows'}`, async () => {
      const element = await live(night, rows);
      expect(parts(element, 'row')).to.have.length(count);
      expect(texts(element, 'row').join('')).to.equal('');
      expect(seen.warnings).to.have.length(rows.includes('banyak') ? 1 : 0);
    });
  }

  for (const chart of charts) {
    it(`nothing of a blank ${chart} is read out`, async () => {
      const element = await live(night, `chart="${chart}"`);
      const isHidden = (found: Element): boolean =>
        found.closest('[aria-hidden="true"]') !== null || getComputedStyle(found).visibility === 'hidden';
      const tables = [...shadow(element).querySelectorAll('table, [role], svg')];
      expect(tables.length).to.be.greaterThan(3);
      expect(tables.filter((found) => !isHidden(found))).to.deep.equal([]);
      expect(shadow(element).getElementById('summary')!.textContent).not.to.match(/%|\d|undefined|null/);
      night.reply = () => answer(ours(first));
      await night.poll();
    });
  }

  it('children without figures are named, without a figure', async () => {
    const children =
      '<candidate-pair number="1">Anies &amp; Muhaimin</candidate-pair><candidate-pair number="2" empty-box></candidate-pair>';
    const element = await live(night, '', children);
    expect(texts(element, 'notice')).to.deep.equal(['Memuat hasil…']);
    expect(texts(element, 'row')).to.deep.equal(['1 Anies & Muhaimin – –', '2 Kolom kosong – –']);
    expect(part(element, 'row').closest('[aria-hidden="true"]')).not.to.equal(null);
    expect(seen.warnings).to.deep.equal([]);
  });

  it('it says that there are no figures yet when the feed has failed, and keeps room for the answer', async () => {
    const element = await live(night);
    night.reply = () => answer('', {}, 500);
    await night.pass(11);
    expect(texts(element, 'notice')).to.deep.equal(['Data hasil belum tersedia']);
    expect(parts(element, 'row')).to.have.length(3);
    night.reply = () => answer(ours(first));
    await night.poll();
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
    expect(texts(element, 'notice')).to.deep.equal([]);
  });
});

describe('the height', () => {
  const names = ['Anies', 'Prabowo', 'Ganjar'];
  /** Names that take one line, and too few stations for a leader, whose mark may need a line of its own. */
  const state = oursAs({ ...first, percent: 41.01 }, { kind: undefined });
  const named = JSON.stringify({
    ...state,
    candidates: (state as { candidates: object[] }).candidates.map((candidate, index) => ({
      ...candidate,
      name: names[index],
    })),
  });

  for (const chart of charts) {
    for (const width of [280, 360, 640, 960]) {
      it(`of a ${chart} at ${width} px is the same before and after the answer, and in an outage`, async () => {
        await document.fonts.load('16px "Liberation Sans"');
        let give: (response: Response) => void = () => undefined;
        night.reply = () => new Promise((resolve) => (give = resolve));
        const box = await fixture<HTMLElement>(`<div style="font: 16px 'Liberation Sans'; width: ${width}px">
          <election-results src="/feed.json" refresh="30" chart="${chart}" heading="Hasil" source="KPU"></election-results>
        </div>`);
        const element = box.querySelector<ElectionResults>('election-results')!;
        const heightOf = async (): Promise<number> => {
          await night.settle();
          await twoFrames();
          return element.getBoundingClientRect().height;
        };
        const blank = await heightOf();
        expect(blank).to.be.greaterThan(150);
        give(answer(named));
        await night.settle();
        expect(texts(element, 'name')).to.deep.equal(names);
        expect(await heightOf(), 'with the answer').to.be.closeTo(blank, 0.5);
        part(element, 'button').click();
        expect(await heightOf(), 'paused').to.be.closeTo(blank, 0.5);
        night.reply = () => answer('', {}, 500);
        part(element, 'button').click();
        await night.settle();
        expect(texts(element, 'notice')).to.have.length(1);
        expect(await heightOf(), 'in an outage').to.be.closeTo(blank, 0.5);
        night.reply = () => answer(named.replace(first.updated, second.updated));
        await night.poll();
        expect(await heightOf(), 'after it').to.be.closeTo(blank, 0.5);
      });
    }
  }

  for (const width of [280, 360, 640, 960]) {
    it(`at ${width} px is the same if only the feed names the source`, async () => {
      await document.fonts.load('16px "Liberation Sans"');
      let give: (response: Response) => void = () => undefined;
      night.reply = () => new Promise((resolve) => (give = resolve));
      const box = await fixture<HTMLElement>(`<div style="font: 16px 'Liberation Sans'; width: ${width}px">
        <election-results src="/feed.json" refresh="30" heading="Hasil"></election-results>
      </div>`);
      const element = box.querySelector<ElectionResults>('election-results')!;
      await night.settle();
      const blank = element.getBoundingClientRect().height;
      give(answer(named));
      await night.settle();
      expect(texts(element, 'source')).to.deep.equal(['Sumber: KPU']);
      expect(element.getBoundingClientRect().height).to.be.closeTo(blank, 0.5);
    });
  }

  it('is the same with a leader, who is named in the headline', async () => {
    await document.fonts.load('16px "Liberation Sans"');
    let give: (response: Response) => void = () => undefined;
    night.reply = () => new Promise((resolve) => (give = resolve));
    const box = await fixture<HTMLElement>(`<div style="font: 16px 'Liberation Sans'; width: 640px">
      <election-results src="/feed.json" refresh="30" heading="Hasil" source="KPU"></election-results>
    </div>`);
    const element = box.querySelector<ElectionResults>('election-results')!;
    await night.settle();
    const blank = element.getBoundingClientRect().height;
    give(answer(ours(first, { kind: undefined })));
    await night.settle();
    expect(texts(element, 'answer')).to.deep.equal(['Unggul sementara: Prabowo & Gibran, 58,3%']);
    expect(element.getBoundingClientRect().height).to.be.closeTo(blank, 0.5);
  });
});
