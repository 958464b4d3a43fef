// Who leads in which region: the map, the table, one region's own result, and the way back.
import { aTimeout, expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { ElectionRegions } from '../../../src/elements/regions/election-regions.js';
import { ElectionRegionSelectEvent } from '../../../src/elements/regions/region-select-event.js';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import type { ResultsInput } from '../../../src/results/types.js';
import { midCount2024, provinces2024, regencies514 } from '../../cases/regions.js';
import { changesIn, filled, outside, overlaps, part, parts, read, seenTexts, shadow, textOf, texts } from '../seen.js';
import { warningsIn } from '../warnings.js';
import { caseNamed, cases, focused, regionIn, regionsOf } from './regions.js';

const tiles = (element: Element): readonly HTMLElement[] => parts(element, 'tile', HTMLElement);
/** The bars of one region, or of the nation. */
const panel = (element: Element): HTMLElement => shadow(element).querySelector<HTMLElement>('.panel')!;
/** The modes from which the reader can choose. */
const modes = (element: Element): readonly HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>('.switch [part="button"]'),
];
const all = async (element: ElectionRegions): Promise<void> => {
  shadow(element).querySelector<HTMLElement>('.more')?.click();
  await element.rowsComplete;
};
const heads = (element: Element): readonly HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>('.regions thead th'),
];
const rows = (element: Element): readonly string[] =>
  [...shadow(element).querySelectorAll<HTMLElement>('.regions tbody tr:not(.nation)')].map(textOf);
const sort = async (element: ElectionRegions, column: number): Promise<void> => {
  heads(element)[column]!.querySelector('button')!.click();
  await element.rowsComplete;
};

