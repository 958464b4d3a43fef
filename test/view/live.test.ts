import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { follow } from '../../src/results/succession.js';
import type { Shown } from '../../src/results/succession.js';
import type { Results, ResultsInput } from '../../src/results/types.js';
import { standings } from '../../src/view/standings.js';
import type { Circumstances, Standings } from '../../src/view/standings.js';
import { contest } from '../contest.js';

const presentation = {
  locale: 'id',
  timeZone: 'WIB',
  order: 'ballot',
  decimals: 1,
  rounding: 'half-up',
  threshold: undefined,
} as const;
const updated = '2024-03-05T20:00:00+07:00';
const minutesLater = (minutes: number): number => Date.parse(updated) + minutes * 60_000;
const feed = { rows: 3 };

const pictured = (shown: Shown, circumstances: Partial<Circumstances> = {}): Standings =>
  standings(shown, presentation, { now: minutesLater(0), feed, ...circumstances });
/** The states of a feed in turn, and the view of the last. */
const after = (states: readonly Results[], circumstances: Partial<Circumstances> = {}): Standings =>
  pictured(states.reduce<Shown | undefined>((shown, state) => follow(shown, state), undefined) as Shown, circumstances);
const counting = (rest: Partial<ResultsInput> = {}, votes: readonly number[] = [60, 40]): Results =>
  contest(votes, { updated, kind: 'preliminary', progress: { counted: 643124, total: 823378 }, ...rest });
const nothing: Shown = { results: { ...counting(), candidates: [] }, corrections: [], jumps: [] };

describe('before the feed has answered', () => {
  test('blank rows without names keep the room', () => {
    const { rows, isWaiting, notices, summary } = pictured(nothing, { feed: { rows: 4 } });
    assert.equal(rows.length, 4);
    assert.ok(isWaiting);
    for (const { name, share, votes, percent } of rows) {
      assert.deepEqual([name.trim(), share.trim(), votes.trim(), percent], ['', '', '', 0]);
    }
    assert.deepEqual(notices, ['Memuat hasil…']);
    assert.doesNotMatch(summary, /–|;/);
  });

  test('and after a failure the reader is told', () => {
    assert.deepEqual(pictured(nothing, { stale: true }).notices, ['Data hasil belum tersedia']);
  });

  test('without a feed nothing is awaited', () => {
    const { rows, isWaiting, isLive, notices } = pictured(nothing, { feed: undefined });
    assert.deepEqual([rows.length, isWaiting, isLive, notices], [0, false, false, ['Data hasil belum tersedia']]);
  });
});

test('an hour without its day is an hour of today, in the zone of the page', () => {
  const clock = (now: string, timeZone: 'WIB' | 'WIT' = 'WIB'): string | undefined =>
    standings(
      { results: counting(), corrections: [], jumps: [] },
      { ...presentation, timeZone },
      { now: Date.parse(now), feed },
    ).updated?.clock;
  assert.equal(clock('2024-03-05T23:59:00+07:00'), 'Pukul 20.00 WIB');
  assert.equal(clock('2024-03-06T00:01:00+07:00'), '5 Maret 2024, 20.00 WIB', 'yesterday');
  assert.equal(clock('2025-03-05T20:00:00+07:00'), '5 Maret 2024, 20.00 WIB', 'a year ago');
  assert.equal(clock('2024-03-05T23:59:00+07:00', 'WIT'), '5 Maret 2024, 22.00 WIT', 'it is tomorrow in the east');
});

describe('a feed that fails', () => {
  test('keeps the last figures, with their time', () => {
    const { rows, notices } = after([counting()], { stale: true });
    assert.deepEqual(
      rows.map(({ share }) => share),
      ['60,0%', '40,0%'],
    );
    assert.deepEqual(notices, ['Gagal memuat data terbaru. Menampilkan data per 5 Maret 2024, 20.00 WIB.']);
    assert.deepEqual(after([contest([1, 2])], { stale: true }).notices, ['Gagal memuat data terbaru.']);
  });
});

describe('a source without new figures', () => {
  const told = 'Sumber belum memperbarui data sejak 5 Maret 2024, 20.00 WIB.';
  const later = counting({ updated: '2024-03-05T22:59:00+07:00' });

  test('is reported after three hours, however often it renews its time', () => {
    assert.deepEqual(after([counting(), later], { now: minutesLater(179) }).notices, []);
    assert.deepEqual(after([counting(), later], { now: minutesLater(180) }).notices, [told]);
  });

  test('but not when all stations are counted or unknown, nor without a feed', () => {
    const now = minutesLater(999);
    assert.deepEqual(after([counting({ progress: { counted: 9, total: 9 } })], { now }).notices, []);
    assert.deepEqual(after([contest([1], { updated })], { now }).notices, []);
    assert.deepEqual(after([counting()], { now, feed: undefined }).notices, []);
    assert.deepEqual(
      after([counting({ kind: 'official', status: 'determined' })], { now }).notices,
      [],
      'a result that the KPU has determined is finished',
    );
    assert.deepEqual(
      after([counting({ status: 'determined' })], { now }).notices,
      [told],
      'a preliminary count is not',
    );
  });

  test('and not when the feed cannot be reached, since that is not the source’s fault', () => {
    assert.equal(after([counting()], { now: minutesLater(999), stale: true }).notices.length, 1);
  });
});

test('the time of a live count has its age, up to a day', () => {
  const age = (minutes: number, more: Partial<Circumstances> = {}): string | undefined =>
    after([counting()], { now: minutesLater(minutes), ...more }).updated?.age;
  assert.deepEqual(
    [-1, 0, 1, 59, 60, 119, 1439, 1440].map((minutes) => age(minutes)),
    ['', 'baru saja', '1 menit lalu', '59 menit lalu', '1 jam lalu', '1 jam lalu', '23 jam lalu', ''],
  );
  assert.equal(age(3, { feed: undefined }), '');
  assert.equal(
    after([counting({ updated: '2024-03-05' })], { now: minutesLater(3) }).updated?.age,
    '',
    'a day has no hour',
  );
});

