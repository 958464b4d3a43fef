// A count in KPU's format, with names and colours from the page; the requests to the server; and which input wins.
import { expect, fixture } from '@open-wc/testing';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import { presidentialCandidates, presidentialFeed, presidentialRegions } from '../../fixtures/kpu-feeds.js';
import { sirekap20240215 } from '../../fixtures/sirekap-2024-02-15.js';
import { sirekap20240307 } from '../../fixtures/sirekap-2024-03-07.js';
import { filled, parts, read, shadow, texts } from '../seen.js';
import { eachNight } from './each-night.js';
import { answer } from './night.js';
import type { Night } from './night.js';
import { dressing, figuresAt, first, kpu, ours, second } from './recorded.js';
import { figuresOf, live } from './watch.js';
import type { Watch } from './watch.js';

let night: Night;
let seen: Watch;
eachNight('2024-02-19T09:20:00+07:00', (opened) => ({ night, seen } = opened));

/** Serves only these files, by their path. */
const serve = (files: Readonly<Record<string, string>>): void => {
  night.reply = (_, url) => {
    const file = files[new URL(url).pathname];
    return file === undefined ? answer('', {}, 404) : answer(file);
  };
};

const pathsAsked = (): readonly string[] => night.asked.map(({ url }) => new URL(url).pathname);

/** Pairs with votes: the first picture. */
const firstPicture = `
  <candidate-pair candidate-id="100025" number="1" votes="1000" color="#1b7f5c">Anies &amp; Muhaimin</candidate-pair>
  <candidate-pair candidate-id="100026" number="2" votes="2000" color="#2f6fd0">Prabowo &amp; Gibran</candidate-pair>
  <candidate-pair candidate-id="100027" number="3" votes="1000" color="#c8352b">Ganjar &amp; Mahfud</candidate-pair>`;
const firstShares = ['25,0%', '50,0%', '25,0%'];

describe('a feed of KPU whose candidate file cannot be loaded', () => {
  const feed = JSON.stringify(presidentialFeed(sirekap20240307));

  it('is shown if the page names the pairs, and the developer is warned once', async () => {
    serve({ '/feed.json': feed });
    const element = await live(night, 'candidates-src="/paslon.json" refresh="30"', dressing);
    expect(texts(element, 'name')).to.deep.equal(['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud']);
    expect(read(element)).not.to.contain('Gagal memuat data terbaru');
    expect(seen.errors).to.deep.equal([]);
    expect(seen.warnings).to.have.length(1);
    expect(seen.warnings[0]).to.contain('candidates-src: expected an answer, got HTTP 404');
  });

  it('waits for its names if the page has none, and shows no figure without a name', async () => {
    serve({ '/feed.json': feed });
    const element = await live(night, 'candidates-src="/paslon.json" refresh="30"');
    expect(read(element)).to.contain('Data hasil belum tersedia').and.not.to.contain('31.374.310');
    serve({ '/feed.json': feed, '/paslon.json': JSON.stringify(presidentialCandidates) });
    await night.pass(60);
    expect(texts(element, 'votes')).to.contain('31.374.310 suara');
  });
});

