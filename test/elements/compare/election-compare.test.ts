// <election-compare>: two sources of one contest, whatever way they come in.
import { expect, fixture, fixtureSync, oneEvent } from '@open-wc/testing';
import { ElectionCompare } from '../../../src/elements/compare/election-compare.js';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import '../../../src/define.js';
import { compareCases as cases } from '../../cases/compare.js';
import type { DashboardCase } from '../../cases/dashboard-case.js';
import { kawal2024, kpu2024 } from '../../fixtures/two-sources-2024.js';
import { audited, laidOut } from '../audited.js';
import { outside, overlaps, part, read, seenTexts, shadow, texts } from '../seen.js';
import { warningsIn } from '../warnings.js';

ElectionCompare.define();

function caseNamed(name: string): DashboardCase {
  const found = cases.find((one) => one.name === `compare-${name}`);
  if (!found) throw new Error(`no case is named "compare-${name}"`);
  return found;
}

/** A case in a box of that many px, with these attributes beside its own. */
async function compareOf(
  { attributes, sources }: DashboardCase,
  more: Readonly<Record<string, string>> = {},
  width = 640,
): Promise<ElectionCompare> {
  const box = fixtureSync<HTMLElement>('<div></div>');
  box.style.width = `${width}px`;
  const element = document.createElement('election-compare');
  for (const [name, value] of Object.entries({ ...attributes, ...more })) element.setAttribute(name, value);
  Object.assign(element, sources);
  box.append(element);
  await element.updateComplete;
  return element;
}

const places = (element: Element): readonly (string | null)[] =>
  [...shadow(element).querySelectorAll('tbody button')].map(({ textContent }) => textContent);

describe('KPU and KawalPemilu, 17 March 2024', () => {
  it('says where they differ most, what each has counted, and that they counted differently far', async () => {
    const text = read(await compareOf(caseNamed('kpu-kawalpemilu')));
    expect(text).to.contain('KPU dan KawalPemilu berbeda di 39 dari 39 wilayah yang ada di keduanya');
    expect(text).to.contain(
      'Selisih terbesar: Jawa Barat, Prabowo & Gibran, 793.835 suara lebih banyak di KawalPemilu. Data masuk keduanya tidak sama banyak',
    );
    expect(text).to.contain('78,46%').and.to.contain('82,54%');
    expect(text).to.contain('75.370.583 suara').and.to.contain('79.079.305 suara');
    expect(text).to.contain('Sumber: KPU, KawalPemilu');
  });

  it('lists the twelve largest differences first, then all', async () => {
    const element = await compareOf(caseNamed('kpu-kawalpemilu'));
    expect(places(element)).to.have.length(12);
    expect(places(element).slice(0, 3)).to.deep.equal(['Jawa Barat', 'Jawa Timur', 'DKI Jakarta']);
    shadow(element).querySelector<HTMLElement>('.more')!.click();
    await element.rowsComplete;
    expect(places(element)).to.have.length(39);
    expect(shadow(element).querySelector('.more')).to.equal(null);
  });

  it('opens a region with both figures of each candidate, and its code', async () => {
    const element = await compareOf(caseNamed('kpu-kawalpemilu'), {}, 360);
    const opener = shadow(element).querySelector<HTMLElement>('tbody button')!;
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    opener.click();
    await element.updateComplete;
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    expect(read(element)).to.contain('12.808.211 suara').and.to.contain('13.602.046 suara');
    expect(read(element)).to.contain('+793.835 suara').and.to.contain('Kode wilayah 32');
  });

  it('speaks English', async () => {
    const text = read(await compareOf(caseNamed('kpu-kawalpemilu'), { locale: 'en' }));
    expect(text).to.contain('KPU and KawalPemilu differ in 39 of the 39 regions that both have');
    expect(text).to.contain('793,835 votes more at KawalPemilu');
  });
});

it('says that two sources agree', async () => {
  const text = read(await compareOf(caseNamed('same')));
  expect(text).to.contain('Sumber satu dan Sumber dua sama di semua 2 wilayah yang ada di keduanya');
  expect(text).not.to.contain('Selisih terbesar:');
});

