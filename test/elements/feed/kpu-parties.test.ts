// Parties in KPU's format, live, as a count and as a house. The feeds are made after the shape in code that read them.
import { expect, fixture } from '@open-wc/testing';
import '../../../src/define-dashboard.js';
import type { ElectionSeats } from '../../../src/elements/seats/election-seats.js';
import {
  candidatesOfDistrict,
  districtFile,
  partiesByDistrict,
  partyFile,
} from '../../fixtures/kpu-parties-made-after-code.js';
import { read, texts } from '../seen.js';
import { eachNight } from './each-night.js';
import { answer } from './night.js';
import type { Night } from './night.js';
import { live } from './watch.js';
import type { Watch } from './watch.js';

let night: Night;
let seen: Watch;
eachNight('2024-02-17T16:20:00+07:00', (opened) => ({ night, seen } = opened));

const serve = (files: Readonly<Record<string, unknown>>): void => {
  night.reply = (_, url) => answer(JSON.stringify(files[new URL(url).pathname]));
};
const others = 'candidates-src="/partai.json" regions-src="/dapil.json"';

describe('a feed of KPU by districts', () => {
  it('shows 18 parties with their names, and 84 districts', async () => {
    serve({ '/feed.json': partiesByDistrict(), '/partai.json': partyFile, '/dapil.json': districtFile() });
    const element = await live(night, `format="kpu" refresh="30" ${others}`);
    expect(texts(element, 'row')).to.have.length(18);
    expect(texts(element, 'badge')).to.deep.equal(['Hitungan sementara']);
    expect(read(element)).to.contain('25.384.673 suara');
    expect(element.current?.regions).to.have.length(84);
    expect(seen.warnings).to.deep.equal([]);
  });

  it('shows a party’s total for one district, not its parts', async () => {
    const two = { '1': partyFile['1'], '2': partyFile['2'] };
    serve({ '/feed.json': candidatesOfDistrict(), '/partai.json': two });
    const element = await live(night, 'refresh="30" candidates-src="/partai.json"');
    expect(texts(element, 'votes')).to.deep.equal(['300 suara', '150 suara']);
    expect(seen.warnings).to.deep.equal([]);
  });

  it('is a house of 580 seats where the list of districts has their seats', async () => {
    serve({ '/feed.json': partiesByDistrict(), '/partai.json': partyFile, '/dapil.json': districtFile(true) });
    const element = await fixture<ElectionSeats>(
      `<election-seats src="/feed.json" refresh="30" ${others} threshold="4"></election-seats>`,
    );
    await night.settle();
    expect(read(element)).to.contain('dari 580 kursi').and.to.contain('terbanyak dengan 110 kursi');
    expect(read(element)).to.contain('Hitungan sementara');
    expect(seen.warnings).to.deep.equal([]);
  });
});