describe('a feed of KPU with the pairs of the page', () => {
  it('shows names, shares, votes, stations, source and time, as a provisional count', async () => {
    serve({ '/feed.json': JSON.stringify(presidentialFeed(sirekap20240307)) });
    const element = await live(night, 'heading="Hitungan Sirekap" refresh="30"', dressing);
    expect(texts(element, 'row')).to.deep.equal([
      '1 Anies & Muhaimin 31.374.310 suara 24,5%',
      '2 Prabowo & Gibran 75.357.899 suara 58,8%',
      '3 Ganjar & Mahfud 21.374.165 suara 16,7%',
    ]);
    expect(texts(element, 'badge')).to.deep.equal(['Hitungan sementara']);
    expect(texts(element, 'progress')).to.deep.equal(['Data masuk 643.124 dari 823.378 TPS (78,11%)']);
    expect(texts(element, 'source')).to.deep.equal(['Sumber: KPU']);
    expect(texts(element, 'updated')).to.deep.equal(['Diperbarui 7 Maret 2024, 15.00 WIB']);
    expect(parts(element, 'number').map((chip) => chip.getAttribute('color'))).to.deep.equal([
      '#1b7f5c',
      '#2f6fd0',
      '#c8352b',
    ]);
    const bars = parts(element, 'bar').map((bar) => filled(bar).width);
    expect(bars[0]! / bars[1]!).to.be.closeTo(31_374_310 / 75_357_899, 0.01);
    expect(seen.warnings).to.deep.equal([]);
  });

  it('has names and colours from the files of KPU if the page has none', async () => {
    serve({
      '/feed.json': JSON.stringify(presidentialFeed(sirekap20240215)),
      '/paslon.json': JSON.stringify(presidentialCandidates),
      '/wilayah.json': JSON.stringify(presidentialRegions),
    });
    const element = await live(night, 'candidates-src="/paslon.json" regions-src="/wilayah.json" refresh="30"');
    expect(texts(element, 'name')[1]).to.equal('H. PRABOWO SUBIANTO - GIBRAN RAKABUMING RAKA');
    expect(parts(element, 'number')[1]!.getAttribute('color')).to.equal('#c7b7a3');
    expect(element.current?.regions.find(({ code }) => code === '11')?.name).to.equal('ACEH');
    expect(seen.warnings).to.deep.equal([]);
    expect(texts(element, 'notice')).to.deep.equal([
      'Sumber belum memperbarui data sejak 15 Februari 2024, 09.00 WIB.',
    ]);
    await night.poll();
    expect(pathsAsked()).to.have.members(['/feed.json', '/paslon.json', '/wilayah.json', '/feed.json']);
  });

  it('is never official: asking for that gives a warning, and no verdict', async () => {
    serve({ '/feed.json': JSON.stringify(presidentialFeed(sirekap20240307)) });
    const element = await live(night, 'kind="official" rule="presidential" status="determined"', dressing);
    expect(texts(element, 'badge')).to.deep.equal(['Hitungan sementara']);
    expect(parts(element, 'verdict')).to.deep.equal([]);
    expect(seen.warnings).to.deep.equal(['<election-results> kind: expected at most preliminary, got "official"']);
  });

  it('can be made less final', async () => {
    night.reply = () => answer(ours(first, { kind: 'official' }));
    const element = await live(night, 'kind="preliminary"');
    expect(texts(element, 'badge')).to.deep.equal(['Hitungan sementara']);
    expect(seen.warnings).to.deep.equal([]);
  });
});

describe('one address', () => {
  it('is requested once for all widgets that follow it, and all show the same', async () => {
    night.reply = () => answer(kpu(first));
    const box = await fixture<HTMLElement>(
      `<div>${`<election-results src="/feed.json" refresh="30">${dressing}</election-results>`.repeat(5)}</div>`,
    );
    await night.settle();
    night.reply = () => answer(kpu(second));
    await night.poll();
    expect(pathsAsked()).to.deep.equal(['/feed.json', '/feed.json']);
    for (const element of box.querySelectorAll('election-results')) {
      expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    }
    expect(seen.changes).to.have.length(10);
  });

  it('is not requested again for a widget that is added later', async () => {
    night.reply = () => answer(ours(first));
    await live(night);
    const later = await live(night);
    expect(figuresOf(later)).to.deep.equal(figuresAt(first));
    expect(night.asked).to.have.length(1);
  });
});

