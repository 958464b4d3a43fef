// What the accessibility audit finds, and what screen readers get.
import { expect, fixtureSync } from '@open-wc/testing';
import { caseNamed, cases } from '../cases/index.js';
import { audited, laidOut } from './audited.js';
import { contrastOf, inkAndGrounds, part, parts, seenTexts, shadow, texts } from './seen.js';
import { settled, show, widget, widgetOf } from './widget.js';

const charts = ['bar', 'stacked', 'donut', 'table'] as const;

// Roles depend on the width and colours on the theme, so that each width needs one theme.
for (const [theme, width] of [
  ['light', 320],
  ['dark', 640],
] as const) {
  it(`the audit finds nothing in any case in ${theme} at ${String(width)} px, in any view`, async function () {
    this.timeout(120_000);
    for (const { name, attributes, previous, results } of audited(cases)) {
      const box = fixtureSync<HTMLElement>(`<div style="background: Canvas; color-scheme: ${theme}"></div>`);
      box.style.width = `${width}px`;
      for (const chart of charts) await settled(await show(box, { ...attributes, chart, theme }, previous, results));
      try {
        await expect(box).to.be.accessible();
      } catch (error) {
        throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
      }
      box.remove();
    }
  });
}

for (const theme of ['light', 'dark']) {
  it(`every text has a contrast of 4.5:1 in ${theme}`, async () => {
    const faint: string[] = [];
    for (const named of laidOut(cases)) {
      for (const chart of charts) {
        const element = await widgetOf(named, { chart, theme });
        // A plain widget has no surface of its own: it is on the page's surface.
        element.parentElement!.style.cssText += `background: Canvas; color-scheme: ${theme}`;
        for (const { text, element: at } of seenTexts(element)) {
          const { ink, grounds } = inkAndGrounds(at);
          const contrast = Math.min(...grounds.map((ground) => contrastOf(ink, ground)));
          if (contrast < 4.5) faint.push(`${named.name}, ${chart}: “${text}” has ${contrast.toFixed(2)}:1`);
        }
        element.parentElement!.remove();
      }
    }
    expect(faint).to.deep.equal([]);
  }).timeout(60_000);
}

describe('the heading', () => {
  for (const level of ['2', '3', '4', '5', '6']) {
    it(`is a real heading of level ${level}`, async () => {
      const element = await widget(`heading="Hasil Rekapitulasi" heading-level="${level}"`);
      const headings = shadow(element).querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]');
      expect([...headings].map(({ localName, textContent }) => [localName, textContent])).to.deep.equal([
        [`h${level}`, 'Hasil Rekapitulasi'],
      ]);
    });
  }

  it('has level 2 by default, and does not exist without text', async () => {
    expect(part(await widget('heading="Hasil"'), 'heading').localName).to.equal('h2');
    expect(parts(await widget(), 'heading')).to.deep.equal([]);
  });
});

describe('the figure', () => {
  const figureOf = (element: Element): { readonly name: string | null; readonly description: string } => {
    const figure = shadow(element).querySelector('figure')!;
    const ids = figure.getAttribute('aria-describedby')!.split(' ');
    return {
      name: figure.getAttribute('aria-label'),
      description: ids.map((id) => shadow(element).getElementById(id)!.textContent).join(' '),
    };
  };

  it('is named by the heading and described in a sentence', async () => {
    const element = await widgetOf(caseNamed('official-without-provinces'));
    // Without provinces nobody is declared the winner.
    expect(texts(element, 'verdict')).to.deep.equal([
      'Syarat 20% di lebih dari separuh provinsi belum dihitung di sini (UUD 1945 Pasal 6A ayat (3); UU 7/2017 Pasal 416 ayat (1)).',
    ]);
    expect(figureOf(element)).to.deep.equal({
      name: 'Hasil Rekapitulasi KPU',
      description: [
        'Hasil Rekapitulasi KPU, Pemilu Presiden 2024, Rekapitulasi resmi: Anies & Muhaimin 24,9%, 40.971.906 suara; ',
        'Prabowo & Gibran 58,6%, 96.214.691 suara; Ganjar & Mahfud 16,5%, 27.040.878 suara. ',
        'Data masuk 823.378 dari 823.378 TPS (100%)',
      ].join(''),
    });
  });

  it('names the language of its words, and its description is not read a second time as text', async () => {
    for (const locale of ['id', 'en']) {
      const element = await widget(`locale="${locale}"`);
      expect(part(element, 'root').lang).to.equal(locale);
      expect(getComputedStyle(shadow(element).getElementById('summary')!).display).to.equal('none');
    }
  });

  it('has a name of its own where there is no heading', async () => {
    expect(figureOf(await widget()).name).to.equal('Hasil pemilihan');
    expect(figureOf(await widget('locale="en"')).name)
      .to.match(/^[A-Z]\w+ \w+$/)
      .and.not.to.contain('Hasil');
  });

  it('names at most five of many candidates, those with the most votes', async () => {
    const { description } = figureOf(await widgetOf(caseNamed('parties')));
    expect(description.match(/%/g)).to.have.length(5);
    expect(description).to.contain('resmi: PDI-P 16,7%, 25.387.279 suara; Golkar 15,3%');
  });

  it('says nothing that the picture does not show', async () => {
    for (const named of cases) {
      const element = await widgetOf(named);
      const seen = seenTexts(element)
        .map(({ text }) => text)
        .join('');
      const figures = figureOf(element).description.match(/\d[\d.,]*/g) ?? [];
      for (const figure of figures) expect(seen, named.name).to.contain(figure.replace(/[.,]$/, ''));
      element.parentElement!.remove();
    }
  });
});