it('names what it does not compare', async () => {
  const text = read(await compareOf(caseNamed('parts')));
  expect(text).to.contain('Hanya ada di Sumber satu, tidak dibandingkan: Kabupaten Barat');
  expect(text).to.contain('Hanya ada di Sumber dua, tidak dibandingkan: Kabupaten Selatan');
  expect(text).to.contain('Angkanya belum lengkap di salah satu sumber, tidak dibandingkan: Kabupaten Utara');
});

it('compares a quick count in points', async () => {
  const text = read(await compareOf(caseNamed('quick-count')));
  expect(text).to.contain('−0,5 poin').and.to.contain('+0,5 poin');
  expect(text).to.contain('Lembaga Contoh: Margin of error ±1 poin');
});

it('tells sources of different elections with paths, and shows no figures of them', async () => {
  const warnings = await warningsIn(async () => {
    const element = await compareOf({
      ...caseNamed('same'),
      sources: { a: kpu2024, b: { ...kawal2024, electionDate: '2019-04-17' } },
    });
    expect(read(element)).to.contain('Pemilihan atau pesertanya tidak sama, tidak dibandingkan');
    expect(texts(element, 'share')).to.deep.equal([]);
  });
  expect(warnings).to.deep.equal([
    '<election-compare> b.electionDate: expected "2024-02-14" as in a.electionDate, got "2019-04-17"',
  ]);
});

it('tells faults of a source with its letter', async () => {
  const warnings = await warningsIn(async () => {
    await compareOf({
      ...caseNamed('same'),
      sources: { a: kpu2024, b: { candidates: [{ number: 1, name: 'X', votes: -1 }] } },
    });
  });
  expect(warnings).to.have.length(1);
  expect(warnings[0]).to.contain('<election-compare> b.candidates[0].votes: expected a whole number');
});

it('follows two elements of the page by their ids', async () => {
  const box = await fixture<HTMLElement>(`<div>
    <election-compare a="satu" b="dua"></election-compare>
    <election-results id="satu"></election-results>
    <election-results id="dua"></election-results>
  </div>`);
  const element = box.querySelector<ElectionCompare>('election-compare')!;
  const [first, second] = box.querySelectorAll<ElectionResults>('election-results');
  first!.results = kpu2024;
  const change = oneEvent(element, 'election-results-change');
  second!.results = kawal2024;
  await change;
  expect(read(element)).to.contain('berbeda di 39 dari 39 wilayah');
  // The second source catches up.
  const next = oneEvent(element, 'election-results-change');
  second!.results = { ...kpu2024, source: { name: 'KawalPemilu' } };
  await next;
  expect(read(element)).to.contain('KPU dan KawalPemilu sama di semua 39 wilayah');
});

it('shows nothing of figures under embargo', async () => {
  const element = await compareOf({
    ...caseNamed('same'),
    sources: { a: kpu2024, b: { ...kawal2024, embargo: '2999-01-01T00:00:00Z' } },
  });
  expect(texts(element, 'share')).to.deep.equal([]);
  expect(read(element)).not.to.contain('79.079');
});

for (const width of [280, 360, 640, 960]) {
  it(`keeps its texts apart and within the card at ${width} px`, async () => {
    for (const one of laidOut(cases)) {
      const element = await compareOf(one, {}, width);
      const opener = shadow(element).querySelector<HTMLElement>('tbody button');
      opener?.click();
      await element.updateComplete;
      const seen = seenTexts(element);
      expect(overlaps(seen), one.name).to.deep.equal([]);
      expect(outside(seen, part(element, 'root').getBoundingClientRect()), one.name).to.deep.equal([]);
    }
  });
}

it('passes the accessibility audit in every case, light and dark', async function () {
  this.timeout(60_000);
  for (const one of audited(cases)) {
    for (const theme of ['light', 'dark']) {
      const element = await compareOf(one, { theme });
      shadow(element).querySelector<HTMLElement>('tbody button')?.click();
      await element.updateComplete;
      await expect(element).to.be.accessible();
    }
  }
});
