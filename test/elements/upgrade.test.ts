// `<div data-election-results>`, for pages whose CMS removes unknown tags.
import { aTimeout, expect, fixture } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { upgrade } from '../../src/elements/results/upgrade.js';
import { read, texts } from './seen.js';
import { settled } from './widget.js';

const table = `<table><thead><tr><th>No.</th><th>Pasangan</th><th>Suara</th></tr></thead><tbody>
  <tr><td>1</td><td>Melati</td><td>1.000</td></tr><tr><td>2</td><td>Kenanga</td><td>3.000</td></tr></tbody></table>`;

let stop: () => void;
beforeEach(() => {
  stop = upgrade();
});
afterEach(() => {
  stop();
});

async function upgraded(markup: string): Promise<{ readonly div: HTMLElement; readonly element: ElectionResults }> {
  const box = await fixture<HTMLElement>(`<section>${markup}</section>`);
  await aTimeout(0);
  const div = box.firstElementChild as HTMLElement;
  const [element, ...more] = box.querySelectorAll('election-results');
  expect(more, 'one widget for one div').to.have.length(0);
  return { div, element: await settled(element!) };
}

it('is drawn in place, with its table and its attributes', async () => {
  const { div, element } = await upgraded(
    `<div class="lebar" data-election-results data-heading="Hasil" data-heading-level="3" data-source="KPU"
          data-source-url="https://kpu.go.id" data-plain>${table}</div>`,
  );
  expect(read(element)).to.equal(
    'Hasil Suara terbanyak: Kenanga, 75,0% 1 Melati 1.000 suara 25,0% 2 Kenanga 3.000 suara 75,0% Sumber: KPU',
  );
  expect(element.parentElement).to.equal(div);
  expect(div.className).to.equal('lebar');
  expect(element.headingLevel).to.equal('3');
  expect(element.plain).to.equal(true);
  expect(div.querySelector('table')?.getClientRects(), 'the table is not seen twice').to.have.length(0);
  await expect(div).to.be.accessible();
});

it('uses a table that is added later', async () => {
  const { div, element } = await upgraded('<div data-election-results data-heading="Hasil"></div>');
  expect(read(element)).to.equal('Hasil Data hasil belum tersedia');
  div.insertAdjacentHTML('beforeend', `<figure>${table}</figure>`);
  await settled(element);
  expect(texts(element, 'share')).to.deep.equal(['25,0%', '75,0%']);
  expect(div.querySelector('table')?.getClientRects()).to.have.length(0);
});

it('uses changes of its table', async () => {
  const { div, element } = await upgraded(`<div data-election-results>${table}</div>`);
  div.querySelectorAll('td')[2]!.textContent = '3.000';
  await settled(element);
  expect(texts(element, 'share')).to.deep.equal(['50,0%', '50,0%']);
});

it('follows its data-* attributes when they change', async () => {
  const { div, element } = await upgraded(`<div data-election-results data-heading="Hasil">${table}</div>`);
  div.dataset.heading = 'Hasil akhir';
  div.dataset.chart = 'donut';
  div.dataset.timeZone = 'WIT';
  await settled(element);
  expect(texts(element, 'heading')).to.deep.equal(['Hasil akhir']);
  expect(element.chart).to.equal('donut');
  expect(element.timeZone).to.equal('WIT');
  div.removeAttribute('data-heading');
  await settled(element);
  expect(texts(element, 'heading')).to.deep.equal([]);
});

it('finds divs that are added later', async () => {
  const page = await fixture<HTMLElement>('<section></section>');
  page.innerHTML = `<div data-election-results data-heading="Nanti">${table}</div>`;
  await aTimeout(0);
  expect(read(await settled(page.querySelector('election-results')!))).to.contain(
    'Nanti Suara terbanyak: Kenanga, 75,0% 1 Melati',
  );
});

it('finds a div that gets the attribute later', async () => {
  const page = await fixture<HTMLElement>(`<section><div>${table}</div></section>`);
  page.firstElementChild!.setAttribute('data-election-results', '');
  page.append('apa saja');
  await aTimeout(0);
  expect(texts(await settled(page.querySelector('election-results')!), 'share')).to.deep.equal(['25,0%', '75,0%']);
});

it('makes no handler and no style of unknown attributes', async () => {
  const { element } = await upgraded(
    `<div data-election-results data-onclick="alert(1)" data-style="color:red" data-id="x" data-class="y" data-slot="z"
          data-heading="Hasil">${table}</div>`,
  );
  expect(element.getAttributeNames()).to.deep.equal(['heading']);
  expect(element.onclick).to.equal(null);
});

it('is upgraded once, even if the script runs twice', async () => {
  const stopAgain = upgrade();
  try {
    const { div, element } = await upgraded(`<div data-election-results data-heading="Hasil">${table}</div>`);
    div.dataset.heading = 'Hasil akhir';
    await settled(element);
    expect(div.querySelectorAll('election-results')).to.have.length(1);
    expect(read(element)).to.contain('Hasil akhir Suara terbanyak: Kenanga, 75,0% 1 Melati');
  } finally {
    stopAgain();
  }
});

it('leaves other divs as they are', async () => {
  const page = await fixture<HTMLElement>(`<section><div data-heading="Hasil">${table}</div></section>`);
  await aTimeout(0);
  expect(page.querySelector('election-results')).to.equal(null);
});
