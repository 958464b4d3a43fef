// From one state of a count to the next: what may follow, and what the reader is told.
import { expect } from '@open-wc/testing';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import { corrections2024 } from '../../fixtures/corrections-2024.js';
import { part, shadow, textOf, texts } from '../seen.js';
import { answer, openNight } from './night.js';
import type { Night } from './night.js';
import { dressing, figuresAt, first, grouped, kpu, ours, recordedAt, second, third } from './recorded.js';
import type { Recorded } from './recorded.js';
import { figuresOf, live, watch } from './watch.js';
import type { Watch } from './watch.js';

let night: Night;
let seen: Watch;
beforeEach(() => (seen = watch()));
afterEach(async () => {
  const left = await night.end();
  seen.end();
  expect(left).to.deep.equal({ timers: 0, requests: 0 });
});

/** A widget that has shown these bodies, one after the other. */
async function after(opened: string, bodies: readonly string[], content = ''): Promise<ElectionResults> {
  night = openNight(opened);
  const [initial = '', ...rest] = bodies;
  night.reply = () => answer(initial);
  const element = await live(night, 'refresh="30"', content);
  for (const body of rest) await next(body);
  return element;
}

async function next(body: string): Promise<void> {
  night.reply = () => answer(body);
  await night.poll();
}

const evening = '2024-02-19T10:20:00+07:00';
const { onePairFalls, allPairsFall } = corrections2024;
const falls = (notices: readonly string[]): readonly string[] =>
  notices.filter((text) => text.startsWith('Angka di sumber turun: '));

describe('a mirror’s revisions', () => {
  const withdrawn = 'Redaksi menarik angka sebelumnya.';
  const notices = (element: ElectionResults): readonly string[] => texts(element, 'notice');
  const revised = (recorded: Recorded, revision: number, rest: object = {}): string =>
    ours(recorded, { revision, ...rest });

  it('lead a page back from a bad state, and a replayed state is refused', async () => {
    const element = await after(evening, [revised(first, 1), revised(second, 2)]);
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    await next(revised(first, 3, { rolledBack: true }));
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
    expect(notices(element).filter((text) => text === withdrawn)).to.have.length(1);
    expect(falls(notices(element))).to.deep.equal([]);
    await next(revised(second, 2));
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
    await next(revised(third, 4));
    expect(figuresOf(element)).to.deep.equal(figuresAt(third));
    expect(notices(element)).not.to.include(withdrawn);
  });

  it('do so during a hold too', async () => {
    const element = await after(evening, [revised(second, 2, { hold: true })]);
    await next(revised(third, 3, { hold: true }));
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    await next(revised(first, 4, { hold: true, rolledBack: true }));
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
  });
});

describe('an older state', () => {
  it('never replaces a newer one; a state with the same time does', async () => {
    const element = await after(evening, [ours(second), ours(first)]);
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    await next(ours({ ...third, updated: second.updated }));
    expect(figuresOf(element)).to.deep.equal(figuresAt(third));
    await next(ours(first));
    expect(figuresOf(element)).to.deep.equal(figuresAt(third));
    expect(element.current?.updated).to.equal(second.updated);
  });

  it('without a time counts as later, since it was requested later', async () => {
    const element = await after(evening, [ours(second, { updated: undefined }), ours(first, { updated: undefined })]);
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
  });

  it('counts if an editor sets it by hand', async () => {
    const element = await after(evening, [ours(second)]);
    element.results = JSON.parse(ours(first)) as NonNullable<ElectionResults['results']>;
    await night.settle();
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
  });
});

