// Candidates as children: pairs and plain tables, from the start and later.
import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { CandidatePair } from '../../src/elements/base/candidate-pair.js';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { parts, read, texts } from './seen.js';
import { warningsIn } from './warnings.js';
import { settled, widget } from './widget.js';

const pairIn = (element: ElectionResults, index: number): CandidatePair =>
  element.querySelectorAll<CandidatePair>('candidate-pair')[index]!;

const rowsOf = (element: ElectionResults): readonly string[] => texts(element, 'row');

const three = [
  '1 Anies & Muhaimin 40.971.906 suara 24,9%',
  '2 Prabowo & Gibran 96.214.691 suara 58,6%',
  '3 Ganjar & Mahfud 27.040.878 suara 16,5%',
];

describe('<candidate-pair>', () => {
  it('is never drawn itself', async () => {
    const element = await widget();
    expect(rowsOf(element)).to.deep.equal(three);
    expect(pairIn(element, 0).getClientRects()).to.have.length(0);
  });

  it('may be added', async () => {
    const element = await widget();
    const pair = document.createElement('candidate-pair');
    pair.setAttribute('number', '4');
    pair.setAttribute('votes', '164227475');
    pair.textContent = 'Melati & Kenanga';
    element.append(pair);
    await settled(element);
    expect(rowsOf(element)[3]).to.equal('4 Melati & Kenanga 164.227.475 suara 50,0%');
  });

  it('may be removed', async () => {
    const element = await widget();
    pairIn(element, 1).remove();
    await settled(element);
    expect(rowsOf(element)).to.deep.equal([
      '1 Anies & Muhaimin 40.971.906 suara 60,2%',
      '3 Ganjar & Mahfud 27.040.878 suara 39,8%',
    ]);
  });

  it('may get another name or other votes', async () => {
    const element = await widget();
    pairIn(element, 0).firstChild!.nodeValue = 'Anies Baswedan & Muhaimin Iskandar';
    pairIn(element, 1).setAttribute('votes', '96.214.692');
    pairIn(element, 2).textContent = 'Ganjar Pranowo & Mahfud MD';
    await settled(element);
    expect(texts(element, 'name')).to.deep.equal([
      'Anies Baswedan & Muhaimin Iskandar',
      'Prabowo & Gibran',
      'Ganjar Pranowo & Mahfud MD',
    ]);
    expect(texts(element, 'votes')[1]).to.equal('96.214.692 suara');
  });

  it('is sorted by its ballot number, in any order of the tags', async () => {
    const element = await widget();
    element.prepend(pairIn(element, 2));
    await settled(element);
    expect(rowsOf(element)).to.deep.equal(three);
  });

  it('without a number keeps its place, and has a letter', async () => {
    const element = await widget(
      '',
      '<candidate-pair votes="1">Melati</candidate-pair><candidate-pair votes="3">Kenanga</candidate-pair>',
    );
    expect(rowsOf(element)).to.deep.equal(['A Melati 1 suara 25,0%', 'B Kenanga 3 suara 75,0%']);
    element.prepend(pairIn(element, 1));
    await settled(element);
    expect(rowsOf(element)).to.deep.equal(['A Kenanga 3 suara 75,0%', 'B Melati 1 suara 25,0%']);
  });

  it('has every attribute as a property', async () => {
    const element = await widget('', '<candidate-pair>Melati</candidate-pair><candidate-pair>Kenanga</candidate-pair>');
    const [first, second] = [pairIn(element, 0), pairIn(element, 1)];
    Object.assign(first, { number: 2, votes: 3n, color: '#123456', parties: 'Partai A, Partai B', candidateId: 'm' });
    Object.assign(second, { number: '1', votes: '1.000', photo: '/x.png', emptyBox: true });
    await settled(element);
    expect(rowsOf(element)).to.deep.equal(['1 Kenanga 1.000 suara 99,7%', '2 Melati Partai A, Partai B 3 suara 0,3%']);
    expect(parts(element, 'bar', SVGElement)[1]?.getAttribute('color')).to.equal('#123456');
    expect(parts(element, 'photo', HTMLImageElement)[0]?.getAttribute('src')).to.equal('/x.png');
    expect(element.current?.candidates.map(({ id, emptyBox }) => [id, emptyBox])).to.deep.equal([
      ['m', false],
      ['1', true],
    ]);
  });

  it('has its attributes as properties', async () => {
    const pair = pairIn(
      await widget(
        '',
        `<candidate-pair number="2" candidate-id="100026" votes="96.214.691" share="58,6" color="#2f6fd0" photo="/2.jpg"
           parties="Gerindra, Golkar" empty-box>Prabowo</candidate-pair>`,
      ),
      0,
    );
    const { number, candidateId, votes, share, color, photo, parties, emptyBox } = pair;
    expect({ number, candidateId, votes, share, color, photo, parties, emptyBox }).to.deep.equal({
      number: '2',
      candidateId: '100026',
      votes: '96.214.691',
      share: '58,6',
      color: '#2f6fd0',
      photo: '/2.jpg',
      parties: 'Gerindra, Golkar',
      emptyBox: true,
    });
    pair.removeAttribute('votes');
    pair.removeAttribute('empty-box');
    expect(pair.votes).to.equal(null);
    expect(pair.emptyBox).to.equal(false);
  });

  it('reads votes in groups with dots or commas, and shares with either decimal mark', async () => {
    const groups = await widget(
      '',
      `<candidate-pair votes="40.971.906">A</candidate-pair><candidate-pair votes=" 96,214,691 ">B</candidate-pair>`,
    );
    expect(texts(groups, 'votes')).to.deep.equal(['40.971.906 suara', '96.214.691 suara']);
    const shares = await widget(
      '',
      `<candidate-pair share="24,95%">A</candidate-pair><candidate-pair share="58.59">B</candidate-pair>
       <candidate-pair share="16,46 %">C</candidate-pair>`,
    );
    expect(texts(shares, 'share')).to.deep.equal(['24,95%', '58,59%', '16,46%']);
    expect(read(shares)).not.to.contain('suara');
  });

  it('has a name if it is an empty box without one', async () => {
    const content = (name: string): string =>
      `<candidate-pair number="1" votes="3">Melati</candidate-pair>
       <candidate-pair number="2" votes="1" empty-box>${name}</candidate-pair>`;
    expect(texts(await widget('', content('')), 'name')).to.deep.equal(['Melati', 'Kolom kosong']);
    expect(texts(await widget('', content('Kotak kosong')), 'name')).to.deep.equal(['Melati', 'Kotak kosong']);
  });

  it('keeps counts above 2^53 exact', async () => {
    const element = await widget('', '<candidate-pair votes="12.345.678.901.234.567.891">Melati</candidate-pair>');
    expect(rowsOf(element)).to.deep.equal(['A Melati 12.345.678.901.234.567.891 suara 100,0%']);
  });
});

