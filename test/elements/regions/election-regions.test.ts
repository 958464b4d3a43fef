// Who leads where: the map, the table, one region's own result, and the way back.
import { aTimeout, expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { ElectionRegions } from '../../../src/elements/regions/election-regions.js';
import { ElectionRegionSelectEvent } from '../../../src/elements/regions/region-select-event.js';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import type { ResultsInput } from '../../../src/results/types.js';
import { midCount2024, provinces2024, regencies514 } from '../../cases/regions.js';
import { changesIn, filled, outside, overlaps, part, parts, read, seenTexts, shadow, textOf } from '../seen.js';
import { warningsIn } from '../warnings.js';
import { caseNamed, cases, focused, regionIn, regionsOf } from './regions.js';

const tiles = (element: Element): readonly HTMLElement[] => parts(element, 'tile', HTMLElement);
const back = (element: Element): HTMLElement => shadow(element).querySelector<HTMLElement>('.region > button')!;
const heads = (element: Element): readonly HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>('.regions th[role="columnheader"]'),
];
const rows = (element: Element): readonly string[] =>
  [...shadow(element).querySelectorAll<HTMLElement>('.regions tbody tr')].map(textOf);
const sort = async (element: ElectionRegions, column: number): Promise<void> => {
  heads(element)[column]!.querySelector('button')!.click();
  await element.rowsComplete;
};

describe('the map of 2024', () => {
  it('has a button for each of 38 provinces and overseas, named by region, leader and lead', async () => {
    const element = await regionsOf(caseNamed('official'));
    expect(tiles(element)).to.have.length(39);
    expect(regionIn(element, '11').getAttribute('aria-label')).to.equal(
      'Aceh, AC: 1 Anies & Muhaimin, Selisih 49,1 poin',
    );
    expect(textOf(regionIn(element, '12'))).to.equal('SU 2');
    expect(read(element)).to.contain('1 Anies & Muhaimin 2 provinsi 2 Prabowo & Gibran 36 provinsi dan luar negeri');
    expect(read(element)).to.match(/Selisih <5 5–15 15–30 ≥30 poin Data masuk di bawah 50%/);
    await expect(element).to.be.accessible();
  });

  it('has its progress in the name while the count goes on', async () => {
    const element = await regionsOf(caseNamed('mid-count'));
    expect(regionIn(element, '94').getAttribute('aria-label')).to.equal(
      'Papua Tengah, PT: 2 Prabowo & Gibran, Selisih 34,1 poin, Data masuk 4,66% TPS',
    );
    expect(shadow(element).querySelectorAll('[part="tile"] path:not([d=""])')).to.have.length(6);
  });

  it('lies as the archipelago does, with tiles of one size that do not touch', async () => {
    for (const width of [280, 360, 640, 960]) {
      const element = await regionsOf(caseNamed('official'), {}, width);
      const box = (code: string): DOMRect => regionIn(element, code).getBoundingClientRect();
      const boxes = tiles(element).map((tile) => tile.getBoundingClientRect());
      for (const { width: wide, height } of boxes) {
        expect(wide).to.be.closeTo(boxes[0]!.width, 1);
        expect(height).to.be.closeTo(boxes[0]!.height, 1);
      }
      expect(box('11').right).to.be.below(box('36').left);
      expect(box('18').bottom).to.be.below(box('36').top);
      expect(box('61').bottom).to.be.below(box('33').top);
      expect(box('73').right).to.be.below(box('81').left);
      expect(box('91').left).to.be.above(box('71').right);
      const root = part(element, 'root').getBoundingClientRect();
      for (const { left, right } of boxes) {
        expect(left).to.be.above(root.left);
        expect(right).to.be.below(root.right);
      }
      element.parentElement!.remove();
    }
  });

  it('is a real table for those who do not see it', async () => {
    const element = await regionsOf(caseNamed('official'));
    const table = shadow(element).querySelector('.unseen table')!;
    expect(table.querySelectorAll('tbody tr')).to.have.length(39);
    expect(table.querySelector('tbody tr')!.textContent.replace(/\s+/g, ' ')).to.contain('Aceh');
    expect(table.querySelectorAll('button')).to.have.length(0);
    expect(shadow(element).getElementById('summary')!.textContent).to.contain(
      'Prabowo & Gibran 36 provinsi dan luar negeri',
    );
  });
});

