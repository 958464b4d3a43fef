// A count of KawalPemilu, live. Its answers are made after the shape in KawalPemilu's code; the votes are recorded.
import { expect } from '@open-wc/testing';
import { kawalPemiluProvinces } from '../../fixtures/kawalpemilu-made-after-code.js';
import { presidentialCandidates } from '../../fixtures/kpu-feeds.js';
import { parts, read, texts } from '../seen.js';
import { eachNight } from './each-night.js';
import { answer } from './night.js';
import type { Night } from './night.js';
import { dressing } from './recorded.js';
import { live, votesOf } from './watch.js';
import type { Watch } from './watch.js';

let night: Night;
let seen: Watch;
eachNight('2024-03-17T01:20:00+07:00', (opened) => ({ night, seen } = opened));

const provinces = JSON.stringify(kawalPemiluProvinces());

describe('a feed of KawalPemilu', () => {
  it('shows the sums of its provinces as a provisional count of KawalPemilu', async () => {
    night.reply = () => answer(provinces);
    const element = await live(night, 'format="kawalpemilu" refresh="30"', dressing);
    expect(texts(element, 'row')).to.deep.equal([
      '1 Anies & Muhaimin 33.865.412 suara 25,0%',
      '2 Prabowo & Gibran 79.079.305 suara 58,5%',
      '3 Ganjar & Mahfud 22.313.597 suara 16,5%',
    ]);
    expect(texts(element, 'badge')).to.deep.equal(['Hitungan sementara']);
    expect(texts(element, 'source')).to.deep.equal(['Sumber: KawalPemilu']);
    expect(texts(element, 'updated')).to.deep.equal(['Diperbarui 17 Maret 2024, 01.05 WIB']);
    expect(element.current?.regions).to.have.length(39);
    expect(seen.warnings).to.deep.equal([]);
  });

  it('is recognised without its name, and names the pairs from KPU’s file', async () => {
    night.reply = (_, url) => answer(url.endsWith('paslon.json') ? JSON.stringify(presidentialCandidates) : provinces);
    const element = await live(night, 'candidates-src="/paslon.json" refresh="30"');
    expect(texts(element, 'name')[1]).to.equal('H. PRABOWO SUBIANTO - GIBRAN RAKABUMING RAKA');
    expect(votesOf(element)).to.deep.equal([33_865_412, 79_079_305, 22_313_597]);
    expect(seen.warnings).to.deep.equal([]);
  });

  it('is never official', async () => {
    night.reply = () => answer(provinces);
    const element = await live(night, 'kind="official" rule="presidential" status="determined"', dressing);
    expect(texts(element, 'badge')).to.deep.equal(['Hitungan sementara']);
    expect(parts(element, 'verdict')).to.deep.equal([]);
    expect(seen.warnings).to.deep.equal(['<election-results> kind: expected at most preliminary, got "official"']);
  });

  it('keeps its last good figures when an answer lacks a province’s votes', async () => {
    night.reply = () => answer(provinces);
    const element = await live(night, 'refresh="30"', dressing);
    const broken = kawalPemiluProvinces();
    broken.result.aggregated['11'] = [];
    night.reply = () => answer(JSON.stringify(broken));
    await night.poll();
    expect(votesOf(element)).to.deep.equal([33_865_412, 79_079_305, 22_313_597]);
    expect(read(element)).to.contain('Gagal memuat data terbaru');
    expect(seen.warnings).to.deep.equal([
      '<election-results> result.aggregated.11[0]: expected an object, got nothing',
    ]);
    expect(seen.errors[0]?.path).to.equal('result.aggregated.11[0]');
  });
});
