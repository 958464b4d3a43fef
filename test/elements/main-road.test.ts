// The five lines that an editor pastes.
import { expect } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { fixture } from './mode.js';
import { read, part, texts } from './seen.js';
import { pairs, settled } from './widget.js';

const paste = async (chart: string): Promise<ElectionResults> =>
  settled(
    await fixture<ElectionResults>(`
      <election-results heading="Hasil Rekapitulasi KPU" subheading="Pemilu Presiden 2024"
                        source="KPU" source-url="https://pemilu2024.kpu.go.id" chart="${chart}">${pairs}
      </election-results>`),
  );

it('shows the result of 2024 as bars, to the last digit', async () => {
  const element = await paste('bar');
  expect(read(element)).to.equal(
    [
      'Hasil Rekapitulasi KPU Pemilu Presiden 2024',
      'Suara terbanyak: Prabowo & Gibran, 58,6%',
      '1 Anies & Muhaimin 40.971.906 suara 24,9%',
      '2 Prabowo & Gibran 96.214.691 suara 58,6%',
      '3 Ganjar & Mahfud 27.040.878 suara 16,5%',
      'Sumber: KPU',
    ].join(' '),
  );
  expect(part(element, 'source').querySelector('a')?.href).to.equal('https://pemilu2024.kpu.go.id/');
  await expect(element).to.be.accessible();
});

for (const chart of ['stacked', 'donut', 'table']) {
  it(`shows the same names, shares and votes as a ${chart}`, async () => {
    const element = await paste(chart);
    expect(texts(element, 'name')).to.deep.equal(['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud']);
    expect(texts(element, 'share')).to.deep.equal(['24,9%', '58,6%', '16,5%']);
    const unit = chart === 'table' ? '' : ' suara';
    expect(texts(element, 'votes').slice(0, 3)).to.deep.equal(
      ['40.971.906', '96.214.691', '27.040.878'].map((votes) => votes + unit),
    );
    expect(read(element)).to.match(/^Hasil Rekapitulasi KPU Pemilu Presiden 2024 .* Sumber: KPU$/);
    await expect(element).to.be.accessible();
  });
}

it('has the total of the valid votes in the donut and under the table', async () => {
  expect(read(await paste('donut'))).to.contain('164.227.475 Suara sah');
  expect(read(await paste('table'))).to.contain('Suara sah 164.227.475');
});

it('names the candidates in the stacked bar itself, and their shares where there is room', async () => {
  expect(read(await paste('stacked'))).to.match(/58,6% 1 24,9% 2 58,6% 3 (16,5% )?1 Anies/);
});
