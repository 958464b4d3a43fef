import { expect } from '@open-wc/testing';
import type { ElectionSeats } from '../../../src/elements/seats/election-seats.js';
import { whatIf } from '../../../src/elements/seats/what-if.js';
import { outside, overlaps, part, read, seenTexts, shadow, texts } from '../seen.js';
import { warningsIn } from '../warnings.js';
import { caseNamed, seatsOf } from './seats.js';

const opener = (element: Element): HTMLButtonElement | undefined =>
  [...shadow(element).querySelectorAll<HTMLButtonElement>('button[aria-expanded]')].find((button) =>
    /^\s*Simula/.test(button.textContent),
  );
const field = (element: Element): HTMLInputElement | null => shadow(element).querySelector('.what-if input');
const back = (element: Element): HTMLButtonElement => shadow(element).querySelector('.what-if button')!;
const rows = (element: Element): readonly string[] => texts(element, 'row');

async function opened(more: Readonly<Record<string, string>> = {}, width = 720): Promise<ElectionSeats> {
  const element = await seatsOf(caseNamed('dapil-2024'), { controls: 'what-if image data', ...more }, width);
  await whatIf.load();
  opener(element)!.click();
  await element.updateComplete;
  return element;
}

async function type(element: ElectionSeats, text: string): Promise<void> {
  field(element)!.value = text;
  field(element)!.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

async function choose(element: ElectionSeats, index: number): Promise<void> {
  const select = shadow(element).querySelector<HTMLSelectElement>('.what-if select')!;
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

const simulates = (element: Element): boolean => /bukan hasil pemilu|not the result/.test(read(element));

describe('what if', () => {
  it('is offered only where the page asks for it, and only for districts', async () => {
    expect(Boolean(opener(await seatsOf(caseNamed('dapil-2024'))))).to.equal(false);
    for (const name of ['dpr-2024', 'district', 'none'])
      expect(Boolean(opener(await seatsOf(caseNamed(name), { controls: 'what-if' }))), name).to.equal(false);
    const annulled = { ...(caseNamed('dapil-2024').results as object), status: 'annulled' };
    const element = await seatsOf({ ...caseNamed('dapil-2024'), results: annulled }, { controls: 'what-if' });
    expect(Boolean(opener(element))).to.equal(false);
  });

  it('begins with the result itself', async () => {
    const element = await opened();
    expect(field(element)!.value).to.equal('4');
    expect(back(element).disabled).to.equal(true);
    expect(simulates(element)).to.equal(false);
    expect(read(element)).to.contain('Rekapitulasi resmi');
  });

  it('shows the seats under another threshold as those of another program, and says in each place what they are', async () => {
    const element = await opened();
    await type(element, '');
    const text = read(element);
    expect(rows(element).join(' | ')).to.contain('PPP 12 ').and.to.contain('PSI 5 ').and.to.contain('PDI-P 103 ');
    expect(text).to.contain('Simulasi: Perolehan kursi');
    expect(text).to.contain('Simulasi: Tidak ada mayoritas; PDI-\u2060P terbanyak dengan 103 kursi');
    expect(text).to.contain(
      'Simulasi: tanpa ambang (sebenarnya 4%), dihitung dari suara dapil. Ini bukan hasil pemilu.',
    );
    expect(text).not.to.contain('Rekapitulasi resmi');
    expect(text).not.to.contain('UU 7/2017');
    expect(part(element, 'root').getAttribute('aria-label')).to.equal('Simulasi: Perolehan kursi');
    expect(shadow(element).getElementById('summary')!.textContent).to.match(/^Simulasi: /);
    expect(part(element, 'root').dataset.kind).to.equal(undefined);
    await expect(element).to.be.accessible();
  });

  it('saves nothing of a simulation, and is back at the result with one button', async () => {
    const element = await opened();
    const menu = (): HTMLButtonElement => shadow(element).querySelector('[aria-haspopup=menu]')!;
    const before = read(element);
    expect(menu().disabled).to.equal(false);
    await choose(element, 1);
    expect(read(element))
      .to.contain('kuota Hare (sebenarnya Sainte-Laguë)')
      .and.to.contain('PDI-\u2060P terbanyak dengan 111');
    expect(menu().disabled).to.equal(true);
    expect(shadow(element).querySelector('.what-if + [role=status]')!.textContent).to.contain('Unduhan tersedia');
    back(element).click();
    await element.updateComplete;
    expect(read(element)).to.equal(before);
    expect(menu().disabled).to.equal(false);
  });

  it('that is the real rule again is the result', async () => {
    const element = await opened();
    await type(element, '2,5%');
    expect(simulates(element)).to.equal(true);
    expect(read(element)).to.contain('ambang 2,5% (sebenarnya 4%)');
    await type(element, '4.0');
    expect(simulates(element)).to.equal(false);
    await choose(element, 1);
    await choose(element, 0);
    expect(simulates(element)).to.equal(false);
  });

  it('is left where its fields are folded', async () => {
    const element = await opened();
    await type(element, '10');
    opener(element)!.click();
    await element.updateComplete;
    expect(simulates(element)).to.equal(false);
    expect(read(element)).to.contain('Rekapitulasi resmi');
  });

  for (const text of ['empat', '101', '-1', '4 5'])
    it(`keeps what it shows where somebody types "${text}", and says why`, async () => {
      const element = await opened();
      await type(element, '3');
      await type(element, text);
      expect(read(element)).to.contain('ambang 3% (sebenarnya 4%)').and.to.contain('Isi angka 0 sampai 100.');
      expect(field(element)!.getAttribute('aria-invalid')).to.equal('true');
      await type(element, '5');
      expect(read(element)).to.contain('ambang 5%');
      expect(field(element)!.hasAttribute('aria-invalid')).to.equal(false);
    });

  it('under which nobody has a seat is shown as that', async () => {
    const element = await opened();
    await type(element, '100');
    expect(read(element)).to.contain('Belum terbagi 580');
  });

  it('follows new figures under the same rule', async () => {
    const element = await opened();
    await type(element, '');
    const results = structuredClone(caseNamed('dapil-2024').results) as Record<string, unknown>;
    element.results = { ...results, notice: 'Baru' } as never;
    await element.updateComplete;
    expect(simulates(element)).to.equal(true);
    expect(rows(element).join(' | ')).to.contain('PPP 12 ');
  });

  it('has no threshold for a DPRD', async () => {
    const votes = Object.fromEntries(
      Object.entries(caseNamed('dapil-2024').results as object).filter(([key]) => !/threshold|seats/.test(key)),
    );
    let element: ElectionSeats | undefined;
    const warnings = await warningsIn(async () => {
      element = await seatsOf(
        { ...caseNamed('dapil-2024'), results: { ...votes, heading: 'Pemilu DPRD (uji)' } },
        { controls: 'what-if' },
        720,
      );
      await whatIf.load();
      opener(element)!.click();
      await element.updateComplete;
    });
    expect(warnings).to.deep.equal([]);
    expect(field(element!)).to.equal(null);
    expect(read(element!)).to.contain('DPRD tanpa ambang (UU 7/2017 Pasal 415(3))');
    await choose(element!, 1);
    expect(read(element!)).to.contain('Simulasi: kuota Hare (sebenarnya Sainte-Laguë)');
  });

  for (const width of [280, 360, 720, 960])
    it(`has no text over another or outside the card, in ${width} px`, async () => {
      for (const locale of ['id', 'en']) {
        const element = await opened({ locale }, width);
        await type(element, '2.5');
        for (const fold of shadow(element).querySelectorAll('details')) fold.open = true;
        const seen = seenTexts(element).filter(({ element: at }) => at.getBoundingClientRect().width > 0);
        expect(overlaps(seen)).to.deep.equal([]);
        expect(outside(seen, part(element, 'root').getBoundingClientRect())).to.deep.equal([]);
        const card = part(element, 'root').getBoundingClientRect();
        for (const input of shadow(element).querySelectorAll('.what-if :is(input, select)'))
          expect(input.getBoundingClientRect().right).to.be.at.most(card.right);
        element.parentElement!.remove();
      }
    });

  it('is accessible in the dark', async () => {
    const element = await opened({ theme: 'dark' });
    await type(element, '2.5');
    element.parentElement!.style.cssText += 'background: Canvas; color-scheme: dark';
    await expect(element.parentElement!).to.be.accessible();
  });
});
