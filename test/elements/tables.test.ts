// Tables as desks and their CMS write them: rows that are not candidates, all kinds of headings, and tables that only people can read.
import { aTimeout, expect } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { upgrade } from '../../src/elements/results/upgrade.js';
import { fixture } from './mode.js';
import { read, shadow, texts } from './seen.js';
import { warningsIn } from './warnings.js';
import { settled, widget } from './widget.js';

const body = `<tr><td>1</td><td>Anies &amp; Muhaimin</td><td>40.971.906</td></tr>
  <tr><td>2</td><td>Prabowo &amp; Gibran</td><td>96.214.691</td></tr>
  <tr><td>3</td><td>Ganjar &amp; Mahfud</td><td>27.040.878</td></tr>`;
const head = '<tr><th>No.</th><th>Pasangan Calon</th><th>Perolehan Suara</th></tr>';
const published = ['24,9%', '58,6%', '16,5%'];
const rows = [
  '1 Anies & Muhaimin 40.971.906 suara 24,9%',
  '2 Prabowo & Gibran 96.214.691 suara 58,6%',
  '3 Ganjar & Mahfud 27.040.878 suara 16,5%',
];

/** The widget of a `<div data-election-results>`, as it is after a CMS that removes unknown tags. */
async function upgraded(content: string, attributes = ''): Promise<ElectionResults> {
  const div = await fixture<HTMLElement>(`<div data-election-results ${attributes}>${content}</div>`);
  const stop = upgrade();
  await aTimeout(0);
  stop();
  return settled(div.querySelector('election-results')!);
}

describe('a row with the source', () => {
  for (const [where, row] of Object.entries({
    'in one cell': '<tr><td colspan="3">Sumber: KPU</td></tr>',
    'in two': '<tr><td></td><td>Sumber</td><td>KPU</td></tr>',
    'of fewer cells': '<tr><td>Sumber: KPU</td></tr>',
  }))
    it(`${where} is that of the card, unless the tag has one`, async () => {
      const warnings = await warningsIn(async () => {
        const element = await widget('', `<table><tbody>${body}${row}</tbody></table>`);
        expect(texts(element, 'row')).to.deep.equal(rows);
        expect(texts(element, 'source')).to.deep.equal(['Sumber: KPU']);
        element.source = 'Redaksi';
        await settled(element);
        expect(texts(element, 'source')).to.deep.equal(['Sumber: Redaksi']);
      });
      expect(warnings).to.deep.equal([]);
    });
});

describe('a row of totals is not a candidate', () => {
  const totals: Readonly<Record<string, string>> = {
    'in a cell of its own': '<tr><td></td><td>Jumlah</td><td>164.227.475</td></tr>',
    'in a cell that spans two': '<tr><td colspan="2">Jumlah</td><td>164.227.475</td></tr>',
    'in the column of numbers': '<tr><td><strong>JUMLAH</strong></td><td></td><td>164.227.475</td></tr>',
    'as the heading of its row': '<tr><th colspan="2" scope="row">Total suara sah</th><td>164.227.475</td></tr>',
    'with the invalid votes below':
      '<tr><td></td><td>Jumlah suara sah</td><td>164.227.475</td></tr><tr><td></td><td>Suara tidak sah</td><td>4.194.536</td></tr>',
  };
  const official = 'kind="official" rule="plurality" status="determined"';
  for (const [where, total] of Object.entries(totals))
    for (const [form, content] of Object.entries({
      'a table': `<table>${body}${total}</table>`,
      'a table with headings': `<table><thead>${head}</thead><tbody>${body}${total}</tbody></table>`,
    }))
      it(`${where} of ${form}, in the tag and in a div`, async () => {
        const warnings = await warningsIn(async () => {
          const element = await widget(official, content);
          expect(texts(element, 'row')).to.deep.equal(rows);
          expect(texts(element, 'verdict')[0]).to.match(/^Prabowo & Gibran memenuhi syarat menang/);
          expect(texts(await upgraded(content), 'share')).to.deep.equal(published);
        });
        expect(warnings).to.deep.equal([]);
      });

  it('nor in a pair', async () => {
    const pairs = rows.map(
      (_row, index) => `<candidate-pair number="${index + 1}" votes="${index + 1}">P</candidate-pair>`,
    );
    const element = await widget('', `${pairs.join('')}<candidate-pair votes="6">Jumlah</candidate-pair>`);
    expect(texts(element, 'share')).to.deep.equal(['16,7%', '33,3%', '50,0%']);
  });

  it('is reported if it is not the sum', async () => {
    const element = await widget('', `<table>${body}<tr><td></td><td>Jumlah</td><td>164.227.476</td></tr></table>`);
    expect(texts(element, 'share')).to.deep.equal(published);
    expect(texts(element, 'notice')).to.deep.equal([
      'Dalam data sumber, jumlah suara tidak sama dengan hasil penjumlahan suara semua calon.',
    ]);
  });

  it('under another name is shown with a notice, and nobody has won', async () => {
    const element = await widget(
      official,
      `<table>${body}<tr><td></td><td>Semuanya</td><td>164.227.475</td></tr></table>`,
    );
    expect(texts(element, 'share')).to.have.length(4);
    expect(texts(element, 'verdict')).to.deep.equal([]);
    expect(texts(element, 'notice')).to.include(
      'Dalam data sumber, satu baris sama dengan jumlah semua baris lain. Persentase bisa keliru; pemenang tidak disebut.',
    );
    expect(read(element)).not.to.match(/memenuhi syarat|Unggul/);
  });
});

