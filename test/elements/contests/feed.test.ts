// A night of contests from a feed.
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ElectionContests } from '../../../src/elements/contests/election-contests.js';
import { eachNight } from '../feed/each-night.js';
import { answer, silence } from '../feed/night.js';
import type { Night } from '../feed/night.js';
import type { Watch } from '../feed/watch.js';
import { emptyBands, read, shadow, textOf, texts } from '../seen.js';
import { twoFrames } from '../widget.js';
import { briefs, names, opener, rows, status } from './contests.js';

let night: Night;
let seen: Watch;
eachNight('2024-11-27T20:00:00+07:00', (opened) => ({ night, seen } = opened));

const contest = (id: string, hour: number, votes: readonly number[], rest: object = {}): object => ({
  id,
  subheading: `Kota ${id}`,
  rule: 'plurality',
  updated: `2024-11-27T${String(hour)}:00:00+07:00`,
  progress: { counted: hour * 4, total: 100 },
  candidates: votes.map((figure, index) => ({
    id: String(index + 1),
    number: index + 1,
    name: ['Melati', 'Cendana', 'Rajawali'][index],
    votes: figure,
  })),
  ...rest,
});
const feed = (contests: readonly object[], rest: object = {}): string =>
  JSON.stringify({ version: 1, heading: 'Pilkada', kind: 'preliminary', source: { name: 'KPU' }, ...rest, contests });

async function live(attributes = 'refresh="30"'): Promise<ElectionContests> {
  const element = await fixture<ElectionContests>(
    `<election-contests src="/pilkada.json" ${attributes}></election-contests>`,
  );
  await night.settle();
  return element;
}
const first = [contest('A', 18, [300, 200]), contest('B', 18, [100, 400]), contest('C', 18, [10, 20])];

it('keeps a place for the closest contests, and leaves none empty where there are none', async () => {
  night.reply = silence;
  const element = await live('rows="12" refresh="30"');
  expect(shadow(element).querySelectorAll('.shelf')).to.have.length(1);
  // Less than half of the stations are counted: none of them is close yet.
  night.reply = () =>
    answer(feed(Array.from({ length: 12 }, (_, index) => contest(`${index}`, 10, [300, 200 + index]))));
  element.src = '/lain.json';
  await night.settle();
  await night.settle();
  expect(rows(element)).to.have.length(12);
  expect(shadow(element).querySelectorAll('.shelf')).to.have.length(0);
  expect(emptyBands(element)).to.deep.equal([]);
});

it('is drawn completely, in one request, and then updated', async () => {
  night.reply = () => answer(feed(first));
  const element = await live();
  expect(night.asked.length).to.equal(1);
  expect(briefs(element)).to.deep.equal([
    'Kota A 1 Melati 60,0% Cendana 40,0% 20,0 72,00% TPS',
    'Kota B 2 Cendana 80,0% Melati 20,0% 60,0 72,00% TPS',
    'Kota C 2 Cendana 66,7% Melati 33,3% 33,3 72,00% TPS',
  ]);
  expect(read(element))
    .to.contain('Diperbarui 27 November 2024, 18.00 WIB')
    .and.to.contain('2 jam lalu')
    .and.to.contain('Diperbarui otomatis');
  expect(texts(element, 'button')).to.deep.equal(['Jeda']);
  night.reply = () => answer(feed([contest('A', 19, [300, 300]), ...first.slice(1)]));
  await night.poll();
  expect(briefs(element)[0]).to.equal('Kota A 1 Melati 50,0% Cendana 50,0% 76,00% TPS Suara sama');
  expect(seen.changes).to.have.length(2);
  expect([seen.errors, seen.warnings]).to.deep.equal([[], []]);
});

for (const width of [280, 340, 640, 960]) {
  it(`the rows have the heights that were kept for them, in ${String(width)} px`, async () => {
    /** The height of the search, and of each row. */
    const heights = async (reply: Night['reply']): Promise<readonly number[]> => {
      night.reply = reply;
      const element = await live('rows="3"');
      element.style.width = `${String(width)}px`;
      element.style.fontFamily = 'Arial';
      // An engine lays out what is near the screen from the next frame on.
      await twoFrames();
      if (reply === silence) {
        expect(read(element)).to.contain('Memuat hasil…').and.not.to.match(/\d%/);
        expect(shadow(element).querySelector('table')!.getAttribute('aria-hidden')).to.equal('true');
      }
      const places = [shadow(element).querySelector('.finder')!, ...rows(element)];
      const found = places.map((at) => at.getBoundingClientRect().height);
      element.remove();
      return found;
    };
    const kept = await heights(silence);
    const taken = await heights(() => answer(feed(first)));
    expect(taken).to.have.length(4);
    taken.forEach((height, index) => expect(height).to.be.closeTo(kept[index]!, 0.5));
  });
}

it('an older contest does not replace a newer one; the others change, and the row says so', async () => {
  night.reply = () => answer(feed(first));
  const element = await live();
  night.reply = () => answer(feed([contest('A', 17, [1, 2]), contest('B', 19, [100, 500]), first[2]!]));
  await night.poll();
  expect(briefs(element)[0])
    .to.contain('60,0%')
    .and.to.contain('Gagal memuat data terbaru. Menampilkan data per 27 November 2024, 18.00 WIB.');
  expect(briefs(element)[1]).to.contain('83,3%').and.not.to.contain('Belum');
  expect(seen.warnings).to.deep.equal([
    '<election-contests> contests[0].updated: expected 2024-11-27T18:00:00+07:00 or later, got 2024-11-27T17:00:00+07:00',
  ]);
  night.reply = () => answer(feed([contest('A', 20, [400, 100]), contest('B', 19, [100, 500]), first[2]!]));
  await night.poll();
  expect(briefs(element)[0]).to.contain('80,0%').and.not.to.contain('Belum');
});

