// Numbers are not broken or cut: a figure without its last digits is another figure.
import { expect, fixtureSync } from '@open-wc/testing';
import '../../src/define-dashboard.js';
import type { ElectionRegions } from '../../src/elements/regions/election-regions.js';
import type { DashboardCase } from '../cases/dashboard-case.js';
import { dashboardCases } from '../cases/dashboard.js';
import { cases } from '../cases/index.js';
import { isChromium, laidOut } from './audited.js';
import { brokenNumbers } from './digits.js';
import { shadow } from './seen.js';
import { widgetOf } from './widget.js';

const widths = [280, 360, 640, 960];
/** 100, 150 and 200% of the usual text size, in a wide font and in one that is not wide. */
const [normal, larger, largest, narrow] = [
  "16px 'DejaVu Sans'",
  "24px 'DejaVu Sans'",
  "32px 'DejaVu Sans'",
  "32px 'Liberation Sans'",
] as const;
/** Sizes in between and a narrower font need less room than the largest, so that one engine is enough for them. */
const texts = isChromium ? [normal, larger, largest, narrow] : [normal, largest];
/** Hundreds of similar rows, which are laid out only where they are visible. */
const large = ['regions-regencies', 'contests-545'];

/** The faults of a widget's numbers in its box. */
const faultsAt = (element: Element, where: string, width: number, text: string): readonly string[] => {
  element.parentElement!.style.cssText = `width: ${width}px; font: ${text}`;
  return brokenNumbers(element).map((fault) => `${where} at ${width} px, ${text}: ${fault}`);
};

/** The same at every width, in every size and font. */
function faultsOf(element: Element, where: string): readonly string[] {
  const faults = texts.flatMap((text) => widths.flatMap((width) => faultsAt(element, where, width, text)));
  element.parentElement!.remove();
  return faults;
}

/** A case of the dashboard with everything opened that a reader can open. */
async function opened({ tag, attributes, ...given }: DashboardCase, more: Readonly<Record<string, string>>) {
  const element = document.createElement(tag) as ElectionRegions;
  for (const [name, value] of Object.entries({ ...attributes, ...more })) element.setAttribute(name, value);
  for (const name of ['results', 'series', 'contests'] as const) {
    if (given[name] !== undefined) Object.assign(element, { [name]: given[name] });
  }
  Object.assign(element, given.sources);
  fixtureSync<HTMLElement>('<div></div>').append(element);
  await element.updateComplete;
  for (const details of shadow(element).querySelectorAll('details')) details.open = true;
  shadow(element).querySelector<HTMLElement>('.opener')?.click();
  await element.updateComplete;
  return element;
}

const views = {
  'election-regions': [{ view: 'map' }, { view: 'table' }],
  'election-trend': [{ x: 'counted' }, { x: 'time' }],
  'election-seats': [{}],
  'election-contests': [{}],
  'election-compare': [{}],
} as const;

describe('numbers are whole at every width, text size and font', () => {
  for (const chart of ['bar', 'stacked', 'donut', 'table']) {
    it(`in every case, as a ${chart}`, async function () {
      this.timeout(120_000);
      const faults: string[] = [];
      for (const named of laidOut(cases)) faults.push(...faultsOf(await widgetOf(named, { chart }), named.name));
      expect(faults).to.deep.equal([]);
    });
  }

  for (const [tag, shown] of Object.entries(views)) {
    for (const view of shown) {
      it(`in every case of <${tag}> ${Object.values(view).join()}`, async function () {
        this.timeout(120_000);
        const faults: string[] = [];
        const own = dashboardCases.filter((one) => one.tag === tag && !large.includes(one.name));
        for (const named of laidOut(own)) {
          faults.push(...faultsOf(await opened(named, view), named.name));
        }
        expect(faults).to.deep.equal([]);
      });
    }
  }

  for (const decimals of ['1', '4']) {
    it(`in tables of regions of two to twelve pairs at any width, with ${decimals} decimals`, async function () {
      this.timeout(120_000);
      const faults: string[] = [];
      for (const count of [2, 3, 6, 7, 12]) {
        const element = await opened(regionsOf(count), { decimals });
        for (let width = 240; width <= 1000; width += isChromium ? 20 : 40) {
          for (const text of [normal, largest]) faults.push(...faultsAt(element, `${count} pairs`, width, text));
        }
        element.parentElement!.remove();
      }
      expect(faults).to.deep.equal([]);
    });
  }

  it('and a broken or cut number is found', async () => {
    const element = await widgetOf(cases[0]!);
    const votes = shadow(element).querySelector<HTMLElement>('[part="votes"]')!;
    expect(brokenNumbers(element)).to.deep.equal([]);
    votes.style.cssText = 'display: block; width: 3em';
    expect(brokenNumbers(element).join()).to.match(/“40\.971\.906”.* is broken/);
    votes.style.cssText = 'display: block; width: 3em; overflow: auto; white-space: nowrap';
    expect(brokenNumbers(element).join()).to.match(/“40\.971\.906”.* is cut/);
    votes.style.cssText = 'display: block; margin-left: -6em; white-space: nowrap';
    expect(brokenNumbers(element).join()).to.match(/“40\.971\.906”.* leaves the card/);
  });
});

/** Three provinces with shares near 0 and near 100%, and as many votes as a nation has. */
function regionsOf(count: number): DashboardCase {
  const candidates = Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    number: index + 1,
    name: `Pasangan Calon ${index + 1}`,
  }));
  const regions = ['11', '13', '31'].map((code, place) => ({
    code,
    votes: Object.fromEntries(
      candidates.map(({ id }, index) => [id, [99_999_999, 33_333_333, 1][(index + place) % 3]!]),
    ),
    progress: { counted: 823_235, total: 823_236 },
  }));
  return {
    name: 'regions-wide',
    title: 'synthetic',
    tag: 'election-regions',
    attributes: { view: 'table' },
    results: {
      version: 1,
      kind: 'official',
      rule: 'presidential',
      candidates: candidates.map((pair) => ({
        ...pair,
        votes: regions.reduce((sum, { votes }) => sum + votes[pair.id]!, 0),
      })),
      regions,
    },
  };
}