test('votes have what they gained or lost', () => {
  const gains = (...states: readonly (readonly number[])[]): readonly string[] =>
    after(states.map((votes) => counting({}, votes))).rows.map(({ gain }) => gain);
  assert.deepEqual(gains([60, 40]), ['', '']);
  assert.deepEqual(gains([60, 40], [1234060, 39]), ['+1.234.000', '▼ 1']);
  assert.deepEqual(gains([60, 40], [61, 40]), ['+1', '']);
  assert.deepEqual(gains([60, 40], [61, 40], [61, 40]), ['+1', ''], 'until the next figures');
});

describe('an unlikely step is reported with its size', () => {
  const notices = (...states: readonly Results[]): readonly string[] => after(states).notices;

  test('votes that fall by a fifth and more', () => {
    assert.deepEqual(notices(counting({}, [1000, 1000]), counting({}, [766, 1000])), [
      'Angka di sumber turun: Pasangan 1 −234 suara, turun 23,40% (5 Maret 2024, 20.00 WIB)',
    ]);
    assert.deepEqual(notices(counting({}, [1000, 1000]), counting({}, [900, 1000])), [
      'Angka di sumber turun: Pasangan 1 −100 suara (5 Maret 2024, 20.00 WIB)',
    ]);
  });

  test('stations', () => {
    assert.deepEqual(notices(counting(), counting({ progress: { counted: 500000, total: 823378 } })), [
      'Dalam data sumber, TPS yang sudah masuk turun dari 78,11% menjadi 60,73%.',
    ]);
    assert.deepEqual(notices(counting(), counting({ progress: { counted: 400000, total: 411689 } })), [
      'Dalam data sumber, jumlah seluruh TPS turun dari 823.378 menjadi 411.689.',
    ]);
  });
});

describe('during the embargo', () => {
  const blank = contest([], { candidates: [], counts: [{ candidates: [{ name: 'A', votes: 1 }] }] });
  const closed = (now: string, rest: Partial<Results> = { kind: 'quick-count' }): readonly string[] =>
    pictured(
      { ...nothing, results: { ...blank, counts: [], ...rest } },
      { closedUntil: '2024-02-14T15:00:00+07:00', now: Date.parse(now) },
    ).notices;

  test('readers see its hour, with the day if that is another one', () => {
    assert.deepEqual(closed('2024-02-14T09:00:00+07:00'), ['Hitung cepat tayang mulai 15.00 WIB']);
    assert.deepEqual(closed('2024-02-14T00:30:00+07:00'), ['Hitung cepat tayang mulai 15.00 WIB']);
    assert.deepEqual(closed('2024-02-13T23:30:00+07:00'), ['Hitung cepat tayang mulai 14 Februari 2024, 15.00 WIB']);
    assert.deepEqual(closed('2024-02-14T09:00:00+07:00', {}), ['Hasil pemilihan tayang mulai 15.00 WIB']);
  });
});

test('screen readers announce the leader, shares and progress, not every digit', () => {
  const { announcement } = after([counting({ heading: 'Pilpres' }, [40971906, 96214691])]);
  assert.equal(announcement, 'Pilpres: Pasangan 2 70,1%, Unggul sementara; Pasangan 1 29,9%. Data masuk 78,11% TPS');
});

describe('a result that the KPU has determined', () => {
  const acted = (rest: Partial<ResultsInput>): Results =>
    contest([60, 40], { updated, kind: 'official', rule: 'majority-runoff', ...rest });

  test('is not told as a count that goes on', () => {
    const { noProgress, slot } = after([acted({ status: 'elected' })]);
    assert.deepEqual([noProgress, slot], ['Rekapitulasi suara sudah selesai.', 'Hasil ini sudah ditetapkan KPU.']);
    for (const open of [
      acted({}),
      acted({ status: 'disputed' }),
      acted({ status: 'determined', kind: 'preliminary' }),
    ]) {
      const shown = after([open]);
      assert.equal(shown.noProgress, 'Sumber tidak menyebut berapa banyak TPS yang sudah dihitung.');
      assert.notEqual(shown.slot, slot);
    }
  });

  test('names the elected in fewer words where the room is small, before it gives their ballot number', () => {
    const elected = (name: string): string => {
      const state = acted({ status: 'elected' });
      const [first, ...others] = state.candidates;
      const { answer, narrowAnswer } = after([{ ...state, candidates: [{ ...first!, name }, ...others] }]);
      return narrowAnswer || answer;
    };
    assert.equal(elected('Andi & Budi'), 'Andi & Budi terpilih dengan 60,0% suara sah');
    assert.equal(elected('Prabowo & Gibran'), 'Prabowo & Gibran terpilih, 60,0% suara sah');
    assert.equal(elected('Prabowo Subianto & Gibran'), 'Nomor 1 terpilih dengan 60,0% suara sah');
  });
});

test('the status of an official result is not shown for other kinds', () => {
  const badges = (kind?: Results['kind']): readonly string[] =>
    after([contest([1], { status: 'determined', ...(kind && { kind }) })]).badges.map(({ text }) => text);
  assert.deepEqual(badges('preliminary'), ['Hitungan sementara']);
  assert.deepEqual(badges('official'), ['Rekapitulasi resmi', 'Hasil ditetapkan KPU']);
  assert.deepEqual(badges(), ['Hasil ditetapkan KPU']);
});