describe('the map of 2024', () => {
  it('has a button for each of 38 provinces and overseas, named by region, leader and lead', async () => {
    const element = await regionsOf(caseNamed('official'));
    expect(tiles(element)).to.have.length(39);
    expect(regionIn(element, '11').getAttribute('aria-label')).to.equal(
      'Aceh 74%: 1 Anies & Muhaimin 73,6%, Selisih 49,1 poin',
    );
    expect(textOf(regionIn(element, '12'))).to.equal('Sumut 58%');
    expect(textOf(regionIn(element, '13'))).to.equal('Sumbar 57% 1');
    expect(read(element)).to.contain('1 Anies & Muhaimin 2 provinsi 2 Prabowo & Gibran 36 provinsi dan luar negeri');
    expect(read(element)).to.match(/Selisih dengan urutan kedua <5 5–15 15–30 ≥30 poin/);
    expect(shadow(element).querySelectorAll('[title]')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('has its progress in the name during the count', async () => {
    const element = await regionsOf(caseNamed('mid-count'));
    expect(regionIn(element, '94').getAttribute('aria-label')).to.equal(
      'Papua Tengah, Papteng 61%: 2 Prabowo & Gibran 61,4%, Selisih 34,1 poin, Data masuk 4,66% TPS',
    );
    expect(shadow(element).querySelectorAll('[part="tile"] path:not([d=""])')).to.have.length(6);
  });

  it('has the shape of the archipelago if there is room, in squares that do not touch', async () => {
    for (const width of [640, 960]) {
      const element = await regionsOf(caseNamed('official'), {}, width);
      const box = (code: string): DOMRect => regionIn(element, code).getBoundingClientRect();
      const boxes = tiles(element).map((tile) => tile.getBoundingClientRect());
      for (const { width: wide, height } of boxes) {
        expect(wide).to.be.closeTo(boxes[0]!.width, 1);
        expect(height).to.be.closeTo(wide, 1);
        expect(height).to.be.at.least(40);
      }
      expect(box('11').right).to.be.below(box('32').left);
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

  for (const [width, most] of [
    [280, 4],
    [360, 6],
    [480, 8],
  ] as const) {
    it(`is on shelves by island in ${String(width)} px, in tiles of 40 px or more, with the same buttons`, async () => {
      const wide = await regionsOf(caseNamed('official'));
      const order = tiles(wide).map(({ dataset }) => dataset['code']);
      const element = await regionsOf(caseNamed('official'), {}, width);
      expect(tiles(element).map(({ dataset }) => dataset['code'])).to.deep.equal(order);
      const rows = new Map<number, number>();
      for (const tile of tiles(element)) {
        const box = tile.getBoundingClientRect();
        expect(box.width).to.be.at.least(40);
        expect(box.height).to.be.at.least(40);
        rows.set(box.top, (rows.get(box.top) ?? 0) + 1);
      }
      expect(Math.max(...rows.values())).to.equal(most);
      expect(texts(element, 'root')[0]).to.match(/Sumatera .*Jawa .*Kalimantan .*Sulawesi .*Papua .*Luar negeri/);
    });
  }

  it('is a real table for screen readers', async () => {
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

describe('the mode of the map', () => {
  it('is who won, the lead, or one pair, by the reader’s choice', async () => {
    const element = await regionsOf(caseNamed('official'));
    const press = async (index: number): Promise<void> => {
      modes(element)[index]!.click();
      await element.updateComplete;
    };
    expect(modes(element).map(textOf)).to.deep.equal(['Terbanyak', 'Selisih', 'Tiap pasangan']);
    await press(1);
    expect(textOf(regionIn(element, '12'))).to.equal('Sumut +29,0');
    expect(modes(element).map((one) => one.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true', 'false']);
    await press(2);
    expect(modes(element).slice(3).map(textOf)).to.deep.equal(['1', '2', '3']);
    expect(textOf(regionIn(element, '12'))).to.equal('Sumut 58%');
    await press(3);
    expect(textOf(regionIn(element, '12'))).to.equal('Sumut 29%');
    expect(regionIn(element, '12').getAttribute('aria-label')).to.equal(
      'Sumatera Utara, Sumut 29%: 1 Anies & Muhaimin 29,2%',
    );
    expect(read(element)).to.contain('Perolehan Anies & Muhaimin <20% 20–30% 30–50% ≥50%');
    await expect(element).to.be.accessible();
  });

  it('takes its details away at Escape, until the focus comes again', async () => {
    const element = await regionsOf(caseNamed('official'));
    const [one, other] = ['11', '12'].map((code) => regionIn(element, code));
    const isRead = (): boolean => getComputedStyle(one!, '::after').display === 'block';
    one!.focus();
    await sendKeys({ press: 'Shift' });
    expect(isRead()).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(isRead()).to.equal(false);
    other!.focus();
    one!.focus();
    await sendKeys({ press: 'Shift' });
    expect(isRead()).to.equal(true);
  });

  it('shows its details at the pointer and at the focus, within the card', async () => {
    for (const width of [280, 640]) {
      const element = await regionsOf(caseNamed('official'), {}, width);
      const root = part(element, 'root').getBoundingClientRect();
      for (const code of ['11', '12', '61', '95', '99']) {
        const tile = regionIn(element, code);
        expect(getComputedStyle(tile, '::after').content).to.equal('none');
        tile.focus();
        await sendKeys({ press: 'Shift' });
        const { content, display } = getComputedStyle(tile, '::after');
        expect(display).to.equal('block');
        // Firefox has it as the style sheet does.
        expect(content).to.be.oneOf([`"${tile.getAttribute('aria-label')!}"`, 'attr(aria-label)']);
        const [box, wide] = [tile.getBoundingClientRect(), parseFloat(getComputedStyle(tile, '::after').width)];
        if (width > 600) expect(code > '7' ? box.right - wide : box.left + wide).to.be.within(root.left, root.right);
      }
      element.parentElement!.remove();
    }
  });
});

describe('a chosen region', () => {
  for (const width of [640, 720, 960]) {
    it(`shows its own bars in the free sea, fires an event and moves nothing, in ${String(width)} px`, async () => {
      const element = await regionsOf(caseNamed('mid-count'), {}, width);
      expect(textOf(panel(element)))
        .to.contain('Nasional')
        .and.to.contain('58,8%');
      const boxes = (): readonly string[] =>
        [element, ...tiles(element), panel(element)].map((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect();
          return [left, top, right, bottom].map(Math.round).join();
        });
      const before = boxes();
      for (const tile of tiles(element)) {
        const box = panel(element).getBoundingClientRect();
        const { right, bottom } = tile.getBoundingClientRect();
        expect(right <= box.left || bottom <= box.top, tile.getAttribute('aria-label')!).to.equal(true);
      }
      for (const code of ['19', '94', '11']) {
        const told = oneEvent(element, ElectionRegionSelectEvent.type);
        regionIn(element, code).click();
        const { code: said, bubbles, composed } = (await told) as unknown as ElectionRegionSelectEvent;
        expect([said, bubbles, composed, element.region]).to.deep.equal([code, true, true, code]);
        expect(boxes().slice(0, -1)).to.deep.equal(before.slice(0, -1));
        expect(regionIn(element, code).getAttribute('aria-pressed')).to.equal('true');
        expect(shadow(element).querySelectorAll('[aria-pressed="true"][part="tile"]')).to.have.length(1);
      }
      expect(textOf(panel(element))).to.match(
        /^Aceh 1 1\.874\.157 75,1% 2 565\.282 22,6% 3 56\.566 2,3% Selisih 52,4 poin/,
      );
      await expect(element).to.be.accessible();
    });
  }

  it('has its exact votes and shares', async () => {
    const element = await regionsOf(caseNamed('one'));
    expect(textOf(panel(element))).to.equal(
      'Aceh 1 2.369.534 73,6% 2 787.024 24,4% 3 64.677 2,0% Selisih 49,1 poin · 3.221.235 suara sah',
    );
    const bar = panel(element).querySelector<SVGRectElement>('[part="bar"]')!;
    expect(getComputedStyle(bar).fill).to.equal('rgb(27, 127, 92)');
    const part = filled(bar).width / bar.parentElement!.getBoundingClientRect().width;
    expect(part).to.be.closeTo(2369534 / 3221235, 0.01);
  });

  it('opens below its shelf in narrow cards, and leaves the pressed button where it is', async () => {
    const element = await regionsOf(caseNamed('official'), { region: '11' }, 360);
    const spacer = element.parentElement!.appendChild(document.createElement('div'));
    spacer.style.height = '3000px';
    scrollTo(0, 200);
    const tile = regionIn(element, '73');
    const { top } = tile.getBoundingClientRect();
    tile.click();
    await oneEvent(element, ElectionRegionSelectEvent.type);
    expect(tile.getBoundingClientRect().top).to.be.closeTo(top, 1);
    const box = panel(element).getBoundingClientRect();
    expect(box.top).to.be.at.least(regionIn(element, '74').getBoundingClientRect().bottom);
    expect(box.bottom).to.be.below(regionIn(element, '96').getBoundingClientRect().top);
    scrollTo(0, 0);
  });

  it('is left by another press, and the nation is back', async () => {
    const element = await regionsOf(caseNamed('official'));
    regionIn(element, '34').click();
    await oneEvent(element, ElectionRegionSelectEvent.type);
    const told = oneEvent(element, ElectionRegionSelectEvent.type);
    regionIn(element, '34').click();
    const { code, region } = (await told) as unknown as ElectionRegionSelectEvent;
    expect([code, region, element.region]).to.deep.equal([undefined, undefined, null]);
    expect(textOf(panel(element)))
      .to.contain('Nasional')
      .and.to.contain('96.214.691');
  });

  it('is chosen and left by keyboard, on the map and on shelves', async () => {
    for (const width of [640, 360]) {
      const element = await regionsOf(caseNamed('official'), {}, width);
      const press = async (key: string): Promise<HTMLElement | null> => {
        await sendKeys({ press: key });
        await aTimeout(0);
        return focused(element);
      };
      regionIn(element, '11').focus();
      const [down, across] = width > 600 ? ['12', '14'] : ['17', '16'];
      expect(await press('ArrowDown')).to.equal(regionIn(element, down));
      expect(await press('ArrowRight')).to.equal(regionIn(element, across));
      const at = focused(element)!;
      expect(await press('Enter')).to.equal(at);
      expect(element.region).to.equal(at.dataset['code']);
      expect(await press('Enter')).to.equal(at);
      expect(element.region).to.equal(null);
      element.parentElement!.remove();
    }
  });

  it('on shelves: arrow keys go on to the next line, and end at the last tile', async () => {
    const element = await regionsOf(caseNamed('official'), {}, 360);
    regionIn(element, '15').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal(regionIn(element, '17'));
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(element)).to.equal(regionIn(element, '15'));
    regionIn(element, '99').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal(regionIn(element, '99'));
  });

  it('is one Tab stop', async () => {
    const element = await regionsOf(caseNamed('official'));
    expect(tiles(element).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    regionIn(element, '53').focus();
    await element.updateComplete;
    expect(tiles(element).filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([regionIn(element, '53')]);
  });

  it('can be set by the page, by attribute and property, and then fires no event', async () => {
    const element = await regionsOf(caseNamed('one'));
    let told = 0;
    element.addEventListener(ElectionRegionSelectEvent.type, () => (told += 1));
    expect(textOf(panel(element))).to.contain('Aceh 1 2.369.534');
    element.region = '51';
    await element.updateComplete;
    expect(textOf(panel(element)))
      .to.contain('Bali')
      .and.to.contain('1.454.640');
    element.region = null;
    await element.updateComplete;
    expect(textOf(panel(element))).to.contain('Nasional');
    expect(told).to.equal(0);
  });

  it('can be set by its name too', async () => {
    const element = await regionsOf(caseNamed('official'), { region: 'Jabar' });
    expect(textOf(panel(element)))
      .to.contain('Jawa Barat')
      .and.to.contain('28.726.523');
    expect(regionIn(element, '32').getAttribute('aria-pressed')).to.equal('true');
    expect(regionIn(element, '32').tabIndex).to.equal(0);
  });

  it('that is unknown gives a warning, and all regions are shown', async () => {
    const told = await warningsIn(async () => {
      const element = await regionsOf(caseNamed('official'), { region: '77', view: 'globe' });
      expect(tiles(element)).to.have.length(39);
    });
    expect(told).to.deep.equal([
      '<election-regions> region: expected the code of a region, got "77"',
      '<election-regions> view: expected map, table, got "globe"',
    ]);
  });

  it('that is not in the data changes nothing', async () => {
    const element = await regionsOf(caseNamed('missing-and-renamed'));
    expect(regionIn(element, '12').getAttribute('aria-disabled')).to.equal('true');
    regionIn(element, '12').click();
    await element.updateComplete;
    expect(tiles(element)).to.have.length(39);
    expect(read(element)).to.contain('Data provinsi belum lengkap (36 dari 38)');
  });

  it('that was no province yet is not available: it has no tile, and keys skip it', async () => {
    const element = await regionsOf(caseNamed('two-pairs-partial'));
    expect(tiles(element)).to.have.length(35);
    expect(shadow(element).querySelector('[data-code="94"]')).to.equal(null);
    regionIn(element, '81').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)?.dataset['code']).to.match(/^9[12]$/);
    await expect(element).to.be.accessible();
  });

  it('without figures says so', async () => {
    const element = await regionsOf(caseNamed('two-pairs-partial'), { region: '16' });
    expect(textOf(panel(element)))
      .to.contain('Sumatera Selatan')
      .and.to.contain('Angka belum lengkap');
  });
});

describe('the table', () => {
  it('has the nation first, then the regions with the most votes, twelve of them until the reader asks for all', async () => {
    const element = await regionsOf(caseNamed('table'), {}, 720);
    const first = shadow(element).querySelector('.regions tbody tr')!;
    expect(textOf(first)).to.equal('Nasional 24,9 58,6 16,5 33,6 164.227.475');
    expect(rows(element)).to.have.length(12);
    expect(rows(element)[0]).to.equal('Jawa Barat 31,7 58,5 9,8 26,8 28.726.523');
    expect(rows(element)[11]).to.match(/^Aceh /);
    expect(read(element)).to.contain('Urut: Suara sah.');
    const more = shadow(element).querySelector<HTMLElement>('.more')!;
    expect(textOf(more)).to.equal('Tampilkan semua 39 wilayah');
    await all(element);
    expect(rows(element)).to.have.length(39);
    expect(shadow(element).querySelector('.more')).to.equal(null);
    // The focus is on the first row that came.
    expect(textOf(focused(element)!)).to.equal(rows(element)[12]!.replace(/ [\d,]+ .*/, ''));
    await expect(element).to.be.accessible();
  });

  it('sorts by every column, and says so', async () => {
    const element = await regionsOf(caseNamed('table'), {}, 960);
    await all(element);
    const columns = heads(element).map((head) => head.className);
    const first = async (key: string): Promise<string> => {
      const column = columns.indexOf(`of-${key}`) + (key === 'pair' ? 2 : 0);
      await sort(element, column);
      expect(heads(element)[column]!.getAttribute('aria-sort')).to.match(/^(a|de)scending$/);
      return rows(element)[0]!;
    };
    expect(
      heads(element)
        .map((head) => head.getAttribute('aria-sort'))
        .filter(Boolean),
    ).to.deep.equal(['descending']);
    expect(await first('name')).to.match(/^Aceh/);
    expect(await first('name')).to.match(/^Sumatera Utara/);
    expect(await first('lead')).to.match(/^Sulawesi Utara .* 57,9/);
    expect(await first('lead')).to.match(/^DKI Jakarta .* 0,6/);
    expect(await first('pair')).to.match(/^Bali .*42,0/);
    expect(await first('votes')).to.match(/^Jawa Barat .*28\.726\.523/);
    expect(heads(element).filter((head) => head.hasAttribute('aria-sort'))).to.have.length(1);
  });

  it('leaves out columns without room, never digits, and the row that a name opens has them', async () => {
    const element = await regionsOf(caseNamed('table'));
    const seen = (width: number): readonly string[] => {
      element.parentElement!.style.width = `${width}px`;
      const scroller = shadow(element).querySelector('.scroll')!;
      expect(scroller.scrollWidth, String(width)).to.be.at.most(scroller.clientWidth);
      return heads(element).flatMap((head) =>
        getComputedStyle(head).display === 'none' ? [] : head.className.replace('of-', ''),
      );
    };
    const shares = ['pair', 'pair', 'pair'];
    expect(seen(280)).to.deep.equal(['name', ...shares, 'lead']);
    expect(seen(360)).to.deep.equal(['name', ...shares, 'lead']);
    expect(seen(640)).to.deep.equal(['name', ...shares, 'lead', 'votes']);
    expect(seen(960)).to.deep.equal(['name', ...shares, 'lead', 'votes']);
    seen(280);
    expect(rows(element)[11]).to.equal('Aceh 73,6 24,4 2,0 49,1');
    regionIn(element, '11').click();
    await element.updateComplete;
    expect(regionIn(element, '11').getAttribute('aria-expanded')).to.equal('true');
    for (const figure of ['73,6%', '24,4%', '2,0%', '787.024', '3.221.235 suara sah', 'Selisih 49,1 poin']) {
      expect(textOf(panel(element))).to.contain(figure);
    }
    const row = regionIn(element, '11').closest('tr')!.getBoundingClientRect();
    expect(panel(element).getBoundingClientRect().top).to.be.at.least(row.bottom);
    await expect(element).to.be.accessible();
  });

  it('with five and more candidates has the first and the second in a narrow card, and scrolls under its first column in a wide one', async () => {
    const parties = Array.from({ length: 18 }, (_, index) => ({
      id: String(index + 1),
      number: index + 1,
      name: `Partai ${String(index + 1)}`,
      votes: 39 * (100 + index),
    }));
    const results = {
      candidates: parties,
      regions: (provinces2024.regions ?? []).map(({ code, name }) => ({
        code,
        name: name!,
        votes: Object.fromEntries(parties.map(({ id }, index) => [id, 100 + index])),
      })),
    };
    const element = await regionsOf({ results }, { view: 'table' }, 360);
    const seen = (): readonly string[] =>
      heads(element).flatMap((head) => (getComputedStyle(head).display === 'none' ? [] : head.className));
    expect(seen()).to.deep.equal(['of-name', 'of-foremost', 'of-second', 'of-lead']);
    expect(rows(element)[0]).to.equal('Aceh 18 6,0% 17 5,9% 0,1');
    element.parentElement!.style.width = '720px';
    const scroller = shadow(element).querySelector('.scroll')!;
    expect(scroller.scrollWidth).to.be.above(scroller.clientWidth);
    expect((scroller as HTMLElement).tabIndex).to.equal(0);
    expect(scroller.getAttribute('aria-label')).to.equal('Hasil per provinsi');
    const name = regionIn(element, '11').closest('th')!;
    const { left } = name.getBoundingClientRect();
    scroller.scrollLeft = 400;
    expect(name.getBoundingClientRect().left).to.be.closeTo(left, 1);
    await expect(element).to.be.accessible();
  });

  it('has 20% once, and marks the most votes of a region by weight and a line in the pair’s colour', async () => {
    const element = await regionsOf(caseNamed('table'));
    expect(rows(element).join(' ')).not.to.contain('✓');
    expect(read(element)).to.contain('2 Prabowo & Gibran: ✓ ≥20% di 38 dari 38 provinsi');
    const aceh = regionIn(element, '11').closest('tr')!.querySelectorAll('b');
    expect([...aceh].map((one) => textOf(one))).to.deep.equal(['73,6']);
    expect(getComputedStyle(aceh[0]!.querySelector('rect')!).fill).to.equal('rgb(27, 127, 92)');
    expect(getComputedStyle(aceh[0]!).fontWeight).to.equal('700');
  });

  it('is shown for regions that are not provinces, with a filter', async () => {
    const element = await regionsOf({ results: regencies514 });
    expect(tiles(element)).to.deep.equal([]);
    await all(element);
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
    await all(element);
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
    it(`changes only what is new on the ${view}`, async () => {
      const element = await regionsOf(caseNamed('official'), { view });
      const row = regionIn(element, '11').closest('tr');
      const changes = await changesIn(element as unknown as ElectionResults, async () => {
        // No other place among the rows.
        element.results = withVotes(provinces2024, '11', { '100025': 9, '100026': 3_221_200, '100027': 26 });
        await element.updateComplete;
      });
      expect(regionIn(element, '11').closest('tr')).to.equal(row);
      // One of 39 regions: its tile or row, its line of the other table, the legend's words, and a notice.
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
      expect(textOf(tile)).to.equal('Bali 53% ▼');
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
      expect(textOf(panel(element)))
        .to.contain('▼ 12')
        .and.to.contain('Angka di sumber turun');
      await expect(element).to.be.accessible();
      element.parentElement!.remove();
    });
  }

  it('without a change touches nothing', async () => {
    for (const view of ['map', 'table']) {
      const element = await regionsOf(caseNamed('official'), { view });
      const changes = await changesIn(element as unknown as ElectionResults, async () => {
        element.results = structuredClone(provinces2024);
        await element.updateComplete;
      });
      expect(changes).to.deep.equal([]);
    }
  });

  it('is shown for a chosen region', async () => {
    const element = await regionsOf(caseNamed('mid-count'), { region: '11' });
    element.results = withVotes(midCount2024, '11', { '100025': 1, '100026': 3, '100027': 0 });
    await element.updateComplete;
    expect(textOf(panel(element))).to.contain('75,0%');
  });
});

it('follows another element', async () => {
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
  it(`no text is over another or outside the card, in ${width} px`, async function () {
    this.timeout(60_000);
    for (const named of cases.filter(({ name }) => !/regencies/.test(name))) {
      const element = await regionsOf(named, { controls: 'data image' }, width);
      // A table that scrolls sideways is wider than its frame on purpose.
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