describe('votes that fall', () => {
  const fell = onePairFalls.before.votes['100027'] - onePairFalls.after.votes['100027'];

  for (const [name, text] of [
    ['our own format', ours],
    ['the format of KPU', kpu],
  ] as const) {
    it(`are shown, and marked until the next state with other votes, in ${name}`, async () => {
      const element = await after(
        '2024-02-17T17:00:00+07:00',
        [text(onePairFalls.before), text(onePairFalls.after)],
        dressing,
      );
      const label = `Angka di sumber turun: Ganjar & Mahfud −${grouped(fell)} suara (17 Februari 2024, 16.30 WIB)`;
      expect(falls(texts(element, 'notice'))).to.deep.equal([label]);
      expect(texts(element, 'row')[2]).to.contain(
        `${grouped(onePairFalls.after.votes['100027'])} suara ▼ ${grouped(fell)}`,
      );
      // The same votes at a later time.
      await next(text({ ...onePairFalls.after, updated: '2024-02-17T16:45:01+07:00' }));
      expect(falls(texts(element, 'notice'))).to.deep.equal([label]);
      // A failure in between changes nothing.
      night.reply = () => answer('', {}, 500);
      await night.poll();
      expect(falls(texts(element, 'notice'))).to.deep.equal([label]);
      await next(text(recordedAt('2024-02-17T20:00')));
      expect(falls(texts(element, 'notice'))).to.deep.equal([]);
      expect(seen.warnings).to.have.length(1);
    });
  }

  it('of every pair are reported for each, while more stations are counted', async () => {
    const withProgress = ({ progress, ...state }: typeof allPairsFall.before): string => ours(state, { progress });
    const element = await after('2024-03-06T18:05:00+07:00', [
      withProgress(allPairsFall.before),
      withProgress(allPairsFall.after),
    ]);
    const fallen = Object.entries(allPairsFall.before.votes).map(
      ([id, votes]) => votes - allPairsFall.after.votes[id as keyof typeof allPairsFall.after.votes],
    );
    expect(fallen).to.deep.equal([85, 117, 17]);
    expect(falls(texts(element, 'notice')).map((text) => text.replace(/^.*−(.*) suara.*$/, '$1'))).to.deep.equal(
      fallen.map(String),
    );
    expect(texts(element, 'notice').filter((text) => text.includes('Dalam data sumber'))).to.deep.equal([]);
    expect(texts(element, 'progress')[0]).to.contain('643.067 dari 823.378');
  });

  it('by more than a fifth have a percentage; by a fifth they do not', async () => {
    const whole: Recorded = { updated: first.updated, votes: { '100025': 1000, '100026': 5000, '100027': 1000 } };
    const part: Recorded = { updated: second.updated, votes: { '100025': 799, '100026': 4000, '100027': 1001 } };
    const element = await after(evening, [ours(whole), ours(part)]);
    expect(falls(texts(element, 'notice'))).to.deep.equal([
      'Angka di sumber turun: Anies & Muhaimin −201 suara, turun 20,10% (19 Februari 2024, 09.10 WIB)',
      'Angka di sumber turun: Prabowo & Gibran −1.000 suara (19 Februari 2024, 09.10 WIB)',
    ]);
    expect(texts(element, 'votes')).to.deep.equal(['799 suara', '4.000 suara', '1.001 suara']);
  });
});

describe('stations counted', () => {
  const at = (state: Recorded, counted: number, total = 100_000): string =>
    ours(state, { progress: { counted, total } });
  const jumps = (element: Element): readonly string[] =>
    texts(element, 'notice').filter((text) => /TPS (?:yang sudah masuk )?turun/.test(text));

  it('that fall by more than 5 points are reported with both figures, until they change', async () => {
    const element = await after(evening, [at(first, 70_490), at(second, 65_489)]);
    const told = ['Dalam data sumber, TPS yang sudah masuk turun dari 70,49% menjadi 65,48%.'];
    expect(jumps(element).map((text) => text.replace('65,49%', '65,48%'))).to.deep.equal(told);
    expect(figuresOf(element).votes).to.deep.equal(figuresAt(second).votes);
    await next(at({ ...third, updated: third.updated }, 65_489));
    expect(jumps(element)).to.have.length(1);
    await next(at({ ...third, updated: '2024-02-19T10:15:00+07:00' }, 65_490));
    expect(jumps(element)).to.deep.equal([]);
  });

  it('that fall by 5 points are not reported', async () => {
    expect(jumps(await after(evening, [at(first, 70_490), at(second, 65_490)]))).to.deep.equal([]);
  });

  it('that fall are reported if the source has only percentages', async () => {
    const element = await after(evening, [kpu(first), kpu({ ...second, percent: 60 })], dressing);
    expect(jumps(element)).to.deep.equal(['Dalam data sumber, TPS yang sudah masuk turun dari 70,49% menjadi 60,00%.']);
  });

  it('whose total suddenly halves are reported with both figures', async () => {
    const element = await after(evening, [at(first, 40_000, 823_236), at(second, 40_000, 411_618)]);
    expect(jumps(element)).to.deep.equal(['Dalam data sumber, jumlah seluruh TPS turun dari 823.236 menjadi 411.618.']);
    expect(part(element, 'progress').textContent).to.contain('40.000 dari 411.618');
  });

  it('whose total falls a little are not reported', async () => {
    expect(jumps(await after(evening, [at(first, 40_000, 823_378), at(second, 40_000, 823_236)]))).to.deep.equal([]);
  });
});