describe('a choice', () => {
  it('shows the region’s own result, puts the focus on the way back, and tells the page', async () => {
    const element = await regionsOf(caseNamed('official'));
    const told = oneEvent(element, ElectionRegionSelectEvent.type);
    regionIn(element, '11').click();
    const { code, region, bubbles, composed } = (await told) as unknown as ElectionRegionSelectEvent;
    expect([code, region, bubbles, composed]).to.deep.equal(['11', 'Aceh', true, true]);
    expect(element.region).to.equal('11');
    const text = read(element);
    expect(text).to.contain('Kembali ke semua wilayah Aceh 1 Anies & Muhaimin 2.369.534 suara 73,6%');
    expect(text).to.contain('Ambang 20%');
    expect(parts(element, 'tile')).to.deep.equal([]);
    expect(textOf(focused(element)!)).to.equal('Kembali ke semua wilayah');
    await expect(element).to.be.accessible();
  });

  it('is undone, with the focus back on the tile', async () => {
    const element = await regionsOf(caseNamed('official'));
    regionIn(element, '34').click();
    await oneEvent(element, ElectionRegionSelectEvent.type);
    const told = oneEvent(element, ElectionRegionSelectEvent.type);
    back(element).click();
    const { code, region } = (await told) as unknown as ElectionRegionSelectEvent;
    expect([code, region, element.region]).to.deep.equal([undefined, undefined, null]);
    expect(focused(element)).to.equal(regionIn(element, '34'));
    expect(regionIn(element, '34').tabIndex).to.equal(0);
  });

  it('is made and undone by keys alone', async () => {
    const element = await regionsOf(caseNamed('official'));
    regionIn(element, '11').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)).to.equal(regionIn(element, '12'));
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(element)).to.equal(regionIn(element, '11'));
    await sendKeys({ press: 'Enter' });
    await aTimeout(0);
    expect([element.region, focused(element)]).to.deep.equal(['11', back(element)]);
    await sendKeys({ press: 'Enter' });
    await aTimeout(0);
    expect([element.region, focused(element)]).to.deep.equal([null, regionIn(element, '11')]);
  });

  it('is one stop for Tab', async () => {
    const element = await regionsOf(caseNamed('official'));
    expect(tiles(element).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    regionIn(element, '53').focus();
    await element.updateComplete;
    expect(tiles(element).filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([regionIn(element, '53')]);
  });

  it('can be the page’s, by attribute and property, and is not told then', async () => {
    const element = await regionsOf(caseNamed('one'));
    let told = 0;
    element.addEventListener(ElectionRegionSelectEvent.type, () => (told += 1));
    expect(read(element)).to.contain('Aceh 1 Anies & Muhaimin');
    element.region = '51';
    await element.updateComplete;
    expect(read(element)).to.contain('Bali').and.to.contain('1.454.640 suara');
    element.region = null;
    await element.updateComplete;
    expect(tiles(element)).to.have.length(39);
    expect(told).to.equal(0);
  });

  it('is known by its name too, and Kembali comes back to its tile', async () => {
    const element = await regionsOf(caseNamed('official'), { region: 'Jabar' });
    expect(read(element)).to.contain('28.726.523').and.to.contain('Jawa Barat 1 Anies & Muhaimin');
    back(element).click();
    await oneEvent(element, ElectionRegionSelectEvent.type);
    expect(focused(element)).to.equal(regionIn(element, '32'));
  });

  it('of an unknown region is warned of, and shows all', async () => {
    const told = await warningsIn(async () => {
      const element = await regionsOf(caseNamed('official'), { region: '77', view: 'globe' });
      expect(tiles(element)).to.have.length(39);
    });
    expect(told).to.deep.equal([
      '<election-regions> region: expected the code of a region, got "77"',
      '<election-regions> view: expected map, table, got "globe"',
    ]);
  });

  it('of a region that is not in the data changes nothing', async () => {
    const element = await regionsOf(caseNamed('missing-and-renamed'));
    expect(regionIn(element, '12').getAttribute('aria-disabled')).to.equal('true');
    regionIn(element, '12').click();
    await element.updateComplete;
    expect(tiles(element)).to.have.length(39);
    expect(read(element)).to.contain('Data provinsi belum lengkap (36 dari 38)');
  });

  it('of a province that there was not yet is none: it has no tile, and keys pass over it', async () => {
    const element = await regionsOf(caseNamed('two-pairs-partial'));
    expect(tiles(element)).to.have.length(35);
    expect(shadow(element).querySelector('[data-code="94"]')).to.equal(null);
    regionIn(element, '81').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)?.dataset['code']).to.match(/^9[12]$/);
    await expect(element).to.be.accessible();
  });

  it('of a region without figures says that there are none', async () => {
    const element = await regionsOf(caseNamed('two-pairs-partial'), { region: '16' });
    expect(read(element)).to.contain('Sumatera Selatan').and.to.contain('Data hasil belum tersedia');
  });
});

