// Which input wins, and which attributes count besides it.
import { expect } from '@open-wc/testing';
import { parse } from '../../src/results/parse.js';
import type { ResultsInput } from '../../src/results/types.js';
import { caseNamed } from '../cases/index.js';
import { read, texts } from './seen.js';
import { warningsIn } from './warnings.js';
import { pairs, results2024, settled, widget, widgetOf } from './widget.js';

const single = (name: string): ResultsInput => ({ candidates: [{ name, votes: 1 }] });
const attribute = (results: unknown): string => `results='${JSON.stringify(results)}'`;

describe('results', () => {
  it('is shown from the property, as an object or as JSON', async () => {
    const element = await widget('', '');
    element.results = results2024;
    await settled(element);
    expect(texts(element, 'share')).to.deep.equal(['24,9%', '58,6%', '16,5%']);
    expect(texts(element, 'heading')).to.deep.equal(['Hasil dari objek']);
    element.results = JSON.stringify(single('Melati'));
    await settled(element);
    expect(texts(element, 'name')).to.deep.equal(['Melati']);
  });

  it('is closed until its embargo is over', async () => {
    const element = await widget('', '');
    const hour = 3_600_000;
    const at = (time: number): ResultsInput => ({ ...single('Melati'), embargo: new Date(time).toISOString() });
    element.results = at(Date.now() + hour);
    await settled(element);
    expect(texts(element, 'row')).to.deep.equal([]);
    expect(read(element)).to.contain('Hasil pemilihan tayang mulai ').and.not.to.contain('Melati');
    element.results = at(Date.now() - hour);
    await settled(element);
    expect(texts(element, 'name')).to.deep.equal(['Melati']);
  });

  it('may be the result of parse', async () => {
    const element = await widget('', '');
    element.results = parse(caseNamed('official').results).results ?? null;
    await settled(element);
    const whole = await widgetOf(caseNamed('official'));
    expect(read(element)).to.equal(read(whole));
  });

  it('is shown from the attribute', async () => {
    expect(texts(await widget(attribute(single('Melati')), ''), 'name')).to.deep.equal(['Melati']);
  });

  it('is the one that was set last, attribute or property', async () => {
    const element = await widget(attribute(single('Atribut')), '');
    element.results = single('Properti');
    await settled(element);
    expect(texts(element, 'name')).to.deep.equal(['Properti']);
    element.setAttribute('results', JSON.stringify(single('Atribut lagi')));
    await settled(element);
    expect(texts(element, 'name')).to.deep.equal(['Atribut lagi']);
    element.results = single('Properti lagi');
    await settled(element);
    expect(texts(element, 'name')).to.deep.equal(['Properti lagi']);
    expect(element.getAttribute('results'), 'never reflected').to.contain('Atribut lagi');
  });

  it('wins over children, which are shown again without it', async () => {
    const element = await widget(attribute(single('Melati')), pairs);
    expect(texts(element, 'name')).to.deep.equal(['Melati']);
    element.removeAttribute('results');
    await settled(element);
    expect(texts(element, 'name')).to.deep.equal(['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud']);
    element.results = single('Kenanga');
    await settled(element);
    expect(texts(element, 'name')).to.deep.equal(['Kenanga']);
    element.results = null;
    await settled(element);
    expect(texts(element, 'name')[0]).to.equal('Anies & Muhaimin');
  });

  it('may be set before the element is in the page', async () => {
    const element = document.createElement('election-results');
    element.results = single('Melati');
    document.body.append(element);
    try {
      await settled(element);
      expect(texts(element, 'name')).to.deep.equal(['Melati']);
    } finally {
      element.remove();
    }
  });

  it('is not changed by the element', async () => {
    const given = JSON.stringify(results2024);
    const element = await widget('heading="Judul" order="votes"', '');
    const frozen = Object.freeze(JSON.parse(given) as ResultsInput);
    element.results = frozen;
    await settled(element);
    expect(JSON.stringify(frozen)).to.equal(given);
    expect(element.results).to.equal(frozen);
  });
});

describe('attributes besides results', () => {
  const results: ResultsInput = {
    ...single('Melati'),
    heading: 'Judul sumber',
    subheading: 'Anak judul sumber',
    source: { name: 'Sumber', url: 'https://example.com/sumber' },
    kind: 'preliminary',
    progress: { counted: 1, total: 4 },
  };

  it('give the words', async () => {
    const words = 'heading="Judul" subheading="Anak judul" source="KPU"';
    const element = await widget(`${words} ${attribute(results)}`, '');
    expect(read(element)).to.match(/^Judul Anak judul Hitungan sementara .* Sumber: KPU$/);
  });

  it('leave the words of the source where they are missing', async () => {
    const element = await widget(attribute(results), '');
    expect(read(element)).to.match(/^Judul sumber Anak judul sumber Hitungan sementara .* Sumber: Sumber$/);
  });

  it('may make the kind less final, never more final', async () => {
    const element = await widget(attribute(results), '');
    const badge = async (kind: string): Promise<readonly string[]> => {
      element.setAttribute('kind', kind);
      await settled(element);
      return texts(element, 'badge');
    };
    expect(await badge('quick-count')).to.deep.equal(['Hitung cepat']);
    const warnings = await warningsIn(async () => {
      expect(await badge('official')).to.deep.equal(['Hitungan sementara']);
    });
    expect(warnings).to.deep.equal(['<election-results> kind: expected at most preliminary, got "official"']);
    expect(await badge('preliminary')).to.deep.equal(['Hitungan sementara']);
  });

  it('give no verdict for a kind that they may not make final', async () => {
    const element = await widget(`kind="official" rule="plurality" ${attribute(results)}`, '');
    expect(read(element)).not.to.contain('memenuhi syarat');
  });

  it('give the kind if the source has none', async () => {
    const element = await widget(`kind="official" ${attribute(single('Melati'))}`, '');
    expect(texts(element, 'badge')).to.deep.equal(['Rekapitulasi resmi']);
  });

  for (const kind of ['exit-poll', '']) {
    it(`keep the kind of the source with kind="${kind}"`, async () => {
      const element = await widget(`kind="${kind}" ${attribute(results)}`, '');
      expect(texts(element, 'badge')).to.deep.equal(['Hitungan sementara']);
    });
  }

  it('may give later figures of stations', async () => {
    const element = await widget(`counted="2" ${attribute(results)}`, '');
    expect(read(element)).to.contain('Data masuk 2 dari 4 TPS (50,00%)');
  });
});
