// The map before its feed has answered, and after.
import { expect, fixtureSync } from '@open-wc/testing';
import type { ElectionRegions } from '../../../src/elements/regions/election-regions.js';
import { midCount2024 } from '../../cases/regions.js';
import { answer, openNight } from '../feed/night.js';
import type { Night } from '../feed/night.js';
import { parts, read, shadow } from '../seen.js';
import { regionIn } from './regions.js';

let night: Night;
beforeEach(() => {
  night = openNight('2024-03-07T15:05:00+07:00');
});
afterEach(async () => {
  expect(await night.end()).to.deep.equal({ timers: 0, requests: 0 });
});

for (const width of [280, 640, 960]) {
  it(`keeps its place until the feed has answered, in ${String(width)} px`, async () => {
    night.reply = () => new Promise(() => undefined);
    const box = fixtureSync<HTMLElement>(
      `<div style="width: ${String(width)}px; font-family: Arial, 'Liberation Sans', sans-serif"></div>`,
    );
    box.innerHTML =
      '<election-regions src="/feed.json" heading="Hasil per provinsi" subheading="Pemilu Presiden 2024"></election-regions>';
    const element = box.firstElementChild as ElectionRegions;
    await element.updateComplete;
    const { height } = element.getBoundingClientRect();
    expect(parts(element, 'tile').filter((tile) => tile.closest('[inert]'))).to.have.length(39);
    expect(read(element)).to.contain('Memuat hasil…').and.not.to.contain('0 provinsi');

    const answered = document.createElement('election-regions');
    answered.setAttribute('src', '/other.json');
    answered.setAttribute('heading', 'Hasil per provinsi');
    answered.setAttribute('subheading', 'Pemilu Presiden 2024');
    night.reply = () => answer(JSON.stringify(midCount2024));
    box.append(answered);
    await night.settle();
    expect(regionIn(answered, '11').getAttribute('aria-label')).to.contain('Anies & Muhaimin');
    expect(shadow(answered).querySelectorAll('[inert]')).to.have.length(0);
    expect(answered.getBoundingClientRect().height).to.be.closeTo(height, 1);
    box.remove();
    night.reply = () => answer('');
  });
}