it('if the server is gone, the rows stay, with one notice', async () => {
  night.reply = () => answer(feed(first));
  const element = await live();
  night.reply = () => answer('', {}, 503);
  await night.poll();
  expect(names(element)).to.deep.equal(['Kota A', 'Kota B', 'Kota C']);
  expect(texts(element, 'notice')).to.deep.equal([
    'Gagal memuat data terbaru. Menampilkan data per 27 November 2024, 18.00 WIB.',
  ]);
  expect(seen.errors.map(({ path, stale }) => [path, stale])).to.deep.equal([['src', true]]);
  night.reply = () => answer(feed(first));
  await night.poll();
  expect(texts(element, 'notice')).to.deep.equal([]);
});

it('an incomplete file changes nothing, and is requested again', async () => {
  night.reply = () => answer(feed(first));
  const element = await live();
  night.reply = () => answer(feed(first).slice(0, 300));
  await night.poll();
  expect(names(element)).to.have.length(3);
  expect(texts(element, 'notice')).to.have.length(1);
  await night.poll();
  expect(night.asked.at(-1)?.cache).to.equal('reload');
});

it('contests on hold by the desk do not change, each by itself', async () => {
  const held = (votes: readonly number[]) => contest('A', 18, votes, { hold: true });
  night.reply = () => answer(feed([held([300, 200]), first[1]!]));
  const element = await live();
  night.reply = () => answer(feed([held([300, 900]), contest('B', 19, [400, 400])]));
  await night.poll();
  expect(briefs(element)[0])
    .to.contain('60,0%')
    .and.to.contain('Redaksi menghentikan sementara pembaruan sejak 27 November 2024, 18.00 WIB.');
  expect(briefs(element)[1]).to.contain('50,0%').and.not.to.contain('dihentikan');
});

it('quick counts open at their time by the clock of the server, each at its own', async () => {
  night.serverAhead = -60_000;
  const quick = (id: string, embargo: string) => contest(id, 18, [300, 200], { kind: 'quick-count', embargo });
  night.reply = () =>
    answer(feed([quick('A', '2024-11-27T20:01:00+07:00'), quick('B', '2024-11-27T20:02:30+07:00'), first[2]!]));
  const element = await live('refresh="600"');
  const closed = () => briefs(element).map((brief) => brief.includes('tayang mulai'));
  expect(closed()).to.deep.equal([true, true, false]);
  expect(briefs(element)[0]).to.equal('Kota A Hitung cepat tayang mulai 20.01 WIB');
  for (const brief of [...shadow(element).querySelectorAll('.contest')].slice(0, 2))
    expect(brief.textContent).not.to.contain('Melati');
  await night.pass(119);
  expect(closed()).to.deep.equal([true, true, false]);
  await night.pass(1);
  expect(closed()).to.deep.equal([false, true, false]);
  await night.pass(120);
  expect(closed()).to.deep.equal([false, false, false]);
});

it('contests that a page sets open too, without a feed that has the time', async () => {
  const element = await fixture<ElectionContests>('<election-contests></election-contests>');
  element.contests = feed([contest('A', 18, [300, 200], { embargo: '2024-11-27T20:01:00+07:00' })]);
  await night.settle();
  expect(briefs(element)[0]).to.contain('tayang mulai');
  await night.pass(60);
  expect(briefs(element)[0]).to.contain('60,0%');
});

it('how many there are is not announced with the first figures', async () => {
  night.reply = silence;
  const element = await live();
  expect(shadow(element).querySelector('.finder > p')!.getAttribute('role')).to.equal(null);
  night.reply = () => answer(feed(first));
  await night.pass(60);
  expect(status(element)).to.equal('3 pemilihan');
});

it('a contest that is missing from the feed stays, and says so', async () => {
  night.reply = () => answer(feed(first));
  const element = await live();
  night.reply = () => answer(feed(first.slice(0, 2)));
  await night.poll();
  expect(status(element)).to.equal('3 pemilihan');
  expect(briefs(element)[2]).to.contain('66,7%').and.to.contain('Gagal memuat data terbaru');
  expect(seen.warnings).to.deep.equal(['<election-contests> contests: expected "C" as before, got nothing']);
});

it('opened rows stay open, with the focus and the scroll position where they were', async () => {
  night.reply = () => answer(feed(first));
  const element = await live();
  opener(rows(element)[1]!).focus();
  await sendKeys({ press: 'Enter' });
  await night.settle();
  night.reply = () => answer(feed([first[0]!, contest('B', 19, [100, 600]), first[2]!]));
  await night.poll();
  expect(textOf(rows(element)[1]!))
    .to.contain('600 suara')
    .and.to.contain('+200');
  expect(shadow(element).activeElement).to.equal(opener(rows(element)[1]!));
});

it('two elements on a page send one request', async () => {
  night.reply = () => answer(feed(first));
  await fixture(
    '<div><election-contests src="/pilkada.json"></election-contests><election-contests src="/pilkada.json"></election-contests></div>',
  );
  await night.settle();
  expect(night.asked).to.have.length(1);
});

it('another address starts again', async () => {
  night.reply = (_, url) => answer(feed(url.includes('other') ? [contest('A', 10, [1, 2])] : first));
  const element = await live();
  element.src = '/other.json';
  await night.settle();
  expect(names(element)).to.deep.equal(['Kota A']);
  expect(briefs(element)[0]).to.contain('2 Cendana 66,7% Melati 33,3% 40,00% TPS');
  expect(seen.warnings).to.deep.equal([]);
});