describe('the table', () => {
  for (const chart of charts) {
    it(`is there for screen readers as a ${chart}, with its roles`, async () => {
      const element = await widget(`chart="${chart}"`);
      const [table, ...more] = shadow(element).querySelectorAll('[role="table"]');
      expect(more).to.deep.equal([]);
      const rows = [...table!.querySelectorAll('[role="row"]')].map((row) =>
        [...row.querySelectorAll('[role]:not([aria-hidden], [role="none"])')].map((cell) => [
          cell.getAttribute('role'),
          cell.textContent.replace(/\s+/g, ' ').trim(),
        ]),
      );
      const unit = chart === 'table' ? '' : ' suara';
      expect(rows.slice(0, 2)).to.deep.equal([
        [
          ['columnheader', 'Nomor urut'],
          ['columnheader', 'Calon'],
          ['columnheader', 'Suara'],
          ['columnheader', 'Persen'],
        ],
        [
          ['cell', '1'],
          ['rowheader', 'Anies & Muhaimin'],
          ['cell', `40.971.906${unit}`],
          ['cell', '24,9%'],
        ],
      ]);
      for (const row of table!.querySelectorAll('[role="row"]')) {
        expect(row.closest('[role="rowgroup"]')?.parentElement).to.equal(table);
        expect(row.closest('[aria-hidden]')).to.equal(null);
        expect(getComputedStyle(row).display).not.to.equal('none');
      }
    });
  }

  it('is the only place where screen readers get the figures', async () => {
    for (const chart of ['bar', 'stacked', 'donut']) {
      const element = await widget(`chart="${chart}"`);
      const pictures = [...shadow(element).querySelectorAll('svg')].filter(
        (svg) => !svg.closest('[aria-hidden="true"]') && svg.getAttribute('role') !== 'img',
      );
      expect(
        pictures.every((svg) => svg.getAttribute('part') === 'number'),
        chart,
      ).to.equal(true);
    }
  });
});

it('a ballot number is text and no picture', async () => {
  const element = await widgetOf(caseNamed('official'));
  expect(parts(element, 'number', SVGElement).map((chip) => chip.getAttribute('role'))).to.deep.equal(
    Array<string>(3).fill('none'),
  );
});

describe('a photo', () => {
  it('is decoration, and the number is read out', async () => {
    const element = await widgetOf(caseNamed('photos'));
    const photos = parts(element, 'photo', HTMLImageElement);
    expect(photos).to.have.length(3);
    for (const [index, photo] of photos.entries()) {
      expect(photo.alt).to.equal('');
      expect(photo.closest('[role="cell"]')!.textContent.trim()).to.equal(String(index + 1));
    }
  });
});

it('only links take the focus', async () => {
  const element = await widgetOf(caseNamed('official'));
  const stops = shadow(element).querySelectorAll('a, button, input, [tabindex]');
  expect([...stops].map(({ localName }) => localName)).to.deep.equal(['a']);
});