describe('a framework', () => {
  it('may render, change and replace the children', async () => {
    const element = await widget('', '');
    const draw = async (candidates: readonly (readonly [number: number, name: string, votes: number])[]) => {
      render(
        candidates.map(
          ([number, name, votes]) => html`<candidate-pair .number=${number} .votes=${votes}>${name}</candidate-pair>`,
        ),
        element,
      );
      await settled(element);
      return rowsOf(element);
    };
    expect(
      await draw([
        [1, 'Melati', 1],
        [2, 'Kenanga', 3],
      ]),
    ).to.deep.equal(['1 Melati 1 suara 25,0%', '2 Kenanga 3 suara 75,0%']);
    expect(
      await draw([
        [2, 'Kenanga', 4],
        [1, 'Melati', 4],
        [3, 'Mawar', 8],
      ]),
    ).to.deep.equal(['1 Melati 4 suara 25,0%', '2 Kenanga 4 suara 25,0%', '3 Mawar 8 suara 50,0%']);
    expect(await draw([])).to.deep.equal([]);
    expect(read(element)).to.equal('Data hasil belum tersedia');
    expect(await draw([[1, 'Melati', 1]])).to.deep.equal(['1 Melati 1 suara 100,0%']);
  });

  it('may move the widget to another place', async () => {
    const element = await widget();
    const place = document.createElement('div');
    element.parentElement!.append(place);
    element.remove();
    pairIn(element, 0).textContent = 'Anies';
    place.append(element);
    await settled(element);
    expect(texts(element, 'name')[0]).to.equal('Anies');
    pairIn(element, 0).textContent = 'Anies lagi';
    await settled(element);
    expect(texts(element, 'name')[0]).to.equal('Anies lagi');
  });
});