describe('the table', () => {
  it('sorts by every column, and says so', async () => {
    const element = await regionsOf(caseNamed('table'), {}, 960);
    expect(heads(element).map((head) => head.getAttribute('aria-sort'))).to.deep.equal(Array(7).fill(null));
    const first = async (column: number): Promise<string> => {
      await sort(element, column);
      expect(heads(element)[column]!.getAttribute('aria-sort')).to.match(/^(a|de)scending$/);
      return rows(element)[0]!;
    };
    expect(await first(0)).to.match(/^Aceh/);
    expect(await first(0)).to.match(/^Sumatera Utara/);
    expect(await first(5)).to.match(/^Sulawesi Utara .* 2 Prabowo & Gibran 57,9/);
    expect(await first(5)).to.match(/^DKI Jakarta .* 2 Prabowo & Gibran 0,6/);
    expect(await first(1)).to.match(/^Aceh ✓ 73,6%/);
    expect(await first(3)).to.match(/^Bali .*42,0%/);
    expect(await first(6)).to.match(/^Jawa Barat .*28\.726\.523/);
    expect(heads(element).filter((head) => head.hasAttribute('aria-sort'))).to.have.length(1);
  });

  it('leaves out the columns that a card has no room for, and the row that a name opens has them', async () => {
    const pairs = ['1 Anies & Muhaimin', '2 Prabowo & Gibran', '3 Ganjar & Mahfud'];
    const element = await regionsOf(caseNamed('table'));
    const seen = (width: number): readonly string[] => {
      element.parentElement!.style.width = `${width}px`;
      return heads(element).flatMap((head) => textOf(head) || []);
    };
    expect(seen(280)).to.deep.equal(['Wilayah', 'Terbanyak', 'Selisih']);
    expect(seen(360)).to.deep.equal(['Wilayah', ...pairs]);
    expect(seen(640)).to.deep.equal(['Wilayah', ...pairs, 'Selisih', 'Suara sah']);
    expect(seen(960)).to.deep.equal(['Wilayah', ...pairs, 'Terbanyak', 'Selisih', 'Suara sah']);
    seen(280);
    expect(rows(element)[0]).to.equal('Aceh 1 Anies & Muhaimin 49,1');
    regionIn(element, '11').click();
    await element.updateComplete;
    for (const figure of ['73,6', '24,4', '2,0', 'Suara sah 3.221.235', 'Selisih 49,1 poin']) {
      expect(read(element)).to.contain(figure);
    }
  });

  it('marks 20% and counts it', async () => {
    const element = await regionsOf(caseNamed('table'));
    expect(rows(element).join(' ').match(/✓/g)).to.have.length(22 + 38 + 9);
    expect(read(element)).to.contain('2 Prabowo & Gibran: ✓ ≥20% di 38 dari 38 provinsi');
    expect(rows(element).at(-1))
      .to.match(/^Luar Negeri/)
      .and.not.to.contain('✓');
  });

  it('has bars as long as the shares, in the colours of the pairs', async () => {
    const element = await regionsOf(caseNamed('table'));
    const bar = shadow(element).querySelector<SVGRectElement>('.regions tbody [part="bar"]')!;
    expect(getComputedStyle(bar).fill).to.equal('rgb(27, 127, 92)');
    const share = filled(bar).width / filled(bar.parentElement!.querySelector<SVGRectElement>('[part="track"]')!).width;
    expect(share).to.be.closeTo(2369534 / 3221235, 0.01);
  });

  it('comes to one region and back to its row', async () => {
    const element = await regionsOf(caseNamed('table'));
    regionIn(element, '34').click();
    await oneEvent(element, ElectionRegionSelectEvent.type);
    expect(read(element)).to.contain('DI Yogyakarta 1 Anies & Muhaimin');
    back(element).click();
    await oneEvent(element, ElectionRegionSelectEvent.type);
    expect(focused(element)).to.equal(regionIn(element, '34'));
  });

  it('is what regions that are no provinces get, with a filter', async () => {
    const element = await regionsOf({ results: regencies514 });
    expect(tiles(element)).to.deep.equal([]);
    expect(rows(element)).to.have.length(514);
    const input = shadow(element).querySelector('input')!;
    input.value = 'rekaan 51';
    input.dispatchEvent(new Event('input'));
    await element.rowsComplete;
    expect(rows(element)).to.have.length(6);
    await sort(element, 0);
    expect(rows(element)).to.have.length(6);
  });

  it('ends after 600 of 10,000, and says so', async () => {
    const element = await regionsOf({
      results: {
        ...regencies514,
        regions: Array.from({ length: 10_000 }, (_, index) => ({ code: `R${String(index)}`, votes: { '1': index } })),
      },
    });
    expect(rows(element)).to.have.length(600);
    expect(read(element)).to.contain('Menampilkan 600 dari 10.000 wilayah');
  });
});

