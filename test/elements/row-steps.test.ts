// Long lists are drawn in steps: the first rows at once, the others in later frames.
import { expect, fixtureSync, nextFrame } from '@open-wc/testing';
import { ElectionContests } from '../../src/elements/contests/election-contests.js';
import { ElectionRegions } from '../../src/elements/regions/election-regions.js';
import { syntheticContests } from '../cases/contests.js';
import { regencies514 } from '../cases/regions.js';
import { shadow, textOf } from './seen.js';
import { twoFrames } from './widget.js';

ElectionContests.define();
ElectionRegions.define();

type Rows = ElectionContests | ElectionRegions;

interface List {
  readonly tag: 'election-contests' | 'election-regions';
  readonly give: (element: Rows, extra?: number) => void;
  readonly names: readonly string[];
  readonly rows: string;
  readonly name: string;
  /** The number of rows at first. */
  readonly first: number;
  /** The number of rows that are drawn at once of a whole list. */
  readonly atOnce: number;
  /** Has all rows listed. */
  readonly open: (element: Rows) => void;
}

const withVotes = (extra: number): object => {
  const feed = structuredClone(syntheticContests()) as unknown as { contests: { candidates: { votes: number }[] }[] };
  for (const { candidates } of feed.contests) for (const candidate of candidates) candidate.votes += extra;
  return feed;
};

const sumOf = (votes: unknown): number =>
  Object.values(votes as Readonly<Record<string, number>>).reduce((sum, count) => sum + count, 0);

const lists: readonly List[] = [
  {
    tag: 'election-contests',
    give: (element, extra = 0) => ((element as ElectionContests).contests = withVotes(extra)),
    names: syntheticContests().contests.map((one) => (one as { subheading: string }).subheading),
    rows: '.board .contest:not([hidden])',
    name: '.opener',
    first: 20,
    atOnce: 20,
    open: () => undefined,
  },
  {
    tag: 'election-regions',
    give: (element, extra = 0) => {
      const regions = (regencies514.regions ?? []).map(({ votes, ...rest }) => ({
        ...rest,
        votes: { ...(votes as Record<string, number>), 1: Number((votes as Record<string, number>)['1']) + extra },
      }));
      (element as ElectionRegions).results = { ...regencies514, regions };
    },
    names: [...(regencies514.regions ?? [])]
      .sort((a, b) => sumOf(b.votes) - sumOf(a.votes))
      .map(({ name = '' }) => name),
    // The first row is the nation's.
    rows: '.regions tbody tr:nth-child(n + 2)',
    name: 'button',
    first: 12,
    atOnce: 40,
    open: (element) => shadow(element).querySelector<HTMLElement>('.more')!.click(),
  },
];

const rowsOf = (element: Element, { rows }: List): readonly HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>(rows),
];
const namesOf = (element: Element, list: List): readonly string[] =>
  rowsOf(element, list).map((row) => textOf(row.querySelector(list.name)!));

/** Frames and timers that come when the test says so. */
interface Held {
  /** Lets one frame come. */
  readonly frame: () => void;
  /** Runs all timers. */
  readonly timers: () => void;
  /** The number of frames and timers that are waiting. */
  readonly count: number;
  readonly end: () => void;
}

function hold(): Held {
  const names = ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout', 'clearTimeout'] as const;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- they are restored later
  const before = names.map((name) => window[name]);
  const frames = new Map<number, () => void>();
  const timers = new Map<number, () => void>();
  let id = 0;
  const hold = (held: Map<number, () => void>) => (action: () => void) => (held.set(++id, action), id);
  const run = (held: Map<number, () => void>) => {
    const actions = [...held.values()];
    held.clear();
    for (const action of actions) action();
  };
  Object.assign(window, {
    requestAnimationFrame: hold(frames),
    cancelAnimationFrame: (wanted: number) => frames.delete(wanted),
    setTimeout: hold(timers),
    clearTimeout: (wanted: number) => timers.delete(wanted),
  });
  return {
    frame: () => run(frames),
    timers: () => run(timers),
    get count() {
      return frames.size + timers.size;
    },
    end: () => names.forEach((name, index) => Object.assign(window, { [name]: before[index] })),
  };
}

const hide = (isHidden: boolean): void => {
  if (isHidden) Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  else Reflect.deleteProperty(document, 'hidden');
};

