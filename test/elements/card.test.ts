// How a card looks: the answer first, emphasis by certainty, marks by the kind of count, and nothing empty.
import { expect } from '@open-wc/testing';
import { pileg2024 } from '../fixtures/pileg-2024.js';
import { caseNamed, cases } from '../cases/index.js';
import { laidOut } from './audited.js';
import { emptyBands, part, parts, seenTexts, shadow, texts } from './seen.js';
import { widget, widgetOf } from './widget.js';

const widths = [280, 360, 640, 960];

describe('the answer', () => {
  const answers = async (name: string, more: Record<string, string> = {}): Promise<readonly string[]> =>
    texts(await widgetOf(caseNamed(name), more), 'answer');

  for (const [name, expected] of [
    ['official', 'Prabowo & Gibran terpilih dengan 58,6% suara sah'],
    ['two-pairs', 'Jokowi & Ma’ruf memenuhi syarat menang satu putaran'],
    ['preliminary', 'Unggul sementara: Prabowo & Gibran, 58,8%'],
    ['preliminary-41', 'Hitungan sementara: belum ada yang unggul jelas'],
    ['disputed', 'Suara terbanyak Melati & Kenanga, 54,7%; masih disengketakan'],
    ['annulled', 'Belum ada pemenang yang sah'],
    ['revote', 'Pemenang ditentukan setelah PSU 22 Maret 2024'],
    ['official-without-provinces', 'Suara terbanyak: Prabowo & Gibran, 58,6%'],
    ['empty-box-wins', 'Tidak ada pasangan terpilih: Kolom kosong 57,2%'],
  ] as const) {
    it(`of ${name} is one sentence`, async () => {
      const [answer = ''] = await answers(name);
      expect(answer.replace(/'/g, '’')).to.equal(expected);
    });
  }

  it('is none of one candidate alone: the heading is the large line', async () => {
    const element = await widgetOf(caseNamed('one-candidate'));
    expect(texts(element, 'answer')).to.deep.equal([]);
    expect(parseFloat(getComputedStyle(part(element, 'heading')).fontSize)).to.be.greaterThan(20);
  });

  it('is the largest text, and the first after the titles', async () => {
    const element = await widgetOf(caseNamed('preliminary'));
    const sizes = seenTexts(element).map(({ element: at }) => parseFloat(getComputedStyle(at).fontSize));
    expect(Math.max(...sizes)).to.equal(parseFloat(getComputedStyle(part(element, 'answer')).fontSize));
  });
});

describe('emphasis', () => {
  const loud = async (name: string): Promise<readonly (readonly string[])[]> => {
    const element = await widgetOf(caseNamed(name));
    return parts(element, 'row').flatMap((row) => {
      const share = row.querySelector('[part=share]')!;
      const { fontSize, fontWeight } = getComputedStyle(share);
      const award = row.querySelector('.award')?.textContent ?? '';
      return fontWeight === '700' ? [[row.querySelector('[part=name]')!.textContent, fontSize, award]] : [];
    });
  };

  it('is size, weight and a sign for the pair that is declared elected', async () => {
    expect(await loud('official')).to.deep.equal([['Prabowo & Gibran', '28px', 'Terpilih']]);
  });

  it('is no sign without that act, and weight alone for a leader and in a dispute', async () => {
    expect(await loud('turnout-of-source')).to.deep.equal([]);
    expect((await loud('two-pairs')).map(([, size, award]) => [size, award])).to.deep.equal([['28px', '']]);
    expect(await loud('preliminary')).to.deep.equal([['Prabowo & Gibran', '20px', '']]);
    expect(await loud('disputed')).to.deep.equal([['Melati & Kenanga', '20px', '']]);
  });

  it('is none where the result does not stand, and where nobody leads', async () => {
    for (const name of ['annulled', 'revote', 'preliminary-41', 'quick-count-at-margin'])
      expect(await loud(name), name).to.deep.equal([]);
  });
});

it('the marks of the three kinds, and of votes that do not count, never look alike', async () => {
  const looks = await Promise.all(
    ['official', 'preliminary', 'quick-count', 'annulled'].map(async (name) => {
      const bar = part(await widgetOf(caseNamed(name)), 'bar');
      const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(bar);
      return JSON.stringify([
        backgroundColor === 'rgba(0, 0, 0, 0)',
        backgroundImage === 'none',
        borderTopStyle,
        bar.childElementCount,
      ]);
    }),
  );
  expect(new Set(looks).size).to.equal(4);
});

describe('many rows', () => {
  it('are a line each, on a scale that the axis tells, and the last ones fold with their exact sum', async () => {
    const element = await widgetOf(caseNamed('parties'), { order: 'votes' });
    const votes = pileg2024.parties.map((party) => party.votes).sort((a, b) => b - a);
    const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
    const rest = ((sum(votes.slice(8)) / sum(votes)) * 100).toFixed(1).replace('.', ',');
    expect(shadow(element).querySelector('summary')!.textContent).to.equal(`10 lainnya: ${rest}%`);
    expect(parts(element, 'row')).to.have.length(18);
    expect(texts(element, 'mark')).to.contain('0–20%');
    const [bar, track] = ['bar', 'track'].map((name) => part(element, name).getBoundingClientRect().width);
    expect(bar! / track!).to.be.closeTo(votes[0]! / sum(votes) / 0.2, 0.01);
    for (const row of parts(element, 'row').slice(0, 8)) expect(row.getBoundingClientRect().height).to.be.at.most(40);
  });

  it('do not fold in the order of the ballot, nor in a table', async () => {
    for (const more of [{}, { order: 'votes', chart: 'table' }])
      expect(shadow(await widgetOf(caseNamed('parties'), more)).querySelector('summary')).to.equal(null);
  });
});

it('no case has an empty band of more than 2em', async function () {
  this.timeout(60_000);
  const faults: string[] = [];
  for (const named of laidOut(cases)) {
    const element = await widgetOf(named);
    for (const width of widths) {
      element.parentElement!.style.width = `${width}px`;
      faults.push(...emptyBands(element).map((band) => `${named.name} at ${width} px: ${band}`));
    }
    element.parentElement!.remove();
  }
  expect(faults).to.deep.equal([]);
});

it('of three rows has at most 46 elements, and 80 comments of templates', async () => {
  const root = shadow(
    await widget('heading="Hasil" subheading="Pemilu Presiden 2024" source="KPU" source-url="https://kpu.go.id"'),
  );
  const comments = document.createNodeIterator(root, NodeFilter.SHOW_COMMENT);
  let count = 0;
  while (comments.nextNode()) count += 1;
  expect(root.querySelectorAll(':not(style)')).to.have.lengthOf.at.most(46);
  expect(count).to.be.at.most(80);
});