describe('a source that does not change', () => {
  const told = (time: string): string => `Sumber belum memperbarui data sejak ${time}.`;

  it('is reported when its figures are three hours old, by the time of the first state that had them', async () => {
    const element = await after('2024-02-19T09:20:00+07:00', [kpu(second)], dressing);
    // The source continues to send the same figures with new times.
    for (const time of ['10.10', '11.10', '12.09']) {
      const [hour = '', minute = ''] = time.split('.');
      const now = Date.parse(`2024-02-19T${hour}:${minute}:40+07:00`);
      night.reply = () => answer(kpu({ ...second, updated: `2024-02-19T${hour}:${minute}:01+07:00` }));
      await night.pass((now - Date.now()) / 1000);
      expect(texts(element, 'updated')[0]).to.contain(`${time} WIB`);
      expect(texts(element, 'notice')).to.deep.equal([]);
    }
    // At 12.10 and 1 s, since the page looks at its clock each minute.
    await night.pass(80);
    expect(texts(element, 'notice')).to.deep.equal([told('19 Februari 2024, 09.10 WIB')]);
    await next(kpu({ ...third, updated: '2024-02-19T12:11:01+07:00' }));
    expect(texts(element, 'notice')).to.deep.equal([]);
    expect(seen.warnings).to.deep.equal([]);
  });

  it('is reported if it was old before: the public charts of 2024 did not change from 5 March on', async () => {
    const last = recordedAt('2024-03-05T');
    const element = await after(
      '2024-03-07T15:00:00+07:00',
      [kpu({ ...last, updated: '2024-03-05T20:00:00+07:00' })],
      dressing,
    );
    expect(texts(element, 'notice')).to.deep.equal([told('5 Maret 2024, 20.00 WIB')]);
  });

  it('is not reported for a count that is complete, nor for one without stations', async () => {
    for (const progress of [{ counted: 823_378, total: 823_378 }, { percent: '100' }, undefined]) {
      const element = await after('2024-03-07T15:00:00+07:00', [ours(first, { progress })]);
      expect(texts(element, 'notice')).to.deep.equal([]);
      await night.end();
    }
    night = openNight(evening);
  });

  it('has another notice while the feed cannot be reached', async () => {
    const element = await after('2024-03-07T15:00:00+07:00', [ours(first)]);
    expect(texts(element, 'notice')).to.deep.equal([told('19 Februari 2024, 08.10 WIB')]);
    night.reply = () => answer('', {}, 500);
    await night.poll();
    expect(texts(element, 'notice')).to.deep.equal([
      'Gagal memuat data terbaru. Menampilkan data per 19 Februari 2024, 08.10 WIB.',
    ]);
  });
});

describe('the clock of a reader that is a day wrong', () => {
  const day = 86_400_000;
  for (const [what, ahead] of [
    ['behind', day],
    ['ahead', -day],
  ] as const) {
    it(`(${what}) does not affect how old figures are`, async () => {
      night = openNight(new Date(Date.parse('2024-02-19T09:20:00+07:00') - ahead).toISOString());
      night.serverAhead = ahead;
      night.reply = () => answer(ours(second));
      const element = await live(night, 'refresh="300"');
      expect(freshness(element)).to.contain('09.10 WIB, 9 menit lalu');
      expect(texts(element, 'notice')).to.deep.equal([]);
      await night.pass(3 * 3600);
      expect(texts(element, 'notice')).to.deep.equal([told]);
      // It does not affect what may follow: the older state is refused, the newer one is shown.
      await next(ours(first));
      expect(figuresOf(element)).to.deep.equal(figuresAt(second));
      await next(ours(third));
      expect(figuresOf(element)).to.deep.equal(figuresAt(third));
    });
  }
  const told = 'Sumber belum memperbarui data sejak 19 Februari 2024, 09.10 WIB.';
});

/** The line of a live card that says how fresh its figures are. */
const freshness = (element: ElectionResults): string => textOf(shadow(element).querySelector('.stat')!);

describe('how old figures are', () => {
  it('is updated beside the time, minute by minute and hour by hour', async () => {
    night = openNight('2024-02-19T09:10:30+07:00');
    night.reply = () => answer(ours(second));
    const element = await live(night, 'refresh="1800"');
    for (let count = 0; count < 60; count += 1) {
      const minutes = Math.floor((Date.now() - Date.parse(second.updated)) / 60_000);
      const words = [minutes - 1, minutes].map((age) =>
        age < 1 ? 'baru saja' : age < 60 ? `${age} menit lalu` : `${Math.floor(age / 60)} jam lalu`,
      );
      // The page looks at its clock each minute.
      expect(/WIB, (.*?) Diperbarui/.exec(freshness(element))?.[1]).to.be.oneOf(words);
      await night.pass(127);
    }
    await night.pass(23 * 3600);
    expect(texts(element, 'updated')).to.deep.equal(['Diperbarui 19 Februari 2024, 09.10 WIB']);
  });

  it('is updated if the feed is requested only once, and when the page is shown again', async () => {
    night = openNight('2024-02-19T09:12:00+07:00');
    night.reply = () => answer(ours(second));
    const element = await live(night, '');
    await night.pass(5 * 60);
    expect(freshness(element)).to.contain('09.10 WIB, 6 menit lalu');
    await night.hide();
    await night.pass(30 * 60);
    await night.show();
    expect(freshness(element)).to.contain('09.10 WIB, 36 menit lalu');
  });

  it('is not shown without a feed', async () => {
    const element = await after(evening, [ours(second)]);
    element.results = JSON.parse(ours(second)) as NonNullable<ElectionResults['results']>;
    await night.settle();
    expect(texts(element, 'updated')[0]).not.to.contain('lalu');
  });

  it('needs one timer for all widgets', async () => {
    night = openNight('2024-02-19T09:12:00+07:00');
    night.reply = () => answer(ours(second));
    await live(night, '');
    const { timers } = night;
    for (let count = 0; count < 5; count += 1) await live(night, '');
    expect(night.timers).to.equal(timers);
  });
});