describe('refresh', () => {
  /** Seconds between polls; 0 if there is none in an hour. */
  for (const [refresh, seconds] of [
    ['0', 0],
    ['1', 5],
    ['5', 5],
    ['30', 30],
    [undefined, 0],
    ['sering', 0],
  ] as const) {
    it(`of ${String(refresh)} asks ${seconds ? `each ${seconds} s` : 'once'}`, async () => {
      night.reply = () => answer(ours(first));
      await live(night, refresh === undefined ? '' : `refresh="${refresh}"`);
      await night.pass(3600);
      const waits = night.asked.slice(1).map(({ at }, index) => (at - night.asked[index]!.at) / 1000);
      // The first comes at a random time within that; here in the middle.
      expect([...new Set(waits)]).to.deep.equal(seconds ? [seconds / 2, seconds] : []);
      expect(seen.warnings).to.have.length(refresh === 'sering' ? 1 : 0);
    });
  }

  it('can be changed, and keeps the picture', async () => {
    night.reply = () => answer(ours(first));
    const element = await live(night, '');
    element.setAttribute('refresh', '30');
    await night.pass(95);
    expect(night.asked).to.have.length(4);
    element.refresh = 0;
    await night.pass(600);
    // The poll that was due may still come.
    expect(night.asked.length).to.be.lessThan(6);
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
  });
});

describe('attributes besides a feed', () => {
  const figures =
    'counted="10" stations="100" registered="9000" invalid="7" updated="2024-02-14T16:00:00+07:00" pollster="Lembaga Contoh" sample="12,5" margin="2"';
  const first_ = ['10 dari 100', '9.000', 'tidak sah 7', '14 Februari 2024', 'Lembaga Contoh', '12,5%', '±2'];

  it('are the first picture until the feed has answered', async () => {
    let give: (response: Response) => void = () => undefined;
    night.reply = () => new Promise((resolve) => (give = resolve));
    const element = await live(
      night,
      `${figures} heading="Judul" subheading="Anak judul" source="Redaksi"`,
      firstPicture,
    );
    expect(texts(element, 'share')).to.deep.equal(firstShares);
    for (const text of first_) expect(read(element)).to.contain(text);
    give(answer(ours(first, { heading: 'Judul umpan', subheading: 'Anak judul umpan', source: { name: 'KPU' } })));
    await night.settle();
    await night.settle();
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
    for (const text of first_) expect(read(element)).not.to.contain(text);
    expect(texts(element, 'heading')).to.deep.equal(['Judul']);
    expect(texts(element, 'subheading')).to.deep.equal(['Anak judul']);
    expect(texts(element, 'source')).to.deep.equal(['Sumber: Redaksi']);
  });

  it('stay the picture while the feed fails, with a notice', async () => {
    night.reply = () => answer('', {}, 500);
    const element = await live(night, `${figures} refresh="30"`, firstPicture);
    expect(texts(element, 'share')).to.deep.equal(firstShares);
    expect(texts(element, 'notice')).to.deep.equal([
      'Gagal memuat data terbaru. Menampilkan data per 14 Februari 2024, 16.00 WIB.',
    ]);
    expect(seen.errors.map(({ stale }) => stale)).to.deep.equal([true]);
    night.reply = () => answer(ours(first));
    await night.poll();
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
    expect(texts(element, 'notice')).to.deep.equal([]);
  });

  it('may be changed later: the words follow, the figures do not', async () => {
    night.reply = () => answer(ours(first));
    const element = await live(night, 'heading="Judul"', firstPicture);
    element.heading = 'Judul baru';
    element.setAttribute('counted', '50');
    element.querySelector('candidate-pair')!.setAttribute('votes', '5');
    element.querySelector('candidate-pair')!.textContent = 'Pasangan Satu';
    await night.settle();
    expect(texts(element, 'heading')).to.deep.equal(['Judul baru']);
    expect(texts(element, 'name')[0]).to.equal('Pasangan Satu');
    expect({ ...figuresOf(element), name: figuresAt(first).name }).to.deep.equal(figuresAt(first));
    expect(night.asked).to.have.length(1);
  });
});