describe('an update', () => {
  const withVotes = (results: ResultsInput, code: string, votes: Readonly<Record<string, number>>): ResultsInput => ({
    ...results,
    regions: (results.regions ?? []).map((region) => (region.code === code ? { ...region, votes } : region)),
  });

  for (const view of ['map', 'table']) {
    it(`touches only what changed on the ${view}`, async () => {
      const element = await regionsOf(caseNamed('official'), { view });
      const row = regionIn(element, '11').closest('tr');
      const changes = await changesIn(element as unknown as ElectionResults, async () => {
        element.results = withVotes(provinces2024, '11', { '100025': 10, '100026': 900, '100027': 90 });
        await element.updateComplete;
      });
      expect(regionIn(element, '11').closest('tr')).to.equal(row);
      // Of 39 regions one: its tile or row, its line of the other table, the legend's words, and a notice.
      expect(changes.length).to.be.within(1, view === 'map' ? 45 : 40);
      expect(changes.filter((change) => change.includes('BUTTON data-code'))).to.deep.equal([]);
    });
  }

  for (const width of [280, 640]) {
    it(`that takes votes from one region marks it there, in ${String(width)} px`, async () => {
      const element = await regionsOf(caseNamed('mid-count'), {}, width);
      const bali = midCount2024.regions!.find(({ code }) => code === '51')!.votes as Record<string, number>;
      element.results = withVotes(midCount2024, '51', { ...bali, '100025': bali['100025']! - 12 });
      await element.updateComplete;
      const tile = regionIn(element, '51');
      expect(textOf(tile)).to.equal('BA 2▼');
      expect(tile.getAttribute('aria-label')).to.contain('Angka di sumber turun');
      const { left, right } = tile.getBoundingClientRect();
      for (const { boxes } of seenTexts(element).filter(({ element: at }) => tile.contains(at))) {
        for (const box of boxes) {
          expect(box.left).to.be.at.least(left - 1);
          expect(box.right).to.be.at.most(right + 1);
        }
      }
      expect(read(element)).to.contain('▼ Angka di sumber turun').and.to.contain('Angka di sumber turun: Bali');
      tile.click();
      await element.updateComplete;
      expect(read(element)).to.contain('▼').and.to.contain('Angka di sumber turun: Anies & Muhaimin −12 suara');
      await expect(element).to.be.accessible();
      element.parentElement!.remove();
    });
  }

  it('that changes nothing touches nothing', async () => {
    for (const view of ['map', 'table']) {
      const element = await regionsOf(caseNamed('official'), { view });
      const changes = await changesIn(element as unknown as ElectionResults, async () => {
        element.results = structuredClone(provinces2024);
        await element.updateComplete;
      });
      expect(changes).to.deep.equal([]);
    }
  });

  it('goes on under a region that is looked at', async () => {
    const element = await regionsOf(caseNamed('mid-count'), { region: '11' });
    element.results = withVotes(midCount2024, '11', { '100025': 1, '100026': 3, '100027': 0 });
    await element.updateComplete;
    expect(read(element)).to.contain('Prabowo & Gibran').and.to.contain('75,0%');
  });
});

