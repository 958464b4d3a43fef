// A live card keeps its places: it is as high before the first answer as after it, in every state, and no place is empty.
import { expect, fixture } from '@open-wc/testing';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import { emptyBands, part, texts } from '../seen.js';
import { eachNight } from './each-night.js';
import { children, long, longer, short, state, states, tied } from './live-states.js';
import { answer, silence } from './night.js';
import type { Night } from './night.js';

const widths = [280, 360, 640, 960];
let count = 0;
let night: Night;
eachNight('2024-02-19T09:20:00+07:00', (opened) => ({ night } = opened));

/** A card that waits for its first answer. */
async function waiting(width: number, content = ''): Promise<ElectionResults> {
  await document.fonts.load('16px "Liberation Sans"');
  night.reply = silence;
  const box = await fixture<HTMLElement>(`<div style="font: 16px 'Liberation Sans'; width: ${width}px">
    <election-results src="/feed.json" refresh="30" heading="Hasil" source="KPU" controls="chart data">${content}</election-results>
  </div>`);
  await night.settle();
  return box.querySelector<ElectionResults>('election-results')!;
}

/** The card in another state, as if it had been opened in it. */
async function opened(width: number, json: object): Promise<ElectionResults> {
  const element = await waiting(width);
  night.reply = () => answer(JSON.stringify(json));
  element.src = `/feed.json?${String((count += 1))}`;
  await night.settle();
  await night.settle();
  return element;
}

describe('a live card has no empty band', () => {
  for (const width of widths) {
    it(`at ${width} px, in any state`, async () => {
      const faults: string[] = [];
      const look = (element: ElectionResults, name: string): void => {
        faults.push(...emptyBands(element).map((band) => `${name}: ${band}`));
        element.parentElement!.remove();
      };
      look(await waiting(width), 'waiting');
      for (const [kind, names] of Object.entries({ short, long, longer })) {
        for (const [name, json] of Object.entries(states(names)))
          look(await opened(width, json), `${kind} names, ${name}`);
      }
      expect(faults).to.deep.equal([]);
    });
  }
});

describe('the headline of a live card', () => {
  for (const width of widths) {
    it(`has at most ${width < 400 ? 'its two lines, or three in the narrowest cards,' : 'two lines'} at ${width} px`, async () => {
      const faults: string[] = [];
      for (const names of [short, long, longer]) {
        for (const [name, json] of Object.entries(states(names))) {
          const element = await opened(width, json);
          const headline = part(element, 'answer');
          const most = (width < 300 ? 3.6 : 2.4) * parseFloat(getComputedStyle(headline).fontSize);
          const { height } = headline.getBoundingClientRect();
          if (Math.abs(height - most) > 0.5)
            faults.push(`${name}: ${height} px for “${texts(element, 'answer').join('')}”`);
          element.parentElement!.remove();
        }
      }
      expect(faults).to.deep.equal([]);
    });
  }

  it('names ballot numbers where it has no room for names, short names first, and figures where there are many', async () => {
    const at = async (json: object): Promise<string> => texts(await opened(280, json), 'answer').join('');
    expect(await at(tied(longer))).to.equal('Suara sama: nomor 1, 2, dan 3');
    expect(await at(tied(short))).to.equal('Suara sama: Anies, Prabowo, dan Ganjar');
    expect(await at(tied(Array.from({ length: 30 }, (_, index) => `Calon ${index}`)))).to.equal('Suara sama: 30 calon');
    expect(await at(state(longer))).to.equal('Unggul sementara: nomor 2, 58,3%');
    const named = state(longer) as { readonly candidates: readonly object[] };
    const shorter = named.candidates.map((pair, index) => ({ ...pair, shortName: short[index] }));
    expect(await at({ ...named, candidates: shorter })).to.equal('Unggul sementara: Prabowo, 58,3%');
  });
});

describe('nothing moves', () => {
  /** What became of a result, and another kind of count, bring lines of their own: they come once, and not while counting. */
  const others = ['of a quick count', 'annulled', 'elected', 'before the second round'];

  /** The changes of the height from state to state, with their names. */
  async function moves(names: readonly string[], width: number, content: string): Promise<readonly string[]> {
    const element = await waiting(width, content);
    const heightOf = (): number => element.getBoundingClientRect().height;
    const before = heightOf();
    const moved: string[] = [];
    const look = (name: string): void => {
      if (Math.abs(heightOf() - before) > 0.5) moved.push(`${name}: ${heightOf() - before} px`);
    };
    for (const [name, json] of Object.entries(states(names))) {
      if (others.includes(name)) continue;
      night.reply = () => answer(JSON.stringify(json));
      element.src = `/feed.json?${String((count += 1))}`;
      await night.settle();
      expect(texts(element, 'name'), name).to.deep.equal(names);
      look(name);
      night.reply = () => answer('', {}, 500);
      await night.poll();
      expect(texts(element, 'button'), name).to.contain('Coba lagi');
      look(`${name}, in an outage`);
    }
    element.parentElement!.remove();
    return moved;
  }

  for (const width of widths) {
    it(`from the first moment to the first figures, and from state to state, at ${width} px`, async function () {
      this.timeout(30_000);
      expect(await moves(short, width, ''), 'short names').to.deep.equal([]);
      expect(await moves(long, width, children(long)), 'names of 40 letters').to.deep.equal([]);
    });
  }
});