describe('a table is read by its headings', () => {
  const forms: Readonly<Record<string, string>> = {
    'in another order, with shares': `<thead><tr><th>Perolehan suara</th><th>Persentase (%)</th><th>Nama Paslon</th><th>No. Urut</th></tr></thead>
      <tbody><tr><td>40.971.906</td><td>24,95</td><td>Anies &amp; Muhaimin</td><td>1</td></tr>
      <tr><td>96.214.691</td><td>58,59</td><td>Prabowo &amp; Gibran</td><td>2</td></tr>
      <tr><td>27.040.878</td><td>16,47</td><td>Ganjar &amp; Mahfud</td><td>3</td></tr></tbody>`,
    'without a number': `<tr><td><b>Paslon</b></td><td><b>Suara</b></td></tr>
      <tr><td>Anies &amp; Muhaimin</td><td>40.971.906</td></tr><tr><td>Prabowo &amp; Gibran</td><td>96.214.691</td></tr>
      <tr><td>Ganjar &amp; Mahfud</td><td>27.040.878</td></tr>`,
    'below a title that spans all columns': `<tr><th colspan="3">Hasil Pilpres 2024</th></tr>${head}${body}`,
    'without headings, names first': body.replace(/<td>\d<\/td>/g, ''),
    'without headings, with shares': body.replace(/<\/tr>/g, '<td>10,0%</td></tr>'),
    'with lines and white space in its cells': `${head}${body
      .replace('Anies &amp; Muhaimin', 'Anies<br>&amp;<br>Muhaimin')
      .replace('96.214.691', '<p>96 214 691</p>')
      .replace('27.040.878', ' 27040878,00 ')}`,
  };
  for (const [what, content] of Object.entries(forms))
    it(what, async () => {
      const warnings = await warningsIn(async () => {
        const element = await widget('', `<table>${content}</table>`);
        expect(texts(element, 'share')).to.deep.equal(published);
        expect(texts(element, 'name')).to.deep.equal(['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud']);
      });
      expect(warnings).to.deep.equal([]);
    });

  it('and an unknown column is left out and reported', async () => {
    const warnings = await warningsIn(async () => {
      const content = `${head.replace('</tr>', '<th>Kursi</th></tr>')}${body.replace(/<\/tr>/g, '<td>7</td></tr>')}`;
      expect(texts(await widget('', `<table>${content}</table>`), 'share')).to.deep.equal(published);
    });
    expect(warnings).to.deep.equal(['<election-results> columns: expected headings that are known, got "Kursi"']);
  });
});