it('shows what another element shows, and what that comes to show', async () => {
  const page = await fixture<HTMLElement>('<div><election-regions for="presiden"></election-regions></div>');
  const element = page.firstElementChild as ElectionRegions;
  await element.updateComplete;
  page.insertAdjacentHTML('beforeend', '<election-results id="presiden"></election-results>');
  const results = page.lastElementChild as ElectionResults;
  results.results = provinces2024;
  await results.updateComplete;
  await element.updateComplete;
  expect(regionIn(element, '11').getAttribute('aria-label')).to.contain('Anies & Muhaimin');
});

for (const width of [280, 360, 640, 960]) {
  it(`has no text over another, nor out of the card, in ${width} px`, async function () {
    this.timeout(60_000);
    for (const named of cases.filter(({ name }) => !/regencies/.test(name))) {
      const element = await regionsOf(named, { controls: 'data image' }, width);
      // What scrolls sideways leaves its frame on purpose.
      const seen = seenTexts(element).filter(({ element: at }) => !at.closest('.regions'));
      const inTiles = seen.filter(({ element: at }) => at.closest('[part="tile"]'));
      expect(overlaps(seen), named.name).to.deep.equal([]);
      expect(outside(seen, part(element, 'root').getBoundingClientRect()), named.name).to.deep.equal([]);
      for (const { element: at, boxes, text } of inTiles) {
        const tile = at.closest('[part="tile"]')!.getBoundingClientRect();
        for (const { left, right } of boxes) {
          expect(left, `${named.name}: ${text}`).to.be.at.least(tile.left - 1);
          expect(right, `${named.name}: ${text}`).to.be.at.most(tile.right + 1);
        }
        expect(parseFloat(getComputedStyle(at).fontSize)).to.be.at.least(10);
      }
      element.parentElement!.remove();
    }
  });
}

it('a region is chosen from the list too, since tiles are small on a phone', async () => {
  const element = await regionsOf(caseNamed('official'));
  const list = shadow(element).querySelector('select')!;
  expect([...list.options].map(({ text }) => text).slice(0, 3)).to.deep.equal([
    'Pilih provinsi',
    'Aceh',
    'Sumatera Utara',
  ]);
  expect(list.getBoundingClientRect().height).to.be.at.least(24);
  list.value = '11';
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  expect(element.region).to.equal('11');
  expect(textOf(shadow(element).querySelector('[part=root]')!)).to.contain('2.369.534');
});
