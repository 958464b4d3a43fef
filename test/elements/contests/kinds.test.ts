// Contests of several kinds of count in one list: each row has the sign of its kind, and what the signs mean stands once above.
import { expect } from '@open-wc/testing';
import { kindsMixed, pilkada } from '../../cases/contests.js';
import { shadow, textOf } from '../seen.js';
import { contestsOf, opener, rows } from './contests.js';

const legend = (element: Element): readonly string[] =>
  [...shadow(element).querySelectorAll('.signs > [data-kind]')].map(textOf);
/** The kind that a row tells, as a screen reader says it with the name. */
const kindOf = (row: Element): string => row.querySelector('.place [data-kind]')?.textContent ?? '';

const kinds = ['Hitung cepat', 'Hitungan sementara', 'Rekapitulasi resmi'];

describe('contests of several kinds', () => {
  it('have the sign of their kind, which is explained once', async () => {
    const element = await contestsOf({ contests: kindsMixed });
    expect([...legend(element)].sort()).to.deep.equal(kinds);
    const [quick, preliminary, official] = kinds;
    expect(rows(element).map(kindOf)).to.deep.equal([
      official,
      official,
      ...Array<string>(4).fill(preliminary!),
      quick,
      quick,
      '',
    ]);
    // No row says it again beneath.
    for (const row of rows(element)) {
      const said = row.querySelector('.told');
      if (said) expect(textOf(said)).not.to.match(/Rekapitulasi|Hitungan|Hitung cepat/);
    }
    // The three signs differ, for those who see them.
    const drawn = [0, 2, 6].map((index) => {
      const sign = rows(element)[index]!.querySelector('[data-kind]')!;
      const { backgroundImage, width } = getComputedStyle(sign, '::before');
      return `${backgroundImage} ${width}`;
    });
    expect(new Set(drawn).size).to.equal(3);
    await expect(element).to.be.accessible();
  });

  it('say the kind of the closest in the headline', async () => {
    const element = await contestsOf({ contests: kindsMixed });
    expect(textOf(shadow(element).querySelector('[part~="answer"]')!)).to.equal(
      'Hitungan sementara: paling ketat Daerah uji C, selisih 1,4 poin',
    );
  });

  it('open with bars of their own kind', async () => {
    const element = await contestsOf({ contests: kindsMixed });
    const barOf = async (index: number): Promise<string> => {
      opener(rows(element)[index]!).click();
      await element.updateComplete;
      return getComputedStyle(rows(element)[index]!.querySelector('.whole svg.bar')!).backgroundImage;
    };
    const [official, preliminary] = [await barOf(1), await barOf(2)];
    expect(preliminary).not.to.equal(official);
    const [row, whole] = ['.brief', '.whole'].map((part) => rows(element)[1]!.querySelector(part)!.clientWidth);
    expect(whole).to.equal(row);
  });

  it('keep their rows low', async () => {
    for (const [width, most] of [
      [640, 56],
      [360, 76],
    ] as const) {
      const element = await contestsOf({ contests: kindsMixed }, {}, width);
      const plain = rows(element).filter((row) => !row.querySelector('.told'));
      expect(plain.length).to.be.above(3);
      for (const row of plain) expect(row.querySelector('.brief')!.getBoundingClientRect().height).to.be.at.most(most);
    }
  });

  it('are marked in the table, too', async () => {
    const element = await contestsOf({ contests: kindsMixed }, { controls: 'chart' });
    [...shadow(element).querySelectorAll('button')].find((button) => textOf(button) === 'Tabel')!.click();
    await element.rowsComplete;
    const [, , third] = shadow(element).querySelectorAll('.figures tbody th');
    expect(third!.textContent).to.equal('Daerah uji C Hitungan sementara');
    await expect(element).to.be.accessible();
  });

  it('of one kind have no signs in their rows', async () => {
    const element = await contestsOf({ contests: pilkada });
    expect(legend(element)).to.deep.equal([]);
    expect(shadow(element).querySelectorAll('.contest [data-kind]')).to.have.length(0);
  });
});