describe('a table that cannot be read stays as it is', () => {
  const wide = `<table><caption>Hasil per provinsi</caption><thead><tr><th>Provinsi</th><th>Anies</th><th>Prabowo</th></tr></thead>
    <tbody><tr><td>Aceh</td><td>2.369.534</td><td>787.024</td></tr><tr><td>Bali</td><td>99.233</td><td>1.454.640</td></tr></tbody></table>`;
  const unreadable: Readonly<Record<string, readonly [table: string, warning: string]>> = {
    'a row for each region': [
      wide,
      'columns: expected a row for each candidate, not for each place or time, got "Provinsi","Anies","Prabowo"',
    ],
    'seats in place of votes': [
      '<table><tr><th>Partai</th><th>Kursi</th></tr><tr><td>PKB</td><td>68</td></tr></table>',
      'columns: expected headings such as "Nama" and "Suara", got "Partai","Kursi"',
    ],
    'a year in place of votes': [
      '<table><tr><td>Partai</td><td>2024</td></tr><tr><td>PKB</td><td>68</td></tr></table>',
      'columns: expected headings such as "Nama" and "Suara", got "Partai","2024"',
    ],
    'two columns of votes below one heading': [
      `<table><thead><tr><th rowspan="2">Nama</th><th colspan="2">Perolehan suara</th></tr><tr><th>2019</th><th>2024</th></tr></thead>
         <tr><td>Melati</td><td>1</td><td>2</td></tr></table>`,
      'columns: expected each heading once, got "Nama","Perolehan suara","Perolehan suara"',
    ],
    'a figure with a note': [
      `<table>${head}<tr><td>1</td><td>Melati</td><td>4097<sup>1</sup></td></tr></table>`,
      'candidates[0].votes: expected a whole number, got "4097 1"',
    ],
    'no figures yet': [
      `<table>${head}<tr><td>1</td><td>Melati</td><td>–</td></tr></table>`,
      'candidates[0].votes: expected a whole number, got nothing',
    ],
    'a figure that is not valid': [
      `<table>${head}<tr><td>1</td><td>Melati</td><td>1,5</td></tr></table>`,
      'candidates[0].votes: expected a whole number, got "1,5"',
    ],
  };

  /** Checks that the table is visible, read out, and not covered. */
  async function expectReadable(element: ElectionResults): Promise<void> {
    const table = element.querySelector('table')!;
    const { width, height } = table.getBoundingClientRect();
    expect(width).to.be.above(20);
    expect(height).to.be.above(20);
    expect(table.assignedSlot ?? table.parentElement?.assignedSlot).to.be.instanceOf(HTMLSlotElement);
    expect(element.innerText.trim()).not.to.equal('');
    expect(shadow(element).textContent.trim()).to.equal('');
    expect(shadow(element).querySelector('figure')).to.equal(null);
    for (const cell of table.querySelectorAll('td')) {
      if (cell.textContent.trim()) expect(getComputedStyle(cell).visibility).to.equal('visible');
    }
    await expect(element).to.be.accessible();
  }

  for (const [what, [table, warning]] of Object.entries(unreadable)) {
    it(`${what}, in the tag, with one warning`, async () => {
      let element: ElectionResults | undefined;
      const warnings = await warningsIn(async () => {
        element = await widget('heading="Hasil" source="KPU"', table);
      });
      await expectReadable(element!);
      expect(warnings).to.deep.equal([`<election-results> ${warning}`]);
    });

    it(`${what}, in a div`, async () => {
      const warnings = await warningsIn(async () => {
        await expectReadable(await upgraded(`<figure>${table}</figure>`, 'data-heading="Hasil"'));
      });
      expect(warnings).to.deep.equal([`<election-results> ${warning}`]);
    });
  }

  it('and the page gets the event', async () => {
    const told: string[] = [];
    const listen = (event: Event): void => void told.push((event as Event & { readonly path: string }).path);
    document.addEventListener('election-results-error', listen);
    await widget('', wide);
    document.removeEventListener('election-results-error', listen);
    expect(told).to.deep.equal(['columns']);
  });

  it('until it is right, and then it is drawn', async () => {
    const element = await widget('heading="Hasil"', unreadable['a figure that is not valid']![0]);
    await expectReadable(element);
    element.querySelectorAll('td')[2]!.textContent = '15';
    await settled(element);
    expect(read(element)).to.equal('Hasil 1 Melati 15 suara 100,0%');
    expect(element.querySelector('table')!.getClientRects()).to.have.length(0);
  });

  it('but good figures before it stay, with a notice', async () => {
    const element = await widget('', `<table>${head}${body}</table>`);
    element.querySelectorAll('td')[2]!.textContent = 'banyak';
    await settled(element);
    expect(texts(element, 'share')).to.deep.equal(published);
    expect(texts(element, 'notice')).to.have.length(1);
    expect(element.querySelector('table')!.getClientRects()).to.have.length(0);
  });

  it('but not before its embargo has ended', async () => {
    const element = await widget('embargo="2999-02-14T15:00+07:00" kind="quick-count"', wide);
    expect(read(element)).to.contain('Hitung cepat tayang mulai');
    expect(element.querySelector('table')!.getClientRects()).to.have.length(0);
    element.embargo = '2024-02-14T15:00+07:00';
    await settled(element);
    await expectReadable(element);
  });

  it('nor if its embargo cannot be read', async () => {
    for (const table of [wide, `<table>${head}${body}</table>`]) {
      const element = await widget('embargo="besok" kind="quick-count"', table);
      expect(read(element)).to.equal('Hitung cepat Data hasil belum tersedia');
      expect(element.querySelector('table')!.getClientRects()).to.have.length(0);
    }
  });

  it('but not pairs, which cannot be read by people either', async () => {
    const element = await widget('', '<candidate-pair votes="x">Melati</candidate-pair>');
    expect(read(element)).to.equal('Data hasil belum tersedia');
  });
});