describe('a table', () => {
  const body = `<tr><td>1</td><td>Anies &amp; Muhaimin</td><td>40.971.906</td></tr>
    <tr><td>2</td><td>Prabowo &amp; Gibran</td><td>96.214.691</td></tr>
    <tr><td>3</td><td>Ganjar &amp; Mahfud</td><td>27.040.878</td></tr>`;
  const head = '<thead><tr><th>No.</th><th>Pasangan</th><th>Suara</th></tr></thead>';

  const forms: Readonly<Record<string, string>> = {
    'with a head and a foot': `<table>${head}<tbody>${body}</tbody><tfoot><tr><td></td><td>Jumlah</td><td>164.227.475</td></tr></tfoot></table>`,
    'without a head': `<table>${body}</table>`,
    'whose first row is its heading': `<table><tr><th>No.</th><th>Pasangan</th><th>Suara</th></tr>${body}</table>`,
    'in a figure, as a CMS writes it': `<figure class="wp-block-table"><table>${head}<tbody>${body}</tbody></table><figcaption>KPU</figcaption></figure>`,
    'whose rows have their names as headings': `<table>${body.replace(/<td>([^<\d]+)<\/td>/g, '<th scope="row">$1</th>')}</table>`,
    'in another order': `<table><thead><tr><th data-field="name">Pasangan</th><th>Partai</th><th data-field="votes">Suara</th>
      <th data-field="number">No.</th></tr></thead><tbody>${body.replace(
        /<td>(.*?)<\/td><td>(.*?)<\/td><td>(.*?)<\/td>/g,
        '<td>$2</td><td>apa saja</td><td>$3</td><td>$1</td>',
      )}</tbody></table>`,
  };
  for (const [form, content] of Object.entries(forms)) {
    it(`is read ${form}`, async () => {
      const warnings = await warningsIn(async () => {
        expect(rowsOf(await widget('', content))).to.deep.equal(three);
      });
      expect(warnings).to.deep.equal([]);
    });
  }

  it('may give shares and colours', async () => {
    const element = await widget(
      '',
      `<table><tr><th data-field="number">No.</th><th data-field="name">Nama</th><th data-field="share">%</th><th data-field="color"></th></tr>
         <tr><td>1</td><td>Melati</td><td>40,25 %</td><td>#123456</td></tr>
         <tr><td>2</td><td>Kenanga</td><td>59,75 %</td><td></td></tr></table>`,
    );
    expect(rowsOf(element)).to.deep.equal(['1 Melati 40,25%', '2 Kenanga 59,75%']);
    expect(parts(element, 'bar', SVGElement)[0]?.getAttribute('color')).to.equal('#123456');
  });

  it('may be added later, grow and change', async () => {
    const element = await widget('heading="Hasil"', '');
    expect(read(element)).to.equal('Hasil Data hasil belum tersedia');
    element.innerHTML = `<table>${head}<tbody></tbody></table>`;
    await settled(element);
    expect(read(element)).to.equal('Hasil Data hasil belum tersedia');
    element.querySelector('tbody')!.innerHTML = body;
    await settled(element);
    expect(rowsOf(element)).to.deep.equal(three);
    element.querySelector('td')!.textContent = '4';
    await settled(element);
    expect(texts(element, 'row')[2]).to.contain('4 Anies');
  });

  describe('in a tag that Markdown wraps in a paragraph', () => {
    const written = (attributes: string): HTMLElement => {
      const page = document.createElement('div');
      // The parser ends the element with the paragraph, and drops the element's own end tag.
      page.innerHTML = `<p><election-results ${attributes}></p>
        <table><tr><th>Pasangan calon</th><th>Suara</th></tr>
        <tr><td>Anies &amp; Muhaimin</td><td>40.971.906</td></tr>
        <tr><td>Prabowo &amp; Gibran</td><td>96.214.691</td></tr></table>
        </election-results>`;
      document.body.append(page);
      return page;
    };
    const elementIn = (page: HTMLElement): ElectionResults => page.querySelector<ElectionResults>('election-results')!;

    it('is read, and visible once', async () => {
      const page = written('heading="Hasil Rekapitulasi KPU"');
      await settled(elementIn(page));
      expect(texts(elementIn(page), 'votes')).to.deep.equal(['40.971.906 suara', '96.214.691 suara']);
      expect(page.innerText).not.to.contain('40.971.906');
      expect(elementIn(page).querySelector('table')).to.equal(page.querySelector('table'));
      page.remove();
    });

    for (const attributes of [
      'id="pilpres"',
      'heading="Hasil" results=\'{"candidates": []}\'',
      'heading="Hasil" src="/x"',
    ]) {
      it(`stays where it is after a tag that has its figures elsewhere: ${attributes}`, async () => {
        const page = written(attributes);
        await warningsIn(() => settled(elementIn(page)));
        expect(elementIn(page).querySelector('table')).to.equal(null);
        expect(page.innerText).to.contain('40.971.906');
        page.remove();
      });
    }
  });

  it('is not used if there are pairs', async () => {
    const element = await widget(
      '',
      `<table>${body}</table><candidate-pair number="9" votes="1">Melati</candidate-pair>`,
    );
    expect(rowsOf(element)).to.deep.equal(['9 Melati 1 suara 100,0%']);
  });
});