describe('src', () => {
  it('with another address removes the old figures at once', async () => {
    serve({ '/feed.json': ours(first), '/lain.json': ours(second) });
    const element = await live(night);
    element.src = '/lain.json';
    await element.updateComplete;
    expect(read(element)).to.contain('Memuat hasil…');
    expect(shadow(element).textContent).not.to.match(/22\.780\.309|58,3/);
    expect(element.current).to.equal(undefined);
    await night.settle();
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    expect(seen.changes.at(-1)?.previous).to.equal(undefined);
  });

  it('with another address starts again with the page’s figures: no figure of the other feed is a correction', async () => {
    night.reply = () => answer(ours(first, { kind: undefined, progress: undefined }));
    const element = await live(night, '', firstPicture);
    expect(figuresOf(element).votes).to.deep.equal(figuresAt(first).votes);
    night.reply = () => answer('', {}, 404);
    element.src = '/lain.json';
    await element.updateComplete;
    expect(texts(element, 'share')).to.deep.equal(firstShares);
    expect(texts(element, 'notice')).to.deep.equal([]);
    expect(seen.changes.at(-1)?.previous).to.equal(undefined);
    await night.settle();
  });

  it('with another address may have an older state', async () => {
    serve({ '/feed.json': ours(second), '/lain.json': ours(first) });
    const element = await live(night);
    element.src = '/lain.json';
    await night.settle();
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
    expect(seen.warnings).to.deep.equal([]);
  });

  it('is ignored if results are set, and its requests end', async () => {
    night.reply = () => answer(ours(first));
    const element = await live(night);
    element.results = { candidates: [{ name: 'Melati', votes: 3 }] };
    await night.settle();
    expect(texts(element, 'name')).to.deep.equal(['Melati']);
    const { length } = night.asked;
    await night.pass(600);
    expect(night.asked).to.have.length(length);
    element.results = null;
    await night.settle();
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
  });

  it('is not requested if there are results from the start', async () => {
    const element = document.createElement('election-results');
    element.results = { candidates: [{ name: 'Melati', votes: 3 }] };
    element.src = '/feed.json';
    const box = await fixture<HTMLElement>('<div></div>');
    box.append(element);
    await night.pass(60);
    expect(texts(element, 'name')).to.deep.equal(['Melati']);
    expect(night.asked).to.deep.equal([]);
  });

  it('can be removed, and the page’s own figures are shown', async () => {
    night.reply = () => answer(ours(first));
    const element = await live(night, 'refresh="30"', firstPicture);
    element.removeAttribute('src');
    await night.settle();
    expect(texts(element, 'share')).to.deep.equal(firstShares);
    const { length } = night.asked;
    await night.pass(600);
    expect(night.asked).to.have.length(length);
  });

  it('with an address that is not http(s) is reported once, and never requested', async () => {
    const element = await fixture<ElectionResults>(
      '<election-results src="javascript:alert(1)" refresh="30"></election-results>',
    );
    await night.pass(600);
    expect(night.asked).to.deep.equal([]);
    expect(seen.warnings).to.have.length(1);
    expect(texts(element, 'notice')).to.deep.equal(['Data hasil belum tersedia']);
    expect(seen.errors.map(({ path }) => path)).to.deep.equal(['src']);
  });
});

describe('a widget that is removed from the page', () => {
  it('sends no requests, and continues when it is back', async () => {
    night.reply = () => answer(ours(first));
    const element: ElectionResults = await live(night);
    const { parentElement: box } = element;
    element.remove();
    await night.pass(600);
    expect(night.asked).to.have.length(1);
    night.reply = () => answer(ours(second));
    box!.append(element);
    await night.settle();
    expect(night.asked).to.have.length(2);
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    await night.pass(31);
    expect(night.asked).to.have.length(3);
  });
});

describe('a hidden page', () => {
  it('sends no requests, and sends one at once when it is shown again', async () => {
    night.reply = () => answer(ours(first));
    const element = await live(night);
    await night.hide();
    await night.pass(3600);
    expect(night.asked).to.have.length(1);
    night.reply = () => answer(ours(second));
    await night.show();
    expect(night.asked).to.have.length(2);
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
  });
});

describe('a page that is offline', () => {
  it('keeps its figures, and sends a request at once when it is online again', async () => {
    night.reply = () => answer(ours(first));
    const element = await live(night);
    await night.goOffline();
    await night.pass(60);
    expect(night.asked).to.have.length(1);
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
    expect(texts(element, 'notice')[0]).to.match(/^Gagal memuat data terbaru/);
    night.reply = () => answer(ours(second));
    await night.goOnline();
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    expect(texts(element, 'notice')).to.deep.equal([]);
  });
});