for (const list of lists) {
  const made = (): Rows => {
    const box = fixtureSync<HTMLElement>('<div style="width: 640px"></div>');
    const element = document.createElement(list.tag);
    box.append(element);
    return element;
  };
  const first = async (): Promise<Rows> => {
    const element = made();
    list.give(element);
    await element.updateComplete;
    list.open(element);
    await element.updateComplete;
    return element;
  };

  describe(`<${list.tag}>`, () => {
    let held: Held;
    beforeEach(() => (held = hold()));
    afterEach(() => {
      held.end();
      hide(false);
    });

    it('draws the first rows at once, and 40 more with each frame, until all are there', async () => {
      const element = made();
      let drawn = -1;
      element.addEventListener('election-results-change', () => (drawn = rowsOf(element, list).length));
      list.give(element);
      await element.updateComplete;
      expect(drawn).to.equal(list.first);
      list.open(element);
      await element.updateComplete;
      const counts = [rowsOf(element, list).length];
      while (held.count) {
        held.frame();
        await element.updateComplete;
        counts.push(rowsOf(element, list).length);
      }
      expect(counts).to.deep.equal(
        Array.from({ length: Math.ceil((list.names.length - list.atOnce) / 40) + 1 }, (_, step) =>
          Math.min(40 * step + list.atOnce, list.names.length),
        ),
      );
      await element.rowsComplete;
      expect(namesOf(element, list)).to.deep.equal(list.names);
    });

    it('continues if no frame comes', async () => {
      const element = await first();
      held.timers();
      await element.updateComplete;
      expect(rowsOf(element, list)).to.have.length(list.atOnce + 40);
    });

    it('draws all at once in a hidden tab, and the rest when a tab is hidden', async () => {
      const visible = await first();
      hide(true);
      const hidden = await first();
      expect(rowsOf(hidden, list)).to.have.length(list.names.length);
      held.timers();
      await visible.rowsComplete;
      expect(rowsOf(visible, list)).to.have.length(list.names.length);
      expect(held.count).to.equal(0);
    });

    it('stops when it is removed from the page, and continues when it is back', async () => {
      const element = await first();
      const box = element.parentElement!;
      element.remove();
      expect(held.count).to.equal(0);
      await element.updateComplete;
      expect([rowsOf(element, list).length, held.count]).to.deep.equal([list.atOnce, 0]);
      box.append(element);
      await element.updateComplete;
      held.frame();
      await element.updateComplete;
      expect(rowsOf(element, list)).to.have.length(list.atOnce + 40);
    });

    it('shows an update at once in the drawn rows, and removes none', async () => {
      const element = await first();
      held.frame();
      await element.updateComplete;
      const rows = rowsOf(element, list);
      const before = rows.map(textOf);
      list.give(element, 77_000);
      await element.updateComplete;
      expect(rowsOf(element, list)).to.deep.equal(rows);
      expect(rows.map(textOf).filter((text, index) => text === before[index])).to.deep.equal([]);
      while (held.count) {
        held.frame();
        await element.updateComplete;
      }
      const expected = await first();
      list.give(expected, 77_000);
      hide(true);
      held.timers();
      await expected.rowsComplete;
      expect(rowsOf(element, list).map(textOf)).to.deep.equal(rowsOf(expected, list).map(textOf));
    });

    it('finds rows among the last, and shows all again', async () => {
      const element = await first();
      const type = async (text: string): Promise<void> => {
        const input = shadow(element).querySelector('input')!;
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await element.updateComplete;
      };
      const last = list.names.at(-1)!;
      await type(last);
      expect(namesOf(element, list)).to.deep.equal(list.names.filter((name) => name.includes(last)));
      await element.rowsComplete;
      await type('');
      expect(namesOf(element, list).slice(0, 20)).to.deep.equal(list.names.slice(0, 20));
      while (held.count) {
        held.frame();
        await element.updateComplete;
      }
      expect(namesOf(element, list)).to.deep.equal(list.names);
    });
  });

  it(`<${list.tag}> moves nothing on the screen`, async function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    const element = made();
    element.parentElement!.insertAdjacentHTML('afterend', '<p>Sesudah</p>');
    await element.updateComplete;
    list.give(element);
    await element.updateComplete;
    // The first picture has moved the text below it.
    await nextFrame();
    const shifts: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((entries) => shifts.push(...entries.getEntries()));
    observer.observe({ type: 'layout-shift' });
    expect(rowsOf(element, list).length).to.be.below(list.names.length);
    await element.rowsComplete;
    await twoFrames();
    shifts.push(...observer.takeRecords());
    observer.disconnect();
    expect(shifts).to.deep.equal([]);
  });
}

it('a region far down keeps the focus and its place when a reader opens and closes it', async () => {
  const [, list] = lists;
  const box = fixtureSync<HTMLElement>('<div style="width: 640px"></div>');
  const element = document.createElement('election-regions');
  list!.give(element);
  box.append(element);
  await element.updateComplete;
  list!.open(element);
  await element.rowsComplete;
  expect(rowsOf(element, list!)).to.have.length(514);
  const name = (): HTMLElement => rowsOf(element, list!)[300]!.querySelector('button')!;
  name().focus();
  // WebKit scrolls to the focus in a later frame.
  await twoFrames();
  const { top } = name().getBoundingClientRect();
  expect(top).to.be.within(0, innerHeight);
  for (const rows of [515, 514]) {
    name().click();
    await element.rowsComplete;
    expect(rowsOf(element, list!)).to.have.length(rows);
    expect(shadow(element).activeElement).to.equal(name());
    expect(name().getBoundingClientRect().top).to.equal(top);
  }
});
