// A feed in a shape of its own, live, read by a mapping.
import { expect } from '@open-wc/testing';
import { presidentialCandidates, presidentialFeed } from '../../fixtures/kpu-feeds.js';
import { sirekap20240307 } from '../../fixtures/sirekap-2024-03-07.js';
import { parts, read, texts } from '../seen.js';
import { eachNight } from './each-night.js';
import { answer } from './night.js';
import type { Night } from './night.js';
import { dressing } from './recorded.js';
import { live, votesOf } from './watch.js';
import type { Watch } from './watch.js';

let night: Night;
let seen: Watch;
eachNight('2024-03-07T15:20:00+07:00', (opened) => ({ night, seen } = opened));

const feed = { isi: presidentialFeed(sirekap20240307) };
const map = {
  version: 1,
  keys: 'digits',
  source: { name: 'KPU' },
  updated: 'isi.ts',
  progress: { counted: 'isi.progres.progres', total: 'isi.progres.total' },
  candidates: { each: 'isi.chart' },
  regions: { each: 'isi.table', votes: '@value' },
};
const votes = [31_374_310, 75_357_899, 21_374_165];

const serve = (files: Readonly<Record<string, unknown>>): void => {
  night.reply = (_, url) => {
    const file = files[new URL(url).pathname];
    return file === undefined ? answer('', {}, 404) : answer(JSON.stringify(file));
  };
};
const mapped = 'format="map" map-src="/map.json" refresh="30"';

describe('a feed with a mapping', () => {
  it('shows its figures with the pairs of the page, as a provisional count', async () => {
    serve({ '/feed.json': feed, '/map.json': map });
    const element = await live(night, mapped, dressing);
    expect(texts(element, 'name')[1]).to.equal('Prabowo & Gibran');
    expect(votesOf(element)).to.deep.equal(votes);
    expect(texts(element, 'badge')).to.deep.equal(['Hitungan sementara']);
    expect(texts(element, 'progress')).to.deep.equal(['Data masuk 643.124 dari 823.378 TPS (78,11%)']);
    expect(texts(element, 'updated')).to.deep.equal(['Diperbarui 7 Maret 2024, 15.00 WIB']);
    expect(element.current?.regions).to.have.length(39);
    expect(seen.warnings).to.deep.equal([]);
  });

  it('has names from the candidate file', async () => {
    serve({ '/feed.json': feed, '/map.json': map, '/paslon.json': presidentialCandidates });
    const element = await live(night, `${mapped} candidates-src="/paslon.json"`);
    expect(texts(element, 'name')[1]).to.equal('H. PRABOWO SUBIANTO - GIBRAN RAKABUMING RAKA');
    expect(seen.warnings).to.deep.equal([]);
  });

  it('shows no figure, and names the path, where the mapping leads nowhere', async () => {
    serve({ '/feed.json': feed, '/map.json': { ...map, candidates: { each: 'isi.chrt' } } });
    const element = await live(night, mapped, dressing);
    expect(read(element)).to.contain('Data hasil belum tersedia');
    expect(seen.warnings).to.deep.equal([
      '<election-results> map-src.candidates.each: expected a key of "isi", got "chrt"; did you mean "chart"?',
    ]);
  });

  it('waits for its mapping', async () => {
    serve({ '/feed.json': feed });
    const element = await live(night, mapped, dressing);
    expect(read(element)).to.contain('Data hasil belum tersedia');
    expect(seen.warnings.join()).to.contain('map-src: expected an answer, got HTTP 404');
    serve({ '/feed.json': feed, '/map.json': map });
    await night.pass(60);
    expect(votesOf(element)).to.deep.equal(votes);
  });

  it('is never official', async () => {
    serve({ '/feed.json': feed, '/map.json': map });
    const element = await live(night, `${mapped} kind="official" rule="presidential"`, dressing);
    expect(texts(element, 'badge')).to.deep.equal(['Hitungan sementara']);
    expect(parts(element, 'verdict')).to.deep.equal([]);
  });

  it('follows another mapping when the page names one', async () => {
    serve({ '/feed.json': feed, '/map.json': { ...map, candidates: { each: 'isi.table.11' } }, '/lain.json': map });
    const element = await live(night, mapped, dressing);
    expect(votesOf(element)[0]).to.equal(1_874_157);
    element.mapSrc = '/lain.json';
    await night.settle();
    expect(votesOf(element)).to.deep.equal(votes);
  });
});
